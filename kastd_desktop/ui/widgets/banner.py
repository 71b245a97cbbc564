"""A line over the whole sheet: the extraordinary mode, or something that went wrong at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.surface import Edged
from kastd_desktop.ui.widgets.text import Label, Paragraph

if TYPE_CHECKING:
    from kastd_desktop.ui.theme.theme import Theme


class Banner(Edged):
    """A title, a sentence, a button.

    Attributes:
        acted: the button was pressed.
    """

    accessible_role = "AlertMessage"
    acted = Signal()

    def __init__(self, theme: Theme, title: str, text: str, action: str, *, calm: bool = False) -> None:
        """Make the line.

        Args:
            theme: colours and sizes.
            title: what it is about; may be empty.
            text: a sentence, or lines of them; the first stands beside the title where there is little height.
            action: words of the button.
            calm: nothing is wrong: it only tells.
        """
        super().__init__(theme, "bottom", "accent-tint" if calm else "warn-tint")
        ink = "ink" if calm else "warn-ink"
        self.setAccessibleName(f"{title}. {text}" if title else text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._theme = theme
        self._low = False
        self._line = row(spacing=theme.px(16))
        self._line.addWidget(Icon(theme, "clock" if calm else "triangle-alert", "accent-ink" if calm else ink, 20))
        words = column()
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._title = Label(theme, title, "body-strong", ink)
        first, _break, others = text.partition("\n")
        if title:
            self._head.addWidget(self._title, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(Paragraph(theme, first, "label", weight=400), 1)
        words.addLayout(self._head)
        if others:
            words.addWidget(Paragraph(theme, others, "label", weight=400))
        self._line.addLayout(words, 1)
        self._button = Button(theme, action, compact=True)
        self._button.clicked.connect(self.acted)
        self._line.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(self._line)
        self._arrange()

    def set_low(self, *, low: bool) -> None:
        """Say the same in less height, or in the ordinary one.

        Args:
            low: the window has little height, and what stands below needs it.
        """
        if low != self._low:
            self._low = low
            self._arrange()

    def _arrange(self) -> None:
        theme, low = self._theme, self._low
        above = theme.px(4 if low else 12)
        self._line.setContentsMargins(theme.px(24 if low else 40), above, theme.px(16 if low else 24), above)
        role = "label" if low else "body-strong"
        self._title.setFont(theme.font(role, weight=600))
        self._title.setFixedHeight(theme.line_height(role) if low else self._title.sizeHint().height())
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(beside if low else below)
        self._head.setSpacing(theme.px(10 if low else 2))
        self._button.setFixedHeight(theme.px(28 if low else 32))


class Notice(Banner):
    """Something that went wrong at the start; it can be put away."""

    closed = Signal(int)

    def __init__(self, theme: Theme, text: str, number: int) -> None:
        super().__init__(theme, "", text, _("Close"))
        self._number = number
        self.acted.connect(self._on_acted)

    def _on_acted(self) -> None:
        self.closed.emit(self._number)
