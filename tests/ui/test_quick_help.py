"""The quick-help window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kastd_desktop.core.preferences import Contact
from kastd_desktop.ui import keys
from kastd_desktop.ui.application import dress
from kastd_desktop.ui.quick_help import placing
from kastd_desktop.ui.quick_help.window import QuickHelp
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.theme.theme import Theme
from kastd_desktop.ui.widgets.buttons import Button, KeyCap
from tests.ui.conftest import freed_on_close, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.widgets.result_row import ResultRow

    MakeDesk = Callable[..., Desk]
    Open = Callable[..., QuickHelp]

# The offscreen platform has no window manager to tell about sizes and order.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SCREEN = QRect(0, 0, 1920, 1040)


@pytest.fixture
def open_window(theme: Theme, make_desk: MakeDesk, qtbot: QtBot) -> Open:
    """Return a function that makes the window of a desk and lets it appear."""

    def opened(desk: Desk | None = None, wear: Theme | None = None) -> QuickHelp:
        desk = desk or make_desk("first-day")
        window = QuickHelp(wear or theme, desk.look_up, desk.choices, desk.mode)
        qtbot.addWidget(window)
        window.appear()
        settle()
        return window

    return opened


def rows(window: QuickHelp) -> list[ResultRow]:
    return [row for row in window.listing.rows if row.isVisible()]


def ids(window: QuickHelp) -> list[str]:
    """Return the ids of what is listed, from top to bottom, the opened one included."""
    shown = [(row.y(), row.glimpse.id) for row in rows(window) if row.glimpse is not None]
    current = window.listing.current()
    if current is not None:
        shown.append((window.listing.chosen.y(), current.id))
    return [id_ for _top, id_ in sorted(shown)]


def phrases(window: QuickHelp) -> list[str]:
    return [row.text_shown() for row in window.listing.chosen.phrases if row.isVisible()]


def key(window: QuickHelp, code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, code, modifiers)
    settle()


class TestFirstView:
    def test_nine_tiles_with_danger_before_the_rest(self, open_window: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        window = open_window(desk)
        tiles = desk.look_up.first_tiles()
        assert ids(window) == [tile.id for tile in tiles]
        assert len(tiles) == 9
        assert [tile.danger for tile in tiles] == sorted((tile.danger for tile in tiles), reverse=True)

    def test_a_digit_opens_a_tile_with_its_sentences(self, open_window: Open) -> None:
        window = open_window()
        QTest.keyClicks(window.field, "3")
        settle()
        assert window.field.text() == ""
        current = window.listing.current()
        assert current is not None
        assert current.id == "raised-voice"
        assert len(phrases(window)) == 3

    @pytest.mark.parametrize("way", ["backspace", "alt-left", "button"])
    def test_one_key_leads_from_a_group_back_to_all_of_them(self, open_window: Open, way: str) -> None:
        window = open_window()
        first = ids(window)
        assert not window.back.isVisible()
        number = next(at for at, row in enumerate(rows(window), 1) if row.glimpse and row.glimpse.kind == "group")
        QTest.keyClicks(window.field, str(number))
        settle()
        assert ids(window) != first
        assert window.back.isVisible()
        assert window.back.accessibleName() == "Situacijos"
        if way == "backspace":
            key(window, Qt.Key.Key_Backspace)
        elif way == "alt-left":
            key(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        else:
            window.back.click()
            settle()
        assert ids(window) == first
        assert not window.back.isVisible()
        assert window.field.hasFocus()
        assert window.isVisible()
        key(window, Qt.Key.Key_Backspace)
        assert ids(window) == first

    def test_a_search_without_results_offers_all_situations(self, open_window: Open) -> None:
        window = open_window()
        first = ids(window)
        QTest.keyClicks(window.field, "qqxxzz")
        settle()
        assert ids(window) == []
        assert window.all.isVisible()
        window.all.click()
        settle()
        assert ids(window) == first
        assert window.field.text() == ""
        assert window.field.hasFocus()
        assert not window.all.isVisible()

    def test_a_search_inside_a_group_leaves_it(self, open_window: Open) -> None:
        window = open_window()
        number = next(at for at, row in enumerate(rows(window), 1) if row.glimpse and row.glimpse.kind == "group")
        QTest.keyClicks(window.field, str(number))
        QTest.keyClicks(window.field, "rekia")
        settle()
        assert not window.back.isVisible()
        assert "rėkia" in window.line()

    def test_a_digit_opens_a_group_and_its_cards_have_digits_too(self, open_window: Open) -> None:
        window = open_window()
        QTest.keyClicks(window.field, "8")
        settle()
        assert window.line() == "Klientas su negalia"
        assert len(ids(window)) == 7
        QTest.keyClicks(window.field, "1")
        settle()
        current = window.listing.current()
        assert current is not None
        assert current.kind == "situation"
        assert phrases(window)

    @pytest.mark.parametrize(("later", "typed"), [(120, "šaukia"), (60_000, "aukia")])
    def test_a_word_may_begin_with_a_letter_of_the_digit_row(self, open_window: Open, later: int, typed: str) -> None:
        window = open_window()
        press = QEvent.Type.KeyPress
        digit = QKeyEvent(
            press, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, keys._FIRST_SCAN_CODE + 5, 0, 0, "š"
        )
        letter = QKeyEvent(press, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, 38, 0, 0, "a")
        digit.setTimestamp(5_000)
        letter.setTimestamp(5_000 + later)
        for event in (digit, letter):
            QApplication.sendEvent(window.field, event)
        QTest.keyClicks(window.field, "ukia")
        settle()
        assert window.field.text() == typed

    def test_a_digit_without_a_tile_does_nothing(self, open_window: Open) -> None:
        window = open_window()
        QTest.keyClicks(window.field, "8")
        QTest.keyClicks(window.field, "9")
        assert window.listing.index() == -1

    def test_after_a_letter_digits_are_text(self, open_window: Open) -> None:
        window = open_window()
        QTest.keyClicks(window.field, "covid19")
        assert window.field.text() == "covid19"

    def test_is_used_without_typing(self, open_window: Open) -> None:
        window = open_window()
        cards: list[str] = []
        window.card_wanted.connect(cards.append)
        key(window, Qt.Key.Key_Down)
        key(window, Qt.Key.Key_Return)
        assert cards == ["threats"]

    def test_enter_before_choosing_does_nothing(self, open_window: Open) -> None:
        window = open_window()
        key(window, Qt.Key.Key_Return)
        assert window.isVisible()


class TestSearch:
    def test_the_first_result_is_open(self, open_window: Open) -> None:
        window = open_window()
        window.type("rekia ant manes")
        settle()
        current = window.listing.current()
        assert current is not None
        assert current.id == "raised-voice"
        assert window.line().startswith("Ieškoma „rėkia ant manęs“, rasta ")
        assert phrases(window)[0] == "Girdžiu, kad jus tai supykdė. Noriu padėti."

    def test_arrow_keys_choose_and_the_list_keeps_its_order(self, open_window: Open) -> None:
        window = open_window()
        window.type("rėkia")
        settle()
        before = ids(window)
        for position in (1, 2, 1, 0, 0):
            key(window, Qt.Key.Key_Down if position > window.listing.index() else Qt.Key.Key_Up)
            assert window.listing.index() == position
            assert ids(window) == before
        assert window.listing.index() == 0

    def test_the_last_result_is_the_end(self, open_window: Open) -> None:
        window = open_window()
        window.type("rėkia")
        settle()
        for _press in range(30):
            key(window, Qt.Key.Key_Down)
        assert window.listing.index() == len(ids(window)) - 1

    def test_the_opened_result_can_be_seen(self, open_window: Open) -> None:
        window = open_window()
        window.type("rėkia")
        settle()
        for _press in range(6):
            key(window, Qt.Key.Key_Down)
        chosen = window.listing.chosen
        top = chosen.mapTo(window, QPoint(0, 0)).y()
        assert top > 0
        assert top + chosen.height() <= window.height()

    def test_enter_wants_the_card_and_hides(self, open_window: Open) -> None:
        window = open_window()
        cards: list[str] = []
        window.card_wanted.connect(cards.append)
        window.type("filmuoja")
        key(window, Qt.Key.Key_Return)
        assert cards == ["filming"]
        assert not window.isVisible()

    def test_a_clause_a_letter_and_a_tip_want_their_places(self, open_window: Open) -> None:
        window = open_window()
        wanted: list[Place] = []
        window.place_wanted.connect(wanted.append)
        for query in ("stresas", "skundas", "lėtai nusiplaukite rankas"):
            window.appear()
            window.type(query)
            settle()
            for index in range(len(ids(window))):
                window.appear()
                window.type(query)
                window.listing.choose(index)
                current = window.listing.current()
                if current is not None and current.kind != "situation":
                    window.field.entered.emit()
        assert {place.screen for place in wanted} == {"standard", "letters", "calm"}

    def test_ctrl_c_copies_the_first_sentence_of_the_chosen_result(self, open_window: Open) -> None:
        window = open_window()
        window.type("rėkia")
        key(window, Qt.Key.Key_Down)
        key(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text() == phrases(window)[0]
        assert window.listing.chosen.phrases[0].label_shown() == "Nukopijuota"

    def test_ctrl_c_copies_what_is_marked_in_the_field(self, open_window: Open) -> None:
        window = open_window()
        window.type("filmuoja")
        window.field.selectAll()
        key(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text() == "filmuoja"

    def test_every_sentence_can_be_copied(self, open_window: Open) -> None:
        window = open_window()
        window.type("rėkia")
        settle()
        third = window.listing.chosen.phrases[2]
        third.click()
        assert QGuiApplication.clipboard().text() == third.text_shown()

    def test_a_row_is_opened_by_the_mouse(self, open_window: Open) -> None:
        window = open_window()
        window.type("rėkia")
        settle()
        target = rows(window)[1]
        assert target.glimpse is not None
        wanted = target.glimpse.id
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
        current = window.listing.current()
        assert current is not None
        assert current.id == wanted
        assert QApplication.focusWidget() is window.field

    def test_nothing_found_says_so(self, open_window: Open) -> None:
        window = open_window()
        window.type("xqzw")
        settle()
        assert window.line() == "Ieškoma „xqzw“, rasta 0"
        assert not ids(window)
        key(window, Qt.Key.Key_Return)
        assert window.isVisible()

    def test_what_does_not_apply_comes_last(self, open_window: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("extraordinary")
        window = open_window(desk)
        window.type("rėkia")
        settle()
        applies = [desk.look_up.glimpse_of_card(id_).applies for id_ in ids(window) if id_ in desk.pack.situations]
        assert True in applies
        assert False in applies
        assert applies == sorted(applies, reverse=True)

    def test_letters_typed_anywhere_go_on_in_the_field(self, open_window: Open) -> None:
        window = open_window()
        window.type("re")
        settle()
        rows(window)[0].setFocus()
        QTest.keyClicks(rows(window)[0], "k")
        assert window.field.text() == "rek"


class TestWindow:
    def test_has_no_task_bar_entry_and_a_neutral_title(self, open_window: Open) -> None:
        window = open_window()
        flags = window.windowFlags()
        assert flags & Qt.WindowType.Tool == Qt.WindowType.Tool
        assert flags & Qt.WindowType.WindowStaysOnTopHint
        assert flags & Qt.WindowType.FramelessWindowHint
        assert window.windowTitle() == "KAStd"
        window.type("rėkia")
        assert window.windowTitle() == "KAStd"

    @pytest.mark.parametrize("query", ["", "rėkia"])
    def test_escape_hides_at_once_and_forgets(self, open_window: Open, query: str) -> None:
        window = open_window()
        window.type(query)
        key(window, Qt.Key.Key_Escape)
        assert not window.isVisible()
        assert window.field.text() == ""
        assert not window.field.isUndoAvailable()
        assert window.listing.index() == -1

    def test_escape_works_from_a_sentence_too(self, open_window: Open) -> None:
        window = open_window()
        window.type("rėkia")
        settle()
        window.listing.chosen.phrases[0].setFocus()
        key(window, Qt.Key.Key_Escape)
        assert not window.isVisible()

    def test_appears_with_the_keyboard_in_the_search(self, open_window: Open) -> None:
        window = open_window()
        assert QApplication.focusWidget() is window.field

    def test_remembers_its_place_while_the_program_runs(self, open_window: Open) -> None:
        window = open_window()
        window.move(100, 60)
        window.dismiss()
        window.appear()
        assert window.pos() == QPoint(100, 60)

    def test_a_new_number_is_shown_when_it_appears(self, open_window: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        window = open_window(desk)
        window.dismiss()
        desk.choices.preferences = desk.choices.preferences._replace(contacts={"security": Contact("", "777")})
        window.appear()
        settle()
        assert "777" in [label.text() for label in window.findChildren(QLabel) if label.isVisible()]

    def test_a_missing_number_leads_to_the_settings(self, open_window: Open, make_desk: MakeDesk) -> None:
        window = open_window(make_desk("first-day", contacts={}))
        wanted: list[Place] = []
        window.place_wanted.connect(wanted.append)
        link = next(each for each in window.findChildren(Button) if each.isVisible())
        assert link.text() == "Telefonas neįrašytas"
        link.click()
        assert wanted == [Place("settings", "contacts")]
        assert not window.isVisible()

    def test_112_is_always_there(self, open_window: Open, make_desk: MakeDesk) -> None:
        window = open_window(make_desk("first-day", contacts={}))
        assert "112" in [label.text() for label in window.findChildren(QLabel) if label.isVisible()]

    def test_the_line_of_keys_goes_in_a_short_window(self, open_window: Open) -> None:
        window = open_window()
        window.resize(400, 640)
        settle()
        caps = [cap for cap in window.findChildren(KeyCap) if cap.key == "Esc"]
        assert caps[0].isVisible()
        window.resize(400, 480)
        settle()
        assert not caps[0].isVisible()

    def test_results_do_not_change_the_window(self, open_window: Open) -> None:
        window = open_window()
        size = window.size()
        for query in ("r", "rėkia", "xqzw", ""):
            window.type(query)
            settle()
            assert window.size() == size

    def test_everything_with_a_focus_has_a_name(self, open_window: Open) -> None:
        window = open_window()
        window.type("rėkia")
        settle()
        for widget in window.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                assert widget.accessibleName(), widget
                assert min(widget.width(), widget.height()) >= 24, widget

    def test_at_200_per_cent_the_first_sentence_is_seen_without_scrolling(
        self, qapp: QApplication, open_window: Open
    ) -> None:
        large = Theme("light", 2.0)
        dress(qapp, large)
        window = open_window(wear=large)
        window.resize(placing.size_on(QSize(1280, 720), 2.0))
        for query in ("rėkia", "žurnalistas", "duomenys"):
            window.type(query)
            settle()
            first = window.listing.chosen.phrases[0]
            if first.isVisible():
                bottom = first.mapTo(window, QPoint(0, first.height())).y()
                foot = window._foot.mapTo(window, QPoint(0, 0)).y()
                assert bottom <= foot
                assert first.height() >= first.heightForWidth(first.width())

    @pytest.mark.parametrize("screen", [QSize(1024, 720), QSize(1280, 720), QSize(1366, 768)], ids=str)
    @pytest.mark.parametrize("query", ["", "rėkia"])
    def test_at_200_per_cent_nothing_is_cut_off_at_the_side(
        self, qapp: QApplication, open_window: Open, screen: QSize, query: str
    ) -> None:
        large = Theme("light", 2.0)
        dress(qapp, large)
        window = open_window(wear=large)
        window.resize(placing.size_on(screen, 2.0))
        window.type(query)
        settle()
        seen = [row for row in (*window.listing.rows, *window.listing.chosen.phrases) if row.isVisible()]
        assert seen
        for row in seen:
            assert row.mapTo(window, QPoint(row.width(), 0)).x() <= window.width(), row.accessibleName()

    def test_is_freed_on_close(self, theme: Theme, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        window = QuickHelp(theme, desk.look_up, desk.choices, desk.mode)
        window.appear()
        window.type("rėkia")
        settle()
        only = [window]
        del window
        freed = freed_on_close(only.pop())
        assert freed


class TestPlacing:
    def test_keeps_to_the_screen(self) -> None:
        for main in (None, QRect(0, 0, 1920, 1040), QRect(-300, -200, 900, 700), QRect(1500, 700, 1280, 800)):
            size = placing.size_on(SCREEN.size(), 1.0)
            place = QRect(placing.place_on(SCREEN, main, size), size)
            assert SCREEN.contains(place)

    def test_opens_right_of_the_middle_of_the_main_window(self) -> None:
        main = QRect(200, 100, 1280, 800)
        size = placing.size_on(SCREEN.size(), 1.0)
        assert placing.place_on(SCREEN, main, size).x() >= main.center().x()

    @pytest.mark.parametrize(
        ("screen", "scale", "size"),
        [
            (QSize(1920, 1040), 1.0, (400, 640)),
            (QSize(1280, 720), 2.0, (768, 672)),
            (QSize(1024, 560), 1.0, (400, 512)),
        ],
    )
    def test_grows_with_the_text_up_to_the_screen(self, screen: QSize, scale: float, size: tuple[int, int]) -> None:
        assert placing.size_on(screen, scale).toTuple() == size
