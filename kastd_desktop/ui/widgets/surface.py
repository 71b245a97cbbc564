"""Painted grounds: a card, a sheet, a line. A style sheet would cost a rule match for every widget at every start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kastd_desktop.ui.theme.paint import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme


class Surface(QWidget):
    """A rounded ground in a colour of the theme; in high contrast it always has an outline."""

    def __init__(self, theme: Theme, fill: str, *, radius: int = 12, outline: str = "") -> None:
        """Make a ground.

        Args:
            theme: colours.
            fill: role of its colour; empty for none.
            radius: of its corners, in pixels.
            outline: role of its outline; empty for none, except in high contrast.
        """
        super().__init__()
        self._theme = theme
        self._fill = fill
        self._radius = radius
        self._outline = outline or ("line" if theme.high_contrast else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._fill:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.color(self._fill))
        inset = 0.0
        if self._outline:
            painter.setPen(QPen(self._theme.color(self._outline), 1))
            inset = 0.5
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), self._radius, self._radius)
        painter.end()


class Edged(QWidget):
    """A ground with a hair line along one edge: ``top``, ``bottom``, ``left`` or ``right``."""

    def __init__(self, theme: Theme, edge: str, fill: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._edge = edge
        self._fill = fill

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._fill:
            fill(painter, 0, 0, self.width(), self.height(), self._theme.color(self._fill))
        color = self._theme.color("line")
        width, height = self.width(), self.height()
        if self._edge == "top":
            fill(painter, 0, 0, width, 1, color)
        elif self._edge == "bottom":
            fill(painter, 0, height - 1, width, 1, color)
        elif self._edge == "left":
            fill(painter, 0, 0, 1, height, color)
        else:
            fill(painter, width - 1, 0, 1, height, color)
        painter.end()
