"""Plain text broken into lines of one height, for widgets that paint themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter


@dataclass(frozen=True, slots=True)
class Lines:
    """A text that was broken into lines.

    Attributes:
        layout: the lines with their places.
        height: of all lines together, in pixels.
    """

    layout: QTextLayout
    height: int

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Paint the lines with the painter's pen."""
        self.layout.draw(painter, QPointF(left, top))


def broken(text: str, font: QFont, width: float, line_height: int) -> Lines:
    """Break a text into lines.

    Args:
        text: plain text.
        font: what it is set in.
        width: of a line, in pixels.
        line_height: of every line, in pixels; the letters stand in its middle.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    lift = (line_height - QFontMetricsF(font).height()) / 2
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, count * line_height + lift))
        count += 1
    layout.endLayout()
    return Lines(layout, count * line_height)
