"""The table of incident notes: written once, never changed, removed whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.core.incident import Incident
from kastd_desktop.store.rows import row_digest

if TYPE_CHECKING:
    from kastd_desktop.store.database import Database


class IncidentNotes:
    """The notes of all desks that keep their records here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, incident: Incident) -> None:
        """Write a note, durably.

        Raises:
            UserError: nothing was saved.
        """
        values = (*incident[:6], " ".join(incident.done), incident.wanted)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO incident VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*values, row_digest(*values))
            )

    def remove(self, at: str, place: str) -> None:
        """Remove a note.

        Args:
            at: when it was written.
            place: at which desk.

        Raises:
            UserError: nothing was removed.
        """
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM incident WHERE at = ? AND place = ?", (at, place))

    def damaged_rows(self) -> int:
        """Count the notes that are left out wherever they are read.

        Raises:
            UserError: they cannot be read now.
        """
        return self._database.damaged_rows(("incident",))

    def all(self) -> list[Incident]:
        """Return every note, the latest first.

        Raises:
            UserError: they cannot be read now.
        """
        rows = self._database.rows(
            "SELECT at, place, pack, happened, situation, what, done, wanted, digest FROM incident ORDER BY at DESC",
            (),
            signed=8,
        )
        return [
            Incident(
                at=str(row[0]),
                place=str(row[1]),
                pack=str(row[2]),
                happened=str(row[3]),
                situation=str(row[4]),
                what=str(row[5]),
                done=tuple(str(row[6]).split()),
                wanted=str(row[7]),
            )
            for row in rows
        ]
