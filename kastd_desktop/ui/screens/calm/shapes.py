"""Shapes of the pacer: the ring's segments and the part of the picture that moves. Pure geometry, no widget."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QRegion

SEGMENTS: Final = 6
GAP: Final = 2.42
"""Degrees between two segments, from middle to middle of their round ends."""


def whole(progress: float) -> int:
    """Return how many segments are full."""
    return int(progress * SEGMENTS + 1e-9)


def arcs(progress: float) -> list[tuple[float, float]]:
    """Return (start, length) in degrees of the filled parts of six segments, clockwise from the top."""
    each = 360 / SEGMENTS
    filled = []
    for number in range(SEGMENTS):
        share = min(max(progress * SEGMENTS - number, 0.0), 1.0)
        if share > 0:
            filled.append((90 - number * each - GAP / 2, share * (each - GAP)))
    return filled


def bands(center: QPointF, radius: float, limit: float) -> QRegion:
    """Return a circle as bands, as few as keep their corners inside a larger circle."""
    region = QRegion()
    # A corner of the outermost of n bands lies less than radius / n beyond the circle, and one pixel by rounding.
    count = math.ceil(radius / max(limit - 1 - radius, 1.0))
    height = radius / count
    for number in range(-count, count):
        top = number * height
        nearest = min(abs(top), abs(top + height))
        half = math.sqrt(radius**2 - nearest**2)
        band = QRectF(center.x() - half, center.y() + top, 2 * half, height)
        region = region.united(band.toAlignedRect())
    return region
