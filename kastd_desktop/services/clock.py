"""The time, from outside, so that tests and pictures can set it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timezone

Clock = Callable[[], datetime]
"""Returns the local time with its offset."""


def system_clock() -> datetime:
    """Return the local time with its offset."""
    return datetime.now().astimezone()


def stamp(now: datetime) -> str:
    """Return a time as it is stored: ISO with offset, whole seconds."""
    return now.isoformat(timespec="seconds")


def at(day: date, wall: str, now: datetime) -> datetime:
    """Return a moment of a day on the clock that ``now`` was read from.

    The system clock tells its offset of this moment only; another day may lie beyond a daylight-saving change, so
    the offset of that day is asked for.

    Args:
        day: which day.
        wall: what the clock on the wall shows then, ``HH:MM``.
        now: the time now.
    """
    hour, minute = map(int, wall.split(":"))
    moment = datetime.combine(day, time(hour, minute))
    if isinstance(now.tzinfo, timezone) and now.utcoffset() == now.astimezone().utcoffset():
        return moment.astimezone()
    return moment.replace(tzinfo=now.tzinfo)


def seconds_until(moment: datetime, now: datetime) -> float:
    """Return how many seconds really pass until a moment, whatever the clocks on the wall do meanwhile."""
    return (moment.astimezone(UTC) - now.astimezone(UTC)).total_seconds()
