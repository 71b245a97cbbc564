"""The crash log: what a developer needs and nothing a person typed."""

from __future__ import annotations

import faulthandler
import sys
import threading
import time
import traceback
from typing import IO, TYPE_CHECKING, Final

from kastd_desktop.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

LARGEST: Final = 512 * 1024
"""Bytes; then the log starts anew and the one before is kept."""

_file: IO[str] | None = None
_tell: Callable[[UserError], None] | None = None


def start(path: Path) -> None:
    """Write crashes and unexpected errors to a file; without permission to write, to standard error only."""
    global _file  # noqa: PLW0603 - one process, one log
    sys.excepthook = _unexpected
    threading.excepthook = _in_thread
    sys.unraisablehook = _unraisable
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LARGEST:
            path.replace(path.with_suffix(".old.log"))
        _file = path.open("a", encoding="utf-8")
    except OSError:
        _file = None
        return
    faulthandler.enable(_file)


def note(message: str) -> None:
    """Write one line; never pass what a person typed."""
    if _file is not None:
        _file.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {message}\n")
        _file.flush()


def tell_through(tell: Callable[[UserError], None] | None) -> None:
    """Choose who tells a person about a `UserError` that nobody caught, such as records that cannot be read now."""
    global _tell  # noqa: PLW0603 - one process, one person in front of it
    _tell = tell


def _unexpected(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    # The message may quote what a person typed, so only the kind of error and the places in our code are written; on
    # standard error too: what starts programs on a desktop keeps it in the system's journal.
    places = "".join(f"  {frame.filename}:{frame.lineno} {frame.name}\n" for frame in traceback.extract_tb(trace))
    report = f"unexpected {kind.__name__}\n{places}"
    note(report)
    if isinstance(error, UserError) and _tell is not None:
        _tell(error)
    elif sys.stderr is not None:  # a program without a console on Windows has none
        sys.stderr.write(report)


def _in_thread(thrown: threading.ExceptHookArgs) -> None:
    _unexpected(thrown.exc_type, None, thrown.exc_traceback)  # no window is shown from here


def _unraisable(thrown: sys.UnraisableHookArgs) -> None:
    _unexpected(thrown.exc_type, None, thrown.exc_traceback)  # no window is shown from here
