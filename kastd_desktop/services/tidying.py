"""What goes by itself: old drafts, what an interrupted writing left behind, copies nobody needs any more."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from kastd_desktop.services.drafts import Drafts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kastd_desktop.services.clock import Clock
    from kastd_desktop.system.paths import Paths

KEPT: Final = timedelta(days=30)
"""How long a damaged file is kept that was put aside, and a copy made before the records took another shape: long
enough for an administrator to look at it. They may hold what was removed from the records since."""
LONGEST_WRITE: Final = timedelta(minutes=10)
"""A temporary file older than that is no longer being written."""
_ASIDE: Final = re.compile(r".+\.kept-(\d{8}-\d{6})(?:-\d+)?\..+")
"""A file put aside, see `system.files.set_aside`; its own time is that of its last change."""
_TEMPORARY: Final = re.compile(r"\..+\.\d+\.tmp|(?:kastd|before)-.+\.tmp")


def tidy(paths: Paths, clock: Clock) -> None:
    """Delete what was kept long enough; what cannot be deleted stays until the next time.

    Args:
        paths: the data folder.
        clock: the time.
    """
    Drafts(paths.drafts, clock).all()  # those kept long enough go as they are looked through
    now = clock()
    for path in _files(paths.data, paths.drafts, paths.backups):
        if _outlived(path, now):
            _remove(path)


def _files(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        try:
            yield from [path for path in folder.iterdir() if path.is_file() and not path.is_symlink()]
        except OSError:
            continue  # nothing was ever put there, or it cannot be looked into


def _outlived(path: Path, now: datetime) -> bool:
    if (aside := _ASIDE.fullmatch(path.name)) is not None:
        try:
            since = datetime.fromisoformat(aside[1].replace("-", "T")).replace(tzinfo=now.tzinfo)
        except ValueError:
            return False
        return now - since > KEPT
    if _TEMPORARY.fullmatch(path.name):
        return now - _changed(path, now) > LONGEST_WRITE
    return path.match("before-*.sqlite3") and now - _changed(path, now) > KEPT


def _changed(path: Path, now: datetime) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, now.tzinfo)
    except (OSError, OverflowError, ValueError):
        return now


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
