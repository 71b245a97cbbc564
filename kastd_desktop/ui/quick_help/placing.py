"""Where the quick-help window opens, and how large. Knows rectangles only."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize

SIZE: Final = (400, 640)
WIDEST: Final = 0.6
"""Share of the screen's width."""
EDGE: Final = 24
"""Pixels kept free at the edges of the screen."""


def size_on(screen: QSize, scale: float) -> QSize:
    """Return the window's size.

    Args:
        screen: the part of the screen that windows may use.
        scale: size of text.
    """
    width = min(round(SIZE[0] * scale), round(screen.width() * WIDEST))
    return QSize(max(width, 280), min(round(SIZE[1] * scale), screen.height() - 2 * EDGE))


def place_on(screen: QRect, main: QRect | None, size: QSize) -> QPoint:
    """Return the window's top left corner: right of the middle of the main window, wholly on the screen.

    Args:
        screen: the part of the screen that windows may use.
        main: the main window, or None when it is not on this screen.
        size: of the quick-help window.
    """
    around = main if main is not None else screen
    left = around.center().x() + max(0, around.width() // 2 - size.width()) // 2
    top = around.center().y() - size.height() // 2
    return inside(screen, QPoint(left, top), size)


def inside(screen: QRect, place: QPoint, size: QSize) -> QPoint:
    """Return the nearest place where the whole window can be seen."""
    left = min(max(place.x(), screen.left() + EDGE), screen.right() - EDGE - size.width())
    top = min(max(place.y(), screen.top() + EDGE), screen.bottom() - EDGE - size.height())
    return QPoint(left, top)
