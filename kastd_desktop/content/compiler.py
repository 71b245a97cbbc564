"""A validated pack becomes one file that start-up reads without validating again, search index inside."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from kastd_desktop.content.coverage import links_of
from kastd_desktop.content.findable import documents
from kastd_desktop.content.info import info_of
from kastd_desktop.content.reader import SEARCH
from kastd_desktop.content.schema import (
    BreathingShape,
    CalendarShape,
    ChecklistShape,
    ClauseShape,
    ContactsShape,
    FieldShape,
    GroundingShape,
    LetterShape,
    PartsShape,
    ScriptsShape,
    Shape,
    SharedFieldsShape,
    SituationShape,
    SlideShape,
    SlidesShape,
    SupportContactsShape,
    TilesShape,
    TipsShape,
)
from kastd_desktop.content.tongues import compiled_cards, compiled_service
from kastd_desktop.core.search.build import build_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kastd_desktop.content.loader import Source

_Json = dict[str, Any]


def compile_pack(source: Source) -> _Json:
    """Return the sections of a compiled pack.

    Args:
        source: a pack without errors.
    """
    manifest = source.manifest
    sections: _Json = {
        "manifest": {
            "id": manifest.id,
            "version": manifest.version,
            "locales": manifest.locales,
            "partial": manifest.partial,
            "valid_until": manifest.valid_until.isoformat() if manifest.valid_until else "",
            "titles": {
                locale: pack.title for locale in source.files for _path, pack in source.of(locale, type(manifest))
            },
        },
        "info": info_of(source),
    }
    for locale in manifest.locales:
        sections[f"{locale}/checks"] = _checks(source, locale)
        sections[f"{locale}/holidays"] = _holidays(source, locale)
        sections[f"{locale}/contacts"] = _contacts(source, locale)
        sections[f"{locale}/situations"] = _situations(source, locale)
        sections[f"{locale}/tiles"] = _tiles(source, locale)
        sections[f"{locale}/standard"] = _standard(source, locale)
        sections[f"{locale}/letters"] = _letters(source, locale)
        sections[f"{locale}/calm"] = _calm(source, locale)
        sections[f"{locale}/links"] = _links(source, locale)
        sections[f"{locale}/service"] = compiled_service(source, locale)
    for locale in source.files:
        sections[f"{locale}/slides"] = _slides(source, locale)
    sections["tongues"] = compiled_cards(source)
    sections |= {f"{SEARCH}{name}": part for name, part in build_index(documents(source)).items()}
    return sections


def _json(shape: Shape) -> _Json:
    return shape.model_dump(mode="json")


def _contacts(source: Source, locale: str) -> list[_Json]:
    contacts = source.one(locale, ContactsShape)
    return [_json(role) for role in contacts.role] if contacts else []


def _holidays(source: Source, locale: str) -> list[_Json]:
    calendar = source.one(locale, CalendarShape)
    return [holiday.model_dump(exclude={"id"}) for holiday in calendar.holiday] if calendar else []


def _checks(source: Source, locale: str) -> list[_Json]:
    lists = []
    for path, checklist in source.of(locale, ChecklistShape):
        content = _json(checklist)
        # Whatever changes for the reader changes the version, so that a draft is never read with other items.
        version = hashlib.sha256(json.dumps(_json(source.files[source.source_locale][path])).encode()).hexdigest()[:12]
        lists.append({**content, "version": version, "locale": source.locale_of(path, locale)})
    return lists


def _situations(source: Source, locale: str) -> list[_Json]:
    cards = []
    for path, card in source.of(locale, SituationShape):
        content = _json(card)
        del content["search"]
        cards.append({**content, "locale": source.locale_of(path, locale)})
    return cards


def _tiles(source: Source, locale: str) -> list[_Json]:
    cards = {card.id: card for _path, card in source.of(locale, SituationShape)}
    tiles = source.one(locale, TilesShape)
    sections = []
    for section in tiles.section if tiles else ():
        row = []
        for tile in section.tile:
            first = cards[tile.situations[0]]
            danger = all(cards[id_].danger for id_ in tile.situations)
            row.append(
                {
                    "id": tile.id or first.id,
                    "title": tile.title or first.title,
                    "condition": tile.condition or first.condition,
                    "icon": tile.icon or first.icon,
                    "danger": danger,
                    "situations": tile.situations,
                    "neutral": tile.neutral,
                }
            )
        sections.append({"id": section.id, "title": section.title, "tiles": row})
    return sections


def _standard(source: Source, locale: str) -> _Json:
    pack = next(model for _path, model in source.of(locale, type(source.manifest)))
    parts = source.one(locale, PartsShape)
    clauses = [
        {**_json(clause), "locale": source.locale_of(path, locale)} for path, clause in source.of(locale, ClauseShape)
    ]
    clauses.sort(key=lambda clause: [int(number) for number in clause["number"].lstrip("A").split(".")])
    keep = source.manifest.extraordinary
    return {
        "parts": [_json(part) for part in parts.part] if parts else [],
        "clauses": clauses,
        "edition": pack.edition,
        "source": pack.source,
        "in_force": source.manifest.in_force.isoformat(),
        "extraordinary": [*map(str, keep.parts), *(f"A{number}" for number in keep.annexes)],
    }


def _fields(source: Source, locale: str, letter: LetterShape) -> list[FieldShape]:
    shared = source.one(locale, SharedFieldsShape)
    known = {field.id: field for field in shared.field} if shared else {}
    return [*(known[name] for name in letter.uses), *letter.field]


def _letters(source: Source, locale: str) -> list[_Json]:
    letters = []
    for path, letter in source.of(locale, LetterShape):
        content = _json(letter)
        del content["uses"]
        content["owner"] = letter.owner or source.manifest.author
        pack_end = source.manifest.valid_until
        content["valid_until"] = content["valid_until"] or (pack_end.isoformat() if pack_end else None)
        content["field"] = [_json(field) for field in _fields(source, locale, letter)]
        letters.append({**content, "locale": source.locale_of(path, locale)})
    return letters


def _calm(source: Source, locale: str) -> _Json:
    breathing, grounding = source.one(locale, BreathingShape), source.one(locale, GroundingShape)
    scripts, tips = source.one(locale, ScriptsShape), source.one(locale, TipsShape)
    contacts = source.one(locale, SupportContactsShape)
    return {
        "patterns": [_json(pattern) for pattern in breathing.pattern] if breathing else [],
        "grounding": [_json(sense) for sense in grounding.sense] if grounding else [],
        "grounding_evidence": grounding.evidence if grounding else "",
        "scripts": [_json(script) for script in scripts.script] if scripts else [],
        "tips": [_json(tip) for tip in tips.tip] if tips else [],
        "contacts": [_json(contact) for contact in contacts.contact] if contacts else [],
        "locale": source.locale_of("calm/tips.toml", locale),
    }


def _all_slides(source: Source, locale: str) -> Iterator[tuple[str, SlideShape]]:
    for path, slides in source.of(locale, SlidesShape):
        for slide in slides.slide:
            yield path, slide


def _slides(source: Source, locale: str) -> list[_Json]:
    return [{**_json(slide), "locale": source.locale_of(path, locale)} for path, slide in _all_slides(source, locale)]


def _titles(source: Source, locale: str) -> dict[tuple[str, str], str]:
    titles: dict[tuple[str, str], str] = {}
    titles |= {("situation", card.id): card.title for _path, card in source.of(locale, SituationShape)}
    titles |= {("letter", letter.id): letter.title for _path, letter in source.of(locale, LetterShape)}
    titles |= {
        ("slide", slide.id): slide.text.replace("{n}", str(slide.figure)) for _p, slide in _all_slides(source, locale)
    }
    titles |= {("tip", tip.id): tip.text for _path, tips in source.of(locale, TipsShape) for tip in tips.tip}
    for _path, checklist in source.of(locale, ChecklistShape):
        for section in checklist.section:
            titles |= {("check", f"{checklist.id}/{item.id}"): item.text for item in section.item}
    return titles


def _links(source: Source, locale: str) -> dict[str, list[tuple[str, str, str]]]:
    """Return by clause number (kind, id, title) of everything that carries it out."""
    titles = _titles(source, locale)
    links: dict[str, list[tuple[str, str, str]]] = {}
    for kind, id_, clauses in links_of(source):
        for number in clauses:
            links.setdefault(number, []).append((kind, id_, titles[kind, id_]))
    return links
