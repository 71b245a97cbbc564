"""Counting working days: Monday to Friday without public holidays."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

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

    def falls_on(self, day: date) -> bool:
        """Tell whether the holiday falls on a day."""
        if self.month:
            return (day.month, day.day) == (self.month, self.day)
        return day == easter_sunday(day.year) + timedelta(days=self.easter)


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
    return day.weekday() <= FRIDAY and not any(holiday.falls_on(day) for holiday in holidays)


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
    day, year, free = start, 0, frozenset[date]()
    while count:
        day += timedelta(days=1)
        if day.year != year:
            year, free = day.year, in_year(day.year, holidays)
        count -= day.weekday() <= FRIDAY and day not in free
    return day


def in_year(year: int, holidays: tuple[Holiday, ...]) -> frozenset[date]:
    """Return the days of a year on which public holidays fall."""
    easter = easter_sunday(year)
    found = set()
    for holiday in holidays:
        if not holiday.month:
            found.add(easter + timedelta(days=holiday.easter))
        elif holiday.day <= monthrange(year, holiday.month)[1]:
            found.add(date(year, holiday.month, holiday.day))
    return frozenset(found)
