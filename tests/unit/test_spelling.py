"""Every word the program shows is spelled as its language spells it."""

from __future__ import annotations

import shutil
import sys
from itertools import chain
from typing import TYPE_CHECKING, Final

import pytest

from tests.packs import copy_of_small, edit
from tests.spelling import CATALOGUE, LISTS, PACK, allowed, catalogue_texts, misspelled, pack_texts, words

if TYPE_CHECKING:
    from pathlib import Path

ALPHABET: Final = "aąbcčdeęėfghiįyjklmnopqrsštuųūvwxzž"
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="hunspell and its dictionaries come from Debian"
)


@pytest.fixture(scope="module", autouse=True)
def _speller() -> None:
    # Not skipped: where nobody checks, mistakes come in.
    assert shutil.which("hunspell"), "apt-get install hunspell hunspell-lt hunspell-en-gb"


@pytest.mark.parametrize("language", ["lt", "en"])
def test_texts_are_spelled_right(language: str) -> None:
    found = chain(pack_texts(PACK, language), catalogue_texts(CATALOGUE, language))
    wrong = misspelled(found, language, allowed(language, "names"))
    assert wrong == {}, f"correct these words; what is right goes into tests/data/spelling/{language}.txt: {wrong}"


@pytest.mark.parametrize(
    ("file", "right", "slip"),
    [
        ("situations/raised-voice.toml", "Girdžiu", "Girdziu"),
        ("checks/front-desk.toml", "tvarkinga", "tvarkynga"),
        ("commitments/waiting.toml", "užsiregistravote", "užsiregistravotę"),
        ("lt-easy/commitments/law.toml", "Jeigu", "Jeigų"),
        ("en/situations/raised-voice.toml", "Raised voice", "Raised vioce"),
    ],
)
def test_a_planted_slip_is_found(tmp_path: Path, file: str, right: str, slip: str) -> None:
    root = copy_of_small(tmp_path)
    edit(root, file, right, slip)
    language = "en" if file.startswith("en/") else "lt"

    wrong = misspelled(pack_texts(root, language), language, allowed(language, "names"))

    [word] = set(slip.split()) & set(wrong)
    assert all(file in place for place in wrong[word])


def test_what_is_no_word_is_not_asked_about() -> None:
    text = "Atverkite {path}, rašykite --batch FAILAS.jsonl, made_from = tuščia; „%(option)s“ – sidabrinelinija.lt"
    assert words(text, "lt") == ["Atverkite", "rašykite"]


def test_the_other_language_in_its_quotes_is_left_alone() -> None:
    assert words("Rašykite “a person with a disability”.", "lt") == ["Rašykite"]
    assert words("Write „asmuo su negalia“.", "en") == ["Write"]


def test_a_known_word_may_begin_a_sentence() -> None:
    assert misspelled([("", "Vaikštynė. vaikštynė")], "lt", frozenset({"vaikštynė"})) == {}
    assert set(misspelled([("", "kastd KAStd")], "lt", frozenset({"KAStd"}))) == {"kastd"}


@pytest.mark.parametrize("name", ["lt", "en", "names"])
def test_lists_are_in_order_and_name_nothing_twice(name: str) -> None:
    lines = (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    listed = [line.split("#")[0].strip() for line in lines if not line.startswith("#")]
    assert listed == sorted(
        listed, key=lambda word: [(ALPHABET.find(letter.lower()), letter.isupper()) for letter in word]
    )
    assert len(set(listed)) == len(listed)
    assert not any(letter in "  " for word in listed for letter in word)
