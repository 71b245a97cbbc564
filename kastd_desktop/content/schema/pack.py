"""``pack.toml``, ``contacts.toml``, ``calendar.toml``: a pack's identity, whom to call, which days are holidays."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Final

from pydantic import Field

from kastd_desktop.content.schema.shape import Id, LocaleCode, Shape, Text, Version

SCHEMA_VERSION: Final = 1
"""Raised when a pack written for an older program could be misread."""


class ExtraordinaryShape(Shape):
    """Which parts and annexes stay in force in an extraordinary situation."""

    parts: list[int]
    annexes: list[int]


class PackShape(Shape):
    """``pack.toml``: the pack's identity."""

    id: Id
    version: Version
    schema_version: int
    locales: Annotated[list[LocaleCode], Field(min_length=1)]
    partial: list[LocaleCode] = []
    author: str
    in_force: dt.date
    valid_until: dt.date | None = None
    extraordinary: ExtraordinaryShape
    title: Text
    edition: Text
    source: Text


class ContactRoleShape(Shape):
    """Someone a card may tell to call."""

    id: Id
    title: Text


class ContactsShape(Shape):
    """``contacts.toml``: the roles; numbers belong to the institution's settings."""

    role: list[ContactRoleShape]


class HolidayShape(Shape):
    """A public holiday: a day of the year, or days after Easter Sunday."""

    id: Id
    month: Annotated[int, Field(ge=0, le=12)] = 0
    day: Annotated[int, Field(ge=0, le=31)] = 0
    easter: Annotated[int, Field(ge=-60, le=60)] = 0
    title: Text


class CalendarShape(Shape):
    """``calendar.toml``: days that are no working days."""

    holiday: list[HolidayShape]
