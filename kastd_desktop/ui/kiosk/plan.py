"""Where everything stands on the waiting-room screen, for any size, upright or lying. Knows no text and no painter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

LYING: Final = (1920.0, 1080.0)
UPRIGHT: Final = (1080.0, 1920.0)
"""Sizes the design is drawn in; every measure below is a pixel of these."""
_HEAD_TOP: Final = 80
_HEAD_HEIGHT: Final = 136
_SWITCH_HEIGHT: Final = 82
CORNER: Final = 200
"""Edge of the corner that is held to leave."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The places of one size of window.

    Attributes:
        width: of the window, in device-independent pixels.
        height: of the window.
        unit: device-independent pixels for a pixel of the design.
        upright: taller than wide.
    """

    width: float
    height: float
    unit: float
    upright: bool

    def px(self, size: float) -> float:
        """Return a measure of the design in device-independent pixels."""
        return size * self.unit

    @property
    def margin(self) -> float:
        """Return the empty space left and right."""
        return self.px(80 if self.upright else 96)

    @property
    def right(self) -> float:
        """Return where the right margin begins."""
        return self.width - self.margin

    @property
    def head(self) -> QRectF:
        """Return the place of mark, name, clock and date."""
        return QRectF(self.margin, self.px(_HEAD_TOP), self.right - self.margin, self.px(_HEAD_HEIGHT))

    @property
    def clock(self) -> QRectF:
        """Return the place of the time; the date stands below it."""
        return QRectF(self.right - self.px(560), self.px(_HEAD_TOP), self.px(560), self.px(80))

    @property
    def date(self) -> QRectF:
        """Return the place of the date."""
        return QRectF(self.right - self.px(560), self.clock.bottom(), self.px(560), self.px(56))

    @property
    def foot(self) -> QRectF:
        """Return the place of progress and languages, both centred on its height."""
        bottom = self.height - self.px(96 if self.upright else 88)
        height = self.px(_SWITCH_HEIGHT)
        return QRectF(self.margin, bottom - height, self.right - self.margin, height)

    @property
    def band(self) -> QRectF:
        """Return the room for the commitment."""
        top = self.head.bottom() + self.px(147 if self.upright else 20)
        return QRectF(self.margin, top, self.right - self.margin, self.foot.top() - self.px(16) - top)

    @property
    def fade(self) -> QRectF:
        """Return what changes from slide to slide: the width of the window between head and foot."""
        top = self.head.bottom() + self.px(4)
        return QRectF(0, top, self.width, self.foot.top() - self.px(4) - top)

    def text_top(self, height: float) -> float:
        """Return where a text of a height begins: at the top when upright, else around a line below the middle."""
        band = self.band
        if self.upright:
            return band.top()
        middle = self.height / 2 + self.px(42)
        return min(max(band.top(), middle - height / 2), band.bottom() - height)

    @property
    def flower(self) -> tuple[QPointF, float, float]:
        """Return middle, edge and turn (degrees) of the flower."""
        if self.upright:
            return QPointF(self.width - self.px(300), self.height - self.px(300)), self.px(1640), 40.0
        return QPointF(self.width - self.px(420), self.height - self.px(280)), self.px(1500), 0.0

    @property
    def corner(self) -> QRectF:
        """Return the corner that is held to leave."""
        return QRectF(0, 0, self.px(CORNER), self.px(CORNER))


def plan_for(size: QSize) -> Plan:
    """Return the places for a size of window."""
    width, height = float(max(size.width(), 1)), float(max(size.height(), 1))
    upright = height > width
    design = UPRIGHT if upright else LYING
    return Plan(width, height, min(width / design[0], height / design[1]), upright)
