"""The list in the quick-help window: rows in a pool, one of them opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.quick_help.chosen import Chosen
from kastd_desktop.ui.widgets.layout import column
from kastd_desktop.ui.widgets.result_row import ResultRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.services.look_up import Glimpse
    from kastd_desktop.ui.quick_help.contents import Contents
    from kastd_desktop.ui.theme.theme import Theme

ROWS: Final = 20


class Listing(QWidget):
    """Results, of which at most one is chosen and shows its sentences.

    Attributes:
        opened: (glimpse) is wanted in full.
        picked: (index) a row was pressed.
        moved: (-1 or 1) an arrow key on a row.
        typed: (letter) a letter key on a row.
        chosen_changed: another result is open; it may have to be scrolled to.
    """

    opened = Signal(object)
    picked = Signal(int)
    moved = Signal(int)
    typed = Signal(str)
    chosen_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._items: Sequence[Glimpse] = ()
        self._dimmed: Sequence[bool] = ()
        self._digits = False
        self._index = -1
        self.chosen = Chosen(theme)
        self.chosen.hide()
        self.chosen.opened.connect(self._on_opened)
        self.chosen.moved.connect(self.moved)
        self.chosen.typed.connect(self.typed)
        self._layout = column(spacing=theme.px(2), margins=(theme.px(8), theme.px(4), theme.px(8), theme.px(8)))
        self.rows = [self._new_row(theme) for _number in range(ROWS)]
        self._layout.addWidget(self.chosen)
        self._layout.addStretch(1)
        self.setLayout(self._layout)

    def show_contents(self, shown: Contents) -> None:
        """Show another list."""
        self._items, self._dimmed, self._digits = shown.items[:ROWS], shown.dimmed, shown.digits
        self._index = shown.chosen if shown.chosen < len(self._items) else -1
        self._render()

    def choose(self, index: int) -> None:
        """Open another result; beyond the ends nothing happens."""
        if 0 <= index < len(self._items) and index != self._index:
            self._index = index
            self._render()
            glimpse = self._items[index]
            announce(self, f"{glimpse.title}. {glimpse.brief or glimpse.line}")

    def index(self) -> int:
        """Return the index of the result that is open, -1 for none."""
        return self._index

    def current(self) -> Glimpse | None:
        """Return the result that is open, or None."""
        return self._items[self._index] if self._index >= 0 else None

    def _render(self) -> None:
        for number, line in enumerate(self.rows):
            there = number < len(self._items) and number != self._index
            if there:
                key = str(number + 1) if self._digits and number < 9 else ""
                line.show_glimpse(self._items[number], key=key, dimmed=self._dimmed[number])
            line.setVisible(there)
        glimpse = self.current()
        if glimpse is not None:
            self.chosen.show_glimpse(glimpse, dimmed=self._dimmed[self._index])
            if self._layout.indexOf(self.chosen) != self._index:
                self._layout.removeWidget(self.chosen)
                self._layout.insertWidget(self._index, self.chosen)
        self.chosen.setVisible(glimpse is not None)
        if glimpse is not None:
            self.chosen_changed.emit()

    def _new_row(self, theme: Theme) -> ResultRow:
        line = ResultRow(theme)
        line.hide()
        line.wanted.connect(self._on_wanted)
        line.moved.connect(self._on_moved)
        line.typed.connect(self.typed)
        self._layout.addWidget(line)
        return line

    def _on_wanted(self, line: ResultRow) -> None:
        self.picked.emit(self.rows.index(line))

    def _on_moved(self, _line: ResultRow, by: int) -> None:
        self.moved.emit(by)

    def _on_opened(self) -> None:
        self.opened.emit(self.current())
