"""The history screen: year, month, a day opened, files for others; keyboard, names, large text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from kastd_desktop.core.checklist import Answer
from kastd_desktop.errors import UserError
from kastd_desktop.services.change import Change
from kastd_desktop.services.history import Day, DayState
from kastd_desktop.ui import printing, reports, saving
from kastd_desktop.ui.application import dress
from kastd_desktop.ui.screens.history.chooser import Chooser
from kastd_desktop.ui.screens.history.day_panel import DayPanel
from kastd_desktop.ui.screens.history.figures import Figure, OftenRow, figures_of
from kastd_desktop.ui.screens.history.insight import worth_knowing
from kastd_desktop.ui.screens.history.month_grid import MonthGrid
from kastd_desktop.ui.screens.history.screen import HistoryScreen
from kastd_desktop.ui.screens.history.states import sentence
from kastd_desktop.ui.screens.history.year_map import SMALLEST_STEP, YearMap
from kastd_desktop.ui.theme.theme import Theme
from kastd_desktop.ui.widgets.buttons import Button, Segments
from kastd_desktop.ui.widgets.layout import Scroller
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.text import Heading, Paragraph
from tests.records import spoil
from tests.ui.conftest import freed_on_close, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.services.history import History, Period

    MakeDesk = Callable[..., Desk]
    Show = Callable[..., QWidget]
    OpenScreen = Callable[..., HistoryScreen]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 11, 26)


@pytest.fixture
def open_screen(theme: Theme, make_desk: MakeDesk, show: Show) -> OpenScreen:
    """Return a function that shows the screen of a desk."""
    held: list[HistoryScreen] = []

    def opened(
        state: str = "in-progress",
        locale: str = "lt",
        size: tuple[int, int] = (1047, 767),
        scale: float = 1.0,
        desk: Desk | None = None,
    ) -> HistoryScreen:
        worn = theme if scale == 1.0 else Theme("light", scale)
        dress(cast("QApplication", QApplication.instance()), worn)
        used = desk or make_desk(state, locale)
        screen = HistoryScreen(worn, used.history, used.export)
        show(screen, size)
        screen.activateWindow()
        screen.entered()
        settle()
        held.append(screen)
        return screen

    return opened


def year_map(screen: HistoryScreen) -> YearMap:
    return screen.findChildren(YearMap)[0]


def month_grid(screen: HistoryScreen) -> MonthGrid:
    return screen.findChildren(MonthGrid)[0]


def panel(screen: HistoryScreen) -> DayPanel | None:
    settle()
    return next(iter(screen.findChildren(DayPanel)), None)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def name_of(widget: QWidget) -> str:
    return plain(widget.accessibleName())


def texts(widget: QWidget) -> list[str]:
    found = [each.text() for each in widget.findChildren(Paragraph) if each.isVisibleTo(widget)]
    return [
        plain(text)
        for text in found + [each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]
    ]


def inside(scroller: Scroller) -> QWidget:
    widget = scroller.widget()
    assert widget is not None
    return widget


def button(screen: QWidget, words: str) -> Button:
    return next(each for each in screen.findChildren(Button) if each.accessibleName() == words)


def keys(widget: QWidget, *pressed: Qt.Key) -> None:
    for key in pressed:
        QTest.keyClick(widget, key)
    settle()


def test_the_year_begins_today_and_says_so(open_screen: OpenScreen) -> None:
    screen = open_screen()
    field = year_map(screen)
    assert field.hasFocus()
    assert field.current() == TODAY
    assert name_of(field) == "Šiandien: lapkričio 26 d., trūko 1"


@pytest.mark.parametrize(
    ("state", "missing", "words"),
    [
        (DayState.FEW, 1, "lapkričio 24 d., trūko 1"),
        (DayState.MANY, 4, "lapkričio 24 d., trūko 4"),
        (DayState.CLEAN, 0, "lapkričio 24 d., be trūkumų"),
        (DayState.OPEN, 0, "lapkričio 24 d., patikra nebaigta"),
        (DayState.MISSED, 0, "lapkričio 24 d., patikros nebuvo"),
        (DayState.COMING, 0, "lapkričio 24 d., dar bus"),
        (DayState.OFF, 0, "lapkričio 24 d., nedarbo diena"),
    ],
)
def test_a_day_is_read_out(make_desk: MakeDesk, state: DayState, missing: int, words: str) -> None:
    make_desk("first-day")
    assert plain(sentence(Day(date(2026, 11, 24), state, missing, today=False))) == words


def test_arrows_walk_by_days_and_weeks_and_skip_hidden_weekends(open_screen: OpenScreen) -> None:
    field = year_map(open_screen())
    keys(field, Qt.Key.Key_Up)
    assert field.current() == date(2026, 11, 25)
    keys(field, Qt.Key.Key_Left)
    assert field.current() == date(2026, 11, 18)
    keys(field, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert field.current() == date(2026, 11, 13), "from Monday to the Friday before"
    keys(field, Qt.Key.Key_Home)
    assert field.current() == date(2026, 1, 1)
    keys(field, Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert field.current() == date(2026, 1, 1)
    keys(field, Qt.Key.Key_End)
    assert field.current() == date(2026, 12, 31)


def test_walking_tells_assistive_technology_the_new_day(open_screen: OpenScreen) -> None:
    field = year_map(open_screen())
    keys(field, Qt.Key.Key_Down)
    assert name_of(field) == "lapkričio 27 d., dar bus"


def test_enter_opens_the_day_and_escape_closes_it(open_screen: OpenScreen) -> None:
    screen = open_screen()
    keys(year_map(screen), Qt.Key.Key_Return)
    found = panel(screen)
    assert found is not None
    words = texts(found)
    assert "Ketvirtadienis, lapkričio 26 d." in words
    assert "Trūko 1" in words
    assert "Pastaba: Stende kabo senas priėmimo laikas, iki 17.00 val." in words
    assert len([each for each in words if each in {"Gerai", "Trūksta", "Netaikoma"}]) == 11
    keys(year_map(screen), Qt.Key.Key_Escape)
    assert panel(screen) is None
    assert year_map(screen).hasFocus()


def test_escape_inside_the_panel_closes_it_too(open_screen: OpenScreen) -> None:
    screen = open_screen()
    keys(year_map(screen), Qt.Key.Key_Return)
    found = panel(screen)
    assert found is not None
    found.take_focus()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Uždaryti dieną"
    keys(focused, Qt.Key.Key_Escape)
    assert panel(screen) is None


def test_a_click_opens_the_day_under_the_pointer(open_screen: OpenScreen) -> None:
    screen = open_screen()
    field = year_map(screen)
    place = field.box_of(date(2026, 6, 3)).center().toPoint()
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    found = panel(screen)
    assert found is not None
    assert plain(found.heading.text()) == "Trečiadienis, birželio 3 d."
    assert field.day_at(QPoint(1, 1).toPointF()) is None


def test_alt_left_closes_the_day_before_it_leaves(open_screen: OpenScreen) -> None:
    screen = open_screen()
    assert not screen.back()
    screen.open("2026-11-24")
    assert screen.back()
    assert panel(screen) is None
    assert not screen.back()


def test_every_day_has_its_own_box_inside_the_map(open_screen: OpenScreen) -> None:
    field = year_map(open_screen())
    boxes = [field.box_of(day).toAlignedRect() for day in field._days]
    assert len({(box.x(), box.y()) for box in boxes}) == len(boxes) == 261
    assert all(field.rect().contains(box) for box in boxes)


def test_the_year_breaks_into_bands_where_there_is_no_room(open_screen: OpenScreen) -> None:
    field = year_map(open_screen(size=(560, 700)))
    boxes = [field.box_of(day) for day in field._days]
    assert min(box.width() for box in boxes) >= SMALLEST_STEP * 0.7
    assert all(field.rect().contains(box.toAlignedRect()) for box in boxes)


def test_weekends_are_shown_only_when_one_was_worked(open_screen: OpenScreen, make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    run = desk.checks.today()
    saturday = type(run)(run.checklist, "2026-11-21", run.place, {})
    assert date(2026, 11, 21) not in year_map(open_screen(desk=desk))._days
    item = run.checklist.items()[0].id
    desk.checks.import_runs([saturday.answered(item, Answer.OK, "2026-11-21T09:00:00+02:00")])
    assert date(2026, 11, 21) in year_map(open_screen(desk=desk))._days


def test_figures_agree_with_their_words(open_screen: OpenScreen, make_desk: MakeDesk) -> None:
    from dataclasses import replace

    year = make_desk("done").history.year(2026)
    for expected, clean, words in (
        (21, 1, ("darbo dienos atlikta patikra", "diena be trūkumų")),
        (22, 22, ("darbo dienų atlikta patikra", "dienos be trūkumų")),
        (228, 30, ("darbo dienų atlikta patikra", "dienų be trūkumų")),
    ):
        done, whole, length = figures_of(replace(year, done=5, expected=expected, clean=clean, seconds=125))
        assert done == (f"5 iš {expected}", words[0])
        assert whole == (str(clean), words[1])
        assert plain(length[0]) == "2 min. 05 s"
    assert figures_of(replace(year, seconds=0))[2][0] == "–"


def test_the_three_figures_are_there_for_screen_readers(open_screen: OpenScreen) -> None:
    names = [figure.accessibleName() for figure in open_screen().findChildren(Figure)]
    assert len(names) == 3
    assert names[0].endswith("darbo dienų atlikta patikra")


def test_bars_say_what_they_show(open_screen: OpenScreen) -> None:
    rows = open_screen().findChildren(OftenRow)
    assert 1 <= len(rows) <= 5
    assert rows[0].accessibleName() == "Stendo ir lankstinukų informacija galioja: trūko 27 dienas"


def test_privacy_is_always_the_last_thing_worth_knowing(make_desk: MakeDesk) -> None:
    full = worth_knowing(make_desk("done").history.year(2026))
    assert [icon for icon, _text in full] == ["trending-down", "repeat", "lock"]
    assert full[0][1].endswith("antrąjį kol kas 18.")
    empty = worth_knowing(make_desk("first-day").history.year(2026))
    assert [icon for icon, _text in empty] == ["lock"]
    assert "Vardų ataskaitoje nėra" in empty[0][1]


def test_the_month_shows_numbers_and_walks_into_its_neighbours(open_screen: OpenScreen) -> None:
    screen = open_screen()
    views = screen.findChildren(Segments)[0]
    views.focus()
    keys(views.current_button(), Qt.Key.Key_Right)
    grid = month_grid(screen)
    assert grid.isVisible()
    assert not year_map(screen).isVisible()
    assert grid.current() == TODAY
    grid.setFocus()
    keys(grid, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert grid.current() == date(2026, 10, 29)
    assert name_of(screen.findChildren(Chooser)[0]) == "Mėnuo: 2026 m. spalis"
    keys(grid, Qt.Key.Key_PageDown)
    assert grid.current() == date(2026, 11, 29)
    keys(grid, Qt.Key.Key_PageDown)
    assert grid.current() == date(2026, 11, 29), "there is nothing after the current month"


def test_from_the_month_back_to_its_year(open_screen: OpenScreen) -> None:
    screen = open_screen()
    screen.open("2026-06")
    assert month_grid(screen).isVisible()
    assert month_grid(screen).current().month == 6
    views = screen.findChildren(Segments)[0]
    views.current_button().setFocus()
    keys(views.current_button(), Qt.Key.Key_Left)
    assert year_map(screen).isVisible()
    assert year_map(screen).current().month == 6


def test_the_chooser_stops_where_there_is_nothing(open_screen: OpenScreen, make_desk: MakeDesk) -> None:
    desk = make_desk("in-progress")
    run = desk.checks.today()
    old = type(run)(run.checklist, "2025-12-30", run.place, {})
    desk.checks.import_runs([old.answered(run.checklist.items()[0].id, Answer.OK, "2025-12-30T09:00:00+02:00")])
    screen = open_screen(desk=desk)
    chooser = screen.findChildren(Chooser)[0]
    chooser.setFocus()
    keys(chooser, Qt.Key.Key_Right)
    assert name_of(chooser) == "Metai: 2026"
    keys(chooser, Qt.Key.Key_Left)
    assert name_of(chooser) == "Metai: 2025"
    assert year_map(screen).current().year == 2025
    keys(chooser, Qt.Key.Key_Left)
    assert name_of(chooser) == "Metai: 2025"


def test_the_first_day_says_when_it_begins(open_screen: OpenScreen) -> None:
    screen = open_screen("first-day")
    words = texts(screen)
    assert "Čia matysite metus. Pirmoji patikra rytoj 7.40 val." in words
    assert not [row for row in screen.findChildren(OftenRow) if row.isVisible()]
    assert not [figure for figure in screen.findChildren(Figure) if figure.isVisible()]
    assert year_map(screen).isVisible()


def test_an_answer_given_meanwhile_is_shown(open_screen: OpenScreen, make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    screen = open_screen(desk=desk)
    desk.checks.answer(desk.checks.today().checklist.items()[0].id, Answer.MISSING)
    screen.refresh(Change.CHECK)
    assert name_of(year_map(screen)) == "Šiandien: lapkričio 26 d., trūko 1"


@pytest.mark.parametrize("id_", ["", "nonsense", "2026-13", "2026-02-30", "2026-1-1-1", "0", "²-1"])
def test_a_place_that_is_no_day_changes_nothing(open_screen: OpenScreen, id_: str) -> None:
    screen = open_screen()
    screen.open(id_)
    assert year_map(screen).current() == TODAY
    assert panel(screen) is None


def test_csv_is_written_where_one_says_and_the_path_is_told(
    open_screen: OpenScreen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    screen = open_screen()
    asked: list[str] = []

    def chosen(_parent: QWidget, _title: str, suggestion: str, _pattern: str) -> Path:
        asked.append(suggestion)
        return tmp_path / "patikros.csv"

    monkeypatch.setattr(saving, "save_as", chosen)
    button(screen, "Eksportuoti CSV").click()
    assert asked == ["kastd-patikros-2026.csv"]
    assert (tmp_path / "patikros.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    status = screen.findChildren(Status)[0]
    assert status.isVisible()
    assert str(tmp_path / "patikros.csv") in status.text()


def test_entries_that_cannot_be_read_are_told_beside_the_path(
    open_screen: OpenScreen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, make_desk: MakeDesk
) -> None:
    desk = make_desk("done")
    screen = open_screen(desk=desk)
    spoil(desk.paths.data, "UPDATE answer SET note = 'x' WHERE day = '2026-11-25' AND item = 'desk-tidy'")
    seen: list[printing.Sheet] = []
    monkeypatch.setattr(printing, "write_pdf", lambda doc, _path: seen.append(doc))
    for kind, name in (("Eksportuoti CSV", "patikros.csv"), ("Ataskaita PDF", "ataskaita.pdf")):
        monkeypatch.setattr(saving, "save_as", lambda *_asked, name=name: tmp_path / name)
        button(screen, kind).click()
        status = screen.findChildren(Status)[0]
        assert str(tmp_path / name) in status.text()
        assert "nepavyko perskaityti: 1." in status.text()
    said = seen[0].blocks[0]
    assert isinstance(said, printing.Block)
    assert said.lines[-1] == "Čia neįtraukta įrašų, kurių nepavyko perskaityti: 1."


def test_the_report_is_a_pdf_of_the_month_shown_without_names(
    open_screen: OpenScreen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    screen = open_screen("done")
    screen.open("2026-11")
    seen: list[printing.Sheet] = []
    real = printing.write_pdf

    def kept(sheet: printing.Sheet, path: Path) -> None:
        seen.append(sheet)
        real(sheet, path)

    monkeypatch.setattr(printing, "write_pdf", kept)
    monkeypatch.setattr(saving, "save_as", lambda *_asked: tmp_path / "ataskaita.pdf")
    button(screen, "Ataskaita PDF").click()
    assert (tmp_path / "ataskaita.pdf").read_bytes().startswith(b"%PDF")
    sheet = seen[0]
    assert sheet.subtitle == "2026-11-01 – 2026-11-26 · 3 langelis"
    assert "Rūta" not in repr(sheet)
    assert "senas priėmimo laikas" not in repr(sheet), "remarks may hold names"
    tables = [block for block in sheet.blocks if isinstance(block, printing.Table)]
    assert tables[0].rows[-1][0] == "Iš viso"
    assert tables[0].rows[-1][1] == str(len(tables[0].rows) - 1)
    month = screen._history.month(2026, 11)
    checked = [day for day in month.days if day.checked]
    assert tables[0].columns[2:4] == ("Baigta", "Be trūkumų")
    assert tables[0].rows[-1][2:4] == (str(len(checked)), str(month.clean))
    assert all(len(row) == len(tables[0].columns) == len(tables[0].widths) for row in tables[0].rows)
    assert sum(tables[0].widths) == 100
    document = printing.document(sheet)
    assert "Stendo ir lankstinukų informacija galioja" in document.toPlainText()


def test_a_report_of_nothing_says_so(make_desk: MakeDesk) -> None:
    sheet = reports.checks_sheet(make_desk("first-day").export.report("2026-01-01", "2026-11-26"))
    assert sheet.blocks[0] == printing.Block("", ("Šiuo laikotarpiu patikrų nebuvo.",))


def wind_up(desk: Desk) -> None:
    """Answer the list of the end of the shift, the second item with a shortcoming."""
    closing = desk.closing()
    assert closing is not None
    for number, item in enumerate(closing.today().checklist.items()):
        closing.answer(item.id, Answer.MISSING if number == 1 else Answer.OK)


def test_the_report_has_the_end_of_the_shift_apart(make_desk: MakeDesk) -> None:
    desk = make_desk("done")
    before = reports.checks_sheet(desk.export.report("2026-11-01", "2026-11-26"))
    wind_up(desk)
    sheet = reports.checks_sheet(desk.export.report("2026-11-01", "2026-11-26"))
    assert sheet.blocks[1:3] == before.blocks[1:3]
    last = sheet.blocks[-1]
    assert isinstance(last, printing.Table)
    assert last.heading == "Trūkumai pamainos pabaigoje"
    assert last.rows == (("2026-11-26", "Spausdintuve ir kopijavimo aparate nėra lapų", "Trūksta"),)
    said = sheet.blocks[0]
    assert isinstance(said, printing.Block)
    assert said.lines[1] == "Pamainos pabaigos sąrašas pildytas 1 dieną."


def test_a_report_of_the_end_alone_has_no_empty_table(make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    wind_up(desk)
    sheet = reports.checks_sheet(desk.export.report("2026-11-01", "2026-11-26"))
    assert sheet.blocks[0] == printing.Block("", ("Pamainos pabaigos sąrašas pildytas 1 dieną.",))
    assert [block.heading for block in sheet.blocks if isinstance(block, printing.Table)] == [
        "Trūkumai pamainos pabaigoje"
    ]


def test_a_day_opened_shows_its_end_under_a_heading(theme: Theme, make_desk: MakeDesk) -> None:
    desk = make_desk("done")
    wind_up(desk)
    [day] = [day for day in desk.history.month(2026, 11).days if day.today]
    made = DayPanel(theme, day, desk.history.day(day.day.isoformat()))
    assert [each.text() for each in made.findChildren(Heading)] == [
        "Ketvirtadienis, lapkričio 26\u00a0d.",
        "Pamainos pabaiga",
    ]
    made.deleteLater()


def test_a_file_that_cannot_be_written_is_told_and_tried_again(
    open_screen: OpenScreen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    screen = open_screen()
    (tmp_path / "file").write_text("")
    places = [tmp_path / "file" / "x.csv", tmp_path / "x.csv"]
    monkeypatch.setattr(saving, "save_as", lambda *_asked: places.pop(0))
    button(screen, "Eksportuoti CSV").click()
    status = screen.findChildren(Status)[0]
    assert status.text().startswith("Neįrašyta")
    button(screen, "Bandyti dar kartą").click()
    assert status.text().startswith("Įrašyta")
    assert (tmp_path / "x.csv").exists()


def test_thinking_better_of_it_says_nothing(open_screen: OpenScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = open_screen()
    monkeypatch.setattr(saving, "save_as", lambda *_asked: None)
    button(screen, "Ataskaita PDF").click()
    assert not screen.findChildren(Status)[0].isVisible()


def test_nothing_to_write_is_said_instead_of_asked(open_screen: OpenScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = open_screen("first-day")
    monkeypatch.setattr(saving, "save_as", lambda *_asked: pytest.fail("asked"))
    button(screen, "Eksportuoti CSV").click()
    assert "nėra ko įrašyti" in screen.findChildren(Status)[0].text()


def test_ends_of_shifts_alone_can_be_written(
    open_screen: OpenScreen, make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk = make_desk("first-day")
    wind_up(desk)
    screen = open_screen(desk=desk)
    monkeypatch.setattr(saving, "save_as", lambda *_asked: tmp_path / "x.csv")
    button(screen, "Eksportuoti CSV").click()
    assert (tmp_path / "x.csv").read_text(encoding="utf-8-sig").count("Pamainos pabaiga") == 11


def test_user_errors_only(open_screen: OpenScreen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    screen = open_screen()

    def broken(*_arguments: object) -> int:
        raise UserError("Not saved. The disk is full: free some space and try again.")

    monkeypatch.setattr(saving, "save_as", lambda *_asked: tmp_path / "x.pdf")
    monkeypatch.setattr(reports, "write_checks_report", broken)
    button(screen, "Ataskaita PDF").click()
    assert screen.findChildren(Status)[0].text().startswith("Neįrašyta. Diske")


@pytest.mark.parametrize("locale", ["lt", "en"])
def test_everything_that_takes_the_keyboard_has_a_name(open_screen: OpenScreen, locale: str) -> None:
    screen = open_screen(locale=locale)
    keys(year_map(screen), Qt.Key.Key_Return)
    nameless = [
        each
        for each in screen.findChildren(QWidget)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.isVisible() and not each.accessibleName()
    ]
    assert nameless == []


def test_tab_reaches_everything(open_screen: OpenScreen) -> None:
    screen = open_screen()
    keys(year_map(screen), Qt.Key.Key_Return)
    reached = set()
    for _step in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    for name in ("Metai: 2026", "Metai", "Eksportuoti CSV", "Ataskaita PDF", "Uždaryti dieną"):
        assert name in reached


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1047, 767), 1.0), ((960, 719), 1.0), ((1029, 581), 1.0), ((1280, 660), 2.0), ((560, 400), 1.0)],
)
@pytest.mark.parametrize("place", ["2026-11-26", "2026-11"])
def test_nothing_is_clipped_or_scrolls_sideways(
    open_screen: OpenScreen, size: tuple[int, int], scale: float, place: str
) -> None:
    screen = open_screen(size=size, scale=scale)
    screen.open(place)
    settle()
    scroller = screen.findChildren(Scroller)[0]
    assert inside(scroller).width() <= scroller.viewport().width()
    for widget in screen.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, Paragraph):
            assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()
        elif isinstance(widget, QLabel | QAbstractButton | Figure) and widget.sizeHint().isValid():
            assert widget.width() >= min(widget.sizeHint().width(), widget.minimumSizeHint().width()), widget
        right = widget.mapTo(screen, QPoint(widget.width(), 0)).x()
        assert right <= screen.width(), widget


def test_the_screen_is_freed(theme: Theme, make_desk: MakeDesk) -> None:
    desk = make_desk("in-progress")
    screens = [HistoryScreen(theme, desk.history, desk.export)]
    screens[0].open("2026-11-24")
    freed = freed_on_close(screens.pop())  # apart: pytest keeps what stands inside an assertion
    assert freed


def test_a_first_visit_reads_the_year_once_and_a_later_one_anew(
    theme: Theme, make_desk: MakeDesk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk("in-progress")
    read: list[int] = []
    year = type(desk.history).year

    def counted(history: History, number: int) -> Period:
        read.append(number)
        return year(history, number)

    monkeypatch.setattr(type(desk.history), "year", counted)
    screen = HistoryScreen(theme, desk.history, desk.export)
    screen.entered()
    assert len(read) == 1
    screen.entered()
    assert len(read) == 2
    show(screen, (1047, 767))
