"""Whether two words are forms of one word, by their endings: enough to find „skundų“ when „skundas“ was typed.

No dictionary: a list of endings and a shortest stem. Knows nothing of where the words stand.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

SHORTEST_STEM: Final = 4
"""Letters; shorter stems would join words that have nothing in common."""

# Folded endings of Lithuanian nouns and adjectives, and the few that English has.
_WRITTEN: Final = (
    "a ai ais aji am ame ams as asis aus e ed ei ejai eje ems es ese i ia iai iais iam iame iams ias iaus ie"
    " iem iems ies im imi imis ims ing io is iu iui iuje iumi iuo iuose ius je o oje oji ojo om omis oms os ose"
    " s su u ui uje uju umi umis ums uo uose us y yje ys yse"
)
_ENDINGS: Final = frozenset(_WRITTEN.split())
_WORD: Final = re.compile(r"[^\W_]+")


@lru_cache(maxsize=256)
def stem(word: str) -> str:
    """Return a folded word without its longest known ending; short words stay whole."""
    for length in range(len(word) - SHORTEST_STEM, 0, -1):
        if word[-length:] in _ENDINGS:
            return word[:-length]
    return word


def met(word: str, wanted: str) -> int:
    """Return how many letters of a word of a text are to be marked; 0 when it is not what is wanted.

    Args:
        word: folded word of a text.
        wanted: folded word looked for: the beginning of a word, or any form of it.
    """
    if word.startswith(wanted):
        return len(wanted)
    root = stem(wanted)
    if root == wanted or not word.startswith(root):
        return 0
    rest = word[len(root) :]
    return len(word) if not rest or rest in _ENDINGS else 0


def places(text: str, wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Return (start, length) of every word of a text that is met by one of the wanted words.

    Args:
        text: text as shown; case and diacritics do not matter.
        wanted: folded words.
    """
    found = []
    for match in _WORD.finditer(fold(text)):
        length = max((met(match[0], each) for each in wanted), default=0)
        if length:
            found.append((match.start(), length))
    return found
