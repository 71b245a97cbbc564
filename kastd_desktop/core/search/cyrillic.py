"""Russian typed in Latin letters, in whatever way, and Russian in its own: both come to one spelling."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_FROM_CYRILLIC: Final = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "z", "з": "z", "и": "i", "й": "i",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "s", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
        "і": "i", "ї": "i", "є": "e", "ґ": "g", "ў": "u",
    }
)  # fmt: skip
_DIGRAPHS: Final = re.compile(r"shch|sch|sc|sh|ch|zh|kh|ts|tz|ph|ya|ja|yu|ju|yo|jo|io|ye|je|ie|w|y|j|x|q")
_PLAIN: Final = {
    "shch": "s", "sch": "s", "sc": "s", "sh": "s", "ch": "c", "zh": "z", "kh": "h", "ts": "c", "tz": "c", "ph": "f",
    "ya": "ia", "ja": "ia", "yu": "iu", "ju": "iu", "yo": "e", "jo": "e", "io": "e", "ye": "e", "je": "e", "ie": "e",
    "w": "v", "y": "i", "j": "i", "x": "h", "q": "k",
}  # fmt: skip
_TWICE: Final = re.compile(r"(.)\1+")
_REFLEXIVE: Final = re.compile(r"ca$")
"""What is heard of -ться and -тся: ``deretsa`` is ``дерётся``."""


def is_cyrillic(word: str) -> bool:
    """Tell whether a folded word is in Cyrillic letters."""
    return bool(word) and "\u0400" <= word[0] <= "\u04ff"


@lru_cache(maxsize=2048)
def skeleton(word: str) -> str:
    """Return the one spelling of a folded word: ``угрожает``, ``ugrozhaet`` and ``ugrozajet`` → ``ugrozaet``."""
    latin = word.translate(_FROM_CYRILLIC)
    plain = _DIGRAPHS.sub(lambda match: _PLAIN[match[0]], latin)
    return _REFLEXIVE.sub("cia", _TWICE.sub(r"\1", plain))
