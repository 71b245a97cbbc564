"""Keeps the HTML copy of the cards on the disk current: after the start and after every change of settings.

Nobody waits for it, so it works one language a turn of the event loop, and a disk that refuses disturbs no one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from kastd_desktop.errors import UserError
from kastd_desktop.services.change import Change, Kinds
from kastd_desktop.system import logs

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.change import Changes
    from kastd_desktop.services.desk import Desk

PAUSE: Final = 1000
"""Milliseconds after a change: several fields are often filled in one after the other."""
BETWEEN: Final = 20
"""Milliseconds between two languages, in which the window answers."""


class CopyKeeper(QObject):
    """Looks whether the copies are current and writes those that are not."""

    def __init__(self, desk: Callable[[], Desk], changes: Changes, parent: QObject) -> None:
        """Begin to listen.

        Args:
            desk: gives the desk as it is now; another language makes another desk.
            changes: tells when settings change.
            parent: lives as long as this should.
        """
        super().__init__(parent)
        self._desk = desk
        self._left: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        changes.listen(self._on_change)

    def look(self) -> None:
        """Look at every copy, the first one now."""
        self._left = list(self._desk().emergency_copy.locales())
        self._on_time()

    def _on_change(self, change: Kinds) -> None:
        if change & Change.PREFERENCES:
            self._left = []
            self._timer.start(PAUSE)

    def _on_time(self) -> None:
        desk = self._desk()
        if not self._left:
            self._left = list(desk.emergency_copy.locales())
        locale = self._left.pop(0)
        try:
            if desk.emergency_copy.write(locale, desk.clock().date()):
                logs.note(f"copy of the cards written: {locale}")
        except UserError as error:
            # Only its kind: the message holds a path, and the log says nothing about people.
            logs.note(f"copy of the cards not written: {locale}, {type(error.__cause__).__name__}")
        if self._left:
            self._timer.start(BETWEEN)
