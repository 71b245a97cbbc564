"""Reading the standard: clauses, neighbours, what carries a clause out, and where a word stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kastd_desktop.core.folding import occurrences, words
from kastd_desktop.core.standard import Clause, Provision, Standard, reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kastd_desktop.content.reader import Pack

Kind = Literal["situation", "check", "letter", "slide", "tip"]


@dataclass(frozen=True, slots=True)
class Link:
    """Something that carries a clause out."""

    kind: str
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Find:
    """A clause in which every word of a query stands.

    Attributes:
        clause: the clause.
        hits: how many places.
    """

    clause: Clause
    hits: int


class Library:
    """The standard of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    def standard(self) -> Standard:
        """Return the whole standard."""
        return self._pack.standard

    def clause(self, number: str) -> Clause:
        """Return a clause or annex.

        Args:
            number: ``3.5``, ``A1``, or a provision in it such as ``3.5.2``.

        Raises:
            KeyError: there is none.
        """
        for clause in self._pack.standard.clauses():
            if number == clause.number or number.startswith(f"{clause.number}."):
                return clause
        raise KeyError(number)

    def neighbours(self, number: str) -> tuple[Clause | None, Clause | None]:
        """Return the clauses before and after one in reading order."""
        clauses = self._pack.standard.clauses()
        position = next(index for index, clause in enumerate(clauses) if clause.number == number)
        before = clauses[position - 1] if position else None
        after = clauses[position + 1] if position + 1 < len(clauses) else None
        return before, after

    def links(self, number: str) -> tuple[Link, ...]:
        """Return what carries a clause out."""
        return tuple(Link(*link) for link in self._pack.links.get(number, ()))

    def reference(self, number: str) -> str:
        """Return the citation to paste, e.g. ``KAStd III d. 5.2 p.``."""
        return reference(number)

    def find(self, query: str) -> tuple[Find, ...]:
        """Return the clauses in which every word of the query begins a word, in reading order."""
        wanted = set(words(query))
        if not wanted:
            return ()
        found = []
        for clause in self._pack.standard.clauses():
            present = {word for text in texts_of(clause) for word in words(text)}
            if all(any(word.startswith(each) for word in present) for each in wanted):
                hits = sum(len(occurrences(text, query)) for text in texts_of(clause))
                found.append(Find(clause, max(hits, 1)))
        return tuple(found)


def texts_of(clause: Clause) -> Iterator[str]:
    """Yield every text of a clause in reading order."""
    yield clause.title
    yield clause.lead
    for provision in clause.provisions:
        yield from texts_of_provision(provision)


def texts_of_provision(provision: Provision) -> Iterator[str]:
    """Yield every text of a provision in reading order."""
    yield provision.heading
    yield provision.duty
    yield from provision.shows
    yield provision.example
    yield from provision.avoid
    yield provision.why
