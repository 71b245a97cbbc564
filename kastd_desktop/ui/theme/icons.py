"""Line icons in any colour and size, drawn once each."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
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


def icon(name: str, color: str, size: int, disabled: str = "", gap: int = 0) -> QIcon:
    """Return an icon for a button.

    Args:
        name: name of an icon of ours.
        color: ``#RRGGBB``.
        size: edge in device-independent pixels.
        disabled: colour while the button is disabled; empty for Qt's own fading.
        gap: empty pixels to the right of it; style sheets know no space between icon and words.
    """
    result = QIcon()
    for ratio in (1.0, 2.0):
        result.addPixmap(_padded(icon_pixmap(name, color, size, ratio), gap))
        if disabled:
            result.addPixmap(_padded(icon_pixmap(name, disabled, size, ratio), gap), QIcon.Mode.Disabled)
    return result


def _padded(pixmap: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return pixmap
    ratio = pixmap.devicePixelRatio()
    wider = QPixmap(pixmap.width() + round(gap * ratio), pixmap.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return wider


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
