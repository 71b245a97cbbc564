"""A card in two languages where there is little height: one sentence at a time unfolds."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.screens.situations.screen import SituationsScreen
from kastd_desktop.ui.widgets.folding_row import FoldingRow
from kastd_desktop.ui.widgets.tongue_row import TongueRow
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.screens.situations.card import Card
    from kastd_desktop.ui.theme.theme import Theme

    MakeDesk = Callable[..., Desk]
    Show = Callable[..., QWidget]
    Go = Callable[..., tuple[MainWindow, Card]]

# The offscreen platform has no window manager to tell about sizes.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LOW = (1093, 582)


@pytest.fixture
def go(theme: Theme, make_desk: MakeDesk, show: Show) -> Go:
    """Return a function that opens a window at a card in two languages."""

    def gone(id_: str = "raised-voice", language: str = "ru", size: tuple[int, int] = LOW) -> tuple[MainWindow, Card]:
        desk = make_desk("first-day")
        desk.look_up.tongues.chosen = language
        window = cast("MainWindow", show(MainWindow(theme, desk), size))
        window.go(Place("situations", id_))
        settle()
        return window, cast("SituationsScreen", window.findChild(SituationsScreen)).card

    return gone


def folding(card: Card) -> list[FoldingRow]:
    return [row for row in card.phrases if isinstance(row, FoldingRow)]


def unfolded(card: Card) -> list[bool]:
    return [row.unfolded for row in folding(card)]


def press(code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, code, modifiers)
    settle()


def click(row: FoldingRow) -> None:
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    settle()


def test_the_first_sentence_is_unfolded_and_has_the_keyboard(go: Go) -> None:
    _window, card = go()
    assert unfolded(card) == [True, False, False, False]
    assert folding(card)[0].hasFocus()
    assert [row.show_button.isVisible() for row in folding(card)] == [True, False, False, False]


def test_one_key_unfolds_the_next_sentence_and_nothing_else_moves(go: Go) -> None:
    _window, card = go()
    assert card.steps is not None
    assert card.box is not None
    assert card.say_block is not None
    before = (card.box.geometry(), card.steps.geometry(), card.say_block.geometry())
    for place in range(1, 4):
        press(Qt.Key.Key_Down)
        assert unfolded(card) == [number == place for number in range(4)]
        assert (card.box.geometry(), card.steps.geometry(), card.say_block.geometry()) == before
    press(Qt.Key.Key_Up)
    assert unfolded(card) == [False, False, True, False]


def test_enter_copies_what_is_unfolded(go: Go) -> None:
    _window, card = go()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == folding(card)[1].said.text
    folding(card)[1].hide()


def test_a_first_press_unfolds_and_a_second_copies(go: Go) -> None:
    _window, card = go()
    QGuiApplication.clipboard().setText("before")
    row = folding(card)[2]
    click(row)
    assert unfolded(card) == [False, False, True, False]
    assert QGuiApplication.clipboard().text() == "before", "nobody copies what they have not seen"
    click(row)
    assert QGuiApplication.clipboard().text() == row.said.text
    row.hide()


def test_a_press_does_not_move_the_row_away_below_the_mouse(go: Go) -> None:
    _window, card = go()
    row = folding(card)[3]
    top = row.y()
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    settle()
    assert row.y() == top
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    settle()
    assert unfolded(card) == [False, False, False, True]


def test_it_shows_the_letters_of_both_languages_only_when_unfolded(go: Go) -> None:
    _window, card = go()
    first, second = folding(card)[:2]
    assert first.height() > first.height_at(first.width(), unfolded=False) + 30
    assert second.height() == second.height_at(second.width(), unfolded=False)
    folded = second.grab().toImage()
    second.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert second.grab().toImage().height() > folded.height()


def test_a_higher_window_has_all_of_them_at_once(go: Go) -> None:
    window, card = go()
    assert folding(card)
    window.resize(1280, 900)
    settle()
    assert folding(card) == []
    assert len([row for row in card.phrases if isinstance(row, TongueRow)]) == 4
    window.resize(*LOW)
    settle()
    assert len(folding(card)) == 4


def test_a_narrow_window_scrolls_and_has_all_of_them(go: Go) -> None:
    _window, card = go(size=(640, 582))
    assert folding(card) == []
    assert [row for row in card.phrases if isinstance(row, TongueRow)]


def test_every_sentence_has_room_when_it_is_unfolded(theme: Theme, make_desk: MakeDesk, show: Show) -> None:
    desk = make_desk("extraordinary")
    desk.look_up.tongues.chosen = "ru"
    window = cast("MainWindow", show(MainWindow(theme, desk), LOW))
    for id_ in desk.pack.situations:
        window.go(Place("situations", id_))
        settle()
        card = cast("SituationsScreen", window.findChild(SituationsScreen)).card
        assert card.scroller is not None
        assert card.say_block is not None
        bottom = card.say_block.height()
        for row in folding(card):
            row.setFocus(Qt.FocusReason.TabFocusReason)
            settle()
            assert row.unfolded
            assert row.height() >= row.height_at(row.width(), unfolded=True), (id_, row.own)
            said = row._broken(row.width()).said.layout
            widest = max(said.lineAt(n).naturalTextWidth() for n in range(said.lineCount()))
            assert row._left() + widest <= row.show_button.x() - row.show_button.width(), "beside both buttons"
            assert folding(card)[-1].geometry().bottom() <= bottom, (id_, row.own)
            assert card.scroller.verticalScrollBar().maximum() == 0, (id_, row.own)
