"""Breaks a sentence into lines a person would break it into. Knows no font: whoever asks measures."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

SHORT: Final = 2
"""Letters; a word this short (“ir”, “į”, “to”) belongs to the next one."""
CLINGING: Final = frozenset({
    "per", "dėl", "nuo", "iki", "ant", "pas", "kad", "bet", "nei", "jei", "the", "and", "for", "our", "but", "nor",
})  # fmt: skip
"""Longer words that belong to the next one."""
ROUGH: Final = 0.25
"""What a line that ends in such a word costs; 1 is a line that is wholly empty beside a full one."""
MOST_WORDS: Final = 40
"""Beyond this a text is simply filled line by line; weighing every break would take too long."""


def fewest(words: tuple[str, ...], width: float, measure: Callable[[str], float]) -> int:
    """Return how many lines the words need.

    Args:
        words: in order.
        width: of the lines.
        measure: returns the width of a text.
    """
    return len(filled(words, width, measure))


def filled(words: tuple[str, ...], width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """Return the lines, each with as many words as it takes; a word too wide for a line has one of its own."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def balanced(words: tuple[str, ...], count: int, width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """Return the words in so many lines of like width, short words kept with what follows them.

    Args:
        words: in order; they must fit into so many lines.
        count: how many lines.
        width: of the lines.
        measure: returns the width of a text.
    """
    if count >= len(words) or len(words) > MOST_WORDS:
        return filled(words, width, measure)

    @cache
    def wide(first: int, end: int) -> float:
        return measure(" ".join(words[first:end]))

    best: tuple[float, tuple[int, ...]] | None = None

    def divide(first: int, left: int, ends: tuple[int, ...], penalty: float) -> None:
        nonlocal best
        if left == 1:
            if wide(first, len(words)) > width:
                return
            places = (*ends, len(words))
            widths = [wide(a, b) for a, b in zip((0, *ends), places, strict=True)]
            widest = max(widths)
            cost = penalty + sum(((widest - each) / width) ** 2 for each in widths)
            if best is None or cost < best[0]:
                best = cost, places
            return
        for end in range(first + 1, len(words) - left + 2):
            if wide(first, end) > width:
                break
            divide(end, left - 1, (*ends, end), penalty + _penalty(words[end - 1], words[end]))

    divide(0, count, (), 0.0)
    if best is None:
        return filled(words, width, measure)
    places = best[1]
    return tuple(" ".join(words[a:b]) for a, b in zip((0, *places[:-1]), places, strict=True))


def rough(lines: tuple[str, ...]) -> bool:
    """Tell whether a line ends where nobody would break it."""
    return any(
        _penalty(before.rpartition(" ")[2], after.partition(" ")[0]) >= ROUGH
        for before, after in pairwise(lines)
        if before and after
    )


def _penalty(before: str, after: str) -> float:
    """Return how much a line break between two words hurts; below zero where it helps."""
    if before[-1] in ".?!;:":
        return -0.2
    if before[-1] in ",–":
        return -0.08
    if before[-1].isdigit() or after[0] in "–-":
        return 2 * ROUGH  # a number stays with what it counts, a dash with the words before it
    word = before.strip('„“”"(').lower()
    return ROUGH if len(word) <= SHORT or word in CLINGING else 0.0
