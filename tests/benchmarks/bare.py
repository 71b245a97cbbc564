"""The floor: a bare PySide6 widget window that prints when it was first painted and ends."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget


class Bare(QWidget):
    """Prints the clock at its first paint."""

    def paintEvent(self, _event: object) -> None:
        print(time.clock_gettime_ns(time.CLOCK_MONOTONIC), flush=True)
        QTimer.singleShot(0, QApplication.quit)


application = QApplication(sys.argv)
window = Bare()
window.resize(1280, 768)
window.show()
application.exec()
