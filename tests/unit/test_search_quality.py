"""How well the base pack is searched: counted, never timed. Times stand in `tests/benchmarks/look_up.py`."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.content.reader import read_compiled
from kastd_desktop.core.folding import fold
from kastd_desktop.core.search import analysis, build, verbs
from kastd_desktop.services.look_up import LookUp

if TYPE_CHECKING:
    from collections.abc import Callable

DATA = Path(__file__).resolve().parents[1] / "data" / "look-up"
LEAST_FIRST, LEAST_THREE, MOST_FALSE = 0.95, 0.99, 1 / 25
LEAST_MEETING = 0.95
LEAST_IN_LATIN, LEAST_SLIPPED = 0.97, 0.96
"""Share of the queries found that must still be found in Latin letters, and with a slip in their longest word."""

CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
ROMANIZED = {
    "English": "a b v g d e e zh z i j k l m n o p r s t u f h c ch sh sch _ y _ e yu ya",
    "Lithuanian": "a b v g d e e ž z i j k l m n o p r s t u f ch c č š šč _ y _ e ju ja",
    "without marks": "a b v g d e e z z i j k l m n o p r s t u f h c c s sc _ y _ e ju ja",
}
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def queries(name: str, language: str = "") -> list[tuple[str, list[str]]]:
    entries = map(json.loads, (DATA / name).read_text(encoding="utf-8").splitlines())
    return [(each["q"], each["expect"]) for each in entries if language in {"", each["lang"]}]


def lines(name: str) -> list[list[str]]:
    read = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split() for line in read if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def found(compiled_pack: Path) -> Callable[[str], list[str]]:
    look_up = LookUp(read_compiled(compiled_pack, "lt"))
    return lambda query: [hit.id for hit in look_up.search(query, 3)]


@pytest.fixture(scope="module")
def keys() -> Callable[[str], set[str]]:
    known = verbs.Verbs(verbs.pack(build.verb_entries()))
    return lambda word: set(analysis.lithuanian(fold(word), known))


def test_the_right_card_comes_first(found: Callable[[str], list[str]]) -> None:
    asked = queries("own.jsonl")
    missed = [
        (query, found(query))
        for query, expected in asked
        if found(query)[:1] != expected[:1] and not (set(found(query)[:1]) & set(expected))
    ]
    assert 1 - len(missed) / len(asked) >= LEAST_FIRST, missed


def test_it_is_among_the_first_three(found: Callable[[str], list[str]]) -> None:
    asked = queries("own.jsonl")
    missed = [(query, found(query)) for query, expected in asked if not set(found(query)) & set(expected)]
    assert 1 - len(missed) / len(asked) >= LEAST_THREE, missed


@pytest.mark.parametrize("style", ROMANIZED)
def test_russian_is_found_in_latin_letters_too(found: Callable[[str], list[str]], style: str) -> None:
    letters = str.maketrans(dict(zip(CYRILLIC, ROMANIZED[style].replace("_", "").split(" "), strict=True)))
    asked = [(query.lower().translate(letters), expected) for query, expected in queries("own.jsonl", "ru")]
    asked = [(query, expected) for query, expected in asked if not any(each >= "\u0400" for each in query)]
    missed = [(query, found(query)) for query, expected in asked if not set(found(query)) & set(expected)]
    assert len(asked) > 300
    assert 1 - len(missed) / len(asked) >= LEAST_IN_LATIN, missed


def slipped(query: str) -> str:
    """Return a query with a slip in its longest word: a key missed, hit twice, too early, or the one beside it."""
    longest = max(query.split(), key=len)
    chance = Random(query)
    at = chance.randrange(1, len(longest) - 1)
    head, letter, tail = longest[:at], longest[at], longest[at + 1 :]
    row = next((row for row in KEYS if letter in row), letter)
    beside = row[row.index(letter) - 1] if row.index(letter) else row[1:2]
    wrong = (head + tail, head + letter * 2 + tail, head + tail[0] + letter + tail[1:], head + beside + tail)
    return query.replace(longest, chance.choice(wrong), 1)


def test_a_slip_in_a_word_hides_little(found: Callable[[str], list[str]]) -> None:
    asked = [(fold(query), expected) for query, expected in queries("own.jsonl", "lt")[::4]]
    asked = [(query, expected) for query, expected in asked if max(map(len, query.split())) > 5]
    right = [(query, expected) for query, expected in asked if set(found(query)) & set(expected)]
    missed = [(slipped(query), query) for query, expected in right if not set(found(slipped(query))) & set(expected)]
    assert len(right) > 500
    assert 1 - len(missed) / len(right) >= LEAST_SLIPPED, missed


def test_other_matters_find_nothing(found: Callable[[str], list[str]]) -> None:
    asked = queries("unrelated.jsonl")
    false = [(query, found(query)) for query, _expected in asked if found(query)]
    assert len(false) / len(asked) <= MOST_FALSE, false


def test_forms_of_a_word_meet(keys: Callable[[str], set[str]]) -> None:
    pairs = [(one, other) for words in lines("forms.txt") for at, one in enumerate(words) for other in words[:at]]
    apart = [pair for pair in pairs if not keys(pair[0]) & keys(pair[1])]
    assert len(pairs) > 900
    assert 1 - len(apart) / len(pairs) >= LEAST_MEETING, apart


@pytest.mark.parametrize("pair", lines("strangers.txt"), ids="-".join)
def test_words_that_only_look_alike_do_not_meet(keys: Callable[[str], set[str]], pair: list[str]) -> None:
    one, other = pair
    assert not keys(one) & keys(other)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("muša", "physical-aggression"),
        ("mane muša", "physical-aggression"),
        ("grasina nusižudyti", "suicidal"),
        ("negali kvėpuoti", "medical-emergency"),
        ("turi peilį", "weapon-or-suspicious-object"),
        ("smūgiavo", "physical-aggression"),
        ("nori nusižudyti", "suicidal"),
        ("angry customer", "raised-voice"),
        ("atsisakymas", "refusal"),
        ("verk", "crying"),
    ],
)
def test_what_must_never_come_second(found: Callable[[str], list[str]], query: str, first: str) -> None:
    assert found(query)[0] == first
