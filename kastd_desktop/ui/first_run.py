"""The first start: four questions, about a minute. Saves everything at once, at the end."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.first_run_cover import WIDTH, Cover
from kastd_desktop.ui.first_run_step import Step
from kastd_desktop.ui.opening import SIZE
from kastd_desktop.ui.widgets.buttons import Button, Segments
from kastd_desktop.ui.widgets.day_toggles import DayToggles
from kastd_desktop.ui.widgets.fields import LineEdit
from kastd_desktop.ui.widgets.flow import Flow
from kastd_desktop.ui.widgets.focus_ring import FocusRing
from kastd_desktop.ui.widgets.layout import Footer, Scroller, clear, column, holder, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.text import Heading, Paragraph
from kastd_desktop.ui.widgets.time_edit import TimeEdit, shown_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QHBoxLayout

    from kastd_desktop.core.preferences import Preferences
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.ui.theme.theme import Theme

SMALLEST: Final = (640, 480)
COVERED: Final = 800
"""Width at 100 % below which the left side goes away."""
INSTITUTION, DESK, LANGUAGE, REMINDER = 1, 2, 3, 4
LANGUAGES: Final = (("lt", "Lietuvių"), ("en", "English"))


class FirstRun(QWidget):
    """The window before the first window.

    Attributes:
        done: everything is answered and saved.
        language_chosen: another language, or with a settings file another look, was saved; make this window anew.
    """

    done = Signal()
    language_chosen = Signal()

    def __init__(self, theme: Theme, choices: Choices) -> None:
        super().__init__()
        self._theme = theme
        self._choices = choices
        self._reached = 0
        self._placed = False
        self._notices: list[UserError] = []
        self.setWindowTitle(_("KAStd: first start"))
        self.resize(*SIZE)
        self.setMinimumSize(*SMALLEST)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.color("sheet"))
        self.setPalette(palette)
        self._cover = Cover(theme)
        self._steps = self._make_steps()
        self._inside = column(spacing=theme.px(30))
        top = column(spacing=theme.px(6))
        top.addWidget(Heading(theme, _("Let us get ready for work"), "display", wrap=True))
        lead = _("Four questions, about a minute. You can change everything later in Settings.")
        top.addWidget(Paragraph(theme, lead, "body", "ink-2"))
        self._inside.addLayout(top)
        for step in self._steps:
            self._inside.addWidget(step)
        self._inside.addStretch(1)
        self._scroller = Scroller(holder(self._inside))
        self._footer = self._make_footer()
        self._banners = column()
        right = column()
        right.addLayout(self._banners)
        right.addWidget(self._scroller, 1)
        right.addWidget(self._footer)
        whole = row()
        whole.addWidget(self._cover)
        whole.addLayout(right, 1)
        self.setLayout(whole)
        self._ring = FocusRing(theme, self)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._on_start)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        self._show_progress()

    def tell(self, notices: list[UserError]) -> None:
        """Say above the questions what went wrong on the way here; what is closed leaves the list.

        Args:
            notices: e.g. that damaged settings were put aside, which is why the questions are asked again.
        """
        from kastd_desktop.ui.widgets.banner import Notice

        self._notices = notices
        clear(self._banners)
        for number, notice in enumerate(notices):
            banner = Notice(self._theme, notice.text(), number)
            banner.closed.connect(self._on_notice_closed)
            self._banners.addWidget(banner)

    def _on_notice_closed(self, number: int) -> None:
        self._notices[number : number + 1] = []
        self.tell(self._notices)

    def go_to_language(self) -> None:
        """Put the keyboard on the choice of language: this window was made anew because another was chosen."""
        self._placed, self._reached = True, LANGUAGE
        self._language.focus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._placed:
            self._placed = True
            self._field_of(self._first_open() or REMINDER).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        px, scale = self._theme.px, self._theme.scale
        width = self.width() / scale
        covered = width >= COVERED
        self._cover.setVisible(covered)
        self._cover.setFixedWidth(min(px(WIDTH), round(self.width() * 0.35)))
        side = px(72) if width >= 1150 else px(40) if covered else px(24)
        short = self.height() / scale < 640
        self._inside.setContentsMargins(side, px(20 if short else 46), side, px(24))
        self._inside.setSpacing(px(20 if short else 30))
        above = px(10 if short else 20)
        self._footer.line.setContentsMargins(side, above, side, above)
        self._footer_words.setVisible(width >= 560)
        super().resizeEvent(event)

    def _make_steps(self) -> tuple[Step, ...]:
        theme, chosen = self._theme, self._choices.preferences
        self._institution = LineEdit(theme, chosen.institution, name=_("Institution"), height=40)
        self._desk = LineEdit(theme, chosen.desk, name=_("Desk"), height=40)
        self._desk.setMaximumWidth(theme.px(280))
        self._language = Segments(theme, _("Language"), LANGUAGES, chosen.locale)
        self._language.setMaximumWidth(theme.px(280))
        self._time = TimeEdit(theme, chosen.reminder, name=_("When to remind of the check?"), height=40)
        self._days = DayToggles(theme, _("Days of the reminder"), chosen.reminder_days)
        for line in (self._institution, self._desk, self._time):
            line.returnPressed.connect(self._on_return)
            line.textEdited.connect(self._on_edited)
        self._language.chosen.connect(self._on_language)
        when = Flow(spacing=theme.px(18), line_spacing=theme.px(8))
        when.addWidget(self._time)
        when.addWidget(self._days)
        opening = shown_time(chosen.opening)
        hint = _("Customers are received from {time}. The check takes about 2 min.").format(time=opening)
        none_by_itself = _("Without a chosen day nothing will remind you.")
        return (
            Step(theme, INSTITUTION, _("Institution"), _alone(self._institution)),
            Step(theme, DESK, _("Desk"), _alone(self._desk)),
            Step(theme, LANGUAGE, _("Language"), _alone(self._language)),
            Step(theme, REMINDER, _("When to remind of the check?"), _alone(holder(when)), f"{hint} {none_by_itself}"),
        )

    def _make_footer(self) -> Footer:
        theme = self._theme
        footer = Footer(theme, theme.px(40))
        words = row(spacing=theme.px(10))
        words.addWidget(Icon(theme, "lock", "ink-2", 18))
        text = _("The program works without the internet and sends nothing.")
        words.addWidget(Paragraph(theme, text, "label", "ink-2", weight=400), 1)
        self._footer_words = holder(words)
        self._status = Status(theme)
        self._status.hide()
        load = Button(theme, _("Load a settings file"), "text", "folder-open")
        load.clicked.connect(self._on_load)
        self._start = Button(theme, _("Begin"), "primary")
        self._start.clicked.connect(self._on_start)
        self._start.setFixedHeight(theme.px(40))
        self._start.setMinimumWidth(theme.px(96))
        footer.line.addWidget(self._footer_words, 1)
        footer.line.addWidget(self._status, 1)
        footer.line.addStretch(0)
        footer.line.addWidget(load)
        footer.line.addSpacing(theme.px(8))
        self._unsaved = Button(theme, _("Continue without saving"))
        self._unsaved.clicked.connect(self._on_unsaved)
        self._unsaved.setFixedHeight(theme.px(40))
        self._unsaved.hide()
        footer.line.addWidget(self._unsaved)
        footer.line.addWidget(self._start)
        return footer

    def _field_of(self, number: int) -> QWidget:
        if number == LANGUAGE:
            return self._language.current_button()
        return {INSTITUTION: self._institution, DESK: self._desk, REMINDER: self._time}[number]

    def _fault_of(self, number: int) -> str:
        """Return what a question still needs; empty when it is answered well."""
        if number == INSTITUTION and not self._institution.text().strip():
            return _("Write the institution’s name: it stands in letters and on sheets.")
        if number == DESK and not self._desk.text().strip():
            return _("Write the desk’s name: answers are kept under it.")
        if number == REMINDER and self._time.value() is None:
            return _("Write a time between 0.00 and 23.59, such as 7.40.")
        return ""

    def _first_open(self) -> int:
        """Return the first question that cannot do without an answer and has none, or 0."""
        return next((number for number in (INSTITUTION, DESK, REMINDER) if self._fault_of(number)), 0)

    def _show_progress(self) -> None:
        """Fill the discs: the question in hand, those answered, those ahead."""
        current = self._step_of(QApplication.focusWidget())
        self._reached = max(self._reached, current)
        for step in self._steps:
            passed = step.number <= self._reached or step.number in {INSTITUTION, DESK}
            if step.number == current:
                step.show_progress("current")
            else:
                step.show_progress("answered" if passed and not self._fault_of(step.number) else "ahead")

    def _step_of(self, widget: QWidget | None) -> int:
        return next((step.number for step in self._steps if widget is not None and step.isAncestorOf(widget)), 0)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self._show_progress()
            if number := self._step_of(new):
                self._scroller.reveal(self._steps[number - 1])

    def _on_edited(self) -> None:
        for step in self._steps:
            if step.fault() and not self._fault_of(step.number):
                self._show_fault(step.number, "")

    def _on_return(self) -> None:
        number = self._step_of(QApplication.focusWidget())
        if number and (fault := self._fault_of(number)):
            self._refuse(number, fault)
        elif number == REMINDER:
            self._start.setFocus(Qt.FocusReason.TabFocusReason)
        elif number:
            self._field_of(number + 1).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_language(self, locale: str) -> None:
        if locale == self._choices.preferences.locale:
            self._time.setFocus(Qt.FocusReason.TabFocusReason)  # Enter on the language in use: the next question
            return
        # What is written so far goes along; this window is about to be made anew.
        if self._save(partial(self._on_language, locale), locale=locale, **self._written()):
            self.language_chosen.emit()
        else:
            self._language.set_value(self._choices.preferences.locale)

    def _written(self) -> dict[str, Any]:
        """Return the answers that can be saved as they stand."""
        written: dict[str, Any] = {"reminder_days": self._days.value()}
        if not self._fault_of(INSTITUTION):
            written["institution"] = self._institution.text()
        if not self._fault_of(DESK):
            written["desk"] = self._desk.text()
        if (reminder := self._time.value()) is not None:
            written["reminder"] = reminder
        return written

    def _on_start(self) -> None:
        for step in self._steps:
            self._show_fault(step.number, "")
        number = self._first_open()
        if number:
            self._refuse(number, self._fault_of(number))
        elif self._save(self._on_start, locale=self._language.value(), set_up=True, **self._written()):
            self.done.emit()
        else:
            self._unsaved.show()

    def _on_unsaved(self) -> None:
        """Begin all the same: the right words are needed where nothing can be saved, too."""
        self._choices.use(locale=self._language.value(), set_up=True, **self._written())
        self.done.emit()

    def _refuse(self, number: int, fault: str) -> None:
        self._show_fault(number, fault)
        field = self._field_of(number)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(field, fault)
        QTimer.singleShot(0, self, self._reveal)

    def _show_fault(self, number: int, fault: str) -> None:
        """Say what is wrong with an answer; an empty text clears it."""
        self._steps[number - 1].show_fault(fault)
        field = self._field_of(number)
        field.setAccessibleDescription(fault)
        if isinstance(field, LineEdit):
            field.set_look("fault", bool(fault))

    def _reveal(self) -> None:
        if number := self._step_of(QApplication.focusWidget()):
            self._scroller.reveal(self._steps[number - 1])

    def _save(self, retry: Callable[[], object], **values: Any) -> bool:  # noqa: ANN401 - fields of Preferences
        try:
            self._choices.change(**values)
        except UserError as error:
            self._fail(error, retry)
            return False
        return True

    def _fail(self, error: UserError, retry: Callable[[], object]) -> None:
        self._footer_words.hide()
        self._status.show()
        self._status.failed(error, retry)

    def _on_load(self) -> None:
        """Take over the settings of another computer; this desk’s own name still wants to be looked at."""
        from PySide6.QtWidgets import QFileDialog

        name, _filter = QFileDialog.getOpenFileName(self, _("Load a settings file"), "", _("Settings file (*.json)"))
        if not name:
            return
        before = _look(self._choices.preferences)
        try:
            loaded = self._choices.load_file(Path(name))
        except UserError as error:
            self._fail(error, self._on_load)
            return
        self._institution.setText(loaded.institution)
        self._desk.setText(loaded.desk)
        self._language.set_value(loaded.locale)
        self._time.set_value(loaded.reminder)
        self._days.set_value(loaded.reminder_days)
        if _look(loaded) != before:
            self.language_chosen.emit()
            return
        self._on_edited()
        self._status.show()
        self._footer_words.hide()
        self._status.say(_("The settings were loaded. Look at the answers and begin."))
        self._field_of(self._first_open() or DESK).setFocus(Qt.FocusReason.OtherFocusReason)


def _look(preferences: Preferences) -> tuple[object, ...]:
    return preferences.locale, preferences.theme, preferences.text_scale, preferences.reduced_motion


def _alone(field: QWidget) -> QHBoxLayout:
    """Return a line with one field, as wide as it may be, at its left."""
    line = row()
    line.addWidget(field, 1000)
    line.addStretch(1)
    return line
