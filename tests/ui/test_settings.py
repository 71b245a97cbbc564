"""The settings screen: every field saves itself, nothing impossible is saved, the place survives a rebuilt window."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QLineEdit, QWidget

from kastd_desktop.core import pin
from kastd_desktop.core.preferences import LONGEST_LINE, Contact
from kastd_desktop.services.change import Change
from kastd_desktop.services.choices import Choices
from kastd_desktop.ui.application import dress
from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.screens.settings.contents import Contents
from kastd_desktop.ui.screens.settings.saved_field import Captioned, SavedField
from kastd_desktop.ui.screens.settings.screen import HEADING_ROOM, SettingsScreen
from kastd_desktop.ui.screens.settings.waiting_room import parse_metres
from kastd_desktop.ui.theme.theme import Theme
from kastd_desktop.ui.widgets.drop_down import DropDown
from kastd_desktop.ui.widgets.layout import Scroller
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.stepper import Stepper
from kastd_desktop.ui.widgets.text import Paragraph
from kastd_desktop.ui.widgets.time_edit import TimeEdit, parse_time
from tests.ui.conftest import freed_on_close, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.screens.settings.section import Section
    from kastd_desktop.ui.widgets.fields import LineEdit

    MakeDesk = Callable[..., Desk]
    Show = Callable[..., QWidget]
    OpenScreen = Callable[..., SettingsScreen]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SECTIONS = ("institution", "desk", "you", "contacts", "quick-help", "appearance", "mode", "kiosk", "data")


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk("first-day")


@pytest.fixture
def open_screen(theme: Theme, desk: Desk, show: Show) -> OpenScreen:
    """Return a function that shows the screen at a place."""
    held: list[SettingsScreen] = []

    def opened(
        place: str = "", size: tuple[int, int] = (1047, 767), scale: float = 1.0, used: Desk | None = None
    ) -> SettingsScreen:
        worn = theme if scale == 1.0 else Theme("light", scale)
        dress(cast("QApplication", QApplication.instance()), worn)
        from_desk = used or desk
        screen = SettingsScreen(worn, from_desk.choices, from_desk.look_up, from_desk.mode, from_desk.paths)
        from_desk.changes.listen(screen.refresh)
        show(screen, size)
        screen.open(place)
        screen.activateWindow()
        screen.entered()
        screen.complete()
        settle()
        held.append(screen)
        return screen

    return opened


def section(screen: SettingsScreen, id_: str) -> Section:
    return next(each for each in screen._built if each.id == id_)


def control(screen: SettingsScreen, place: str) -> QWidget:
    id_, _slash, name = place.partition("/")
    found = section(screen, id_).target(name)
    assert found is not None, place
    return found


def line(screen: SettingsScreen, place: str) -> QLineEdit:
    found = control(screen, place)
    assert isinstance(found, QLineEdit)
    return found


def caption(widget: QWidget) -> Captioned:
    parent = widget.parentWidget()
    while not isinstance(parent, Captioned):
        assert parent is not None
        parent = parent.parentWidget()
    return parent


def write(screen: SettingsScreen, place: str, text: str, *, leave: bool = True) -> QLineEdit:
    """Write into a field as a person does, and leave it by Tab."""
    field = line(screen, place)
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    field.insert(text)  # QTest types ASCII only
    if leave:
        QTest.keyClick(field, Qt.Key.Key_Tab)
    settle()
    return field


def saved(desk: Desk) -> object:
    """Return the settings as a new program would read them."""
    return Choices(desk.choices.path, desk.changes).preferences


def status(screen: SettingsScreen) -> str:
    return screen.findChildren(Status)[0].text()


def inside(scroller: Scroller) -> QWidget:
    widget = scroller.widget()
    assert widget is not None
    return widget


def button(screen: QWidget, words: str) -> QAbstractButton:
    return next(each for each in screen.findChildren(QAbstractButton) if each.accessibleName() == words)


@pytest.mark.parametrize(
    ("place", "text", "setting"),
    [
        ("institution/institution", "Beržyno savivaldybė", "institution"),
        ("institution/address", "Klientų skyrius, Beržų g. 2", "address"),
        ("desk/desk", "5 langelis", "desk"),
        ("you/greeting_name", "Domantai", "greeting_name"),
        ("you/writer", "Domantas Petraitis", "writer"),
        ("you/position", "Specialistas", "position"),
        ("you/phone", "+370 600 11111", "phone"),
    ],
)
def test_a_line_saves_itself_when_it_is_left(
    open_screen: OpenScreen, desk: Desk, place: str, text: str, setting: str
) -> None:
    screen = open_screen()
    write(screen, place, text)
    assert getattr(desk.choices.preferences, setting) == text
    assert getattr(saved(desk), setting) == text
    assert status(screen) == "Įrašyta"


def test_enter_saves_without_leaving(open_screen: OpenScreen, desk: Desk) -> None:
    screen = open_screen()
    field = write(screen, "you/position", "  Vyr.   specialistas ", leave=False)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.choices.preferences.position == "Vyr. specialistas"
    assert field.text() == "Vyr. specialistas"
    assert field.hasFocus()


def test_leaving_without_a_change_says_and_writes_nothing(open_screen: OpenScreen, desk: Desk) -> None:
    screen = open_screen()
    before = status(screen)
    field = line(screen, "you/writer")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert status(screen) == before
    assert not desk.choices.path.exists()


@pytest.mark.parametrize(
    ("place", "text", "says"),
    [
        ("institution/institution", "", "Įrašykite įstaigos pavadinimą"),
        ("desk/desk", " ", "Įrašykite darbo vietos pavadinimą"),
        ("you/writer", "x" * (LONGEST_LINE + 1), "ilgesnis nei 200"),
        ("desk/opening", "25.00", "Parašykite laiką"),
        ("desk/opening", "ryte", "Parašykite laiką"),
        ("desk/reminder", "", "Parašykite laiką"),
        ("kiosk/distance", "toli", "metrų skaičių"),
        ("kiosk/distance", "nan", "metrų skaičių"),
        ("kiosk/distance", "40", "nuo pusės metro"),
    ],
)
def test_something_impossible_is_refused_at_its_field(
    open_screen: OpenScreen, desk: Desk, place: str, text: str, says: str
) -> None:
    screen = open_screen()
    before = desk.choices.preferences
    field = write(screen, place, text)
    place_of_fault = caption(field)
    assert says in place_of_fault.fault()
    assert field.accessibleDescription() == place_of_fault.fault()
    assert field.text() == text, "what was written stays to be mended"
    assert desk.choices.preferences == before
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert place_of_fault.fault() == ""
    assert desk.choices.preferences == before
    assert field.text() != text


def test_escape_brings_back_what_was_saved(open_screen: OpenScreen, desk: Desk) -> None:
    screen = open_screen()
    field = write(screen, "you/writer", "Kažkas", leave=False)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Rūta Petrauskaitė"
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert desk.choices.preferences.writer == "Rūta Petrauskaitė"


def test_mending_what_was_refused_saves_it(open_screen: OpenScreen, desk: Desk) -> None:
    screen = open_screen()
    write(screen, "desk/opening", "99")
    field = write(screen, "desk/opening", "9")
    assert caption(field).fault() == ""
    assert field.text() == "9.00"
    assert desk.choices.preferences.opening == "09:00"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7.40", "07:40"), ("7:40", "07:40"), ("07:40", "07:40"), ("740", "07:40"), ("0740", "07:40"), ("7", "07:00"),
        ("7,40", "07:40"), ("7 40", "07:40"), ("7.40 val.", "07:40"), ("0.00", "00:00"), ("23.59", "23:59"),
        ("24.00", None), ("7.60", None), ("7.4", None), ("", None), ("-7", None), ("7.40.1", None), ("²", None),
    ],
)  # fmt: skip
def test_times_are_read_as_people_write_them(text: str, value: str | None) -> None:
    assert parse_time(text) == value


def test_arrow_keys_move_a_time_and_leaving_saves_it(open_screen: OpenScreen, desk: Desk) -> None:
    screen = open_screen()
    field = line(screen, "desk/reminder")
    assert isinstance(field, TimeEdit)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "7.45"
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert desk.choices.preferences.reminder == "07:35"


def test_days_of_the_reminder(open_screen: OpenScreen, desk: Desk) -> None:
    screen = open_screen("desk/reminder_days")
    boxes = list(section(screen, "desk").findChildren(QCheckBox))
    assert [box.accessibleName() for box in boxes[:2]] == ["pirmadienis", "antradienis"]
    boxes[5].setFocus()
    QTest.keyClick(boxes[5], Qt.Key.Key_Space)
    assert desk.choices.preferences.reminder_days == (0, 1, 2, 3, 4, 5)
    for box in boxes[:6]:
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert not desk.choices.preferences.reminder_days
    hints = [each.text() for each in section(screen, "desk").findChildren(Paragraph) if each.isVisible()]
    assert "Nepasirinkta nė viena diena: priminimo nebus." in hints


def test_the_kind_of_desk_is_chosen_from_a_list_and_the_wheel_leaves_it_alone(
    open_screen: OpenScreen, desk: Desk
) -> None:
    screen = open_screen("desk/place")
    choice = control(screen, "desk/place")
    assert isinstance(choice, DropDown)
    assert choice.hasFocus()
    label = next(each for each in screen.findChildren(QLabel) if each.buddy() is choice)
    assert label.text() == "Kaip aptarnaujami klientai"
    QTest.keyClick(choice, Qt.Key.Key_Down)
    settle()
    assert desk.choices.preferences.place == "telephone"


def test_contacts_have_a_row_a_role_and_112_cannot_be_changed(open_screen: OpenScreen, desk: Desk) -> None:
    screen = open_screen("contacts")
    rows = section(screen, "contacts")
    assert set(desk.look_up.roles()) <= set(rows.controls)
    assert any(each.text() == "112" for each in rows.findChildren(QLabel))
    assert all(each.text() != "112" for each in rows.findChildren(QLineEdit))
    first = control(screen, "contacts/data-protection")
    assert first.hasFocus(), "the first number that is missing"
    assert cast("LineEdit", first).placeholderText() == "Telefonas neįrašytas"
    assert first.accessibleName() == "Duomenų apsaugos pareigūnas (-ė): telefonas"
    write(screen, "contacts/data-protection", "vid. 400")
    write(screen, "contacts/security-name", "Jonas")
    kept = desk.choices.preferences.contacts
    assert kept["data-protection"] == Contact("", "vid. 400")
    assert kept["security"] == Contact("Jonas", "vid. 301"), "the number stays when the name changes"


def test_a_place_names_a_section_or_a_field(open_screen: OpenScreen) -> None:
    screen = open_screen()
    bar = screen.findChildren(Scroller)[0].verticalScrollBar()
    for id_ in SECTIONS:
        screen.open(id_)
        screen.entered()
        settle()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert section(screen, id_).isAncestorOf(focused), id_
        top = section(screen, id_).y()
        assert bar.value() == bar.maximum() or 0 <= top - bar.value() <= 20, id_
    screen.open("appearance/theme")
    screen.entered()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Šviesi"
    screen.open("")
    screen.entered()
    settle()
    assert bar.value() == 0


def test_an_unknown_place_is_the_top(open_screen: OpenScreen) -> None:
    screen = open_screen("nonsense/at-all")
    assert line(screen, "institution/institution").hasFocus()


def test_the_list_of_sections_jumps_and_follows(open_screen: OpenScreen) -> None:
    screen = open_screen()
    entry = button(screen.findChildren(Contents)[0], "Laukiamojo ekranas")
    entry.setFocus()
    QTest.keyClick(entry, Qt.Key.Key_Return)
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert section(screen, "kiosk").isAncestorOf(focused)
    assert entry.accessibleDescription() == "rodomas"
    screen.findChildren(Scroller)[0].verticalScrollBar().setValue(0)
    assert entry.accessibleDescription() == ""
    assert button(screen, "Įstaiga").accessibleDescription() == "rodomas"


def test_showing_the_screen_again_keeps_the_place(open_screen: OpenScreen) -> None:
    screen = open_screen("contacts")
    bar = screen.findChildren(Scroller)[0].verticalScrollBar()
    bar.setValue(bar.value() + 300)
    kept = bar.value()
    screen.hide()
    screen.show()
    settle()
    assert bar.value() == kept


@pytest.mark.parametrize(
    ("place", "key", "setting", "value"),
    [
        ("appearance/locale", Qt.Key.Key_Right, "locale", "en"),
        ("appearance/theme", Qt.Key.Key_Right, "theme", "dark"),
        ("appearance/text_scale-more", Qt.Key.Key_Space, "text_scale", 110),
        ("appearance/text_scale-less", Qt.Key.Key_Space, "text_scale", 90),
        ("appearance/reduced_motion", Qt.Key.Key_Space, "reduced_motion", True),
    ],
)
def test_looks_are_saved_and_the_place_is_told_for_the_new_window(
    open_screen: OpenScreen, desk: Desk, place: str, key: Qt.Key, setting: str, value: object
) -> None:
    screen = open_screen(place)
    places: list[Place] = []
    screen.wanted.connect(places.append)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    settle()
    assert getattr(desk.choices.preferences, setting) == value
    assert [each.screen for each in places] == ["settings"]
    fresh = open_screen(places[0].id)
    again = QApplication.focusWidget()
    assert again is not None
    assert fresh.isAncestorOf(again)
    assert section(fresh, "appearance").name_of(again).partition("-")[0] == place.partition("/")[2].partition("-")[0]


def test_tabbing_out_of_the_desk_keeps_the_keyboard_on_the_next_field(open_screen: OpenScreen) -> None:
    screen = open_screen()
    places: list[Place] = []
    screen.wanted.connect(places.append)
    write(screen, "desk/desk", "7 langelis")
    assert places == [Place("settings", "desk/place")]


def test_the_window_knows_the_place_before_it_is_made_anew(theme: Theme, desk: Desk, show: Show) -> None:
    window = MainWindow(theme, desk)
    show(window, (1280, 768))
    window.go(Place("settings", "appearance"))
    settle()
    asked: list[Place] = []

    def on_rebuild() -> None:
        asked.append(window.current())

    window.rebuild_wanted.connect(on_rebuild, Qt.ConnectionType.QueuedConnection)
    button(window, "Tamsi").click()
    settle()
    assert asked == [Place("settings", "appearance/theme")]
    window.close_services()


def test_the_size_of_text_stays_within_its_limits(open_screen: OpenScreen, desk: Desk) -> None:
    desk.choices.preferences = desk.choices.preferences._replace(text_scale=195)
    screen = open_screen("appearance/text_scale")
    stepper = screen.findChildren(Stepper)[0]
    stepper.more.click()
    assert desk.choices.preferences.text_scale == 200
    assert not stepper.more.isEnabled()
    for _press in range(20):
        stepper.less.click()
    assert desk.choices.preferences.text_scale == 90
    assert stepper.accessibleName().replace("\u00a0", " ") == "Teksto dydis: 90 %"
    stepper.more.setFocus()
    QTest.keyClick(stepper.more, Qt.Key.Key_Right)
    assert desk.choices.preferences.text_scale == 100


def test_an_extraordinary_situation_is_switched_on_changed_and_off(open_screen: OpenScreen, desk: Desk) -> None:
    screen = open_screen("mode")
    part = section(screen, "mode")
    assert line(screen, "mode/reason").hasFocus()
    assert line(screen, "mode/day").text() == "2026-11-27"
    QTest.keyClicks(line(screen, "mode/reason"), "Karantinas")
    button(part, "Įjungti").click()
    state = desk.mode.current()
    assert state is not None
    assert (state.reason, state.until.isoformat()[:16]) == ("Karantinas", "2026-11-27T17:00")
    told = " ".join(each.text() for each in part.findChildren(Paragraph)).replace("\u00a0", " ")
    assert "Įjungta. Nuo lapkričio 26 d. 7.46 val." in told
    assert "Dabar taikoma: 4 dalis" in told
    line(screen, "mode/time").setText("18.30")
    button(part, "Pakeisti priežastį ir pabaigą").click()
    changed = desk.mode.current()
    assert changed is not None
    assert (changed.since, changed.until.isoformat()[:16]) == (state.since, "2026-11-27T18:30")
    button(part, "Išjungti").click()
    assert desk.mode.current() is None
    assert not button(part, "Išjungti").isVisible()


@pytest.mark.parametrize(
    ("reason", "day", "time", "wrong"),
    [
        ("", "2026-11-27", "17.00", "mode/reason"),
        ("x" * 201, "2026-11-27", "17.00", "mode/reason"),
        ("Karantinas", "rytoj", "17.00", "mode/day"),
        ("Karantinas", "2026-02-30", "17.00", "mode/day"),
        ("Karantinas", "2026-11-27", "29.00", "mode/time"),
        ("Karantinas", "2026-11-26", "7.00", "mode/day"),
    ],
)
def test_what_is_wrong_with_an_extraordinary_situation_is_said_beside_it(
    open_screen: OpenScreen, desk: Desk, reason: str, day: str, time: str, wrong: str
) -> None:
    screen = open_screen("mode")
    for name, text in (("reason", reason), ("day", day), ("time", time)):
        line(screen, f"mode/{name}").setText(text)
    button(section(screen, "mode"), "Įjungti").click()
    assert desk.mode.current() is None
    assert caption(line(screen, wrong)).fault()
    assert line(screen, wrong).hasFocus()
    others = {"mode/reason", "mode/day", "mode/time"} - {wrong}
    assert not any(caption(line(screen, other)).fault() for other in others)


def test_a_situation_switched_elsewhere_is_shown_but_never_over_what_is_written(
    open_screen: OpenScreen, desk: Desk
) -> None:
    screen = open_screen("mode")
    line(screen, "mode/reason").setText("Rašau")
    desk.choices.change(phone="1")
    assert line(screen, "mode/reason").text() == "Rašau"
    desk.mode.switch_on("Gaisras", desk.mode.suggested_end())
    assert line(screen, "mode/reason").text() == "Gaisras"


def test_languages_of_the_waiting_room_and_at_least_one(open_screen: OpenScreen, desk: Desk) -> None:
    screen = open_screen("kiosk")
    boxes = {name: cast("QCheckBox", control(screen, f"kiosk/{name}")) for name in ("lt", "en", "lt-easy")}
    assert [box.isChecked() for box in boxes.values()] == [True, True, False]
    boxes["lt-easy"].click()
    boxes["en"].click()
    assert desk.choices.preferences.kiosk.locales == ("lt", "lt-easy")
    boxes["lt-easy"].click()
    boxes["lt"].click()
    assert list(desk.choices.preferences.kiosk.locales) == ["lt"]
    assert boxes["lt"].isChecked()
    assert "Palikite bent vieną kalbą" in caption(boxes["lt"]).fault()


def test_the_distance_tells_how_tall_letters_must_be(open_screen: OpenScreen, desk: Desk) -> None:
    screen = open_screen("kiosk/distance")
    field = write(screen, "kiosk/distance", "4,5 m")
    assert desk.choices.preferences.kiosk.distance == 4.5
    assert field.text() == "4,5"
    assert "55 mm" in field.accessibleDescription().replace("\u00a0", " ")


@pytest.mark.parametrize(("text", "metres"), [("3", 3.0), ("3,5", 3.5), (" 3.5 m ", 3.5), ("", None), ("m", None)])
def test_distances_are_read_as_people_write_them(text: str, metres: float | None) -> None:
    assert parse_metres(text) == metres


@pytest.mark.parametrize(
    ("first", "second", "wrong", "says"),
    [
        ("123", "123", "kiosk/pin", "bent 4"),
        ("12ab", "12ab", "kiosk/pin", "bent 4"),
        ("", "", "kiosk/pin", "bent 4"),
        ("1234", "1235", "kiosk/pin-again", "nesutampa"),
    ],
)
def test_a_pin_is_refused(open_screen: OpenScreen, desk: Desk, first: str, second: str, wrong: str, says: str) -> None:
    screen = open_screen("kiosk/pin")
    line(screen, "kiosk/pin").setText(first)
    line(screen, "kiosk/pin-again").setText(second)
    button(screen, "Nustatyti PIN").click()
    assert says in caption(line(screen, wrong)).fault()
    assert desk.choices.preferences.kiosk.pin == ""


def test_a_pin_is_set_and_replaced_and_never_shown(open_screen: OpenScreen, desk: Desk) -> None:
    screen = open_screen("kiosk/pin")
    for digits, words in (("1234", "Nustatyti PIN"), ("5678", "Pakeisti PIN")):
        for name in ("pin", "pin-again"):
            field = line(screen, f"kiosk/{name}")
            assert field.echoMode() == QLineEdit.EchoMode.Password
            field.setText(digits)
        button(screen, words).click()
        assert pin.fits(digits, desk.choices.preferences.kiosk.pin)
        assert line(screen, "kiosk/pin").text() == ""
    assert any(each.text() == "PIN kodas nustatytas." for each in screen.findChildren(QLabel))


def test_the_folder_can_be_copied_and_opened(
    open_screen: OpenScreen, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_screen("data")
    field = line(screen, "data/folder")
    assert field.isReadOnly()
    assert field.text() == str(desk.paths.data)
    opened: list[str] = []

    def open_url(url: object) -> bool:
        opened.append(url.toLocalFile())  # type: ignore[attr-defined]  # a QUrl
        return len(opened) == 1

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    button(screen, "Atverti aplanką").click()
    assert opened == [str(desk.paths.data)]
    button(screen, "Atverti aplanką").click()
    assert status(screen).startswith("Aplanko atverti nepavyko")


def test_a_change_made_elsewhere_is_shown_but_never_over_what_is_written(open_screen: OpenScreen, desk: Desk) -> None:
    screen = open_screen()
    writing = write(screen, "you/writer", "Dar rašau", leave=False)
    desk.choices.change(writer="Kita", phone="8 600")
    assert line(screen, "you/phone").text() == "8 600"
    assert writing.text() == "Dar rašau"


def test_leaving_the_screen_saves_what_was_written_and_drops_what_was_refused(
    open_screen: OpenScreen, desk: Desk
) -> None:
    screen = open_screen()
    wrong = write(screen, "desk/opening", "99")
    write(screen, "you/position", "Budinti specialistė", leave=False)
    screen.left()
    assert desk.choices.preferences.position == "Budinti specialistė"
    assert wrong.text() == "8.00"
    assert caption(wrong).fault() == ""


def test_a_disk_that_refuses_is_told_and_the_text_stays(
    open_screen: OpenScreen, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_screen()
    blocked = desk.paths.data / "file"
    blocked.write_text("")
    good = desk.choices.path
    monkeypatch.setattr(desk.choices, "path", blocked / "settings.json")
    field = write(screen, "you/position", "Budinti specialistė")
    assert caption(field).fault().startswith("Neįrašyta")
    assert field.text() == "Budinti specialistė"
    button(screen, "Tamsi").click()
    assert desk.choices.preferences.theme == "light"
    assert button(screen, "Šviesi").isChecked()
    assert status(screen).startswith("Neįrašyta")
    monkeypatch.setattr(desk.choices, "path", good)
    button(screen, "Bandyti dar kartą").click()
    assert desk.choices.preferences.position == "Budinti specialistė"


@pytest.mark.parametrize("locale", ["lt", "en"])
def test_everything_that_takes_the_keyboard_has_a_name(
    open_screen: OpenScreen, make_desk: MakeDesk, locale: str
) -> None:
    screen = open_screen(used=make_desk("extraordinary", locale))
    nameless = [
        each
        for each in screen.findChildren(QWidget)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and each.isVisible()
        and not each.accessibleName()
        and not any(label.buddy() is each for label in screen.findChildren(QLabel))
    ]
    assert nameless == []


def test_tab_goes_through_every_field_in_order(open_screen: OpenScreen) -> None:
    screen = open_screen()
    seen: list[str] = []
    for _step in range(120):
        focused = QApplication.focusWidget()
        assert focused is not None
        for part in screen._built:
            if name := part.name_of(focused):
                seen.append(f"{part.id}/{name}")
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    order = [place.partition("/")[0] for place in dict.fromkeys(seen)]
    assert list(dict.fromkeys(order)) == list(SECTIONS)


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1047, 767), 1.0), ((960, 719), 1.0), ((1029, 581), 1.0), ((1280, 660), 2.0), ((640, 430), 1.0)],
)
@pytest.mark.parametrize("locale", ["lt", "en"])
def test_nothing_is_clipped_or_scrolls_sideways(
    open_screen: OpenScreen, make_desk: MakeDesk, size: tuple[int, int], scale: float, locale: str
) -> None:
    screen = open_screen(size=size, scale=scale, used=make_desk("first-day", locale))
    write(screen, "desk/desk", "")
    write(screen, "desk/opening", "99")
    scroller = screen.findChildren(Scroller)[0]
    assert inside(scroller).width() <= scroller.viewport().width()
    for widget in screen.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, Paragraph):
            assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()
        elif isinstance(widget, QAbstractButton | QLabel) and widget.minimumSizeHint().isValid():
            assert widget.width() >= widget.minimumSizeHint().width(), widget
        right = widget.mapTo(screen, QPoint(widget.width(), 0)).x()
        assert right <= screen.width(), widget
    fields = screen.findChildren(SavedField)
    assert all(field.line.width() >= 60 * scale for field in fields)


def test_refresh_of_another_kind_changes_nothing(open_screen: OpenScreen) -> None:
    screen = open_screen()
    line(screen, "you/writer").setText("Kažkas")
    screen.refresh(Change.CHECK)
    assert line(screen, "you/writer").text() == "Kažkas"


def test_the_screen_is_freed(theme: Theme, desk: Desk) -> None:
    screens = [SettingsScreen(theme, desk.choices, desk.look_up, desk.mode, desk.paths)]
    screens[0].open("mode")
    freed = freed_on_close(screens.pop())  # apart: pytest keeps what stands inside an assertion
    assert freed


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_window_that_opens_with_a_section_shows_its_heading(
    qapp: QApplication, make_desk: Callable[..., Desk], show: Show, scale: float
) -> None:
    desk = make_desk("first-day")
    large = Theme("light", scale=scale)
    dress(qapp, large)
    made = SettingsScreen(large, desk.choices, desk.look_up, desk.mode, desk.paths)
    made.open("data")
    show(made, (1280, 700))
    made.entered()
    settle()
    top = section(made, "data").y() - HEADING_ROOM
    assert made._scroller.verticalScrollBar().value() == top


class TestComingLater:
    """What is not seen at first is built once the screen is painted."""

    @pytest.fixture
    def screen(self, theme: Theme, desk: Desk, show: Show) -> SettingsScreen:
        made = SettingsScreen(theme, desk.choices, desk.look_up, desk.mode, desk.paths)
        desk.changes.listen(made.refresh)
        return cast("SettingsScreen", show(made, (1047, 767)))

    @pytest.mark.parametrize("size", [(1047, 767), (1047, 1800)])
    def test_whatever_can_be_seen_is_there_at_once(
        self, theme: Theme, desk: Desk, qtbot: QtBot, size: tuple[int, int]
    ) -> None:
        made = SettingsScreen(theme, desk.choices, desk.look_up, desk.mode, desk.paths)
        qtbot.addWidget(made)
        made.resize(*size)
        made.grab()  # lays everything out and paints it, in no turn of the event loop
        assert len(made._built) < len(SECTIONS)
        last = made._built[-1]
        assert last.mapTo(made, last.rect().bottomLeft()).y() >= size[1] - 100, "down to the footer"

    def test_the_others_follow_in_their_order(self, screen: SettingsScreen, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: len(screen._built) == len(SECTIONS))
        settle()
        assert tuple(each.id for each in screen._built) == SECTIONS
        tops = [each.y() for each in screen._built]
        assert tops == sorted(set(tops))

    def test_none_is_seen_squeezed_while_they_come(self, screen: SettingsScreen) -> None:
        turns = 0
        while len(screen._built) < len(SECTIONS) and turns < 10_000:
            QCoreApplication.processEvents()
            turns += 1
            seen = [each for each in screen._built if not each.visibleRegion().isEmpty()]
            assert not [each.id for each in seen if each.height() < each.heightForWidth(each.width())]
        assert len(screen._built) == len(SECTIONS)

    @pytest.mark.parametrize("place", ["contacts", "data", "appearance/theme"])
    def test_a_place_that_is_wanted_is_there_at_once(self, theme: Theme, desk: Desk, show: Show, place: str) -> None:
        made = SettingsScreen(theme, desk.choices, desk.look_up, desk.mode, desk.paths)
        made.open(place)
        show(made, (1047, 767))
        made.entered()
        settle()
        wanted = section(made, place.partition("/")[0])
        assert made._target().isVisible()
        assert wanted.isAncestorOf(made._target())
        assert not wanted.visibleRegion().isEmpty()

    def test_what_changes_meanwhile_is_shown(self, screen: SettingsScreen, desk: Desk) -> None:
        assert "data" not in {each.id for each in screen._built}
        desk.choices.change(writer="Rasa")
        screen.complete()
        assert line(screen, "you/writer").text() == "Rasa"


def test_what_is_stored_names_everything_that_lies_in_the_folder(open_screen: OpenScreen) -> None:
    screen = open_screen("data")
    said = " ".join(each.text() for each in screen.findChildren(Paragraph))
    for words in (
        "įvykių užrašai",
        "ištrintas užrašas dingsta ir iš dienos kopijų",
        "sugadinti failai",
        "PIN kodo bandymai",
    ):
        assert words in said
