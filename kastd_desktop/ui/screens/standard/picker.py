"""The contents in a narrow window: one line that opens a list of clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kastd_desktop.i18n import _, ngettext
from kastd_desktop.ui.screens.standard.outline import not_in_force
from kastd_desktop.ui.widgets.drop_down import DropDown
from kastd_desktop.ui.widgets.layout import column
from kastd_desktop.ui.widgets.text import Label

if TYPE_CHECKING:
    from kastd_desktop.core.standard import Clause, Standard
    from kastd_desktop.services.library import Search
    from kastd_desktop.ui.theme.theme import Theme

QWIDGETSIZE_MAX: Final = 16777215
"""Qt's own; PySide leaves it out."""


class Picker(QWidget):
    """A drop-down of clauses.

    Attributes:
        chosen: (clause number) is to be opened.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, standard: Standard) -> None:
        super().__init__()
        self._standard = standard
        self._reading = ""
        self._extraordinary = False
        self._search: Search | None = None
        self._box = DropDown(theme, (("", ""),), "")
        self._box.setFixedHeight(theme.px(40))
        self._box.setMinimumContentsLength(6)
        self._box.setMaxVisibleItems(16)
        self._box.chosen.connect(self.chosen)
        # The name of a drop-down is not told on every system; a label that belongs to it is.
        self._label = Label(theme, _("Clause or annex"), "label", "ink-2")
        self._label.setBuddy(self._box)
        self._box.setAccessibleName(self._label.text())
        self._label.setContentsMargins(0, 0, 0, theme.px(4))
        layout = column()
        layout.addWidget(self._label)
        layout.addWidget(self._box)
        self.setLayout(layout)

    def show_current(self, number: str) -> None:
        """Show which clause is being read."""
        self._reading = number
        self._fill()

    def show_paused(self, *, extraordinary: bool) -> None:
        """Name what does not apply in an extraordinary situation, or stop naming it."""
        self._extraordinary = extraordinary
        self._fill()

    def show_search(self, search: Search) -> None:
        """Show only what a search found."""
        self._search = search or None
        self._fill()

    def take_focus(self) -> None:
        """Put the keyboard on the list."""
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_short(self, short: bool) -> None:
        """Leave the label to screen readers, which need it to be there: there is no height to spare."""
        self._label.setMaximumHeight(0 if short else QWIDGETSIZE_MAX)

    def names(self) -> list[str]:
        """Return the lines of the list."""
        return [self._box.itemText(row) for row in range(self._box.count())]

    def _fill(self) -> None:
        choices: list[tuple[str, str]] = []
        for title, clauses in (
            *((f"{part.number} {part.title}", part.clauses) for part in self._standard.parts),
            (_("Annexes"), self._standard.annexes),
        ):
            shown = [(clause.number, self._name(clause)) for clause in clauses if self._is_shown(clause.number)]
            if shown:
                choices += [("", title), *shown]
        if self._reading:
            self._box.set_choices(choices, self._reading)

    def _is_shown(self, number: str) -> bool:
        return (
            self._search is None
            or number == self._reading
            or any(find.clause.number == number for find in self._search.finds)
        )

    def _name(self, clause: Clause) -> str:
        number = _("Annex {number}").format(number=clause.number[1:]) if clause.is_annex else clause.number
        words = f"{number} {clause.short}"
        if self._search is not None and (hits := self._search.hits(clause.number)):
            words += f", {ngettext('{n} hit', '{n} hits', hits).format(n=hits)}"
        if self._extraordinary and not self._standard.stays_in_force(clause.number):
            words += f", {not_in_force()}"
        return words
