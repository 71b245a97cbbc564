"""Finds cards, clauses, letters and tips from a few typed letters. The index is built when a pack is compiled."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from typing import Any, Final

from kastd_desktop.core.folding import words

TITLE, SYNONYM, PHRASE, BODY = 8.0, 6.0, 3.0, 1.0
"""How much a word counts by where it stands."""
EXACT, PREFIX, STEM = 1.0, 0.8, 0.55
"""How much a word counts by how it was met."""
SHORTEST_PREFIX: Final = 2
SHORTEST_STEM: Final = 4
ENOUGH: Final = 0.45
"""Share of the query's weight that an entry must meet, so that nonsense finds nothing."""

KIND_WEIGHT: Final = {"situation": 1.0, "clause": 0.75, "letter": 0.7, "tip": 0.5}


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be found, with its texts by weight, for building the index."""

    kind: str
    id: str
    titles: dict[str, str]
    clauses: tuple[str, ...]
    annexes: tuple[int, ...]
    danger: bool
    title_texts: list[str]
    synonym_texts: list[str]
    phrase_texts: list[str]
    body_texts: list[str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A result.

    Attributes:
        kind: ``situation``, ``clause``, ``letter`` or ``tip``.
        id: id of what was found.
        title: its title in the language asked for.
        score: comparable within one search only.
        clauses: clauses it carries out.
        annexes: annexes it carries out.
    """

    kind: str
    id: str
    title: str
    score: float
    clauses: tuple[str, ...]
    annexes: tuple[int, ...]


def build_index(documents: list[Document]) -> dict[str, Any]:
    """Return a JSON-serialisable index."""
    postings: dict[str, dict[int, float]] = {}
    for number, document in enumerate(documents):
        for weight, texts in (
            (BODY, document.body_texts),
            (PHRASE, document.phrase_texts),
            (SYNONYM, document.synonym_texts),
            (TITLE, document.title_texts),
        ):
            for text in texts:
                for word in words(text):
                    entry = postings.setdefault(word, {})
                    entry[number] = max(weight, entry.get(number, 0.0))
    vocabulary = sorted(postings)
    return {
        "documents": [[each.kind, each.id, each.titles, each.clauses, each.annexes, each.danger] for each in documents],
        "vocabulary": vocabulary,
        "postings": [[value for pair in postings[word].items() for value in pair] for word in vocabulary],
    }


class Index:
    """A built index, ready to search."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._documents: list[list[Any]] = data["documents"]
        self._vocabulary: list[str] = data["vocabulary"]
        self._postings: list[list[float]] = data["postings"]

    def search(self, query: str, locale: str, limit: int = 20) -> list[Hit]:
        """Return what fits a query, best first; an empty list when nothing does.

        Args:
            query: what was typed.
            locale: language of the titles.
            limit: most results.
        """
        scores: dict[int, float] = {}
        met: dict[int, float] = {}
        total = 0.0
        for word in dict.fromkeys(words(query)):
            matches = self._matches(word)
            rarity = math.log(1 + len(self._documents) / (1 + len(matches)))
            total += rarity
            for number, weight in matches.items():
                scores[number] = scores.get(number, 0.0) + rarity * weight
                met[number] = met.get(number, 0.0) + rarity
        ranked = sorted(
            (number for number in scores if met[number] >= ENOUGH * total),
            key=lambda number: (
                -self._score(number, scores),
                not self._documents[number][5],
                self._documents[number][1],
            ),
        )
        return [self._hit(number, locale, self._score(number, scores)) for number in ranked[:limit]]

    def _score(self, number: int, scores: dict[int, float]) -> float:
        return round(scores[number] * KIND_WEIGHT[self._documents[number][0]], 4)

    def _hit(self, number: int, locale: str, score: float) -> Hit:
        kind, id_, titles, clauses, annexes, _danger = self._documents[number]
        title = titles.get(locale) or next(iter(titles.values()))
        return Hit(kind, id_, title, score, tuple(clauses), tuple(annexes))

    def _matches(self, word: str) -> dict[int, float]:
        """Return by document how well a word is met."""
        best: dict[int, float] = {}
        stem = word[: max(SHORTEST_STEM, len(word) - 2)]
        start = stem if len(word) > SHORTEST_STEM else word
        position = bisect_left(self._vocabulary, start)
        while position < len(self._vocabulary) and self._vocabulary[position].startswith(start):
            found = self._vocabulary[position]
            if found == word:
                quality = EXACT
            elif found.startswith(word) and len(word) >= SHORTEST_PREFIX:
                quality = PREFIX
            elif len(found) - len(start) <= SHORTEST_STEM and start != word:
                quality = STEM
            else:
                quality = 0.0
            if quality:
                flat = self._postings[position]
                for index in range(0, len(flat), 2):
                    number = int(flat[index])
                    best[number] = max(best.get(number, 0.0), quality * flat[index + 1])
            position += 1
        return best
