"""The list of screens, how each is made, and the trail of places visited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.screen import Place, Screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.screens.screen import ScreenId
    from kastd_desktop.ui.theme.theme import Theme

LONGEST_TRAIL: Final = 50


def _today(theme: Theme, desk: Desk) -> Screen:
    from kastd_desktop.ui.screens.today.screen import TodayScreen

    return TodayScreen(theme, desk.checks, desk.closing, desk.choices, desk.clock, desk.thought)


def _situations(theme: Theme, desk: Desk) -> Screen:
    from kastd_desktop.ui.screens.situations.screen import SituationsScreen

    return SituationsScreen(theme, desk.look_up, desk.library, desk.choices, desk.mode, desk.walks, desk.incidents)


def _letters(theme: Theme, desk: Desk) -> Screen:
    from kastd_desktop.ui.screens.letters.screen import LettersScreen

    return LettersScreen(theme, desk.correspondence, desk.choices)


def _calm(theme: Theme, desk: Desk) -> Screen:
    from kastd_desktop.ui.screens.calm.screen import CalmScreen

    return CalmScreen(theme, desk.pack.calm)


def _standard(theme: Theme, desk: Desk) -> Screen:
    from kastd_desktop.ui.screens.standard.screen import StandardScreen

    return StandardScreen(theme, desk.library, desk.mode)


def _history(theme: Theme, desk: Desk) -> Screen:
    from kastd_desktop.ui.screens.history.screen import HistoryScreen

    return HistoryScreen(theme, desk.history, desk.export)


def _settings(theme: Theme, desk: Desk) -> Screen:
    from kastd_desktop.ui.screens.settings.screen import SettingsScreen

    return SettingsScreen(theme, desk.choices, desk.look_up, desk.mode, desk.paths, desk.summons)


# (id, name, icon): the rail, the number keys and the command line follow this list; the last lies at the rail's foot.
SCREENS: Final[tuple[tuple[ScreenId, Callable[[], str], str], ...]] = (
    ("today", lambda: _("Today"), "clipboard-check"),
    ("situations", lambda: _("Situations"), "life-buoy"),
    ("letters", lambda: _("Letters"), "pen-line"),
    ("calm", lambda: _("Calm"), "wind"),
    ("standard", lambda: _("Standard"), "book-open"),
    ("history", lambda: _("History"), "calendar-days"),
    ("settings", lambda: _("Settings"), "settings"),
)

_MAKE: Final[dict[str, Callable[[Theme, Desk], Screen]]] = {
    "today": _today,
    "situations": _situations,
    "letters": _letters,
    "calm": _calm,
    "standard": _standard,
    "history": _history,
    "settings": _settings,
}


def make_screen(id_: str, theme: Theme, desk: Desk) -> Screen:
    """Return a new screen.

    Args:
        id_: id of a screen in `SCREENS`.
        theme: colours and sizes.
        desk: the services it renders.

    Raises:
        KeyError: there is no such screen.
    """
    return _MAKE[id_](theme, desk)


class Trail:
    """Places visited, so that one can go back."""

    def __init__(self) -> None:
        self._places: list[Place] = []

    def visit(self, place: Place) -> None:
        """Remember a place; the same place twice in a row counts once."""
        if not self._places or self._places[-1] != place:
            self._places = [*self._places[-LONGEST_TRAIL:], place]

    def current(self) -> Place:
        """Return the latest place."""
        return self._places[-1] if self._places else Place("today")

    def back(self) -> Place | None:
        """Drop the latest place and return the one before; None when there is none."""
        if len(self._places) < 2:
            return None
        self._places.pop()
        return self._places[-1]
