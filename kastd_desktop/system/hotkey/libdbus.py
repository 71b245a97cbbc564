"""The few calls of libdbus that the desktop portal needs, through ctypes. Qt needs that library too; no network here.

Qt's own binding to D-Bus cannot be used from Python for this: it has no way to send a list of structures.
"""

from __future__ import annotations

import contextlib
import ctypes
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SESSION: Final = 0
_METHOD_CALL, _SIGNAL = 1, 4
PATIENCE: Final = 1000
"""Milliseconds to wait for the answer to a call; whatever asks the person answers by a signal later."""
_TEXTS: Final = frozenset("sog")
_NUMBERS: Final[dict[str, Any]] = {
    "y": ctypes.c_uint8, "b": ctypes.c_uint32, "n": ctypes.c_int16, "q": ctypes.c_uint16, "i": ctypes.c_int32,
    "u": ctypes.c_uint32, "x": ctypes.c_int64, "t": ctypes.c_uint64, "d": ctypes.c_double,
}  # fmt: skip
_Iter = ctypes.c_byte * 128
"""Room for a `DBusMessageIter`, which takes 72 bytes on 64-bit systems."""
_Error = ctypes.c_byte * 64
"""Room for a `DBusError`, which takes 32."""


class Text(NamedTuple):
    """A text of a certain D-Bus type: ``s`` a string, ``o`` an object path."""

    value: str
    kind: str = "s"


Value = Text | dict[str, "Value"] | list["tuple[Value, Value]"]
"""What can be sent: a text, a dictionary of variants (``a{sv}``), a list of named dictionaries (``a(sa{sv})``)."""


class Signal(NamedTuple):
    """Something was told.

    Attributes:
        path: who told it.
        name: ``interface.member``.
        values: with it.
    """

    path: str
    name: str
    values: list[Any]


class BusError(Exception):
    """A call was refused or there is nobody to answer it."""


class Bus:
    """Our own connection to the session bus, beside Qt's."""

    def __init__(self) -> None:
        """Connect.

        Raises:
            OSError: there is no libdbus or no session bus.
        """
        self._lib = _library()
        error = self._error()
        self._c = self._lib.dbus_bus_get_private(_SESSION, error)
        if not self._c:
            raise OSError("no session bus")
        # By default the library ends the whole process when the bus goes away.
        self._lib.dbus_connection_set_exit_on_disconnect(self._c, 0)
        self.name = str(self._lib.dbus_bus_get_unique_name(self._c).decode())

    def fileno(self) -> int:
        """Return the descriptor that becomes readable when something was told; -1 when there is none."""
        found = ctypes.c_int(-1)
        self._lib.dbus_connection_get_unix_fd(self._c, ctypes.byref(found))
        return found.value

    def close(self) -> None:
        """Disconnect."""
        self._lib.dbus_connection_close(self._c)
        self._lib.dbus_connection_unref(self._c)

    def broken(self) -> bool:
        """Tell whether the bus has gone."""
        return not self._lib.dbus_connection_get_is_connected(self._c)

    def listen(self, rule: str) -> None:
        """Ask to be told of signals."""
        self._lib.dbus_bus_add_match(self._c, rule.encode(), None)
        self._lib.dbus_connection_flush(self._c)

    def call(self, service: str, path: str, method: str, *arguments: Value) -> list[Any]:
        """Call a method and return its answer.

        Args:
            service: whose.
            path: of the object.
            method: ``interface.member``.
            arguments: what it is given.

        Raises:
            BusError: it was refused, or nobody answered in time.
        """
        interface, _dot, member = method.rpartition(".")
        message = self._lib.dbus_message_new_method_call(
            service.encode(), path.encode(), interface.encode(), member.encode()
        )
        try:
            cursor = _Iter()
            self._lib.dbus_message_iter_init_append(message, cursor)
            for argument in arguments:
                self._append(cursor, argument)
            error = self._error()
            reply = self._lib.dbus_connection_send_with_reply_and_block(self._c, message, PATIENCE, error)
        finally:
            self._lib.dbus_message_unref(message)
        if not reply:
            raise BusError(method)
        values = self._values(reply)
        self._lib.dbus_message_unref(reply)
        return values

    def signals(self) -> Iterator[Signal]:
        """Take what was told off the connection."""
        self._lib.dbus_connection_read_write(self._c, 0)
        while message := self._lib.dbus_connection_pop_message(self._c):
            if self._lib.dbus_message_get_type(message) == _SIGNAL:
                parts = (
                    getattr(self._lib, f"dbus_message_get_{part}")(message) for part in ("path", "interface", "member")
                )
                path, interface, member = ((part or b"").decode() for part in parts)
                yield Signal(path, f"{interface}.{member}", self._values(message))
            self._lib.dbus_message_unref(message)

    def _error(self) -> Any:  # noqa: ANN401 - what ctypes takes
        error = _Error()
        self._lib.dbus_error_init(error)
        return error

    def _append(self, cursor: Any, value: Value) -> None:  # noqa: ANN401 - what ctypes takes
        if isinstance(value, Text):
            text = ctypes.c_char_p(value.value.encode())
            self._lib.dbus_message_iter_append_basic(cursor, ord(value.kind), ctypes.byref(text))
        elif isinstance(value, dict):
            with self._inside(cursor, "a", "{sv}") as entries:
                for key, each in value.items():
                    with self._inside(entries, "e") as entry:
                        self._append(entry, Text(key))
                        with self._inside(entry, "v", "s") as variant:
                            self._append(variant, each)
        else:
            with self._inside(cursor, "a", "(sa{sv})") as items:
                for pair in value:
                    with self._inside(items, "r") as structure:
                        for part in pair:
                            self._append(structure, part)

    @contextlib.contextmanager
    def _inside(self, cursor: Any, kind: str, signature: str = "") -> Iterator[Any]:  # noqa: ANN401 - of ctypes
        inner = _Iter()
        self._lib.dbus_message_iter_open_container(cursor, ord(kind), signature.encode() or None, inner)
        yield inner
        self._lib.dbus_message_iter_close_container(cursor, inner)

    def _values(self, message: Any) -> list[Any]:  # noqa: ANN401 - what ctypes gives
        cursor = _Iter()
        return self._rest(cursor) if self._lib.dbus_message_iter_init(message, cursor) else []

    def _rest(self, cursor: Any) -> list[Any]:  # noqa: ANN401 - what ctypes gives
        found = []
        while kind := self._lib.dbus_message_iter_get_arg_type(cursor):
            found.append(self._value(cursor, chr(kind)))
            self._lib.dbus_message_iter_next(cursor)
        return found

    def _value(self, cursor: Any, kind: str) -> Any:  # noqa: ANN401 - whatever was sent
        if kind in _TEXTS:
            text = ctypes.c_char_p()
            self._lib.dbus_message_iter_get_basic(cursor, ctypes.byref(text))
            return (text.value or b"").decode()
        if kind in _NUMBERS:
            number = _NUMBERS[kind]()
            self._lib.dbus_message_iter_get_basic(cursor, ctypes.byref(number))
            return number.value
        inner = _Iter()
        self._lib.dbus_message_iter_recurse(cursor, inner)
        entries = kind == "a" and chr(self._lib.dbus_message_iter_get_arg_type(inner) or 32) == "e"
        found: Sequence[Any] = self._rest(inner)
        if kind == "v":
            return found[0] if found else None
        return dict(found) if entries else found


def _library() -> Any:  # noqa: ANN401 - what ctypes gives
    lib = ctypes.CDLL("libdbus-1.so.3")
    pointer, integer, text = ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p
    calls: dict[str, tuple[Any, list[Any]]] = {
        "dbus_error_init": (None, [pointer]),
        "dbus_bus_get_private": (pointer, [integer, pointer]),
        "dbus_bus_get_unique_name": (text, [pointer]),
        "dbus_bus_add_match": (None, [pointer, text, pointer]),
        "dbus_connection_set_exit_on_disconnect": (None, [pointer, integer]),
        "dbus_connection_get_unix_fd": (integer, [pointer, pointer]),
        "dbus_connection_get_is_connected": (integer, [pointer]),
        "dbus_connection_close": (None, [pointer]),
        "dbus_connection_unref": (None, [pointer]),
        "dbus_connection_flush": (None, [pointer]),
        "dbus_connection_read_write": (integer, [pointer, integer]),
        "dbus_connection_pop_message": (pointer, [pointer]),
        "dbus_connection_send_with_reply_and_block": (pointer, [pointer, pointer, integer, pointer]),
        "dbus_message_new_method_call": (pointer, [text, text, text, text]),
        "dbus_message_unref": (None, [pointer]),
        "dbus_message_get_type": (integer, [pointer]),
        "dbus_message_get_path": (text, [pointer]),
        "dbus_message_get_interface": (text, [pointer]),
        "dbus_message_get_member": (text, [pointer]),
        "dbus_message_iter_init": (integer, [pointer, pointer]),
        "dbus_message_iter_init_append": (None, [pointer, pointer]),
        "dbus_message_iter_append_basic": (integer, [pointer, integer, pointer]),
        "dbus_message_iter_open_container": (integer, [pointer, integer, text, pointer]),
        "dbus_message_iter_close_container": (integer, [pointer, pointer]),
        "dbus_message_iter_get_arg_type": (integer, [pointer]),
        "dbus_message_iter_get_basic": (None, [pointer, pointer]),
        "dbus_message_iter_next": (integer, [pointer]),
        "dbus_message_iter_recurse": (None, [pointer, pointer]),
    }
    for name, (result, arguments) in calls.items():
        function = getattr(lib, name)
        function.restype, function.argtypes = result, arguments
    return lib
