"""A month to pick a day from, in a small window under a field. Knows no service; who opens it says what day it is."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from kastd_desktop.i18n import _, pgettext
from kastd_desktop.ui import dates
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme

CELL: Final = (36, 32)
WEEKS: Final = 6
EARLIEST: Final = date(1900, 1, 1)
LATEST: Final = date(2199, 12, 31)
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_MONTHS: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class Calendar(QFrame):
    """A month with arrows to the months beside it; it closes when a day is picked.

    Attributes:
        picked: (ISO day) was chosen.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, today: date, working: Callable[[date], bool]) -> None:
        """Build the window.

        Args:
            theme: colours and sizes.
            parent: the field it belongs to.
            today: marked with a ring.
            working: tells working days; the others are paler.
        """
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(_("Calendar"))
        self._month = Label(theme, "", "body-strong")
        self._month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.days = Days(theme, today, working)
        self.days.picked.connect(self._on_picked)
        self.days.turned.connect(self._show_month)
        before = IconButton(theme, "chevron-left", _("Month before"), "ink", 18)
        after = IconButton(theme, "chevron-right", _("Month after"), "ink", 18)
        before.clicked.connect(self.days.month_before)
        after.clicked.connect(self.days.month_after)
        top = row(spacing=theme.px(4))
        top.addWidget(before)
        top.addWidget(self._month, 1)
        top.addWidget(after)
        edge = theme.px(12)
        layout = column(spacing=theme.px(4), margins=(edge, edge, edge, edge))
        layout.addLayout(top)
        layout.addWidget(self.days)
        self.setLayout(layout)
        self._show_month()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("ctl"), 1))
        painter.setBrush(self._theme.color("sheet"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def open_under(self, field: QWidget, day: date) -> None:
        """Show the month of a day under a field, or over it where there is no room below."""
        self.days.go(day)
        self.adjustSize()
        place = field.mapToGlobal(QPoint(0, field.height() + 4))
        screen = field.screen().availableGeometry()
        if place.y() + self.height() > screen.bottom():
            place = field.mapToGlobal(QPoint(0, -self.height() - 4))
        left = min(place.x(), screen.right() - self.width())
        self.move(max(left, screen.left()), max(place.y(), screen.top()))
        self.show()
        self.days.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _show_month(self) -> None:
        day = self.days.day
        name = dates.locale().standaloneMonthName(day.month)
        # Translators: over a calendar, e.g. “2026 m. lapkritis”; the month's name stands by itself.
        self._month.setText(pgettext("calendar", "{month} {year}").format(month=name, year=day.year))

    def _on_picked(self, iso: str) -> None:
        self.picked.emit(iso)
        self.close()


class Days(QWidget):
    """The days of a month: arrows move by day and week, Page Up and Page Down by month, Return picks.

    Attributes:
        day: the day in front.
        picked: (ISO day) was chosen.
        turned: another month is shown.
    """

    accessible_role = "Table"
    picked = Signal(str)
    turned = Signal()
    own_focus = True

    def __init__(self, theme: Theme, today: date, working: Callable[[date], bool]) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._working = working
        self.day = today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    def go(self, day: date) -> None:
        """Move to a day; one beyond the calendar changes nothing."""
        if not EARLIEST <= day <= LATEST:
            return
        before, self.day = self.day, day
        self._name()
        if (before.year, before.month) != (day.year, day.month):
            self.turned.emit()
        self.update()

    def month_before(self) -> None:
        """Move by a month; the last day of a month stays the last."""
        self._turn(-1)

    def month_after(self) -> None:
        """Move by a month; the last day of a month stays the last."""
        self._turn(1)

    def sizeHint(self) -> QSize:
        return QSize(self._cell().width() * 7, self._cell().height() * (WEEKS + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.go(self.day + timedelta(days=_STEPS[key]))
        elif key in _MONTHS:
            self._turn(_MONTHS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.picked.emit(self.day.isoformat())
            return
        else:
            super().keyPressEvent(event)
            return
        announce(self, self.accessibleName())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        cell = self._cell()
        week, weekday = int(event.position().y() // cell.height()) - 1, int(event.position().x() // cell.width())
        if 0 <= week < WEEKS and 0 <= weekday < 7:
            day = self._first() + timedelta(days=7 * week + weekday)
            # Days of the months beside it are not drawn, so they cannot be picked either.
            if day.month == self.day.month:
                self.go(day)
                self.picked.emit(day.isoformat())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell, middle = self._cell(), int(Qt.AlignmentFlag.AlignCenter)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("ink-2"))
        for number, name in enumerate(dates.weekday_names()):
            painter.drawText(QRectF(number * cell.width(), 0, cell.width(), cell.height()), middle, name)
        first = self._first()
        for number in range(7 * WEEKS):
            week, weekday = divmod(number, 7)
            place = QRectF(weekday * cell.width(), (week + 1) * cell.height(), cell.width(), cell.height())
            self._draw_day(painter, place, first + timedelta(days=number))
        painter.end()

    def _draw_day(self, painter: QPainter, place: QRectF, day: date) -> None:
        theme, chosen = self._theme, day == self.day
        if day.month != self.day.month:
            return
        box = place.adjusted(2, 2, -2, -2)
        painter.setPen(QPen(theme.color("ctl"), 1) if day == self._today else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent") if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)
        ink = "on-accent" if chosen else "ink" if self._working(day) else "ink-3"
        painter.setPen(theme.color(ink))
        painter.setFont(theme.font("label", weight=600 if chosen or day == self._today else 400))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), str(day.day))
        if chosen and self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 3 if theme.high_contrast else 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _turn(self, by: int) -> None:
        months = self.day.year * 12 + self.day.month - 1 + by
        year, month = months // 12, months % 12 + 1
        if EARLIEST.year <= year <= LATEST.year:
            length = calendar.monthrange(year, month)[1]
            last = self.day.day == calendar.monthrange(self.day.year, self.day.month)[1]
            self.go(date(year, month, length if last else min(self.day.day, length)))

    def _first(self) -> date:
        """Return the Monday on or before the first of the month."""
        first = self.day.replace(day=1)
        return first - timedelta(days=first.weekday())

    def _cell(self) -> QSize:
        return QSize(self._theme.px(CELL[0]), self._theme.px(CELL[1]))

    def _name(self) -> None:
        self.setAccessibleName(f"{dates.weekday_and_day(self.day)} {self.day.year}")
