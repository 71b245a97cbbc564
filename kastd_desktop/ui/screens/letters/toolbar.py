"""The line over the page: what is kept and what is missing, and the ways out for a finished letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kastd_desktop.i18n import _, ngettext
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import row
from kastd_desktop.ui.widgets.status import Status

if TYPE_CHECKING:
    from kastd_desktop.errors import UserError
    from kastd_desktop.ui.theme.theme import Theme


class Toolbar(QWidget):
    """Status and three buttons.

    Attributes:
        copied: the letter is to be copied.
        printed: it is to be printed.
        saved: it is to be saved as a file.
    """

    copied = Signal()
    printed = Signal()
    saved = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.status = Status(theme)
        self.status.retry.connect(self.saved)
        paper = Button(theme, _("Print"), icon_name="printer", compact=True)
        file = Button(theme, _("Save a file"), icon_name="save", compact=True)
        copy = Button(theme, _("Copy"), "primary", "copy", compact=True)
        paper.clicked.connect(self.printed)
        file.clicked.connect(self.saved)
        copy.clicked.connect(self.copied)
        self.buttons = (paper, file, copy)
        # The sides do not grow with the text: at 200 % the buttons need that room.
        line = row(spacing=theme.px(8), margins=(24, theme.px(12), 24, theme.px(12)))
        line.addWidget(self.status, 1)
        for button in self.buttons:
            line.addWidget(button)
        self.setLayout(line)
        self.rest()

    def rest(self) -> None:
        """Say what always holds."""
        self.status.note("lock", _("Nothing is written to the disk"))

    def show_left(self, count: int) -> None:
        """Say how many fields keep the letter from going out."""
        text = ngettext("{n} field left to fill in", "{n} fields left to fill in", count).format(n=count)
        self.status.note("circle-alert", text, "warn-ink")
        announce(self, text)

    def show_done(self, text: str) -> None:
        """Say that the letter has gone out."""
        self.status.note("check", text, "ok-ink")
        announce(self, text)

    def show_trouble(self, error: UserError) -> None:
        """Say what went wrong."""
        self.status.note("circle-alert", error.text(), "warn-ink")
        announce(self, error.text())

    def show_failed(self, error: UserError) -> None:
        """Say why the file was not saved, with a way to try again."""
        self.status.failed(error)
