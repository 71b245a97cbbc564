r"""The compiled pack's file: one section after another behind a checksum. Knows nothing of what they hold.

::

    KASTD-PACK 3 <CRC-32 of everything after it> <SHA-256 of everything after this line>\n
    {"section name": [offset, length], …}\n
    section section section

A section is JSON, or bytes where reading JSON would take too long: the arrays of the search index. Start-up reads the
few sections it needs and checks the CRC, which notices any damage; the SHA-256 is the content's identity. Neither is a
protection: of a pack that a person names `entrance` checks everything.
"""

from __future__ import annotations

import json
import stat
import zlib
from typing import TYPE_CHECKING, Any, Final

from kastd_desktop.errors import Reason, UserError
from kastd_desktop.i18n import N_
from kastd_desktop.system.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

MAGIC: Final = b"KASTD-PACK "
VERSION: Final = 3
LARGEST: Final = 64 * 1024 * 1024
"""Bytes; a compiled pack beyond this is refused before it is read."""


def write(path: Path, sections: Mapping[str, object]) -> None:
    """Write a compiled pack so that the old file or the new one is there, never half of either.

    Args:
        path: where to write.
        sections: what to write, each bytes or JSON-serialisable.

    Raises:
        UserError: the file cannot be written.
    """
    import hashlib

    table: dict[str, tuple[int, int]] = {}
    bodies: list[bytes] = []
    offset = 0
    for name, content in sections.items():
        body = content if isinstance(content, bytes) else _encoded(content)
        table[name] = (offset, len(body))
        bodies.append(body)
        offset += len(body)
    rest = _encoded(table) + b"\n" + b"".join(bodies)
    whole = f"{hashlib.sha256(rest).hexdigest()}\n".encode() + rest
    write_atomically(path, MAGIC + f"{VERSION} {zlib.crc32(whole):08x} ".encode() + whole, mode=0o644)


def _encoded(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


class Container:
    """A compiled pack that was read and found whole.

    Attributes:
        path: the file.
        digest: checksum of the content, as the file itself states it.
    """

    def __init__(self, path: Path) -> None:
        """Read a compiled pack.

        Args:
            path: the file.

        Raises:
            UserError: it is missing, too large, damaged, or made for another version of the program.
        """
        data = _read(path)
        end = data.find(b"\n")
        words = data[: max(end, 0)].split(b" ")
        if not data.startswith(MAGIC) or len(words) != 4:
            raise UserError(N_("{path} is not a KAStd pack. Choose a .kastd file."), path=path)
        if words[1] != str(VERSION).encode():
            raise UserError(
                N_("The pack {path} is made for another version of the program. Build it again or update the program."),
                path=path,
            )
        if f"{zlib.crc32(memoryview(data)[end - len(words[3]) :]):08x}".encode() != words[2]:
            raise damaged(path)
        table_end = data.find(b"\n", end + 1)
        self.path = path
        self.digest = words[3].decode("ascii", "replace")
        self._data = data
        self._start = table_end + 1
        self._table: dict[str, list[int]] = self._decoded(data[end + 1 : max(table_end, end + 1)])
        if not isinstance(self._table, dict):
            raise damaged(path)

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __contains__(self, name: str) -> bool:
        return name in self._table

    def section(self, name: str) -> Any:  # noqa: ANN401 - JSON
        """Return a JSON section as it was written.

        Raises:
            KeyError: there is no such section.
            UserError: it is not what this program writes, although its checksum fits.
        """
        return self._decoded(self.raw(name))

    def parts(self, prefix: str) -> dict[str, bytes]:
        """Return the sections whose names begin so, undecoded, by the rest of their names.

        Raises:
            UserError: one is not what this program writes, although its checksum fits.
        """
        return {name.removeprefix(prefix): self.raw(name) for name in self._table if name.startswith(prefix)}

    def check_identity(self) -> None:
        """Check that the content is what its SHA-256 says; damage that the CRC misses by chance does not pass.

        Whoever changes a pack on purpose writes the SHA-256 anew: it tells packs apart, it does not protect them.

        Raises:
            UserError: it is something else.
        """
        import hashlib

        start = self._data.find(b"\n") + 1
        if hashlib.sha256(memoryview(self._data)[start:]).hexdigest() != self.digest:
            raise damaged(self.path)

    def raw(self, name: str) -> bytes:
        """Return a section's bytes, undecoded.

        Raises:
            KeyError: there is no such section.
            UserError: it is not what this program writes, although its checksum fits.
        """
        entry = self._table[name]
        try:
            offset, length = entry
            return self._data[self._start + offset : self._start + offset + length]
        except (TypeError, ValueError):
            raise damaged(self.path) from None

    def _decoded(self, body: bytes) -> Any:  # noqa: ANN401 - JSON
        try:
            return json.loads(body)
        except (ValueError, RecursionError):
            raise damaged(self.path) from None


def damaged(path: Path) -> UserError:
    """Return what to tell a person about a pack that is not whole."""
    return UserError(N_("The pack {path} is damaged. Copy it again from its source."), path=path)


def _read(path: Path) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UserError(N_("{path} is not a KAStd pack. Choose a .kastd file."), path=path)
        if about.st_size > LARGEST:
            raise UserError(N_("{path} is too large for a pack. Choose a .kastd file."), path=path)
        return path.read_bytes()
    except OSError as error:
        raise UserError(
            N_("The pack {path} cannot be read: {detail}. Check that the file is there and that you may read it."),
            path=path,
            detail=Reason(error),
        ) from error
