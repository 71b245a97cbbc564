"""Going through the next steps of a card."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.core.situation import Step
from kastd_desktop.core.walk import Walk, nodes_of
from kastd_desktop.services.walks import Walks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kastd_desktop.services.desk import Desk

STEPS = (
    Step("Call a colleague.", (), ()),
    Step("Is it violence?", ("Leave.", "Call 112."), ("Explain.",)),
    Step("Tell the manager.", (), ()),
)
FIRST, QUESTION, LEAVE, CALL, EXPLAIN, LAST = range(6)


@pytest.fixture
def walk() -> Walk:
    return Walk(nodes_of(STEPS))


def states(walk: Walk) -> list[str]:
    return [walk.state(place) for place in range(len(walk.nodes))]


def test_lines_stand_in_reading_order() -> None:
    nodes = nodes_of(STEPS)
    assert [node.text for node in nodes] == [
        "Call a colleague.",
        "Is it violence?",
        "Leave.",
        "Call 112.",
        "Explain.",
        "Tell the manager.",
    ]
    assert [node.kind for node in nodes] == ["action", "question", "yes", "yes", "no", "action"]
    assert {nodes[place].question for place in (LEAVE, CALL, EXPLAIN)} == {QUESTION}


def test_the_first_line_is_current(walk: Walk) -> None:
    assert not walk.begun
    assert states(walk) == ["current", "open", "open", "open", "open", "open"]


def test_a_press_does_an_action_and_another_undoes_it(walk: Walk) -> None:
    done = walk.pressed(FIRST)
    assert done.begun
    assert states(done)[:2] == ["done", "current"]
    assert states(done.pressed(FIRST)) == states(walk)


def test_an_answer_takes_its_way_and_puts_the_other_off(walk: Walk) -> None:
    taken = walk.pressed(FIRST).pressed(CALL)
    assert states(taken) == ["done", "done", "current", "open", "off", "open"]
    assert states(taken.pressed(LEAVE).pressed(CALL)) == ["done", "done", "done", "done", "off", "current"]


def test_the_other_answer_can_still_be_taken(walk: Walk) -> None:
    changed = walk.pressed(FIRST).pressed(LEAVE).pressed(LEAVE).pressed(EXPLAIN)
    assert states(changed) == ["done", "done", "off", "off", "current", "open"]
    assert changed.done == {FIRST}


def test_a_question_that_was_answered_is_opened_again(walk: Walk) -> None:
    taken = walk.pressed(FIRST).pressed(EXPLAIN).pressed(EXPLAIN)
    assert states(taken.pressed(QUESTION)) == ["done", "current", "open", "open", "open", "open"]
    assert walk.pressed(QUESTION) == walk


def test_going_back_takes_back_one_press_at_a_time(walk: Walk) -> None:
    first = walk.pressed(FIRST)
    second = first.pressed(EXPLAIN)
    assert second.stepped_back() == first
    assert second.stepped_back().stepped_back() == walk
    assert walk.stepped_back() == walk


def test_when_all_is_done_nothing_is_current(walk: Walk) -> None:
    done = walk.pressed(FIRST).pressed(EXPLAIN).pressed(EXPLAIN).pressed(LAST)
    assert done.current is None
    assert "current" not in states(done)


class TestWalks:
    def walks(self, desk: Desk, ahead: list[timedelta]) -> Walks:
        now = desk.clock()

        def clock() -> datetime:
            return now + ahead[0]

        return Walks(clock)

    def test_each_card_has_its_own_place(self, make_desk: Callable[..., Desk]) -> None:
        desk = make_desk("first-day")
        walks = self.walks(desk, [timedelta()])
        card, other = map(desk.look_up.situation, ("raised-voice", "threats"))
        pressed = walks.press(card, 0)
        assert pressed.begun
        assert walks.of(card) == pressed
        assert not walks.of(other).begun

    def test_the_place_is_the_same_in_another_language(self, make_desk: Callable[..., Desk]) -> None:
        desk = make_desk("first-day")
        desk.walks.press(desk.look_up.situation("raised-voice"), 0)
        english = desk.in_locale("en")
        card = english.look_up.situation("raised-voice")
        walk = english.walks.of(card)
        assert walk.state(0) == "done"
        assert walk.nodes[0].text == card.next[0].text

    def test_it_begins_anew_when_told_and_overnight(self, make_desk: Callable[..., Desk]) -> None:
        desk = make_desk("first-day")
        ahead = [timedelta()]
        walks = self.walks(desk, ahead)
        card = desk.look_up.situation("raised-voice")
        walks.press(card, 0)
        ahead[0] = timedelta(hours=7)
        assert walks.of(card).begun
        assert not walks.begin_anew(card).begun
        walks.press(card, 0)
        ahead[0] = timedelta(hours=20)
        assert not walks.of(card).begun

    def test_back_is_kept_too(self, make_desk: Callable[..., Desk]) -> None:
        desk = make_desk("first-day")
        card = desk.look_up.situation("raised-voice")
        desk.walks.press(card, 0)
        assert not desk.walks.step_back(card).begun
        assert not desk.walks.of(card).begun

    def test_nothing_is_written(self, make_desk: Callable[..., Desk], tmp_path: Path) -> None:
        desk = make_desk("first-day")
        before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
        card = desk.look_up.situation("raised-voice")
        desk.walks.press(card, 0)
        desk.walks.begin_anew(card)
        assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
