"""The waiting-room screen: languages, colours, distance, and the PIN that leaves it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit

from kastd_desktop.core.kiosk import required_capital_height
from kastd_desktop.i18n import N_, _
from kastd_desktop.ui import dates
from kastd_desktop.ui.screens.settings.saved_field import Captioned, SavedField
from kastd_desktop.ui.screens.settings.section import Section
from kastd_desktop.ui.screens.settings.swatch import swatch
from kastd_desktop.ui.widgets.buttons import Button, Segments
from kastd_desktop.ui.widgets.check_box import CheckBox
from kastd_desktop.ui.widgets.fields import LineEdit
from kastd_desktop.ui.widgets.flow import Flow
from kastd_desktop.ui.widgets.layout import column, holder, row
from kastd_desktop.ui.widgets.text import Heading, Label, Paragraph

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kastd_desktop.services.choices import Choices
    from kastd_desktop.ui.theme.theme import Theme


def parse_metres(text: str) -> float | None:
    """Return a distance as people write it (``3``, ``3,5 m``) in metres, or None when it is none."""
    try:
        return float(text.strip().removesuffix("m").strip().replace(",", "."))
    except ValueError:
        return None


class WaitingRoomSection(Section):
    """What customers see while they wait."""

    id = "kiosk"
    heading = N_("Waiting-room screen")

    def __init__(self, theme: Theme, choices: Choices) -> None:
        super().__init__(theme, choices)
        kiosk = choices.preferences.kiosk
        self._languages = {
            "lt": CheckBox(theme, _("Lithuanian"), checked=False),
            "en": CheckBox(theme, _("English"), checked=False),
            "lt-easy": CheckBox(theme, _("Easy Lithuanian"), checked=False),
        }
        boxes = Flow(spacing=theme.px(20), line_spacing=theme.px(4))
        for locale, box in self._languages.items():
            box.clicked.connect(self._on_languages)
            boxes.addWidget(box)
            self.controls[locale] = box
        group = holder(boxes)
        group.setAccessibleName(_("Languages shown in turn"))
        self._languages_field = Captioned(theme, _("Languages shown in turn"), group)
        self.add(self._languages_field)
        names = (("kiosk", _("Blue")), ("kiosk-light", _("Light")), ("kiosk-hc", _("High contrast")))
        self._colors = Segments(theme, _("Colours of the screen"), names, kiosk.theme)
        size = QSize(theme.px(28), theme.px(20))
        self._colors.set_icons([swatch(theme, name, size) for name, _words in names], size)
        self._colors.chosen.connect(self._on_colors)
        self.add_control("theme", _("Colours of the screen"), self._colors, width=480)
        self._distance = SavedField(
            theme, "distance", _("Distance from which it is read, in metres"), _metres(kiosk.distance), width=104
        )
        self._distance.written.connect(self._on_distance)
        self.controls["distance"] = self._distance.line
        self.add(self._distance)
        self._add_pin()
        self.refresh()

    def target(self, name: str) -> QWidget | None:
        return self._colors.current_button() if name == "theme" else super().target(name)

    def refresh(self) -> None:
        kiosk = self._choices.preferences.kiosk
        for locale, box in self._languages.items():
            box.setChecked(locale in kiosk.locales)
        self._colors.set_value(kiosk.theme)
        self._distance.show_saved(_metres(kiosk.distance))
        height = dates.locale().toString(required_capital_height(kiosk.distance) * 1000, "f", 0)
        hint = _("From there capital letters must be at least {n} mm tall.")
        self._distance.set_hint(hint.format(n=height))
        self._show_pin()

    def _add_pin(self) -> None:
        theme = self._theme
        self._pin_state = Label(theme, "", "body", "ink-2", wrap=True)
        self._first = self._pin_line()
        self._second = self._pin_line()
        self._first_field = Captioned(theme, _("New PIN"), self._first, width=160)
        self._second_field = Captioned(theme, _("New PIN once more"), self._second, width=160)
        self.controls["pin"], self.controls["pin-again"] = self._first, self._second
        fields = row(spacing=theme.px(16))
        fields.addWidget(self._first_field, 1, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self._second_field, 1, Qt.AlignmentFlag.AlignTop)
        fields.addStretch(1)
        self._set = Button(theme, "")
        self._set.clicked.connect(self._on_pin)
        self.controls["pin-set"] = self._set
        whole = column(spacing=theme.px(10))
        whole.addWidget(Heading(theme, _("PIN that leaves the screen"), "heading"))
        whole.addWidget(self._pin_state)
        whole.addLayout(fields)
        whole.addWidget(self._set)
        whole.addWidget(
            Paragraph(
                theme, _("At least four digits. It is kept as a checksum and cannot be read back."), "label", "ink-3"
            )
        )
        self.body.addSpacing(theme.px(8))
        self.body.addLayout(whole)

    def _pin_line(self) -> LineEdit:
        line = LineEdit(self._theme)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        line.returnPressed.connect(self._on_pin)
        return line

    def _show_pin(self) -> None:
        is_set = bool(self._choices.preferences.kiosk.pin)
        self._pin_state.setText(_("The PIN is set.") if is_set else _("No PIN is set yet."))
        self._set.set_text(_("Replace the PIN") if is_set else _("Set the PIN"))

    def _on_languages(self) -> None:
        chosen = tuple(locale for locale, box in self._languages.items() if box.isChecked())
        known = self._choices.preferences.kiosk.locales
        # Languages of a pack we do not list here stay as they are.
        foreign = tuple(locale for locale in known if locale not in self._languages)
        if not self.attempt(self._languages_field, self._choices.change_kiosk, locales=chosen + foreign):
            self._keep_languages()

    def _keep_languages(self) -> None:
        for locale, box in self._languages.items():
            box.setChecked(locale in self._choices.preferences.kiosk.locales)

    def _on_colors(self, value: str) -> None:
        if not self.attempt(None, self._choices.change_kiosk, theme=value):
            self._colors.set_value(self._choices.preferences.kiosk.theme)

    def _on_distance(self, field: SavedField, text: str) -> None:
        metres = parse_metres(text)
        if metres is None or not math.isfinite(metres):
            field.show_fault(_("Write a number of metres, such as 3 or 3.5."))
        elif self.attempt(field, self._choices.change_kiosk, distance=metres):
            field.accept(_metres(metres))
            self.refresh()

    def _on_pin(self) -> None:
        for field in (self._first_field, self._second_field):
            field.show_fault("")
        if self._first.text() != self._second.text():
            self._second_field.show_fault(_("The two PINs differ."))
            self._second.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self.attempt(self._first_field, self._choices.set_kiosk_pin, self._first.text()):
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._first.clear()
        self._second.clear()
        self._show_pin()


def _metres(distance: float) -> str:
    return dates.locale().toString(distance, "g", 3)
