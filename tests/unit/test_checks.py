"""The day's check: saved before it is shown, fresh every day, and never another day's, desk's or list's."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from kastd_desktop.core.checklist import Answer, Run
from kastd_desktop.errors import UserError
from kastd_desktop.services.change import Change, Changes, Kinds
from kastd_desktop.services.checks import Checks
from kastd_desktop.services.choices import Choices
from kastd_desktop.services.packs import open_pack
from kastd_desktop.store.database import Database
from kastd_desktop.store.runs import Runs
from tests.records import database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kastd_desktop.content.reader import Pack

MORNING = datetime.fromisoformat("2026-11-26T07:46:00+02:00")


class Desk:
    """A desk whose time, settings and disk the test holds in its hands."""

    def __init__(self, folder: Path, pack: Pack) -> None:
        self.now = MORNING
        self.changes = Changes()
        self.told: list[Kinds] = []
        self.changes.listen(self.told.append)
        self.choices = Choices(folder / "settings.json", self.changes)
        self.choices.change(desk="3 langelis")
        self.told.clear()
        self.folder = folder
        self.pack = pack
        self.base = database(folder)
        self.checks = self.another()

    def another(self) -> Checks:
        """Return the checks as a newly started program has them, over the same connection."""
        return Checks(self.pack, self.choices, Runs(self.base), lambda: self.now, self.changes)

    def closing(self) -> Checks:
        """Return the list of the end of the shift as a newly started program has it."""
        return Checks(self.pack, self.choices, Runs(self.base), lambda: self.now, self.changes, "end")

    def on_disk(self, when: str = "start") -> Run:
        """Return today's run as a new connection reads it."""
        base = database(self.folder)
        try:
            return Checks(self.pack, self.choices, Runs(base), lambda: self.now, Changes(), when).today()
        finally:
            base.close()

    def answer_all(self) -> Run:
        for item in self.checks.today().checklist.items():
            self.checks.answer(item.id, Answer.OK)
        return self.checks.today()


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(None, "lt").pack


@pytest.fixture
def desk(tmp_path: Path, pack: Pack) -> Iterator[Desk]:
    made = Desk(tmp_path, pack)
    yield made
    made.base.close()


@contextmanager
def broken_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    @contextmanager
    def refuse(_self: Database) -> Iterator[Any]:
        raise UserError("Not saved. The disk is full: free some space and try again.")
        yield

    with monkeypatch.context() as broken:
        broken.setattr(Database, "transaction", refuse)
        yield


def test_a_fresh_day_has_nothing_answered(desk: Desk) -> None:
    run = desk.checks.today()

    assert run.given == {}
    assert (run.day, run.place, run.checklist.id) == ("2026-11-26", "3 langelis", "front-desk")
    assert not desk.checks.found_unfinished()


def test_an_answer_is_on_the_disk_before_it_is_returned(desk: Desk) -> None:
    run = desk.checks.answer("desk-tidy", Answer.MISSING)

    assert run.given["desk-tidy"].answer is Answer.MISSING
    assert run.given["desk-tidy"].at == "2026-11-26T07:46:00+02:00"
    assert run == desk.checks.today() == desk.on_disk()
    assert desk.told == [Change.CHECK]


def test_a_failed_save_changes_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.checks.answer("desk-tidy", Answer.OK)
    desk.checks.answer("notices-valid", Answer.MISSING)
    before = desk.checks.today()
    desk.told.clear()
    with broken_disk(monkeypatch):
        for attempt in (
            lambda: desk.checks.answer("aisle-clear", Answer.OK),
            lambda: desk.checks.note("desk-tidy", "Pastaba"),
            lambda: desk.checks.clear("desk-tidy"),
            lambda: desk.checks.restore(Run(before.checklist, before.day, before.place, {}), "desk-tidy"),
            desk.checks.reopen,
            desk.checks.start_over,
            lambda: desk.checks.import_runs([before.closed("x")]),
        ):
            with pytest.raises(UserError):
                attempt()
            assert desk.checks.today() == before == desk.on_disk()
    assert desk.told == []
    desk.answer_all()
    with broken_disk(monkeypatch), pytest.raises(UserError):
        desk.checks.finish()
    assert desk.checks.today().finished == "" == desk.on_disk().finished


def test_a_day_that_cannot_be_read_is_not_taken_for_an_empty_one(desk: Desk) -> None:
    desk.checks.answer("desk-tidy", Answer.OK)
    desk.checks.answer("notices-valid", Answer.MISSING)
    connection = desk.base._connection
    assert connection is not None
    connection.execute("PRAGMA busy_timeout = 1")
    started = desk.another()

    with closing(sqlite3.connect(desk.folder / "kastd.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserError):
            started.today()
        with pytest.raises(UserError):
            started.answer("aisle-clear", Answer.OK)

    assert set(started.answer("aisle-clear", Answer.OK).given) == {"desk-tidy", "notices-valid", "aisle-clear"}
    assert started.week()[3].counts == started.today().counts()


def test_a_note_is_one_line_that_can_be_stored(desk: Desk) -> None:
    desk.checks.answer("desk-tidy", Answer.MISSING)

    run = desk.checks.note("desk-tidy", "  Lentelė \n sena\t! \ud83d ")

    assert run.given["desk-tidy"].note == "Lentelė sena !"
    assert run == desk.on_disk()


def test_a_note_that_does_not_change_is_not_written(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.checks.answer("desk-tidy", Answer.MISSING)
    desk.checks.note("desk-tidy", "Pastaba")
    desk.now += timedelta(minutes=1)
    with broken_disk(monkeypatch):
        run = desk.checks.note("desk-tidy", " Pastaba ")

    assert run.given["desk-tidy"].at == "2026-11-26T07:46:00+02:00"


def test_a_note_needs_an_answer(desk: Desk) -> None:
    with pytest.raises(KeyError):
        desk.checks.note("desk-tidy", "Pastaba")
    with pytest.raises(KeyError):
        desk.checks.answer("nobody", Answer.OK)


def test_an_answer_is_taken_back_and_brought_back(desk: Desk) -> None:
    desk.checks.answer("desk-tidy", Answer.MISSING)
    before = desk.checks.note("desk-tidy", "Pastaba")

    assert "desk-tidy" not in desk.checks.clear("desk-tidy").given
    assert desk.checks.clear("desk-tidy") == desk.on_disk()
    assert desk.checks.restore(before, "desk-tidy").given == before.given
    assert desk.on_disk().given == before.given


def test_undoing_a_first_answer_clears_it(desk: Desk) -> None:
    before = desk.checks.today()
    desk.checks.answer("desk-tidy", Answer.MISSING)

    assert desk.checks.restore(before, "desk-tidy").given == {}
    assert desk.on_disk().given == {}


def test_undo_touches_only_its_item(desk: Desk) -> None:
    before = desk.checks.today()
    desk.checks.answer("desk-tidy", Answer.MISSING)
    desk.checks.answer("aisle-clear", Answer.OK)

    assert set(desk.checks.restore(before, "desk-tidy").given) == {"aisle-clear"}


def test_undo_after_midnight_brings_no_answer_of_yesterday(desk: Desk) -> None:
    before = desk.checks.answer("desk-tidy", Answer.MISSING)
    desk.checks.clear("desk-tidy")
    desk.now += timedelta(days=1)

    assert desk.checks.restore(before, "desk-tidy").given == {}
    assert desk.on_disk().given == {}


def test_a_check_is_finished_when_everything_is_answered(desk: Desk) -> None:
    desk.checks.answer("desk-tidy", Answer.OK)
    with pytest.raises(UserError) as caught:
        desk.checks.finish()
    assert caught.value.message == "Some items are not answered yet."

    desk.answer_all()
    desk.now += timedelta(seconds=90)
    run = desk.checks.finish()

    assert run.finished == "2026-11-26T07:47:30+02:00"
    assert run == desk.on_disk()
    assert desk.checks.reopen().finished == ""
    assert desk.on_disk() == desk.checks.today()


def test_starting_over_drops_the_answers_at_once(desk: Desk) -> None:
    desk.answer_all()
    desk.checks.finish()
    desk.told.clear()

    run = desk.checks.start_over()

    assert run == Run(run.checklist, run.day, run.place, {})
    assert desk.on_disk() == run
    assert desk.told == [Change.CHECK], "screens re-read once"
    counts = desk.checks.week()[3].counts
    assert counts is not None
    assert counts.answered == 0


def test_midnight_begins_a_fresh_run_and_keeps_yesterdays(desk: Desk) -> None:
    desk.now = datetime.fromisoformat("2026-11-26T23:59:59+02:00")
    yesterday = desk.checks.answer("desk-tidy", Answer.OK)
    desk.now += timedelta(seconds=1)

    assert desk.checks.today().given == {}
    assert desk.checks.answer("aisle-clear", Answer.OK).day == "2026-11-27"
    desk.now -= timedelta(seconds=1)
    assert desk.checks.today() == yesterday


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2026-03-29T02:59:00+02:00", "2026-03-29T04:00:00+03:00"),
        ("2026-10-25T03:59:00+03:00", "2026-10-25T03:00:00+02:00"),
        ("2026-11-26T07:46:00+02:00", "2026-11-26T06:46:00+01:00"),
    ],
)
def test_a_change_of_the_clock_loses_no_day_and_makes_none(desk: Desk, before: str, after: str) -> None:
    desk.now = datetime.fromisoformat(before)
    desk.checks.answer("desk-tidy", Answer.OK)
    desk.now = datetime.fromisoformat(after)

    assert set(desk.checks.answer("aisle-clear", Answer.OK).given) == {"desk-tidy", "aisle-clear"}
    assert set(desk.on_disk().given) == {"desk-tidy", "aisle-clear"}


def test_new_year_begins_a_new_day(desk: Desk) -> None:
    desk.now = datetime.fromisoformat("2026-12-31T23:59:59+02:00")
    desk.checks.answer("desk-tidy", Answer.OK)
    desk.now += timedelta(seconds=2)

    assert (desk.checks.today().day, desk.checks.today().given) == ("2027-01-01", {})


def test_another_desk_has_its_own_check(desk: Desk) -> None:
    desk.checks.answer("desk-tidy", Answer.OK)
    desk.choices.change(desk="4 langelis")

    assert desk.checks.today().given == {}
    assert desk.checks.today().place == "4 langelis"
    desk.choices.change(desk="3 langelis")
    assert set(desk.checks.today().given) == {"desk-tidy"}


def test_another_kind_of_place_has_another_list_at_once(desk: Desk) -> None:
    desk.checks.answer("desk-tidy", Answer.OK)
    desk.choices.change(place="telephone")

    assert desk.checks.today().checklist.id == "telephone"
    assert desk.checks.today() == desk.on_disk()
    desk.choices.change(place="front-desk")
    assert set(desk.checks.today().given) == {"desk-tidy"}


def test_a_check_begun_before_the_program_started_is_found(desk: Desk) -> None:
    desk.checks.answer("desk-tidy", Answer.OK)
    assert not desk.checks.found_unfinished(), "it was begun here"

    restarted = desk.another()
    assert restarted.found_unfinished()
    restarted.answer("aisle-clear", Answer.OK)
    assert not restarted.found_unfinished()

    desk.answer_all()
    desk.checks.finish()
    assert not desk.another().found_unfinished()


def test_shortcomings_are_what_misses_something_and_was_not_mended(desk: Desk) -> None:
    desk.checks.answer("desk-tidy", Answer.MISSING)
    desk.checks.answer("aisle-clear", Answer.FIXED)
    desk.checks.answer("devices-work", Answer.OK)

    assert [item.id for item in desk.checks.shortcomings()] == ["desk-tidy"]


def test_the_week_runs_from_monday_to_friday(desk: Desk) -> None:
    desk.answer_all()
    week = desk.checks.week()

    assert [mark.day.isoformat() for mark in week] == [f"2026-11-{day}" for day in (23, 24, 25, 26, 27)]
    assert [mark.today for mark in week] == [False, False, False, True, False]
    assert [mark.future for mark in week] == [False, False, False, False, True]
    assert [mark.counts is not None for mark in week] == [False, False, False, True, False]
    assert week[3].counts is not None
    assert week[3].counts.ok == week[3].counts.total == 20


@pytest.mark.parametrize(("day", "count"), [("2026-11-28", 6), ("2026-11-29", 7), ("2026-11-30", 5)])
def test_a_weekend_shows_itself_only_when_it_is_today(desk: Desk, day: str, count: int) -> None:
    desk.now = datetime.fromisoformat(f"{day}T09:00:00+02:00")
    week = desk.checks.week()

    assert len(week) == count
    assert [mark.day.isoformat() for mark in week if mark.today] == [day]


def test_a_run_from_elsewhere_is_saved_whole(desk: Desk) -> None:
    checklist = desk.checks.today().checklist
    run = Run(checklist, "2026-11-25", "3 langelis", {}).answered("desk-tidy", Answer.OK, "2026-11-25T07:40:00+02:00")
    desk.checks.import_runs([run])

    assert desk.checks.week()[2].counts is not None
    desk.now -= timedelta(days=1)
    assert desk.checks.today() == run


def test_a_run_of_another_desk_stays_with_that_desk(desk: Desk) -> None:
    run = Run(desk.checks.today().checklist, "2026-11-25", "4 langelis", {})
    desk.checks.import_runs([run.answered("desk-tidy", Answer.OK, "2026-11-25T07:40:00+02:00")])

    assert desk.checks.week()[2].counts is None
    desk.choices.change(desk="4 langelis")
    assert desk.checks.week()[2].counts is not None


@pytest.fixture
def evening_checks(desk: Desk) -> Checks:
    return desk.closing()


def test_the_end_of_the_shift_has_a_run_of_its_own(desk: Desk, evening_checks: Checks) -> None:
    desk.answer_all()
    morning = desk.checks.finish()
    for item in evening_checks.today().checklist.items():
        evening_checks.answer(item.id, Answer.OK)
    evening_checks.note("keys-away", "Raktas budėtojo spintoje")
    evening = evening_checks.finish()

    assert evening.checklist.id == "end-of-shift"
    assert morning == desk.checks.today() == desk.on_disk()
    assert evening == desk.on_disk("end")
    desk.checks.start_over()
    assert evening == desk.on_disk("end")
    evening_checks.start_over()
    assert desk.on_disk("end").given == {}


def test_each_list_tells_alone_whether_it_was_broken_off(desk: Desk, evening_checks: Checks) -> None:
    evening_checks.answer("papers-locked", Answer.MISSING)

    assert not evening_checks.found_unfinished()
    assert not desk.checks.found_unfinished()
    assert desk.closing().found_unfinished()
    assert not desk.another().found_unfinished()


def test_the_end_of_another_day_is_another_one(desk: Desk, evening_checks: Checks) -> None:
    evening_checks.answer("papers-locked", Answer.OK)
    desk.now = datetime.fromisoformat("2026-11-27T12:00:00+02:00")

    assert evening_checks.today().day == "2026-11-27"
    assert evening_checks.today().given == {}
    assert not evening_checks.found_unfinished()


class TestAShiftThatEndsAfterMidnight:
    """Its list is filed under the day on which the shift began."""

    @pytest.fixture
    def late(self, desk: Desk, evening_checks: Checks) -> Checks:
        """Return the list of the end, begun a quarter of an hour before midnight."""
        desk.checks.answer("desk-tidy", Answer.OK)
        at(desk, "2026-11-26T23:45:00+02:00")
        evening_checks.answer("papers-locked", Answer.MISSING)
        return evening_checks

    def test_it_is_finished_where_it_was_begun(self, desk: Desk, late: Checks) -> None:
        at(desk, "2026-11-27T00:20:00+02:00")
        finish(late)

        assert late.today().day == "2026-11-26"
        assert late.today().finished == "2026-11-27T00:20:00+02:00"
        assert late.today() == desk.on_disk("end"), "whoever starts the program now sees the same"
        assert late.reopen().day == "2026-11-26"
        at(desk, "2026-11-27T19:00:00+02:00")
        assert late.today() == Run(late.today().checklist, "2026-11-27", "3 langelis", {}), "the next one is free"

    def test_it_waits_until_the_new_day_is_begun(self, desk: Desk, late: Checks) -> None:
        at(desk, "2026-11-27T07:40:00+02:00")
        assert desk.closing().found_unfinished()
        assert late.today().day == "2026-11-26"
        desk.checks.answer("desk-tidy", Answer.OK)
        assert late.today().day == "2026-11-27"
        assert late.today().given == {}
        desk.checks.clear("desk-tidy")
        assert late.today().day == "2026-11-26", "a slip of the finger does not hide it"

    @pytest.mark.parametrize(("moment", "day"), [("11:59", "2026-11-26"), ("12:00", "2026-11-27")])
    def test_it_waits_until_noon_at_most(self, desk: Desk, late: Checks, moment: str, day: str) -> None:
        at(desk, f"2026-11-27T{moment}:00+02:00")
        assert late.today().day == day

    def test_after_a_day_in_between_nothing_waits(self, desk: Desk, late: Checks) -> None:
        at(desk, "2026-11-28T00:20:00+02:00")
        assert late.today().day == "2026-11-28"

    @pytest.mark.parametrize(
        ("moment", "day"), [("00:20", "2026-11-26"), ("04:59", "2026-11-26"), ("05:00", "2026-11-27")]
    )
    def test_one_that_nobody_began_is_that_of_the_shift_in_the_night_only(
        self, desk: Desk, evening_checks: Checks, moment: str, day: str
    ) -> None:
        desk.checks.answer("desk-tidy", Answer.OK)
        at(desk, f"2026-11-27T{moment}:00+02:00")
        assert evening_checks.today().day == day
        assert evening_checks.answer("papers-locked", Answer.OK).day == day
        at(desk, "2026-11-27T11:00:00+02:00")
        assert evening_checks.today().day == day

    @pytest.mark.parametrize(
        ("moment", "left"),
        [("00:50", False), ("04:59", False), ("05:44", False), ("05:46", True), ("07:40", True), ("12:00", False)],
    )
    def test_by_day_it_is_left_an_hour_after_its_last_answer(
        self, desk: Desk, late: Checks, moment: str, left: bool
    ) -> None:
        at(desk, "2026-11-27T04:45:00+02:00")
        late.answer("papers-locked", Answer.OK)
        at(desk, f"2026-11-27T{moment}:00+02:00")
        assert late.left_behind() is left
        assert not desk.checks.left_behind()

    def test_finishing_it_counts_as_being_at_it(self, desk: Desk, late: Checks) -> None:
        at(desk, "2026-11-27T04:50:00+02:00")
        for item in late.today().checklist.items():
            late.answer(item.id, Answer.OK)
        at(desk, "2026-11-27T06:30:00+02:00")
        assert late.left_behind()
        late.finish()
        assert not late.left_behind()

    def test_without_a_shift_the_day_before_it_is_todays(self, desk: Desk, evening_checks: Checks) -> None:
        at(desk, "2026-11-27T00:20:00+02:00")
        assert evening_checks.today().day == "2026-11-27"

    def test_one_finished_before_midnight_is_over(self, desk: Desk, late: Checks) -> None:
        finish(late)
        at(desk, "2026-11-27T00:20:00+02:00")
        assert late.today().given == {}

    def test_another_desk_has_its_own_night(self, desk: Desk, late: Checks) -> None:
        at(desk, "2026-11-27T00:20:00+02:00")
        desk.choices.change(desk="4 langelis")
        assert late.today().day == "2026-11-27"
        desk.choices.change(desk="3 langelis")
        assert late.today().day == "2026-11-26"

    def test_the_list_of_the_start_is_that_of_the_new_day(self, desk: Desk, late: Checks) -> None:
        at(desk, "2026-11-27T00:20:00+02:00")
        assert desk.checks.today().day == "2026-11-27"

    @pytest.mark.parametrize(
        ("begun", "moments"),
        [
            # An hour is passed twice.
            (
                "2026-10-24T23:45:00+03:00",
                ("2026-10-25T00:10:00+03:00", "2026-10-25T03:30:00+03:00", "2026-10-25T03:30:00+02:00"),
            ),
            # An hour is left out.
            ("2026-03-28T23:45:00+02:00", ("2026-03-29T02:59:00+02:00", "2026-03-29T04:01:00+03:00")),
        ],
    )
    def test_the_night_in_which_the_clocks_change_is_one_night(
        self, desk: Desk, evening_checks: Checks, begun: str, moments: tuple[str, ...]
    ) -> None:
        at(desk, begun)
        first, *others = [item.id for item in evening_checks.today().checklist.items()]
        evening_checks.answer(first, Answer.OK)
        for moment, item in zip(moments, others, strict=False):
            at(desk, moment)
            assert evening_checks.answer(item, Answer.OK).day == begun[:10]
        finish(evening_checks)
        assert evening_checks.today().day == begun[:10]
        assert evening_checks.today().finished == moments[-1]
        assert evening_checks.today() == desk.on_disk("end")


def at(desk: Desk, moment: str) -> None:
    desk.now = datetime.fromisoformat(moment)


def finish(checks: Checks) -> None:
    for item in checks.today().checklist.items():
        if item.id not in checks.today().given:
            checks.answer(item.id, Answer.OK)
    checks.finish()


def test_an_answer_of_one_list_is_not_brought_back_in_the_other(desk: Desk, evening_checks: Checks) -> None:
    before = desk.checks.today()
    evening_checks.answer("papers-locked", Answer.OK)

    assert evening_checks.restore(before, "papers-locked").given["papers-locked"].answer is Answer.OK


@pytest.mark.parametrize("place", ["front-desk", "telephone", "remote", "information"])
def test_every_kind_of_place_can_close_up(desk: Desk, place: str) -> None:
    desk.choices.change(place=place)

    assert desk.closing().today().checklist.id == "end-of-shift"


def test_a_pack_offers_what_it_has(desk: Desk) -> None:
    assert Checks.offers(desk.pack, "start")
    assert Checks.offers(desk.pack, "end")
    assert not Checks.offers(desk.pack, "noon")
