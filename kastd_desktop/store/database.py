"""The database file: opened, migrated, backed up, and set right when it was damaged. Knows no table's meaning."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kastd_desktop.errors import Reason, UserError
from kastd_desktop.i18n import N_
from kastd_desktop.store.faults import FAULTS, FORBIDDEN, code_of, damage, is_damage, plain, unread
from kastd_desktop.store.recovery import Recovery
from kastd_desktop.store.rows import Row, readable, row_digest
from kastd_desktop.store.salvage import TABLES, damaged, intact, sound
from kastd_desktop.system.files import sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

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


class Database:
    """An open database.

    Attributes:
        path: the file.
        trouble: what was wrong when it was opened, or None; then it may be read-only or not there at all.
        recovered: what was lost and kept when the file had to be set right, or None.
        on_damage: called when a row had to be left out for the first time.
    """

    def __init__(self, path: Path, backups: Path, *, bystander: bool = False) -> None:
        """Open or make a database; never raises: what cannot be opened is told by `trouble`.

        Args:
            path: the file; its folder is made when missing.
            backups: folder of backups.
            bystander: only look, beside the program whose records they are: nothing is made, migrated or set right.
        """
        self.path = path
        self.trouble: UserError | None = None
        self.recovered: UserError | None = None
        self.on_damage: Callable[[], None] | None = None
        self._met_damage = False
        self._backups = backups
        self._recovery = Recovery(path, backups, self._connect)
        self._bystander = bystander
        self._connection: sqlite3.Connection | None = None
        if bystander:
            self._connection = self._open_read_only()
            if self._connection is None:
                self.trouble = UserError(
                    N_("The records {path} cannot be read. Start the program: it sets them right."), path=path
                )
            return
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

    def give_up(self, trouble: UserError) -> None:
        """Read and save nothing any more: what cannot be read must not be written over."""
        self.trouble = self.trouble or trouble
        self.close()

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
        except FAULTS as error:
            self._roll_back()
            if is_damage(error):
                self._suspect()
            raise plain(error) from error
        except BaseException:
            self._roll_back()
            raise

    def rows(self, statement: str, parameters: tuple[object, ...], *, signed: int) -> list[Row]:
        """Return the rows of a query whose last column is a digest over the first ``signed`` columns.

        A row whose digest does not fit is left out, see `on_damage` and `damaged_rows`. Records that could not be
        opened have no rows, see `trouble`.

        Args:
            statement: SQL.
            parameters: values for its question marks.
            signed: how many leading columns the digest covers.

        Raises:
            UserError: they cannot be read now, which says nothing about what is there.
        """
        if self._connection is None:
            return []
        try:
            found = self._connection.execute(statement, parameters).fetchall()
        except FAULTS as error:
            if not is_damage(error):
                raise unread(error) from error
            found, _whole = readable(self._connection, statement, parameters)
            self._leave_out()
        fitting = [row[:-1] for row in found if row[-1] == row_digest(*row[:signed])]
        if len(fitting) < len(found):
            self._leave_out()
        return fitting

    def damaged_rows(self, tables: Collection[str] = TABLES) -> int:
        """Count the rows that are left out wherever the tables are read; reads all of them.

        Args:
            tables: names of tables.

        Raises:
            UserError: they cannot be read now.
        """
        if self._connection is None:
            return 0
        try:
            return damaged(self._connection, tables)
        except FAULTS as error:
            raise unread(error) from error

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
            if not self._copy_to(copy):
                return None
        except (*FAULTS, OSError) as error:
            if is_damage(error):
                self._suspect()
            return None  # tried again at the next start; the records themselves are not touched
        for old in sorted(self._backups.glob("kastd-*.sqlite3"))[:-KEPT_BACKUPS]:
            with suppress(OSError):  # held by another program; the next day drops it
                old.unlink(missing_ok=True)
        return copy

    def _copy_to(self, copy: Path) -> bool:
        assert self._connection is not None
        if not intact(self._connection):
            self._suspect()
            return False
        copy.parent.mkdir(parents=True, exist_ok=True)
        temporary = copy.with_suffix(".tmp")
        try:
            temporary.unlink(missing_ok=True)
            temporary.touch(mode=0o600)
            self._connection.execute("VACUUM INTO ?", (str(temporary),))
            if not sound(temporary):
                self._suspect()
                return False
            temporary.replace(copy)
            sync_folder(copy.parent)
            return True
        finally:
            temporary.unlink(missing_ok=True)

    def _open(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self._recovery.lost():
                return self._recover()
            if not self.path.exists():
                self.path.touch(mode=0o600)
            try:
                connection = self._connect(self.path)
            except FAULTS as error:
                if not is_damage(error):
                    raise
                return self._recover()
            if self._suspicion.exists():
                if not sound(self.path):
                    connection.close()
                    return self._recover()
                self._suspicion.unlink()
        except OSError as error:
            raise self._unsaved(Reason(error)) from error
        except FAULTS as error:
            raise (self._unsaved(error) if code_of(error) in FORBIDDEN or is_damage(error) else plain(error)) from error
        return connection

    def _unsaved(self, detail: object) -> UserError:
        return UserError(
            N_("Answers cannot be saved: {detail} ({path}). Look-up works; ask your administrator."),
            detail=detail,
            path=self.path,
        )

    def _connect(self, path: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None, timeout=2)
        try:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            steps = sorted(MIGRATIONS.glob("[0-9][0-9][0-9][0-9]_*.sql"))
            self._refuse_newer(version, len(steps))  # before anything could touch the file
            connection.executescript(_PRAGMAS)
            self._migrate(connection, version, steps)
            _try_writing(connection, len(steps))
        except BaseException:
            connection.close()
            raise
        return connection

    def _refuse_newer(self, version: int, ours: int) -> None:
        if version > ours:
            raise UserError(
                N_("The records were written by a newer program and are left untouched. Update the program ({path})."),
                path=self.path,
            )

    def _open_read_only(self) -> sqlite3.Connection | None:
        try:
            connection = sqlite3.connect(f"{self.path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
            connection.execute("SELECT count(*) FROM summary")
        except FAULTS:
            return None
        return connection

    def _migrate(self, connection: sqlite3.Connection, version: int, steps: list[Path]) -> None:
        if 0 < version < len(steps):
            self._connection = connection
            saved = self._copy_to(self._backups / f"before-{version + 1:04}.sqlite3")
            self._connection = None
            if not saved:
                raise damage()
        for number, step in enumerate(steps[version:], version + 1):
            script = step.read_text(encoding="utf-8")
            connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")

    def _recover(self) -> sqlite3.Connection:
        told = self._recovery.run()
        connection = self._connect(self.path)
        self._suspicion.unlink(missing_ok=True)
        self.recovered = told
        return connection

    @property
    def _suspicion(self) -> Path:
        # Damage shows itself long after the file was opened; this mark makes the next start look at every page and row.
        return self.path.with_name(f"{self.path.name}.suspect")

    def _suspect(self) -> None:
        if self.trouble is None and not self._bystander:
            with suppress(OSError):
                self._suspicion.touch(mode=0o600)

    def _leave_out(self) -> None:
        self._suspect()
        if not self._met_damage:
            self._met_damage = True
            if self.on_damage is not None:
                self.on_damage()

    def _roll_back(self) -> None:
        if self._connection is not None and self._connection.in_transaction:  # a full disk makes SQLite do it itself
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")


def _try_writing(connection: sqlite3.Connection, version: int) -> None:
    """Change nothing, but need the permission to: whoever may only read is told now, not at the first answer."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version = {version}")
    except sqlite3.OperationalError as error:
        if code_of(error) in FORBIDDEN:
            raise
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
