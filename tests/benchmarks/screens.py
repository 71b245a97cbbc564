"""How long a switch of screens takes to the painted window, beside painting a bare window of the same size.

    python -m tests.benchmarks.screens [--rounds N] [--at-once]

The first visit makes the screen, later ones bring it up to date. Also the longest clause of the standard, a card and a
letter. The floor is taken in turn with every figure. As in the program, what screens import has been imported in the
second after the first paint; with --at-once nobody has waited for that.
"""

from __future__ import annotations

import argparse
import compileall
import gc
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.theme.theme import Theme

ROOT: Final = Path(__file__).parents[2]
SIZE: Final = (1280, 768)
TARGET: Final = 50.0
"""Milliseconds of a switch."""


def timed(step: Callable[[], object]) -> float:
    """Do something and let everything be painted; return the milliseconds."""
    from PySide6.QtCore import QCoreApplication

    begun = time.perf_counter()
    step()
    QCoreApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


def warm(desk: Desk, theme: Theme) -> None:
    """Do what the program does in the second after its first paint."""
    from PySide6.QtCore import QObject

    from kastd_desktop.ui.quick_help.window import QuickHelp
    from kastd_desktop.ui.warming import Warming

    QuickHelp(theme, desk.look_up, desk.choices, desk.mode).warm_up()
    keeper = QObject()
    warming = Warming(desk, keeper)
    longest = 0.0
    while warming.left:
        begun = time.perf_counter()
        warming.turn()
        longest = max(longest, (time.perf_counter() - begun) * 1000)
    print(f"longest idle turn: {longest:.1f} ms (target 16 ms)")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--at-once", action="store_true", help="visit before anything was imported in idle turns")
    chosen = parser.parse_args()
    rounds = chosen.rounds
    # As in an installed program: where Python may write no bytecode, a first visit would measure the compiler.
    compileall.compile_dir(str(ROOT / "kastd_desktop"), quiet=1)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QLabel

    from kastd_desktop.system.resources import resources_dir
    from kastd_desktop.ui import bindings

    bindings.load(bindings.file_in(resources_dir()))  # as a start does: it speeds up later imports, too
    from kastd_desktop.services.demo import demo_desk
    from kastd_desktop.ui.application import dress, make_application
    from kastd_desktop.ui.main_window import MainWindow
    from kastd_desktop.ui.navigation import SCREENS
    from kastd_desktop.ui.screens.screen import Place
    from kastd_desktop.ui.theme.theme import theme_for

    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        desk = demo_desk(Path(folder), "lt", "", None)
        theme = theme_for(desk.choices.preferences)
        dress(application, theme)
        bare = QLabel("KAStd")
        window = MainWindow(theme, desk)
        for each in (bare, window):
            each.resize(*SIZE)
            each.show()
        window.go(Place("today"))
        application.processEvents()
        gc.collect()
        gc.freeze()  # as the program does after its first paint
        if not chosen.at_once:
            warm(desk, theme)
        places: list[tuple[str, Any]] = [(id_, Place(id_)) for id_, _name, _icon in SCREENS]
        places += [("card", Place("situations", "raised-voice")), ("longest clause", Place("standard", "A2"))]
        places += [("letter", Place("letters", "complaint-upheld"))]
        home = Place("today")
        for name, place in places:
            window.go(home)
            application.processEvents()
            first = timed(lambda place=place: window.go(place))  # type: ignore[misc]
            again, floor = [], []
            for _round in range(rounds):
                timed(lambda: window.go(home))
                again.append(timed(lambda place=place: window.go(place)))  # type: ignore[misc]
                floor.append(timed(bare.repaint))
            later = statistics.median(again)
            ratio = later / statistics.median(floor)
            print(
                f"{name}: first {first:.1f} ms, again {later:.1f} ms, {ratio:.0f} × a bare paint (target {TARGET:g} ms)"
            )
        window.close()
        desk.records.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
