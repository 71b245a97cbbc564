"""The check while it is being answered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _, ngettext
from kastd_desktop.ui.screens.today.row import REACH, cell_widths
from kastd_desktop.ui.screens.today.section import SectionView
from kastd_desktop.ui.widgets.buttons import Button, KeyCap
from kastd_desktop.ui.widgets.layout import Footer, Scroller, column, holder, row
from kastd_desktop.ui.widgets.ring import Ring
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.text import Heading, Label, Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kastd_desktop.core.checklist import Answer, Run, Section
    from kastd_desktop.services.checks import Checks
    from kastd_desktop.ui.screens.today.other_list import Way
    from kastd_desktop.ui.theme.theme import Theme

PADDING: Final = 64
NARROW: Final = 720
"""Below this width at 100 % the answers go under the item."""
SHORT: Final = 520
"""Below this height at 100 % the heading shrinks."""
DEEPEST_UNDO: Final = 50


class Answering(QWidget):
    """Heading, sections and footer of an open check.

    Attributes:
        finished: the check was closed.
        clause: (number) is wanted.
        printed: (item id) a sheet is wanted.
    """

    finished = Signal()
    clause = Signal(str)
    printed = Signal(str)

    def __init__(self, theme: Theme, checks: Checks, greeting: str, subtitle: str) -> None:
        super().__init__()
        self._theme = theme
        self._checks = checks
        self._undo: list[tuple[Run, str]] = []
        self._current = ""
        self._way: Way | None = None
        run = checks.today()
        self._ring = Ring(theme, 76, run.counts())
        self._greeting = Heading(theme, greeting, "display")
        self._subtitle = Label(theme, subtitle, "body", "ink-2", wrap=True)
        words = column()
        words.addStretch(1)
        words.addWidget(self._greeting)
        words.addWidget(self._subtitle)
        words.addStretch(1)
        self._head = row(spacing=theme.px(24), margins=(PADDING, theme.px(24), PADDING, theme.px(8)))
        self._head.addWidget(self._ring)
        self._head.addLayout(words, 1)
        self._recover = self._recovery(run)
        widths = cell_widths(theme)
        self._sections = [self._section(section, widths) for section in run.checklist.sections]
        middle = column(margins=(PADDING - REACH, 0, PADDING - REACH, theme.px(16)))
        for view in self._sections:
            middle.addWidget(view)
        middle.addStretch(1)
        self._middle = middle
        self._scroller = Scroller(holder(middle))
        self._footer = self._make_footer()
        layout = column()
        layout.addLayout(self._head)
        if self._recover is not None:
            layout.addWidget(self._recover)
        layout.addWidget(self._scroller, 1)
        layout.addWidget(self._footer)
        self.setLayout(layout)
        self.show_run(run)
        for view in self._sections:
            view.set_open(not view.quiet(run))

    def furnish(self) -> None:
        """Make what the first paint does without: the radio buttons of every row."""
        for view in self._sections:
            view.furnish()

    def show_run(self, run: Run) -> None:
        """Show answers, counts and when they were saved."""
        self._ring.set_counts(run.counts())
        for view in self._sections:
            view.show_run(run)
        times = [given.at for given in run.given.values()]
        if times:
            self._status.saved(max(times))
        else:
            self._status.untouched(_("Every answer is saved at once, on this computer"))

    def set_subtitle(self, text: str) -> None:
        """Show another line under the greeting."""
        self._subtitle.setText(text)

    def set_way(self, way: Way) -> None:
        """Show the way to the other list of the day; it is the first thing Tab reaches."""
        self._way = way
        self._place_way()

    def _place_way(self) -> None:
        """Put the way beside the heading, or where it is narrow, above what scrolls."""
        if self._way is not None:
            self._way.place(self._subtitle, self._head, self._middle, narrow=self.width() / self._theme.scale < NARROW)

    def set_found(self, line: QWidget) -> None:
        """Show a line under the heading."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, line)

    def take_focus(self) -> None:
        """Put the keyboard on the first item without an answer."""
        item = self._checks.today().first_open()
        self._go_to(item.id if item else self._sections[0].section.items[0].id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        scale = self._theme.scale
        narrow = self.width() / scale < NARROW
        short = self.height() / scale < SHORT
        for view in self._sections:
            view.set_narrow(narrow)
        self._place_way()
        padding = 24 if narrow else 40 if self.width() / scale < 1000 else PADDING
        top = self._theme.px(8 if short else 24)
        self._head.setContentsMargins(padding, top, padding, self._theme.px(8))
        self._middle.setContentsMargins(padding - REACH, 0, padding - REACH, self._theme.px(16))
        self._ring.resize_to(48 if short else 76)
        self._greeting.setFont(self._theme.font("title" if short else "display"))
        self._hints.setVisible(not short and not narrow)
        self._footer.line.setContentsMargins(padding, self._theme.px(10), padding, self._theme.px(10))
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._reveal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.key() == Qt.Key.Key_Z:
                self._on_undo()
                return
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._on_finish()
                return
        super().keyPressEvent(event)

    def _section(self, section: Section, widths: tuple[int, ...]) -> SectionView:
        view = SectionView(self._theme, section, widths)
        view.answered.connect(self._on_answered)
        view.cleared.connect(self._on_cleared)
        view.moved.connect(self._on_moved)
        view.noted.connect(self._on_noted)
        view.printed.connect(self.printed)
        view.clause.connect(self.clause)
        return view

    def _make_footer(self) -> Footer:
        theme = self._theme
        footer = Footer(theme, PADDING)
        self._status = Status(theme)
        hints = row(spacing=theme.px(4))
        for keys, words in (
            (("↑", "↓"), _("item")),
            (("1", "2", "3"), _("answer")),
            (("4",), _("fixed")),
        ):
            for key in keys:
                hints.addWidget(KeyCap(theme, key))
            hints.addWidget(Label(theme, words, "label", "ink-2", weight=400))
            hints.addSpacing(theme.px(12))
        self._hints = holder(hints)
        self._finish = Button(theme, _("Finish the check"), "primary")
        self._finish.clicked.connect(self._on_finish)
        footer.line.addWidget(self._status, 1)
        footer.line.addWidget(self._hints)
        footer.line.addWidget(self._finish)
        return footer

    def _recovery(self, run: Run) -> QWidget | None:
        """Offer to go on or start over when the program found an unfinished check."""
        if not self._checks.found_unfinished():
            return None
        from kastd_desktop.ui.widgets.two_step import TwoStep

        counts = run.counts()
        text = _("An unfinished check was found: answered {answered} of {total}.")
        line = row(spacing=self._theme.px(12), margins=(PADDING, 0, PADDING, self._theme.px(4)))
        words = Paragraph(self._theme, text.format(answered=counts.answered, total=counts.total), "label", "ink-2")
        line.addWidget(words, 1)
        go_on = Button(self._theme, _("Go on"), compact=True)
        go_on.clicked.connect(self._on_go_on)
        over = TwoStep(self._theme, _("Start over"), _("Really start over"), "rotate-ccw", kind="text")
        over.meant.connect(self._on_start_over)
        line.addWidget(go_on)
        line.addWidget(over)
        return holder(line)

    def _view_of(self, item_id: str) -> SectionView:
        return next(view for view in self._sections if any(item.id == item_id for item in view.section.items))

    def _go_to(self, item_id: str) -> None:
        view = self._view_of(item_id)
        if not view.is_open:
            view.set_open(True)
        self._current = item_id
        view.row(item_id).take_focus()
        # Rows that were just shown or folded have no place yet.
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        if self._current:
            self._scroller.reveal(self._view_of(self._current).row(self._current))

    def _on_answered(self, item_id: str, answer: Answer) -> None:
        before = self._checks.today()
        try:
            run = self._checks.answer(item_id, answer)
        except UserError as error:
            self.show_run(before)
            self._status.failed(error, partial(self._on_answered, item_id, answer))
            return
        self._undo = [*self._undo[1 - DEEPEST_UNDO :], (before, item_id)]
        self._hide_recovery()
        self.show_run(run)
        self._go_on_from(item_id, run)

    def _go_on_from(self, item_id: str, run: Run) -> None:
        """Move to the next item, folding a section that is done and quiet."""
        items = run.checklist.items()
        position = next(number for number, item in enumerate(items) if item.id == item_id)
        following = items[position + 1] if position + 1 < len(items) else None
        view = self._view_of(item_id)
        leaving = following is None or self._view_of(following.id) is not view
        if following is not None:
            self._go_to(following.id)
        else:
            self._finish.setFocus(Qt.FocusReason.OtherFocusReason)
        if leaving and view.quiet(run):
            view.set_open(False)

    def _on_cleared(self, item_id: str) -> None:
        before = self._checks.today()
        try:
            run = self._checks.clear(item_id)
        except UserError as error:
            self._status.failed(error, partial(self._on_cleared, item_id))
            return
        self._undo = [*self._undo[1 - DEEPEST_UNDO :], (before, item_id)]
        self.show_run(run)

    def _on_undo(self) -> None:
        if not self._undo:
            return
        before, item_id = self._undo[-1]
        try:
            run = self._checks.restore(before, item_id)
        except UserError as error:
            self._status.failed(error, self._on_undo)
            return
        self._undo.pop()
        self.show_run(run)
        self._go_to(item_id)

    def _on_moved(self, item_id: str, by: int) -> None:
        items = [item.id for view in self._sections if view.is_open for item in view.section.items]
        position = items.index(item_id) + by
        if 0 <= position < len(items):
            self._go_to(items[position])
        elif by > 0:
            self._finish.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_noted(self, item_id: str, text: str) -> None:
        if item_id not in self._checks.today().given:
            return
        try:
            run = self._checks.note(item_id, text)
        except UserError as error:
            self._status.failed(error, partial(self._on_noted, item_id, text))
            return
        self._status.saved(run.given[item_id].at)

    def _on_finish(self) -> None:
        run = self._checks.today()
        open_item = run.first_open()
        if open_item is not None:
            counts = run.counts()
            left = counts.total - counts.answered
            self._go_to(open_item.id)
            self._status.say(ngettext("{n} item left", "{n} items left", left).format(n=left))
            return
        try:
            self._checks.finish()
        except UserError as error:
            self._status.failed(error, self._on_finish)
            return
        self.finished.emit()

    def _hide_recovery(self) -> None:
        if self._recover is not None:
            self._recover.hide()

    def _on_go_on(self) -> None:
        self._hide_recovery()
        self.take_focus()

    def _on_start_over(self) -> None:
        try:
            run = self._checks.start_over()
        except UserError as error:
            self.show_run(self._checks.today())
            self._status.failed(error, self._on_start_over)
            return
        self._hide_recovery()
        self._undo.clear()
        for view in self._sections:
            view.set_open(True)
        self.show_run(run)
        self.take_focus()
