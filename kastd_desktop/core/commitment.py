"""Waiting-room slides: what we promise, how to help us, what we do when we fail."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from kastd_desktop.core.standard import Law

Kind = Literal["promise", "help-us", "if-we-fail"]

READING_WORDS_PER_MINUTE = 150
"""Slow reading aloud, so that nobody is hurried (target: dwell at least twice the reading time)."""
SHORTEST_DWELL_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Slide:
    """One commitment.

    Attributes:
        id: stable id.
        kind: our promise, help us help you, or if we fail.
        text: at most 24 words, figures filled in.
        clause: number of the clause it comes from.
        legal: a deadline set by law, never mixed with voluntary promises.
        law: its sources; empty for a voluntary promise.
        locale: language the text is in.
    """

    id: str
    kind: Kind
    text: str
    clause: str
    legal: bool
    law: tuple[Law, ...]
    locale: str


def dwell_seconds(text: str) -> float:
    """Return how long a slide stays: twice its reading time, never under ten seconds."""
    reading = len(text.split()) / READING_WORDS_PER_MINUTE * 60
    return max(SHORTEST_DWELL_SECONDS, math.ceil(2 * reading))
