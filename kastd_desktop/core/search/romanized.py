"""Russian typed in Latin letters, in whatever way: whether a query is Russian, and what its words mean then.

A word alone may look Russian by chance. A query is taken for Russian when one of its words has no other meaning, or is
one of those that join others; then its other words are read as Russian, too, whatever else they may be: beside
„ženščina“ „slyšit“ has nothing to do with „slysti“.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kastd_desktop.core.folding import fold
from kastd_desktop.core.search import analysis, stems
from kastd_desktop.core.search.common import GENERIC, STOP
from kastd_desktop.core.search.cyrillic import is_cyrillic, skeleton

if TYPE_CHECKING:
    from kastd_desktop.core.search.lexicon import Lexicon

_FOREIGN: Final = frozenset("ąęėįųūćłńóśźż")
"""Letters that nobody uses for Russian: „orų“ is no „ору“."""
SURELY: Final = 4
"""Letters of a stem from which a word that means nothing else is Russian."""

_STOP: Final = frozenset(map(skeleton, filter(is_cyrillic, STOP)))
_GENERIC: Final = frozenset(map(skeleton, filter(is_cyrillic, GENERIC)))
_ONLY_RUSSIAN: Final = frozenset(
    map(skeleton, "что для его ему если это этот где или когда меня мне мной очень почему совсем только вообще".split())
)
"""Words that join others and that no other language has: „menja“, „čto“."""


def joins(word: str) -> bool:
    """Tell whether a folded Latin word is a Russian one that joins others."""
    return skeleton(word) in _STOP


def is_generic(word: str) -> bool:
    """Tell whether a folded Latin word is a Russian one for whoever comes."""
    return skeleton(word) in _GENERIC


def terms(lexicon: Lexicon, spelled: str) -> dict[int, float]:
    """Return the words that a word, spelled as typed, is a form of if it is Russian in Latin letters."""
    word = fold(spelled)
    if is_cyrillic(word) or len(stems.russian(word)) < stems.SHORTEST or not _FOREIGN.isdisjoint(spelled):
        return {}
    found = lexicon.of_keys(analysis.russian(word))
    if "ch" in word:  # „plocho“, as Lithuanians and Poles hear it
        found |= lexicon.of_keys(analysis.russian(word.replace("ch", "h")))
    return found


def is_russian(lexicon: Lexicon, typed: list[str]) -> bool:
    """Tell whether a query of several words is Russian in Latin letters; the last of them may still lack letters."""
    words = [fold(word) for word in typed]
    if len(words) < 2 or any(is_cyrillic(word) or not _FOREIGN.isdisjoint(word) for word in typed):
        return False
    if any(skeleton(word) in _ONLY_RUSSIAN for word in words):
        return True
    return _only_russian(lexicon, words) and all(
        joins(word) or is_generic(word) or terms(lexicon, word) for word in words
    )


def _only_russian(lexicon: Lexicon, words: list[str]) -> bool:
    """Tell whether one of the words has no other meaning; what the last one may begin is another."""
    for at, word in enumerate(words):
        if max(len(stems.russian(word)), len(word) - 1) < SURELY or word in STOP or word in GENERIC:
            continue
        exact = lexicon.exact(word, word).keys()
        if lexicon.is_everyday(word) or not lexicon.forms(word).keys() <= exact:
            continue
        unfinished = at == len(words) - 1 and not exact and lexicon.begun(word)
        if not unfinished and not terms(lexicon, word).keys() <= exact:
            return True
    return False
