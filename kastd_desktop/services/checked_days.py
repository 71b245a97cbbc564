"""The checks of a desk by day: what looking back and the report both count from, so that they tell the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.core.checklist import Counts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.store.runs import Summary


def counts_by_day(summaries: Iterable[Summary]) -> dict[str, Counts]:
    """Return the counts of every ISO day; several lists of a day are counted together."""
    counts: dict[str, Counts] = {}
    for summary in summaries:
        counts[summary.day] = counts.get(summary.day, Counts()).plus(summary.counts)
    return counts


def end_lists(pack: Pack) -> frozenset[str]:
    """Return the ids of the lists of the end of a shift."""
    return frozenset(checklist.id for when, _place, checklist in pack.checklists if when == "end")
