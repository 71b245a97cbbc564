"""The chosen result: what to do in one line, and the first sentences to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.phrase_row import REACH, PhraseRow, RowLook
from kastd_desktop.ui.widgets.result_row import ResultRow
from kastd_desktop.ui.widgets.text import Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.services.look_up import Glimpse
    from kastd_desktop.ui.theme.theme import Theme

PHRASES: Final = 3
LOOK: Final = RowLook("phrase-sm", 0, 4, 32, line=False)


class Chosen(QFrame):
    """A result, opened. Shown anew in place, never rebuilt.

    Attributes:
        opened: the whole card is wanted.
        moved: (-1 or 1) an arrow key on one of its parts.
        typed: (letter) a letter key on its name.
        pinned: it is to be pinned, or no longer.
    """

    pinned = Signal()
    opened = Signal()
    moved = Signal(int)
    typed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._head = ResultRow(theme, height=44, short=True)
        self._head.wanted.connect(self._on_opened)
        self._head.moved.connect(self._on_moved)
        self._head.typed.connect(self.typed)
        self._pin = IconButton(theme, "pin", _("Pin"), "ink-3", 16)
        self._pin.clicked.connect(self.pinned)
        self._brief = Paragraph(theme, "", "label")
        inset = theme.px(44)
        brief = column(margins=(inset, 0, REACH, theme.px(2)))
        brief.addWidget(self._brief)
        layout = column(margins=(0, theme.px(2), 0, theme.px(6)))
        head = row(margins=(0, 0, theme.px(20), 0))
        head.addWidget(self._head, 1)
        head.addWidget(self._pin)
        layout.addLayout(head)
        layout.addLayout(brief)
        said = column(margins=(inset - REACH, 0, theme.px(6), 0))
        self.phrases = [PhraseRow(theme, LOOK) for _number in range(PHRASES)]
        for phrase in self.phrases:
            phrase.moved.connect(self._on_moved)
            said.addWidget(phrase)
        layout.addLayout(said)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_glimpse(self, glimpse: Glimpse, *, dimmed: bool, pinned: bool | None = None) -> None:
        """Show a result.

        Args:
            glimpse: the result.
            dimmed: it does not apply in the extraordinary situation.
            pinned: it stands first in quick help; None when it cannot.
        """
        self._show_pin(pinned)
        self._head.show_glimpse(glimpse, key="Enter", dimmed=dimmed)
        # Translators: read out by a screen reader.
        self._head.setAccessibleName(_("Open the whole card: {title}").format(title=glimpse.title))
        text = glimpse.brief or glimpse.line
        self._brief.set_text(text)
        self._brief.setVisible(bool(text))
        for number, phrase in enumerate(self.phrases):
            there = number < len(glimpse.phrases)
            if there:
                phrase.set_phrase(glimpse.phrases[number])
            phrase.setVisible(there)

    def keys_order(self) -> list[QWidget]:
        """Return what takes the keyboard, in order."""
        return [self._head, self._pin, *self.phrases]

    def _show_pin(self, pinned: bool | None) -> None:
        self._pin.setVisible(pinned is not None)
        name = _("Unpin") if pinned else _("Pin")
        if pinned is not None and self._pin.accessibleName() != name:
            self._pin.setAccessibleName(name)
            self._pin.setToolTip(f"{name} (Ctrl+D)")
        self._pin.set_icon("pin", "accent" if pinned else "ink-3")

    def copy_first(self) -> None:
        """Copy the first sentence, if there is one."""
        if not self.phrases[0].isHidden():
            self.phrases[0].copy()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.setBrush(self._theme.color("accent-tint"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        painter.end()

    def _on_opened(self, _row: ResultRow) -> None:
        self.opened.emit()

    def _on_moved(self, _row: object, by: int) -> None:
        self.moved.emit(by)
