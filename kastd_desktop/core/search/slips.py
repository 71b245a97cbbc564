"""How fingers err: a wrong keyboard layout, a swapped, missing, doubled or neighbouring key. Knows no words."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

SHORTEST_TYPO: Final = 4
"""Letters of the shortest word in which a typo is looked for; shorter ones are one typo away from everything."""

_DIGITS: Final = "1234567890="
_LETTERS: Final = "ąčęėįšųū  ž"
_AS_LETTERS: Final = {ord(digit): letter for digit, letter in zip(_DIGITS, _LETTERS, strict=True) if letter != " "}
_AS_DIGITS: Final = {ord(letter): digit for digit, letter in zip(_DIGITS, _LETTERS, strict=True) if letter != " "}

_LATIN_KEYS: Final = "qwertyuiopasdfghjklzxcvbnm"
_CYRILLIC_KEYS: Final = "йцукенгшщзфывапролдячсмить"
_TO_CYRILLIC: Final = str.maketrans(_LATIN_KEYS, _CYRILLIC_KEYS)
_TO_LATIN: Final = str.maketrans(_CYRILLIC_KEYS, _LATIN_KEYS)

_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзх", "фывапролджэ", "ячсмитьбю")
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC: Final = "абвгдежзийклмнопрстуфхцчшщъыьэюя"


def _neighbours() -> dict[str, str]:
    near: dict[str, str] = {}
    for alphabet in (_ROWS[:3], _ROWS[3:]):
        for row, keys in enumerate(alphabet):
            for column, key in enumerate(keys):
                around = [
                    other[position]
                    for other in alphabet[max(0, row - 1) : row + 2]
                    for position in (column - 1, column, column + 1)
                    if 0 <= position < len(other) and other[position] != key
                ]
                near[key] = "".join(around)
    return near


_NEAR: Final = _neighbours()
_VOWELS: Final = {"a": "eo", "e": "ai", "i": "ey", "y": "i", "o": "au", "u": "o"}


def letters_for_digits(word: str) -> str:
    """Return a word as the Lithuanian layout would have written it: ``6mei=tas`` → ``šmeižtas``."""
    return word.translate(_AS_LETTERS)


def digits_for_letters(word: str) -> str:
    """Return a word with the digits on whose keys its Lithuanian letters were typed: ``ąįmin`` → ``15min``."""
    return word.lower().translate(_AS_DIGITS)


def other_alphabet(word: str) -> str:
    """Return a small word as the same keys write it with the Russian layout on, or off; else an empty text."""
    if all("a" <= letter <= "z" for letter in word):
        return word.translate(_TO_CYRILLIC)
    other = word.translate(_TO_LATIN)
    return other if other.isascii() else ""


@lru_cache(maxsize=64)
def slips(word: str) -> dict[str, float]:
    """Return folded words one slip of a finger away, with how likely the slip is (up to 1).

    Args:
        word: a folded word; a short one has none.
    """
    if len(word) < SHORTEST_TYPO or len(word) > 24 or any(letter.isdigit() for letter in word):
        return {}
    alphabet = _CYRILLIC if word[0] > "z" else _LATIN
    # In a short word the first letter is right: otherwise „jonas“ is „ponas“.
    first = 0 if len(word) > 5 else 1
    found: dict[str, float] = {}
    size = len(word)
    for at in range(first, size):
        head, letter, tail = word[:at], word[at], word[at + 1 :]
        near = _NEAR.get(letter, "") + _VOWELS.get(letter, "")
        rare = 0.66 if size > 5 else 0.0
        for other in alphabet:
            weight = 0.84 if other in near else rare
            if weight and other != letter:
                found[head + other + tail] = weight
    for at in range(first, size + 1):
        head, tail = word[:at], word[at:]
        missing = 0.86 if size > SHORTEST_TYPO else 0.8
        for other in alphabet:
            found[head + other + tail] = missing
    for at in range(first, size):
        doubled = at and word[at] == word[at - 1]
        if doubled or size > SHORTEST_TYPO:
            found[word[:at] + word[at + 1 :]] = 0.95 if doubled else 0.82
    for at in range(size - 1):
        if word[at] != word[at + 1]:
            found[word[:at] + word[at + 1] + word[at] + word[at + 2 :]] = 0.9
    found.pop(word, None)
    return found


def calmed(word: str) -> str:
    """Return a word with letters that were held down typed once: ``rekiaaaa`` → ``rekia``."""
    kept = [letter for at, letter in enumerate(word) if at < 2 or not letter == word[at - 1] == word[at - 2]]
    text = "".join(kept)
    return text[:-1] if len(text) > 2 and len(text) != len(word) and text[-1] == text[-2] else text


def plain_digraphs(word: str) -> str:
    """Return a Lithuanian word typed with *sh*, *ch* or *zh* for *š*, *č* or *ž*: ``shaukia`` → ``saukia``."""
    return word.replace("sh", "s").replace("zh", "z").replace("ch", "c")
