"""What helps before, during and after a hard conversation. Nothing about its use is ever recorded."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from kastd_desktop.core.breathing import Pattern

When = Literal["before", "during", "after"]


@dataclass(frozen=True, slots=True)
class Tip:
    """A piece of advice of at most 40 words."""

    id: str
    when: When
    text: str


@dataclass(frozen=True, slots=True)
class Sense:
    """A step of the 5-4-3-2-1 grounding exercise."""

    count: int
    text: str


@dataclass(frozen=True, slots=True)
class Script:
    """A short exercise read step by step: a title, steps with seconds, what is known about its effect."""

    id: str
    title: str
    steps: tuple[tuple[str, int], ...]
    evidence: str

    @property
    def length(self) -> int:
        """Return the length of the whole exercise in seconds."""
        return sum(seconds for _text, seconds in self.steps)

    def start_of(self, step: int) -> int:
        """Return when a step begins, in seconds from the start; the end for the step after the last."""
        return sum(seconds for _text, seconds in self.steps[:step])


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a short exercise stands.

    Attributes:
        step: index of the step.
        left: whole seconds left of the step, counting the one that runs.
        share: 0 … 1 of the step that is over.
        finished: the time is over.
    """

    step: int
    left: int
    share: float
    finished: bool


def moment_at(script: Script, elapsed: float) -> Moment:
    """Tell where a short exercise stands.

    Args:
        script: the exercise.
        elapsed: seconds since the start, pauses not counted; below zero counts as zero.

    Returns:
        The state at that moment; at and after the end, the end of the last step.
    """
    inside = max(elapsed, 0.0)
    for index, (_text, seconds) in enumerate(script.steps):
        if inside < seconds:
            return Moment(index, math.ceil(seconds - inside), inside / seconds, finished=False)
        inside -= seconds
    return Moment(len(script.steps) - 1, 0, 1.0, finished=True)


@dataclass(frozen=True, slots=True)
class SupportContact:
    """Whom to talk to.

    Attributes:
        id: stable id.
        name: who answers.
        number: telephone, as it is dialled; may be empty when there is only an address.
        hours: when they answer.
        about: for whom or about what.
        verified: ISO day on which the number was checked; means nothing where there is no number.
    """

    id: str
    name: str
    number: str
    hours: str
    about: str
    verified: str


@dataclass(frozen=True, slots=True)
class Calm:
    """Everything the calm panel offers.

    Attributes:
        patterns: ways of breathing; the first is the default.
        grounding: the steps back to the present.
        scripts: short exercises.
        tips: advice.
        contacts: whom to talk to.
        locale: language the texts are in.
        grounding_evidence: what a study found about grounding, without a promise; may be empty.
    """

    patterns: tuple[Pattern, ...]
    grounding: tuple[Sense, ...]
    scripts: tuple[Script, ...]
    tips: tuple[Tip, ...]
    contacts: tuple[SupportContact, ...]
    locale: str
    grounding_evidence: str = ""

    def tips_for(self, when: When) -> tuple[Tip, ...]:
        """Return the advice for one phase, in the pack's order."""
        return tuple(tip for tip in self.tips if tip.when == when)
