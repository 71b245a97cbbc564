"""Files that leave the desk: others may read them, and a copy of what is gone is told by its own name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.errors import UserError
from kastd_desktop.services.giving import give, give_copy

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")
def test_others_may_read_what_is_given_away(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        give(tmp_path / "ataskaita.pdf", b"PDF")
    finally:
        os.umask(before)
    assert (tmp_path / "ataskaita.pdf").stat().st_mode & 0o777 == 0o644


def test_a_copy_is_the_file(tmp_path: Path) -> None:
    (tmp_path / "kortelės.html").write_bytes(b"<!doctype html>")
    give_copy(tmp_path / "kortelės.html", tmp_path / "stalas" / "k.html")
    assert (tmp_path / "stalas" / "k.html").read_bytes() == b"<!doctype html>"


def test_what_is_gone_is_told_by_its_own_name_and_nothing_is_written(tmp_path: Path) -> None:
    """It is the file that cannot be read, not the folder that cannot be written to."""
    source, target = tmp_path / "kortelės.html", tmp_path / "k.html"
    target.write_bytes(b"old")
    with pytest.raises(UserError) as told:
        give_copy(source, target)
    assert str(source) in told.value.text()
    assert target.read_bytes() == b"old"
