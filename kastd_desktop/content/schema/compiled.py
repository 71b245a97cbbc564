"""The sections of a compiled pack: what the compiler makes of the files, for packs that come from elsewhere."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from kastd_desktop.content.schema.calm import PatternShape, ScriptShape, SenseShape, SupportShape, TipShape
from kastd_desktop.content.schema.checks import ChecklistShape
from kastd_desktop.content.schema.commitments import SlideShape
from kastd_desktop.content.schema.letters import LetterShape
from kastd_desktop.content.schema.pack import ContactRoleShape, HolidayShape
from kastd_desktop.content.schema.shape import ClauseNumber, Id, LocaleCode, OptionalText, Shape, Text, Version
from kastd_desktop.content.schema.situations import SearchShape, SituationShape
from kastd_desktop.content.schema.standard import ClauseShape, PartShape

Spoken = dict[Annotated[str, Field(pattern="^[a-z]{2}$")], tuple[str, str]]


class CompiledManifest(Shape):
    """Section ``manifest``."""

    id: Id
    version: Version
    locales: Annotated[list[LocaleCode], Field(min_length=1)]
    partial: list[LocaleCode] = []
    valid_until: dt.date | Literal[""] = ""
    titles: dict[LocaleCode, Text]


class CompiledHoliday(HolidayShape):
    """One of ``<locale>/holidays``."""

    id: str = ""


class CompiledChecklist(ChecklistShape):
    """One of ``<locale>/checks``."""

    version: str
    locale: LocaleCode


class CompiledSituation(SituationShape):
    """One of ``<locale>/situations``."""

    locale: LocaleCode
    search: SearchShape = SearchShape(lt=[])


class CompiledTile(Shape):
    """A tile of the overview, complete."""

    id: Id
    title: Text
    condition: Text
    icon: Id
    danger: bool
    situations: Annotated[list[Id], Field(min_length=1)]
    neutral: OptionalText = ""


class CompiledTiles(Shape):
    """One of ``<locale>/tiles``."""

    id: Id
    title: Text
    tiles: list[CompiledTile]


class CompiledClause(ClauseShape):
    """A clause of ``<locale>/standard``."""

    locale: LocaleCode


class CompiledStandard(Shape):
    """Section ``<locale>/standard``."""

    parts: list[PartShape]
    clauses: list[CompiledClause]
    edition: str
    source: str
    in_force: dt.date
    extraordinary: list[str]


class CompiledLetter(LetterShape):
    """One of ``<locale>/letters``."""

    locale: LocaleCode


class CompiledCalm(Shape):
    """Section ``<locale>/calm``."""

    patterns: list[PatternShape]
    grounding: list[SenseShape]
    grounding_evidence: str = ""
    scripts: list[ScriptShape]
    tips: list[TipShape]
    contacts: list[SupportShape]
    locale: LocaleCode


class CompiledSlide(SlideShape):
    """One of ``<locale>/slides``."""

    locale: LocaleCode


class CompiledServicePhrase(Shape):
    """A sentence for any desk."""

    id: Id
    text: Text
    said: Spoken


class CompiledService(Shape):
    """One of ``<locale>/service``."""

    id: Id
    title: Text
    phrases: list[CompiledServicePhrase]


WHOLE: Final[dict[str, Any]] = {
    "manifest": CompiledManifest,
    "info": dict[str, Any],
    "tongues": dict[Id, list[Spoken]],
}
"""What a section of the whole pack holds, by its name."""
OF_LOCALE: Final[dict[str, Any]] = {
    "checks": list[CompiledChecklist],
    "holidays": list[CompiledHoliday],
    "contacts": list[ContactRoleShape],
    "situations": list[CompiledSituation],
    "tiles": list[CompiledTiles],
    "standard": CompiledStandard,
    "letters": list[CompiledLetter],
    "calm": CompiledCalm,
    "links": dict[ClauseNumber, list[tuple[str, str, str]]],
    "service": list[CompiledService],
}
"""What a section in one language holds, by the end of its name; every language has them all."""
SLIDES: Final = list[CompiledSlide]
"""``<locale>/slides``, which partial languages have as well."""
