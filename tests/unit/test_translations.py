"""The catalogues: nothing in the code is missing, nothing is half translated, Lithuanian is set as it should be."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from kastd_desktop.i18n import LOCALES

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

ROOT: Final = Path(__file__).resolve().parents[2]
TRANSLATIONS: Final = ROOT / "translations"
# As the set-up extracts: function → where in the call context, singular and plural stand.
KEYWORDS: Final = {"_": None, "N_": None, "pgettext": ((1, "c"), 2), "ngettext": (1, 2)}
BRACES: Final = re.compile(r"\{[^{}]*\}")
PERCENT: Final = re.compile(r"%(?:\([a-z_]+\))?[srd]")
WORD: Final = re.compile(r"[^\W\d_]{4,}")
NAMES: Final = frozenset({"KAStd Desktop {version}"})
ABOUT_QUOTES: Final = frozenset(
    {
        "An outdated disability term. Write „asmuo su negalia“ or name the need.",
        "An outdated disability term. Write “a person with a disability” or name the need.",
        "English quotes are “ and ”.",
        "Lithuanian quotes are „ and “.",
        "The customer is addressed as „jūs“ with a small letter.",
    }
)
"""Advice to authors that shows the quotes of either language."""
NOT_DECLINED: Final = frozenset(
    {"Rodyti dar {n}", "{n} gerai", "{n} sutvarkyta", "{n} trūksta", "{n} netaikoma", "trūko {n}"}
)


@cache
def catalogue(locale: str) -> Catalog:
    with (TRANSLATIONS / locale / "LC_MESSAGES" / "kastd.po").open("rb") as file:
        return read_po(file, locale=locale)


def _all(forms: object) -> tuple[str, ...]:
    """Return singular and plural forms alike as a tuple."""
    return tuple(str(form) for form in forms) if isinstance(forms, tuple | list) else (str(forms or ""),)


def key_of(message: Message) -> tuple[str | None, tuple[str, ...]]:
    return message.context, _all(message.id)


def entries(locale: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return (msgids, translations) of every message."""
    return [
        (
            _all(message.id),
            _all(message.string),
        )
        for message in catalogue(locale)
        if message.id
    ]


LITHUANIAN: Final = [(ids, text) for ids, texts in entries("lt") for text in texts if ids[0] not in ABOUT_QUOTES]


def said(found: list[tuple[tuple[str, ...], str]]) -> list[str]:
    return [text for _ids, text in found]


def test_the_template_holds_exactly_what_the_code_says() -> None:
    in_code = set()
    for _file, _line, message, _comments, context in extract_from_dir(
        ROOT / "kastd_desktop", [("**.py", "python")], keywords=KEYWORDS
    ):
        in_code.add((context, tuple(message) if isinstance(message, tuple | list) else (message,)))
    with (TRANSLATIONS / "kastd.pot").open("rb") as file:
        template = {key_of(message) for message in read_po(file) if message.id}

    assert len(in_code) > 500
    # A text that is marked once for one and once for many stands in the template once, with its plural.
    singular = {(context, ids[:1]) for context, ids in template}
    assert {each for each in in_code if (each[0], each[1][:1]) not in singular} == set()
    used = {(context, ids[:1]) for context, ids in in_code}
    assert {each for each in template if (each[0], each[1][:1]) not in used} == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_catalogue_has_the_messages_of_the_template(locale: str) -> None:
    with (TRANSLATIONS / "kastd.pot").open("rb") as file:
        template = {key_of(message) for message in read_po(file) if message.id}

    assert {key_of(message) for message in catalogue(locale) if message.id} == template


def test_every_message_has_its_lithuanian() -> None:
    assert [ids[0] for ids, texts in entries("lt") if not all(texts)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_left_for_a_translator_to_check(locale: str) -> None:
    assert [message.id for message in catalogue(locale) if message.fuzzy and message.id] == []
    assert list(catalogue(locale).obsolete) == []


def test_plural_forms_are_complete() -> None:
    assert catalogue("lt").num_plurals == 3
    assert [ids[0] for ids, texts in entries("lt") if len(ids) == 2 and len(texts) != 3] == []
    assert [ids[0] for ids, texts in entries("lt") if len(ids) == 1 and len(texts) != 1] == []


def test_the_three_forms_differ_where_lithuanian_counts() -> None:
    """One form copied three times is a mistake that no tool reports."""
    plural = [texts for ids, texts in entries("lt") if len(ids) == 2 and "{n}" in texts[0]]
    unit = re.compile(r"\{n\}\s(min\.|val\.|s|d\.|%)")

    assert {texts[0] for texts in plural if len(set(texts)) == 1 and not unit.search(texts[0])} <= NOT_DECLINED


@pytest.mark.parametrize("locale", LOCALES)
def test_placeholders_are_those_of_the_message(locale: str) -> None:
    """Babel compiles a renamed placeholder without a word, and the program stops when it is shown."""
    wrong = []
    for ids, texts in entries(locale):
        wanted = sorted(BRACES.findall(ids[-1])), sorted(PERCENT.findall(ids[-1]))
        optional = len(ids) == 2  # “one answer” need not say its number
        for text in filter(None, texts):
            have = sorted(BRACES.findall(text)), sorted(PERCENT.findall(text))
            if have != wanted and not (optional and set(have[0]) < set(wanted[0]) and "{n}" not in have[0]):
                wrong.append((ids[0], text))

    assert wrong == []


@pytest.mark.parametrize("locale", LOCALES)
def test_blanks_and_breaks_at_the_ends_are_kept(locale: str) -> None:
    def ends(text: str) -> tuple[str, str]:
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    assert [text for ids, texts in entries(locale) for text in texts if text and ends(text) != ends(ids[0])] == []


def test_lithuanian_quotes_are_lithuanian_and_closed() -> None:
    dates = "MMM"  # Qt sets what a date says in straight quotes
    straight = re.compile("[\"”']")
    assert said([(ids, text) for ids, text in LITHUANIAN if straight.search(text) and dates not in text]) == []
    assert said([(ids, text) for ids, text in LITHUANIAN if text.count("„") != text.count("“")]) == []
    assert said([(ids, text) for ids, text in LITHUANIAN if re.search("“(?=\\w)|(?<=\\w)„", text)]) == []


def test_messages_in_the_code_are_typeset_too() -> None:
    ids = {id_ for message_ids, _texts in entries("lt") for id_ in message_ids} - ABOUT_QUOTES

    assert [id_ for id_ in ids if '"' in id_ or re.search(r"\w'\w", id_) or "..." in id_] == []
    assert [id_ for id_ in ids if id_.count("“") != id_.count("”")] == []


def test_lithuanian_keeps_the_house_style() -> None:
    assert said([(ids, text) for ids, text in LITHUANIAN if "..." in text or " - " in text]) == []
    assert said([(ids, text) for ids, text in LITHUANIAN if re.search(r"[ \u00a0]{2,}", text)]) == []
    assert said([(ids, text) for ids, text in LITHUANIAN if "!" in text]) == []
    assert (
        said(
            [(ids, text) for ids, text in LITHUANIAN if re.search(r"(?<=[a-ząčęėįšųūž,] )(Jūs|Jums|Jūsų|Jus)\b", text)]
        )
        == []
    )
    numbers = re.compile(r"(?:\d|\}) (val\.|min\.|d\.|s\b|%|Eur\b)")
    assert said([(ids, text) for ids, text in LITHUANIAN if numbers.search(text)]) == []


def test_sentences_end_as_the_message_does() -> None:
    """A full stop lost or gained on the way."""
    marks = (".", "?", ":", "…")

    def mark(text: str) -> str:
        return text[-1] if text.endswith(marks) else ""

    # An abbreviation ends in a full stop of its own.
    abbreviated = re.compile(r"\b(min|val|d|m|s|tel|str|p|pvz|nr|mėn|sav|priet|[A-Z])\.$", re.IGNORECASE)
    assert [
        (ids[0], text)
        for ids, text in LITHUANIAN
        if text
        and mark(text) != mark(ids[0])
        and not text.endswith("}")  # a date or a time brings its own
        and not abbreviated.search(text)
        and not abbreviated.search(ids[0])
    ] == []


def test_nothing_was_left_in_english() -> None:
    same = {ids[0] for ids, texts in entries("lt") if texts[0] == ids[0]} - NAMES

    assert {text for text in same if WORD.search(BRACES.sub("", text))} == set()


def test_english_is_the_message_itself() -> None:
    """An entry that says something else would hide what the code says."""
    assert [ids[0] for ids, texts in entries("en") if any(texts) and tuple(texts) != ids] == []
