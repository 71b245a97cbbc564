"""Keys on X11: grabbed on the root window for every state of the lock keys, and again when the keyboard changes."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from kastd_desktop.system.hotkey.libxcb import KEY_PRESS, MAPPING_NOTIFY, Connection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kastd_desktop.core.shortcut import Shortcut

SHIFT, LOCK, CONTROL, MOD1 = 1, 2, 4, 8
_LOCKS: Final = (0xFF7F, 0xFF14)
"""Key symbols of Num Lock and Scroll Lock; which modifier they are is up to the keyboard. Caps Lock is `LOCK`."""
_PAGER: Final = 2
"""Source of a request to the window manager: an act of the person, not of a program on its own account."""


def keysym(key: str) -> int:
    """Return the X key symbol of a key named as in a `Shortcut`."""
    if key == "Space":
        return 0x20
    return 0xFFBD + int(key[1:]) if len(key) > 1 else ord(key.lower())


def codes_of(key: str, keysyms: dict[int, tuple[int, ...]]) -> tuple[int, ...]:
    """Return the codes of the keys that type something in the first level of any layout.

    Args:
        key: as in a `Shortcut`.
        keysyms: by key code.
    """
    symbol = keysym(key)
    # Level one of each layout; the second level of the first layout is Shift, which is asked for by itself.
    first = [code for code, symbols in keysyms.items() if symbols[:1] == (symbol,)]
    return tuple(first or [code for code, symbols in keysyms.items() if symbol in symbols[::2]])


def lock_masks(modifiers: tuple[tuple[int, ...], ...], keysyms: dict[int, tuple[int, ...]]) -> tuple[int, ...]:
    """Return every combination of lock keys that may be on, as masks; a grab counts for one combination only."""
    bits = {LOCK}
    for number, codes in enumerate(modifiers):
        if any(symbol in _LOCKS for code in codes for symbol in keysyms.get(code, ())):
            bits.add(1 << number)
    bits -= {SHIFT, CONTROL, MOD1}
    return tuple(sum(some) for size in range(len(bits) + 1) for some in combinations(sorted(bits), size))


class X11HotKey:
    """Keys held on an X server."""

    asks = False

    def __init__(self, connection: Connection | None = None) -> None:
        """Connect.

        Raises:
            OSError: there is no X server or no libxcb.
        """
        self._x = connection or Connection()
        self._wanted: Shortcut | None = None
        self._held: list[tuple[int, int]] = []
        self._time = 0
        self._front = 0

    def fileno(self) -> int:
        """Return the descriptor that becomes readable when keys were pressed or the keyboard changed."""
        return self._x.fileno()

    def take(self, shortcut: Shortcut) -> str:
        self.let_go()
        if not self._grab(shortcut):
            return "taken"
        self._wanted = shortcut
        return "held"

    def is_free(self, shortcut: Shortcut) -> bool:
        if shortcut == self._wanted:
            return True
        held, self._held = self._held, []
        free = self._grab(shortcut)
        self._ungrab(self._held)
        self._held = held
        return free

    def let_go(self) -> None:
        self._wanted = None
        self._ungrab(self._held)
        self._held = []

    def close(self) -> None:
        self._x.close()

    def read(self) -> bool:
        """Take in what happened; True when the keys were pressed."""
        pressed = False
        while events := list(self._x.events()):
            for kind, time in events:
                if kind == KEY_PRESS:
                    pressed, self._time = True, time
                    # Whatever is typed next belongs to the window in front, even before our key is let go.
                    self._x.release_keyboard(time)
            if self._wanted is not None and any(kind == MAPPING_NOTIFY for kind, _time in events):
                # Its answers bring further events into the library's own queue, of which nothing becomes readable:
                # so look again until there is none.
                self._follow(self._wanted)
        self._x.flush()
        return pressed

    def broken(self) -> bool:
        """Tell whether the X server has gone."""
        return self._x.broken()

    def remember_front(self, own: frozenset[int]) -> None:
        front = next(iter(self._x.numbers(self._x.root, "_NET_ACTIVE_WINDOW")), 0)
        self._front = 0 if front in own else front

    def forget_front(self) -> None:
        self._front = 0

    def bring_forward(self, window: int) -> None:
        self._x.tell_manager(window, "_NET_ACTIVE_WINDOW", _PAGER, self._time, 0)

    def give_back(self) -> None:
        front, self._front = self._front, 0
        if front:
            self._x.tell_manager(front, "_NET_ACTIVE_WINDOW", _PAGER, 0, 0)

    def full_screen(self) -> bool | None:
        front = next(iter(self._x.numbers(self._x.root, "_NET_ACTIVE_WINDOW")), 0)
        if not front:
            return None
        return self._x.atom("_NET_WM_STATE_FULLSCREEN") in self._x.numbers(front, "_NET_WM_STATE")

    def _follow(self, shortcut: Shortcut) -> None:
        """Hold the keys where they are on a changed keyboard.

        What stays where it was is never let go: a person may be pressing it. While a layout is being replaced there may
        be no such key at all; then all stays as it was, and the next notice tells where it went.
        """
        wanted = self._places(shortcut)
        if not wanted:
            return
        held = [place for place in wanted if place in self._held or self._x.grab(*place)]
        self._ungrab([place for place in self._held if place not in wanted])
        self._held = held

    def _places(self, shortcut: Shortcut) -> list[tuple[int, int]]:
        """Return every key and state of the modifiers, lock keys included, that are the shortcut on this keyboard."""
        keysyms = self._x.keysyms()
        held = SHIFT * shortcut.shift | CONTROL * shortcut.ctrl | MOD1 * shortcut.alt
        masks = lock_masks(self._x.modifiers(), keysyms)
        return [(code, held | locks) for code in codes_of(shortcut.key, keysyms) for locks in masks]

    def _grab(self, shortcut: Shortcut) -> bool:
        """Hold a key in every state of the lock keys, or nothing at all when one of them is taken."""
        wanted = self._places(shortcut)
        for code, mask in wanted:
            if not self._x.grab(code, mask):
                self._ungrab(self._held)
                self._held = []
                return False
            self._held.append((code, mask))
        self._x.flush()
        return bool(wanted)

    def _ungrab(self, held: Iterable[tuple[int, int]]) -> None:
        for code, mask in held:
            self._x.ungrab(code, mask)
        self._x.flush()
