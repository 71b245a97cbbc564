"""The frame around what is done first: at most three lines, challenge and action, as large as they fit."""

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

SMALLEST: Final = 20
LARGEST: Final = 32
"""Pixels at 100 % between which the letters are as large as they fit."""
NUMBER: Final = 1.4
LEADER: Final = 2.5
"""Room for the number, and the shortest leader, in heights of letters."""
TALL: Final = 1.85
LOW: Final = 1.4
"""Height of a line, in heights of letters, where there is room and where there is little."""


class MemoryRow(QWidget):
    """One line: number, challenge, dots, action. Its box tells it how large to be."""

    accessible_role = "ListItem"

    def __init__(self, theme: Theme, number: int, challenge: str, action: str) -> None:
        super().__init__()
        self._theme = theme
        self._number = str(number)
        self.challenge, self.action = challenge, action
        self._size = float(SMALLEST)
        self._wraps = False
        self.setAccessibleName(f"{number}. {challenge}: {action}")

    def show_at(self, size: float, *, wraps: bool) -> None:
        """Take a size of letters in pixels at 100 %; ``wraps`` puts the action under the challenge."""
        self._size, self._wraps = size, wraps
        self.update()

    def width_at(self, size: float) -> float:
        """Return how wide the line is at a size, with the shortest leader."""
        strong, plain = QFontMetricsF(self._strong(size)), QFontMetricsF(self._plain(size))
        words = strong.horizontalAdvance(self.challenge) + plain.horizontalAdvance(self.action)
        return words + self._theme.px(size) * (NUMBER + LEADER)

    def wrapped_height(self, width: int) -> int:
        """Return how high the line is with its action under its challenge, at the smallest size."""
        line = round(self._theme.px(SMALLEST) * LOW)
        left = self._theme.px(SMALLEST) * NUMBER
        parts = ((self.challenge, self._strong(SMALLEST)), (self.action, self._plain(SMALLEST)))
        return sum(broken(text, font, width - left, line).height for text, font in parts)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._strong(self._size))
        painter.setPen(self._theme.color("accent"))
        left = self._theme.px(self._size) * NUMBER
        if self._wraps:
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
        if end - start > 3 * gap:
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
    """The box; it takes the room it is given and makes its letters as large as they fit.

    Attributes:
        rows: its lines.
    """

    accessible_role = "List"

    def __init__(self, theme: Theme, title: str, items: Sequence[tuple[str, str]], padding: int, role: str) -> None:
        """Make a box.

        Args:
            theme: colours and sizes.
            title: its heading.
            items: (challenge, action) in order.
            padding: inside the frame, in pixels at 100 %.
            role: type role of the heading.
        """
        super().__init__()
        self._theme = theme
        self._padding = theme.px(padding)
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
        self._tallest = self._around() + round(len(self.rows) * theme.px(LARGEST) * TALL)
        self.setMaximumHeight(self._tallest)

    def letter_size(self) -> float:
        """Return the size of the letters, in pixels at 100 %."""
        return self._size_at(self._inner_width(self.width()), self.height())[0]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inner = self._inner_width(width)
        if self._fits(SMALLEST, inner):
            return self._around() + len(self.rows) * round(self._theme.px(SMALLEST) * LOW)
        heights = [each.wrapped_height(inner) for each in self.rows]
        return self._around() + sum(heights) + self._theme.px(8) * (len(heights) - 1)

    def sizeHint(self) -> QSize:
        width = self._theme.px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(100))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMaximumHeight(max(self._tallest, self.heightForWidth(self.width())))
        inner = self._inner_width(self.width())
        size, wraps = self._size_at(inner, self.height())
        top = self._padding + self._heading_height + self._gap()
        left = self._side()
        self._heading.setGeometry(left, self._padding, inner, self._heading_height)
        if wraps:
            for each in self.rows:
                height = each.wrapped_height(inner)
                each.setGeometry(left, top, inner, height)
                top += height + self._theme.px(8)
        else:
            pitch = (self.height() - self._around()) / max(len(self.rows), 1)
            for number, each in enumerate(self.rows):
                each.setGeometry(left, round(top + number * pitch), inner, round(pitch))
        for each in self.rows:
            each.show_at(size, wraps=wraps)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("ink"), 2))
        painter.setBrush(self._theme.color("sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        painter.end()

    def _size_at(self, inner: int, height: int) -> tuple[float, bool]:
        """Return (size of letters, whether actions stand under challenges)."""
        if not self._fits(SMALLEST, inner):
            return SMALLEST, True
        room = (height - self._around()) / max(len(self.rows), 1)
        size = float(SMALLEST)
        while size < LARGEST and self._fits(size + 0.5, inner) and self._theme.px(size + 0.5) * LOW <= room:
            size += 0.5
        return size, False

    def _fits(self, size: float, inner: int) -> bool:
        return all(each.width_at(size) <= inner for each in self.rows)

    def _side(self) -> int:
        return max(self._padding, self._theme.px(16))

    def _gap(self) -> int:
        return self._padding // 4

    def _inner_width(self, width: int) -> int:
        return width - 2 * self._side()

    def _around(self) -> int:
        """Return the height of everything but the lines."""
        return 2 * self._padding + self._heading_height + self._gap()
