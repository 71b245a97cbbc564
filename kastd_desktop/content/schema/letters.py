"""``letters/``: texts to send and their fields."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from kastd_desktop.content.schema.shape import ClauseNumber, FieldId, Id, OptionalText, Shape, Text
from kastd_desktop.content.schema.standard import LawShape


class FieldShape(Shape):
    """Something the writer fills in."""

    id: FieldId
    kind: Literal["text", "longtext", "number", "date", "deadline", "choice", "name"]
    required: bool = True
    case: Literal["", "dative", "vocative"] = ""
    sexes: list[Literal["", "f", "m"]] = []
    style: Literal["iso", "long"] = "long"
    workdays: Annotated[int, Field(ge=0, le=60)] = 0
    counted_from: Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9_]*)?$")] = ""
    label: Text
    hint: OptionalText = ""
    example: OptionalText = ""
    choices: list[Text] = []


class SharedFieldsShape(Shape):
    """``letters/fields.toml``: fields that many letters use."""

    field: list[FieldShape]


class MandatoryShape(Shape):
    """An element such a letter must have."""

    field: Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9_]*)?$")] = ""
    text: Text
    law: list[LawShape] = []


class ToneShape(Shape):
    """A hint beside the letter."""

    needs: Annotated[list[FieldId], Field(min_length=1)]
    good: Text
    missing: Text


class LetterShape(Shape):
    """``letters/<id>.toml``."""

    id: Id
    channel: Literal["letter", "email", "chat", "public", "document"]
    clauses: list[ClauseNumber]
    annexes: list[int] = []
    uses: list[FieldId] = []
    owner: str = ""
    checked: dt.date | None = None
    valid_until: dt.date | None = None
    title: Text
    summary: Text
    subject: OptionalText = ""
    field: list[FieldShape] = []
    paragraphs: Annotated[list[Text], Field(min_length=1)]
    mandatory: list[MandatoryShape] = []
    tone: list[ToneShape] = []
