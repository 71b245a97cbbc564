"""“Try again” does what failed, and nothing else; where nothing can be done again there is no such button."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from kastd_desktop.core.checklist import Answer
from kastd_desktop.core.incident import Draft
from kastd_desktop.errors import UserError
from kastd_desktop.ui import printing
from kastd_desktop.ui.screens.letters.screen import LettersScreen
from kastd_desktop.ui.screens.settings.screen import SettingsScreen
from kastd_desktop.ui.screens.today.answering import Answering
from kastd_desktop.ui.screens.today.finished import Finished
from kastd_desktop.ui.screens.today.screen import TodayScreen
from kastd_desktop.ui.widgets.status import Status
from tests.ui.conftest import SHEET, freed_on_close, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.screens.situations.note_page import NotePage
    from kastd_desktop.ui.screens.situations.notes_page import NotesPage
    from kastd_desktop.ui.screens.situations.screen import SituationsScreen
    from kastd_desktop.ui.theme.theme import Theme

    MakeDesk = Callable[..., Desk]
    Show = Callable[..., QWidget]

# The offscreen platform has no window manager.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FULL = "Not saved. The disk is full: free some space and try again."


class Disk:
    """A disk that is full for a while."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch

    @contextmanager
    def full(self, where: object, *names: str) -> Iterator[None]:
        """Let methods of an object fail as on a full disk."""

        def refuse(*_arguments: object, **_values: object) -> None:
            raise UserError(FULL)

        with self._patch.context() as patch:
            for name in names:
                patch.setattr(where, name, refuse)
            yield

    @contextmanager
    def blocked(self, desk: Desk) -> Iterator[None]:
        """Let the settings be where nothing can be written."""
        file = desk.paths.data / "file"
        file.write_text("")
        with self._patch.context() as patch:
            patch.setattr(desk.choices, "path", file / "settings.json")
            yield


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Return a disk that can be full."""
    return Disk(monkeypatch)


def again(widget: QWidget) -> QAbstractButton:
    """Return the button that tries again; there must be one to press."""
    (found,) = [
        each
        for each in widget.findChildren(QAbstractButton)
        if each.isVisible() and each.accessibleName() == "Bandyti dar kartą"
    ]
    return found


def no_button(widget: QWidget) -> bool:
    """Tell whether nothing offers to try again."""
    return not [each for each in widget.findChildren(Status)[0].findChildren(QAbstractButton) if each.isVisible()]


def status(widget: QWidget) -> str:
    return widget.findChildren(Status)[0].text()


@pytest.fixture
def open_today(theme: Theme, make_desk: MakeDesk, show: Show) -> Callable[..., TodayScreen]:
    """Return a function that shows the check of a desk."""

    def opened(desk: Desk) -> TodayScreen:
        screen = TodayScreen(theme, desk.checks, desk.closing, desk.choices, desk.clock, desk.thought)
        show(screen, SHEET)
        screen.activateWindow()
        screen.entered()
        settle()
        return screen

    return opened


def view(screen: TodayScreen) -> Answering:
    found = screen.findChildren(Answering)
    assert len(found) == 1
    return found[0]


class TestToday:
    def test_an_answer_taken_back_is_taken_back(
        self, open_today: Callable[..., TodayScreen], make_desk: MakeDesk, disk: Disk
    ) -> None:
        desk = make_desk("in-progress")
        screen = open_today(desk)
        first, second = list(desk.checks.today().given)[:2]
        with disk.full(desk.records.runs, "save"):
            view(screen)._on_answered(second, Answer.NOT_APPLICABLE)
            view(screen)._on_cleared(first)
        before = desk.checks.today().given[second]
        assert "diske" in status(screen).lower()
        again(screen).click()
        assert first not in desk.checks.today().given
        assert desk.checks.today().given[second] == before, "what failed before it is not done by the way"
        assert no_button(screen)

    def test_an_answer_is_given(self, open_today: Callable[..., TodayScreen], make_desk: MakeDesk, disk: Disk) -> None:
        desk = make_desk("first-day")
        screen = open_today(desk)
        item = desk.checks.today().checklist.items()[0].id
        with disk.full(desk.records.runs, "save"):
            view(screen)._on_answered(item, Answer.OK)
            again(screen).click()
            assert not desk.checks.today().given
        again(screen).click()
        assert desk.checks.today().given[item].answer is Answer.OK

    def test_a_note_is_saved(self, open_today: Callable[..., TodayScreen], make_desk: MakeDesk, disk: Disk) -> None:
        desk = make_desk("in-progress")
        screen = open_today(desk)
        item = desk.checks.shortcomings()[0].id
        with disk.full(desk.records.runs, "save"):
            view(screen)._on_noted(item, "Lenta tuščia")
        again(screen).click()
        assert desk.checks.today().given[item].note == "Lenta tuščia"
        assert no_button(screen)

    def test_undoing_is_not_lost_when_it_fails(
        self, open_today: Callable[..., TodayScreen], make_desk: MakeDesk, disk: Disk
    ) -> None:
        desk = make_desk("first-day")
        screen = open_today(desk)
        items = [item.id for item in desk.checks.today().checklist.items()]
        for item in items[:2]:
            view(screen)._on_answered(item, Answer.OK)
        with disk.full(desk.records.runs, "save"):
            QTest.keyClick(view(screen), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        again(screen).click()
        assert list(desk.checks.today().given) == items[:1]
        QTest.keyClick(view(screen), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert not desk.checks.today().given

    def test_the_check_is_finished(
        self, open_today: Callable[..., TodayScreen], make_desk: MakeDesk, disk: Disk
    ) -> None:
        desk = make_desk("first-day")
        for item in desk.checks.today().checklist.items():
            desk.checks.answer(item.id, Answer.OK)
        screen = open_today(desk)
        with disk.full(desk.records.runs, "save"):
            QTest.keyClick(view(screen), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        again(screen).click()
        settle()
        assert desk.checks.today().finished
        assert screen.findChildren(Finished)

    def test_starting_over_that_fails_says_so(
        self, open_today: Callable[..., TodayScreen], make_desk: MakeDesk, disk: Disk
    ) -> None:
        desk = make_desk("in-progress")
        screen = open_today(desk)
        with disk.full(desk.records.runs, "save_whole"):
            view(screen)._on_start_over()
        assert "diske" in status(screen).lower()
        again(screen).click()
        assert not desk.checks.today().given

    def test_a_finished_check_that_cannot_be_opened_again_says_so(
        self, open_today: Callable[..., TodayScreen], make_desk: MakeDesk, disk: Disk
    ) -> None:
        desk = make_desk("done")
        screen = open_today(desk)
        change = next(b for b in screen.findChildren(QAbstractButton) if b.accessibleName() == "Keisti atsakymus")
        with disk.full(desk.records.runs, "save"):
            change.click()
        assert "diske" in status(screen).lower()
        again(screen).click()
        settle()
        assert view(screen).isVisible()

    def test_a_shortcoming_is_marked_as_fixed(
        self, open_today: Callable[..., TodayScreen], make_desk: MakeDesk, disk: Disk
    ) -> None:
        desk = make_desk("done")
        screen = open_today(desk)
        item = desk.checks.shortcomings()[0].id
        with disk.full(desk.records.runs, "save"):
            screen.findChildren(Finished)[0]._on_fixed(item)
        again(screen).click()
        assert desk.checks.today().given[item].answer is Answer.FIXED

    def test_what_can_be_tried_again_does_not_keep_the_screen_alive(
        self, theme: Theme, make_desk: MakeDesk, disk: Disk
    ) -> None:
        desk = make_desk("first-day")
        held = [TodayScreen(theme, desk.checks, desk.closing, desk.choices, desk.clock, desk.thought)]
        with disk.full(desk.records.runs, "save"):
            view(held[0])._on_answered(desk.checks.today().checklist.items()[0].id, Answer.OK)
        freed = freed_on_close(held.pop())  # apart: pytest keeps what stands inside an assertion
        assert freed


@pytest.fixture
def settings(theme: Theme, make_desk: MakeDesk, show: Show) -> Callable[..., SettingsScreen]:
    """Return a function that shows the settings of a desk."""
    shown: list[SettingsScreen] = []

    def opened(desk: Desk) -> SettingsScreen:
        screen = SettingsScreen(theme, desk.choices, desk.look_up, desk.mode, desk.paths)
        shown.append(screen)
        show(screen, SHEET)
        screen.complete()
        screen.entered()
        return screen

    return opened


def control(screen: SettingsScreen, place: str) -> QAbstractButton:
    section, _slash, name = place.partition("/")
    found = next(each for each in screen._built if each.id == section).controls[name]
    assert isinstance(found, QAbstractButton)
    return found


class TestSettings:
    @pytest.mark.parametrize(
        ("place", "field"),
        [
            ("quick-help/customer_sees", "customer_sees"),
            ("quick-help/stay", "stay"),
            ("appearance/reduced_motion", "reduced_motion"),
        ],
    )
    def test_a_switch_is_switched(
        self, settings: Callable[..., SettingsScreen], make_desk: MakeDesk, disk: Disk, place: str, field: str
    ) -> None:
        desk = make_desk("first-day")
        screen = settings(desk)
        before = getattr(desk.choices.preferences, field)
        box = control(screen, place)
        with disk.blocked(desk):
            box.click()
        assert box.isChecked() is before, "what is not saved is not shown"
        again(screen).click()
        assert getattr(desk.choices.preferences, field) is not before
        assert box.isChecked() is not before
        assert status(screen) == "Įrašyta"
        assert no_button(screen)

    @pytest.mark.parametrize(("words", "field", "value"), [("Tamsi", "theme", "dark"), ("English", "locale", "en")])
    def test_a_look_is_chosen_and_the_window_made_anew(
        self,
        settings: Callable[..., SettingsScreen],
        make_desk: MakeDesk,
        disk: Disk,
        words: str,
        field: str,
        value: str,
    ) -> None:
        desk = make_desk("first-day")
        screen = settings(desk)
        segment = next(each for each in screen.findChildren(QAbstractButton) if each.accessibleName() == words)
        rebuilding: list[str] = []
        for section in screen._built:
            section.rebuilding.connect(rebuilding.append)
        with disk.blocked(desk):
            segment.click()
        rebuilding.clear()
        again(screen).click()
        settle()
        assert getattr(desk.choices.preferences, field) == value
        assert rebuilding == [f"appearance/{field}"]

    def test_the_extraordinary_situation_is_switched_on(
        self, settings: Callable[..., SettingsScreen], make_desk: MakeDesk, disk: Disk
    ) -> None:
        desk = make_desk("first-day")
        screen = settings(desk)
        section = next(each for each in screen._built if each.id == "mode")
        line = section.controls["reason"]
        QTest.keyClicks(line, "Nutruko elektra")
        with disk.full(desk.mode, "switch_on"):
            control(screen, "mode/on").click()
        assert desk.mode.current() is None
        again(screen).click()
        state = desk.mode.current()
        assert state is not None
        assert state.reason == "Nutruko elektra"


class TestNotes:
    def test_only_what_can_be_tried_again_offers_it(
        self, open_situations: Callable[..., SituationsScreen], make_desk: MakeDesk, disk: Disk
    ) -> None:
        desk = make_desk("first-day")
        screen = open_situations("threats", desk=desk)
        screen.asides.open_note(desk.look_up.situation("threats"))
        form = cast("NotePage", screen.asides.current)
        form.save()
        assert "pažymėkite" in status(form)
        assert no_button(form), "the same words would be refused again"
        form.what.setPlainText("Trenkė durimis.")
        with disk.full(desk.incidents, "save"):
            form.save()
        again(form).click()
        assert len(desk.incidents.all()) == 1

    def test_a_note_is_removed_rather_than_exported(
        self, open_situations: Callable[..., SituationsScreen], make_desk: MakeDesk, disk: Disk
    ) -> None:
        desk = make_desk("first-day")
        desk.incidents.save(Draft("07:40", "threats", "Trenkė durimis."))
        screen = open_situations(desk=desk)
        screen.asides.open_notes()
        page = cast("NotesPage", screen.asides.current)
        with disk.full(desk.incidents, "remove"):
            page._on_removal(page.cards()[0])
        again(page).click()
        assert desk.incidents.all() == []
        assert no_button(page)


def test_a_letter_is_printed_rather_than_saved(
    theme: Theme, make_desk: MakeDesk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk("first-day")
    screen = LettersScreen(theme, desk.correspondence, desk.choices)
    screen.open("chat-closing")
    show(screen, SHEET)
    screen.entered()
    screen.fill_examples()
    asked: list[str] = []

    def jammed(*_arguments: object) -> None:
        asked.append("print")
        raise UserError("This printer cannot print on A4 paper. Choose another printer.")

    monkeypatch.setattr(printing, "print_document", jammed)
    next(b for b in screen.findChildren(QAbstractButton) if b.text() == "Spausdinti" and b.isVisible()).click()
    again(screen).click()
    assert asked == ["print", "print"]
    assert QApplication.activeModalWidget() is None
