"""The sentences of a card in another language beside the employee's own, and the choice of that language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from kastd_desktop.i18n import _
from kastd_desktop.ui.languages import brief_sound_key, language_name, sound_key
from kastd_desktop.ui.screens.situations.say_block import SayBlock
from kastd_desktop.ui.widgets.buttons import KeyCap, Segments
from kastd_desktop.ui.widgets.folding_row import FoldingRow, Spare
from kastd_desktop.ui.widgets.phrase_row import REACH, PhraseRow
from kastd_desktop.ui.widgets.text import Label, Paragraph
from kastd_desktop.ui.widgets.tongue_row import TongueRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.core.situation import Situation
    from kastd_desktop.services.tongues import Tongues
    from kastd_desktop.ui.screens.situations.density import Density
    from kastd_desktop.ui.theme.theme import Theme

KEY: Final = "F2"
"""Goes to the next language."""


def chooser(theme: Theme, codes: Sequence[str], current: str) -> Segments:
    """Return the choice of a language, each by its code and its whole name."""
    segments = Segments(
        theme,
        _("Language of the phrases"),
        [(code, code.upper()) for code in codes],
        current,
        tight=True,
        height=24,
    )
    segments.set_names([language_name(code) for code in codes])
    return segments


def chosen_for(card: Situation, tongues: Tongues) -> str:
    """Return the language chosen beside one's own, if a card is said in it; else nothing."""
    return tongues.chosen if tongues.chosen in tongues.languages(card.id) else ""


class TongueBlock(SayBlock):
    """The sentences to say, with the choice of a language; one stands beside one's own once it is chosen.

    Attributes:
        language_chosen: (code) another language is wanted.
        languages: the choice; None for a card that is said in one's own language only.
        folds: the sentences stand in one's own language and unfold one at a time.
    """

    language_chosen = Signal(str)

    def __init__(
        self, theme: Theme, density: Density, card: Situation, tongues: Tongues, *, folds: bool = False
    ) -> None:
        """Make the block.

        Args:
            theme: colours and sizes.
            density: measures.
            card: the card.
            tongues: its sentences in other languages.
            folds: there is no room for all of them in two languages with their sounds.
        """
        offered = tongues.languages(card.id)
        chosen = chosen_for(card, tongues)
        self.folds = folds and bool(chosen)
        said = tongues.of_card(card.id, chosen) if chosen else ()
        # Three lines a sentence: the smaller serif keeps five of them on one screen.
        look = density.phrases if density.stacked else replace(density.phrases, role="phrase-sm")
        kind = FoldingRow if self.folds else TongueRow
        rows: list[PhraseRow] = [
            kind(theme, look, chosen, phrase.text, spoken, phrase.label)
            for phrase, spoken in zip(card.say, said, strict=bool(said))
        ]
        super().__init__(theme, density, card.say, rows or None)
        self._codes = (tongues.own, *offered)
        self.languages: Segments | None = None
        for line in self.rows:
            if isinstance(line, TongueRow):
                line.show_wanted.connect(self._on_show)
        self._spare: Spare | None = None
        folding = [line for line in self.rows if isinstance(line, FoldingRow)]
        for line in folding:
            line.unfolding.connect(self._on_unfolding)
        if folding:
            folding[0].unfold(unfolded=True)
            self._spare = Spare(folding)
            self.foot.addWidget(self._spare)
        if chosen:
            self._explain(density, chosen)
        if offered:
            if not density.stacked:
                self.head.addWidget(KeyCap(theme, KEY))
            self.languages = chooser(theme, self._codes, chosen or tongues.own)
            self.languages.chosen.connect(self._on_chosen)
            self.head.addWidget(self.languages)

    def _explain(self, density: Density, code: str) -> None:
        """Say how to read the sounds: in a few words where every line counts, in full below where the card scrolls."""
        theme = self._theme
        if density.stacked:
            self.foot.setContentsMargins(REACH, theme.px(4), REACH, 0)
            self.foot.addWidget(Paragraph(theme, sound_key(code), "caption", "ink-2", weight=400))
        else:
            brief = Label(theme, brief_sound_key(code), "caption", "ink-2", weight=400)
            brief.setAccessibleDescription(sound_key(code))
            brief.setToolTip(sound_key(code))
            self.head.insertWidget(1, brief)

    def next_language(self) -> None:
        """Choose the language after the present one; after the last one's own again."""
        if self.languages is not None:
            place = self._codes.index(self.languages.value()) + 1
            self.language_chosen.emit(self._code(self._codes[place % len(self._codes)]))

    def _on_unfolding(self, row: FoldingRow) -> None:
        for line in self.rows:
            if isinstance(line, FoldingRow):
                line.unfold(unfolded=line is row)
        if self._spare is not None:
            self._spare.updateGeometry()

    def _code(self, code: str) -> str:
        return "" if code == self._codes[0] else code

    def _on_chosen(self, code: str) -> None:
        self.language_chosen.emit(self._code(code))

    def _on_show(self, line: TongueRow) -> None:
        from kastd_desktop.ui.screens.situations.show_customer import show_customer

        rows = [each for each in self.rows if isinstance(each, TongueRow)]
        sentences = [(each.own, each.said.text) for each in rows]
        show_customer(self._theme, line, line.language, sentences, rows.index(line))
