"""Quick help with two screens: in a process of its own, because screens are chosen when the application starts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
OPEN: Final = """
import json, sys
from pathlib import Path
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtCore import QPoint
from kastd_desktop.services.demo import demo_desk
from kastd_desktop.system.instance import Instance
from kastd_desktop.system.kiosk_screen import covered_screen, tell_screen
from kastd_desktop.ui.application import dress, make_application
from kastd_desktop.ui.quick_help.window import QuickHelp
from kastd_desktop.ui.theme.theme import Theme

application = make_application()
theme = Theme("light")
dress(application, theme)
folder = Path(sys.argv[1])
desk = demo_desk(folder, "lt", "first-day", None)
kiosk = Instance(folder / "instance", "kiosk")
found = {}
def opened(name, marked, pointer):
    QCursor.setPos(QPoint(*pointer))
    facing = lambda: frozenset(filter(None, (*marked, covered_screen(folder / "instance"))))
    window = QuickHelp(theme, desk.look_up, desk.choices, desk.mode, desk.summons, facing)
    shown = window.appear()
    application.processEvents()
    found[name] = QGuiApplication.screenAt(window.geometry().center()).name() if shown else None
    window.close()
    window.deleteLater()

own, customers = (100, 100), (2000, 100)
opened("at the mouse", (), customers)
opened("marked", ("CUSTOMERS",), customers)
assert kiosk.take()
tell_screen(folder / "instance", "CUSTOMERS")
opened("waiting room", (), customers)
opened("waiting room and the other marked", ("OWN",), own)
kiosk.release()
opened("waiting room ended", (), customers)
desk.records.close()
print(json.dumps(found))
"""


@pytest.fixture
def found(tmp_path: Path) -> dict[str, str | None]:
    """Return on which of two screens the window opened."""
    screens = [
        {"name": name, "x": x, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, x in (("OWN", 0), ("CUSTOMERS", 1920))
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    folder = tmp_path / "desk"
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=60,
    )
    places: dict[str, str | None] = json.loads(done.stdout)
    return places


def test_it_never_opens_where_customers_look(found: dict[str, str | None]) -> None:
    assert found == {
        "at the mouse": "CUSTOMERS",
        "marked": "OWN",
        "waiting room": "OWN",
        "waiting room and the other marked": None,
        "waiting room ended": "CUSTOMERS",
    }
