"""Notes begun and not saved: they wait in memory, each with its own day and situation. Never written to a disk."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.incident import Draft

if TYPE_CHECKING:
    from kastd_desktop.services.clock import Clock

LATEST: Final = 6
"""Days up to today that are offered beside the one on which a note was begun."""


class BegunNotes:
    """What was begun, until it is saved or dropped. The program may run for days in between."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kept: dict[int, Draft] = {}
        self._last = 0

    def begin(self, situation: str = "") -> Draft:
        """Return the note begun last about a situation, or a new one; never one about something else.

        Args:
            situation: id of the card from which it is written; empty for none.
        """
        for draft in self.waiting():
            if draft.situation == situation:
                return draft
        now = self._clock()
        self._last += 1
        return Draft(now.strftime("%H:%M"), situation, day=now.date().isoformat(), number=self._last)

    def waiting(self, besides: int = 0) -> list[Draft]:
        """Return the notes begun, the one touched last first.

        Args:
            besides: number of a note that is in front already.
        """
        return [draft for draft in reversed(self._kept.values()) if draft.number != besides]

    def keep(self, draft: Draft) -> None:
        """Let a note wait; one that says nothing is forgotten."""
        self.drop(draft)
        if not draft.empty:
            self._kept[draft.number] = draft

    def drop(self, draft: Draft) -> None:
        """Forget a note."""
        self._kept.pop(draft.number, None)

    def days(self, draft: Draft) -> list[date]:
        """Return the days on which it can have happened: the one it was begun on, and those since, the last of them."""
        today = self._clock().date()
        begun = date.fromisoformat(draft.day) if draft.day else today
        since = [today - timedelta(days=back) for back in range(LATEST, -1, -1)]
        return [begun, *(day for day in since if day > begun)]
