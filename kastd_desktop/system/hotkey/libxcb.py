"""The few calls of libxcb that the global shortcut needs, through ctypes. Qt's own X11 platform needs that library too.

libxcb answers each request with its own error. Xlib would need an error handler for the whole process, and Qt's
platform would see our errors in its own.
"""

from __future__ import annotations

import ctypes
import os
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY_PRESS: Final = 2
MAPPING_NOTIFY: Final = 34
ASYNCHRONOUS: Final = 1
_CLIENT_MESSAGE: Final = 33
_TO_MANAGER: Final = (1 << 19) | (1 << 20)
"""SubstructureNotify and SubstructureRedirect: what a window manager listens to."""
_MIN_KEYCODE, _MAX_KEYCODE = 34, 35
"""Where the setup block has the least and the greatest key code."""
_ANY_TYPE: Final = 0


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Screens(ctypes.Structure):
    _fields_ = (("data", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


class _Head(ctypes.Structure):
    """What every event, error and reply begins with."""

    _fields_ = (("kind", ctypes.c_uint8), ("detail", ctypes.c_uint8), ("sequence", ctypes.c_uint16))


class KeyEvent(ctypes.Structure):
    """A key was pressed."""

    _fields_ = (*_Head._fields_, ("time", ctypes.c_uint32), ("windows", ctypes.c_uint32 * 3))


class Connection:
    """Our own connection to the X server, beside Qt's.

    Attributes:
        root: number of the root window.
    """

    def __init__(self, display: str | None = None) -> None:
        """Connect.

        Args:
            display: such as ``:0``; None for the environment's.

        Raises:
            OSError: there is no X server or no libxcb.
        """
        self._lib = _library()
        self._libc = ctypes.CDLL(None)
        self._libc.free.argtypes = [ctypes.c_void_p]
        number = ctypes.c_int()
        self._c = self._lib.xcb_connect(os.fsencode(display) if display else None, ctypes.byref(number))
        if self._lib.xcb_connection_has_error(self._c):
            self._lib.xcb_disconnect(self._c)
            raise OSError("no X server")
        self._setup = self._lib.xcb_get_setup(self._c)
        screens = self._lib.xcb_setup_roots_iterator(self._setup)
        for _skipped in range(number.value):
            self._lib.xcb_screen_next(ctypes.byref(screens))
        self.root = int(screens.data[0])
        self._atoms: dict[str, int] = {}

    def fileno(self) -> int:
        """Return the descriptor that becomes readable when something happens."""
        return int(self._lib.xcb_get_file_descriptor(self._c))

    def close(self) -> None:
        """Disconnect; the server lets go of all our keys."""
        self._lib.xcb_disconnect(self._c)

    def broken(self) -> bool:
        """Tell whether the X server has gone."""
        return bool(self._lib.xcb_connection_has_error(self._c))

    def events(self) -> Iterator[tuple[int, int]]:
        """Take what has happened off the connection: (kind of event, time in milliseconds or 0)."""
        while event := self._lib.xcb_poll_for_event(self._c):
            kind = ctypes.cast(event, ctypes.POINTER(_Head)).contents.kind & 0x7F
            time = ctypes.cast(event, ctypes.POINTER(KeyEvent)).contents.time if kind == KEY_PRESS else 0
            self._libc.free(event)
            yield kind, time

    def keysyms(self) -> dict[int, tuple[int, ...]]:
        """Return by key code what a key types on all levels of all layouts."""
        block = ctypes.cast(self._setup, ctypes.POINTER(ctypes.c_uint8))
        first, last = block[_MIN_KEYCODE], block[_MAX_KEYCODE]
        reply = self._reply("xcb_get_keyboard_mapping", first, last - first + 1)
        if not reply:
            return {}
        each = ctypes.cast(reply, ctypes.POINTER(_Head)).contents.detail
        start, length = self._items("xcb_get_keyboard_mapping_keysyms", reply, ctypes.c_uint32)
        found = {
            first + number // each: tuple(start[number : number + each]) for number in range(0, length - each + 1, each)
        }
        self._libc.free(reply)
        return found

    def modifiers(self) -> tuple[tuple[int, ...], ...]:
        """Return the key codes of Shift, Lock, Control and Mod1 to Mod5."""
        reply = self._reply("xcb_get_modifier_mapping")
        if not reply:
            return ()
        each = ctypes.cast(reply, ctypes.POINTER(_Head)).contents.detail
        start, length = self._items("xcb_get_modifier_mapping_keycodes", reply, ctypes.c_uint8)
        found = tuple(tuple(start[number : number + each]) for number in range(0, length, each))
        self._libc.free(reply)
        return found

    def grab(self, code: int, modifiers: int) -> bool:
        """Ask for a key; False when another program has it."""
        cookie = self._lib.xcb_grab_key_checked(self._c, 0, self.root, modifiers, code, ASYNCHRONOUS, ASYNCHRONOUS)
        error = self._lib.xcb_request_check(self._c, cookie)
        if error:
            self._libc.free(error)
        return not error

    def ungrab(self, code: int, modifiers: int) -> None:
        """Let go of a key."""
        self._lib.xcb_ungrab_key(self._c, code, self.root, modifiers)

    def release_keyboard(self, time: int) -> None:
        """Let the keys that follow go to the window in front, although ours is still held down."""
        self._lib.xcb_ungrab_keyboard(self._c, time)

    def flush(self) -> None:
        """Send what was asked for."""
        self._lib.xcb_flush(self._c)

    def numbers(self, window: int, name: str) -> tuple[int, ...]:
        """Return a window's property of 32-bit numbers; empty when it has none."""
        reply = self._reply("xcb_get_property", 0, window, self.atom(name), _ANY_TYPE, 0, 64)
        if not reply:
            return ()
        value = self._lib.xcb_get_property_value(reply)
        length = self._lib.xcb_get_property_value_length(reply) // 4
        found = tuple(ctypes.cast(value, ctypes.POINTER(ctypes.c_uint32))[:length]) if length else ()
        self._libc.free(reply)
        return found

    def atom(self, name: str) -> int:
        """Return the number the X server has for a name."""
        if name not in self._atoms:
            reply = self._reply("xcb_intern_atom", 0, len(name), name.encode())
            if not reply:
                return 0
            self._atoms[name] = ctypes.cast(reply, ctypes.POINTER(ctypes.c_uint32))[2]
            self._libc.free(reply)
        return self._atoms[name]

    def tell_manager(self, window: int, message: str, *values: int) -> None:
        """Send the window manager a message about a window."""
        event = (ctypes.c_uint32 * 8)()
        event[0] = _CLIENT_MESSAGE | 32 << 8
        event[1], event[2] = window, self.atom(message)
        for number, value in enumerate(values):
            event[3 + number] = value
        self._lib.xcb_send_event(self._c, 0, self.root, _TO_MANAGER, ctypes.byref(event))
        self.flush()

    def _reply(self, request: str, *arguments: Any) -> Any:  # noqa: ANN401 - what ctypes takes and gives
        cookie = getattr(self._lib, request)(self._c, *arguments)
        return getattr(self._lib, f"{request}_reply")(self._c, cookie, None)

    def _items(self, function: str, reply: Any, kind: Any) -> tuple[Any, int]:  # noqa: ANN401 - what ctypes gives
        start = ctypes.cast(getattr(self._lib, function)(reply), ctypes.POINTER(kind))
        return start, int(getattr(self._lib, f"{function}_length")(reply))


def _library() -> Any:  # noqa: ANN401 - what ctypes gives
    lib = ctypes.CDLL("libxcb.so.1")
    pointer, integer, byte, word = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint8, ctypes.c_uint32
    short, text = ctypes.c_uint16, ctypes.c_char_p
    calls: dict[str, tuple[Any, list[Any]]] = {
        "xcb_connect": (pointer, [text, ctypes.POINTER(integer)]),
        "xcb_connection_has_error": (integer, [pointer]),
        "xcb_disconnect": (None, [pointer]),
        "xcb_get_setup": (pointer, [pointer]),
        "xcb_setup_roots_iterator": (_Screens, [pointer]),
        "xcb_screen_next": (None, [ctypes.POINTER(_Screens)]),
        "xcb_get_file_descriptor": (integer, [pointer]),
        "xcb_poll_for_event": (pointer, [pointer]),
        "xcb_get_keyboard_mapping": (_Cookie, [pointer, byte, byte]),
        "xcb_get_keyboard_mapping_reply": (pointer, [pointer, _Cookie, pointer]),
        "xcb_get_keyboard_mapping_keysyms": (pointer, [pointer]),
        "xcb_get_keyboard_mapping_keysyms_length": (integer, [pointer]),
        "xcb_get_modifier_mapping": (_Cookie, [pointer]),
        "xcb_get_modifier_mapping_reply": (pointer, [pointer, _Cookie, pointer]),
        "xcb_get_modifier_mapping_keycodes": (pointer, [pointer]),
        "xcb_get_modifier_mapping_keycodes_length": (integer, [pointer]),
        "xcb_grab_key_checked": (_Cookie, [pointer, byte, word, short, byte, byte, byte]),
        "xcb_request_check": (pointer, [pointer, _Cookie]),
        "xcb_ungrab_key": (_Cookie, [pointer, byte, word, short]),
        "xcb_ungrab_keyboard": (_Cookie, [pointer, word]),
        "xcb_flush": (integer, [pointer]),
        "xcb_get_property": (_Cookie, [pointer, byte, word, word, word, word, word]),
        "xcb_get_property_reply": (pointer, [pointer, _Cookie, pointer]),
        "xcb_get_property_value": (pointer, [pointer]),
        "xcb_get_property_value_length": (integer, [pointer]),
        "xcb_intern_atom": (_Cookie, [pointer, byte, short, text]),
        "xcb_intern_atom_reply": (pointer, [pointer, _Cookie, pointer]),
        "xcb_send_event": (_Cookie, [pointer, byte, word, word, pointer]),
    }
    for name, (result, arguments) in calls.items():
        function = getattr(lib, name)
        function.restype, function.argtypes = result, arguments
    return lib
