"""Asking where to save: the name ends as its kind does, and nothing is replaced unasked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileSystemModel,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)

from kastd_desktop.ui import saving
from kastd_desktop.ui.saving import SaveDialog, ended
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# The offscreen platform has no window manager.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PDF: Final = "PDF (*.pdf)"
DOCX: Final = "DOCX (*.docx)"
BOTH: Final = f"{PDF};;{DOCX}"


class Person(QObject):
    """Types names into the dialog, one after the other, and answers its questions.

    Attributes:
        asked: the questions that were put.
        offered: the names that stood in the field.
    """

    def __init__(self, names: list[str], kind: str = "", *, replace: tuple[bool, ...] = ()) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.offered: list[str] = []
        self._names = names
        self._kind = kind
        self._replace = list(replace)
        QTimer.singleShot(0, self, self.act)

    def act(self) -> None:
        window = QApplication.activeModalWidget()
        QTimer.singleShot(0, self, self.act) if self._names or self._replace else None
        if isinstance(window, QMessageBox):
            self.asked.append(window.text())
            buttons = QMessageBox.StandardButton
            window.button(buttons.Yes if self._replace.pop(0) else buttons.No).click()
        elif isinstance(window, SaveDialog) and self._names:
            field = window.findChild(QLineEdit, "fileNameEdit")
            assert isinstance(field, QLineEdit)
            self.offered.append(field.text())
            if self._kind:
                kinds = window.findChild(QComboBox, "fileTypeCombo")
                assert isinstance(kinds, QComboBox)
                kinds.setCurrentText(self._kind)
                kinds.activated.emit(kinds.currentIndex())
            field.setText(self._names.pop(0))
            window.accept()
            if window.isVisible() and not self._names and not self._replace:
                window.reject()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Return the window that asks."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize(
    ("typed", "kind", "name"),
    [
        ("a.pdf", PDF, "a.pdf"),
        ("a", PDF, "a.pdf"),
        ("a", DOCX, "a.docx"),
        ("a.pdf", DOCX, "a.docx"),
        ("a.docx", PDF, "a.docx"),
        ("A.PDF", PDF, "A.PDF"),
        ("gerb. Kazlauskui", PDF, "gerb. Kazlauskui.pdf"),
        ("Raštas 2026.11", DOCX, "Raštas 2026.11.docx"),
        ("raštas.", DOCX, "raštas.docx"),
        ("raštas.doc", DOCX, "raštas.doc.docx"),
    ],
)
def test_a_name_ends_as_its_kind_does(window: QWidget, tmp_path: Path, typed: str, kind: str, name: str) -> None:
    person = Person([str(tmp_path / typed)], kind)
    assert saving.save_as(window, "x", "siūlomas.pdf", BOTH) == tmp_path / name
    assert person.offered == ["siūlomas.pdf"]
    assert not person.asked


def test_the_dialog_asks_about_the_name_with_its_ending(window: QWidget, tmp_path: Path) -> None:
    (tmp_path / "Kazlauskienė.pdf").write_bytes(b"the only copy")
    person = Person([str(tmp_path / "Kazlauskienė")], replace=(True,))
    assert saving.save_as(window, "x", "a.pdf", PDF) == tmp_path / "Kazlauskienė.pdf"
    assert person.asked == ["Failas „Kazlauskienė.pdf“ jau yra.\nPakeisti jį?"]


@pytest.mark.parametrize(
    ("typed", "kind", "there"),
    [
        ("gerb. Kazlauskui", PDF, "gerb. Kazlauskui.pdf"),
        ("a.pdf", DOCX, "a.docx"),
    ],
)
@pytest.mark.parametrize("replace", [True, False])
def test_a_name_completed_afterwards_is_asked_about_too(
    window: QWidget, tmp_path: Path, typed: str, kind: str, there: str, *, replace: bool
) -> None:
    (tmp_path / there).write_bytes(b"the only copy")
    names = [str(tmp_path / typed), *([] if replace else [str(tmp_path / "kitas")])]
    person = Person(names, kind, replace=(replace,))
    path = saving.save_as(window, "x", "a.pdf", BOTH)
    assert path == (tmp_path / there if replace else tmp_path / f"kitas{Path(there).suffix}")
    assert person.asked == [f"Failas „{there}“ jau yra.\nPakeisti jį?"]
    # Whoever says no goes on from the whole name.
    assert person.offered[1:] == ([] if replace else [there])


def test_thinking_better_of_it_gives_no_path_and_leaves_no_dialog(window: QWidget) -> None:
    class Leaver(Person):
        def act(self) -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, SaveDialog)
            dialog.reject()

    leaver = Leaver([])
    assert saving.save_as(window, "x", "a.pdf", PDF) is None
    settle()
    assert not window.findChildren(SaveDialog)
    del leaver


def test_the_question_of_qt_speaks_the_language_of_the_program(qapp: QApplication) -> None:
    asked = QCoreApplication.translate("QFileDialog", "%1 already exists.\nDo you want to replace it?")
    assert asked == "Failas „%1“ jau yra.\nPakeisti jį?"


def test_what_follows_a_dot_is_an_ending_only_when_it_is_one_of_ours() -> None:
    assert ended(Path("a/2026.11"), ".pdf", [".pdf", ".docx"]) == Path("a/2026.11.pdf")
    assert ended(Path("a/..."), ".csv", [".csv"]) == Path("a/....csv")


def test_the_dialogs_of_qt_speak_it_too(window: QWidget) -> None:
    dialog = SaveDialog(window, "x", "a.pdf", [PDF])
    said = {each.text().replace("&", "") for each in dialog.findChildren(QLabel)}
    assert {"Vieta:", "Failo pavadinimas:", "Failo tipas:"} <= said
    hinted = {each.toolTip() for each in dialog.findChildren(QToolButton)}
    assert {"Atgal", "Pirmyn", "Aplanku aukščiau", "Sukurti aplanką", "Sąrašas", "Sąrašas su duomenimis"} <= hinted
    model = dialog.findChildren(QFileSystemModel)[0]
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(4)]
    assert heads == ["Pavadinimas", "Dydis", "Tipas", "Pakeista"]
    printer = QPrinter()
    printing = QPrintDialog(printer, window)
    said = {each.text().replace("&", "") for each in printing.findChildren(QLabel)}
    assert {"Pavadinimas:", "Vieta:", "Tipas:", "Įrašyti į failą:"} <= said
    pressed = {each.text().replace("&", "") for each in printing.findChildren(QPushButton)}
    assert {"Savybės", "Parinktys >>"} <= pressed


def test_words_of_qt_that_a_person_never_reads_in_a_dialog_are_left_alone(qapp: QApplication) -> None:
    assert QCoreApplication.translate("QDateTimeParser", "Name") == "Name"


def test_it_begins_where_people_keep_their_papers(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = tmp_path / "Dokumentai"
    papers.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(papers))
    dialog = SaveDialog(window, "x", "a.pdf", [PDF])
    assert Path(dialog.directory().absolutePath()) == papers
    assert Path(dialog.selectedFiles()[0]) == papers / "a.pdf"
