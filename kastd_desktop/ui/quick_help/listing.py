"""The list in the quick-help window: rows in a pool, one of them opened."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.quick_help.chosen import Chosen
from kastd_desktop.ui.widgets.layout import column
from kastd_desktop.ui.widgets.result_row import ResultRow
from kastd_desktop.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.services.look_up import Glimpse
    from kastd_desktop.ui.quick_help.contents import Contents
    from kastd_desktop.ui.theme.theme import Theme

ROWS: Final = 20
GROUPS: Final = 3
"""Kinds of results that have a name of their own above them."""
PINNABLE: Final = frozenset({"situation", "group"})


class Listing(QWidget):
    """Results, of which at most one is chosen and shows its sentences.

    Attributes:
        opened: (glimpse) is wanted in full.
        picked: (index) a row was pressed.
        moved: (-1 or 1) an arrow key on a row.
        typed: (letter) a letter key on a row.
        chosen_changed: another result is open; it may have to be scrolled to.
        pinned: (glimpse) is to be pinned, or no longer.
    """

    opened = Signal(object)
    picked = Signal(int)
    moved = Signal(int)
    typed = Signal(str)
    chosen_changed = Signal()
    pinned = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._items: Sequence[Glimpse] = ()
        self._dimmed: Sequence[bool] = ()
        self._digits = False
        self._marks: Sequence[str] = ()
        self._captions: Sequence[str] = ()
        self._pins: Sequence[str] = ()
        self._index = -1
        self._plan: tuple[int, tuple[tuple[int, str], ...]] = (-1, ())
        self.chosen = Chosen(theme)
        self.chosen.hide()
        self.chosen.opened.connect(self._on_opened)
        self.chosen.moved.connect(self.moved)
        self.chosen.typed.connect(self.typed)
        self.chosen.pinned.connect(self._on_pinned)
        self._layout = column(spacing=theme.px(2), margins=(theme.px(8), theme.px(4), theme.px(8), theme.px(8)))
        self._names = [self._new_caption(theme) for _number in range(GROUPS)]
        self.rows = [self._new_row(theme) for _number in range(ROWS)]
        self._layout.addWidget(self.chosen)
        self._layout.addStretch(1)
        self.setLayout(self._layout)

    def show_contents(self, shown: Contents, pins: Sequence[str] = ()) -> None:
        """Show another list.

        Args:
            shown: the list.
            pins: ids of what is pinned.
        """
        self._items, self._dimmed, self._digits = shown.items[:ROWS], shown.dimmed, shown.digits
        self._marks, self._captions, self._pins = shown.marks, shown.captions, pins
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
                mark = self._marks[number]
                line.show_glimpse(self._items[number], key=key, dimmed=self._dimmed[number], mark=mark)
            line.setVisible(there)
        glimpse = self.current()
        if glimpse is not None:
            pinned = glimpse.id in self._pins if glimpse.kind in PINNABLE else None
            self.chosen.show_glimpse(glimpse, dimmed=self._dimmed[self._index], pinned=pinned)
        self._arrange()
        self.chosen.setVisible(glimpse is not None)
        if glimpse is not None:
            self.chosen_changed.emit()

    def _arrange(self) -> None:
        """Put the opened result and the names of groups in their places.

        Assistive technology reads children in the order of the stack and Tab follows its own chain: both go from top to
        bottom, as the eyes do.
        """
        names = [(number, text) for number, text in enumerate(self._captions[: len(self._items)]) if text]
        plan = (self._index, tuple(names))
        for place, caption in enumerate(self._names):
            text = names[place][1] if place < len(names) else ""
            caption.setText(text)
            caption.setVisible(bool(text))
        if plan == self._plan:
            return
        self._plan = plan
        for widget in (self.chosen, *self._names):
            self._layout.removeWidget(widget)
        if self._index >= 0:
            # Its own row is hidden and stands just behind it.
            self._put_before(self.chosen, self.rows[self._index])
        for caption, (number, _text) in zip(self._names, names, strict=False):
            self._put_before(caption, self.chosen if number == self._index else self.rows[number])
        at = max(self._index, 0)
        chain = [*self.rows[:at], *self.chosen.keys_order(), *self.rows[at:]]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _put_before(self, widget: QWidget, other: QWidget) -> None:
        self._layout.insertWidget(self._layout.indexOf(other), widget)
        widget.stackUnder(other)

    def _new_caption(self, theme: Theme) -> Label:
        caption = Label(theme, "", "caption", "ink-2", weight=600)
        caption.setContentsMargins(theme.px(12), theme.px(8), 0, theme.px(2))
        caption.hide()
        self._layout.addWidget(caption)
        return caption

    def _new_row(self, theme: Theme) -> ResultRow:
        line = ResultRow(theme)
        line.hide()
        line.wanted.connect(self._on_wanted)
        line.set_apart.connect(self._on_set_apart)
        line.moved.connect(self._on_moved)
        line.typed.connect(self.typed)
        self._layout.addWidget(line)
        return line

    def _on_wanted(self, line: ResultRow) -> None:
        self.picked.emit(self.rows.index(line))

    def _on_moved(self, _line: ResultRow, by: int) -> None:
        self.moved.emit(by)

    def _on_set_apart(self, line: ResultRow) -> None:
        self.pinned.emit(line.glimpse)

    def _on_pinned(self) -> None:
        self.pinned.emit(self.current())

    def _on_opened(self) -> None:
        self.opened.emit(self.current())
