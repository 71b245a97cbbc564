"""Reads a query: which words of the index each typed word may mean, how surely, and how much it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from kastd_desktop.core.folding import fold
from kastd_desktop.core.search import mistakes, romanized, slips, stems
from kastd_desktop.core.search.common import ASKING, GENERIC, STOP, is_how_to, is_stop
from kastd_desktop.core.search.cyrillic import is_cyrillic
from kastd_desktop.core.search.lexicon import BEGINNING, BEGINNING_SPAN
from kastd_desktop.core.search.other_matters import is_other

if TYPE_CHECKING:
    from kastd_desktop.core.search.lexicon import Lexicon

BEGINNING_INSIDE, UNFINISHED = 0.9, 0.72
"""What the beginning of a word counts when more words follow, and a verb of which the ending is not whole."""
SHORTEST_BEGINNING, SHORTEST_BEGINNING_INSIDE = 2, 4
UNKNOWN, UNKNOWN_OTHER, UNKNOWN_STOP, UNKNOWN_SHORT, BEGUN = 0.6, 2.0, 0.04, 0.12, 0.7
"""Weight of words that nothing has, of those among them that tell of other matters, and of words only begun."""
UNFINISHED_EVERYDAY: Final = 0.5
"""How surely a word alone is an everyday one if it is only the stem of one, and may become another."""
HOW_TO_SHARE: Final = 0.3
"""What is left of the weight of words that say what one does, in a question."""
SHORTEST_PART: Final = 3
SHORT_NUMBER: Final = 4
"""Digits of a number that may count hours, euros or years; a longer one is a code."""
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
        everyday: how surely it is an everyday word, from 0 to 1, see `Lexicon.is_everyday`.
    """

    terms: dict[int, float]
    weight: float
    other: bool = False
    everyday: float = 0.0


def _of_a_topic(meeting: Meeting) -> Meeting:
    """Return what a word after *about* tells: next to nothing when no entry has it, or when it is of other matters."""
    if meeting.terms and not meeting.other:
        return meeting
    return Meeting(meeting.terms, min(meeting.weight, UNKNOWN_SHORT))


class Reader:
    """Reads queries with the words of an index."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def read(self, typed: list[str]) -> list[Meeting]:
        """Return what typed words may mean.

        Args:
            typed: words in small letters, spelled as they were typed.
        """
        lexicon = self._lexicon
        asked = any(fold(word) in ASKING for word in typed)
        typed = [self._with_digits(word) for word in typed]
        russian = romanized.is_russian(lexicon, typed)
        meetings = []
        at = 0
        while at < len(typed):
            word = typed[at]
            last = at == len(typed) - 1
            if russian and (meeting := self._russian(word)):
                meetings.append(meeting)
                at += 1
                continue
            if not last and (joined := self._joined(word, typed[at + 1])):
                meetings.append(joined)
                at += 2
                continue
            found = self._plain(word, fold(word), last=last)
            if found and max(found.values()) < SURELY_A_FORM and not is_other(fold(word)):
                # „reikalaja“ has the stem of „reikalas“, but a letter of „reikalauja“ may be missing as well.
                slipped = mistakes.one_slip(lexicon, fold(word))
                found = {term: each for term, each in slipped.items() if not self._joins(term)} | found
            if not found and not lexicon.is_everyday(fold(word)) and (parts := self._parts(fold(word))):
                meetings += [self._weighed(part, self._plain(part, part, last=False)) for part in parts]
            else:
                found = found or mistakes.meant(lexicon, word, last=last)
                meeting = self._weighed(fold(word), found, alone=len(typed) == 1)
                if at > 0 and fold(typed[at - 1]) in BEFORE_A_TOPIC:
                    meeting = _of_a_topic(meeting)
                elif asked and is_how_to(fold(word)):
                    meeting = meeting._replace(weight=meeting.weight * HOW_TO_SHARE)
                meetings.append(meeting)
            at += 1
        return meetings

    def _with_digits(self, spelled: str) -> str:
        """Return a word of letters and digits that the index has so, where the digits were taken for letters: „tv3“."""
        digits = slips.digits_for_letters(spelled)
        return digits if digits != spelled and not digits.isdigit() and digits in self._lexicon else spelled

    def _russian(self, spelled: str) -> Meeting | None:
        """Return what a word of a Russian query in Latin letters means; nothing if it is no Russian one."""
        word = fold(spelled)
        terms = romanized.terms(self._lexicon, spelled)
        for term, quality in (self._lexicon.forms(word) | self._lexicon.exact(spelled, word)).items():
            terms[term] = max(quality, terms.get(term, 0.0))
        if romanized.joins(word):
            return Meeting(terms, UNKNOWN_STOP)
        if romanized.is_generic(word):
            return Meeting(terms, UNKNOWN_SHORT)
        return self._weighed(word, terms) if terms else None

    def _joined(self, one: str, other: str) -> Meeting | None:
        """Return two words run together when only so they are words, or when the first negates the second."""
        whole = fold(one + other)
        if fold(other) in STOP:
            return None
        if fold(one) != "ne" and (len(whole) < 6 or (self._has(fold(one)) and self._has(fold(other)))):
            return None
        terms = self._lexicon.exact(one + other, whole) | self._lexicon.forms(whole)
        return self._weighed(whole, terms) if terms and whole not in STOP else None

    def _has(self, word: str) -> bool:
        return word in self._lexicon or word in STOP or bool(self._lexicon.forms(word))

    def _joins(self, term: int) -> bool:
        """Tell whether a word of the index joins others: „apibe“ begins „apibendrinti“, it is no „apie“."""
        return self._lexicon.words.folded[term] in STOP

    def _parts(self, word: str) -> list[str]:
        """Return the two words that a word may be made of: neither is cut, and they stand together somewhere."""
        for cut in range(2, len(word) - SHORTEST_PART + 1):
            one, other = word[:cut], word[cut:]
            if (cut >= SHORTEST_PART or one in STOP) and self._lexicon.stand_together(one, other):
                return [one, other]
        return []

    def _weighed(self, word: str, terms: dict[int, float], *, alone: bool = False) -> Meeting:
        if not terms:
            if is_stop(word):
                return Meeting(terms, UNKNOWN_STOP)
            if word in GENERIC:
                return Meeting(terms, UNKNOWN_SHORT)
            if self._lexicon.is_everyday(word):
                return Meeting(terms, UNKNOWN_OTHER, other=True, everyday=1.0)
            telling = len(word) > (SHORT_NUMBER if word.isdigit() else 2)
            return Meeting(terms, UNKNOWN if telling else UNKNOWN_SHORT)
        best = max(terms, key=lambda term: (terms[term], self._lexicon.words.weights[term]))
        weight = self._lexicon.words.weights[best] / 255
        other = not alone and is_other(word)
        surely = terms[best] > BEGINNING + BEGINNING_SPAN
        if is_stop(word) and not alone:
            return Meeting(terms, min(weight, UNKNOWN_STOP))
        begun = max(weight, BEGUN)
        as_typed = surely or self._lexicon.words.folded[best].startswith(word)  # else „šukia“ is „šaukia“, not a comb
        # „sald“ may become „saldainiai“; „saldus“ may not
        unfinished = alone and stems.lithuanian(word) == word and not is_cyrillic(word)
        everyday = (UNFINISHED_EVERYDAY if unfinished else 1.0) if self._lexicon.is_everyday(word) else 0.0
        # „klasos“ may be „klausos“, or be about a class; of short words the slip is likelier.
        other = other or (not as_typed and everyday == 1.0 and len(word) >= mistakes.LONGER)
        return Meeting(terms, weight if surely else begun, other, everyday if as_typed else 0.0)

    def _plain(self, spelled: str, word: str, *, last: bool) -> dict[int, float]:
        """Return what a word means when nothing in it is wrong; the best meaning of a term wins."""
        terms = self._lexicon.forms(word)
        exact = self._lexicon.exact(spelled, word)
        if exact and not terms.keys() - exact.keys():  # „ugrozhaet“ is a form of „угрожает“, too
            terms = mistakes.latin_russian(self._lexicon, spelled)
        terms |= exact
        if len(word) >= (SHORTEST_BEGINNING if last else SHORTEST_BEGINNING_INSIDE) and (last or not terms):
            for term, quality in self._lexicon.begun(word).items():
                if quality > terms.get(term, 0.0):
                    terms[term] = quality if last else quality * BEGINNING_INSIDE
            if last and not terms:
                forms = self._lexicon.verbs.forms(word, unfinished=True)
                terms = self._lexicon.of_keys({f"v{form.preverb}+{form.verb}": UNFINISHED for form in forms})
                if terms:  # a guess; as likely a letter is wrong: „šakia“ may be „šaukia“ or a beginning of „sakiau“
                    terms = mistakes.slipped(self._lexicon, word) | terms
        return terms
