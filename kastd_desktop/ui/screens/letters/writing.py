"""Writing one letter: what is entered goes to the service, which keeps it in memory; what comes back is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kastd_desktop.core.letter import BUILT_IN
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _, active_locale
from kastd_desktop.services.letter_days import parse_day
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.screens.letters.checks import Elements, Tone
from kastd_desktop.ui.screens.letters.clauses import Clauses
from kastd_desktop.ui.screens.letters.entry import fault_text, remark_text
from kastd_desktop.ui.screens.letters.form import Form
from kastd_desktop.ui.screens.letters.frame import Frame, Parts
from kastd_desktop.ui.screens.letters.freshness import Expired, Freshness
from kastd_desktop.ui.screens.letters.paper import Paper
from kastd_desktop.ui.screens.letters.sending import Sending
from kastd_desktop.ui.screens.letters.toolbar import Toolbar
from kastd_desktop.ui.widgets.badge import Badge
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import column, holder, row
from kastd_desktop.ui.widgets.text import Heading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from kastd_desktop.services.correspondence import Correspondence
    from kastd_desktop.services.letter_entered import Entered
    from kastd_desktop.ui.theme.theme import Theme


class Writing(QWidget):
    """One letter being written.

    Attributes:
        closed: the list of letters is wanted.
        clause: (number) is wanted.
        settings: what the page lacks stands in the settings.
        form: the fields.
        paper: the page.
        toolbar: the ways out.
        tone: how it reads.
        elements: what it must have.
        frame: where all of these stand.
    """

    closed = Signal()
    clause = Signal(str)
    settings = Signal()

    def __init__(self, theme: Theme, correspondence: Correspondence, id_: str) -> None:
        """Build the view.

        Args:
            theme: colours and sizes.
            correspondence: the letters.
            id_: the template.

        Raises:
            KeyError: there is no such template.
        """
        super().__init__()
        self._theme = theme
        self._correspondence = correspondence
        entered = correspondence.entered(id_)
        self._letter = entered.letter
        self._current = ""
        self._refused = False
        self.form = Form(theme, self._letter, correspondence.today(), correspondence.working, parse_day)
        self.form.changed.connect(self._on_changed)
        self.form.entered.connect(self._on_field)
        self.form.left.connect(self._on_field_left)
        self._clear = Button(theme, _("Clear"), "text", "rotate-ccw", compact=True)
        self._clear.clicked.connect(self._on_clear)
        clearing = row()
        self._keep = Button(theme, _("Save draft"), "text", "hard-drive", compact=True)
        self._keep.setToolTip(_("Unencrypted, in the data folder of this computer; deleted after 30 days"))
        self._keep.clicked.connect(self._on_keep)
        clearing.addWidget(self._keep)
        clearing.addWidget(self._clear)
        clearing.addStretch(1)
        self.tone = Tone(theme, self._letter.tone)
        self.elements = Elements(theme, correspondence.elements(entered))
        self.paper = Paper(theme)
        self.paper.chosen.connect(self._on_place)
        self.toolbar = Toolbar(theme)
        self._sending = Sending(self, self.toolbar, correspondence, id_)
        self._sending.refused.connect(self._on_refused)
        clauses = Clauses(theme, correspondence.clauses(self._letter))
        clauses.wanted.connect(self.clause)
        self.freshness = Freshness(theme, self._letter)
        parts = Parts(
            title=self._title(),
            fields=(self.form, holder(clearing)),
            tone=self.tone if self._letter.tone else None,
            after=(*([self.elements] if self._letter.mandatory else []), clauses, self.freshness),
            toolbar=self.toolbar,
            page=self.paper,
        )
        self.frame = Frame(theme, parts)
        self.frame.gone_back.connect(self.closed)
        self.frame.turned.connect(self._reveal)
        # Fields grow while they are filled in, and find their places only after the window has its size.
        self.frame.fields_scroller.verticalScrollBar().rangeChanged.connect(self._on_grown)
        layout = column()
        layout.addWidget(self.frame)
        self.setLayout(layout)
        self._show_all(entered)
        for keys, slot in (
            ("F6", self._on_other_side),
            ("Ctrl+S", self._on_keep),
            ("Ctrl+P", self.toolbar.printed),
            ("Ctrl+Shift+C", self.toolbar.copied),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def take_focus(self) -> None:
        """Put the keyboard into the first field that is empty, or the first of all."""
        if self.frame.side() == "page":
            self.paper.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        empty = (id_ for id_, entry in self.form.entries.items() if not entry.value().strip())
        self.form.take_focus(next(empty, next(iter(self.form.entries), "")))

    def fill_examples(self) -> None:
        """Fill every field with its example, and put the keyboard into a long one; for pictures."""
        self._show_all(self._correspondence.sample(self._letter.id))
        long = [field.id for field in self._letter.fields if field.kind == "longtext"]
        self.form.take_focus(long[-2] if len(long) > 1 else long[-1] if long else "")

    def show_again(self) -> None:
        """Show the page anew: the settings have changed."""
        self._show(self._correspondence.entered(self._letter.id))

    def stop(self) -> None:
        """Close what is open over the fields."""
        for entry in self.form.entries.values():
            entry.close_popup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _title(self) -> QWidget:
        line = row(spacing=self._theme.px(8))
        line.addWidget(Heading(self._theme, self._letter.title, "title", wrap=True), 1)
        locale = self._letter.locale.partition("-")[0]
        if locale != active_locale():
            badge = Badge(self._theme, locale.upper(), _("There is no translation; the source text is shown."))
            line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        lines = column(spacing=self._theme.px(4))
        lines.addLayout(line)
        if self._letter.expired(self._correspondence.today()):
            lines.addWidget(Expired(self._theme, self._letter.valid_until))
        return holder(lines)

    def _show_all(self, entered: Entered) -> None:
        """Show what was not typed here: the letter as it was left, cleared, or filled with examples."""
        for entry in self.form.entries.values():
            entry.show_fault("")
        self._refused = False
        self.form.show_values(entered.values)
        self._show(entered)
        self.toolbar.rest(self._correspondence.drafts.state(self._letter.id))

    def _show(self, entered: Entered) -> None:
        letter, known = self._letter, self._correspondence.known()
        missing = {name for name in BUILT_IN if not known[name]}
        fields = frozenset(field.id for field in letter.fields) | missing
        required = frozenset(field.id for field in letter.fields if field.required) | missing
        self.paper.show_page(self._correspondence.page(entered), fields, required)
        self.tone.show_passed(self._correspondence.compose(letter, entered.values).tone)
        self.tone.show_style(self._correspondence.style(entered))
        self.elements.show_elements(self._correspondence.elements(entered))
        remarks = self._correspondence.remarks(entered)
        for id_, entry in self.form.entries.items():
            entry.show_remark(remark_text(remarks[id_]) if id_ in remarks else "")
        self._clear.setEnabled(entered.begun)
        self._keep.setEnabled(entered.begun)

    def _reveal(self) -> None:
        """Scroll both sides to the field in hand."""
        if self._current in self.form.entries:
            self.frame.fields_scroller.reveal(self.form.entries[self._current])
        box = self.paper.current_box()
        if box is not None:
            middle = box.center().toPoint()
            self.frame.page_scroller.ensureVisible(middle.x(), middle.y(), 0, self._theme.px(80))

    def _on_changed(self, field_id: str, text: str) -> None:
        entered = self._correspondence.enter(self._letter.id, field_id, text)
        for id_, entry in self.form.entries.items():
            # A deadline may have followed; the field typed in is left alone.
            if id_ != field_id:
                entry.set_value(entered.values[id_])
        self._show(entered)
        faults = self._correspondence.faults(entered)
        for id_, entry in self.form.entries.items():
            if id_ not in faults:
                entry.show_fault("")
        if self._refused and faults:
            self.toolbar.show_left(len(faults))
        else:
            self._refused = False
            self.toolbar.rest(self._correspondence.drafts.state(self._letter.id))
        self._reveal()

    def _on_field(self, field_id: str) -> None:
        self._current = field_id
        self.paper.show_current(field_id)
        self._reveal()

    def _on_field_left(self, field_id: str) -> None:
        entry = self.form.entries[field_id]
        if entry.field.kind not in {"date", "deadline"}:
            return
        day = parse_day(entry.value())
        if day is not None and entry.value() != day.isoformat():
            entry.set_value(day.isoformat())
            self._show(self._correspondence.enter(self._letter.id, field_id, day.isoformat()))
        if entry.value().strip() and day is None:
            entry.show_fault(fault_text("no-day", entry.field))

    def _on_grown(self, _least: int, _most: int) -> None:
        self._reveal()

    def _on_clear(self) -> None:
        self._show_all(self._correspondence.clear(self._letter.id))
        self.toolbar.show_done(_("Cleared"))
        self.take_focus()

    def _on_keep(self) -> None:
        if not self._keep.isEnabled():
            return
        try:
            self._correspondence.drafts.save(self._letter.id)
        except UserError as error:
            self.toolbar.show_trouble(error)
        else:
            self.toolbar.rest("saved")
            announce(self, _("Draft saved on this computer"))

    def _on_place(self, field_id: str) -> None:
        if field_id in BUILT_IN:
            self.settings.emit()
            return
        self.frame.show_side("fields")
        self.form.take_focus(field_id)

    def _on_other_side(self) -> None:
        if not self.paper.hasFocus():
            self.frame.show_side("page")
            self.paper.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.frame.show_side("fields")
        if self._current:
            self.form.take_focus(self._current)
        else:
            self.take_focus()

    def _on_refused(self, faults: Mapping[str, str]) -> None:
        """Say what is missing and go to the first of it."""
        self._refused = True
        for id_, entry in self.form.entries.items():
            entry.show_fault(fault_text(faults[id_], entry.field) if id_ in faults else "")
        self.frame.show_side("fields")
        self.form.take_focus(next(id_ for id_ in self.form.entries if id_ in faults))
        self.toolbar.show_left(len(faults))
