"""How long texts may be: what the layout shows without scrolling, and what a person still reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kastd_desktop.content.problems import Problem, error
from kastd_desktop.content.schema import (
    ChecklistShape,
    ClauseShape,
    LetterShape,
    Shape,
    SituationShape,
    SlidesShape,
    TipsShape,
)
from kastd_desktop.content.translation import texts
from kastd_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kastd_desktop.content.loader import Source

BUDGET: Final[dict[type[Shape], dict[str, int]]] = {
    SituationShape: {
        "title": 30,
        "condition": 64,
        "brief": 64,
        "challenge": 15,
        "action": 34,
        "label": 16,
        "say": 90,
        "avoid": 48,
        "next": 80,
        "rule": 110,
        "after": 64,
    },
    ChecklistShape: {"text": 64, "title": 40, "fix": 110, "why": 170},
    SlidesShape: {"words": 24},
    TipsShape: {"words": 40},
    ClauseShape: {"short": 46, "lead": 130, "words": 350},
    LetterShape: {"title": 48, "summary": 80},
}
"""Longest texts in characters, by shape and key: what the layout shows without scrolling at 1366 × 768 and 125 %."""


def lint(source: Source) -> Iterator[Problem]:
    """Yield what is too long in a pack, in every language.

    Args:
        source: the pack.
    """
    for locale in source.files:
        yield from _of_locale(source, locale)


def _too_long(file: str, place: str, text: str, most: int) -> Iterator[Problem]:
    if len(text) > most:
        yield error(file, place, N_("{length} characters; at most {most} fit."), length=len(text), most=most)


def _too_wordy(file: str, place: str, count: int, most: int) -> Iterator[Problem]:
    if count > most:
        yield error(file, place, N_("{count} words; at most {most}."), count=count, most=most)


def _of_locale(source: Source, locale: str) -> Iterator[Problem]:
    for path, model in source.files[locale].items():
        file = source.file(locale, path)
        if path not in source.own[locale]:
            continue
        if isinstance(model, SituationShape):
            yield from _card_budget(file, model)
        elif isinstance(model, ChecklistShape):
            yield from _check_budget(file, model)
        elif isinstance(model, ClauseShape):
            yield from _clause_budget(file, model, own=locale == source.source_locale)
        elif isinstance(model, TipsShape):
            for tip in model.tip:
                yield from _too_wordy(file, f"tip {tip.id}", len(tip.text.split()), BUDGET[TipsShape]["words"])
        elif isinstance(model, SlidesShape):
            for slide in model.slide:
                yield from _too_wordy(file, f"slide {slide.id}", len(slide.text.split()), BUDGET[SlidesShape]["words"])
        elif isinstance(model, LetterShape):
            for key in ("title", "summary"):
                yield from _too_long(file, key, getattr(model, key), BUDGET[LetterShape][key])


def _card_budget(file: str, card: SituationShape) -> Iterator[Problem]:
    budget = BUDGET[SituationShape]
    for key in ("title", "condition", "brief"):
        yield from _too_long(file, key, getattr(card, key), budget[key])
    for number, item in enumerate(card.immediate, 1):
        yield from _too_long(file, f"immediate {number}, challenge", item.challenge, budget["challenge"])
        yield from _too_long(file, f"immediate {number}, action", item.action, budget["action"])
    for number, phrase in enumerate(card.say, 1):
        yield from _too_long(file, f"say {number}, label", phrase.label, budget["label"])
        yield from _too_long(file, f"say {number}, text", phrase.text, budget["say"])
    lists = (("avoid", [entry.text for entry in card.avoid], 4), ("after", card.after, 2))
    for key, entries, most in lists:
        if len(entries) > most:
            yield error(file, key, N_("Too many entries: at most {max_length}."), max_length=most)
        for number, text in enumerate(entries, 1):
            yield from _too_long(file, f"{key} {number}", text, budget[key])
    lines = 0
    for number, step in enumerate(card.next, 1):
        lines += 1 + len(step.yes) + len(step.no)
        for text in (step.text, *step.yes, *step.no):
            yield from _too_long(file, f"next {number}", text, budget["next"])
    if lines > 4:
        yield error(file, "next", N_("Too many lines: at most {most}, a decision counts with its answers."), most=4)
    if card.stop:
        yield from _too_long(file, "stop, rule", card.stop.rule, budget["rule"])
        if len(card.stop.call) > 2:
            yield error(file, "stop, call", N_("Too many entries: at most {max_length}."), max_length=2)


def _check_budget(file: str, checklist: ChecklistShape) -> Iterator[Problem]:
    budget = BUDGET[ChecklistShape]
    for section in checklist.section:
        yield from _too_long(file, f"section {section.id}, title", section.title, budget["title"])
        for item in section.item:
            for key in ("text", "why", "fix"):
                yield from _too_long(file, f"item {item.id}, {key}", getattr(item, key), budget[key])


def _clause_budget(file: str, clause: ClauseShape, *, own: bool) -> Iterator[Problem]:
    budget = BUDGET[ClauseShape]
    yield from _too_long(file, "short", clause.short, budget["short"])
    yield from _too_long(file, "lead", clause.lead, budget["lead"])
    if clause.number.startswith("A"):
        return  # annexes are working documents, not summaries
    words = sum(len(text.split()) for place, text in texts(ClauseShape, clause.model_dump()) if "law" not in place)
    # English says the same with more, shorter words than Lithuanian.
    yield from _too_wordy(file, "", words, budget["words"] if own else round(budget["words"] * 1.4))
    if own and words < 120:
        yield error(file, "", N_("{count} words; at least {least}."), count=words, least=120)
