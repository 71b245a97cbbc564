"""The standard on screen: the tree, the reader, search with every hit marked, the extraordinary mode."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from kastd_desktop.services.change import Change, Kinds
from kastd_desktop.services.demo import NOW
from kastd_desktop.services.library import texts_of
from kastd_desktop.ui.mode_banner import mode_banner
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.screens.standard.adorned import LegalSources
from kastd_desktop.ui.screens.standard.finding import Finding
from kastd_desktop.ui.screens.standard.neighbours import Neighbours
from kastd_desktop.ui.screens.standard.outline import Outline
from kastd_desktop.ui.screens.standard.outline_row import PAUSED
from kastd_desktop.ui.screens.standard.passage import Passage
from kastd_desktop.ui.screens.standard.picker import Picker
from kastd_desktop.ui.screens.standard.provision import CopyButton, ProvisionView
from kastd_desktop.ui.screens.standard.reader import Reader
from kastd_desktop.ui.screens.standard.screen import StandardScreen
from kastd_desktop.ui.theme.theme import Theme
from kastd_desktop.ui.widgets.badge import Badge
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import Scroller
from kastd_desktop.ui.widgets.link import Link
from tests.ui.conftest import freed_on_close, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kastd_desktop.services.desk import Desk

    MakeDesk = Callable[..., Desk]
    Show = Callable[..., QWidget]
    Open = Callable[..., StandardScreen]

NAME = QAccessible.Text.Name
UNTIL = NOW + timedelta(days=5, hours=9)


@pytest.fixture
def opened(theme: Theme, make_desk: MakeDesk, show: Show) -> Open:
    """Return a function that shows the screen with a clause open and the keyboard on the contents."""

    def make(
        number: str = "4.1", state: str = "ordinary", locale: str = "lt", size: tuple[int, int] = (1048, 767)
    ) -> StandardScreen:
        desk = make_desk("first-day", locale)
        if state == "extraordinary":
            desk.mode.switch_on("Karantinas", UNTIL)
        screen = StandardScreen(theme, desk.library, desk.mode)
        screen.open(number)
        show(screen, size)
        outline(screen).setFocus()
        settle()
        return screen

    return make


def outline(screen: QWidget) -> Outline:
    return screen.findChild(Outline)  # type: ignore[return-value]  # every screen has one


def keyboard_at(tree: Outline) -> str:
    """Return the number of the row that has the keyboard."""
    return tree.number_at(tree.currentIndex())


def reader(screen: QWidget) -> Reader:
    return screen.findChild(Reader)  # type: ignore[return-value]


def field(screen: QWidget) -> QLineEdit:
    return screen.findChild(Finding).findChild(QLineEdit)  # type: ignore[return-value,union-attr]


def carriers(screen: QWidget) -> list[Link]:
    """Return the links under the text."""
    return [link for link in reader(screen).findChildren(Link) if "turinį" not in link.accessibleName()]


def reading(screen: StandardScreen) -> str:
    return screen.shown()


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifiers)
    settle()


def named(screen: QWidget) -> list[str]:
    """Return what a screen reader says of the clause shown, in order."""
    article = reader(screen).article()
    assert article is not None
    return [passage.accessibleName() for passage in article.findChildren(Passage)]


def tree_rows(screen: QWidget) -> list[str]:
    """Return the names of the rows as assistive technology gets them."""
    tree = QAccessible.queryAccessibleInterface(outline(screen))
    rows = [tree.child(number) for number in range(tree.childCount())]
    return [row.text(NAME) for row in rows if row.role() == QAccessible.Role.TreeItem]


def seen(screen: QWidget, widget: QWidget) -> bool:
    """Tell whether the top of a widget lies in the part of the text that can be seen."""
    view = reader(screen).findChild(Scroller).viewport()  # type: ignore[union-attr]
    return 0 <= widget.mapTo(view, QPoint(0, 0)).y() < view.height()


def counted(screen: QWidget) -> str:
    finding = screen.findChild(Finding)
    assert finding is not None
    return finding._count.text() if finding._line.isVisible() else ""


# the tree


def test_tree_is_a_tree_of_parts_and_annexes(opened: Open) -> None:
    screen = opened("4.1")
    tree = QAccessible.queryAccessibleInterface(outline(screen))
    assert tree.role() == QAccessible.Role.Tree
    assert tree.text(NAME) == "Standarto turinys"
    rows = tree_rows(screen)
    assert rows[0] == "1 dalis, Pagrindiniai aptarnavimo principai"
    assert "4.1 Aptarnavimas telefonu" in rows
    assert "Priedai" in rows
    assert rows[-1] == "4 priedas, Emocijų ir streso valdymas"
    assert not any(row.startswith("1.1 ") for row in rows), "only the open part shows its clauses"


def test_clause_being_read_is_told(opened: Open) -> None:
    screen = opened("4.1")
    item = outline(screen).item("4.1")
    assert item.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Dabar skaitoma"
    screen.open("4.2")
    assert item.data(Qt.ItemDataRole.AccessibleDescriptionRole) == ""


def test_arrows_move_open_and_close(opened: Open) -> None:
    screen = opened("4.1")
    tree = outline(screen)
    part = tree.item("4").index()
    press(tree, Qt.Key.Key_Left)
    assert keyboard_at(tree) == "4"
    press(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(part)
    press(tree, Qt.Key.Key_Up)
    assert keyboard_at(tree) == "3"
    press(tree, Qt.Key.Key_Right)
    assert tree.isExpanded(tree.item("3").index())
    press(tree, Qt.Key.Key_Right)
    assert keyboard_at(tree) == "3.1"
    press(tree, Qt.Key.Key_Down)
    assert keyboard_at(tree) == "3.2"
    assert reading(screen) == "4.1", "moving does not open"
    press(tree, Qt.Key.Key_Home)
    assert keyboard_at(tree) == "1"
    press(tree, Qt.Key.Key_End)
    assert keyboard_at(tree) == "A4"
    for _step in range(4):
        press(tree, Qt.Key.Key_Up)
    assert keyboard_at(tree) == "6", "the heading between parts and annexes is skipped"


def test_a_clause_opens_in_two_actions(opened: Open) -> None:
    screen = opened("1.1")
    tree = outline(screen)
    for number in ("2", "2.3"):
        tree.scrollTo(tree.item(number).index())
        QTest.mouseClick(
            tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(tree.item(number).index()).center()
        )
        settle()
    assert reading(screen) == "2.3"


def test_one_part_is_open_at_a_time(opened: Open) -> None:
    screen = opened("4.1")
    tree = outline(screen)
    tree.expand(tree.item("2").index())
    assert not tree.isExpanded(tree.item("4").index())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_opens(opened: Open, key: Qt.Key) -> None:
    screen = opened("4.1")
    press(outline(screen), Qt.Key.Key_Down)
    press(outline(screen), key)
    assert reading(screen) == "4.2"


def test_typing_jumps(opened: Open) -> None:
    screen = opened("4.1")
    tree = outline(screen)
    for letters, number in (("pok", "4.3"), ("6", "6")):
        QTest.keyClicks(tree, letters)
        assert keyboard_at(tree) == number
        tree._typing._at = 0.0  # a second later
    QTest.keyClicks(tree, "istaigos")
    assert keyboard_at(tree) == "6", "marks on letters do not matter"


@pytest.mark.parametrize(("text", "code", "number"), [("ą", 10, "1"), ("č", 11, "2"), ("į", 14, "6")])
def test_lithuanian_digit_keys_are_digits_unless_a_name_begins_so(
    opened: Open, text: str, code: int, number: str
) -> None:
    """The layout types ą on the key 1; į on the key 5 begins „Įstaigos įvaizdžio…“."""
    screen = opened("4.1")
    event = QKeyEvent(
        QKeyEvent.Type.KeyPress, ord(text.upper()), Qt.KeyboardModifier.NoModifier, code, ord(text), 0, text
    )
    QApplication.sendEvent(outline(screen), event)
    assert keyboard_at(outline(screen)) == number


def test_going_somewhere_is_told_so_that_one_can_go_back(opened: Open) -> None:
    screen = opened("4.1")
    places: list[Place] = []
    screen.wanted.connect(places.append)
    press(outline(screen), Qt.Key.Key_Down)
    press(outline(screen), Qt.Key.Key_Return)
    assert places == [Place("standard", "4.2")]


# opening


def test_first_time_opens_the_first_clause_and_later_the_last_read(opened: Open) -> None:
    screen = opened("")
    assert reading(screen) == "1.1"
    screen.open("5.2")
    screen.open("")
    assert reading(screen) == "5.2"


@pytest.mark.parametrize("number", ["9.9", "3.5.99", "A7", "telefonas"])
def test_unknown_number_changes_nothing(opened: Open, number: str) -> None:
    screen = opened("4.1")
    with pytest.raises(KeyError):
        screen.open(number)
    assert reading(screen) == "4.1"
    assert "Klientų aptarnavimas telefonu" in named(screen)


def test_a_provision_is_highlighted_and_in_sight(opened: Open) -> None:
    screen = opened("A2.8", size=(1048, 500))
    views = {view.number: view for view in screen.findChildren(ProvisionView)}
    assert [number for number, view in views.items() if view.highlighted] == ["A2.8"]
    assert seen(screen, views["A2.8"])
    screen.open("A2")
    assert not any(view.highlighted for view in views.values())


def test_every_text_of_every_clause_is_shown(opened: Open) -> None:
    screen = opened("1.1")
    for clause in screen._standard.clauses():
        screen.open(clause.number)
        whole = "\n".join(named(screen))
        for text in texts_of(clause):
            assert text in whole, (clause.number, text)
        assert clause.provisions[0].number in whole
        settle()


def test_law_stands_apart_from_advice(opened: Open) -> None:
    screen = opened("4.1")
    law = screen.findChildren(LegalSources)
    wanted = [provision.law for provision in screen._library.clause("4.1").provisions if provision.law]
    assert wanted
    for passage, sources in zip(law, wanted, strict=True):
        lines = passage.accessibleName().split("\n")
        assert lines[0].startswith("Teisės akt")
        for line, source in zip(lines[1:], sources, strict=True):
            assert line.startswith(f"{source.act}, {source.article}")
            assert line.endswith(f". Tikrinta {source.checked}.")
            assert ".." not in line
    others = [each.accessibleName() for each in screen.findChildren(Passage) if not isinstance(each, LegalSources)]
    assert not any("įstatymas" in text for text in others)


def test_headings_quotation_and_edition(opened: Open) -> None:
    screen = opened("4.1")
    article = reader(screen).article()
    assert article is not None
    headings = [each.accessibleName() for each in article.findChildren(Passage) if each.accessible_role == "Heading"]
    assert headings[:2] == ["Klientų aptarnavimas telefonu", "4.1.1 Pokalbio pradžia"]
    texts = named(screen)
    assert any(text.startswith("„") and text.endswith("“") for text in texts)
    assert texts[-1].startswith("1 leidimas. Galioja nuo 2026-11-22. ")
    assert "nėra standarto citata" in texts[-1]


def test_text_in_another_language_has_a_badge(theme: Theme, make_desk: MakeDesk, show: Show) -> None:
    lithuanian = make_desk("first-day", "lt")
    make_desk("first-day", "en")  # from here on the interface speaks English
    screen = StandardScreen(theme, lithuanian.library, lithuanian.mode)
    screen.open("4.1")
    show(screen)
    badges = screen.findChildren(Badge)
    assert [badge.text() for badge in badges] == ["LT"]
    assert badges[0].accessibleName()


def test_text_in_the_language_of_the_interface_has_none(opened: Open) -> None:
    assert not opened("4.1", locale="en").findChildren(Badge)


def test_breadcrumbs_lead_into_the_contents(opened: Open) -> None:
    screen = opened("4.2")
    crumbs = [link for link in reader(screen).findChildren(Link) if "turinį" in link.accessibleName()]
    assert [link.words() for link in crumbs] == ["Standartas", "4 dalis"]
    crumbs[1].click()
    settle()
    assert outline(screen).hasFocus()
    assert keyboard_at(outline(screen)) == "4"
    crumbs[0].click()
    assert keyboard_at(outline(screen)) == "1"


# copying, printing


def test_copying_the_citation(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("kastd_desktop.ui.screens.standard.screen.announce", lambda _widget, text: said.append(text))
    screen = opened("4.1")
    buttons = screen.findChildren(CopyButton)
    assert [button.number for button in buttons] == ["4.1", "4.1.1", "4.1.2", "4.1.3", "4.1.4", "4.1.5"]
    assert len({button.accessibleName() for button in buttons}) == len(buttons)
    buttons[2].click()
    assert QGuiApplication.clipboard().text() == "KAStd IV d. 1.2 p."
    assert said == ["Nukopijuota: KAStd IV d. 1.2 p."]
    line = screen.findChild(Neighbours)
    assert line is not None
    assert line._said.text() == "Nukopijuota: KAStd IV d. 1.2 p."
    screen.left()
    assert line._said.text() == ""
    assert not line._moment.isActive()
    assert not reader(screen)._moment.isActive()


def test_copied_is_shown_for_a_moment(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kastd_desktop.ui.screens.standard.neighbours.SAID_FOR", 30)
    monkeypatch.setattr("kastd_desktop.ui.screens.standard.reader.COPIED_FOR", 30)
    screen = opened("4.1")
    button = screen.findChildren(CopyButton)[0]
    assert button.icon_name == "copy"
    button.click()
    assert button.icon_name == "check"
    QTest.qWait(80)
    assert button.icon_name == "copy"
    line = screen.findChild(Neighbours)
    assert line is not None
    assert line._said.text() == ""
    assert not reader(screen)._moment.isActive()


@pytest.mark.parametrize("state", ["ordinary", "extraordinary"])
def test_printing_says_which_edition_of_what_it_is(opened: Open, monkeypatch: pytest.MonkeyPatch, state: str) -> None:
    from kastd_desktop.ui import printing

    sheets: list[printing.Sheet] = []
    monkeypatch.setattr(printing, "print_sheet", lambda _parent, sheet: sheets.append(sheet))
    screen = opened("3.4", state)
    press(screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (sheet,) = sheets
    clause = screen._library.clause("3.4")
    assert sheet.title == f"3.4 {clause.title}"
    assert sheet.subtitle.startswith("KAStd III d. 4 p.")
    assert sheet.source.startswith("1 leidimas. Galioja nuo 2026-11-22. ")
    blocks = [block for block in sheet.blocks if isinstance(block, printing.Block)]
    whole = "\n".join(line for block in blocks for line in (block.heading, *block.lines))
    for provision in clause.provisions:
        assert f"{provision.number} {provision.heading}" in whole
        for law in provision.law:
            assert f"Teisės aktas: {law.act}" in whole
    assert ("Dabar netaikoma" in whole) == (state == "extraordinary")
    assert printing.document(sheet).lastBlock().text() == sheet.source


# what carries a clause out


def test_links_lead_to_cards_letters_tips_and_the_check(opened: Open) -> None:
    wanted: dict[str, str] = {"4.2": "letters", "4.1": "situations", "A4": "calm", "2.1": "today"}
    screen = opened("1.1")
    places: list[Place] = []
    screen.wanted.connect(places.append)
    for number, target in wanted.items():
        screen.open(number)
        places.clear()
        for link in carriers(screen):
            link.click()
        assert target in {place.screen for place in places}, number
        known = {link.id for link in screen._library.links(number)}
        assert all(place.id in known for place in places if place.screen != "today")
        settle()


def test_slides_are_plain_text(opened: Open) -> None:
    screen = opened("4.1")
    slide = next(link.title for link in screen._library.links("4.1") if link.kind == "slide")
    assert slide in named(screen)
    assert slide not in {link.words() for link in screen.findChildren(Link)}


def test_many_are_shown_when_asked_for(opened: Open) -> None:
    screen = opened("A4")
    tips = [link for link in screen._library.links("A4") if link.kind == "tip"]
    more = next(link for link in carriers(screen) if link.words() == f"Rodyti dar {len(tips) - 6}")
    before = len(carriers(screen))
    more.click()
    settle()
    assert len(carriers(screen)) == before - 1 + len(tips) - 6
    assert {tip.title for tip in tips} <= {link.words() for link in carriers(screen)}


def test_a_clause_that_nothing_carries_out_has_no_such_heading(opened: Open) -> None:
    screen = opened("1.1")
    bare = next((each.number for each in screen._standard.clauses() if not screen._library.links(each.number)), None)
    assert "Kur tai veikia" in named(screen)
    if bare is not None:
        screen.open(bare)
        assert "Kur tai veikia" not in named(screen)


# neighbours


def test_the_line_below_leads_on_and_back(opened: Open) -> None:
    screen = opened("3.6")
    line = screen.findChild(Neighbours)
    assert line is not None
    before, after = line.findChildren(Link)
    assert after.accessibleName() == "Kita: Aptarnavimas telefonu"
    after.click()
    settle()
    assert reading(screen) == "4.1"
    assert keyboard_at(outline(screen)) == "4.1"
    assert before.words() == "Elgesys suklydus"
    press(outline(screen), Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert reading(screen) == "3.6"
    press(outline(screen), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert reading(screen) == "4.1"


def test_there_is_nothing_before_the_first_and_after_the_last(opened: Open) -> None:
    screen = opened("1.1")
    line = screen.findChild(Neighbours)
    assert line is not None
    before, after = line.findChildren(Link)
    assert not before.isVisible()
    press(outline(screen), Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert reading(screen) == "1.1"
    screen.open("A4")
    assert not after.isVisible()
    assert before.isVisible()


def test_page_keys_scroll_the_text_from_anywhere(opened: Open) -> None:
    screen = opened("A2")
    bar = reader(screen).findChild(Scroller).verticalScrollBar()  # type: ignore[union-attr]
    press(outline(screen), Qt.Key.Key_PageDown)
    assert bar.value() > 300
    press(outline(screen), Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_the_keyboard_is_not_lost_with_the_clause(opened: Open) -> None:
    screen = opened("4.1")
    screen.findChildren(CopyButton)[1].setFocus()
    press(screen.findChildren(CopyButton)[1], Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert reading(screen) == "4.2"
    assert outline(screen).hasFocus()


# search


def test_search_shows_clauses_with_hits_and_marks_every_hit(opened: Open) -> None:
    screen = opened("5.2")
    assert screen.search()
    settle()
    assert field(screen).hasFocus()
    field(screen).setText("skundas")
    settle()
    found = screen._library.search("skundas")
    rows = tree_rows(screen)
    assert "5.2 Pretenzijos ir skundai, " in "; ".join(rows)
    assert any(row.endswith(f"{found.hits('5.2')} vietų") for row in rows)
    assert sum(row[:1].isdigit() and row[1:2] == "." for row in rows) == sum(
        not find.clause.is_annex for find in found.finds
    )
    marks = sum(len(passage.marks()) for passage in reader(screen).findChildren(Passage))
    assert marks == found.hits("5.2")
    assert counted(screen) == f"{found.first['5.2'] + 1} iš {found.total}"


def test_marks_stand_on_the_words(opened: Open) -> None:
    screen = opened("4.1")
    field(screen).setText("telefonas")
    for passage in reader(screen).findChildren(Passage):
        for paragraph, start, length in passage.marks():
            assert passage.texts[paragraph][start : start + length].lower().startswith("telefon")


@pytest.mark.parametrize("query", ["kliento", "įstatymas", "per", "skundas"])
def test_as_many_marks_as_hits_in_every_clause(opened: Open, query: str) -> None:
    screen = opened("1.1")
    field(screen).setText(query)
    for find in screen._library.search(query).finds:
        screen.open(find.clause.number)
        marks = sum(len(passage.marks()) for passage in reader(screen).findChildren(Passage) if not passage.isHidden())
        assert marks == find.hits, find.clause.number
        settle()


def current_marks(screen: QWidget) -> list[str]:
    """Return the words of the hits shown as the current one."""
    found = []
    for passage in reader(screen).findChildren(Passage):
        if passage._current is not None:
            paragraph, start, length = passage.marks()[passage._current]
            found.append(passage.texts[paragraph][start : start + length])
    return found


def test_hits_are_gone_through_across_clauses(opened: Open) -> None:
    screen = opened("1.1", size=(1048, 420))
    field(screen).setFocus()
    field(screen).setText("skundas")
    settle()
    found = screen._library.search("skundas")
    start = found.first["1.1"]
    for step in range(1, found.total + 1):
        press(field(screen), Qt.Key.Key_Return if step % 2 else Qt.Key.Key_F3)
        number, _which = found.at(start + step)
        assert reading(screen) == number
        assert counted(screen) == f"{(start + step) % found.total + 1} iš {found.total}"
        assert len(current_marks(screen)) == 1
        (passage,) = [each for each in reader(screen).findChildren(Passage) if each._current is not None]
        view = reader(screen).findChild(Scroller).viewport()  # type: ignore[union-attr]
        assert passage._current is not None
        top = passage.mapTo(view, QPoint(0, passage.mark_top(passage._current))).y()
        assert 0 <= top < view.height(), (number, top)
    press(field(screen), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert counted(screen) == f"{(start - 1) % found.total + 1} iš {found.total}"
    press(field(screen), Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert counted(screen) == f"{(start - 2) % found.total + 1} iš {found.total}"
    assert field(screen).hasFocus()


def test_typing_does_not_leave_the_clause(opened: Open) -> None:
    screen = opened("1.3")
    field(screen).setText("žiniasklaida")
    found = screen._library.search("žiniasklaida")
    assert not found.hits("1.3")
    assert reading(screen) == "1.3"
    assert counted(screen).startswith(f"{found.total} viet")
    press(field(screen), Qt.Key.Key_Return)
    assert reading(screen) == found.at(found.first["1.3"])[0]


def test_a_clause_opened_while_searching_begins_at_its_first_hit(opened: Open) -> None:
    screen = opened("1.1")
    field(screen).setText("skundas")
    found = screen._library.search("skundas")
    screen.open("5.2")
    assert counted(screen) == f"{found.first['5.2'] + 1} iš {found.total}"
    assert len(current_marks(screen)) == 1


def test_nothing_found_is_said_plainly(opened: Open) -> None:
    screen = opened("4.1")
    field(screen).setText("xyzzy")
    settle()
    assert counted(screen) == "Standarte tokių žodžių nėra. Pabandykite vieną žodį."
    assert tree_rows(screen) == []
    press(field(screen), Qt.Key.Key_Return)
    assert reading(screen) == "4.1"


def test_escape_clears_then_leaves_the_field(opened: Open) -> None:
    screen = opened("4.1")
    before = tree_rows(screen)
    field(screen).setFocus()
    field(screen).setText("skundas")
    press(field(screen), Qt.Key.Key_Escape)
    assert field(screen).text() == ""
    assert counted(screen) == ""
    assert tree_rows(screen) == before
    assert not any(passage.marks() for passage in reader(screen).findChildren(Passage))
    press(field(screen), Qt.Key.Key_Escape)
    assert outline(screen).hasFocus()


def test_escape_clears_from_the_tree_too(opened: Open) -> None:
    screen = opened("4.1")
    field(screen).setText("skundas")
    outline(screen).setFocus()
    press(outline(screen), Qt.Key.Key_Escape)
    assert field(screen).text() == ""


def test_down_goes_to_the_results(opened: Open) -> None:
    screen = opened("4.1")
    field(screen).setFocus()
    field(screen).setText("skundas")
    press(field(screen), Qt.Key.Key_Down)
    assert outline(screen).hasFocus()


def test_a_number_opens_its_provision(opened: Open) -> None:
    screen = opened("4.1")
    field(screen).setText("KAStd III d. 5.2 p.")
    assert "3.5.2" in counted(screen)
    press(field(screen), Qt.Key.Key_Return)
    assert reading(screen) == "3.5"
    assert [view.number for view in screen.findChildren(ProvisionView) if view.highlighted] == ["3.5.2"]


def test_the_number_of_hits_is_announced(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("kastd_desktop.ui.screens.standard.finding.announce", lambda _w, text: said.append(text))
    screen = opened("1.3")
    field(screen).setText("žiniasklaida")
    assert len(said) == 1
    assert "viet" in said[0]


# the extraordinary mode


def test_ordinary_mode_shows_no_marks(opened: Open) -> None:
    screen = opened("1.1")
    assert not any("taikoma" in row for row in tree_rows(screen))
    assert not screen._contents._legend.isVisible()
    assert not any("Dabar netaikoma" in text for text in named(screen))


def test_what_does_not_apply_is_marked_and_can_be_read(opened: Open) -> None:
    screen = opened("1.1", "extraordinary")
    rows = tree_rows(screen)
    assert "4 dalis, Bendravimas su klientu dirbant nuotoliniu būdu, taikoma" in rows
    assert "1 dalis, Pagrindiniai aptarnavimo principai, laikinai netaikoma" in rows
    assert "3 priedas, Konfliktinių situacijų valdymas, laikinai netaikoma" in rows
    assert screen._contents._legend.isVisible()
    assert outline(screen).item("1.2").data(PAUSED)
    assert not outline(screen).item("4.2").data(PAUSED)
    assert any(text.startswith("Dabar netaikoma: ") and "gruodžio 1" in text for text in named(screen))
    assert any("Pirmiausia" in text for text in named(screen)), "the text itself stays"
    screen.open("4.1")
    assert not any("Dabar netaikoma" in text for text in named(screen))


def test_switching_is_followed_at_once(theme: Theme, make_desk: MakeDesk, show: Show) -> None:
    desk = make_desk("first-day")
    screen = StandardScreen(theme, desk.library, desk.mode)
    desk.changes.listen(screen.refresh)
    screen.open("1.1")
    show(screen)
    desk.mode.switch_on("Karantinas", desk.clock() + timedelta(days=3))
    settle()
    assert any("Dabar netaikoma" in text for text in named(screen))
    assert any(row.endswith("laikinai netaikoma") for row in tree_rows(screen))
    desk.mode.switch_off()
    settle()
    assert not any("Dabar netaikoma" in text for text in named(screen))
    assert not any("taikoma" in row for row in tree_rows(screen))


def test_the_end_passing_is_followed(theme: Theme, make_desk: MakeDesk, show: Show) -> None:
    desk = make_desk("first-day")
    now = [desk.clock()]
    desk.mode._clock = lambda: now[0]
    screen = StandardScreen(theme, desk.library, desk.mode)
    desk.changes.listen(screen.refresh)
    screen.open("1.1")
    show(screen)
    desk.mode.switch_on("Karantinas", now[0] + timedelta(hours=1))
    now[0] += timedelta(hours=2)
    desk.mode.tick()
    settle()
    assert not any("Dabar netaikoma" in text for text in named(screen))


def test_other_changes_are_none_of_its_business(opened: Open) -> None:
    screen = opened("4.1")
    article = reader(screen).article()
    screen.refresh(Kinds(Change.CHECK | Change.PREFERENCES))
    assert reader(screen).article() is article


def test_banner_says_why_since_until_and_what_applies(theme: Theme, make_desk: MakeDesk, show: Show) -> None:
    desk = make_desk("first-day")
    desk.mode.switch_on("Karantinas", UNTIL)
    state = desk.mode.current()
    assert state is not None
    banner = mode_banner(theme, state, desk.library.standard(), ends_soon=False)
    show(banner, (1000, 90))
    said = banner.accessibleName().replace("\N{NO-BREAK SPACE}", " ")
    assert "Ekstremali situacija" in said
    assert state.reason in said
    assert "Nuo lapkričio 26 d. 7.46 val. iki gruodžio 1 d. 16.46 val." in said
    assert "Dabar taikoma: 4 dalis, 1, 2 ir 4 priedai." in said
    assert "mažiau nei para" not in said
    pressed: list[bool] = []
    banner.acted.connect(lambda: pressed.append(True))
    button = banner.findChild(Button)
    assert button is not None
    button.click()
    assert pressed == [True]
    soon = mode_banner(theme, state, desk.library.standard(), ends_soon=True)
    assert "mažiau nei para" in soon.accessibleName()
    soon.deleteLater()


def test_window_drops_the_banner_when_the_end_passes(theme: Theme, make_desk: MakeDesk, show: Show) -> None:
    from kastd_desktop.ui.main_window import MainWindow
    from kastd_desktop.ui.widgets.banner import Banner

    desk = make_desk("first-day")
    desk.mode.switch_on("Karantinas", UNTIL)
    now = [desk.clock()]
    desk.mode._clock = lambda: now[0]
    window = MainWindow(theme, desk)
    window.go(Place("standard", "1.1"))
    show(window, (1280, 768))
    assert window._mode_timer.isActive()
    assert window.findChildren(Banner)
    now[0] += timedelta(days=30)
    window._mode_timer.timeout.emit()
    settle()
    assert not window.findChildren(Banner)
    assert not window._mode_timer.isActive()
    window.close()


def test_window_goes_back_to_the_clause_before(theme: Theme, make_desk: MakeDesk, show: Show) -> None:
    from kastd_desktop.ui.main_window import MainWindow

    window = MainWindow(theme, make_desk("first-day"))
    window.go(Place("standard"))
    show(window, (1280, 768))
    screen = window.findChild(StandardScreen)
    assert screen is not None
    assert reading(screen) == "1.1"
    assert outline(screen).hasFocus()
    outline(screen).chosen.emit("4.1")
    assert reading(screen) == "4.1"
    window.go_back()
    assert reading(screen) == "1.1"
    window.close()


# narrow, large, accessible


def test_narrow_window_has_a_drop_down_instead_of_the_tree(opened: Open) -> None:
    screen = opened("4.1", size=(640, 720))
    picker = screen.findChild(Picker)
    assert picker is not None
    assert picker.isVisible()
    assert not outline(screen).isVisible()
    box = picker._box
    assert box.currentText() == "4.1 Aptarnavimas telefonu"
    label = picker.findChild(QLabel)
    assert label is not None
    assert label.buddy() is box
    assert box.accessibleName()
    assert "1 Pagrindiniai aptarnavimo principai" in picker.names()
    box.activated.emit(picker.names().index("1 priedas Aptarnavimo telefonu rekomendacijos"))
    assert reading(screen) == "A1"
    field(screen).setText("žiniasklaida")
    assert any(name.startswith("6.2 ") and "viet" in name for name in picker.names())
    assert not any(name.startswith("2.1 ") for name in picker.names())


def test_narrow_window_names_what_does_not_apply(opened: Open) -> None:
    screen = opened("4.1", "extraordinary", size=(640, 720))
    picker = screen.findChild(Picker)
    assert picker is not None
    assert "1.2 Pagarba ir bendradarbiavimas, laikinai netaikoma" in picker.names()
    assert "4.1 Aptarnavimas telefonu" in picker.names()


def test_the_keyboard_follows_from_tree_to_drop_down(opened: Open) -> None:
    screen = opened("4.1")
    screen.resize(640, 720)
    settle()
    picker = screen.findChild(Picker)
    assert picker is not None
    assert picker._box.hasFocus()
    screen.resize(1048, 720)
    settle()
    assert outline(screen).hasFocus()


@pytest.mark.parametrize("size", [(1048, 767), (960, 720), (1029, 582), (640, 480), (480, 640)])
@pytest.mark.parametrize(("scale", "locale"), [(1.0, "lt"), (2.0, "lt"), (2.0, "en")])
def test_nothing_is_cut_off(
    qapp: QApplication, make_desk: MakeDesk, show: Show, size: tuple[int, int], scale: float, locale: str
) -> None:
    from kastd_desktop.ui.application import dress

    large = Theme("light", scale)
    dress(qapp, large)
    desk = make_desk("first-day", locale)
    desk.mode.switch_on("Karantinas", UNTIL)
    screen = StandardScreen(large, desk.library, desk.mode)
    screen.open("5.5")
    show(screen, (round(size[0] * min(scale, 1.25)), size[1]))
    article = reader(screen).article()
    assert article is not None
    view = reader(screen).findChild(Scroller).viewport()  # type: ignore[union-attr]
    assert article.width() <= view.width(), "no scrolling sideways"
    for passage in article.findChildren(Passage):
        if passage.isVisible():
            assert passage.height() >= passage.heightForWidth(passage.width()), passage.accessibleName()
            right = passage.mapTo(view, QPoint(passage.width(), 0)).x()
            assert right <= view.width(), passage.accessibleName()
    for link in screen.findChildren(Link):
        if link.isVisible():
            assert link.height() >= link.heightForWidth(link.width()) - 1, link.words()
    for label in screen.findChildren(QLabel):
        if label.isVisible() and label.text() and label.maximumHeight() > 0:
            assert label.width() >= label.fontMetrics().horizontalAdvance(label.text()), label.text()


def test_everything_that_takes_the_keyboard_has_a_name_and_is_large_enough(opened: Open) -> None:
    screen = opened("4.1", "extraordinary")
    field(screen).setText("telefonas")
    settle()
    wanting = []
    for widget in screen.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            name = QAccessible.queryAccessibleInterface(widget).text(NAME)
            if not name or widget.width() < 24 or widget.height() < 24:
                wanting.append((widget, name, widget.size()))
    assert not wanting


def tab_order(start: QWidget, steps: int) -> list[str]:
    """Return the names of what Tab goes to from a widget."""
    start.setFocus()
    names = []
    for _step in range(steps):
        focused = QApplication.focusWidget()
        assert focused is not None
        press(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    return names


def test_tab_goes_from_search_to_tree_to_text_to_neighbours(opened: Open) -> None:
    screen = opened("1.1")
    screen.open("4.1")
    stops = tab_order(field(screen), 12)
    assert stops[0] == "Standarto turinys"
    assert stops[1:5] == [
        "Į turinį: Standartas",
        "Į turinį: 4 dalis",
        "Kopijuoti nuorodą: 4.1 Aptarnavimas telefonu",
        "Spausdinti",
    ]
    assert stops[5].startswith("Kopijuoti nuorodą: 4.1.1")
    links = carriers(screen)
    assert tab_order(links[-1], 2) == ["Ankstesnė: Elgesys suklydus", "Kita: Atsakymai į elektroninius laiškus"]


def test_tab_order_holds_when_more_is_shown(opened: Open) -> None:
    screen = opened("A4")
    more = next(link for link in carriers(screen) if link.words().startswith("Rodyti dar"))
    more.click()
    settle()
    links = carriers(screen)
    assert QApplication.focusWidget() in links, "the keyboard goes to the first of the new ones"
    assert tab_order(links[-1], 1)[0].startswith("Ankstesnė: ")


def test_old_clauses_are_let_go(opened: Open) -> None:
    screen = opened("4.1")
    settle()
    before = len(screen.findChildren(QWidget))
    for number in ("A2", "1.1", "A4", "4.1"):
        screen.open(number)
        settle()
    assert len(screen.findChildren(QWidget)) == before


def test_freed_on_close(theme: Theme, make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")

    def make() -> StandardScreen:
        screen = StandardScreen(theme, desk.library, desk.mode)
        screen.open("4.1")
        screen.resize(1048, 767)
        screen.show()
        settle()
        screen.findChildren(CopyButton)[0].click()
        field(screen).setText("skundas")
        screen.open("A2")
        settle()
        screen.left()
        return screen

    gone = freed_on_close(make())  # not inside the assertion: pytest would keep the screen for its message
    assert gone


@pytest.fixture(autouse=True)
def no_paper(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test opens the print dialog by accident."""
    from kastd_desktop.ui import printing

    monkeypatch.setattr(printing, "print_document", lambda *_: pytest.fail("a print dialog opened"))
