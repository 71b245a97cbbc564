"""A letter template, its fields and the text composed from them. Nothing here is ever stored."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kastd_desktop.core.standard import Law

FieldKind = Literal["text", "longtext", "number", "date", "deadline", "choice", "name"]
Case = Literal["", "dative", "vocative"]
Channel = Literal["letter", "email", "chat", "public", "document"]

DateStyle = Literal["iso", "long"]

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
BUILT_IN = ("institution", "address", "writer", "position", "phone", "today")
"""Placeholders filled from the settings and the clock."""

Spans = tuple["Span", ...]


@dataclass(frozen=True, slots=True)
class Field:
    """Something the writer fills in.

    Attributes:
        id: name used in the text as ``{id}``.
        kind: what may be entered; a ``deadline`` is a day counted in working days from another field; a ``name`` is
            in the nominative and stands nowhere in the text, the fields with a ``case`` follow it.
        label: name beside the field.
        hint: a short remark under or beside it, may be empty.
        required: copying is refused while it is empty.
        choices: for ``choice``: the texts to choose from.
        example: a sample value, shown as placeholder.
        style: for dates: ``iso`` (2026-11-26) or ``long`` (2026 m. lapkričio 26 d.).
        workdays: for ``deadline``: number of working days.
        counted_from: for ``deadline``: id of the date field it is counted from.
        case: the form of the letter's ``name`` that is suggested here.
        sexes: for ``choice``: whom each text addresses, ``f``, ``m`` or empty for anybody.
    """

    id: str
    kind: FieldKind
    label: str
    hint: str
    required: bool
    choices: tuple[str, ...]
    example: str
    style: DateStyle
    workdays: int
    counted_from: str
    case: Case = ""
    sexes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mandatory:
    """An element such a letter must have, with the field that carries it (empty: the text itself does)."""

    text: str
    field: str
    law: tuple[Law, ...]


@dataclass(frozen=True, slots=True)
class ToneCheck:
    """A hint beside the letter: passes while every field in ``needs`` is filled; never blocks."""

    good: str
    missing: str
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A template.

    Attributes:
        id: stable id.
        title: name in the list.
        summary: when to use it.
        channel: how it goes out.
        subject: subject line, may hold placeholders.
        fields: in the order of filling in.
        paragraphs: the text, see `compose`.
        mandatory: elements it must have.
        tone: hints.
        clauses: numbers of clauses it implements.
        annexes: numbers of annexes it implements.
        locale: language the text is in.
        owner: who answers for the text; may be empty.
        checked: ISO day on which it was last read against the law; may be empty.
        valid_until: ISO day until which it may be used unread; may be empty.
    """

    id: str
    title: str
    summary: str
    channel: Channel
    subject: str
    fields: tuple[Field, ...]
    paragraphs: tuple[str, ...]
    mandatory: tuple[Mandatory, ...]
    tone: tuple[ToneCheck, ...]
    clauses: tuple[str, ...]
    annexes: tuple[int, ...]
    locale: str
    owner: str = ""
    checked: str = ""
    valid_until: str = ""

    def expired(self, today: date) -> bool:
        """Tell whether the text should be read against the law again before it is used."""
        return bool(self.valid_until) and self.valid_until < today.isoformat()

    def field(self, id_: str) -> Field | None:
        """Return a field of the letter, or None when it has no such."""
        return next((field for field in self.fields if field.id == id_), None)


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a composed line: fixed text, or what came from a field (``field`` is its id)."""

    text: str
    field: str = ""
    filled: bool = True


@dataclass(frozen=True, slots=True)
class Composed:
    r"""A letter with its fields filled in.

    Attributes:
        subject: spans of the subject line.
        paragraphs: spans of each paragraph; ``\\n`` inside a span is a line break.
        empty_required: ids of required fields still empty, in order.
        tone: for each tone check, whether it passes.
    """

    subject: Spans
    paragraphs: tuple[Spans, ...]
    empty_required: tuple[str, ...]
    tone: tuple[bool, ...]

    @property
    def complete(self) -> bool:
        """Tell whether the letter may be copied."""
        return not self.empty_required

    def plain(self) -> str:
        """Return the paragraphs as plain text, separated by empty lines."""
        return "\n\n".join("".join(span.text for span in paragraph) for paragraph in self.paragraphs)


def compose(
    letter: Letter, values: Mapping[str, str], known: Mapping[str, str], names: Mapping[str, str] | None = None
) -> Composed:
    """Fill a template.

    A part in square brackets is left out while a placeholder inside it is empty; a paragraph left without text is
    dropped. An empty placeholder elsewhere stands as its label in square brackets. Of two commas
    or full stops that meet, one stays.

    Args:
        letter: the template.
        values: what the writer entered, by field id; dates as they are to be read. Unknown ids are ignored.
        known: what the program knows, by the names in `BUILT_IN`.
        names: what to call the things in `BUILT_IN` while they are empty; without it they are called by their id.

    Returns:
        The composed letter.
    """
    texts, labels = vocabulary(letter, values, known, names or {})
    paragraphs = (expand(paragraph, texts, labels) for paragraph in letter.paragraphs)
    return Composed(
        subject=expand(letter.subject, texts, labels),
        paragraphs=tuple(spans for spans in paragraphs if any(span.text.strip() for span in spans)),
        empty_required=tuple(field.id for field in letter.fields if field.required and not texts[field.id]),
        tone=tuple(all(texts.get(name) for name in check.needs) for check in letter.tone),
    )


def vocabulary(
    letter: Letter, values: Mapping[str, str], known: Mapping[str, str], names: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """Return (texts, labels) of every placeholder a letter may use, as `expand` wants them."""
    labels = {**names, **{field.id: field.label for field in letter.fields}}
    texts = {name: known.get(name, "").strip() for name in BUILT_IN}
    texts |= {field.id: values.get(field.id, "").strip() for field in letter.fields}
    return texts, labels


def expand(template: str, texts: Mapping[str, str], labels: Mapping[str, str]) -> Spans:
    """Fill the placeholders of one line.

    Args:
        template: text with ``{placeholders}`` and ``[optional parts]``.
        texts: what stands for a placeholder; empty or missing when it is not filled.
        labels: what an empty placeholder is called.
    """
    result: list[Span] = []
    end = 0
    for match in OPTIONAL.finditer(template):
        result += _filled(template[end : match.start()], texts, labels)
        if all(texts.get(name) for name in PLACEHOLDER.findall(match[1])):
            result += _filled(match[1], texts, labels)
        end = match.end()
    return tuple(_one_mark(result + _filled(template[end:], texts, labels)))


def _one_mark(spans: list[Span]) -> list[Span]:
    """Drop a comma or full stop after its like: “Hello,” brings its own, and so does “4 d.”."""
    result: list[Span] = []
    for span in spans:
        mark = span.text[:1]
        follows = result and mark in {",", "."} and result[-1].text.endswith(mark) and not span.field
        text = span.text[1:] if follows else span.text
        if text:
            result.append(replace(span, text=text))
    return result


def _filled(text: str, texts: Mapping[str, str], labels: Mapping[str, str]) -> list[Span]:
    result: list[Span] = []
    end = 0
    for match in PLACEHOLDER.finditer(text):
        name = match[1]
        if match.start() > end:
            result.append(Span(text[end : match.start()]))
        value = texts.get(name, "")
        result.append(Span(value or f"[{labels.get(name, name)}]", name, filled=bool(value)))
        end = match.end()
    if end < len(text):
        result.append(Span(text[end:]))
    return result
