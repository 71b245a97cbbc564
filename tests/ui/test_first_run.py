"""The first start: four questions, discs, what is missing, the language at once, a settings file; and the reminder."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QFileDialog, QLabel, QLineEdit, QWidget

from kastd_desktop import i18n
from kastd_desktop.core.checklist import Answer
from kastd_desktop.services.change import Changes
from kastd_desktop.services.choices import Choices
from kastd_desktop.system.resources import translations_dir
from kastd_desktop.ui.application import dress
from kastd_desktop.ui.first_run import FirstRun
from kastd_desktop.ui.first_run_cover import Cover
from kastd_desktop.ui.first_run_step import Step
from kastd_desktop.ui.reminder import Reminder
from kastd_desktop.ui.theme.theme import Theme
from kastd_desktop.ui.widgets.layout import Scroller
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.text import Paragraph
from kastd_desktop.ui.widgets.time_edit import TimeEdit
from tests.ui.conftest import freed_on_close, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kastd_desktop.services.desk import Desk

    MakeDesk = Callable[..., Desk]
    Show = Callable[..., QWidget]
    OpenWindow = Callable[..., FirstRun]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

VILNIUS = ZoneInfo("Europe/Vilnius")


@pytest.fixture
def choices(tmp_path: Path) -> Choices:
    return Choices(tmp_path / "settings.json", Changes())


@pytest.fixture
def open_window(theme: Theme, choices: Choices, show: Show) -> OpenWindow:
    """Return a function that shows the window."""
    held: list[FirstRun] = []

    def opened(size: tuple[int, int] = (1280, 768), scale: float = 1.0) -> FirstRun:
        worn = theme if scale == 1.0 else Theme("light", scale)
        dress(cast("QApplication", QApplication.instance()), worn)
        window = FirstRun(worn, choices)
        show(window, size)
        window.activateWindow()
        settle()
        held.append(window)
        return window

    return opened


def lines(window: FirstRun) -> list[QLineEdit]:
    """Return institution, desk and time."""
    return window.findChildren(QLineEdit)


def discs(window: FirstRun) -> list[str]:
    return [step.disc.progress() for step in sorted(window.findChildren(Step), key=lambda step: step.number)]


def faults(window: FirstRun) -> list[str]:
    return [step.fault() for step in sorted(window.findChildren(Step), key=lambda step: step.number)]


def button(window: QWidget, words: str) -> QAbstractButton:
    return next(each for each in window.findChildren(QAbstractButton) if each.accessibleName() == words)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def signals(window: FirstRun) -> list[str]:
    told: list[str] = []

    def on_done() -> None:
        told.append("done")

    def on_language() -> None:
        told.append("language")

    window.done.connect(on_done)
    window.language_chosen.connect(on_language)
    return told


def answer(window: FirstRun) -> None:
    lines(window)[0].setText("Ąžuolyno savivaldybė")
    lines(window)[1].setText("3 langelis")


def test_it_begins_with_the_first_question(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.windowTitle() == "KAStd: pirmasis paleidimas"
    assert focused() is lines(window)[0]
    assert discs(window) == ["current", "ahead", "ahead", "ahead"]


def test_return_goes_from_question_to_question_and_discs_follow(open_window: OpenWindow, choices: Choices) -> None:
    window = open_window()
    told = signals(window)
    lines(window)[0].insert("Ąžuolyno savivaldybė")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is lines(window)[1]
    assert discs(window) == ["answered", "current", "ahead", "ahead"]
    lines(window)[1].insert("3 langelis")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert focused().accessibleName() == "Lietuvių"
    assert discs(window) == ["answered", "answered", "current", "ahead"]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert isinstance(focused(), TimeEdit)
    assert discs(window) == ["answered", "answered", "answered", "current"]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert focused().accessibleName() == "Pradėti"
    assert discs(window) == ["answered"] * 4
    assert told == []
    assert not choices.path.exists(), "nothing is saved before the end"
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert told == ["done"]


def test_everything_is_saved_in_one_change(open_window: OpenWindow, choices: Choices) -> None:
    window = open_window()
    answer(window)
    lines(window)[2].setText("8.05")
    boxes = window.findChildren(QCheckBox)
    boxes[4].click()
    boxes[5].click()
    told = signals(window)
    button(window, "Pradėti").click()
    assert told == ["done"]
    kept = Choices(choices.path, Changes()).preferences
    assert kept.set_up
    assert (kept.institution, kept.desk, kept.locale) == ("Ąžuolyno savivaldybė", "3 langelis", "lt")
    assert (kept.reminder, kept.reminder_days) == ("08:05", (4, 5))


@pytest.mark.parametrize(
    ("institution", "desk", "time", "wrong", "says"),
    [
        ("", "3 langelis", "7.40", 0, "Įrašykite įstaigos pavadinimą"),
        ("  ", "", "7.40", 0, "Įrašykite įstaigos pavadinimą"),
        ("Įstaiga", "", "7.40", 1, "Įrašykite darbo vietos pavadinimą"),
        ("Įstaiga", "3 langelis", "40", 2, "Parašykite laiką"),
    ],
)
def test_what_is_missing_is_said_and_gets_the_keyboard(
    open_window: OpenWindow, choices: Choices, institution: str, desk: str, time: str, wrong: int, says: str
) -> None:
    window = open_window()
    told = signals(window)
    for field, text in zip(lines(window), (institution, desk, time), strict=True):
        field.setText(text)
    button(window, "Pradėti").click()
    settle()
    assert told == []
    assert not choices.preferences.set_up
    assert focused() is lines(window)[wrong]
    number = 3 if wrong == 2 else wrong
    assert says in faults(window)[number]
    assert [bool(fault) for fault in faults(window)].count(True) == 1
    assert says in lines(window)[wrong].accessibleDescription()
    assert lines(window)[wrong].property("fault")


def test_a_fault_goes_as_soon_as_it_is_mended(open_window: OpenWindow) -> None:
    window = open_window()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert faults(window)[0]
    QTest.keyClicks(focused(), "A")
    assert not faults(window)[0]


def test_a_language_is_spoken_at_once_and_nothing_written_is_lost(open_window: OpenWindow, choices: Choices) -> None:
    window = open_window()
    told = signals(window)
    answer(window)
    window.go_to_language()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert told == ["language"]
    assert choices.preferences.locale == "en"
    assert not choices.preferences.set_up
    i18n.activate("en", translations_dir())
    again = open_window()
    again.go_to_language()
    assert focused().accessibleName() == "English"
    assert [line.text() for line in lines(again)] == ["Ąžuolyno savivaldybė", "3 langelis", "7:40"]
    assert button(again, "Begin").isEnabled()
    assert discs(again) == ["answered", "answered", "current", "ahead"]


def test_an_unfinished_time_does_not_hold_the_language_back(open_window: OpenWindow, choices: Choices) -> None:
    window = open_window()
    lines(window)[2].setText("ryte")
    button(window, "English").click()
    assert choices.preferences.locale == "en"
    assert choices.preferences.reminder == "07:40"


def load(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    def chosen(*_arguments: Any) -> tuple[str, str]:
        return (str(path) if path else "", "")

    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)


def settings_file(folder: Path, **settings: Any) -> Path:
    path = folder / "other.json"
    path.write_text(json.dumps({"version": 1, "settings": settings}), encoding="utf-8")
    return path


def test_a_settings_file_fills_the_answers(
    open_window: OpenWindow, choices: Choices, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = open_window()
    told = signals(window)
    load(monkeypatch, settings_file(tmp_path, set_up=True, institution="Beržyno savivaldybė", reminder="08:15"))
    button(window, "Įkelti nustatymų failą").click()
    assert lines(window)[0].text() == "Beržyno savivaldybė"
    assert lines(window)[2].text() == "8.15"
    assert focused() is lines(window)[1], "the desk is still to be named"
    assert told == []
    assert not choices.preferences.set_up
    assert window.findChildren(Status)[0].text().startswith("Nustatymai įkelti")
    lines(window)[1].setText("1 langelis")
    button(window, "Pradėti").click()
    assert told == ["done"]
    assert choices.preferences.institution == "Beržyno savivaldybė"


@pytest.mark.parametrize("settings", [{"locale": "en"}, {"theme": "dark"}, {"text_scale": 150}])
def test_a_settings_file_with_another_look_makes_the_window_anew(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: dict[str, Any]
) -> None:
    window = open_window()
    told = signals(window)
    load(monkeypatch, settings_file(tmp_path, **settings))
    button(window, "Įkelti nustatymų failą").click()
    assert told == ["language"]


def test_a_file_that_is_no_settings_file_is_told_and_changes_nothing(
    open_window: OpenWindow, choices: Choices, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = open_window()
    before = choices.preferences
    path = tmp_path / "other.json"
    path.write_text("{}")
    load(monkeypatch, path)
    lines(window)[0].setText("Mano įstaiga")
    button(window, "Įkelti nustatymų failą").click()
    status = window.findChildren(Status)[0]
    assert status.isVisible()
    assert "nėra šios programos nustatymų failas" in status.text()
    assert choices.preferences == before
    assert lines(window)[0].text() == "Mano įstaiga"
    path.write_text(json.dumps({"version": 1, "settings": {"institution": "Iš failo"}}))
    button(window, "Bandyti dar kartą").click()
    assert lines(window)[0].text() == "Iš failo", "trying again asks for the file again"


def test_thinking_better_of_the_file_changes_nothing(
    open_window: OpenWindow, choices: Choices, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    load(monkeypatch, None)
    button(window, "Įkelti nustatymų failą").click()
    assert not window.findChildren(Status)[0].isVisible()
    assert not choices.path.exists()


def test_a_disk_that_refuses_is_told_and_tried_again(
    open_window: OpenWindow, choices: Choices, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = open_window()
    told = signals(window)
    answer(window)
    blocked = tmp_path / "file"
    blocked.write_text("")
    good = choices.path
    monkeypatch.setattr(choices, "path", blocked / "settings.json")
    button(window, "Pradėti").click()
    assert told == []
    assert window.findChildren(Status)[0].text().startswith("Neįrašyta")
    monkeypatch.setattr(choices, "path", good)
    button(window, "Bandyti dar kartą").click()
    assert told == ["done"]


def test_names_for_assistive_technology(open_window: OpenWindow) -> None:
    window = open_window()
    nameless = [
        each
        for each in window.findChildren(QWidget)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.isVisible() and not each.accessibleName()
    ]
    assert nameless == []
    assert [line.accessibleName() for line in lines(window)] == [
        "Įstaiga",
        "Darbo vieta",
        "Kada priminti apie patikrą?",
    ]
    answer(window)
    lines(window)[1].setFocus()
    titles = {step.title.accessibleName() for step in window.findChildren(Step)}
    assert "Įstaiga, atsakyta" in titles


@pytest.mark.parametrize(
    ("size", "scale", "covered"),
    [((1280, 768), 1.0, True), ((1024, 720), 1.0, True), ((1093, 582), 1.0, True), ((1280, 720), 2.0, False)],
)
@pytest.mark.parametrize("locale", ["lt", "en"])
def test_it_fits_every_window(
    open_window: OpenWindow, size: tuple[int, int], scale: float, covered: bool, locale: str
) -> None:
    i18n.activate(locale, translations_dir())
    window = open_window(size, scale)
    button(window, "Pradėti" if locale == "lt" else "Begin").click()
    settle()
    assert window.findChildren(Cover)[0].isVisible() is covered
    scroller = window.findChildren(Scroller)[0]
    content = scroller.widget()
    assert content is not None
    assert content.width() <= scroller.viewport().width()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, Paragraph):
            assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()
        elif isinstance(widget, QAbstractButton | QLabel) and widget.minimumSizeHint().isValid():
            assert widget.width() >= widget.minimumSizeHint().width(), widget
        assert widget.mapTo(window, QPoint(widget.width(), 0)).x() <= window.width(), widget
    place = focused().mapTo(content, QPoint(0, 0)).y() - scroller.verticalScrollBar().value()
    assert 0 <= place <= scroller.viewport().height() - focused().height()


def test_the_window_is_freed(theme: Theme, choices: Choices) -> None:
    windows = [FirstRun(theme, choices)]
    windows[0].show()
    settle()
    freed = freed_on_close(windows.pop())  # apart: pytest keeps what stands inside an assertion
    assert freed


class Waiting:
    """A reminder with a clock the test turns."""

    def __init__(self, desk: Desk, now: str) -> None:
        self.desk = desk
        self.turn(now)
        self.due = 0
        self.reminder = Reminder(desk.choices, desk.checks, self.clock)
        self.reminder.due.connect(self._on_due)
        desk.changes.listen(self.reminder.on_change)

    def clock(self) -> datetime:
        return self.now

    def turn(self, now: str) -> None:
        self.now = datetime.fromisoformat(now).replace(tzinfo=VILNIUS)

    def timer(self) -> QTimer:
        return self.reminder.findChildren(QTimer)[0]

    def fire(self, now: str) -> None:
        """Let the timer end at a moment."""
        self.turn(now)
        self.timer().timeout.emit()

    def _on_due(self) -> None:
        self.due += 1


@pytest.fixture
def wait(make_desk: MakeDesk) -> Any:
    made: list[Waiting] = []

    def waiting(now: str = "2026-11-26T07:00", state: str = "fresh", **preferences: Any) -> Waiting:
        each = Waiting(make_desk(state, **preferences), now)
        made.append(each)
        return each

    yield waiting
    for each in made:
        each.reminder.stop()


def test_one_timer_waits_until_the_moment_itself(wait: Callable[..., Waiting]) -> None:
    waiting = wait("2026-11-26T07:00")
    assert waiting.timer().isSingleShot()
    assert len(waiting.reminder.findChildren(QTimer)) == 1
    assert abs(waiting.timer().remainingTime() - 40 * 60_000) < 2_000
    waiting.fire("2026-11-26T07:40")
    assert waiting.due == 1
    assert waiting.reminder.next() == datetime(2026, 11, 27, 7, 40, tzinfo=VILNIUS)


def test_over_the_weekend_and_a_daylight_saving_change_it_waits_an_hour_more(wait: Callable[..., Waiting]) -> None:
    waiting = wait("2026-10-23T07:40")
    assert waiting.reminder.next() == datetime(2026, 10, 26, 7, 40, tzinfo=VILNIUS)
    assert abs(waiting.timer().remainingTime() - timedelta(days=3, hours=1).total_seconds() * 1000) < 2_000


def test_a_finished_check_is_not_reminded_of(wait: Callable[..., Waiting]) -> None:
    waiting = wait("2026-11-26T07:00", "done")
    waiting.fire("2026-11-26T07:40")
    assert waiting.due == 0
    assert waiting.reminder.next() is not None


def test_a_check_begun_but_not_finished_is_reminded_of(wait: Callable[..., Waiting]) -> None:
    waiting = wait("2026-11-26T07:00")
    waiting.desk.checks.answer(waiting.desk.checks.today().checklist.items()[0].id, Answer.OK)
    waiting.fire("2026-11-26T07:40")
    assert waiting.due == 1


def test_a_timer_that_ends_early_waits_on(wait: Callable[..., Waiting]) -> None:
    waiting = wait()
    waiting.fire("2026-11-26T07:39")
    assert waiting.due == 0
    assert abs(waiting.timer().remainingTime() - 60_000) < 2_000


def test_a_computer_that_slept_wakes_to_todays_reminder_only(wait: Callable[..., Waiting]) -> None:
    waiting = wait()
    waiting.turn("2026-11-26T09:10")
    waiting.reminder._on_state(Qt.ApplicationState.ApplicationActive)
    assert waiting.due == 1
    waiting.reminder._on_state(Qt.ApplicationState.ApplicationActive)
    assert waiting.due == 1
    waiting.turn("2026-11-30T07:00")
    waiting.reminder._on_state(Qt.ApplicationState.ApplicationActive)
    assert waiting.due == 1, "Friday’s reminder is of no use on Monday"
    assert waiting.reminder.next() == datetime(2026, 11, 30, 7, 40, tzinfo=VILNIUS)


def test_changed_settings_are_taken_over_at_once(wait: Callable[..., Waiting]) -> None:
    waiting = wait()
    waiting.desk.choices.change(reminder="07:30")
    assert waiting.reminder.next() == datetime(2026, 11, 26, 7, 30, tzinfo=VILNIUS)
    waiting.desk.choices.change(reminder_days=(5,))
    assert waiting.reminder.next() == datetime(2026, 11, 28, 7, 30, tzinfo=VILNIUS)
    waiting.desk.choices.change(reminder_days=())
    assert waiting.reminder.next() is None
    assert not waiting.timer().isActive()
    waiting.desk.choices.change(reminder_days=(0, 1, 2, 3, 4))
    assert waiting.timer().isActive()


def test_midnight_and_the_new_year_cost_nothing(wait: Callable[..., Waiting]) -> None:
    waiting = wait("2026-12-31T23:59", reminder="00:01")
    assert waiting.reminder.next() == datetime(2027, 1, 1, 0, 1, tzinfo=VILNIUS)


def test_a_stopped_reminder_says_nothing(wait: Callable[..., Waiting]) -> None:
    waiting = wait()
    waiting.reminder.stop()
    waiting.fire("2026-11-26T07:40")
    assert waiting.due == 0


def test_where_nothing_can_be_saved_the_work_begins_all_the_same(
    open_window: OpenWindow, choices: Choices, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = open_window()
    told = signals(window)
    answer(window)
    assert not button(window, "Tęsti neįrašius").isVisible()
    monkeypatch.setattr(choices, "path", tmp_path / "none" / "deeper" / "settings.json")
    (tmp_path / "none").write_text("")
    button(window, "Pradėti").click()
    assert told == []
    button(window, "Tęsti neįrašius").click()
    assert told == ["done"]
    assert choices.preferences.set_up
    assert choices.preferences.desk
