"""The sign beside the clock, where the desktop has one: quick help, the pinned cards, calm, the window, the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from kastd_desktop.i18n import _
from kastd_desktop.services.change import Change, Kinds
from kastd_desktop.ui.commands import shown_keys
from kastd_desktop.ui.quick_help.contents import glimpse_of, plain_title
from kastd_desktop.ui.rail import MARK
from kastd_desktop.ui.theme.icons import mark_pixmap
from kastd_desktop.ui.theme.sheet import dress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.theme.theme import Theme

SIZES: Final = (16, 22, 24, 32, 48)
SHOWN_FOR: Final = 10_000
"""Milliseconds for which a message is shown, where the desktop leaves that to us."""


class Tray(QObject):
    """The sign and its menu.

    Attributes:
        help_wanted: quick help.
        card_wanted: (id of a card or a group) it is wanted in the window.
        calm_wanted: the calm panel.
        window_wanted: the window.
        quit_wanted: the end of the program.
        told: the message shown last was pressed.
    """

    help_wanted = Signal()
    card_wanted = Signal(str)
    calm_wanted = Signal()
    window_wanted = Signal()
    quit_wanted = Signal()
    told = Signal()

    def __init__(self, theme: Theme, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.menu = QMenu()
        dress(self.menu, theme)
        self.menu.aboutToShow.connect(self.fill)
        self.menu.triggered.connect(self._on_chosen)
        self._sign = QSystemTrayIcon(_sign(theme), self)
        # Neutral: a customer may read it.
        self._sign.setToolTip("KAStd")
        self._sign.setContextMenu(self.menu)
        self._sign.activated.connect(self._on_activated)
        self._sign.messageClicked.connect(self.told)
        self.fill()
        # Where the desktop has no place for signs yet, Qt shows it once there is one.
        self._sign.show()

    @staticmethod
    def available() -> bool:
        """Tell whether the desktop shows signs of programs."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def close(self) -> None:
        """Take the sign away."""
        self._sign.hide()
        self.menu.deleteLater()
        self.deleteLater()

    def say(self, text: str) -> bool:
        """Show a sentence beside the clock; False where nobody would see it."""
        if not self.available() or not QSystemTrayIcon.supportsMessages():
            return False
        self._sign.showMessage("KAStd", text, QIcon(), SHOWN_FOR)
        return True

    def on_change(self, change: Kinds) -> None:
        """Show changed pins and keys; connect it to `Changes.listen`."""
        if change & (Change.PREFERENCES | Change.SHORTCUT):
            self.fill()

    def fill(self) -> None:
        """Make the menu anew: what was opened last may be something else now."""
        self.menu.clear()
        standing = self._desk.summons.standing
        self._add(_("Quick help"), "help", standing.wanted if standing.outcome == "held" else "")
        self._add_cards(self._desk.choices.preferences.pins)
        pinned = self._desk.choices.preferences.pins
        self._add_cards([each for each in self._desk.summons.used if each not in pinned])
        self.menu.addSeparator()
        self._add(_("Calm"), "calm")
        self._add(_("Open the program"), "window")
        self.menu.addSeparator()
        self._add(_("Quit the program"), "quit")

    def _add_cards(self, ids: Sequence[str]) -> None:
        look_up, seen = self._desk.look_up, self._desk.choices.preferences.customer_sees
        found = [glimpse for glimpse in (glimpse_of(look_up, id_) for id_ in ids) if glimpse is not None]
        if found:
            self.menu.addSeparator()
        for glimpse in found:
            self._add(plain_title(glimpse, look_up) if seen else glimpse.title, f"card/{glimpse.id}")

    def _add(self, words: str, id_: str, keys: str = "") -> None:
        # After a tab Qt shows keys at the right end; they are not ours to listen to here.
        action = QAction(words.replace("&", "&&") + (f"\t{shown_keys(keys)}" if keys else ""), self.menu)
        action.setData(id_)
        self.menu.addAction(action)

    def _on_chosen(self, action: QAction) -> None:
        id_, _slash, card = str(action.data()).partition("/")
        if id_ == "card":
            self._desk.summons.use(card)
            self.card_wanted.emit(card)
            return
        wanted = {
            "help": self.help_wanted,
            "calm": self.calm_wanted,
            "window": self.window_wanted,
            "quit": self.quit_wanted,
        }
        wanted[id_].emit()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.help_wanted.emit()
        elif reason == QSystemTrayIcon.ActivationReason.DoubleClick:
            self.window_wanted.emit()


def _sign(theme: Theme) -> QIcon:
    recolour = tuple((old, theme.hex(role)) for old, role in MARK)
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(mark_pixmap("mark.svg", recolour, size, 1.0))
    return icon
