"""Text of a clause: paragraphs in one look, with places that can be marked.

One widget paints a whole list: a long annex has over a hundred paragraphs, and a widget for each takes too long.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """How a passage is set.

    Attributes:
        role: type role.
        size: size of the letters in pixels at 100 %.
        line: height of a line in pixels at 100 %.
        color: role of a colour.
        weight: 400–600, or 0 for the role's own.
    """

    role: str
    size: int
    line: int
    color: str = "ink"
    weight: int = 0


TITLE: Final = Look("display", 30, 38)
LEAD: Final = Look("body", 16, 25, "ink-2")
HEADING: Final = Look("heading", 17, 24)
TEXT: Final = Look("body", 16, 25)
WHY: Final = Look("body", 15, 22, "ink-2")
VOICE: Final = Look("phrase", 18, 28)
LAW: Final = Look("label", 13, 18, "ink-2", 400)
CAPTION: Final = Look("label", 13, 18, "ink-2", 500)
MEASURE: Final = 600
"""Longest line in pixels at 100 %."""


class Block(QWidget):
    """Holds passages and is measured only at the width it gets.

    Qt asks a layout for its best size before it asks for the height at a width; for text that is work for nothing, and
    three nested layouts of a long annex do it three times.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(MEASURE), self.theme.px(100))


class Passage(QWidget):
    """One or more paragraphs of plain text in one look."""

    accessible_role = "StaticText"
    inset = 0
    """Pixels at 100 % before the text, for what is painted beside it."""
    gap = 0
    """Pixels at 100 % between paragraphs."""
    edge = 0
    """Pixels at 100 % above and below the text."""

    def __init__(self, theme: Theme, texts: Sequence[str], look: Look, caption: str = "") -> None:
        """Make a passage.

        Args:
            theme: colours and sizes.
            texts: its paragraphs.
            look: how they are set.
            caption: a small line above them; may be empty.
        """
        super().__init__()
        self.theme = theme
        self.texts = tuple(texts)
        self._look = look
        self._caption = caption
        self._marks: tuple[tuple[int, int, int], ...] = ()
        self._current: int | None = None
        self._heights: dict[int, int] = {}
        self._laid: tuple[int, list[tuple[QTextLayout, float]], int] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        whole = "\n".join(self.texts)
        self.setAccessibleName(f"{caption}: {whole}" if caption else whole)

    def mark(self, places: Sequence[tuple[int, int, int]]) -> None:
        """Mark (paragraph, start, length) places; none of them is the current one."""
        if self._marks or places:
            self._marks, self._current, self._laid = tuple(places), None, None
            self.update()

    def set_current(self, number: int | None) -> None:
        """Make one of the marks stronger than the others; None for none."""
        if number != self._current:
            self._current, self._laid = number, None
            self.update()

    def marks(self) -> tuple[tuple[int, int, int], ...]:
        """Return the (paragraph, start, length) places marked."""
        return self._marks

    def mark_top(self, number: int) -> int:
        """Return how far below the widget's top the line of a mark begins, in pixels."""
        paragraph, start, _length = self._marks[number]
        layout, top = self._paragraphs(self.width())[0][paragraph + bool(self._caption)]
        return round(top + layout.lineForTextPosition(start).y())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            if len(self._heights) > 16:
                self._heights.clear()
            self._heights[width] = self._paragraphs(width)[1]
        return self._heights[width]

    def sizeHint(self) -> QSize:
        # Its height is asked for at the width it gets; measuring it here as well would double the work.
        return QSize(self.theme.px(MEASURE), self.theme.px(self._look.line))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.theme.px(self._look.line))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        left = self.left()
        for number, (layout, top) in enumerate(self._paragraphs(self.width())[0]):
            caption = bool(self._caption) and number == 0
            painter.setPen(self.theme.color(CAPTION.color if caption else self._look.color))
            layout.draw(painter, QPointF(0 if caption else left, top))
            if not caption:
                line = layout.lineAt(0)
                self.paint_mark(painter, top + line.y(), line.height(), line.ascent())
        painter.end()

    def left(self) -> int:
        """Return where the text begins, in pixels."""
        return self.theme.px(self.inset)

    def right(self) -> int:
        """Return how much is left free after the text, in pixels."""
        return 0

    def paint_ground(self, painter: QPainter) -> None:
        """Paint what lies under the text."""

    def paint_mark(self, painter: QPainter, top: float, height: float, ascent: float) -> None:
        """Paint what stands before a paragraph.

        Args:
            painter: on this widget.
            top: where its first line begins.
            height: of that line.
            ascent: from there to its base line.
        """

    def _paragraphs(self, width: int) -> tuple[list[tuple[QTextLayout, float]], int]:
        """Return the paragraphs with their tops, and the height of all; kept for one width."""
        if self._laid is None or self._laid[0] != width:
            self._laid = (width, *self._lay_out(width))
        return self._laid[1], self._laid[2]

    def _lay_out(self, width: int) -> tuple[list[tuple[QTextLayout, float]], int]:
        px = self.theme.px
        top = float(px(self.edge))
        laid: list[tuple[QTextLayout, float]] = []
        if self._caption:
            layout, height = self._set(self._caption, CAPTION, width, [])
            laid.append((layout, top))
            top += height + px(4)
        room = max(width - self.left() - self.right(), 1)
        for number, text in enumerate(self.texts):
            if number:
                top += px(self.gap)
            formats = [self._format(index, mark) for index, mark in enumerate(self._marks) if mark[0] == number]
            layout, height = self._set(text, self._look, room, formats)
            laid.append((layout, top))
            top += height
        return laid, round(top) + px(self.edge)

    def _set(
        self, text: str, look: Look, width: int, formats: list[QTextLayout.FormatRange]
    ) -> tuple[QTextLayout, float]:
        line_height = self.theme.px(look.line)
        layout = QTextLayout(text, _font(self.theme, look))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if formats:
            layout.setFormats(formats)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            # The glyphs sit in the middle of the line height, as in the design.
            line.setPosition(QPointF(0, top + (line_height - line.height()) / 2))
            top += line_height
        layout.endLayout()
        return layout, top

    def _format(self, number: int, mark: tuple[int, int, int]) -> QTextLayout.FormatRange:
        marked = QTextLayout.FormatRange()
        _paragraph, marked.start, marked.length = mark
        strong = number == self._current
        look = QTextCharFormat()
        look.setBackground(self.theme.color("accent" if strong else "accent-tint"))
        look.setForeground(self.theme.color("on-accent" if strong else "accent-ink"))
        look.setFontUnderline(True)
        marked.format = look
        return marked


def _font(theme: Theme, look: Look) -> QFont:
    return theme.font(look.role, weight=look.weight, size=look.size)
