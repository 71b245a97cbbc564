"""The foot of the quick-help window: the number at hand, 112, and which keys do what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.buttons import KeyCap
from kastd_desktop.ui.widgets.contact_row import EMERGENCY, ContactRow, Line, Number
from kastd_desktop.ui.widgets.flow import Flow
from kastd_desktop.ui.widgets.layout import clear, column, holder, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.surface import Edged
from kastd_desktop.ui.widgets.text import Label

if TYPE_CHECKING:
    from kastd_desktop.ui.theme.theme import Theme


class Foot(QFrame):
    """Two lines; the second, with the keys, can be left out.

    Attributes:
        settings_wanted: a missing number is to be filled in.
    """

    settings_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line: Line | None = None
        self._contact: QVBoxLayout = column()
        numbers = row(spacing=theme.px(8), margins=(theme.px(20), theme.px(8), theme.px(20), theme.px(8)))
        who = row(spacing=theme.px(8))
        who.addWidget(Icon(theme, "phone", "ink-2", 16))
        who.addLayout(self._contact)
        self._who = holder(who)
        self._danger = Label(theme, _("Danger"), "body", "ink-2")
        numbers.addWidget(self._who)
        numbers.addStretch(1)
        numbers.addWidget(self._danger)
        numbers.addWidget(Number(theme, EMERGENCY))
        self._keys = self._key_hints()
        layout = column()
        layout.addLayout(numbers)
        layout.addWidget(self._keys)
        self.setLayout(layout)

    def show_line(self, line: Line) -> None:
        """Show whom to call."""
        if line != self._line:
            self._line = line
            clear(self._contact)
            contact = ContactRow(self._theme, line, height=28, spread=False)
            contact.settings_wanted.connect(self.settings_wanted)
            self._contact.addWidget(contact)

    def show_seen(self, *, seen: bool) -> None:
        """Leave out what need not be read by a customer; the number 112 always stays."""
        self._who.setVisible(not seen)
        self._danger.setVisible(not seen)
        self._hints["Enter"].setVisible(not seen)
        self._hints["F2"].setVisible(seen)

    def show_keys(self, shown: bool) -> None:
        """Show which keys do what, or leave that out to save room."""
        self._keys.setVisible(shown)

    def _key_hints(self) -> QWidget:
        theme = self._theme
        flow = Flow(spacing=theme.px(16), line_spacing=theme.px(4))
        self._hints: dict[str, QWidget] = {}
        for keys, words in (
            (("↑", "↓"), _("choose")),
            (("Enter",), _("whole card")),
            (("F2",), _("blank")),
            (("Esc",), _("hide at once")),
        ):
            hint = row(spacing=theme.px(6))
            for key in keys:
                hint.addWidget(KeyCap(theme, key))
            hint.addWidget(Label(theme, words, "caption", "ink-2"))
            self._hints[keys[0]] = holder(hint)
            flow.addWidget(self._hints[keys[0]])
        frame = Edged(theme, "top")
        inside = column(margins=(theme.px(20), theme.px(8), theme.px(20), theme.px(8)))
        inside.addLayout(flow)
        frame.setLayout(inside)
        frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return frame
