"""The floor: a bare PySide6 widget window that prints when it was first painted and ends, unless it is told to --stay.

It touches Qt's enumerations once, as every window does that is more than a grey rectangle: PySide makes all of them at
the first touch, and that is Qt's cost, not the program's.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class Bare(QWidget):
    """Prints the clock at its first paint."""

    def paintEvent(self, _event: object) -> None:
        print(time.clock_gettime_ns(time.CLOCK_MONOTONIC), flush=True)
        if "--stay" not in sys.argv:
            QTimer.singleShot(0, QApplication.quit)


application = QApplication(sys.argv)
window = Bare()
window.setWindowFlags(Qt.WindowType.Window)
window.resize(1280, 768)
window.show()
application.exec()
