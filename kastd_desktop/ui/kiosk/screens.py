"""Which screen the waiting-room window covers, also while screens come, go and change. Knows no window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QGuiApplication, QScreen

FALLBACK_DPI = 96.0
MM_PER_INCH = 25.4
IMPLAUSIBLE = 50.0
"""Millimetres; some projectors and adapters tell their aspect ratio, 16 × 9, as their size."""


class ChosenScreen(QObject):
    """The screen chosen by its number at the start, found again by its name.

    Attributes:
        changed: screens came or went, or the chosen one has another size.
    """

    changed = Signal()

    def __init__(self, application: QGuiApplication, number: int) -> None:
        """Choose a screen.

        Args:
            application: knows the screens.
            number: counts from 1.

        Raises:
            UserError: there is no such screen.
        """
        super().__init__()
        self._application = application
        self._number = number
        screens = application.screens()
        if not 1 <= number <= len(screens):
            raise UserError(
                N_("There is no screen {number}. Screens connected: {count}. Choose one of these numbers: {numbers}."),
                number=number,
                count=len(screens),
                numbers=", ".join(str(each) for each in range(1, len(screens) + 1)),
            )
        self._name = screens[number - 1].name()
        application.screenAdded.connect(self._on_added)
        application.screenRemoved.connect(self._on_changed)
        for screen in screens:
            screen.geometryChanged.connect(self._on_changed)

    def current(self) -> QScreen | None:
        """Return the chosen screen, or None while it is not connected."""
        return find_screen(self._application.screens(), self._number, self._name)

    def alone(self) -> bool:
        """Tell whether no other screen is connected: nobody else works here."""
        return len(self._application.screens()) < 2

    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_changed)
        self.changed.emit()

    def _on_changed(self, *_what: object) -> None:
        self.changed.emit()


def find_screen(screens: Sequence[QScreen], number: int, name: str) -> QScreen | None:
    """Return the screen of a name.

    When it is not connected, the first screen stands in for the first only: a window that fell from the waiting
    room's screen onto an employee's would cover their work.

    Args:
        screens: those connected.
        number: which one was chosen at the start, counted from 1.
        name: its name.
    """
    for screen in screens:
        if screen.name() == name:
            return screen
    return screens[0] if number == 1 and screens else None


def pixels_per_metre(screen: QScreen) -> float:
    """Return device-independent pixels for a metre; of a screen that does not tell its size, as if it had 96 dpi."""
    millimetres = screen.physicalSize().width()
    if millimetres < IMPLAUSIBLE:
        return FALLBACK_DPI / MM_PER_INCH * 1000
    return screen.geometry().width() / millimetres * 1000
