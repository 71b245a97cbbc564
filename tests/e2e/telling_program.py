"""Our program, unchanged but for one thing: it writes down when which result of quick help was painted open.

Arguments: the file to write to, then those of the program. A line is a time of the monotonic clock in nanoseconds, the
id of the result and the number of its sentences that can be seen; for the window as such ``window`` and 0.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QTimer

from kastd_desktop.cli import main
from kastd_desktop.ui.quick_help import chosen, frame

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

FILE = Path(sys.argv[1])


class TellingChosen(chosen.Chosen):
    """The opened result, which tells of itself once its paint has gone to the screen."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        glimpse = self._head.glimpse
        seen = sum(1 for phrase in self.phrases if not phrase.visibleRegion().isEmpty())
        if glimpse is not None and seen:
            with FILE.open("a", encoding="utf-8") as file:
                file.write(f"{time.monotonic_ns()} {glimpse.id} {seen}\n")


class TellingFrame(frame.Frame):
    """The window, which does so too."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        if self.isVisible():
            with FILE.open("a", encoding="utf-8") as file:
                file.write(f"{time.monotonic_ns()} window 0\n")


chosen.Chosen = TellingChosen  # type: ignore[misc]
frame.Frame = TellingFrame  # type: ignore[misc]
FILE.touch()
sys.exit(main(sys.argv[2:]))
