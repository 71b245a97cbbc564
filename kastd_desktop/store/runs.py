"""Runs of check lists and their day-by-day summary."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from kastd_desktop.core.checklist import Answer, Counts, Given, Run
from kastd_desktop.store.rows import row_digest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence

    from kastd_desktop.core.checklist import Checklist
    from kastd_desktop.store.database import Database


class RunKey(NamedTuple):
    """What a run is found by."""

    pack: str
    list: str
    day: str
    place: str


class Summary(NamedTuple):
    """One run in numbers.

    Attributes:
        day: ISO day.
        list: id of the list.
        counts: answers.
        seconds: from the first to the last answer; 0 while unfinished.
    """

    day: str
    list: str
    counts: Counts
    seconds: int


class Recorded(NamedTuple):
    """One stored answer, for export."""

    day: str
    place: str
    list: str
    item: str
    answer: Answer
    note: str
    at: str


LONGEST_CHECK: Final = 3600
"""Seconds; a longer one was interrupted by the day's work and says nothing about its length."""


class Runs:
    """The table family of runs, answers and summaries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, key: RunKey, checklist: Checklist) -> Run:
        """Return the run as stored; a run that was never answered is empty.

        So is every run when the records could not be opened at all, see `Database.trouble`, and an answer whose row is
        damaged is left out, see `Database.damaged_rows`: whoever shows a run as empty has looked at both.

        Raises:
            UserError: the records cannot be read now.
        """
        where = (key.day, key.place, key.list, key.pack)
        runs = self._database.rows(
            "SELECT day, place, list, pack, version, started, finished, digest FROM run"
            " WHERE day = ? AND place = ? AND list = ? AND pack = ?",
            where,
            signed=7,
        )
        started, finished = (str(runs[0][5]), str(runs[0][6])) if runs else ("", "")
        return Run(checklist, key.day, key.place, self._given(where, checklist), started, finished)

    def _given(self, where: tuple[str, str, str, str], checklist: Checklist) -> dict[str, Given]:
        answers = self._database.rows(
            "SELECT day, place, list, pack, item, answer, note, at, digest FROM answer"
            " WHERE day = ? AND place = ? AND list = ? AND pack = ?",
            where,
            signed=8,
        )
        known = {item.id for item in checklist.items()}
        return {
            str(row[4]): Given(Answer(str(row[5])), str(row[6]), str(row[7])) for row in answers if str(row[4]) in known
        }

    def save(self, key: RunKey, run: Run, item: str | None = None) -> None:
        """Write a run's state, durably.

        Args:
            key: what the run is found by.
            run: its new state.
            item: the item whose answer changed, or None when only the run did.

        Raises:
            UserError: nothing was saved.
        """
        where = (key.day, key.place, key.list, key.pack)
        with self._database.transaction() as connection:
            self._save_run(connection, where, run)
            if item is not None:
                self._save_answer(connection, where, item, run.given.get(item))
            self._save_summary(connection, where, run)

    def save_whole(self, key: RunKey, run: Run) -> None:
        """Write a run with all its answers, and no others, in one transaction.

        Raises:
            UserError: nothing was saved.
        """
        self.save_all([(key, run)])

    def save_all(self, runs: Sequence[tuple[RunKey, Run]]) -> None:
        """Write several whole runs in one transaction.

        Raises:
            UserError: nothing was saved.
        """
        with self._database.transaction() as connection:
            for key, run in runs:
                where = (key.day, key.place, key.list, key.pack)
                self._save_run(connection, where, run)
                connection.execute("DELETE FROM answer WHERE day = ? AND place = ? AND list = ? AND pack = ?", where)
                for item, given in run.given.items():
                    self._save_answer(connection, where, item, given)
                self._save_summary(connection, where, run)

    @staticmethod
    def _save_run(connection: sqlite3.Connection, where: tuple[str, str, str, str], run: Run) -> None:
        values = (*where, run.checklist.version, run.started, run.finished)
        connection.execute(
            "INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET version = excluded.version,"
            " started = excluded.started, finished = excluded.finished, digest = excluded.digest",
            (*values, row_digest(*values)),
        )

    @staticmethod
    def _save_answer(
        connection: sqlite3.Connection, where: tuple[str, str, str, str], item: str, given: Given | None
    ) -> None:
        if given is None:
            connection.execute(
                "DELETE FROM answer WHERE day = ? AND place = ? AND list = ? AND pack = ? AND item = ?", (*where, item)
            )
            return
        values = (*where, item, given.answer.value, given.note, given.at)
        connection.execute(
            "INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET answer = excluded.answer,"
            " note = excluded.note, at = excluded.at, digest = excluded.digest",
            (*values, row_digest(*values)),
        )

    def _save_summary(self, connection: sqlite3.Connection, where: tuple[str, str, str, str], run: Run) -> None:
        # Counted from what is stored, in the same transaction: a day in numbers can never say less than its answers.
        counts = Run(run.checklist, run.day, run.place, self._given(where, run.checklist)).counts()
        values = (*where, counts.ok, counts.missing, counts.na, counts.fixed, counts.total, _seconds(run))
        connection.execute(
            "INSERT INTO summary VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET ok = excluded.ok,"
            " missing = excluded.missing, na = excluded.na, fixed = excluded.fixed, total = excluded.total,"
            " seconds = excluded.seconds, digest = excluded.digest",
            (*values, row_digest(*values)),
        )

    def damaged_rows(self) -> int:
        """Count the rows of checks that are left out wherever they are read.

        Raises:
            UserError: they cannot be read now.
        """
        return self._database.damaged_rows(("run", "answer", "summary"))

    def summaries(self, place: str, first: str, last: str) -> list[Summary]:
        """Return the runs of a place between two ISO days, both included, by day.

        Raises:
            UserError: they cannot be read now.
        """
        rows = self._database.rows(
            "SELECT day, place, list, pack, ok, missing, na, fixed, total, seconds, digest FROM summary"
            " WHERE place = ? AND day BETWEEN ? AND ? ORDER BY day, list",
            (place, first, last),
            signed=10,
        )
        return [
            Summary(
                day=str(row[0]),
                list=str(row[2]),
                counts=Counts(*(int(value) for value in row[4:9])),
                seconds=int(row[9]),
            )
            for row in rows
        ]

    def first_day(self, place: str, besides: Collection[str] = ()) -> str:
        """Return the ISO day of the first check of a place; empty when there was none.

        Args:
            place: the desk.
            besides: ids of lists that do not count.

        Raises:
            UserError: it cannot be read now.
        """
        others = ", ".join("?" * len(besides))
        rows = self._database.rows(
            "SELECT day, place, list, pack, ok, missing, na, fixed, total, seconds, digest FROM summary"  # noqa: S608 - ids stay parameters
            f" WHERE place = ? AND list NOT IN ({others}) ORDER BY day LIMIT 20",
            (place, *besides),
            signed=10,
        )
        return str(rows[0][0]) if rows else ""

    def missing_items(self, place: str, first: str, last: str) -> dict[tuple[str, str], int]:
        """Return by (list, item) on how many days between two ISO days it was missing or fixed on the spot.

        Raises:
            UserError: they cannot be read now.
        """
        rows = self._database.rows(
            "SELECT day, place, list, pack, item, answer, note, at, digest FROM answer"
            " WHERE place = ? AND day BETWEEN ? AND ? AND answer IN ('missing', 'fixed')",
            (place, first, last),
            signed=8,
        )
        found: dict[tuple[str, str], int] = {}
        for row in rows:
            key = (str(row[2]), str(row[4]))
            found[key] = found.get(key, 0) + 1
        return found

    def recorded(self, first: str, last: str) -> list[Recorded]:
        """Return every answer between two ISO days, both included, of all places, in order.

        Raises:
            UserError: they cannot be read now.
        """
        rows = self._database.rows(
            "SELECT day, place, list, pack, item, answer, note, at, digest FROM answer"
            " WHERE day BETWEEN ? AND ? ORDER BY day, place, list, at",
            (first, last),
            signed=8,
        )
        return [
            Recorded(str(day), str(place), str(list_), str(item), Answer(str(answer)), str(note), str(at))
            for day, place, list_, _pack, item, answer, note, at in rows
        ]


def _seconds(run: Run) -> int:
    if not run.finished or not run.started:
        return 0
    # Local clock times with their offset: a daylight-saving change does not count as an hour of checking.
    length = (datetime.fromisoformat(run.finished) - datetime.fromisoformat(run.started)).total_seconds()
    return int(length) if 0 < length <= LONGEST_CHECK else 0
