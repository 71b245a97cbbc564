"""The quick-help window beyond the search: pins, what was used last, customers who can see, blanking, reading order."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from kastd_desktop.core.preferences import MOST_PINS
from kastd_desktop.ui import facing
from kastd_desktop.ui.facing import best_screen, private_screens, screen_name
from kastd_desktop.ui.quick_help.window import QuickHelp
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QScreen
    from pytestqt.qtbot import QtBot

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.widgets.result_row import ResultRow

    MakeDesk = Callable[..., Desk]
    Open = Callable[..., QuickHelp]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def open_window(theme: Theme, make_desk: MakeDesk, qtbot: QtBot) -> Open:
    """Return a function that makes the window of a desk with settings and lets it appear."""

    def opened(desk: Desk | None = None, **preferences: object) -> QuickHelp:
        desk = desk or make_desk("first-day", **preferences)
        window = QuickHelp(theme, desk.look_up, desk.choices, desk.mode, desk.summons)
        qtbot.addWidget(window)
        assert window.appear()
        settle()
        return window

    return opened


def rows(window: QuickHelp) -> list[ResultRow]:
    return [row for row in window.listing.rows if row.isVisible()]


def ids(window: QuickHelp) -> list[str]:
    """Return the ids of the rows, from top to bottom; the opened one is not among them."""
    return [row.glimpse.id for row in rows(window) if row.glimpse is not None]


def key(window: QuickHelp, code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, code, modifiers)
    settle()


def texts(window: QuickHelp) -> str:
    """Return everything that can be read in the window, by eyes or ears."""
    widgets = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    shown = [widget.text() for widget in widgets if isinstance(widget, QLabel)]
    shown += [widget.displayText() for widget in widgets if isinstance(widget, QLineEdit)]
    return "\n".join([*shown, *(widget.accessibleName() for widget in widgets)])


class TestPins:
    def test_the_pinned_come_first_and_the_rest_fills_nine(self, open_window: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day", pins=("filming", "media", "gone-from-the-pack"))
        window = open_window(desk)
        tiles = [tile.id for tile in desk.look_up.first_tiles()]
        assert ids(window) == ["filming", "media", *tiles[:7]]
        assert "Prisegta" in rows(window)[0].accessibleName()
        assert "Prisegta" not in rows(window)[2].accessibleName()

    def test_one_digit_opens_a_pinned_card(self, open_window: Open) -> None:
        window = open_window(pins=("filming",))
        QTest.keyClicks(window.field, "1")
        settle()
        current = window.listing.current()
        assert current is not None
        assert current.id == "filming"

    @pytest.mark.parametrize("by", ["key", "mouse"])
    def test_the_opened_result_is_pinned_and_unpinned(self, open_window: Open, make_desk: MakeDesk, by: str) -> None:
        desk = make_desk("first-day")
        window = open_window(desk)
        window.type("filmuoja")
        settle()

        def press() -> None:
            if by == "key":
                key(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
            else:
                QTest.mouseClick(window.listing.chosen._pin, Qt.MouseButton.LeftButton)
                settle()

        press()
        assert desk.choices.preferences.pins == ("filming",)
        assert window.listing.chosen._pin.accessibleName() == "Atsegti"
        window.dismiss()
        window.appear()
        settle()
        assert ids(window)[0] == "filming"
        QTest.keyClicks(window.field, "1")
        settle()
        press()
        assert not desk.choices.preferences.pins
        assert window.listing.chosen._pin.accessibleName() == "Prisegti"

    def test_a_group_can_be_pinned_a_letter_cannot(self, open_window: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        window = open_window(desk)
        for _step in range(8):
            key(window, Qt.Key.Key_Down)
        current = window.listing.current()
        assert current is not None
        assert current.kind == "group"
        key(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        assert desk.choices.preferences.pins == (current.id,)
        window.type("skundas")
        settle()
        for index, item in enumerate(window.listing._items):
            if item.kind == "letter":
                window.listing.choose(index)
                break
        settle()
        assert not window.listing.chosen._pin.isVisible()
        key(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        assert desk.choices.preferences.pins == (current.id,)

    def test_the_other_mouse_button_pins_any_row(self, open_window: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        window = open_window(desk)
        group = next(row for row in rows(window) if row.glimpse is not None and row.glimpse.kind == "group")
        assert group.glimpse is not None
        wanted = group.glimpse.id
        for pinned in (True, False):
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(20, 20), group.mapToGlobal(QPoint(20, 20)))
            QApplication.sendEvent(group, event)
            settle()
            assert desk.choices.preferences.pins == ((wanted,) if pinned else ())
            assert ("Prisegta" in group.accessibleName()) is pinned
        assert window.listing.index() == -1

    def test_a_tenth_pin_is_refused_in_words(self, open_window: Open, make_desk: MakeDesk) -> None:
        pins = tuple(f"card-{number}" for number in range(MOST_PINS))
        desk = make_desk("first-day", pins=pins)
        window = open_window(desk)
        window.type("filmuoja")
        key(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        assert desk.choices.preferences.pins == pins
        assert window.line() == "Jau prisegtos devynios. Pirmiau vieną nuimkite."


class TestLastUsed:
    def test_stand_last_so_that_the_others_keep_their_digits(self, open_window: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        window = open_window(desk)
        before = ids(window)
        for query in ("keikiasi", "filmuoja", "laukia eileje"):
            window.appear()
            settle()
            window.type(query)
            QTest.keyClick(window.field, Qt.Key.Key_Return)
            assert not window.isVisible()
        window.appear()
        settle()
        assert ids(window) == [*before[:7], "long-wait", "filming"]
        assert "Neseniai atverta" in rows(window)[7].accessibleName()

    def test_a_card_that_is_there_anyway_is_not_shown_twice(self, open_window: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day", pins=("filming",))
        for id_ in ("filming", "raised-voice"):
            desk.summons.use(id_)
        window = open_window(desk)
        assert len(set(ids(window))) == len(ids(window)) == 9

    def test_a_copied_sentence_counts_as_used(self, open_window: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        window = open_window(desk)
        window.type("filmuoja")
        key(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert desk.summons.used == ("filming",)


class TestGroups:
    def test_results_of_another_kind_have_their_name_above_them(self, open_window: Open) -> None:
        window = open_window()
        window.type("skundas")
        settle()
        names = {label.text(): label for label in window.listing.findChildren(QLabel) if label.isVisible()}
        kinds = {item.kind for item in window.listing._items}
        assert kinds > {"situation"}
        assert set(names) == {
            {"clause": "Standartas", "letter": "Raštai", "tip": "Ramybė"}[k] for k in kinds - {"situation"}
        }
        for kind, name in (("clause", "Standartas"), ("letter", "Raštai")):
            if kind in kinds:
                first = next(row for row in rows(window) if row.glimpse is not None and row.glimpse.kind == kind)
                assert names[name].geometry().bottom() < first.y()
                assert first.y() - names[name].geometry().bottom() < 20

    def test_names_go_with_the_search(self, open_window: Open) -> None:
        window = open_window()
        window.type("skundas")
        window.type("")
        settle()
        assert not [label for label in window.listing.findChildren(QLabel) if label.isVisible()]


class TestReadingOrder:
    def order(self, window: QuickHelp) -> list[QWidget]:
        """Return what assistive technology reads in the list, in its order, as far as it can be seen."""
        interface = QAccessible.queryAccessibleInterface(window.listing)
        assert interface is not None
        found = [interface.child(number).object() for number in range(interface.childCount())]
        return [each for each in found if isinstance(each, QWidget) and each.isVisible()]

    @pytest.mark.parametrize("steps", [0, 1, 2, 5])
    def test_assistive_technology_reads_from_top_to_bottom(self, open_window: Open, steps: int) -> None:
        window = open_window()
        window.type("šaukia kad ilgai laukia")
        settle()
        for _step in range(steps):
            key(window, Qt.Key.Key_Down)
        read = self.order(window)
        assert [each.y() for each in read] == sorted(each.y() for each in read)
        assert read.index(window.listing.chosen) == steps

    def test_tab_goes_from_top_to_bottom_too(self, open_window: Open) -> None:
        window = open_window()
        window.type("skundas")
        settle()
        key(window, Qt.Key.Key_Down)
        seen: list[int] = []
        widget = window.listing.rows[0]
        widget.setFocus()
        for _step in range(8):
            focused = QApplication.focusWidget()
            assert focused is not None
            seen.append(focused.mapTo(window.listing, QPoint(0, 0)).y())
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert all(before <= after + 8 for before, after in pairwise(seen)), seen
        assert seen[-1] > seen[0]


class TestCustomerSees:
    JUDGING = ("Grasinimai", "Gąsdina", "Pavojus", "Rėkia", "rekia", "rėkia", "Pakeltas balsas", "apsvaig", "Apsaugos")

    @pytest.mark.parametrize("query", ["", "rekia ant manes", "grasina", "girtas", "smurtas"])
    def test_nothing_that_judges_can_be_read(self, open_window: Open, query: str) -> None:
        window = open_window(customer_sees=True)
        window.type(query)
        settle()
        said = texts(window)
        assert not [word for word in self.JUDGING if word in said], said
        assert "112" in said

    def test_sentences_stay_whole_and_are_copied(self, open_window: Open) -> None:
        window = open_window(customer_sees=True)
        window.type("rekia ant manes")
        settle()
        key(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text() == "Girdžiu, kad jus tai supykdė. Noriu padėti."
        assert window.line().startswith("Rasta: ")

    def test_the_packs_neutral_titles_are_shown(self, open_window: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day", customer_sees=True)
        window = open_window(desk)
        names = "\n".join(row.accessibleName() for row in rows(window))
        assert "Saugumas prie langelio" in names
        assert "Pavojus" not in names
        assert "Prieinamas aptarnavimas" in names
        assert "negalia" not in names

    def test_the_name_of_an_open_group_is_neutral_too(self, open_window: Open) -> None:
        window = open_window(customer_sees=True)
        QTest.keyClicks(window.field, "8")
        settle()
        assert window.line() == "Prieinamas aptarnavimas"

    def test_every_card_on_conflict_or_danger_has_a_neutral_title(self, make_desk: MakeDesk) -> None:
        for locale in ("lt", "en"):
            cards = make_desk("first-day", locale).pack.situations.values()
            assert not [card.id for card in cards if (card.danger or card.conflict) and not card.neutral]

    def test_no_card_names_a_disability_or_an_age_to_the_customer(self, make_desk: MakeDesk) -> None:
        for locale in ("lt", "en"):
            pack = make_desk("first-day", locale).pack
            group = next(tile for section in pack.tiles for tile in section.tiles if tile.id == "disability")
            neutral = [pack.situations[id_].neutral for id_ in (*group.situations, "older-person")]
            assert all((*neutral, group.neutral))
            others = [card.neutral for card in pack.situations.values() if card.neutral]
            assert len(set(others)) == len(others), "the employee must tell the cards apart"

    def test_the_setting_counts_the_next_time_it_appears(self, open_window: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        window = open_window(desk)
        window.dismiss()
        desk.choices.change(customer_sees=True)
        window.appear()
        settle()
        assert window.field.echoMode() == QLineEdit.EchoMode.Password
        assert "Grasinimai" not in texts(window)
        window.dismiss()
        desk.choices.change(customer_sees=False)
        window.appear()
        settle()
        assert "Grasinimai" in texts(window)


class TestBlank:
    def test_one_key_blanks_and_shows_again(self, open_window: Open) -> None:
        window = open_window()
        window.type("rekia")
        settle()
        key(window, Qt.Key.Key_F2)
        assert set(texts(window).split("\n")) == {"rodyti", "Tuščia. F2 vėl parodo, kas čia buvo.", ""}
        key(window, Qt.Key.Key_F2)
        assert window.field.text() == "rekia"
        assert QApplication.focusWidget() is window.field
        assert "Pakeltas balsas" in texts(window)

    def test_nothing_typed_meanwhile_has_any_effect(self, open_window: Open) -> None:
        window = open_window()
        opened: list[str] = []
        window.card_wanted.connect(opened.append)
        window.type("rekia")
        key(window, Qt.Key.Key_F2)
        for code in (Qt.Key.Key_A, Qt.Key.Key_1, Qt.Key.Key_Return):
            key(window, code)
        key(window, Qt.Key.Key_F2)
        assert window.field.text() == "rekia"
        assert opened == []

    def test_escape_hides_it_and_the_next_time_it_is_whole(self, open_window: Open) -> None:
        window = open_window()
        key(window, Qt.Key.Key_F2)
        key(window, Qt.Key.Key_Escape)
        assert not window.isVisible()
        window.appear()
        settle()
        assert window.field.isVisible()


class FakeScreen:
    """A screen with a place."""

    def __init__(self, name: str, area: QRect, serial: str = "") -> None:
        self._name, self._area, self._serial = name, area, serial

    def name(self) -> str:
        return self._name

    def serialNumber(self) -> str:
        return self._serial

    def manufacturer(self) -> str:
        return "Dell"

    def model(self) -> str:
        return "P2419"

    def geometry(self) -> QRect:
        return self._area


def fake_screen(name: str, area: QRect, serial: str = "") -> QScreen:
    return cast("QScreen", FakeScreen(name, area, serial))


class TestScreens:
    OWN = fake_screen("DP-1", QRect(0, 0, 1920, 1080))
    OTHER = fake_screen("DP-2", QRect(1920, 0, 1920, 1080), "SN7")
    MIRROR = fake_screen("HDMI-1", QRect(1920, 0, 1280, 720))

    def test_a_marked_screen_is_never_chosen_wherever_the_mouse_is(self) -> None:
        private = private_screens([self.OWN, self.OTHER], {"Dell P2419 SN7"})
        assert private == [self.OWN]
        assert best_screen(private, QPoint(2000, 10), self.OTHER) is self.OWN

    def test_a_screen_with_the_same_picture_counts_as_marked(self) -> None:
        assert private_screens([self.OWN, self.OTHER, self.MIRROR], {"HDMI-1"}) == [self.OWN]

    def test_without_marks_it_opens_at_the_mouse(self) -> None:
        private = private_screens([self.OWN, self.OTHER], frozenset())
        assert best_screen(private, QPoint(2000, 10), self.OWN) is self.OTHER
        assert best_screen(private, QPoint(-5, -5), self.OTHER) is self.OTHER
        assert best_screen([], QPoint(0, 0), None) is None

    def test_a_screen_is_known_by_its_number_on_any_socket(self) -> None:
        assert screen_name(self.OTHER) == "Dell P2419 SN7"
        assert screen_name(self.OWN) == "DP-1"

    def test_nothing_opens_when_customers_see_every_screen(
        self, theme: Theme, make_desk: MakeDesk, qtbot: QtBot
    ) -> None:
        desk = make_desk("first-day")
        names = frozenset(map(facing.screen_name, QGuiApplication.screens()))
        window = QuickHelp(theme, desk.look_up, desk.choices, desk.mode, desk.summons, lambda: names)
        qtbot.addWidget(window)
        assert window.appear() is False
        assert not window.isVisible()


@pytest.mark.parametrize(("code", "told"), [(Qt.Key.Key_Return, 0), (Qt.Key.Key_Escape, 1)])
def test_leaving_is_told_only_when_nothing_of_ours_takes_over(
    open_window: Open, qtbot: QtBot, code: Qt.Key, told: int
) -> None:
    window = open_window()
    window.type("rekia")
    qtbot.waitUntil(window.isActiveWindow)
    left: list[int] = []
    window.left.connect(lambda: left.append(1))
    with qtbot.waitSignal(window.hidden):
        QTest.keyClick(window.field, code)
    assert len(left) == told
