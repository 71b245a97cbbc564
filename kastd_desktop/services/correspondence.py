"""Writing a letter: fields, deadlines, the text. What is entered lives in memory only; it is never stored or logged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Literal

from kastd_desktop.core import workdays
from kastd_desktop.core.alphabet import SortKey, alphabetical
from kastd_desktop.core.folding import words
from kastd_desktop.core.inflection import met
from kastd_desktop.core.letter import Channel, Composed, Field, Letter, compose, vocabulary
from kastd_desktop.core.plain_language import StyleRemark, style_remarks
from kastd_desktop.i18n import speaking
from kastd_desktop.services.letter_days import long_day, parse_day
from kastd_desktop.services.letter_drafts import LetterDrafts
from kastd_desktop.services.letter_entered import Entered, Unsent, blank
from kastd_desktop.services.letter_names import followers
from kastd_desktop.services.letter_page import built_in_names, page_of
from kastd_desktop.services.letter_remarks import Remark, remarks

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.core.standard import Law
    from kastd_desktop.core.stationery import Page
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.clock import Clock
    from kastd_desktop.services.drafts import Drafts
    from kastd_desktop.services.letter_entered import Memory

NUMBER: Final = re.compile(r"[-–]?\d+(?:[ \u00a0.]\d{3})*(?:[.,]\d+)?", re.ASCII)
Fault = Literal["empty", "no-day", "no-number"]
GroupId = Literal["writing", "chat", "public", "office"]
GROUPS: Final[tuple[tuple[GroupId, tuple[Channel, ...]], ...]] = (
    ("writing", ("letter", "email")),
    ("chat", ("chat",)),
    ("public", ("public",)),
    ("office", ("document",)),
)


@dataclass(frozen=True, slots=True)
class Group:
    """Templates that go out the same way."""

    id: GroupId
    letters: tuple[Letter, ...]


@dataclass(frozen=True, slots=True)
class Element:
    """Something such a letter must have, and whether it is there."""

    text: str
    present: bool
    law: tuple[Law, ...]


class Correspondence:
    """The letters of one pack, and what is being written in them while the program runs.

    Attributes:
        drafts: what is kept on the disk, because it was asked for.
    """

    def __init__(self, pack: Pack, choices: Choices, clock: Clock, memory: Memory, drafts: Drafts) -> None:
        """Take what letters are made of.

        Args:
            pack: the templates and the holidays.
            choices: the settings, for what the program fills in.
            clock: the time.
            memory: what is being written; it outlives a change of language.
            drafts: where it is kept when asked for.
        """
        self._pack = pack
        self._choices = choices
        self._clock = clock
        self._memory = memory
        self._unsent = memory.unsent
        self.drafts = LetterDrafts(self.entered, frozenset(pack.letters), memory, drafts)

    def letters(self) -> tuple[Letter, ...]:
        """Return all templates by title; those whose time is over come last."""
        today, locale = self.today(), self._pack.locale

        def place(letter: Letter) -> tuple[bool, SortKey]:
            return letter.expired(today), alphabetical(letter.title, locale)

        return tuple(sorted(self._pack.letters.values(), key=place))

    def letter(self, id_: str) -> Letter:
        """Return a template.

        Raises:
            KeyError: there is none.
        """
        return self._pack.letters[id_]

    def groups(self, query: str = "") -> tuple[Group, ...]:
        """Return the templates by channel; groups without any are left out.

        Args:
            query: what was typed, in any spelling; every word must begin a word of title or summary, or be
                another form of it.
        """
        wanted = words(query)
        found = [letter for letter in self.letters() if _matches(letter, wanted)]
        groups = (Group(id_, tuple(each for each in found if each.channel in channels)) for id_, channels in GROUPS)
        return tuple(group for group in groups if group.letters)

    def clauses(self, letter: Letter) -> tuple[tuple[str, str], ...]:
        """Return (number, short name) of the clauses and annexes a template carries out."""
        wanted = (*letter.clauses, *(f"A{number}" for number in letter.annexes))
        names = {clause.number: clause.short for clause in self._pack.standard.clauses()}
        return tuple((number, names[number]) for number in wanted if number in names)

    # --- entering ---------------------------------------------------------------------------------------------------

    def entered(self, id_: str) -> Entered:
        """Return what was entered in a template since the program was started.

        Raises:
            KeyError: there is no such template.
        """
        letter, kept = self.letter(id_), self._unsent.get(id_)
        return kept.read(letter) if kept else Entered(letter, blank(letter))

    def enter(self, id_: str, field_id: str, text: str) -> Entered:
        """Enter something, and let the deadlines and the forms of a name that depend on it follow.

        What the writer changed stays; emptied, the program fills it in again.

        Args:
            id_: the template.
            field_id: the field; an unknown one changes nothing.
            text: what it now holds.

        Raises:
            KeyError: there is no such template.
        """
        before = self.entered(id_)
        letter, field = before.letter, before.letter.field(field_id)
        if field is None:
            return before
        values, by_hand = {**before.values, field_id: text}, before.by_hand
        if field.kind == "deadline" or field.case or field.sexes:
            by_hand = by_hand | {field_id} if text.strip() else by_hand - {field_id}
        if field.kind == "name" or field.sexes:
            values |= {id_: form for id_, form in followers(letter, values, by_hand).items() if id_ not in by_hand}
        suggested = self.suggested(letter, values)
        for other in letter.fields:
            # A day counted from a start that is no longer one would be wrong.
            emptied = other.id == field_id and not text.strip()
            if other.kind == "deadline" and other.id not in by_hand and not emptied:
                values[other.id] = suggested.get(other.id, "")
        return self._keep(Entered(letter, values, by_hand))

    def clear(self, id_: str) -> Entered:
        """Forget what was entered.

        Raises:
            KeyError: there is no such template.
        """
        self._unsent.pop(id_, None)
        self._memory.drafts.pop(id_, None)
        return self.entered(id_)

    def begun(self) -> frozenset[str]:
        """Return the templates in which something was entered."""
        return frozenset(self._unsent)

    def sample(self, id_: str) -> Entered:
        """Enter every field's example; for pictures and for trying a template out.

        Raises:
            KeyError: there is no such template.
        """
        letter = self.letter(id_)
        today = self._clock().date()
        received, later = today - timedelta(days=7), workdays.after(today, 6, self._pack.holidays)
        examples = {field.id: field.example for field in letter.fields if field.example}
        days = {field.id: later.isoformat() for field in letter.fields if field.kind == "date"}
        if "received" in days:
            days["received"] = received.isoformat()
        values = {**blank(letter), **examples, **days}
        values = {**values, **followers(letter, values, frozenset())}
        return self._keep(Entered(letter, {**values, **self.suggested(letter, values)}))

    # --- what it comes to -------------------------------------------------------------------------------------------

    def suggested(self, letter: Letter, values: Mapping[str, str]) -> dict[str, str]:
        """Return ISO days for the deadlines that can be counted from what is filled in.

        Args:
            letter: the template.
            values: what was entered so far.
        """
        found: dict[str, str] = {}
        for field in letter.fields:
            if field.kind == "deadline" and (start := parse_day(values.get(field.counted_from, ""))):
                found[field.id] = workdays.after(start, field.workdays, self._pack.holidays).isoformat()
        return found

    def working(self, day: date) -> bool:
        """Tell whether a day is a working day."""
        return workdays.is_working(day, self._pack.holidays)

    def today(self) -> date:
        """Return the day it is."""
        return self._clock().date()

    def faults(self, entered: Entered) -> dict[str, Fault]:
        """Return why the letter may not go out, by field id in the order of the fields; empty when it may."""
        found: dict[str, Fault] = {}
        for field in entered.letter.fields:
            text = entered.values.get(field.id, "").strip()
            if field.required and not text:
                found[field.id] = "empty"
            elif text and field.kind in {"date", "deadline"} and parse_day(text) is None:
                found[field.id] = "no-day"
            elif text and field.kind == "number" and NUMBER.fullmatch(text) is None:
                found[field.id] = "no-number"
        return found

    def remarks(self, entered: Entered) -> dict[str, Remark]:
        """Return what the writer may want to look at again, by field id; nothing of it keeps the letter back."""
        return remarks(entered, self.suggested(entered.letter, entered.values))

    @staticmethod
    def style(entered: Entered) -> tuple[StyleRemark, ...]:
        """Return what of the writer's own words could be said more plainly, in the order of the fields."""
        values, letter = entered.values, entered.letter
        written = (values.get(field.id, "") for field in letter.fields if field.kind in {"text", "longtext"})
        return tuple(remark for text in written for remark in style_remarks(text, letter.locale))

    def compose(self, letter: Letter, values: Mapping[str, str]) -> Composed:
        """Fill a template; days are written out as the field asks for.

        Args:
            letter: the template.
            values: what was entered; what is no day does not count as entered.
        """
        names = built_in_names()
        with speaking(letter.locale):
            return compose(letter, self._readable_values(letter, values), self.known(), names)

    def elements(self, entered: Entered) -> tuple[Element, ...]:
        """Return the mandatory elements; one without a field is part of the template's own words."""
        texts, _labels = self._vocabulary(entered.letter, entered.values)
        return tuple(
            Element(each.text, not each.field or bool(texts.get(each.field)), each.law)
            for each in entered.letter.mandatory
        )

    def page(self, entered: Entered, *, final: bool = False) -> Page:
        """Return the letter as it goes out.

        Args:
            entered: the template and what was entered.
            final: what the settings do not know is left out; else its name stands for it, so that it is missed.
        """
        letter = entered.letter
        texts, labels = self._vocabulary(letter, entered.values)
        with speaking(letter.locale):
            return page_of(letter, texts, labels, final=final)

    @staticmethod
    def write_docx(page: Page, letter: Letter, path: Path) -> None:
        """Write a letter as a DOCX file, for whoever works on it further.

        Args:
            page: the letter as it goes out.
            letter: its template.
            path: the file.

        Raises:
            UserError: the file cannot be written.
        """
        from kastd_desktop.core.word_file import docx
        from kastd_desktop.services.giving import give

        give(path, docx(page, letter.title, letter.locale))

    def known(self) -> dict[str, str]:
        """Return what the program fills in by itself."""
        preferences = self._choices.preferences
        return {
            "institution": preferences.institution,
            "address": preferences.address,
            "writer": preferences.writer,
            "position": preferences.position,
            "phone": preferences.phone,
            "today": self._clock().date().isoformat(),
        }

    def _keep(self, entered: Entered) -> Entered:
        if entered.begun:
            self._unsent[entered.letter.id] = Unsent.of(entered)
        else:
            self._unsent.pop(entered.letter.id, None)
        return entered

    def _vocabulary(self, letter: Letter, values: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
        with speaking(letter.locale):
            readable = self._readable_values(letter, values)
        return vocabulary(letter, readable, self.known(), built_in_names())

    @staticmethod
    def _readable_values(letter: Letter, values: Mapping[str, str]) -> dict[str, str]:
        return {field.id: _readable(field, values.get(field.id, "")) for field in letter.fields}


def _readable(field: Field, value: str) -> str:
    if field.kind not in {"date", "deadline"}:
        return value
    day = parse_day(value)
    if day is None:
        return ""
    return long_day(day) if field.style == "long" else day.isoformat()


def _matches(letter: Letter, wanted: list[str]) -> bool:
    present = words(f"{letter.title} {letter.summary}")
    return all(any(met(word, each) for word in present) for each in wanted)
