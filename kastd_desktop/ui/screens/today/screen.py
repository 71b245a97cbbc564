"""Today: the open check, or what is left of the closed one."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedLayout

from kastd_desktop.core.checklist import Answer
from kastd_desktop.i18n import _
from kastd_desktop.services.change import Change, Kinds
from kastd_desktop.ui import dates
from kastd_desktop.ui.screens.screen import Place, Screen
from kastd_desktop.ui.screens.today.answering import Answering
from kastd_desktop.ui.screens.today.row import answer_word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent

    from kastd_desktop.core.checklist import Item, Run
    from kastd_desktop.services.checks import Checks
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.clock import Clock
    from kastd_desktop.ui.commands import Hint
    from kastd_desktop.ui.screens.today.finished import Finished
    from kastd_desktop.ui.theme.theme import Theme

MORNING_ENDS: Final = 11
EVENING_BEGINS: Final = 18
"""Hours between which the greeting is that of the day."""


class TodayScreen(Screen):
    """The first screen of a shift."""

    def __init__(
        self, theme: Theme, checks: Checks, choices: Choices, clock: Clock, thought: Callable[[], tuple[str, str, str]]
    ) -> None:
        super().__init__()
        self.title = _("Today")
        self._theme = theme
        self._checks = checks
        self._thought = thought
        self._choices = choices
        self._clock = clock
        self._day = ""
        self._furnished = False
        self._view: Answering | Finished | None = None
        self._stack = QStackedLayout(self)
        # One wake-up a minute, only while the screen can be seen: the line that counts down to opening.
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._minute.timeout.connect(self._on_minute)
        self._build()

    def entered(self) -> None:
        if self._view is not None:
            self._view.take_focus()

    def refresh(self, change: Kinds) -> None:
        if change & Change.CHECK and self._checks.today().day != self._day:
            self._build()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if isinstance(self._view, Answering) and not self._furnished:
            self._furnished = True
            QTimer.singleShot(0, self._view, self._view.furnish)

    def showEvent(self, event: QShowEvent) -> None:
        self._on_minute()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._minute.stop()
        super().hideEvent(event)

    def hints(self) -> Sequence[Hint]:
        from kastd_desktop.ui.commands import Hint

        return (
            Hint(("1", "2", "3"), _("Answer and go on")),
            Hint(("4",), _("Fixed just now")),
            Hint(("↑", "↓"), _("Another item")),
            Hint(("Backspace",), _("Take the answer back")),
            Hint(("Enter",), _("Write a note")),
            Hint(("F1",), _("Why this matters")),
            Hint(("Ctrl", "Z"), _("Undo")),
            Hint(("Ctrl", "Enter"), _("Finish the check")),
        )

    def _build(self) -> None:
        """Show today's check in the state it is in."""
        run = self._checks.today()
        self._day = run.day
        self._furnished = False
        old = self._view
        self._view = self._finished() if run.finished and run.complete else self._answering()
        self._stack.addWidget(self._view)
        self._stack.setCurrentWidget(self._view)
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _answering(self) -> Answering:
        view = Answering(self._theme, self._checks, self._greeting(), self._subtitle())
        view.finished.connect(self._on_rebuild)
        view.clause.connect(self._on_clause)
        view.printed.connect(self._on_print)
        return view

    def _finished(self) -> Finished:
        from kastd_desktop.ui.screens.today.finished import Finished

        view = Finished(self._theme, self._checks, self._thought(), self._opening(), self._clock())
        view.reopened.connect(self._on_rebuild)
        view.begun.connect(self._on_begun)
        view.clause.connect(self._on_clause)
        view.printed.connect(self._on_print)
        return view

    def _greeting(self) -> str:
        hour = self._clock().hour
        if hour < MORNING_ENDS:
            words = _("Good morning")
        elif hour < EVENING_BEGINS:
            words = _("Good afternoon")
        else:
            words = _("Good evening")
        name = self._choices.preferences.greeting_name
        return _("{greeting}, {name}").format(greeting=words, name=name) if name else words

    def _opening(self) -> datetime:
        hour, minute = map(int, self._choices.preferences.opening.split(":"))
        return self._clock().replace(hour=hour, minute=minute, second=0, microsecond=0)

    def _subtitle(self) -> str:
        now, opening = self._clock(), self._opening()
        day = f"{dates.weekday_and_day(now.date()).rstrip('.')}."
        left = int((opening - now + timedelta(seconds=59)).total_seconds() // 60)
        time = dates.clock_time(opening)
        if left > 0:
            words = _("Customers are received from {time}, in {left}.")
            return f"{day} " + words.format(time=time, left=dates.minutes(left).rstrip("."))
        return f"{day} " + _("Customers have been received since {time}.").format(time=time)

    def _on_minute(self) -> None:
        now = self._clock()
        self._minute.start((60 - now.second) * 1000)  # first: a day that cannot be read now is tried again
        if now.date().isoformat() != self._day:
            self._build()
            self.entered()
        elif isinstance(self._view, Answering):
            self._view.set_subtitle(self._subtitle())

    def _on_rebuild(self) -> None:
        self._build()
        self.entered()

    def _on_begun(self) -> None:
        self.wanted.emit(Place("situations"))

    def _on_clause(self, number: str) -> None:
        self.wanted.emit(Place("standard", number))

    def _on_print(self, item_id: str) -> None:
        from kastd_desktop.ui import printing

        run = self._checks.today()
        items = [run.checklist.item(item_id)] if item_id else list(run.checklist.items())
        blocks = [printing.Block(item.text, _answer_lines(run, item)) for item in items]
        place = " · ".join(filter(None, [self._choices.preferences.institution, self._choices.preferences.desk]))
        title = _("To be mended") if item_id else run.checklist.title
        day = dates.weekday_and_day(self._clock().date())
        printing.print_sheet(self, printing.Sheet(title, f"{day} · {place}" if place else day, tuple(blocks)))


def _answer_lines(run: Run, item: Item) -> tuple[str, ...]:
    given = run.given.get(item.id)
    if given is None:
        return (_("Not answered"),)
    lines = [answer_word(given.answer)]
    if given.note:
        lines.append(_("Note: {text}").format(text=given.note))
    if given.answer is Answer.MISSING:
        lines.append(_("We suggest: {text}").format(text=item.fix))
    return tuple(lines)
