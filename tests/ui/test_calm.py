"""The calm screen: breathing by elapsed time, advice, grounding, short exercises, and that nothing is written."""

from __future__ import annotations

import ast
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QRadioButton, QWidget

from kastd_desktop import i18n
from kastd_desktop.core.calm import Sense
from kastd_desktop.services.packs import open_pack
from kastd_desktop.system import logs
from kastd_desktop.system.resources import translations_dir
from kastd_desktop.ui import accessibility
from kastd_desktop.ui.application import dress
from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.screens.calm import breathing_view, steps_view, tips
from kastd_desktop.ui.screens.calm.breathing_view import BreathingView, State
from kastd_desktop.ui.screens.calm.footnote import Footnote
from kastd_desktop.ui.screens.calm.grounding import Grounding, _Step
from kastd_desktop.ui.screens.calm.pacer import Pacer
from kastd_desktop.ui.screens.calm.screen import CalmScreen
from kastd_desktop.ui.screens.calm.shelf import _ExerciseButton
from kastd_desktop.ui.screens.calm.side import Side
from kastd_desktop.ui.screens.calm.tips import Tips
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.theme.theme import Theme
from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.layout import Scroller
from kastd_desktop.ui.widgets.text import Label, Paragraph
from tests.ui.conftest import freed_on_close, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.core.calm import Calm
    from kastd_desktop.services.desk import Desk

    Show = Callable[..., QWidget]
    Open = Callable[..., CalmScreen]


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def calm(compiled_pack: Path) -> Calm:
    return open_pack(compiled_pack, "lt").pack.calm


@pytest.fixture
def opened(theme: Theme, calm: Calm, clock: Clock, show: Show) -> Open:
    """Return a function that shows the screen with one thing open."""

    def make(id_: str = "", size: tuple[int, int] = (1048, 767), look: Theme | None = None) -> CalmScreen:
        if look is not None:
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            dress(application, look)
        accessibility.install()
        screen = CalmScreen(look or theme, calm, clock)
        screen.open(id_)
        show(screen, size)
        screen.entered()
        settle()
        return screen

    return make


def breathing(screen: CalmScreen) -> BreathingView:
    return screen._breathing


def pacer(screen: CalmScreen) -> Pacer:
    return screen._breathing._pacer


def shown(screen: CalmScreen) -> tuple[str, str]:
    """Return the word and what stands under it."""
    face = pacer(screen).face()
    return face.word, face.below or face.icon


def main_button(screen: CalmScreen) -> QPushButton:
    return screen._breathing._controls.main


def button(parent: QWidget, name: str) -> QPushButton:
    found = [each for each in parent.findChildren(QPushButton) if each.accessibleName() == name]
    return next((each for each in found if each.isVisible()), found[0])


def length_button(screen: CalmScreen, words: str) -> QRadioButton:
    return next(each for each in screen.findChildren(QRadioButton) if each.accessibleName() == words)


def wait(screen: CalmScreen, clock: Clock, seconds: float) -> None:
    """Let time pass and the timer fire once, however late."""
    clock.now += seconds
    for timer in running(screen):
        timer.timeout.emit()


def running(screen: QWidget) -> list[QTimer]:
    return [timer for timer in screen.findChildren(QTimer) if timer.isActive()]


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


# Breathing


def test_nothing_begins_by_itself(opened: Open) -> None:
    screen = opened()
    assert breathing(screen).state is State.READY
    assert shown(screen) == ("Kvėpuokite", "4 – 6")
    assert main_button(screen).text() == "Pradėti"
    assert not running(screen)


def test_a_card_begins_sixty_seconds_at_once(opened: Open) -> None:
    screen = opened("60")
    assert breathing(screen).state is State.RUNNING
    assert length_button(screen, "60\N{NO-BREAK SPACE}s").isChecked()
    assert shown(screen) == ("Įkvėpkite", "1")
    assert main_button(screen).text() == "Stabdyti"
    assert len(running(screen)) == 1


def test_two_minutes_are_the_default(opened: Open, clock: Clock) -> None:
    screen = opened()
    assert length_button(screen, "2\N{NO-BREAK SPACE}min.").isChecked()
    main_button(screen).click()
    wait(screen, clock, 119.9)
    assert breathing(screen).state is State.RUNNING
    wait(screen, clock, 0.1)
    assert breathing(screen).state is State.DONE


def test_the_word_and_the_second_follow_the_clock_not_the_frames(opened: Open, clock: Clock) -> None:
    screen = opened("60")
    wait(screen, clock, 4.2)
    assert shown(screen) == ("Iškvėpkite", "1")
    wait(screen, clock, 22.5)
    assert shown(screen) == ("Iškvėpkite", "3")
    assert screen._breathing._bottom._left.text() == "Liko 34\N{NO-BREAK SPACE}s"


def test_discs_and_ring_follow_between_the_seconds(opened: Open, clock: Clock) -> None:
    screen = opened("60")
    wait(screen, clock, 1.1)
    before = (pacer(screen)._fullness, pacer(screen)._progress)
    wait(screen, clock, 0.8)
    after = (pacer(screen)._fullness, pacer(screen)._progress)
    assert after[0] > before[0]
    assert after[1] > before[1]


def test_a_frame_in_which_nothing_moves_is_not_painted(
    opened: Open, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[QRegion] = []
    original = Pacer.paintEvent

    def paint(self: Pacer, event: QPaintEvent) -> None:
        painted.append(event.region())
        original(self, event)

    monkeypatch.setattr(Pacer, "paintEvent", paint)
    screen = opened("300")
    wait(screen, clock, 2.0)
    settle()
    painted.clear()
    wait(screen, clock, 0.0001)
    settle()
    assert painted == []
    wait(screen, clock, 0.05)
    settle()
    assert len(painted) == 1
    assert painted[0].subtracted(pacer(screen)._inside).isEmpty()


@pytest.mark.parametrize("name", ["light", "dark", "hc"])
def test_a_frame_that_paints_the_discs_alone_looks_like_a_whole_one(opened: Open, clock: Clock, name: str) -> None:
    screen = opened("60", look=Theme(name))
    wait(screen, clock, 12.7)
    circle = pacer(screen)
    whole = picture(circle)
    part = whole.copy()
    painter = QPainter(part)
    circle.render(painter, circle._inside.boundingRect().topLeft(), circle._inside, QWidget.RenderFlag(0))
    painter.end()
    assert part == whole


def test_a_pause_stops_the_time(opened: Open, clock: Clock) -> None:
    screen = opened("60")
    wait(screen, clock, 5.5)
    main_button(screen).click()
    assert (breathing(screen).state, shown(screen)) == (State.PAUSED, ("Pauzė", "pause"))
    assert not running(screen)
    clock.now += 500
    assert main_button(screen).text() == "Tęsti"
    main_button(screen).click()
    assert shown(screen) == ("Iškvėpkite", "2")
    wait(screen, clock, 1)
    assert shown(screen) == ("Iškvėpkite", "3")


def test_a_paused_exercise_can_begin_anew(opened: Open, clock: Clock) -> None:
    screen = opened("60")
    wait(screen, clock, 5.5)
    main_button(screen).click()
    again = button(screen._breathing, "Pradėti iš naujo")
    assert again.isVisible()
    again.click()
    assert breathing(screen).state is State.READY
    assert not again.isVisible()
    assert main_button(screen).hasFocus()
    main_button(screen).click()
    assert shown(screen) == ("Įkvėpkite", "1")


@pytest.mark.parametrize("where", ["main", "screen", "length"])
def test_space_stops_and_goes_on_wherever_the_keyboard_is(opened: Open, where: str) -> None:
    screen = opened("60")
    length = length_button(screen, "60\N{NO-BREAK SPACE}s")
    target = {"main": main_button(screen), "screen": screen, "length": length}[where]
    target.setFocus()
    for state in (State.PAUSED, State.RUNNING):
        QTest.keyClick(target, Qt.Key.Key_Space)
        assert breathing(screen).state is state


def test_a_click_on_the_circle_starts_and_stops(opened: Open) -> None:
    screen = opened()
    circle = pacer(screen)
    QTest.mouseClick(circle, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert breathing(screen).state is State.READY
    QTest.mouseClick(circle, Qt.MouseButton.LeftButton, pos=circle.rect().center())
    assert breathing(screen).state is State.RUNNING


def test_the_end_says_so_and_offers_another_round(opened: Open, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(breathing_view, "announce", lambda _widget, text: said.append(text))
    screen = opened("60")
    wait(screen, clock, 61)
    assert (breathing(screen).state, shown(screen)) == (State.DONE, ("Padaryta", "check"))
    assert said[-1] == "Padaryta. Grįžkite, kai norėsite."
    assert pacer(screen).accessibleName() == said[-1]
    assert screen._breathing._guide.text() == "Grįžkite, kai norėsite."
    assert not running(screen)
    assert main_button(screen).text() == "Dar kartą"
    main_button(screen).click()
    assert shown(screen) == ("Įkvėpkite", "1")


def test_phases_are_announced_and_seconds_are_not(opened: Open, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(breathing_view, "announce", lambda _widget, text: said.append(text))
    screen = opened("60")
    for _second in range(11):
        wait(screen, clock, 1)
    assert said == ["Įkvėpkite", "Iškvėpkite", "Įkvėpkite"]
    assert pacer(screen).accessibleName() == "Kvėpavimo pratimas: Įkvėpkite"
    assert QAccessible.queryAccessibleInterface(pacer(screen)).role() == QAccessible.Role.ProgressBar


def test_hidden_it_stops_and_waits_to_be_told(opened: Open, clock: Clock) -> None:
    screen = opened("60")
    wait(screen, clock, 3.5)
    screen.hide()
    settle()
    assert not running(screen)
    assert breathing(screen).state is State.PAUSED
    clock.now += 60
    screen.show()
    settle()
    assert not running(screen)
    main_button(screen).click()
    assert shown(screen) == ("Įkvėpkite", "4")


def test_all_patterns_can_be_chosen_and_the_first_is_the_default(opened: Open, calm: Calm, clock: Clock) -> None:
    screen = opened()
    box = screen.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert [box.itemText(number) for number in range(box.count())] == [pattern.title for pattern in calm.patterns]
    assert len(calm.patterns) == 5
    assert box.currentIndex() == 0
    label = next(each for each in screen.findChildren(QLabel) if each.buddy() is box)
    assert label.text() == "Ritmas"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    assert screen._breathing._guide.text() == calm.patterns[-1].guide
    assert shown(screen) == ("Kvėpuokite", "4 – 4 – 4 – 4")
    main_button(screen).click()
    for word in ("Sulaikykite", "Iškvėpkite", "Pailsėkite", "Įkvėpkite"):
        wait(screen, clock, 4)
        assert shown(screen)[0] == word


def test_another_rhythm_begins_anew(opened: Open, clock: Clock) -> None:
    screen = opened("60")
    wait(screen, clock, 5)
    breathing(screen)._on_rhythm("even")
    assert (breathing(screen).state, shown(screen)) == (State.RUNNING, ("Įkvėpkite", "1"))
    main_button(screen).click()
    breathing(screen)._on_rhythm("soft")
    assert (breathing(screen).state, shown(screen)) == (State.READY, ("Kvėpuokite", "3 – 5"))


def test_what_is_known_is_shown_on_demand_and_unasked_when_the_breath_is_held(opened: Open, calm: Calm) -> None:
    screen = opened()
    evidence = screen._breathing._evidence
    assert not evidence.isVisible()
    button(screen, "Kas žinoma apie šį ritmą").click()
    settle()
    assert evidence.isVisible()
    assert evidence.text() == calm.patterns[0].evidence
    breathing(screen)._on_rhythm("even")
    assert not evidence.isVisible()
    breathing(screen)._on_rhythm("box")
    assert evidence.isVisible()
    assert "Jei laukiatės" in evidence.text()


def test_an_exercise_of_four_fours_ends_with_a_whole_breath(opened: Open, clock: Clock) -> None:
    screen = opened()
    breathing(screen)._on_rhythm("box")
    breathing(screen).start(60)
    wait(screen, clock, 63.9)
    assert breathing(screen).state is State.RUNNING
    wait(screen, clock, 0.2)
    assert breathing(screen).state is State.DONE


def test_another_length_goes_on_when_it_can(opened: Open, clock: Clock) -> None:
    screen = opened("120")
    wait(screen, clock, 34.5)
    length_button(screen, "60\N{NO-BREAK SPACE}s").click()
    assert shown(screen) == ("Iškvėpkite", "1")
    assert screen._breathing._bottom._left.text() == "Liko 26\N{NO-BREAK SPACE}s"
    length_button(screen, "5\N{NO-BREAK SPACE}min.").click()
    wait(screen, clock, 60)
    length_button(screen, "60\N{NO-BREAK SPACE}s").click()
    assert (breathing(screen).state, shown(screen)) == (State.RUNNING, ("Įkvėpkite", "1"))


def test_another_length_after_the_end_is_a_new_exercise(opened: Open, clock: Clock) -> None:
    screen = opened("60")
    wait(screen, clock, 60)
    length_button(screen, "2\N{NO-BREAK SPACE}min.").click()
    assert breathing(screen).state is State.READY
    assert screen._breathing._bottom._left.text() == "Liko 2\N{NO-BREAK SPACE}min."


# Reduced motion


def test_with_reduced_motion_the_circle_stands_still_and_words_change(opened: Open, clock: Clock) -> None:
    screen = opened("60", look=Theme("light", motion=False))
    wait(screen, clock, 1.1)
    early = picture(pacer(screen))
    wait(screen, clock, 0.8)
    assert picture(pacer(screen)) == early
    wait(screen, clock, 0.2)
    assert shown(screen) == ("Įkvėpkite", "3")
    later = picture(pacer(screen))
    assert later != early
    # What differs is the number in the middle; the discs have the same edges.
    row = later.height() * 3 // 4
    assert [later.pixel(x, row) for x in range(later.width())] == [early.pixel(x, row) for x in range(early.width())]


def test_with_reduced_motion_six_segments_fill_one_by_one(opened: Open, clock: Clock) -> None:
    screen = opened("60", look=Theme("light", motion=False))
    accent = QColor(Theme("light").hex("accent")).rgb()
    filled = []
    for _breath in range(5):
        wait(screen, clock, 10)
        image = picture(pacer(screen))
        top = round(pacer(screen)._center.y() + pacer(screen)._full[2] + 24 + 4)
        pixels = [image.pixel(x, top) == accent for x in range(image.width())]
        wide = [run for run in "".join("#" if on else " " for on in pixels).split() if len(run) > 8]
        filled.append(len(wide))
    assert filled == [1, 2, 3, 4, 5]


def test_with_reduced_motion_the_timer_wakes_once_a_second(opened: Open, clock: Clock) -> None:
    screen = opened("60", look=Theme("light", motion=False))
    wait(screen, clock, 0.4)
    (timer,) = running(screen)
    assert timer.isSingleShot()
    assert timer.interval() == 600


def test_with_motion_there_are_thirty_frames_a_second(opened: Open) -> None:
    screen = opened("60")
    (timer,) = running(screen)
    assert not timer.isSingleShot()
    assert timer.interval() <= 34


# Looks


def test_in_the_contrast_theme_outlines_tell_the_discs_apart(opened: Open) -> None:
    screen = opened(look=Theme("hc"))
    circle = pacer(screen)
    image = picture(circle)
    middle = round(circle._center.y())
    for radius in circle._empty[1:]:
        edge = range(round(circle._center.x() + radius) - 2, round(circle._center.x() + radius) + 3)
        assert max(image.pixelColor(x, middle).lightness() for x in edge) > 180
    between = round(circle._center.x() + (circle._empty[1] + circle._empty[2]) / 2)
    assert image.pixelColor(between, middle).lightness() < 60


def test_the_discs_grow_and_shrink_and_hold_the_word(opened: Open, clock: Clock) -> None:
    screen = opened("60")
    circle = pacer(screen)
    empty, full = circle._radii(0), circle._radii(1)
    assert all(small < large for small, large in zip(empty, full, strict=True))
    for radii in (empty, full):
        assert radii[0] < radii[1] < radii[2] < circle._ring
    assert circle._widest < 2 * empty[0]


# Advice


def tip_texts(screen: CalmScreen) -> list[str]:
    rows = screen.findChild(Tips)._rows()  # type: ignore[union-attr]  # there is one
    return [paragraph.text() for row in rows for paragraph in row.findChildren(Paragraph)]


def test_three_pieces_of_advice_for_afterwards_come_first(opened: Open, calm: Calm) -> None:
    screen = opened()
    assert length_button(screen, "Po").isChecked()
    assert tip_texts(screen) == [tip.text for tip in calm.tips_for("after")[:3]]


def test_others_come_round_again(opened: Open, calm: Calm) -> None:
    screen = opened()
    tips_after = calm.tips_for("after")
    seen = set(tip_texts(screen))
    others = button(screen, "Kiti patarimai")
    for _press in range(len(tips_after) // 3):
        others.click()
        settle()
        assert len(tip_texts(screen)) == 3
        seen |= set(tip_texts(screen))
    assert seen == {tip.text for tip in tips_after}


def test_nothing_jumps_when_other_advice_comes(opened: Open) -> None:
    screen = opened()
    others = button(screen, "Kiti patarimai")
    places = set()
    for _press in range(6):
        others.click()
        settle()
        places.add(others.mapTo(screen, QPoint(0, 0)))
    assert len(places) == 1


def test_advice_can_be_chosen_by_phase(opened: Open, calm: Calm) -> None:
    screen = opened()
    length_button(screen, "Metu").click()
    settle()
    assert tip_texts(screen) == [tip.text for tip in calm.tips_for("during")[:3]]


def test_a_place_shows_its_advice_marked(opened: Open, calm: Calm) -> None:
    tip = calm.tips_for("during")[7]
    screen = opened(tip.id)
    assert length_button(screen, "Metu").isChecked()
    assert tip.text in tip_texts(screen)
    marked = screen.findChild(Tips).marked()  # type: ignore[union-attr]
    assert marked is not None
    assert [paragraph.text() for paragraph in marked.findChildren(Paragraph)] == [tip.text]
    assert breathing(screen).state is State.READY
    plain = next(row for row in screen._side.tips._rows() if row is not marked)
    assert picture(marked).pixelColor(3, 20) == QColor(Theme("light").hex("sheet"))
    assert picture(plain).pixelColor(3, 20) != QColor(Theme("light").hex("sheet"))


def test_the_advice_of_a_place_is_read_out(opened: Open, calm: Calm, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(tips, "announce", lambda _widget, text: said.append(text))
    opened(calm.tips[0].id)
    assert said == [calm.tips[0].text]


def test_an_unknown_place_is_told(opened: Open) -> None:
    screen = opened()
    with pytest.raises(KeyError):
        screen.open("no-such-tip")
    assert breathing(screen).state is State.READY


# Grounding


def steps(screen: CalmScreen) -> list[_Step]:
    return screen.findChildren(_Step)


def checked(screen: CalmScreen) -> list[bool]:
    return [step.isChecked() for step in steps(screen)]


def test_enter_ticks_a_step_and_moves_on(opened: Open) -> None:
    screen = opened()
    steps(screen)[0].setFocus()
    for number in range(4):
        QTest.keyClick(steps(screen)[number], Qt.Key.Key_Return)
        assert steps(screen)[number + 1].hasFocus()
    QTest.keyClick(steps(screen)[4], Qt.Key.Key_Space)
    assert checked(screen) == [True] * 5
    assert steps(screen)[4].hasFocus()


def test_backspace_takes_the_last_tick_back(opened: Open) -> None:
    screen = opened()
    steps(screen)[0].setFocus()
    QTest.keyClick(steps(screen)[0], Qt.Key.Key_Return)
    QTest.keyClick(steps(screen)[1], Qt.Key.Key_Return)
    QTest.keyClick(steps(screen)[2], Qt.Key.Key_Backspace)
    assert checked(screen) == [True, False, False, False, False]
    assert steps(screen)[1].hasFocus()
    QTest.keyClick(steps(screen)[1], Qt.Key.Key_Backspace)
    QTest.keyClick(steps(screen)[0], Qt.Key.Key_Backspace)
    assert checked(screen) == [False] * 5


def test_a_click_ticks_and_a_click_on_a_ticked_step_goes_back_to_it(opened: Open) -> None:
    screen = opened()
    for number in (0, 1, 2):
        QTest.mouseClick(steps(screen)[number], Qt.MouseButton.LeftButton)
    assert checked(screen) == [True, True, True, False, False]
    QTest.mouseClick(steps(screen)[1], Qt.MouseButton.LeftButton)
    assert checked(screen) == [True, False, False, False, False]


def test_steps_are_told_to_assistive_technology(opened: Open) -> None:
    screen = opened()
    first = QAccessible.queryAccessibleInterface(steps(screen)[0])
    assert first.role() == QAccessible.Role.CheckBox
    assert first.text(QAccessible.Text.Name) == "5 dalykai, kuriuos matau"
    assert first.text(QAccessible.Text.Description) == "Dabartinis žingsnis"
    first.actionInterface().doAction("Toggle")
    assert first.state().checked
    assert screen._side.grounding.current() == 1


def test_the_current_step_stands_out_and_tab_stops_there_once(opened: Open) -> None:
    screen = opened()
    QTest.mouseClick(steps(screen)[0], Qt.MouseButton.LeftButton)
    sheet = QColor(Theme("light").hex("sheet"))
    assert [picture(step).pixelColor(4, 20) == sheet for step in steps(screen)] == [False, True, False, False, False]
    tabbed = [step for step in steps(screen) if step.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tabbed == [steps(screen)[1]]


def test_grounding_can_begin_anew(opened: Open) -> None:
    screen = opened()
    QTest.mouseClick(steps(screen)[2], Qt.MouseButton.LeftButton)
    assert checked(screen) == [True, True, True, False, False]
    button(screen.findChild(Grounding), "Pradėti iš naujo").click()  # type: ignore[arg-type]
    assert checked(screen) == [False] * 5
    assert steps(screen)[0].hasFocus()


def test_what_is_known_about_grounding_is_shown_on_demand(opened: Open, calm: Calm) -> None:
    screen = opened()
    grounding = screen._side.grounding
    assert calm.grounding_evidence
    assert not grounding._evidence.isVisible()
    button(grounding, "Kas žinoma apie šį pratimą").click()
    settle()
    assert grounding._evidence.isVisible()
    assert grounding._evidence.text() == calm.grounding_evidence
    button(grounding, "Kas žinoma apie šį pratimą").click()
    settle()
    assert not grounding._evidence.isVisible()


def test_where_nothing_is_known_nothing_is_offered() -> None:
    grounding = Grounding(Theme("light"), (Sense(5, "dalykai"),))
    assert [each.isVisibleTo(grounding) for each in grounding.findChildren(IconButton) if each.isCheckable()] == [False]


# Short exercises


def step_text(screen: CalmScreen) -> str:
    return screen._steps._text.text()


def test_an_exercise_opens_in_place_of_the_pacer(opened: Open, calm: Calm) -> None:
    screen = opened()
    button(screen, "Trumpi pratimai").click()
    settle()
    offered = [each for each in screen.findChildren(_ExerciseButton) if each.isVisible()]
    assert [each.accessibleName().split(",")[0] for each in offered] == [script.title for script in calm.scripts]
    assert offered[0].accessibleName().endswith("1\N{NO-BREAK SPACE}min. 30\N{NO-BREAK SPACE}s")
    QTest.mouseClick(offered[0], Qt.MouseButton.LeftButton)
    settle()
    assert not pacer(screen).isVisible()
    assert step_text(screen) == calm.scripts[0].steps[0][0]
    assert screen._steps._main.hasFocus()


def test_steps_advance_with_time(opened: Open, calm: Calm, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(steps_view, "announce", lambda _widget, text: said.append(text))
    script = calm.scripts[0]
    screen = opened(script.id)
    wait(screen, clock, 9.5)
    assert (step_text(screen), screen._steps._seconds._left) == (script.steps[0][0], 1)
    wait(screen, clock, 0.6)
    assert (step_text(screen), screen._steps._seconds._left) == (script.steps[1][0], 20)
    assert screen._steps._number.text() == "2 iš 7"
    assert said == [text for text, _seconds in script.steps[:2]]
    (timer,) = running(screen)
    assert timer.isSingleShot()
    assert 900 <= timer.interval() <= 1000


def test_steps_can_be_paused_skipped_and_gone_back_to(opened: Open, calm: Calm, clock: Clock) -> None:
    script = calm.scripts[0]
    screen = opened(script.id)
    view = screen._steps
    assert not button(view, "Atgal").isEnabled()
    button(view, "Toliau").click()
    button(view, "Toliau").click()
    assert step_text(screen) == script.steps[2][0]
    button(view, "Atgal").click()
    assert step_text(screen) == script.steps[1][0]
    QTest.keyClick(view._main, Qt.Key.Key_Space)
    assert not running(screen)
    clock.now += 300
    QTest.keyClick(view._main, Qt.Key.Key_Space)
    assert (step_text(screen), view._seconds._left) == (script.steps[1][0], 20)


def test_the_last_step_ends_and_can_begin_again(opened: Open, calm: Calm, clock: Clock) -> None:
    script = calm.scripts[0]
    screen = opened(script.id)
    wait(screen, clock, script.length + 1)
    assert step_text(screen) == "Padaryta. Grįžkite, kai norėsite."
    assert not running(screen)
    assert not button(screen._steps, "Toliau").isEnabled()
    button(screen._steps, "Dar kartą").click()
    assert step_text(screen) == script.steps[0][0]
    wait(screen, clock, script.length + 1)
    button(screen._steps, "Atgal").click()
    assert step_text(screen) == script.steps[-1][0]


def test_what_is_known_about_an_exercise_is_shown_on_demand(opened: Open, calm: Calm) -> None:
    screen = opened(calm.scripts[1].id)
    assert not screen._steps._evidence.isVisible()
    button(screen._steps, "Kas žinoma apie šį pratimą").click()
    settle()
    assert screen._steps._evidence.isVisible()
    assert screen._steps._evidence.text() == calm.scripts[1].evidence


def test_an_exercise_stops_the_breathing_and_closes_again(opened: Open, calm: Calm) -> None:
    screen = opened("60")
    screen.open(calm.scripts[0].id)
    settle()
    assert breathing(screen).state is State.READY
    button(screen, "Grįžti prie kvėpavimo").click()
    settle()
    assert pacer(screen).isVisible()
    assert not running(screen)
    assert main_button(screen).hasFocus()


def test_hidden_exercises_stop(opened: Open, calm: Calm) -> None:
    screen = opened(calm.scripts[0].id)
    assert running(screen)
    screen.hide()
    settle()
    assert not running(screen)


# Contacts and the annex


def test_contacts_have_numbers_to_copy_and_the_day_they_were_checked(opened: Open, calm: Calm) -> None:
    screen = opened()
    assert not [each for each in screen.findChildren(Label) if each.text() == "1815" and each.isVisible()]
    button(screen, "Kur kreiptis").click()
    settle()
    for contact in calm.contacts:
        if contact.number:
            number = next(each for each in screen.findChildren(Label) if each.text() == contact.number)
            assert number.isVisible()
            flags = number.textInteractionFlags()
            assert flags & Qt.TextInteractionFlag.TextSelectableByMouse
            assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
            assert number.accessibleName() == f"{contact.name}: {contact.number}"
            assert number.textFormat() == Qt.TextFormat.PlainText
    texts = [each.text() for each in screen.findChildren(Paragraph) if each.isVisible()]
    # A day of checking belongs to a number; who has none is not “checked”.
    numbers = [contact for contact in calm.contacts if contact.number]
    assert 0 < len(numbers) < len(calm.contacts)
    assert [text for text in texts if text.startswith("patikrinta ")] == [
        f"patikrinta {contact.verified}" for contact in numbers
    ]
    assert all(contact.name in texts for contact in calm.contacts)
    button(screen, "Grįžti prie patarimų").click()
    settle()
    assert button(screen, "Kur kreiptis").hasFocus()


def test_the_footnote_leads_to_the_annex(opened: Open) -> None:
    screen = opened()
    wanted: list[Place] = []
    screen.wanted.connect(wanted.append)
    note = screen.findChild(Footnote)
    assert isinstance(note, Footnote)
    assert note.accessibleName().startswith("KAStd 4 priedas. Jei sunku ilgiau nei dieną")
    note.click()
    assert wanted == [Place("standard", "A4")]


# The way out


@pytest.fixture
def window(theme: Theme, make_desk: Callable[..., Desk], show: Show) -> MainWindow:
    main = MainWindow(theme, make_desk("first-day"))
    show(main, (1280, 768))
    return main


def test_escape_leaves_at_once_for_where_one_was(window: MainWindow) -> None:
    window.go(Place("today"))
    window.go(Place("calm"))
    window.go(Place("calm", "60"))
    settle()
    screen = window._screens["calm"]
    assert isinstance(screen, CalmScreen)
    assert picture(window._sheet).pixelColor(12, 400) == QColor(Theme("light").hex("calm-bg"))
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    settle()
    assert window.current() == Place("today")
    assert not screen.isVisible()
    assert breathing(screen).state is State.READY
    assert not running(screen)


def test_escape_without_a_before_leads_to_today(window: MainWindow) -> None:
    window.go(Place("calm", "reset-90"))
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    settle()
    assert window.current() == Place("today")


def test_leaving_forgets_everything(opened: Open, clock: Clock, calm: Calm) -> None:
    screen = opened(calm.tips[0].id)
    QTest.mouseClick(steps(screen)[1], Qt.MouseButton.LeftButton)
    button(screen, "Kur kreiptis").click()
    breathing(screen).start(60)
    wait(screen, clock, 7)
    screen.left()
    settle()
    assert breathing(screen).state is State.READY
    assert not running(screen)
    assert screen._side.grounding.current() == 0
    assert screen.findChild(Tips).marked() is None  # type: ignore[union-attr]
    assert steps(screen)[0].isVisible()


def test_going_back_closes_what_is_open_inside_first(opened: Open, calm: Calm) -> None:
    screen = opened()
    assert not screen.back()
    button(screen, "Trumpi pratimai").click()
    screen.open(calm.scripts[0].id)
    assert screen.back()
    assert pacer(screen).isVisibleTo(screen)
    assert screen.back()
    assert steps(screen)[0].isVisibleTo(screen)
    assert not screen.back()


# For everyone, at every size


def test_everything_that_takes_the_keyboard_has_a_name(opened: Open) -> None:
    screen = opened()
    for id_ in ("", "reset-90"):
        screen.open(id_)
        nameless = [
            child
            for child in screen.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not QAccessible.queryAccessibleInterface(child).text(QAccessible.Text.Name)
            and child.window() is screen
        ]
        assert not nameless


def test_tab_goes_from_the_exercise_to_the_advice_and_out(opened: Open) -> None:
    screen = opened()
    seen: list[str] = []
    for _press in range(20):
        focused = screen.focusWidget()
        assert focused is not None
        seen.append(QAccessible.queryAccessibleInterface(focused).text(QAccessible.Text.Name))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        if screen.focusWidget() is main_button(screen):
            break
    assert [name.replace("\N{NO-BREAK SPACE}", " ") for name in seen[:5]] == [
        "Pradėti",
        "2 min.",
        "Ilgas iškvėpimas",  # on Linux Qt tells the value; the label tells the name
        "Kas žinoma apie šį ritmą",
        "Po",
    ]
    assert "5 dalykai, kuriuos matau" in seen
    assert seen[-1].startswith("KAStd 4 priedas.")


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1048, 767), 1.0), ((960, 719), 1.0), ((1029, 581), 1.0), ((1280, 630), 2.0), ((600, 440), 1.0)],
)
@pytest.mark.parametrize("locale", ["lt", "en"])
@pytest.mark.parametrize("id_", ["", "reset-5"])
def test_nothing_is_clipped_and_nothing_scrolls_sideways(
    opened: Open, size: tuple[int, int], scale: float, locale: str, id_: str
) -> None:
    i18n.activate(locale, translations_dir())
    screen = opened(id_, size, Theme("light", scale))
    for page in ("", "Trumpi pratimai", "Kur kreiptis", "Short exercises", "Whom to talk to"):
        for link in screen.findChildren(QPushButton):
            if page and link.accessibleName() == page and link.isVisible():
                link.click()
                settle()
        for scroller in screen.findChildren(Scroller):
            content = scroller.widget()
            if scroller.isVisible() and content is not None:
                assert content.width() <= scroller.viewport().width()
        for child in screen.findChildren(QWidget):
            if not child.isVisible():
                continue
            if isinstance(child, Label) and not child.wordWrap():
                assert child.width() >= child.sizeHint().width(), child.text()
            if isinstance(child, Label | Paragraph):
                tall = child.heightForWidth(child.width()) if child.hasHeightForWidth() else child.sizeHint().height()
                assert child.height() >= tall, child.text()
            if isinstance(child, QPushButton | QRadioButton):
                least = child.heightForWidth(child.width()) if child.hasHeightForWidth() else 24
                assert child.height() >= least, child.accessibleName()
                assert child.width() >= min(child.sizeHint().width(), 24), child.accessibleName()
        screen._side.back()
        settle()


def test_at_its_usual_size_nothing_scrolls(opened: Open) -> None:
    screen = opened()
    for scroller in screen.findChildren(Scroller):
        assert scroller.verticalScrollBar().maximum() == 0


def test_in_a_narrow_window_the_column_goes_under_the_pacer(opened: Open) -> None:
    screen = opened(size=(1048, 767))
    side = screen.findChild(Side)
    assert isinstance(side, Side)

    def place() -> tuple[int, int]:
        spot = side.mapTo(screen, QPoint(0, 0))
        return spot.x(), spot.y()

    assert place()[0] > screen.width() / 2
    screen.resize(700, 600)
    settle()
    assert place()[1] >= pacer(screen).mapTo(screen, QPoint(0, pacer(screen).height())).y()
    assert main_button(screen).mapTo(screen, QPoint(0, main_button(screen).height())).y() < 600
    screen.resize(1048, 767)
    settle()
    assert place()[0] > screen.width() / 2
    assert steps(screen)[0].isVisible()


def test_an_exercise_chosen_at_the_foot_of_a_narrow_window_is_scrolled_to(opened: Open, calm: Calm) -> None:
    screen = opened(size=(600, 440))
    bar = screen._scroller.verticalScrollBar()
    button(screen, "Trumpi pratimai").click()
    settle()
    bar.setValue(bar.maximum())
    screen.findChildren(_ExerciseButton)[0].click()
    settle()
    assert bar.value() == 0


def test_it_is_freed_when_closed(theme: Theme, calm: Calm, clock: Clock, show: Show) -> None:
    screen = CalmScreen(theme, calm, clock)
    screen.open("60")
    screen.resize(1048, 767)
    screen.show()
    settle()
    held = [screen]
    del screen
    freed = freed_on_close(held.pop())
    assert freed


# Nothing is written: row H6 of the features


def everything(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Return every file under a folder: size, time of the last change, bytes."""
    return {
        str(path.relative_to(folder)): (path.stat().st_size, path.stat().st_mtime_ns, path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_using_all_of_it_writes_nothing(
    theme: Theme,
    make_desk: Callable[..., Desk],
    clock: Clock,
    show: Show,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = make_desk("in-progress")
    desk.choices.change(greeting_name="Rūta P.")  # so that there is a settings file to watch
    for where, hook in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(where, hook, getattr(where, hook))  # put back afterwards
    logs.start(tmp_path / "data" / "logs" / "kastd.log")
    window = MainWindow(theme, desk)
    window._screens["calm"] = screen = CalmScreen(theme, desk.pack.calm, clock)
    window._stack.addWidget(screen)
    screen.wanted.connect(window.go)
    screen.leaving.connect(window.leave)
    show(window, (1280, 768))
    window.go(Place("today"))
    settle()
    before = everything(tmp_path)
    assert {"settings.json", "kastd.log"} <= {Path(name).name for name in before}

    window.go(Place("calm", "60"))
    for _tick in range(130):
        wait(screen, clock, 0.5)
        settle()
    assert breathing(screen).state is State.DONE
    breathing(screen)._on_rhythm("box")
    main_button(screen).click()
    wait(screen, clock, 20)
    main_button(screen).click()
    for step in steps(screen):
        QTest.mouseClick(step, Qt.MouseButton.LeftButton)
    for _press in range(6):
        button(screen, "Kiti patarimai").click()
    button(screen, "Kur kreiptis").click()
    screen.back()
    for script in desk.pack.calm.scripts:
        window.go(Place("calm", script.id))
        wait(screen, clock, script.length + 1)
    window.go(Place("calm", desk.pack.calm.tips[0].id))
    screen.leaving.emit()
    settle()
    assert window.current() == Place("today")
    assert everything(tmp_path) == before


def test_the_code_of_the_screen_knows_nothing_it_could_write_with() -> None:
    folder = Path(breathing_view.__file__).parent
    modules = sorted(folder.glob("*.py"))
    assert len(modules) > 10
    for module in modules:
        tree = ast.parse(module.read_text(encoding="utf-8"))
        imported = {
            name
            for node in ast.walk(tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in (
                [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            )
        }
        ours = {name for name in imported if name.startswith("kastd_desktop")}
        assert all(name.startswith(("kastd_desktop.core", "kastd_desktop.ui", "kastd_desktop.i18n")) for name in ours)
        assert not imported & {"os", "pathlib", "logging", "sqlite3", "json", "tempfile", "shutil"}
        assert "open" not in {
            node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
