"""Builds the index when a pack is compiled: words, the keys at which their forms meet, and the lines they stand in.

Every part is bytes, numbers as the machine holds them, so that reading a compiled pack takes no work worth speaking of.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.folding import fold, spelled_words
from kastd_desktop.core.search import analysis, everyday_list, stems, verb_list, verbs
from kastd_desktop.core.search.common import GENERIC, STOP
from kastd_desktop.core.search.packing import packed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kastd_desktop.core.search.document import Document

LIGHTEST, GENERIC_SHARE, STOP_SHARE = 0.12, 0.3, 0.12
HEAVIEST: Final = 255
"""A word's weight from 0 to 1 is kept as a byte."""


def verb_entries() -> Iterator[str]:
    """Yield the entries of the list of verbs."""
    for entry in verb_list.IRREGULAR.split(","):
        yield " ".join(entry.split())
    yield from verb_list.REGULAR.split()


def everyday() -> list[str]:
    """Return the everyday words as `Lexicon.is_everyday` looks them up, sorted."""
    words = {stems.lithuanian(fold(word)) for word in everyday_list.LITHUANIAN.split()}
    for text in (everyday_list.ENGLISH, everyday_list.POLISH, everyday_list.RUSSIAN):
        words.update(fold(word) for word in text.split())
    return sorted(words)


def build_index(documents: list[Document]) -> dict[str, bytes]:
    """Return the parts of the index of documents by name; the same documents give the same parts."""
    packed_verbs = verbs.pack(verb_entries())
    builder = _Builder(verbs.Verbs(packed_verbs))
    fields = (
        [each.title_texts for each in documents],
        [each.synonym_texts for each in documents],
        [each.phrase_texts for each in documents],
        [each.body_texts for each in documents],
    )
    ends = []
    for field in fields:
        for number, texts in enumerate(field):
            for language, text in dict.fromkeys(texts):
                builder.add(number, language, text)
        ends.append(len(builder.lines))
    about = {
        "documents": [[each.kind, each.id, each.titles, each.clauses, each.annexes, each.danger] for each in documents],
        "ends": ends,
        "verbs": packed_verbs,
    }
    return {
        "about": json.dumps(about, ensure_ascii=False, separators=(",", ":")).encode(),
        "everyday": "\n".join(everyday()).encode(),
        **builder.result(len(documents), ends),
    }


class _Builder:
    """Collects lines, one after another, best field first."""

    def __init__(self, known: verbs.Verbs) -> None:
        self._verbs = known
        self.lines: list[tuple[int, list[str]]] = []
        self._languages: dict[str, set[str]] = defaultdict(set)

    def add(self, number: int, language: str, text: str) -> None:
        """Add a line of a document."""
        words = list(dict.fromkeys(word.lower() for _start, word in spelled_words(text)))
        if words:
            self.lines.append((number, words))
            for word in words:
                self._languages[word].add(language)

    def result(self, documents: int, ends: list[int]) -> dict[str, bytes]:
        """Return what was collected, as texts a word a line and packed arrays.

        Args:
            documents: how many there are.
            ends: number of the first line after each field.
        """
        fields = [range(start, end) for start, end in zip([0, *ends], ends, strict=False)]
        terms = sorted(self._languages, key=lambda word: (fold(word), word))
        numbers = {word: number for number, word in enumerate(terms)}
        postings: list[list[int]] = [[] for _ in terms]
        for line, (_number, words) in enumerate(self.lines):
            for word in words:
                postings[numbers[word]].append(line)
        keys = self._keys(terms)
        weights = self._weights(terms, keys, postings, documents)
        sizes = [min(65535, sum(weights[numbers[word]] for word in words)) for _number, words in self.lines]
        # Shortest first within each field: of the lines a word stands in, it tells most in the first.
        order = [line for field in fields for line in sorted(field, key=sizes.__getitem__)]
        places = {line: place for place, line in enumerate(order)}
        ordered = sorted(keys)
        return {
            "terms": "\n".join(terms).encode(),
            "folded": "\n".join(map(fold, terms)).encode(),
            "weights": packed("B", weights),
            **_ragged("postings", [sorted(places[line] for line in row) for row in postings]),
            "keys": "\n".join(ordered).encode(),
            **_ragged("meanings", [keys[key] for key in ordered]),
            "owners": packed("I", [self.lines[line][0] for line in order]),
            "sizes": packed("H", [sizes[line] for line in order]),
            **_ragged("words", [[numbers[word] for word in self.lines[line][1]] for line in order]),
        }

    def _keys(self, terms: list[str]) -> dict[str, list[int]]:
        keys: dict[str, dict[int, None]] = defaultdict(dict)
        for number, term in enumerate(terms):
            word = fold(term)
            if word in STOP:
                continue  # „mūsų“ is no form of „mušti“
            for language in sorted(self._languages[term]):
                for key in analysis.of_language(word, language, self._verbs):
                    keys[key][number] = None
        return {key: list(members) for key, members in keys.items()}

    def _weights(
        self, terms: list[str], keys: dict[str, list[int]], postings: list[list[int]], documents: int
    ) -> list[int]:
        """Return by term how much it tells: little when many documents have it in some form, and none much oftener."""
        owners = [Counter(self.lines[line][0] for line in each) for each in postings]
        spread = [_spread(each) for each in owners]
        for key, members in keys.items():
            if key[0] in "nverp" and len(members) > 1:
                together = _spread(sum((owners[number] for number in members), Counter()))
                for number in members:
                    spread[number] = max(spread[number], together)
        weights = []
        for term, over in zip(terms, spread, strict=True):
            word = fold(term)
            weight = max(LIGHTEST, math.log(1 + documents / over) / math.log(1 + max(documents, 2)))
            weight *= STOP_SHARE if word in STOP else GENERIC_SHARE if word in GENERIC else 1
            weights.append(max(1, round(HEAVIEST * min(1, weight))))
        return weights


def _spread(lines: Counter[int]) -> float:
    """Return over how many documents the lines with a word are spread: the inverse of Simpson's index.

    A word that stands in forty lines of one card and in one line each of nine others is not spread over ten.
    """
    return sum(lines.values()) ** 2 / sum(count * count for count in lines.values())


def _ragged(name: str, rows: list[list[int]]) -> dict[str, bytes]:
    """Return rows of numbers as packed starts and packed content."""
    starts, flat = [0], []
    for row in rows:
        flat.extend(row)
        starts.append(len(flat))
    return {f"{name}.starts": packed("I", starts), f"{name}.flat": packed("I", flat)}
