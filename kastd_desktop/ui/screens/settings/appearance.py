"""How the program looks: language, colours, size of text, motion. Every change makes the window anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize

from kastd_desktop.core.preferences import TEXT_SCALES
from kastd_desktop.i18n import N_, _
from kastd_desktop.ui.screens.settings.section import Section
from kastd_desktop.ui.screens.settings.swatch import swatch
from kastd_desktop.ui.theme.theme import THEMES
from kastd_desktop.ui.widgets.buttons import Segments
from kastd_desktop.ui.widgets.check_box import CheckBox
from kastd_desktop.ui.widgets.stepper import Stepper

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kastd_desktop.services.choices import Choices
    from kastd_desktop.ui.theme.theme import Theme

LANGUAGES: Final = (("lt", "Lietuvių"), ("en", "English"))
"""Each language by its own name, whatever the one in use."""
STEP: Final = 10
"""Per cent."""


class AppearanceSection(Section):
    """Looks."""

    id = "appearance"
    heading = N_("Appearance")

    def __init__(self, theme: Theme, choices: Choices) -> None:
        super().__init__(theme, choices)
        chosen = choices.preferences
        self._language = Segments(theme, _("Language"), LANGUAGES, chosen.locale)
        self._language.chosen.connect(self._on_language)
        self.add_control("locale", _("Language"), self._language, width=280)
        names = (("light", _("Light")), ("dark", _("Dark")), ("contrast", _("High contrast")))
        self._theme_choice = Segments(theme, _("Colours"), names, chosen.theme)
        size = QSize(theme.px(28), theme.px(20))
        self._theme_choice.set_icons([swatch(theme, THEMES[name], size) for name, _words in names], size)
        self._theme_choice.chosen.connect(self._on_theme)
        self.add_control("theme", _("Colours"), self._theme_choice, width=480)
        self._scale = Stepper(
            theme,
            _("Size of text"),
            chosen.text_scale,
            limits=(TEXT_SCALES[0], TEXT_SCALES[-1]),
            step=STEP,
            words=_("{n} %"),
            less=_("Smaller text"),
            more=_("Larger text"),
        )
        self._scale.moved.connect(self._on_scale)
        self.add_control("text_scale", _("Size of text"), self._scale)
        self.controls["text_scale-less"] = self._scale.less
        self.controls["text_scale-more"] = self._scale.more
        self._motion = CheckBox(theme, _("Move as little as possible"), checked=chosen.reduced_motion)
        self._motion.clicked.connect(self._on_motion)
        self.controls["reduced_motion"] = self._motion
        self.add(self._motion)

    def target(self, name: str) -> QWidget | None:
        if name == "locale":
            return self._language.current_button()
        if name == "theme":
            return self._theme_choice.current_button()
        if name.startswith("text_scale"):
            wanted = self._scale.less if name.endswith("less") else self._scale.more
            return wanted if wanted.isEnabled() else self._scale.less
        return super().target(name)

    def refresh(self) -> None:
        chosen = self._choices.preferences
        self._language.set_value(chosen.locale)
        self._theme_choice.set_value(chosen.theme)
        self._scale.set_value(chosen.text_scale)
        self._motion.setChecked(chosen.reduced_motion)

    def _on_language(self, value: str) -> None:
        self._apply("locale", locale=value)

    def _on_theme(self, value: str) -> None:
        self._apply("theme", theme=value)

    def _on_scale(self, value: int) -> None:
        self._apply("text_scale", text_scale=value)

    def _on_motion(self) -> None:
        self._apply("reduced_motion", reduced_motion=self._motion.isChecked())

    def _apply(self, name: str, **values: object) -> None:
        if not self.save(name, None, **values):
            self.refresh()
