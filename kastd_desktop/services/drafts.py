"""Letters kept as drafts: the only way anything written in a letter reaches the disk, and only when it is asked for.

A draft is a file of plain text in the data folder. Its name tells nothing; deleting it leaves nothing behind; the
oldest go by themselves. Knows no pack.
"""

from __future__ import annotations

import json
import os
import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from kastd_desktop.errors import Reason, UserError
from kastd_desktop.i18n import N_
from kastd_desktop.services.letter_entered import Unsent
from kastd_desktop.system.files import sync_folder, write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.services.clock import Clock

KEPT: Final = timedelta(days=30)
"""How long a draft is kept: it tells of a person."""
LARGEST: Final = 1024 * 1024
"""Bytes of a draft that is still read; none of ours is that long."""
_ID: Final = re.compile(r"[0-9a-f]{16}")
_SUFFIX: Final = ".json"


class Draft(NamedTuple):
    """A draft on the disk.

    Attributes:
        id: of the draft.
        letter: id of its template; empty when the file cannot be read.
        saved: when.
        unsent: what was entered; None when the file cannot be read.
    """

    id: str
    letter: str
    saved: datetime
    unsent: Unsent | None


class Drafts:
    """The drafts of one data folder."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock

    def save(self, letter: str, unsent: Unsent, id_: str = "") -> str:
        """Keep what was entered, and return the draft's id.

        Args:
            letter: id of the template.
            unsent: what was entered.
            id_: of the draft to replace; empty for a new one.

        Raises:
            UserError: the disk is full, or the folder cannot be written.
        """
        id_ = id_ or os.urandom(8).hex()  # as `secrets` does, which loads three megabytes of OpenSSL
        content = {
            "letter": letter,
            "saved": self._clock().isoformat(),
            "values": dict(unsent.values),
            "picks": dict(unsent.picks),
            "by_hand": sorted(unsent.by_hand),
        }
        write_atomically(self._path(id_), json.dumps(content, ensure_ascii=False, indent=1).encode())
        return id_

    def all(self) -> tuple[Draft, ...]:
        """Return the drafts, the newest first; those kept long enough are deleted."""
        found = []
        for path in self._files():
            draft = self._read(path)
            if self._clock() - draft.saved > KEPT:
                self._remove(path)
            else:
                found.append(draft)
        return tuple(sorted(found, key=lambda draft: draft.saved, reverse=True))

    def load(self, id_: str) -> Draft:
        """Return a draft.

        Raises:
            UserError: it is gone or cannot be read.
        """
        draft = self._read(self._path(id_)) if self._path(id_).is_file() else None
        if draft is None or draft.unsent is None:
            raise UserError(N_("This draft cannot be read any more. Delete it and write the letter again."))
        return draft

    def delete(self, id_: str) -> None:
        """Delete a draft for good; one that is gone already is no trouble.

        Raises:
            UserError: the system does not allow it.
        """
        self._remove(self._path(id_), must=True)

    def _files(self) -> list[Path]:
        try:
            return [path for path in self._folder.iterdir() if path.suffix == _SUFFIX and _ID.fullmatch(path.stem)]
        except OSError:
            return []  # no draft was ever saved, or the folder cannot be looked into

    def _path(self, id_: str) -> Path:
        if not _ID.fullmatch(id_):
            raise ValueError(id_)
        return self._folder / f"{id_}{_SUFFIX}"

    def _remove(self, path: Path, *, must: bool = False) -> None:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            if must:
                message = N_("The draft was not deleted: {detail}. It is here: {path}")
                raise UserError(message, detail=Reason(error), path=path) from error
            return
        sync_folder(self._folder)

    def _read(self, path: Path) -> Draft:
        try:
            raw = json.loads(path.read_text(encoding="utf-8") if path.stat().st_size <= LARGEST else "")
            unsent = Unsent(_texts(raw["values"]), _numbers(raw["picks"]), frozenset(map(str, raw["by_hand"])))
            return Draft(path.stem, str(raw["letter"]), _moment(raw["saved"]), unsent)
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return Draft(path.stem, "", self._written(path), None)

    def _written(self, path: Path) -> datetime:
        now = self._clock()
        try:
            return datetime.fromtimestamp(path.stat().st_mtime, now.tzinfo)
        except (OSError, OverflowError, ValueError):
            return now


def _moment(raw: str) -> datetime:
    moment = datetime.fromisoformat(raw)
    if moment.tzinfo is None:
        raise ValueError(raw)
    return moment


def _texts(raw: object) -> dict[str, str]:
    if not isinstance(raw, dict) or not all(isinstance(text, str) for text in raw.values()):
        raise TypeError(raw)
    return raw


def _numbers(raw: object) -> dict[str, int]:
    if not isinstance(raw, dict) or not all(type(number) is int for number in raw.values()):
        raise TypeError(raw)
    return raw
