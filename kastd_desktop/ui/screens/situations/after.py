"""What a card ends with: advice for afterwards, the clauses behind it, letters, an incident note, a minute of calm."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.services.library import source_of
from kastd_desktop.ui.screens.situations.links import ClauseLink, LetterLink
from kastd_desktop.ui.screens.situations.tool import Tool
from kastd_desktop.ui.theme.paint import fill
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.flow import Flow
from kastd_desktop.ui.widgets.layout import column, holder, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Heading, Label, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from kastd_desktop.core.situation import Situation
    from kastd_desktop.ui.screens.situations.density import Density
    from kastd_desktop.ui.theme.theme import Theme


MANY_LINES: Final = 2
"""Lines of advice from which the law stands with the links, so that the band grows no higher."""


class After(QWidget):
    """The band under a card, or its last block.

    Attributes:
        clause_wanted: (number of a clause or annex).
        letter_wanted: (letter id).
        note_wanted: an incident is to be noted.
        calm_wanted: a minute of calm.
    """

    clause_wanted = Signal(str)
    letter_wanted = Signal(str)
    note_wanted = Signal()
    calm_wanted = Signal()

    def __init__(
        self, theme: Theme, density: Density, card: Situation, letters: Sequence[tuple[str, str]], *, stacked: bool
    ) -> None:
        """Make the block.

        Args:
            theme: colours and sizes.
            density: measures.
            card: the card.
            letters: (id, title) of letters that follow from it.
            stacked: the last block of a scrolling column instead of a band at the foot.
        """
        super().__init__()
        self._theme = theme
        self._stacked = stacked
        self._pad = 0 if stacked else density.pad
        words = column(spacing=theme.px(1 if density.line_gap < 4 else 2))
        words.addWidget(Heading(theme, _("Afterwards"), density.heading))
        self._lines = [Paragraph(theme, text, density.side, weight=400) for text in card.after]
        if card.law and len(card.after) < MANY_LINES:
            self._lines.append(Paragraph(theme, _laws(card), "caption", "ink-3", weight=400))
        for line in self._lines:
            words.addWidget(line)
        words.addStretch(1)
        self._flows = self._make_flows(density, card, letters)
        beside = column(spacing=theme.px(4))
        for position, flow in enumerate(self._flows):
            if position:
                beside.addStretch(1)
            beside.addWidget(flow)
        self._beside = holder(beside)
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        layout = QBoxLayout(direction)
        layout.setSpacing(theme.px(10 if stacked else 24))
        edge = 0 if stacked else theme.px(max(density.gap if density.low else 5, density.gap - 3))
        layout.setContentsMargins(self._pad, edge, self._pad, edge)
        self._words = holder(words)
        layout.addWidget(self._words, 0 if stacked else 1)
        layout.addWidget(self._beside)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """Share out a width between the words and what stands beside them, in pixels."""
        if self._stacked:
            return
        # The words get the room they need in one line, up to a good two fifths; the rest breaks into lines beside them.
        # Where that makes the band higher than two lines of words would, the words take two.
        room = width - 2 * self._pad - self._theme.px(24)
        natural = max((line.sizeHint().width() for line in self._lines), default=self._theme.px(80))
        needed = max(flow.sizeHint().width() for flow in self._flows)
        shares = [min(natural, round(room * 0.46)), max(round(natural * 0.6), self._theme.px(120))]
        choice = [min(needed, room - words) for words in shares]
        self._beside.setFixedWidth(min(choice, key=partial(self._height, room)))

    def _height(self, room: int, beside: int) -> int:
        """Return how high the band is when what stands beside the words has a width."""
        return max(self._words.heightForWidth(room - beside), self._beside.heightForWidth(beside))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._stacked:
            return
        painter = QPainter(self)
        fill(painter, 0, 0, self.width(), 1, self._theme.color("line"))
        painter.end()

    def _make_flows(self, density: Density, card: Situation, letters: Sequence[tuple[str, str]]) -> list[QWidget]:
        """Return the links and the buttons; in one flow where every line counts: the last links stand beside them."""
        theme, right = self._theme, not self._stacked
        links = Flow(spacing=theme.px(4), line_spacing=0, right=right)
        self._add_links(links, card, letters)
        if density.low:
            together = row(spacing=theme.px(8), margins=(theme.px(4), 0, 0, 0))
            self._add_buttons(together, density)
            links.addWidget(holder(together))
            return [_wrapping(links)]
        buttons = Flow(spacing=theme.px(8), line_spacing=theme.px(4), right=right)
        self._add_buttons(buttons, density)
        return [_wrapping(links), _wrapping(buttons)]

    def _add_links(self, flow: Flow, card: Situation, letters: Sequence[tuple[str, str]]) -> None:
        theme = self._theme
        numbers = [*card.clauses, *(f"A{number}" for number in card.annexes)]
        if numbers:
            flow.addWidget(Icon(theme, "book-open", "accent-ink", 16))
        for position, number in enumerate(numbers):
            clause = ClauseLink(theme, number, first=position == 0)
            clause.wanted.connect(self.clause_wanted)
            flow.addWidget(clause)
        if card.law and len(card.after) >= MANY_LINES:
            flow.addWidget(Label(theme, _laws(card), "caption", "ink-3", weight=400))
        if letters:
            flow.addWidget(Icon(theme, "pen-line", "accent-ink", 16))
        for letter in letters:
            link = LetterLink(theme, *letter)
            link.wanted.connect(self.letter_wanted)
            flow.addWidget(link)

    def _add_buttons(self, layout: QLayout, density: Density) -> None:
        theme = self._theme
        calm = Button(theme, _("60 s of calm"), "primary", "wind")
        calm.setFixedHeight(theme.px(density.button))
        calm.clicked.connect(self.calm_wanted)
        note = Tool(theme, _("Note the incident"), "pen-line", "F8", height=density.button)
        note.clicked.connect(self.note_wanted)
        for button in (calm, note) if self._stacked else (note, calm):
            layout.addWidget(button)


def _laws(card: Situation) -> str:
    return _("Legal source: {law}").format(law="; ".join(map(source_of, card.law)))


def _wrapping(flow: Flow) -> QWidget:
    widget = holder(flow)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    return widget
