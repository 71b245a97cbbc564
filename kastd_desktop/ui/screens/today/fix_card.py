"""Something the check found missing, with how to mend it. Takes no service: it says what was pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from kastd_desktop.i18n import _
from kastd_desktop.ui import dates
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.surface import Surface
from kastd_desktop.ui.widgets.text import Label, Paragraph

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from kastd_desktop.core.checklist import Item
    from kastd_desktop.ui.theme.theme import Theme


class FixCard(Surface):
    """Something to mend.

    Attributes:
        fixed: (item id).
        printed: (item id).
    """

    fixed = Signal(str)
    printed = Signal(str)

    def __init__(self, theme: Theme, item: Item, note: str) -> None:
        super().__init__(theme, "warn-tint")
        self._id = item.id
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        title = row(spacing=theme.px(10))
        title.addWidget(Icon(theme, "circle-alert", "warn", 20), 0, Qt.AlignmentFlag.AlignTop)
        title.addWidget(Paragraph(theme, note or item.text, "body-strong"), 1)
        title.addWidget(Icon(theme, "clock", "warn-ink", 16), 0, Qt.AlignmentFlag.AlignTop)
        title.addWidget(
            Label(theme, dates.minutes(item.minutes), "label", "warn-ink", weight=600), 0, Qt.AlignmentFlag.AlignTop
        )
        actions = row(spacing=theme.px(8))
        done = Button(theme, _("Fixed already"), icon_name="check", compact=True)
        done.clicked.connect(self._on_fixed)
        sheet = Button(theme, _("Print a sheet"), "text", "printer", compact=True)
        sheet.clicked.connect(self._on_print)
        actions.addWidget(done)
        actions.addWidget(sheet)
        actions.addStretch(1)
        body = column(spacing=theme.px(10), margins=(theme.px(30), 0, 0, 0))
        if note:
            body.addWidget(Label(theme, item.text, "label", "ink-2", weight=400, wrap=True))
        body.addWidget(Paragraph(theme, item.fix, "body"))
        body.addLayout(actions)
        layout: QVBoxLayout = column(
            spacing=theme.px(4), margins=(theme.px(20), theme.px(14), theme.px(16), theme.px(14))
        )
        layout.addLayout(title)
        layout.addLayout(body)
        self.setLayout(layout)

    def _on_fixed(self) -> None:
        self.fixed.emit(self._id)

    def _on_print(self) -> None:
        self.printed.emit(self._id)
