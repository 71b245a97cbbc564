"""``situations/``: cards and the overview of them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kastd_desktop.content.schema.shape import ClauseNumber, Id, OptionalText, Shape, Text
from kastd_desktop.content.schema.standard import LawShape


class ImmediateShape(Shape):
    """Done from memory."""

    challenge: Text
    action: Text


class PhraseShape(Shape):
    """Said aloud."""

    label: Text
    text: Text


class AvoidShape(Shape):
    """Not done, or with ``said`` not said."""

    said: bool = False
    text: Text


class StepShape(Shape):
    """A next step; with ``yes`` and ``no`` a decision."""

    text: Text
    yes: list[Text] = []
    no: list[Text] = []


class StopShape(Shape):
    """When serving stops."""

    call: list[Id]
    emergency: bool = False
    rule: Text


class SearchShape(Shape):
    """Words people type, by language; never shown, so never translated."""

    lt: list[str]
    en: list[str] = []
    pl: list[str] = []
    ru: list[str] = []


class SituationShape(Shape):
    """``situations/<id>.toml``."""

    id: Id
    icon: Id
    danger: bool = False
    conflict: bool = False
    clauses: list[ClauseNumber]
    annexes: list[int] = []
    related: list[Id] = []
    letters: list[Id] = []
    title: Text
    condition: Text
    brief: Text
    neutral: OptionalText = ""
    immediate: Annotated[list[ImmediateShape], Field(min_length=1, max_length=3)]
    say: Annotated[list[PhraseShape], Field(min_length=3, max_length=5)]
    avoid: list[AvoidShape]
    next: list[StepShape]
    stop: StopShape | None = None
    after: list[Text] = []
    law: list[LawShape] = []
    search: SearchShape


class TileShape(Shape):
    """A card in the overview, or with several ids a group that has its own name."""

    situations: Annotated[list[Id], Field(min_length=1)]
    id: Id | None = None
    icon: Id | None = None
    title: OptionalText = ""
    condition: OptionalText = ""
    neutral: OptionalText = ""


class TileSectionShape(Shape):
    """A titled row of tiles."""

    id: Id
    title: Text
    tile: Annotated[list[TileShape], Field(min_length=1)]


class TilesShape(Shape):
    """``situations/tiles.toml``."""

    section: list[TileSectionShape]
