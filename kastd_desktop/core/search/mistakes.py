"""What a word that no entry has may mean: another layout, Russian in Latin letters, a slip of a finger."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.folding import fold
from kastd_desktop.core.search import analysis, romanized, slips, stems, verbs
from kastd_desktop.core.search.common import GENERIC, STOP
from kastd_desktop.core.search.cyrillic import is_cyrillic, skeleton
from kastd_desktop.core.search.lexicon import MOST_BEGUN
from kastd_desktop.core.search.query import variants

if TYPE_CHECKING:
    from kastd_desktop.core.search.lexicon import Lexicon

VARIANT, LATIN_RUSSIAN, ADOPTED, SLIP_OF_STEM, SLIP_OF_BEGINNING = 0.9, 0.9, 0.85, 0.75, 0.55
SAME, SAME_SHARE, SLIP_OF_ENDING = 5, 0.6, 0.6
"""Letters, and share of a longer word, that must be right for its ending to be wrong, and what such a word counts."""
EVERYDAY: Final = 0.8
"""What is left of a slip when the word as it was typed is an everyday one: „klasos“ may be meant."""
SLIP, SLIP_OF_LONGER, SLIP_OF_LONG = 0.8, 0.9, 0.97
"""What a slip counts: the longer the word, the less likely that it was meant to be another."""
LONGER, LONG = 6, 8
"""Letters from which a word is longer, and long."""
SHORTEST: Final = 4
"""Letters of the shortest word that may be one in another layout or language."""


def meant(lexicon: Lexicon, spelled: str, *, last: bool) -> dict[int, float]:
    """Return the words that a word may mean which the index has in no form, with how surely.

    Args:
        lexicon: the words of the index.
        spelled: the word as it was typed, in small letters.
        last: it is the last of the query and may still lack letters.
    """
    word = fold(spelled)
    for variant in variants(spelled):
        terms = lexicon.exact(variant, variant) or lexicon.forms(variant)
        if terms and len(variant) >= SHORTEST:
            return {term: quality * VARIANT for term, quality in terms.items()}
    if last and len(word) >= SHORTEST and lexicon.begins_everyday(word):
        return {}  # „horos“ begins „horoskopas“
    for base in stems.adopted(word):
        if lexicon.verbs.forms(base):
            continue  # „šakotis“ is no „sakot“ with an ending
        terms = lexicon.exact(base, base) or lexicon.of_keys(analysis.english(base))
        if terms:
            return {term: quality * ADOPTED for term, quality in terms.items()}
    russian = latin_russian(lexicon, spelled)
    if word in STOP or word in GENERIC:
        return russian
    if len(word) >= LONGER and lexicon.is_everyday(word):
        return russian or {term: quality * EVERYDAY for term, quality in one_slip(lexicon, word).items()}
    near = slipped(lexicon, word)
    terms = {term: max(near.get(term, 0.0), russian.get(term, 0.0)) for term in near.keys() | russian.keys()}
    return terms or (_slipped_beginning(lexicon, word) if last else {}) or _same_beginning(lexicon, word)


def latin_russian(lexicon: Lexicon, spelled: str) -> dict[int, float]:
    """Return the words that a word alone in its language is a form of if it is Russian in Latin letters."""
    word = fold(spelled)
    if len(stems.russian(word)) < SHORTEST and stems.russian(word) != skeleton(word):
        return {}  # „mil“ may be the stem of too much
    return {term: quality * LATIN_RUSSIAN for term, quality in romanized.terms(lexicon, spelled).items()}


def slipped(lexicon: Lexicon, word: str) -> dict[int, float]:
    """Return the words that a folded word is a slip away from, or else those whose stem is."""
    return one_slip(lexicon, word) or _slipped_stem(lexicon, word)


def one_slip(lexicon: Lexicon, word: str) -> dict[int, float]:
    """Return the words that a folded word is a slip away from, in all forms."""
    found: dict[int, float] = {}
    surely = SLIP if len(word) < LONGER else SLIP_OF_LONGER if len(word) < LONG else SLIP_OF_LONG
    near = slips.slips(word)
    for other in lexicon.among(near):
        for term, quality in (lexicon.forms(other) | lexicon.exact(other, other)).items():
            found[term] = max(found.get(term, 0.0), quality * surely * near[other])
    return found


def _slipped_stem(lexicon: Lexicon, word: str) -> dict[int, float]:
    """Return the words whose stem is a slip away; the ending may be one that the index lacks."""
    keys: dict[str, float] = {}
    if is_cyrillic(word):
        stemmed = {"r": stems.russian(word)}
    else:
        stemmed = {"n": stems.lithuanian(word), "e": stems.english(word), "p": stems.polish(word)}
    for kind, stem in stemmed.items():
        near = slips.slips(stem)
        for other in lexicon.stems_among(kind, near):
            keys[kind + other] = SLIP_OF_STEM * near[other]
    for verb, preverb, likely in _slipped_verbs(lexicon, word):
        keys.setdefault(f"v{preverb}+{verb}", SLIP_OF_STEM * likely)
        keys.setdefault(f"w{'ne' if preverb.startswith('ne') else ''}+{verb}", SLIP_OF_STEM * likely * 0.9)
    return lexicon.of_keys(keys)


def _slipped_verbs(lexicon: Lexicon, word: str) -> list[tuple[str, str, float]]:
    found = []
    for opening, preverb in [("", ""), *verbs.openings(word)]:
        rest = word[len(opening) :]
        for cut in range(max(slips.SHORTEST_TYPO, len(rest) - 6), len(rest)):
            if rest[cut:] in verbs.all_endings():
                near = slips.slips(rest[:cut])
                for other in lexicon.verbs.stems_among(near):
                    found += [(verb, preverb, near[other]) for verb in lexicon.verbs.fits(other, rest[cut:])]
    return found


def _same_beginning(lexicon: Lexicon, word: str) -> dict[int, float]:
    """Return the words that begin as a long word does, up to a slip in its ending: „pakomentuotme“."""
    known = lexicon.begun(word[: max(SAME, round(len(word) * SAME_SHARE))]) if len(word) > SAME else {}
    return dict.fromkeys(known, SLIP_OF_ENDING)


def _slipped_beginning(lexicon: Lexicon, word: str) -> dict[int, float]:
    found: dict[int, float] = {}
    folded = lexicon.words.folded
    if len(word) > slips.SHORTEST_TYPO:
        for other, likely in slips.slips(word).items():
            term = bisect_left(folded, other)
            while term < len(folded) and folded[term].startswith(other) and len(found) < MOST_BEGUN:
                found[term] = max(found.get(term, 0.0), SLIP_OF_BEGINNING * likely)
                term += 1
    return found
