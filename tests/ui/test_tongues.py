"""Sentences in other languages: on a card, for any desk, and as large as the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget

from kastd_desktop.core.tongue import LANGUAGES, Said
from kastd_desktop.ui.languages import brief_sound_key, language_name, quoted_in, sound_key
from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.navigation import make_screen
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.screens.situations.screen import SituationsScreen
from kastd_desktop.ui.screens.situations.show_customer import SIZES, LargeSentence, ShowCustomer, show_customer
from kastd_desktop.ui.screens.situations.tongues import TongueBlock
from kastd_desktop.ui.theme.theme import Theme
from kastd_desktop.ui.widgets.phrase_row import RowLook
from kastd_desktop.ui.widgets.text import Paragraph
from kastd_desktop.ui.widgets.tongue_row import TongueRow
from tests.ui.conftest import freed_on_close, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.widgets.buttons import Segments

    MakeDesk = Callable[..., Desk]
    Open = Callable[..., SituationsScreen]
    Show = Callable[..., QWidget]

# The offscreen platform has no window manager to tell about sizes.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHEET = (1047, 767)
CARD = "raised-voice"


@pytest.fixture
def open_screen(theme: Theme, make_desk: MakeDesk, show: Show) -> Open:
    """Return a function that shows the screen of a desk."""

    def opened(
        id_: str = CARD,
        language: str = "",
        size: tuple[int, int] = SHEET,
        desk: Desk | None = None,
        wear: Theme | None = None,
    ) -> SituationsScreen:
        desk = desk or make_desk("first-day")
        desk.look_up.tongues.chosen = language
        screen = cast("SituationsScreen", make_screen("situations", wear or theme, desk))
        show(screen, size)
        screen.open(id_)
        screen.entered()
        settle()
        return screen

    return opened


def rows(screen: SituationsScreen) -> list[TongueRow]:
    return [line for line in screen.card.phrases if isinstance(line, TongueRow)]


def choice(screen: SituationsScreen) -> Segments:
    block = screen.card.say_block
    assert isinstance(block, TongueBlock)
    assert block.languages is not None
    return block.languages


def pick(segments: Segments, code: str) -> None:
    """Press a language as a person would."""
    named = {each.text(): each for each in segments.findChildren(QAbstractButton)}
    QTest.mouseClick(named[code.upper()], Qt.MouseButton.LeftButton)
    settle()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), code, modifiers)
    settle()


def view_in_front() -> ShowCustomer:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, ShowCustomer) and each.isVisible())


class TestCard:
    def test_at_first_only_ones_own_language_is_there(self, open_screen: Open) -> None:
        screen = open_screen()
        assert len(screen.card.phrases) >= 3
        assert rows(screen) == []
        assert choice(screen).value() == "lt"

    def test_offers_every_language_by_its_whole_name(self, open_screen: Open) -> None:
        buttons = choice(open_screen()).findChildren(QAbstractButton)
        assert [each.text() for each in buttons] == ["LT", "EN", "PL", "RU", "UK"]
        assert [each.accessibleName() for each in buttons] == [language_name(code) for code in ("lt", *LANGUAGES)]
        assert len({each.accessibleName() for each in buttons}) == 5
        assert all(each.height() >= 24 for each in buttons)

    @pytest.mark.parametrize("code", LANGUAGES)
    def test_a_language_stands_beside_ones_own(self, open_screen: Open, make_desk: MakeDesk, code: str) -> None:
        desk = make_desk("first-day")
        screen = open_screen(desk=desk)
        pick(choice(screen), code)
        card, said = desk.look_up.situation(CARD), desk.look_up.tongues.of_card(CARD, code)
        assert [line.own for line in rows(screen)] == [phrase.text for phrase in card.say]
        assert [line.text_shown() for line in rows(screen)] == [each.text for each in said]
        assert all(line.said.sound for line in rows(screen))
        assert choice(screen).value() == code
        assert choice(screen).current_button().hasFocus()

    def test_ones_own_language_comes_back(self, open_screen: Open) -> None:
        screen = open_screen(language="ru")
        assert rows(screen)
        pick(choice(screen), "lt")
        assert rows(screen) == []

    def test_f2_goes_through_the_languages_and_back_to_the_first(self, open_screen: Open) -> None:
        screen = open_screen()
        seen = []
        for _press in range(5):
            key(Qt.Key.Key_F2)
            assert screen.card.phrases[0].hasFocus(), "the keyboard stays on the sentences"
            seen.append(choice(screen).value())
        assert seen == ["en", "pl", "ru", "uk", "lt"]

    def test_the_choice_lasts_for_the_next_card_but_is_never_stored(
        self, open_screen: Open, make_desk: MakeDesk
    ) -> None:
        desk = make_desk("first-day")
        screen = open_screen(desk=desk)
        before = desk.choices.preferences
        pick(choice(screen), "pl")
        screen.open("crying")
        settle()
        assert {line.language for line in rows(screen)} == {"pl"}
        assert desk.choices.preferences == before
        assert desk.in_locale("lt").look_up.tongues.chosen == ""

    def test_a_sentence_is_copied_in_the_language_of_the_customer(self, open_screen: Open) -> None:
        line = rows(open_screen(language="uk"))[0]
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
        assert QGuiApplication.clipboard().text() == line.said.text
        assert "і" in line.said.text or "ю" in line.said.text
        line.hide()

    @pytest.mark.parametrize("size", [SHEET, (640, 700)])
    def test_the_sounds_are_explained_once(self, open_screen: Open, size: tuple[int, int]) -> None:
        def explained(screen: SituationsScreen) -> list[str]:
            labels = [each.text() for each in screen.card.findChildren(QLabel) if each.isVisible()]
            labels += [each.text() for each in screen.card.findChildren(Paragraph)]
            return [each for each in labels if each in {sound_key("pl"), brief_sound_key("pl")}]

        assert len(explained(open_screen(language="pl", size=size))) == 1
        assert explained(open_screen(size=size)) == []

    def test_the_english_desk_is_offered_no_english(self, open_screen: Open, make_desk: MakeDesk) -> None:
        screen = open_screen(desk=make_desk("first-day", "en"))
        assert [each.text() for each in choice(screen).findChildren(QAbstractButton)] == ["EN", "PL", "RU", "UK"]

    @pytest.mark.parametrize("code", ["pl", "ru"])  # the longest
    def test_every_card_fits_one_screen_in_two_languages_too(
        self, theme: Theme, make_desk: MakeDesk, show: Show, code: str
    ) -> None:
        desk = make_desk("first-day")
        desk.look_up.tongues.chosen = code
        main = cast("MainWindow", show(MainWindow(theme, desk), (1280, 768)))
        scrolling = []
        for id_ in desk.pack.situations:
            main.go(Place("situations", id_))
            settle()
            card = cast("SituationsScreen", main.findChild(SituationsScreen)).card
            assert card.scroller is not None
            assert [line for line in card.phrases if isinstance(line, TongueRow)]
            if card.scroller.verticalScrollBar().maximum() > 0:
                scrolling.append(id_)
        assert scrolling == []
        main.close_services()

    def test_assistive_technology_hears_the_customers_language_with_ones_own_beside(self, open_screen: Open) -> None:
        line = rows(open_screen(language="pl"))[0]
        assert line.accessibleName() == line.said.text
        assert line.own in line.accessibleDescription()
        assert line.locale().language() == QLocale.Language.Polish
        assert line.show_button.accessibleName()
        assert line.show_button.locale().language() != QLocale.Language.Polish

    @pytest.mark.parametrize("size", [SHEET, (960, 720), (640, 700), (420, 700)])
    def test_nothing_is_cut_off_at_any_size(self, open_screen: Open, size: tuple[int, int]) -> None:
        for line in rows(open_screen(language="ru", size=size)):
            laid = line._set(line.width())
            assert line.height() >= laid.height
            widest = max(laid.text.layout.lineAt(n).naturalTextWidth() for n in range(laid.text.layout.lineCount()))
            assert laid.left + widest <= line.show_button.x()
            assert line.show_button.geometry().right() <= line.width()


class TestRow:
    def test_is_narrower_when_one_language_stands_over_the_other(self, theme: Theme) -> None:
        said = Said("Хочу помочь вам прямо сейчас.", "chaČIU paMOČ’ vam PRIAma siČIAS.")
        line = TongueRow(theme, RowLook("phrase", 0, 6, 44), "ru", "Noriu jums padėti dabar.", said, "Pripažinkite")
        assert line._set(600).left > 0
        assert line._set(400).left == 0
        assert line.heightForWidth(400) > line.heightForWidth(600)
        line.deleteLater()

    def test_quotes_are_those_of_the_language(self) -> None:
        assert [quoted_in(code, "a") for code in LANGUAGES] == ["“a”", "„a”", "«a»", "«a»"]

    def test_every_language_has_its_own_key_to_the_sounds(self) -> None:
        assert len({sound_key(code) for code in LANGUAGES}) == 4


class TestShowingTheCustomer:
    def test_the_button_fills_the_screen_with_the_sentence(self, open_screen: Open) -> None:
        screen = open_screen(language="ru")
        line = rows(screen)[1]
        QTest.mouseClick(line.show_button, Qt.MouseButton.LeftButton)
        settle()
        view = view_in_front()
        assert view.sentence.accessibleName() == line.said.text
        assert view.own.text() == line.own
        assert view.size() == screen.screen().geometry().size()
        assert view.isModal()
        view.close()

    def test_shift_enter_shows_and_escape_gives_the_keyboard_back(self, open_screen: Open) -> None:
        screen = open_screen(language="pl")
        line = rows(screen)[0]
        line.setFocus()
        clipboard = QGuiApplication.clipboard()
        clipboard.setText("before")
        key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        view = view_in_front()
        assert clipboard.text() == "before"
        QTest.keyClick(view, Qt.Key.Key_Escape)
        settle()
        assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, ShowCustomer)]
        screen.activateWindow()
        settle()
        assert screen.card.isVisible(), "the card is still there"

    def test_arrow_keys_go_through_the_sentences_of_the_card(self, theme: Theme, show: Show) -> None:
        sentences = [("viens", "raz"), ("du", "dwa"), ("trys", "trzy")]
        view = cast("ShowCustomer", show(ShowCustomer(theme, "pl", sentences, 0), (1280, 768)))
        shown = []
        for code in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
            QTest.keyClick(view, code)
            shown.append((view.own.text(), view.sentence.accessibleName()))
        assert shown == [sentences[1], sentences[2], sentences[0], sentences[2]]

    def test_f6_turns_the_sentence_upside_down(self, theme: Theme, show: Show) -> None:
        view = cast("ShowCustomer", show(ShowCustomer(theme, "en", [("a", "Hello there")], 0), (800, 600)))
        upright = view.sentence.grab().toImage()
        QTest.keyClick(view, Qt.Key.Key_F6)
        turned = view.sentence.grab().toImage()
        assert turned != upright
        QTest.mouseClick(view.turn_button, Qt.MouseButton.LeftButton)
        assert view.sentence.grab().toImage() == upright

    def test_the_window_title_says_nothing_of_the_situation(self, theme: Theme, show: Show) -> None:
        assert show(ShowCustomer(theme, "en", [("a", "b")], 0), (800, 600)).windowTitle() == "KAStd"

    def test_every_sentence_of_the_pack_is_large_and_whole(self, theme: Theme, show: Show, make_desk: MakeDesk) -> None:
        """A capital of 24 mm is read with ease at 2 m; half of it still at 1 m: some 60 pixels of type on a desk."""
        tongues = make_desk("first-day").pack.tongues
        sentence = cast("LargeSentence", show(LargeSentence(theme), (1184, 640)))
        sizes = {}
        for said in (each for phrases in tongues.values() for each in phrases):
            for code, spoken in said.items():
                sentence.set_text(spoken.text, code)
                assert sentence._lines is not None
                assert sentence._lines.height <= sentence.height(), spoken.text
                sizes[spoken.text] = sentence.pixels
        assert min(sizes.values()) >= 76
        assert max(sizes.values()) == SIZES[0]

    def test_a_word_is_never_broken(self, theme: Theme, show: Show) -> None:
        sentence = cast("LargeSentence", show(LargeSentence(theme), (420, 900)))
        sentence.set_text("Удостоверяющий личность", "ru")
        assert sentence._lines is not None
        assert sentence._lines.layout.lineCount() == 2

    def test_is_freed_when_it_is_closed(self, theme: Theme, show: Show) -> None:
        parent = show(QPushButton("x"), (300, 200))
        only = [show_customer(theme, parent, "en", [("a", "b")], 0)]
        freed = freed_on_close(only.pop())
        assert freed


class TestPhraseBook:
    def test_is_reached_from_the_overview(self, open_screen: Open) -> None:
        screen = open_screen("")
        wanted: list[Place] = []
        screen.wanted.connect(wanted.append)
        assert screen.overview.phrases.isVisible()
        screen.overview.phrases.click()
        assert wanted == [Place("situations", "phrases")]

    @pytest.mark.parametrize("size", [(1280, 768), (880, 720), (700, 560), (500, 700)])
    def test_the_overview_has_room_for_it_at_any_size(self, open_screen: Open, size: tuple[int, int]) -> None:
        overview = open_screen("", size=size).overview
        shown = [each for each in (overview.phrases, overview.phrases_icon) if each.isVisible()]
        assert len(shown) == 1
        assert shown[0].accessibleName() == "Frazės kitomis kalbomis"
        assert shown[0].geometry().right() < overview.field.x() or shown[0].geometry().bottom() < overview.field.y()
        assert overview.field.geometry().right() <= overview.width()
        assert overview.field.width() >= 160

    def test_shows_every_sentence_by_the_moment_of_a_visit(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        book = open_screen("phrases", desk=desk).phrase_book
        assert book is not None
        assert book.isVisible()
        wanted = [phrase.text for section in desk.look_up.tongues.service() for phrase in section.phrases]
        assert [line.own for line in book.rows] == wanted
        assert {line.language for line in book.rows} == {"en"}
        assert focused() is book.rows[0]

    def test_the_language_of_the_last_card_is_chosen(self, open_screen: Open) -> None:
        book = open_screen("phrases", language="uk").phrase_book
        assert book is not None
        assert book.languages.value() == "uk"
        assert {line.language for line in book.rows} == {"uk"}

    def test_another_language_keeps_the_place(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        book = open_screen("phrases", desk=desk).phrase_book
        assert book is not None
        for _step in range(6):
            key(Qt.Key.Key_Down)
        assert focused() is book.rows[6]
        key(Qt.Key.Key_F2)
        assert focused() is book.rows[6]
        assert book.rows[6].language == "pl" == desk.look_up.tongues.chosen
        for _step in range(8):
            key(Qt.Key.Key_Up)
        assert focused() is book.rows[0]
        pick(book.languages, "ru")
        assert {line.language for line in book.rows} == {"ru"}

    def test_a_language_chosen_on_a_card_is_shown_when_one_comes_back(
        self, open_screen: Open, make_desk: MakeDesk
    ) -> None:
        desk = make_desk("first-day")
        screen = open_screen("phrases", desk=desk)
        screen.open(CARD)
        pick(choice(screen), "ru")
        screen.open("phrases")
        assert screen.phrase_book is not None
        assert {line.language for line in screen.phrase_book.rows} == {"ru"}

    def test_escape_leads_to_the_overview(self, open_screen: Open) -> None:
        screen = open_screen("phrases")
        wanted: list[Place] = []
        screen.wanted.connect(wanted.append)
        key(Qt.Key.Key_Escape)
        assert screen.overview.isVisible()
        assert wanted == [Place("situations")]

    def test_search_leads_to_the_search_field(self, open_screen: Open) -> None:
        screen = open_screen("phrases")
        assert screen.search()
        settle()
        assert screen.overview.field.hasFocus()

    def test_a_sentence_fills_the_screen(self, open_screen: Open) -> None:
        book = open_screen("phrases").phrase_book
        assert book is not None
        QTest.mouseClick(book.rows[2].show_button, Qt.MouseButton.LeftButton)
        settle()
        assert view_in_front().sentence.accessibleName() == book.rows[2].said.text
        view_in_front().close()

    def test_alt_left_leads_back_to_where_one_was(self, theme: Theme, make_desk: MakeDesk, show: Show) -> None:
        main = cast("MainWindow", show(MainWindow(theme, make_desk("first-day")), (1280, 768)))
        main.go(Place("situations", CARD))
        main.go(Place("situations", "phrases"))
        settle()
        main.go_back()
        settle()
        assert main.current() == Place("situations", CARD)
        screen = main.findChild(SituationsScreen)
        assert isinstance(screen, SituationsScreen)
        assert screen.card.isVisible()
        main.close_services()

    def test_two_hundred_per_cent_cuts_nothing_off(self, open_screen: Open, qtbot: QtBot) -> None:
        large = Theme("light", 2.0)
        book = open_screen("phrases", "ru", (1280, 640), wear=large).phrase_book
        assert book is not None
        for line in book.rows:
            assert line.height() >= line._set(line.width()).height
            assert line.width() <= book.width()
        assert book.languages.mapTo(book, QPoint(book.languages.width(), 0)).x() <= book.width()
        qtbot.wait(1)

    def test_is_freed_on_close(self, open_screen: Open) -> None:
        only = [open_screen("phrases", "pl")]
        freed = freed_on_close(only.pop())
        assert freed
