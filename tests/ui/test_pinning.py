"""Pinning on the situations screen: tiles, groups and cards, by key and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.screens.situations.screen import SituationsScreen
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.widgets.tile import TileButton

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk("first-day")


@pytest.fixture
def window(theme: Theme, desk: Desk, show: Callable[..., object]) -> MainWindow:
    made = MainWindow(theme, desk)
    made.go(Place("situations"))
    show(made, (1280, 768))
    made.activateWindow()
    settle()
    return made


def screen(window: MainWindow) -> SituationsScreen:
    [found] = window.findChildren(SituationsScreen)
    return found


def tile(window: MainWindow, id_: str) -> TileButton:
    return next(each for each in screen(window).overview.board().tiles() if each.tile.id == id_)


def press_other_button(target: TileButton) -> None:
    place = target.rect().center()
    QApplication.sendEvent(target, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, target.mapToGlobal(place)))
    settle()


@pytest.mark.parametrize("id_", ["filming", "disability"])
@pytest.mark.parametrize("by", ["key", "mouse"])
def test_a_tile_is_pinned_and_unpinned(window: MainWindow, desk: Desk, id_: str, by: str) -> None:
    target = tile(window, id_)
    target.setFocus()
    for pinned in (True, False):
        if by == "key":
            QTest.keyClick(target, Qt.Key.Key_D, CTRL)
        else:
            press_other_button(target)
        assert desk.choices.preferences.pins == ((id_,) if pinned else ())
        assert target.accessibleName().endswith(". Prisegta") is pinned


def test_pins_are_marked_when_the_tiles_come(window: MainWindow, desk: Desk) -> None:
    desk.choices.pin("wheelchair", pinned=True)
    window.go(Place("situations", "disability"))
    settle()
    assert tile(window, "wheelchair").accessibleName().endswith("Prisegta")


def test_a_card_is_pinned(window: MainWindow, desk: Desk) -> None:
    window.go(Place("situations", "threats"))
    settle()
    card = screen(window).card
    target = QApplication.focusWidget() or card
    assert card.isAncestorOf(target) or target is card
    QTest.keyClick(target, Qt.Key.Key_D, CTRL)
    assert desk.choices.preferences.pins == ("threats",)


def test_beside_a_tile_nothing_is_pinned(window: MainWindow, desk: Desk) -> None:
    overview = screen(window).overview
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), overview.mapToGlobal(QPoint(2, 2)))
    QApplication.sendEvent(overview, event)
    overview.field.setFocus()
    QTest.keyClick(overview.field, Qt.Key.Key_D, CTRL)
    assert not desk.choices.preferences.pins
