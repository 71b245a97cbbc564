"""Ends the waiting-room screen when the operating system asks: SIGTERM and Ctrl+C close the window."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from types import FrameType


class EndSignals(QObject):
    """Listens for the end while Qt sleeps.

    Python runs a signal's handler only between two of its own steps, and a sleeping event loop makes none; the signal
    therefore writes into a pipe that Qt watches.

    Attributes:
        asked: the process is to end.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._before: dict[int, Any] = {}
        self._notifier: QSocketNotifier | None = None
        self._pipe: tuple[int, int] | None = None
        if sys.platform == "win32":
            # Windows has no SIGTERM to send, and its pipes cannot be watched: Ctrl+C ends the process at once.
            self._take(signal.SIGINT, signal.SIG_DFL)
            return
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        self._wakeup = signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        for number in (signal.SIGTERM, signal.SIGINT):
            self._take(number, _ignore)

    def stop(self) -> None:
        """Put everything back as it was."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before.clear()
        if self._pipe is not None and self._notifier is not None:
            self._notifier.setEnabled(False)
            signal.set_wakeup_fd(self._wakeup)
            for end in self._pipe:
                os.close(end)
            self._pipe = None

    def _take(self, number: int, handler: Any) -> None:  # noqa: ANN401 - whatever signal.signal takes
        self._before[number] = signal.signal(number, handler)

    def _on_signal(self) -> None:
        if self._pipe is not None:
            os.read(self._pipe[0], 64)
            self.asked.emit()


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the pipe has told Qt already."""
