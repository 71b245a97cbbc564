"""The cards as they go on paper: in what order, in which group, with whose numbers. Knows no page and no file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.alphabet import alphabetical
from kastd_desktop.core.calling import Line, line_of
from kastd_desktop.core.standard import reference
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, _
from kastd_desktop.services.library import source_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.core.preferences import Preferences
    from kastd_desktop.core.situation import Situation

LONGEST_TERM: Final = 40
"""Characters of an entry of the alphabetical list; a longer part of a condition is a sentence, not a term."""
MOST_WORDS, SHORTEST_FIRST = 2, 4
"""Words of a sign that is not the first of its condition, and letters of its first word."""


@dataclass(frozen=True, slots=True)
class PaperCard:
    """A card with everything that stands on its page.

    Attributes:
        card: the card.
        group: id of the group it belongs to.
        calls: whom its stop rule calls, in order.
        citations: the clauses and annexes it carries out, and the law behind the days it names.
        stays: some of these stay in force in an extraordinary situation, or it carries out none.
    """

    card: Situation
    group: str
    calls: tuple[Line, ...]
    citations: tuple[str, ...]
    stays: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under one heading, as in the overview."""

    id: str
    title: str
    cards: tuple[PaperCard, ...]


@dataclass(frozen=True, slots=True)
class Imprint:
    """Whose cards these are, and which.

    Attributes:
        institution: may be empty.
        content: name of the pack.
        edition: edition of the standard behind it.
        version: the pack's own version.
        locale: language of the cards.
    """

    institution: str
    content: str
    edition: str
    version: str
    locale: str


class Paper:
    """The cards of one pack in one language, with the numbers of one institution."""

    def __init__(self, pack: Pack, preferences: Preferences) -> None:
        self._pack = pack
        self._preferences = preferences
        self._places = dict(_places(pack))

    @property
    def imprint(self) -> Imprint:
        """Return whose cards these are."""
        manifest, standard = self._pack.manifest, self._pack.standard
        return Imprint(
            self._preferences.institution, manifest.title, standard.edition, manifest.version, self._pack.locale
        )

    def groups(self, ids: Sequence[str] = ()) -> tuple[Group, ...]:
        """Return cards in the overview's order.

        Args:
            ids: the cards wanted; none for all.

        Raises:
            UserError: there is no such card.
        """
        wanted = set(ids)
        unknown = [id_ for id_ in ids if id_ not in self._pack.situations]
        if unknown:
            raise UserError(
                N_("There is no card “{id}”. Its cards are: {known}."),
                id=unknown[0],
                known=", ".join(sorted(self._pack.situations)),
            )
        titles = {section.id: section.title for section in self._pack.tiles}
        groups: dict[str, list[PaperCard]] = {section.id: [] for section in self._pack.tiles}
        for id_, group in self._places.items():
            if not wanted or id_ in wanted:
                groups.setdefault(group, []).append(self._card(id_))
        return tuple(
            Group(id_, titles.get(id_) or _("Other cards"), tuple(cards)) for id_, cards in groups.items() if cards
        )

    def cards(self, ids: Sequence[str] = ()) -> tuple[PaperCard, ...]:
        """Return the same cards without their groups.

        Raises:
            UserError: there is no such card.
        """
        return tuple(card for group in self.groups(ids) for card in group.cards)

    def dangers(self) -> tuple[PaperCard, ...]:
        """Return the cards on danger to life or health."""
        return tuple(self._card(id_) for id_ in self._places if self._pack.situations[id_].danger)

    def contacts(self) -> tuple[Line, ...]:
        """Return everyone a card may call, numbers filled in or not."""
        return tuple(line_of(role, self._preferences.contacts) for role in self._pack.contacts)

    def _card(self, id_: str) -> PaperCard:
        card = self._pack.situations[id_]
        roles = {role.id: role for role in self._pack.contacts}
        numbers = [*card.clauses, *(f"A{number}" for number in card.annexes)]
        return PaperCard(
            card=card,
            group=self._places[id_],
            calls=tuple(line_of(roles[role], self._preferences.contacts) for role in card.stop.call)
            if card.stop
            else (),
            citations=(*map(reference, numbers), *map(source_of, card.law)),
            stays=not numbers or any(map(self._pack.standard.stays_in_force, numbers)),
        )


def terms(cards: Sequence[PaperCard], locale: str) -> list[tuple[str, str]]:
    """Return (term, card id) for an alphabetical list: titles, and the signs by which a situation is known.

    A condition lists its signs with commas between them: „Rėkia, pertraukinėja, keikiasi“. What follows the first
    sign counts only while it is short and does not begin with a small word: the rest of a sentence is no term.
    """
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for each in cards:
        first, *rest = each.card.condition.replace(";", ",").rstrip(".").split(",")
        for term in (each.card.title, first, *filter(_is_sign, rest)):
            term = term.strip()  # noqa: PLW2901 - the same term without the blank after the comma
            if 2 < len(term) <= LONGEST_TERM:
                name = term[:1].upper() + term[1:]
                found.setdefault((name.lower(), each.card.id), (name, each.card.id))
    return sorted(found.values(), key=lambda entry: alphabetical(entry[0], locale))


def _is_sign(part: str) -> bool:
    words = part.split()
    return 0 < len(words) <= MOST_WORDS and len(words[0]) >= SHORTEST_FIRST


def _places(pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield (card id, id of its group) in the overview's order; cards on no tile come last."""
    seen = set()
    for section in pack.tiles:
        for tile in section.tiles:
            for id_ in tile.situations:
                if id_ not in seen and id_ in pack.situations:
                    seen.add(id_)
                    yield id_, section.id
    for id_ in pack.situations:
        if id_ not in seen:
            yield id_, ""
