"""Records built anew from their copies and from what can still be read of a damaged file. Opens no file in use."""

from __future__ import annotations

import errno
import os
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.store.salvage import sound, take_over
from kastd_desktop.system.files import set_aside, sync_folder, write_atomically

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path


class Recovery:
    """How the records at one place are set right."""

    def __init__(self, path: Path, backups: Path, connect: Callable[[Path], sqlite3.Connection]) -> None:
        """Take what it works with.

        Args:
            path: the records.
            backups: folder of their copies.
            connect: opens a file as records, making its tables.
        """
        self._path = path
        self._backups = backups
        self._connect = connect

    def lost(self) -> bool:
        """Tell whether there were records that are gone: an empty place beside copies or damaged files."""
        # SQLite takes an empty file, or one of a single byte, for a new one.
        there = self._path.exists() and self._path.stat().st_size > 1
        return not there and (any(self._backups.glob("kastd-*.sqlite3")) or bool(self._kept()))

    def run(self) -> UserError:
        """Put the newest sound copy in place, with every row of the damaged file that can still be read.

        The new file is whole before the damaged one is touched: whatever stops us half-way, the next start finds either
        the damage again or an empty place, and begins anew from the same copies.

        Returns:
            What to tell.

        Raises:
            UserError: the new file cannot be written, so nothing is touched.
            OSError: the damaged file cannot be put aside, so nothing is touched.
        """
        copies = sorted(self._backups.glob("kastd-*.sqlite3"), reverse=True)
        copy = next(filter(sound, copies), None)
        there = self._path.exists()
        source = self._path if there else self._left_behind(copy)
        making = self._path.with_name(f"{self._path.name}.making")
        try:
            taken = self._build(making, copy, source)
            kept = self._put_aside() if there else source
            making.replace(self._path)
            sync_folder(self._path.parent)
        finally:
            _drop(making)
        return _told(kept, copy, taken=bool(taken), there=there)

    def _build(self, making: Path, copy: Path | None, source: Path | None) -> int:
        """Write the file that is to be used, and return how many rows of the damaged one it has."""
        _drop(making)  # half a file of a start that was stopped
        write_atomically(making, b"" if copy is None else copy.read_bytes())
        with closing(self._connect(making)) as connection:
            return 0 if source is None else take_over(source, connection)

    def _put_aside(self) -> Path:
        kept = set_aside(self._path)
        if kept == self._path:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        journal = self._path.with_name(f"{self._path.name}-journal")
        if journal.exists():
            # SQLite would play it back into whatever takes the damaged file's place.
            journal.replace(kept.with_name(f"{kept.name}-journal"))
        return kept

    def _left_behind(self, copy: Path | None) -> Path | None:
        """Return the damaged file of a recovery that was stopped between putting it aside and replacing it."""
        kept = max(self._kept(), key=_written, default=None)
        # An older one was set right long ago: its rows are in the copy, or were removed since.
        return kept if kept is not None and (copy is None or _written(kept) > _written(copy)) else None

    def _kept(self) -> list[Path]:
        return list(self._path.parent.glob(f"{self._path.stem}.kept-*{self._path.suffix}"))


def _told(kept: Path | None, copy: Path | None, *, taken: bool, there: bool) -> UserError:
    """Return what to tell about records that were set right."""
    if not there:
        message = N_("The records were not there any more; new records begin today.")
        if copy is not None:
            message = N_("The records were not there any more. The copy of {day} is in use now.")
        if taken:
            message = N_("The records were not there any more. What could be read in {kept} is in use now.")
    elif taken:
        message = N_("The records were damaged. They are kept as {kept}; what could still be read is in use now.")
    elif copy is not None:
        message = N_("The records were damaged. They are kept as {kept}; the copy of {day} is in use now.")
    else:
        message = N_("The records were damaged. They are kept as {kept}; new records begin today.")
    day = time.strftime("%Y-%m-%d") if copy is None else copy.stem.removeprefix("kastd-")
    return UserError(message, kept=kept.name if kept is not None else "", day=day)


def _written(path: Path) -> float:
    return path.stat().st_mtime


def _drop(making: Path) -> None:
    for path in (making, making.with_name(f"{making.name}-journal")):
        with suppress(OSError):
            path.unlink(missing_ok=True)
