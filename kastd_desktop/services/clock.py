"""The time, from outside, so that tests and pictures can set it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Returns the local time with its offset."""


def system_clock() -> datetime:
    """Return the local time with its offset."""
    return datetime.now().astimezone()


def stamp(now: datetime) -> str:
    """Return a time as it is stored: ISO with offset, whole seconds."""
    return now.isoformat(timespec="seconds")
