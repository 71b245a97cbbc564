"""A line over the whole sheet: the extraordinary mode, or something that went wrong at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

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
            text: a sentence.
            action: words of the button.
            calm: nothing is wrong: it only tells.
        """
        super().__init__(theme, "bottom", "accent-tint" if calm else "warn-tint")
        ink = "ink" if calm else "warn-ink"
        self.setAccessibleName(f"{title}. {text}" if title else text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        line = row(spacing=theme.px(16), margins=(theme.px(40), theme.px(12), theme.px(24), theme.px(12)))
        line.addWidget(Icon(theme, "clock" if calm else "triangle-alert", "accent-ink" if calm else ink, 20))
        words = column(spacing=theme.px(2))
        if title:
            words.addWidget(Label(theme, title, "body-strong", ink))
        words.addWidget(Paragraph(theme, text, "label", weight=400))
        line.addLayout(words, 1)
        button = Button(theme, action, compact=True)
        button.clicked.connect(self.acted)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)


class Notice(Banner):
    """Something that went wrong at the start; it can be put away."""

    closed = Signal(int)

    def __init__(self, theme: Theme, text: str, number: int) -> None:
        super().__init__(theme, "", text, _("Close"))
        self._number = number
        self.acted.connect(self._on_acted)

    def _on_acted(self) -> None:
        self.closed.emit(self._number)
