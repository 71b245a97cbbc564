"""The list of what a search found, by kind, and what is said when it found nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.quotes import quoted
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.result_row import ResultRow, SearchLine
from kastd_desktop.ui.widgets.surface import Surface
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kastd_desktop.services.look_up import Glimpse
    from kastd_desktop.ui.theme.theme import Theme

KINDS: Final = ("situation", "clause", "letter", "tip")
"""In the order shown."""
WIDEST: Final = 784
ENTER: Final = "Enter"
"""As it stands on the key."""
REACH: Final = 12
"""Pixels at 100 %: the widest list, and by how much a row stands out on both sides."""


def kind_names() -> dict[str, str]:
    """Return the headings of the kinds of results."""
    return {"situation": _("Situations"), "clause": _("Standard"), "letter": _("Letters"), "tip": _("Calm")}


class Results(QWidget):
    """What was found.

    Attributes:
        wanted: (glimpse) was chosen.
        left: the arrow up from the first result: back to the field.
        typed: (letter) a letter key on a result.
        reached: (row) the keyboard came to it.
        all_wanted: show everything instead.
    """

    wanted = Signal(object)
    left = Signal()
    typed = Signal(str)
    reached = Signal(object)
    all_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line = SearchLine(theme, "", "label", "ink-2", weight=400)
        self._titles: dict[str, Heading] = {}
        self._bodies: dict[str, QVBoxLayout] = {}
        self._pools: dict[str, list[ResultRow]] = {kind: [] for kind in KINDS}
        # Rows stand out by this much on both sides, so that their icons and all words begin on one line.
        reach = theme.px(REACH)
        head = row(margins=(reach, 0, reach, 0))
        head.addWidget(self._line)
        layout = column(spacing=theme.px(2))
        layout.addLayout(head)
        for kind in KINDS:
            title = Heading(theme, kind_names()[kind], "label", "ink-2", weight=600)
            title.setFont(theme.font("label", weight=600, size=14))
            title.setContentsMargins(reach, theme.px(14), reach, theme.px(4))
            title.hide()
            self._titles[kind] = title
            self._bodies[kind] = column()
            layout.addWidget(title)
            layout.addLayout(self._bodies[kind])
        self._nothing = Nothing(theme)
        self._nothing.all_wanted.connect(self.all_wanted)
        self._nothing.hide()
        way_out = row(margins=(reach, theme.px(14), reach, 0))
        way_out.addWidget(self._nothing, 1)
        way_out.addStretch(1)
        layout.addLayout(way_out)
        layout.addStretch(1)
        self.setLayout(layout)
        self.setMaximumWidth(theme.px(WIDEST))

    def show_found(self, query: str, found: Sequence[Glimpse], dimmed: Callable[[Glimpse], bool]) -> None:
        """Show results.

        Args:
            query: what was looked for, as it is understood.
            found: results, best first.
            dimmed: tells whether a result does not apply now; such results come last of their kind.
        """
        self._line.show_query(quoted(query), len(found))
        for kind in KINDS:
            mine = sorted((each for each in found if each.kind == kind), key=dimmed)
            self._titles[kind].setVisible(bool(mine))
            pool = self._pools[kind]
            while len(pool) < len(mine):
                pool.append(self._new_row(kind))
            for number, line in enumerate(pool):
                if number < len(mine):
                    line.show_glimpse(mine[number], dimmed=dimmed(mine[number]))
                line.setVisible(number < len(mine))
        self._show_enter(None)
        self._nothing.setVisible(not found)
        announce(self, self._line.text())

    def rows(self) -> list[ResultRow]:
        """Return the rows shown, from top to bottom."""
        return [line for kind in KINDS for line in self._pools[kind] if not line.isHidden()]

    def take_focus(self) -> None:
        """Put the keyboard on the first result, or on the way out when there is none."""
        rows = self.rows()
        if rows:
            self._go_to(rows[0])
        else:
            self._nothing.take_focus()

    def line(self) -> str:
        """Return what is said about the search."""
        return self._line.text()

    def _new_row(self, kind: str) -> ResultRow:
        line = ResultRow(self._theme)
        line.wanted.connect(self._on_wanted)
        line.moved.connect(self._on_moved)
        line.typed.connect(self.typed)
        line.focused.connect(self._on_focused)
        self._bodies[kind].addWidget(line)
        return line

    def _show_enter(self, focused: ResultRow | None) -> None:
        """Mark the result that Enter opens: the one with the keyboard, else the first."""
        rows = self.rows()
        opened = focused or next(iter(rows), None)
        for line in rows:
            line.show_key(ENTER if line is opened else "")

    def _on_focused(self, line: ResultRow, here: bool) -> None:
        self._show_enter(line if here else None)

    def _on_wanted(self, line: ResultRow) -> None:
        self.wanted.emit(line.glimpse)

    def _on_moved(self, line: ResultRow, by: int) -> None:
        rows = self.rows()
        position = rows.index(line) + by
        if position < 0:
            self.left.emit()
        elif position < len(rows):
            self._go_to(rows[position])

    def _go_to(self, line: ResultRow) -> None:
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reached.emit(line)


class Nothing(Surface):
    """What is said when nothing was found.

    Attributes:
        all_wanted: show everything instead.
    """

    all_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "sunken")
        edge = theme.px(24)
        layout = column(spacing=theme.px(6), margins=(edge, edge, edge, edge))
        layout.addWidget(Icon(theme, "search", "ink-2", 24))
        layout.addSpacing(theme.px(6))
        layout.addWidget(Heading(theme, _("Nothing found"), "heading"))
        layout.addWidget(Paragraph(theme, _("Try one word: “shouting”, “filming”, “manager”."), "body", "ink-2"))
        layout.addSpacing(theme.px(8))
        self._button = Button(theme, _("Show all situations"), compact=True)
        self._button.clicked.connect(self.all_wanted)
        line = row()
        line.addWidget(self._button)
        line.addStretch(1)
        layout.addLayout(line)
        self.setLayout(layout)
        self.setMinimumWidth(theme.px(360))

    def take_focus(self) -> None:
        """Put the keyboard on the way out."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)
