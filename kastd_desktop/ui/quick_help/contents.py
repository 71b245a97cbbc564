"""What the quick-help window lists: the first tiles, the cards of a group, or what a search found. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.core.situation import Tile
    from kastd_desktop.services.look_up import Glimpse, LookUp

KINDS: Final = ("situation", "clause", "letter", "tip")
"""In the order shown: what has sentences to say comes first."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A list.

    Attributes:
        items: what it shows.
        dimmed: for each item, whether it does not apply in the extraordinary situation.
        chosen: index of the item that is open at first, -1 for none.
        digits: items are chosen with digits.
    """

    items: tuple[Glimpse, ...]
    dimmed: tuple[bool, ...]
    chosen: int
    digits: bool


def first_tiles(look_up: LookUp, *, extraordinary: bool) -> Contents:
    """Return what can be chosen before anything is typed."""
    items = [look_up.glimpse_of_tile(tile) for tile in look_up.first_tiles()]
    return _contents(items, extraordinary=extraordinary, chosen=-1)


def cards_of(look_up: LookUp, group: Tile, *, extraordinary: bool) -> Contents:
    """Return the cards of a group."""
    items = [look_up.glimpse_of_card(id_) for id_ in group.situations]
    return _contents(items, extraordinary=extraordinary, chosen=-1)


def found(look_up: LookUp, query: str, *, extraordinary: bool) -> Contents:
    """Return what a query finds, the first result open; what does not apply comes last of its kind."""
    items = [look_up.glimpse(hit) for hit in look_up.search(query)]
    items.sort(key=lambda item: (KINDS.index(item.kind), extraordinary and not item.applies))
    return _contents(items, extraordinary=extraordinary, chosen=0)


def _contents(items: Sequence[Glimpse], *, extraordinary: bool, chosen: int) -> Contents:
    dimmed = tuple(extraordinary and not item.applies for item in items)
    return Contents(tuple(items), dimmed, chosen, digits=chosen < 0)
