"""What the quick-help window lists: the first tiles, the cards of a group, or what a search found. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kastd_desktop.i18n import _
from kastd_desktop.ui.quotes import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.core.situation import Tile
    from kastd_desktop.services.look_up import Glimpse, LookUp

KINDS: Final = ("situation", "clause", "letter", "tip")
"""In the order shown: what has sentences to say comes first."""
PIN, USED = "pin", "clock"
"""Icons of what a person put first, and of what was opened last."""
LAST_USED: Final = 2
"""How many of the tiles are cards opened last; they stand last, so that the others keep their digits."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A list.

    Attributes:
        items: what it shows.
        dimmed: for each item, whether it does not apply in the extraordinary situation.
        marks: for each item, the icon of why it is here; may be empty.
        captions: for each item, the name of the group that begins with it; may be empty.
        chosen: index of the item that is open at first, -1 for none.
        digits: items are chosen with digits.
    """

    items: tuple[Glimpse, ...]
    dimmed: tuple[bool, ...]
    marks: tuple[str, ...]
    captions: tuple[str, ...]
    chosen: int
    digits: bool


def first_tiles(
    look_up: LookUp, *, extraordinary: bool, pins: Sequence[str] = (), used: Sequence[str] = ()
) -> Contents:
    """Return what can be chosen before anything is typed: the pinned, the overview's first, and the last used.

    Args:
        look_up: the pack.
        extraordinary: an extraordinary situation is in force.
        pins: ids of cards and groups; those the pack does not have are left out.
        used: ids of cards opened last, the latest first.
    """
    usual = [look_up.glimpse_of_tile(tile) for tile in look_up.first_tiles()]
    most = len(usual)
    pinned = _known(look_up, pins)[:most]
    there = {glimpse.id for glimpse in pinned}
    usual = [glimpse for glimpse in usual if glimpse.id not in there]
    recent = [glimpse for glimpse in _known(look_up, used) if glimpse.id not in there]
    kept = {glimpse.id for glimpse in usual[: most - len(pinned)]}
    recent = [glimpse for glimpse in recent if glimpse.id not in kept][: min(LAST_USED, most - len(pinned))]
    room = most - len(pinned) - len(recent)
    marks = [PIN] * len(pinned) + [""] * len(usual[:room]) + [USED] * len(recent)
    return _contents([*pinned, *usual[:room], *recent], extraordinary=extraordinary, chosen=-1, marks=marks)


def cards_of(look_up: LookUp, group: Tile, *, extraordinary: bool) -> Contents:
    """Return the cards of a group."""
    items = [look_up.glimpse_of_card(id_) for id_ in group.situations]
    return _contents(items, extraordinary=extraordinary, chosen=-1)


def found(look_up: LookUp, query: str, *, extraordinary: bool) -> Contents:
    """Return what a query finds, the first result open; what does not apply comes last of its kind."""
    items = [look_up.glimpse(hit) for hit in look_up.search(query)]
    items.sort(key=lambda item: (KINDS.index(item.kind), extraordinary and not item.applies))
    names = {"situation": _("Cards"), "clause": _("Standard"), "letter": _("Letters"), "tip": _("Calm")}
    # The first group needs no name: it is what was looked for.
    captions = ["", *(names[item.kind] if item.kind != before.kind else "" for before, item in pairwise(items))]
    return _contents(items, extraordinary=extraordinary, chosen=0, captions=captions)


def plain(shown: Contents, look_up: LookUp) -> Contents:
    """Return the same list for a screen that a customer may see: nothing that judges, only what can be said aloud."""
    return replace(shown, items=tuple(_plain(item, look_up) for item in shown.items))


def plain_title(glimpse: Glimpse, look_up: LookUp) -> str:
    """Return what a customer may read: the pack's neutral title, else for a hard conversation its first sentence."""
    if glimpse.neutral or glimpse.kind != "situation":
        return glimpse.neutral or glimpse.title
    card = look_up.situation(glimpse.id)
    if (card.danger or card.conflict) and glimpse.phrases:
        return quoted(glimpse.phrases[0])
    return glimpse.title


def _plain(glimpse: Glimpse, look_up: LookUp) -> Glimpse:
    icon = {"situation": "message-square-text", "group": "files"}.get(glimpse.kind, glimpse.icon)
    line = glimpse.line if glimpse.kind == "clause" else ""
    return replace(glimpse, title=plain_title(glimpse, look_up), line=line, brief="", icon=icon, danger=False)


def glimpse_of(look_up: LookUp, id_: str) -> Glimpse | None:
    """Return a card or a group by its id; None when the pack has none of that id."""
    try:
        return look_up.glimpse_of_card(id_)
    except KeyError:
        pass
    try:
        return look_up.glimpse_of_tile(look_up.group(id_))
    except KeyError:
        return None


def _known(look_up: LookUp, ids: Sequence[str]) -> list[Glimpse]:
    return [glimpse for glimpse in (glimpse_of(look_up, id_) for id_ in ids) if glimpse is not None]


def _contents(
    items: Sequence[Glimpse],
    *,
    extraordinary: bool,
    chosen: int,
    marks: Sequence[str] = (),
    captions: Sequence[str] = (),
) -> Contents:
    dimmed = tuple(extraordinary and not item.applies for item in items)
    none = ("",) * len(items)
    return Contents(
        tuple(items), dimmed, tuple(marks) or none, tuple(captions)[: len(items)] or none, chosen, digits=chosen < 0
    )
