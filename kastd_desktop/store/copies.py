"""The copies of the records: what is removed for good leaves them too. Knows nothing of when copies are made."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

from kastd_desktop.errors import Reason, UserError
from kastd_desktop.i18n import N_
from kastd_desktop.store.faults import FAULTS, is_damage

if TYPE_CHECKING:
    from pathlib import Path

PATTERNS: Final = ("kastd-*.sqlite3", "before-*.sqlite3")
"""Daily copies, and those made before the records took another shape."""
# What is deleted is overwritten, and a copy is whole or as it was whatever happens meanwhile.
_PRAGMAS: Final = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;"


class Copies:
    """The copies in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> list[Path]:
        """Return the copies."""
        return [path for pattern in PATTERNS for path in sorted(self._folder.glob(pattern))]

    def forget_incident(self, at: str, place: str) -> None:
        """Remove an incident note from every copy; a copy too damaged to be of use goes as a whole.

        Args:
            at: when it was written.
            place: at which desk.

        Raises:
            UserError: a copy may not be changed; the note is still in it.
        """
        for path in self.all():
            try:
                try:
                    _forget(path, at, place)
                except FAULTS as error:
                    if not is_damage(error):
                        raise
                    path.unlink(missing_ok=True)
            except (*FAULTS, OSError) as error:
                raise UserError(
                    N_("Not removed: the records’ copy {name} holds the note too and cannot be changed: {detail}."),
                    name=path.name,
                    detail=Reason(error) if isinstance(error, OSError) else error,
                ) from error


def _forget(path: Path, at: str, place: str) -> None:
    with closing(
        sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=1)
    ) as connection:
        known = connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'incident'").fetchone()
        where = (at, place)
        if known and connection.execute("SELECT 1 FROM incident WHERE at = ? AND place = ?", where).fetchone():
            connection.executescript(_PRAGMAS)
            connection.execute("DELETE FROM incident WHERE at = ? AND place = ?", where)
