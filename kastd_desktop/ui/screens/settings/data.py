"""Where the data lie, what is stored and for how long, and what the program is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kastd_desktop import __version__
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, _, active_locale
from kastd_desktop.ui.screens.settings.section import Section
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.fields import LineEdit
from kastd_desktop.ui.widgets.flow import Flow
from kastd_desktop.ui.widgets.layout import column, row, rule
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from kastd_desktop.core.pack import Manifest
    from kastd_desktop.core.standard import Standard
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.system.paths import Paths
    from kastd_desktop.ui.theme.theme import Theme


def stored() -> tuple[tuple[str, str], ...]:
    """Return (kind of data, how long it is kept and where)."""
    return (
        (_("Answers and remarks of checks"), _("Until you delete this folder. By desk, never by person.")),
        (
            _("Incident notes you save"),
            _("Until you remove them, or this folder. Without names; a note removed leaves the daily copies too."),
        ),
        (_("Switches of the extraordinary situation"), _("With reason and time, until you delete this folder.")),
        (_("Settings and contacts"), _("Until you change them. The PIN only as a checksum.")),
        (_("Copy of the help cards"), _("With the contacts, without data of customers. Kept up to date by itself.")),
        (
            _("Cards of quick help"),
            _("Pinned ones until you unpin them. Those opened last only that day, while the program runs."),
        ),
        (_("Daily copies of the records"), _("The ten latest; older ones are deleted by themselves.")),
        (
            _("Damaged files put aside, and copies made before an update"),
            _("30 days, then they are deleted by themselves. A note removed since may still be in a damaged one."),
        ),
        (_("Wrong tries of the waiting-room PIN"), _("Only how many there were, until the right one is entered.")),
        (_("Log of faults"), _("Technical messages only, none of what you write.")),
        (_("Letter drafts you save"), _("30 days or until you delete them. Unencrypted, in this folder.")),
        (_("Other letters, searches, the calm panel"), _("Never stored.")),
    )


class DataSection(Section):
    """Nothing here can be changed; everything can be looked at."""

    id = "data"
    heading = N_("Data")

    def __init__(self, theme: Theme, choices: Choices, paths: Paths, manifest: Manifest, standard: Standard) -> None:
        super().__init__(theme, choices, _("The program has no connection to the internet. Everything stays here."))
        self._paths = paths
        self._folder = LineEdit(theme, str(paths.data))
        self._folder.setReadOnly(True)
        self._folder.setCursorPosition(0)
        self.add_control("folder", _("Folder of the data"), self._folder)
        self._open = Button(theme, _("Open the folder"), icon_name="folder-open")
        self._open.clicked.connect(self._on_open)
        self.controls["open"] = self._open
        self.body.addWidget(self._open)
        self._add_copy()
        self._table(_("What is stored"), stored())
        edition = " · ".join(filter(None, (manifest.title, standard.edition)))
        self._table(
            _("About the program"),
            (
                (_("Program"), _("KAStd Desktop {version}").format(version=__version__)),
                (_("Content"), edition),
                (_("Version of the content"), manifest.version),
            ),
        )

    def refresh(self) -> None:
        super().refresh()
        self._show_copy()

    def showEvent(self, event: QShowEvent) -> None:
        self._show_copy()
        super().showEvent(event)

    def _add_copy(self) -> None:
        """Show where the copy of the cards lies that opens even when the program does not."""
        self._copy = LineEdit(self._theme, "")
        self._copy.setReadOnly(True)
        self._copy_line = self.add_control("copy", _("Copy of the help cards for a browser"), self._copy)
        self._open_copy = Button(self._theme, _("Open"), icon_name="book-open")
        self._open_copy.setAccessibleName(_("Open the copy of the help cards"))
        self._open_copy.clicked.connect(self._on_open_copy)
        self.controls["open-copy"] = self._open_copy
        self._save_copy = Button(self._theme, _("Save elsewhere"), icon_name="file-down")
        self._save_copy.setAccessibleName(_("Save the copy of the help cards elsewhere"))
        self._save_copy.clicked.connect(self._on_save_copy)
        self.controls["save-copy"] = self._save_copy
        buttons = Flow(spacing=self._theme.px(8), line_spacing=self._theme.px(8))
        buttons.addWidget(self._open_copy)
        buttons.addWidget(self._save_copy)
        self.body.addLayout(buttons)
        self._show_copy()

    def _show_copy(self) -> None:
        path = self._paths.help_cards(active_locale())
        self._copy.setText(str(path))
        self._copy.setCursorPosition(0)
        there = is_there(path)
        self._open_copy.setEnabled(there)
        self._save_copy.setEnabled(there)
        self._copy_line.set_hint(
            _("It opens even when the program cannot start, and is kept up to date by itself.")
            if there
            else _("It is written a moment after the start. If it stays missing, this folder may not be written to.")
        )

    def _table(self, title: str, rows: tuple[tuple[str, str], ...]) -> None:
        theme = self._theme
        lines = column(spacing=theme.px(8))
        lines.addWidget(Heading(theme, title, "heading"))
        for name, value in rows:
            lines.addWidget(rule())
            lines.addWidget(_Pair(theme, name, value))
        self.body.addSpacing(theme.px(4))
        self.body.addLayout(lines)

    def _on_open(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._paths.data))):
            trouble = UserError(N_("The folder could not be opened. Copy its path and open it by hand."))
            self.failed.emit(trouble, self._on_open)

    def _on_open_copy(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        path = self._paths.help_cards(active_locale())
        if not is_there(path) or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._show_copy()
            trouble = UserError(N_("The file could not be opened. Copy its path and open it in a browser."))
            self.failed.emit(trouble, self._on_open_copy)

    def _on_save_copy(self) -> None:
        from kastd_desktop.services.giving import give_copy
        from kastd_desktop.ui import saving

        path = self._paths.help_cards(active_locale())
        target = saving.save_as(self, _("Save the copy of the help cards elsewhere"), path.name, "HTML (*.html)")
        if target is None:
            return
        try:
            give_copy(path, target)
        except UserError as error:
            self.failed.emit(error, self._on_save_copy)
        else:
            self.saved.emit()


def is_there(path: Path) -> bool:
    """Tell whether a file can be seen; a folder that may not be looked into shows none."""
    try:
        return path.is_file()
    except OSError:
        return False


class _Pair(QWidget):
    """A name and what belongs to it, side by side."""

    def __init__(self, theme: Theme, name: str, value: str) -> None:
        super().__init__()
        line = row(spacing=theme.px(16))
        line.addWidget(Paragraph(theme, name, "label"), 2, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Paragraph(theme, value, "label", "ink-2", weight=400), 3, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
