"""Sentences for any desk in other languages: greeting, waiting, papers, the way. A view of the situations screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.languages import sound_key
from kastd_desktop.ui.screens.situations.tongues import KEY, chooser
from kastd_desktop.ui.widgets.buttons import Button, KeyCap
from kastd_desktop.ui.widgets.layout import Scroller, clear, column, holder, row
from kastd_desktop.ui.widgets.phrase_row import REACH, PhraseRow, RowLook
from kastd_desktop.ui.widgets.text import Heading, Paragraph
from kastd_desktop.ui.widgets.tongue_row import TongueRow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.core.tongue import ServiceSection
    from kastd_desktop.services.tongues import Tongues
    from kastd_desktop.ui.theme.theme import Theme

PADDING: Final = 40
NARROW: Final = 640
"""Below this width at 100 % edges are narrower and the choice of language goes under the heading."""
SHORT: Final = 600
"""Below this height at 100 % the heading shrinks."""
WIDEST: Final = 900
"""Width of the rows at 100 %: longer lines are hard to read."""


class PhraseBook(QWidget):
    """A heading, the choice of a language, and the sentences by the moment of a visit.

    Attributes:
        closed: back to the overview.
        languages: the choice.
        rows: the sentences shown.
    """

    closed = Signal()

    def __init__(self, theme: Theme, tongues: Tongues) -> None:
        super().__init__()
        self._theme = theme
        self._tongues = tongues
        self._codes = tongues.service_languages()
        self.rows: list[TongueRow] = []
        px = theme.px
        back = Button(theme, _("Situations"), "text", "chevron-left", compact=True)
        back.setFont(theme.font("label", weight=500))
        back.setAccessibleDescription("Esc")
        back.clicked.connect(self.closed)
        way = row()
        way.addWidget(back)
        way.addStretch(1)
        self._title = Heading(theme, _("Phrases in other languages"), "display")
        self._title.setWordWrap(True)
        current = tongues.chosen if tongues.chosen in self._codes else self._codes[0]
        self.languages = chooser(theme, self._codes, current)
        self.languages.chosen.connect(self._on_chosen)
        choice = row(spacing=px(8))
        choice.addWidget(KeyCap(theme, KEY))
        choice.addWidget(self.languages)
        choice.addStretch(1)
        self._name = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._name.setSpacing(px(8))
        self._name.addWidget(self._title, 1)
        self._name.addWidget(holder(choice))
        self._key = Paragraph(theme, "", "label", "ink-2", weight=400)
        self._head = column(spacing=px(4))
        self._head.addLayout(way)
        # A button without a frame has some room before its icon; the arrow stands above the heading all the same.
        under = column(spacing=px(4), margins=(px(8), 0, 0, 0))
        under.addLayout(self._name)
        under.addWidget(self._key)
        self._head.addLayout(under)
        self._list = column(spacing=px(12))
        self._body = column()
        self._body.addLayout(self._list)
        self._body.addStretch(1)
        self.scroller = Scroller(holder(self._body))
        layout = column(spacing=px(8))
        layout.addLayout(self._head)
        layout.addWidget(self.scroller, 1)
        self.setLayout(layout)
        QShortcut(QKeySequence(KEY), self).activated.connect(self.next_language)
        self._fill(current)

    def take_focus(self) -> None:
        """Put the keyboard on the first sentence."""
        self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroller.verticalScrollBar().setValue(0)

    def next_language(self) -> None:
        """Show the language after the present one."""
        place = self._codes.index(self.languages.value()) + 1
        code = self._codes[place % len(self._codes)]
        self.languages.set_value(code)
        self._on_chosen(code)

    def refresh(self) -> None:
        """Show the language that was chosen elsewhere meanwhile."""
        if self._tongues.chosen in self._codes and self._tongues.chosen != self.languages.value():
            self.languages.set_value(self._tongues.chosen)
            self._fill(self._tongues.chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._theme.px
        narrow = self.width() / self._theme.scale < NARROW
        side = px(20 if narrow else PADDING)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._name.setDirection(down if narrow else across)
        short = narrow or self.height() / self._theme.scale < SHORT
        self._title.setFont(self._theme.font("title" if short else "display"))
        self._head.setContentsMargins(side - px(8), px(12), side, px(4))
        right = max(side - REACH, self.width() - px(WIDEST) - side)
        self._body.setContentsMargins(side - REACH, px(8), right, px(20))

    def _fill(self, code: str) -> None:
        self._key.set_text(sound_key(code))
        clear(self._list)
        self.rows = []
        for section in self._tongues.service():
            self._list.addWidget(self._section(section, code))

    def _section(self, section: ServiceSection, code: str) -> QWidget:
        theme = self._theme
        lines = column()
        title = column(margins=(REACH, 0, REACH, theme.px(4)))
        title.addWidget(Heading(theme, section.title, "heading"))
        lines.addLayout(title)
        for phrase in section.phrases:
            line = TongueRow(theme, RowLook("phrase", 0, 6, 44), code, phrase.text, phrase.said[code])
            line.moved.connect(self._on_moved)
            line.show_wanted.connect(self._on_show)
            self.rows.append(line)
            lines.addWidget(line)
        return holder(lines)

    def _on_chosen(self, code: str) -> None:
        place = next((number for number, line in enumerate(self.rows) if line.hasFocus()), None)
        bar = self.scroller.verticalScrollBar()
        before = bar.value()
        self._tongues.chosen = code
        self._fill(code)
        if place is not None:
            self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)
        bar.setValue(before)

    def _on_moved(self, line: PhraseRow, by: int) -> None:
        assert isinstance(line, TongueRow)
        place = self.rows.index(line) + by
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.scroller.reveal(self.rows[place])

    def _on_show(self, line: TongueRow) -> None:
        from kastd_desktop.ui.screens.situations.show_customer import show_customer

        sentences = [(each.own, each.said.text) for each in self.rows]
        show_customer(self._theme, line, line.language, sentences, self.rows.index(line))
