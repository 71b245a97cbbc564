"""Paced breathing for any sensible pattern at any moment."""

from __future__ import annotations

import itertools
import math

from hypothesis import given
from hypothesis import strategies as st

from kastd_desktop.core.breathing import Move, Pattern, Phase, breath_at, until_change, whole_breaths

ORDER = [Move.IN, Move.HOLD, Move.OUT, Move.REST]
seconds = st.floats(0.5, 20, allow_nan=False) | st.integers(1, 20).map(float)
elapsed_times = st.floats(0, 1e6, allow_nan=False) | st.integers(0, 10_000).map(float) | st.just(math.inf)


@st.composite
def patterns(draw: st.DrawFn) -> Pattern:
    """Return in, perhaps hold, out, perhaps rest, each of any length."""
    hold, rest = draw(st.booleans()), draw(st.booleans())
    moves = [Move.IN, *[Move.HOLD] * hold, Move.OUT, *[Move.REST] * rest]
    return Pattern("p", "P", "", "", tuple(Phase(move, draw(seconds)) for move in moves))


lengths = st.sampled_from([60, 120, 300])


@given(patterns(), elapsed_times, lengths)
def test_every_moment_has_a_state(pattern: Pattern, elapsed: float, wanted: int) -> None:
    length = whole_breaths(pattern, wanted)
    breath = breath_at(pattern, elapsed, length)
    phase = pattern.phases[breath.phase]
    assert breath.move is phase.move
    assert 1 <= breath.second <= math.ceil(phase.seconds)
    assert 0 <= breath.fullness <= 1
    assert 0 <= breath.progress <= 1
    assert 0 <= breath.cycle < round(length / pattern.cycle)
    assert breath.finished is (elapsed >= length)


@given(patterns(), lengths, st.integers(0, 40))
def test_phases_follow_each_other_in_order(pattern: Pattern, wanted: int, cycle: int) -> None:
    length = whole_breaths(pattern, wanted)
    cycle %= round(length / pattern.cycle)
    start = cycle * pattern.cycle
    seen = []
    for phase in pattern.phases:
        seen.append(breath_at(pattern, start + phase.seconds / 2, length).phase)
        start += phase.seconds
    assert seen == list(range(len(pattern.phases)))


@given(patterns(), lengths)
def test_the_circle_never_jumps(pattern: Pattern, wanted: int) -> None:
    length = whole_breaths(pattern, wanted)
    hair = 1e-6
    borders = itertools.accumulate((phase.seconds for _ in range(3) for phase in pattern.phases), initial=0.0)
    for border in borders:
        if hair < border < length - hair:
            before = breath_at(pattern, border - hair, length).fullness
            after = breath_at(pattern, border + hair, length).fullness
            assert abs(before - after) < 1e-3


@given(patterns(), lengths, st.lists(st.floats(0, 400, allow_nan=False), min_size=2, max_size=20))
def test_progress_never_goes_back(pattern: Pattern, wanted: int, moments: list[float]) -> None:
    length = whole_breaths(pattern, wanted)
    states = [breath_at(pattern, moment, length) for moment in sorted(moments)]
    for earlier, later in itertools.pairwise(states):
        assert earlier.progress <= later.progress
        assert (earlier.cycle, earlier.phase) <= (later.cycle, later.phase)
        assert later.finished or not earlier.finished


@given(patterns(), st.floats(0, 400, allow_nan=False), lengths)
def test_nothing_changes_before_the_next_look(pattern: Pattern, elapsed: float, wanted: int) -> None:
    length = whole_breaths(pattern, wanted) + 1000 * pattern.cycle
    wait = until_change(pattern, elapsed)
    assert 0 < wait <= 1
    now = breath_at(pattern, elapsed, length)
    just_before = breath_at(pattern, elapsed + wait * 0.999 - 1e-6, length)
    assert (now.phase, now.second) == (just_before.phase, just_before.second) or wait <= 0.002


@given(patterns(), st.floats(1, 3600, allow_nan=False))
def test_an_exercise_is_whole_breaths_and_close_to_what_was_wanted(pattern: Pattern, wanted: float) -> None:
    length = whole_breaths(pattern, wanted)
    breaths = length / pattern.cycle
    assert breaths >= 1
    assert math.isclose(breaths, round(breaths))
    assert abs(length - wanted) <= pattern.cycle / 2 + 1e-9 or round(breaths) == 1
