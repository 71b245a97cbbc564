"""Reading the standard: clauses, neighbours, what carries a clause out, and where a word stands in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal

from kastd_desktop.core.folding import words
from kastd_desktop.core.inflection import met, places
from kastd_desktop.core.standard import Clause, Law, Provision, Standard, number_of, reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.core.preferences import Preferences
    from kastd_desktop.services.paper import Paper

Kind = Literal["situation", "check", "letter", "slide", "tip"]
KINDS: Final[tuple[Kind, ...]] = ("situation", "check", "letter", "slide", "tip")
"""Kinds of what carries a clause out, in the order they are shown."""
SHORTEST_WORD: Final = 2
"""Letters of a word that is looked for; a single letter begins every other word."""


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


@dataclass(frozen=True)
class Search:
    """What a query found in the whole standard, hit by hit in reading order.

    Attributes:
        query: what was typed.
        words: the words looked for; empty when nothing was typed that can be looked for.
        finds: clauses with hits, in reading order.
        number: the clause, annex or provision the query names, e.g. ``3.5.2``; else empty.
        first: by the number of every clause, the position of its first hit, or of the next one after it.
    """

    query: str
    words: tuple[str, ...]
    finds: tuple[Find, ...]
    number: str
    first: dict[str, int]

    def __bool__(self) -> bool:
        return bool(self.words)

    @property
    def total(self) -> int:
        """Return the number of hits."""
        return sum(find.hits for find in self.finds)

    def hits(self, number: str) -> int:
        """Return how many hits a clause has."""
        return next((find.hits for find in self.finds if find.clause.number == number), 0)

    def at(self, position: int) -> tuple[str, int]:
        """Return (clause number, which hit in it) of a hit.

        Args:
            position: from 0; beyond either end it goes on at the other.

        Raises:
            IndexError: nothing was found.
        """
        if not self.total:
            raise IndexError(position)
        position %= self.total
        starts = [self.first[find.clause.number] for find in self.finds]
        place = bisect_right(starts, position) - 1
        return self.finds[place].clause.number, position - starts[place]


class Library:
    """The standard of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    @property
    def locale(self) -> str:
        """Return the language the standard is read in; a clause without a translation has another."""
        return self._pack.locale

    def paper(self, preferences: Preferences) -> Paper:
        """Return the cards as they go on paper, with the numbers of an institution."""
        from kastd_desktop.services.paper import Paper

        return Paper(self._pack, preferences)

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
            if number == clause.number or any(number == provision.number for provision in clause.provisions):
                return clause
        raise KeyError(number)

    def neighbours(self, number: str) -> tuple[Clause | None, Clause | None]:
        """Return the clauses before and after one in reading order; None beyond either end.

        Args:
            number: as for `clause`.

        Raises:
            KeyError: there is no such clause.
        """
        clauses = self._pack.standard.clauses()
        position = clauses.index(self.clause(number))
        before = clauses[position - 1] if position else None
        after = clauses[position + 1] if position + 1 < len(clauses) else None
        return before, after

    def links(self, number: str) -> tuple[Link, ...]:
        """Return what carries a clause out."""
        return tuple(Link(*link) for link in self._pack.links.get(number, ()))

    def reference(self, number: str) -> str:
        """Return the citation to paste, e.g. ``KAStd III d. 5.2 p.``."""
        return reference(number)

    def search(self, query: str) -> Search:
        """Return the clauses in which every word of a query stands in any of its forms.

        Args:
            query: words in any spelling and form, or a number or citation such as ``3.5.2``.
        """
        number = number_of(query)
        try:
            named = self.clause(number) if number else None
        except KeyError:
            named = None
        if named is not None:
            return Search(query, (number,), (Find(named, 0),), number, {})
        wanted = tuple(dict.fromkeys(word for word in words(query) if len(word) >= SHORTEST_WORD))
        # Which words of the standard each wanted word meets; a clause must have one for each.
        met_by = [{word for word in self._vocabulary if met(word, each)} for each in wanted]
        every = set().union(*met_by)
        finds: list[Find] = []
        first: dict[str, int] = {}
        so_far = 0
        for clause in self._pack.standard.clauses() if wanted else ():
            first[clause.number] = so_far
            counts = self._words[clause.number]
            if all(not counts.keys().isdisjoint(meets) for meets in met_by):
                hits = sum(counts[word] for word in counts.keys() & every)
                finds.append(Find(clause, hits))
                so_far += hits
        # After the last hit comes the first one again.
        first = {number: position if position < so_far else 0 for number, position in first.items()}
        return Search(query, wanted, tuple(finds), "", first)

    @cached_property
    def _words(self) -> dict[str, Counter[str]]:
        """Return by clause number how often each folded word stands in it."""
        return {
            clause.number: Counter(word for text in texts_of(clause) for word in words(text))
            for clause in self._pack.standard.clauses()
        }

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        """Return every folded word of the standard; counted once, each keystroke only looks through it."""
        return frozenset(word for counts in self._words.values() for word in counts)

    def places(self, text: str, words: Sequence[str]) -> list[tuple[int, int]]:
        """Return (start, length) of every place in a text where one of the words of a `Search` stands."""
        return places(text, words)


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
    yield from map(source_of, provision.law)


def source_of(law: Law) -> str:
    """Return a legal source as it is named in a sentence."""
    return f"{law.act}, {law.article}"
