"""Looking back at the checks of a desk, never at a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kastd_desktop.core.checklist import Counts
from kastd_desktop.core.workdays import is_working

if TYPE_CHECKING:
    from kastd_desktop.content.reader import Pack
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.clock import Clock
    from kastd_desktop.store.runs import Runs


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the calendar.

    Attributes:
        day: the day.
        counts: answers of that day, or None when there was no check.
        working: a check was to be expected.
        future: it is still to come.
    """

    day: date
    counts: Counts | None
    working: bool
    future: bool


@dataclass(frozen=True, slots=True)
class Year:
    """A year of checks.

    Attributes:
        year: which one.
        days: every day of it.
        expected: working days since the first check up to today.
        done: of these, days with a finished check.
        clean: days on which nothing was missing.
        seconds: mean length of a check; 0 when unknown.
        often: (item text, on how many days it was missing), most frequent first.
        halves: days with shortcomings in the first and second half.
    """

    year: int
    days: tuple[Day, ...]
    expected: int
    done: int
    clean: int
    seconds: int
    often: tuple[tuple[str, int], ...]
    halves: tuple[int, int]


class History:
    """The checks of one desk over time."""

    def __init__(self, pack: Pack, choices: Choices, runs: Runs, clock: Clock) -> None:
        self._pack = pack
        self._choices = choices
        self._runs = runs
        self._clock = clock

    def this_year(self) -> int:
        """Return the current year."""
        return self._clock().year

    def year(self, year: int) -> Year:
        """Return a year.

        Args:
            year: e.g. 2026.
        """
        first, last = date(year, 1, 1), date(year, 12, 31)
        desk = self._choices.preferences.desk
        summaries = self._runs.summaries(desk, first.isoformat(), last.isoformat())
        counts: dict[str, Counts] = {}
        for summary in summaries:
            before = counts.get(summary.day, Counts())
            counts[summary.day] = _sum(before, summary.counts)
        today = self._clock().date()
        days = tuple(
            Day(
                day=day,
                counts=counts.get(day.isoformat()),
                working=is_working(day, self._pack.holidays),
                future=day > today,
            )
            for day in (first + timedelta(days=number) for number in range((last - first).days + 1))
        )
        begun = min(counts, default="")
        past = [day for day in days if day.working and not day.future and begun and day.day.isoformat() >= begun]
        whole = [each for each in counts.values() if each.answered and each.answered == each.total]
        lengths = [summary.seconds for summary in summaries if summary.seconds]
        return Year(
            year=year,
            days=days,
            expected=len(past),
            done=sum(day.counts is not None and day.counts.answered == day.counts.total for day in past),
            clean=sum(shortcomings(each) == 0 for each in whole),
            seconds=round(sum(lengths) / len(lengths)) if lengths else 0,
            often=self._often(first, last),
            halves=(
                sum(shortcomings(each) > 0 for day, each in counts.items() if day[5:7] <= "06"),
                sum(shortcomings(each) > 0 for day, each in counts.items() if day[5:7] > "06"),
            ),
        )

    def _often(self, first: date, last: date) -> tuple[tuple[str, int], ...]:
        texts = {
            (checklist.id, item.id): item.text
            for _when, _place, checklist in self._pack.checklists
            for item in checklist.items()
        }
        found = self._runs.missing_items(self._choices.preferences.desk, first.isoformat(), last.isoformat())
        named = ((texts[key], count) for key, count in found.items() if key in texts)
        return tuple(sorted(named, key=lambda each: (-each[1], each[0]))[:5])


def shortcomings(counts: Counts) -> int:
    """Return how many items missed something, mended on the spot or not."""
    return counts.missing + counts.fixed


def _sum(one: Counts, other: Counts) -> Counts:
    return Counts(
        ok=one.ok + other.ok,
        missing=one.missing + other.missing,
        na=one.na + other.na,
        fixed=one.fixed + other.fixed,
        total=one.total + other.total,
    )
