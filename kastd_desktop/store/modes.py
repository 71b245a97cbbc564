"""The append-only log of switches between ordinary and extraordinary mode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from kastd_desktop.store.rows import row_digest

if TYPE_CHECKING:
    from kastd_desktop.store.database import Database


class ModeEvent(NamedTuple):
    """One switch.

    Attributes:
        at: ISO time with offset.
        kind: ``on`` or ``off``.
        reason: why.
        until: ISO time of the planned end; empty for ``off``.
    """

    at: str
    kind: Literal["on", "off"]
    reason: str
    until: str


class Modes:
    """The table of switches."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, event: ModeEvent) -> None:
        """Write a switch, durably.

        Raises:
            UserError: nothing was saved.
        """
        values = (event.at, event.kind, event.reason, event.until)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO mode_event (at, kind, reason, until, digest) VALUES (?, ?, ?, ?, ?)",
                (*values, row_digest(*values)),
            )

    def all(self) -> list[ModeEvent]:
        """Return every switch, oldest first; none when the records could not be opened, see `Database.trouble`.

        Raises:
            UserError: the records cannot be read now.
        """
        rows = self._database.rows("SELECT at, kind, reason, until, digest FROM mode_event ORDER BY id", (), signed=4)
        return [
            ModeEvent(str(at), "on" if kind == "on" else "off", str(reason), str(until))
            for at, kind, reason, until in rows
        ]
