"""Tells the desk which screen is covered, also while screens come and go; quick help must not open there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kastd_desktop.system.kiosk_screen import tell_screen
from kastd_desktop.ui.facing import screen_name

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.ui.kiosk.screens import ChosenScreen


class Telling(QObject):
    """Keeps what the desk knows of the covered screen true."""

    def __init__(self, folder: Path, chosen: ChosenScreen) -> None:
        """Tell it now and whenever it changes.

        Args:
            folder: where the locks lie.
            chosen: the screen covered.
        """
        super().__init__(chosen)
        self._folder = folder
        self._chosen = chosen
        chosen.changed.connect(self._tell)
        self._tell()

    def stop(self) -> None:
        """Tell that no screen is covered any more."""
        self._chosen.changed.disconnect(self._tell)
        tell_screen(self._folder, "")

    def _tell(self) -> None:
        screen = self._chosen.current()
        tell_screen(self._folder, screen_name(screen) if screen is not None else "")
