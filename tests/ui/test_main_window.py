"""The window around the screens: what it keeps of how it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from kastd_desktop.core.shortcut import Standing
from kastd_desktop.errors import UserError
from kastd_desktop.settings import file
from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.rail import Rail
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.top_bar import TopBar
from kastd_desktop.ui.widgets.banner import Banner, Notice
from tests.records import spoil
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from PySide6.QtWidgets import QWidget

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.theme.theme import Theme

SIZE = (1280, 768)


def opened(theme: Theme, desk: Desk, show: Callable[..., QWidget]) -> MainWindow:
    window = MainWindow(theme, desk)
    show(window, SIZE)
    window.go(Place("today"))
    settle()
    return window


def width(window: MainWindow) -> int:
    return window.findChildren(Rail)[0].width()


def test_a_narrow_navigation_stays_so_in_the_next_window(
    theme: Theme, make_desk: Callable[..., Desk], show: Callable[..., QWidget]
) -> None:
    desk = make_desk("first-day")
    window = opened(theme, desk, show)
    wide = width(window)
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    settle()
    narrow = width(window)
    assert narrow < wide
    window.close()
    following = opened(theme, desk, show)
    assert width(following) == narrow
    following.activateWindow()
    QTest.keyClick(following, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert width(following) == wide
    assert not desk.choices.preferences.rail_collapsed


def test_entries_that_cannot_be_read_are_told_where_they_are_met_and_once(
    theme: Theme, make_desk: Callable[..., Desk], show: Callable[..., QWidget]
) -> None:
    desk = make_desk("done")
    window = opened(theme, desk, show)
    assert window.findChildren(Notice) == []
    spoil(desk.paths.data, "UPDATE summary SET ok = 0, missing = 9 WHERE day = '2026-03-10'")
    window.go(Place("history"))
    settle()
    [notice] = window.findChildren(Notice)
    assert notice.isVisible()
    assert "nepavyksta perskaityti: 1." in notice.accessibleName()
    notice.closed.emit(0)
    settle()
    window.go(Place("today"))
    window.go(Place("history", "2026-03"))
    settle()
    assert window.findChildren(Notice) == []


def test_where_nothing_can_be_saved_it_narrows_all_the_same(
    theme: Theme, make_desk: Callable[..., Desk], show: Callable[..., QWidget], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk("first-day")
    window = opened(theme, desk, show)
    wide = width(window)

    def full(*_words: object) -> None:
        raise UserError("Not saved. The disk is full: free some space and try again.")

    monkeypatch.setattr(file, "save", full)
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert width(window) < wide
    assert [notice.message for notice in desk.notices] == [
        "Not saved. The disk is full: free some space and try again."
    ]


def called(window: MainWindow) -> QWidget:
    [button] = [
        each for each in window.findChildren(QPushButton) if each.accessibleName().startswith("Greita pagalba,")
    ]
    return button


def test_the_rail_names_the_keys_that_work_over_any_program(
    theme: Theme, make_desk: Callable[..., Desk], show: Callable[..., QWidget]
) -> None:
    desk = make_desk("first-day")
    window = opened(theme, desk, show)
    button = called(window)
    assert button.accessibleName() == "Greita pagalba, Ctrl+K", "nothing is held yet"
    before = button.grab().toImage()
    desk.summons.settle(Standing("Ctrl+Space", "held"))
    settle()
    assert button.accessibleName() == "Greita pagalba, Ctrl+Tarpas"
    assert button.grab().toImage() != before, "the caps are drawn"
    desk.summons.settle(Standing("Ctrl+Space", "taken", "Ctrl+Shift+Space"))
    settle()
    assert button.accessibleName() == "Greita pagalba, Ctrl+K"
    assert button.grab().toImage() == before


def test_a_window_made_anew_names_them_too_and_long_ones_leave_the_words_free(
    theme: Theme, make_desk: Callable[..., Desk], show: Callable[..., QWidget]
) -> None:
    desk = make_desk("first-day")
    desk.summons.settle(Standing("Ctrl+Shift+Space", "held"))
    window = opened(theme, desk, show)
    button = called(window)
    assert button.accessibleName() == "Greita pagalba, Ctrl+Shift+Tarpas"
    assert "Ctrl+Shift+Tarpas" in button.toolTip(), "where there is no room for the caps"


def test_in_the_line_on_top_they_stand_in_the_tool_tip(
    theme: Theme, make_desk: Callable[..., Desk], show: Callable[..., QWidget]
) -> None:
    desk = make_desk("first-day")
    window = MainWindow(theme, desk)
    show(window, (700, 600))
    window.go(Place("today"))
    settle()
    desk.summons.settle(Standing("Ctrl+Space", "held"))
    settle()
    [bar] = window.findChildren(TopBar)
    assert "Ctrl+Tarpas" in [each.toolTip() for each in bar.findChildren(QPushButton)]


def test_keys_that_another_program_has_are_told_over_the_sheet_until_they_are_chosen(
    theme: Theme, make_desk: Callable[..., Desk], show: Callable[..., QWidget]
) -> None:
    desk = make_desk("first-day")
    window = opened(theme, desk, show)
    assert not window.findChildren(Banner)
    desk.summons.settle(Standing("Ctrl+Space", "taken", "Ctrl+Shift+Space"))
    settle()
    [banner] = window.findChildren(Banner)
    assert banner.isVisible()
    assert "Ctrl+Tarpas" in banner.accessibleName()
    assert "Ctrl+Shift+Tarpas" in banner.accessibleName(), "another one is offered"
    banner.acted.emit()
    settle()
    assert window.current() == Place("settings", "quick-help")
    assert not window.findChildren(Banner)
    desk.summons.settle(Standing("Ctrl+Shift+Space", "taken"))
    settle()
    assert window.findChildren(Banner)
    desk.summons.settle(Standing("Ctrl+Shift+Space", "held"))
    settle()
    assert not window.findChildren(Banner)
