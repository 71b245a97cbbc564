"""How quick help is called: how it stands with the global shortcut, and what was opened last.

What was opened last is held in memory alone, as a bare list without times or counts, and ends with the program or with
the day: the program may run for weeks. Written down it would tell who had what kind of customers; and one list serves
everybody who works at the desk that day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kastd_desktop.core.shortcut import Standing
from kastd_desktop.services.change import Change, Changes
from kastd_desktop.services.clock import Clock, system_clock

if TYPE_CHECKING:
    from collections.abc import Callable

REMEMBERED: Final = 3
"""How many cards opened last are remembered."""


class Summons:
    """State of the call, shared by the settings and the program.

    Attributes:
        standing: how it stands with the global shortcut.
        on_pause: called with True while keys are being chosen, so that pressing them chooses and does not call.
    """

    def __init__(self, changes: Changes | None = None, clock: Clock = system_clock) -> None:
        self._changes = changes or Changes()
        self._clock = clock
        self.standing = Standing()
        self._used: tuple[str, ...] = ()
        self._day = clock().date()
        self.on_pause: Callable[[bool], None] | None = None

    @property
    def used(self) -> tuple[str, ...]:
        """Return the ids of the cards opened last today, the latest first."""
        today = self._clock().date()
        if today != self._day:
            self._day, self._used = today, ()
        return self._used

    def settle(self, standing: Standing) -> None:
        """Tell everybody how it stands now."""
        if standing != self.standing:
            self.standing = standing
            self._changes.report(Change.SHORTCUT)

    def pause(self, *, paused: bool) -> None:
        """Let go of the keys while others are being chosen, or take them again."""
        if self.on_pause is not None:
            self.on_pause(paused)

    def use(self, id_: str) -> None:
        """Remember that a card was opened."""
        self._used = (id_, *(each for each in self.used if each != id_))[:REMEMBERED]
