"""Files that are there whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from typing import TYPE_CHECKING, Final

from kastd_desktop.errors import Reason, UserError
from kastd_desktop.i18n import N_

if TYPE_CHECKING:
    from pathlib import Path

_HELD: Final = frozenset({errno.EACCES, errno.EPERM, errno.EBUSY})


def write_atomically(path: Path, data: bytes, *, mode: int = 0o600) -> None:
    """Replace a file as a whole: after a crash the old file or the new one is there, never half of either.

    Args:
        path: the file; its folder is made when missing.
        data: its new content.
        mode: permissions; by default nobody else may read it.

    Raises:
        UserError: there is no space or no permission, or another program holds the file; the old file is intact then.
    """
    if not path.name:  # a bare / or a drive
        raise not_saved(path, IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)))
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    written = False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written = True
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):  # the same trouble; the leftover is overwritten next time
            temporary.unlink(missing_ok=True)
        # The folder has just taken a file, so it is this one that may not be replaced: on Windows, Excel holds it.
        if written and error.errno in _HELD and path.exists():
            raise held(path) from error
        raise not_saved(path, error) from error


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder survive a power cut, where the system can; some network shares cannot."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def held(path: Path) -> UserError:
    """Return what to tell a person when a file is there and cannot be replaced."""
    return UserError(
        N_("Not saved. {name} is open in another program: close it there and try again, or choose another name."),
        name=path.name,
    )


def not_saved(path: Path, error: OSError) -> UserError:
    """Return what to tell a person when a file could not be written."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return UserError(N_("Not saved. The disk is full: free some space and try again."))
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return UserError(N_("Not saved. You may not write to {folder}: ask your administrator."), folder=path.parent)
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return UserError(
            N_("Not saved. The folder {folder} is not there and cannot be made: choose another one."),
            folder=path.parent,
        )
    return UserError(N_("Not saved: {detail} ({path})."), detail=Reason(error), path=path)


def set_aside(path: Path) -> Path:
    """Move a file out of the way without losing it, and return where it is now.

    A file that cannot be moved stays where it is.
    """
    name = f"{path.stem}.kept-{time.strftime('%Y%m%d-%H%M%S')}"
    kept = path.with_name(f"{name}{path.suffix}")
    number = 1
    try:
        while kept.exists():  # two in one second; the first must not be lost
            number += 1
            kept = path.with_name(f"{name}-{number}{path.suffix}")
        path.replace(kept)
    except OSError:
        return path
    return kept
