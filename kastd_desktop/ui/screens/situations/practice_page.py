"""Practice: a random card, its lines covered until one has said them. Takes no service: nothing can be recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout

from kastd_desktop.core.practice import Round
from kastd_desktop.i18n import _
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.quotes import quoted
from kastd_desktop.ui.screens.situations.aside import Aside
from kastd_desktop.ui.screens.situations.hidden_line import HiddenLine
from kastd_desktop.ui.screens.situations.tool import Tool
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.flow import Flow
from kastd_desktop.ui.widgets.layout import clear, column, holder, rule
from kastd_desktop.ui.widgets.text import Heading, Label, Paragraph

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from kastd_desktop.core.situation import Situation
    from kastd_desktop.ui.commands import Hint
    from kastd_desktop.ui.theme.theme import Theme


class PracticePage(Aside):
    """One card after another.

    Attributes:
        lines: the lines of the card on top, covered and uncovered.
    """

    keys = ("F7",)

    def __init__(
        self, theme: Theme, back: str, ids: Sequence[str], card: Callable[[str], Situation], chance: random.Random
    ) -> None:
        """Shuffle and show the first card.

        Args:
            theme: colours and sizes.
            back: name of where the way back leads.
            ids: the cards.
            card: returns a card by its id.
            chance: where chance comes from.
        """
        super().__init__(theme, _("Practice"), back)
        self._card = card
        self._round = Round(ids, chance)
        self.lines: list[HiddenLine] = []
        self._count = Label(theme, "", "label", "ink-2", weight=400)
        self._title_line.addStretch(1)
        self._title_line.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        self._pile = column(spacing=theme.px(2))
        self.body.addLayout(self._pile)
        tools = Flow(spacing=theme.px(8), line_spacing=theme.px(8))
        # Translators: on a key cap.
        space = _("Space")
        self.more = Tool(theme, _("Uncover the next line"), "eye", space, height=36)
        self.more.clicked.connect(self.uncover_next)
        self.all = Button(theme, _("Uncover everything"))
        self.all.clicked.connect(self.uncover_all)
        self.next = Tool(theme, _("Next card"), "arrow-right", "→", height=36)
        self.next.clicked.connect(self.next_card)
        for button in (self.more, self.all, self.next):
            tools.addWidget(button)
        self.footer.line.addWidget(holder(tools), 1)
        self.footer.show()
        for keys, slot in (
            ("Right", self.next_card),
            ("Left", self.card_before),
            ("Backspace", self.cover_last),
            ("A", self.uncover_all),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self._show()

    def current(self) -> str:
        """Return the id of the card on top."""
        return self._round.current

    def uncover_next(self) -> None:
        """Uncover the first line that is still covered; when there is none, go on to the next card."""
        covered = next((line for line in self.lines if not line.open), None)
        if covered is None:
            self.next_card()
            return
        covered.show_open(open_=True)
        announce(self, covered.words)
        self.scroller.reveal(covered)
        self._show_tools()

    def cover_last(self) -> None:
        """Cover the last line that was uncovered."""
        opened = [line for line in self.lines if line.open]
        if opened:
            opened[-1].show_open(open_=False)
            self._show_tools()

    def uncover_all(self) -> None:
        """Uncover every line; when none is covered, cover all of them again."""
        open_ = any(not line.open for line in self.lines)
        for line in self.lines:
            line.show_open(open_=open_)
        self._show_tools()

    def next_card(self) -> None:
        """Put the next card on top."""
        self._round.forward()
        self._show()

    def card_before(self) -> None:
        """Put the card before on top."""
        self._round.backward()
        self._show()

    def take_focus(self) -> None:
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def hints(self) -> Sequence[Hint]:
        from kastd_desktop.ui.commands import Hint

        return (
            Hint((_("Space"),), _("Uncover the next line")),
            Hint(("Backspace",), _("Cover it again")),
            Hint(("A",), _("Uncover or cover everything")),
            Hint(("→", "←"), _("Next card, card before")),
            Hint(("F7",), _("End the practice")),
            Hint(("Esc",), _("Hide at once")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.uncover_next()
            return
        super().keyPressEvent(event)

    def _show(self) -> None:
        theme = self._theme
        card = self._card(self._round.current)
        clear(self._pile)
        name = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        name.addWidget(Heading(theme, card.title, "title", wrap=True))
        name.addWidget(Paragraph(theme, card.condition, "body", "ink-2", weight=400))
        name.setSpacing(0)
        self._pile.addLayout(name)
        self.lines = []
        first = [(f"{number}. {item.challenge}", item.action) for number, item in enumerate(card.immediate, 1)]
        said = [(phrase.label, quoted(phrase.text)) for phrase in card.say]
        for title, items, role in ((_("First"), first, "heading"), (_("Say"), said, "phrase-sm")):
            self._pile.addSpacing(theme.px(8))
            self._pile.addWidget(Heading(theme, title, "body-strong"))
            self._pile.addSpacing(theme.px(4))
            self._pile.addWidget(rule())
            for lead, words in items:
                line = HiddenLine(theme, len(self.lines), lead, words, role)
                line.pressed_at.connect(self._on_line)
                self.lines.append(line)
                self._pile.addWidget(line)
        # Translators: how far one has come in a pile of cards.
        self._count.setText(_("Card {number} of {size}").format(number=self._round.number, size=self._round.size))
        self.scroller.verticalScrollBar().setValue(0)
        announce(self, card.title)
        self._show_tools()
        # A line that had the keyboard is gone.
        self.take_focus()

    def _show_tools(self) -> None:
        covered = any(not line.open for line in self.lines)
        self.all.set_text(_("Uncover everything") if covered else _("Cover everything"))
        self.more.set_text(_("Uncover the next line") if covered else _("Next card"))
        self.next.setVisible(covered)

    def _on_line(self, position: int) -> None:
        line = self.lines[position]
        line.show_open(open_=not line.open)
        self._show_tools()
