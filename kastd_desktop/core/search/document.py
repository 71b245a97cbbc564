"""What can be found, and what was found. Knows nothing of how."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be found, with its texts by weight, for building the index.

    Attributes:
        kind: ``situation``, ``clause``, ``letter`` or ``tip``.
        id: its id.
        titles: its title by locale.
        clauses: clauses it carries out.
        annexes: annexes it carries out.
        danger: there is or may be danger to life or health; it wins ties.
        title_texts: (language, text) of its names.
        synonym_texts: (language, text) of other words people use for it, each word or phrase alone.
        phrase_texts: (language, text) of sentences to say.
        body_texts: (language, text) of the rest.
    """

    kind: str
    id: str
    titles: dict[str, str]
    clauses: tuple[str, ...]
    annexes: tuple[int, ...]
    danger: bool
    title_texts: list[tuple[str, str]]
    synonym_texts: list[tuple[str, str]]
    phrase_texts: list[tuple[str, str]]
    body_texts: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Hit:
    """A result.

    Attributes:
        kind: ``situation``, ``clause``, ``letter`` or ``tip``.
        id: id of what was found.
        title: its title in the language asked for.
        score: from 0 to 1; comparable within one search only.
        clauses: clauses it carries out.
        annexes: annexes it carries out.
    """

    kind: str
    id: str
    title: str
    score: float
    clauses: tuple[str, ...]
    annexes: tuple[int, ...]
