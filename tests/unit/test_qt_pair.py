"""Python and PySide6 fit together: PySide6 6.12.0 on Python 3.11 ends the process after some 5,000 calls."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
CALLS, EMISSIONS, DRIFT = 20_000, 5_000, 100
SOUND: Final = "6.11.3"

COUNTING: Final = f"""
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal
class Bell(QObject):
    rung = Signal(bool)
    def __init__(self):
        super().__init__()
        self.heard = 0
        self.rung.connect(self.hear)
    def hear(self, loud):
        self.heard += loud
application = QCoreApplication([])
bell = Bell()
def counts():
    return sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(False)
application.processEvents(); bell.rung.emit(True)
before = counts()
for number in range({CALLS}):
    application.processEvents()
for number in range({EMISSIONS}):
    bell.rung.emit(True)
after = counts()
assert bell.heard == {EMISSIONS} + 1, bell.heard
print(*(one - other for one, other in zip(after, before)))
"""


def test_calls_and_signals_lose_no_references() -> None:
    done = subprocess.run(
        [sys.executable, "-c", COUNTING],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
    )

    assert done.returncode == 0, done.stderr
    drift = [int(number) for number in done.stdout.split()]
    assert len(drift) == 3
    # Since Python 3.12 these objects live for ever and their counts say nothing.
    assert max(map(abs, drift)) < DRIFT or sys.version_info >= (3, 12), drift


def pinned(file: str) -> set[str]:
    text = (ROOT / "packaging" / "requirements" / file).read_text(encoding="utf-8")
    return set(re.findall(r"(?im)^pyside6-essentials==([0-9.]+)", text))


@pytest.mark.parametrize("file", ["run.txt", "run.in"])
def test_the_pinned_pair_is_sound(file: str) -> None:
    assert pinned(file) == {SOUND} or (pinned(file) and sys.version_info >= (3, 12))


def test_the_installed_pair_is_the_pinned_one() -> None:
    from importlib.metadata import version

    assert version("PySide6-Essentials") in pinned("run.txt")
    assert version("shiboken6") == version("PySide6-Essentials")


def test_only_the_essentials_are_asked_for() -> None:
    """The meta-package pulls in a browser."""
    for file in ("run.txt", "run.in", "dev.txt"):
        text = (ROOT / "packaging" / "requirements" / file).read_text(encoding="utf-8")
        assert not re.search(r"(?im)^pyside6(-addons)?==", text), file
    assert '"PySide6-Essentials>=6.11.3,<6.12"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
