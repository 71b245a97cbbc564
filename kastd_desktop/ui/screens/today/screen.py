"""Today: the open check, or what is left of the closed one; and beside it the list of the end of the shift."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedLayout

from kastd_desktop.core.checklist import Answer
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _
from kastd_desktop.services.change import Change, Kinds
from kastd_desktop.ui import dates
from kastd_desktop.ui.screens.screen import Place, Screen
from kastd_desktop.ui.screens.today.answering import Answering
from kastd_desktop.ui.screens.today.row import answer_word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QShowEvent

    from kastd_desktop.core.checklist import Item, Run
    from kastd_desktop.services.checks import Checks
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.clock import Clock
    from kastd_desktop.ui.commands import Hint
    from kastd_desktop.ui.screens.today.finished import Finished
    from kastd_desktop.ui.screens.today.other_list import Found, Way
    from kastd_desktop.ui.theme.theme import Theme

MORNING_ENDS: Final = 11
EVENING_BEGINS: Final = 18
"""Hours between which the greeting is that of the day."""
START: Final = "start"
END: Final = "end"
"""Ids of the two lists, as places of the screen."""


class TodayScreen(Screen):
    """The first screen of a shift."""

    def __init__(
        self,
        theme: Theme,
        checks: Checks,
        closing: Callable[[], Checks | None],
        choices: Choices,
        clock: Clock,
        thought: Callable[[], tuple[str, str, str]],
    ) -> None:
        """Make the screen.

        Args:
            theme: colours and sizes.
            checks: the list of the start of a shift.
            closing: gives the list of its end, or None; asked after the first paint.
            choices: the settings.
            clock: the time.
            thought: gives the sentence for the day.
        """
        super().__init__()
        self.title = _("Today")
        self._theme = theme
        self._checks = checks
        self._closing = closing
        self._at_end = False
        self._painted = False
        self._way: Way | None = None
        self._found: Found | None = None
        self._other = ""
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

    def open(self, id_: str) -> None:
        """Show a list.

        Args:
            id_: `START` or `END`. Without one: the list that was left, for who comes from another screen; the start
                of the shift for who is here already.
        """
        at_end = self._at_end and not self.isVisible() if not id_ else id_ == END
        if at_end and self._closing() is None:
            at_end = False
        if at_end != self._at_end:
            self._at_end = at_end
            self._build()

    def shown(self) -> str:
        return END if self._at_end else ""

    def entered(self) -> None:
        if self._view is not None:
            self._view.take_focus()

    def refresh(self, change: Kinds) -> None:
        if not change & Change.CHECK:
            return
        # What changed is saved; that the lists cannot be read just now must not look as if it were not.
        with suppress(UserError):
            if self._current().today().day != self._day:
                self._at_end = False
                self._build()
            else:
                self._look_at_other()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._furnished:
            self._furnished = True
            QTimer.singleShot(0, self, self._furnish)

    def showEvent(self, event: QShowEvent) -> None:
        self._on_minute()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._minute.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F6 and not event.modifiers() and self._closing() is not None:
            self._on_other_list()
            return
        super().keyPressEvent(event)

    def hints(self) -> Sequence[Hint]:
        from kastd_desktop.ui.commands import Hint

        other = _("The list of the start of the shift") if self._at_end else _("The list of the end of the shift")
        return (
            Hint(("1", "2", "3"), _("Answer and go on")),
            Hint(("4",), _("Fixed just now")),
            Hint(("↑", "↓"), _("Another item")),
            Hint(("Backspace",), _("Take the answer back")),
            Hint(("Enter",), _("Write a note")),
            Hint(("F1",), _("Why this matters")),
            Hint(("Ctrl", "Z"), _("Undo")),
            Hint(("Ctrl", "Enter"), _("Finish the check")),
            *((Hint(("F6",), other),) if self._closing() is not None else ()),
        )

    def _build(self) -> None:
        """Show today's check in the state it is in."""
        run = self._current().today()
        self._day = run.day
        self._furnished = False
        self._way = self._found = None
        old = self._view
        self._view = self._finished() if run.finished and run.complete else self._answering()
        self._stack.addWidget(self._view)
        self._stack.setCurrentWidget(self._view)
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        if self._painted or self._at_end:
            self._show_way()

    def _current(self) -> Checks:
        closing = self._closing() if self._at_end else None
        return closing or self._checks

    def _furnish(self) -> None:
        """Add what the first paint does without."""
        self._painted = True
        if isinstance(self._view, Answering):
            self._view.furnish()
        self._show_way()

    def _show_way(self) -> None:
        """Show the way to the other list; a pack without one shows nothing of it."""
        closing = self._closing()
        if self._view is None or self._way is not None or closing is None:
            return
        from kastd_desktop.ui.screens.today.other_list import Found, Way

        other = self._checks if self._at_end else closing
        self._other = other.today().day
        self._way = Way(self._theme, other.today(), to_end=not self._at_end)
        self._way.clicked.connect(self._on_other_list)
        self._view.set_way(self._way)
        if not self._at_end and closing.found_unfinished():
            found = Found(self._theme, closing.today(), self._clock().date())
            found.opened.connect(self._on_other_list)
            self._view.set_found(found)
            self._found = found

    def _look_at_other(self) -> None:
        """Show the other list of the new day, once an answer has brought last night's to its end, or the reverse."""
        closing = None if self._at_end else self._closing()
        if closing is None or self._way is None or closing.today().day == self._other:
            return
        self._other = closing.today().day
        self._way.show_run(closing.today())
        if self._found is not None:
            self._found.setVisible(closing.found_unfinished())

    def _answering(self) -> Answering:
        greeting = _("End of shift") if self._at_end else self._greeting()
        view = Answering(self._theme, self._current(), greeting, self._subtitle())
        view.finished.connect(self._on_rebuild)
        view.clause.connect(self._on_clause)
        view.printed.connect(self._on_print)
        return view

    def _finished(self) -> Finished:
        from kastd_desktop.ui.screens.today.finished import Finished

        if self._at_end:
            from kastd_desktop.ui.screens.today.closed import Closed

            kind: type[Finished] = Closed
        else:
            kind = Finished
        view = kind(self._theme, self._current(), self._thought(), self._opening(), self._clock())
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
        if self._at_end:
            return f"{self._shift(now.date())} " + _("What is settled today is no worry tomorrow.")
        day = f"{dates.weekday_and_day(now.date()).rstrip('.')}."
        left = int((opening - now + timedelta(seconds=59)).total_seconds() // 60)
        time = dates.clock_time(opening)
        if left > 0:
            words = _("Customers are received from {time}, in {left}.")
            return f"{day} " + words.format(time=time, left=dates.minutes(left).rstrip("."))
        return f"{day} " + _("Customers have been received since {time}.").format(time=time)

    def _shift(self, today: date) -> str:
        """Return the day of the shift whose end is shown, as a sentence."""
        shift = date.fromisoformat(self._day)
        if shift == today:
            return f"{dates.weekday_and_day(shift).rstrip('.')}."
        # Translators: {day} is a weekday and a day, e.g. “Thursday, 26 November”.
        return _("Yesterday’s shift: {day}.").format(day=dates.weekday_in_sentence(shift).rstrip("."))

    def _on_minute(self) -> None:
        now = self._clock()
        self._minute.start((60 - now.second) * 1000)  # first: a day that cannot be read now is tried again
        if self._current().today().day != self._day or (self._at_end and self._current().left_behind()):
            self._at_end = False
            self._build()
            self.entered()
        elif isinstance(self._view, Answering):
            self._view.set_subtitle(self._subtitle())

    def _on_rebuild(self) -> None:
        self._build()
        self.entered()

    def _on_other_list(self) -> None:
        self.wanted.emit(Place("today", START if self._at_end else END))

    def _on_begun(self) -> None:
        self.wanted.emit(Place("situations"))

    def _on_clause(self, number: str) -> None:
        self.wanted.emit(Place("standard", number))

    def _on_print(self, item_id: str) -> None:
        from kastd_desktop.ui import printing

        run = self._current().today()
        items = [run.checklist.item(item_id)] if item_id else list(run.checklist.items())
        blocks = [printing.Block(item.text, _answer_lines(run, item)) for item in items]
        place = " · ".join(filter(None, [self._choices.preferences.institution, self._choices.preferences.desk]))
        # One list of the end of a shift serves every kind of place; its own title names only one of them.
        title = _("To be mended") if item_id else _("End of shift") if self._at_end else run.checklist.title
        day = dates.weekday_and_day(date.fromisoformat(run.day))
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
