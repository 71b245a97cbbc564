"""After the check: what is left to mend, the week so far, and a sentence for the day."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kastd_desktop.core.checklist import Answer
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _, ngettext
from kastd_desktop.ui import dates
from kastd_desktop.ui.quotes import quoted
from kastd_desktop.ui.screens.today.fix_card import FixCard
from kastd_desktop.ui.screens.today.week_strip import WeekStrip
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import Footer, Scroller, clear, column, holder, row, rule
from kastd_desktop.ui.widgets.marks import Dot
from kastd_desktop.ui.widgets.ring import Ring
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.text import Heading, Label, Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.core.checklist import Item, Run
    from kastd_desktop.services.checks import Checks
    from kastd_desktop.ui.screens.today.other_list import Way
    from kastd_desktop.ui.theme.theme import Theme

PADDING: Final = 64
STACKED: Final = 780
"""Below this width at 100 % the side column goes under the main one."""


class Finished(QWidget):
    """A closed check.

    Attributes:
        reopened: the check is open again, for answers to be changed.
        begun: the day begins.
        clause: (number) is wanted.
        printed: (item id) a sheet is wanted; empty for the whole check.
    """

    reopened = Signal()
    begun = Signal()
    clause = Signal(str)
    printed = Signal(str)

    def __init__(
        self, theme: Theme, checks: Checks, thought: tuple[str, str, str], opening: datetime, now: datetime
    ) -> None:
        """Build the view.

        Args:
            theme: colours and sizes.
            checks: the day's check.
            thought: (sentence, clause number, clause name) for the day; an empty sentence shows none.
            opening: when customers are received from, today.
            now: the time.
        """
        super().__init__()
        self._theme = theme
        self._checks = checks
        self._opening, self._now = opening, now
        run = checks.today()
        self._ring = Ring(theme, 112, run.counts(), done=True)
        self._lead = Paragraph(theme, "", "body", "ink-2")
        words = column()
        words.addStretch(1)
        words.addWidget(Heading(theme, self.title(), "display"))
        words.addWidget(self._lead)
        words.addStretch(1)
        self._head = row(spacing=theme.px(28), margins=(PADDING, theme.px(44), PADDING, theme.px(20)))
        self._head.addWidget(self._ring)
        self._head.addLayout(words, 1)
        self._cards = column(spacing=theme.px(12))
        self._counts = row(spacing=theme.px(16))
        self._way: Way | None = None
        self._main = main = column(spacing=theme.px(12))
        self._main_title = Heading(theme, "", "heading")
        main.addWidget(self._main_title)
        main.addLayout(self._cards)
        main.addSpacing(theme.px(12))
        main.addWidget(rule())
        main.addLayout(self._counts)
        main.addStretch(1)
        side = column(spacing=theme.px(12))
        self._week = self._show_week(side)
        if thought[0]:
            if self._week is not None:
                side.addSpacing(theme.px(8))
                side.addWidget(rule())
                side.addSpacing(theme.px(8))
            side.addWidget(Label(theme, _("A thought for today"), "label", "ink-2", weight=400))
            side.addWidget(Paragraph(theme, quoted(thought[0]), "phrase"))
            link = Button(
                theme,
                _("{number} {name}").format(number=thought[1], name=thought[2]),
                "text",
                "book-open",
                compact=True,
            )
            self._clause = thought[1]
            link.clicked.connect(self._on_clause)
            side.addWidget(link)
        side.addStretch(1)
        self._side = holder(side)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(56))
        self._columns.setContentsMargins(PADDING, theme.px(8), PADDING, theme.px(24))
        self._columns.addWidget(holder(main), 1)
        self._columns.addWidget(self._side)
        self._footer = Footer(theme, PADDING)
        self._status = Status(theme)
        print_all = Button(theme, _("Print"), icon_name="printer")
        print_all.clicked.connect(self._on_print_all)
        self._footer.line.addWidget(self._status, 1)
        self._footer.line.addWidget(print_all)
        self._first: QWidget | None = self._show_next()
        layout = column()
        layout.addLayout(self._head)
        layout.addWidget(Scroller(holder(self._columns)), 1)
        layout.addWidget(self._footer)
        self.setLayout(layout)
        self.show_run(run)

    def title(self) -> str:
        """Return the heading."""
        return _("Check finished")

    def ahead(self) -> str:
        """Return the heading of what is left to mend: until when."""
        return _("Before opening")

    def well(self) -> str:
        """Return what is said when nothing is left to mend."""
        return _("Everything is ready for the first customer.")

    def set_way(self, way: Way) -> None:
        """Show the way to the other list of the day; it is the first thing Tab reaches."""
        self._way = way
        self._place_way()

    def _place_way(self) -> None:
        """Put the way beside the heading, or where it is narrow, above what scrolls."""
        if self._way is not None:
            self._way.place(self._lead, self._head, self._main, narrow=self.width() / self._theme.scale < STACKED)

    def set_found(self, line: QWidget) -> None:
        """Show a line under the heading."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, line)

    def show_run(self, run: Run) -> None:
        """Show what is left to mend."""
        theme = self._theme
        self._ring.set_counts(run.counts())
        missing = [item for item in run.checklist.items() if run.given[item.id].answer is Answer.MISSING]
        self._lead.set_text(self.lead(missing))
        self._main_title.setText(self.ahead() if missing else _("Nothing is missing"))
        clear(self._cards)
        for item in missing:
            card = FixCard(theme, item, run.given[item.id].note)
            card.fixed.connect(self._on_fixed)
            card.printed.connect(self.printed)
            self._cards.addWidget(card)
        if not missing:
            self._cards.addWidget(Paragraph(theme, self.well(), "body", "ink-2"))
        clear(self._counts)
        counts = run.counts()
        for color, text in (
            ("ok", ngettext("{n} OK", "{n} OK", counts.ok).format(n=counts.ok)),
            ("warn", ngettext("{n} missing", "{n} missing", counts.missing).format(n=counts.missing)),
            ("accent", ngettext("{n} fixed", "{n} fixed", counts.fixed).format(n=counts.fixed) if counts.fixed else ""),
            ("na", ngettext("{n} not applicable", "{n} not applicable", counts.na).format(n=counts.na)),
        ):
            if text:
                self._counts.addWidget(Dot(theme, color))
                self._counts.addWidget(Label(theme, text, "label", "ink-2", weight=400))
        self._counts.addStretch(1)
        change = Button(theme, _("Change answers"), "text", compact=True)
        change.clicked.connect(self._on_change)
        self._counts.addWidget(change)
        length = (datetime.fromisoformat(run.finished) - datetime.fromisoformat(run.started)).total_seconds()
        took = _("The check took {length}").format(length=dates.length(int(length))) if 0 < length < 3600 else ""
        self._status.saved(run.finished, took)
        if self._week is not None:
            self._week.set_days(self._checks.week())

    def take_focus(self) -> None:
        """Put the keyboard on the primary action."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        stacked = self.width() / self._theme.scale < STACKED
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(self._theme.px(24 if stacked else 56))
        self._place_way()
        padding = 24 if stacked else 40 if self.width() / self._theme.scale < 1000 else PADDING
        self._side.setMinimumWidth(0 if stacked else self._theme.px(288))
        self._side.setMaximumWidth(16777215 if stacked else self._theme.px(288))
        short = self.height() / self._theme.scale < 520
        self._ring.resize_to(64 if short else 112)
        self._head.setContentsMargins(
            padding, self._theme.px(12 if short else 44), padding, self._theme.px(8 if short else 20)
        )
        self._columns.setContentsMargins(padding, self._theme.px(8), padding, self._theme.px(24))
        self._footer.line.setContentsMargins(padding, self._theme.px(10), padding, self._theme.px(10))
        super().resizeEvent(event)

    def lead(self, missing: list[Item]) -> str:
        """Return the sentence under the heading."""
        left = int((self._opening - self._now).total_seconds() // 60)
        if not missing:
            if left > 0:
                return _("Customers are received in {time}.").format(time=dates.minutes(left).rstrip("."))
            return _("A good day at the desk.")
        needed = sum(item.minutes for item in missing)
        text = to_mend(missing)
        if left <= 0:
            return text
        wait = dates.minutes(left).rstrip(".")
        if needed <= left:
            return f"{text} " + _("{time} left until opening: you will make it.").format(time=wait)
        return f"{text} " + _("{time} left until opening: begin with what customers see.").format(time=wait)

    def _show_week(self, side: QVBoxLayout) -> WeekStrip | None:
        theme = self._theme
        week = WeekStrip(theme, self._checks.week())
        side.addWidget(Heading(theme, _("This week"), "heading"))
        side.addWidget(week)
        side.addWidget(
            Paragraph(theme, _("The number shows how many things were missing."), "label", "ink-2", weight=400)
        )
        return week

    def _show_next(self) -> QWidget | None:
        begin = Button(self._theme, _("Begin the day"), "primary")
        begin.clicked.connect(self.begun)
        self._footer.line.addWidget(begin)
        return begin

    def _on_fixed(self, item_id: str) -> None:
        try:
            self.show_run(self._checks.answer(item_id, Answer.FIXED))
        except UserError as error:
            self._status.failed(error, partial(self._on_fixed, item_id))

    def _on_change(self) -> None:
        try:
            self._checks.reopen()
        except UserError as error:
            self._status.failed(error, self._on_change)
        else:
            self.reopened.emit()

    def _on_clause(self) -> None:
        self.clause.emit(self._clause)

    def _on_print_all(self) -> None:
        self.printed.emit("")


def to_mend(missing: list[Item]) -> str:
    """Return how many things are to be mended and how long it takes."""
    needed = sum(item.minutes for item in missing)
    text = ngettext("Mend {n} thing, about {time}.", "Mend {n} things, about {time}.", len(missing))
    return text.format(n=len(missing), time=dates.minutes(needed).rstrip("."))
