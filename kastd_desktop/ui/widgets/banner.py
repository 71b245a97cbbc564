"""A line over the whole sheet: the extraordinary mode, or something that went wrong at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QSizePolicy

from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Label, Paragraph

if TYPE_CHECKING:
    from kastd_desktop.ui.theme.theme import Theme


class Banner(QFrame):
    """A title, a sentence, a button.

    Attributes:
        acted: the button was pressed.
    """

    accessible_role = QAccessible.Role.AlertMessage
    acted = Signal()

    def __init__(self, theme: Theme, title: str, text: str, action: str) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setAccessibleName(f"{title}. {text}" if title else text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        line = row(spacing=theme.px(16), margins=(theme.px(40), theme.px(12), theme.px(24), theme.px(12)))
        line.addWidget(Icon(theme, "triangle-alert", "warn-ink", 20))
        words = column(spacing=theme.px(2))
        if title:
            words.addWidget(Label(theme, title, "body-strong", "warn-ink"))
        words.addWidget(Paragraph(theme, text, "label", weight=400))
        line.addLayout(words, 1)
        button = Button(theme, action, compact=True)
        button.clicked.connect(self.acted)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)
