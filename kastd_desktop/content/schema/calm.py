"""``calm/``: exercises, tips and whom to talk to."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from kastd_desktop.content.schema.shape import ClauseNumber, Id, OptionalText, Shape, Text


class PhaseShape(Shape):
    """A part of one breath."""

    move: Literal["in", "hold", "out", "rest"]
    seconds: Annotated[float, Field(gt=0, le=20)]


class PatternShape(Shape):
    """A way of breathing."""

    id: Id
    phases: Annotated[list[PhaseShape], Field(min_length=2)]
    title: Text
    guide: Text
    evidence: OptionalText = ""


class BreathingShape(Shape):
    """``calm/breathing.toml``; the first pattern is the default."""

    pattern: Annotated[list[PatternShape], Field(min_length=1)]


class SenseShape(Shape):
    """A step of the grounding exercise."""

    count: Annotated[int, Field(ge=1, le=5)]
    text: Text


class GroundingShape(Shape):
    """``calm/grounding.toml``."""

    evidence: OptionalText = ""
    sense: Annotated[list[SenseShape], Field(min_length=1)]


class ScriptStepShape(Shape):
    """A step and how long it takes, in seconds."""

    seconds: Annotated[int, Field(ge=1, le=300)]
    text: Text


class ScriptShape(Shape):
    """A short exercise read step by step."""

    id: Id
    title: Text
    evidence: OptionalText = ""
    step: Annotated[list[ScriptStepShape], Field(min_length=1)]


class ScriptsShape(Shape):
    """``calm/scripts.toml``."""

    script: list[ScriptShape]


class TipShape(Shape):
    """A piece of advice."""

    id: Id
    when: Literal["before", "during", "after"]
    text: Text


class TipsShape(Shape):
    """``calm/tips.toml``."""

    clauses: list[ClauseNumber]
    tip: list[TipShape]


class SupportShape(Shape):
    """Whom to talk to."""

    id: Id
    number: str = ""
    verified: dt.date
    name: Text
    hours: OptionalText = ""
    about: Text


class SupportContactsShape(Shape):
    """``calm/contacts.toml``."""

    contact: list[SupportShape]
