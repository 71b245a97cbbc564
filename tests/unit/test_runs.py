"""Runs in the store: what was written is what a new connection reads."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.core.checklist import Answer, Counts, Run
from kastd_desktop.store.runs import LONGEST_CHECK
from tests.records import AT, DAY, DESK, answered, checklist, key, opened

if TYPE_CHECKING:
    from pathlib import Path


def read_again(folder: Path, day: str = DAY, place: str = DESK) -> Run:
    with opened(folder) as (_base, runs, _modes):
        return runs.load(key(day, place), checklist())


def test_a_run_that_was_never_answered_is_empty(tmp_path: Path) -> None:
    assert read_again(tmp_path) == Run(checklist(), DAY, DESK, {})


def test_an_answer_is_there_for_the_next_connection(tmp_path: Path) -> None:
    run = Run(checklist(), DAY, DESK, {}).answered("i1", Answer.MISSING, AT).noted("i1", "„Ąžuolas“; ='1'\n", AT)
    with opened(tmp_path) as (_base, runs, _modes):
        runs.save(key(), run, "i1")
        assert read_again(tmp_path) == run


def test_only_the_named_item_is_written(tmp_path: Path) -> None:
    run = answered()
    with opened(tmp_path) as (_base, runs, _modes):
        runs.save(key(), run, "i1")

    assert set(read_again(tmp_path).given) == {"i1"}


def test_an_answer_that_was_taken_back_is_gone(tmp_path: Path) -> None:
    with opened(tmp_path) as (_base, runs, _modes):
        runs.save_whole(key(), answered())
        runs.save(key(), answered().cleared("i2"), "i2")

    assert set(read_again(tmp_path).given) == {"i0", "i1", "i3"}


def test_a_whole_run_replaces_what_was_there(tmp_path: Path) -> None:
    empty = Run(checklist(), DAY, DESK, {})
    with opened(tmp_path) as (_base, runs, _modes):
        runs.save_whole(key(), answered().closed(AT))
        runs.save_whole(key(), empty)

    assert read_again(tmp_path) == empty


@pytest.mark.parametrize(
    "other",
    [
        key(day="2026-11-27"),
        key(place="4 langelis"),
        key(list_="telephone"),
        key(place="3 LANGELIS"),
        key(place="3 langelis "),
    ],
)
def test_days_desks_and_lists_do_not_mix(tmp_path: Path, other: object) -> None:
    from kastd_desktop.store.runs import RunKey

    assert isinstance(other, RunKey)
    with opened(tmp_path) as (_base, runs, _modes):
        runs.save_whole(key(), answered())
        assert runs.load(other, checklist()).given == {}


def test_answers_to_items_the_list_has_no_more_are_kept_but_not_shown(tmp_path: Path) -> None:
    with opened(tmp_path) as (_base, runs, _modes):
        runs.save_whole(key(), answered(4))
        assert set(runs.load(key(), checklist(2)).given) == {"i0", "i1"}
        runs.save(key(), runs.load(key(), checklist(2)).answered("i0", Answer.MISSING, AT), "i0")
        assert len(runs.recorded(DAY, DAY)) == 4


def test_the_summary_follows_every_answer(tmp_path: Path) -> None:
    run = Run(checklist(), DAY, DESK, {})
    with opened(tmp_path) as (_base, runs, _modes):
        for item, answer in (("i0", Answer.OK), ("i1", Answer.MISSING), ("i2", Answer.FIXED)):
            run = run.answered(item, answer, AT)
            runs.save(key(), run, item)
        (summary,) = runs.summaries(DESK, DAY, DAY)
        assert summary.counts == Counts(ok=1, missing=1, na=0, fixed=1, total=4)
        assert (summary.day, summary.list, summary.seconds) == (DAY, "front-desk", 0)
        runs.save(key(), run.cleared("i0"), "i0")
        assert runs.summaries(DESK, DAY, DAY)[0].counts.ok == 0


@pytest.mark.parametrize(
    ("seconds", "told"), [(130, 130), (0, 0), (-5, 0), (LONGEST_CHECK, LONGEST_CHECK), (LONGEST_CHECK + 1, 0)]
)
def test_a_check_takes_as_long_as_from_its_first_answer_to_its_end(tmp_path: Path, seconds: int, told: int) -> None:
    end = (datetime.fromisoformat(AT) + timedelta(seconds=seconds)).isoformat()
    with opened(tmp_path) as (_base, runs, _modes):
        runs.save_whole(key(), answered().closed(end))
        assert runs.summaries(DESK, DAY, DAY)[0].seconds == told


def test_a_check_over_the_end_of_summer_time_takes_no_extra_hour(tmp_path: Path) -> None:
    run = Run(checklist(1), "2026-10-25", DESK, {}).answered("i0", Answer.OK, "2026-10-25T03:55:00+03:00")
    with opened(tmp_path) as (_base, runs, _modes):
        runs.save_whole(key("2026-10-25"), run.closed("2026-10-25T03:05:00+02:00"))
        assert runs.summaries(DESK, "2026-10-25", "2026-10-25")[0].seconds == 600


def test_summaries_are_those_of_one_desk_between_two_days(tmp_path: Path) -> None:
    with opened(tmp_path) as (_base, runs, _modes):
        for day in ("2026-11-24", "2026-11-25", "2026-11-26"):
            runs.save_whole(key(day), answered(day=day))
        runs.save_whole(key(place="kitas"), answered(place="kitas"))

        assert [each.day for each in runs.summaries(DESK, "2026-11-25", "2026-11-26")] == ["2026-11-25", "2026-11-26"]
        assert runs.summaries(DESK, "2026-12-01", "2026-12-31") == []


def test_missing_and_fixed_items_are_counted_by_day(tmp_path: Path) -> None:
    with opened(tmp_path) as (_base, runs, _modes):
        for day, answer in (("2026-11-24", Answer.MISSING), ("2026-11-25", Answer.FIXED), ("2026-11-26", Answer.OK)):
            runs.save_whole(key(day), answered(day=day).answered("i2", answer, AT))

        assert runs.missing_items(DESK, "2026-11-01", "2026-11-30") == {("front-desk", "i2"): 2}
        assert runs.missing_items(DESK, "2026-11-25", "2026-11-30") == {("front-desk", "i2"): 1}


def test_everything_recorded_comes_in_order_of_all_desks(tmp_path: Path) -> None:
    with opened(tmp_path) as (_base, runs, _modes):
        runs.save_whole(key("2026-11-26", "b"), answered(1, "2026-11-26", "b"))
        runs.save_whole(key("2026-11-26", "a"), answered(1, "2026-11-26", "a"))
        runs.save_whole(key("2026-11-25", "b"), answered(1, "2026-11-25", "b"))

        found = runs.recorded("2026-11-25", "2026-11-26")

    assert [(each.day, each.place, each.item, each.answer) for each in found] == [
        ("2026-11-25", "b", "i0", Answer.OK),
        ("2026-11-26", "a", "i0", Answer.OK),
        ("2026-11-26", "b", "i0", Answer.OK),
    ]


def test_the_first_day_of_a_desk_is_known(tmp_path: Path) -> None:
    with opened(tmp_path) as (_base, runs, _modes):
        assert runs.first_day(DESK) == ""
        for day in ("2026-11-26", "2026-03-02"):
            runs.save_whole(key(day), answered(day=day))
        assert runs.first_day(DESK) == "2026-03-02"
        assert runs.first_day("kitas") == ""


@pytest.mark.parametrize("note", ["\x00", "a\x1fb", "😀 👩‍⚕️", "'; DROP TABLE run; --", "%s {n}", "a" * 100_000])
def test_any_text_is_kept_as_it_was_written(tmp_path: Path, note: str) -> None:
    run = answered(1).noted("i0", note, AT)
    with opened(tmp_path) as (base, runs, _modes):
        runs.save_whole(key(), run)
        assert runs.load(key(), checklist(1)).given["i0"].note == note
        assert base.damaged_rows() == 0


def test_lists_that_do_not_count_are_no_first_day(tmp_path: Path) -> None:
    with opened(tmp_path) as (_base, runs, _modes):
        for number in range(1, 25):
            day = f"2026-02-{number:02}"
            runs.save_whole(key(day)._replace(list="end"), answered(day=day))
        runs.save_whole(key("2026-03-02"), answered(day="2026-03-02"))
        assert runs.first_day(DESK) == "2026-02-01"
        assert runs.first_day(DESK, ["end", "other"]) == "2026-03-02"
