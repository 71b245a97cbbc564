"""Asking where to save a file: the name always ends as its kind does, and no file is replaced unasked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from kastd_desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def save_as(parent: QWidget, title: str, suggestion: str, pattern: str) -> Path | None:
    """Ask where to save a file; None when the person thinks better of it.

    Args:
        parent: the window asking.
        title: of the dialog.
        suggestion: a file name.
        pattern: e.g. ``PDF (*.pdf)``; several kinds are separated by ``;;``, the first one is that of the suggestion.

    Returns:
        A path whose ending is that of one of the kinds: the ending tells what to write.
    """
    dialog = SaveDialog(parent, title, suggestion, pattern.split(";;"))
    try:
        return dialog.ask()
    finally:
        dialog.deleteLater()


class SaveDialog(QFileDialog):
    """The system's dialog where it has one, held to the endings of our kinds."""

    def __init__(self, parent: QWidget, title: str, suggestion: str, kinds: Sequence[str]) -> None:
        super().__init__(parent, title)
        self._endings = {kind: kind.rpartition("*")[2].rstrip(")") for kind in kinds}
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setNameFilters(kinds)
        # Not the folder the program happens to have been started in.
        self.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.filterSelected.connect(self._on_kind)
        self._on_kind(kinds[0])
        self.selectFile(suggestion)

    def ask(self) -> Path | None:
        """Ask until there is a name, or None."""
        while self.exec():
            typed = Path(self.selectedFiles()[0])
            ending = self._endings.get(self.selectedNameFilter()) or next(iter(self._endings.values()))
            path = ended(typed, ending, list(self._endings.values()))
            # The dialog asked about the name it saw, which is not always the name of the file.
            if path == typed or not path.exists() or self._may_replace(path):
                return path
            self.selectFile(path.name)
        return None

    def _on_kind(self, kind: str) -> None:
        """Let the dialog itself complete a bare name, so that its own question is about the right file."""
        self.setDefaultSuffix(self._endings.get(kind, "")[1:])

    def _may_replace(self, path: Path) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.windowTitle())
        box.setText(_("{name} is there already.\nReplace it?").format(name=path.name))
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        box.setDefaultButton(QMessageBox.StandardButton.No)
        return box.exec() == QMessageBox.StandardButton.Yes


def ended(path: Path, ending: str, known: Sequence[str]) -> Path:
    """Return a path with the ending of its kind.

    What follows a dot is an ending only when it is one of ours: “Report 2026.11” has none.

    Args:
        path: as typed.
        ending: of the kind chosen, with its dot.
        known: endings of all kinds; the first one is that of the suggested name.
    """
    typed = path.suffix.lower()
    # Not every dialog changes the suggested ending when another kind is chosen.
    if typed == known[0] and ending != known[0]:
        return path.with_suffix(ending)
    if typed in known:
        return path
    # A name may not end in a dot or a blank on Windows.
    return path.with_name((path.name.rstrip(". ") or path.name) + ending)
