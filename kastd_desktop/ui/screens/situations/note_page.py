"""Noting what happened, in five fields. Nothing is kept until a person says so, and no field asks for a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from kastd_desktop.core.incident import DONE, WANTED
from kastd_desktop.core.personal_code import holds_personal_code
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _
from kastd_desktop.services.incidents import done_name, wanted_name
from kastd_desktop.ui import dates
from kastd_desktop.ui.screens.situations.aside import NARROW, Aside
from kastd_desktop.ui.screens.situations.waiting_note import WaitingNote
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.check_box import CheckBox
from kastd_desktop.ui.widgets.drop_down import DropDown
from kastd_desktop.ui.widgets.fields import Labelled, TextEdit
from kastd_desktop.ui.widgets.layout import column, holder
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.text import Label
from kastd_desktop.ui.widgets.time_edit import TimeEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.core.incident import Draft
    from kastd_desktop.services.incidents import Incidents
    from kastd_desktop.ui.commands import Hint
    from kastd_desktop.ui.theme.theme import Theme

SAVE_KEYS: Final = "Ctrl+Return"


class NotePage(Aside):
    """The form.

    Attributes:
        saved: (ISO time) the note was saved.
        dropped: the note is not wanted after all.
        other_wanted: (number) another note that was begun is to be gone on with.
    """

    saved = Signal(str)
    dropped = Signal()
    other_wanted = Signal(int)

    def __init__(self, theme: Theme, back: str, incidents: Incidents, draft: Draft) -> None:
        """Make the form.

        Args:
            theme: colours and sizes.
            back: name of where the way back leads.
            incidents: saves it.
            draft: what is in it already.
        """
        super().__init__(theme, _("Note the incident"), back)
        self._incidents = incidents
        self._draft = draft
        self._written = False
        for other in incidents.begun.waiting(besides=draft.number):
            line = WaitingNote(theme, other, incidents.title(other.situation))
            line.wanted.connect(self.other_wanted)
            self.body.addWidget(line)
        self.time = TimeEdit(theme, draft.time)
        self.day = self._days()
        self.situation = DropDown(theme, incidents.situations(), draft.situation)
        self.what = TextEdit(theme, draft.what, lines=3)
        self.what.moveCursor(QTextCursor.MoveOperation.End)  # whoever comes back goes on where the words end
        self.what.textChanged.connect(self._on_text)
        self.done = {id_: CheckBox(theme, done_name(id_), checked=id_ in draft.done) for id_ in DONE}
        self.wanted = DropDown(theme, [(id_, wanted_name(id_)) for id_ in WANTED], draft.wanted)
        self._time_field = Labelled(theme, _("When"), self.time)
        self._time_field.setFixedWidth(self.time.width())
        self._what_field = Labelled(theme, _("What happened"), self.what, _("Without names, codes or other traces"))
        self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._first.setSpacing(theme.px(16))
        self._first.addWidget(self._time_field, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if self.day is not None:
            self._first.addWidget(Labelled(theme, _("Day"), self.day), 2, Qt.AlignmentFlag.AlignTop)
        self._first.addWidget(Labelled(theme, _("Situation"), self.situation), 3, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._first)
        self.body.addWidget(self._what_field)
        self.body.addWidget(self._done_field())
        self.body.addWidget(Labelled(theme, _("Needed now"), self.wanted))
        self._status = Status(theme)
        self._status.untouched(_("Nothing is kept until you save it"))
        drop = Button(theme, _("Do not save"))
        drop.clicked.connect(self._on_dropped)
        save = Button(theme, _("Save the note"), "primary")
        save.setAccessibleDescription("Ctrl+Enter")
        save.clicked.connect(self.save)
        self.footer.line.addWidget(self._status, 1)
        self.footer.line.addWidget(drop)
        self.footer.line.addWidget(save)
        self.footer.show()
        QShortcut(QKeySequence(SAVE_KEYS), self).activated.connect(self.save)
        self._on_text()

    def draft(self) -> Draft:
        """Return what is in the form; a time that is none stays as it was."""
        return self._draft._replace(
            time=self.time.value() or self._draft.time,
            situation=self.situation.value(),
            what=self.what.toPlainText(),
            done=tuple(id_ for id_, box in self.done.items() if box.isChecked()),
            wanted=self.wanted.value(),
            day=self.day.value() if self.day is not None else self._draft.day,
        )

    def save(self) -> None:
        """Keep the note, or say why not."""
        if self._written:
            return
        self._time_field.show_fault("")
        if self.time.value() is None:
            self._time_field.show_fault(_("Write a time, for example 10:24."))
            self.time.setFocus()
            return
        draft = self.draft()
        try:
            self._incidents.check(draft)
        except UserError as error:
            self._status.failed(error)
            return
        try:
            incident = self._incidents.save(draft)
        except UserError as error:
            self._status.failed(error, self.save)
            return
        self._written = True
        self.saved.emit(incident.at)

    def take_focus(self) -> None:
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)
        # Large text puts it under the edge, and only what has its place can be scrolled to.
        QTimer.singleShot(0, self, self._show_what)

    def leave(self) -> None:
        if not self._written:
            self._incidents.begun.keep(self.draft())

    def hints(self) -> Sequence[Hint]:
        from kastd_desktop.ui.commands import Hint

        return (Hint(("Ctrl", "Enter"), _("Save the note")), Hint(("Esc",), _("Hide at once; what is written stays")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() / self._theme.scale < NARROW
        self._first.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for number, box in enumerate(self.done.values()):
            # Down the first column, then down the second.
            half = len(self.done) if narrow else (len(self.done) + 1) // 2
            self._grid.addWidget(box, number % half, number // half)

    def _show_what(self) -> None:
        self.scroller.reveal(self._what_field)

    def _days(self) -> DropDown | None:
        """Return the choice of a day; a note begun today needs none."""
        days = self._incidents.begun.days(self._draft)
        if len(days) == 1:
            return None
        names = [(day.isoformat(), dates.weekday_and_day(day)) for day in days[:-1]]
        names.append((days[-1].isoformat(), _("Today, {day}").format(day=dates.day_in_month(days[-1]))))
        return DropDown(self._theme, names, self._draft.day)

    def _done_field(self) -> QWidget:
        theme = self._theme
        layout = column(spacing=theme.px(6))  # the ring around the first box must not touch the words
        layout.addWidget(Label(theme, _("What was done"), "label", "ink-2", weight=500))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(0)
        for number, box in enumerate(self.done.values()):
            self._grid.addWidget(box, number, 0)
        layout.addLayout(self._grid)
        return holder(layout)

    def _on_text(self) -> None:
        code = holds_personal_code(self.what.toPlainText())
        self._what_field.show_remark(
            _("This looks like a personal code. Take it out: the note must not tell who it was.") if code else ""
        )

    def _on_dropped(self) -> None:
        self._written = True
        self._incidents.begun.drop(self._draft)
        self.dropped.emit()
