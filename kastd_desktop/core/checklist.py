"""A check list and one run of it: items, answers, counts. The run is a value; answering returns a new one.

What the first screen needs is built from named tuples: making a frozen data class takes ten times as long (0.7 ms
each), and two dozen of them would be a tenth of a start.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Answer(Enum):
    """What was seen. ``FIXED`` is a shortcoming mended on the spot: its own answer with its own count."""

    OK = "ok"
    MISSING = "missing"
    NOT_APPLICABLE = "na"
    FIXED = "fixed"


class Item(NamedTuple):
    """One thing to look at.

    Attributes:
        id: stable within its list.
        text: what is seen when all is well.
        clause: number of the clause it implements.
        why: the reason.
        fix: how to mend it.
        minutes: how long mending takes, in minutes.
    """

    id: str
    text: str
    clause: str
    why: str
    fix: str
    minutes: int


class Section(NamedTuple):
    """Items that lie along one walk."""

    id: str
    title: str
    clause: str
    items: tuple[Item, ...]


class Checklist(NamedTuple):
    """A list of sections.

    Attributes:
        id: stable id, part of every stored answer's key.
        title: its name.
        version: short digest of ids and texts; a draft is tied to it.
        sections: in walking order.
        locale: language the text is in.
    """

    id: str
    title: str
    version: str
    sections: tuple[Section, ...]
    locale: str

    def items(self) -> tuple[Item, ...]:
        """Return all items in order."""
        return tuple(item for section in self.sections for item in section.items)

    def item(self, item_id: str) -> Item:
        """Return the item with this id.

        Raises:
            KeyError: the list has no such item.
        """
        for item in self.items():
            if item.id == item_id:
                return item
        raise KeyError(item_id)


class Given(NamedTuple):
    """An answer as given.

    Attributes:
        answer: what was seen.
        note: a short remark, may be empty.
        at: ISO time of the last change, with offset.
    """

    answer: Answer
    note: str
    at: str


class Counts(NamedTuple):
    """How many items have which answer."""

    ok: int = 0
    missing: int = 0
    na: int = 0
    fixed: int = 0
    total: int = 0

    @property
    def answered(self) -> int:
        """Return the number of answered items."""
        return self.ok + self.missing + self.na + self.fixed

    @property
    def bad(self) -> int:
        """Return how many items missed something, mended on the spot or not."""
        return self.missing + self.fixed

    @property
    def finished(self) -> bool:
        """Tell whether every item is answered; a list without items is no check."""
        return 0 < self.answered == self.total

    @property
    def clean(self) -> bool:
        """Tell whether every item is answered and nothing was missing; looking back and reports both count so."""
        return self.finished and not self.bad

    def plus(self, other: Counts) -> Counts:
        """Return the counts of two lists together."""
        return Counts(*(one + two for one, two in zip(self, other, strict=True)))


class Run(NamedTuple):
    """One list, one day, one place.

    Attributes:
        checklist: the list.
        day: ISO day the run belongs to.
        place: the desk, as in the settings.
        given: answers by item id.
        started: ISO time of the first answer, empty before it.
        finished: ISO time of finishing, empty before it.
    """

    checklist: Checklist
    day: str
    place: str
    given: dict[str, Given]
    started: str = ""
    finished: str = ""

    def answered(self, item_id: str, answer: Answer, at: str) -> Run:
        """Return the run with this answer; a note written before stays with the item.

        Raises:
            KeyError: the list has no such item.
        """
        self.checklist.item(item_id)
        before = self.given.get(item_id)
        given = {**self.given, item_id: Given(answer, before.note if before else "", at)}
        return self._replace(given=given, started=self.started or at)

    def noted(self, item_id: str, note: str, at: str) -> Run:
        """Return the run with this note on an answered item.

        Raises:
            KeyError: the item has no answer yet.
        """
        given = {**self.given, item_id: self.given[item_id]._replace(note=note, at=at)}
        return self._replace(given=given)

    def cleared(self, item_id: str) -> Run:
        """Return the run without an answer to this item."""
        return self._replace(given={key: value for key, value in self.given.items() if key != item_id})

    def closed(self, at: str) -> Run:
        """Return the run as finished at this time."""
        return self._replace(finished=at)

    def counts(self, section: Section | None = None) -> Counts:
        """Count the answers of a section, or of the whole list."""
        items = section.items if section else self.checklist.items()
        answers = [self.given[item.id].answer for item in items if item.id in self.given]
        return Counts(
            ok=answers.count(Answer.OK),
            missing=answers.count(Answer.MISSING),
            na=answers.count(Answer.NOT_APPLICABLE),
            fixed=answers.count(Answer.FIXED),
            total=len(items),
        )

    def first_open(self) -> Item | None:
        """Return the first item without an answer, or None."""
        return next((item for item in self.checklist.items() if item.id not in self.given), None)

    @property
    def complete(self) -> bool:
        """Tell whether every item is answered."""
        return self.first_open() is None
