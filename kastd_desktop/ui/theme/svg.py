"""Draws our own SVG files; imported only for what was not prepared."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FORMAT: Final = QImage.Format.Format_ARGB32_Premultiplied


def draw(svg: bytes, edge: int) -> QImage:
    """Return a square picture.

    Args:
        svg: the file as read; never one from a pack.
        edge: edge in device pixels.
    """
    image = QImage(edge, edge, FORMAT)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    return image
