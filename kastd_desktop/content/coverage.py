"""Which clauses are carried out by something, and what carries out no clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kastd_desktop.content.schema import (
    ChecklistShape,
    ClauseShape,
    LetterShape,
    SituationShape,
    SlidesShape,
    TipsShape,
)
from kastd_desktop.content.tongues import silent_cards

if TYPE_CHECKING:
    from kastd_desktop.content.loader import Source

KINDS = ("situation", "check", "letter", "slide", "tip")


@dataclass(frozen=True)
class Coverage:
    """The links between the standard and what carries it out.

    Attributes:
        carried: by clause number, then by kind: ids of what carries it out.
        bare: clauses and annexes that nothing carries out.
        loose: (kind, id) of what belongs to no clause.
        silent: ids of cards whose sentences are not there in other languages.
    """

    carried: dict[str, dict[str, tuple[str, ...]]]
    bare: tuple[str, ...]
    loose: tuple[tuple[str, str], ...]
    silent: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Tell whether everything is linked both ways."""
        return not self.bare and not self.loose


def links_of(source: Source) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return (kind, id, clause numbers) of everything that carries out clauses or annexes."""
    locale = source.source_locale
    links: list[tuple[str, str, tuple[str, ...]]] = []
    for _path, card in source.of(locale, SituationShape):
        links.append(("situation", card.id, (*card.clauses, *(f"A{number}" for number in card.annexes))))
    for _path, checklist in source.of(locale, ChecklistShape):
        for section in checklist.section:
            links += [("check", f"{checklist.id}/{item.id}", (item.clause,)) for item in section.item]
    for _path, letter in source.of(locale, LetterShape):
        links.append(("letter", letter.id, (*letter.clauses, *(f"A{number}" for number in letter.annexes))))
    for _path, slides in source.of(locale, SlidesShape):
        links += [("slide", slide.id, (slide.clause,)) for slide in slides.slide]
    for _path, tips in source.of(locale, TipsShape):
        links += [("tip", tip.id, tuple(tips.clauses)) for tip in tips.tip]
    return links


def coverage_of(source: Source) -> Coverage:
    """Compute the coverage of a pack."""
    numbers = sorted(clause.number for _path, clause in source.of(source.source_locale, ClauseShape))
    carried: dict[str, dict[str, list[str]]] = {number: {kind: [] for kind in KINDS} for number in numbers}
    loose = []
    for kind, id_, clauses in links_of(source):
        known = [number for number in clauses if number in carried]
        if not known:
            loose.append((kind, id_))
        for number in known:
            carried[number][kind].append(id_)
    return Coverage(
        carried={number: {kind: tuple(ids) for kind, ids in kinds.items()} for number, kinds in carried.items()},
        bare=tuple(number for number, kinds in carried.items() if not any(kinds.values())),
        loose=tuple(loose),
        silent=silent_cards(source),
    )
