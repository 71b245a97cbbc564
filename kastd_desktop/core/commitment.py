"""Waiting-room slides: what we promise, how to help us, what we do when we fail."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from kastd_desktop.core.standard import Law

Kind = Literal["promise", "help-us", "if-we-fail"]

READING_WORDS_PER_MINUTE = 150
"""Slow reading aloud, so that nobody is hurried (target: dwell at least twice the reading time)."""
SHORTEST_DWELL_SECONDS = 10.0
_ACCUSATIVE: Final = {
    "įstatymas": "įstatymą",
    "kodeksas": "kodeksą",
    "statutas": "statutą",
    "reglamentas": "reglamentą",
    "aprašas": "aprašą",
    "nutarimas": "nutarimą",
    "įsakymas": "įsakymą",
    "konstitucija": "konstituciją",
    "Konstitucija": "Konstituciją",
}
"""The last word of an act's name; only it changes, what stands before it is in the genitive."""


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


def by_the_act(name: str) -> str | None:
    """Return a Lithuanian act's name as it stands after “pagal”, e.g. ``Viešojo administravimo įstatymą``.

    Returns:
        The name in the accusative, or None when its last word is not one we know: better no case than a wrong one.
    """
    before, space, last = name.rpartition(" ")
    return f"{before}{space}{_ACCUSATIVE[last]}" if last in _ACCUSATIVE else None


def sources(slide: Slide) -> tuple[tuple[str, str], ...]:
    """Return (act, articles) of a slide's legal sources, each act once; empty for a voluntary promise."""
    acts: dict[str, list[str]] = {}
    for law in slide.law if slide.legal else ():
        # “10 str. 4 d.” is one thing and is never broken over two lines.
        acts.setdefault(law.act, []).append(law.article.replace(" ", "\u00a0"))
    return tuple((act, ", ".join(articles)) for act, articles in acts.items())
