"""Searching the standard: the field, how many places were found, and the way from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kastd_desktop.i18n import _, ngettext
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.layout import column, holder, row
from kastd_desktop.ui.widgets.search_field import SearchField
from kastd_desktop.ui.widgets.text import Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kastd_desktop.services.library import Search
    from kastd_desktop.ui.theme.theme import Theme


class _Field(SearchField):
    """A search field in which Shift+Enter goes back.

    Attributes:
        returned: Shift+Enter was pressed.
    """

    returned = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.returned.emit()
        else:
            super().keyPressEvent(event)


class Finding(QWidget):
    """The search of the standard.

    Attributes:
        typed: (text) something else is searched.
        stepped: (-1 or 1) the hit before or after is wanted.
        left: the keyboard is to go to the contents.
    """

    typed = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._field = _Field(theme, _("Search the standard"), _("Search the standard"))
        self._field.setFixedHeight(theme.px(40))
        self._field.textChanged.connect(self.typed)
        self._field.entered.connect(self._on_entered)
        self._field.returned.connect(self._on_returned)
        self._field.escaped.connect(self._on_escaped)
        self._field.moved.connect(self._on_moved)
        self._count = Paragraph(theme, "", "label", "ink-2", weight=500)
        self._before = IconButton(theme, "chevron-left", _("Previous hit (Shift+F3)"), "ink-2", 18)
        self._after = IconButton(theme, "chevron-right", _("Next hit (F3)"), "ink-2", 18)
        self._before.clicked.connect(self._on_returned)
        self._after.clicked.connect(self._on_entered)
        line = row(spacing=theme.px(4), margins=(theme.px(12), 0, 0, 0))
        line.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._before, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._after, 0, Qt.AlignmentFlag.AlignTop)
        self._line = holder(line)
        self._line.hide()
        layout = column(spacing=theme.px(6))
        layout.addWidget(self._field)
        layout.addWidget(self._line)
        self.setLayout(layout)

    def text(self) -> str:
        """Return what is typed."""
        return self._field.text()

    def clear(self) -> None:
        """Search nothing any more."""
        self._field.clear()

    def take_focus(self) -> None:
        """Put the keyboard into the field, with everything in it marked."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def has_focus(self) -> bool:
        """Tell whether the keyboard is in the field."""
        return self._field.hasFocus()

    def show_search(self, search: Search, position: int | None) -> None:
        """Show how many places were found, and which of them is the current one.

        Args:
            search: what was found; when nothing is searched, nothing is shown.
            position: the current hit from 0; None before the first was gone to.
        """
        text = words_of(search, position)
        several = search.total > 0
        self._before.setVisible(several)
        self._after.setVisible(several)
        self._line.setVisible(bool(text))
        if text != self._count.text():
            self._count.set_text(text)
            if text:
                announce(self, text)

    def _on_entered(self) -> None:
        self.stepped.emit(1)

    def _on_returned(self) -> None:
        self.stepped.emit(-1)

    def _on_escaped(self) -> None:
        if self._field.text():
            self._field.clear()
        else:
            self.left.emit()

    def _on_moved(self, direction: int) -> None:
        if direction > 0:
            self.left.emit()


def words_of(search: Search, position: int | None) -> str:
    """Return what is said of a search; empty when nothing is searched."""
    if not search:
        return ""
    if search.number:
        return _("Press Enter to open {number}.").format(number=search.number)
    if not search.total:
        return _("The standard does not have these words. Try one word.")
    if position is not None:
        # Translators: which of the places found is shown, e.g. “3 of 12”.
        return _("{n} of {total}").format(n=position + 1, total=search.total)
    clauses = len(search.finds)
    places = ngettext("{n} hit", "{n} hits", search.total).format(n=search.total)
    where = ngettext("in {n} clause", "in {n} clauses", clauses).format(n=clauses)
    # Translators: {places} is “12 hits”, {where} is “in 3 clauses”.
    return _("{places} {where}").format(places=places, where=where)
