"""Counting working days: Monday to Friday without public holidays."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

FRIDAY: Final = 4


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday: a fixed day of the year, or so many days after Easter Sunday.

    Attributes:
        title: its name.
        month: 1–12, or 0 when it moves with Easter.
        day: 1–31, or 0 when it moves with Easter.
        easter: days after Easter Sunday; used when ``month`` is 0.
    """

    title: str
    month: int
    day: int
    easter: int

    def in_year(self, year: int) -> date | None:
        """Return the day of a year on which the holiday falls; None in a year that lacks it, as 29 February."""
        if not self.month:
            return easter_sunday(year) + timedelta(days=self.easter)
        return date(year, self.month, self.day) if self.day <= monthrange(year, self.month)[1] else None


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the "anonymous" algorithm, Nature 1876)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leap_years, year_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def is_working(day: date, holidays: tuple[Holiday, ...]) -> bool:
    """Tell whether a day is a working day."""
    return day.weekday() <= FRIDAY and day not in in_year(day.year, holidays)


def after(start: date, count: int, holidays: tuple[Holiday, ...]) -> date:
    """Return the day ``count`` working days after ``start``; the start itself is not counted.

    Args:
        start: any day.
        count: zero or more; with zero the start itself is returned.
        holidays: days that are not counted.

    Raises:
        ValueError: the count is negative.
        OverflowError: the day lies beyond the calendar.
    """
    if count < 0:
        raise ValueError("count")
    if count > (date.max - start).days:
        raise OverflowError("count")
    day = start
    while count:
        day += timedelta(days=1)
        count -= is_working(day, holidays)
    return day


@lru_cache(maxsize=16)
def in_year(year: int, holidays: tuple[Holiday, ...]) -> Mapping[date, str]:
    """Return the days of a year on which public holidays fall, with their names."""
    days = ((holiday.in_year(year), holiday.title) for holiday in holidays)
    return MappingProxyType({day: title for day, title in days if day is not None})
