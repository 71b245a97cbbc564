"""What a pack holds, listed by id: for authors, scripts and tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kastd_desktop.content.schema import (
    ChecklistShape,
    ClauseShape,
    LetterShape,
    SituationShape,
    SlidesShape,
    TipsShape,
)
from kastd_desktop.content.tongues import count

if TYPE_CHECKING:
    from kastd_desktop.content.loader import Source

_Json = dict[str, Any]


def info_of(source: Source) -> _Json:
    """Return what ``pack info`` tells: ids, titles and languages of everything; the pack may have errors."""

    def locales(path: str) -> list[str]:
        return [locale for locale in source.files if path in source.own[locale]]

    home = source.source_locale
    numbered = [(path, clause) for path, clause in source.of(home, ClauseShape)]
    return {
        "id": source.manifest.id,
        "version": source.manifest.version,
        "locales": source.manifest.locales,
        "clauses": [
            {"id": clause.number, "title": clause.title, "locales": locales(path)}
            for path, clause in numbered
            if not clause.number.startswith("A")
        ],
        "annexes": [
            {"id": int(clause.number[1:]), "title": clause.title, "locales": locales(path)}
            for path, clause in numbered
            if clause.number.startswith("A")
        ],
        "situations": [
            {
                "id": card.id,
                "title": card.title,
                "locales": locales(path),
                "clauses": card.clauses,
                "annexes": card.annexes,
            }
            for path, card in source.of(home, SituationShape)
        ],
        "checks": [
            {
                "id": checklist.id,
                "title": checklist.title,
                "locales": locales(path),
                "items": [
                    {"id": item.id, "title": item.text, "clause": item.clause}
                    for section in checklist.section
                    for item in section.item
                ],
            }
            for path, checklist in source.of(home, ChecklistShape)
        ],
        "letters": [
            {"id": letter.id, "title": letter.title, "locales": locales(path), "clauses": letter.clauses}
            for path, letter in source.of(home, LetterShape)
        ],
        "tips": [
            {"id": tip.id, "when": tip.when, "locales": locales(path)}
            for path, tips in source.of(home, TipsShape)
            for tip in tips.tip
        ],
        "slides": [
            {"id": slide.id, "kind": slide.kind, "basis": slide.basis, "clause": slide.clause, "locales": locales(path)}
            for path, slides in source.of(home, SlidesShape)
            for slide in slides.slide
        ],
        "tongues": count(source),
    }
