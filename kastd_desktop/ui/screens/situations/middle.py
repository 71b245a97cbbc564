"""How the blocks of a card stand to each other: two columns, or one under the other. It knows no content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kastd_desktop.ui.widgets.layout import column, holder, row, rule
from kastd_desktop.ui.widgets.phrase_row import REACH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from kastd_desktop.ui.screens.situations.density import Density
    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.widgets.memory_box import MemoryBox

WIDEST_SIDE = 440
"""Pixels at 100 % over which the side column does not grow."""


class Columns(QWidget):
    """The box over the sentences at the left, the other blocks at the right."""

    def __init__(
        self, theme: Theme, density: Density, box: MemoryBox, say: QWidget, blocks: Sequence[QWidget], width: int
    ) -> None:
        """Put blocks into columns.

        Args:
            theme: sizes.
            density: measures.
            box: what is done first; it takes the room that is left.
            say: the sentences.
            blocks: what stands beside them, in order.
            width: of the card, in pixels.
        """
        super().__init__()
        self._box = box
        pad, gap = density.pad, theme.px(density.gap)
        main = column(spacing=gap)
        main.addLayout(_framed(box), 1000)
        main.addWidget(say)
        main.addStretch(1)
        side = column(spacing=gap)
        for number, block in enumerate(blocks):
            if number:
                side.addWidget(rule())
            side.addWidget(block)
        side.addStretch(1)
        self._main, self._side = holder(main), holder(side)
        room = width - 2 * pad - theme.px(density.gutter)
        self._side.setFixedWidth(min(round(room * density.column), theme.px(WIDEST_SIDE)))
        spacing = theme.px(density.gutter) - REACH
        line = row(spacing=spacing, margins=(pad - REACH, gap // 2, pad, gap // 2))
        line.addWidget(self._main, 1)
        line.addWidget(self._side)
        self.setLayout(line)
        self._beside = pad - REACH + pad + spacing + self._side.width()
        self._edges = 2 * (gap // 2)

    def needed(self, width: int, *, full: bool) -> int:
        """Return how high the longer column is in a width.

        Args:
            width: in pixels.
            full: with letters of 24 points in the box, not with its smallest.
        """
        width -= self._beside
        main = self._main.heightForWidth(width)
        if full:
            inner = width - 2 * REACH
            main += self._box.full_height(inner) - self._box.heightForWidth(inner)
        return self._edges + max(main, self._side.heightForWidth(self._side.width()))


def stack(theme: Theme, density: Density, box: MemoryBox, say: QWidget, blocks: Sequence[QWidget]) -> QWidget:
    """Return the blocks one under the other; arguments as for `Columns`."""
    pad, gap = density.pad, theme.px(density.gap)
    whole = column(spacing=gap, margins=(pad - REACH, gap // 2, pad - REACH, gap))
    whole.addLayout(_framed(box))
    whole.addWidget(say)
    for block in blocks:
        frame = column(margins=(REACH, 0, REACH, 0), spacing=gap)
        frame.addWidget(rule())
        frame.addWidget(block)
        whole.addLayout(frame)
    whole.addStretch(1)
    return holder(whole)


def _framed(box: MemoryBox) -> QVBoxLayout:
    frame = column(margins=(REACH, 0, REACH, 0))
    frame.addWidget(box)
    return frame
