"""What the program imports once the first screen has long been painted, so that other screens open at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from kastd_desktop.ui.warming import MODULES, Warming
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from kastd_desktop.services.desk import Desk

ROOT = Path(__file__).resolve().parents[2]

VISITS = """
import sys, tempfile
from pathlib import Path
from PySide6.QtCore import QObject
from kastd_desktop.services.demo import demo_desk
from kastd_desktop.ui.application import dress, make_application
from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.navigation import SCREENS
from kastd_desktop.ui.quick_help.window import QuickHelp
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.theme.theme import theme_for
from kastd_desktop.ui.warming import Warming

application = make_application()
with tempfile.TemporaryDirectory() as folder:
    desk = demo_desk(Path(folder), "lt", "", None)
    theme = theme_for(desk.choices.preferences)
    dress(application, theme)
    window = MainWindow(theme, desk)
    window.show()
    window.go(Place("today"))
    application.processEvents()
    QuickHelp(theme, desk.look_up, desk.choices, desk.mode).warm_up()
    keeper = QObject()
    warming = Warming(desk, keeper)
    while warming.left:
        warming.turn()
    before = set(sys.modules)
    for id_, _name, _icon in SCREENS:
        if id_ == "letters":
            continue
        window.go(Place(id_))
        application.processEvents()
        window.go(Place("situations", "raised-voice"))
        application.processEvents()
    print(" ".join(sorted(name for name in sys.modules if name not in before and name.startswith("kastd_desktop"))))
    desk.records.close()
"""


def test_a_first_visit_has_nothing_left_to_import() -> None:
    shown = subprocess.run(
        [sys.executable, "-c", VISITS],
        cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert shown.stdout.split() == []


def test_it_comes_in_short_turns_and_ends(make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter(range(1000))
    monkeypatch.setattr("kastd_desktop.ui.warming.perf_counter", lambda: next(times))
    parent = QObject()
    warming = Warming(make_desk("first-day"), parent)
    assert warming.left == list(MODULES), "nothing at once"
    warming.turn()
    assert len(warming.left) == len(MODULES) - 1, "no further one begins once a turn is over"
    warming.left[:] = warming.left[-1:]
    warming.turn()
    assert warming.left == []
    settle()
    assert not isValid(warming)
    assert parent.children() == []


def test_it_ends_with_the_program(make_desk: Callable[..., Desk]) -> None:
    parent = QObject()
    warming = Warming(make_desk("first-day"), parent)
    parent.deleteLater()
    settle()
    assert not isValid(warming), "no timer is left that calls it"
