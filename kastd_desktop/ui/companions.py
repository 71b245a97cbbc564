"""What runs beside the window while the program runs: the global shortcut, the sign beside the clock, the reminder.

Made after the first paint. Knows the desk and the window, not how quick help looks.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _
from kastd_desktop.ui.commands import shown_keys
from kastd_desktop.ui.global_keys import GlobalKeys
from kastd_desktop.ui.reminder import Reminder
from kastd_desktop.ui.tray import Tray

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kastd_desktop.services.change import Kinds
    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.theme.theme import Theme


class Companions(QObject):
    """The companions of one window.

    Attributes:
        keys: the global shortcut.
        tray: the sign beside the clock.
        reminder: waits for the moment of the check.
        message_wanted: the message shown beside the clock was pressed.
    """

    message_wanted = Signal()

    def __init__(self, theme: Theme, desk: Desk, parent: QObject, keys: GlobalKeys | None = None) -> None:
        """Start them.

        Args:
            theme: colours and sizes.
            desk: what they serve.
            parent: owner.
            keys: a global shortcut that is held already.
        """
        super().__init__(parent)
        self._desk = desk
        self.keys = keys or GlobalKeys(desk.choices, desk.summons, parent)
        if keys is None:
            self.keys.start()
        self.tray = Tray(theme, desk, self)
        self.tray.told.connect(self.message_wanted)
        self.reminder = Reminder(desk.choices, desk.checks, desk.clock, self)
        for listener in self._listeners():
            desk.changes.listen(listener)

    def close(self, *, keep_keys: bool = False) -> None:
        """Stop them.

        Args:
            keep_keys: the next companions go on holding the global shortcut.
        """
        for listener in self._listeners():
            self._desk.changes.forget(listener)
        self.reminder.stop()
        self.tray.close()
        if not keep_keys:
            self.keys.stop()
        self.deleteLater()

    def remember_front(self, window: QWidget) -> None:
        """Remember which program is in front, before a window of ours covers it."""
        if self.keys.adapter is not None:
            self.keys.adapter.remember_front(frozenset({int(window.winId())}))
            self.keys.look_again()

    def forget_front(self) -> None:
        """Give nothing back: the person went to another program by themselves."""
        if self.keys.adapter is not None:
            self.keys.adapter.forget_front()

    def bring_forward(self, window: QWidget) -> None:
        """Put a window of ours in front."""
        if self.keys.adapter is not None:
            self.keys.adapter.bring_forward(int(window.winId()))

    def give_back(self) -> None:
        """Put the program in front that was there before."""
        if self.keys.adapter is not None:
            self.keys.adapter.give_back()

    def free_to_speak(self) -> bool:
        """Tell whether a message may be shown over whatever is in front: only when that surely is not a full screen."""
        if self.keys.adapter is None:
            return False
        free = self.keys.adapter.full_screen() is False
        self.keys.look_again()
        return free

    def stays(self) -> bool:
        """Tell whether the program goes on when its window is closed: only where people can find it again."""
        return self._desk.choices.preferences.stay and self.tray.available()

    def say_stays(self) -> None:
        """Say, once and never again, that the program goes on, and where."""
        if self._desk.choices.preferences.told_stay:
            return
        standing = self._desk.summons.standing
        if standing.outcome == "held":
            text = _("KAStd stays here, beside the clock. {keys} opens quick help; this sign’s menu quits the program.")
        else:
            text = _("KAStd stays here, beside the clock. This sign’s menu opens quick help and quits the program.")
        if self.tray.say(text.format(keys=shown_keys(standing.shown or standing.wanted))):
            with contextlib.suppress(UserError):  # then it is said once more
                self._desk.choices.change(told_stay=True)

    def _listeners(self) -> tuple[_Listener, ...]:
        return (self.keys.on_change, self.tray.on_change, self.reminder.on_change)


if TYPE_CHECKING:
    from collections.abc import Callable

    _Listener = Callable[[Kinds], None]
