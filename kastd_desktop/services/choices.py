"""Reading and changing the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.services.change import Change, Changes
from kastd_desktop.settings import file

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.core.preferences import Contact, Preferences


class Choices:
    """The settings of this computer.

    Attributes:
        preferences: the settings in force.
        trouble: what was wrong with the file when it was read, or None.
        path: the settings file.
    """

    def __init__(self, path: Path, changes: Changes) -> None:
        loaded = file.load(path)
        self.preferences: Preferences = loaded.preferences
        self.trouble = loaded.trouble
        self.path = path
        self._changes = changes

    def change(self, **values: Any) -> Preferences:  # noqa: ANN401 - fields of Preferences, checked when saved
        """Change settings and save them.

        Args:
            **values: fields of `Preferences`.

        Raises:
            UserError: a value is not possible or the file cannot be written; then nothing changed.
        """
        changed = self.preferences._replace(**values)
        if changed == self.preferences:
            return changed
        file.save(self.path, changed)
        self.preferences = changed
        self._changes.report(Change.PREFERENCES)
        return changed

    def speak(self, locale: str) -> None:
        """Use another language for this run, without saving the choice."""
        self.preferences = self.preferences._replace(locale=locale)

    def change_contact(self, role: str, contact: Contact) -> Preferences:
        """Change whom a role's number reaches.

        Raises:
            UserError: the file cannot be written.
        """
        return self.change(contacts={**self.preferences.contacts, role: contact})

    def change_kiosk(self, **values: Any) -> Preferences:  # noqa: ANN401 - fields of Kiosk, checked when saved
        """Change settings of the waiting-room screen.

        Raises:
            UserError: a value is not possible or the file cannot be written.
        """
        return self.change(kiosk=self.preferences.kiosk._replace(**values))

    def set_kiosk_pin(self, digits: str) -> Preferences:
        """Set the PIN that leaves the waiting-room screen.

        Raises:
            UserError: it is too short or not digits, or it could not be saved.
        """
        from kastd_desktop.core import pin

        try:
            hashed = pin.hashed(digits)
        except ValueError:
            raise UserError(N_("The PIN has at least {least} digits."), least=pin.SHORTEST) from None
        return self.change_kiosk(pin=hashed)
