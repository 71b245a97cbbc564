"""A desk with sample data: the same every time, in every state, and it leaves nothing outside its folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kastd_desktop.core.checklist import Answer
from kastd_desktop.errors import UserError
from kastd_desktop.services.demo import NOW, STATES, demo_desk, demo_preferences
from kastd_desktop.settings.file import save

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kastd_desktop.services.desk import Desk


def test_a_desk_in_the_middle_of_its_check(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk("in-progress")
    run = desk.checks.today()

    assert desk.clock() == NOW
    assert desk.notices == []
    assert run.day == NOW.date().isoformat()
    assert 0 < run.counts().answered < run.counts().total
    assert run.counts().missing == 1
    assert [given.note for given in run.given.values() if given.note] != []


def test_a_fresh_day_has_history_but_no_answer(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk("fresh")

    assert desk.checks.today().given == {}
    assert len([mark for mark in desk.checks.week() if mark.counts is not None]) >= 2


def test_the_first_day_has_no_history(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk("first-day")

    assert desk.checks.today().given == {}
    assert desk.records.runs.recorded("2000-01-01", "2100-01-01") == []


def test_a_finished_check_is_finished(make_desk: Callable[..., Desk]) -> None:
    run = make_desk("done").checks.today()

    assert run.finished == NOW.isoformat(timespec="seconds")
    assert run.complete
    assert run.counts().missing == 2
    assert run.counts().na == 1


def test_an_extraordinary_situation_is_on(make_desk: Callable[..., Desk]) -> None:
    assert make_desk("extraordinary").mode.current() is not None
    assert make_desk("in-progress").mode.current() is None


def test_an_unknown_state_is_a_desk_in_the_middle(make_desk: Callable[..., Desk]) -> None:
    """A screen that shows one thing takes that thing's id as its state."""
    assert make_desk("raised-voice").checks.today().given == make_desk("in-progress").checks.today().given


def test_two_desks_are_the_same_to_the_answer(make_desk: Callable[..., Desk]) -> None:
    one, other = make_desk("done"), make_desk("done")

    recorded = one.records.runs.recorded("2000-01-01", "2100-01-01")
    assert recorded == other.records.runs.recorded("2000-01-01", "2100-01-01")
    assert len(recorded) > 3000
    assert {each.answer for each in recorded} == {Answer.OK, Answer.MISSING, Answer.NOT_APPLICABLE}
    assert all(each.day <= NOW.date().isoformat() for each in recorded)


@pytest.mark.parametrize("locale", ["lt", "en"])
def test_the_sample_speaks_the_language(make_desk: Callable[..., Desk], locale: str) -> None:
    desk = make_desk("in-progress", locale)

    assert desk.pack.locale == locale
    assert ("District" in desk.choices.preferences.institution) == (locale == "en")


def test_the_samples_settings_could_be_saved(tmp_path: Path) -> None:
    save(tmp_path / "settings.json", demo_preferences("lt"))


def test_a_desk_in_another_language_is_the_same_desk(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk("in-progress")
    english = desk.in_locale("en")

    assert english.pack.locale == "en"
    assert english.checks.today().given == desk.checks.today().given
    assert english.records is desk.records


def test_states_are_all_told_apart() -> None:
    assert len(set(STATES)) == len(STATES)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(UserError):
        demo_desk(tmp_path / "file", "lt", "fresh", None)
