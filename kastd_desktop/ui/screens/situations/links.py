"""Ways from a card into the standard and to letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from kastd_desktop.ui.theme.theme import Theme


class ClauseLink(Button):
    """The way to a clause or annex.

    Attributes:
        wanted: (its number).
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, number: str, *, first: bool) -> None:
        annex = number.startswith("A")
        words = _("annex {number}").format(number=number[1:]) if annex else _("clause {number}").format(number=number)
        super().__init__(theme, f"KAStd {words}" if first else words, "text", compact=True)
        self.setFont(theme.font("label", weight=500))
        self.setFixedHeight(theme.px(24))
        self._number = number
        # Translators: read out by a screen reader; {place} is a clause or annex of the standard.
        self.setAccessibleName(_("Open in the standard: {place}").format(place=words))
        self.setAccessibleDescription("F4" if annex else "F3")
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.wanted.emit(self._number)


class LetterLink(Button):
    """The way to a letter.

    Attributes:
        wanted: (letter id).
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, id_: str, title: str) -> None:
        super().__init__(theme, title, "text", compact=True)
        self.setFont(theme.font("label", weight=500))
        self.setFixedHeight(theme.px(24))
        self._id = id_
        # Translators: read out by a screen reader.
        self.setAccessibleName(_("Letter: {title}").format(title=title))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.wanted.emit(self._id)
