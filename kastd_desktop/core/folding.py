"""Letters without their marks and words without their case, so that quick typing finds careful spelling."""

from __future__ import annotations

import re
from typing import Final

_FOLD: Final = str.maketrans("ąčęėįšųūžćłńóśźżё", "aceeisuuzclnoszzе")  # the last is ё and the Cyrillic е
_WORD: Final = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Return the text in lower case, without Lithuanian, Polish and Russian marks; its length does not change."""
    lower = text.lower()
    if len(lower) != len(text):
        # A few capitals have longer lower-case forms (İ); positions matter for highlighting, so those stay as they are.
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lower.translate(_FOLD)


def words(text: str) -> list[str]:
    """Return the folded words of a text."""
    return _WORD.findall(fold(text))


def spelled_words(text: str) -> list[tuple[int, str]]:
    """Return (start, word) of every word of a text, spelled as it is."""
    return [(match.start(), match[0]) for match in _WORD.finditer(text)]
