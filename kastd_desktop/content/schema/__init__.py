"""The shape of a pack's files, validated strictly. Knows nothing of how texts are shown or searched."""

from __future__ import annotations

from typing import Final

from kastd_desktop.content.schema.calm import (
    BreathingShape,
    GroundingShape,
    PatternShape,
    PhaseShape,
    ScriptShape,
    ScriptsShape,
    ScriptStepShape,
    SenseShape,
    SupportContactsShape,
    SupportShape,
    TipShape,
    TipsShape,
)
from kastd_desktop.content.schema.checks import (
    ChecklistShape,
    ItemShape,
    SectionShape,
)
from kastd_desktop.content.schema.commitments import (
    SlideShape,
    SlidesShape,
)
from kastd_desktop.content.schema.letters import (
    FieldShape,
    LetterShape,
    MandatoryShape,
    SharedFieldsShape,
    ToneShape,
)
from kastd_desktop.content.schema.pack import (
    SCHEMA_VERSION,
    CalendarShape,
    ContactRoleShape,
    ContactsShape,
    ExtraordinaryShape,
    HolidayShape,
    PackShape,
)
from kastd_desktop.content.schema.shape import (
    Shape,
    Translatable,
)
from kastd_desktop.content.schema.situations import (
    AvoidShape,
    ImmediateShape,
    PhraseShape,
    SearchShape,
    SituationShape,
    StepShape,
    StopShape,
    TileSectionShape,
    TileShape,
    TilesShape,
)
from kastd_desktop.content.schema.standard import (
    ClauseShape,
    LawShape,
    PartShape,
    PartsShape,
    ProvisionShape,
)
from kastd_desktop.content.schema.tongues import (
    CardTonguesShape,
    ServicePhraseShape,
    ServiceSectionShape,
    ServiceShape,
    SoundShape,
    SpokenShape,
    TonguesShape,
)

__all__ = [
    "SCHEMA_VERSION",
    "SHAPES",
    "AvoidShape",
    "BreathingShape",
    "CalendarShape",
    "CardTonguesShape",
    "ChecklistShape",
    "ClauseShape",
    "ContactRoleShape",
    "ContactsShape",
    "ExtraordinaryShape",
    "FieldShape",
    "GroundingShape",
    "HolidayShape",
    "ImmediateShape",
    "ItemShape",
    "LawShape",
    "LetterShape",
    "MandatoryShape",
    "PackShape",
    "PartShape",
    "PartsShape",
    "PatternShape",
    "PhaseShape",
    "PhraseShape",
    "ProvisionShape",
    "ScriptShape",
    "ScriptStepShape",
    "ScriptsShape",
    "SearchShape",
    "SectionShape",
    "SenseShape",
    "ServicePhraseShape",
    "ServiceSectionShape",
    "ServiceShape",
    "Shape",
    "SharedFieldsShape",
    "SituationShape",
    "SlideShape",
    "SlidesShape",
    "SoundShape",
    "SpokenShape",
    "StepShape",
    "StopShape",
    "SupportContactsShape",
    "SupportShape",
    "TileSectionShape",
    "TileShape",
    "TilesShape",
    "TipShape",
    "TipsShape",
    "ToneShape",
    "TonguesShape",
    "Translatable",
    "shape_of",
]

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
