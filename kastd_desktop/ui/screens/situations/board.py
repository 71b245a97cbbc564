"""Sections of tiles. One tile at a time can be reached by Tab; the arrow keys go through all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kastd_desktop.ui.widgets.layout import column
from kastd_desktop.ui.widgets.text import Heading
from kastd_desktop.ui.widgets.tile import TileButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.core.situation import Tile, TileSection
    from kastd_desktop.ui.theme.theme import Theme

MOST_COLUMNS: Final = 4
LEAST_WIDTH: Final = 204
"""Of a tile, in pixels at 100 %; decides how many stand side by side."""
GAP: Final = 12


class Board(QWidget):
    """Tiles in titled rows.

    Attributes:
        wanted: (tile id) was chosen.
        typed: (letter) a letter key.
        reached: (tile) the keyboard came to it.
    """

    wanted = Signal(str)
    typed = Signal(str)
    reached = Signal(object)

    def __init__(self, theme: Theme, sections: Sequence[TileSection], applies: Callable[[Tile], bool]) -> None:
        """Make the board.

        Args:
            theme: colours and sizes.
            sections: what it shows.
            applies: tells whether a tile applies now.
        """
        super().__init__()
        self._theme = theme
        self._columns = 0
        self._grids: list[tuple[QGridLayout, list[TileButton]]] = []
        layout = column()
        for number, section in enumerate(sections):
            title = Heading(theme, section.title, "label", "ink-2", weight=600)
            title.setFont(theme.font("label", weight=600, size=14))
            title.setContentsMargins(0, theme.px(20 if number else 4), 0, theme.px(8))
            layout.addWidget(title)
            grid = QGridLayout()
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(theme.px(GAP))
            tiles = []
            for tile in section.tiles:
                button = TileButton(theme, tile, applies=applies(tile))
                button.wanted.connect(self.wanted)
                button.moved.connect(self._on_moved)
                button.typed.connect(self.typed)
                button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
                button.setParent(self)
                tiles.append(button)
            layout.addLayout(grid)
            self._grids.append((grid, tiles))
        layout.addStretch(1)
        self.setLayout(layout)
        self._current = self.tiles()[0]
        self._current.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._set_columns(MOST_COLUMNS)

    def tiles(self) -> list[TileButton]:
        """Return all tiles in reading order."""
        return [tile for _grid, tiles in self._grids for tile in tiles]

    def columns(self) -> int:
        """Return how many tiles stand side by side."""
        return self._columns

    def at_start(self) -> bool:
        """Tell whether the keyboard's tile is the first."""
        return self._current is self.tiles()[0]

    def take_focus(self, id_: str = "") -> None:
        """Put the keyboard on a tile: the one named, or the one that had it last."""
        self._go_to(next((tile for tile in self.tiles() if tile.tile.id == id_), self._current))

    def current(self) -> TileButton:
        """Return the tile that has the keyboard, or had it last."""
        return self._current

    def resizeEvent(self, event: QResizeEvent) -> None:
        gap, least = self._theme.px(GAP), self._theme.px(LEAST_WIDTH)
        room = (self.width() + gap) // (least + gap)
        # Never three: sections have four or eight tiles, and one would stand alone in each.
        self._set_columns(MOST_COLUMNS if room >= MOST_COLUMNS else 2 if room >= 2 else 1)
        super().resizeEvent(event)

    def _set_columns(self, count: int) -> None:
        if count == self._columns:
            return
        for grid, tiles in self._grids:
            for tile in tiles:
                grid.removeWidget(tile)
            for number, tile in enumerate(tiles):
                grid.addWidget(tile, number // count, number % count)
            for position in range(MOST_COLUMNS):
                grid.setColumnStretch(position, 1 if position < count else 0)
        self._columns = count

    def _on_moved(self, id_: str, columns: int, rows: int) -> None:
        lines = [
            tiles[start : start + self._columns]
            for _grid, tiles in self._grids
            for start in range(0, len(tiles), self._columns)
        ]
        line = next(number for number, each in enumerate(lines) if any(tile.tile.id == id_ for tile in each))
        place = next(number for number, tile in enumerate(lines[line]) if tile.tile.id == id_)
        if columns:
            everything = self.tiles()
            position = everything.index(lines[line][place]) + columns
            if 0 <= position < len(everything):
                self._go_to(everything[position])
        elif 0 <= line + rows < len(lines):
            target = lines[line + rows]
            self._go_to(target[min(place, len(target) - 1)])

    def _go_to(self, tile: TileButton) -> None:
        self._current.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._current = tile
        tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tile.setFocus(Qt.FocusReason.OtherFocusReason)
        if tile.isVisible():
            self.reached.emit(tile)
