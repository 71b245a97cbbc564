"""Switching the extraordinary situation on and off, with what will apply meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kastd_desktop.core.workdays import FRIDAY
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, _
from kastd_desktop.services.letter_days import parse_day
from kastd_desktop.ui.mode_banner import applies_now, moment, parts_in_force
from kastd_desktop.ui.screens.settings.saved_field import Captioned
from kastd_desktop.ui.screens.settings.section import Section
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.date_field import DateField
from kastd_desktop.ui.widgets.fields import LineEdit
from kastd_desktop.ui.widgets.flow import Flow
from kastd_desktop.ui.widgets.layout import holder, row
from kastd_desktop.ui.widgets.text import Paragraph
from kastd_desktop.ui.widgets.time_edit import TimeEdit, not_a_time

if TYPE_CHECKING:
    from datetime import date, datetime

    from kastd_desktop.core.standard import Standard
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.modes import Mode
    from kastd_desktop.ui.theme.theme import Theme


class ModeSection(Section):
    """Reason, end, and the switch itself; nothing here saves before the button is pressed."""

    id = "mode"
    heading = N_("Extraordinary situation")

    def __init__(self, theme: Theme, choices: Choices, mode: Mode, standard: Standard) -> None:
        super().__init__(theme, choices)
        self._mode = mode
        self._standard = standard
        self._state = Paragraph(theme, "", "body-strong")
        self._effect = Paragraph(theme, "", "body", "ink-2")
        self.add(self._state)
        self.add(self._effect)
        self._reason = LineEdit(theme)
        self._reason_field = self.add_control(
            "reason", _("Reason"), self._reason, _("Everyone at the desk sees it, customers may too.")
        )
        self._day = DateField(theme, _("Last day"), mode.suggested_end().date(), is_weekday, parse_day)
        self._time = TimeEdit(theme, "17:00")
        self._day_field = Captioned(theme, _("Last day"), self._day, width=180)
        self._time_field = Captioned(theme, _("until"), self._time, width=104)
        self.controls["day"], self.controls["time"] = self._day.line, self._time
        end = row(spacing=theme.px(16))
        end.addWidget(self._day_field, 0, Qt.AlignmentFlag.AlignTop)
        end.addWidget(self._time_field, 0, Qt.AlignmentFlag.AlignTop)
        end.addStretch(1)
        self.body.addLayout(end)
        self._on = Button(theme, _("Switch on"), "primary")
        self._off = Button(theme, _("Switch off"))
        self._on.clicked.connect(self._on_on)
        self._off.clicked.connect(self._on_off)
        self.controls["on"], self.controls["off"] = self._on, self._off
        buttons = Flow(spacing=theme.px(12), line_spacing=theme.px(8))
        buttons.addWidget(self._on)
        buttons.addWidget(self._off)
        self.add(holder(buttons))
        for field in (self._reason, self._day.line, self._time):
            field.returnPressed.connect(self._on_on)
        self._shown: object = ()
        self.refresh()

    def refresh(self) -> None:
        state = self._mode.current()
        if state == self._shown:
            return  # what is being written stays
        self._shown = state
        if state is None:
            self._state.set_text(_("Off: the whole standard applies."))
            stays = parts_in_force(self._standard)
            effect = _("When it is on, every screen shows a banner and only this stays in force: {list}.")
            self._effect.set_text(effect.format(list=stays))
        else:
            span = _("Since {since}, until {until}.").format(since=moment(state.since), until=moment(state.until))
            self._state.set_text(_("Switched on. {span}").format(span=span))
            self._effect.set_text(applies_now(self._standard))
        end = self._mode.suggested_end() if state is None else state.until
        self._reason.setText(state.reason if state is not None else "")
        self._day.set_value(end.date().isoformat())
        self._time.set_value(f"{end.hour:02}:{end.minute:02}")
        self._on.set_text(_("Switch on") if state is None else _("Change reason and end"))
        self._off.setVisible(state is not None)
        self._clear()

    def _clear(self) -> None:
        for field in (self._reason_field, self._day_field, self._time_field):
            field.show_fault("")

    def _on_on(self) -> None:
        self._clear()
        end = self._end()
        try:
            reason = self._mode.check_reason(self._reason.text())
        except UserError as error:
            self._refuse(self._reason_field, error.text())
            return
        if end is None:
            return
        try:
            self._mode.check_end(end)
        except UserError as error:
            self._refuse(self._day_field, error.text())
            return
        try:
            self._mode.switch_on(reason, end)
        except UserError as error:
            self.failed.emit(error, self._on_on)
            return
        self.refresh()
        self.saved.emit()

    def _on_off(self) -> None:
        try:
            self._mode.switch_off()
        except UserError as error:
            self.failed.emit(error, self._on_off)
            return
        self.refresh()
        self.saved.emit()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self) -> datetime | None:
        """Return the end as written; says what is wrong with it."""
        day, wall = parse_day(self._day.value()), self._time.value()
        if wall is None:
            self._refuse(self._time_field, not_a_time())
        if day is None:
            self._refuse(self._day_field, _("Write a day such as 2026-11-30."))
        return self._mode.moment(day, wall) if day is not None and wall is not None else None

    @staticmethod
    def _refuse(field: Captioned, text: str) -> None:
        field.show_fault(text)
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)


def is_weekday(day: date) -> bool:
    """Tell whether a day is one of Monday to Friday."""
    return day.weekday() <= FRIDAY
