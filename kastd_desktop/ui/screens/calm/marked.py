"""The light box behind what is current in the column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from kastd_desktop.ui.theme.theme import Theme

REACH: Final = 14
"""Pixels by which what is marked stands out on both sides of the column."""


def draw_marked(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """Draw the box; in the contrast theme, where all grounds are black, an outline."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("ctl"), 2) if theme.high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("calm-2" if theme.name == "dark" else "sheet"))
    inset = 1 if theme.high_contrast else 0
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 8, 8)
