"""Keys on Wayland: the desktop portal's GlobalShortcuts, where the desktop asks the person and decides on the keys.

https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.GlobalShortcuts.html
"""

from __future__ import annotations

import contextlib
import itertools
import os
from typing import TYPE_CHECKING, Final

from kastd_desktop.system.hotkey.libdbus import Bus, BusError, Text

if TYPE_CHECKING:
    from kastd_desktop.core.shortcut import Shortcut
    from kastd_desktop.system.hotkey.libdbus import Signal

SERVICE: Final = "org.freedesktop.portal.Desktop"
PATH: Final = "/org/freedesktop/portal/desktop"
SHORTCUTS: Final = "org.freedesktop.portal.GlobalShortcuts"
REQUEST: Final = "org.freedesktop.portal.Request"
ID: Final = "quick-help"
PROGRAM: Final = "kastd-desktop"
"""Name of our desktop file; the portal must know whose keys these are."""
_GRANTED: Final = 0


def trigger(shortcut: Shortcut) -> str:
    """Return a shortcut in the spelling of the freedesktop shortcuts specification, e.g. ``CTRL+space``."""
    key = shortcut.key if len(shortcut.key) == 2 or shortcut.key.startswith("F1") else shortcut.key.lower()
    held = [name for name, down in (("CTRL", shortcut.ctrl), ("ALT", shortcut.alt), ("SHIFT", shortcut.shift)) if down]
    return "+".join([*held, key])


class PortalHotKey:
    """Keys that the desktop holds for us.

    Attributes:
        shown: what the desktop calls the keys it settled on; empty while it has not.
        outcome: how it stands now, as `take` returns it.
    """

    asks = True

    def __init__(self, description: str, bus: Bus | None = None) -> None:
        """Connect; nothing is asked yet.

        Args:
            description: what the keys do, shown to the person by the desktop.
            bus: the session bus; a connection of our own when left out.

        Raises:
            OSError: there is no session bus or no libdbus.
        """
        self._bus = bus or Bus()
        self._description = description
        self._wanted: Shortcut | None = None
        self._session = ""
        self._pending = ""
        self._numbers = itertools.count(1)
        self.shown = ""
        self.outcome = "none"
        self._bus.listen(f"type='signal',sender='{SERVICE}',interface='{REQUEST}',member='Response'")
        self._bus.listen(f"type='signal',sender='{SERVICE}',interface='{SHORTCUTS}',member='Activated'")
        # Older portals know the program by its systemd scope instead and have no such method.
        with contextlib.suppress(BusError):
            self._bus.call(SERVICE, PATH, "org.freedesktop.host.portal.Registry.Register", Text(PROGRAM), {})

    def fileno(self) -> int:
        """Return the descriptor that becomes readable when the desktop tells something."""
        return self._bus.fileno()

    def take(self, shortcut: Shortcut) -> str:
        self.let_go()
        self._wanted = shortcut
        options = {"session_handle_token": Text(self._token()), "handle_token": Text(self._token())}
        self.outcome = "asked" if self._ask("CreateSession", options) else "none"
        return self.outcome

    def is_free(self, shortcut: Shortcut) -> bool:  # noqa: ARG002 - only other desktops can tell
        """Tell nothing: the desktop itself sees to it that keys do not clash."""
        return False

    def let_go(self) -> None:
        if self._session:
            with contextlib.suppress(BusError):
                self._bus.call(SERVICE, self._session, "org.freedesktop.portal.Session.Close")
        self._session = self._pending = self.shown = ""
        self._wanted = None
        self.outcome = "none"

    def close(self) -> None:
        self.let_go()
        self._bus.close()

    def read(self) -> bool:
        """Take in what the desktop told; True when the keys were pressed.

        After `take`, too: an answer that came together with the call's own return no longer makes the descriptor
        readable.
        """
        # Every signal is taken in, not only those up to the first press.
        presses = [self._take_in(signal) for signal in self._bus.signals()]
        return any(presses)

    def broken(self) -> bool:
        """Tell whether the session bus has gone."""
        return self._bus.broken()

    def remember_front(self, own: frozenset[int]) -> None:
        """Do nothing: on Wayland only the desktop knows what is in front, and it brings it back by itself."""

    def forget_front(self) -> None:
        """Do nothing, see `remember_front`."""

    def bring_forward(self, window: int) -> None:
        """Do nothing: the token that came with the keys is in the environment, where Qt looks for it."""

    def give_back(self) -> None:
        """Do nothing, see `remember_front`."""

    def full_screen(self) -> bool | None:
        return None

    def _take_in(self, signal: Signal) -> bool:
        if signal.name == f"{REQUEST}.Response" and signal.path == self._pending and len(signal.values) == 2:
            self._answered(*signal.values)
        elif signal.name == f"{SHORTCUTS}.Activated" and signal.values[:2] == [self._session, ID]:
            options = signal.values[3] if len(signal.values) > 3 else {}
            if token := options.get("activation_token"):
                os.environ["XDG_ACTIVATION_TOKEN"] = token
            return True
        return False

    def _answered(self, code: int, results: dict[str, object]) -> None:
        self._pending = ""
        if code != _GRANTED:
            self.outcome = "none"
        elif not self._session:
            self._session = str(results.get("session_handle", ""))
            if not self._bind():
                self.outcome = "none"
        else:
            granted = results.get("shortcuts")
            mine = [each[1] for each in granted if each[0] == ID] if isinstance(granted, list) else []
            self.outcome = "held" if mine else "none"
            self.shown = str(mine[0].get("trigger_description", "")) if mine else ""

    def _bind(self) -> bool:
        if self._wanted is None or not self._session:
            return False
        about = {"description": Text(self._description), "preferred_trigger": Text(trigger(self._wanted))}
        return self._ask(
            "BindShortcuts",
            Text(self._session, "o"),
            [(Text(ID), about)],
            Text(""),
            {"handle_token": Text(self._token())},
        )

    def _ask(self, method: str, *arguments: object) -> bool:
        """Call something that is answered by a signal; False when nobody takes the call."""
        token = arguments[-1]["handle_token"].value  # type: ignore[index]  # every such call ends with its options
        # Known beforehand, so that an answer that is quicker than the call's own return is not missed.
        self._pending = f"{PATH}/request/{self._bus.name[1:].replace('.', '_')}/{token}"
        try:
            reply = self._bus.call(SERVICE, PATH, f"{SHORTCUTS}.{method}", *arguments)  # type: ignore[arg-type]
        except BusError:
            self._pending = ""
            return False
        if reply and isinstance(reply[0], str):
            self._pending = reply[0]
        return True

    def _token(self) -> str:
        return f"kastd{os.getpid()}_{next(self._numbers)}"
