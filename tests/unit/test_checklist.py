"""A run is a value: answering returns a new one and counts it."""

from __future__ import annotations

import pytest

from kastd_desktop.core.checklist import Answer, Checklist, Counts, Item, Run, Section
from tests.records import AT, DAY, DESK, checklist

LATER = "2026-11-26T07:50:00+02:00"


def fresh() -> Run:
    return Run(checklist(), DAY, DESK, {})


def test_answering_returns_a_new_run_and_leaves_the_old_one() -> None:
    before = fresh()
    after = before.answered("i1", Answer.MISSING, AT)

    assert before.given == {}
    assert after.given["i1"].answer is Answer.MISSING
    assert (after.given["i1"].at, after.given["i1"].note) == (AT, "")


def test_the_first_answer_begins_the_run() -> None:
    run = fresh().answered("i0", Answer.OK, AT).answered("i1", Answer.OK, LATER)

    assert run.started == AT


def test_a_changed_answer_keeps_its_note() -> None:
    run = fresh().answered("i0", Answer.MISSING, AT).noted("i0", "Sena lentelė", AT).answered("i0", Answer.FIXED, LATER)

    assert run.given["i0"].answer is Answer.FIXED
    assert run.given["i0"].note == "Sena lentelė"
    assert run.given["i0"].at == LATER


def test_a_note_needs_an_answer_and_an_item_of_the_list() -> None:
    with pytest.raises(KeyError):
        fresh().noted("i0", "Pastaba", AT)
    with pytest.raises(KeyError):
        fresh().answered("nobody", Answer.OK, AT)


def test_clearing_takes_the_answer_and_its_note_away() -> None:
    run = fresh().answered("i0", Answer.OK, AT).answered("i1", Answer.OK, AT)

    assert set(run.cleared("i0").given) == {"i1"}
    assert run.cleared("nobody") == run


def test_every_answer_has_its_own_count() -> None:
    run = fresh()
    for item, answer in zip(("i0", "i1", "i2", "i3"), Answer, strict=True):
        run = run.answered(item, answer, AT)

    assert run.counts() == Counts(ok=1, missing=1, na=1, fixed=1, total=4)
    assert run.counts().answered == 4


def test_a_section_is_counted_by_itself() -> None:
    def item(id_: str) -> Item:
        return Item(id_, "t", "2.1", "w", "f", 1)

    one = Section("a", "A", "2.1", (item("a1"), item("a2")))
    two = Section("b", "B", "2.2", (item("b1"),))
    run = Run(Checklist("l", "L", "v", (one, two), "lt"), DAY, DESK, {}).answered("a1", Answer.OK, AT)

    assert run.counts(one) == Counts(ok=1, total=2)
    assert run.counts(two) == Counts(total=1)
    assert run.counts() == Counts(ok=1, total=3)
    assert [each.id for each in run.checklist.items()] == ["a1", "a2", "b1"]


def test_the_first_open_item_leads_on() -> None:
    run = fresh().answered("i0", Answer.OK, AT).answered("i2", Answer.OK, AT)
    open_item = run.first_open()

    assert open_item is not None
    assert open_item.id == "i1"
    assert not run.complete
    whole = run.answered("i1", Answer.OK, AT).answered("i3", Answer.NOT_APPLICABLE, AT)
    assert whole.first_open() is None
    assert whole.complete


def test_closing_keeps_the_answers() -> None:
    run = fresh().answered("i0", Answer.OK, AT).closed(LATER)

    assert run.finished == LATER
    assert run.closed("").finished == ""
    assert set(run.given) == {"i0"}


def test_an_item_is_found_by_its_id() -> None:
    assert checklist().item("i2").text == "Punktas 2"
    with pytest.raises(KeyError):
        checklist().item("nobody")
