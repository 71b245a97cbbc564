"""Letters: the list of templates, or one being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout

from kastd_desktop.i18n import _
from kastd_desktop.services.change import Change, Kinds
from kastd_desktop.ui.screens.letters.list import LetterList
from kastd_desktop.ui.screens.letters.writing import Writing
from kastd_desktop.ui.screens.screen import Place, Screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.correspondence import Correspondence
    from kastd_desktop.ui.commands import Hint
    from kastd_desktop.ui.theme.theme import Theme


class LettersScreen(Screen):
    """The letters. Nothing typed here reaches the disk but the drafts that are asked for."""

    def __init__(self, theme: Theme, correspondence: Correspondence, choices: Choices) -> None:
        super().__init__()
        self.title = _("Letters")
        self._theme = theme
        self._correspondence = correspondence
        self._choices = choices
        self._id = ""
        self._writing: Writing | None = None
        self._stack = QStackedLayout(self)
        self._list = LetterList(theme, correspondence)
        self._list.wanted.connect(self._on_letter)
        self._stack.addWidget(self._list)

    def open(self, id_: str) -> None:
        """Show a letter, or the list.

        Args:
            id_: of a template; empty for the list.

        Raises:
            KeyError: there is no such template.
        """
        if id_ and id_ != self._id:
            view = Writing(self._theme, self._correspondence, id_)
            view.closed.connect(self._on_list)
            view.clause.connect(self._on_clause)
            view.settings.connect(self._on_settings)
            self._drop()
            self._writing = view
            self._stack.addWidget(view)
            self._stack.setCurrentWidget(view)
        elif not id_:
            self._drop()
            self._list.show_groups()
            self._stack.setCurrentWidget(self._list)
        self._id = id_

    def entered(self) -> None:
        if self._writing is not None:
            self._writing.take_focus()
        else:
            self._list.take_focus()

    def search(self) -> bool:
        if self._writing is not None:
            self.wanted.emit(Place("letters"))
        self._list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list.search.selectAll()
        return True

    def hints(self) -> Sequence[Hint]:
        from kastd_desktop.ui.commands import Hint

        if self._writing is None:
            return (
                Hint(("←", "→", "↑", "↓"), _("Go from letter to letter")),
                Hint(("Enter",), _("Open the letter")),
                Hint((_("A–Z"),), _("Filter the letters")),
            )
        return (
            Hint(("F6",), _("Go from the fields to the page and back")),
            Hint(("Ctrl", "Shift", "C"), _("Copy the letter")),
            Hint(("Ctrl", "P"), _("Print the letter")),
            Hint(("Ctrl", "S"), _("Save a draft")),
            Hint(("↑", "↓"), _("In a date: the next or previous day")),
            Hint(("Alt", "↓"), _("In a date: open the calendar")),
            Hint(("Esc",), _("Back to the list of letters")),
        )

    def left(self) -> None:
        if self._writing is not None:
            self._writing.stop()

    def refresh(self, change: Kinds) -> None:
        if change & Change.PREFERENCES and self._writing is not None:
            self._writing.show_again()

    def fill_examples(self) -> None:
        """Fill the letter shown with its examples; for pictures."""
        if self._writing is not None:
            self._writing.fill_examples()

    def writing(self) -> Writing | None:
        """Return the letter being written, or None while the list is shown."""
        return self._writing

    def list(self) -> LetterList:
        """Return the list of templates."""
        return self._list

    def _drop(self) -> None:
        """Let go of the view; what was entered stays with the service until the program ends."""
        if self._writing is not None:
            self._writing.stop()
            self._stack.removeWidget(self._writing)
            self._writing.hide()
            self._writing.deleteLater()
            self._writing = None

    def _on_letter(self, id_: str) -> None:
        self.wanted.emit(Place("letters", id_))

    def _on_list(self) -> None:
        self.wanted.emit(Place("letters"))

    def _on_clause(self, number: str) -> None:
        self.wanted.emit(Place("standard", number))

    def _on_settings(self) -> None:
        self.wanted.emit(Place("settings"))
