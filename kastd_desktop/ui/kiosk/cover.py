"""Keeps a window over the whole of its screen, and other screens free. Knows no slide.

What the operating system does with Ctrl+Alt+Del or a session switch no program can prevent; that is set up there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kastd_desktop.ui.kiosk.screens import ChosenScreen

RECLAIM: Final = 1_000
"""Milliseconds after which a window that was pushed aside takes its screen back."""

_CAN_RAISE: Final = frozenset({"xcb", "windows", "cocoa"})
"""Elsewhere, as on Wayland, a window cannot raise itself, and Qt complains each time it tries."""


class Cover(QObject):
    """A window's hold on its screen.

    Attributes:
        placed: the window was laid over the screen anew.
    """

    placed = Signal()

    def __init__(self, window: QWidget, screen: ChosenScreen) -> None:
        super().__init__(window)
        self._window = window
        self._screen = screen
        self._grabbed = False
        self._reclaiming = QTimer(self)
        self._reclaiming.setSingleShot(True)
        self._reclaiming.setInterval(RECLAIM)
        self._reclaiming.timeout.connect(self.place)
        flags = Qt.WindowType
        window.setWindowFlags(flags.Window | flags.FramelessWindowHint | flags.WindowStaysOnTopHint)
        screen.changed.connect(self.place)

    @property
    def screen(self) -> ChosenScreen:
        """Return the screen covered."""
        return self._screen

    def place(self) -> None:
        """Cover the screen; hide while it is not connected."""
        window, screen = self._window, self._screen.current()
        if screen is None:
            window.hide()
            return
        alone = self._screen.alone()
        # Where other screens are, someone works at them: never take their keyboard away.
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not alone)
        window.setScreen(screen)
        # Without a window manager full screen does not resize, so the geometry is set as well.
        window.setGeometry(screen.geometry())
        window.showFullScreen()
        window.setGeometry(screen.geometry())
        if alone:
            if QGuiApplication.platformName() in _CAN_RAISE:
                window.raise_()
            window.activateWindow()
        self.placed.emit()

    def reclaim(self) -> None:
        """Take the screen back if another program pushed the window aside; at most once a second."""
        screen = self._screen.current()
        if screen is None or self._reclaiming.isActive():
            return
        # Some compositors call full screen “maximised”: what counts is whether the screen is covered.
        if self._window.isMinimized() or self._window.geometry() != screen.geometry():
            self._reclaiming.start()

    def grab(self) -> None:
        """Keep the window manager's own keys (Alt+Tab, Alt+Space) from it, on a machine that does nothing else."""
        if self._grabbed or not self._window.isActiveWindow() or not self._screen.alone():
            return
        if QGuiApplication.platformName() == "xcb":  # elsewhere Qt cannot, and says so each time it is asked
            self._grabbed = self._window.windowHandle().setKeyboardGrabEnabled(True)

    def release(self) -> None:
        """Let go; the window is about to close."""
        self._reclaiming.stop()
        self._screen.changed.disconnect(self.place)
        if self._grabbed:
            self._window.windowHandle().setKeyboardGrabEnabled(False)
