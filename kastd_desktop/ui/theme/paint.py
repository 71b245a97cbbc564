"""Painting primitives. ``QPainter.fillRect`` is not used: its overloads make PySide build all of QGradient first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, left: int, top: int, width: int, height: int, color: QColor) -> None:
    """Fill a rectangle; a hair line is one pixel high or wide."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(left, top, width, height)
