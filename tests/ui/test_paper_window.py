"""The window that puts cards on paper, and the two ways to it."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from kastd_desktop import i18n
from kastd_desktop.errors import UserError
from kastd_desktop.system.resources import translations_dir
from kastd_desktop.ui import saving
from kastd_desktop.ui.paper import document as documents
from kastd_desktop.ui.paper.window import PaperWindow, file_name
from kastd_desktop.ui.screens.situations.screen import SituationsScreen
from kastd_desktop.ui.theme.theme import Theme
from kastd_desktop.ui.widgets.buttons import Button, IconButton
from kastd_desktop.ui.widgets.text import Label, Paragraph
from tests.ui.conftest import freed_on_close, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.paper.document import Document

    MakeDesk = Callable[..., Desk]
    Show = Callable[..., QWidget]
    Open = Callable[..., PaperWindow]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def open_window(theme: Theme, make_desk: MakeDesk, show: Show) -> Open:
    """Return a function that opens the window over another one."""
    kept: list[QWidget] = []

    def opened(
        card: str = "", size: tuple[int, int] = (1280, 768), wear: Theme | None = None, desk: Desk | None = None
    ) -> PaperWindow:
        desk = desk or make_desk("first-day")
        below = show(QWidget(), size)
        kept.append(below)
        paper = desk.library.paper(desk.choices.preferences)
        window = PaperWindow(wear or theme, below, paper, desk.clock().date(), card)
        window.show()
        settle()
        return window

    return opened


def words(window: QWidget) -> str:
    return "\n".join(each.text() for each in window.findChildren(Paragraph) if each.isVisible())


def pages(window: PaperWindow) -> Document:
    document = window.preview.document()
    assert document is not None
    return document


def choose(window: PaperWindow, place: int) -> None:
    """Choose from the list by keyboard."""
    QTest.keyClick(window.which, Qt.Key.Key_Home)
    for _step in range(place):
        QTest.keyClick(window.which, Qt.Key.Key_Down)
    settle()


def form(window: PaperWindow, text: str) -> None:
    [segment] = [each for each in window.layout_choice.findChildren(QAbstractButton) if each.text() == text]
    segment.click()
    settle()


# --- the ways to it ---------------------------------------------------------------------------------------------------


def screen_of(theme: Theme, desk: Desk, show: Show, id_: str = "") -> SituationsScreen:
    screen = SituationsScreen(theme, desk.look_up, desk.library, desk.choices, desk.mode, desk.walks, desk.incidents)
    show(screen)
    screen.open(id_)
    settle()
    return screen


def test_a_card_offers_itself_for_the_pocket(theme: Theme, make_desk: MakeDesk, show: Show) -> None:
    screen = screen_of(theme, make_desk("first-day"), show, "threats")
    [button] = [each for each in screen.card.findChildren(Button) if each.text() == "Spausdinti"]
    button.click()
    settle()

    [window] = screen.window().findChildren(PaperWindow)
    assert window.ids() == ("threats",)
    assert window.which.currentText() == "Ši kortelė: Grasinimai"
    assert pages(window).title == "Grasinimai"
    window.close()


def test_the_overview_offers_the_booklet_of_all(theme: Theme, make_desk: MakeDesk, show: Show) -> None:
    screen = screen_of(theme, make_desk("first-day"), show)
    [button] = [
        each for each in screen.overview.findChildren(IconButton) if each.accessibleName() == "Spausdinti korteles"
    ]
    button.click()
    settle()

    [window] = screen.window().findChildren(PaperWindow)
    assert window.ids() == ()
    assert window.layout_choice.value() == "booklet"
    assert len(pages(window).pages) > 57
    window.close()


# --- choices ----------------------------------------------------------------------------------------------------------


def test_the_choice_of_cards_decides_the_pages(open_window: Open) -> None:
    window = open_window("threats")
    offers = [window.which.itemText(number) for number in range(window.which.count())]

    assert offers[:3] == ["Ši kortelė: Grasinimai", "Visos kortelės (57)", "Įtampa prie langelio (4)"]
    assert "1 A4 lapas" in words(window)
    choose(window, 1)
    assert (window.ids(), len(pages(window).pages)) == ((), 15)
    assert "15 A4 lapų" in words(window)
    choose(window, 2)
    assert window.ids() == ("raised-voice", "threats", "demands-manager", "complaint")
    assert "1 A4 lapas" in words(window)


def test_the_form_decides_the_pages_and_only_a_booklet_is_folded(open_window: Open) -> None:
    window = open_window("threats")
    assert not window.fold.isVisible()
    form(window, "Knygelė")
    assert window.fold.isVisible()
    assert "5 A5 puslapiai" in words(window)
    window.fold.click()
    settle()
    assert "2 A4 lapai" in words(window)
    assert "trumpąjį kraštą" in words(window)
    form(window, "Kišeninės kortelės")
    assert not window.fold.isVisible()
    assert "keturis kartus" in words(window)


def test_pages_are_turned(open_window: Open) -> None:
    window = open_window()
    preview = window.preview
    [back, on] = preview.findChildren(IconButton)

    assert (preview.number(), back.isEnabled(), on.isEnabled()) == (0, False, True)
    first = preview.sheet.grab().toImage()
    on.click()
    settle()
    assert preview.sheet.accessibleName() == "Pagalbos kortelės. 2 puslapis iš 63"
    assert preview.sheet.grab().toImage() != first
    back.click()
    settle()
    assert preview.sheet.grab().toImage() == first
    for _turn in range(62):
        on.click()
    assert (preview.number(), on.isEnabled()) == (62, False)
    choose(window, 1)
    assert preview.number() == 0


# --- what goes wrong --------------------------------------------------------------------------------------------------


def test_a_card_that_is_too_long_is_named_instead_of_drawn(open_window: Open, make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    card = desk.pack.situations["threats"]
    desk.pack.__dict__["situations"] = {
        **desk.pack.situations, "threats": replace(card, next=card.next * 12),
    }  # fmt: skip
    window = open_window("threats", desk=desk)

    assert "„Grasinimai“" in window.status.text()
    assert window.status.isVisible()
    window.print.click()
    assert "„Grasinimai“" in window.status.text()
    choose(window, 3)
    assert not window.status.isVisible()


def test_a_printer_that_cannot_says_why(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_parent: QWidget, _document: Document) -> bool:
        raise UserError("The printer does not begin. Check it, or save as PDF.")

    monkeypatch.setattr(documents, "print_document", fail)
    window = open_window("threats")
    window.print.click()

    assert window.status.text().startswith("Spausdintuvas nepradeda darbo.")
    assert window.status.isVisible()


def test_what_is_shown_is_printed(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[Document] = []

    def note(_parent: QWidget, document: Document) -> bool:
        printed.append(document)
        return len(printed) > 1

    monkeypatch.setattr(documents, "print_document", note)
    window = open_window("threats")
    window.print.click()
    assert not window.status.isVisible(), "who thought better of it is told nothing"
    form(window, "Knygelė")
    window.print.click()

    assert [len(document.pages) for document in printed] == [1, 5]
    assert window.status.text() == "Išsiųsta į spausdintuvą."


def test_it_is_saved_where_a_person_says(open_window: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[str] = []

    def ask(_parent: QWidget, _title: str, suggestion: str, _pattern: str) -> Path | None:
        asked.append(suggestion)
        return tmp_path / "kortelė.pdf" if len(asked) > 1 else None

    monkeypatch.setattr(saving, "save_as", ask)
    window = open_window("threats")
    window.save.click()
    assert list(tmp_path.glob("*.pdf")) == []
    window.save.click()

    assert asked == ["Grasinimai.pdf"] * 2
    assert (tmp_path / "kortelė.pdf").read_bytes().startswith(b"%PDF-")
    assert window.status.text() == "Įrašyta: kortelė.pdf"


def test_a_full_disk_is_told_and_saving_can_be_tried_again(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(saving, "save_as", lambda *_arguments: tmp_path / "k.pdf")
    window = open_window("threats")
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        window.save.click()
    assert "Diske nebeliko vietos" in window.status.text()
    assert list(tmp_path.glob("*.pdf")) == []

    window.status.findChildren(Button)[0].click()
    assert (tmp_path / "k.pdf").is_file()


def test_names_of_files_have_only_what_every_disk_takes() -> None:
    assert file_name("Komentaras „Facebook“ tinkle") == "Komentaras Facebook tinkle.pdf"
    assert file_name('a/b\\c:d*e?f"g<h>i|j\x00\n') == "abcdefghij.pdf"
    assert file_name("„“") == "KAStd.pdf"


# --- keyboard, size, names --------------------------------------------------------------------------------------------


def test_the_keyboard_reaches_everything_and_escape_closes(open_window: Open) -> None:
    window = open_window()
    window.activateWindow()
    settle()
    assert window.focusWidget() is window.which
    seen: list[QWidget] = []
    for _step in range(12):
        focused = window.focusWidget()
        assert focused is not None
        if focused in seen:
            break
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    chosen = window.layout_choice.current_button()
    on = window.preview.findChildren(IconButton)[1]
    assert [each for each in seen if each in {window.which, chosen, window.fold, on, window.save, window.print}] == [
        window.which, chosen, window.fold, on, window.save, window.print,
    ]  # fmt: skip
    below = window.parentWidget()
    assert below is not None
    QTest.keyClick(window, Qt.Key.Key_Escape)
    settle()
    assert below.findChildren(PaperWindow) == []


def test_everything_has_a_name(open_window: Open) -> None:
    window = open_window("threats")
    buddies = {label.buddy() for label in window.findChildren(Label)}

    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            named = widget in buddies if isinstance(widget, QComboBox) else bool(widget.accessibleName())
            assert named, widget


@pytest.mark.parametrize("locale", ["lt", "en"])
@pytest.mark.parametrize(
    ("size", "scale"), [((1280, 720), 2.0), ((1024, 720), 1.0), ((1093, 582), 1.0), ((640, 430), 1.0)]
)
def test_nothing_is_clipped(
    open_window: Open, make_desk: MakeDesk, locale: str, size: tuple[int, int], scale: float
) -> None:
    i18n.activate(locale, translations_dir())
    window = open_window("raised-voice", size, Theme("light", scale), make_desk("first-day", locale))
    form(window, {"lt": "Knygelė", "en": "Booklet"}[locale])
    window.fold.click()
    settle()

    assert window.width() <= size[0]
    assert window.height() <= size[1]
    for each in window.findChildren(Paragraph):
        if each.isVisible():
            assert each.height() >= each.heightForWidth(each.width()), each.text()
    for button in (window.save, window.print):
        assert button.width() >= button.sizeHint().width()
        assert window.rect().contains(button.mapTo(window, button.rect().bottomRight()))
    assert window.preview.sheet.height() >= window.preview.sheet.minimumSizeHint().height()


def test_it_is_freed_when_it_is_closed(theme: Theme, make_desk: MakeDesk, show: Show) -> None:
    desk = make_desk("first-day")
    below = show(QWidget(), (1280, 768))
    windows = [PaperWindow(theme, below, desk.library.paper(desk.choices.preferences), desk.clock().date(), "threats")]
    windows[0].show()
    settle()

    freed = freed_on_close(windows.pop())  # apart: pytest keeps what stands inside an assertion
    assert freed
