"""Working days, with two outside programs as judges: dateutil for Easter, holidays for Lithuania."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import holidays as oracle
import pytest
from dateutil.easter import easter

from kastd_desktop.core.workdays import Holiday, after, easter_sunday, is_working
from kastd_desktop.services.packs import open_pack

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def lithuanian(compiled_pack: Path) -> tuple[Holiday, ...]:
    return open_pack(compiled_pack, "lt").pack.holidays


def test_easter_agrees_with_dateutil() -> None:
    wrong = [year for year in range(1900, 2200) if easter_sunday(year) != easter(year)]
    assert wrong == []


def test_pack_holidays_agree_with_the_holidays_package(lithuanian: tuple[Holiday, ...]) -> None:
    official = oracle.country_holidays("LT", years=range(2024, 2031))
    day, wrong = date(2024, 1, 1), []
    while day < date(2031, 1, 1):
        expected = day.weekday() < 5 and day not in official
        if is_working(day, lithuanian) is not expected:
            wrong.append(day)
        day += timedelta(days=1)
    assert wrong == []


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        (date(2026, 11, 26), 0, date(2026, 11, 26)),
        (date(2026, 11, 26), 1, date(2026, 11, 27)),
        (date(2026, 11, 27), 1, date(2026, 11, 30)),  # over a weekend
        (date(2026, 11, 28), 1, date(2026, 11, 30)),  # from a Saturday
        (date(2026, 11, 26), 20, date(2026, 12, 28)),  # over Christmas
        (date(2026, 12, 31), 1, date(2027, 1, 4)),  # New Year's Day is a Friday
        (date(2026, 4, 3), 1, date(2026, 4, 7)),  # Easter Monday
        (date(2026, 10, 30), 1, date(2026, 11, 3)),  # All Souls' Day is a Monday
    ],
)
def test_after(lithuanian: tuple[Holiday, ...], start: date, count: int, expected: date) -> None:
    assert after(start, count, lithuanian) == expected


def test_after_agrees_with_counting_by_the_oracle(lithuanian: tuple[Holiday, ...]) -> None:
    official = oracle.country_holidays("LT", years=range(2025, 2030))
    for start in (date(2025, 1, 1) + timedelta(days=17 * step) for step in range(85)):
        day, left = start, 20
        while left:
            day += timedelta(days=1)
            left -= day.weekday() < 5 and day not in official
        assert after(start, 20, lithuanian) == day, start


def test_without_holidays_only_weekends_rest() -> None:
    assert is_working(date(2026, 12, 25), ())
    assert not is_working(date(2026, 12, 26), ())


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="count"):
        after(date(2026, 1, 1), -1, ())


def test_beyond_the_calendar() -> None:
    with pytest.raises(OverflowError):
        after(date(9999, 12, 30), 5, ())


def test_more_days_than_there_are_left_are_not_counted_one_by_one() -> None:
    never_asked = Holiday("No such month", 13, 1, 0)
    with pytest.raises(OverflowError):
        after(date(2026, 1, 1), 10**12, (never_asked,))


def test_a_holiday_moves_with_easter() -> None:
    monday = Holiday("Easter Monday", 0, 0, 1)
    assert monday.in_year(2026) == date(2026, 4, 6)
    assert monday.in_year(2027) == date(2027, 3, 29)


def test_a_day_that_a_year_lacks_is_no_holiday() -> None:
    leap = (Holiday("Leap day", 2, 29, 0),)
    assert leap[0].in_year(2027) is None
    assert not is_working(date(2028, 2, 29), leap)
    assert after(date(2027, 2, 25), 2, leap) == date(2027, 3, 1)
