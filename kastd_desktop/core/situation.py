"""A situation card: what to do first, what to say, when to stop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kastd_desktop.core.standard import Law


@dataclass(frozen=True, slots=True)
class Immediate:
    """One of at most three things done from memory: a challenge and its action."""

    challenge: str
    action: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence to say aloud, with the move it makes (``Pripažinkite``)."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Avoid:
    """What not to do; ``said`` marks a sentence not to say."""

    text: str
    said: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A next step. A decision has a question in ``text`` and answers in ``yes`` and ``no``; an action has neither."""

    text: str
    yes: tuple[str, ...]
    no: tuple[str, ...]

    @property
    def is_decision(self) -> bool:
        """Tell whether the step asks instead of telling."""
        return bool(self.yes or self.no)


@dataclass(frozen=True, slots=True)
class StopRule:
    """When serving stops and whom to call.

    Attributes:
        rule: the observable limit.
        call: ids of contact roles, in the order of calling.
        emergency: show 112 as well.
    """

    rule: str
    call: tuple[str, ...]
    emergency: bool


@dataclass(frozen=True, slots=True)
class Situation:
    """A card.

    Attributes:
        id: stable id from the product's list of situations.
        title: neutral name; names the event, not the person.
        condition: how to recognise it.
        brief: the immediate items in one line, for the quick-help window.
        icon: name of an icon.
        danger: there is or may be danger to life or health.
        conflict: a conflict card, which always has a stop rule.
        after: what to do afterwards.
        letters: ids of letters that follow from it.
        clauses: numbers of clauses it implements.
        annexes: numbers of annexes it implements.
        related: ids of neighbouring cards.
        locale: language the text is in.
        neutral: title for a screen that a customer may see; empty when the usual one will do.
        law: where the days and duties it names are laid down.
    """

    id: str
    title: str
    condition: str
    brief: str
    icon: str
    danger: bool
    conflict: bool
    immediate: tuple[Immediate, ...]
    say: tuple[Phrase, ...]
    avoid: tuple[Avoid, ...]
    next: tuple[Step, ...]
    stop: StopRule | None
    after: tuple[str, ...]
    letters: tuple[str, ...]
    clauses: tuple[str, ...]
    annexes: tuple[int, ...]
    related: tuple[str, ...]
    locale: str
    neutral: str = ""
    law: tuple[Law, ...] = ()


@dataclass(frozen=True, slots=True)
class Tile:
    """A place in the overview: one card, or a group of cards.

    Attributes:
        id: the situation's id, or the group's.
        title: name shown.
        condition: second line.
        icon: name of an icon.
        danger: shown with the danger mark.
        situations: ids behind the tile; one for a card, several for a group.
        neutral: title of a group for a screen that a customer may see; empty when the usual one will do.
    """

    id: str
    title: str
    condition: str
    icon: str
    danger: bool
    situations: tuple[str, ...]
    neutral: str = ""

    @property
    def is_group(self) -> bool:
        """Tell whether the tile opens a group."""
        return len(self.situations) > 1


@dataclass(frozen=True, slots=True)
class TileSection:
    """A titled row of tiles."""

    id: str
    title: str
    tiles: tuple[Tile, ...]
