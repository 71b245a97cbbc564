"""The four questions of the first start with their fields: what is written, what is missing. Saves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from kastd_desktop.i18n import _
from kastd_desktop.services.choices import NO_DESK, NO_INSTITUTION
from kastd_desktop.ui.first_run_step import Step
from kastd_desktop.ui.widgets.buttons import Segments
from kastd_desktop.ui.widgets.day_toggles import DayToggles
from kastd_desktop.ui.widgets.fields import LineEdit
from kastd_desktop.ui.widgets.flow import Flow
from kastd_desktop.ui.widgets.layout import holder, row
from kastd_desktop.ui.widgets.time_edit import TimeEdit, not_a_time, shown_time

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout, QWidget

    from kastd_desktop.core.preferences import Preferences
    from kastd_desktop.ui.theme.theme import Theme

INSTITUTION, DESK, LANGUAGE, REMINDER = 1, 2, 3, 4
LANGUAGES: Final = (("lt", "Lietuvių"), ("en", "English"))


class Answers(QObject):
    """The questions and what is answered so far.

    Attributes:
        steps: the questions, in order; their numbers are the constants above.
        edited: something was written.
        returned: Enter was pressed in a line.
        language_chosen: (code) a language was chosen.
    """

    edited = Signal()
    returned = Signal()
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, chosen: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._institution = LineEdit(theme, chosen.institution, name=_("Institution"), height=40)
        self._desk = LineEdit(theme, chosen.desk, name=_("Desk"), height=40)
        self._desk.setMaximumWidth(theme.px(280))
        self._language = Segments(theme, _("Language"), LANGUAGES, chosen.locale)
        self._language.setMaximumWidth(theme.px(280))
        self._language.chosen.connect(self.language_chosen)
        self._time = TimeEdit(theme, chosen.reminder, name=_("When to remind of the check?"), height=40)
        self._days = DayToggles(theme, _("Days of the reminder"), chosen.reminder_days)
        for line in (self._institution, self._desk, self._time):
            line.returnPressed.connect(self.returned)
            line.textEdited.connect(self.edited)
        when = Flow(spacing=theme.px(18), line_spacing=theme.px(8))
        when.addWidget(self._time)
        when.addWidget(self._days)
        opening = shown_time(chosen.opening)
        hint = _("Customers are received from {time}. The check takes about 2 min.").format(time=opening)
        none_by_itself = _("Without a chosen day nothing will remind you.")
        self.steps = (
            Step(theme, INSTITUTION, _("Institution"), _alone(self._institution)),
            Step(theme, DESK, _("Desk"), _alone(self._desk)),
            Step(theme, LANGUAGE, _("Language"), _alone(self._language)),
            Step(theme, REMINDER, _("When to remind of the check?"), _alone(holder(when)), f"{hint} {none_by_itself}"),
        )

    def fill(self, preferences: Preferences) -> None:
        """Answer everything as settings from elsewhere do."""
        self._institution.setText(preferences.institution)
        self._desk.setText(preferences.desk)
        self._language.set_value(preferences.locale)
        self._time.set_value(preferences.reminder)
        self._days.set_value(preferences.reminder_days)

    def language(self) -> str:
        """Return the language chosen."""
        return self._language.value()

    def set_language(self, locale: str) -> None:
        """Choose a language without telling anyone."""
        self._language.set_value(locale)

    def field(self, number: int) -> QWidget:
        """Return where a question is answered."""
        if number == LANGUAGE:
            return self._language.current_button()
        return {INSTITUTION: self._institution, DESK: self._desk, REMINDER: self._time}[number]

    def fault(self, number: int) -> str:
        """Return what a question still needs; empty when it is answered well."""
        if number == INSTITUTION and not self._institution.text().strip():
            return _(NO_INSTITUTION)
        if number == DESK and not self._desk.text().strip():
            return _(NO_DESK)
        if number == REMINDER and self._time.value() is None:
            return not_a_time()
        return ""

    def show_fault(self, number: int, fault: str) -> None:
        """Say what is wrong with an answer; an empty text clears it."""
        self.steps[number - 1].show_fault(fault)
        field = self.field(number)
        field.setAccessibleDescription(fault)
        if isinstance(field, LineEdit):
            field.set_look("fault", bool(fault))

    def first_open(self) -> int:
        """Return the first question that cannot do without an answer and has none, or 0."""
        return next((number for number in (INSTITUTION, DESK, REMINDER) if self.fault(number)), 0)

    def written(self) -> dict[str, Any]:
        """Return by field of `Preferences` what can be saved as it stands; the language is not among it."""
        written: dict[str, Any] = {"reminder_days": self._days.value()}
        if not self.fault(INSTITUTION):
            written["institution"] = self._institution.text()
        if not self.fault(DESK):
            written["desk"] = self._desk.text()
        if (reminder := self._time.value()) is not None:
            written["reminder"] = reminder
        return written


def _alone(field: QWidget) -> QHBoxLayout:
    """Return a line with one field, as wide as it may be, at its left."""
    line = row()
    line.addWidget(field, 1000)
    line.addStretch(1)
    return line
