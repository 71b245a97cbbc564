"""How much it counts that words were met: by where they stand, how well, and how much of line and query is covered."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.core.search.packing import Ragged
    from kastd_desktop.core.search.reading import Meeting

TITLE, SYNONYM, PHRASE, BODY = (0.80, 0.20), (0.28, 0.50), (0.20, 0.20), (0.10, 0.12)
"""What a word counts in a line by where that stands: anyhow, and for the share of the line that the query covers."""
OFTEN: Final = 0.05
"""What further lines with the word add, times the logarithm of their number: eight tell, eighty tell a little more."""
VERBATIM: Final = 0.06
"""What it adds that a name or synonym is the query itself."""
BUDGET: Final = 1200
"""Places looked at for one query; beyond that, further words only sort what the rarer ones found."""
WHOLE, NEARLY_ALL, SURELY = 0.85, 0.78, 0.72
"""From which share a line is met as a whole, or has nearly all of a query; from which quality a word is met surely."""
LITTLE: Final = 0.1
"""Up to which weight a word tells next to nothing."""
LEAST, LEAST_OTHER, LEAST_EVERYDAY, LESS_ALONE = 0.44, 0.25, 0.25, 0.14
"""What the best result must score, what more when all words are of other matters, or everyday ones, and what less for a
word alone. Which of them matter was found by logistic regression over queries with an answer and queries with none;
how much, by counting both."""
TAIL: Final = 0.35
"""Results that score less than this share of the best are left out."""


class Lines(NamedTuple):
    """The texts that were indexed, best field first.

    Attributes:
        ends: number of the first line after titles, synonyms, phrases and bodies.
        owners: number of the document each is of.
        sizes: weight of all its words, each up to 255.
        words: its words.
        kinds: weight of each document's kind.
    """

    ends: tuple[int, ...]
    owners: Sequence[int]
    sizes: Sequence[int]
    words: Ragged
    kinds: list[float]


def rank(words: list[Meeting], lines: Lines, postings: Ragged) -> list[tuple[float, int]]:
    """Return (score, number of document) of what fits, in no order.

    Args:
        words: the words of a query with what they may mean.
        lines: the texts.
        postings: by term the lines it stands in.
    """
    total = sum(word.weight for word in words)
    places = _places(words, lines, postings)
    covered: dict[int, float] = {}
    for word, found in zip(words, places, strict=True):
        weight = 255 * word.weight
        for line, quality in found.items():
            covered[line] = covered.get(line, 0.0) + weight * quality
    scores: dict[int, float] = {}
    for word, found in zip(words, places, strict=True):
        for number, (value, often) in _best(found, covered, lines).items():
            scores[number] = scores.get(number, 0.0) + word.weight * (value + OFTEN * log2(1 + often))
    for number in _verbatim(covered, 255 * total * WHOLE, lines) & scores.keys():
        scores[number] += total * VERBATIM
    ranked = [(score / total * lines.kinds[number], number) for number, score in scores.items()]
    if max(ranked, default=(0.0, 0))[0] < _least(words):
        said = _said(words, covered, 255 * total * NEARLY_ALL, lines)
        ranked = [each for each in ranked if each[1] in said]
    tail = TAIL * max(ranked, default=(0.0, 0))[0]
    return [each for each in ranked if each[0] >= tail]


def _least(words: list[Meeting]) -> float:
    """Return what the best result of a query must score; nonsense and words met by chance stay below."""
    telling = [word for word in words if word.weight > LITTLE]
    others, everyday = sum(word.other for word in telling), sum(word.everyday for word in telling)
    more = (LEAST_OTHER * others + LEAST_EVERYDAY * everyday) / max(1, len(telling))
    return LEAST + more - (LESS_ALONE if len(words) == 1 and not everyday else 0.0)


def _said(words: list[Meeting], covered: dict[int, float], least: float, lines: Lines) -> set[int]:
    """Return the documents of which one line has nearly all of a query of several words."""
    met = [word for word in words if word.terms and word.weight > LITTLE]
    if len(met) < 2 or any(word.other for word in words):
        return set()
    return {lines.owners[line] for line, met in covered.items() if met >= least}


def _verbatim(covered: dict[int, float], least: float, lines: Lines) -> set[int]:
    """Return the documents of which one name or synonym is the query itself, or nearly."""
    names, sizes = lines.ends[1], lines.sizes
    return {
        lines.owners[line]
        for line, met in covered.items()
        if met >= least and line < names and met >= WHOLE * sizes[line]
    }


def _places(words: list[Meeting], lines: Lines, postings: Ragged) -> list[dict[int, float]]:
    """Return by word the lines it is met in with how well."""
    sizes = [sum(postings.starts[term + 1] - postings.starts[term] for term in word.terms) for word in words]
    found: list[dict[int, float]] = [{} for _ in words]
    left = BUDGET
    little = LITTLE * sum(word.weight for word in words)
    seen: set[int] = set()
    for turn, number in enumerate(sorted(range(len(words)), key=sizes.__getitem__)):
        terms = words[number].terms
        if turn and sizes[number] > left:
            if words[number].weight > little:  # one that tells next to nothing is not worth the time
                found[number] = _among(seen, terms, lines)
            continue
        here = found[number]
        for term, quality in sorted(terms.items(), key=_by_quality):
            row = postings[term]
            if len(row) > left:
                row = row[: max(left, 1)]
            left -= len(row)
            for line in row:
                if line not in here:
                    here[line] = quality
            if left <= 0:
                break
        seen.update(here)
    return found


def _by_quality(pair: tuple[int, float]) -> float:
    return -pair[1]


def _among(seen: set[int], terms: dict[int, float], lines: Lines) -> dict[int, float]:
    """Return which of some lines a word is met in; for words that stand nearly everywhere."""
    found = {}
    starts, flat = lines.words.starts, lines.words.flat
    none_of = terms.keys().isdisjoint
    for line in seen:
        there = flat[starts[line] : starts[line + 1]]
        if not none_of(there):
            found[line] = max(terms[term] for term in there if term in terms)
    return found


def _best(found: dict[int, float], covered: dict[int, float], lines: Lines) -> dict[int, list[float]]:
    """Return by document how a word is met in it.

    Returns:
        The best that the word counts in a line, and how many further lines have it. A list, not a class of its own:
        there are thousands of them in a search, and a frame has 16 ms.
    """
    titles, synonyms, phrases, _bodies = lines.ends
    owners, sizes = lines.owners, lines.sizes
    best: dict[int, list[float]] = {}
    for line, quality in found.items():
        name = line < synonyms
        if not name and quality < SURELY:
            continue  # a slip is looked for in names only
        base, span = TITLE if line < titles else SYNONYM if name else PHRASE if line < phrases else BODY
        share = covered[line] / sizes[line]
        value = quality * (base + span * (share if share < 1 else 1.0))
        before = best.get(owners[line])
        if before is None:
            best[owners[line]] = [value, 0]
            continue
        before[1] += 1
        if value > before[0]:
            before[0] = value
    return best
