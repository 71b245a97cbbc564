"""The situations screen: overview, search, cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from kastd_desktop import i18n
from kastd_desktop.core.preferences import Contact
from kastd_desktop.services.change import Change
from kastd_desktop.system.resources import translations_dir
from kastd_desktop.ui.application import dress
from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.screens.situations.links import ClauseLink, LetterLink
from kastd_desktop.ui.screens.situations.screen import SituationsScreen
from kastd_desktop.ui.theme.theme import Theme
from kastd_desktop.ui.widgets.badge import Badge, NotNow
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.contact_row import ContactRow, EmergencyBlock
from kastd_desktop.ui.widgets.layout import Scroller
from kastd_desktop.ui.widgets.memory_box import POINTS_24
from kastd_desktop.ui.widgets.phrase_row import COPIED_FOR
from kastd_desktop.ui.widgets.result_row import ResultRow
from kastd_desktop.ui.widgets.text import Heading, Paragraph
from kastd_desktop.ui.widgets.tile import TileButton
from tests.ui.conftest import SHEET, freed_on_close, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.services.look_up import Glimpse

    MakeDesk = Callable[..., Desk]
    Open = Callable[..., SituationsScreen]
    Show = Callable[..., QWidget]

# The offscreen platform has no window manager to tell about sizes.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def open_screen(open_situations: Open) -> Open:
    """Return a function that shows the screen of a desk."""
    return open_situations


def places(screen: SituationsScreen) -> list[Place]:
    """Return a list that fills with the places a screen wants to go to."""
    wanted: list[Place] = []
    screen.wanted.connect(wanted.append)
    return wanted


def tile_of(screen: SituationsScreen, id_: str) -> TileButton:
    return next(tile for tile in screen.overview.board().tiles() if tile.tile.id == id_)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), code, modifiers)


def texts(widget: QWidget) -> list[str]:
    """Return every text that can be seen in a widget."""
    shown = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return shown + [each.text() for each in widget.findChildren(Paragraph) if each.isVisible()]


def button(screen: QWidget, name: str) -> QPushButton:
    return next(each for each in screen.findChildren(QPushButton) if each.accessibleName() == name)


class TestOverview:
    def test_shows_every_tile_of_the_pack_in_its_section(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        screen = open_screen(desk=desk)
        wanted = [tile.id for section in desk.look_up.overview() for tile in section.tiles]
        assert [tile.tile.id for tile in screen.overview.board().tiles()] == wanted
        headings = [each.text() for each in screen.overview.board().findChildren(Heading)]
        assert headings == [section.title for section in desk.look_up.overview()]

    @pytest.mark.parametrize(("width", "columns"), [(1047, 4), (960, 4), (736, 2), (576, 2), (420, 1)])
    def test_has_as_many_columns_as_fit(self, open_screen: Open, width: int, columns: int) -> None:
        assert open_screen(size=(width, 700)).overview.board().columns() == columns

    def test_the_first_tile_has_the_keyboard(self, open_screen: Open) -> None:
        screen = open_screen()
        assert focused() is screen.overview.board().tiles()[0]

    def test_arrow_keys_go_in_two_dimensions(self, open_screen: Open) -> None:
        screen = open_screen()
        tiles = screen.overview.board().tiles()
        for code, position in (
            (Qt.Key.Key_Right, 1),
            (Qt.Key.Key_Down, 5),
            (Qt.Key.Key_Left, 4),
            (Qt.Key.Key_Up, 0),
            (Qt.Key.Key_Up, 0),
            (Qt.Key.Key_Left, 0),
        ):
            key(code)
            assert focused() is tiles[position]

    def test_one_tile_is_reached_by_tab(self, open_screen: Open) -> None:
        screen = open_screen()
        key(Qt.Key.Key_Right)
        reached = [tile for tile in screen.overview.board().tiles() if tile.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert reached == [focused()]
        screen.search()
        key(Qt.Key.Key_Tab)
        assert focused() in (reached[0], *screen.overview.field.findChildren(QPushButton))

    def test_enter_opens_a_card(self, open_screen: Open) -> None:
        screen = open_screen()
        wanted = places(screen)
        key(Qt.Key.Key_Return)
        assert wanted == [Place("situations", "raised-voice")]

    def test_a_letter_begins_a_search(self, open_screen: Open) -> None:
        screen = open_screen()
        QTest.keyClicks(focused(), "r")
        assert focused() is screen.overview.field
        QTest.keyClicks(screen.overview.field, "ekia")
        assert screen.overview.field.text() == "rekia"
        assert screen.overview.results.isVisible()

    def test_a_group_opens_its_cards_and_escape_leads_back(self, open_screen: Open) -> None:
        screen = open_screen()
        tile_of(screen, "disability").click()
        settle()
        tiles = screen.overview.board().tiles()
        assert len(tiles) == 7
        assert focused() is tiles[0]
        key(Qt.Key.Key_Escape)
        assert len(screen.overview.board().tiles()) == 40
        assert cast("TileButton", focused()).tile.id == "disability"

    def test_back_closes_a_group_once(self, open_screen: Open) -> None:
        screen = open_screen()
        tile_of(screen, "phone").click()
        assert screen.back()
        assert not screen.back()

    def test_a_group_can_be_opened_by_its_id(self, open_screen: Open) -> None:
        assert len(open_screen("email").overview.board().tiles()) == 3

    def test_an_unknown_id_is_refused(self, open_screen: Open) -> None:
        screen = open_screen()
        with pytest.raises(KeyError):
            screen.open("no-such-card")
        assert screen.overview.isVisible()

    def test_tells_danger_and_group_to_screen_readers(self, open_screen: Open) -> None:
        screen = open_screen()
        assert tile_of(screen, "threats").accessibleName().endswith("Pavojus gyvybei ar sveikatai")
        assert "7 kortelės" in tile_of(screen, "disability").accessibleName()

    def test_numbers_stand_at_the_foot(self, open_screen: Open) -> None:
        foot = texts(open_screen().overview.contacts)
        assert "Apsauga" in foot
        assert "vid.\xa0301" in foot
        assert any("Jolita" in text for text in foot)
        assert "Skambinkite 112" in foot

    def test_a_missing_number_leads_to_the_settings(self, open_screen: Open, make_desk: MakeDesk) -> None:
        screen = open_screen(desk=make_desk("first-day", contacts={}))
        wanted = places(screen)
        assert "Skambinkite 112" in texts(screen.overview.contacts)
        link = next(each for each in screen.overview.contacts.findChildren(Button) if each.isVisible())
        assert link.text() == "Telefonas neįrašytas"
        link.click()
        assert wanted == [Place("settings", "contacts")]

    def test_new_numbers_are_shown_at_once(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        screen = open_screen(desk=desk)
        desk.choices.preferences = desk.choices.preferences._replace(contacts={"security": Contact("", "999")})
        screen.refresh(Change.PREFERENCES)
        settle()
        assert "999" in texts(screen.overview.contacts)

    def test_tells_what_does_not_apply_in_an_extraordinary_situation(
        self, open_screen: Open, make_desk: MakeDesk
    ) -> None:
        screen = open_screen(desk=make_desk("extraordinary"))
        assert tile_of(screen, "raised-voice").accessibleName().endswith("dabar netaikoma")
        assert not tile_of(screen, "phone").accessibleName().endswith("dabar netaikoma")
        assert not tile_of(screen, "calm-before").accessibleName().endswith("dabar netaikoma")

    def test_follows_the_mode_without_a_restart(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("extraordinary")
        screen = open_screen(desk=desk)
        desk.mode.switch_off()
        screen.refresh(Change.MODE)
        settle()
        assert not tile_of(screen, "raised-voice").accessibleName().endswith("dabar netaikoma")


class TestSearch:
    def search(self, screen: SituationsScreen, text: str) -> list[Glimpse]:
        screen.search()
        screen.overview.field.setText(text)
        settle()
        return [row.glimpse for row in screen.overview.results.rows() if row.glimpse is not None]

    def test_finds_without_marks_and_says_what_it_looks_for(self, open_screen: Open) -> None:
        screen = open_screen()
        found = self.search(screen, "rekia ant manes")
        assert found[0].id == "raised-voice"
        assert screen.overview.results.line() == f"Ieškoma „rėkia ant manęs“, rasta {len(found)}"

    def test_groups_kinds_with_situations_first(self, open_screen: Open) -> None:
        kinds = [glimpse.kind for glimpse in self.search(open_screen(), "stresas")]
        order = ("situation", "clause", "letter", "tip")
        assert len(set(kinds)) > 1
        assert kinds == sorted(kinds, key=order.index)

    def test_down_and_enter_open_a_result(self, open_screen: Open) -> None:
        screen = open_screen()
        found = self.search(screen, "vadov")
        wanted = places(screen)
        key(Qt.Key.Key_Down)
        key(Qt.Key.Key_Down)
        key(Qt.Key.Key_Return)
        assert wanted == [Place("situations", found[1].id)]

    def test_enter_in_the_field_opens_the_first_result(self, open_screen: Open) -> None:
        screen = open_screen()
        self.search(screen, "filmuoja")
        wanted = places(screen)
        key(Qt.Key.Key_Return)
        assert wanted == [Place("situations", "filming")]

    def test_each_kind_leads_to_its_place(self, open_screen: Open) -> None:
        screen = open_screen()
        wanted = places(screen)
        seen = {}
        for query in ("stresas", "skundas", "lėtai nusiplaukite rankas", "atsipras"):
            self.search(screen, query)
            for row in screen.overview.results.rows():
                assert row.glimpse is not None
                seen[row.glimpse.kind] = row.glimpse.id
                row.click()
        assert set(seen) == {"situation", "clause", "letter", "tip"}
        screens = {"situation": "situations", "clause": "standard", "letter": "letters", "tip": "calm"}
        for kind, id_ in seen.items():
            assert any(place.screen == screens[kind] and place.id == id_ for place in wanted)

    def test_the_result_that_enter_opens_says_so(self, open_screen: Open) -> None:
        screen = open_screen()
        screen.search()
        QTest.keyClicks(focused(), "skundas")
        rows = screen.overview.results.rows()

        assert [row.accessibleDescription() for row in rows] == ["Enter", *[""] * (len(rows) - 1)]
        assert [row.key() for row in rows] == ["Enter", *[""] * (len(rows) - 1)]
        key(Qt.Key.Key_Down)
        key(Qt.Key.Key_Down)
        assert [number for number, row in enumerate(rows) if row.key()] == [1]
        key(Qt.Key.Key_Up)
        key(Qt.Key.Key_Up)
        assert [number for number, row in enumerate(rows) if row.key()] == [0]

    def test_up_from_the_first_result_returns_to_the_field(self, open_screen: Open) -> None:
        screen = open_screen()
        self.search(screen, "vadov")
        key(Qt.Key.Key_Down)
        assert focused() is screen.overview.results.rows()[0]
        key(Qt.Key.Key_Up)
        assert focused() is screen.overview.field

    def test_escape_clears_and_then_returns_to_the_tiles(self, open_screen: Open) -> None:
        screen = open_screen()
        self.search(screen, "vadov")
        key(Qt.Key.Key_Escape)
        assert screen.overview.field.text() == ""
        assert screen.overview.board().isVisible()
        assert focused() is screen.overview.field
        key(Qt.Key.Key_Escape)
        assert isinstance(focused(), TileButton)

    def test_nothing_found_says_what_to_do(self, open_screen: Open) -> None:
        screen = open_screen()
        assert not self.search(screen, "xqzw")
        assert "Nieko neradome" in texts(screen.overview.results)
        button(screen, "Rodyti visas situacijas").click()
        settle()
        assert screen.overview.board().isVisible()
        assert screen.overview.field.text() == ""

    @pytest.mark.parametrize("query", ["   ", "„“!?", "ą" * 200, "'; --", "<b>x</b>", "\t"])
    def test_odd_input_finds_nothing_and_breaks_nothing(self, open_screen: Open, query: str) -> None:
        screen = open_screen()
        assert not self.search(screen, query)

    def test_what_does_not_apply_comes_last_of_its_kind(self, open_screen: Open, make_desk: MakeDesk) -> None:
        found = self.search(open_screen(desk=make_desk("extraordinary")), "rėkia")
        applies = [glimpse.applies for glimpse in found if glimpse.kind == "situation"]
        assert True in applies
        assert False in applies
        assert applies == sorted(applies, reverse=True)

    def test_what_was_typed_is_forgotten_when_one_leaves(self, open_screen: Open) -> None:
        screen = open_screen()
        self.search(screen, "vadov")
        screen.left()
        assert screen.overview.field.text() == ""
        assert not screen.overview.field.isUndoAvailable()

    def test_rows_are_used_again(self, open_screen: Open) -> None:
        screen = open_screen()
        for query in ("vad", "vadov"):
            self.search(screen, query)
        before = screen.overview.results.findChildren(ResultRow)
        for query in ("vad", "va", "vadov", "xqz", "vad"):
            self.search(screen, query)
        assert screen.overview.results.findChildren(ResultRow)[: len(before)] == before


class TestCard:
    def test_shows_everything_of_the_situation(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        screen = open_screen("raised-voice", desk=desk)
        card = desk.look_up.situation("raised-voice")
        shown = texts(screen.card)
        assert card.stop is not None
        for text in (card.title, card.condition, card.stop.rule, *card.after):
            assert text in shown
        for avoid in card.avoid:
            assert (f"„{avoid.text}“" if avoid.said else avoid.text) in shown
        assert screen.card.steps is not None
        lines = [row.words() for row in screen.card.steps.rows]
        assert lines == [text for step in card.next for text in (step.text, *step.yes, *step.no)]
        assert screen.card.box is not None
        items = [(row.challenge, row.action) for row in screen.card.box.rows]
        assert items == [(item.challenge, item.action) for item in card.immediate]
        assert [(row.text_shown(), row.label_shown()) for row in screen.card.phrases] == [
            (phrase.text, phrase.label) for phrase in card.say
        ]

    def test_the_first_sentence_has_the_keyboard(self, open_screen: Open) -> None:
        screen = open_screen("raised-voice")
        assert focused() is screen.card.phrases[0]

    @pytest.mark.parametrize(
        ("code", "modifiers"),
        [
            (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
            (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        ],
    )
    def test_keys_copy_the_bare_sentence(self, open_screen: Open, code: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        screen = open_screen("raised-voice")
        QGuiApplication.clipboard().setText("before")
        key(code, modifiers)
        assert QGuiApplication.clipboard().text() == "Girdžiu, kad jus tai supykdė. Noriu padėti."
        assert screen.card.phrases[0].label_shown() == "Nukopijuota"

    def test_the_word_copied_goes_by_itself(self, open_screen: Open, qtbot: QtBot) -> None:
        screen = open_screen("raised-voice")
        row = screen.card.phrases[1]
        row.click()
        assert row.label_shown() == "Nukopijuota"
        qtbot.waitUntil(lambda: row.label_shown() == "Klauskite", timeout=COPIED_FOR + 1500)

    def test_hiding_stops_the_word_copied(self, open_screen: Open) -> None:
        screen = open_screen("raised-voice")
        row = screen.card.phrases[0]
        row.click()
        screen.hide()
        assert row.label_shown() == "Pripažinkite"

    def test_arrow_keys_go_through_the_sentences(self, open_screen: Open) -> None:
        screen = open_screen("raised-voice")
        key(Qt.Key.Key_Down)
        assert focused() is screen.card.phrases[1]
        key(Qt.Key.Key_Up)
        key(Qt.Key.Key_Up)
        assert focused() is screen.card.phrases[0]

    def test_escape_hides_the_card_and_a_search_at_once(self, open_screen: Open) -> None:
        screen = open_screen()
        screen.overview.field.setText("rėkia")
        screen.open("raised-voice")
        screen.entered()
        wanted = places(screen)
        key(Qt.Key.Key_Escape)
        assert screen.overview.isVisible()
        assert not screen.card.isVisible()
        assert screen.overview.field.text() == ""
        assert wanted == [Place("situations")]

    def test_going_back_in_the_trail_keeps_the_search(self, open_screen: Open) -> None:
        screen = open_screen()
        screen.overview.field.setText("rėkia")
        screen.open("raised-voice")
        assert not screen.back()
        screen.open("")
        assert screen.overview.results.isVisible()
        screen.open("")
        assert screen.overview.board().isVisible()

    def test_ctrl_f_leaves_the_card_for_the_search(self, open_screen: Open) -> None:
        screen = open_screen("raised-voice")
        assert screen.search()
        assert focused() is screen.overview.field

    def test_clauses_and_annexes_are_links(self, open_screen: Open) -> None:
        screen = open_screen("phone-angry")
        wanted = places(screen)
        links = screen.card.findChildren(ClauseLink)
        # The first one stands beside the stop rule.
        assert [link.text() for link in links] == ["KAStd 5.3\xa0p.", "KAStd 4.1\xa0p.", "5.3\xa0p.", "1 priedas"]
        for link in links:
            link.click()
        assert wanted == [Place("standard", number) for number in ("5.3", "4.1", "5.3", "A1")]

    def test_calm_and_letters_are_one_press_away(self, open_screen: Open) -> None:
        screen = open_screen("raised-voice")
        wanted = places(screen)
        button(screen.card, "60\xa0s ramybė").click()
        screen.card.findChildren(LetterLink)[0].click()
        assert wanted == [Place("calm", "60"), Place("letters", "complaint-upheld")]

    def test_whom_to_call_with_numbers_and_112(self, open_screen: Open) -> None:
        screen = open_screen("raised-voice")
        assert len(screen.card.findChildren(ContactRow)) == 2
        assert {"vid.\xa0301", "vid.\xa0214", "112"} <= set(texts(screen.card))
        assert screen.card.findChildren(EmergencyBlock)[0].accessibleName() == "Pavojus gyvybei ar sveikatai: 112"

    def test_a_missing_number_leads_to_the_settings(self, open_screen: Open, make_desk: MakeDesk) -> None:
        screen = open_screen("raised-voice", desk=make_desk("first-day", contacts={}))
        wanted = places(screen)
        rows = screen.card.findChildren(ContactRow)
        rows[0].findChildren(Button)[0].click()
        assert wanted == [Place("settings", "contacts")]
        assert "112" in texts(screen.card)

    def test_a_card_without_a_stop_rule_leaves_it_out(self, open_screen: Open) -> None:
        screen = open_screen("wheelchair")
        assert not screen.card.findChildren(ContactRow)
        assert not {"Kada kviesti pagalbą", "Kada baigti ir ką kviesti"} & set(texts(screen.card))

    def test_no_112_where_the_rule_does_not_ask_for_it(self, open_screen: Open) -> None:
        assert not open_screen("complaint").card.findChildren(EmergencyBlock)

    def test_what_does_not_apply_now_says_so(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("extraordinary")
        screen = open_screen("raised-voice", desk=desk)
        assert screen.card.findChildren(NotNow)
        screen.open("phone-greeting")
        settle()
        assert not screen.card.findChildren(NotNow)
        screen.open("raised-voice")
        desk.mode.switch_off()
        screen.refresh(Change.MODE)
        settle()
        assert not screen.card.findChildren(NotNow)

    def test_a_text_in_another_language_says_which(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        assert not open_screen("raised-voice", desk=desk).card.findChildren(Badge)
        i18n.activate("en", translations_dir())
        badges = open_screen("raised-voice", desk=desk).card.findChildren(Badge)
        assert [badge.text() for badge in badges] == ["LT"]

    def test_side_texts_go_under_the_main_ones_in_order(self, open_screen: Open) -> None:
        screen = open_screen("raised-voice", size=(760, 700))
        wanted = ["Pirmiausia", "Sakykite", "Kada baigti ir ką kviesti", "Venkite", "Toliau", "Po to"]
        headings = {each.text(): each for each in screen.card.findChildren(Heading) if each.isVisible()}
        tops = [headings[text].mapTo(screen, headings[text].rect().topLeft()).y() for text in wanted]
        assert tops == sorted(tops)

    def test_the_memory_box_wraps_before_it_clips(self, open_screen: Open) -> None:
        screen = open_screen("raised-voice", size=(400, 700))
        box = screen.card.box
        assert box is not None
        assert box.height() >= box.heightForWidth(box.width())
        wrapped = [row for row in box.rows if row.width_at(box.letter_size()) > row.width()]
        assert wrapped
        assert all(row.height() >= 2 * POINTS_24 for row in wrapped)


def test_tiles_are_not_clipped_at_200_per_cent(qapp: QApplication, open_screen: Open) -> None:
    large = Theme("light", 2.0)
    dress(qapp, large)
    screen = open_screen(size=(1278, 630), wear=large)
    for tile in screen.overview.board().tiles():
        assert tile.height() >= tile.heightForWidth(tile.width())
    for scroller in screen.findChildren(Scroller):
        assert scroller.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("id_", ["", "raised-voice", "disability"])
def test_everything_with_a_focus_has_a_name(open_screen: Open, make_desk: MakeDesk, id_: str) -> None:
    screen = open_screen(id_, desk=make_desk("first-day", contacts={}))
    if not id_:
        screen.overview.field.setText("vad")
    for widget in screen.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), widget
            assert min(widget.width(), widget.height()) >= 24, widget


def test_tab_goes_through_a_card_from_its_head_to_its_foot(open_screen: Open) -> None:
    screen = open_screen("raised-voice")
    button(screen.card, "Situacijos").setFocus()
    reached: list[QWidget] = []
    while focused() not in reached:
        reached.append(focused())
        key(Qt.Key.Key_Tab)
    names = [widget.accessibleName() for widget in reached]
    assert names[0] == "Situacijos"
    assert names.index("Spausdinti") < names.index(screen.card.phrases[0].accessibleName())
    assert names[-1] == "60\xa0s ramybė" or names[-2] == "60\xa0s ramybė"
    assert set(screen.card.phrases) <= set(reached)


def test_the_window_never_names_a_situation(theme: Theme, make_desk: MakeDesk, show: Show) -> None:
    window = cast("MainWindow", show(MainWindow(theme, make_desk("first-day")), (1280, 768)))
    window.go(Place("situations", "raised-voice"))
    assert window.windowTitle() == "KAStd: Situacijos"


def test_is_freed_on_close(theme: Theme, make_desk: MakeDesk, show: Show) -> None:
    desk = make_desk("first-day")
    screen = SituationsScreen(theme, desk.look_up, desk.library, desk.choices, desk.mode, desk.walks, desk.incidents)
    screen.resize(*SHEET)
    screen.show()
    screen.open("raised-voice")
    settle()
    screen.open("")
    screen.open("disability")
    screen.overview.field.setText("vad")
    settle()
    only = [screen]
    del screen
    freed = freed_on_close(only.pop())
    assert freed
