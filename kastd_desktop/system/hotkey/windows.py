"""Keys on Windows: `RegisterHotKey` for a window of ours, which alone gets `WM_HOTKEY`; nothing else has to listen."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from kastd_desktop.core.shortcut import Shortcut

WM_HOTKEY: Final = 0x0312
ALT, CONTROL, SHIFT, NO_REPEAT = 1, 2, 4, 0x4000
"""``MOD_…`` of winuser.h."""
_SPACE, _F1 = 0x20, 0x70
_ID, _PROBE_ID = 1, 2
"""Below 0xC000, as an application's must be."""
_BUSY: Final = frozenset({2, 3, 4})
"""``QUNS_BUSY``, ``QUNS_RUNNING_D3D_FULL_SCREEN``, ``QUNS_PRESENTATION_MODE`` of shellapi.h."""


class _Point(ctypes.Structure):
    _fields_ = (("x", ctypes.c_int32), ("y", ctypes.c_int32))


class Message(ctypes.Structure):
    """``MSG`` of winuser.h, as far as it is needed."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint32),
        ("wparam", ctypes.c_size_t),
        ("lparam", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("point", _Point),
    )


def virtual_key(key: str) -> int:
    """Return the Windows code of a key named as in a `Shortcut`."""
    if key == "Space":
        return _SPACE
    return _F1 + int(key[1:]) - 1 if len(key) > 1 else ord(key)


def modifiers(shortcut: Shortcut) -> int:
    """Return the ``MOD_…`` flags of a shortcut; holding it down counts once."""
    return NO_REPEAT | ALT * shortcut.alt | CONTROL * shortcut.ctrl | SHIFT * shortcut.shift


class WindowsHotKey:
    """Keys held for a window."""

    asks = False

    def __init__(self, window: int, user: Any = None, shell: Any = None) -> None:  # noqa: ANN401 - a ctypes library
        """Prepare; nothing is held yet.

        Args:
            window: handle of a window of this thread; it gets the messages.
            user: ``user32``; the system's own when left out.
            shell: ``shell32``; the system's own when left out.
        """
        self._window = window
        self._user = user or _library("user32")
        self._shell = shell or _library("shell32")
        self._wanted: Shortcut | None = None
        self._front = 0

    def take(self, shortcut: Shortcut) -> str:
        self.let_go()
        if not self._register(_ID, shortcut):
            return "taken"
        self._wanted = shortcut
        return "held"

    def is_free(self, shortcut: Shortcut) -> bool:
        if shortcut == self._wanted:
            return True
        free = self._register(_PROBE_ID, shortcut)
        if free:
            self._user.UnregisterHotKey(self._handle(self._window), _PROBE_ID)
        return free

    def let_go(self) -> None:
        if self._wanted is not None:
            self._user.UnregisterHotKey(self._handle(self._window), _ID)
            self._wanted = None

    def close(self) -> None:
        self.let_go()

    def is_press(self, message: int) -> bool:
        """Tell whether a message means that the keys were pressed.

        Args:
            message: address of the ``MSG``.
        """
        found = Message.from_address(message)
        return bool(found.message == WM_HOTKEY and found.wparam == _ID)

    def remember_front(self, own: frozenset[int]) -> None:
        front = int(self._user.GetForegroundWindow() or 0)
        self._front = 0 if front in own else front

    def forget_front(self) -> None:
        self._front = 0

    def bring_forward(self, window: int) -> None:
        # Whoever gets WM_HOTKEY may come to the front.
        self._user.SetForegroundWindow(self._handle(window))

    def give_back(self) -> None:
        front, self._front = self._front, 0
        if front and self._user.IsWindow(self._handle(front)):
            # While our window is still in front: afterwards Windows would not let us.
            self._user.SetForegroundWindow(self._handle(front))

    def full_screen(self) -> bool | None:
        state = ctypes.c_int()
        if self._shell.SHQueryUserNotificationState(ctypes.byref(state)) != 0:
            return None
        return state.value in _BUSY

    def _register(self, number: int, shortcut: Shortcut) -> bool:
        return bool(
            self._user.RegisterHotKey(
                self._handle(self._window), number, modifiers(shortcut), virtual_key(shortcut.key)
            )
        )

    @staticmethod
    def _handle(window: int) -> ctypes.c_void_p:
        # A bare number would be cut to 32 bits.
        return ctypes.c_void_p(window)


def _library(name: str) -> Any:  # noqa: ANN401 - a ctypes library
    loaded = ctypes.WinDLL(name)  # type: ignore[attr-defined, unused-ignore]  # on Windows only
    if name == "user32":
        loaded.GetForegroundWindow.restype = ctypes.c_void_p
    return loaded
