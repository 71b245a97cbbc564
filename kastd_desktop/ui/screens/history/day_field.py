"""What the year and the month have in common: days one can walk over with the keyboard, point at and open."""

from __future__ import annotations

import html
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.screens.history import states

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from kastd_desktop.services.history import Day, Period
    from kastd_desktop.ui.theme.theme import Theme

_OPEN = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class DayField(QWidget):
    """Days painted by one widget. Enter opens the day the keyboard is on.

    Assistive technology is told one day at a time: it is the widget's name, and moving is announced.

    Attributes:
        opened: (ISO day) is to be opened.
        beyond: (ISO day) the keyboard went to a day that is not shown here.
        walked: the keyboard went to another day.
        steps: by how many days an arrow key moves.
    """

    accessible_role = "Table"
    opened = Signal(str)
    beyond = Signal(str)
    walked = Signal()
    steps: Mapping[Qt.Key, int] = {}
    own_focus = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: dict[date, Day] = {}
        self._current = date(2000, 1, 3)
        self._resting = False
        self._hovered: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_period(self, period: Period, *, resting: bool) -> None:
        """Show a year or a month.

        Args:
            period: what to show.
            resting: nothing was ever checked; the days form a pale grid.
        """
        self._resting = resting
        self._days = {day.day: day for day in period.days if self._shows(day, period)}
        if self._current not in self._days:
            self._current = self._start()
        self._tell()
        self.updateGeometry()
        self.update()

    def current(self) -> date:
        """Return the day the keyboard is on."""
        return self._current

    def set_current(self, day: date) -> None:
        """Put the keyboard on another day; one that is not shown is passed over."""
        if day in self._days and day != self._current:
            self._current = day
            self._tell()
            self.update()
            if self.hasFocus():
                self.walked.emit()
                announce(self, self.sentence())

    def sentence(self) -> str:
        """Return what is read out of the day the keyboard is on."""
        return states.sentence(self._days[self._current])

    def box_of(self, day: date) -> QRectF:
        """Return where a day's box lies."""
        raise NotImplementedError

    def day_at(self, place: QPointF) -> date | None:
        """Return the day whose box, with half the gap around it, holds a place."""
        reach = self._reach()
        for day in self._days:
            if self.box_of(day).adjusted(-reach, -reach, reach, reach).contains(place):
                return day
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _OPEN:
            self.opened.emit(self._current.isoformat())
        elif key in self.steps:
            self._step(timedelta(days=self.steps[key]))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.set_current(min(self._days) if key == Qt.Key.Key_Home else max(self._days))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.set_current(day)
            self.opened.emit(day.isoformat())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self.day_at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self.day_at(QPointF(event.pos()))
            if day is not None:
                # A holiday's name comes from the pack: never as rich text.
                QToolTip.showText(event.globalPos(), html.escape(states.sentence(self._days[day])), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _shows(self, _day: Day, _period: Period) -> bool:
        return True

    def _reach(self) -> float:
        raise NotImplementedError

    def _step(self, by: timedelta) -> None:
        day = self._current + by
        while day not in self._days and min(self._days) <= day <= max(self._days):
            day += by  # a weekend that is not shown
        if day in self._days:
            self.set_current(day)
        else:
            self.beyond.emit(day.isoformat())

    def _start(self) -> date:
        """Return where the keyboard begins: today, else the last day with a check, else the first day."""
        today = next((day for day, found in self._days.items() if found.today), None)
        checked = [day for day, found in self._days.items() if found.checked]
        return today or (checked[-1] if checked else min(self._days))

    def _tell(self) -> None:
        self.setAccessibleName(self.sentence())
        self.setAccessibleDescription(_("Arrow keys move from day to day, Enter opens the day."))
