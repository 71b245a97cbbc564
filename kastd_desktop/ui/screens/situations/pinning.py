"""Pinning tiles and cards for quick help: Ctrl+D, or the other mouse button on a tile. Watches the screen's two pages.

What is pinned stands first in quick help and in the menu beside the clock; it belongs to the desk, not to a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QToolTip

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.widgets.tile import TileButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kastd_desktop.services.choices import Choices
    from kastd_desktop.ui.screens.situations.card import Card
    from kastd_desktop.ui.screens.situations.overview import Overview

SAID_BELOW: Final = 80
"""Pixels under the upper edge of the page where it is said for a moment what came of it."""


class Pinning(QObject):
    """Turns a key or a mouse button on a tile or a card into a pin."""

    def __init__(self, overview: Overview, card: Card, shown: Callable[[], str], choices: Choices) -> None:
        """Watch.

        Args:
            overview: the tiles.
            card: one card.
            shown: returns the id of the card in front.
            choices: holds the pins.
        """
        super().__init__(overview)
        self._overview, self._card = overview, card
        self._shown, self._choices = shown, choices
        for page in (overview, card):
            page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.__dict__:
            return False  # the window is going; Python may take its half of us apart before Qt sends the last events
        kind = event.type()
        if watched is self._overview and kind in {QEvent.Type.Show, QEvent.Type.LayoutRequest}:
            self._mark()
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                return self._turn(watched, QApplication.focusWidget())
        elif isinstance(event, QContextMenuEvent) and event.reason() == QContextMenuEvent.Reason.Mouse:
            return watched is self._overview and self._turn(watched, self._overview.childAt(event.pos()))
        return False

    def _turn(self, page: QObject, at: QWidget | None) -> bool:
        """Pin what is meant, or no longer; False when nothing is."""
        on_tile = at.tile.id if isinstance(at, TileButton) else ""
        id_ = self._shown() if page is self._card else on_tile
        if not id_:
            return False
        pinned = id_ not in self._choices.preferences.pins
        try:
            self._choices.pin(id_, pinned=pinned)
        except UserError as error:
            said = error.text()
        else:
            said = _("Pinned in quick help") if pinned else _("No longer pinned in quick help")
        where = self._card if page is self._card else self._overview
        QToolTip.showText(where.mapToGlobal(QPoint(where.width() // 3, SAID_BELOW)), said, where)
        announce(where, said)
        self._mark()
        return True

    def _mark(self) -> None:
        for tile in self._overview.board().tiles():
            tile.set_pinned(pinned=tile.tile.id in self._choices.preferences.pins)
