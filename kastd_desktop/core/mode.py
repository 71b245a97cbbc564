"""Ordinary or extraordinary: the switch that decides which parts of the standard apply."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - part of the public signature, cheap
from typing import NamedTuple


class Extraordinary(NamedTuple):
    """An extraordinary situation that was switched on.

    Attributes:
        reason: why, in the words of whoever switched it on.
        since: when it began.
        until: when the ordinary mode returns by itself.
    """

    reason: str
    since: datetime
    until: datetime

    def active(self, now: datetime) -> bool:
        """Tell whether it still holds at ``now``."""
        return now < self.until
