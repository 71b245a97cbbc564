"""How the reminder of the check is shown: quietly, once, and never over look-up, a card, a letter or a full screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.ui.companions import Companions
    from kastd_desktop.ui.main_window import MainWindow
    from kastd_desktop.ui.theme.theme import Theme

LEAVE_ALONE: Final = frozenset({"situations", "letters", "calm"})
"""Screens on which a person deals with a customer, or rests from one."""


class Prompter(QObject):
    """Shows that it is time for the check, as soon as nothing is disturbed by it."""

    def __init__(
        self, theme: Theme, window: MainWindow, companions: Companions, looking_up: Callable[[], bool]
    ) -> None:
        """Listen for the moment.

        Args:
            theme: colours and sizes.
            window: the main window, which shows the line.
            companions: know the moment and the place beside the clock.
            looking_up: tells whether quick help is open.
        """
        super().__init__(companions)
        self._theme = theme
        self._window = window
        self._companions = companions
        self._looking_up = looking_up
        self._waiting = False
        companions.reminder.due.connect(self._on_due)
        window.moved.connect(self.try_again)

    def try_again(self) -> None:
        """Show what waits, if nothing is disturbed by it now; what was shown already goes at the next step."""
        self._window.show_reminder(None)
        if self._waiting:
            self._on_due()

    def _on_due(self) -> None:
        here = self._window.current().screen
        in_front = self._window.isVisible() and self._window.isActiveWindow()
        if self._looking_up() or (self._window.isVisible() and here in LEAVE_ALONE):
            self._waiting = True
            return
        self._waiting = False
        if here == "today" and in_front:
            return  # the check is in front of them
        title, text = _("Time for the check"), _("It takes about 2 minutes, best before the first customer.")
        if not in_front and self._companions.free_to_speak():
            self._companions.tray.say(f"{title}. {text}")
        banner = Banner(self._theme, title, text, _("Go to the check"), calm=True)
        banner.acted.connect(self._on_acted)
        self._window.show_reminder(banner)

    def _on_acted(self) -> None:
        self._window.go(Place("today", "start"))  # not the list of the end of the shift
