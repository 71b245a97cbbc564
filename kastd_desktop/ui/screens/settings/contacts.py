"""Whom the cards call: a name and a number for every role of the pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from kastd_desktop.core.preferences import Contact
from kastd_desktop.i18n import N_, _, pgettext
from kastd_desktop.ui.screens.settings.saved_field import SavedField
from kastd_desktop.ui.screens.settings.section import Section
from kastd_desktop.ui.widgets.layout import column, row, rule
from kastd_desktop.ui.widgets.text import Label, Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.core.pack import ContactRole
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.ui.theme.theme import Theme

STACKED: Final = 480
"""Below this width at 100 % the role stands over its fields."""


class ContactsSection(Section):
    """A row a role. 112 is built in."""

    id = "contacts"
    heading = N_("Contacts")

    def __init__(self, theme: Theme, choices: Choices, roles: dict[str, ContactRole]) -> None:
        super().__init__(theme, choices, _("Cards show these numbers where help must be called."))
        self._rows: dict[str, ContactRow] = {}
        self.add(_Emergency(theme))
        for role in roles.values():
            line = ContactRow(theme, role, choices.preferences.contacts.get(role.id, Contact()))
            line.changed.connect(self._on_changed)
            self._rows[role.id] = line
            self.controls[role.id] = line.number.line
            self.controls[f"{role.id}-name"] = line.name.line
            self.add(rule())
            self.add(line)
        self.body.setSpacing(theme.px(12))

    def first(self) -> QWidget:
        """Return the first number that is still missing: what people come here for."""
        empty = (line.number.line for line in self._rows.values() if not line.number.line.text())
        return next(empty, super().first())

    def refresh(self) -> None:
        for role, line in self._rows.items():
            line.show_saved(self._choices.preferences.contacts.get(role, Contact()))

    def _on_changed(self, role: str, field: SavedField, text: str) -> None:
        kept = self._choices.preferences.contacts.get(role, Contact())
        contact = Contact(text, kept.number) if field.name == "name" else Contact(kept.name, text)
        if self.attempt(field, self._choices.change_contact, role, contact):
            kept = self._choices.preferences.contacts.get(role, Contact())
            field.accept(kept.name if field.name == "name" else kept.number)


class ContactRow(QWidget):
    """A role with the name and number that reach it.

    Attributes:
        changed: (role id, field, text) is to be saved.
        name: the field of the name.
        number: the field of the number.
    """

    changed = Signal(str, object, str)

    def __init__(self, theme: Theme, role: ContactRole, contact: Contact) -> None:
        super().__init__()
        self._theme, self._role = theme, role.id
        self.name = SavedField(theme, "name", pgettext("contact", "Name"), contact.name)
        self.number = SavedField(theme, "number", _("Telephone"), contact.number, placeholder=_("No number yet"))
        for field, what in ((self.name, pgettext("contact", "name")), (self.number, pgettext("contact", "telephone"))):
            field.line.setAccessibleName(f"{role.title}: {what}")
            field.written.connect(self._on_written)
        title = Paragraph(theme, role.title, "body-strong")
        fields = row(spacing=theme.px(12))
        fields.addWidget(self.name, 1, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self.number, 1, Qt.AlignmentFlag.AlignTop)
        self._left = column()
        self._left.addWidget(title)
        self._left.addStretch(1)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._left, 1)
        self._whole.addLayout(fields, 2)
        self.setLayout(self._whole)

    def show_saved(self, contact: Contact) -> None:
        """Show a contact that was changed elsewhere."""
        self.name.show_saved(contact.name)
        self.number.show_saved(contact.number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        stacked = self.width() / self._theme.scale < STACKED
        self._whole.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self._whole.setSpacing(self._theme.px(6 if stacked else 16))
        # Beside the fields, which stand under their labels, or over them.
        above = 0 if stacked else self._theme.line_height("label") + self._theme.px(10)
        self._left.setContentsMargins(0, above, 0, 0)
        super().resizeEvent(event)

    def _on_written(self, field: SavedField, text: str) -> None:
        self.changed.emit(self._role, field, text)


class _Emergency(QWidget):
    """The number nobody can change."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        number = Label(theme, "112", "title", "danger-ink")
        number.setAccessibleName("112")
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = row(spacing=theme.px(16))
        line.addWidget(number)
        line.addWidget(Paragraph(theme, _("Danger to life or health. Built in, always shown."), "body", "ink-2"), 1)
        self.setLayout(line)
