"""Line icons in any colour and size, drawn once each.

A set-up draws those of the first screen beforehand (see `packaging/prepare.py`): reading SVG for a dozen icons would be
a thirtieth of a start. Anything else, another size or an icon changed since, is drawn when it is first shown.
"""

from __future__ import annotations

import marshal
import zlib
from functools import cache, lru_cache
from typing import Final

from PySide6.QtGui import QImage, QPixmap

from kastd_desktop.system.resources import resources_dir

STROKE: Final = 1.75
"""Width of the line in pixels, whatever the icon's size."""
_DRAWN: Final = b'stroke-width="2"'
"""As every icon's file says it."""
PREPARED: Final = "prepared/pictures.bin"
"""In the folder of resources: marshalled pixels by checksum of the recoloured SVG and edge."""
FIGURE: Final = "#34539C"
GROUND: Final = "#FFFFFF"
"""Colours that the mark's file is drawn in."""
FLOWER: Final = ("#1D2E5C", "#24376A", "#293E76", "#2E4379")
"""Colours that the flower's file is drawn in: ground, two kinds of petals, veins."""


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
    svg = svg.replace(_DRAWN, f'stroke-width="{stroke * 24 / size:.3f}"'.encode())
    return _picture(svg, size, ratio)


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
    return _picture(svg, size, ratio)


def _picture(svg: bytes, size: int, ratio: float) -> QPixmap:
    edge = round(size * ratio)
    pixels = _prepared().get((zlib.crc32(svg), edge))
    if pixels is None:
        from kastd_desktop.ui.theme.svg import draw

        image = draw(svg, edge)
    else:
        image = QImage(pixels, edge, edge, edge * 4, QImage.Format.Format_ARGB32_Premultiplied)
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def _prepared() -> dict[tuple[int, int], bytes]:
    try:
        found: dict[tuple[int, int], bytes] = marshal.loads((resources_dir() / PREPARED).read_bytes())  # noqa: S302  # ours
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return {key: pixels for key, pixels in found.items() if len(pixels) == key[1] * key[1] * 4}
