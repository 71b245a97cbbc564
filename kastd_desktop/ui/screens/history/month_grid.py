"""A month as on a wall calendar, painted by one widget: large boxes with the number of shortcomings."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from kastd_desktop.services.history import DayState
from kastd_desktop.ui import dates
from kastd_desktop.ui.screens.history import states
from kastd_desktop.ui.screens.history.day_field import DayField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kastd_desktop.services.history import Day
    from kastd_desktop.ui.theme.theme import Theme

COLUMNS: Final = 7
WIDEST: Final = 112
HEIGHT: Final = 64
"""Pixels of a box at 100 %: at most so wide, always so high."""
EDGE: Final = 5
"""Pixels around the grid for the focus ring."""


class MonthGrid(DayField):
    """The days of a month, Monday first. Page up and page down go to the months beside it."""

    steps = {  # noqa: RUF012 - never changed
        Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -COLUMNS, Qt.Key.Key_Down: COLUMNS,
    }  # fmt: skip

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        first = min(self._days, default=date(2000, 1, 1))
        weeks = -(-(first.weekday() + len(self._days)) // COLUMNS)
        height = self._head() + weeks * (self._theme.px(HEIGHT) + self._gap())
        return QSize(self._theme.px(WIDEST) * COLUMNS + 2 * EDGE, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(36) * COLUMNS, self.sizeHint().height())

    def box_of(self, day: date) -> QRectF:
        first = min(self._days)
        week, weekday = divmod(first.weekday() + (day - first).days, COLUMNS)
        width, height, gap = self._width(), self._theme.px(HEIGHT), self._gap()
        return QRectF(EDGE + weekday * (width + gap), self._head() + week * (height + gap), width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            first = self._current.replace(day=1)
            other = first + timedelta(days=31) if event.key() == Qt.Key.Key_PageDown else first - timedelta(days=1)
            last = monthrange(other.year, other.month)[1]
            self.beyond.emit(other.replace(day=min(self._current.day, last)).isoformat())
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink-2"))
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, name in enumerate(dates.weekday_names()):
            x = EDGE + number * (self._width() + self._gap()) + theme.px(8)
            painter.drawText(QRectF(x, 0, self._width(), self._head() - theme.px(4)), left, name)
        for day, found in self._days.items():
            self._paint_day(painter, found, self.box_of(day), hovered=day == self._hovered)
        if self.hasFocus():
            width = 3 if theme.high_contrast else 2
            states.paint_ring(painter, theme, self.box_of(self._current), 3, "focus", width, radius=8)
        painter.end()

    def _paint_day(self, painter: QPainter, found: Day, box: QRectF, *, hovered: bool) -> None:
        theme = self._theme
        working = found.state is not DayState.OFF
        painter.setPen(QPen(theme.color("ctl" if hovered else "line"), 1))
        painter.setBrush(theme.color("hover" if hovered else "sheet" if working else "sunken"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if found.today:
            states.paint_ring(painter, theme, box.adjusted(1, 1, -1, -1), 0, "accent", 2, radius=7)
        inset = theme.px(8)
        painter.setPen(theme.color("ink" if working else "ink-3"))
        painter.setFont(theme.font("label", weight=600 if found.today else 500))
        top = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.drawText(box.adjusted(inset, theme.px(6), 0, 0), top, str(found.day.day))
        size = theme.px(18)
        sign = QRectF(box.left() + inset, box.bottom() - inset - size, size, size)
        states.paint_state(painter, theme, found.state, sign, resting=self._resting)
        if found.missing:
            painter.setPen(theme.color("warn-ink"))
            painter.setFont(theme.font("body-strong"))
            middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            place = QRectF(sign.right() + theme.px(6), sign.top(), box.width(), size)
            painter.drawText(place, middle, str(found.missing))

    def _reach(self) -> float:
        return 0.0

    def _width(self) -> float:
        room = (self.width() - 2 * EDGE - (COLUMNS - 1) * self._gap()) / COLUMNS
        return max(1.0, min(room, self._theme.px(WIDEST)))

    def _head(self) -> int:
        return self._theme.px(24)

    def _gap(self) -> int:
        return self._theme.px(6)
