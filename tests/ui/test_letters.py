"""Letters: finding a template, filling it in, what the page shows, when it may go out, and that nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from kastd_desktop import i18n
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.services.change import Change
from kastd_desktop.system.resources import translations_dir
from kastd_desktop.ui import printing, saving
from kastd_desktop.ui.application import dress
from kastd_desktop.ui.rendering import render
from kastd_desktop.ui.screens.letters import outgoing
from kastd_desktop.ui.screens.letters.clauses import ClauseLink
from kastd_desktop.ui.screens.letters.controls import Choice, TextLine, TextLines
from kastd_desktop.ui.screens.letters.entry import Entry
from kastd_desktop.ui.screens.letters.form import _Pair
from kastd_desktop.ui.screens.letters.frame import TABS_BELOW
from kastd_desktop.ui.screens.letters.freshness import Expired
from kastd_desktop.ui.screens.letters.screen import LettersScreen
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.theme.theme import Theme, theme_for
from kastd_desktop.ui.widgets.badge import Badge
from kastd_desktop.ui.widgets.date_field import DateField
from kastd_desktop.ui.widgets.layout import Scroller, SlimBar
from kastd_desktop.ui.widgets.text import Paragraph
from tests.ui.conftest import freed_on_close, settle, twice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.screens.letters.writing import Writing
    from kastd_desktop.ui.widgets.calendar import Calendar

    MakeDesk = Callable[..., Desk]
    Show = Callable[..., QWidget]
    Open = Callable[..., LettersScreen]

# The offscreen platform has no window manager.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHEET = (1047, 767)
"""What is left for a screen in a window of 1280 by 768."""
COMPLAINT = "complaint-upheld"
MARK = "Zuikutė-q7x93"
"""Something nobody else would write."""


@pytest.fixture
def open_screen(theme: Theme, make_desk: MakeDesk, show: Show) -> Open:
    """Return a function that shows the screen of a desk."""

    def opened(
        id_: str = "", size: tuple[int, int] = SHEET, desk: Desk | None = None, wear: Theme | None = None
    ) -> LettersScreen:
        desk = desk or make_desk("first-day")
        screen = LettersScreen(wear or theme, desk.correspondence, desk.choices)
        screen.open(id_)
        show(screen, size)
        screen.activateWindow()
        screen.entered()
        settle()
        return screen

    return opened


def writing(screen: LettersScreen) -> Writing:
    view = screen.writing()
    assert view is not None
    return view


def entry(screen: LettersScreen, id_: str) -> Entry:
    return writing(screen).form.entries[id_]


def type_in(widget: QWidget, text: str) -> None:
    """Press keys, also for letters that QTest does not know."""
    for letter in text:
        key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))


def write(screen: LettersScreen, id_: str, text: str) -> None:
    """Type into a field like a person: keyboard in, keys, on to the next."""
    control = entry(screen, id_)._control
    assert not isinstance(control, Choice)
    target = control.line if isinstance(control, DateField) else control
    target.setFocus(Qt.FocusReason.OtherFocusReason)
    target.selectAll()
    QTest.keyClick(target, Qt.Key.Key_Delete)
    type_in(target, text)


def page_text(screen: LettersScreen) -> str:
    return writing(screen).paper.accessibleDescription()


def messages(screen: LettersScreen) -> dict[str, str]:
    return {id_: each.fault() for id_, each in writing(screen).form.entries.items() if each.fault()}


def status(screen: LettersScreen) -> str:
    return writing(screen).toolbar.status.text()


def press(screen: LettersScreen, number: int) -> None:
    """Press a button of the toolbar: print, save, copy."""
    button = writing(screen).toolbar.buttons[number]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def wanted(screen: LettersScreen) -> list[Place]:
    places: list[Place] = []
    screen.wanted.connect(places.append)
    return places


def clipboard_text() -> str:
    return QGuiApplication.clipboard().text()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def focused_field(screen: LettersScreen) -> str:
    here = QApplication.focusWidget()
    found = [id_ for id_, each in writing(screen).form.entries.items() if here in each.keyboard_widgets()]
    return found[0] if found else ""


class TestList:
    """The templates."""

    def test_every_template_stands_under_its_channel(self, open_screen: Open) -> None:
        screen = open_screen()
        headings = [label.text() for label in screen.list().findChildren(QLabel) if label.isVisible()]
        for name in ("Raštai ir el. laiškai", "Pokalbiai internetu", "Vieši komentarai", "Įstaigos dokumentai"):
            assert name in headings
        assert len(screen.list().tiles()) == 20
        assert [tile.letter.channel for tile in screen.list().tiles()][-5:] == [
            "chat",
            "chat",
            "public",
            "document",
            "document",
        ]

    def test_a_click_and_enter_want_the_letter(self, open_screen: Open) -> None:
        screen = open_screen()
        places = wanted(screen)
        tile = screen.list().tiles()[0]
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
        QTest.keyClick(screen.list().tiles()[1], Qt.Key.Key_Return)
        assert places == [Place("letters", each.letter.id) for each in screen.list().tiles()[:2]]

    def test_search_takes_the_keyboard_and_filters(self, open_screen: Open) -> None:
        screen = open_screen()
        assert screen.search()
        field = screen.list().search
        assert field.hasFocus()
        type_in(field, "skundas")
        settle()
        assert {tile.letter.id for tile in screen.list().tiles()} == {
            "complaint-partly",
            "complaint-rejected",
            "complaint-upheld",
        }
        places = wanted(screen)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert places == [Place("letters", screen.list().tiles()[0].letter.id)]

    def test_enter_in_an_empty_filter_opens_nothing(self, open_screen: Open) -> None:
        screen = open_screen()
        places = wanted(screen)
        screen.search()
        QTest.keyClick(screen.list().search, Qt.Key.Key_Return)
        assert places == []

    def test_nothing_found_offers_all_again(self, open_screen: Open) -> None:
        screen = open_screen()
        screen.list().search.setText("zzzz")
        settle()
        assert screen.list().tiles() == ()
        every = next(b for b in screen.list().findChildren(QAbstractButton) if b.text() == "Rodyti visus raštus")
        every.click()
        settle()
        assert len(screen.list().tiles()) == 20
        assert screen.list().search.text() == ""

    def test_escape_clears_the_filter(self, open_screen: Open) -> None:
        screen = open_screen()
        screen.list().search.setText("skund")
        QTest.keyClick(screen.list().search, Qt.Key.Key_Escape)
        assert screen.list().search.text() == ""

    def test_arrows_move_in_both_directions(self, open_screen: Open) -> None:
        screen = open_screen()
        tiles = screen.list().tiles()
        assert tiles[0].hasFocus()
        for key, number in (
            (Qt.Key.Key_Right, 1),
            (Qt.Key.Key_Down, 4),
            (Qt.Key.Key_Left, 3),
            (Qt.Key.Key_Up, 0),
        ):
            QTest.keyClick(focus(), key)
            assert QApplication.focusWidget() is tiles[number]
        QTest.keyClick(tiles[0], Qt.Key.Key_Up)
        assert screen.list().search.hasFocus()
        QTest.keyClick(screen.list().search, Qt.Key.Key_Down)
        assert tiles[0].hasFocus()
        QTest.keyClick(tiles[0], Qt.Key.Key_Left)
        assert tiles[0].hasFocus()

    def test_down_reaches_the_last_group(self, open_screen: Open) -> None:
        screen = open_screen()
        for _step in range(12):
            QTest.keyClick(focus(), Qt.Key.Key_Down)
        assert QApplication.focusWidget() is screen.list().tiles()[-2]

    def test_a_letter_key_on_a_tile_filters(self, open_screen: Open) -> None:
        screen = open_screen()
        type_in(screen.list().tiles()[0], "p")
        assert screen.list().search.hasFocus()
        assert screen.list().search.text() == "p"

    def test_what_was_begun_is_marked(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        write(screen, "handler", "Ona")
        screen.open("")
        marked = [tile.letter.id for tile in screen.list().tiles() if "Pradėta rašyti" in tile.accessibleName()]
        assert marked == ["receipt"]

    def test_coming_back_lands_on_the_letter_left(self, open_screen: Open) -> None:
        screen = open_screen()
        screen.list().tiles()[4].click()
        screen.open(screen.list().tiles()[4].letter.id)
        screen.open("")
        screen.entered()
        assert screen.list().tiles()[4].hasFocus()

    def test_columns_follow_the_width(self, open_screen: Open) -> None:
        screen = open_screen()
        tiles = screen.list().tiles()
        assert tiles[2].y() == tiles[0].y()
        screen.resize(640, 700)
        settle()
        assert tiles is not screen.list().tiles() or tiles[2].y() > tiles[0].y()
        assert tiles[0].hasFocus()

    def test_names_of_tiles_are_title_and_summary(self, open_screen: Open) -> None:
        screen = open_screen()
        tile = screen.list().tiles()[0]
        assert tile.accessibleName() == f"{tile.letter.title}. {tile.letter.summary}"


class TestFields:
    """What is filled in."""

    def test_all_fields_are_there_with_label_and_name(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        form = writing(screen).form
        letter = screen._correspondence.letter(COMPLAINT)
        assert set(form.entries) == {field.id for field in letter.fields}
        for id_, each in form.entries.items():
            for widget in each.keyboard_widgets():
                assert widget.accessibleName(), id_

    def test_kinds(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        kinds = {id_: type(each._control) for id_, each in writing(screen).form.entries.items()}
        assert kinds["greeting"] is Choice
        assert kinds["received"] is DateField
        assert kinds["answer_by"] is DateField
        assert kinds["handler"] is TextLine
        screen.open(COMPLAINT)
        assert type(entry(screen, "reason")._control) is TextLines

    @pytest.mark.parametrize("locale", ["lt", "en"])
    @pytest.mark.parametrize("size", [SHEET, (1093, 582)])
    def test_neighbours_have_the_room_they_need(
        self, open_screen: Open, make_desk: MakeDesk, locale: str, size: tuple[int, int]
    ) -> None:
        desk = make_desk("first-day", locale)
        pairs = 0
        for letter in desk.pack.letters:
            screen = open_screen(letter, size, desk)
            for pair in screen.findChildren(_Pair):
                left, right = sorted(pair.findChildren(Entry), key=lambda each: each.x())
                if left.y() != right.y():
                    continue
                pairs += 1
                assert 0 < right.x() - left.geometry().right() <= pair._gap + 1, (letter, left.field.id)
                assert right.geometry().right() == pair.rect().right(), (letter, right.field.id)
                assert left.width() >= left.needed(), (letter, left.field.id)
                assert right.width() >= right.needed(), (letter, right.field.id)
        assert pairs

    def test_short_fields_share_a_line(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        left, right = entry(screen, "received"), entry(screen, "received_no")
        assert left.mapTo(screen, QPoint(0, 0)).y() == right.mapTo(screen, QPoint(0, 0)).y()
        assert left.mapTo(screen, QPoint(0, 0)).x() < right.mapTo(screen, QPoint(0, 0)).x()

    def test_a_choice_shows_all_its_texts_and_can_be_made(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        control = entry(screen, "greeting")._control
        assert isinstance(control, Choice)
        buttons = [b for b in control.findChildren(QAbstractButton) if b.isVisible()]
        assert [b.text() for b in buttons] == ["Gerbiama ponia", "Gerbiamas pone", "Laba diena"]
        assert control.value() == "Laba diena,"
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
        assert "Gerbiama ponia," in page_text(screen)

    def test_a_choice_without_room_drops_down(self, qtbot: QtBot, theme: Theme) -> None:
        control = Choice(theme, "Kreipinys", ["Gerbiama ponia", "Gerbiamas pone", "Laba diena"])
        qtbot.addWidget(control)
        control.resize(160, 36)
        control.show()
        settle()
        assert control.combo.isVisible()
        chosen: list[str] = []
        control.changed.connect(chosen.append)
        control.take_focus()
        QTest.keyClick(control.combo, Qt.Key.Key_Down)
        control.combo.activated.emit(1)
        assert chosen[-1] == "Gerbiamas pone"
        assert control.value() == "Gerbiamas pone"

    def test_four_choices_drop_down(self, qtbot: QtBot, theme: Theme) -> None:
        control = Choice(theme, "x", ["a", "b", "c", "d"])
        qtbot.addWidget(control)
        control.resize(600, 36)
        control.show()
        assert not control.wide()
        assert control.combo.isVisible()

    def test_the_wheel_changes_no_choice(self, qtbot: QtBot, theme: Theme) -> None:
        control = Choice(theme, "x", ["a", "b", "c", "d"])
        qtbot.addWidget(control)
        control.show()
        control.combo.setFocus()
        middle = QPointF(control.combo.rect().center())
        event = QWheelEvent(
            middle,
            control.combo.mapToGlobal(middle),
            QPoint(0, 0),
            QPoint(0, -240),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(control.combo, event)
        assert control.value() == "a"

    def test_long_text_grows_from_two_lines_to_four(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        control = entry(screen, "reason")._control
        heights = [control.height()]
        for lines in (3, 4, 9):
            write(screen, "reason", "\n".join("x" for _line in range(lines)))
            settle()
            heights.append(control.height())
        assert heights[0] < heights[1] < heights[2] == heights[3]

    def test_tab_goes_through_the_fields_in_their_order(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        writing(screen).form.take_focus("salutation")
        seen = []
        for _step in range(5):
            QTest.keyClick(focus(), Qt.Key.Key_Tab)
            seen.append(focused_field(screen))
        assert seen == ["received", "received_no", "document", "handler", "answer_by"]

    def test_tab_leaves_a_long_text(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        writing(screen).form.take_focus("harm")
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
        assert focused_field(screen) == "reason"

    def test_opening_goes_to_the_first_empty_field(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        assert focused_field(screen) == "person"
        write(screen, "person", "Ona")
        write(screen, "addressee", "Onai")
        write(screen, "salutation", "")
        screen.open("")
        screen.open(COMPLAINT)
        screen.entered()
        assert focused_field(screen) == "salutation"

    def test_hints(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        texts = [label.text() for label in entry(screen, "answer_by").findChildren(QLabel)]
        assert "20 darbo dienų nuo gavimo" in [text.replace("\u00a0", " ") for text in texts]
        descriptions = entry(screen, "received_no").keyboard_widgets()[0].accessibleDescription()
        assert descriptions == "neprivaloma"

    def test_a_deadline_names_its_days_when_its_hint_does_not(self, open_screen: Open) -> None:
        screen = open_screen("forwarding")
        hint = entry(screen, "sent").keyboard_widgets()[0].accessibleDescription()
        assert hint.replace("\u00a0", " ").startswith("5 darbo dienos, ne vėliau kaip šią dieną. Pagrindas: ")

    def test_a_long_example_ends_with_an_ellipsis_instead_of_half_a_line(self, open_screen: Open) -> None:
        screen = open_screen("reply-question")
        field = entry(screen, "details")
        lines = field._control
        assert isinstance(lines, TextLines)
        example = field.field.example
        shown = lines.placeholderText()
        room = int(lines.viewport().width() - 2 * lines.document().documentMargin())
        height = QFontMetrics(lines.font()).boundingRect(
            0, 0, room, 10_000, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft), shown
        )
        assert height.height() <= lines.viewport().height()
        assert shown != example
        assert shown.endswith("…")
        assert example.startswith(shown[:-1])

    def test_the_bar_of_a_long_text_is_the_slim_one(self, open_screen: Open) -> None:
        screen = open_screen("reply-question")
        lines = entry(screen, "details")._control
        assert isinstance(lines, TextLines)
        lines.setPlainText("Žodis. " * 200)
        settle()
        assert isinstance(lines.verticalScrollBar(), SlimBar)
        assert lines.verticalScrollBar().isVisible()


class TestDays:
    """Days and deadlines."""

    def test_the_deadline_fills_itself(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        write(screen, "received", "2026-11-26")
        assert entry(screen, "answer_by").value() == "2026-12-28"
        assert "gruodžio 28" in page_text(screen).replace("\u00a0", " ")

    def test_a_deadline_set_by_hand_stays(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        write(screen, "received", "2026-11-26")
        write(screen, "answer_by", "2026-12-01")
        write(screen, "received", "2026-11-27")
        assert entry(screen, "answer_by").value() == "2026-12-01"

    def test_no_such_day_is_said_when_the_field_is_left(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        write(screen, "received", "2026-13-04")
        assert messages(screen) == {}
        writing(screen).form.take_focus("handler")
        assert messages(screen) == {"received": "Tokios dienos nėra. Rašykite, pvz., 2026-12-04."}
        line = entry(screen, "received").keyboard_widgets()[0]
        assert line.property("fault") is True
        assert line.accessibleDescription().startswith("Tokios dienos nėra.")

    def test_the_sentence_goes_with_the_mistake(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        write(screen, "received", "2026-13-04")
        writing(screen).form.take_focus("handler")
        write(screen, "received", "2026-12-04")
        assert messages(screen) == {}
        assert entry(screen, "received").keyboard_widgets()[0].property("fault") is False

    def test_another_spelling_becomes_the_usual_one(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        write(screen, "received", "2026.11.6")
        writing(screen).form.take_focus("handler")
        assert entry(screen, "received").value() == "2026-11-06"
        assert "2026-11-06" in page_text(screen)

    def test_arrows_step_by_days(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        write(screen, "received", "2026-11-30")
        QTest.keyClick(focus(), Qt.Key.Key_Up)
        assert entry(screen, "received").value() == "2026-12-01"
        QTest.keyClick(focus(), Qt.Key.Key_Down)
        assert entry(screen, "received").value() == "2026-11-30"

    def open_calendar(self, screen: LettersScreen, id_: str) -> tuple[DateField, Calendar]:
        control = entry(screen, id_)._control
        assert isinstance(control, DateField)
        control.line.setFocus(Qt.FocusReason.OtherFocusReason)
        QTest.keyClick(control.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        settle()
        calendar = control.calendar()
        assert calendar is not None
        return control, calendar

    def test_the_calendar_picks_a_day_by_keys(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        control, calendar = self.open_calendar(screen, "received")
        assert calendar.days.day.isoformat() == "2026-11-26"
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageDown):
            QTest.keyClick(calendar.days, key)
        assert "2026" in calendar.days.accessibleName()
        QTest.keyClick(calendar.days, Qt.Key.Key_Return)
        settle()
        assert control.value() == "2026-12-18"
        assert control.calendar() is None
        assert control.line.hasFocus()
        assert "2026-12-18" in page_text(screen)

    def test_escape_closes_only_the_calendar(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        places = wanted(screen)
        control, calendar = self.open_calendar(screen, "received")
        QTest.keyClick(calendar.days, Qt.Key.Key_Escape)
        settle()
        assert control.calendar() is None
        assert control.value() == ""
        assert places == []

    def test_the_calendar_picks_a_day_by_mouse(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        write(screen, "received", "2026-12-04")
        control, calendar = self.open_calendar(screen, "received")
        cell = calendar.days.sizeHint().width() // 7
        high = calendar.days.sizeHint().height() // 7
        # 1 December 2026 is a Tuesday; before it stands an empty place.
        QTest.mouseClick(calendar.days, Qt.MouseButton.LeftButton, pos=QPoint(cell // 2, high + high // 2))
        assert control.calendar() is not None
        QTest.mouseClick(calendar.days, Qt.MouseButton.LeftButton, pos=QPoint(cell + cell // 2, high + high // 2))
        settle()
        assert control.value() == "2026-12-01"

    def test_month_end_stays_month_end(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        write(screen, "received", "2026-01-31")
        _control, calendar = self.open_calendar(screen, "received")
        calendar.days.month_after()
        assert calendar.days.day.isoformat() == "2026-02-28"
        calendar.days.month_after()
        assert calendar.days.day.isoformat() == "2026-03-31"
        calendar.close()

    def test_leaving_the_screen_closes_the_calendar(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        control, _calendar = self.open_calendar(screen, "received")
        screen.left()
        settle()
        assert control.calendar() is None


class TestPersonalCode:
    """A remark, not a wall."""

    def test_is_remarked_in_any_field(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        write(screen, "handler", "Jonas 39001011234")
        assert entry(screen, "handler").remark() == "Panašu į asmens kodą. Ar jo tikrai reikia?"
        assert entry(screen, "handler").keyboard_widgets()[0].property("remark") is True
        write(screen, "handler", "Jonas")
        assert entry(screen, "handler").remark() == ""

    def test_does_not_stop_the_letter(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        screen.fill_examples()
        write(screen, "handler", "39001011234")
        press(screen, 2)
        assert "39001011234" in clipboard_text()
        assert status(screen) == "Nukopijuota, rašte yra asmens kodas"


class TestPreview:
    """The page."""

    def test_follows_every_keystroke(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        write(screen, "addressee", "O")
        assert "\nO\n" in page_text(screen)
        type_in(focus(), "nai")
        assert "\nOnai\n" in page_text(screen)

    def test_missing_fields_stand_as_their_labels(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        assert "[Kam]" in page_text(screen)
        typeset = writing(screen).paper.typeset()
        assert typeset is not None
        missing = {place.field for place in typeset.places if not place.filled}
        assert {"addressee", "received", "topic"} <= missing

    def test_markup_is_only_text(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        write(screen, "addressee", "<b>Ona</b>&amp;")
        assert "<b>Ona</b>&amp;" in page_text(screen)

    def test_clicking_words_goes_to_their_field(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        screen.fill_examples()
        settle()
        paper = writing(screen).paper
        typeset = paper.typeset()
        assert typeset is not None
        for field in ("received", "topic", "appeal"):
            box = typeset.place_of(field)
            assert box is not None
            QTest.mouseClick(paper, Qt.MouseButton.LeftButton, pos=(box.center() + paper._sheet().topLeft()).toPoint())
            assert focused_field(screen) == field

    def test_a_click_beside_words_changes_nothing(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        before = focused_field(screen)
        QTest.mouseClick(writing(screen).paper, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
        assert focused_field(screen) in {before, ""}

    def test_places_lie_on_the_words(self, open_screen: Open) -> None:
        """The rectangle of a field's words is painted in the tint, so it is where the words are."""
        screen = open_screen(COMPLAINT)
        screen.fill_examples()
        settle()
        paper = writing(screen).paper
        typeset = paper.typeset()
        assert typeset is not None
        image = paper.grab().toImage()
        box = typeset.place_of("topic")
        assert box is not None
        corner = (box.topLeft() + QPointF(1, 4) + paper._sheet().topLeft()).toPoint()
        assert image.pixelColor(corner) == Theme("light").color("accent-tint")

    def test_the_field_in_hand_is_underlined_and_in_sight(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT, (1047, 420))
        screen.fill_examples()
        settle()
        view = writing(screen)
        view.form.take_focus("appeal")
        settle()
        box = view.paper.current_box()
        assert box is not None
        viewport = view.frame.page_scroller.viewport()
        top = view.paper.mapTo(viewport, box.topLeft().toPoint()).y()
        assert 0 <= top <= viewport.height()
        entry_top = entry(screen, "appeal").mapTo(view.frame.fields_scroller.viewport(), QPoint(0, 0)).y()
        assert -1 <= entry_top <= view.frame.fields_scroller.viewport().height()

    def test_is_white_in_the_dark_and_dark_in_contrast(self, make_desk: MakeDesk, open_screen: Open) -> None:
        for name, white in (("light", True), ("dark", True), ("hc", False)):
            screen = open_screen(COMPLAINT, wear=Theme(name))
            paper = writing(screen).paper
            spot = (paper._sheet().topLeft() + QPointF(12, 12)).toPoint()
            assert (paper.grab().toImage().pixelColor(spot).lightness() > 250) is white, name

    def test_long_words_wrap_and_never_leave_the_page(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        write(screen, "addressee", "W" * 120)
        write(screen, "topic", "Ž" * 200)
        typeset = writing(screen).paper.typeset()
        assert typeset is not None
        width = writing(screen).paper._sheet_width()
        assert all(place.box.right() <= width for place in typeset.places)

    def test_letters_outside_the_basic_plane_keep_places_right(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        write(screen, "handler", "Ona")
        plain_box = writing(screen).paper.typeset().place_of("handler")  # type: ignore[union-attr]
        control = entry(screen, "salutation")._control
        assert isinstance(control, TextLine)
        control.setText("😀")
        control.textEdited.emit("😀")
        assert writing(screen).paper.typeset().place_of("handler") == plain_box  # type: ignore[union-attr]

    def test_missing_settings_lead_to_the_settings(self, make_desk: MakeDesk, open_screen: Open) -> None:
        screen = open_screen("receipt", desk=make_desk("first-day", writer=""))
        assert "[Jūsų vardas ir pavardė]" in page_text(screen)
        places = wanted(screen)
        writing(screen).paper.chosen.emit("writer")
        assert places == [Place("settings")]

    def test_changed_settings_show_at_once(self, make_desk: MakeDesk, open_screen: Open) -> None:
        desk = make_desk("first-day")
        screen = open_screen("receipt", desk=desk)
        desk.choices.preferences = desk.choices.preferences._replace(writer="Ona Onaitė")
        screen.refresh(Change.PREFERENCES)
        assert "Ona Onaitė" in page_text(screen)

    def test_f6_goes_there_and_back(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        view = writing(screen)
        view.form.take_focus("topic")
        shortcut = next(each for each in view.findChildren(QShortcut) if each.key() == QKeySequence("F6"))
        shortcut.activated.emit()
        assert view.paper.hasFocus()
        shortcut.activated.emit()
        assert focused_field(screen) == "topic"


class TestGoingOut:
    """F2: nothing leaves while a required field is empty."""

    @pytest.mark.parametrize("button", [0, 1, 2])
    def test_is_refused_while_something_is_missing(
        self, open_screen: Open, monkeypatch: pytest.MonkeyPatch, button: int
    ) -> None:
        done: list[str] = []
        monkeypatch.setattr(printing, "print_document", lambda *_a: done.append("print"))
        monkeypatch.setattr(saving, "save_as", lambda *_a: done.append("save"))
        QGuiApplication.clipboard().setText("before")
        screen = open_screen(COMPLAINT)
        write(screen, "addressee", "Onai")
        press(screen, button)
        assert done == []
        assert clipboard_text() == "before"
        assert focused_field(screen) == "received"
        assert status(screen) == "Liko užpildyti 9 laukus"
        faults = messages(screen)
        assert faults["topic"] == "Įrašykite: Dėl ko skundas"
        assert len(faults) == 9
        assert "addressee" not in faults
        assert "salutation" not in faults

    def test_the_count_goes_down_as_fields_are_filled(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        press(screen, 2)
        assert status(screen) == "Liko užpildyti 3 laukus"
        write(screen, "handler", "Ona")
        assert status(screen) == "Liko užpildyti 2 laukus"
        write(screen, "received", "2026-11-26")
        assert status(screen) == "Niekas neįrašoma į diską"
        assert messages(screen) == {}

    def test_no_such_day_refuses_too(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        screen.fill_examples()
        write(screen, "until", "2026-02-31")
        QGuiApplication.clipboard().setText("before")
        press(screen, 2)
        assert clipboard_text() == "before"
        assert messages(screen) == {"until": "Tokios dienos nėra. Rašykite, pvz., 2026-12-04."}
        assert status(screen) == "Liko užpildyti 1 lauką"

    def test_copying_an_unsigned_letter_says_that_the_name_is_missing(
        self, open_screen: Open, make_desk: MakeDesk
    ) -> None:
        screen = open_screen("receipt", desk=make_desk("first-day", writer=""))
        screen.fill_examples()
        press(screen, 2)
        assert status(screen) == "Nukopijuota be jūsų vardo"

    def test_copy_gives_formatted_and_plain_text(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        screen.fill_examples()
        write(screen, "addressee", "Onai <script>")
        press(screen, 2)
        data = QGuiApplication.clipboard().mimeData()
        assert "Onai <script>" in data.text()
        assert "Onai &lt;script&gt;" in data.html()
        assert "Atsiprašome" in data.html() or "atsiprašome" in data.html()
        assert "<script" not in data.html()
        assert "DĖL ILGO LAUKIMO" in data.text()
        assert status(screen) == "Nukopijuota"

    def test_what_was_copied_before_can_be_put_back(self, open_screen: Open) -> None:
        before = QMimeData()
        before.setText("buvo")
        before.setHtml("<b>buvo</b>")
        QGuiApplication.clipboard().setMimeData(before)
        screen = open_screen("chat-closing")
        screen.fill_examples()
        undo = writing(screen).toolbar.undo
        assert not undo.isVisible()
        press(screen, 2)
        press(screen, 2)
        assert undo.isVisible()
        assert undo.text() == "Grąžinti, kas buvo nukopijuota"
        undo.click()
        data = QGuiApplication.clipboard().mimeData()
        assert (data.text(), data.html()) == ("buvo", "<b>buvo</b>")
        assert status(screen) == "Grąžinta, kas buvo nukopijuota"
        assert not undo.isVisible()

    def test_what_somebody_copied_since_is_left_alone(self, open_screen: Open) -> None:
        QGuiApplication.clipboard().setText("buvo")
        screen = open_screen("chat-closing")
        screen.fill_examples()
        press(screen, 2)
        QGuiApplication.clipboard().setText("naujas")
        writing(screen).toolbar.undo.click()
        assert clipboard_text() == "naujas"
        assert status(screen) == "Jau nukopijuota kas kita, todėl nieko nekeitėme"

    def test_an_empty_clipboard_needs_no_way_back(self, open_screen: Open) -> None:
        QGuiApplication.clipboard().clear()
        screen = open_screen("chat-closing")
        screen.fill_examples()
        press(screen, 2)
        assert not writing(screen).toolbar.undo.isVisible()

    def test_saves_a_docx_where_that_is_asked_for(
        self, open_screen: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setattr(saving, "save_as", lambda *_a: tmp_path / "raštas.docx")
        screen = open_screen(COMPLAINT)
        screen.fill_examples()
        press(screen, 1)
        with ZipFile(tmp_path / "raštas.docx") as archive:
            assert "Kazlauskienei" in archive.read("word/document.xml").decode()
        assert status(screen) == "Įrašyta: raštas.docx"

    def test_clipboard_histories_are_asked_to_leave_it_out(self, open_screen: Open) -> None:
        screen = open_screen("chat-closing")
        screen.fill_examples()
        press(screen, 2)
        data = QGuiApplication.clipboard().mimeData()
        assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"

    def test_an_email_is_copied_with_its_subject(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        screen.fill_examples()
        press(screen, 2)
        assert clipboard_text().startswith("Tema: Gavome jūsų prašymą")
        assert clipboard_text().rstrip().endswith("+370 600 00000")

    def test_the_status_rests_again_with_the_next_keystroke(self, open_screen: Open) -> None:
        screen = open_screen("chat-closing")
        screen.fill_examples()
        press(screen, 2)
        assert status(screen) == "Nukopijuota"
        write(screen, "summary", "viską")
        assert status(screen) == "Niekas neįrašoma į diską"

    def test_print_gets_the_whole_letter(self, open_screen: Open, monkeypatch: pytest.MonkeyPatch) -> None:
        printed: list[str] = []
        monkeypatch.setattr(printing, "print_document", lambda _p, doc, _m: printed.append(doc.toPlainText()))
        screen = open_screen(COMPLAINT)
        screen.fill_examples()
        press(screen, 0)
        assert "DĖL ILGO LAUKIMO" in printed[0]
        assert "Rūta Petrauskaitė" in printed[0]

    def test_a_printer_without_a4_is_said(self, open_screen: Open, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_arguments: object) -> None:
            raise UserError(N_("This printer cannot print on A4 paper. Choose another printer."))

        monkeypatch.setattr(printing, "print_document", fail)
        screen = open_screen("chat-closing")
        screen.fill_examples()
        press(screen, 0)
        assert "A4" in status(screen)

    def test_a_pdf_is_written_where_asked(
        self, open_screen: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        asked: list[str] = []
        target = tmp_path / "raštas.pdf"

        def answer(_parent: QWidget, _title: str, suggestion: str, _pattern: str) -> Path:
            asked.append(suggestion)
            return target

        monkeypatch.setattr(saving, "save_as", answer)
        screen = open_screen(COMPLAINT)
        screen.fill_examples()
        press(screen, 1)
        assert target.read_bytes().startswith(b"%PDF")
        assert asked == ["2026-11-26 Atsakymas į skundą suklydome.pdf"]
        assert status(screen) == "Įrašyta: raštas.pdf"

    def test_thinking_better_of_it_changes_nothing(self, open_screen: Open, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(saving, "save_as", lambda *_a: None)
        screen = open_screen("chat-closing")
        screen.fill_examples()
        press(screen, 1)
        assert status(screen) == "Niekas neįrašoma į diską"

    def test_a_file_that_cannot_be_written_is_said_and_nothing_is_lost(
        self, open_screen: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        (tmp_path / "file").write_text("")
        monkeypatch.setattr(saving, "save_as", lambda *_a: tmp_path / "file" / "a.pdf")
        screen = open_screen("chat-closing")
        screen.fill_examples()
        before = entry(screen, "summary").value()
        press(screen, 1)
        assert status(screen).startswith("Neįrašyta")
        assert entry(screen, "summary").value() == before
        monkeypatch.setattr(saving, "save_as", lambda *_a: tmp_path / "a.pdf")
        writing(screen).toolbar.status.findChildren(QAbstractButton)[0].click()
        assert (tmp_path / "a.pdf").is_file()

    def test_the_document_holds_text_only(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        screen.fill_examples()
        write(screen, "addressee", "<img src='file:///etc/passwd'>")
        letters = screen._correspondence
        doc = outgoing.document(letters.page(letters.entered(COMPLAINT), final=True))
        assert "<img src='file:///etc/passwd'>" in doc.toPlainText()

    def test_a_file_name_fits_every_system(self, make_desk: MakeDesk) -> None:
        letters = make_desk("first-day").correspondence
        for letter in letters.letters():
            name = outgoing.file_name(letter, letters.today())
            assert not set(name) & set('<>:"/\\|?*'), name


class TestNothingOnTheDisk:
    """F4."""

    def test_what_is_typed_is_nowhere_under_the_data_folder(
        self, open_screen: Open, make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            monkeypatch.setenv(name, str(tmp_path / name))
        desk = make_desk("first-day")
        screen = open_screen(desk=desk)
        screen.list().search.setText(MARK)
        for letter in ("receipt", COMPLAINT, "chat-closing"):
            screen.open(letter)
            settle()
            screen.fill_examples()
            for id_, each in writing(screen).form.entries.items():
                if each.field.kind in {"text", "longtext"}:
                    write(screen, id_, f"{MARK} {id_}")
            press(screen, 2)
            assert MARK in clipboard_text()
            writing(screen)._on_other_side()
            screen.refresh(Change.PREFERENCES)
            screen.left()
        desk.choices.change(writer="Ona")  # the settings file is written while letters are open
        screen.open("")
        screen.open("receipt")
        assert MARK in page_text(screen)
        screen.close()
        settle()
        files = [path for path in tmp_path.rglob("*") if path.is_file()]
        assert files
        needles = [MARK.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
        assert not [path for path in files if any(needle in path.read_bytes() for needle in needles)]

    def test_no_input_method_learns_from_it(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        for id_ in ("addressee", "reason"):
            hints = entry(screen, id_).keyboard_widgets()[0].inputMethodHints()
            assert hints & Qt.InputMethodHint.ImhSensitiveData, id_

    def test_the_status_says_so(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        assert status(screen) == "Niekas neįrašoma į diską"

    def test_the_text_is_found_again_in_the_same_session(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        write(screen, "handler", "Ona")
        screen.open("")
        screen.open("chat-closing")
        screen.open("receipt")
        assert entry(screen, "handler").value() == "Ona"
        assert "Ona" in page_text(screen)

    def test_a_window_built_anew_knows_it_and_another_desk_does_not(
        self, open_screen: Open, make_desk: MakeDesk
    ) -> None:
        desk = make_desk("first-day")
        first = open_screen("receipt", desk=desk)
        write(first, "handler", "Ona")
        second = open_screen("receipt", desk=desk)
        assert entry(second, "handler").value() == "Ona"
        assert entry(open_screen("receipt", desk=make_desk("first-day")), "handler").value() == ""

    def test_clear_forgets_it(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        clear = next(b for b in screen.findChildren(QAbstractButton) if b.text() == "Išvalyti")
        assert not clear.isEnabled()
        screen.fill_examples()
        press(screen, 2)
        write(screen, "handler", "")
        press(screen, 2)
        assert clear.isEnabled()
        clear.click()
        assert entry(screen, "handler").value() == ""
        assert entry(screen, "greeting").value() == "Laba diena,"
        assert messages(screen) == {}
        assert screen._correspondence.begun() == frozenset()
        assert focused_field(screen) == "person"
        assert not clear.isEnabled()


class TestDrafts:
    """F4: on the disk only what was asked for; opened again, deleted for good."""

    def kept(self, screen: LettersScreen, handler: str = "Ona") -> None:
        screen.open("receipt")
        write(screen, "person", "Danutė Kazlauskienė")
        write(screen, "handler", handler)
        shortcut(screen, "Ctrl+S")
        assert status(screen) == "Juodraštis įrašytas šiame kompiuteryje"

    def test_there_are_none_at_first(self, open_screen: Open) -> None:
        screen = open_screen("receipt")
        assert not next(b for b in screen.findChildren(QAbstractButton) if b.text() == "Įrašyti juodraštį").isEnabled()
        shortcut(screen, "Ctrl+S")
        screen.open("")
        assert not screen.list().drafts.isVisible()

    def test_the_status_follows(self, open_screen: Open) -> None:
        screen = open_screen("")
        self.kept(screen)
        write(screen, "handler", "Petras")
        assert status(screen) == "Naujausių pakeitimų juodraštyje nėra"
        write(screen, "handler", "Ona")
        assert status(screen) == "Juodraštis įrašytas šiame kompiuteryje"

    def test_it_is_listed_opened_and_said_where_it_is(self, open_screen: Open) -> None:
        screen = open_screen("")
        self.kept(screen)
        screen._correspondence.clear("receipt")
        screen.open("")
        (line,) = screen.list().drafts.rows
        assert line.isVisible()
        assert line.draft.title == "Patvirtinimas, kad gavome"
        assert line.draft.about.startswith("Danutė Kazlauskienė · įrašyta")
        said = " ".join(words.text() for words in screen.list().drafts.findChildren(Paragraph))
        assert "nešifruoti" in said
        places = wanted(screen)
        line.open.click()
        assert places == [Place("letters", "receipt")]
        assert screen._correspondence.entered("receipt").values["handler"] == "Ona"

    def test_what_is_written_is_replaced_only_when_meant(self, open_screen: Open, qapp: QApplication) -> None:
        screen = open_screen("")
        self.kept(screen)
        write(screen, "handler", "Petras")
        screen.open("")
        places = wanted(screen)
        (line,) = screen.list().drafts.rows
        line.open.click()
        assert places == []
        assert line.open.text() == "Pakeisti jau įrašytą tekstą"
        assert screen._correspondence.entered("receipt").values["handler"] == "Petras"
        twice(line.open, qapp)
        assert screen._correspondence.entered("receipt").values["handler"] == "Ona"

    def test_deleting_asks_twice_and_leaves_nothing(
        self, open_screen: Open, make_desk: MakeDesk, qapp: QApplication
    ) -> None:
        desk = make_desk("first-day")
        screen = open_screen("", desk=desk)
        self.kept(screen)
        screen.open("")
        (line,) = screen.list().drafts.rows
        QTest.mouseDClick(line.delete, Qt.MouseButton.LeftButton)
        QTest.mouseRelease(line.delete, Qt.MouseButton.LeftButton)  # the double click leaves the button down
        line.delete.click()
        assert len(list(desk.paths.drafts.iterdir())) == 1
        twice(line.delete, qapp)
        settle()
        assert list(desk.paths.drafts.iterdir()) == []
        assert not screen.list().drafts.isVisible()

    def test_a_second_thought_takes_the_question_back(self, open_screen: Open) -> None:
        screen = open_screen("")
        self.kept(screen)
        screen.open("")
        (line,) = screen.list().drafts.rows
        line.delete.click()
        assert line.delete.text() == "Tikrai ištrinti"
        screen.list().search.setFocus()
        assert line.delete.text() == "Ištrinti"
        assert line.delete.accessibleName() == "Ištrinti: Patvirtinimas, kad gavome"

    def test_a_filter_hides_them(self, open_screen: Open) -> None:
        screen = open_screen("")
        self.kept(screen)
        screen.open("")
        screen.list().search.setText("skundas")
        assert not screen.list().drafts.isVisible()
        screen.list().search.clear()
        assert screen.list().drafts.isVisible()

    def test_a_broken_draft_can_only_be_deleted(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        desk.paths.drafts.mkdir()
        (desk.paths.drafts / "0123456789abcdef.json").write_text("{", encoding="utf-8")
        screen = open_screen("", desk=desk)
        (line,) = screen.list().drafts.rows
        assert not line.open.isEnabled()
        assert line.delete.isEnabled()
        assert line.draft.title == "Juodraštis, kurio atverti nepavyksta"

    def test_a_disk_that_refuses_is_said_and_nothing_is_lost(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        desk.paths.drafts.write_text("a file where the folder should be", encoding="utf-8")
        screen = open_screen("receipt", desk=desk)
        write(screen, "handler", "Ona")
        shortcut(screen, "Ctrl+S")
        assert status(screen).startswith("Neįrašyta")
        assert entry(screen, "handler").value() == "Ona"


def shortcut(screen: LettersScreen, keys: str) -> None:
    found = next(each for each in writing(screen).findChildren(QShortcut) if each.key() == QKeySequence(keys))
    found.activated.emit()


class TestNames:
    """A name typed once; its forms are suggested at once and stay the writer's."""

    def test_the_forms_follow_every_key(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        type_in(focus(), "Domantas Petraitis")
        assert entry(screen, "addressee").value() == "Domantui Petraičiui"
        assert entry(screen, "salutation").value() == "Petraiti"
        assert entry(screen, "greeting").value() == "Gerbiamas pone"
        assert "Gerbiamas pone Petraiti," in page_text(screen)
        assert entry(screen, "person").remark() == ""

    def test_a_foreign_name_is_marked_until_the_writer_decides(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        write(screen, "person", "John Smith")
        assert entry(screen, "addressee").value() == "John Smith"
        assert "Šio vardo nelinksniavome" in entry(screen, "person").remark()
        write(screen, "addressee", "Johnui Smithui")
        write(screen, "salutation", "Smith")
        assert entry(screen, "person").remark() == ""
        assert entry(screen, "addressee").value() == "Johnui Smithui"


def test_the_keys_of_the_screen_are_told(open_screen: Open) -> None:
    screen = open_screen("")
    assert [hint.keys for hint in screen.hints()][1] == ("Enter",)
    screen.open("receipt")
    told = {"+".join(hint.keys) for hint in screen.hints()}
    real = {each.key().toString() for each in writing(screen).findChildren(QShortcut)}
    assert real
    assert real <= told


def test_what_is_no_number_refuses_too(open_screen: Open) -> None:
    screen = open_screen("apology-wait")
    screen.fill_examples()
    write(screen, "minutes", "ilgai")
    press(screen, 2)
    assert messages(screen) == {"minutes": "Įrašykite skaičių, pavyzdžiui, 50."}


class TestFreshness:
    """F5: owner, checked on and valid until can be seen; what is over is marked."""

    def test_the_letter_says_whose_it_is_and_until_when(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        assert writing(screen).freshness.lines == (
            "Rengėjas: KAStd Desktop",
            "Patikrinta: 2026-11-22",
            "Galioja iki: 2027-11-30",
        )
        assert writing(screen).findChildren(Expired) == []

    def test_one_whose_day_is_over_is_marked_and_last(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        letters = desk.pack.letters
        letters["reply-question"] = replace(letters["reply-question"], valid_until="2026-11-25")
        screen = open_screen("", desk=desk)
        names = [tile.accessibleName() for tile in screen.list().tiles() if "Galiojo iki" in tile.accessibleName()]
        assert names == ["Atsakymas į klausimą. " + letters["reply-question"].summary + ". Galiojo iki 2026-11-25"]
        screen.open("reply-question")
        (warning,) = writing(screen).findChildren(Expired)
        assert warning.isVisibleTo(screen)
        assert warning.text == "Šis šablonas galiojo iki 2026-11-25. Prieš naudodami patikrinkite teisės aktus."


def test_a_deadline_says_what_it_rests_on(open_screen: Open) -> None:
    screen = open_screen("receipt")
    texts = [words.text() for words in entry(screen, "answer_by").findChildren(Paragraph)]
    assert "Pagrindas: Viešojo administravimo įstatymas, 10 str. 4 d." in [
        each.replace("\u00a0", " ") for each in texts
    ]
    described = entry(screen, "answer_by").keyboard_widgets()[0].accessibleDescription()
    assert "Viešojo administravimo įstatymas" in described
    assert "Viešojo" not in entry(screen, "received").keyboard_widgets()[0].accessibleDescription()


class TestStyle:
    """F8: remarks on what the writer wrote, never on the template's own words, and never in the way."""

    def said(self, screen: LettersScreen) -> list[str]:
        return [line.text() for line in writing(screen).tone.plainer if line.isVisibleTo(screen)]

    def test_nothing_is_said_of_plain_words(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        assert self.said(screen) == []
        screen.fill_examples()
        assert self.said(screen) == []

    def test_the_first_two_are_said_and_go_when_mended(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        write(screen, "harm", "Vadovaujantis tvarka, buvo nustatyta, kad pareiškėjas laukė.")
        write(screen, "reason", " ".join(["žodis"] * 31) + ".")
        assert self.said(screen) == [
            "„Vadovaujantis“: paprasčiau – „pagal“.",
            "„buvo nustatyta“: parašykite, kas tai daro.",
        ]
        write(screen, "harm", "Laukėte ilgai.")
        assert self.said(screen) == ["Sakinys iš 31\u00a0žodžio: „žodis žodis žodis žodis…“. Padalykite jį į du."]
        write(screen, "reason", "Šiuo raštu informuojame, kad sutriko sistema.")
        assert self.said(screen) == ["„Šiuo raštu informuojame, kad“: galima praleisti."]

    def test_it_keeps_no_letter_back(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        screen.fill_examples()
        write(screen, "reason", "Buvo nustatyta klaida.")
        press(screen, 2)
        assert "Buvo nustatyta klaida." in clipboard_text()


class TestChecks:
    """Tone and what the law asks for."""

    def test_tone_follows_the_fields(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        lines = writing(screen).tone.lines
        assert [line.good() for line in lines] == [False, False, True]
        assert lines[0].text() == "Neįvardyta, kas įvyko ir kodėl"
        write(screen, "harm", "Laukėte.")
        write(screen, "reason", "Sutriko sistema.")
        assert lines[0].good()
        assert lines[0].text() == "Atsiprašyta ir įvardyta priežastis"

    def test_mandatory_elements_with_their_law(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        lines = writing(screen).elements.lines
        assert len(lines) == 8
        assert not lines[5].good()
        assert "dar nėra" in lines[5].accessibleName()
        assert "Viešojo administravimo įstatymas, 10" in lines[5].accessibleName()
        write(screen, "reason", "Sutriko sistema.")
        assert lines[5].good()
        assert "yra" in lines[5].accessibleName()

    def test_neither_blocks(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        screen.fill_examples()
        write(screen, "number", "")
        assert not all(line.good() for line in writing(screen).elements.lines)
        press(screen, 2)
        assert status(screen) == "Nukopijuota"

    def test_tone_is_pinned_while_there_is_room(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        view = writing(screen)
        assert not view.frame.fields_scroller.isAncestorOf(view.tone)
        screen.resize(1047, 560)
        settle()
        assert view.frame.fields_scroller.isAncestorOf(view.tone)
        screen.resize(*SHEET)
        settle()
        assert not view.frame.fields_scroller.isAncestorOf(view.tone)
        assert view.tone.isVisible()


class TestWays:
    """Where one can go from here."""

    def test_clauses(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        places = wanted(screen)
        links = screen.findChildren(ClauseLink)
        for link in links:
            link.click()
        assert places == [Place("standard", "5.2"), Place("standard", "3.6"), Place("standard", "A2")]
        assert links[0].words() == "5.2 Pretenzijos ir skundai"
        assert links[2].words().startswith("2 priedas. ")

    def test_back(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        places = wanted(screen)
        next(b for b in screen.findChildren(QAbstractButton) if b.text() == "Raštai").click()
        QTest.keyClick(focus(), Qt.Key.Key_Escape)
        assert places == [Place("letters"), Place("letters")]

    def test_search_leaves_the_letter(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        places = wanted(screen)
        assert screen.search()
        assert places == [Place("letters")]

    def test_an_unknown_letter(self, open_screen: Open) -> None:
        screen = open_screen()
        with pytest.raises(KeyError):
            screen.open("no-such-letter")
        assert screen.writing() is None

    def test_the_title_never_names_the_letter(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        assert screen.title == "Raštai"

    def test_opening_the_same_letter_again_keeps_the_view(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        view = screen.writing()
        screen.open(COMPLAINT)
        assert screen.writing() is view


class TestLanguage:
    """The letter's language and the interface's."""

    def test_english(self, make_desk: MakeDesk, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT, desk=make_desk("first-day", locale="en"))
        assert status(screen) == "Nothing is written to the disk"
        assert screen.findChildren(Badge) == []
        screen.fill_examples()
        assert "Yours sincerely" in page_text(screen)

    def test_a_letter_in_another_language_has_a_badge(self, make_desk: MakeDesk, open_screen: Open) -> None:
        desk = make_desk("first-day", locale="lt")
        i18n.activate("en", translations_dir())
        screen = open_screen(COMPLAINT, desk=desk)
        assert [badge.text() for badge in screen.findChildren(Badge)] == ["LT"]
        assert "Pagarbiai" in page_text(screen)
        screen.open("")
        assert screen.list().tiles()[0].accessibleName().endswith("LT")


class TestNarrow:
    """Under 800 fields and page take turns."""

    def test_side_by_side_in_a_wide_window(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT)
        view = writing(screen)
        assert view.form.isVisible()
        assert view.paper.isVisible()
        assert view.frame.side() == "fields"

    def test_in_turn_in_a_narrow_one(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT, (TABS_BELOW - 20, 700))
        view = writing(screen)
        assert view.form.isVisible()
        assert not view.paper.isVisible()
        assert all(button.isVisible() for button in view.toolbar.buttons)
        page = next(b for b in view.frame.findChildren(QAbstractButton) if b.text() == "Peržiūra")
        QTest.mouseClick(page, Qt.MouseButton.LeftButton)
        assert not view.form.isVisible()
        assert view.paper.isVisible()
        assert all(button.isVisible() for button in view.toolbar.buttons)

    def test_a_refused_copy_shows_the_fields(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT, (TABS_BELOW - 20, 700))
        writing(screen).frame.show_side("page")
        press(screen, 2)
        assert writing(screen).form.isVisible()
        assert focused_field(screen) == "addressee"

    def test_f6_turns_the_page(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT, (TABS_BELOW - 20, 700))
        view = writing(screen)
        view._on_other_side()
        assert view.paper.isVisible()
        assert view.paper.hasFocus()
        view._on_other_side()
        assert view.form.isVisible()
        assert focused_field(screen) == "person"

    def test_wide_again_shows_both(self, open_screen: Open) -> None:
        screen = open_screen(COMPLAINT, (TABS_BELOW - 20, 700))
        writing(screen).frame.show_side("page")
        screen.resize(*SHEET)
        settle()
        assert writing(screen).form.isVisible()
        assert writing(screen).paper.isVisible()
        assert writing(screen).toolbar.isVisible()


SIZES = [(1047, 767), (960, 719), (1029, 581), (1280, 630)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("letter", ["", COMPLAINT, "receipt", "public-reply"])
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_clipped(
    make_desk: MakeDesk, open_screen: Open, qapp: QApplication, size: tuple[int, int], letter: str, scale: int
) -> None:
    desk = make_desk("first-day", text_scale=scale)
    wear = theme_for(desk.choices.preferences)
    dress(qapp, wear)
    screen = open_screen(letter, size, desk=desk, wear=wear)
    screen.fill_examples()
    settle()
    assert screen.minimumSizeHint().width() <= size[0]
    for scroller in screen.findChildren(Scroller):
        if scroller.isVisible():
            content = scroller.widget()
            assert content is not None
            assert content.width() <= scroller.viewport().width()
    worded: list[QLabel | QAbstractButton] = [*screen.findChildren(QLabel), *screen.findChildren(QAbstractButton)]
    for widget in worded:
        if not widget.isVisible() or not widget.text():
            continue
        needed = widget.fontMetrics().horizontalAdvance(widget.text())
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        assert wraps or needed <= widget.width() + 1, widget.text()
        left = widget.mapTo(screen, QPoint(0, 0)).x()
        assert left >= 0, widget.text()
        assert left + widget.width() <= screen.width(), widget.text()


@pytest.mark.parametrize("letter", ["", COMPLAINT, "receipt"])
def test_everything_that_takes_the_keyboard_has_a_name(open_screen: Open, letter: str) -> None:
    screen = open_screen(letter)
    nameless = [
        widget
        for widget in screen.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.accessibleName()
    ]
    assert nameless == []


@pytest.mark.parametrize("letter", ["", COMPLAINT])
def test_freed_on_close(letter: str, theme: Theme, make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    screen = LettersScreen(theme, desk.correspondence, desk.choices)
    screen.open(letter)
    screen.resize(*SHEET)
    screen.show()
    screen.fill_examples()
    settle()
    only = [screen]
    del screen
    freed = freed_on_close(only.pop())
    assert freed


def test_a_picture_can_show_the_letter_filled_in(make_desk: MakeDesk, qapp: QApplication, tmp_path: Path) -> None:
    sizes: list[bytes] = []
    for state in ("receipt", "receipt:filled"):
        out = tmp_path / f"{len(sizes)}.png"
        render(make_desk("first-day"), "letter", state, QSize(1280, 768), out)
        sizes.append(out.read_bytes())
    assert sizes[0] != sizes[1]


def test_a_letter_left_is_let_go(open_screen: Open) -> None:
    screen = open_screen(COMPLAINT)
    for id_ in ("receipt", COMPLAINT, "", "receipt", ""):
        screen.open(id_)
        settle()
    assert screen.writing() is None
    assert screen._stack.count() == 1
