"""The line over the page: what is kept and what is missing, and the ways out for a finished letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kastd_desktop.i18n import _, ngettext
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.errors import UserError
    from kastd_desktop.services.letter_drafts import DraftState
    from kastd_desktop.ui.theme.theme import Theme


class Toolbar(QWidget):
    """Status and three buttons.

    Attributes:
        copied: the letter is to be copied.
        printed: it is to be printed.
        saved: it is to be saved as a file.
        put_back: what was on the clipboard before is wanted again.
    """

    copied = Signal()
    printed = Signal()
    saved = Signal()
    put_back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.status = Status(theme)
        paper = Button(theme, _("Print"), icon_name="printer", compact=True)
        file = Button(theme, _("Save a file"), icon_name="save", compact=True)
        copy = Button(theme, _("Copy"), "primary", "copy", compact=True)
        paper.clicked.connect(self.printed)
        file.clicked.connect(self.saved)
        copy.clicked.connect(self.copied)
        self.buttons = (paper, file, copy)
        self.undo = Button(theme, _("Put back what was copied before"), "text", "undo-2", compact=True)
        self.undo.clicked.connect(self.put_back)
        self.undo.hide()
        line = row(spacing=theme.px(8))
        line.addWidget(self.status, 1)
        for button in self.buttons:
            line.addWidget(button)
        # The sides do not grow with the text: at 200 % the buttons need that room.
        lines = column(margins=(24, theme.px(12), 24, theme.px(12)))
        lines.addLayout(line)
        lines.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignRight)
        self.setLayout(lines)
        self.rest()

    def rest(self, draft: DraftState = "none") -> None:
        """Say what always holds.

        Args:
            draft: how what is entered stands to its draft.
        """
        icon, text = {
            "none": ("lock", _("Nothing is written to the disk")),
            "saved": ("hard-drive", _("Draft saved on this computer")),
            "changed": ("hard-drive", _("The latest changes are not in the draft")),
        }[draft]
        self.status.note(icon, text)

    def show_left(self, count: int) -> None:
        """Say how many fields keep the letter from going out."""
        text = ngettext("{n} field left to fill in", "{n} fields left to fill in", count).format(n=count)
        self.status.note("circle-alert", text, "warn-ink")
        announce(self, text)

    def show_done(self, text: str, *, can_put_back: bool = False) -> None:
        """Say what was done.

        Args:
            text: what.
            can_put_back: the clipboard can be as it was before.
        """
        self.undo.setVisible(can_put_back)
        self.status.note("check", text, "ok-ink")
        announce(self, text)

    def show_trouble(self, error: UserError) -> None:
        """Say what went wrong."""
        self.status.note("circle-alert", error.text(), "warn-ink")
        announce(self, error.text())

    def show_failed(self, error: UserError, retry: Callable[[], object]) -> None:
        """Say why something was not done, with a way to do it again."""
        self.status.failed(error, retry)
