"""A faster first import of Qt's bindings.

shiboken keeps thirteen Python modules as source inside its library and compiles them anew at every start: a seventh of
the time to the first window. Its documented remedy (``SBK_EMBED=0``) writes into another package's folder. This one
leaves that package alone: a set-up keeps the compiled form beside our own resources, and `quick` hands it out while the
bindings are imported. A piece whose source has changed, or that another Python made, is compiled as ever.

The file is made where the program is installed, never where a user may write: it holds code.
"""

from __future__ import annotations

import builtins
import contextlib
import marshal
import sys
import zlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import CodeType

_THEIRS: Final = "shibokensupport/"
Pieces = dict[str, tuple[int, bytes]]
"""By file name inside the library: checksum of the source, and the marshalled code made of it."""


def file_in(folder: Path) -> Path:
    """Return where the compiled form for this very Python lies in a folder of resources."""
    return folder / "prepared" / f"bindings-{sys.implementation.cache_tag}-{sys.hexversion:x}.bin"


def load(file: Path) -> None:
    """Import Qt's bindings quickly, and keep them from slowing down every later import.

    They replace Python's import by one that reads and tokenises the source of every module imported afterwards, to see
    whether it may ask for snake_case names. Nothing of ours does.

    Args:
        file: made by `keep`; without it only the second half is won.
    """
    own = builtins.__import__
    with quick(file):
        from PySide6 import QtCore, QtGui, QtWidgets  # noqa: F401  # each would put theirs in place again

        QtCore.Qt.Key.Key_Escape  # noqa: B018  # the first touch of an enumeration brings in the rest of them
    builtins.__import__ = own


@contextlib.contextmanager
def quick(file: Path) -> Iterator[None]:
    """Hand out compiled forms to the bindings that are imported inside; without the file nothing changes.

    Args:
        file: made by `keep`.
    """
    try:
        pieces: Pieces = marshal.loads(file.read_bytes())  # noqa: S302  # lies with the program, see above
    except (OSError, ValueError, EOFError, TypeError):
        yield
        return
    with _instead(lambda source, name: _ready(pieces.get(name), source)):
        yield


@contextlib.contextmanager
def keep(file: Path) -> Iterator[None]:
    """Write what the bindings compile while they are imported inside.

    Args:
        file: is replaced.

    Raises:
        OSError: the file cannot be written.
    """
    pieces: Pieces = {}
    true = builtins.compile

    def note(source: bytes, name: str) -> CodeType:
        code = true(source, name, "exec", dont_inherit=True)
        pieces[name] = (zlib.crc32(source), marshal.dumps(code))
        return code

    with _instead(note):
        yield
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(marshal.dumps(pieces))


def _ready(piece: tuple[int, bytes] | None, source: bytes) -> CodeType | None:
    if piece is None or piece[0] != zlib.crc32(source):
        return None
    code: CodeType = marshal.loads(piece[1])  # noqa: S302  # lies with the program
    return code


@contextlib.contextmanager
def _instead(code_for: Callable[[bytes, str], CodeType | None]) -> Iterator[None]:
    """Answer the bindings' calls of ``compile`` for their own modules; None, and everybody else's, are compiled."""
    true = builtins.compile

    def answer(source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:  # noqa: ANN401  # as compile's
        if mode == "exec" and isinstance(filename, str) and filename.startswith(_THEIRS):
            code = code_for(source, filename)
            if code is not None:
                return code
        return true(source, filename, mode, *more, **named)

    builtins.compile = answer
    try:
        yield
    finally:
        builtins.compile = true
