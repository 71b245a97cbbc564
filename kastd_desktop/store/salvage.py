"""Setting a damaged database right: which files are whole, and what can still be taken out of a damaged one."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final

from kastd_desktop.store.faults import FAULTS, is_damage
from kastd_desktop.store.rows import Row, readable, row_digest

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

# By table: the order of its keys backwards, and what happens to a row that the copy has too. The damaged file is newer
# than any copy, so its rows win; the log of modes only grows.
TABLES: Final = {
    "run": ("day DESC, place DESC, list DESC, pack DESC", "REPLACE"),
    "answer": ("day DESC, place DESC, list DESC, pack DESC, item DESC", "REPLACE"),
    "summary": ("place DESC, day DESC, list DESC, pack DESC", "REPLACE"),
    "mode_event": ("id DESC", "IGNORE"),
    "incident": ("at DESC, place DESC", "REPLACE"),
}


def intact(connection: sqlite3.Connection) -> bool:
    """Tell whether every page of a database is what it should be."""
    return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))


def damaged(connection: sqlite3.Connection, tables: Collection[str] = TABLES) -> int:
    """Count the rows that are not as they were written, at least; what stops the reading of a table counts as one.

    Args:
        connection: the database.
        tables: where to look.

    Raises:
        sqlite3.Error: they cannot be read now.
    """
    there = {str(name) for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    count = 0
    for table in there.intersection(tables):  # a file of an older program has not all of them
        try:
            rows, whole = connection.execute(_all(table)).fetchall(), True
        except FAULTS as error:
            if not is_damage(error):
                raise
            rows, whole = readable(connection, _all(table))
        count += sum(not _fits(table, row) for row in rows) + (not whole)
    return count


def sound(path: Path) -> bool:
    """Tell whether a file is a whole database with tables in it, every row as it was written."""
    try:
        with closing(_read_only(path)) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            return (
                version > 0
                and intact(connection)
                and all(_fits(table, row) for table in TABLES for row in readable(connection, _all(table))[0])
            )
    except FAULTS:
        return False


def take_over(damaged: Path, connection: sqlite3.Connection) -> int:
    """Copy every row that can be read and proved from a damaged file.

    Args:
        damaged: the file that was set aside.
        connection: the database in use, its tables made.

    Returns:
        The number of rows.

    Raises:
        sqlite3.Error: they cannot be written, e.g. on a full disk; then none is.
    """
    taken = 0
    with closing(_read_only(damaged, "&immutable=1")) as source:
        connection.execute("BEGIN IMMEDIATE")
        for table, (backwards, conflict) in TABLES.items():
            width = len(connection.execute(f"PRAGMA table_info({table})").fetchall())
            marks = ", ".join("?" * width)
            insert = f"INSERT OR {conflict} INTO {table} VALUES ({marks})"  # noqa: S608 - names of ours
            for row in _both_ways(source, table, backwards):
                if len(row) == width and _fits(table, row):
                    with suppress(sqlite3.IntegrityError):  # one row in the wrong shape must not cost the others
                        connection.execute(insert, row)
                        taken += 1
        connection.execute("COMMIT")
    return taken


def _read_only(path: Path, more: str = "") -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro{more}", uri=True, isolation_level=None)


def _all(table: str) -> str:
    return f"SELECT * FROM {table}"  # noqa: S608 - a name of ours


def _fits(table: str, row: Row) -> bool:
    # The number of a log entry is no part of what its digest proves.
    return bool(row[-1] == row_digest(*row[table == "mode_event" : -1]))


def _both_ways(source: sqlite3.Connection, table: str, backwards: str) -> list[Row]:
    """Return a table's rows from its beginning and, when a page stops the reading, from its end too."""
    rows, whole = readable(source, _all(table))
    return rows if whole else rows + readable(source, f"{_all(table)} ORDER BY {backwards}")[0]
