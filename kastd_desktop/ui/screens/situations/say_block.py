"""The sentences to say on a card. The block keeps its rows; the card decides where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.layout import column, row, rule
from kastd_desktop.ui.widgets.phrase_row import REACH, PhraseRow
from kastd_desktop.ui.widgets.text import Heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.core.situation import Phrase
    from kastd_desktop.ui.screens.situations.density import Density
    from kastd_desktop.ui.theme.theme import Theme


class SayBlock(QWidget):
    """A heading and a row for each sentence; arrow keys go between the rows.

    Attributes:
        reached: (row) an arrow key put the keyboard on it.
        head: the line of the heading, where something that changes the sentences can stand at the right.
        foot: below the sentences; empty unless something is put there.
        rows: the sentences.
    """

    reached = Signal(object)

    def __init__(
        self, theme: Theme, density: Density, phrases: Sequence[Phrase], rows: Sequence[PhraseRow] | None = None
    ) -> None:
        """Make the block.

        Args:
            theme: colours and sizes.
            density: measures.
            phrases: the sentences.
            rows: rows of another kind for them; None for plain ones.
        """
        super().__init__()
        self._theme = theme
        layout = column()
        title = column(margins=(REACH, 0, REACH, 0))
        self.head = row(spacing=theme.px(8))
        self.head.addWidget(Heading(theme, _("Say"), density.heading))
        self.head.addStretch(1)
        title.addLayout(self.head)
        title.addSpacing(theme.px(max(4, density.line_gap)))
        title.addWidget(rule())
        layout.addLayout(title)
        self.rows: list[PhraseRow] = []
        for line in rows if rows is not None else (self._plain(density, phrase) for phrase in phrases):
            line.moved.connect(self._on_moved)
            self.rows.append(line)
            layout.addWidget(line)
        self.foot = column()
        layout.addLayout(self.foot)
        self.setLayout(layout)

    def _plain(self, density: Density, phrase: Phrase) -> PhraseRow:
        line = PhraseRow(self._theme, density.phrases)
        line.set_phrase(phrase.text, phrase.label)
        return line

    def take_focus(self) -> None:
        """Put the keyboard on the first sentence."""
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_moved(self, phrase: PhraseRow, by: int) -> None:
        position = self.rows.index(phrase) + by
        if 0 <= position < len(self.rows):
            self.rows[position].setFocus(Qt.FocusReason.OtherFocusReason)
            self.reached.emit(self.rows[position])
