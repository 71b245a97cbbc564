"""The quick-help window with nothing in it: what is left when a customer leans over, until the same key again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.buttons import KeyCap
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.text import Label

if TYPE_CHECKING:
    from kastd_desktop.ui.theme.theme import Theme

KEY: Final = Qt.Key.Key_F2


class Blank(QWidget):
    """An empty ground that says how to come back; it takes the keyboard, so that nothing typed has any effect."""

    accessible_role = "Grouping"
    own_focus = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Translators: read out by a screen reader; F2 is a key.
        self.setAccessibleName(_("Blank. F2 shows what was here."))
        hint = row(spacing=theme.px(6))
        hint.addStretch(1)
        hint.addWidget(KeyCap(theme, "F2"))
        hint.addWidget(Label(theme, _("show"), "caption", "ink-3"))
        hint.addStretch(1)
        layout = column(margins=(0, 0, 0, theme.px(16)))
        layout.addStretch(1)
        layout.addLayout(hint)
        self.setLayout(layout)
