"""Starts the program as a person does, prints when the Today screen was first painted, and ends it."""

from __future__ import annotations

import sys
import time

from kastd_desktop import cli


def main() -> None:
    """Run the program with one more line in its first paint event."""
    from kastd_desktop.ui import main_window

    class Watched(main_window.MainWindow):
        painted = False

        def paintEvent(self, event: object) -> None:
            super().paintEvent(event)  # type: ignore[arg-type]  # a QPaintEvent
            if not Watched.painted:
                Watched.painted = True
                from PySide6.QtCore import QTimer

                # The window's own paint comes first, its children's in the same turn; a zero timer runs after them.
                QTimer.singleShot(0, self._tell)

        def _tell(self) -> None:
            print(time.clock_gettime_ns(time.CLOCK_MONOTONIC), flush=True)
            if "--modules" in sys.argv:
                print(" ".join(sorted(sys.modules)), flush=True)
            from PySide6.QtWidgets import QApplication

            QApplication.quit()

    main_window.MainWindow = Watched  # type: ignore[misc]  # the one place that watches
    sys.exit(cli.main(["run", "--data-dir", sys.argv[1]]))


main()
