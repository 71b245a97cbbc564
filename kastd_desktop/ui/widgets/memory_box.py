"""The frame around what is done first: at most three lines of challenge and action in letters of 24 points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.ui.widgets.lines import broken
from kastd_desktop.ui.widgets.text import Heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from kastd_desktop.ui.theme.theme import Theme

POINTS_24: Final = 32
"""Pixels of 24 points at 96 to the inch: the size of the letters at a text size of 100 %."""
SMALLEST: Final = 26
"""Pixels down to which they shrink in a window too small for that: 24 points of the screen's own pixels at 125 %."""
SMALLEST_OF_LARGE: Final = 20
"""Pixels at 100 % under which they never shrink where the text is set larger; on the screen that is 24 points too."""
NUMBER: Final = 0.9
LEADER: Final = 0.75
"""Room for the number, and the shortest leader, in heights of letters."""
TALL: Final = 1.85
LOW: Final = 1.25
"""Height of a line, in heights of letters, where there is room and where there is little."""


class MemoryRow(QWidget):
    """One line: number, challenge, dots, action. Its box tells it how large to be.

    Where challenge and action have no room side by side, the action stands under the challenge.
    """

    accessible_role = "ListItem"

    def __init__(self, theme: Theme, number: int, challenge: str, action: str) -> None:
        super().__init__()
        self._theme = theme
        self._number = str(number)
        self.challenge, self.action = challenge, action
        self._size = float(POINTS_24)
        self.setAccessibleName(f"{number}. {challenge}: {action}")

    def show_at(self, size: float) -> None:
        """Take a size of letters in pixels at 100 %."""
        self._size = size
        self.update()

    def width_at(self, size: float) -> float:
        """Return how wide the line is at a size, with the shortest leader."""
        strong, plain = QFontMetricsF(self._strong(size)), QFontMetricsF(self._plain(size))
        words = strong.horizontalAdvance(self.challenge) + plain.horizontalAdvance(self.action)
        return words + self._theme.px(size) * (NUMBER + LEADER)

    def height_at(self, size: float, width: int) -> int:
        """Return how high the row is at a size in a width: one line, or as many as its words need."""
        line = round(self._theme.px(size) * LOW)
        if self.width_at(size) <= width:
            return line
        left = self._theme.px(size) * NUMBER
        parts = ((self.challenge, self._strong(size)), (self.action, self._plain(size)))
        return sum(broken(text, font, width - left, line).height for text, font in parts)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._strong(self._size))
        painter.setPen(self._theme.color("accent"))
        left = self._theme.px(self._size) * NUMBER
        if self.width_at(self._size) > self.width():
            self._paint_wrapped(painter, left)
        else:
            flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            painter.drawText(QRectF(0, 0, left, self.height()), flags, self._number)
            self._paint_line(painter, left)
        painter.end()

    def _paint_line(self, painter: QPainter, left: float) -> None:
        theme = self._theme
        area = QRectF(left, 0, self.width() - left, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.setPen(theme.color("ink"))
        painter.drawText(area, int(flags | Qt.AlignmentFlag.AlignLeft), self.challenge)
        start = left + painter.fontMetrics().horizontalAdvance(self.challenge)
        painter.setFont(self._plain(self._size))
        painter.drawText(area, int(flags | Qt.AlignmentFlag.AlignRight), self.action)
        end = self.width() - painter.fontMetrics().horizontalAdvance(self.action)
        gap = theme.px(self._size) * 0.5
        if end - start > 2.4 * gap:
            metrics = QFontMetricsF(painter.font())
            base = (self.height() + metrics.ascent() - metrics.descent()) / 2
            pen = QPen(
                theme.color("ink-3"), max(1.6, theme.scale * 1.6), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap
            )
            pen.setDashPattern([0.1, theme.px(7) / pen.widthF()])
            painter.setPen(pen)
            painter.drawLine(QPointF(start + gap, base), QPointF(end - gap, base))

    def _paint_wrapped(self, painter: QPainter, left: float) -> None:
        line = round(self._theme.px(self._size) * LOW)
        broken(self._number, self._strong(self._size), left, line).draw(painter, 0, 0)
        painter.setPen(self._theme.color("ink"))
        head = broken(self.challenge, self._strong(self._size), self.width() - left, line)
        head.draw(painter, left, 0)
        broken(self.action, self._plain(self._size), self.width() - left, line).draw(painter, left, head.height)

    def _strong(self, size: float) -> QFont:
        return self._theme.font("body-strong", size=size)

    def _plain(self, size: float) -> QFont:
        return self._theme.font("body", size=size)


class MemoryBox(QWidget):
    """The box; what room it is given beyond its need it puts between its lines.

    Attributes:
        rows: its lines.
    """

    accessible_role = "List"

    def __init__(
        self,
        theme: Theme,
        title: str,
        items: Sequence[tuple[str, str]],
        padding: int,
        role: str,
        *,
        shrinks: bool = True,
    ) -> None:
        """Make a box.

        Args:
            theme: colours and sizes.
            title: its heading.
            items: (challenge, action) in order.
            padding: inside the frame, in pixels at 100 %.
            role: type role of the heading.
            shrinks: letters may be a little smaller than 24 points where there is no room.
        """
        super().__init__()
        self._theme = theme
        self._padding = theme.px(padding)
        self._smallest = SMALLEST if shrinks else POINTS_24
        self._heading_height = theme.line_height(role)
        self._heading = Heading(theme, title, role)
        self._heading.setParent(self)
        self.rows = [MemoryRow(theme, number, *item) for number, item in enumerate(items, 1)]
        for each in self.rows:
            each.setParent(self)
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tallest = self._around() + round(len(self.rows) * theme.px(POINTS_24) * TALL)
        self.setMaximumHeight(self._tallest)

    def letter_size(self) -> float:
        """Return the size of the letters, in pixels at 100 %.

        They are as large as they fit, up to 24 points; an action that is too long for its line goes under its
        challenge rather than making all letters smaller.
        """
        inner, room = self._inner_width(self.width()), self.height() - self._around()
        size, least = float(POINTS_24), self._least()
        while size > least and self._needed(size, inner) > room:
            size -= 0.5
        return max(size, least)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inner = self._inner_width(width)
        return self._around() + self._needed(self._least(), inner)

    def full_height(self, width: int) -> int:
        """Return how high the box is in a width with letters of 24 points."""
        return self._around() + self._needed(POINTS_24, self._inner_width(width))

    def sizeHint(self) -> QSize:
        width = self._theme.px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(100))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inner = self._inner_width(self.width())
        self.setMaximumHeight(max(self._tallest, self._around() + round(self._needed(POINTS_24, inner) * TALL / LOW)))
        size = self.letter_size()
        left = self._side()
        self._heading.setGeometry(left, self._padding, inner, self._heading_height)
        heights = [each.height_at(size, inner) for each in self.rows]
        spare = max(0, self.height() - self._around() - sum(heights)) / max(len(heights), 1)
        top = float(self._padding + self._heading_height + self._gap())
        for each, height in zip(self.rows, heights, strict=True):
            # A wrapped row keeps its lines together; the room around it is shared out like everyone's.
            wraps = each.width_at(size) > inner
            lift = spare / 2 if wraps else 0.0
            each.setGeometry(left, round(top + lift), inner, round(height if wraps else height + spare))
            each.show_at(size)
            top += height + spare

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("ink"), 2))
        painter.setBrush(self._theme.color("sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        painter.end()

    def _needed(self, size: float, inner: int) -> int:
        return sum(each.height_at(size, inner) for each in self.rows)

    def _least(self) -> float:
        scale = max(self._theme.scale, 0.01)
        return max(float(SMALLEST_OF_LARGE), self._smallest / scale)

    def _side(self) -> int:
        return max(self._padding, self._theme.px(14))

    def _gap(self) -> int:
        return self._padding // 4

    def _inner_width(self, width: int) -> int:
        return width - 2 * self._side()

    def _around(self) -> int:
        """Return the height of everything but the lines."""
        return 2 * self._padding + self._heading_height + self._gap()
