"""The institution, this desk, and the person at it as letters name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.i18n import N_, _
from kastd_desktop.ui.screens.settings.saved_field import Captioned, SavedTime
from kastd_desktop.ui.screens.settings.section import Section
from kastd_desktop.ui.widgets.day_toggles import DayToggles
from kastd_desktop.ui.widgets.drop_down import DropDown

if TYPE_CHECKING:
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.ui.theme.theme import Theme


class InstitutionSection(Section):
    """What stands on the letterhead."""

    id = "institution"
    heading = N_("Institution")

    def __init__(self, theme: Theme, choices: Choices) -> None:
        super().__init__(theme, choices)
        self.add_line("institution", _("Name"))
        self.add_line("address", _("Unit and address"), _("Stands under the name in letters."))


class DeskSection(Section):
    """Where the customer is served, and when."""

    id = "desk"
    heading = N_("Desk")

    def __init__(self, theme: Theme, choices: Choices) -> None:
        super().__init__(theme, choices)
        chosen = choices.preferences
        self.add_line(
            "desk",
            _("Name of the desk"),
            _("Answers are kept under this name: with another name a new history begins."),
            width=320,
        )
        self._place = DropDown(
            theme,
            (
                ("front-desk", _("at the counter")),
                ("telephone", _("by telephone")),
                ("remote", _("remotely")),
                ("information", _("information point")),
            ),
            chosen.place,
        )
        self._place.chosen.connect(self._on_place)
        self._place_field = self.add_control(
            "place", _("How customers are served"), self._place, _("Decides which check list applies."), width=320
        )
        self.add_field(SavedTime(theme, "opening", _("Customers are received from"), chosen.opening))
        self.add_field(SavedTime(theme, "reminder", _("Remind of the check at"), chosen.reminder))
        self._days = DayToggles(theme, _("Days of the reminder"), chosen.reminder_days)
        self._days.changed.connect(self._on_days)
        self._days_field: Captioned = self.add_control(
            "reminder_days", _("Days of the reminder"), self._days, focus=self._days.toggles[0]
        )
        self._show_days_hint()

    def refresh(self) -> None:
        super().refresh()
        chosen = self._choices.preferences
        self._place.set_value(chosen.place)
        self._days.set_value(chosen.reminder_days)
        self._show_days_hint()

    def _on_place(self, value: str) -> None:
        if not self.save("place", self._place_field, place=value):
            self._place.set_value(self._choices.preferences.place)

    def _on_days(self, days: tuple[int, ...]) -> None:
        if not self.save("reminder_days", self._days_field, reminder_days=days):
            self._days.set_value(self._choices.preferences.reminder_days)
        self._show_days_hint()

    def _show_days_hint(self) -> None:
        none = not self._choices.preferences.reminder_days
        self._days_field.set_hint(_("No day is chosen: nothing will remind you.") if none else "")


class YouSection(Section):
    """How the program greets, and who signs letters."""

    id = "you"
    heading = N_("You")

    def __init__(self, theme: Theme, choices: Choices) -> None:
        super().__init__(theme, choices, _("Used in the greeting and in letters. Nothing else asks for it."))
        self.add_line(
            "greeting_name",
            _("Name for the greeting"),
            _("The way you are addressed. May stay empty."),
            width=320,
        )
        self.add_line("writer", _("Name and surname"))
        self.add_line("position", _("Position"))
        self.add_line("phone", _("Telephone"), width=320)
