"""``checks/``: check lists."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kastd_desktop.content.schema.shape import ClauseNumber, Id, Shape, Text
from kastd_desktop.core.preferences import Place


class ItemShape(Shape):
    """One thing to look at."""

    id: Id
    clause: ClauseNumber
    minutes: Annotated[int, Field(ge=1, le=60)]
    text: Text
    why: Text
    fix: Text


class SectionShape(Shape):
    """Items along one walk."""

    id: Id
    clause: ClauseNumber
    title: Text
    item: Annotated[list[ItemShape], Field(min_length=1)]


class ChecklistShape(Shape):
    """``checks/<id>.toml``."""

    id: Id
    when: Literal["start", "end"]
    place: Place
    title: Text
    section: Annotated[list[SectionShape], Field(min_length=1)]
