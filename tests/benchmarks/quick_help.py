"""How long from the shortcut to the painted quick-help window, and from a key to the painted results.

    python -m tests.benchmarks.quick_help [--rounds N] [--entries N] [--platform offscreen|xcb]

Each figure stands beside its floor, taken in turn in the same run: a bare window of the same size and flags with one
line to write in. The window is built and hidden before, as in the running program. The time begins when the keys reach
the program and ends when the event loop has painted. Entries are those of the base pack, and a pack of copies of its
cards; a person's longest word is typed letter by letter.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kastd_desktop.services.desk import Desk

ROOT: Final = Path(__file__).resolve().parents[2]
PACK: Final = ROOT / "resources" / "packs" / "kastd"
QUERIES: Final = ("rekia ant manes", "neveikia sistema", "grasinimai", "skundas", "xqzw")
WARM_UP: Final = 3
TARGETS: Final = {"shown p95": 50.0, "key p99": 16.0}
"""Milliseconds."""


class Watch:
    """Counts the paints of a window."""

    def __init__(self, window: QWidget) -> None:
        from PySide6.QtCore import QEvent, QObject

        class Filter(QObject):
            """Sees the window's events."""

            paints = 0

            def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
                self.paints += event.type() == QEvent.Type.Paint
                return False

        self._filter = Filter(window)
        window.installEventFilter(self._filter)
        self._window = window

    def milliseconds(self, act: Callable[[], object]) -> float:
        """Do something and return how long it took until the window had been painted after it."""
        from PySide6.QtCore import QCoreApplication, QEventLoop

        before = self._filter.paints
        begun = time.perf_counter()
        act()
        while self._filter.paints == before and time.perf_counter() - begun < 1:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        return (time.perf_counter() - begun) * 1000


def settle() -> None:
    """Let whatever is pending happen outside of what is measured."""
    from PySide6.QtCore import QCoreApplication

    for _turn in range(3):
        QCoreApplication.processEvents()


def copies(folder: Path, entries: int) -> Path:
    """Return a compiled pack with at least so many cards: copies of the base pack's under other ids."""
    from kastd_desktop.cli import main

    root = folder / "pack"
    # In one language: a pack has a limit of files.
    manifest = (PACK / "pack.toml").read_text(encoding="utf-8")
    languages = [path.name for path in PACK.iterdir() if (path / "situations").is_dir() or path.name == "lt-easy"]
    shutil.copytree(PACK, root, ignore=shutil.ignore_patterns(*languages))
    manifest = re.sub(r"(?m)^(locales|partial) = .*$", lambda found: f'{found[1]} = ["lt"]', manifest)
    (root / "pack.toml").write_text(manifest.replace('partial = ["lt"]', "partial = []"), encoding="utf-8")
    cards = [path for path in sorted((PACK / "situations").glob("*.toml")) if path.stem != "tiles"]
    added = []
    for number in range(2, entries // len(cards) + 2):
        for card in cards:
            text = card.read_text(encoding="utf-8").replace(f'id = "{card.stem}"', f'id = "{card.stem}-{number}"', 1)
            added.append(f"{card.stem}-{number}")
            (root / "situations" / f"{added[-1]}.toml").write_text(text, encoding="utf-8")
    with (root / "situations" / "tiles.toml").open("a", encoding="utf-8") as tiles:
        tiles.write('\n[[section]]\nid = "copies"\ntitle = "Kopijos"\n\n[[section.tile]]\nid = "copies"\n')
        tiles.write(f'icon = "files"\ntitle = "Kopijos"\ncondition = "Kopijos"\nsituations = {json.dumps(added)}\n')
    compiled = folder / "large.kastd"
    if main(["pack", "build", str(root), "--output", str(compiled)]) != 0:
        sys.exit("the large pack cannot be built")
    return compiled


def measure(desk: Desk, rounds: int) -> dict[str, list[float]]:
    """Return the times of showing and of keys, of the window and of its floor."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

    from kastd_desktop.ui.quick_help.window import QuickHelp
    from kastd_desktop.ui.theme.theme import Theme

    window = QuickHelp(Theme("light"), desk.look_up, desk.choices, desk.mode, desk.summons)
    window.warm_up()
    bare = QWidget(None, window.windowFlags())
    line = QLineEdit()
    layout = QVBoxLayout(bare)
    layout.addWidget(line)
    bare.resize(window.size())
    ours, floor, field = Watch(window), Watch(bare), Watch(line)
    times: dict[str, list[float]] = {"shown": [], "bare shown": [], "key": [], "bare key": []}

    def press(target: QLineEdit, letter: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    for number in range(WARM_UP + rounds):
        query = QUERIES[number % len(QUERIES)]
        taken: dict[str, list[float]] = {"bare shown": [floor.milliseconds(bare.show)]}
        settle()
        taken["bare key"] = []
        for letter in query:
            taken["bare key"].append(field.milliseconds(lambda letter=letter: press(line, letter)))  # type: ignore[misc]
            settle()
        line.clear()
        bare.hide()
        settle()
        taken["shown"] = [ours.milliseconds(window.appear)]
        settle()
        taken["key"] = []
        inside = Watch(window.field)
        for letter in query:
            taken["key"].append(inside.milliseconds(lambda letter=letter: press(window.field, letter)))  # type: ignore[misc]
            settle()
        window.dismiss()
        settle()
        if number >= WARM_UP:
            for name, each in taken.items():
                times[name] += each
    for widget in (window, bare):
        widget.close()
        widget.deleteLater()
    settle()
    return times


def part(times: list[float], share: float) -> float:
    """Return the time that a share of all does not exceed."""
    return sorted(times)[min(len(times) - 1, round(share * (len(times) - 1)))]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--entries", type=int, default=3000)
    parser.add_argument("--platform", default=os.environ.get("QT_QPA_PLATFORM", "offscreen"))
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = chosen.platform
    from kastd_desktop.services.demo import demo_desk
    from kastd_desktop.ui.application import dress, make_application
    from kastd_desktop.ui.theme.theme import Theme

    application = make_application()
    dress(application, Theme("light"))
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        packs = {"base pack": None, f"{chosen.entries} entries": copies(Path(folder), chosen.entries)}
        for name, pack in packs.items():
            place = Path(folder) / name.replace(" ", "-")
            place.mkdir()
            desk = demo_desk(place, "lt", "first-day", pack)
            times = measure(desk, chosen.rounds)
            desk.records.close()
            results[name] = summary(times)
    if chosen.json:
        print(json.dumps({"platform": chosen.platform, "targets_ms": TARGETS, **results}))
        return 0
    for name, figures in results.items():
        print(f"quick help ({chosen.platform}, {name}):")
        for each, value in figures.items():
            print(f"  {each:24} {value}")
    return 0


def summary(times: dict[str, list[float]]) -> dict[str, float]:
    """Return what is reported: milliseconds, and the medians as ratios to the floor."""
    middle = {name: statistics.median(values) for name, values in times.items()}
    return {
        "shown p50 ms": round(middle["shown"], 1),
        "shown p95 ms": round(part(times["shown"], 0.95), 1),
        "shown / bare": round(middle["shown"] / middle["bare shown"], 2),
        "key p50 ms": round(middle["key"], 1),
        "key p99 ms": round(part(times["key"], 0.99), 1),
        "key / bare": round(middle["key"] / middle["bare key"], 2),
    }


if __name__ == "__main__":
    sys.exit(main())
