"""What is loaded before the first screen is painted; every module there is time somebody waits."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.start import prepare

if TYPE_CHECKING:
    from collections.abc import Collection

ROOT = Path(__file__).resolve().parents[2]
LATE = {
    "pydantic", "pydantic_core", "babel", "rapidfuzz", "snowballstemmer", "simplemma", "yaml", "markdown",
    "cryptography", "argon2", "holidays", "platformdirs", "hashlib", "asyncio", "xml", "email",
    "PySide6.QtPrintSupport", "PySide6.QtSvg", "PySide6.QtDBus", "PySide6.QtNetwork",
}  # fmt: skip
"""What the first screen must not ask for."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Collection[str]:
    folder = tmp_path_factory.mktemp("desk")
    prepare(folder)
    shown = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "benchmarks" / "first_paint.py"), str(folder), "--modules"],
        cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return shown.stdout.splitlines()[1].split()


def test_the_first_screen_was_painted(loaded: Collection[str]) -> None:
    assert "kastd_desktop.ui.screens.today.screen" in loaded


def test_nothing_heavy_is_loaded_before(loaded: Collection[str]) -> None:
    assert not [name for name in loaded if name in LATE or name.partition(".")[0] in LATE]


def test_no_other_screen_is_loaded_before(loaded: Collection[str]) -> None:
    others = ("situations", "letters", "calm", "standard", "history", "settings")
    assert not [
        name for name in loaded if name.startswith(tuple(f"kastd_desktop.ui.screens.{screen}" for screen in others))
    ]
    assert "kastd_desktop.services.look_up" not in loaded
    assert "kastd_desktop.ui.warming" not in loaded
