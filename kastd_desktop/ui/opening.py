"""How large a window opens: as drawn, or as much as a smaller screen shows of it. Knows sizes only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZE: Final = (1280, 768)
"""Width and height of a window's inside, in pixels, as drawn."""
CAPTION: Final = 40
"""Height kept for the window's caption; how high it is nobody knows before the window is shown."""


def size_on(screen: QSize) -> QSize:
    """Return the size of the inside of a window whose foot, with the main button, must be on the screen.

    Args:
        screen: the part of the screen that windows may use, in pixels.
    """
    return QSize(min(SIZE[0], screen.width()), min(SIZE[1], screen.height() - CAPTION))


def fit(window: QWidget) -> None:
    """Give a window that was not shown yet its size."""
    window.resize(size_on(window.screen().availableSize()))
