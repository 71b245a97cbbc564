"""Imports what the other screens need, a little at a time, once the first screen has long been painted.

A screen opened for the first time then has only to be built. Each turn is short, so that no key press waits for it, and
after the last turn nothing runs any more. Screens are not built here: most of them nobody opens on a day.
"""

from __future__ import annotations

from importlib import import_module
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from kastd_desktop.services.desk import Desk

FIRST: Final = 200
PAUSE: Final = 20
"""Milliseconds before the first turn, and between two."""
TURN: Final = 0.004
"""Seconds of a turn after which no further module is begun; the longest module takes about twice that."""

MODULES: Final = (
    "core.search.verbs",
    "core.search.mistakes",
    "core.search",
    "services.library",
    "services.walks",
    "services.letter_names",
    "services.export",
    "services.incidents",
    "store.incidents",
    "store.copies",
    "ui.screens.today.other_list",
    "services.tongues",
    "ui.widgets.memory_box",
    "ui.widgets.tongue_row",
    "ui.screens.situations.density",
    "ui.screens.situations.steps",
    "ui.screens.situations.after",
    "ui.screens.situations.tongues",
    "ui.screens.situations.card",
    "ui.screens.situations.overview",
    "ui.screens.situations.screen",
    "ui.screens.calm.pacer",
    "ui.screens.calm.screen",
    "ui.mode_banner",
    "ui.screens.standard.outline_row",
    "ui.screens.standard.outline",
    "ui.screens.standard.article",
    "ui.screens.standard.screen",
    "ui.printing",
    "ui.screens.history.day_panel",
    "ui.screens.history.screen",
    "ui.screens.settings.section",
    "ui.screens.settings.appearance",
    "core.kiosk",
    "ui.screens.settings.screen",
)
"""What screens import, smaller things first so that none of them takes long.

Letters are not among them: they open in time without, and would keep a megabyte for those who write none.
"""


class Warming(QObject):
    """Does it once and ends.

    Attributes:
        left: names of the modules still to come.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Begin.

        Args:
            desk: what the screens render; the sentences for any desk are read from its pack.
            parent: what it ends with.
        """
        super().__init__(parent)
        self._desk = desk
        self.left = list(MODULES)
        QTimer.singleShot(FIRST, self, self.turn)

    def turn(self) -> None:
        """Import for a few milliseconds, and come again if something is left."""
        until = perf_counter() + TURN
        while self.left:
            import_module(f"kastd_desktop.{self.left.pop(0)}")
            if perf_counter() >= until:
                break
        if self.left:
            QTimer.singleShot(PAUSE, self, self.turn)
        else:
            # The overview of the situations asks for them first of all.
            self._desk.look_up.tongues.service_languages()
            self.deleteLater()
