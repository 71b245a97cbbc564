"""Line icons in any colour and size, drawn once each."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kastd_desktop.system.resources import resources_dir

STROKE: Final = 1.75
"""Width of the line in pixels, whatever the icon's size."""
_WIDTH = re.compile(rb'stroke-width="[^"]*"')


@lru_cache(maxsize=512)
def icon_pixmap(name: str, color: str, size: int, ratio: float = 1.0, stroke: float = STROKE) -> QPixmap:
    """Return an icon.

    Args:
        name: name of an icon of ours; never of a file from a pack.
        color: ``#RRGGBB``.
        size: edge in device-independent pixels.
        ratio: device pixels per device-independent pixel.
        stroke: width of the line in device-independent pixels.
    """
    svg = (resources_dir() / "icons" / f"{name}.svg").read_bytes()
    svg = svg.replace(b"currentColor", color[:7].encode())
    svg = _WIDTH.sub(f'stroke-width="{stroke * 24 / size:.3f}"'.encode(), svg)
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=32)
def mark_pixmap(file: str, recolour: tuple[tuple[str, str], ...], size: int, ratio: float) -> QPixmap:
    """Return the mark or the flower with some of its colours replaced.

    Args:
        file: name in the themes folder.
        recolour: (colour in the file, colour wanted).
        size: edge in device-independent pixels.
        ratio: device pixels per device-independent pixel.
    """
    svg = (resources_dir() / "themes" / file).read_bytes()
    for number, (old, _new) in enumerate(recolour):
        svg = svg.replace(old.encode(), f"@{number}@".encode())
    for number, (_old, new) in enumerate(recolour):
        svg = svg.replace(f"@{number}@".encode(), new[:7].encode())
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
