"""Looking back: states of days, figures of a year and a month, a day opened; with a clock the test turns."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from kastd_desktop.core.checklist import Answer, Run
from kastd_desktop.services.history import ENOUGH, DayState, History
from kastd_desktop.services.reminding import next_reminder
from kastd_desktop.store.runs import RunKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.services.history import Day, Period

    MakeDesk = Callable[..., Desk]

VILNIUS = ZoneInfo("Europe/Vilnius")
NOW = datetime(2026, 11, 26, 7, 46, tzinfo=VILNIUS)


class Book:
    """A desk without checks, and a way to write some."""

    def __init__(self, desk: Desk, now: datetime = NOW) -> None:
        self.desk = desk
        self.now = now
        self.history = History(desk.pack, desk.choices, desk.records.runs, lambda: self.now)

    def write(
        self,
        iso: str,
        missing: int = 0,
        *,
        fixed: int = 0,
        answered: int | None = None,
        place: str = "",
        seconds: int = 90,
    ) -> None:
        checklist = self.desk.checks.today().checklist
        items = checklist.items()[:answered]
        at = datetime.fromisoformat(f"{iso}T07:42:00+02:00")
        run = Run(checklist, iso, place or self.desk.choices.preferences.desk, {})
        for number, item in enumerate(items):
            answer = Answer.MISSING if number < missing else Answer.FIXED if number < missing + fixed else Answer.OK
            run = run.answered(item.id, answer, at.isoformat())
        if answered is None:
            run = run.closed((at + timedelta(seconds=seconds)).isoformat())
        pack = self.desk.pack.manifest.id
        self.desk.records.runs.save_whole(RunKey(pack, checklist.id, iso, run.place), run)

    def day(self, iso: str) -> Day:
        wanted = date.fromisoformat(iso)
        return next(day for day in self.history.year(wanted.year).days if day.day == wanted)


@pytest.fixture
def book(make_desk: MakeDesk) -> Book:
    return Book(make_desk("first-day"))


def states(period: Period) -> set[DayState]:
    return {day.state for day in period.days}


def test_a_first_day_expects_nothing_of_the_days_before(book: Book) -> None:
    year = book.history.year(2026)
    assert len(year.days) == 365
    assert states(year) == {DayState.UNUSED, DayState.COMING, DayState.OFF}
    assert (year.expected, year.done, year.clean, year.seconds, year.often, year.halves) == (0, 0, 0, 0, (), None)
    assert year.empty
    assert book.history.first_day() is None


@pytest.mark.parametrize(
    ("missing", "fixed", "state"),
    [
        (0, 0, DayState.CLEAN),
        (1, 0, DayState.FEW),
        (0, 1, DayState.FEW),
        (1, 1, DayState.FEW),
        (2, 1, DayState.MANY),
        (5, 0, DayState.MANY),
    ],
)
def test_a_day_is_as_bad_as_what_was_missing(book: Book, missing: int, fixed: int, state: DayState) -> None:
    book.write("2026-11-24", missing, fixed=fixed)
    day = book.day("2026-11-24")
    assert (day.state, day.missing, day.checked) == (state, missing + fixed, True)


def test_a_check_broken_off_is_neither_clean_nor_missed(book: Book) -> None:
    book.write("2026-11-24", answered=3)
    assert book.day("2026-11-24").state is DayState.OPEN
    year = book.history.year(2026)
    assert (year.done, year.clean) == (0, 0)


def test_a_check_whose_answers_were_taken_back_counts_as_none(book: Book) -> None:
    book.write("2026-11-23")
    book.write("2026-11-24", answered=0)
    assert book.day("2026-11-24").state is DayState.MISSED


def test_weekends_and_holidays_are_neither_done_nor_missed(book: Book) -> None:
    book.write("2026-03-02")
    assert book.day("2026-03-11").state is DayState.OFF
    assert book.day("2026-03-11").holiday
    assert book.day("2026-04-06").holiday  # Easter Monday
    assert book.day("2026-03-07").state is DayState.OFF
    assert book.day("2026-03-07").holiday == ""
    assert book.day("2026-03-10").state is DayState.MISSED


def test_a_check_on_a_holiday_counts_as_a_check(book: Book) -> None:
    book.write("2026-03-11")
    assert book.day("2026-03-11").state is DayState.CLEAN
    month = book.history.month(2026, 3)
    assert (month.clean, month.done) == (1, 0)
    assert month.expected == 14, "the working days from the 12th to the 31st"


def test_working_days_count_from_the_very_first_check_even_in_an_earlier_year(book: Book) -> None:
    book.write("2025-12-30")
    book.write("2026-01-08")
    assert book.day("2026-01-02").state is DayState.MISSED
    assert book.day("2025-12-29").state is DayState.UNUSED
    before = [
        day for day in book.history.year(2026).days if day.day < date(2026, 1, 8) and day.state is DayState.MISSED
    ]
    assert [day.day.day for day in before] == [2, 5, 6, 7]


def test_today_is_expected_only_once_it_is_done(book: Book) -> None:
    book.write("2026-11-24")
    assert (book.history.year(2026).expected, book.history.year(2026).done) == (2, 1)
    assert book.day("2026-11-26").state is DayState.COMING
    assert book.day("2026-11-26").today
    book.write("2026-11-26", 1)
    assert (book.history.year(2026).expected, book.history.year(2026).done) == (3, 2)


def test_the_year_turns_with_the_clock(book: Book) -> None:
    book.write("2026-12-31")
    book.now = datetime(2027, 1, 1, 0, 1, tzinfo=VILNIUS)
    assert book.history.today() == date(2027, 1, 1)
    assert next(day for day in book.history.year(2027).days if day.today).day == date(2027, 1, 1)
    assert book.day("2026-12-31").state is DayState.CLEAN


def test_another_desk_is_another_history(book: Book) -> None:
    book.write("2026-11-24", 2, place="5 langelis")
    assert book.history.first_day() is None
    assert book.history.year(2026).empty
    assert book.history.day("2026-11-24") == ()


def test_the_mean_length_leaves_out_checks_without_one(book: Book) -> None:
    book.write("2026-11-23", seconds=100)
    book.write("2026-11-24", seconds=140)
    book.write("2026-11-25", answered=2)
    assert book.history.year(2026).seconds == 120


def test_a_month_has_its_own_figures(book: Book) -> None:
    book.write("2026-10-30", 4)
    book.write("2026-11-24")
    month = book.history.month(2026, 11)
    assert (month.first, month.last) == (date(2026, 11, 1), date(2026, 11, 30))
    assert (month.done, month.clean, month.often, month.halves) == (1, 1, (), None)
    assert book.history.month(2028, 2).last == date(2028, 2, 29)


def test_what_was_missing_most_often_comes_first(book: Book) -> None:
    book.write("2026-11-23", 1)
    book.write("2026-11-24", 2)
    items = book.desk.checks.today().checklist.items()
    assert book.history.year(2026).often == ((items[0].text, 2), (items[1].text, 1))


def test_halves_are_compared_only_with_enough_days_in_each(book: Book) -> None:
    first, second = date(2026, 1, 5), date(2026, 7, 7)
    for number in range(ENOUGH):
        book.write((first + timedelta(days=number)).isoformat(), 1 if number < 6 else 0)
        assert book.history.year(2026).halves is None
        book.write((second + timedelta(days=number)).isoformat(), 1 if number < 3 else 0)
    halves = book.history.year(2026).halves
    assert halves is not None
    assert (halves.first, halves.second, halves.ongoing, halves.change) == (6, 3, True, -1)
    book.now = datetime(2027, 2, 1, 9, 0, tzinfo=VILNIUS)
    halves = book.history.year(2026).halves
    assert halves is not None
    assert not halves.ongoing


def test_a_day_opened_lists_its_answers_in_the_order_of_the_list(book: Book) -> None:
    book.write("2026-11-24", 1)
    rows = book.history.day("2026-11-24")
    items = book.desk.checks.today().checklist.items()
    assert [row.text for row in rows] == [item.text for item in items]
    assert [row.answer for row in rows[:2]] == [Answer.MISSING, Answer.OK]
    assert book.history.day("2026-11-23") == ()


def test_an_item_the_pack_has_no_more_is_listed_by_its_id_at_the_end(book: Book) -> None:
    checklist = book.desk.checks.today().checklist
    section = checklist.sections[0]
    old = section.items[0]._replace(id="a-gone-item")
    longer = checklist._replace(sections=(section._replace(items=(old, *section.items)), *checklist.sections[1:]))
    run = Run(longer, "2026-11-24", book.desk.choices.preferences.desk, {})
    for item in longer.items():
        run = run.answered(item.id, Answer.OK, "2026-11-24T07:42:00+02:00")
    book.desk.checks.import_runs([run.noted("a-gone-item", "Pastaba", "2026-11-24T07:42:00+02:00")])
    last = book.history.day("2026-11-24")[-1]
    assert (last.text, last.note) == ("a-gone-item", "Pastaba")


@pytest.mark.parametrize(
    ("now", "days", "expected"),
    [
        ("2026-11-26T07:39", (0, 1, 2, 3, 4), "2026-11-26T07:40"),
        ("2026-11-26T07:40", (0, 1, 2, 3, 4), "2026-11-27T07:40"),
        ("2026-11-27T08:00", (0, 1, 2, 3, 4), "2026-11-30T07:40"),
        ("2026-11-26T08:00", (3,), "2026-12-03T07:40"),
        ("2026-12-31T23:59", (4,), "2027-01-01T07:40"),
        ("2026-11-26T08:00", (), None),
    ],
)
def test_the_next_reminder(book: Book, now: str, days: tuple[int, ...], expected: str | None) -> None:
    preferences = book.desk.choices.preferences._replace(reminder="07:40", reminder_days=days)
    moment = next_reminder(preferences, datetime.fromisoformat(now).replace(tzinfo=VILNIUS))
    assert (moment.strftime("%Y-%m-%dT%H:%M") if moment else None) == expected


def test_the_next_reminder_keeps_the_wall_clock_over_a_daylight_saving_change(book: Book) -> None:
    preferences = book.desk.choices.preferences._replace(reminder="07:40", reminder_days=(6,))
    moment = next_reminder(preferences, datetime(2026, 10, 24, 12, 0, tzinfo=VILNIUS))
    assert moment is not None
    assert (moment.hour, moment.minute, moment.utcoffset()) == (7, 40, timedelta(hours=2))


def test_the_first_check_is_the_next_reminder(book: Book) -> None:
    found = book.history.first_check()
    assert found is not None
    assert (found[0], found[1].date()) == (NOW, date(2026, 11, 27))
    book.desk.choices.change(reminder_days=())
    assert book.history.first_check() is None


def wind_up(book: Book, iso: str, *answers: Answer) -> None:
    closing = book.desk.closing()
    assert closing is not None
    checklist = closing.today().checklist
    run = Run(checklist, iso, book.desk.choices.preferences.desk, {})
    for item, answer in zip(checklist.items(), answers, strict=False):
        run = run.answered(item.id, answer, f"{iso}T17:00:00+02:00")
    closing.import_runs([run])


def test_a_day_is_as_good_as_its_start(book: Book) -> None:
    for number in range(23, 26):
        book.write(f"2026-11-{number}")
    alone = book.history.year(2026)
    wind_up(book, "2026-11-23", Answer.MISSING, Answer.MISSING, Answer.FIXED)
    wind_up(book, "2026-11-24", *[Answer.OK] * 11)
    wind_up(book, "2026-11-25", Answer.OK)
    assert book.history.year(2026) == alone
    assert book.day("2026-11-23").state is DayState.CLEAN


def test_the_end_alone_is_no_check_of_the_day(book: Book) -> None:
    wind_up(book, "2026-11-20", Answer.MISSING)
    assert book.history.first_day() is None
    book.write("2026-11-23")
    wind_up(book, "2026-11-24", *[Answer.OK] * 11)
    assert book.history.first_day() == date(2026, 11, 23)
    assert book.day("2026-11-20").state is DayState.UNUSED
    assert book.day("2026-11-24").state is DayState.MISSED


def test_a_day_opened_keeps_what_was_missing_at_its_end_apart(book: Book) -> None:
    wind_up(book, "2026-11-24", Answer.MISSING, Answer.OK)
    book.write("2026-11-24", 1)
    rows = book.history.day("2026-11-24")
    assert [row.at_end for row in rows] == [False] * 20 + [True] * 2
    assert (rows[20].text, rows[20].answer) == ("Dokumentai užrakinti, ant stalo – nė lapo", Answer.MISSING)
