"""The way out of the waiting-room screen: one combination of keys or a corner held, then the PIN pad."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kastd_desktop.ui.kiosk.pad import Pad
from kastd_desktop.ui.kiosk.plan import plan_for

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from kastd_desktop.services.leaving import Leaving
    from kastd_desktop.ui.theme.theme import Theme

HOLD: Final = 5_000
"""Milliseconds the top-left corner is held."""
KEYS: Final = (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_K)
"""Ctrl+Shift+K; while the pad is away no other key does anything."""


class Door(QObject):
    """The way out of one window.

    Attributes:
        wanted: someone asked for the pad.
        opened: the PIN fitted.
        closed: the pad was put away.
    """

    wanted = Signal()
    opened = Signal()
    closed = Signal()

    def __init__(self, window: QWidget, leaving: Leaving) -> None:
        super().__init__(window)
        self._window = window
        self._leaving = leaving
        self._pad: Pad | None = None
        self._holding = QTimer(self)
        self._holding.setSingleShot(True)
        self._holding.setInterval(HOLD)
        self._holding.timeout.connect(self.wanted)

    @property
    def pad(self) -> Pad | None:
        """Return the pad while it is shown."""
        return self._pad

    def ask(self, theme: Theme, stored: str) -> None:
        """Show the pad.

        Args:
            theme: the kiosk's.
            stored: the hash in the settings; empty when no PIN is set.
        """
        self._holding.stop()
        if self._pad is None:
            self._pad = Pad(self._window, theme, self._leaving, stored)
            self._pad.opened.connect(self.opened)
            self._pad.dismissed.connect(self._on_dismissed)
            self._pad.start()

    def fit(self) -> None:
        """Lay the pad over the window's new size."""
        if self._pad is not None:
            self._pad.setGeometry(self._window.rect())

    def stop(self) -> None:
        """Forget a corner being held; the window is out of sight."""
        self._holding.stop()

    def take_key(self, event: QKeyEvent) -> None:
        """Do what a key asks for; every key but a few does nothing."""
        if self._pad is not None:
            self._pad.take_key(event)
        elif (event.modifiers(), event.key()) == KEYS:
            self.wanted.emit()

    def take_mouse(self, event: QMouseEvent, *, held: bool) -> None:
        """Watch the corner.

        Args:
            event: where the finger or pointer is.
            held: the left button was just pressed; False when it moved or was let go.
        """
        inside = plan_for(self._window.size()).corner.contains(event.position())
        if held and inside:
            self._holding.start()
        elif not inside or not event.buttons() & Qt.MouseButton.LeftButton:
            self._holding.stop()

    def _on_dismissed(self) -> None:
        pad, self._pad = self._pad, None
        if pad is not None:
            pad.hide()
            pad.deleteLater()
        self._window.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
