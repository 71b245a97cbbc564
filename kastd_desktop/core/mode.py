"""Ordinary or extraordinary: the switch that decides which parts of the standard apply."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple


class Extraordinary(NamedTuple):
    """An extraordinary situation that was switched on.

    Attributes:
        reason: why, in the words of whoever switched it on.
        since: when it began, with offset.
        until: when the ordinary mode returns by itself, with offset.
    """

    reason: str
    since: datetime
    until: datetime

    def active(self, now: datetime) -> bool:
        """Tell whether it still holds at ``now``."""
        return self.left(now) > timedelta(0)

    def left(self, now: datetime) -> timedelta:
        """Return how long it still holds; negative when it is over.

        Both are taken to UTC first: Python compares and subtracts two times of one time zone by the wall clock, which
        is an hour off when summer time begins or ends between them.
        """
        return self.until.astimezone(UTC) - now.astimezone(UTC)
