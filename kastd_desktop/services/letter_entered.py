"""What a writer has entered in a template, kept in memory while the program runs. Knows no pack and no clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kastd_desktop.core.letter import Field, Letter


@dataclass(frozen=True, slots=True)
class Entered:
    """A template and what the writer has entered so far.

    Attributes:
        letter: the template.
        values: by field id; days as they were typed, ``YYYY-MM-DD`` when they were left.
        by_hand: fields the program would fill in, which the writer has set, so that the program no longer does.
    """

    letter: Letter
    values: Mapping[str, str]
    by_hand: frozenset[str] = frozenset()

    @property
    def begun(self) -> bool:
        """Tell whether anything was entered."""
        return dict(self.values) != blank(self.letter)


@dataclass(frozen=True, slots=True)
class Unsent:
    """What was entered in a template, in a form that fits its translations too.

    Attributes:
        values: by field id.
        picks: for a choice: which of its texts.
        by_hand: see `Entered`.
    """

    values: Mapping[str, str]
    picks: Mapping[str, int]
    by_hand: frozenset[str]

    @classmethod
    def of(cls, entered: Entered) -> Unsent:
        """Return what was entered."""
        values = entered.values
        picks = {
            field.id: field.choices.index(values[field.id])
            for field in entered.letter.fields
            if values.get(field.id) in field.choices
        }
        known = {field.id for field in entered.letter.fields}
        return cls({id_: text for id_, text in values.items() if id_ in known - picks.keys()}, picks, entered.by_hand)

    def read(self, letter: Letter) -> Entered:
        """Return it for a template, which may be another translation or a newer one."""
        fields = {field.id: field for field in letter.fields}
        values = {id_: text for id_, text in self.values.items() if id_ in fields and not fields[id_].choices}
        picked = {
            id_: fields[id_].choices[number]
            for id_, number in self.picks.items()
            if id_ in fields and 0 <= number < len(fields[id_].choices)
        }
        return Entered(letter, {**blank(letter), **values, **picked}, self.by_hand & fields.keys())


class Memory:
    """What is being written while the program runs.

    Attributes:
        unsent: by template.
        drafts: (draft it came from or was last kept in, what that draft holds), by template.
    """

    def __init__(self) -> None:
        self.unsent: dict[str, Unsent] = {}
        self.drafts: dict[str, tuple[str, Unsent]] = {}


def blank(letter: Letter) -> dict[str, str]:
    """Return a template's values before anything is entered."""
    return {field.id: begins_with(field) for field in letter.fields}


def begins_with(field: Field) -> str:
    """Return what a field begins with: the greeting that speaks of nobody, else the first choice, or nothing."""
    of_nobody = (text for text, sex in zip(field.choices, field.sexes, strict=False) if not sex)
    return next(of_nobody, field.choices[0] if field.choices else "")
