"""A year at a glance, painted by one widget: a column a week, a row a day of the week."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from kastd_desktop.ui import dates
from kastd_desktop.ui.screens.history import states
from kastd_desktop.ui.screens.history.day_field import DayField

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from kastd_desktop.services.history import Day, Period
    from kastd_desktop.ui.theme.theme import Theme

SMALLEST_STEP: Final = 14.0
LARGEST_STEP: Final = 24.0
"""Pixels from one week to the next; where the year has no room it breaks into bands, so that signs stay readable."""
FILLED: Final = 0.76
"""Share of the step that a box takes."""
WEEKDAYS: Final = 5
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class YearMap(DayField):
    """The days of a year. Up and down go from day to day, left and right from week to week."""

    steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -7, Qt.Key.Key_Right: 7}  # noqa: RUF012 - never changed

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._monday = date(2000, 1, 3)
        self._weeks = 53
        self._rows = WEEKDAYS
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_period(self, period: Period, *, resting: bool) -> None:
        # A weekend has rows only when something was checked on one.
        weekend = any(day.checked and day.day.weekday() >= WEEKDAYS for day in period.days)
        self._rows = 7 if weekend else WEEKDAYS
        self._monday = period.first - timedelta(days=period.first.weekday())
        self._weeks = (period.last - self._monday).days // 7 + 1
        super().show_period(period, resting=resting)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        step, bands = self._measure(width)
        return round(bands * self._band_height(step) - self._theme.px(12)) + 5

    def sizeHint(self) -> QSize:
        width = self._theme.px(960)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.heightForWidth(max(self.width(), 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def box_of(self, day: date) -> QRectF:
        step, bands = self._measure(self.width())
        week, weekday = divmod((day - self._monday).days, 7)
        band, column = divmod(week, self._a_band(bands))
        top = band * self._band_height(step) + self._head() + weekday * step
        gap = step * (1 - FILLED) / 2
        return QRectF(self._side() + column * step + gap, top + gap, step - 2 * gap, step - 2 * gap)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_weekdays(painter)
        self._paint_months(painter)
        for day, found in self._days.items():
            box = self.box_of(day)
            states.paint_state(painter, theme, found.state, box, resting=self._resting)
            if day == self._hovered:
                states.paint_ring(painter, theme, box, 1.5, "ink-2", 1)
            if found.today:
                states.paint_ring(painter, theme, box, 2, "focus", 2)
        if self.hasFocus():
            states.paint_ring(painter, theme, self.box_of(self._current), 3.5, "ink", 3 if theme.high_contrast else 2)
        painter.end()

    def _paint_weekdays(self, painter: QPainter) -> None:
        step, bands = self._measure(self.width())
        painter.setPen(self._theme.color("ink-2"))
        painter.setFont(self._theme.font("caption"))
        for band in range(bands):
            top = band * self._band_height(step) + self._head()
            for number in range(0, self._rows, 2):
                place = QRectF(0, top + (number - 0.5) * step, self._side(), step * 2)
                painter.drawText(place, _LEFT, dates.weekday_names()[number])

    def _paint_months(self, painter: QPainter) -> None:
        """Write each month over the week its first day lies in, where the one before leaves room."""
        step, bands = self._measure(self.width())
        metrics = QFontMetricsF(painter.font())
        year = max(self._days).year
        free = [0.0] * bands
        for month in range(1, 13):
            name = dates.capitalised(dates.locale().standaloneMonthName(month, QLocale.FormatType.ShortFormat))
            band, column = divmod((date(year, month, 1) - self._monday).days // 7, self._a_band(bands))
            left = self._side() + column * step + step * (1 - FILLED) / 2
            width = metrics.horizontalAdvance(name) + 8
            if left >= free[band] and left + width <= self.width() + 8:
                place = QRectF(left, band * self._band_height(step), width, self._head() - self._theme.px(4))
                painter.drawText(place, _LEFT, name)
                free[band] = place.right()

    def _shows(self, day: Day, _period: Period) -> bool:
        return day.day.weekday() < self._rows

    def _reach(self) -> float:
        return self._measure(self.width())[0] * (1 - FILLED) / 2

    def _measure(self, width: int) -> tuple[float, int]:
        """Return (pixels a week, bands)."""
        room = max(1.0, width - self._side() - 6.0)
        bands = 1
        while room / self._a_band(bands) < SMALLEST_STEP and bands < 6:
            bands += 1
        return min(room / self._a_band(bands), LARGEST_STEP * max(1.0, self._theme.scale)), bands

    def _a_band(self, bands: int) -> int:
        return -(-self._weeks // bands)

    def _band_height(self, step: float) -> float:
        return self._head() + self._rows * step + self._theme.px(12)

    def _side(self) -> int:
        return self._theme.px(26)

    def _head(self) -> int:
        return self._theme.px(22)
