"""Words in the order of a language's dictionary, whatever the system's language; for everything that people read."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

_ORDERS: Final = {"lt": "abcčdefghiyjklmnopqrsštuvwxzž"}
"""Letters that differ by more than a mark; Lithuanian dictionaries put y with i, and č, š, ž after c, s, z."""
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_SAME: Final = {"lt": {"y": "i"}}
"""Letters that tell words apart only when nothing else does."""
_PIECES: Final = re.compile(r"(\d+)|(\w)|(\s)", re.UNICODE)


class SortKey(NamedTuple):
    """What to sort a text by.

    Attributes:
        letters: places of its letters in the alphabet without their marks; numbers by their value, before letters.
        text: tells apart what is written with the same letters.
    """

    letters: tuple[tuple[int, int], ...]
    text: str


def alphabetical(text: str, locale: str) -> SortKey:
    """Return what to sort by.

    Quotation marks and other signs do not count. Letters with a mark that is not a letter of its own (ą, ė, į, ų, ū in
    Lithuanian; č too in English) stand with the letter without it, as Unicode's collation for Lithuanian has it.

    Args:
        text: a word or a few.
        locale: ``lt`` for the Lithuanian order; any other language sorts as English does.
    """
    language = locale.partition("-")[0]
    order, same = _ORDERS.get(language, _LATIN), _SAME.get(language, {})
    found = []
    for number, letter, blank in _PIECES.findall(text.lower()):
        if number:
            found.append((1, int(number)))
        elif letter:
            plain = letter if letter in order else unicodedata.normalize("NFD", letter)[0]
            place = order.find(same.get(plain, plain))
            found.append((2, place if place >= 0 else len(order) + ord(plain)))
        elif blank:
            found.append((0, 0))
    return SortKey(tuple(found), text)
