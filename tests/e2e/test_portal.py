"""The desktop portal on Wayland: asked over a real session bus of its own, answered by a portal of the tests."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.e2e.desktop import PATIENCE, ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.e2e

PORTAL: Final = ROOT / "tests" / "data" / "fake_portal.py"
ASK: Final = """
import json, os, select, subprocess, sys, time
sys.path.insert(0, sys.argv[1])
from kastd_desktop.core.shortcut import parse
from kastd_desktop.system.hotkey.portal import PortalHotKey

portal = None
if sys.argv[2] != "none":
    command = ["/usr/bin/python3", sys.argv[3], sys.argv[2]]
    portal = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert portal.stdout.readline() == "ready\\n"
keys = PortalHotKey("Greita pagalba")
told = [keys.take(parse("Ctrl+Shift+F12"))]
presses = 0
end = time.monotonic() + (5 if portal else 0.2)
while time.monotonic() < end and not (presses or keys.outcome == "none"):
    presses += keys.read()
    select.select([keys.fileno()], [], [], 0.1)
told.append(keys.outcome)
token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
print(json.dumps({"told": told, "shown": keys.shown, "presses": presses, "token": token}))
keys.close()
if portal:
    portal.terminate()
    print(portal.communicate()[0])
"""


def asked(tmp_path: Path, mode: str) -> tuple[dict[str, Any], str]:
    """Ask a portal for keys; return how it went, and what the portal was told."""
    assert shutil.which("dbus-run-session"), "dbus-run-session is missing: run the set-up"
    script = tmp_path / "ask.py"
    script.write_text(ASK, encoding="utf-8")
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, str(script), str(ROOT), mode, str(PORTAL)],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    first, _line, rest = done.stdout.partition("\n")
    found: dict[str, Any] = json.loads(first)
    return found, rest


def test_a_desktop_that_grants_the_keys_tells_of_each_press(tmp_path: Path) -> None:
    found, calls = asked(tmp_path, "grant")
    assert found == {
        "told": ["asked", "held"],
        "shown": "Press CTRL+SHIFT+F12",
        "presses": 1,
        "token": "token-1",
    }
    assert "'preferred_trigger': 'CTRL+SHIFT+F12'" in calls
    assert "'description': 'Greita pagalba'" in calls


def test_a_person_who_refuses_is_heard(tmp_path: Path) -> None:
    found, _calls = asked(tmp_path, "refuse")
    assert (found["told"], found["presses"]) == (["asked", "none"], 0)


def test_without_a_portal_there_are_no_keys(tmp_path: Path) -> None:
    found, _calls = asked(tmp_path, "none")
    assert found["told"] == ["none", "none"]
