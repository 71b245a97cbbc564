"""The global shortcut as Qt sees it: the adapter that fits the platform, and one signal. Nothing here polls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kastd_desktop.core.shortcut import OFFERS, Standing, parse
from kastd_desktop.i18n import _
from kastd_desktop.services.change import Change, Kinds
from kastd_desktop.system import logs

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.summons import Summons
    from kastd_desktop.system.hotkey import HotKey
    from kastd_desktop.system.hotkey.windows import WindowsHotKey


class Readable(Protocol):
    """An adapter that tells through a descriptor."""

    def fileno(self) -> int:
        """Return the descriptor that becomes readable."""

    def read(self) -> bool:
        """Take in what happened; True when the keys were pressed."""

    def broken(self) -> bool:
        """Tell whether the other side has gone."""


class GlobalKeys(QObject):
    """Holds the keys that the settings name, and says when they are pressed.

    Attributes:
        pressed: quick help is to open.
        adapter: the operating system's side; None where there is none.
    """

    pressed = Signal()

    def __init__(
        self,
        choices: Choices,
        summons: Summons,
        parent: QObject | None = None,
        make: Callable[[GlobalKeys], HotKey | None] | None = None,
    ) -> None:
        """Connect to the desktop; nothing is held before `start`.

        Args:
            choices: names the keys.
            summons: is told how it stands.
            parent: owner.
            make: makes the adapter; the one that fits the platform when left out.
        """
        super().__init__(parent)
        self._choices = choices
        self._summons = summons
        self._notifier: QSocketNotifier | None = None
        self._ear: _Ear | None = None
        self._wanted = ""
        self.adapter: HotKey | None = (make or _adapter)(self)
        summons.on_pause = self._on_pause

    def start(self) -> None:
        """Take the keys that the settings name."""
        self._wanted = self._choices.preferences.shortcut
        self._take()

    def stop(self) -> None:
        """Let go of everything."""
        self._summons.on_pause = None
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        if self.adapter is not None:
            self.adapter.close()
            self.adapter = None
        if self._ear is not None:
            self._ear.deleteLater()
            self._ear = None

    def on_change(self, change: Kinds) -> None:
        """Take over changed settings; connect it to `Changes.listen`."""
        if change & Change.PREFERENCES and self._choices.preferences.shortcut != self._wanted:
            self.start()

    def watch(self, adapter: Readable) -> None:
        """Read an adapter whenever it has something to tell."""
        self._notifier = QSocketNotifier(adapter.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)
        self._readable = adapter

    def listen_on_windows(self) -> WindowsHotKey:
        """Return the adapter of Windows, with a window that gets its messages."""
        from kastd_desktop.system.hotkey.windows import WindowsHotKey

        self._ear = _Ear()
        adapter = WindowsHotKey(int(self._ear.winId()))
        self._ear.adapter = adapter
        self._ear.pressed.connect(self.pressed)
        return adapter

    def _take(self) -> None:
        adapter = self.adapter
        if adapter is None or not self._wanted:
            if adapter is not None:
                adapter.let_go()
            self._summons.settle(Standing(self._wanted, "none" if self._wanted else "off"))
            return
        outcome = adapter.take(parse(self._wanted))
        offer = ""
        if outcome == "taken":
            offer = next((each for each in OFFERS if each != self._wanted and adapter.is_free(parse(each))), "")
        logs.note(f"global shortcut {self._wanted}: {outcome}")
        self._summons.settle(Standing(self._wanted, outcome, offer))
        self.look_again()

    def look_again(self) -> None:
        """Look for presses after the adapter was asked something.

        While it waited for the answer, what else came went into its library's queue, and the descriptor stays quiet.
        """
        if self._notifier is not None:
            QTimer.singleShot(0, self, self._on_readable)

    def _on_pause(self, paused: bool) -> None:
        if self.adapter is None or self.adapter.asks:
            return  # the desktop would ask the person again each time
        if paused:
            self.adapter.let_go()
        else:
            self._take()

    def _on_readable(self) -> None:
        if self._notifier is None:
            return
        if self._readable.read():
            self.pressed.emit()
        if self._readable.broken():
            # A dead descriptor is readable for ever.
            self._notifier.setEnabled(False)
        outcome = getattr(self.adapter, "outcome", "")
        if outcome:
            self._summons.settle(Standing(self._wanted, outcome, "", getattr(self.adapter, "shown", "")))


class _Ear(QWidget):
    """A window nobody sees: Windows sends it the message that the keys were pressed.

    Attributes:
        pressed: they were.
        adapter: knows the message.
    """

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.adapter: WindowsHotKey | None = None

    def nativeEvent(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if self.adapter is not None and kind == b"windows_generic_MSG" and self.adapter.is_press(int(message)):
            self.pressed.emit()
            return True, 0
        return False, 0


def _adapter(keys: GlobalKeys) -> HotKey | None:
    """Return what fits the platform, connected; None where no program can have global keys."""
    platform = QGuiApplication.platformName()
    try:
        if platform == "windows":
            return keys.listen_on_windows()
        if platform == "xcb":
            from kastd_desktop.system.hotkey.x11 import X11HotKey

            grabbed = X11HotKey()
            keys.watch(grabbed)
            return grabbed
        if platform.startswith("wayland"):
            from kastd_desktop.system.hotkey.portal import PortalHotKey

            asked = PortalHotKey(_("Quick help"))
            keys.watch(asked)
            return asked
    except OSError as error:  # a library or a server is missing; the tray icon and the command line remain
        logs.note(f"no global shortcut: {error}")
    return None
