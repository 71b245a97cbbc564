"""Choosing the keys of quick help in the settings, and marking the screens that customers see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kastd_desktop.core.shortcut import Standing
from kastd_desktop.ui.facing import screen_name
from kastd_desktop.ui.screens.settings.quick_help import QuickHelpSection, standing_in_words
from kastd_desktop.ui.widgets.key_field import KeyField
from kastd_desktop.ui.widgets.text import Paragraph
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk("first-day")


@pytest.fixture
def section(theme: Theme, desk: Desk, show: Callable[..., object]) -> QuickHelpSection:
    made = QuickHelpSection(theme, desk.choices, desk.summons)
    show(made, (640, 700))
    return made


def field(section: QuickHelpSection) -> KeyField:
    [found] = section.findChildren(KeyField)
    return found


def press(section: QuickHelpSection, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """Choose keys as a person does."""
    target = field(section)
    target.setFocus()
    target.click()
    QTest.keyClick(target, key, held)
    settle()


def readable(section: QuickHelpSection) -> str:
    words = [text.accessibleName() for text in section.findChildren(Paragraph) if text.isVisible()]
    return "\n".join([*words, field(section).words()])


class TestKeys:
    @pytest.mark.parametrize(
        ("key", "held", "kept"),
        [
            (Qt.Key.Key_K, CTRL | SHIFT, "Ctrl+Shift+K"),
            (Qt.Key.Key_Space, CTRL | SHIFT, "Ctrl+Shift+Space"),
            (Qt.Key.Key_F9, CTRL, "Ctrl+F9"),
        ],
    )
    def test_keys_pressed_together_are_kept(
        self, section: QuickHelpSection, desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier, kept: str
    ) -> None:
        press(section, key, held)
        assert desk.choices.preferences.shortcut == kept
        assert field(section).words() == kept.replace("Space", "Tarpas")

    @pytest.mark.parametrize(
        ("key", "held", "why"),
        [
            (Qt.Key.Key_K, CTRL | ALT, "AltGr"),
            (Qt.Key.Key_Space, ALT, "lango meniu"),
            (Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier, "renkama raidė"),
            (Qt.Key.Key_C, CTRL, "kopijuoti"),
            (Qt.Key.Key_Home, CTRL, "nuo F1 iki F12"),
            (Qt.Key.Key_K, Qt.KeyboardModifier.MetaModifier, "nuo F1 iki F12"),
        ],
    )
    def test_keys_that_others_need_are_refused_in_words(
        self, section: QuickHelpSection, desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier, why: str
    ) -> None:
        press(section, key, held)
        assert desk.choices.preferences.shortcut == "Ctrl+Space"
        assert field(section).words() == "Ctrl+Tarpas"
        assert why in section._keys_field.fault()

    def test_escape_leaves_things_as_they_were_and_backspace_takes_none(
        self, section: QuickHelpSection, desk: Desk
    ) -> None:
        press(section, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        assert desk.choices.preferences.shortcut == "Ctrl+Space"
        press(section, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier)
        assert desk.choices.preferences.shortcut == ""
        assert field(section).words() == "Nėra"

    def test_what_is_held_is_shown_until_the_key_comes(self, section: QuickHelpSection) -> None:
        target = field(section)
        target.setFocus()
        target.click()
        assert target.words() == "Paspauskite klavišus kartu…"
        QTest.keyPress(target, Qt.Key.Key_Control)
        assert target.words() == "Ctrl…"
        QTest.keyPress(target, Qt.Key.Key_Shift, CTRL)
        assert target.words() == "Ctrl+Shift…"
        QTest.keyRelease(target, Qt.Key.Key_Shift, CTRL)
        QTest.keyClick(target, Qt.Key.Key_Escape)

    def test_it_stops_listening_when_it_is_left(self, section: QuickHelpSection, desk: Desk) -> None:
        paused: list[bool] = []
        desk.summons.on_pause = paused.append
        target = field(section)
        target.setFocus()
        target.click()
        section._seen.setFocus()
        settle()
        assert paused == [True, False]
        assert target.words() == "Ctrl+Tarpas"

    def test_commands_of_the_window_do_not_take_the_keys(self, section: QuickHelpSection) -> None:
        target = field(section)
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_K, CTRL)
        event.ignore()
        QApplication.sendEvent(target, event)
        assert not event.isAccepted()
        target.setFocus()
        target.click()
        QApplication.sendEvent(target, event)
        assert event.isAccepted()
        QTest.keyClick(target, Qt.Key.Key_Escape)

    def test_its_name_says_what_stands_in_it(self, section: QuickHelpSection) -> None:
        assert field(section).accessibleName() == "Klavišai bet kurioje programoje: Ctrl+Tarpas"


class TestStanding:
    def test_taken_keys_are_said_and_others_offered_at_one_press(self, section: QuickHelpSection, desk: Desk) -> None:
        desk.summons.settle(Standing("Ctrl+Space", "taken", "Ctrl+Shift+Space"))
        section.refresh()
        settle()
        assert "Ctrl+Tarpas jau naudoja kita programa. Laisvi klavišai: Ctrl+Shift+Tarpas." in readable(section)
        assert section._offer.isVisible()
        assert section._offer.text() == "Naudoti Ctrl+Shift+Tarpas"
        section._offer.click()
        assert desk.choices.preferences.shortcut == "Ctrl+Shift+Space"

    @pytest.mark.parametrize("outcome", ["held", "taken", "asked", "none", "off", ""])
    def test_every_standing_has_its_sentence(self, outcome: str) -> None:
        assert bool(standing_in_words(Standing("Ctrl+Space", outcome))) == bool(outcome)

    def test_the_desktops_own_name_is_told(self) -> None:
        assert "Super+K" in standing_in_words(Standing("Ctrl+Space", "held", "", "Super+K"))


class TestScreens:
    def test_a_marked_screen_is_kept_and_absent_ones_stay_marked(
        self, theme: Theme, make_desk: Callable[..., Desk], show: Callable[..., object]
    ) -> None:
        desk = make_desk("first-day", customer_screens=("ABSENT",))
        section = QuickHelpSection(theme, desk.choices, desk.summons)
        show(section, (640, 700))
        here = [screen_name(screen) for screen in QGuiApplication.screens()]
        [box] = section._screens.values()
        box.click()
        assert desk.choices.preferences.customer_screens == (*here, "ABSENT")
        assert "greitai pagalbai nėra kur atsiverti" in section._screens_field._hint.text()
        box.click()
        assert desk.choices.preferences.customer_screens == ("ABSENT",)

    @pytest.mark.parametrize("name", ["customer_sees", "stay"])
    def test_the_boxes_are_kept(self, section: QuickHelpSection, desk: Desk, name: str) -> None:
        before = getattr(desk.choices.preferences, name)
        box = section.controls[name]
        QTest.keyClick(box, Qt.Key.Key_Space)
        assert getattr(desk.choices.preferences, name) is not before
