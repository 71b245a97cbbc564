"""Looking back at the checks of a desk, never at a person."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.alphabet import SortKey, alphabetical
from kastd_desktop.core.checklist import Answer, Counts
from kastd_desktop.core.workdays import FRIDAY, in_year
from kastd_desktop.services.checked_days import counts_by_day, end_lists
from kastd_desktop.services.reminding import next_reminder

if TYPE_CHECKING:
    from kastd_desktop.content.reader import Pack
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.clock import Clock
    from kastd_desktop.store.runs import Recorded, Runs

MANY: Final = 3
"""From so many shortcomings on, a day counts as a bad one."""
ENOUGH: Final = 20
"""Checked days that each half of a year needs before the halves are compared."""
MOST_FREQUENT: Final = 5


class DayState(Enum):
    """How a day's check went."""

    CLEAN = "clean"  # finished, nothing missing
    FEW = "few"  # one or two shortcomings
    MANY = "many"  # three and more
    OPEN = "open"  # begun, not everything answered, nothing missing so far
    MISSED = "missed"  # a working day without a check
    COMING = "coming"  # a working day still to come, today until its first answer
    UNUSED = "unused"  # a working day before this desk's very first check
    OFF = "off"  # a weekend or a holiday without a check


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the calendar.

    Attributes:
        day: the day.
        state: how its check went.
        missing: how many items missed something, mended on the spot or not.
        today: it is today.
        holiday: the public holiday that falls on it; empty on other days.
    """

    day: date
    state: DayState
    missing: int
    today: bool
    holiday: str = ""

    @property
    def checked(self) -> bool:
        """Tell whether anything was answered that day."""
        return self.state in {DayState.CLEAN, DayState.FEW, DayState.MANY, DayState.OPEN}


@dataclass(frozen=True, slots=True)
class Halves:
    """The halves of a year side by side.

    Attributes:
        first: days with shortcomings until the end of June.
        second: the same from July on.
        ongoing: the second half is not over.
        change: -1 when shortcomings got rarer, 1 when they got more frequent, measured by the share of checked days.
    """

    first: int
    second: int
    ongoing: bool
    change: int


@dataclass(frozen=True, slots=True)
class Period:
    """A year or a month of checks.

    Attributes:
        days: every day of it.
        expected: working days since the first check; today counts once its check is finished.
        done: of these, days with a finished check.
        clean: days on which nothing was missing.
        seconds: mean length of a check; 0 when unknown.
        often: (item text, on how many days it was missing), most frequent first.
        halves: the halves of the year; None for a month, or when there is too little to compare.
    """

    days: tuple[Day, ...]
    expected: int
    done: int
    clean: int
    seconds: int
    often: tuple[tuple[str, int], ...]
    halves: Halves | None

    @property
    def first(self) -> date:
        """Return the first day."""
        return self.days[0].day

    @property
    def last(self) -> date:
        """Return the last day."""
        return self.days[-1].day

    @property
    def empty(self) -> bool:
        """Tell whether nothing was checked."""
        return not any(day.checked for day in self.days)


@dataclass(frozen=True, slots=True)
class DayRow:
    """One answer of a day.

    Attributes:
        text: the item; its id when the pack has it no more.
        answer: what was seen.
        note: the remark, may be empty.
        at_end: it stands in the list of the end of the shift.
    """

    text: str
    answer: Answer
    note: str
    at_end: bool = False


class History:
    """The checks of one desk over time.

    A day is as good as the check at the start of its shift; whoever skips the list of the end has missed nothing. A day
    opened shows the answers of both.
    """

    def __init__(self, pack: Pack, choices: Choices, runs: Runs, clock: Clock) -> None:
        self._pack = pack
        self._choices = choices
        self._runs = runs
        self._clock = clock

    def today(self) -> date:
        """Return the current day."""
        return self._clock().date()

    def first_day(self) -> date | None:
        """Return the day of this desk's very first check; None when there was none."""
        found = self._runs.first_day(self._desk, end_lists(self._pack))
        return date.fromisoformat(found) if found else None

    def first_check(self) -> tuple[datetime, datetime] | None:
        """Return now and when the next check is reminded of; None when no reminder is set."""
        now = self._clock()
        moment = next_reminder(self._choices.preferences, now)
        return (now, moment) if moment is not None else None

    def year(self, year: int) -> Period:
        """Return a year.

        Args:
            year: e.g. 2026.
        """
        return self._period(date(year, 1, 1), date(year, 12, 31), compare=True)

    def month(self, year: int, month: int) -> Period:
        """Return a month.

        Args:
            year: e.g. 2026.
            month: 1–12.
        """
        return self._period(date(year, month, 1), date(year, month, monthrange(year, month)[1]), compare=False)

    def day(self, iso: str) -> tuple[DayRow, ...]:
        """Return the answers of a day in the order of its list; those the pack has no more come last.

        The list of the end of the shift follows that of its start.

        Args:
            iso: ISO day.
        """
        known = self._texts()
        places = {key: number for number, key in enumerate(known)}
        ends = end_lists(self._pack)

        def place(row: Recorded) -> tuple[bool, int, str]:
            return row.list in ends, places.get((row.list, row.item), len(places)), row.item

        found = sorted((row for row in self._runs.recorded(iso, iso) if row.place == self._desk), key=place)
        return tuple(
            DayRow(known.get((row.list, row.item), row.item), row.answer, row.note, row.list in ends) for row in found
        )

    @property
    def _desk(self) -> str:
        return self._choices.preferences.desk

    def _texts(self) -> dict[tuple[str, str], str]:
        return {
            (checklist.id, item.id): item.text
            for _when, _place, checklist in self._pack.checklists
            for item in checklist.items()
        }

    def _period(self, first: date, last: date, *, compare: bool) -> Period:
        ends = end_lists(self._pack)
        summaries = [
            summary
            for summary in self._runs.summaries(self._desk, first.isoformat(), last.isoformat())
            if summary.list not in ends
        ]
        counts = counts_by_day(summaries)
        days = self._days(first, last, counts)
        finished = [day for day in days if counts.get(day.day.isoformat(), Counts()).finished]
        working = self._working(first, last)
        begun = self.first_day()
        expected = [
            day.day
            for day in days
            if working.get(day.day) == "" and begun is not None and begun <= day.day <= self.today()
        ]
        done = {day.day for day in finished}
        lengths = [summary.seconds for summary in summaries if summary.seconds]
        return Period(
            days=days,
            expected=sum(day < self.today() or day in done for day in expected),
            done=sum(day in done for day in expected),
            clean=sum(day.state is DayState.CLEAN for day in finished),
            seconds=round(sum(lengths) / len(lengths)) if lengths else 0,
            often=self._often(first, last),
            halves=self._halves(days) if compare else None,
        )

    def _days(self, first: date, last: date, counts: dict[str, Counts]) -> tuple[Day, ...]:
        today, begun = self.today(), self.first_day()
        days = []
        for day, holiday in self._working(first, last).items():
            found = counts.get(day.isoformat())
            if found is not None and found.answered:
                missing = found.bad
                state = _state(found, missing)
            else:
                missing = 0
                if holiday is None or holiday:
                    state = DayState.OFF
                elif day >= today:
                    state = DayState.COMING
                else:
                    state = DayState.MISSED if begun is not None and day >= begun else DayState.UNUSED
            days.append(Day(day, state, missing, day == today, holiday or ""))
        return tuple(days)

    def _working(self, first: date, last: date) -> dict[date, str | None]:
        """Return every day of a span with its holiday: empty on a working day, None on an ordinary weekend."""
        found: dict[date, str | None] = {}
        for number in range((last - first).days + 1):
            day = first + timedelta(days=number)
            found[day] = "" if day.weekday() <= FRIDAY else None
        for year in range(first.year, last.year + 1):
            found |= {day: name for day, name in in_year(year, self._pack.holidays).items() if day in found}
        return found

    def _halves(self, days: tuple[Day, ...]) -> Halves | None:
        checked = [[day for day in days if day.checked and (day.day.month > 6) is later] for later in (False, True)]
        if min(map(len, checked)) < ENOUGH:
            return None
        bad = [sum(day.missing > 0 for day in half) for half in checked]
        shares = [number / len(half) for number, half in zip(bad, checked, strict=True)]
        change = (shares[1] > shares[0]) - (shares[1] < shares[0])
        return Halves(bad[0], bad[1], days[-1].day > self.today(), change)

    def _often(self, first: date, last: date) -> tuple[tuple[str, int], ...]:
        texts, ends = self._texts(), end_lists(self._pack)
        found: dict[str, int] = {}
        # Lists of several kinds of desk share items; the same words are one shortcoming.
        for key, count in self._runs.missing_items(self._desk, first.isoformat(), last.isoformat()).items():
            if key in texts and key[0] not in ends:
                found[texts[key]] = found.get(texts[key], 0) + count

        def place(each: tuple[str, int]) -> tuple[int, SortKey]:
            return -each[1], alphabetical(each[0], self._pack.locale)

        return tuple(sorted(found.items(), key=place)[:MOST_FREQUENT])


def _state(counts: Counts, missing: int) -> DayState:
    if missing:
        return DayState.MANY if missing >= MANY else DayState.FEW
    return DayState.CLEAN if counts.clean else DayState.OPEN
