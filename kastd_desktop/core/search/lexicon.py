"""The words of an index: which of them a word is, is a form of, or begins. Slips of fingers are `mistakes`' matter."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from kastd_desktop.core.folding import fold
from kastd_desktop.core.search import analysis, stems, verbs
from kastd_desktop.core.search.other_matters import is_other

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kastd_desktop.core.search.packing import Ragged

EXACT, OTHER_MARKS = 1.0, 0.9
BEGINNING, BEGINNING_SPAN = 0.72, 0.14
"""What a beginning of a word counts: anyhow, and for the share of it that was typed."""
MOST_BEGUN: Final = 300
NAMING: Final = ("im", "ym")
"""How the stems of nouns end that name what is done."""


class Words(NamedTuple):
    """The words of an index in the order of their folded spelling.

    Attributes:
        spelled: as they are spelled.
        folded: folded.
        weights: how much each tells, up to 255.
    """

    spelled: list[str]
    folded: list[str]
    weights: Sequence[int]


class Lexicon:
    """The words of an index with what is known of them.

    Attributes:
        words: the words.
        postings: by word the lines it stands in.
        verbs: the Lithuanian verbs.
    """

    def __init__(
        self,
        words: Words,
        postings: Ragged,
        keys: list[str],
        meanings: Ragged,
        packed_verbs: dict[str, Any],
        everyday: list[str],
    ) -> None:
        """Take the parts of an index that are about words.

        Args:
            words: the words.
            postings: by word the lines it stands in.
            keys: where forms of a word meet, see `analysis`.
            meanings: by key the words that meet there.
            packed_verbs: what `verbs.pack` returned.
            everyday: folded everyday words, Lithuanian ones as stems, sorted.

        Raises:
            ValueError, KeyError, TypeError, AttributeError: they do not fit together.
        """
        self.words = words
        self.postings = postings
        self.verbs = verbs.Verbs(packed_verbs)
        self._known = frozenset(words.folded)
        self._keys = dict(zip(keys, range(len(keys)), strict=True))
        self._meanings = meanings
        self._everyday = frozenset(everyday)
        self._sorted_everyday = everyday
        if not len(words.spelled) == len(words.folded) == len(words.weights) == len(postings):
            raise ValueError(len(postings))
        if len(keys) != len(meanings):
            raise ValueError(len(keys))

    def __contains__(self, word: str) -> bool:
        """Tell whether a folded word stands in the index as it is."""
        return word in self._known

    def is_everyday(self, word: str) -> bool:
        """Tell whether a folded word is an everyday one or one of other matters, which a card may have by chance.

        Such a word counts against every card when nothing in the pack has it, and the more words of a query are
        everyday ones, „klaviatūros pelė“, the better a card must fit.
        """
        if is_other(word) or word in self._everyday:
            return True
        stem = stems.lithuanian(word)
        if stem not in self._everyday:
            return False
        # „vairuos“ is no form of „vairas“; „auginimas“ is what it seems to be.
        return stem.endswith(NAMING) or not (self.verbs.forms(word) or verbs.guess(word))

    def begins_everyday(self, word: str) -> bool:
        """Tell whether a folded word is the beginning of an everyday one."""
        place = bisect_left(self._sorted_everyday, word)
        return self._sorted_everyday[place : place + 1] != [] and self._sorted_everyday[place].startswith(word)

    def check(self, lines: int) -> None:
        """Check that the parts fit together, for an index that comes from elsewhere.

        Args:
            lines: how many lines there are.

        Raises:
            ValueError: they do not.
        """
        self.postings.check(lines)
        self._meanings.check(len(self.postings))
        self.verbs.check()
        folded = [fold(word) for word in self.words.spelled]
        if self.words.folded != folded or folded != sorted(folded):
            raise ValueError(len(folded))

    def exact(self, spelled: str, word: str) -> dict[int, float]:
        """Return the words that are spelled so when folded; other marks than typed count a little less."""
        found = {}
        if word in self._known:
            folded = self.words.folded
            term = bisect_left(folded, word)
            while term < len(folded) and folded[term] == word:
                found[term] = EXACT if spelled in {word, self.words.spelled[term]} else OTHER_MARKS
                term += 1
        return found

    def stand_together(self, one: str, other: str) -> bool:
        """Tell whether two folded words stand in the index as they are, and in one line."""
        if one not in self._known or other not in self._known:
            return False
        lines = {line for term in self.exact(one, one) for line in self.postings[term]}
        return any(not lines.isdisjoint(self.postings[term]) for term in self.exact(other, other))

    def begun(self, word: str) -> dict[int, float]:
        """Return the words that a folded word is the beginning of; of many, those that stand in the best places."""
        folded = self.words.folded
        start = bisect_left(folded, word)
        end = bisect_left(folded, word + "\U0010ffff", start)
        terms: Any = range(start, end)
        if end - start > MOST_BEGUN:
            starts, flat = self.postings.starts, self.postings.flat
            terms = sorted(terms, key=lambda term: flat[starts[term]])[:MOST_BEGUN]
        size = len(word)
        return {term: BEGINNING + BEGINNING_SPAN * size / len(folded[term]) for term in terms if folded[term] != word}

    def forms(self, word: str) -> dict[int, float]:
        """Return the words that share a lemma with a folded word of a language unknown."""
        return self.of_keys(analysis.of_any(word, self.verbs))

    def among(self, words: Iterable[str]) -> list[str]:
        """Return which folded words stand in the index as they are."""
        known = self._known
        return [word for word in words if word in known]

    def stems_among(self, kind: str, stems: Iterable[str]) -> list[str]:
        """Return at which stems words of a kind meet, see `analysis`."""
        keys = self._keys
        return [stem for stem in stems if kind + stem in keys]

    def of_keys(self, keys: dict[str, float]) -> dict[int, float]:
        """Return the words that meet at keys, each with the strength of the best one."""
        found: dict[int, float] = {}
        for key, strength in keys.items():
            row = self._keys.get(key)
            if row is not None:
                for term in self._meanings[row]:
                    if strength > found.get(term, 0.0):
                        found[term] = strength
        return found
