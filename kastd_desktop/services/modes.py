"""Ordinary or extraordinary: switching it, and what applies meanwhile."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.mode import Extraordinary
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.services.change import Change, Changes
from kastd_desktop.services.clock import Clock, at, seconds_until, stamp
from kastd_desktop.store.modes import ModeEvent, Modes

if TYPE_CHECKING:
    from kastd_desktop.core.standard import Standard

WARNING: Final = timedelta(hours=24)
"""How long before the planned end a warning is shown."""
LONGEST_REASON: Final = 200
USUAL_END: Final = "17:00"


class Mode:
    """The switch of one desk."""

    def __init__(self, modes: Modes, clock: Clock, changes: Changes) -> None:
        self._modes = modes
        self._clock = clock
        self._changes = changes
        self._events: list[ModeEvent] | None = None
        self._told: tuple[bool, bool] | None = None

    def current(self) -> Extraordinary | None:
        """Return the extraordinary situation in force, or None; after its planned end there is none.

        Raises:
            UserError: the records cannot be read now; nobody knows then.
        """
        if self._events is None:
            self._events = self._modes.all()
        if not self._events or self._events[-1].kind == "off":
            return None
        last, since = self._events[-1], _begun(self._events)
        state = Extraordinary(last.reason, datetime.fromisoformat(since), datetime.fromisoformat(last.until))
        return state if state.active(self._clock()) else None

    def ends_soon(self) -> bool:
        """Tell whether the planned end is less than a day away."""
        state = self.current()
        return state is not None and state.left(self._clock()) <= WARNING

    def tick(self) -> None:
        """Report a change when time alone made one: the planned end passed, or is now less than a day away.

        Nobody switches anything then, so whoever shows the mode calls this now and again.
        """
        now = (self.current() is not None, self.ends_soon())
        before, self._told = self._told, now
        if before is not None and before != now:
            self._changes.report(Change.MODE)

    def switch_on(self, reason: str, until: datetime) -> Extraordinary:
        """Begin an extraordinary situation, or change the reason and the end of the one in force.

        Args:
            reason: why, shown to everybody.
            until: when the ordinary mode returns by itself, with offset.

        Raises:
            UserError: there is no reason, the end is not in the future, or it could not be saved.
        """
        reason = self.check_reason(reason)
        self.check_end(until)
        now = self._clock()
        self._switch(ModeEvent(stamp(now), "on", reason, stamp(until)))
        return self.current() or Extraordinary(reason, now, until)

    def check_reason(self, reason: str) -> str:
        """Return a reason as it is kept.

        Raises:
            UserError: there is none, or it is too long.
        """
        reason = " ".join(reason.split())
        if not reason:
            raise UserError(N_("Write the reason: everyone at the desk will see it."))
        if len(reason) > LONGEST_REASON:
            raise UserError(N_("The reason is longer than {most} characters; shorten it."), most=LONGEST_REASON)
        return reason

    def check_end(self, until: datetime) -> None:
        """Accept a planned end.

        Raises:
            UserError: it is not in the future.
        """
        if seconds_until(until, self._clock()) <= 0:
            raise UserError(N_("The end must be later than now."))

    def moment(self, day: date, wall: str) -> datetime:
        """Return a moment on the desk's own clock.

        Args:
            day: which day.
            wall: ``HH:MM``.
        """
        return at(day, wall, self._clock())

    def suggested_end(self) -> datetime:
        """Return an end to begin with: tomorrow, when the working day is over."""
        return self.moment(self._clock().date() + timedelta(days=1), USUAL_END)

    def switch_off(self) -> None:
        """Return to the ordinary mode.

        Raises:
            UserError: it could not be saved.
        """
        self._switch(ModeEvent(stamp(self._clock()), "off", "", ""))

    def applies(self, standard: Standard, number: str) -> bool:
        """Tell whether a part, clause or annex applies now.

        Args:
            standard: where the list of parts that stay in force stands.
            number: ``4``, ``4.1`` or ``A1``.
        """
        return self.current() is None or standard.stays_in_force(number)

    def _switch(self, event: ModeEvent) -> None:
        self.current()  # what was before is known, so what is saved need not be read again
        self._modes.append(event)
        self._events = [*(self._events or []), event]
        self._told = (self.current() is not None, self.ends_soon())
        self._changes.report(Change.MODE)


def _begun(events: list[ModeEvent]) -> str:
    """Return since when the last situation holds: a change of its reason or end does not begin it anew."""
    since = ""
    for number in range(len(events) - 1, -1, -1):
        event = events[number]
        if event.kind == "off" or (since and datetime.fromisoformat(event.until) <= datetime.fromisoformat(since)):
            break
        since = event.at
    return since
