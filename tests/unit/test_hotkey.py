"""The adapters of the global shortcut, each against a stand-in for its operating system."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, cast

import pytest

from kastd_desktop.core.shortcut import Shortcut, parse
from kastd_desktop.system.hotkey import windows, x11
from kastd_desktop.system.hotkey.libxcb import KEY_PRESS, MAPPING_NOTIFY
from kastd_desktop.system.hotkey.portal import trigger
from kastd_desktop.system.hotkey.windows import WM_HOTKEY, Message, WindowsHotKey
from kastd_desktop.system.hotkey.x11 import CONTROL, LOCK, SHIFT, X11HotKey, codes_of, lock_masks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kastd_desktop.system.hotkey.libxcb import Connection

SPACE, K, NUM_LOCK, SCROLL_LOCK = 65, 45, 77, 78
KEYSYMS = {SPACE: (0x20, 0x20), K: (0x6B, 0x4B), NUM_LOCK: (0xFF7F,), SCROLL_LOCK: (0xFF14,), 90: (0, 0x6B)}
MODIFIERS = ((50,), (66,), (37,), (64,), (NUM_LOCK,), (), (133,), (92,))


class FakeX:
    """An X server that others may have taken keys from."""

    root = 1

    def __init__(self) -> None:
        self.symbols = dict(KEYSYMS)
        self.meanwhile: list[tuple[int, int]] = []
        """Events that arrive while an answer is awaited: the library queues them, and nothing more becomes readable."""
        self.taken: set[tuple[int, int]] = set()
        self.held: set[tuple[int, int]] = set()
        self.let_go: list[tuple[int, int]] = []
        self.pending: list[tuple[int, int]] = []
        self.told: list[tuple[int, str, tuple[int, ...]]] = []
        self.released: list[int] = []
        self.properties: dict[tuple[int, str], tuple[int, ...]] = {}

    def keysyms(self) -> dict[int, tuple[int, ...]]:
        self.pending += self.meanwhile
        self.meanwhile = []
        return self.symbols

    def modifiers(self) -> tuple[tuple[int, ...], ...]:
        return MODIFIERS

    def grab(self, code: int, modifiers: int) -> bool:
        if (code, modifiers) in self.taken:
            return False
        self.held.add((code, modifiers))
        return True

    def ungrab(self, code: int, modifiers: int) -> None:
        self.held.discard((code, modifiers))
        self.let_go.append((code, modifiers))

    def flush(self) -> None: ...

    def events(self) -> Iterator[tuple[int, int]]:
        while self.pending:
            yield self.pending.pop(0)

    def release_keyboard(self, time: int) -> None:
        self.released.append(time)

    def numbers(self, window: int, name: str) -> tuple[int, ...]:
        return self.properties.get((window, name), ())

    def atom(self, name: str) -> int:
        return len(name)

    def tell_manager(self, window: int, message: str, *values: int) -> None:
        self.told.append((window, message, values))


@pytest.fixture
def server() -> FakeX:
    return FakeX()


@pytest.fixture
def keys(server: FakeX) -> X11HotKey:
    return X11HotKey(cast("Connection", server))


CTRL_SPACE = parse("Ctrl+Space")


class TestX11:
    def test_holds_the_key_whatever_lock_keys_are_on(self, server: FakeX, keys: X11HotKey) -> None:
        assert keys.take(CTRL_SPACE) == "held"
        num_lock = 1 << 4
        assert server.held == {(SPACE, CONTROL | locks) for locks in (0, LOCK, num_lock, LOCK | num_lock)}

    def test_altgr_is_no_lock(self) -> None:
        """Mod5 is AltGr on Lithuanian layouts; what is typed with it must not be taken."""
        assert all(not mask & 1 << 7 for mask in lock_masks(MODIFIERS, KEYSYMS))

    def test_a_key_is_known_by_what_it_types_without_shift(self) -> None:
        assert codes_of("K", KEYSYMS) == (K,)
        assert codes_of("F1", {67: (0xFFBE,)}) == (67,)
        assert codes_of("K", {}) == ()

    def test_a_latin_letter_is_found_on_the_second_layout_too(self) -> None:
        assert codes_of("K", {45: (0x6CB, 0x6EB, 0x6B, 0x4B)}) == (45,)

    def test_taken_keys_are_held_in_no_state_at_all(self, server: FakeX, keys: X11HotKey) -> None:
        server.taken.add((SPACE, CONTROL | LOCK))
        assert keys.take(CTRL_SPACE) == "taken"
        assert server.held == set()
        assert not keys.is_free(CTRL_SPACE)
        assert keys.is_free(parse("Ctrl+Shift+Space"))
        assert server.held == set()

    def test_asking_whether_others_are_free_keeps_those_held(self, server: FakeX, keys: X11HotKey) -> None:
        keys.take(CTRL_SPACE)
        before = set(server.held)
        assert keys.is_free(CTRL_SPACE)
        assert keys.is_free(parse("Ctrl+Shift+K"))
        assert server.held == before

    def test_other_keys_replace_those_held(self, server: FakeX, keys: X11HotKey) -> None:
        keys.take(CTRL_SPACE)
        keys.take(parse("Ctrl+Shift+K"))
        assert {code for code, _mask in server.held} == {K}
        assert all(mask & (CONTROL | SHIFT) == CONTROL | SHIFT for _code, mask in server.held)
        keys.let_go()
        assert server.held == set()

    def test_a_press_lets_the_next_keys_go_to_the_window(self, server: FakeX, keys: X11HotKey) -> None:
        keys.take(CTRL_SPACE)
        server.pending = [(KEY_PRESS, 123)]
        assert keys.read()
        assert server.released == [123]
        assert not keys.read()

    def test_another_keyboard_is_asked_for_anew(self, server: FakeX, keys: X11HotKey) -> None:
        keys.take(CTRL_SPACE)
        server.symbols = {70: (0x20,)}
        server.pending = [(MAPPING_NOTIFY, 0)]
        assert not keys.read()
        assert {code for code, _mask in server.held} == {70}

    def test_a_keyboard_with_the_key_in_its_place_never_lets_it_go(self, server: FakeX, keys: X11HotKey) -> None:
        keys.take(CTRL_SPACE)
        held, server.let_go = set(server.held), []
        server.symbols = {**server.symbols, 90: (0x61,)}
        server.pending = [(MAPPING_NOTIFY, 0)]
        assert not keys.read()
        assert (server.held, server.let_go) == (held, [])

    def test_a_keyboard_in_the_middle_of_its_change_loses_nothing(self, server: FakeX, keys: X11HotKey) -> None:
        keys.take(CTRL_SPACE)
        held = set(server.held)
        server.symbols = {}
        server.pending = [(MAPPING_NOTIFY, 0)]
        keys.read()
        assert server.held == held
        server.symbols = {70: (0x20,)}
        server.pending = [(MAPPING_NOTIFY, 0)]
        keys.read()
        assert {code for code, _mask in server.held} == {70}

    def test_a_press_while_the_keyboard_is_asked_for_is_not_left_lying(self, server: FakeX, keys: X11HotKey) -> None:
        keys.take(CTRL_SPACE)
        server.pending = [(MAPPING_NOTIFY, 0)]
        server.meanwhile = [(KEY_PRESS, 7)]
        assert keys.read()
        assert server.released == [7]

    def test_what_was_in_front_comes_back_once(self, server: FakeX, keys: X11HotKey) -> None:
        server.properties[1, "_NET_ACTIVE_WINDOW"] = (42,)
        keys.remember_front(frozenset({7}))
        keys.give_back()
        keys.give_back()
        assert [(window, name) for window, name, _values in server.told] == [(42, "_NET_ACTIVE_WINDOW")]

    def test_a_program_the_person_went_to_by_themselves_stays_in_front(self, server: FakeX, keys: X11HotKey) -> None:
        server.properties[1, "_NET_ACTIVE_WINDOW"] = (42,)
        keys.remember_front(frozenset({7}))
        keys.forget_front()
        keys.give_back()
        assert server.told == []

    def test_our_own_window_is_not_what_was_in_front(self, server: FakeX, keys: X11HotKey) -> None:
        server.properties[1, "_NET_ACTIVE_WINDOW"] = (7,)
        keys.remember_front(frozenset({7}))
        keys.give_back()
        assert server.told == []

    def test_comes_forward_with_the_time_of_the_press(self, server: FakeX, keys: X11HotKey) -> None:
        server.pending = [(KEY_PRESS, 123)]
        keys.read()
        keys.bring_forward(7)
        assert server.told == [(7, "_NET_ACTIVE_WINDOW", (2, 123, 0))]

    def test_a_full_screen_is_seen(self, server: FakeX, keys: X11HotKey) -> None:
        assert keys.full_screen() is None
        server.properties[1, "_NET_ACTIVE_WINDOW"] = (42,)
        assert keys.full_screen() is False
        server.properties[42, "_NET_WM_STATE"] = (server.atom("_NET_WM_STATE_FULLSCREEN"),)
        assert keys.full_screen() is True


class FakeWindows:
    """``user32`` and ``shell32``."""

    def __init__(self) -> None:
        self.taken: set[tuple[int, int]] = set()
        self.held: dict[int, tuple[int, int]] = {}
        self.front = 42
        self.forward: list[int] = []
        self.state = 5

    def RegisterHotKey(self, window: Any, number: int, modifiers: int, key: int) -> int:
        assert window.value == 7
        if (modifiers, key) in self.taken or number in self.held:
            return 0
        self.held[number] = (modifiers, key)
        return 1

    def UnregisterHotKey(self, window: Any, number: int) -> int:
        return int(self.held.pop(number, None) is not None)

    def GetForegroundWindow(self) -> int:
        return self.front

    def IsWindow(self, window: Any) -> int:
        return 1

    def SetForegroundWindow(self, window: Any) -> int:
        self.forward.append(window.value)
        return 1

    def SHQueryUserNotificationState(self, state: Any) -> int:
        state._obj.value = self.state
        return 0


@pytest.fixture
def system() -> FakeWindows:
    return FakeWindows()


@pytest.fixture
def held(system: FakeWindows) -> WindowsHotKey:
    return WindowsHotKey(7, system, system)


class TestWindows:
    def test_holds_the_keys_and_holding_them_down_counts_once(self, system: FakeWindows, held: WindowsHotKey) -> None:
        assert held.take(CTRL_SPACE) == "held"
        assert list(system.held.values()) == [(windows.CONTROL | windows.NO_REPEAT, 0x20)]

    @pytest.mark.parametrize(
        ("text", "modifiers", "key"),
        [("Ctrl+Shift+K", 0x4006, 0x4B), ("Ctrl+F12", 0x4002, 0x7B), ("Shift+F1", 0x4004, 0x70)],
    )
    def test_keys_by_the_numbers_windows_has_for_them(self, text: str, modifiers: int, key: int) -> None:
        shortcut = parse(text)
        assert (windows.modifiers(shortcut), windows.virtual_key(shortcut.key)) == (modifiers, key)

    def test_taken_keys(self, system: FakeWindows, held: WindowsHotKey) -> None:
        system.taken.add((windows.CONTROL | windows.NO_REPEAT, 0x20))
        assert held.take(CTRL_SPACE) == "taken"
        assert not held.is_free(CTRL_SPACE)
        assert held.is_free(parse("Ctrl+Shift+K"))
        assert system.held == {}

    def test_others_replace_those_held_and_all_are_let_go(self, system: FakeWindows, held: WindowsHotKey) -> None:
        held.take(CTRL_SPACE)
        assert held.is_free(CTRL_SPACE)
        held.take(parse("Ctrl+F12"))
        assert [key for _modifiers, key in system.held.values()] == [0x7B]
        held.close()
        assert system.held == {}

    @pytest.mark.parametrize(
        ("message", "wparam", "pressed"), [(WM_HOTKEY, 1, True), (WM_HOTKEY, 2, False), (0x0100, 1, False)]
    )
    def test_only_its_own_message_is_a_press(
        self, held: WindowsHotKey, message: int, wparam: int, pressed: bool
    ) -> None:
        sent = Message(window=7, message=message, wparam=wparam)
        assert held.is_press(ctypes.addressof(sent)) is pressed

    def test_a_handle_keeps_all_its_bits(self, system: FakeWindows, held: WindowsHotKey) -> None:
        system.front = 0x1_0000_0007
        held.remember_front(frozenset())
        held.give_back()
        held.give_back()
        assert system.forward == [0x1_0000_0007]

    def test_our_own_window_is_not_what_was_in_front(self, system: FakeWindows, held: WindowsHotKey) -> None:
        held.remember_front(frozenset({42}))
        held.give_back()
        assert system.forward == []

    @pytest.mark.parametrize(("state", "full"), [(2, True), (3, True), (4, True), (5, False), (1, False)])
    def test_a_full_screen_is_seen(self, system: FakeWindows, held: WindowsHotKey, state: int, full: bool) -> None:
        system.state = state
        assert held.full_screen() is full


@pytest.mark.parametrize(
    ("shortcut", "spelled"),
    [
        (Shortcut("Space", ctrl=True), "CTRL+space"),
        (Shortcut("K", ctrl=True, shift=True), "CTRL+SHIFT+k"),
        (Shortcut("F12", ctrl=True), "CTRL+F12"),
        (Shortcut("F", ctrl=True, shift=True), "CTRL+SHIFT+f"),
        (Shortcut("F5", shift=True), "SHIFT+F5"),
    ],
)
def test_the_portal_is_asked_in_its_own_spelling(shortcut: Shortcut, spelled: str) -> None:
    assert trigger(shortcut) == spelled


def test_keysyms_of_x() -> None:
    assert [x11.keysym(key) for key in ("Space", "K", "F1", "F12")] == [0x20, 0x6B, 0xFFBE, 0xFFC9]
