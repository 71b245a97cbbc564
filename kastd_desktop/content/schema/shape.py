"""What all shapes share: the kinds of texts and ids, and that nothing unknown is let in."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints


class Translatable:
    """Marks a text that a translation file may give in another language."""


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), Translatable()]
Plain = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
OptionalText = Annotated[str, StringConstraints(strip_whitespace=True), Translatable()]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
FieldId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
ClauseNumber = Annotated[str, StringConstraints(pattern=r"^([1-6]\.[1-9][0-9]?|A[1-9])$")]
ProvisionNumber = Annotated[str, StringConstraints(pattern=r"^([1-6]\.[1-9][0-9]?|A[1-9])\.[1-9][0-9]?$")]
Version = Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")]
LocaleCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[a-z]+)?$")]


class Shape(BaseModel):
    """What every part of a pack file shares: unknown keys and loose types are refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
