"""Easy-to-read Lithuanian: every rule has a sentence that breaks it and one that keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kastd_desktop.content import easy
from tests.packs import copy_of_small, edit, errors

if TYPE_CHECKING:
    from pathlib import Path

MARKS: Final = "Easy-to-read text has only full stops, commas, colons and dashes."
SHORT: Final = "Easy-to-read text has no abbreviations."
FIGURES: Final = "Easy-to-read text writes numbers in figures."
WORD: Final = "An uncommon word. Easy-to-read text says the same with common ones."
LENGTH: Final = "A sentence is too long to be easy; one idea is enough."

# (what breaks the rule, the same made easy, msgid)
EXAMPLES: Final = (
    ("Turite klausimų? Ateikite.", "Jeigu turite klausimų, ateikite.", MARKS),
    ("Ateikite (iki pietų).", "Ateikite iki pietų.", MARKS),
    ("Sakykite „ačiū“.", "Galite padėkoti.", MARKS),
    ("Nuolaida 20 %.", "Sumokėsite mažiau.", MARKS),
    ("Dirbame iki 17 val. kasdien.", "Dirbame iki 17 valandos kasdien.", SHORT),
    ("Kreipkitės į VMI.", "Kreipkitės į mokesčių inspekciją.", SHORT),
    ("Palaukite penkias minutes.", "Palaukite 5 minutes.", FIGURES),
    ("Rašykite per vieną mėnesį.", "Rašykite per 1 mėnesį.", FIGURES),
    ("Saugome konfidencialumą.", "Jūsų duomenų niekam nerodome.", WORD),
    ("Prašymą persiųsime kompetentingai įstaigai.", "Jūsų prašymą persiųsime kitai įstaigai.", WORD),
    (
        "Mes jums parašysime laišką ir jame paaiškinsime savo sprendimą ir ką galite daryti toliau.",
        "Mes jums parašysime laišką. Jame paaiškinsime savo sprendimą.",
        LENGTH,
    ),
    ("Jeigu vėluosite, paskambinkite, kad žinotume.", "Jeigu vėluosite, paskambinkite mums.", LENGTH),
)


def said(text: str, *, locale: str = "lt-easy", place: str = "slide a, text") -> set[str]:
    return {problem.message for problem in easy.check(locale, "a.toml", place, text)}


@pytest.mark.parametrize(("hard", "good", "message"), EXAMPLES)
def test_each_rule_finds_what_breaks_it_and_nothing_else(hard: str, good: str, message: str) -> None:
    assert said(hard) == {message}
    assert said(good) == set()


def test_every_rule_has_an_example() -> None:
    assert {message for _pattern, message in easy._RULES} | {LENGTH} == {message for *_rest, message in EXAMPLES}


def test_other_languages_and_names_of_acts_are_left_alone() -> None:
    hard = "Turite klausimų (daug)? Dirbame iki 17 val."
    assert said(hard, locale="lt") == set()
    assert said(hard, place="slide a, law 1, act") == set()
    assert said("darbo dienų", place="slide a, unit") == set()


def test_a_pack_is_checked_with_these_rules(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, "lt-easy/commitments/law.toml", "Visi žmonės mums vienodai svarbūs.", "Ar žinote (tikrai)?")

    assert ("lt-easy/commitments/law.toml", "slide equal-service, text", MARKS) in errors(root)
