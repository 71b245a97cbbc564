"""What a word may be a form of, as keys at which words of the same lemma meet. Knows nothing of documents.

A key is a letter for the kind and a stem: ``n`` Lithuanian noun or adjective, ``d`` the same without the ending of a
small thing, ``v`` verb with its preverb, ``w`` verb without it, ``g`` guessed verb, ``e`` English, ``p`` and ``q``
Polish with and without its prefix, ``r`` and ``s`` the same for Russian.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kastd_desktop.core.search import stems
from kastd_desktop.core.search.cyrillic import is_cyrillic
from kastd_desktop.core.search.verbs import guess

if TYPE_CHECKING:
    from kastd_desktop.core.search.verbs import Verbs

SHORTEST_VERB: Final = 3
SHORTEST_NOUN: Final = 4

STRENGTH: Final = {
    "n": 0.93,
    "d": 0.7,
    "v": 0.95,
    "w": 0.7,
    "g": 0.9,
    "e": 0.92,
    "p": 0.9,
    "q": 0.75,
    "r": 0.9,
    "s": 0.75,
}
"""How well two words meet at a key; a word met as it is counts 1."""


def lithuanian(word: str, verbs: Verbs) -> dict[str, float]:
    """Return the keys of a folded Lithuanian word with how well they stand for it."""
    keys: dict[str, float] = {}
    finite = False
    if len(word) >= SHORTEST_VERB:
        for form in verbs.forms(word):
            finite = finite or form.finite
            negated = "ne" if form.preverb.startswith("ne") else ""
            keys[f"v{form.preverb}+{form.verb}"] = STRENGTH["v"]
            keys[f"w{negated}+{form.verb}"] = STRENGTH["w"]
        if not keys:
            keys = {f"g{each}": STRENGTH["g"] for each in guess(word)}
    if not finite and len(word) >= SHORTEST_NOUN:
        stem = stems.lithuanian(word)
        keys[f"n{stem}"] = STRENGTH["n"]
        smaller = stems.without_diminutive(stem)
        if smaller != stem or keys:
            keys[f"d{smaller}"] = STRENGTH["d"]
    return keys


def english(word: str) -> dict[str, float]:
    """Return the keys of a folded English word."""
    return {f"e{stems.english(word)}": STRENGTH["e"]}


def polish(word: str) -> dict[str, float]:
    """Return the keys of a folded Polish word."""
    stem = stems.polish(word)
    return {f"p{stem}": STRENGTH["p"], f"q{stems.without_polish_prefix(stem)}": STRENGTH["q"]}


def russian(word: str) -> dict[str, float]:
    """Return the keys of a folded Russian or Ukrainian word, in Cyrillic or Latin letters."""
    stem = stems.russian(word)
    if len(stem) < stems.SHORTEST:
        return {}
    return {f"r{stem}": STRENGTH["r"], f"s{stems.without_russian_prefix(stem)}": STRENGTH["s"]}


def of_language(word: str, language: str, verbs: Verbs) -> dict[str, float]:
    """Return the keys of a folded word that stands in a text of a known language.

    Args:
        word: the word.
        language: ``lt``, ``en``, ``pl`` or ``ru``; words in other languages have no keys.
        verbs: the Lithuanian verbs.
    """
    if language == "ru" or is_cyrillic(word):
        return russian(word)
    if language == "lt":
        return lithuanian(word, verbs)
    if language == "pl":
        return polish(word)
    return english(word) if language == "en" else {}


def of_any(word: str, verbs: Verbs) -> dict[str, float]:
    """Return the keys of a folded word whose language is not known; Russian in Latin letters is left out."""
    if is_cyrillic(word):
        return russian(word)
    return {**lithuanian(word, verbs), **english(word), **polish(word)}
