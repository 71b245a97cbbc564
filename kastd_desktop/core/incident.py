"""A note of a hard conversation: what happened at a desk and what is needed now. It has no place for a name."""

from __future__ import annotations

from typing import Final, NamedTuple

DONE: Final = ("talked", "limit", "ended", "colleague", "security", "emergency")
"""Ids of what can have been done, in the order of a conversation that gets harder."""
WANTED: Final = ("nothing", "supervisor", "support", "safety")
"""Ids of what can be needed afterwards."""
LONGEST: Final = 600
"""Characters of the sentence about what happened."""


class Incident(NamedTuple):
    """One note.

    Attributes:
        at: ISO time with offset at which it was written; with the place it is the note's key.
        place: the desk.
        pack: id of the pack the situation belongs to.
        happened: ISO time to the minute.
        situation: id of a card; empty for something else.
        what: what happened, in a person's own words; may be empty.
        done: ids out of `DONE`.
        wanted: an id out of `WANTED`.
    """

    at: str
    place: str
    pack: str
    happened: str
    situation: str
    what: str
    done: tuple[str, ...]
    wanted: str


class Draft(NamedTuple):
    """A note that is being written.

    Attributes:
        time: when it happened, ``HH:MM``.
        situation: id of a card; empty for something else.
        what: what happened.
        done: ids out of `DONE`.
        wanted: an id out of `WANTED`.
        day: ISO day the time belongs to; empty for the day on which the note is saved.
        number: tells the notes begun apart.
    """

    time: str
    situation: str = ""
    what: str = ""
    done: tuple[str, ...] = ()
    wanted: str = WANTED[0]
    day: str = ""
    number: int = 0

    @property
    def empty(self) -> bool:
        """Tell whether nothing was written or ticked yet."""
        return not self.what.strip() and not self.done
