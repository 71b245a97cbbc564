"""History: the year or the month of checks, a day opened, files for others. Looks back at a desk, never at a person."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _
from kastd_desktop.services.change import Change, Kinds
from kastd_desktop.services.records import left_out
from kastd_desktop.ui import dates, reports, saving
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.screens.history.chooser import Chooser
from kastd_desktop.ui.screens.history.day_panel import DayPanel
from kastd_desktop.ui.screens.history.figures import Figures, Legend
from kastd_desktop.ui.screens.history.insight import Insight
from kastd_desktop.ui.screens.history.month_grid import MonthGrid
from kastd_desktop.ui.screens.history.year_map import YearMap
from kastd_desktop.ui.screens.screen import Screen
from kastd_desktop.ui.widgets.buttons import Button, Segments
from kastd_desktop.ui.widgets.layout import Scroller, clear, column, holder, row
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.services.export import Export
    from kastd_desktop.services.history import Day, History, Period
    from kastd_desktop.ui.commands import Hint
    from kastd_desktop.ui.screens.history.day_field import DayField
    from kastd_desktop.ui.theme.theme import Theme

PADDING: Final = 40
NARROW: Final = 600
WRAPPED: Final = 900
"""Widths at 100 % below which the sheet's margin shrinks, and the heading takes two lines."""


class HistoryScreen(Screen):
    """The checks of one desk over time."""

    def __init__(self, theme: Theme, history: History, export: Export) -> None:
        super().__init__()
        self.title = _("History")
        self._theme = theme
        self._history = history
        self._export = export
        today = history.today()
        self._year, self._month = today.year, today.month
        self._open_day = ""
        self._period: Period
        self._chooser = Chooser(theme)
        self._chooser.moved.connect(self._on_moved)
        self._views = Segments(theme, _("View"), (("year", _("Year")), ("month", _("Month"))), "year")
        self._views.chosen.connect(self._on_view)
        self._empty = Paragraph(theme, "", "heading", "ink-2", weight=400)
        self._figures = Figures(theme)
        self._map = YearMap(theme)
        self._grid = MonthGrid(theme)
        self._legend = Legend(theme)
        for field in (self._map, self._grid):
            field.opened.connect(self._on_opened)
            field.beyond.connect(self._on_beyond)
            field.walked.connect(self._on_walked)
        self._panel_place: QVBoxLayout = column()
        self._panel: DayPanel | None = None
        self._insight = Insight(theme)
        self._status = Status(theme)
        self._status.hide()
        self._head = self._make_head()
        self._body = column()
        for widget, space in (
            (self._empty, 0),
            (self._figures, 36),
            (self._map, 16),
            (self._grid, 16),
            (self._legend, 24),
        ):
            self._body.addWidget(widget)
            self._body.addSpacing(theme.px(space))
        self._body.addLayout(self._panel_place)
        self._body.addSpacing(theme.px(24))
        self._body.addWidget(self._insight)
        self._body.addStretch(1)
        self._scroller = Scroller(holder(self._body))
        whole = column()
        whole.addWidget(holder(self._head))
        self._told = row(margins=(PADDING, 0, PADDING, theme.px(8)))
        self._told.addWidget(self._status)
        whole.addLayout(self._told)
        whole.addWidget(self._scroller, 1)
        self.setLayout(whole)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._on_escape)
        self._show()
        self._new = True

    def open(self, id_: str) -> None:
        """Show a year (``2026``), a month (``2026-11``) or a day (``2026-11-24``); anything else changes nothing."""
        parts = id_.split("-")
        if not all(part.isdecimal() for part in parts) or len(parts) > 3:
            return
        try:
            day = date(int(parts[0]), *(int(part) for part in (*parts[1:], "1", "1")[:2]))
        except ValueError:
            return
        self._year, self._month = day.year, day.month
        self._views.set_value("month" if len(parts) == 2 else "year")
        self._show()
        if len(parts) == 3:
            self._field.set_current(day)
            self._on_opened(id_)

    def entered(self) -> None:
        if not self._new:  # then it was read a moment ago
            self._show()
        self._new = False
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def hints(self) -> Sequence[Hint]:
        from kastd_desktop.ui.commands import Hint

        return (
            Hint(("←", "→", "↑", "↓"), _("Another day")),
            Hint(("Enter",), _("Open the day")),
            Hint(("PgUp", "PgDn"), _("Another month")),
        )

    def refresh(self, change: Kinds) -> None:
        if change & Change.CHECK:
            self._show()

    def back(self) -> bool:
        if self._panel is None:
            return False
        self._close_panel()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.width() / self._theme.scale
        padding = 24 if width < NARROW else PADDING
        wrapped = width < WRAPPED
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if wrapped else QBoxLayout.Direction.LeftToRight)
        short = self.height() / self._theme.scale < 520
        top = self._theme.px(12 if short else 32)
        self._head.setContentsMargins(padding, top, padding, self._theme.px(8 if short else 16))
        self._head.setSpacing(self._theme.px(8 if wrapped else 24))
        self._told.setContentsMargins(padding, 0, padding, 0)
        self._body.setContentsMargins(padding, self._theme.px(8 if short else 16), padding, self._theme.px(32))
        super().resizeEvent(event)

    @property
    def _monthly(self) -> bool:
        return self._views.value() == "month"

    @property
    def _field(self) -> DayField:
        return self._grid if self._monthly else self._map

    def _make_head(self) -> QBoxLayout:
        theme = self._theme
        left = row(spacing=theme.px(24))
        left.addWidget(Heading(theme, _("History"), "display"))
        left.addWidget(self._chooser)
        left.addStretch(1)
        right = row(spacing=theme.px(12))
        self._views.setFixedWidth(theme.px(168))
        right.addWidget(self._views)
        right.addStretch(1)
        for words, icon, slot in (
            (_("Export CSV"), "file-down", self._on_csv),
            (_("PDF report"), "printer", self._on_pdf),
        ):
            button = Button(theme, words, icon_name=icon, compact=True)
            button.clicked.connect(slot)
            right.addWidget(button)
        upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        upper.addLayout(left)
        upper.addLayout(right)
        return upper

    def _show(self) -> None:
        """Read the period anew and show it."""
        history = self._history
        begun = history.first_day()
        period = history.month(self._year, self._month) if self._monthly else history.year(self._year)
        self._period = period
        resting = begun is None
        self._show_chooser(begun)
        self._empty.set_text(self._empty_text(period, resting=resting))
        self._empty.setVisible(period.empty)
        self._figures.setVisible(not period.empty)
        self._figures.show_period(period)
        self._map.setVisible(not self._monthly)
        self._grid.setVisible(self._monthly)
        self._field.show_period(period, resting=resting)
        self._legend.show_period(period)
        self._legend.setVisible(not resting)
        self._insight.show_period(period)
        self._insight.set_empty(empty=period.empty)
        if self._open_day:
            self._show_panel()

    def _show_chooser(self, begun: date | None) -> None:
        today = self._history.today()
        first = begun or today
        if self._monthly:
            here = (self._year, self._month)
            able = (here > (first.year, first.month), here < (today.year, today.month))
            text = reports.month_name(f"{self._year}-{self._month:02}")
            self._chooser.show_span(text, (_("Month"), _("Previous month"), _("Next month")), able)
        else:
            able = (self._year > first.year, self._year < today.year)
            self._chooser.show_span(str(self._year), (_("Year"), _("Previous year"), _("Next year")), able)

    def _empty_text(self, period: Period, *, resting: bool) -> str:
        if not period.empty:
            return ""
        if not resting:
            return _("Nothing was checked in this time.")
        found = self._history.first_check()
        if found is None:
            return _("Here you will see the year, from your first check on.")
        now, moment = found
        time = dates.clock_time(moment)
        ahead = (moment.date() - now.date()).days
        if ahead == 0:
            return _("Here you will see the year. The first check is today at {time}.").format(time=time)
        if ahead == 1:
            return _("Here you will see the year. The first check is tomorrow at {time}.").format(time=time)
        day = dates.day_in_month(moment.date())
        return _("Here you will see the year. The first check is on {day} at {time}.").format(day=day, time=time)

    def _on_moved(self, by: int) -> None:
        if self._monthly:
            months = self._year * 12 + self._month - 1 + by
            self._year, self._month = divmod(months, 12)
            self._month += 1
        else:
            self._year += by
        self._close_panel()
        self._show()
        announce(self._chooser, self._chooser.accessibleName())

    def _on_view(self, _view: str) -> None:
        day = (self._map if self._monthly else self._grid).current()
        if self._monthly:
            self._year, self._month = day.year, day.month
        self._show()
        self._field.set_current(day)

    def _on_beyond(self, iso: str) -> None:
        """Follow the keyboard into the month or year beside, as far as there is anything."""
        day, today = date.fromisoformat(iso), self._history.today()
        first = self._history.first_day() or today
        if (first.year, first.month) <= (day.year, day.month) <= (today.year, today.month):
            self._year, self._month = day.year, day.month
            self._close_panel()
            self._show()
            self._field.set_current(day)

    def _on_walked(self) -> None:
        field = self._field
        box = field.box_of(field.current()).toAlignedRect().translated(field.pos())
        self._scroller.ensureVisible(box.center().x(), box.center().y(), 0, box.height())

    def _on_opened(self, iso: str) -> None:
        self._open_day = iso
        self._show_panel()
        announce(self._field, self._field.sentence())
        QTimer.singleShot(0, self, self._reveal_panel)

    def _show_panel(self) -> None:
        clear(self._panel_place)
        self._panel = None
        day = self._day(self._open_day)
        if day is None:
            self._open_day = ""
            return
        self._panel = DayPanel(self._theme, day, self._history.day(self._open_day))
        self._panel.closed.connect(self._on_escape)
        self._panel_place.addWidget(self._panel)

    def _day(self, iso: str) -> Day | None:
        return next((day for day in self._period.days if day.day.isoformat() == iso), None)

    def _reveal_panel(self) -> None:
        """Show as much of the panel as there is room for, its heading in any case."""
        if self._panel is None:
            return
        bar, room = self._scroller.verticalScrollBar(), self._scroller.viewport().height()
        top, bottom = self._panel.y() - 16, self._panel.geometry().bottom() + 24
        bar.setValue(max(bar.value(), min(bottom - room, top)))

    def _close_panel(self) -> None:
        self._open_day = ""
        self._panel = None
        clear(self._panel_place)

    def _on_escape(self) -> None:
        if self._panel is not None:
            self._close_panel()
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_csv(self) -> None:
        self._write("csv")

    def _on_pdf(self) -> None:
        self._write("pdf")

    def _write(self, kind: str) -> None:
        """Ask where, and write the period shown, up to today."""
        first, last = self._period.first, min(self._period.last, self._history.today())
        # A period without a single check may still hold ends of shifts.
        if self._period.empty and not self._export.rows(first.isoformat(), last.isoformat()):
            self._tell(_("Nothing was checked in this time, so there is nothing to write."))
            return
        span = f"{self._year}-{self._month:02}" if self._monthly else str(self._year)
        # Translators: part of a file name: no spaces, no accents.
        name = _("kastd-checks") + f"-{span}.{kind}"
        title = _("Export CSV") if kind == "csv" else _("PDF report")
        path = saving.save_as(self, title, name, f"{kind.upper()} (*.{kind})")
        if path is None:
            return
        try:
            if kind == "csv":
                self._export.write_csv(path, first.isoformat(), last.isoformat())
            else:
                reports.write_checks_report(self._export, path, first.isoformat(), last.isoformat())
            unreadable = self._export.unreadable()
        except UserError as error:
            self._status.show()
            self._status.failed(error, partial(self._write, kind))
            return
        told = _("Written: {path}").format(path=path)
        if unreadable:
            told = f"{told}. {left_out(unreadable).text()}"
        self._tell(told)

    def _tell(self, text: str) -> None:
        self._status.show()
        self._status.say(text)
