"""The fields of a letter, one under the other, two short ones side by side. Knows the template, no service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kastd_desktop.ui.screens.letters.entry import Entry
from kastd_desktop.ui.widgets.layout import column

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.core.letter import Field, Letter
    from kastd_desktop.ui.theme.theme import Theme


class Form(QWidget):
    """What a writer fills in.

    Attributes:
        entries: by field id, in the order they are seen.
        changed: (field id, text) was typed, picked or chosen.
        entered: (field id) got the keyboard.
        left: (field id) lost the keyboard.
    """

    changed = Signal(str, str)
    entered = Signal(str)
    left = Signal(str)

    def __init__(
        self,
        theme: Theme,
        letter: Letter,
        today: date,
        working: Callable[[date], bool],
        parse: Callable[[str], date | None],
    ) -> None:
        """Build the fields.

        Args:
            theme: colours and sizes.
            letter: the template.
            today: where calendars open.
            working: tells working days.
            parse: reads a typed day.
        """
        super().__init__()
        lines = lines_of([Entry(theme, field, today, working, parse, law_of(letter, field)) for field in letter.fields])
        self.entries = {entry.field.id: entry for line in lines for entry in line}
        layout = column(spacing=theme.px(14))
        for line in lines:
            layout.addWidget(_Pair(theme, *line) if len(line) > 1 else line[0])
        self.setLayout(layout)
        before: QWidget | None = None
        for entry in self.entries.values():
            entry.changed.connect(self.changed)
            entry.entered.connect(self.entered)
            entry.left.connect(self.left)
            for widget in entry.keyboard_widgets():
                if before is not None:
                    QWidget.setTabOrder(before, widget)
                before = widget

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show what is filled in, without telling anyone."""
        for id_, entry in self.entries.items():
            entry.set_value(values.get(id_, ""))

    def take_focus(self, field_id: str) -> None:
        """Put the keyboard into a field; an unknown one changes nothing."""
        if field_id in self.entries:
            self.entries[field_id].take_focus()


class _Pair(QWidget):
    """Two short fields: side by side where both have room, else one under the other."""

    def __init__(self, theme: Theme, left: Entry, right: Entry) -> None:
        super().__init__()
        self._gap = theme.px(12)
        self._rows = theme.px(14)
        self._needed = left.needed() + right.needed() + self._gap
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(self._gap)
        self._box.addWidget(left, left.needed())
        self._box.addWidget(right, right.needed())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = self.width() >= self._needed
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != direction:
            self._box.setDirection(direction)
            self._box.setSpacing(self._gap if beside else self._rows)
        super().resizeEvent(event)


def law_of(letter: Letter, field: Field) -> str:
    """Return what a deadline rests on, by the mandatory elements it carries; empty for other fields."""
    if field.kind != "deadline":
        return ""
    laws = (law for element in letter.mandatory if element.field == field.id for law in element.law)
    return "; ".join(dict.fromkeys(f"{law.act}, {law.article}" for law in laws))


def lines_of(entries: Sequence[Entry]) -> list[tuple[Entry, ...]]:
    """Return the entries line by line: short neighbours share a line.

    A choice shown as a row of buttons between two short fields goes above both, so that these can be neighbours.
    """
    left = list(entries)
    lines: list[tuple[Entry, ...]] = []
    while left:
        entry, *rest = left
        if entry.is_short() and rest and rest[0].is_short():
            lines.append((entry, rest[0]))
            left = rest[1:]
        elif entry.is_short() and len(rest) > 1 and rest[0].is_wide() and rest[1].is_short():
            lines += [(rest[0],), (entry, rest[1])]
            left = rest[2:]
        else:
            lines.append((entry,))
            left = rest
    return lines
