"""A card in use: its steps, its keys, the way to the next card and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.screens.situations.asides import order_of_cards
from kastd_desktop.ui.screens.situations.key_hints import card_hints, overview_hints
from kastd_desktop.ui.screens.situations.links import ClauseLink
from kastd_desktop.ui.screens.situations.screen import SituationsScreen
from kastd_desktop.ui.theme.theme import Theme
from kastd_desktop.ui.widgets.contact_row import ContactRow
from kastd_desktop.ui.widgets.memory_box import MemoryBox
from kastd_desktop.ui.widgets.text import Heading, Label, Paragraph
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.screens.situations.step_row import StepRow

    MakeDesk = Callable[..., Desk]
    Show = Callable[..., QWidget]
    Go = Callable[..., tuple[MainWindow, SituationsScreen]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def go(theme: Theme, make_desk: MakeDesk, show: Show) -> Go:
    """Return a function that opens a window at a card."""

    def gone(
        id_: str = "threats", size: tuple[int, int] = (1280, 768), desk: Desk | None = None
    ) -> tuple[MainWindow, SituationsScreen]:
        window = cast("MainWindow", show(MainWindow(theme, desk or make_desk("first-day")), size))
        window.go(Place("situations", id_))
        settle()
        return window, cast("SituationsScreen", window.findChild(SituationsScreen))

    return gone


def press(code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, code, modifiers)
    settle()


def rows(screen: SituationsScreen) -> list[StepRow]:
    assert screen.card.steps is not None
    return screen.card.steps.rows


def states(screen: SituationsScreen) -> list[str]:
    card = screen.card
    assert card._walk is not None
    return [card._walk.state(place) for place in range(len(rows(screen)))]


@pytest.mark.parametrize(
    ("card", "law"),
    [
        ("letter-delay", "Viešojo administravimo įstatymas, 10\u00a0str. 4\u00a0d."),
        ("media-call", "Visuomenės informavimo įstatymas, 6\u00a0str. 4\u00a0d."),
    ],
)
def test_the_law_behind_the_days_it_names_is_told(go: Go, card: str, law: str) -> None:
    _window, screen = go(card)

    shown: list[Label | Paragraph] = [*screen.findChildren(Label), *screen.findChildren(Paragraph)]
    texts = [each.text() for each in shown if each.isVisible()]
    assert texts.count(_("Legal source: {law}").format(law=law)) == 1


class TestSteps:
    """“Threats” has an action, then a question with one thing for each answer."""

    def test_a_decision_looks_unlike_an_action(self, go: Go) -> None:
        _window, screen = go()
        action, question, yes, no = rows(screen)
        assert [row.is_question for row in (action, question, yes, no)] == [False, True, False, False]
        assert question.accessibleName().startswith("Nuspręskite: ")
        assert yes.accessibleName().startswith("Taip: ")
        assert no.accessibleName().startswith("Ne: ")
        first, second = (row.grab().toImage() for row in (action, question))
        spot = QPoint(round(8 * first.devicePixelRatio()), first.height() // 2)
        assert first.pixelColor(spot) != second.pixelColor(spot)

    def test_f6_leads_to_the_steps_and_back(self, go: Go) -> None:
        _window, screen = go()
        press(Qt.Key.Key_F6)
        assert QApplication.focusWidget() is rows(screen)[0]
        press(Qt.Key.Key_F6)
        assert QApplication.focusWidget() is screen.card.phrases[0]

    def test_space_ticks_and_the_next_one_is_enlarged(self, go: Go) -> None:
        _window, screen = go()
        assert not any(row.large for row in rows(screen)), "nothing has begun"
        press(Qt.Key.Key_F6)
        assert rows(screen)[0].large
        press(Qt.Key.Key_Space)
        assert states(screen) == ["done", "current", "open", "open"]
        assert rows(screen)[0].isChecked()
        assert [row.large for row in rows(screen)] == [False, True, False, False]
        assert rows(screen)[1].accessibleDescription() == "dabar"
        assert rows(screen)[0].accessibleDescription() == "atlikta"

    def test_what_is_not_current_is_dimmed(self, go: Go) -> None:
        _window, screen = go()
        before = rows(screen)[3].grab().toImage()
        rows(screen)[0].click()
        settle()
        assert rows(screen)[3].grab().toImage() != before

    def test_an_answer_takes_its_way(self, go: Go) -> None:
        _window, screen = go()
        for place in (0, 3):
            rows(screen)[place].click()
        assert states(screen) == ["done", "done", "off", "current"]
        assert rows(screen)[2].accessibleDescription() == "pasirinktas kitas kelias"

    def test_one_key_goes_back(self, go: Go) -> None:
        _window, screen = go()
        press(Qt.Key.Key_F6)
        press(Qt.Key.Key_Space)
        rows(screen)[2].setFocus()
        press(Qt.Key.Key_Return)
        assert states(screen)[2] == "current"
        press(Qt.Key.Key_Backspace)
        assert states(screen) == ["done", "current", "open", "open"]
        press(Qt.Key.Key_Backspace)
        assert states(screen)[0] == "current"

    def test_one_key_goes_through_the_steps(self, go: Go) -> None:
        _window, screen = go()
        press(Qt.Key.Key_F6)
        press(Qt.Key.Key_Space)
        assert QApplication.focusWidget() is rows(screen)[1], "the keyboard goes along"
        press(Qt.Key.Key_Space)
        assert QApplication.focusWidget() is rows(screen)[2], "a question leads to its answers"
        assert states(screen) == ["done", "current", "open", "open"]
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Space)
        assert states(screen) == ["done", "done", "off", "current"]
        press(Qt.Key.Key_Space)
        assert states(screen) == ["done", "done", "off", "done"]

    def test_arrows_go_from_line_to_line(self, go: Go) -> None:
        _window, screen = go()
        press(Qt.Key.Key_F6)
        for code, place in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
            press(code)
            assert QApplication.focusWidget() is rows(screen)[place]

    def test_the_place_outlives_other_screens_and_a_window_made_anew(self, go: Go, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        window, screen = go(desk=desk)
        rows(screen)[0].click()
        window.go(Place("calm"))
        window.go(Place("situations", "insults"))
        window.go(Place("situations", "threats"))
        settle()
        assert states(screen)[0] == "done"
        window.close()
        _other, again = go(desk=desk.in_locale("en"))
        assert states(again)[0] == "done"
        assert rows(again)[1].large

    def test_it_begins_anew_on_purpose_only(self, go: Go) -> None:
        _window, screen = go()
        steps = screen.card.steps
        assert steps is not None
        assert not steps.anew.isVisible()
        rows(screen)[0].click()
        settle()
        assert steps.anew.isVisible()
        steps.anew.click()
        settle()
        assert states(screen)[0] == "current"
        assert not steps.anew.isVisible()

    def test_nothing_moves_while_one_ticks(self, go: Go) -> None:
        _window, screen = go()
        steps = screen.card.steps
        assert steps is not None
        height = steps.height()
        for row in rows(screen):
            row.click()
            settle()
            assert steps.height() == height
            assert steps.rows[-1].geometry().bottom() <= height

    @pytest.mark.parametrize("locale", ["lt", "en"])
    def test_every_state_of_every_card_fits(self, go: Go, make_desk: MakeDesk, locale: str) -> None:
        desk = make_desk("first-day", locale=locale)
        window, screen = go(size=(1093, 582), desk=desk)
        for id_ in desk.pack.situations:
            window.go(Place("situations", id_))
            steps = screen.card.steps
            assert steps is not None
            for row in steps.rows:
                row.click()
                low = steps.rows[-1].geometry().bottom()
                assert low <= steps.heightForWidth(steps.width()), (id_, row.words())


class TestContent:
    def test_no_decision_is_deeper_than_two_or_longer_than_fifteen(self, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        decisions = 0
        for card in desk.pack.situations.values():
            decisions += any(step.is_decision for step in card.next)
            nodes = sum(1 + len(step.yes) + len(step.no) for step in card.next)
            assert nodes <= 15, card.id
            for step in card.next:
                assert bool(step.yes) == bool(step.no), card.id
        assert decisions >= 50

    def test_every_conflict_card_says_when_to_stop_by_which_clause_and_whom_to_call(
        self, go: Go, make_desk: MakeDesk
    ) -> None:
        desk = make_desk("first-day")
        window, screen = go(desk=desk)
        conflicts = [card for card in desk.pack.situations.values() if card.conflict]
        assert len(conflicts) >= 15
        for card in conflicts:
            window.go(Place("situations", card.id))
            settle()
            assert card.stop is not None
            shown = [each.text() for each in screen.card.findChildren(Paragraph)]
            assert card.stop.rule in shown
            heading = next(each for each in screen.card.findChildren(Heading) if each.text() == _("Stop and call when"))
            block = heading.parentWidget()
            assert block is not None
            assert len(block.findChildren(ClauseLink)) == 1, card.id
            assert len(block.findChildren(ContactRow)) == len(card.stop.call) >= 1

    @pytest.mark.parametrize("name", ["light", "dark", "hc"])
    def test_the_box_has_seven_to_one_in_every_theme(self, qapp: QApplication, name: str) -> None:
        wear = Theme(name)
        ink, ground = (_luminance(wear, role) for role in ("ink", "sheet"))
        assert (max(ink, ground) + 0.05) / (min(ink, ground) + 0.05) >= 7

    def test_blocks_stand_in_the_same_places_on_every_card(self, go: Go, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        window, screen = go(desk=desk)
        order = set()
        for id_ in desk.pack.situations:
            window.go(Place("situations", id_))
            settle()
            card = screen.card
            assert card.box is not None
            assert card.say_block is not None
            assert card.steps is not None
            box, say, steps = (w.mapTo(card, QPoint(0, 0)) for w in (card.box, card.say_block, card.steps))
            order.add((box.y() < say.y(), say.x() <= box.x(), steps.x() > box.x(), box.y() < 200))
        assert order == {(True, True, True, True)}


def _luminance(theme: Theme, role: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    color = theme.color(role)
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


class TestKeys:
    def test_opening_the_screen_takes_nothing_from_the_window(self, go: Go) -> None:
        window, screen = go("threats")
        assert window.isActiveWindow(), "another window was there for a moment"
        assert QApplication.focusWidget() is screen.card.phrases[0]

    def test_the_clause_and_the_annex_are_one_key_away_and_back(self, go: Go) -> None:
        window, _screen = go("threats")
        for code, number in ((Qt.Key.Key_F3, "5.5"), (Qt.Key.Key_F4, "A3")):
            press(code)
            assert window.current() == Place("standard", number)
            window.go_back()
            settle()
            assert window.current() == Place("situations", "threats")

    def test_the_card_before_is_there_with_alt_left(self, go: Go) -> None:
        window, screen = go("threats")
        window._finish()
        window.go(Place("situations", "insults"))
        settle()
        press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert window.current() == Place("situations", "threats")
        assert screen.card.isVisible()

    def test_page_keys_turn_to_the_neighbours_in_the_order_of_the_overview(self, go: Go, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        window, _screen = go("raised-voice", desk=desk)
        order = order_of_cards(desk.look_up)
        assert sorted(order) == sorted(desk.pack.situations)
        press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        assert window.current().id == order[1]
        press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
        press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
        assert window.current().id == order[-1]

    def test_escape_hides_the_card_from_wherever_the_keyboard_is(self, go: Go) -> None:
        _window, screen = go()
        press(Qt.Key.Key_F6)
        press(Qt.Key.Key_Escape)
        assert not screen.card.isVisible()
        assert screen.overview.isVisible()

    def test_the_list_of_keys_knows_the_card_in_front(self, go: Go, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        window, screen = go("threats", desk=desk)
        card = desk.look_up.situation("threats")
        assert list(screen.hints()) == list(card_hints(card))
        assert {("F1",), ("F3",), ("F4",), ("F8",)} <= {hint.keys for hint in screen.hints()}
        window.go(Place("situations", "medical-emergency"))
        assert ("F4",) not in {hint.keys for hint in screen.hints()}, "it has no annex"
        window.go(Place("situations"))
        assert list(screen.hints()) == list(overview_hints())


class TestBox:
    def test_letters_have_24_points_where_there_is_room(self, theme: Theme, show: Show) -> None:
        box = cast("MemoryBox", show(MemoryBox(theme, "First", [("Voice", "low")] * 3, 16, "heading"), (640, 260)))
        assert box.letter_size() == 32

    def test_they_shrink_a_little_before_the_card_scrolls_and_no_more(self, theme: Theme, show: Show) -> None:
        box = cast("MemoryBox", show(MemoryBox(theme, "First", [("Voice", "low")] * 3, 8, "heading"), (640, 148)))
        assert 26 <= box.letter_size() < 32
        box.resize(640, 60)
        assert box.letter_size() == 26

    def test_larger_text_stays_over_24_points_of_the_screen(self, qapp: QApplication, show: Show) -> None:
        large = Theme("light", 2.0)
        box = cast("MemoryBox", show(MemoryBox(large, "First", [("Voice", "low")] * 3, 8, "heading"), (640, 60)))
        assert large.px(box.letter_size()) >= 32
