"""The compiled pack's file: whole or refused in one plain sentence, written whole or not at all."""

from __future__ import annotations

import errno
import json
import os
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from kastd_desktop import i18n
from kastd_desktop.content import container
from kastd_desktop.content.container import Container, write
from kastd_desktop.errors import UserError
from kastd_desktop.system.resources import translations_dir
from tests.packs import signed

if TYPE_CHECKING:
    from collections.abc import Callable

SECTIONS: Final[dict[str, Any]] = {
    "manifest": {"id": "kastd", "locales": ["lt", "en"]},
    "lt/checks": ["Ąžuolas", {"n": 1}],
    "lt/empty": [],
}
DAMAGED: Final = "The pack {path} is damaged. Copy it again from its source."
STRANGER: Final = "{path} is not a KAStd pack. Choose a .kastd file."
VERSIONED: Final = "The pack {path} is made for another version of the program. Build it again or update the program."
UNREADABLE: Final = "The pack {path} cannot be read: {detail}. Check that the file is there and that you may read it."


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "a.kastd"
    write(path, SECTIONS)
    return path


def refusal(path: Path) -> str:
    """Return the msgid with which a file is refused; it must be a sentence in both languages."""
    with pytest.raises(UserError) as caught:
        Container(path)
    said = set()
    for locale in i18n.LOCALES:
        i18n.activate(locale, translations_dir())
        said.add(caught.value.text())
        assert caught.value.text().rstrip().endswith(".")
        assert "{" not in caught.value.text()
    assert len(said) == len(i18n.LOCALES), "both languages say it in the same words"
    return caught.value.message


def test_what_was_written_is_read(pack: Path) -> None:
    read = Container(pack)

    assert {name: read.section(name) for name in SECTIONS} == SECTIONS
    assert "lt/checks" in read
    assert "en/checks" not in read
    with pytest.raises(KeyError):
        read.section("en/checks")


def test_bytes_stay_bytes(tmp_path: Path) -> None:
    write(tmp_path / "a.kastd", {"list": [1], "many/one": b"\x00\n\xff", "many/two": b""})
    read = Container(tmp_path / "a.kastd")

    assert read.section("list") == [1]
    assert read.parts("many/") == {"one": b"\x00\n\xff", "two": b""}
    assert read.parts("none/") == {}


def test_what_is_not_what_its_identity_says_is_refused(pack: Path) -> None:
    Container(pack).check_identity()
    head, _newline, rest = pack.read_bytes().partition(b"\n")
    forged = signed(rest.replace(b"kastd", b"other")).partition(b"\n")[0].split(b" ")[:2]
    whole = head.split(b" ")[3] + b"\n" + rest.replace(b"kastd", b"other")
    pack.write_bytes(b" ".join([*forged, f"{zlib.crc32(whole):08x}".encode(), whole]))

    with pytest.raises(UserError) as caught:
        Container(pack).check_identity()
    assert caught.value.message == DAMAGED


def test_the_digest_follows_the_content(pack: Path, tmp_path: Path) -> None:
    write(tmp_path / "same.kastd", SECTIONS)
    write(tmp_path / "other.kastd", {**SECTIONS, "lt/empty": [0]})

    assert Container(pack).digest == Container(tmp_path / "same.kastd").digest
    assert Container(pack).digest != Container(tmp_path / "other.kastd").digest


def test_one_flipped_bit_anywhere_is_refused(pack: Path) -> None:
    whole = pack.read_bytes()
    accepted = []
    for position in range(len(whole)):
        for bit in (0, 5, 7):
            spoiled = bytearray(whole)
            spoiled[position] ^= 1 << bit
            pack.write_bytes(spoiled)
            try:
                Container(pack)
            except UserError:
                continue
            accepted.append((position, bit))

    assert not accepted


def test_one_flipped_byte_of_the_base_pack_is_refused(compiled_pack: Path, tmp_path: Path) -> None:
    whole = compiled_pack.read_bytes()
    spoiled = tmp_path / "spoiled.kastd"
    for position in range(0, len(whole), len(whole) // 40):
        spoiled.write_bytes(whole[:position] + bytes([whole[position] ^ 0x20]) + whole[position + 1 :])
        with pytest.raises(UserError):
            Container(spoiled)


def test_a_truncated_pack_is_refused(pack: Path) -> None:
    whole = pack.read_bytes()
    for length in range(len(whole)):
        pack.write_bytes(whole[:length])
        with pytest.raises(UserError):
            Container(pack)

    pack.write_bytes(whole[:-1])
    assert refusal(pack) == DAMAGED


def test_bytes_after_the_end_are_refused(pack: Path) -> None:
    pack.write_bytes(pack.read_bytes() + b"\n")

    assert refusal(pack) == DAMAGED


@pytest.mark.parametrize("content", [b"", b"\n", b"PK\x03\x04", b"KASTD-PACK", b"KASTD-PACK 3\n", b"\xff" * 500])
def test_something_else_is_no_pack(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.kastd"
    path.write_bytes(content)

    assert refusal(path) == STRANGER


@pytest.mark.parametrize("version", [b"0", b"1", b"10", b"x", b"-1", b"1.0", b"01"])
def test_another_version_is_refused(pack: Path, version: bytes) -> None:
    pack.write_bytes(pack.read_bytes().replace(b"KASTD-PACK 3 ", b"KASTD-PACK " + version + b" ", 1))

    assert refusal(pack) == VERSIONED


def test_a_missing_pack_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nothing.kastd") == UNREADABLE


def test_a_folder_is_no_pack(tmp_path: Path) -> None:
    assert refusal(tmp_path) == STRANGER


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.kastd")

    assert refusal(tmp_path / "pipe.kastd") == STRANGER


def test_a_pack_that_may_not_be_read_is_told(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_path: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refused)

    assert refusal(pack) == UNREADABLE


def test_a_huge_file_is_not_read(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "LARGEST", 10)
    monkeypatch.setattr(Path, "read_bytes", lambda _path: pytest.fail("it was read"))

    assert refusal(pack) == "{path} is too large for a pack. Choose a .kastd file."


@pytest.mark.parametrize("rest", [b"", b"[]\n", b"5\n", b"nonsense\n", b'{"a":\n', b"\xff\xfe\n", b"[" * 100_000])
def test_a_fitting_checksum_does_not_make_nonsense_a_pack(tmp_path: Path, rest: bytes) -> None:
    path = tmp_path / "a.kastd"
    path.write_bytes(signed(rest))

    assert refusal(path) == DAMAGED


@pytest.mark.parametrize("entry", [[0], [0, 999], ["a", "b"], 5, None, [0, 1, 2], [5, 1], {"a": 1}, [[], []]])
def test_a_section_that_is_not_there_is_damage(tmp_path: Path, entry: object) -> None:
    path = tmp_path / "a.kastd"
    path.write_bytes(signed(json.dumps({"a": entry}).encode() + b"\nnot json"))
    read = Container(path)

    with pytest.raises(UserError) as caught:
        read.section("a")

    assert caught.value.message == DAMAGED


def failing(error: int) -> Callable[..., None]:
    def fail(*_arguments: object, **_named: object) -> None:
        raise OSError(error, os.strerror(error))

    return fail


@pytest.mark.parametrize(("where", "name"), [(os, "fsync"), (Path, "replace"), (os, "open")])
def test_a_failed_write_leaves_the_old_pack_and_nothing_else(
    pack: Path, monkeypatch: pytest.MonkeyPatch, where: object, name: str
) -> None:
    before = pack.read_bytes()
    with monkeypatch.context() as broken:
        broken.setattr(where, name, failing(errno.ENOSPC))
        with pytest.raises(UserError) as caught:
            write(pack, {"manifest": {}})

    assert caught.value.message == "Not saved. The disk is full: free some space and try again."
    assert pack.read_bytes() == before
    assert list(pack.parent.iterdir()) == [pack]


def test_a_written_pack_may_be_read_by_everyone(pack: Path) -> None:
    """It holds nothing personal, and an administrator installs it for others."""
    assert pack.stat().st_mode & 0o777 == 0o644 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
