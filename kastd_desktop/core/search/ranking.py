"""How much it counts that words were met: by where they stand, how well, and how much of line and query is covered."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import chain
from math import log2
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kastd_desktop.core.search.packing import Ragged
    from kastd_desktop.core.search.reading import Meeting

TITLE, SYNONYM, PHRASE, BODY = (0.80, 0.20), (0.28, 0.50), (0.20, 0.20), (0.10, 0.12)
"""What a word counts in a line by where that stands: anyhow, and for the share of the line that the query covers."""
OFTEN: Final = 0.05
"""What further lines with the word add, times the logarithm of their number: eight tell, eighty tell a little more."""
VERBATIM: Final = 0.06
"""What it adds that a name or synonym is the query itself."""
BUDGET, LOOK = 2000, 10
"""Places looked at for one query; beyond that, further words only sort what the rarer ones found. To look into one of
those lines takes as long as to pass so many places of the word."""
WHOLE, NEARLY_ALL, SURELY = 0.85, 0.78, 0.72
"""From which share a line is met as a whole, or has nearly all of a query; from which quality a word is met surely."""
QUOTED: Final = 0.9
"""From which share a line stands whole in a longer query."""
LITTLE: Final = 0.1
"""Up to which weight a word tells next to nothing."""
LEAST, LEAST_OTHER, LEAST_EVERYDAY, LESS_ALONE = 0.42, 0.25, 0.25, 0.14
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
        sizes: weight of all its words, each up to 255; within a field the smallest come first.
        words: its words.
        kinds: weight of each document's kind.
    """

    ends: tuple[int, ...]
    owners: Sequence[int]
    sizes: Sequence[int]
    words: Ragged
    kinds: list[float]


class Place(NamedTuple):
    """Where a word is met.

    Attributes:
        found: the lines, with how well.
        rows: the same lines by how well, each row in the order of the lines, unless other words are met in all of them.
    """

    found: dict[int, float]
    rows: list[tuple[float, Sequence[int]]]


def rank(words: list[Meeting], lines: Lines, postings: Ragged) -> list[tuple[float, int]]:
    """Return (score, number of document) of what fits, in no order.

    Args:
        words: the words of a query with what they may mean.
        lines: the texts.
        postings: by term the lines it stands in.
    """
    total = sum(word.weight for word in words)
    places = _places(words, lines, postings)
    shared = _shared(words, places)
    scores: dict[int, float] = {}
    for word, place in zip(words, places, strict=True):
        often = Counter(map(lines.owners.__getitem__, place.found))
        for number, value in _best(place, word.weight, shared, lines).items():
            scores[number] = scores.get(number, 0.0) + word.weight * (value + OFTEN * log2(often[number]))
    for number in _verbatim(_covering(255 * total * WHOLE, words, places, shared), lines) & scores.keys():
        scores[number] += total * VERBATIM
    ranked = [(score / total * lines.kinds[number], number) for number, score in scores.items()]
    if max(ranked, default=(0.0, 0))[0] < _least(words):
        said = _said(words, places, shared, lines) | _quoted(words, places, shared, lines)
        ranked = [each for each in ranked if each[1] in said]
    tail = TAIL * max(ranked, default=(0.0, 0))[0]
    return [each for each in ranked if each[0] >= tail]


def _least(words: list[Meeting]) -> float:
    """Return what the best result of a query must score; nonsense and words met by chance stay below."""
    telling = [word for word in words if word.weight > LITTLE]
    others, everyday = sum(word.other for word in telling), sum(word.everyday for word in telling)
    more = (LEAST_OTHER * others + LEAST_EVERYDAY * everyday) / max(1, len(telling))
    return LEAST + more - (LESS_ALONE if len(words) == 1 and not everyday else 0.0)


def _said(words: list[Meeting], places: list[Place], shared: dict[int, float], lines: Lines) -> set[int]:
    """Return the documents of which one line has nearly all of a query of several words."""
    met = [word for word in words if word.terms and word.weight > LITTLE]
    if len(met) < 2 or any(word.other for word in words):
        return set()
    least = 255 * NEARLY_ALL * sum(word.weight for word in words)
    return {lines.owners[line] for line, _met in _covering(least, words, places, shared)}


def _quoted(words: list[Meeting], places: list[Place], shared: dict[int, float], lines: Lines) -> set[int]:
    """Return the documents of which a name or synonym of several telling words stands whole in a query, or is it."""
    names, sizes, starts = lines.ends[1], lines.sizes, lines.words.starts
    met = [(line, covered) for line, covered in _covering(0, words, places, shared) if line < names]
    whole = {line for line, covered in met if covered >= QUOTED * sizes[line]}
    telling = Counter[int]()
    for word, place in zip(words, places, strict=True):
        if word.weight > LITTLE and not word.other:
            telling.update(whole.intersection(place.found))
    as_long = [line for line, _covered in met if starts[line + 1] - starts[line] == len(words) > 1]
    same = {line for line in as_long if _has_all(lines.words[line], words)}
    return {lines.owners[line] for line in same.union(line for line, count in telling.items() if count > 1)}


def _has_all(line: Sequence[int], words: list[Meeting]) -> bool:
    """Tell whether a line has every word of a query, those that join others too."""
    return not any(word.terms.keys().isdisjoint(line) for word in words)


def _verbatim(covering: Iterable[tuple[int, float]], lines: Lines) -> set[int]:
    """Return the documents of which one name or synonym is the query itself, or nearly."""
    names, sizes = lines.ends[1], lines.sizes
    return {lines.owners[line] for line, met in covering if line < names and met >= WHOLE * sizes[line]}


def _covering(
    least: float, words: list[Meeting], places: list[Place], shared: dict[int, float]
) -> Iterator[tuple[int, float]]:
    """Yield the lines that have so much of a query, and how much they have."""
    for line, met in shared.items():
        if met >= least:
            yield line, met
    for word, place in zip(words, places, strict=True):
        for quality, row in place.rows:
            met = 255 * word.weight * quality
            if met >= least:
                for line in row:
                    if line not in shared:
                        yield line, met


def _shared(words: list[Meeting], places: list[Place]) -> dict[int, float]:
    """Return by line how much of a query it has, for the lines that several of its words are met in."""
    seen: set[int] = set()
    several: set[int] = set()
    for place in places:
        several |= seen.intersection(place.found)
        seen.update(place.found)
    covered = dict.fromkeys(several, 0.0)
    for word, place in zip(words, places, strict=True):
        for line in several.intersection(place.found):
            covered[line] += 255 * word.weight * place.found[line]
    return covered


def _places(words: list[Meeting], lines: Lines, postings: Ragged) -> list[Place]:
    """Return by word where it is met; a slip is looked for in names only."""
    sizes = [sum(postings.starts[term + 1] - postings.starts[term] for term in word.terms) for word in words]
    places = [Place({}, []) for _ in words]
    left = BUDGET
    little = LITTLE * sum(word.weight for word in words)
    seen: set[int] = set()
    for turn, number in enumerate(sorted(range(len(words)), key=sizes.__getitem__)):
        terms = words[number].terms
        found, rows = places[number]
        if turn and sizes[number] > left:
            if words[number].weight > little:  # one that tells next to nothing is not worth the time
                far = sizes[number] > LOOK * len(seen)
                found |= _looked_for(seen, terms, lines) if far else _among(seen, terms, postings)
            continue
        same: dict[float, list[Sequence[int]]] = {}
        for term, quality in sorted(terms.items(), key=_by_quality):
            row = postings[term]
            if quality < SURELY:
                row = row[: bisect_left(row, lines.ends[1])]
            row = row[: max(left, 1)]
            left -= len(row)
            same.setdefault(quality, []).append(row)
            if left <= 0:
                break
        for quality, each in reversed(same.items()):
            row = each[0] if len(each) == 1 else sorted(chain.from_iterable(each))
            found |= dict.fromkeys(row, quality)
            rows.append((quality, row))
        seen.update(found)
    return places


def _by_quality(pair: tuple[int, float]) -> float:
    return -pair[1]


def _among(seen: set[int], terms: dict[int, float], postings: Ragged) -> dict[int, float]:
    """Return which of some lines a word is met in."""
    found: dict[int, float] = {}
    for term, quality in sorted(terms.items(), key=_by_quality, reverse=True):
        found |= dict.fromkeys(seen.intersection(postings[term]), quality)
    return found


def _looked_for(seen: set[int], terms: dict[int, float], lines: Lines) -> dict[int, float]:
    """Return the same for words that stand nearly everywhere, by looking into the lines."""
    found = {}
    starts, flat = lines.words.starts, lines.words.flat
    none_of = terms.keys().isdisjoint
    for line in seen:
        there = flat[starts[line] : starts[line + 1]]
        if not none_of(there):
            found[line] = max(terms[term] for term in there if term in terms)
    return found


def _best(place: Place, weight: float, shared: dict[int, float], lines: Lines) -> dict[int, float]:
    """Return by document the best that a word counts in one of its lines.

    Where no other word is met, that is the first of its lines: they are in order of fields, and the shortest first.
    """
    owners, sizes = lines.owners, lines.sizes
    titles, synonyms, phrases, _bodies = lines.ends
    best: dict[int, float] = {}
    met = [
        (line, quality, 255 * weight * quality)
        for quality, row in place.rows
        for line in dict(zip(map(owners.__getitem__, row[::-1]), row[::-1], strict=True)).values()
    ]
    met += [(line, place.found[line], shared[line]) for line in shared.keys() & place.found.keys()]
    for line, quality, covered in met:
        base, span = TITLE if line < titles else SYNONYM if line < synonyms else PHRASE if line < phrases else BODY
        share = covered / sizes[line]
        value = quality * (base + (span * share if share < 1 else span))
        number = owners[line]
        if value > best.get(number, 0.0):
            best[number] = value
    return best
