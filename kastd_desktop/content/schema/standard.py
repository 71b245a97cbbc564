"""``standard/``: clauses, annexes and parts."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from kastd_desktop.content.schema.shape import ClauseNumber, OptionalText, ProvisionNumber, Shape, Text


class LawShape(Shape):
    """A legal source that was read in the act itself."""

    act: Text
    article: Text
    checked: dt.date


class ProvisionShape(Shape):
    """A numbered rule."""

    number: ProvisionNumber
    heading: OptionalText = ""
    duty: Text
    shows: list[Text] = []
    example: OptionalText = ""
    avoid: list[Text] = []
    why: OptionalText = ""
    law: list[LawShape] = []


class ClauseShape(Shape):
    """``standard/3.5.toml`` or ``standard/A1.toml``."""

    number: ClauseNumber
    title: Text
    short: Text
    lead: Text
    provision: Annotated[list[ProvisionShape], Field(min_length=1)]


class PartShape(Shape):
    """A part's name."""

    number: Annotated[int, Field(ge=1, le=6)]
    title: Text


class PartsShape(Shape):
    """``standard/parts.toml``."""

    part: list[PartShape]
