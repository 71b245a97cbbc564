"""Finding the right words: search, and what stands behind a result. Nothing typed is ever recorded."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.folding import fold, spelled_words
from kastd_desktop.i18n import _
from kastd_desktop.services.clock import Clock, system_clock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.core.pack import ContactRole, Manifest
    from kastd_desktop.core.search import Hit
    from kastd_desktop.core.situation import Situation, Tile, TileSection
    from kastd_desktop.core.standard import Standard
    from kastd_desktop.services.tongues import Tongues

FIRST_TILES: Final = 9
"""How many tiles can be chosen with one digit."""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """As much of a result as a list or the quick-help window shows.

    Attributes:
        kind: ``situation``, ``clause``, ``letter``, ``tip``, or ``group`` for several cards.
        id: id of what is behind it.
        title: its name.
        line: what it is about, in one line; may be empty.
        brief: what to do, in one line; may be empty.
        phrases: sentences to say, without quotation marks; may be empty.
        icon: name of an icon.
        danger: there is or may be danger to life or health.
        applies: it stays in force in an extraordinary situation.
        neutral: title for a screen that a customer may see; empty when the pack gives none.
    """

    kind: str
    id: str
    title: str
    line: str
    brief: str
    phrases: tuple[str, ...]
    icon: str
    danger: bool
    applies: bool
    neutral: str = ""


class LookUp:
    """Search over one pack."""

    def __init__(self, pack: Pack, clock: Clock = system_clock) -> None:
        self._pack = pack
        self._clock = clock

    def search(self, query: str, limit: int = 20) -> list[Hit]:
        """Return what fits, best first, letters whose day is over behind the other letters; nothing for no query.

        Args:
            query: what was typed, in any spelling.
            limit: most results.
        """
        if not query.strip():
            return []
        expired = self._expired()
        if not expired:
            return self._pack.index.search(query, self._pack.locale, limit)
        # All of them: a letter that may be used must not be cut off by one that may not.
        hits = self._pack.index.search(query, self._pack.locale, len(self._pack.letters) + limit)
        return _expired_last(hits, expired)[:limit]

    def spelled(self, query: str) -> str:
        """Return the query as the pack spells its words, in small letters: ``rekia ant manes`` → ``rėkia ant manęs``.

        A word typed with marks, or one the pack does not have, stays as it was typed.
        """
        query = " ".join(query.split())
        pieces, end = [], 0
        for start, word in spelled_words(query):
            small = word.lower()
            unmarked = small == fold(small)
            pieces += [query[end:start], self._spelling.get(small, small) if unmarked else small]
            end = start + len(word)
        return "".join([*pieces, query[end:]])

    def situation(self, id_: str) -> Situation:
        """Return a card.

        Raises:
            KeyError: there is no such card.
        """
        return self._pack.situations[id_]

    def letter_titles(self, ids: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Return (id, title) of letters, in the order asked for."""
        return tuple((id_, self._pack.letters[id_].title) for id_ in ids)

    def overview(self) -> tuple[TileSection, ...]:
        """Return the overview of cards."""
        return self._pack.tiles

    def first_tiles(self) -> tuple[Tile, ...]:
        """Return the tiles to choose from before anything is typed: the overview's first, danger before the rest."""
        tiles = [tile for section in self._pack.tiles for tile in section.tiles][:FIRST_TILES]
        return tuple(sorted(tiles, key=lambda tile: not tile.danger))

    def group(self, id_: str) -> Tile:
        """Return a tile of the overview.

        Raises:
            KeyError: there is no such tile.
        """
        for section in self._pack.tiles:
            for tile in section.tiles:
                if tile.id == id_:
                    return tile
        raise KeyError(id_)

    def roles(self) -> dict[str, ContactRole]:
        """Return the contact roles by id."""
        return {role.id: role for role in self._pack.contacts}

    def manifest(self) -> Manifest:
        """Return what the pack says about itself."""
        return self._pack.manifest

    def standard(self) -> Standard:
        """Return the standard, e.g. to tell what applies in an extraordinary situation."""
        return self._pack.standard

    def stays_in_force(self, clauses: Sequence[str], annexes: Sequence[int]) -> bool:
        """Tell whether anything a text carries out applies in an extraordinary situation.

        A text that carries out no clause, such as a card on one's own well-being, always applies.

        Args:
            clauses: numbers of clauses.
            annexes: numbers of annexes.
        """
        numbers = [*clauses, *(f"A{number}" for number in annexes)]
        return not numbers or any(map(self._pack.standard.stays_in_force, numbers))

    def glimpse(self, hit: Hit) -> Glimpse:
        """Return what a list shows of a result.

        Raises:
            KeyError: the pack has it no more.
        """
        applies = self.stays_in_force(hit.clauses, hit.annexes)
        if hit.kind == "situation":
            return self.glimpse_of_card(hit.id)
        if hit.kind == "clause":
            clause = {each.number: each for each in self._pack.standard.clauses()}[hit.id]
            examples = tuple(each.example for each in clause.provisions if each.example)
            return Glimpse(hit.kind, hit.id, hit.title, clause.lead, "", examples, "book-open", False, applies)
        if hit.kind == "letter":
            letter = self._pack.letters[hit.id]
            summary = letter.summary
            if letter.expired(self._clock().date()):
                summary = _("This template was valid until {day}. Check the law before you use it.").format(
                    day=letter.valid_until
                )
            return Glimpse(hit.kind, hit.id, hit.title, summary, "", (), "pen-line", False, applies)
        return Glimpse(hit.kind, hit.id, hit.title, "", "", (), "wind", False, applies)

    def glimpse_of_card(self, id_: str) -> Glimpse:
        """Return what a list shows of a card.

        Raises:
            KeyError: there is no such card.
        """
        card = self._pack.situations[id_]
        return Glimpse(
            kind="situation",
            id=id_,
            title=card.title,
            line=card.condition,
            brief=card.brief,
            phrases=tuple(phrase.text for phrase in card.say),
            icon=card.icon,
            danger=card.danger,
            applies=self.stays_in_force(card.clauses, card.annexes),
            neutral=card.neutral,
        )

    def glimpse_of_tile(self, tile: Tile) -> Glimpse:
        """Return what a list shows of a tile: of its card, or of the group."""
        if not tile.is_group:
            return self.glimpse_of_card(tile.situations[0])
        cards = map(self.situation, tile.situations)
        applies = any(self.stays_in_force(card.clauses, card.annexes) for card in cards)
        shown = (tile.id, tile.title, tile.condition, "", (), tile.icon, tile.danger)
        return Glimpse("group", *shown, applies=applies, neutral=tile.neutral)

    def warm_up(self) -> None:
        """Read now what the first search would have to wait for."""
        self.search("a", 1)
        _ready = self._spelling

    @cached_property
    def tongues(self) -> Tongues:
        """Return the sentences in other languages."""
        from kastd_desktop.services.tongues import Tongues

        return Tongues(self._pack)

    @cached_property
    def _spelling(self) -> dict[str, str]:
        """Return by folded word how the cards spell it most often; words without marks are left out."""
        counts: dict[str, Counter[str]] = {}
        for text in self._card_texts():
            for _start, word in spelled_words(text):
                counts.setdefault(fold(word), Counter())[word.lower()] += 1
        common = {folded: spellings.most_common(1)[0][0] for folded, spellings in counts.items()}
        return {folded: spelling for folded, spelling in common.items() if folded != spelling}

    def _expired(self) -> frozenset[str]:
        today = self._clock().date()
        return frozenset(id_ for id_, letter in self._pack.letters.items() if letter.expired(today))

    def _card_texts(self) -> Iterator[str]:
        for card in self._pack.situations.values():
            yield card.title
            yield card.condition
            for phrase in card.say:
                yield phrase.text
            for avoid in card.avoid:
                yield avoid.text
            for step in card.next:
                yield from (step.text, *step.yes, *step.no)
            if card.stop is not None:
                yield card.stop.rule


def _expired_last(hits: list[Hit], expired: frozenset[str]) -> list[Hit]:
    """Return the hits with expired letters right behind the last letter that may be used; scores never rise."""
    usable = [number for number, hit in enumerate(hits) if hit.kind == "letter" and hit.id not in expired]
    if not usable:
        return hits
    head, tail = hits[: usable[-1] + 1], hits[usable[-1] + 1 :]
    late = [hit for hit in head if hit.kind == "letter" and hit.id in expired]
    least = head[-1].score
    return [
        *(hit for hit in head if hit not in late),
        *(replace(hit, score=min(hit.score, least)) for hit in late),
        *tail,
    ]
