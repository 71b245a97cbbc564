"""The standard itself: parts, clauses, annexes and their numbered provisions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

ROMAN: Final = ("", "I", "II", "III", "IV", "V", "VI")
"""Numbers of parts as citations write them."""
_NUMBER: Final = re.compile(r"(?:[1-6]\.\d{1,2}|[aA]\d)(?:\.\d{1,2})?")
_POINT: Final = re.compile(r"(?:KAStd\s+)?(VI|IV|V|I{1,3})\s+d\.\s*(\d{1,2}(?:\.\d{1,2})?)\s*p\.?", re.IGNORECASE)
_ANNEX: Final = re.compile(r"(?:KAStd\s+)?(\d)\s+pried(?:as|o(?:\s+(\d{1,2})\s*p\.?)?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Law:
    """A legal source; only what was read in an act itself is ever shown as one.

    Attributes:
        act: the act's title.
        article: the place in it, e.g. ``10 str. 4 d.``.
        checked: ISO day on which the consolidated text was read.
    """

    act: str
    article: str
    checked: str


@dataclass(frozen=True, slots=True)
class Provision:
    """One numbered rule: what the employee does, how the customer notices it, why.

    Attributes:
        number: stable number such as ``3.5.2`` (``A1.2`` in annex 1).
        heading: short heading, may be empty.
        duty: what the employee does.
        shows: how it shows in behaviour.
        example: a sentence said aloud, without quotation marks; may be empty.
        avoid: what not to do.
        why: the reason; may be empty.
        law: legal sources; empty where there is none.
    """

    number: str
    heading: str
    duty: str
    shows: tuple[str, ...]
    example: str
    avoid: tuple[str, ...]
    why: str
    law: tuple[Law, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """A subtopic (``3.5``) or an annex (``A1``) with its provisions.

    Attributes:
        number: ``3.5`` or ``A1``.
        title: full name.
        short: name for trees and breadcrumbs.
        lead: one sentence that carries the idea.
        provisions: the numbered rules.
        locale: language the text is in, for a fallback badge.
    """

    number: str
    title: str
    short: str
    lead: str
    provisions: tuple[Provision, ...]
    locale: str

    @property
    def is_annex(self) -> bool:
        """Tell whether this is one of the annexes."""
        return self.number.startswith("A")


@dataclass(frozen=True, slots=True)
class Part:
    """One of the six parts.

    Attributes:
        number: ``1`` … ``6``.
        title: its name.
        clauses: its subtopics in order.
    """

    number: str
    title: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Standard:
    """The whole standard.

    Attributes:
        parts: the six parts.
        annexes: the four annexes.
        edition: which edition the text is.
        source: what it was written from.
        in_force: ISO day since which this edition applies.
        extraordinary: numbers of parts (``4``) and annexes (``A1``) that stay in force in an extraordinary situation.
    """

    parts: tuple[Part, ...]
    annexes: tuple[Clause, ...]
    edition: str
    source: str
    in_force: str
    extraordinary: frozenset[str]

    def clauses(self) -> tuple[Clause, ...]:
        """Return every clause and annex in reading order."""
        return tuple(clause for part in self.parts for clause in part.clauses) + self.annexes

    def stays_in_force(self, number: str) -> bool:
        """Tell whether a part, clause or annex applies in an extraordinary situation.

        Args:
            number: ``4``, ``4.1``, ``4.1.2`` or ``A1``.
        """
        return number.split(".", 1)[0] in self.extraordinary


def reference(number: str) -> str:
    """Return the citation of a clause, annex or provision in the form used in official Lithuanian texts.

    ``3.5`` becomes ``KAStd III d. 5 p.``, ``3.5.2`` becomes ``KAStd III d. 5.2 p.``, ``A1.2`` becomes
    ``KAStd 1 priedo 2 p.`` and ``A1`` becomes ``KAStd 1 priedas``. The form is Lithuanian in every interface language,
    because it is what a person pastes into an official document.
    """
    if number.startswith("A"):
        annex, _dot, point = number[1:].partition(".")
        return f"KAStd {annex} priedo {point} p." if point else f"KAStd {annex} priedas"
    part, _dot, point = number.partition(".")
    roman = ROMAN[int(part)]
    return f"KAStd {roman} d. {point} p." if point else f"KAStd {roman} d."


def number_of(text: str) -> str:
    """Return the number that a text names, e.g. ``3.5.2`` for ``KAStd III d. 5.2 p.``; empty when it names none.

    The reverse of `reference`; also takes plain numbers. Whether there is such a clause is not looked at.
    """
    text = " ".join(text.split())
    if _NUMBER.fullmatch(text):
        return text.upper()
    if match := _POINT.fullmatch(text):
        return f"{ROMAN.index(match[1].upper())}.{match[2]}"
    if match := _ANNEX.fullmatch(text):
        return f"A{match[1]}.{match[2]}" if match[2] else f"A{match[1]}"
    return ""
