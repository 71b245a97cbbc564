"""The records of a data folder, opened as one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.store.database import Database
from kastd_desktop.store.modes import Modes
from kastd_desktop.store.runs import Runs

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.store.copies import Copies
    from kastd_desktop.store.incidents import IncidentNotes
    from kastd_desktop.system.paths import Paths


class Records:
    """What was recorded at this desk.

    Attributes:
        runs: checks.
        modes: switches of the mode.
        trouble: why nothing can be saved, or what had to be set right; None when all is well.
        writable: answers can be saved.
    """

    def __init__(self, paths: Paths, *, bystander: bool = False) -> None:
        """Open or make the records; never raises, see `trouble`.

        Args:
            paths: where they are.
            bystander: only look, beside the desk program, which may be running.
        """
        self._backups = paths.backups
        self._database = Database(paths.database, paths.backups, bystander=bystander)
        self.runs = Runs(self._database)
        self.modes = Modes(self._database)
        self.trouble: UserError | None = self._database.trouble or self._database.recovered
        self.writable = self._database.trouble is None

    @property
    def incidents(self) -> IncidentNotes:
        """Return the incident notes."""
        from kastd_desktop.store.incidents import IncidentNotes  # late: no start needs it

        return IncidentNotes(self._database)

    @property
    def copies(self) -> Copies:
        """Return the copies of the records."""
        from kastd_desktop.store.copies import Copies  # late: no start needs it

        return Copies(self._backups)

    def on_damage(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` when an entry has to be left out for the first time, in the middle of reading it."""
        self._database.on_damage = listener

    def damage(self) -> UserError | None:
        """Return what to tell about entries that are left out wherever they are shown; None when all can be read.

        Raises:
            UserError: they cannot be read now.
        """
        count = self._database.damaged_rows()
        if not count:
            return None
        return UserError(
            N_(
                "Unreadable entries of the records: {n}. They are not shown. Start the program again: it sets the "
                "records right and keeps the damaged file."
            ),
            n=count,
        )

    def give_up(self, trouble: UserError) -> None:
        """Go on without records, which cannot be read, and save nothing over them."""
        self._database.give_up(trouble)
        self.trouble = self._database.trouble
        self.writable = False

    def back_up_daily(self, today: str) -> None:
        """Write a verified copy once a day."""
        self._database.back_up_daily(today)

    def close(self) -> None:
        """Close the records."""
        self._database.close()


def open_records(paths: Paths) -> Records | None:
    """Look at records that exist, beside the desk program; None when nothing was ever recorded.

    Raises:
        UserError: they cannot be read.
    """
    if not paths.database.exists():
        return None
    records = Records(paths, bystander=True)
    if records.trouble is not None:
        raise records.trouble
    return records


def left_out(count: int) -> UserError:
    """Return what to tell whoever wrote a file without the entries that cannot be read.

    Args:
        count: how many.
    """
    return UserError(
        N_(
            "Unreadable entries that are not in the file: {n}. Start the program again: it sets the records right and "
            "keeps the damaged file."
        ),
        n=count,
    )
