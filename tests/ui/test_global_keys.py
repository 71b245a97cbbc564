"""The global shortcut between the desktop's side and the program: pressed, taken, paused, changed, stopped."""

from __future__ import annotations

import ctypes
import os
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QWidget

from kastd_desktop.core.shortcut import Standing
from kastd_desktop.system.hotkey.windows import WM_HOTKEY, Message
from kastd_desktop.ui.companions import Companions
from kastd_desktop.ui.global_keys import GlobalKeys, _Ear
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from kastd_desktop.core.shortcut import Shortcut
    from kastd_desktop.services.desk import Desk
    from kastd_desktop.system.hotkey.windows import WindowsHotKey
    from kastd_desktop.ui.theme.theme import Theme


class FakeDesktop:
    """A desktop that tells through a pipe."""

    asks = False

    def __init__(self) -> None:
        self.reader, self.writer = os.pipe()
        self.held = ""
        self.taken: set[str] = set()
        self.closed = self.gone = False
        self.queued = False
        """A press that came while an answer was awaited; the descriptor is quiet about it."""

    def fileno(self) -> int:
        return self.reader

    def press(self, times: int = 1) -> None:
        os.write(self.writer, b"x" * times)

    def read(self) -> bool:
        if self.queued:
            self.queued = False
            return True
        os.set_blocking(self.reader, False)
        try:
            return bool(os.read(self.reader, 100))
        except BlockingIOError:
            return False

    def broken(self) -> bool:
        return self.gone

    def take(self, shortcut: Shortcut) -> str:
        self.held = "" if shortcut.spelled in self.taken else shortcut.spelled
        return "held" if self.held else "taken"

    def is_free(self, shortcut: Shortcut) -> bool:
        return shortcut.spelled not in self.taken

    def let_go(self) -> None:
        self.held = ""

    def close(self) -> None:
        self.closed = True

    def remember_front(self, own: frozenset[int]) -> None:
        self.queued = True

    def forget_front(self) -> None: ...

    def bring_forward(self, window: int) -> None: ...

    def give_back(self) -> None: ...

    def full_screen(self) -> bool | None:
        self.queued = True
        return False


@pytest.fixture
def desktop() -> Iterator[FakeDesktop]:
    made = FakeDesktop()
    yield made
    os.close(made.reader)
    os.close(made.writer)


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk("first-day")


@pytest.fixture
def keys(qapp: QApplication, desk: Desk, desktop: FakeDesktop) -> Iterator[GlobalKeys]:
    def make(own: GlobalKeys) -> FakeDesktop:
        own.watch(desktop)
        return desktop

    made = GlobalKeys(desk.choices, desk.summons, None, make)
    desk.changes.listen(made.on_change)
    yield made
    made.stop()


def test_a_press_is_told_once(keys: GlobalKeys, desktop: FakeDesktop) -> None:
    pressed: list[int] = []
    keys.pressed.connect(lambda: pressed.append(1))
    keys.start()
    settle()
    assert pressed == []
    desktop.press()
    settle()
    assert pressed == [1]


# The offscreen platform has no place beside the clock.
@pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")
@pytest.mark.parametrize("ask", ["remember_front", "free_to_speak"])
def test_a_press_that_came_with_an_answer_is_not_left_lying(
    theme: Theme, desk: Desk, show: Callable[..., QWidget], keys: GlobalKeys, ask: str
) -> None:
    pressed: list[int] = []
    keys.pressed.connect(lambda: pressed.append(1))
    keys.start()
    window = show(QWidget(), (100, 100))
    companions = Companions(theme, desk, window, keys)
    if ask == "remember_front":
        companions.remember_front(window)
    else:
        assert companions.free_to_speak()
    settle()
    assert pressed == [1]
    companions.close(keep_keys=True)
    settle()


def test_it_is_told_how_it_stands_and_what_is_free(keys: GlobalKeys, desk: Desk, desktop: FakeDesktop) -> None:
    keys.start()
    assert desk.summons.standing == Standing("Ctrl+Space", "held")
    desktop.taken = {"Ctrl+Shift+K", "Ctrl+Space"}
    desk.choices.change_shortcut("Ctrl+Shift+K")
    assert desk.summons.standing == Standing("Ctrl+Shift+K", "taken", "Ctrl+Shift+Space")
    desk.choices.change_shortcut("Ctrl+Shift+Space")
    assert desk.summons.standing.outcome == "held"
    assert desktop.held == "Ctrl+Shift+Space"


def test_no_keys_are_held_when_none_are_wanted(keys: GlobalKeys, desk: Desk, desktop: FakeDesktop) -> None:
    keys.start()
    desk.choices.change_shortcut("")
    assert desktop.held == ""
    assert desk.summons.standing.outcome == "off"


def test_other_settings_leave_the_keys_alone(keys: GlobalKeys, desk: Desk, desktop: FakeDesktop) -> None:
    keys.start()
    desktop.held = "untouched"
    desk.choices.change(phone="+370 600 11111")
    assert desktop.held == "untouched"


def test_while_others_are_chosen_none_are_held(keys: GlobalKeys, desk: Desk, desktop: FakeDesktop) -> None:
    keys.start()
    desk.summons.pause(paused=True)
    assert desktop.held == ""
    desk.summons.pause(paused=False)
    assert desktop.held == "Ctrl+Space"


def test_a_desktop_that_asks_the_person_is_not_troubled_without_need(
    keys: GlobalKeys, desk: Desk, desktop: FakeDesktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys.start()
    monkeypatch.setattr(desktop, "asks", True)
    desktop.held = "untouched"
    for paused in (True, False):
        desk.summons.pause(paused=paused)
        assert desktop.held == "untouched"


def test_windows_tells_its_own_window_alone(qapp: QApplication) -> None:
    class Held:
        def is_press(self, message: int) -> bool:
            return bool(Message.from_address(message).message == WM_HOTKEY)

    ear = _Ear()
    ear.adapter = cast("WindowsHotKey", Held())
    pressed: list[int] = []
    ear.pressed.connect(lambda: pressed.append(1))
    hot, other = Message(message=WM_HOTKEY), Message(message=0x0100)
    assert ear.nativeEvent(b"windows_generic_MSG", ctypes.addressof(hot)) == (True, 0)
    assert ear.nativeEvent(b"windows_generic_MSG", ctypes.addressof(other)) == (False, 0)
    assert ear.nativeEvent(b"xcb_generic_event_t", ctypes.addressof(hot)) == (False, 0)
    assert pressed == [1]
    ear.deleteLater()


def test_a_desktop_that_is_gone_is_not_listened_to(keys: GlobalKeys, desktop: FakeDesktop) -> None:
    """A dead descriptor is readable for ever: the program would spin."""
    keys.start()
    desktop.gone = True
    desktop.press()
    settle()
    [notifier] = keys.findChildren(QSocketNotifier)
    assert not notifier.isEnabled()


def test_it_ends_with_everything_let_go(keys: GlobalKeys, desk: Desk, desktop: FakeDesktop) -> None:
    keys.start()
    keys.stop()
    assert desktop.closed
    desk.summons.pause(paused=False)
    assert keys.adapter is None


def test_where_there_is_no_adapter_that_is_said(qapp: QApplication, desk: Desk) -> None:
    """As on the platform of these tests."""
    keys = GlobalKeys(desk.choices, desk.summons)
    keys.start()
    assert desk.summons.standing == Standing("Ctrl+Space", "none")
    keys.stop()
