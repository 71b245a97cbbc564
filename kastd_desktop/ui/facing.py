"""Which screens an employee alone can see. Knows screens by name, and no window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QScreen


def screen_name(screen: QScreen) -> str:
    """Return a name by which a screen is known again after a restart and on another socket, if it has a number."""
    serial = screen.serialNumber().strip()
    if serial:
        return " ".join(filter(None, (screen.manufacturer().strip(), screen.model().strip(), serial)))
    return screen.name() or "screen"


def private_screens(screens: Sequence[QScreen], facing: Collection[str]) -> list[QScreen]:
    """Return the screens that no customer sees.

    Args:
        screens: all that are connected.
        facing: names of those that customers see. A screen that shows the same picture as one of them counts, too.
    """
    seen = [screen.geometry() for screen in screens if screen_name(screen) in facing]
    return [
        screen
        for screen in screens
        if screen_name(screen) not in facing and not any(screen.geometry().intersects(area) for area in seen)
    ]


def best_screen(screens: Sequence[QScreen], pointer: QPoint, usual: QScreen | None) -> QScreen | None:
    """Return where a person looks: at the pointer, else the usual screen, else the first; None when there is none.

    Args:
        screens: those to choose from.
        pointer: where the mouse is.
        usual: the screen of the main window, or the primary one.
    """
    for screen in screens:
        if screen.geometry().contains(pointer):
            return screen
    if usual in screens:
        return usual
    return screens[0] if screens else None
