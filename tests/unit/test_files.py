"""Files that are there whole or not at all."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pytest

from kastd_desktop import i18n
from kastd_desktop.errors import UserError
from kastd_desktop.system import files
from kastd_desktop.system.files import set_aside, write_atomically
from kastd_desktop.system.resources import translations_dir

if TYPE_CHECKING:
    from collections.abc import Callable


HELD = "Not saved. {name} is open in another program: close it there and try again, or choose another name."


def failing(error: int) -> Callable[..., None]:
    def fail(*_arguments: object, **_named: object) -> None:
        raise OSError(error, os.strerror(error))

    return fail


def test_a_file_is_written_and_its_folder_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "deep" / "a.json"

    write_atomically(path, b"one")
    write_atomically(path, b"two")

    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    before = os.umask(0)
    try:
        write_atomically(path, b"private")
    finally:
        os.umask(before)

    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(("where", "name"), [(os, "open"), (os, "fsync"), (Path, "replace"), (Path, "mkdir")], ids=str)
@pytest.mark.parametrize(
    ("error", "message"),
    [
        (errno.ENOSPC, "Not saved. The disk is full: free some space and try again."),
        (errno.EDQUOT, "Not saved. The disk is full: free some space and try again."),
        (errno.EACCES, "Not saved. You may not write to {folder}: ask your administrator."),
        (errno.EROFS, "Not saved. You may not write to {folder}: ask your administrator."),
        (errno.ENOENT, "Not saved. The folder {folder} is not there and cannot be made: choose another one."),
        (errno.EIO, "Not saved: {detail} ({path})."),
    ],
)
def test_a_failure_at_any_point_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: object, name: str, error: int, message: str
) -> None:
    path = tmp_path / "a.json"
    write_atomically(path, b"old")
    with monkeypatch.context() as broken:
        broken.setattr(where, name, failing(error))
        with pytest.raises(UserError) as caught:
            write_atomically(path, b"new")

    held = (where, name, error) == (Path, "replace", errno.EACCES)
    assert caught.value.message == (HELD if held else message)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    for locale in i18n.LOCALES:
        i18n.activate(locale, translations_dir())
        assert "{" not in caught.value.text()

    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("error", [errno.EACCES, errno.EPERM, errno.EBUSY])
def test_a_file_open_elsewhere_is_told_apart_from_a_folder_one_may_not_write_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    path = tmp_path / "patikros.csv"
    path.write_bytes(b"open in Excel")
    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", failing(error))
        with pytest.raises(UserError) as caught:
            write_atomically(path, b"new")
        assert "Failas patikros.csv atvertas kitoje programoje" in caught.value.text()
        with pytest.raises(UserError) as other:
            write_atomically(tmp_path / "naujas.csv", b"new")
        assert other.value.message != HELD, "there is nothing that could be open"
    assert path.read_bytes() == b"open in Excel"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failing_write_half_way_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    write_atomically(path, b"old")
    real = os.fdopen

    class Half:
        def __init__(self, descriptor: int) -> None:
            self._file = real(descriptor, "wb")

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_error: object) -> None:
            self._file.close()

        def write(self, data: bytes) -> None:
            self._file.write(data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fdopen", lambda descriptor, _mode: Half(descriptor))
    with pytest.raises(UserError):
        write_atomically(path, b"brand new content")

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_cannot_be_synchronised_does_not_undo_what_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some network shares refuse it; the file is there nevertheless."""
    real = os.fsync
    seen: list[int] = []

    def only_files(descriptor: int) -> None:
        seen.append(descriptor)
        if len(seen) > 1:
            raise OSError(errno.EINVAL, "Invalid argument")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)

    write_atomically(tmp_path / "a.json", b"new")

    assert len(seen) == 2
    assert (tmp_path / "a.json").read_bytes() == b"new"


def test_the_file_is_synchronised_before_it_takes_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    sync, replace = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        order.append("sync")
        sync(descriptor)

    def replaced(one: Path, other: Path) -> Path:
        order.append("rename")
        return replace(one, other)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", replaced)

    write_atomically(tmp_path / "a.json", b"new")

    assert order == ["sync", "rename", "sync"]


@pytest.mark.parametrize("path", ["/", "."])
def test_a_folder_is_no_file_to_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.chdir(tmp_path)

    for target in (Path(path), tmp_path):
        with pytest.raises(UserError):
            write_atomically(target, b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_file_set_aside_keeps_its_content_and_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"damaged")

    kept = set_aside(path)

    assert not path.exists()
    assert kept.read_bytes() == b"damaged"
    assert kept.suffix == ".json"
    assert kept.parent == tmp_path


def test_two_files_set_aside_in_one_second_are_both_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "strftime", lambda _form: "20261126-074600")
    path = tmp_path / "settings.json"
    kept = []
    for content in (b"one", b"two", b"three"):
        path.write_bytes(content)
        kept.append(set_aside(path))

    assert [each.read_bytes() for each in kept] == [b"one", b"two", b"three"]


def test_a_file_that_cannot_be_moved_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"damaged")
    monkeypatch.setattr(Path, "replace", failing(errno.EACCES))

    assert set_aside(path) == path
    assert path.read_bytes() == b"damaged"


def test_a_bare_name_is_told_apart_from_its_folder() -> None:
    error = files.not_saved(Path("/srv/desk/settings.json"), PermissionError(errno.EACCES, "Permission denied"))

    assert "/srv/desk" in error.text()
    assert "settings.json" not in error.text()
