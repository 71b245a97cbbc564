"""Days in letters: read as they are typed, written as they are read. Knows no letter."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from kastd_desktop.i18n import pgettext

DAY: Final = re.compile(r"(\d{4})[-. ](\d{1,2})[-. ](\d{1,2})\.?", re.ASCII)
YEARS: Final = range(1900, 2200)
"""Years a letter may speak of; another one is a slip of the finger, and Easter is only checked for these."""


def parse_day(text: str) -> date | None:
    """Return the day written as ``YYYY-MM-DD``, or None; dots and spaces will do, and so will ``2026-1-5``."""
    match = DAY.fullmatch(text.strip())
    if match is None or int(match[1]) not in YEARS:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def long_day(day: date) -> str:
    """Return a day as it is read in a letter of the current language."""
    # Translators: a day in a letter, e.g. “2026 m. lapkričio 26 d.”; {month} is the month’s name in the genitive.
    return pgettext("letter", "{day} {month} {year}").format(day=day.day, month=month_name(day.month), year=day.year)


def month_name(month: int) -> str:
    """Return a month's name as it stands beside a day: in Lithuanian in the genitive.

    Args:
        month: 1–12.
    """
    return (
        "",
        pgettext("month beside a day", "January"),
        pgettext("month beside a day", "February"),
        pgettext("month beside a day", "March"),
        pgettext("month beside a day", "April"),
        pgettext("month beside a day", "May"),
        pgettext("month beside a day", "June"),
        pgettext("month beside a day", "July"),
        pgettext("month beside a day", "August"),
        pgettext("month beside a day", "September"),
        pgettext("month beside a day", "October"),
        pgettext("month beside a day", "November"),
        pgettext("month beside a day", "December"),
    )[month]
