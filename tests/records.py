"""Records to test with: a short check list, its key, and a run with answers."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.checklist import Answer, Checklist, Item, Run, Section
from kastd_desktop.store.database import Database
from kastd_desktop.store.modes import Modes
from kastd_desktop.store.runs import RunKey, Runs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY: Final = "2026-11-26"
DESK: Final = "3 langelis"
AT: Final = "2026-11-26T07:46:00+02:00"


def checklist(count: int = 4, id_: str = "front-desk") -> Checklist:
    """Return a list of items ``i0``, ``i1`` … in one section."""
    items = tuple(Item(f"i{number}", f"Punktas {number}", "2.1", "Todėl", "Taip", 1) for number in range(count))
    return Checklist(id_, "Pamainos pradžia", "v1", (Section("s", "Aplinka", "2.1", items),), "lt")


def key(day: str = DAY, place: str = DESK, list_: str = "front-desk") -> RunKey:
    """Return the key of a run."""
    return RunKey("kastd", list_, day, place)


def answered(count: int = 4, day: str = DAY, place: str = DESK) -> Run:
    """Return a run whose items are all in order."""
    run = Run(checklist(count), day, place, {})
    for number in range(count):
        run = run.answered(f"i{number}", Answer.OK, AT)
    return run


def database(folder: Path) -> Database:
    """Open the database of a folder."""
    return Database(folder / "kastd.sqlite3", folder / "backups")


@contextmanager
def opened(folder: Path) -> Iterator[tuple[Database, Runs, Modes]]:
    """Open the records of a folder and close them again."""
    base = database(folder)
    try:
        yield base, Runs(base), Modes(base)
    finally:
        base.close()


def spoil(folder: Path, statement: str) -> None:
    """Change the records of a folder behind the program's back, as a failing disk does; the digests stay.

    Args:
        folder: the data folder.
        statement: SQL that changes a row.
    """
    with closing(sqlite3.connect(folder / "kastd.sqlite3")) as connection, connection:
        for (guard,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {guard}")
        assert connection.execute(statement).rowcount > 0


def fill(folder: Path, days: int = 3, items: int = 4) -> dict[str, Run]:
    """Write finished runs of the first days of a month and return them by day."""
    runs = {}
    with opened(folder) as (_base, store, _modes):
        for number in range(1, days + 1):
            day = f"2026-11-{number:02}"
            run = answered(items, day).noted("i0", f"Pastaba ąčę {number}", AT).closed(AT)
            store.save_whole(key(day), run)
            runs[day] = run
    return runs
