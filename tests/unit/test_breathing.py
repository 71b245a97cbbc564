"""Paced breathing: the phases of a pattern at known moments, the end, and when to look next."""

from __future__ import annotations

import math

import pytest

from kastd_desktop.core.breathing import Move, Pattern, Phase, breath_at, until_change, whole_breaths


def pattern(*phases: tuple[Move, float]) -> Pattern:
    return Pattern("p", "P", "", "", tuple(Phase(move, seconds) for move, seconds in phases))


LONG = pattern((Move.IN, 4), (Move.OUT, 6))
BOX = pattern((Move.IN, 4), (Move.HOLD, 4), (Move.OUT, 4), (Move.REST, 4))


@pytest.mark.parametrize(
    ("elapsed", "move", "second"),
    [(0, Move.IN, 1), (0.999, Move.IN, 1), (1, Move.IN, 2), (3.999, Move.IN, 4), (4, Move.OUT, 1), (9.5, Move.OUT, 6),
     (10, Move.IN, 1), (26.2, Move.OUT, 3)],
)  # fmt: skip
def test_the_word_and_the_second_follow_elapsed_time(elapsed: float, move: Move, second: int) -> None:
    breath = breath_at(LONG, elapsed, 60)
    assert (breath.move, breath.second) == (move, second)


def test_box_breathing_goes_in_hold_out_rest() -> None:
    moves = [breath_at(BOX, second + 0.5, 64).move for second in (0, 4, 8, 12, 16)]
    assert moves == [Move.IN, Move.HOLD, Move.OUT, Move.REST, Move.IN]


def test_lungs_are_full_while_the_breath_is_held_and_empty_while_it_rests() -> None:
    assert breath_at(BOX, 6, 64).fullness == 1
    assert breath_at(BOX, 14, 64).fullness == 0


def test_half_of_the_breath_in_is_half_full() -> None:
    assert breath_at(LONG, 2, 60).fullness == pytest.approx(0.5)


def test_the_end_is_the_last_moment_of_the_last_breath() -> None:
    for elapsed in (60.0, 61.0, 1e9, math.inf):
        end = breath_at(LONG, elapsed, 60)
        assert (end.finished, end.progress, end.move, end.second, end.cycle) == (True, 1.0, Move.OUT, 6, 5)
        assert end.fullness == pytest.approx(0.0)
    assert not breath_at(LONG, math.nextafter(60, 0), 60).finished


def test_before_the_start_is_the_start() -> None:
    assert breath_at(LONG, -3, 60) == breath_at(LONG, 0, 60)


def test_fractions_that_do_not_add_up_stay_in_the_last_phase() -> None:
    # 0.1 + 0.2 + 0.3 is more than 0.6: the moment left over by rounding once began the last phase anew.
    odd = pattern((Move.IN, 0.1), (Move.HOLD, 0.2), (Move.OUT, 0.3))
    late = breath_at(odd, math.nextafter(odd.cycle, 0), odd.cycle)
    assert late.move is Move.OUT
    assert late.fullness < 0.001


@pytest.mark.parametrize(
    ("shape", "seconds", "length"),
    [(LONG, 60, 60), (LONG, 120, 120), (BOX, 60, 64), (BOX, 300, 304), (LONG, 1, 10), (LONG, 64, 60), (LONG, 66, 70)],
)
def test_an_exercise_ends_with_a_whole_breath(shape: Pattern, seconds: float, length: float) -> None:
    assert whole_breaths(shape, seconds) == length


@pytest.mark.parametrize(("elapsed", "wait"), [(0, 1), (0.25, 0.75), (3.5, 0.5), (4, 1), (9.9, 0.1), (-1, 1)])
def test_the_next_look_is_at_the_next_second(elapsed: float, wait: float) -> None:
    assert until_change(LONG, elapsed) == pytest.approx(wait)


def test_the_next_look_is_at_the_next_phase_when_that_comes_first() -> None:
    short = pattern((Move.IN, 1.5), (Move.OUT, 2.5))
    assert until_change(short, 1.2) == pytest.approx(0.3)


@pytest.mark.parametrize(
    ("shape", "holds"), [(LONG, False), (BOX, True), (pattern((Move.OUT, 4), (Move.REST, 2)), True)]
)
def test_a_pattern_tells_whether_the_breath_is_held(shape: Pattern, holds: bool) -> None:
    assert shape.holds is holds
