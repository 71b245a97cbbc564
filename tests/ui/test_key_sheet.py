"""The list of keys: opened by its key, complete, and true."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kastd_desktop.ui.commands import COMMANDS
from kastd_desktop.ui.key_sheet import KeySheet
from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.navigation import SCREENS
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.widgets.buttons import KeyCap
from kastd_desktop.ui.widgets.layout import Scroller
from kastd_desktop.ui.widgets.text import Heading, Paragraph
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.theme.theme import Theme


@pytest.fixture
def window(theme: Theme, make_desk: Callable[..., Desk], show: Callable[..., object]) -> MainWindow:
    made = MainWindow(theme, make_desk("in-progress"))
    show(made, (1280, 768))
    made.go(Place("today"))
    settle()
    return made


def opened(window: MainWindow) -> KeySheet:
    QTest.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    settle()
    [sheet] = window.findChildren(KeySheet)
    assert sheet.isVisible()
    return sheet


def test_the_screen_in_front_comes_first_then_what_works_everywhere(window: MainWindow) -> None:
    sheet = opened(window)
    assert [each.text() for each in sheet.findChildren(Heading)] == ["Šiandien", "Visur"]
    named = [each.accessibleName() for each in sheet.findChildren(Paragraph)]
    assert "Ctrl+K: Greita pagalba" in named
    assert "Ctrl+Enter: Baigti patikrą" in named
    assert f"Ctrl+1–{len(SCREENS)}: Eiti į ekraną" in named
    caps = [each.key for each in sheet.findChildren(KeyCap)]
    assert "←" in caps


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_escape_and_enter_close_it_for_good(window: MainWindow, key: Qt.Key) -> None:
    sheet = opened(window)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    settle()
    assert window.findChildren(KeySheet) == []
    del sheet


def test_every_screen_can_be_asked_for_its_keys(window: MainWindow) -> None:
    for id_, _name, _icon in SCREENS:
        window.go(Place(id_))
        window.activateWindow()
        settle()
        sheet = opened(window)
        assert sheet.findChildren(Heading)[-1].text() == "Visur"
        sheet.accept()
        settle()


def test_each_command_is_bound_once_and_its_words_are_there(window: MainWindow) -> None:
    bound = [
        each.key().toString()
        for each in window.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)
    ]
    for command in COMMANDS:
        assert bound.count(QKeySequence(command.keys).toString()) == 1
        assert command.title()
    assert len({command.keys for command in COMMANDS}) == len(COMMANDS)


def test_no_keys_that_type_letters_or_belong_to_the_system(window: MainWindow) -> None:
    """Ctrl+Alt is AltGr on Lithuanian keyboards; Alt+Space is the system's window menu."""
    for shortcut in window.findChildren(QShortcut):
        keys = shortcut.key().toString()
        assert "Ctrl+Alt" not in keys
        assert keys not in {"Alt+Space", "Alt+F4", "Ctrl+Space"}


def test_nothing_is_clipped_at_200_per_cent(
    theme: Theme, make_desk: Callable[..., Desk], show: Callable[..., object]
) -> None:
    from kastd_desktop.ui.theme.theme import theme_for

    desk = make_desk("in-progress", text_scale=200)
    made = MainWindow(theme_for(desk.choices.preferences), desk)
    show(made, (1024, 720))
    made.go(Place("today"))
    settle()
    sheet = opened(made)
    assert sheet.height() <= 720
    for words in sheet.findChildren(Paragraph):
        assert words.height() >= words.heightForWidth(words.width())
    for cap in sheet.findChildren(KeyCap):
        assert cap.mapTo(sheet, cap.rect().topRight()).x() < sheet.width()
    bar = sheet.findChildren(Scroller)[0].verticalScrollBar()
    assert bar.value() == 0 < bar.maximum()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_PageDown)
    assert bar.value() > 0, "what is below can be reached by keyboard"


def test_quit_ends_the_program(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: asked.append(True))
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True]
