"""The waiting-room window: what it shows, what it swallows, who gets out, and that it holds its screen."""

from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QRect, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QDragEnterEvent,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kastd_desktop.content.reader import read_compiled
from kastd_desktop.core import pin
from kastd_desktop.core.commitment import Slide
from kastd_desktop.core.kiosk import SAFE, Frame
from kastd_desktop.core.preferences import Kiosk, Preferences
from kastd_desktop.core.standard import Law
from kastd_desktop.errors import UserError
from kastd_desktop.services.leaving import Leaving
from kastd_desktop.services.showing import Showing, ShowingFiles
from kastd_desktop.settings import file
from kastd_desktop.system.instance import Instance
from kastd_desktop.system.kiosk_screen import covered_screen
from kastd_desktop.ui import keys
from kastd_desktop.ui.facing import screen_name
from kastd_desktop.ui.kiosk.ending import EndSignals
from kastd_desktop.ui.kiosk.fitting import FEW, MANY, commitment_steps, fit_commitment
from kastd_desktop.ui.kiosk.key import PadKey
from kastd_desktop.ui.kiosk.lines import balanced, rough
from kastd_desktop.ui.kiosk.pad import LEAST_KEY, Pad
from kastd_desktop.ui.kiosk.plan import plan_for
from kastd_desktop.ui.kiosk.screens import ChosenScreen, find_screen, pixels_per_metre
from kastd_desktop.ui.kiosk.slide import SOURCE_GAP, Look, draw_slide, text_of
from kastd_desktop.ui.kiosk.telling import Telling
from kastd_desktop.ui.kiosk.window import KioskWindow, sample_window
from kastd_desktop.ui.kiosk.wording import day_text, language_text, source_text
from kastd_desktop.ui.theme.theme import Theme
from tests.ui.conftest import freed_on_close, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QScreen
    from pytestqt.qtbot import QtBot

    from kastd_desktop.services.desk import Desk

SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (1280, 1024), (3840, 2160), (640, 480), (400, 800)]
THEMES = ["kiosk", "kiosk-light", "kiosk-hc"]
LAW = Law("Viešojo administravimo įstatymas", "10 str. 4 d.", "2026-02-22")


class FakeScreen(QObject):
    """A chosen screen that is plugged in and out by hand."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.connected = True
        self.others = False

    def current(self) -> QScreen | None:
        return QGuiApplication.primaryScreen() if self.connected else None

    def alone(self) -> bool:
        return not self.others


class Hand:
    """A clock that runs, and that a test can push forward."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.ahead


@pytest.fixture(scope="session")
def stored() -> str:
    return pin.hashed("4821")


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def showing(compiled_pack: Path, hand: Hand, stored: str) -> Showing:
    preferences = Preferences(institution="Ąžuolyno rajono savivaldybė", kiosk=Kiosk(pin=stored))
    return Showing(preferences, read_compiled(compiled_pack, "lt"), hand)


@pytest.fixture
def screen(qapp: QApplication) -> FakeScreen:
    return FakeScreen()


@pytest.fixture
def window(showing: Showing, screen: FakeScreen, tmp_path: Path, qtbot: QtBot) -> Iterator[KioskWindow]:
    """Return the window over its screen, as in the waiting room."""
    kiosk = KioskWindow(showing, Leaving(tmp_path / "tries.json"), cast("ChosenScreen", screen))
    kiosk.start()
    settle()
    yield kiosk
    kiosk.leave()
    kiosk.deleteLater()
    settle()


@pytest.fixture
def pad(window: KioskWindow) -> Pad:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    return pad_of(window)


def pad_of(window: KioskWindow) -> Pad:
    found = window.findChildren(Pad)
    assert len(found) == 1
    return found[0]


def key_of(pad: Pad, name: str) -> PadKey:
    return next(key for key in pad.findChildren(PadKey) if key.accessibleName() == name)


def press(widget: Any, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    """Press a key and return the event as it came back."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers)
    QApplication.sendEvent(widget, event)
    return event


def frame(text: str, *, locale: str = "lt", law: tuple[Law, ...] = (), number: int = 0, count: int = 6) -> Frame:
    return Frame(Slide("x", "promise", text, "4.2", bool(law), law, locale), locale, number, count, 10)


def look(theme: str = "kiosk", size: tuple[int, int] = (1920, 1080), capital: float = 0.0) -> Look:
    return Look(Theme(theme), plan_for(QSize(*size)), "Ąžuolyno rajono savivaldybė", ("lt", "en"), capital)


# --- Slides.


def test_the_first_slide_is_one_text_to_assistive_technology(window: KioskWindow, showing: Showing) -> None:
    assert window.accessibleName() == showing.frames[0].slide.text
    interface = QAccessible.queryAccessibleInterface(window)
    assert interface.role() == QAccessible.Role.StaticText
    assert interface.childCount() == 0


def test_the_next_slide_comes_by_itself_when_its_time_has_come(
    window: KioskWindow, showing: Showing, hand: Hand, qtbot: QtBot
) -> None:
    hand.ahead = showing.frames[0].seconds - 1.0
    window.hide()
    window.show()
    assert window.frame_shown() is showing.frames[0]
    qtbot.waitUntil(lambda: window.frame_shown() is showing.frames[1], timeout=3000)
    assert window.accessibleName() == showing.frames[1].slide.text


def test_after_a_hang_slides_are_skipped_not_queued(window: KioskWindow, showing: Showing, hand: Hand) -> None:
    hand.ahead = sum(each.seconds for each in showing.frames[:5]) + 1
    window._slides.timeout.emit()
    assert window.frame_shown() is showing.frames[5]


def test_one_slide_fades_into_the_next_in_half_a_second(
    window: KioskWindow, showing: Showing, hand: Hand, qtbot: QtBot
) -> None:
    window.grab()
    hand.ahead = showing.frames[0].seconds
    window._slides.timeout.emit()
    assert window._fade._timer.isActive()
    started = time.monotonic()
    qtbot.waitUntil(lambda: not window._fade._timer.isActive(), timeout=2000)
    assert 0.3 < time.monotonic() - started < 1.0


def test_the_end_of_a_fade_is_painted_twice_so_that_no_trace_of_the_old_slide_stays(
    window: KioskWindow, showing: Showing, hand: Hand, qtbot: QtBot
) -> None:
    window.grab()
    pictures: list[bool] = []
    window._fade.stepped.connect(lambda: pictures.append(window._fade._before is not None))
    hand.ahead = showing.frames[0].seconds
    window._slides.timeout.emit()
    qtbot.waitUntil(lambda: not window._fade._timer.isActive(), timeout=2000)
    assert pictures[-2:] == [False, False]
    assert all(pictures[:-2])


def test_with_reduced_motion_nothing_fades(window: KioskWindow, showing: Showing, hand: Hand) -> None:
    showing.preferences = showing.preferences._replace(reduced_motion=True)
    window._theme = window._make_theme()
    window.grab()
    hand.ahead = showing.frames[0].seconds
    window._slides.timeout.emit()
    assert window.frame_shown() is showing.frames[1]
    assert not window._fade._timer.isActive()


def test_the_clock_waits_for_the_next_minute(window: KioskWindow) -> None:
    window._clock = lambda: datetime.fromisoformat("2026-11-26T10:24:59.950+02:00")
    window._await_minute()
    assert window._minutes.interval() == 51
    window._clock = lambda: datetime.fromisoformat("2026-11-26T10:25:00.001+02:00")
    window._minutes.timeout.emit()
    assert 59_900 < window._minutes.interval() <= 60_000


def test_the_clock_on_the_wall_is_painted(window: KioskWindow) -> None:
    window._clock = lambda: datetime.fromisoformat("2026-11-26T10:24:00+02:00")
    before = window.grab().toImage()
    window._clock = lambda: datetime.fromisoformat("2026-11-26T10:25:00+02:00")
    after = window.grab().toImage()
    changed = differing(before, after)
    assert not changed.isEmpty()
    assert plan_for(window.size()).clock.toAlignedRect().contains(changed)


def differing(one: QImage, other: QImage) -> QRect:
    """Return the smallest rectangle outside which two pictures are alike."""
    places = [(x, y) for y in range(one.height()) for x in range(one.width()) if one.pixel(x, y) != other.pixel(x, y)]
    if not places:
        return QRect()
    xs, ys = [x for x, _y in places], [y for _x, y in places]
    return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys)))


def test_back_in_sight_it_shows_what_is_due(window: KioskWindow, showing: Showing, hand: Hand) -> None:
    window.hide()
    hand.ahead = sum(each.seconds for each in showing.frames[:3]) + 1
    window.show()
    assert window.frame_shown() is showing.frames[3]
    assert window.accessibleName() == showing.frames[3].slide.text


def test_out_of_sight_nothing_runs(window: KioskWindow) -> None:
    window.grab()
    window.hide()
    assert not [timer for timer in window.findChildren(QTimer) if timer.isActive()]
    window.show()
    assert window._slides.isActive()
    assert window._minutes.isActive()


def test_two_timers_run_while_a_slide_is_shown(window: KioskWindow) -> None:
    running = [timer for timer in window.findChildren(QTimer) if timer.isActive()]
    assert {id(timer) for timer in running} == {id(window._slides), id(window._minutes)}
    assert all(timer.isSingleShot() for timer in running)


def test_changed_settings_show_at_the_next_slide(tmp_path: Path, compiled_pack: Path, show: Callable[..., Any]) -> None:
    path = tmp_path / "settings.json"
    file.save(path, Preferences(institution="Pirmoji", kiosk=Kiosk(theme="kiosk")))
    window = show(KioskWindow(ShowingFiles(path, compiled_pack)), (960, 540))
    ground = window.grab().toImage().pixelColor(2, 2)
    assert ground == Theme("kiosk").color("ground")
    file.save(path, Preferences(institution="Pirmoji", kiosk=Kiosk(theme="kiosk-light")))
    window._slides.timeout.emit()
    assert window.grab().toImage().pixelColor(2, 2) == Theme("kiosk-light").color("ground")


def test_whatever_goes_wrong_with_a_slide_the_screen_goes_on(
    window: KioskWindow, showing: Showing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> bool:
        raise RuntimeError

    monkeypatch.setattr(showing, "refresh", broken)
    window._slides.stop()
    with pytest.raises(RuntimeError):
        window._on_slide()
    assert window._slides.isActive()


# --- What is drawn.


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES)
def test_every_slide_fits_whole(compiled_pack: Path, qapp: QApplication, theme: str, size: tuple[int, int]) -> None:
    preferences = Preferences(kiosk=Kiosk(locales=("lt", "en", "lt-easy")))
    showing = Showing(preferences, read_compiled(compiled_pack, "lt"))
    shared = look(theme, size)
    band = shared.plan.band
    for each in showing.frames:
        text = text_of(each, shared)
        assert " ".join(text.commitment.lines).split() == each.slide.text.split()
        for fitted in filter(None, (text.commitment, text.source)):
            metrics = QFontMetricsF(fitted.font)
            assert max(map(metrics.horizontalAdvance, fitted.lines)) <= band.width() + 1, each.slide.id
        height = text.commitment.height + (
            shared.plan.px(SOURCE_GAP) + text.source.height if text.source is not None else 0
        )
        top = shared.plan.text_top(height)
        assert top >= band.top() - 1, each.slide.id
        assert top + height <= band.bottom() + 1, each.slide.id
        assert len(text.commitment.lines) <= (MANY if shared.plan.upright else FEW), each.slide.id


@pytest.mark.parametrize(
    ("text", "size", "lines"),
    [
        (
            "Jeigu suklysime, pripažinsime ir ištaisysime.",
            (1920, 1080),
            ("Jeigu suklysime,", "pripažinsime", "ir ištaisysime."),
        ),
        ("Jūsų reikalas lieka tarp jūsų ir mūsų.", (1080, 1920), ("Jūsų reikalas", "lieka tarp", "jūsų ir mūsų.")),
    ],
)
def test_lines_break_as_in_the_design(
    qapp: QApplication, text: str, size: tuple[int, int], lines: tuple[str, ...]
) -> None:
    fitted = text_of(frame(text), look("kiosk", size)).commitment
    assert fitted.lines == lines
    assert fitted.font.pixelSize() == (176 if size[0] > size[1] else 160)


def test_steps_are_those_of_the_design(qapp: QApplication) -> None:
    lying, upright = plan_for(QSize(1920, 1080)), plan_for(QSize(1080, 1920))
    assert commitment_steps(Theme("kiosk"), lying) == (176, 152, 128, 112)
    assert commitment_steps(Theme("kiosk"), upright) == (160, 152, 128, 112)
    assert commitment_steps(Theme("kiosk-hc"), lying) == (188, 176, 152, 128, 112)


def test_a_line_never_ends_where_nobody_would_break_it_if_it_can_be_helped() -> None:
    words = ("Sprendimą", "priimsime", "per", "20", "darbo", "dienų.")
    assert balanced(words, 2, 24, len) == ("Sprendimą priimsime", "per 20 darbo dienų.")
    assert rough(("Sprendimą priimsime per", "20 dienų"))
    assert rough(("ne vėliau kaip 20", "dienų"))
    assert not rough(("Sprendimą priimsime", "per 20 dienų"))
    assert not rough(("Vienas.",))


def test_a_no_break_space_is_never_broken(qapp: QApplication) -> None:
    text = "Ateikite iki 8\u00a0val. ryto ir pasikalbėkime apie viską ramiai."
    lines = text_of(frame(text), look("kiosk", (1080, 1920))).commitment.lines
    assert any("8\u00a0val." in line for line in lines)


@pytest.mark.parametrize("text", ["žodis " * 120, "Nebeprisikiškiakopūsteliaujantiesiems" * 4, "x", "  ", "a\nb\tc"])
def test_a_text_nobody_should_have_written_is_still_shown_whole(qapp: QApplication, text: str) -> None:
    shared = look("kiosk", (1920, 1080))
    fitted = fit_commitment(text, shared.theme, shared.plan, shared.plan.band.height())
    assert " ".join(fitted.lines).split() == text.split()
    draw_slide(frame(text), shared, 1.0)


def test_from_farther_away_the_text_grows_if_it_fits(qapp: QApplication) -> None:
    plain = text_of(frame("Palaukite."), look()).commitment
    grown = text_of(frame("Palaukite."), look(capital=plain.capital * 1.2)).commitment
    assert grown.capital >= plain.capital * 1.2
    assert text_of(frame("Palaukite."), look(capital=2000.0)).commitment.capital == plain.capital


def test_a_legal_duty_names_its_source_and_a_promise_does_not(qapp: QApplication) -> None:
    duty = text_of(frame("Atsakysime per 20 darbo dienų.", law=(LAW,)), look())
    assert duty.source is not None
    assert " ".join(duty.source.lines) == "Pagal Viešojo administravimo įstatymą, 10\u00a0str.\u00a04\u00a0d."
    assert text_of(frame("Pasisveikinsime pirmi."), look()).source is None


def test_an_act_that_cannot_be_inflected_is_named_as_it_is() -> None:
    law = Law("Taisyklės dėl eilės", "5 p.", "2026-02-22")
    assert source_text(frame("x", law=(law,))) == "Teisinis pagrindas: Taisyklės dėl eilės, 5\u00a0p."


def test_everything_around_a_slide_is_in_its_language() -> None:
    day = datetime.fromisoformat("2026-11-26").date()
    law = Law("Law on Public Administration", "Art. 10(4)", "2026-02-22")
    assert day_text(frame("x"), day) == "lapkričio 26\u00a0d."
    assert day_text(frame("x", locale="lt-easy"), day) == "lapkričio 26\u00a0d."
    assert day_text(frame("x", locale="en"), day) == "26 November"
    english = frame("x", locale="en", law=(law,))
    assert source_text(english) == "Under the Law on Public Administration, Art.\u00a010(4)"


def test_languages_on_the_switch_have_short_names() -> None:
    assert [language_text(locale) for locale in ("lt", "en", "uk", "lt-easy")] == ["LT", "EN", "UK", "Lengvai"]


def pixel(picture: QImage, x: float, y: float) -> str:
    return picture.pixelColor(round(x), round(y)).name().upper()


@pytest.mark.parametrize("theme", THEMES)
def test_progress_is_filled_long_and_hollow(qapp: QApplication, theme: str) -> None:
    shared = look(theme)
    picture = draw_slide(frame("Palaukite.", number=1, count=3), shared, 1.0).toImage()
    middle = shared.plan.foot.center().y()
    assert pixel(picture, 96 + 36, middle) == shared.theme.hex("line")
    for x in (96 + 86 + 10, 96 + 86 + 158):
        assert pixel(picture, x, middle) == shared.theme.hex("mark")
    assert pixel(picture, 96 + 86 + 182 + 36, middle) == shared.theme.hex("ground")
    assert pixel(picture, 96 + 86 + 182 + 36, middle - (7 if theme == "kiosk-hc" else 5)) != shared.theme.hex("ground")


def test_high_contrast_has_no_flower(qapp: QApplication) -> None:
    def colors(theme: str) -> set[str]:
        picture = draw_slide(frame("Taip."), look(theme), 1.0).toImage()
        return {pixel(picture, x, 700) for x in range(1000, 1900, 10)}

    assert Theme("kiosk").hex("petal") in colors("kiosk")
    assert colors("kiosk-hc") == {"#000000"}


def test_many_languages_never_meet_the_progress(qapp: QApplication) -> None:
    shared = replace(look("kiosk", (1080, 1920)), locales=("lt", "en", "uk", "ru", "pl", "de", "fr", "lt-easy"))
    picture = draw_slide(frame("Palaukite.", number=5), shared, 1.0).toImage()
    middle = shared.plan.foot.center().y()
    assert {pixel(picture, x, middle) for x in range(570, 700)} <= {
        shared.theme.hex(role) for role in ("ground", "petal", "petal-2", "vein")
    } | {pixel(picture, x, middle) for x in range(570, 700) if pixel(picture, x, middle)[1] in "23"}
    assert shared.theme.hex("mark") in {pixel(picture, x, middle - 30) for x in range(800, 1000)}


# --- Keys, mouse and other doors.

FORBIDDEN = [
    (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
    (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Space, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Print, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_HomePage, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Meta, Qt.KeyboardModifier.MetaModifier),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier),
]  # fmt: skip


@pytest.mark.parametrize(("key", "modifiers"), FORBIDDEN)
def test_every_other_key_is_swallowed(window: KioskWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, modifiers)
        event.ignore()
        QApplication.sendEvent(window, event)
        assert event.isAccepted() or key == Qt.Key.Key_Tab
    assert window.isVisible()
    assert not window.findChildren(Pad)
    assert QApplication.activePopupWidget() is None
    assert QApplication.activeModalWidget() is None


def test_closing_is_refused_until_the_pin_was_given(window: KioskWindow) -> None:
    assert not window.close()
    assert window.isVisible()


def test_menus_and_drops_are_swallowed(window: KioskWindow) -> None:
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    menu.ignore()
    QApplication.sendEvent(window, menu)
    assert menu.isAccepted()
    things = QMimeData()
    drag = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, things, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    drag.ignore()
    QApplication.sendEvent(window, drag)
    assert not drag.isAccepted()
    assert QApplication.activePopupWidget() is None


def test_there_is_no_pointer_until_the_pad_needs_one(window: KioskWindow, pad: Pad) -> None:
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor
    assert pad.cursor().shape() == Qt.CursorShape.ArrowCursor


def mouse(window: KioskWindow, kind: QEvent.Type, place: QPointF, *, down: bool) -> None:
    buttons = Qt.MouseButton.LeftButton if down else Qt.MouseButton.NoButton
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, place, window.mapToGlobal(place), button, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)


def test_holding_the_corner_opens_the_pad(window: KioskWindow, qtbot: QtBot) -> None:
    assert window._door is not None
    assert window._door._holding.interval() == 5000
    window._door._holding.setInterval(20)
    mouse(window, QEvent.Type.MouseButtonPress, QPointF(10, 10), down=True)
    mouse(window, QEvent.Type.MouseMove, QPointF(14, 12), down=True)
    qtbot.waitUntil(lambda: bool(window.findChildren(Pad)), timeout=2000)


@pytest.mark.parametrize("how", ["elsewhere", "let go", "moved away"])
def test_only_the_held_corner_opens_the_pad(window: KioskWindow, qtbot: QtBot, how: str) -> None:
    assert window._door is not None
    window._door._holding.setInterval(20)
    place = QPointF(window.width() / 2, 10) if how == "elsewhere" else QPointF(10, 10)
    mouse(window, QEvent.Type.MouseButtonPress, place, down=True)
    if how == "let go":
        mouse(window, QEvent.Type.MouseButtonRelease, place, down=False)
    elif how == "moved away":
        mouse(window, QEvent.Type.MouseMove, QPointF(window.width() / 2, 300), down=True)
    qtbot.wait(60)
    assert not window.findChildren(Pad)


# --- The PIN pad.


def scan(code: int, text: str) -> QKeyEvent:
    """Return the press of a key that types a letter, as Lithuanian keyboards do on the digit row."""
    return QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, code, 0, 0, text, False, 1
    )


def test_the_pin_opens_by_the_place_of_the_keys(window: KioskWindow, pad: Pad, qtbot: QtBot) -> None:
    first = keys._FIRST_SCAN_CODE
    with qtbot.waitSignal(window.ended, timeout=3000):
        for digit, letter in ((4, "ė"), (8, "ū"), (2, "č"), (1, "ą")):
            QApplication.sendEvent(pad.focusWidget(), scan(first + digit - 1, letter))
        assert pad.entered() == 4
        QTest.keyClick(pad.focusWidget(), Qt.Key.Key_Return)
    assert not window.isVisible()


def test_zero_is_found_by_its_place_too() -> None:
    first = keys._FIRST_SCAN_CODE
    assert keys.digit_or_zero(scan(first + 9, ")")) == 0
    assert keys.digit_or_zero(scan(0, "0")) == 0
    assert keys.digit_or_zero(scan(first, "ą")) == 1
    assert keys.digit_or_zero(scan(0, "k")) is None


def test_the_pin_opens_by_touch_alone(window: KioskWindow, pad: Pad, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.ended, timeout=3000):
        for name in ("9", "Trinti", "4", "8", "2", "1", "Išeiti"):
            QTest.mouseClick(key_of(pad, name), Qt.MouseButton.LeftButton)


def test_a_wrong_pin_says_so_and_empties_the_field(window: KioskWindow, pad: Pad) -> None:
    QTest.keyClicks(pad.focusWidget(), "1111")
    QTest.keyClick(pad.focusWidget(), Qt.Key.Key_Return)
    assert pad.message() == "PIN kodas netinka. Bandykite dar kartą."
    assert pad.accessibleDescription() == pad.message()
    assert pad.entered() == 0
    assert window.isVisible()


def test_after_five_wrong_tries_there_is_a_wait_that_a_restart_does_not_shorten(
    window: KioskWindow, pad: Pad, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pin, "fits", lambda digits, stored: digits == "4821")
    for _try in range(5):
        QTest.keyClicks(pad.focusWidget(), "1111")
        QTest.keyClick(pad.focusWidget(), Qt.Key.Key_Return)
    assert pad.message() == "PIN kodas netinka. Po 30\u00a0s galėsite bandyti vėl."
    QTest.keyClicks(pad.focusWidget(), "4821")
    QTest.keyClick(pad.focusWidget(), Qt.Key.Key_Return)
    assert pad.message().startswith("Per daug klaidingų bandymų.")
    assert window.isVisible()
    assert Leaving(tmp_path / "tries.json").wait() == 30


def test_the_pad_stays_until_the_wait_is_over(pad: Pad, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pin, "fits", lambda digits, stored: False)
    for _try in range(4):
        QTest.keyClicks(pad.focusWidget(), "1111")
        QTest.keyClick(pad.focusWidget(), Qt.Key.Key_Return)
    assert pad._patience.interval() == 20_000, "no wait yet"
    QTest.keyClicks(pad.focusWidget(), "1111")
    QTest.keyClick(pad.focusWidget(), Qt.Key.Key_Return)
    assert pad._patience.isActive()
    assert pad._patience.remainingTime() > 30_000

    QTest.keyClicks(pad.focusWidget(), "2")
    assert pad._patience.remainingTime() > 30_000, "a digit meanwhile does not shorten it"


def test_too_few_digits_are_no_try(pad: Pad, tmp_path: Path) -> None:
    QTest.keyClicks(pad.focusWidget(), "123")
    QTest.keyClick(pad.focusWidget(), Qt.Key.Key_Return)
    assert pad.message() == "PIN kodą turi sudaryti bent 4 skaitmenys."
    assert not (tmp_path / "tries.json").exists()


def test_erasing_and_too_many_digits(pad: Pad) -> None:
    QTest.keyClicks(pad.focusWidget(), "12345678901234567890")
    assert pad.entered() == 12
    QTest.keyClick(pad.focusWidget(), Qt.Key.Key_Backspace)
    assert pad.entered() == 11


@pytest.mark.parametrize("how", ["key", "button", "patience"])
def test_the_pad_can_be_put_away_and_slides_go_on(window: KioskWindow, pad: Pad, qtbot: QtBot, how: str) -> None:
    assert not window._slides.isActive()
    if how == "key":
        QTest.keyClick(pad.focusWidget(), Qt.Key.Key_Escape)
    elif how == "button":
        QTest.mouseClick(key_of(pad, "Atšaukti"), Qt.MouseButton.LeftButton)
    else:
        assert pad._patience.interval() == 20_000
        pad._patience.start(20)
        qtbot.waitUntil(lambda: not window.findChildren(Pad), timeout=2000)
    settle()
    assert not window.findChildren(Pad)
    assert window.isVisible()
    assert window._slides.isActive()


def test_input_keeps_the_pad_from_going_away(pad: Pad, qtbot: QtBot) -> None:
    pad._patience.start(1000)
    for _digit in range(3):
        qtbot.wait(400)
        QTest.keyClicks(pad.focusWidget(), "1")
    assert pad.isVisible()
    assert pad.entered() == 3


@pytest.mark.parametrize(("key", "modifiers"), FORBIDDEN[1:-2])
def test_the_pad_swallows_every_other_key_too(
    window: KioskWindow, pad: Pad, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    press(pad.focusWidget(), key, modifiers)
    settle()
    assert window.isVisible()
    assert pad_of(window) is pad
    assert pad.entered() == 0


def test_without_a_pin_there_is_no_way_out(showing: Showing, window: KioskWindow) -> None:
    showing.preferences = showing.preferences._replace(kiosk=Kiosk(pin=""))
    window.open_pad()
    pad = pad_of(window)
    assert "PIN kodas nenustatytas" in pad.message()
    assert [key.accessibleName() for key in pad.findChildren(PadKey)] == ["Uždaryti"]
    QTest.keyClicks(pad.focusWidget(), "0000")
    assert pad.entered() == 0
    QTest.keyClick(pad.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert not window.findChildren(Pad)
    assert window.isVisible()


def test_a_pin_set_meanwhile_counts_at_once(
    tmp_path: Path, compiled_pack: Path, stored: str, show: Callable[..., Any]
) -> None:
    path = tmp_path / "settings.json"
    file.save(path, Preferences())
    window = show(KioskWindow(ShowingFiles(path, compiled_pack), Leaving(tmp_path / "tries.json")), (1280, 720))
    file.save(path, Preferences(kiosk=Kiosk(pin=stored)))
    window.open_pad()
    assert len(pad_of(window).findChildren(PadKey)) == 13


def test_tab_reaches_every_key_of_the_pad_in_order(window: KioskWindow, pad: Pad) -> None:
    window.activateWindow()
    reached = []
    for _step in range(13):
        reached.append(pad.focusWidget().accessibleName())
        QTest.keyClick(pad.focusWidget(), Qt.Key.Key_Tab)
    assert reached == [*"123456789", "Trinti", "0", "Išeiti", "Atšaukti"]


def test_the_pad_has_names_for_assistive_technology(pad: Pad) -> None:
    interface = QAccessible.queryAccessibleInterface(pad)
    assert interface.role() == QAccessible.Role.Dialog
    assert pad.accessibleName() == "Išeiti iš šio ekrano"
    for key in pad.findChildren(PadKey):
        assert QAccessible.queryAccessibleInterface(key).role() == QAccessible.Role.Button
        assert key.accessibleName()


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1080, 1920), (1024, 768), (640, 660)])
@pytest.mark.parametrize("locale", ["lt", "en"])
def test_keys_of_the_pad_suit_a_finger_and_lie_apart(
    showing: Showing, tmp_path: Path, show: Callable[..., Any], size: tuple[int, int], locale: str
) -> None:
    from kastd_desktop import i18n
    from kastd_desktop.system.resources import translations_dir

    i18n.activate(locale, translations_dir())
    window = show(KioskWindow(showing, Leaving(tmp_path / "tries.json")), size)
    window.open_pad()
    pad = pad_of(window)
    window.grab()
    buttons = pad.findChildren(PadKey)
    for key in buttons:
        assert min(key.width(), key.height()) >= LEAST_KEY
        assert pad.rect().contains(key.geometry())
        assert QFontMetricsF(key.font()).horizontalAdvance(key.text()) < key.width() - 14
        assert not [other for other in buttons if other is not key and other.geometry().intersects(key.geometry())]


def test_the_pad_follows_the_size_of_the_window(showing: Showing, tmp_path: Path, show: Callable[..., Any]) -> None:
    window = show(KioskWindow(showing, Leaving(tmp_path / "tries.json")), (1280, 720))
    window.open_pad()
    window.resize(800, 900)
    settle()
    assert pad_of(window).geometry() == window.rect()


# --- The screen.


def test_the_window_covers_its_screen_whole(window: KioskWindow) -> None:
    wanted = QGuiApplication.primaryScreen().geometry()
    assert window.geometry() == wanted
    assert window.isFullScreen()
    for flag in (Qt.WindowType.FramelessWindowHint, Qt.WindowType.WindowStaysOnTopHint):
        assert window.windowFlags() & flag


def test_unplugged_it_hides_and_replugged_it_is_back(window: KioskWindow, screen: FakeScreen) -> None:
    """A window that fell onto an employee's screen would cover their work."""
    screen.connected = False
    screen.changed.emit()
    assert not window.isVisible()
    assert not [timer for timer in window.findChildren(QTimer) if timer.isActive()]
    screen.connected = True
    screen.changed.emit()
    assert window.isVisible()
    assert window.geometry() == QGuiApplication.primaryScreen().geometry()
    assert window._slides.isActive()


def test_pushed_aside_it_takes_its_screen_back(window: KioskWindow, qtbot: QtBot) -> None:
    assert window._cover is not None
    window._cover._reclaiming.setInterval(20)
    window.setWindowState(Qt.WindowState.WindowMinimized)
    qtbot.waitUntil(lambda: window.isFullScreen() and not window.isMinimized(), timeout=3000)
    assert window.geometry() == QGuiApplication.primaryScreen().geometry()


@pytest.mark.parametrize("others", [True, False])
def test_beside_other_screens_it_never_takes_the_keyboard(
    showing: Showing, screen: FakeScreen, others: bool, tmp_path: Path
) -> None:
    screen.others = others
    window = KioskWindow(showing, Leaving(tmp_path / "tries.json"), cast("ChosenScreen", screen))
    window.start()
    settle()
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating) is others
    window.leave()
    window.deleteLater()


class Named:
    """A screen of a name and a size in millimetres."""

    def __init__(self, name: str, millimetres: float = 0.0) -> None:
        self._name, self._millimetres = name, millimetres

    def name(self) -> str:
        return self._name

    def geometry(self) -> QRect:
        return QRect(0, 0, 1920, 1080)

    def physicalSize(self) -> QSizeF:
        return QSizeF(self._millimetres, self._millimetres / 16 * 9)


def test_a_screen_is_found_again_by_its_name() -> None:
    desk, hall, other = (cast("QScreen", Named(name)) for name in ("DP-1", "HDMI-1", "DP-2"))
    assert find_screen([hall, desk], 2, "HDMI-1") is hall
    assert find_screen([desk, other], 2, "HDMI-1") is None
    assert find_screen([desk], 2, "HDMI-1") is None
    assert find_screen([other], 1, "DP-1") is other
    assert find_screen([], 1, "DP-1") is None


@pytest.mark.parametrize(("millimetres", "per_metre"), [(960.0, 2000.0), (0.0, 3779.5), (16.0, 3779.5)])
def test_a_screen_that_does_not_know_its_size_counts_as_96_dpi(millimetres: float, per_metre: float) -> None:
    screen = cast("QScreen", Named("x", millimetres))
    assert pixels_per_metre(screen) == pytest.approx(per_metre, abs=0.1)


@pytest.mark.parametrize("number", [0, 2, 99])
def test_a_screen_that_is_not_there_is_refused_and_the_others_named(qapp: QApplication, number: int) -> None:
    with pytest.raises(UserError) as refused:
        ChosenScreen(qapp, number)
    assert f"{number} ekrano nėra" in refused.value.text()
    assert "Galimi numeriai: 1." in refused.value.text()


def test_the_chosen_screen_is_told_of_changes(qapp: QApplication, qtbot: QtBot) -> None:
    chosen = ChosenScreen(qapp, 1)
    assert chosen.current() is qapp.primaryScreen()
    assert chosen.alone()
    with qtbot.waitSignal(chosen.changed):
        qapp.primaryScreen().geometryChanged.emit(QRect(0, 0, 10, 10))
    with qtbot.waitSignal(chosen.changed):
        qapp.screenAdded.emit(qapp.primaryScreen())
    with qtbot.waitSignal(chosen.changed):
        qapp.screenRemoved.emit(qapp.primaryScreen())


def test_the_desk_is_told_which_screen_is_covered_as_screens_come_and_go(screen: FakeScreen, tmp_path: Path) -> None:
    lock = Instance(tmp_path, "kiosk")
    assert lock.take()
    try:
        screen.connected = False
        telling = Telling(tmp_path, cast("ChosenScreen", screen))
        assert covered_screen(tmp_path) == ""
        screen.connected = True
        screen.changed.emit()
        assert covered_screen(tmp_path) == screen_name(QGuiApplication.primaryScreen())
        screen.connected = False
        screen.changed.emit()
        assert covered_screen(tmp_path) == ""
        screen.connected = True
        screen.changed.emit()
        telling.stop()
        assert covered_screen(tmp_path) == ""
    finally:
        lock.release()


def test_slides_too_small_for_the_distance_are_told_once(
    compiled_pack: Path, screen: FakeScreen, tmp_path: Path
) -> None:
    preferences = Preferences(kiosk=Kiosk(distance=20.0, locales=("lt",)))
    showing = Showing(preferences, read_compiled(compiled_pack, "lt"))
    window = KioskWindow(showing, Leaving(tmp_path / "tries.json"), cast("ChosenScreen", screen))
    told: list[str] = []
    window.noted.connect(told.append)
    window.start()
    screen.changed.emit()
    settle()
    window.leave()
    window.deleteLater()
    assert len(told) == 1
    assert "decision-term" in told[0]
    assert "20\u00a0m" in told[0]
    assert "244,3\u00a0mm" in told[0]


def test_a_preview_is_an_ordinary_window_that_closes(showing: Showing, show: Callable[..., Any]) -> None:
    window = show(KioskWindow(showing), (1280, 720))
    assert not window.isFullScreen()
    assert not window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window._look().capital == 0
    assert window.close()
    assert not window.isVisible()


# --- Pictures and the end.


@pytest.mark.parametrize(("thing", "text"), [("admit-mistakes", "Jeigu suklysime"), (SAFE, "Sveiki atvykę.")])
def test_pictures_show_what_was_asked_for(make_desk: Callable[..., Desk], thing: str, text: str) -> None:
    window = sample_window(make_desk(), thing)
    assert window.accessibleName().startswith(text)
    window.deleteLater()


@pytest.mark.parametrize("locale", ["lt", "en"])
def test_a_picture_begins_in_the_language_asked_for(make_desk: Callable[..., Desk], locale: str) -> None:
    window = sample_window(make_desk(locale=locale), "")
    assert window.frame_shown().locale == locale
    window.deleteLater()


def test_there_is_no_picture_of_a_slide_that_is_not_there(make_desk: Callable[..., Desk]) -> None:
    with pytest.raises(UserError, match="nonsense"):
        sample_window(make_desk(), "nonsense")


def test_the_window_is_freed_on_close(make_desk: Callable[..., Desk]) -> None:
    window = sample_window(make_desk(), "")
    window.show()
    settle()
    held = [window]
    del window
    freed = freed_on_close(held.pop())  # apart: pytest keeps what stands inside an assertion
    assert freed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes without a signal")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signals_are_heard_while_qt_sleeps_and_put_back_after(qtbot: QtBot, number: int) -> None:
    before = signal.getsignal(number)
    signals = EndSignals()
    try:
        with qtbot.waitSignal(signals.asked, timeout=3000):
            os.kill(os.getpid(), number)
    finally:
        signals.stop()
    assert signal.getsignal(number) is before
