"""The reminder of the check: one timer to the next moment the settings name. Knows nothing of how it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from kastd_desktop.services.change import Change, Kinds
from kastd_desktop.services.clock import seconds_until
from kastd_desktop.services.reminding import next_reminder

if TYPE_CHECKING:
    from datetime import datetime

    from kastd_desktop.services.checks import Checks
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.clock import Clock


class Reminder(QObject):
    """Waits for the next reminder and says when it is due.

    It never asks the time over and over: it sleeps until the moment, and measures anew when the settings change, when
    the program is brought to the front (the computer may have slept meanwhile, and a sleeping computer's timers stand
    still) and after each moment, so that midnight, a daylight-saving change and a clock set by hand cost nothing.

    Attributes:
        due: it is time, and today's check is not finished.
    """

    due = Signal()

    def __init__(self, choices: Choices, checks: Checks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._checks = checks
        self._clock = clock
        self._moment: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)
        self.arm()

    def arm(self) -> None:
        """Wait for the next moment the settings name, from now on."""
        now = self._clock()
        self._moment = next_reminder(self._choices.preferences, now)
        self._wait(now)

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._moment = None
        self._timer.stop()

    def next(self) -> datetime | None:
        """Return the moment waited for; None when there is none."""
        return self._moment

    def on_change(self, change: Kinds) -> None:
        """Take over changed settings; connect it to `Changes.listen`."""
        if change & Change.PREFERENCES and self._changed():
            self.arm()

    def _changed(self) -> bool:
        """Tell whether the settings now name another moment; any other setting leaves the timer alone."""
        return next_reminder(self._choices.preferences, self._clock()) != self._moment

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive and self._moment is not None:
            self._on_time()

    def _on_time(self) -> None:
        now, moment = self._clock(), self._moment
        if moment is None:
            return
        if seconds_until(moment, now) > 0:
            self._wait(now)  # a coarse timer may fire early, and a clock may have been set back
            return
        self.arm()
        # A computer that slept over the moment wakes to it the same day; yesterday's is of no use to anyone.
        if moment.date() == now.date() and not self._checks.today().finished:
            self.due.emit()

    def _wait(self, now: datetime) -> None:
        if self._moment is None:
            self._timer.stop()
        else:
            self._timer.start(max(1, int(seconds_until(self._moment, now) * 1000) + 1))
