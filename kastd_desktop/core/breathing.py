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
        length: seconds of the whole exercise.

    Returns:
        The state at that moment; at and after the end, the last moment of the last breath.
    """
    finished = elapsed >= length
    at = min(max(elapsed, 0.0), math.nextafter(length, 0.0))
    cycle, inside = divmod(at, pattern.cycle)
    index = 0
    for index, phase in enumerate(pattern.phases):  # noqa: B007 - the last phase is kept when rounding runs past it
        if inside < phase.seconds:
            break
        inside -= phase.seconds
    phase = pattern.phases[index]
    share = min(inside / phase.seconds, 1.0)
    eased = (1 - math.cos(math.pi * share)) / 2  # InOutSine: lungs do not start or stop with a jerk
    fullness = {Move.IN: eased, Move.HOLD: 1.0, Move.OUT: 1 - eased, Move.REST: 0.0}[phase.move]
    return Breath(
        phase=index,
        move=phase.move,
        second=min(int(inside) + 1, math.ceil(phase.seconds)),
        fullness=fullness,
        cycle=int(cycle),
        progress=min(max(elapsed / length, 0.0), 1.0),
        finished=finished,
    )
