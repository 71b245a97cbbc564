"""Before the end: what was begun and stands nowhere but in memory is asked about, once, and nothing else is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kastd_desktop.errors import UserError
from kastd_desktop.services.drafts import Drafts
from kastd_desktop.services.unkept import unkept
from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.parting import Parting
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.theme.theme import Theme
from kastd_desktop.ui.widgets.fields import TextEdit
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.text import Heading, Paragraph
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from kastd_desktop.services.desk import Desk


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Return what is filled once the program is told to end."""
    asked: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: asked.append(True))
    return asked


@pytest.fixture(autouse=True)
def no_stack(monkeypatch: pytest.MonkeyPatch) -> None:
    """The platform of the tests has no stack of windows and would say so."""
    monkeypatch.setattr(MainWindow, "raise_", lambda _window: None)


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk("first-day")


@pytest.fixture
def window(theme: Theme, desk: Desk, show: Callable[..., QWidget]) -> Iterator[MainWindow]:
    made = MainWindow(theme, desk)
    show(made, (1280, 768))
    made.go(Place("today"))
    settle()
    yield made
    for asking in made.findChildren(Parting):
        asking.reject()
    made.hurry()
    settle()


def letter_of(desk: Desk) -> str:
    """Return a template in which something was entered."""
    letters = desk.correspondence
    letter = letters.letters()[0]
    field = next(each for each in letter.fields if each.kind in {"text", "name", "longtext"})
    letters.enter(letter.id, field.id, "Danutė Kazlauskienė")
    return letter.id


def quitting(window: MainWindow) -> Parting | None:
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    settle()
    found = window.findChildren(Parting)
    assert len(found) <= 1
    return found[0] if found else None


def test_with_nothing_begun_the_program_ends_at_once(window: MainWindow, ended: list[bool]) -> None:
    assert quitting(window) is None
    assert ended == [True]


def test_a_letter_begun_is_asked_about_and_staying_keeps_it(window: MainWindow, desk: Desk, ended: list[bool]) -> None:
    id_ = letter_of(desk)
    window.stays = lambda: True
    asking = quitting(window)
    assert asking is not None
    assert ended == []
    assert QApplication.focusWidget() is asking.stay
    title = desk.correspondence.letter(id_).title
    assert any(title in each.text() for each in asking.findChildren(Paragraph))
    QTest.keyClick(asking, Qt.Key.Key_Escape)
    settle()
    assert not window.findChildren(Parting)
    assert ended == []
    assert id_ in desk.correspondence.begun()
    window.close()
    assert not window.isVisible(), "the next closing puts the window away, as ever"


def test_asked_twice_there_is_one_question(window: MainWindow, desk: Desk, ended: list[bool]) -> None:
    letter_of(desk)
    assert quitting(window) is not None
    window.quit()
    settle()
    assert len(window.findChildren(Parting)) == 1
    assert ended == []


def test_drafts_are_saved_before_the_end(window: MainWindow, desk: Desk, ended: list[bool]) -> None:
    id_ = letter_of(desk)
    asking = quitting(window)
    assert asking is not None
    assert asking.keep is not None
    asking.keep.click()
    settle()
    assert ended == [True]
    assert [draft.letter for draft in desk.correspondence.drafts.all()] == [id_]
    assert not unkept(desk)


def test_a_draft_that_cannot_be_saved_keeps_the_program(
    window: MainWindow, desk: Desk, ended: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    letter_of(desk)
    asking = quitting(window)
    assert asking is not None
    assert asking.keep is not None

    def full(*_words: object) -> str:
        raise UserError("Not saved. The disk is full: free some space and try again.")

    monkeypatch.setattr(Drafts, "save", full)
    asking.keep.click()
    settle()
    assert ended == []
    [status] = asking.findChildren(Status)
    assert status.isVisible()
    assert status.text()


def test_without_saving_it_ends_and_leaves_nothing_on_the_disk(
    window: MainWindow, desk: Desk, ended: list[bool]
) -> None:
    letter_of(desk)
    asking = quitting(window)
    assert asking is not None
    asking.drop.click()
    settle()
    assert ended == [True]
    assert desk.correspondence.drafts.all() == ()
    window.close()
    assert not window.isVisible(), "it is not asked again on the way out"


def test_a_letter_whose_draft_is_up_to_date_is_not_asked_about(
    window: MainWindow, desk: Desk, ended: list[bool]
) -> None:
    id_ = letter_of(desk)
    desk.correspondence.drafts.save(id_)
    assert quitting(window) is None
    assert ended == [True]


def test_a_note_in_front_is_asked_about_without_its_situation(
    window: MainWindow, desk: Desk, ended: list[bool]
) -> None:
    window.go(Place("situations", "threats"))
    settle()
    QTest.keyClick(window, Qt.Key.Key_F8)
    settle()
    [what] = [each for each in window.findChildren(TextEdit) if each.isVisible()]
    what.setPlainText("Rėkė ir daužė stalą")
    asking = quitting(window)
    assert asking is not None
    assert ended == []
    assert asking.keep is None, "a note cannot be a draft"
    said = " ".join(each.text() for each in asking.findChildren(Paragraph))
    assert "1 įvykio užrašas" in said
    assert desk.look_up.situation("threats").title not in said
    QTest.keyClick(asking, Qt.Key.Key_Escape)
    settle()
    assert what.toPlainText() == "Rėkė ir daužė stalą"


def test_closing_the_window_asks_too_unless_somebody_logs_off(
    window: MainWindow, desk: Desk, ended: list[bool]
) -> None:
    letter_of(desk)
    window.close()
    settle()
    assert window.isVisible()
    [asking] = window.findChildren(Parting)
    asking.reject()
    settle()
    window.hurry()
    window.close()
    assert not window.isVisible()
    assert ended == []


def test_put_away_it_comes_to_the_front_to_ask(window: MainWindow, desk: Desk, ended: list[bool]) -> None:
    letter_of(desk)
    window.hide()
    window.quit()
    settle()
    assert window.isVisible()
    assert window.findChildren(Parting)
    assert ended == []


@pytest.mark.parametrize(("scale", "size"), [(1.0, (1280, 768)), (2.0, (640, 480))])
def test_nothing_of_it_is_cut_off(
    make_desk: Callable[..., Desk],
    show: Callable[..., QWidget],
    qapp: QApplication,
    scale: float,
    size: tuple[int, int],
) -> None:
    from kastd_desktop.ui.application import dress

    large = Theme("light", scale=scale)
    dress(qapp, large)
    desk = make_desk("first-day")
    letter_of(desk)
    window = MainWindow(large, desk)
    show(window, size)
    window.go(Place("today"))
    settle()
    asking = quitting(window)
    assert asking is not None
    for words in (*asking.findChildren(Paragraph), *asking.findChildren(Heading)):
        assert words.height() >= words.heightForWidth(words.width())
    for button in (asking.stay, asking.drop):
        assert asking.rect().contains(button.geometry())
    asking.reject()
    window.hurry()
    settle()
