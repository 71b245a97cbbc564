"""Writing a letter: fields, deadlines, the text. Nothing of it is ever stored or logged."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from kastd_desktop.core import workdays
from kastd_desktop.core.letter import Composed, Field, Letter, compose
from kastd_desktop.i18n import pgettext

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.clock import Clock

PERSONAL_CODE: Final = re.compile(r"(?<!\d)[3-6]\d{10}(?!\d)")
"""An 11-digit Lithuanian personal code; its first digit tells century and sex."""


class Correspondence:
    """The letters of one pack."""

    def __init__(self, pack: Pack, choices: Choices, clock: Clock) -> None:
        self._pack = pack
        self._choices = choices
        self._clock = clock

    def letters(self) -> tuple[Letter, ...]:
        """Return all templates by title."""
        return tuple(sorted(self._pack.letters.values(), key=lambda letter: letter.title))

    def letter(self, id_: str) -> Letter:
        """Return a template.

        Raises:
            KeyError: there is none.
        """
        return self._pack.letters[id_]

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

    def compose(self, letter: Letter, values: Mapping[str, str]) -> Composed:
        """Fill a template; ISO days are written out as the field asks for.

        Args:
            letter: the template.
            values: what was entered, days as ``YYYY-MM-DD``.
        """
        readable = {field.id: self._readable(field, values.get(field.id, "")) for field in letter.fields}
        return compose(letter, readable, self.known())

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

    @staticmethod
    def holds_personal_code(text: str) -> bool:
        """Tell whether a text holds what looks like a personal code."""
        return PERSONAL_CODE.search(text) is not None

    @staticmethod
    def _readable(field: Field, value: str) -> str:
        if field.kind in {"date", "deadline"} and field.style == "long" and (day := parse_day(value)):
            return long_day(day)
        return value


def parse_day(text: str) -> date | None:
    """Return the day written as ``YYYY-MM-DD``, or None."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def long_day(day: date) -> str:
    """Return a day as it is read in a letter of the current language."""
    # Translators: a day in a letter, e.g. “2026 m. lapkričio 26 d.”; {month} is the month’s name in the genitive.
    return pgettext("letter", "{day} {month} {year}").format(day=day.day, month=month_name(day.month), year=day.year)


def month_name(month: int) -> str:
    """Return a month's name as it stands beside a day: in Lithuanian in the genitive.

    Args:
        month: 1–12.
    """
    return (
        "",
        pgettext("month beside a day", "January"),
        pgettext("month beside a day", "February"),
        pgettext("month beside a day", "March"),
        pgettext("month beside a day", "April"),
        pgettext("month beside a day", "May"),
        pgettext("month beside a day", "June"),
        pgettext("month beside a day", "July"),
        pgettext("month beside a day", "August"),
        pgettext("month beside a day", "September"),
        pgettext("month beside a day", "October"),
        pgettext("month beside a day", "November"),
        pgettext("month beside a day", "December"),
    )[month]
