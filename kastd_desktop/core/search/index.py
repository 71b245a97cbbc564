"""A built index, ready to search. Which words meet is `words`' matter, how much that counts is `ranking`'s."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kastd_desktop.core.search.document import Hit
from kastd_desktop.core.search.packing import Ragged, unpacked
from kastd_desktop.core.search.query import typed_words
from kastd_desktop.core.search.ranking import Lines, rank
from kastd_desktop.core.search.words import Vocabulary

if TYPE_CHECKING:
    from array import array

KIND_WEIGHT: Final = {"situation": 1.0, "clause": 0.75, "letter": 0.7, "tip": 0.5}
WRITTEN_OR_CALLED: Final = {1, 2}
"""Annexes on calls and on writing."""
AFAR: Final = 0.93
CALM: Final = 4
AFTERWARDS: Final = 0.97


def _nearness(annexes: list[int]) -> float:
    """Return how near the annexes of a card are to a person at the desk, here and now.

    „Piktas klientas“ stands there unless a telephone or a letter is named, which then finds its own card by that word.
    """
    if annexes and set(annexes) <= WRITTEN_OR_CALLED:
        return AFAR
    return AFTERWARDS if set(annexes) == {CALM} else 1.0


def _ragged(texts: list[str]) -> Ragged:
    starts, flat = texts
    return Ragged(unpacked("I", starts), unpacked("I", flat))


class Index:
    """A built index, ready to search."""

    def __init__(self, data: dict[str, Any]) -> None:
        """Take what `build.build_index` returned, also after it went through JSON.

        Raises:
            ValueError, KeyError, TypeError, AttributeError: it is something else.
        """
        self._documents: list[list[Any]] = data["documents"]
        weights: array[int] = unpacked("B", data["weights"])
        self._vocabulary = Vocabulary(
            data["terms"], weights, _ragged(data["postings"]), (data["keys"], _ragged(data["meanings"])), data["verbs"]
        )
        self._lines = Lines(
            tuple(data["ends"]),
            unpacked("I", data["owners"]),
            unpacked("H", data["sizes"]),
            _ragged(data["words"]),
            [KIND_WEIGHT[document[0]] * _nearness(document[4]) for document in self._documents],
        )

    def search(self, query: str, locale: str, limit: int = 20) -> list[Hit]:
        """Return what fits a query, best first; an empty list when nothing does.

        Args:
            query: what was typed.
            locale: language of the titles.
            limit: most results.
        """
        words = self._vocabulary.read(typed_words(query))
        ranked = rank(words, self._lines, self._vocabulary.postings)
        documents = self._documents
        ranked.sort(
            # Danger wins ties, and what is less than a hundredth apart is a tie.
            key=lambda each: (-round(each[0], 2), not documents[each[1]][5], -round(each[0], 4), documents[each[1]][1])
        )
        hits = []
        least = 1.0  # a tie that danger won must not look like a better result behind a worse one
        for score, number in ranked[:limit]:
            least = min(least, score)
            hits.append(self._hit(number, locale, least))
        return hits

    def _hit(self, number: int, locale: str, score: float) -> Hit:
        kind, id_, titles, clauses, annexes, _danger = self._documents[number]
        title = titles.get(locale) or next(iter(titles.values()))
        return Hit(kind, id_, title, round(score, 4), tuple(clauses), tuple(annexes))
