"""What the rail becomes in a narrow window or with large text: one line with a menu and quick help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu

from kastd_desktop.i18n import _
from kastd_desktop.ui.theme.sheet import dress
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import row

if TYPE_CHECKING:
    from kastd_desktop.ui.rail import Entry
    from kastd_desktop.ui.theme.theme import Theme


class TopBar(QFrame):
    """Navigation in one line.

    Attributes:
        chosen: (screen id) was chosen.
        helped: quick help is wanted.
    """

    chosen = Signal(str)
    helped = Signal()

    def __init__(self, theme: Theme, entries: tuple[Entry, ...], help_keys: str) -> None:
        super().__init__()
        self.setAccessibleName(_("Navigation"))
        self._names = {entry.id: entry.name for entry in entries}
        self._menu = QMenu(self)
        dress(self._menu, theme)
        for entry in entries:
            action = QAction(entry.name.replace("&", "&&"), self._menu)
            action.setData(entry.id)
            self._menu.addAction(action)
        self._menu.triggered.connect(self._on_action)
        self._button = Button(theme, _("Menu"), icon_name="menu", compact=True)
        self._button.setMenu(self._menu)
        self._help = Button(theme, _("Quick help"), icon_name="search", compact=True)
        self._help.setToolTip(help_keys)
        self._help.clicked.connect(self.helped)
        line = row(spacing=theme.px(8), margins=(theme.px(8), theme.px(6), theme.px(8), theme.px(6)))
        line.addWidget(self._button)
        line.addStretch(1)
        line.addWidget(self._help)
        self.setLayout(line)

    def show_help_keys(self, keys: str) -> None:
        """Show other keys that open quick help, as printed on the keyboard."""
        self._help.setToolTip(keys)

    def show_current(self, id_: str) -> None:
        """Name the screen in front on the menu's button."""
        self._button.set_text(self._names[id_])
        # Translators: {screen} is the screen in front; read out by a screen reader.
        self._button.setAccessibleName(_("Menu, {screen}").format(screen=self._names[id_]))

    def _on_action(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))
