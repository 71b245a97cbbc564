"""The frozen program: built here, proved by its own self-test on a real display, and no larger than it may be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from tests.e2e.desktop import desktop

ROOT = Path(__file__).resolve().parents[2]
LARGEST_FOLDER_MB = 110
LARGEST_ARCHIVE_MB = 34
NO_DISPLAY = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}

pytestmark = pytest.mark.frozen


@pytest.fixture(scope="module")
def frozen() -> Path:
    """Freeze the program once."""
    result = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "freeze.py")], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert result.returncode == 0, result.stderr[-3000:]
    return Path(result.stdout.strip().splitlines()[-1])


def test_it_proves_itself_on_a_real_display(frozen: Path, tmp_path: Path) -> None:
    with desktop(tmp_path) as screen:
        result = subprocess.run(
            [str(frozen), "self-test", "--json", "--data-dir", str(tmp_path / "data")],
            env=screen.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
    assert result.returncode == 0, result.stdout + result.stderr
    proof = json.loads(result.stdout)
    assert proof["ok"]
    steps = {step["step"]: step for step in proof["steps"]}
    assert {
        "fonts",
        "pack",
        "search",
        "window",
        "answer",
        "pdf",
        "copy",
        "copy-on-disk",
        "language",
        "kiosk",
    } <= steps.keys()
    assert "xcb" in steps["window"]["detail"]


@pytest.mark.skipif(sys.platform != "linux", reason="Wayland is of Linux")
@pytest.mark.parametrize("plugin", ["libadwaita.so", "libbradient.so"])
def test_a_window_on_wayland_has_a_title_bar(frozen: Path, plugin: str) -> None:
    plugins = frozen.parent / "_internal" / "PySide6" / "Qt" / "plugins"
    assert (plugins / "platforms" / "libqwayland.so").is_file()
    path = plugins / "wayland-decoration-client" / plugin
    asked = subprocess.run(["ldd", str(path)], capture_output=True, text=True, check=True).stdout
    wanted = [line for line in asked.splitlines() if "libQt6" in line or "libwayland" in line]
    assert wanted
    assert not [line for line in wanted if "not found" in line]


def test_a_copy_of_the_cards_lies_beside_it_and_is_named_when_it_cannot_start(frozen: Path, tmp_path: Path) -> None:
    page = (frozen.parent / "Pagalbos-korteles.html").read_text(encoding="utf-8")
    assert "Pakeltas balsas" in page
    assert (frozen.parent / "Help-cards.html").is_file()
    environment = {name: value for name, value in os.environ.items() if name not in NO_DISPLAY}
    result = subprocess.run(
        [str(frozen), "--data-dir", str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert result.returncode == 2
    assert str(frozen.parent / "Pagalbos-korteles.html") in result.stderr


def test_it_looks_up_without_a_display(frozen: Path, tmp_path: Path) -> None:
    result = subprocess.run(
        [str(frozen), "look-up", "rekia ant manes", "--json", "--data-dir", str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert json.loads(result.stdout)[0]["id"] == "raised-voice"


def test_it_holds_nothing_that_could_reach_a_network(frozen: Path) -> None:
    names = {path.name for path in frozen.parent.rglob("*")}
    assert not [name for name in names if "QtNetwork" in name or "Qt6Network" in name]
    assert not [name for name in names if name.startswith(("libssl", "_ssl", "libcrypto"))]


def test_it_is_small_enough(frozen: Path, tmp_path: Path) -> None:
    size = sum(path.stat().st_size for path in frozen.parent.rglob("*") if path.is_file() and not path.is_symlink())
    assert size / 1e6 <= LARGEST_FOLDER_MB
    archive = tmp_path / "kastd.tar.xz"
    with tarfile.open(archive, "w:xz", preset=6) as tar:
        tar.add(frozen.parent, arcname="kastd-desktop")
    assert archive.stat().st_size / 1e6 <= LARGEST_ARCHIVE_MB
