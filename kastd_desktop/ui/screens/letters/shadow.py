"""The shadow under a page, drawn from gradients: an effect would redraw the page with every keystroke."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGradient, QLinearGradient, QRadialGradient

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

REACH: Final = 36
"""Pixels over which it fades out."""
INSET: Final = 8
"""Pixels by which it begins under the page."""
DOWN: Final = 8
STRENGTH: Final = 0.55
STOPS: Final = 6


def draw_shadow(painter: QPainter, page: QRectF, color: QColor) -> None:
    """Draw the shadow of a page; the page itself is to be drawn over it.

    Args:
        painter: what draws.
        page: the page.
        color: of the shadow, with its strength in the alpha channel.
    """
    core = page.adjusted(INSET, INSET, -INSET, -INSET).translated(0, DOWN)
    for across, down in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        start = QPointF(core.left() if across < 0 else core.right(), core.top() if down < 0 else core.bottom())
        gradient = QLinearGradient(start, start + QPointF(across * REACH, down * REACH))
        if across:
            box = QRectF(core.left() - REACH if across < 0 else core.right(), core.top(), REACH, core.height())
        else:
            box = QRectF(core.left(), core.top() - REACH if down < 0 else core.bottom(), core.width(), REACH)
        painter.fillRect(box, _faded(gradient, color))
    for corner, across, down in (
        (core.topLeft(), -1, -1),
        (core.topRight(), 0, -1),
        (core.bottomLeft(), -1, 0),
        (core.bottomRight(), 0, 0),
    ):
        box = QRectF(corner.x() + across * REACH, corner.y() + down * REACH, REACH, REACH)
        painter.fillRect(box, _faded(QRadialGradient(corner, REACH), color))


def _faded(gradient: QGradient, color: QColor) -> QGradient:
    """Let a gradient go from the colour to nothing, fast at first as a blurred edge does."""
    for number in range(STOPS + 1):
        part = number / STOPS
        stop = QColor(color)
        stop.setAlphaF(color.alphaF() * STRENGTH * (1 - part) ** 2)
        gradient.setColorAt(part, stop)
    return gradient
