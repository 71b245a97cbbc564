"""One slide becoming the next in half a second; the only thing on the waiting-room screen that moves."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter, QPixmap

SECONDS: Final = 0.5
FRAME: Final = 33
"""Milliseconds between two pictures."""


class Fade(QObject):
    """A cross-fade that is under way or not.

    Attributes:
        stepped: there is a further picture to paint.
    """

    stepped = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._before: QPixmap | None = None
        self._start = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_step)

    def start(self, before: QPixmap) -> None:
        """Begin with the picture that goes."""
        self._before = before
        self._start = time.monotonic()
        self._timer.start()

    def stop(self) -> None:
        """End at once, and let the picture that went go."""
        self._timer.stop()
        self._before = None

    def paint(self, painter: QPainter, now: QPixmap, place: QRectF) -> None:
        """Paint the picture that comes over the one that goes; nothing when no fade is under way.

        Args:
            painter: on the window, with the picture that comes already drawn everywhere.
            now: the picture that comes.
            place: what changes.
        """
        if self._before is None:
            return
        painter.save()
        painter.setClipRect(place)
        painter.drawPixmap(0, 0, self._before)
        painter.setOpacity(min((time.monotonic() - self._start) / SECONDS, 1.0))
        painter.drawPixmap(0, 0, now)
        painter.restore()

    def _on_step(self) -> None:
        # The end is painted twice: where the X server lags one picture behind, as it does once the pad has been
        # open, a trace of the old slide would stay until the next one.
        if self._before is None:
            self.stop()
        elif time.monotonic() - self._start >= SECONDS:
            self._before = None
        self.stepped.emit()
