"""Quick help: which keys call it over any program, on which screens it may open, and what a customer may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from kastd_desktop.i18n import N_, _
from kastd_desktop.ui.commands import shown_keys
from kastd_desktop.ui.facing import private_screens, screen_name
from kastd_desktop.ui.screens.settings.saved_field import Captioned
from kastd_desktop.ui.screens.settings.section import Section
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.check_box import CheckBox
from kastd_desktop.ui.widgets.key_field import KeyField
from kastd_desktop.ui.widgets.layout import column, holder
from kastd_desktop.ui.widgets.text import Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from kastd_desktop.core.shortcut import Standing
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.summons import Summons
    from kastd_desktop.ui.theme.theme import Theme


class QuickHelpSection(Section):
    """How quick help is called, and where it must not be seen."""

    id = "quick-help"
    heading = N_("Quick help")

    def __init__(self, theme: Theme, choices: Choices, summons: Summons) -> None:
        super().__init__(
            theme,
            choices,
            _("A small window over any program: type what is happening, read what to say."),
        )
        self._summons = summons
        self._keys = KeyField(theme, _("Keys over any program"), choices.preferences.shortcut)
        self._keys.chosen.connect(self._on_keys)
        self._keys.listening.connect(self._on_listening)
        self._keys_field = self.add_control("shortcut", _("Keys over any program"), self._keys, width=320)
        self._offer = Button(theme, "")
        self._offer.clicked.connect(self._on_offer)
        self.controls["offer"] = self._offer
        self.add(self._offer)
        self._screens: dict[str, CheckBox] = {}
        self._add_screens()
        self._seen = self._box("customer_sees", _("A customer may see the employee’s screen"))
        self._hint(_("Titles are neutral, what is typed shows as dots, nothing judges. F2 blanks the window at once."))
        self._stay = self._box("stay", _("Closing the window leaves the program beside the clock"))
        self.refresh()

    def refresh(self) -> None:
        chosen = self._choices.preferences
        self._keys.set_keys(chosen.shortcut)
        self._keys_field.set_hint(standing_in_words(self._summons.standing))
        offer = self._summons.standing.offer
        self._offer.setVisible(bool(offer))
        if offer:
            self._offer.set_text(_("Use {keys}").format(keys=shown_keys(offer)))
        for name, box in self._screens.items():
            box.setChecked(name in chosen.customer_screens)
        self._seen.setChecked(chosen.customer_sees)
        self._stay.setChecked(chosen.stay)
        self._show_screens_hint()

    def _add_screens(self) -> None:
        boxes = column(spacing=self._theme.px(4))
        for number, screen in enumerate(QGuiApplication.screens(), 1):
            name = screen_name(screen)
            box = CheckBox(self._theme, _described(number, screen), checked=False)
            box.clicked.connect(self._on_screens)
            self._screens[name] = box
            self.controls[f"screen-{number}"] = box
            boxes.addWidget(box)
        group = holder(boxes)
        group.setAccessibleName(_("Screens that customers see"))
        self._screens_field = Captioned(self._theme, _("Screens that customers see"), group)
        self.add(self._screens_field)

    def _box(self, name: str, words: str) -> CheckBox:
        box = CheckBox(self._theme, words, checked=False)
        box.clicked.connect(self._on_box)
        self.controls[name] = box
        self.add(box)
        return box

    def _hint(self, words: str) -> None:
        self.body.addSpacing(-self._theme.px(14))
        self.add(Paragraph(self._theme, words, "label", "ink-3", weight=400))

    def _show_screens_hint(self) -> None:
        none_left = not private_screens(QGuiApplication.screens(), self._choices.preferences.customer_screens)
        self._screens_field.set_hint(
            _("All of them are marked: quick help cannot open anywhere.")
            if none_left
            else _("Quick help never opens there, nor on the waiting-room screen.")
        )

    def _on_keys(self, spelled: str) -> None:
        if self.attempt(self._keys_field, self._choices.change_shortcut, spelled):
            self.refresh()

    def _on_listening(self, listening: bool) -> None:
        if listening:
            self._keys_field.show_fault("")
            self._keys_field.set_hint(_("Backspace: no keys. Esc: as before."))
        else:
            self._keys_field.set_hint(standing_in_words(self._summons.standing))
        self._summons.pause(paused=listening)

    def _on_offer(self) -> None:
        self._on_keys(self._summons.standing.offer)
        self._keys.setFocus()

    def _on_screens(self) -> None:
        here = tuple(name for name, box in self._screens.items() if box.isChecked())
        # Screens that are not connected now stay marked.
        absent = tuple(name for name in self._choices.preferences.customer_screens if name not in self._screens)
        if not self.attempt(self._screens_field, self._choices.change, customer_screens=here + absent):
            self.refresh()
        self._show_screens_hint()

    def _on_box(self) -> None:
        values = {"customer_sees": self._seen.isChecked(), "stay": self._stay.isChecked()}
        if not self.attempt(None, self._choices.change, **values):
            self.refresh()


def standing_in_words(standing: Standing) -> str:
    """Return how it stands with the global shortcut, as a sentence."""
    keys = shown_keys(standing.wanted)
    if standing.outcome == "held" and standing.shown:
        # Translators: the desktop's own name of the keys.
        return _("They work. The desktop calls them “{keys}”.").format(keys=standing.shown)
    if standing.outcome == "taken" and standing.offer:
        text = _("Another program has {keys} already. Free: {offer}.")
        return text.format(keys=keys, offer=shown_keys(standing.offer))
    sentences = {
        "held": _("They work while the program runs, whatever is in front."),
        "taken": _("Another program has {keys} already. Choose others."),
        "asked": _("The desktop is asking you whether these keys may be used."),
        "none": _("This desktop gives no keys to programs. Use the sign beside the clock."),
        "off": _("No keys: quick help opens from the program and from the sign beside the clock."),
    }
    return sentences.get(standing.outcome, "").format(keys=keys)


def _described(number: int, screen: QScreen) -> str:
    size = screen.geometry()
    width, height = round(size.width() * screen.devicePixelRatio()), round(size.height() * screen.devicePixelRatio())
    name = " ".join(filter(None, (screen.manufacturer(), screen.model()))) or screen_name(screen)
    # Translators: a screen, its maker’s name and its size in pixels.
    return _("Screen {number}: {name}, {width} × {height}").format(number=number, name=name, width=width, height=height)
