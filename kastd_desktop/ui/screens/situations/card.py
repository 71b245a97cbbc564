"""A card: everything a person needs in one situation, on one screen, always in the same places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kastd_desktop.i18n import _, active_locale
from kastd_desktop.ui.screens.situations.after import After
from kastd_desktop.ui.screens.situations.blocks import CallBlock, avoid_block, next_block
from kastd_desktop.ui.screens.situations.density import Density, density_for
from kastd_desktop.ui.screens.situations.head import Head
from kastd_desktop.ui.widgets.layout import Scroller, clear, column, holder, row, rule
from kastd_desktop.ui.widgets.memory_box import MemoryBox
from kastd_desktop.ui.widgets.phrase_row import REACH, PhraseRow
from kastd_desktop.ui.widgets.text import Heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QVBoxLayout

    from kastd_desktop.core.situation import Situation
    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.widgets.contact_row import Line


class Card(QWidget):
    """The place where one card at a time is shown.

    Attributes:
        closed: the card is to be hidden at once.
        clause_wanted: (number of a clause or annex).
        letter_wanted: (letter id).
        calm_wanted: a minute of calm.
        settings_wanted: a missing number is to be filled in.
        printed: the card is wanted on paper.
    """

    closed = Signal()
    clause_wanted = Signal(str)
    letter_wanted = Signal(str)
    calm_wanted = Signal()
    settings_wanted = Signal()
    printed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._situation: Situation | None = None
        self._lines: Sequence[Line] = ()
        self._letters: Sequence[tuple[str, str]] = ()
        self._applies = True
        self._density: Density | None = None
        self._focus_wanted = False
        self.phrases: list[PhraseRow] = []
        self.box: MemoryBox | None = None
        self.scroller: Scroller | None = None
        self._head: Head | None = None
        self._layout: QVBoxLayout = column()
        self.setLayout(self._layout)

    def show_situation(
        self, situation: Situation, lines: Sequence[Line], letters: Sequence[tuple[str, str]], *, applies: bool
    ) -> None:
        """Show a card.

        Args:
            situation: the card.
            lines: whom its stop rule calls, with numbers.
            letters: (id, title) of letters that follow from it.
            applies: False when nothing of it applies in the extraordinary situation.
        """
        shown = (situation, tuple(lines), tuple(letters), applies)
        if self._density is not None and shown == (
            self._situation, tuple(self._lines), tuple(self._letters), self._applies,
        ):  # fmt: skip
            return
        self._situation, self._lines, self._letters, self._applies = situation, lines, letters, applies
        self._density = None
        if self.isVisible():
            self._fit()

    def take_focus(self) -> None:
        """Put the keyboard on the first sentence to say, and show the card from its top."""
        self._focus_wanted = self._density is None
        if self.phrases:
            self.phrases[0].setFocus(Qt.FocusReason.OtherFocusReason)
        if self.scroller is not None:
            self.scroller.verticalScrollBar().setValue(0)

    def say(self, text: str) -> None:
        """Tell why something did not work."""
        if self._head is not None:
            self._head.say(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Set the card in the measures of this window, unless it is already."""
        scale = self._theme.scale
        density = density_for(self.width() / scale, self.height() / scale)
        if density is self._density or self._situation is None:
            return
        self._density = density
        self._build(self._situation, density, stacked=density.stacked)

    def _build(self, card: Situation, density: Density, *, stacked: bool) -> None:
        theme = self._theme
        focus_wanted = self._focus_wanted or any(child.hasFocus() for child in self.findChildren(QWidget))
        self._focus_wanted = False
        clear(self._layout)
        head = Head(theme, density, card, applies=self._applies, translated=card.locale == active_locale())
        head.closed.connect(self.closed)
        head.clause_wanted.connect(self.clause_wanted)
        head.printed.connect(self.printed)
        self._head = head
        say = self._say_block(card, density)
        items = [(item.challenge, item.action) for item in card.immediate]
        self.box = MemoryBox(theme, _("First"), items, density.box, density.heading)
        avoid, following = avoid_block(theme, density, card.avoid), next_block(theme, density, card.next)
        call = CallBlock(theme, density, card.stop, self._lines) if card.stop is not None else None
        if call is not None:
            call.settings_wanted.connect(self.settings_wanted)
        after = After(theme, density, card.after, self._letters, stacked=stacked)
        after.letter_wanted.connect(self.letter_wanted)
        after.calm_wanted.connect(self.calm_wanted)
        order = [block for block in ([call, avoid, following, after] if stacked else [avoid, following, call]) if block]
        middle = self._stack(density, say, order) if stacked else self._columns(density, say, order)
        self.scroller = Scroller(middle)
        self._layout.addWidget(head)
        self._layout.addWidget(self.scroller, 1)
        if not stacked:
            self._layout.addWidget(after)
        if focus_wanted:
            self.take_focus()

    def _say_block(self, card: Situation, density: Density) -> QWidget:
        theme = self._theme
        layout = column()
        title = column(margins=(REACH, 0, REACH, 0))
        title.addWidget(Heading(theme, _("Say"), density.heading))
        title.addSpacing(theme.px(max(4, density.line_gap)))
        title.addWidget(rule())
        layout.addLayout(title)
        self.phrases = []
        for phrase in card.say:
            line = PhraseRow(theme, density.phrases)
            line.set_phrase(phrase.text, phrase.label)
            line.moved.connect(self._on_moved)
            self.phrases.append(line)
            layout.addWidget(line)
        return holder(layout)

    def _columns(self, density: Density, say: QWidget, order: list[QWidget]) -> QWidget:
        theme = self._theme
        pad, gap = density.pad, theme.px(density.gap)
        main = column(spacing=gap)
        main.addLayout(self._framed_box(), 100)
        main.addWidget(say)
        main.addStretch(1)
        side = column(spacing=gap)
        for number, block in enumerate(order):
            if number:
                side.addWidget(rule())
            side.addWidget(block)
        side.addStretch(1)
        beside = holder(side)
        room = self.width() - 2 * pad - theme.px(density.gutter)
        beside.setFixedWidth(min(round(room * density.column), theme.px(440)))
        line = row(spacing=theme.px(density.gutter) - REACH, margins=(pad - REACH, gap // 2, pad, gap // 2))
        line.addWidget(holder(main), 1)
        line.addWidget(beside)
        return holder(line)

    def _stack(self, density: Density, say: QWidget, order: list[QWidget]) -> QWidget:
        theme = self._theme
        pad, gap = density.pad, theme.px(density.gap)
        whole = column(spacing=gap, margins=(pad - REACH, gap // 2, pad - REACH, gap))
        whole.addLayout(self._framed_box())
        whole.addWidget(say)
        for block in order:
            frame = column(margins=(REACH, 0, REACH, 0), spacing=gap)
            frame.addWidget(rule())
            frame.addWidget(block)
            whole.addLayout(frame)
        whole.addStretch(1)
        return holder(whole)

    def _framed_box(self) -> QVBoxLayout:
        frame = column(margins=(REACH, 0, REACH, 0))
        assert self.box is not None
        frame.addWidget(self.box)
        return frame

    def _on_moved(self, phrase: PhraseRow, by: int) -> None:
        position = self.phrases.index(phrase) + by
        if 0 <= position < len(self.phrases):
            self.phrases[position].setFocus(Qt.FocusReason.OtherFocusReason)
            if self.scroller is not None:
                self.scroller.reveal(self.phrases[position])
