"""Text: one line, a paragraph with its own line height and marked places, a heading. Always plain, never rich.

Rich text opens files it is told to; a pack's text must never be able to do that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent, QTextLayout

    from kastd_desktop.ui.theme.theme import Theme


class Label(QLabel):
    """A line of plain text in a type role and a colour."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        color: str = "ink",
        *,
        weight: int = 0,
        wrap: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(role, weight=weight))
        self.setWordWrap(wrap)
        self.set_color(color)
        self.setText(text)

    def set_color(self, color: str) -> None:
        """Show the text in another colour of the theme."""
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self._theme.color(color))
        self.setPalette(palette)


class Heading(Label):
    """A label that assistive technology knows as a heading."""

    accessible_role = "Heading"

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)


class Paragraph(QWidget):
    """Plain text that wraps, with the line height of its type role, and places that can be marked.

    Attributes:
        accessible_role: assistive technology knows it as text.
    """

    accessible_role = "StaticText"

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        color: str = "ink",
        *,
        weight: int = 0,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._font = theme.font(role, weight=weight)
        self._line = theme.line_height(role)
        self._color = color
        self._align = align
        self._text = ""
        self._marks: tuple[tuple[int, int], ...] = ()
        self._current: int | None = None
        self._heights: dict[int, int] = {}
        self._layout: QTextLayout | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    def text(self) -> str:
        """Return the text shown."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text == self._text:
            return
        self._text = text
        self._marks, self._current = (), None
        self._heights.clear()
        self._layout = None
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_color(self, color: str) -> None:
        """Show the text in another colour of the theme."""
        if color != self._color:
            self._color = color
            self.update()

    def mark(self, places: Sequence[tuple[int, int]], current: int | None = None) -> None:
        """Mark (start, length) places; the ``current`` one stronger than the others."""
        self._marks, self._current = tuple(places), current
        self._layout = None
        self.update()

    def mark_top(self, number: int) -> int:
        """Return how far below the widget's top a marked place begins, in pixels."""
        layout = self._laid_out(self.width())
        return round(self._top() + layout.lineForTextPosition(self._marks[number][0]).y())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            if len(self._heights) > 64:
                self._heights.clear()
            self._heights[width] = self._height(self._lay_out(width))
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = min(self._natural_width(), self._theme.px(600))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._line)

    def _natural_width(self) -> int:
        metrics = QFontMetricsF(self._font)
        return max((round(metrics.horizontalAdvance(line) + 1) for line in self._text.split("\n")), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._layout = None
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.color(self._color))
        self._laid_out(self.width()).draw(painter, QPointF(0, self._top()))
        painter.end()

    def _top(self) -> float:
        """Return where the text begins: in the middle of a place that is taller than the text."""
        return max(0.0, (self.height() - self._height(self._laid_out(self.width()))) / 2)

    def _laid_out(self, width: int) -> QTextLayout:
        if self._layout is None:
            self._layout = self._lay_out(width)
        return self._layout

    def _height(self, layout: QTextLayout) -> int:
        return max(self._line, layout.lineCount() * self._line)

    def _lay_out(self, width: int) -> QTextLayout:
        # Late: the text engine's classes take two milliseconds, and the first screen needs none of them.
        from PySide6.QtGui import QTextLayout, QTextOption

        layout = QTextLayout(self._text.replace("\n", "\u2028"), self._font)
        option = QTextOption(self._align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format(number, place) for number, place in enumerate(self._marks)])
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            # The glyphs sit in the middle of the line height, as in the design.
            line.setPosition(QPointF(0, top + (self._line - line.height()) / 2))
            top += self._line
        layout.endLayout()
        return layout

    def _format(self, number: int, place: tuple[int, int]) -> QTextLayout.FormatRange:
        from PySide6.QtGui import QTextCharFormat, QTextLayout

        marked = QTextLayout.FormatRange()
        marked.start, marked.length = place
        look = QTextCharFormat()
        strong = number == self._current
        look.setBackground(self._theme.color("accent" if strong else "accent-tint"))
        look.setForeground(self._theme.color("on-accent" if strong else "accent-ink"))
        look.setFontUnderline(True)
        marked.format = look
        return marked
