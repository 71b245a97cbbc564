"""What a desk has chosen for itself; plain values, with the defaults of a first start."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Theme = Literal["light", "dark", "contrast"]
KioskTheme = Literal["kiosk", "kiosk-light", "kiosk-hc"]
Place = Literal["front-desk", "telephone", "remote", "information"]

TEXT_SCALES = range(90, 201)
"""Per cent."""
MOST_PINS: Final = 9
"""As many as there are digits to choose them with."""
LONGEST_LINE: Final = 200
"""Characters of any line of the settings."""
DISTANCES: Final = (0.5, 20.0)
"""Metres from which the waiting-room screen can be read, least and most."""
USUAL_SHORTCUT: Final = "Ctrl+Space"
"""What calls quick help unless something else is chosen."""


class Contact(NamedTuple):
    """Whom a role's number reaches. Both may be empty."""

    name: str = ""
    number: str = ""


class Kiosk(NamedTuple):
    """The waiting-room screen.

    Attributes:
        locales: languages shown in turn.
        theme: its colours.
        distance: metres from which it is read.
        pin: hash of the PIN that leaves it, see `kastd_desktop.core.pin`; empty when none is set.
    """

    locales: tuple[str, ...] = ("lt", "en")
    theme: KioskTheme = "kiosk"
    distance: float = 3.0
    pin: str = ""


class Preferences(NamedTuple):
    """Everything that can be set.

    Attributes:
        set_up: the first-run questions were answered.
        institution: name as on a letterhead.
        address: unit and address under it.
        desk: this desk; part of every stored answer's key.
        place: what kind of desk it is; decides the check list.
        greeting_name: how the employee wants to be greeted, in the vocative; may be empty.
        writer: name under letters.
        position: position under letters.
        phone: telephone in letters.
        locale: language of interface and content.
        theme: colours.
        text_scale: size of text in per cent.
        reduced_motion: nothing moves, whatever the system says.
        opening: when customers are received from, ``HH:MM``.
        reminder: when to remind of the check, ``HH:MM``.
        reminder_days: on which days, Monday is 0; empty for never.
        rail_collapsed: the navigation shows icons only.
        shortcut: keys that call quick help over any program, see `kastd_desktop.core.shortcut`; empty for none.
        pins: ids of cards and groups that stand first in quick help; they belong to the desk, not to a person.
        customer_screens: names of screens that customers see; quick help never opens there.
        customer_sees: a customer may see the employee's screen: neutral titles, nothing that judges.
        stay: closing the window leaves the program beside the clock, where there is such a place.
        told_stay: that was said once.
        contacts: by role id.
        kiosk: the waiting-room screen.
    """

    set_up: bool = False
    institution: str = ""
    address: str = ""
    desk: str = ""
    place: Place = "front-desk"
    greeting_name: str = ""
    writer: str = ""
    position: str = ""
    phone: str = ""
    locale: str = "lt"
    theme: Theme = "light"
    text_scale: int = 100
    reduced_motion: bool = False
    opening: str = "08:00"
    reminder: str = "07:40"
    reminder_days: tuple[int, ...] = ()
    rail_collapsed: bool = False
    shortcut: str = USUAL_SHORTCUT
    pins: tuple[str, ...] = ()
    customer_screens: tuple[str, ...] = ()
    customer_sees: bool = False
    stay: bool = True
    told_stay: bool = False
    contacts: dict[str, Contact] = {}  # noqa: RUF012 - values of a frozen default are never changed
    kiosk: Kiosk = Kiosk()
