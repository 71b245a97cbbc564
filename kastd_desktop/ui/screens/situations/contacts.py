"""The line under the overview: the numbers to call now, and 112."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.contact_row import EMERGENCY, ContactRow, Number
from kastd_desktop.ui.widgets.flow import Flow
from kastd_desktop.ui.widgets.layout import clear, holder, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.surface import Edged
from kastd_desktop.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.widgets.contact_row import Line


class ContactsLine(Edged):
    """Numbers at the left, 112 at the right; one under the other where there is no room.

    Attributes:
        settings_wanted: a missing number is to be filled in.
    """

    settings_wanted = Signal()

    def __init__(self, theme: Theme, lines: Sequence[Line]) -> None:
        super().__init__(theme, "top")
        self._padding, self._above = 0, theme.px(10)
        self.setMinimumHeight(theme.px(52))
        phone = Icon(theme, "phone", "ink-2", 16)
        phone.setFixedHeight(theme.px(28))
        self._numbers = Flow(spacing=theme.px(24), line_spacing=theme.px(4))
        self._left = _wrapping(self._numbers)
        self._danger = Flow(spacing=theme.px(8), line_spacing=0)
        # Translators: the number is 112, the emergency number.
        call = _("Call {number}").format(number=EMERGENCY)
        self._danger.addWidget(Label(theme, _("Is life or health in danger?"), "body", "ink-2"))
        self._danger.addWidget(Number(theme, call))
        self._right = _wrapping(self._danger)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(theme.px(8))
        calls = row(spacing=theme.px(8))
        calls.addWidget(phone, 0, Qt.AlignmentFlag.AlignTop)
        calls.addWidget(self._left, 1)
        self._box.addLayout(calls, 1)
        self._box.addWidget(self._right, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(self._box)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.show_lines(lines)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other numbers."""
        clear(self._numbers)
        for line in lines:
            contact = ContactRow(self._theme, line, height=28, spread=False)
            contact.settings_wanted.connect(self.settings_wanted)
            self._numbers.addWidget(contact)
        self._arrange()

    def set_padding(self, sides: int, above: int) -> None:
        """Take another space at the left and right edge, and above and below, in pixels."""
        self._padding, self._above = sides, above
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        px = self._theme.px
        self._box.setContentsMargins(self._padding, self._above, self._padding, self._above)
        needed = self._numbers.sizeHint().width() + self._danger.sizeHint().width() + px(48) + 2 * self._padding
        beside = needed <= self.width()
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)


def _wrapping(flow: Flow) -> QWidget:
    widget = holder(flow)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    return widget
