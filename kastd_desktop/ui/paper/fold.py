"""Two pages to a sheet, in the order that printing on both sides and folding in the middle puts right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPen

from kastd_desktop.ui.paper.ink import A4, PALE, mm, pt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from kastd_desktop.ui.paper.document import Page


def fold_order(count: int) -> list[tuple[int, int]]:
    """Return (left, right) page numbers of every side, from 1, for sheets laid into one another.

    Args:
        count: how many pages; a multiple of four.

    Raises:
        ValueError: it is none.
    """
    if count % 4:
        raise ValueError(count)
    sides = []
    for place in range(count // 2):
        outer, inner = count - place, place + 1
        sides.append((outer, inner) if place % 2 == 0 else (inner, outer))
    return sides


def folded(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return A4 sides for pages whose number is a multiple of four."""
    return tuple(Spread(pages[left - 1], pages[right - 1]) for left, right in fold_order(len(pages)))


class Spread:
    """One side of an A4 sheet, with a tick at either end of the fold."""

    def __init__(self, left: Page, right: Page) -> None:
        self._left, self._right = left, right

    def prepare(self) -> None:
        """Lay both pages out."""
        self._left.prepare()
        self._right.prepare()

    def draw(self, painter: QPainter) -> None:
        middle, height, tick = mm(A4.height() / 2), mm(A4.width()), mm(4)
        self._left.draw(painter)
        painter.save()
        painter.translate(middle, 0)
        self._right.draw(painter)
        painter.restore()
        painter.save()
        painter.setPen(QPen(PALE, pt(0.4)))
        painter.drawLine(QLineF(middle, 0, middle, tick))
        painter.drawLine(QLineF(middle, height - tick, middle, height))
        painter.restore()
