"""The shape of the settings file, validated strictly when it was changed by anyone but the program itself."""

from __future__ import annotations

import json
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from kastd_desktop.core.preferences import (
    DISTANCES,
    LONGEST_LINE,
    MOST_PINS,
    TEXT_SCALES,
    Contact,
    Kiosk,
    KioskTheme,
    Place,
    Preferences,
    Theme,
)
from kastd_desktop.core.shortcut import usable
from kastd_desktop.i18n import LOCALES

# What a file leaves out is as at a first start.
_CONTACT: Final = Contact()
_KIOSK: Final = Kiosk()
_FIRST: Final = Preferences()

Line = Annotated[str, StringConstraints(max_length=LONGEST_LINE, pattern=r"^[^\x00-\x1f\x7f]*$")]
Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Locale = Annotated[str, StringConstraints(pattern=f"^({'|'.join(LOCALES)})$")]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,60}$")]
KioskLocale = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[a-z]+)?$")]


def _keys(text: str) -> str:
    if not usable(text):
        raise ValueError(text)
    return text


Keys = Annotated[str, AfterValidator(_keys)]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class ContactShape(_Shape):
    """Whom a role's number reaches."""

    name: Line = _CONTACT.name
    number: Line = _CONTACT.number


class KioskShape(_Shape):
    """The waiting-room screen."""

    locales: Annotated[list[KioskLocale], Field(min_length=1, max_length=8)] = list(_KIOSK.locales)
    theme: KioskTheme = _KIOSK.theme
    distance: Annotated[float, Field(ge=DISTANCES[0], le=DISTANCES[1])] = _KIOSK.distance
    pin: Line = _KIOSK.pin


class PreferencesShape(_Shape):
    """Everything that can be set."""

    set_up: bool = _FIRST.set_up
    institution: Line = _FIRST.institution
    address: Line = _FIRST.address
    desk: Line = _FIRST.desk
    place: Place = _FIRST.place
    greeting_name: Line = _FIRST.greeting_name
    writer: Line = _FIRST.writer
    position: Line = _FIRST.position
    phone: Line = _FIRST.phone
    locale: Locale = _FIRST.locale
    theme: Theme = _FIRST.theme
    text_scale: Annotated[int, Field(ge=TEXT_SCALES[0], le=TEXT_SCALES[-1])] = _FIRST.text_scale
    reduced_motion: bool = _FIRST.reduced_motion
    opening: Clock = _FIRST.opening
    reminder: Clock = _FIRST.reminder
    reminder_days: Annotated[list[Annotated[int, Field(ge=0, le=6)]], Field(max_length=7)] = list(_FIRST.reminder_days)
    rail_collapsed: bool = _FIRST.rail_collapsed
    shortcut: Keys = _FIRST.shortcut
    pins: Annotated[list[Id], Field(max_length=MOST_PINS)] = list(_FIRST.pins)
    customer_screens: Annotated[list[Line], Field(max_length=16)] = list(_FIRST.customer_screens)
    customer_sees: bool = _FIRST.customer_sees
    stay: bool = _FIRST.stay
    told_stay: bool = _FIRST.told_stay
    contacts: dict[Id, ContactShape] = {}
    kiosk: KioskShape = KioskShape()


def faults(raw: object) -> list[str]:
    """Return the keys of a settings file whose values are not possible; empty when all is well."""
    return [".".join(map(str, place)) or "?" for place in _places(raw)]


def possible_part(raw: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return settings without the values that are not possible, and the keys of these.

    Args:
        raw: settings as read; they are not changed.
    """
    possible: dict[str, Any] = json.loads(json.dumps(raw))  # a deep copy that depth cannot exhaust
    places = _places(possible)
    for place in places:
        _take_out(possible, place)
    return ({} if _places(possible) else possible), list(dict.fromkeys(".".join(map(str, place)) for place in places))


def _places(raw: object) -> list[tuple[int | str, ...]]:
    try:
        PreferencesShape.model_validate(raw)
    except ValidationError as error:
        return [finding["loc"] for finding in error.errors(include_url=False, include_input=False)]
    return []


def _take_out(settings: dict[str, Any], place: tuple[int | str, ...]) -> None:
    """Remove the innermost entry that a place names; a list goes as a whole."""
    holder, node, name = settings, settings.get(str(place[0])), str(place[0])
    for part in place[1:]:
        if not isinstance(node, dict) or part not in node:
            break
        holder, node, name = node, node[part], str(part)
    holder.pop(name, None)


def with_defaults(raw: dict[str, Any]) -> dict[str, Any]:
    """Return valid settings with every missing key filled in.

    Raises:
        ValueError: a value is not possible.
    """
    return PreferencesShape.model_validate(raw).model_dump()
