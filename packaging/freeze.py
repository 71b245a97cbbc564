"""Freezes the program into build/dist/kastd-desktop; run by ``make build`` and by the packaging tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from runpy import run_path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "build" / "dist"


def freeze() -> Path:
    """Build the folder and return the executable in it."""
    shutil.rmtree(DIST / "kastd-desktop", ignore_errors=True)
    environment = {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "1700000000"}
    subprocess.run(
        [
            sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
            "--distpath", str(DIST), "--workpath", str(ROOT / "build" / "pyinstaller"),
            str(ROOT / "packaging" / "kastd.spec"),
        ],
        check=True,
        cwd=ROOT,
        env=environment,
    )  # fmt: skip
    if sys.platform == "linux":
        _slim(DIST / "kastd-desktop")
    # Beside the executable, where a person finds them when it does not start.
    write_help_cards = run_path(str(ROOT / "packaging" / "help_cards.py"))["write_help_cards"]
    write_help_cards(ROOT / "resources" / "packs" / "kastd.kastd", ROOT / "translations", DIST / "kastd-desktop")
    return DIST / "kastd-desktop" / ("kastd-desktop.exe" if sys.platform == "win32" else "kastd-desktop")


def _slim(folder: Path) -> None:
    """Take out what only a debugger or another language would ask for."""
    for library in folder.rglob("libicudata.so.*"):
        if not library.is_symlink():
            subprocess.run([sys.executable, str(ROOT / "packaging" / "trim_icu.py"), str(library)], check=True)
    for library in [*folder.rglob("libpython*.so*"), *folder.rglob("lib-dynload/*.so")]:
        subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)


if __name__ == "__main__":
    print(freeze())
