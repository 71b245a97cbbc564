"""The shape of a pack's files, validated strictly. Knows nothing of how texts are shown or searched."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads the annotations at run time
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

SCHEMA_VERSION: Final = 1
"""Raised when a pack written for an older program could be misread."""


class Translatable:
    """Marks a text that a translation file may give in another language."""


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), Translatable()]
Plain = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
OptionalText = Annotated[str, StringConstraints(strip_whitespace=True), Translatable()]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
FieldId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
ClauseNumber = Annotated[str, StringConstraints(pattern=r"^([1-9]\.[1-9][0-9]?|A[1-9])$")]
ProvisionNumber = Annotated[str, StringConstraints(pattern=r"^([1-9]\.[1-9][0-9]?|A[1-9])\.[1-9][0-9]?$")]
LocaleCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[a-z]+)?$")]


class Shape(BaseModel):
    """What every part of a pack file shares: unknown keys and loose types are refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


# --- pack.toml, contacts.toml ----------------------------------------------------------------------------------------


class ExtraordinaryShape(Shape):
    """Which parts and annexes stay in force in an extraordinary situation."""

    parts: list[int]
    annexes: list[int]


class PackShape(Shape):
    """``pack.toml``: the pack's identity."""

    id: Id
    version: Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")]
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


# --- standard/ ------------------------------------------------------------------------------------------------------


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

    number: int
    title: Text


class PartsShape(Shape):
    """``standard/parts.toml``."""

    part: list[PartShape]


# --- checks/ --------------------------------------------------------------------------------------------------------


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
    place: Literal["front-desk", "telephone", "remote", "information"]
    title: Text
    section: Annotated[list[SectionShape], Field(min_length=1)]


# --- situations/ ----------------------------------------------------------------------------------------------------


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
    search: SearchShape


class TileShape(Shape):
    """A card in the overview, or with several ids a group that has its own name."""

    situations: Annotated[list[Id], Field(min_length=1)]
    id: Id | None = None
    icon: Id | None = None
    title: OptionalText = ""
    condition: OptionalText = ""


class TileSectionShape(Shape):
    """A titled row of tiles."""

    id: Id
    title: Text
    tile: Annotated[list[TileShape], Field(min_length=1)]


class TilesShape(Shape):
    """``situations/tiles.toml``."""

    section: list[TileSectionShape]


# --- tongues/ -------------------------------------------------------------------------------------------------------


class SoundShape(Shape):
    """How a sentence sounds, in Lithuanian letters; its text is that of the pack's English translation."""

    sound: Plain


class SpokenShape(SoundShape):
    """A sentence in a language the pack is not translated into."""

    text: Plain


class TonguesShape(Shape):
    """One sentence in four languages; ``made_from`` remembers the Lithuanian and the English it was made from."""

    made_from: str = ""
    en: SoundShape
    pl: SpokenShape
    ru: SpokenShape
    uk: SpokenShape


class CardTonguesShape(Shape):
    """``tongues/<id of a card>.toml``: the card's sentences to say, in the card's order."""

    phrase: Annotated[list[TonguesShape], Field(min_length=1, max_length=5)]


class ServicePhraseShape(TonguesShape):
    """A sentence for any desk."""

    id: Id
    text: Text


class ServiceSectionShape(Shape):
    """Sentences for one moment of a visit."""

    id: Id
    title: Text
    phrase: Annotated[list[ServicePhraseShape], Field(min_length=1)]


class ServiceShape(Shape):
    """``tongues/service.toml``: sentences that belong to no card."""

    section: list[ServiceSectionShape]


# --- letters/ -------------------------------------------------------------------------------------------------------


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


# --- calm/ ----------------------------------------------------------------------------------------------------------


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


# --- commitments/ ---------------------------------------------------------------------------------------------------


class SlideShape(Shape):
    """A waiting-room slide; ``{n}`` in the text is the figure."""

    id: Id
    kind: Literal["promise", "help-us", "if-we-fail"]
    basis: Literal["legal", "voluntary"]
    clause: ClauseNumber
    figure: int | None = None
    unit: OptionalText = ""
    text: Text
    law: list[LawShape] = []


class SlidesShape(Shape):
    """``commitments/<topic>.toml``."""

    slide: list[SlideShape]


SHAPES: Final[tuple[tuple[str, type[Shape]], ...]] = (
    ("pack.toml", PackShape),
    ("contacts.toml", ContactsShape),
    ("calendar.toml", CalendarShape),
    ("standard/parts.toml", PartsShape),
    ("standard/*.toml", ClauseShape),
    ("checks/*.toml", ChecklistShape),
    ("situations/tiles.toml", TilesShape),
    ("situations/*.toml", SituationShape),
    ("tongues/service.toml", ServiceShape),
    ("tongues/*.toml", CardTonguesShape),
    ("letters/fields.toml", SharedFieldsShape),
    ("letters/*.toml", LetterShape),
    ("calm/breathing.toml", BreathingShape),
    ("calm/grounding.toml", GroundingShape),
    ("calm/scripts.toml", ScriptsShape),
    ("calm/tips.toml", TipsShape),
    ("calm/contacts.toml", SupportContactsShape),
    ("commitments/*.toml", SlidesShape),
)
"""Which shape a file has, by its path in the pack; the first match counts."""


def shape_of(path: str) -> type[Shape] | None:
    """Return the shape of a pack file, or None when no such file belongs into a pack.

    Args:
        path: path inside the pack with ``/``, e.g. ``situations/crying.toml``.
    """
    from fnmatch import fnmatchcase

    for pattern, shape in SHAPES:
        if fnmatchcase(path, pattern) and path.count("/") == pattern.count("/"):
            return shape
    return None
