"""How good and how quick the search is, beside SQLite's full-text search alone on the same texts.

    python -m tests.benchmarks.look_up [--entries 60 3000 30000] [--queries FILE.jsonl …]

Quality is judged by the queries in `tests/data/look-up` and by further files of the same shape: one JSON object a line
with ``q`` and ``expect``, the ids that would be right, none for a query that fits nothing. The words of the cards and
of other matters were chosen with the first two in view; ``unrelated-wild`` was written by somebody who knew neither.
Speed is measured with the same queries on the base pack's entries, of which the first few are taken or which are
multiplied with words changed; both engines take turns in one process, and the ratios of their medians and of their
slowest hundredths count. Neither SQLite's tokenizer nor its ``prefix*`` finds inflected verbs, slips or words in
another layout: it is the floor for speed, not a rival.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kastd_desktop.content.findable import documents
from kastd_desktop.core.folding import fold, spelled_words
from kastd_desktop.core.search import Document, Index
from kastd_desktop.core.search.build import build_index
from kastd_desktop.services.authoring import check

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data" / "look-up"
PACK = ROOT / "resources" / "packs" / "kastd"
SIZES = (60, 3000, 30000)
TARGETS = {60: (1.0, 2.5), 3000: (3.0, 1.2), 30000: (12.0, 0.41)}
"""Most that one of a hundred searches takes, by number of entries: milliseconds on the machine of reference, and in
terms of SQLite's slowest hundredth, which took 0.4, 2.5 and 29 ms there. Only the second can be told anywhere else."""
FIELDS = ("title_texts", "synonym_texts", "phrase_texts", "body_texts")
SYLLABLES = [consonant + vowel for consonant in "bdgklmnprstvz" for vowel in "aeio"]
CHANGED = 0.6
"""Share of the words that are others in a multiplied entry; the rest are the base pack's, as in packs of one field."""


def read_queries(path: Path) -> list[tuple[str, list[str]]]:
    """Return (query, ids that would be right) of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(entry["q"], entry["expect"]) for entry in map(json.loads, lines)]


def quality(index: Index, queries: Sequence[tuple[str, list[str]]]) -> tuple[int, int]:
    """Return how many queries have a right entry first, and how many among the first three."""
    first = three = 0
    for query, expected in queries:
        found = [hit.id for hit in index.search(query, "lt", 3)]
        first += found[0] in expected if found and expected else found == expected
        three += bool(set(found) & set(expected)) if expected else not found
    return first, three


def base_pack() -> list[Document]:
    """Return all that can be found in the base pack."""
    source = check(PACK).source
    assert source is not None, "the base pack has errors"
    return documents(source)


def entries(count: int) -> list[Document]:
    """Return as many entries: the base pack's, and beyond them others like them with a third of their words changed."""
    real = base_pack()
    dice = random.Random(7)  # the same texts every time
    grown = real[:count]
    while len(grown) < count:
        model = dice.choice(real)
        title, synonym, phrase, body = (
            [(language, _changed(text, dice)) for language, text in getattr(model, name)] for name in FIELDS
        )
        grown.append(
            replace(
                model,
                id=f"{model.id}-{len(grown)}",
                title_texts=title,
                synonym_texts=synonym,
                phrase_texts=phrase,
                body_texts=body,
            )
        )
    return grown


def _changed(text: str, dice: random.Random) -> str:
    words = text.split()
    for at, word in enumerate(words):
        if dice.random() < CHANGED:
            # As in a language: a few words are everywhere, most are rare.
            rank = int(dice.paretovariate(0.7))
            letters = random.Random(rank)
            words[at] = "".join(letters.choice(SYLLABLES) for _ in range(2 + rank % 3)) + word[-1:]
    return " ".join(words)


class FullText:
    """SQLite's full-text search over the same texts, with marks folded and beginnings of words."""

    def __init__(self, found: Iterable[Document]) -> None:
        self._database = sqlite3.connect(":memory:")
        self._database.execute(
            "CREATE VIRTUAL TABLE entry USING fts5(title, synonym, phrase, body,"
            " tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
        )
        rows = [[" ".join(text for _language, text in getattr(each, name)) for name in FIELDS] for each in found]
        self._database.executemany("INSERT INTO entry VALUES (?, ?, ?, ?)", rows)

    def search(self, query: str) -> list[int]:
        """Return the numbers of the ten best entries."""
        words = [fold(word) for _start, word in spelled_words(query)]
        if not words:
            return []
        match = " OR ".join(f'"{word}"*' for word in words)
        rows = self._database.execute(
            "SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY bm25(entry, 8, 4, 2, 1) LIMIT 10", [match]
        )
        return [row[0] for row in rows]


def speed(count: int, queries: Sequence[str]) -> dict[str, float]:
    """Return milliseconds of the processor: what both engines take at a number of entries, and loading the index."""
    texts = entries(count)
    parts = build_index(texts)
    begun = time.thread_time()
    index = Index(parts)
    loaded = (time.thread_time() - begun) * 1000
    floor = FullText(texts)
    ours: list[float] = []
    theirs: list[float] = []
    for query in queries[:20]:  # warm both
        index.search(query, "lt", 10)
        floor.search(query)
    for query in queries:
        begun = time.thread_time()
        index.search(query, "lt", 10)
        middle = time.thread_time()
        floor.search(query)
        theirs.append((time.thread_time() - middle) * 1000)
        ours.append((middle - begun) * 1000)
    return {
        "entries": count,
        "load_ms": loaded,
        "size_mb": sum(map(len, parts.values())) / 1e6,
        **{f"ours_{name}": value for name, value in _percentiles(ours).items()},
        **{f"fts5_{name}": value for name, value in _percentiles(theirs).items()},
        "ratio": statistics.median(ours) / statistics.median(theirs),
        "ratio_p99": _percentiles(ours)["p99"] / _percentiles(theirs)["p99"],
    }


def _percentiles(times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    return {name: ordered[int(len(ordered) * share)] for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, nargs="*", default=SIZES)
    parser.add_argument("--queries", type=Path, nargs="*", default=[])
    chosen = parser.parse_args()
    index = Index(build_index(base_pack()))
    files = [DATA / "own.jsonl", DATA / "unrelated.jsonl", DATA / "unrelated-wild.jsonl", *chosen.queries]
    for file in files:
        asked = read_queries(file)
        first, three = quality(index, asked)
        print(f"{file.name}: first {first / len(asked):.1%}, first three {three / len(asked):.1%} of {len(asked)}")
    queries = [query for file in files[:2] for query, _expected in read_queries(file)]
    for count in chosen.entries:
        figures = speed(count, queries)
        target = TARGETS.get(count)
        line = (
            "{entries:.0f} entries ({size_mb:.1f} MB, loaded in {load_ms:.0f} ms): p50 {ours_p50:.2f}, "
            "p95 {ours_p95:.2f}, p99 {ours_p99:.2f} ms; FTS5 {fts5_p50:.2f}, {fts5_p95:.2f}, {fts5_p99:.2f} ms; "
            "ratio {ratio:.2f}, of p99 {ratio_p99:.2f}"
        )
        print(line.format(**figures) + (" (target {1:g}, there {0:g} ms)".format(*target) if target else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())
