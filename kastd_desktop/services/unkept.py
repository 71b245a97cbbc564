"""What was begun and stands nowhere but in memory: the end of the program would lose it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kastd_desktop.services.desk import Desk


class Unkept(NamedTuple):
    """What would be lost.

    Attributes:
        letters: ids of templates in which something was entered that no draft holds.
        notes: how many incident notes were begun and not saved.
    """

    letters: tuple[str, ...] = ()
    notes: int = 0

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.letters or self.notes)


def unkept(desk: Desk) -> Unkept:
    """Return what the end of the program would lose; nothing is opened or read for it."""
    letters: tuple[str, ...] = ()
    if desk.writes_letters:
        written = desk.correspondence
        letters = tuple(
            letter.id
            for letter in written.letters()
            if letter.id in written.begun() and written.drafts.state(letter.id) != "saved"
        )
    notes = len(desk.incidents.begun.waiting()) if desk.writes_notes else 0
    return Unkept(letters, notes)
