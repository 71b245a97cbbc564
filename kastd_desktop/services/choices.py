"""Reading and changing the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kastd_desktop.core.preferences import DISTANCES, LONGEST_LINE, MOST_PINS, Contact
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.services.change import Change, Changes
from kastd_desktop.settings import file

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.core.preferences import Preferences


NO_INSTITUTION: Final = N_("Write the institution’s name: it stands in letters and on sheets.")
NO_DESK: Final = N_("Write the desk’s name: answers are kept under it.")
"""Told to whoever leaves one of the two empty."""


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
        self._unread = loaded.unread
        self._lasting: dict[str, Any] = {}
        self._changes = changes

    def change(self, **values: Any) -> Preferences:  # noqa: ANN401 - fields of Preferences, checked when saved
        """Change settings and save them. Texts lose line breaks, control characters and blanks around them.

        Args:
            **values: fields of `Preferences`.

        Raises:
            UserError: a value is not possible or the file cannot be written; then nothing changed.
        """
        values = {name: one_line(value) if isinstance(value, str) else value for name, value in values.items()}
        if values.get("institution") == "":
            raise UserError(NO_INSTITUTION)
        if values.get("desk") == "":
            raise UserError(NO_DESK)
        changed = self.preferences._replace(**values)
        if changed == self.preferences and not values.keys() & self._lasting.keys():
            return changed
        lasting = {name: value for name, value in self._lasting.items() if name not in values}
        self._save(changed._replace(**lasting))
        self.preferences, self._lasting = changed, lasting
        self._changes.report(Change.PREFERENCES)
        return changed

    def use(self, **values: Any) -> None:  # noqa: ANN401 - fields of Preferences
        """Use settings until the program ends, where they cannot be saved.

        Args:
            **values: fields of `Preferences`.
        """
        self.preferences = self.preferences._replace(**values)
        self._changes.report(Change.PREFERENCES)

    def speak(self, locale: str) -> None:
        """Use another language for this run, without saving the choice."""
        self._lasting.setdefault("locale", self.preferences.locale)
        self.preferences = self.preferences._replace(locale=locale)

    def load_file(self, path: Path) -> Preferences:
        """Take over the settings of another computer; whether the first-run questions were answered stays as it is.

        Args:
            path: a settings file; it is only read.

        Raises:
            UserError: it cannot be read or holds an impossible value, or the settings cannot be written; then nothing
                changed.
        """
        loaded = file.read_foreign(path)._replace(set_up=self.preferences.set_up)
        if loaded != self.preferences or self._lasting:
            self._save(loaded)
            self.preferences, self._lasting = loaded, {}
            self._changes.report(Change.PREFERENCES)
        return loaded

    def _save(self, preferences: Preferences) -> None:
        """Write the settings, unless that would replace a file of which nobody knows what it holds.

        Raises:
            UserError: a value is not possible, or the file cannot be read or written; it is as it was then.
        """
        if self._unread:
            raise UserError(
                N_("Not saved, so that nothing is lost: the settings could not be read. Start the program again.")
            )
        file.save(self.path, preferences)

    def change_contact(self, role: str, contact: Contact) -> Preferences:
        """Change whom a role's number reaches.

        Raises:
            UserError: it is too long, or the file cannot be written.
        """
        tidy = Contact(one_line(contact.name), one_line(contact.number))
        if tidy == self.preferences.contacts.get(role, Contact()):
            return self.preferences
        return self.change(contacts={**self.preferences.contacts, role: tidy})

    def change_kiosk(self, **values: Any) -> Preferences:  # noqa: ANN401 - fields of Kiosk, checked when saved
        """Change settings of the waiting-room screen.

        Raises:
            UserError: a value is not possible or the file cannot be written.
        """
        if "distance" in values:
            check_distance(values["distance"])
        if not values.get("locales", ("lt",)):
            raise UserError(N_("Leave at least one language: the screen must show something."))
        return self.change(kiosk=self.preferences.kiosk._replace(**values))

    def change_shortcut(self, spelled: str) -> Preferences:
        """Change the keys that call quick help.

        Args:
            spelled: e.g. ``Ctrl+Shift+Space``; empty for none.

        Raises:
            UserError: they are none, they must be left to other programs, or the file cannot be written.
        """
        from kastd_desktop.core.shortcut import objection, parse

        if spelled:
            try:
                wanted = parse(spelled)
            except ValueError:
                raise UserError(N_("Choose Space, a letter or a key from F1 to F12, held with Ctrl.")) from None
            if reason := objection(wanted):
                raise UserError(reason)
            spelled = wanted.spelled
        return self.change(shortcut=spelled)

    def pin(self, id_: str, *, pinned: bool) -> Preferences:
        """Put a card or a group first in quick help, or no longer.

        Raises:
            UserError: there are as many as there are digits already, or the file cannot be written.
        """
        pins = tuple(each for each in self.preferences.pins if each != id_)
        if pinned:
            if len(pins) >= MOST_PINS:
                raise UserError(N_("Nine are pinned already. Unpin one first."))
            pins = (*pins, id_)
        return self.change(pins=pins)

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


def check_distance(metres: float) -> None:
    """Accept a distance from which the waiting-room screen is read.

    Raises:
        UserError: nobody reads it from there.
    """
    least, most = DISTANCES
    if not least <= metres <= most:
        raise UserError(N_("The distance lies between half a metre and {most} metres."), most=round(most))


def one_line(text: str) -> str:
    """Return a text as one line that can be stored: no breaks, no control characters, no halves of characters.

    Raises:
        UserError: it is longer than a line of the settings may be.
    """
    text = "".join(letter if letter.isprintable() or letter.isspace() else "" for letter in text)
    text = " ".join(text.split()).encode("utf-8", "ignore").decode()
    if len(text) > LONGEST_LINE:
        raise UserError(N_("This is longer than {most} characters; shorten it."), most=LONGEST_LINE)
    return text
