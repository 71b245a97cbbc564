"""What a sound pack keeps to beyond its shape: ids that meet, texts that fit, links that hold both ways."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from kastd_desktop.content import budgets, easy, tongues, wording
from kastd_desktop.content.problems import Problem, error
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
    SharedFieldsShape,
    SituationShape,
    SlidesShape,
    TilesShape,
    TipsShape,
)
from kastd_desktop.content.translation import texts
from kastd_desktop.core.letter import BUILT_IN, OPTIONAL, PLACEHOLDER
from kastd_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kastd_desktop.content.loader import Source

ITEMS: Final = range(14, 21)
SECTION_ITEMS: Final = range(5, 10)
LEAP_YEAR: Final = 2028


def lint(source: Source, icons: frozenset[str]) -> list[Problem]:
    """Return every finding in a pack whose shape is right.

    Args:
        source: the pack.
        icons: names of the icons the program has.
    """
    problems: list[Problem] = []
    known = _Known(source)
    for rule in (_names, _clauses, _situations, _tiles, _letters, _checks, _slides, _calendar, _calm):
        problems += rule(source, known)
    problems += _icons(source, icons)
    problems += budgets.lint(source)
    for locale in source.files:
        for path in sorted(source.own[locale]):
            file = source.file(locale, path)
            model = source.files[locale][path]
            for place, text in texts(type(model), model.model_dump()):
                problems += wording.check(locale, file, place, text)
                problems += easy.check(locale, file, place, text)
    problems += _placeholders(source)
    problems += tongues.lint(source)
    return problems


class _Known:
    """Ids a pack defines, gathered once; of a file that cannot be used its name counts."""

    def __init__(self, source: Source) -> None:
        locale = source.source_locale
        self.broken = source.broken
        self.clauses = {clause.number for _path, clause in source.of(locale, ClauseShape)} | self._stems("standard")
        self.situations = {card.id for _path, card in source.of(locale, SituationShape)} | self._stems("situations")
        self.letters = {letter.id for _path, letter in source.of(locale, LetterShape)} | self._stems("letters")
        contacts = source.one(locale, ContactsShape)
        self.roles = {role.id for role in contacts.role} if contacts else set()
        shared = source.one(locale, SharedFieldsShape)
        self.fields = {field.id: field for field in shared.field} if shared else {}

    def _stems(self, folder: str) -> set[str]:
        paths = map(PurePosixPath, self.broken)
        return {path.stem for path in paths if path.parent.name == folder}


def _unknown(file: str, place: str, wanted: Iterable[str], known: Iterable[str]) -> Iterator[Problem]:
    for missing in sorted(set(wanted) - set(known)):
        yield error(file, place, N_("There is no “{id}” in the pack."), id=missing)


def _repeated(file: str, place: str, ids: Iterable[str]) -> Iterator[Problem]:
    for id_, count in Counter(ids).items():
        if count > 1:
            yield error(file, place, N_("“{id}” stands here {count} times."), id=id_, count=count)


def _names(source: Source, _known: _Known) -> Iterator[Problem]:
    """A file is named after what it holds."""
    for path, model in source.files[source.source_locale].items():
        stem = PurePosixPath(path).stem
        named = getattr(model, "number" if isinstance(model, ClauseShape) else "id", None)
        if isinstance(model, ClauseShape | SituationShape | LetterShape | ChecklistShape) and named != stem:
            yield error(path, "", N_("The file holds “{id}” and must be named after it."), id=named)


def _clauses(source: Source, known: _Known) -> Iterator[Problem]:
    locale = source.source_locale
    parts = source.one(locale, PartsShape)
    numbers = {str(part.number) for part in parts.part} if parts else set()
    if "standard/parts.toml" in known.broken:
        numbers = set("123456789")
    for path, clause in source.of(locale, ClauseShape):
        if not clause.number.startswith("A") and clause.number.split(".")[0] not in numbers:
            yield error(path, "number", N_("There is no such part."))
        for index, provision in enumerate(clause.provision, 1):
            if provision.number != f"{clause.number}.{index}":
                place = f"provision {index}"
                yield error(path, place, N_("The number should be {number}."), number=f"{clause.number}.{index}")
        for key in ("shows", "example", "avoid"):
            if not any(getattr(provision, key) for provision in clause.provision):
                message = N_(
                    "No provision has this: a clause shows its duty, gives an example and says what not to do."
                )
                yield error(path, key, message)
    wanted = {str(number) for number in source.manifest.extraordinary.parts} - numbers
    annexes = {f"A{number}" for number in source.manifest.extraordinary.annexes}
    yield from _unknown("pack.toml", "extraordinary", wanted | annexes, known.clauses)


def _situations(source: Source, known: _Known) -> Iterator[Problem]:
    for path, card in source.of(source.source_locale, SituationShape):
        yield from _unknown(path, "clauses", card.clauses, known.clauses)
        yield from _unknown(path, "annexes", (f"A{number}" for number in card.annexes), known.clauses)
        yield from _unknown(path, "related", card.related, known.situations)
        yield from _unknown(path, "letters", card.letters, known.letters)
        if card.stop and "contacts.toml" not in known.broken:
            yield from _unknown(path, "stop, call", card.stop.call, known.roles)
        if card.conflict and not card.stop:
            yield error(path, "stop", N_("A conflict card must say when serving stops and whom to call."))
        if card.danger and not (card.stop and card.stop.emergency):
            yield error(path, "stop", N_("A danger card must show 112 (stop, emergency = true)."))
        if card.danger and not _tells_operator(card):
            yield error(path, "next", N_("A danger card says what to tell 112 (“112: where you are, …”)."))
        if not card.clauses and not card.annexes:
            yield error(path, "clauses", N_("The card belongs to no clause."))
        for number, step in enumerate(card.next, 1):
            if bool(step.yes) != bool(step.no):
                yield error(path, f"next {number}", N_("A decision needs both answers, yes and no."))


def _tells_operator(card: SituationShape) -> bool:
    steps = [text for step in card.next for text in (step.text, *step.yes, *step.no)]
    return any("112" in phrase.label for phrase in card.say) or any("112:" in text for text in steps)


def _tiles(source: Source, known: _Known) -> Iterator[Problem]:
    tiles = source.one(source.source_locale, TilesShape)
    file = "situations/tiles.toml"
    if file in known.broken:
        return
    placed: list[str] = []
    for section in tiles.section if tiles else ():
        for number, tile in enumerate(section.tile, 1):
            place = f"section {section.id}, tile {number}"
            placed += tile.situations
            yield from _unknown(file, place, tile.situations, known.situations)
            if len(tile.situations) > 1 and not (tile.id and tile.icon and tile.title and tile.condition):
                yield error(file, place, N_("A group of cards needs id, icon, title and condition."))
            if len(tile.situations) == 1 and (tile.id or tile.icon or tile.title or tile.condition or tile.neutral):
                yield error(file, place, N_("A single card is shown by its own name."))
    yield from _repeated(file, "", placed)
    for missing in sorted({card.id for _path, card in source.of(source.source_locale, SituationShape)} - set(placed)):
        yield error(file, "", N_("The card “{id}” has no place in the overview."), id=missing)


def _all_fields(letter: LetterShape, known: _Known) -> dict[str, FieldShape]:
    shared = {name: known.fields[name] for name in letter.uses if name in known.fields}
    return shared | {field.id: field for field in letter.field}


def _letters(source: Source, known: _Known) -> Iterator[Problem]:
    for path, letter in source.of(source.source_locale, LetterShape):
        yield from _unknown(path, "clauses", letter.clauses, known.clauses)
        yield from _unknown(path, "annexes", (f"A{number}" for number in letter.annexes), known.clauses)
        if "letters/fields.toml" in known.broken:
            continue
        yield from _unknown(path, "uses", letter.uses, known.fields)
        yield from _repeated(path, "field", [*letter.uses, *(field.id for field in letter.field)])
        fields = _all_fields(letter, known)
        text = "\n".join([letter.subject, *letter.paragraphs])
        used = set(PLACEHOLDER.findall(text))
        yield from _unknown(path, "paragraphs", used, [*fields, *BUILT_IN])
        optional = {name for part in OPTIONAL.findall(text) for name in PLACEHOLDER.findall(part)}
        bare = set(PLACEHOLDER.findall(OPTIONAL.sub("", text)))
        for field in fields.values():
            yield from _field(path, field, used, optional, bare)
            yield from _field_kind(path, field, fields)
        for number, element in enumerate(letter.mandatory, 1):
            if element.field:
                yield from _unknown(path, f"mandatory {number}", [element.field], [*fields, *BUILT_IN])
        for number, check in enumerate(letter.tone, 1):
            yield from _unknown(path, f"tone {number}", check.needs, [*fields, *BUILT_IN])


def _field(path: str, field: FieldShape, used: set[str], optional: set[str], bare: set[str]) -> Iterator[Problem]:
    name = field.id
    silent = field.kind == "name" or name in {"received", "received_no", "number", "addressee"}
    if name not in used and not silent:
        yield error(path, "field", N_("The field “{id}” stands nowhere in the text."), id=name)
    if not field.required and name in bare:
        message = N_("The optional field “{id}” must stand in square brackets with the words around it.")
        yield error(path, "paragraphs", message, id=name)
    if field.required and name in optional:
        yield error(path, "paragraphs", N_("The required field “{id}” may not stand in brackets."), id=name)


def _field_kind(path: str, field: FieldShape, fields: dict[str, FieldShape]) -> Iterator[Problem]:
    name = field.id
    if field.kind == "deadline" and (not field.workdays or field.counted_from not in fields):
        yield error(path, f"field {name}", N_("A deadline needs workdays and the field it is counted from."))
    if (field.kind == "choice") != bool(field.choices):
        yield error(path, f"field {name}", N_("A choice needs its choices, and nothing else has any."))
    if field.sexes and len(field.sexes) != len(field.choices):
        yield error(path, f"field {name}", N_("“sexes” needs one entry for every choice."))
    if field.case and not any(each.kind == "name" for each in fields.values()):
        yield error(path, f"field {name}", N_("“case” needs a field of the kind “name”."))


def _checks(source: Source, known: _Known) -> Iterator[Problem]:
    lists = list(source.of(source.source_locale, ChecklistShape))
    if not any(checklist.when == "start" for _path, checklist in lists) and not known.broken:
        yield error("checks", "", N_("The pack has no check list for the start of a shift."))
    for path, checklist in lists:
        items = [item for section in checklist.section for item in section.item]
        yield from _repeated(path, "item", (item.id for item in items))
        wanted = {item.clause for item in items} | {section.clause for section in checklist.section}
        yield from _unknown(path, "clause", wanted, known.clauses)
        # Ending a shift may be short; starting one covers the four sections of part 2.
        if len(items) > ITEMS[-1] or (checklist.when == "start" and len(items) < ITEMS[0]):
            message = N_("The list has {count} items; it should have {least} to {most}.")
            yield error(path, "section", message, count=len(items), least=ITEMS[0], most=ITEMS[-1])
        for section in checklist.section:
            if len(section.item) not in SECTION_ITEMS:
                place = f"section {section.id}"
                message = N_("The section has {count} items; it should have {least} to {most}.")
                counts = {"count": len(section.item), "least": SECTION_ITEMS[0], "most": SECTION_ITEMS[-1]}
                yield error(path, place, message, **counts)


def _slides(source: Source, known: _Known) -> Iterator[Problem]:
    ids: list[str] = []
    for path, file in source.of(source.source_locale, SlidesShape):
        for slide in file.slide:
            place = f"slide {slide.id}"
            ids.append(slide.id)
            yield from _unknown(path, place, [slide.clause], known.clauses)
            if (slide.basis == "legal") != bool(slide.law):
                message = N_("A legal deadline names its law, a voluntary promise names none.")
                yield error(path, place, message)
            if (slide.figure is not None) != ("{n}" in slide.text):
                yield error(path, place, N_("A figure stands in the text as {{n}}, and only then."))
            if (slide.figure is not None) != bool(slide.unit) or re.search(r"\d", slide.text):
                yield error(
                    path, place, N_("A number is a figure with its unit, so that an institution can change it.")
                )
    yield from _repeated("commitments", "slide", ids)


def _calendar(source: Source, _known: _Known) -> Iterator[Problem]:
    for path, calendar in source.of(source.source_locale, CalendarShape):
        for holiday in calendar.holiday:
            if bool(holiday.month) != bool(holiday.day):
                yield error(path, f"holiday {holiday.id}", N_("A holiday has month and day, or days after Easter."))
            elif holiday.month and holiday.day > monthrange(LEAP_YEAR, holiday.month)[1]:
                yield error(path, f"holiday {holiday.id}", N_("That month has no such day."))


def _calm(source: Source, known: _Known) -> Iterator[Problem]:
    locale = source.source_locale
    for path, tips in source.of(locale, TipsShape):
        yield from _unknown(path, "clauses", tips.clauses, known.clauses)
        yield from _repeated(path, "tip", (tip.id for tip in tips.tip))
    if source.one(locale, BreathingShape) is None and not known.broken:
        yield error("calm/breathing.toml", "", N_("The pack has no breathing pattern."))
    for path, breathing in source.of(locale, BreathingShape):
        yield from _repeated(path, "pattern", (pattern.id for pattern in breathing.pattern))
        for pattern in breathing.pattern:
            yield from _evidence(path, f"pattern {pattern.id}", pattern.evidence)
        first = breathing.pattern[0]
        if any(phase.move == "hold" for phase in first.phases):
            yield error(
                path, f"pattern {first.id}", N_("The first pattern is the default and may not hold the breath.")
            )

    for path, scripts in source.of(locale, ScriptsShape):
        for script in scripts.script:
            yield from _evidence(path, f"script {script.id}", script.evidence)
    for path, grounding in source.of(locale, GroundingShape):
        yield from _evidence(path, "evidence", grounding.evidence)


def _evidence(file: str, place: str, text: str) -> Iterator[Problem]:
    if not text:
        yield error(file, place, N_("An exercise says what is known of its effect, or that nothing is (evidence)."))


def _icons(source: Source, icons: frozenset[str]) -> Iterator[Problem]:
    for path, card in source.of(source.source_locale, SituationShape):
        yield from _unknown(path, "icon", [card.icon], icons)
    tiles = source.one(source.source_locale, TilesShape)
    for section in tiles.section if tiles else ():
        yield from _unknown("situations/tiles.toml", "icon", (tile.icon for tile in section.tile if tile.icon), icons)


def _placeholders(source: Source) -> Iterator[Problem]:
    """A translation keeps the placeholders of its source."""
    for locale in [*source.files][1:]:
        for path in sorted(source.own[locale]):
            theirs, ours = source.files[source.source_locale][path], source.files[locale][path]
            pairs = zip(texts(type(theirs), theirs.model_dump()), texts(type(ours), ours.model_dump()), strict=True)
            for (place, theirs_text), (_place, ours_text) in pairs:
                if sorted(PLACEHOLDER.findall(theirs_text)) != sorted(PLACEHOLDER.findall(ours_text)):
                    yield error(f"{locale}/{path}", place, N_("The placeholders differ from the source."))
