"""A page of a letter as it was set: lines of text, and the places that came from fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QRectF
    from PySide6.QtGui import QTextLayout


@dataclass(frozen=True, slots=True)
class Place:
    """Words that came from a field, on one line."""

    box: QRectF
    field: str
    filled: bool


@dataclass(frozen=True, slots=True)
class Typeset:
    """A page ready to be painted.

    Attributes:
        layouts: (lines of text, where they begin).
        places: what came from fields, in reading order.
        rule: (left, top, width) of the hair line under the letterhead, or None.
        height: of the page in pixels.
    """

    layouts: tuple[tuple[QTextLayout, QPointF], ...]
    places: tuple[Place, ...]
    rule: tuple[float, float, float] | None
    height: float

    def place_of(self, field: str) -> QRectF | None:
        """Return where a field's words stand: the smallest rectangle around all of them on the first line."""
        boxes = [place.box for place in self.places if place.field == field]
        return boxes[0] if boxes else None

    def field_at(self, point: QPointF) -> str:
        """Return the field whose words stand at a point; empty when there are none."""
        return next((place.field for place in self.places if place.box.contains(point)), "")
