"""Ordinary or extraordinary: switching it, and what applies meanwhile."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.mode import Extraordinary
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.services.change import Change, Changes
from kastd_desktop.services.clock import Clock, stamp
from kastd_desktop.store.modes import ModeEvent, Modes

if TYPE_CHECKING:
    from kastd_desktop.core.standard import Standard

WARNING: Final = timedelta(hours=24)
"""How long before the planned end a warning is shown."""
LONGEST_REASON: Final = 200


class Mode:
    """The switch of one desk."""

    def __init__(self, modes: Modes, clock: Clock, changes: Changes) -> None:
        self._modes = modes
        self._clock = clock
        self._changes = changes
        self._read = False
        self._last: ModeEvent | None = None

    def current(self) -> Extraordinary | None:
        """Return the extraordinary situation in force, or None; after its planned end there is none."""
        if not self._read:
            self._last = self._modes.last()
            self._read = True
        last = self._last
        if last is None or last.kind == "off":
            return None
        state = Extraordinary(last.reason, datetime.fromisoformat(last.at), datetime.fromisoformat(last.until))
        return state if state.active(self._clock()) else None

    def ends_soon(self) -> bool:
        """Tell whether the planned end is less than a day away."""
        state = self.current()
        return state is not None and state.until - self._clock() <= WARNING

    def switch_on(self, reason: str, until: datetime) -> Extraordinary:
        """Begin an extraordinary situation.

        Args:
            reason: why, shown to everybody.
            until: when the ordinary mode returns by itself, with offset.

        Raises:
            UserError: there is no reason, the end is not in the future, or it could not be saved.
        """
        reason = " ".join(reason.split())
        if not reason:
            raise UserError(N_("Write the reason: everyone at the desk will see it."))
        if len(reason) > LONGEST_REASON:
            raise UserError(N_("The reason is longer than {most} characters; shorten it."), most=LONGEST_REASON)
        now = self._clock()
        if until <= now:
            raise UserError(N_("The end must be later than now."))
        event = ModeEvent(stamp(now), "on", reason, stamp(until))
        self._modes.append(event)
        self._last, self._read = event, True
        self._changes.report(Change.MODE)
        return Extraordinary(reason, now, until)

    def switch_off(self) -> None:
        """Return to the ordinary mode.

        Raises:
            UserError: it could not be saved.
        """
        event = ModeEvent(stamp(self._clock()), "off", "", "")
        self._modes.append(event)
        self._last, self._read = event, True
        self._changes.report(Change.MODE)

    def applies(self, standard: Standard, number: str) -> bool:
        """Tell whether a part, clause or annex applies now.

        Args:
            standard: where the list of parts that stay in force stands.
            number: ``4``, ``4.1`` or ``A1``.
        """
        return self.current() is None or standard.stays_in_force(number)
