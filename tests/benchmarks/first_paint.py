"""Starts the program as a person does, prints when the Today screen was first painted, and ends it.

Run as a file, as the installed command is: ``python -m`` would add the cost of finding the module.
"""

from __future__ import annotations

import importlib.machinery
import importlib.util
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

WATCHED = "kastd_desktop.ui.main_window"


class Watch(importlib.machinery.PathFinder):
    """Adds one line to the window's first paint when its module is imported, in the program's own order."""

    @classmethod
    def find_spec(cls, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> Any:
        """Find the module as ever, and watch its window once it is loaded."""
        if fullname != WATCHED:
            return None
        sys.meta_path.remove(cls)
        spec = importlib.util.find_spec(fullname)
        assert spec is not None
        assert spec.loader is not None
        load = spec.loader.exec_module

        def load_and_watch(module: ModuleType) -> None:
            load(module)
            watch(module)

        spec.loader.exec_module = load_and_watch  # type: ignore[method-assign]  # this one module, this one time
        return spec


def watch(module: Any) -> None:
    """Replace the window by one that tells when it was painted."""
    window: Any = module.MainWindow

    class Watched(window):  # type: ignore[misc]  # known only while it runs
        """Prints the clock when its first paint, children included, is over."""

        told = False

        def paintEvent(self, event: object) -> None:
            if not Watched.told:
                Watched.told = True
                from PySide6.QtCore import QTimer

                # Before the program's own chores are queued; the children are painted in the same turn.
                QTimer.singleShot(0, self, self.tell)
            super().paintEvent(event)

        def tell(self) -> None:
            print(time.clock_gettime_ns(time.CLOCK_MONOTONIC), flush=True)
            if "--modules" in sys.argv:
                print(" ".join(sorted(sys.modules)), flush=True)
            from PySide6.QtWidgets import QApplication

            QApplication.quit()

    module.MainWindow = Watched


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit("usage: first_paint.py DATA-DIR [--modules]; the folder as `start.prepare` makes it")
    os.environ["KASTD_DATA_DIR"] = sys.argv[1]
    sys.meta_path.insert(0, Watch)
    from kastd_desktop.cli import main

    sys.exit(main(["run"]))
