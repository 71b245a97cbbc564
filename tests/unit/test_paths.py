"""Where a run reads and writes: one folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kastd_desktop.system.paths import Paths, find_paths

if TYPE_CHECKING:
    import pytest


def test_everything_lies_in_one_folder(tmp_path: Path) -> None:
    paths = Paths(tmp_path)

    for path in (paths.settings, paths.database, paths.backups, paths.log, paths.instance):
        assert path.is_relative_to(tmp_path)
    assert len({paths.settings, paths.database, paths.backups, paths.log, paths.instance}) == 5


def test_the_argument_goes_before_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KASTD_DATA_DIR", str(tmp_path / "environment"))

    assert find_paths(tmp_path / "argument").data == tmp_path / "argument"
    assert find_paths(None).data == tmp_path / "environment"


def test_without_either_it_is_the_systems_usual_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KASTD_DATA_DIR", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("HOME", str(tmp_path))

    folder = find_paths(None).data
    assert folder.is_relative_to(tmp_path) or sys.platform != "linux"
    assert folder.name == "kastd-desktop"
    assert not folder.exists()


def test_a_relative_folder_is_taken_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert find_paths(Path("data")).data == tmp_path / "data"


def test_a_tilde_is_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    assert find_paths(Path("~/kastd")).data == tmp_path / "kastd"


def test_the_home_of_nobody_is_a_name_like_any_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert find_paths(Path("~nobody-of-this-name/kastd")).data == tmp_path / "~nobody-of-this-name" / "kastd"


def test_a_named_folder_is_found_without_asking_the_system(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from kastd_desktop.system.paths import find_paths\n"
        f"find_paths(Path({str(tmp_path)!r})); print('platformdirs' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
