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
from kastd_desktop.ui.first_run_answers import DESK, INSTITUTION, LANGUAGE, REMINDER, Answers
from kastd_desktop.ui.first_run_cover import WIDTH, Cover
from kastd_desktop.ui.opening import SIZE
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.focus_ring import FocusRing
from kastd_desktop.ui.widgets.layout import Footer, Scroller, clear, column, holder, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from kastd_desktop.core.preferences import Preferences
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.ui.theme.theme import Theme

SMALLEST: Final = (640, 480)
COVERED: Final = 800
"""Width at 100 % below which the left side goes away."""


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
        self._answers = Answers(theme, choices.preferences, self)
        self._answers.edited.connect(self._on_edited)
        self._answers.returned.connect(self._on_return)
        self._answers.language_chosen.connect(self._on_language)
        self._inside = column(spacing=theme.px(30))
        top = column(spacing=theme.px(6))
        top.addWidget(Heading(theme, _("Let us get ready for work"), "display", wrap=True))
        lead = _("Four questions, about a minute. You can change everything later in Settings.")
        top.addWidget(Paragraph(theme, lead, "body", "ink-2"))
        self._inside.addLayout(top)
        for step in self._answers.steps:
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
        self._answers.field(LANGUAGE).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._placed:
            self._placed = True
            self._answers.field(self._answers.first_open() or REMINDER).setFocus(Qt.FocusReason.OtherFocusReason)

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

    def _show_progress(self) -> None:
        """Fill the discs: the question in hand, those answered, those ahead."""
        current = self._step_of(QApplication.focusWidget())
        self._reached = max(self._reached, current)
        for step in self._answers.steps:
            passed = step.number <= self._reached or step.number in {INSTITUTION, DESK}
            if step.number == current:
                step.show_progress("current")
            else:
                step.show_progress("answered" if passed and not self._answers.fault(step.number) else "ahead")

    def _step_of(self, widget: QWidget | None) -> int:
        return next(
            (step.number for step in self._answers.steps if widget is not None and step.isAncestorOf(widget)), 0
        )

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self._show_progress()
            if number := self._step_of(new):
                self._scroller.reveal(self._answers.steps[number - 1])

    def _on_edited(self) -> None:
        for step in self._answers.steps:
            if step.fault() and not self._answers.fault(step.number):
                self._answers.show_fault(step.number, "")

    def _on_return(self) -> None:
        number = self._step_of(QApplication.focusWidget())
        if number and (fault := self._answers.fault(number)):
            self._refuse(number, fault)
        elif number == REMINDER:
            self._start.setFocus(Qt.FocusReason.TabFocusReason)
        elif number:
            self._answers.field(number + 1).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_language(self, locale: str) -> None:
        if locale == self._choices.preferences.locale:
            self._answers.field(REMINDER).setFocus(
                Qt.FocusReason.TabFocusReason
            )  # Enter on the language in use: the next question
            return
        # What is written so far goes along; this window is about to be made anew.
        if self._save(partial(self._on_language, locale), locale=locale, **self._answers.written()):
            self.language_chosen.emit()
        else:
            self._answers.set_language(self._choices.preferences.locale)

    def _on_start(self) -> None:
        for step in self._answers.steps:
            self._answers.show_fault(step.number, "")
        number = self._answers.first_open()
        if number:
            self._refuse(number, self._answers.fault(number))
        elif self._save(self._on_start, locale=self._answers.language(), set_up=True, **self._answers.written()):
            self.done.emit()
        else:
            self._unsaved.show()

    def _on_unsaved(self) -> None:
        """Begin all the same: the right words are needed where nothing can be saved, too."""
        self._choices.use(locale=self._answers.language(), set_up=True, **self._answers.written())
        self.done.emit()

    def _refuse(self, number: int, fault: str) -> None:
        self._answers.show_fault(number, fault)
        field = self._answers.field(number)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(field, fault)
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        if number := self._step_of(QApplication.focusWidget()):
            self._scroller.reveal(self._answers.steps[number - 1])

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
        self._answers.fill(loaded)
        if _look(loaded) != before:
            self.language_chosen.emit()
            return
        self._on_edited()
        self._status.show()
        self._footer_words.hide()
        self._status.say(_("The settings were loaded. Look at the answers and begin."))
        self._answers.field(self._answers.first_open() or DESK).setFocus(Qt.FocusReason.OtherFocusReason)


def _look(preferences: Preferences) -> tuple[object, ...]:
    return preferences.locale, preferences.theme, preferences.text_scale, preferences.reduced_motion
