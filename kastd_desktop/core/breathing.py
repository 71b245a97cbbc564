"""Paced breathing as a function of elapsed time, never of ticks: a late frame shows the right phase."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum


class Move(Enum):
    """What the breath does in a phase."""

    IN = "in"
    HOLD = "hold"
    OUT = "out"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of one breath: a move and its length in seconds."""

    move: Move
    seconds: float


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way of breathing.

    Attributes:
        id: stable id.
        title: its name.
        guide: one sentence that tells how.
        evidence: what a study found, without a promise; may be empty.
        phases: one breath.
    """

    id: str
    title: str
    guide: str
    evidence: str
    phases: tuple[Phase, ...]

    @property
    def cycle(self) -> float:
        """Return the length of one breath in seconds."""
        return sum(phase.seconds for phase in self.phases)

    @property
    def holds(self) -> bool:
        """Tell whether the breath is held, full or empty; not everyone should."""
        return any(phase.move in {Move.HOLD, Move.REST} for phase in self.phases)


@dataclass(frozen=True, slots=True)
class Breath:
    """Where a breathing exercise stands.

    Attributes:
        phase: index of the phase in the pattern.
        move: what the breath does.
        second: whole second of the phase, counted from one.
        fullness: 0 empty … 1 full, for the size of the circle.
        cycle: number of the breath, from zero.
        progress: 0 … 1 of the whole exercise.
        finished: the time is over.
    """

    phase: int
    move: Move
    second: int
    fullness: float
    cycle: int
    progress: float
    finished: bool


def whole_breaths(pattern: Pattern, seconds: float) -> float:
    """Return the nearest length to ``seconds`` that ends with a whole breath, at least one, in seconds."""
    return max(1, round(seconds / pattern.cycle)) * pattern.cycle


def breath_at(pattern: Pattern, elapsed: float, length: float) -> Breath:
    """Tell where the exercise stands.

    Args:
        pattern: the way of breathing.
        elapsed: seconds since the start, pauses not counted; below zero counts as zero.
        length: seconds of the whole exercise, see `whole_breaths`.

    Returns:
        The state at that moment; at and after the end, the last moment of the last breath.
    """
    cycle, index, inside = _place(pattern, min(max(elapsed, 0.0), math.nextafter(length, 0.0)))
    phase = pattern.phases[index]
    return Breath(
        phase=index,
        move=phase.move,
        second=min(int(inside) + 1, math.ceil(phase.seconds)),
        fullness=_fullness(phase.move, min(inside / phase.seconds, 1.0)),
        cycle=cycle,
        progress=min(max(elapsed / length, 0.0), 1.0),
        finished=elapsed >= length,
    )


def until_change(pattern: Pattern, elapsed: float) -> float:
    """Return how many seconds from now the word or the second changes next; above zero, at most one.

    Args:
        pattern: the way of breathing.
        elapsed: seconds since the start; below zero counts as zero.
    """
    _cycle, index, inside = _place(pattern, max(elapsed, 0.0))
    change = min(math.floor(inside) + 1.0, pattern.phases[index].seconds)
    # Rounding may put the moment a hair past the end of the last phase: look again at once.
    return max(change - inside, 0.001)


def _fullness(move: Move, share: float) -> float:
    """Return how full the lungs are when a share of a move is done."""
    # Thirty times a second: a table by move would hash four members of an enumeration each time.
    if move is Move.HOLD:
        return 1.0
    if move is Move.REST:
        return 0.0
    eased = (1 - math.cos(math.pi * share)) / 2  # InOutSine: lungs do not start or stop with a jerk
    return eased if move is Move.IN else 1 - eased


def _place(pattern: Pattern, at: float) -> tuple[int, int, float]:
    """Return the number of the breath, the index of the phase and the seconds inside it."""
    cycle, inside = divmod(at, pattern.cycle)
    last = len(pattern.phases) - 1
    for index, phase in enumerate(pattern.phases):
        # The last phase takes what rounding leaves over; sums of fractions need not meet the length of the breath.
        if inside < phase.seconds or index == last:
            return int(cycle), index, min(inside, phase.seconds)
        inside -= phase.seconds
    raise ValueError(pattern)  # a pattern without phases; the pack's schema allows none
