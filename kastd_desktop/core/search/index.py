"""A built index, ready to search. What a query means is `reading`'s matter, how much that counts is `ranking`'s."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from kastd_desktop.core.search.document import Hit
from kastd_desktop.core.search.lexicon import Lexicon, Words
from kastd_desktop.core.search.packing import Ragged, unpacked
from kastd_desktop.core.search.query import typed_words
from kastd_desktop.core.search.ranking import Lines, rank
from kastd_desktop.core.search.reading import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FIELDS: Final = 4
"""Titles, synonyms, phrases and bodies."""
KIND_WEIGHT: Final = {"situation": 1.0, "clause": 0.75, "letter": 0.7, "tip": 0.5}
WRITTEN_OR_CALLED: Final = {1, 2}
"""Annexes on calls and on writing."""
AFAR: Final = 0.93
CALM: Final = 4
AFTERWARDS: Final = 0.97
FEW, FURTHER = 3, 0.45
"""Further results than so few must score this share of the best: whoever is in a hurry reads no long list."""


def _nearness(annexes: list[int]) -> float:
    """Return how near the annexes of a card are to a person at the desk, here and now.

    „Piktas klientas“ stands there unless a telephone or a letter is named, which then finds its own card by that word.
    """
    if annexes and set(annexes) <= WRITTEN_OR_CALLED:
        return AFAR
    return AFTERWARDS if set(annexes) == {CALM} else 1.0


def _ragged(parts: Mapping[str, bytes], name: str) -> Ragged:
    return Ragged(unpacked("I", parts[f"{name}.starts"]), unpacked("I", parts[f"{name}.flat"]))


def _words(parts: Mapping[str, bytes], name: str) -> list[str]:
    text = parts[name].decode()
    return text.split("\n") if text else []


class Index:
    """A built index, ready to search."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        """Take the parts of an index.

        Args:
            parts: what `build.build_index` returned.

        Raises:
            ValueError, KeyError, TypeError, AttributeError: they are something else.
        """
        about = json.loads(parts["about"])
        self._documents: list[list[Any]] = about["documents"]
        self._lexicon = Lexicon(
            Words(_words(parts, "terms"), _words(parts, "folded"), unpacked("B", parts["weights"])),
            _ragged(parts, "postings"),
            _words(parts, "keys"),
            _ragged(parts, "meanings"),
            about["verbs"],
            _words(parts, "everyday"),
        )
        self._reader = Reader(self._lexicon)
        self._lines = Lines(
            tuple(about["ends"]),
            unpacked("I", parts["owners"]),
            unpacked("H", parts["sizes"]),
            _ragged(parts, "words"),
            [KIND_WEIGHT[document[0]] * _nearness(document[4]) for document in self._documents],
        )

    def entries(self) -> Iterator[tuple[str, str]]:
        """Yield (kind, id) of everything that can be found."""
        return ((document[0], document[1]) for document in self._documents)

    def check(self) -> None:
        """Check that the parts fit together, for an index that comes from elsewhere.

        Raises:
            ValueError, TypeError, LookupError: they do not.
        """
        owners, sizes, ends, words = self._lines.owners, self._lines.sizes, self._lines.ends, self._lines.words
        count = len(owners)
        if not count == len(sizes) == len(words) or 0 in sizes or max(owners, default=0) >= len(self._documents):
            raise ValueError(count)
        if list(ends) != sorted(ends) or len(ends) != FIELDS or ends[0] < 0 or ends[-1] != count:
            raise ValueError(ends)
        self._lexicon.check(count)
        words.check(len(self._lexicon.postings))
        for number in range(len(self._documents)):
            hit = self._hit(number, "", 0.0)
            if not all(isinstance(text, str) for text in (hit.kind, hit.id, *self._documents[number][2].values())):
                raise TypeError(number)

    def search(self, query: str, locale: str, limit: int = 20) -> list[Hit]:
        """Return what fits a query, best first; an empty list when nothing does.

        Args:
            query: what was typed.
            locale: language of the titles.
            limit: most results.
        """
        words = self._reader.read(typed_words(query))
        ranked = rank(words, self._lines, self._lexicon.postings)
        documents = self._documents
        ranked.sort(
            # Danger wins ties, and what is less than a hundredth apart is a tie.
            key=lambda each: (-round(each[0], 2), not documents[each[1]][5], -round(each[0], 4), documents[each[1]][1])
        )
        hits: list[Hit] = []
        least = 1.0  # a tie that danger won must not look like a better result behind a worse one
        for score, number in ranked[:limit]:
            if len(hits) >= FEW and score < FURTHER * min(1.0, ranked[0][0]):
                break
            least = min(least, score)
            hits.append(self._hit(number, locale, least))
        return hits

    def _hit(self, number: int, locale: str, score: float) -> Hit:
        kind, id_, titles, clauses, annexes, _danger = self._documents[number]
        title = titles.get(locale) or next(iter(titles.values()))
        return Hit(kind, id_, title, round(score, 4), tuple(clauses), tuple(annexes))
