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
NEARLY_ALL, MOST, SOME = 0.78, 0.58, 0.33
"""Shares of the query's weight that names and synonyms must meet, or one sentence. Nonsense and chance words stay out:
*some* is enough only when a whole name or synonym is met surely or two telling words are, *most* when one is."""
WHOLE, SURELY, LIKELY, TELLING = 0.85, 0.72, 0.58, 0.3
"""From which share a line is met as a whole, from which quality surely or likely, from which weight a word tells."""
BELIEVED: Final = 0.42
"""Share of the query's weight that names and synonyms must be believed to meet: a word that stands by chance in one
line about something else is believed by the share of that line that is met."""
USUAL: Final = 3
"""Further lines of a document from which a word is usual there and believed at once."""
AGREED: Final = 1.2
"""What a score and the agreement with one name or synonym must come to when all words are everyday ones."""
LITTLE: Final = 0.1
"""Up to which weight a word tells next to nothing."""
TAIL: Final = 0.1
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
    named: dict[int, float] = {}
    believed: dict[int, float] = {}
    telling: dict[int, int] = {}
    for word, found in zip(words, places, strict=True):
        tells = word.weight >= TELLING
        for number, (value, often, quality, whole, share) in _best(found, covered, lines).items():
            scores[number] = scores.get(number, 0.0) + word.weight * (value + OFTEN * log2(1 + often))
            if quality:
                named[number] = named.get(number, 0.0) + word.weight * quality
                belief = 1.0 if often >= USUAL else min(1.0, max(share / quality, often / USUAL))
                believed[number] = believed.get(number, 0.0) + word.weight * quality * belief * belief
                if whole or (tells and quality >= LIKELY):
                    telling[number] = telling.get(number, 0) + (2 if whole else 1)
    for number in _verbatim(covered, 255 * total * WHOLE, lines) & scores.keys():
        scores[number] += total * VERBATIM
    said = _said(covered, 255 * total * NEARLY_ALL, lines)
    if _of_other_matters(words):
        least = 255 * total * NEARLY_ALL
        said = {lines.owners[line] for line, met in covered.items() if met >= least and line < lines.ends[1]}
        scores = {number: score for number, score in scores.items() if number in said}
    other = any(word.other for word in words)
    agreed = _agreed(covered, 255 * total, lines) if _everyday(words) else None
    least_believed = total * (BELIEVED if _to_believe(words) else 0.0)
    ranked = [
        (score / total * lines.kinds[number], number)
        for number, score in scores.items()
        if number in said
        or (
            _is_enough(named.get(number, 0.0) / total, telling.get(number, 0), strict=other)
            and believed.get(number, 0.0) >= least_believed
            and (agreed is None or score / total + agreed.get(number, 0.0) >= AGREED)
        )
    ]
    tail = TAIL * max(ranked, default=(0.0, 0))[0]
    return [each for each in ranked if each[0] >= tail]


def _to_believe(words: list[Meeting]) -> bool:
    """Tell whether names and synonyms must be believed to meet a query: several words, or a single everyday one."""
    telling = [word for word in words if word.weight > LITTLE]
    return len(telling) > 1 or any(word.everyday and max(word.terms.values(), default=0.0) >= WHOLE for word in telling)


def _is_enough(share: float, told: int, *, strict: bool) -> bool:
    """Tell whether names and synonyms meet enough of a query.

    Args:
        share: of its weight.
        told: 2 or more when a whole one was met or several telling words, 1 when one was.
        strict: it has a word of other matters besides.
    """
    if strict:
        return share >= NEARLY_ALL or (share >= MOST and told > 1)
    return share >= NEARLY_ALL or (share >= MOST and told > 0) or (share >= SOME and told > 1)


def _everyday(words: list[Meeting]) -> bool:
    """Tell whether all telling words of a query are everyday ones: „klaviatūros pelė“."""
    telling = [word for word in words if word.weight >= TELLING]
    return len(telling) > 1 and all(word.everyday for word in telling)


def _verbatim(covered: dict[int, float], least: float, lines: Lines) -> set[int]:
    """Return the documents of which one name or synonym is the query itself, or nearly."""
    names, sizes = lines.ends[1], lines.sizes
    return {
        lines.owners[line]
        for line, met in covered.items()
        if met >= least and line < names and met >= WHOLE * sizes[line]
    }


def _agreed(covered: dict[int, float], whole: float, lines: Lines) -> dict[int, float]:
    """Return by document how well its best name or synonym agrees with the query: share of one times share of other."""
    names, sizes, owners = lines.ends[1], lines.sizes, lines.owners
    agreed: dict[int, float] = {}
    for line, met in covered.items():
        if line < names:
            share = met / sizes[line]
            value = met / whole * (share if share < 1 else 1.0)
            if value > agreed.get(owners[line], 0.0):
                agreed[owners[line]] = value
    return agreed


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


def _of_other_matters(words: list[Meeting]) -> bool:
    """Tell whether half of a query's words tell of other matters; then one synonym must have nearly all of it."""
    telling = [word for word in words if word.weight > LITTLE]
    return 2 * sum(word.other for word in telling) >= max(1, len(telling))


def _said(covered: dict[int, float], least: float, lines: Lines) -> set[int]:
    """Return the documents of which one sentence meets so much of the query."""
    synonyms = lines.ends[1]
    return {lines.owners[line] for line, weight in covered.items() if weight >= least and line >= synonyms}


def _best(found: dict[int, float], covered: dict[int, float], lines: Lines) -> dict[int, list[float]]:
    """Return by document how a word is met in it.

    Returns:
        The best that the word counts in a line; how many further lines have it; how well it is met in a name or
        synonym, 0 when only sentences have it; 1 when a name or synonym is met as a whole, and surely; how far it is
        believed: surely in a title, in a synonym by the share of it that is met. A list, not a class of its own: there
        are thousands of them in a search, and a frame has 16 ms.
    """
    titles, synonyms, phrases, _bodies = lines.ends
    owners, sizes = lines.owners, lines.sizes
    least = 255 * TELLING  # „call back“ tells, although neither of its words does
    best: dict[int, list[float]] = {}
    for line, quality in found.items():
        title, name = line < titles, line < synonyms
        if not name and quality < SURELY:
            continue  # a slip is looked for in names only
        base, span = TITLE if title else SYNONYM if name else PHRASE if line < phrases else BODY
        share = covered[line] / sizes[line]
        value = quality * (base + span * (share if share < 1 else 1.0))
        whole = 1.0 if name and quality >= SURELY and share >= WHOLE * quality and sizes[line] >= least else 0.0
        believed = quality if title else share if name else 0.0
        before = best.get(owners[line])
        if before is None:
            best[owners[line]] = [value, 0, quality if name else 0.0, whole, believed]
            continue
        before[1] += 1
        if whole:
            before[3] = whole
        if believed > before[4]:
            before[4] = believed
        if value > before[0]:
            before[0], before[2] = value, quality if name else 0.0
    return best
