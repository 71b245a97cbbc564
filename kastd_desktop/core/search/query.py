"""What was typed becomes words to look for: mistyped digits, held keys, words split or run together are set right."""

from __future__ import annotations

import re
from typing import Final

from kastd_desktop.core.folding import fold, spelled_words
from kastd_desktop.core.search import slips

LONGEST: Final = 200
"""Letters of a query that are read; what is pasted by mistake is cut."""
MOST_WORDS: Final = 12
LONGEST_WORD: Final = 30

_PIECE: Final = re.compile(r"\S+")
_MISTYPED: Final = re.compile(r"^(?=[1-8=]*[^\W\d_])(?:[^\W_]|=)*[1-8=](?:[^\W_]|=)*$")
_EDGES: Final = "„“”\"'’.,;:!?()[]<>…–-/\\"


def typed_words(query: str) -> list[str]:
    """Return the words of a query in small letters, each once, with digits typed for Lithuanian letters set right."""
    found: list[str] = []
    for match in _PIECE.finditer(query[:LONGEST]):
        piece = match[0].strip(_EDGES).lower()
        if _MISTYPED.match(piece):
            piece = slips.letters_for_digits(piece)
        digits = slips.digits_for_letters(piece)
        if digits.isdigit() and (len(piece) > 1 or not found):
            found.append(digits)
        else:
            found += [word for _start, word in spelled_words(piece)]
    words = list(dict.fromkeys(word for word in found if len(word) <= LONGEST_WORD))
    # A letter alone is the rest of a word („facebook'e“) or the first of the next one: what was found stays in sight.
    last = len(words) - 1
    kept = [word for at, word in enumerate(words) if len(word) > 1 or not at or (at == last and word.isdigit())]
    if len(kept) == 1 and len(kept[0]) == 1 and kept[0].isalpha():
        return []  # „b“ alone is no „nei a, nei b“
    return kept[:MOST_WORDS]


def variants(spelled: str) -> list[str]:
    """Return other folded words that fingers may have meant by a word that nothing has.

    Args:
        spelled: the word as it was typed, in small letters.
    """
    word = fold(spelled)
    meant = [
        slips.calmed(word),
        slips.plain_digraphs(word),
        slips.other_alphabet(word),
        slips.digits_for_letters(spelled),
    ]
    return [fold(each) for each in dict.fromkeys(meant) if each and each != word]
