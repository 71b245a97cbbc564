"""Files that leave the desk: reports, sheets, letters, cards. Unlike records and drafts, others may read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.errors import Reason, UserError
from kastd_desktop.i18n import N_
from kastd_desktop.system.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path


def give(path: Path, content: bytes) -> None:
    """Write a file where a person wants it, whole or not at all.

    Args:
        path: the file; its folder is made when missing.
        content: what it is to hold.

    Raises:
        UserError: there is no space or no permission, or another program holds the file; the old file is intact then.
    """
    write_atomically(path, content, mode=0o644)


def give_copy(source: Path, path: Path) -> None:
    """Put a copy of a file where a person wants it: on the desktop, a stick, a shared disk.

    Args:
        source: the file; it is only read.
        path: the copy.

    Raises:
        UserError: the file cannot be read any more, or the copy cannot be written.
    """
    try:
        content = source.read_bytes()
    except OSError as error:
        message = N_("{path} cannot be read: {detail}. Check the path.")
        raise UserError(message, path=source, detail=Reason(error)) from error
    give(path, content)
