"""The incident notes written so far: read, taken along as a file, or removed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _, ngettext
from kastd_desktop.services.records import left_out
from kastd_desktop.ui import dates, saving
from kastd_desktop.ui.screens.situations.aside import Aside
from kastd_desktop.ui.screens.situations.waiting_note import WaitingNote
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import clear, column, row
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.surface import Surface
from kastd_desktop.ui.widgets.text import Heading, Label, Paragraph
from kastd_desktop.ui.widgets.two_step import TwoStep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.services.incidents import Incidents, Noted
    from kastd_desktop.ui.commands import Hint
    from kastd_desktop.ui.theme.theme import Theme


class NoteCard(Surface):
    """One note. Removing it asks once more, on the same button.

    Attributes:
        removal_wanted: (the card) the note is to be removed.
        noted: the note.
    """

    removal_wanted = Signal(object)

    def __init__(self, theme: Theme, noted: Noted) -> None:
        super().__init__(theme, "sunken", radius=10)
        self.noted = noted
        px = theme.px
        layout = column(spacing=px(4), margins=(px(16), px(10), px(12), px(12)))
        top = row(spacing=px(12))
        when = f"{noted.happened.date().isoformat()}, {dates.clock_time(noted.happened)}"
        top.addWidget(Heading(theme, noted.title, "body-strong", wrap=True), 1)
        top.addWidget(Label(theme, when, "label", "ink-2", weight=400), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        if noted.what:
            layout.addWidget(Paragraph(theme, noted.what, "body", weight=400))
        if noted.done:
            layout.addWidget(Paragraph(theme, " · ".join(noted.done), "label", "ink-2", weight=400))
        foot = row(spacing=px(12))
        wanted = (
            _("Needed: {what}").format(what=noted.wanted[:1].lower() + noted.wanted[1:])
            if noted.wanted
            else noted.place
        )
        foot.addWidget(Paragraph(theme, wanted, "label", "ink-2", weight=500 if noted.wanted else 400), 1)
        about = f"{noted.title}, {when}"
        self.remove = TwoStep(theme, _("Remove the note"), _("Remove it for good"), about=about, kind="text")
        self.remove.meant.connect(self._on_remove)
        foot.addWidget(self.remove)
        layout.addLayout(foot)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _on_remove(self) -> None:
        self.removal_wanted.emit(self)


class NotesPage(Aside):
    """All notes, the latest first; before them those that were begun and wait in memory.

    Attributes:
        begun_wanted: (number) a note begun is to be gone on with.
    """

    begun_wanted = Signal(int)
    keys = ("F9",)

    def __init__(self, theme: Theme, back: str, incidents: Incidents) -> None:
        super().__init__(theme, _("Incident notes"), back)
        self._incidents = incidents
        self._told = Paragraph(theme, "", "body", "ink-2", weight=400)
        self._list = column(spacing=theme.px(10))
        self.begun = [
            WaitingNote(theme, draft, incidents.title(draft.situation)) for draft in incidents.begun.waiting()
        ]
        for line in self.begun:
            line.wanted.connect(self.begun_wanted)
            self.body.addWidget(line)
        self.body.addWidget(self._told)
        self.body.addLayout(self._list)
        self._status = Status(theme)
        kept = self._status.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._status.setSizePolicy(kept)
        self._export = Button(theme, _("Export CSV"), icon_name="file-down")
        self._export.clicked.connect(self.export)
        self.footer.line.addWidget(self._status, 1)
        self.footer.line.addWidget(self._export)
        self.footer.show()
        self._show()

    def cards(self) -> list[NoteCard]:
        """Return the notes on the page."""
        return [each for each in self.findChildren(NoteCard) if not each.isHidden()]

    def take_focus(self) -> None:
        first = [line.open for line in self.begun] + [self._export] * self._export.isEnabled() + [self._back]
        first[0].setFocus()

    def hints(self) -> Sequence[Hint]:
        from kastd_desktop.ui.commands import Hint

        return (Hint(("F9",), _("Back to the situations")), Hint(("Esc",), _("Hide at once")))

    def export(self) -> None:
        """Ask where, and write the notes as a table."""
        # Translators: part of a file name: no spaces, no accents.
        path = saving.save_as(self, _("Export CSV"), _("kastd-incidents") + ".csv", "CSV (*.csv)")
        if path is None:
            return
        try:
            count, unreadable = self._incidents.write_csv(path), self._incidents.unreadable()
        except UserError as error:
            self._status.failed(error, self.export)
            return
        told = ngettext("{n} note written.", "{n} notes written.", count).format(n=count)
        self._status.say(f"{told} {left_out(unreadable).text()}" if unreadable else told)

    def _show(self) -> None:
        clear(self._list)
        notes = self._incidents.all()
        self._told.set_text(
            _("They stay on this computer and name nobody. Remove what is no longer needed.")
            if notes
            else _("Nothing was noted yet. A note is written from a card, with F8.")
        )
        self._export.setEnabled(bool(notes))
        self._status.untouched(ngettext("{n} note", "{n} notes", len(notes)).format(n=len(notes)))
        self._status.setVisible(bool(notes))
        for noted in notes:
            card = NoteCard(self._theme, noted)
            card.removal_wanted.connect(self._on_removal)
            self._list.addWidget(card)

    def _on_removal(self, card: NoteCard) -> None:
        try:
            self._incidents.remove(card.noted)
        except UserError as error:
            self._status.failed(error, partial(self._on_removal, card))
            return
        self._show()
        self.take_focus()
