"""The end of a shift on the Today screen: its own list, its own run, there and back by a button or by F6."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kastd_desktop.core.checklist import Answer
from kastd_desktop.errors import UserError
from kastd_desktop.services import authoring
from kastd_desktop.services.checks import Checks
from kastd_desktop.services.demo import EVENING, NOW, demo_desk
from kastd_desktop.services.desk import Desk
from kastd_desktop.store.runs import Runs
from kastd_desktop.ui import printing
from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.screens.today.answering import Answering
from kastd_desktop.ui.screens.today.closed import Closed
from kastd_desktop.ui.screens.today.finished import Finished
from kastd_desktop.ui.screens.today.other_list import Found, Way
from kastd_desktop.ui.screens.today.screen import TodayScreen
from kastd_desktop.ui.screens.today.section import SectionView
from kastd_desktop.ui.screens.today.week_strip import WeekStrip
from kastd_desktop.ui.theme.theme import Theme
from kastd_desktop.ui.widgets.text import Heading, Label, Paragraph
from tests.packs import copy_of_small
from tests.ui.conftest import freed_on_close, settle, twice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Open = Callable[..., MainWindow]

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def opened(theme: Theme, show: Callable[..., QWidget]) -> Open:
    def made(desk: Desk, size: tuple[int, int] = (1280, 768), wear: Theme | None = None, id_: str = "") -> MainWindow:
        window = MainWindow(wear or theme, desk)
        show(window, size)
        window.go(Place("today", id_))
        settle()
        return window

    return made


def closing(desk: Desk) -> Checks:
    found = desk.closing()
    assert found is not None
    return found


def screen(window: MainWindow) -> TodayScreen:
    return one(window, TodayScreen)


def one(window: QWidget, kind: type[W]) -> W:
    [found] = [each for each in window.findChildren(kind) if each.isVisible()]
    return found


def way(window: MainWindow) -> Way:
    return one(window, Way)


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        settle()


def beside(widget: QWidget, step: Callable[[QWidget], QWidget | None]) -> QWidget:
    """Return where Tab, or Tab with Shift, leads from a widget."""
    found = step(widget)
    while found is not None and not (found.isVisible() and found.focusPolicy() & Qt.FocusPolicy.TabFocus):
        found = step(found)
    assert found is not None
    return found


def headings(window: MainWindow) -> list[str]:
    return [each.text() for each in screen(window).findChildren(Heading) if each.isVisible()]


def said(window: MainWindow) -> list[str]:
    return [each.accessibleName() for each in screen(window).findChildren(Paragraph) if each.isVisible()]


@pytest.mark.parametrize("state", ["fresh", "in-progress", "done"])
def test_one_may_close_up_whatever_became_of_the_morning(
    make_desk: Callable[..., Desk], opened: Open, state: str
) -> None:
    window = opened(make_desk(state))
    before = headings(window)
    assert way(window).text() == "Pamainos pabaiga"
    way(window).click()
    settle()
    assert headings(window) == ["Pamainos pabaiga"]
    assert [view.section.id for view in screen(window).findChildren(SectionView) if view.isVisible()] == [
        "close",
        "hand-over",
    ]
    assert window.current() == Place("today", "end")
    assert way(window).text().startswith("Pamainos pradžia")
    way(window).click()
    settle()
    assert headings(window) == before


def test_the_keyboard_alone_goes_there_answers_and_comes_back(make_desk: Callable[..., Desk], opened: Open) -> None:
    desk = make_desk("done")
    morning = desk.checks.today()
    window = opened(desk)
    press(Qt.Key.Key_F6, Qt.Key.Key_1, Qt.Key.Key_2)
    given = closing(desk).today().given
    assert [each.answer for each in given.values()] == [Answer.OK, Answer.MISSING]
    press(Qt.Key.Key_F6)
    assert "Patikra baigta" in headings(window)
    assert way(window).text() == "Pamainos pabaiga: 2 iš 11"
    assert desk.checks.today() == morning


def test_undo_takes_back_what_was_answered_here(make_desk: Callable[..., Desk], opened: Open) -> None:
    desk = make_desk("in-progress")
    morning = desk.checks.today()
    opened(desk)
    press(Qt.Key.Key_F6, Qt.Key.Key_1)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert closing(desk).today().given == {}
    assert desk.checks.today() == morning


def test_a_note_being_written_is_kept_when_the_list_is_left(make_desk: Callable[..., Desk], opened: Open) -> None:
    desk = make_desk("fresh")
    opened(desk)
    press(Qt.Key.Key_F6, Qt.Key.Key_2, Qt.Key.Key_Up, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Spinta atvira")
    press(Qt.Key.Key_F6)
    [given] = closing(desk).today().given.values()
    assert given.note == "Spinta atvira"
    assert desk.checks.today().given == {}


def test_the_finished_end_says_what_is_left_and_leads_back(make_desk: Callable[..., Desk], opened: Open) -> None:
    desk = make_desk("done")
    window = opened(desk, id_="end")
    press(Qt.Key.Key_2, *[Qt.Key.Key_1] * 10)
    assert QApplication.focusWidget() is not None
    press(Qt.Key.Key_Return)
    assert one(window, Closed).isVisible()
    assert headings(window) == ["Pamaina užbaigta", "Prieš išeidami"]
    assert "Sutvarkykite 1 dalyką, užtruks apie 2\u00a0min. Ko nespėsite, perduokite rytojaus pamainai." in said(window)
    assert one(window, Closed).findChildren(WeekStrip) == []
    assert closing(desk).today().finished
    assert QApplication.focusWidget() is way(window)
    press(Qt.Key.Key_Return)
    assert "Patikra baigta" in headings(window)
    assert way(window).text() == "Pamainos pabaiga: baigta"


def test_what_was_mended_before_leaving_is_said(make_desk: Callable[..., Desk], opened: Open) -> None:
    desk = make_desk("closed")
    window = opened(desk, id_="end")
    mended = next(button for button in screen(window).findChildren(QPushButton) if button.text() == "Jau sutvarkyta")
    mended.click()
    settle()
    assert closing(desk).today().counts().fixed == 1
    assert headings(window) == ["Pamaina užbaigta", "Nieko netrūksta"]
    assert {"Gero poilsio.", "Viskas sudėta į vietas ir perduota."} <= set(said(window))


def test_answers_of_a_finished_end_can_be_changed(make_desk: Callable[..., Desk], opened: Open) -> None:
    desk = make_desk("closed")
    morning = desk.checks.today().finished
    window = opened(desk, id_="end")
    change = next(button for button in screen(window).findChildren(QPushButton) if button.text() == "Keisti atsakymus")
    change.click()
    settle()
    assert headings(window)[0] == "Pamainos pabaiga"
    assert (closing(desk).today().finished, desk.checks.today().finished) == ("", morning)


def test_a_program_that_was_killed_finds_the_end_again(
    make_desk: Callable[..., Desk], opened: Open, qapp: QApplication
) -> None:
    killed = make_desk("closing")
    desk = killed.in_locale("lt")  # services that were just made, over the same records
    window = opened(desk)
    found = one(window, Found)
    assert "Rastas nebaigtas pamainos pabaigos sąrašas: atsakyta 5 iš 11." in said(window)
    [button] = found.findChildren(QPushButton)
    button.click()
    settle()
    assert headings(window)[0] == "Pamainos pabaiga"
    assert "Rasta nebaigta patikra: atsakyta 5 iš 11." in said(window)
    over = next(each for each in screen(window).findChildren(QPushButton) if each.text() == "Pradėti iš naujo")
    before = closing(desk).today()
    over.click()
    assert over.text() == "Tikrai pradėti iš naujo"
    assert closing(desk).today() == before
    twice(over, qapp)
    settle()
    assert closing(desk).today().given == {}
    assert desk.checks.today().finished
    press(Qt.Key.Key_F6)
    assert [each for each in window.findChildren(Found) if each.isVisible()] == []


def at_night(desk: Desk, moment: str) -> tuple[Desk, list[datetime]]:
    """Return the same desk with services just made, and its clock in a list."""
    now = [datetime.fromisoformat(moment)]
    return Desk(desk.paths, desk.choices, desk.changes, desk.records, desk.pack, lambda: now[0]), now


def test_a_shift_that_ends_after_midnight_is_finished_in_the_window_it_was_begun_in(
    make_desk: Callable[..., Desk], opened: Open
) -> None:
    desk, now = at_night(make_desk("done"), "2026-11-26T23:58:00+02:00")
    window = opened(desk, id_="end")
    first, *others = [item.id for item in closing(desk).today().checklist.items()]
    closing(desk).answer(first, Answer.OK)
    now[0] += timedelta(minutes=4)
    screen(window)._on_minute()
    settle()
    assert headings(window)[0] == "Pamainos pabaiga"
    shown = [each.text() for each in screen(window).findChildren(Label) if each.isVisible()]
    assert any(text.startswith("Vakarykštė pamaina: ketvirtadienis, lapkričio 26\u00a0d. ") for text in shown), shown
    for item in others:
        closing(desk).answer(item, Answer.OK)
    assert headings(window)[0] == "Pamainos pabaiga", "an answer does not change the list"
    QTest.keyClick(one(window, Answering), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert headings(window)[0] == "Pamaina užbaigta"
    screen(window)._on_minute()
    settle()
    assert headings(window)[0] == "Pamaina užbaigta", "and stays in view"
    assert closing(desk).today().day == "2026-11-26"


def test_the_morning_after_offers_last_nights_list_until_the_day_is_begun(
    make_desk: Callable[..., Desk], opened: Open
) -> None:
    desk, _now = at_night(make_desk("closing"), "2026-11-27T07:41:00+02:00")
    window = opened(desk)
    assert "Rastas nebaigtas vakarykštės pamainos pabaigos sąrašas: atsakyta 5 iš 11." in said(window)
    assert way(window).text() == "Pamainos pabaiga: 5 iš 11"
    item = desk.checks.today().checklist.items()[0].id
    desk.checks.answer(item, Answer.OK)
    settle()
    assert [each for each in screen(window).findChildren(Found) if each.isVisible()] == []
    assert way(window).text() == "Pamainos pabaiga"
    desk.checks.clear(item)
    settle()
    assert one(window, Found).isVisible()
    assert way(window).text() == "Pamainos pabaiga: 5 iš 11"
    press(Qt.Key.Key_F6)
    assert headings(window)[0] == "Pamainos pabaiga"
    assert closing(desk).today().day == "2026-11-26"


def test_a_saved_answer_stays_saved_when_the_other_list_cannot_be_read(
    make_desk: Callable[..., Desk], opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, _now = at_night(make_desk("closing"), "2026-11-27T07:41:00+02:00")
    opened(desk)

    def busy(*_words: object) -> list[object]:
        raise UserError("The records cannot be read now: another program is using them. Try again.")

    monkeypatch.setattr(Runs, "summaries", busy)
    item = desk.checks.today().checklist.items()[0].id
    assert item in desk.checks.answer(item, Answer.OK).given


def test_who_comes_back_from_elsewhere_finds_the_end_again(make_desk: Callable[..., Desk], opened: Open) -> None:
    window = opened(make_desk("done"), id_="end")
    window.go(Place("calm"))
    window.go(Place("today"))
    settle()
    assert headings(window)[0] == "Pamainos pabaiga"
    window.go(Place("today"))
    settle()
    assert headings(window)[0] == "Patikra baigta"


def test_the_way_back_leads_to_the_list_before(make_desk: Callable[..., Desk], opened: Open) -> None:
    window = opened(make_desk("done"))
    press(Qt.Key.Key_F6)
    window.go_back()
    settle()
    assert headings(window)[0] == "Patikra baigta"
    assert window.current() == Place("today")


def test_the_next_day_begins_at_its_start(
    make_desk: Callable[..., Desk], theme: Theme, show: Callable[..., QWidget]
) -> None:
    desk = make_desk("closing")
    now = [EVENING]
    first = Checks(desk.pack, desk.choices, desk.records.runs, lambda: now[0], desk.changes)
    last = Checks(desk.pack, desk.choices, desk.records.runs, lambda: now[0], desk.changes, "end")
    made = TodayScreen(theme, first, lambda: last, desk.choices, lambda: now[0], lambda: ("", "", ""))
    made.open("end")
    show(made)
    assert one(made, Way).text() == "Pamainos pradžia: baigta"
    made.hide()
    now[0] = NOW + timedelta(days=1)
    made.show()
    settle()
    assert one(made, Answering).isVisible()
    assert one(made, Way).text() == "Pamainos pabaiga: 5 iš 11"
    made.hide()


def test_a_pack_without_such_a_list_shows_nothing_of_it(opened: Open, tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    for file in root.rglob("end-of-shift.toml"):
        file.unlink()
    compiled = tmp_path / "without.kastd"
    authoring.build(root, compiled)
    folder = tmp_path / "without"
    folder.mkdir()
    desk = demo_desk(folder, "lt", "first-day", compiled)
    try:
        window = opened(desk)
        assert window.findChildren(Way) == []
        assert not any(hint.keys == ("F6",) for hint in screen(window).hints())
        before = headings(window)
        press(Qt.Key.Key_F6)
        assert headings(window) == before
        window.go(Place("today", "end"))
        settle()
        assert headings(window) == before
    finally:
        desk.records.close()


def test_the_list_of_keys_names_the_other_list(make_desk: Callable[..., Desk], opened: Open) -> None:
    window = opened(make_desk("done"))
    assert ("F6",) in [hint.keys for hint in screen(window).hints() if hint.title == "Pamainos pabaigos sąrašas"]
    press(Qt.Key.Key_F6)
    assert ("F6",) in [hint.keys for hint in screen(window).hints() if hint.title == "Pamainos pradžios sąrašas"]


def test_nothing_of_it_is_there_before_the_first_paint(make_desk: Callable[..., Desk], theme: Theme) -> None:
    def refused() -> Checks | None:
        raise AssertionError("asked before the first paint")

    desk = make_desk("done")
    made = TodayScreen(theme, desk.checks, refused, desk.choices, desk.clock, desk.thought)
    made.open("")
    made.entered()
    assert made.findChildren(Way) == []
    made.deleteLater()


def test_the_printed_list_is_that_in_front(
    make_desk: Callable[..., Desk], opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets: list[printing.Sheet] = []

    def keep(_parent: QWidget, sheet: printing.Sheet) -> None:
        sheets.append(sheet)

    monkeypatch.setattr(printing, "print_sheet", keep)
    desk = make_desk("closed")
    window = opened(desk, id_="end")
    one(window, Closed).printed.emit("")
    assert (sheets[0].title, len(sheets[0].blocks)) == ("Pamainos pabaiga", 11)


@pytest.mark.parametrize("state", ["done", "closing", "closed"])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 720)])
def test_nothing_is_cut_off_at_twice_the_size(
    make_desk: Callable[..., Desk], opened: Open, state: str, size: tuple[int, int]
) -> None:
    window = opened(make_desk(state), size, Theme("light", 2.0), "" if state == "done" else "end")
    for heading in screen(window).findChildren(Heading):
        if heading.isVisible():
            assert heading.width() >= heading.minimumSizeHint().width(), heading.text()
    button = way(window)
    assert button.width() >= button.sizeHint().width()
    assert button.mapTo(window, button.rect().topRight()).x() < size[0]


def test_the_way_follows_the_width_and_comes_first_by_tab(make_desk: Callable[..., Desk], opened: Open) -> None:
    window = opened(make_desk("in-progress"), wear=Theme("light", 1.3))
    wide = way(window).parentWidget()
    assert isinstance(wide, Answering)
    window.resize(900, 720)
    settle()
    assert way(window).parentWidget() is not wide
    window.resize(1280, 768)
    settle()
    assert way(window).parentWidget() is wide
    assert wide.isAncestorOf(beside(way(window), QWidget.nextInFocusChain))
    assert not wide.isAncestorOf(beside(way(window), QWidget.previousInFocusChain))


def test_a_window_that_opens_with_a_finished_end_has_the_keyboard_on_the_way_back(
    make_desk: Callable[..., Desk], theme: Theme, show: Callable[..., QWidget]
) -> None:
    window = MainWindow(theme, make_desk("closed"))
    window.go(Place("today", "end"))
    show(window, (1280, 768))
    assert window.focusWidget() is way(window)


def test_views_left_behind_are_freed(make_desk: Callable[..., Desk], opened: Open) -> None:
    window = opened(make_desk("closing"), id_="end")
    press(Qt.Key.Key_F6, Qt.Key.Key_F6, Qt.Key.Key_F6)
    assert one(window, Finished).isVisible()
    assert window.findChildren(Answering) == []
    assert len(window.findChildren(Way)) == 1


def test_it_is_freed_on_close(make_desk: Callable[..., Desk], theme: Theme) -> None:
    desk = make_desk("closed")

    def made() -> TodayScreen:
        screen = TodayScreen(theme, desk.checks, desk.closing, desk.choices, desk.clock, desk.thought)
        screen.open("end")
        screen.show()
        settle()
        assert one(screen, Way).text() == "Pamainos pradžia: baigta"
        return screen

    gone = freed_on_close(made())  # apart: pytest keeps what stands inside an assertion
    assert gone
