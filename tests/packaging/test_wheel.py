"""`pip install .` gives a working command: built from a checkout, installed into an empty environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.frozen


def test_the_wheel_brings_compiled_catalogues_and_the_compiled_pack(tmp_path: Path) -> None:
    # Without isolation: what the build needs is in the development environment already.
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(tmp_path / "site")
    data = "kastd_desktop/_data"
    assert f"{data}/packs/kastd.kastd" in names
    assert f"{data}/translations/lt/LC_MESSAGES/kastd.mo" in names
    assert f"{data}/style.qss" in names
    assert {f"{data}/Pagalbos-korteles.html", f"{data}/Help-cards.html"} <= names
    assert any(name.endswith("0001_checks_and_mode.sql") for name in names)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "KASTD_DATA_DIR": str(tmp_path / "data")}
    environment.pop("QT_QPA_PLATFORM", None)
    found = subprocess.run(
        [sys.executable, "-m", "kastd_desktop", "look-up", "rekia ant manes", "--json"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(found.stdout)[0]["id"] == "raised-voice"
    proof = subprocess.run(
        [sys.executable, "-m", "kastd_desktop", "self-test", "--json"],
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert proof.returncode == 0, proof.stdout + proof.stderr
