"""The shape of the settings file, validated strictly when it was changed by anyone but the program itself."""

from __future__ import annotations

import json
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from kastd_desktop.core.preferences import MOST_PINS, TEXT_SCALES, KioskTheme, Place, Theme
from kastd_desktop.core.shortcut import USUAL, usable
from kastd_desktop.i18n import LOCALES

Line = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]
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

    name: Line = ""
    number: Line = ""


class KioskShape(_Shape):
    """The waiting-room screen."""

    locales: Annotated[list[KioskLocale], Field(min_length=1, max_length=8)] = ["lt", "en"]
    theme: KioskTheme = "kiosk"
    distance: Annotated[float, Field(ge=0.5, le=20)] = 3.0
    pin: Line = ""


class PreferencesShape(_Shape):
    """Everything that can be set."""

    set_up: bool = False
    institution: Line = ""
    address: Line = ""
    desk: Line = ""
    place: Place = "front-desk"
    greeting_name: Line = ""
    writer: Line = ""
    position: Line = ""
    phone: Line = ""
    locale: Locale = "lt"
    theme: Theme = "light"
    text_scale: Annotated[int, Field(ge=TEXT_SCALES[0], le=TEXT_SCALES[-1])] = 100
    reduced_motion: bool = False
    opening: Clock = "08:00"
    reminder: Clock = "07:40"
    reminder_days: Annotated[list[Annotated[int, Field(ge=0, le=6)]], Field(max_length=7)] = []
    rail_collapsed: bool = False
    shortcut: Keys = USUAL
    pins: Annotated[list[Id], Field(max_length=MOST_PINS)] = []
    customer_screens: Annotated[list[Line], Field(max_length=16)] = []
    customer_sees: bool = False
    stay: bool = True
    told_stay: bool = False
    contacts: dict[Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,60}$")], ContactShape] = {}
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
