"""A note that was begun and waits while another one is written. Shows its situation and its time, never its words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kastd_desktop.i18n import _, pgettext
from kastd_desktop.ui import dates
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Paragraph
from kastd_desktop.ui.widgets.time_edit import shown_time

if TYPE_CHECKING:
    from kastd_desktop.core.incident import Draft
    from kastd_desktop.ui.theme.theme import Theme


class WaitingNote(QWidget):
    """A sentence and a button.

    Attributes:
        wanted: (number of the note) it is to be gone on with.
    """

    wanted = Signal(int)

    def __init__(self, theme: Theme, draft: Draft, title: str) -> None:
        """Make the line.

        Args:
            theme: colours and sizes.
            draft: the note.
            title: name of its situation.
        """
        super().__init__()
        self._number = draft.number
        when = pgettext("moment", "{day}, {time}").format(
            day=dates.day_in_month(date.fromisoformat(draft.day)), time=shown_time(draft.time)
        )
        said = _("Unfinished note: {situation}, {when}").format(situation=title, when=when)
        self.open = Button(theme, _("Go on"), compact=True)
        self.open.setAccessibleDescription(said)
        self.open.clicked.connect(self._on_open)
        line = row(spacing=theme.px(8))
        line.addWidget(Icon(theme, "pen-line", "ink-2", 16))
        line.addWidget(Paragraph(theme, said, "label", "ink-2", weight=400), 1)
        line.addWidget(self.open)
        self.setLayout(line)

    def _on_open(self) -> None:
        self.wanted.emit(self._number)
