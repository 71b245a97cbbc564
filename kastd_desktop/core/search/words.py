"""The words of an index: which of them a typed word may mean, and how surely."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from kastd_desktop.core.folding import fold
from kastd_desktop.core.search import analysis, slips, stems, verbs
from kastd_desktop.core.search.common import STOP
from kastd_desktop.core.search.cyrillic import is_cyrillic
from kastd_desktop.core.search.other_matters import is_other
from kastd_desktop.core.search.query import variants

if TYPE_CHECKING:
    from array import array

    from kastd_desktop.core.search.packing import Ragged

EXACT, OTHER_MARKS = 1.0, 0.9
BEGINNING, BEGINNING_SPAN, BEGINNING_INSIDE = 0.72, 0.14, 0.9
"""What a beginning of a word counts: anyhow, for the share of it that was typed; less when more words follow."""
UNFINISHED, VARIANT, LATIN_RUSSIAN, ADOPTED, SLIP_OF_STEM, SLIP_OF_BEGINNING = 0.72, 0.9, 0.9, 0.85, 0.7, 0.55
SLIP, SLIP_OF_LONGER, SLIP_OF_LONG = 0.74, 0.8, 0.86
"""What a slip counts: the longer the word, the less likely that it was meant to be another."""
LONGER, LONG = 6, 8
"""Letters from which a word is longer, and long."""
SHORTEST_BEGINNING, SHORTEST_BEGINNING_INSIDE, MOST_BEGUN = 2, 4, 300
UNKNOWN, UNKNOWN_OTHER, KNOWN_OTHER, UNKNOWN_STOP, UNKNOWN_SHORT, BEGUN = 0.6, 2.0, 0.4, 0.04, 0.12, 0.7
"""Weight of words that nothing has, of those that tell of other matters (a share when the pack has them), and of those
that are only begun."""
SHORTEST_PART: Final = 3
SURELY_A_FORM: Final = 0.94
"""From which quality a word is what it seems to be: written so in the pack, or a form of a known verb."""


BEFORE_A_TOPIC: Final = {"del", "uz", "apie"}
"""Words before what somebody is angry, or asks, about: „įsiutęs dėl mokesčio“ tells of anger, not of taxes."""


class Meeting(NamedTuple):
    """A typed word.

    Attributes:
        terms: words of the index it may mean, with how surely, from 0 to 1.
        weight: how much it tells of what is looked for, from 0 to 1.
        other: it tells of other matters, see `other_matters`.
    """

    terms: dict[int, float]
    weight: float
    other: bool = False


def _of_a_topic(meeting: Meeting) -> Meeting:
    """Return what a word after *about* tells: next to nothing when no entry has it, or when it is of other matters."""
    if meeting.terms and not meeting.other:
        return meeting
    return Meeting(meeting.terms, min(meeting.weight, UNKNOWN_SHORT))


class Words(NamedTuple):
    """The words of an index in the order of their folded spelling.

    Attributes:
        spelled: as they are spelled.
        folded: folded.
        weights: how much each tells, up to 255.
    """

    spelled: list[str]
    folded: list[str]
    weights: array[int]


class Vocabulary:
    """The words of an index with what is known of them."""

    def __init__(
        self, words: Words, postings: Ragged, keys: list[str], meanings: Ragged, packed_verbs: dict[str, Any]
    ) -> None:
        """Take the parts of an index that are about words.

        Args:
            words: the words.
            postings: by word the lines it stands in.
            keys: where forms of a word meet, see `analysis`.
            meanings: by key the words that meet there.
            packed_verbs: what `verbs.pack` returned.

        Raises:
            ValueError, KeyError, TypeError, AttributeError: they do not fit together.
        """
        self.postings = postings
        self._spelled, self._folded, self._weights = words
        self._known = frozenset(self._folded)
        self._keys = dict(zip(keys, range(len(keys)), strict=True))
        self._meanings = meanings
        self._verbs = verbs.Verbs(packed_verbs)
        if not len(self._spelled) == len(self._folded) == len(self._weights) == len(postings):
            raise ValueError(len(postings))
        if len(keys) != len(meanings):
            raise ValueError(len(keys))

    def read(self, typed: list[str]) -> list[Meeting]:
        """Return what typed words may mean.

        Args:
            typed: words in small letters, spelled as they were typed.
        """
        meetings = []
        at = 0
        while at < len(typed):
            word = typed[at]
            last = at == len(typed) - 1
            if not last and (joined := self._joined(word, typed[at + 1])):
                meetings.append(joined)
                at += 2
                continue
            found = self._plain(word, fold(word), last=last)
            if found and max(found.values()) < SURELY_A_FORM and not is_other(fold(word)):
                # „reikalaja“ has the stem of „reikalas“, but a letter of „reikalauja“ may be missing as well.
                found = self._one_slip(fold(word)) | found
            if not found and (parts := self._parts(fold(word))):
                meetings += [self._weighed(part, self._plain(part, part, last=False)) for part in parts]
            else:
                meeting = self._weighed(fold(word), found or self._mistyped(word, last=last), alone=len(typed) == 1)
                about = at > 0 and fold(typed[at - 1]) in BEFORE_A_TOPIC
                meetings.append(_of_a_topic(meeting) if about else meeting)
            at += 1
        return meetings

    def _joined(self, one: str, other: str) -> Meeting | None:
        """Return two words run together when only so they are words, or when the first negates the second."""
        whole = fold(one + other)
        if fold(other) in STOP:
            return None
        if fold(one) != "ne" and (len(whole) < 6 or (self._has(fold(one)) and self._has(fold(other)))):
            return None
        terms = self._exact(one + other, whole) | self._of_keys(analysis.of_any(whole, self._verbs))
        return self._weighed(whole, terms) if terms and whole not in STOP else None

    def _has(self, word: str) -> bool:
        return word in self._known or word in STOP or bool(self._of_keys(analysis.of_any(word, self._verbs)))

    def _parts(self, word: str) -> list[str]:
        """Return the two words that a word may be made of when neither is cut."""
        for cut in range(2, len(word) - SHORTEST_PART + 1):
            one, other = word[:cut], word[cut:]
            if (cut >= SHORTEST_PART or one in STOP) and other in self._known and one in self._known:
                return [one, other]
        return []

    def _weighed(self, word: str, terms: dict[int, float], *, alone: bool = False) -> Meeting:
        if not terms:
            if word in STOP:
                return Meeting(terms, UNKNOWN_STOP)
            if is_other(word):
                return Meeting(terms, UNKNOWN_OTHER, other=True)
            return Meeting(terms, UNKNOWN if len(word) > 2 and not word.isdigit() else UNKNOWN_SHORT)
        best = max(terms, key=lambda term: (terms[term], self._weights[term]))
        weight = self._weights[best] / 255
        other = not alone and is_other(word)
        if other:
            weight *= KNOWN_OTHER
        surely = terms[best] > BEGINNING + BEGINNING_SPAN
        begun = max(weight, BEGUN) if alone or word not in STOP else UNKNOWN_STOP
        return Meeting(terms, weight if surely else begun, other)

    def _plain(self, spelled: str, word: str, *, last: bool) -> dict[int, float]:
        """Return what a word means when nothing in it is wrong; the best meaning of a term wins."""
        terms = self._of_keys(analysis.of_any(word, self._verbs))
        terms |= self._exact(spelled, word)
        if len(word) >= (SHORTEST_BEGINNING if last else SHORTEST_BEGINNING_INSIDE) and (last or not terms):
            for term, quality in self._begun(word).items():
                if quality > terms.get(term, 0.0):
                    terms[term] = quality if last else quality * BEGINNING_INSIDE
            if last and not terms:
                forms = self._verbs.forms(word, unfinished=True)
                terms = self._of_keys({f"v{form.preverb}+{form.verb}": UNFINISHED for form in forms})
                if terms:  # a guess; as likely a letter is wrong: „šakia“ may be „šaukia“ or a beginning of „sakiau“
                    terms = self._slipped(word) | terms
        return terms

    def _exact(self, spelled: str, word: str) -> dict[int, float]:
        found = {}
        if word in self._known:
            term = bisect_left(self._folded, word)
            while term < len(self._folded) and self._folded[term] == word:
                found[term] = EXACT if spelled in {word, self._spelled[term]} else OTHER_MARKS
                term += 1
        return found

    def _begun(self, word: str) -> dict[int, float]:
        start = bisect_left(self._folded, word)
        end = bisect_left(self._folded, word + "\U0010ffff", start)
        terms: Any = range(start, end)
        if end - start > MOST_BEGUN:  # then those that stand in the best field
            starts, flat = self.postings.starts, self.postings.flat
            terms = sorted(terms, key=lambda term: flat[starts[term]])[:MOST_BEGUN]
        size, folded = len(word), self._folded
        return {term: BEGINNING + BEGINNING_SPAN * size / len(folded[term]) for term in terms if folded[term] != word}

    def _of_keys(self, keys: dict[str, float]) -> dict[int, float]:
        found: dict[int, float] = {}
        for key, strength in keys.items():
            row = self._keys.get(key)
            if row is not None:
                for term in self._meanings[row]:
                    if strength > found.get(term, 0.0):
                        found[term] = strength
        return found

    def _mistyped(self, spelled: str, *, last: bool) -> dict[int, float]:
        """Return what a word that nothing has may mean: another layout, Russian in Latin letters, a slip."""
        word = fold(spelled)
        for variant in variants(spelled):
            terms = self._exact(variant, variant) or self._of_keys(analysis.of_any(variant, self._verbs))
            if terms and len(variant) > SHORTEST_PART:
                return {term: quality * VARIANT for term, quality in terms.items()}
        if not is_cyrillic(word) and len(stems.russian(word)) > SHORTEST_PART:
            terms = self._of_keys(analysis.russian(word))
            if terms:
                return {term: quality * LATIN_RUSSIAN for term, quality in terms.items()}
        for base in stems.adopted(word):
            terms = self._exact(base, base) or self._of_keys(analysis.english(base))
            if terms:
                return {term: quality * ADOPTED for term, quality in terms.items()}
        if word in STOP or is_other(word):
            return {}
        return self._slipped(word) or (self._slipped_beginning(word) if last else {})

    def _slipped(self, word: str) -> dict[int, float]:
        return self._one_slip(word) or self._slipped_stem(word)

    def _one_slip(self, word: str) -> dict[int, float]:
        found: dict[int, float] = {}
        surely = SLIP if len(word) < LONGER else SLIP_OF_LONGER if len(word) < LONG else SLIP_OF_LONG
        for meant, likely in slips.slips(word).items():
            if meant in self._known:
                for term in self._exact(meant, meant):
                    found[term] = max(found.get(term, 0.0), surely * likely)
        return found

    def _slipped_stem(self, word: str) -> dict[int, float]:
        """Return the words whose stem is a slip away; the ending may be one that the index lacks."""
        keys: dict[str, float] = {}
        if is_cyrillic(word):
            stemmed = {"r": stems.russian(word)}
        else:
            stemmed = {"n": stems.lithuanian(word), "e": stems.english(word), "p": stems.polish(word)}
        for kind, stem in stemmed.items():
            for meant, likely in slips.slips(stem).items():
                if kind + meant in self._keys:
                    keys[kind + meant] = SLIP_OF_STEM * likely
        for verb, preverb, likely in self._slipped_verbs(word):
            keys.setdefault(f"v{preverb}+{verb}", SLIP_OF_STEM * likely)
            keys.setdefault(f"w{'ne' if preverb.startswith('ne') else ''}+{verb}", SLIP_OF_STEM * likely * 0.9)
        return self._of_keys(keys)

    def _slipped_verbs(self, word: str) -> list[tuple[str, str, float]]:
        found = []
        for opening, preverb in [("", ""), *verbs.openings(word)]:
            rest = word[len(opening) :]
            for cut in range(max(slips.SHORTEST_TYPO, len(rest) - 6), len(rest)):
                if rest[cut:] in verbs.all_endings():
                    for meant, likely in slips.slips(rest[:cut]).items():
                        found += [(verb, preverb, likely) for verb in self._verbs.fits(meant, rest[cut:])]
        return found

    def _slipped_beginning(self, word: str) -> dict[int, float]:
        found: dict[int, float] = {}
        if len(word) >= slips.SHORTEST_TYPO + 1:
            for meant, likely in slips.slips(word).items():
                term = bisect_left(self._folded, meant)
                while term < len(self._folded) and self._folded[term].startswith(meant) and len(found) < MOST_BEGUN:
                    found[term] = max(found.get(term, 0.0), SLIP_OF_BEGINNING * likely)
                    term += 1
        return found
