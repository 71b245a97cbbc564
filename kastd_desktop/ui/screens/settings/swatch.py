"""A small picture of a theme: its ground, a line of text, its accent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from kastd_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence


def swatch(theme: Theme, name: str, size: QSize) -> QIcon:
    """Return a picture of a theme.

    Args:
        theme: the theme it is shown in, for the frame around it.
        name: name of the theme in the tokens: ``light``, ``hc``, ``kiosk`` …
        size: in device-independent pixels.
    """
    shown = Theme(name)
    kiosk = name.startswith("kiosk")
    colors = ("ground", "ink", "mark") if kiosk else ("sheet", "ink", "accent")
    icon = QIcon()
    for ratio in (1.0, 2.0):
        pixmap = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(Qt.GlobalColor.transparent))
        _paint(pixmap, size, theme, [shown.color(role) for role in colors])
        icon.addPixmap(pixmap)
    return icon


def _paint(pixmap: QPixmap, size: QSize, theme: Theme, colors: Sequence[QColor]) -> None:
    ground, ink, accent = colors
    width, height = size.width(), size.height()
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("ctl"), 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 3, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    unit = height / 6
    painter.drawRoundedRect(QRectF(unit * 1.4, unit * 1.6, width - unit * 2.8, unit), 1, 1)
    painter.setBrush(accent)
    painter.drawRoundedRect(QRectF(unit * 1.4, unit * 3.6, (width - unit * 2.8) / 2, unit), 1, 1)
    painter.end()
