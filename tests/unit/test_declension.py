"""Names in the vocative and the dative: a table of names, foreign ones left alone, and anything a person may type."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kastd_desktop.core.declension import Declined, decline, parted, sex_of

if TYPE_CHECKING:
    from kastd_desktop.core.declension import Sex

TABLE: Final = Path(__file__).resolve().parents[1] / "data" / "names.tsv"
NAMES: Final = [
    tuple(line.split("\t")) for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
]
SEXES: Final[dict[str, Sex]] = {"f": "f", "m": "m"}


def of_kind(kind: str, name: str) -> Declined:
    return decline(name, SEXES[kind[0]], surname=kind[1] == "s")


def test_the_table_is_large_and_has_no_name_twice() -> None:
    assert len(NAMES) >= 250
    assert len({(kind, name) for kind, name, _vocative, _dative in NAMES}) == len(NAMES)


@pytest.mark.parametrize("kind", ["mg", "fg", "ms", "fs"])
def test_every_name_of_the_table(kind: str) -> None:
    wrong = [
        (name, form)
        for each, name, vocative, dative in NAMES
        if each == kind and (form := of_kind(kind, name)) != Declined(vocative, dative, sure=True)
    ]
    assert wrong == []


def test_large_and_small_letters_stay_what_they_are() -> None:
    for kind, name, vocative, dative in NAMES:
        assert of_kind(kind, name.upper()) == Declined(vocative.upper(), dative.upper(), sure=True)
        assert of_kind(kind, name.lower()) == Declined(vocative.lower(), dative.lower(), sure=True)


def test_letters_typed_in_two_pieces_are_the_same_letters() -> None:
    assert decline("Danute\u0307", "f") == Declined("Danute", "Danutei", sure=True)
    assert decline("Ke\u0328stutis", "m").dative == "Kęstučiui"


FOREIGN_MEN: Final = """
Artur Oleg Michael Jan Robert Aleksander Jaroslav Mark Daniil Sevastian Mateo Hugo Ivo Bruno Leonardo Giovanni Toni
Henry Rene Iliya Łukasz Wojciech Thomas Lucas Marcus Kaius Andreas Matias Elias Amadeus Luis Chris Xavieras Boris Denis
Otis Франсуа Jānis Máté Jürgen O'Neil José Zbigniew
"""
FOREIGN_WOMEN: Final = """
Anna Emma Ella Stella Ivanna Amelia Olivia Gabia Ėlia Maria Julia Natalia Victoria Maya Aya Kaya Leya Kaia Leia Maia
Agnieszka Małgorzata Martha Natasha Claudia Cristina Monica Bianca Carla Xena Wanda Ioana Andrea Chloė Elizabet Jenifer
Amy Esmi Karen Ingrid Анна Zoë Danute Kasia Katarzyna Joanna Alicja Jonas Aris
"""
FOREIGN_SURNAMES_OF_MEN: Final = """
Smith Müller Curtis Travis Jarvis
Kowalski Wałęsa Narkevič Mickevič Kovalenko Kovalevski Ozols Bērziņš Weber Davis Garcia Иванов
"""
FOREIGN_SURNAMES_OF_WOMEN: Final = """
Kowalska Wałęsa Kazlauskiene Ķirša Adamkus Petraitis Иванова Smith Rossi Kovalenko Narkevič Kravčionok Garcia
"""


@pytest.mark.parametrize(("names", "sex"), [(FOREIGN_MEN, "m"), (FOREIGN_WOMEN, "f")])
def test_foreign_given_names_are_left_alone_and_marked(names: str, sex: Sex) -> None:
    forms = {name: decline(name, sex) for name in names.split()}
    assert {name: form for name, form in forms.items() if form != Declined(name, name, sure=False)} == {}


def test_foreign_surnames_are_left_alone_and_marked() -> None:
    for name in FOREIGN_SURNAMES_OF_MEN.split():
        assert decline(name, "m", surname=True) == Declined(name, name, sure=False)
    # In -e it may be a Lithuanian surname without its dot.
    for name in FOREIGN_SURNAMES_OF_WOMEN.split():
        assert decline(name, "f", surname=True) == Declined(name, name, sure=False)


def test_in_a_double_name_only_the_foreign_part_stays() -> None:
    assert decline("Jonas Paul", "m") == Declined("Jonai Paul", "Jonui Paul", sure=False)
    assert decline("Smith-Kazlauskienė", "f", surname=True) == Declined(
        "Smith-Kazlauskiene", "Smith-Kazlauskienei", sure=False
    )
    assert decline("Kowalska–Petraitytė", "f", surname=True) == Declined(
        "Kowalska–Petraityte", "Kowalska–Petraitytei", sure=False
    )


def test_a_surname_with_two_declensions_is_suggested_and_marked() -> None:
    assert decline("Voveris", "m", surname=True) == Declined("Voverie", "Voveriui", sure=False)


def test_the_same_name_of_a_man_and_of_a_woman() -> None:
    assert decline("Ugnis", "m") == Declined("Ugni", "Ugniui", sure=True)
    assert decline("Ugnis", "f") == Declined("Ugnie", "Ugniai", sure=True)


@pytest.mark.parametrize(
    ("name", "vocative"),
    [("", ""), ("   ", ""), ("J.", "J."), (" Jonas \n Petras ", "Jonai Petrai"), ("-", "-"), ("Jonas-", "Jonai-")],
)
def test_blanks_initials_and_nothing(name: str, vocative: str) -> None:
    assert decline(name, "m") == Declined(vocative, decline(name, "m").dative, sure=True)


def test_a_very_long_name() -> None:
    assert decline("Jo" * 50_000 + "nas", "m").vocative.endswith("Jonai")
    assert decline("Jonas " * 20_000, "m").dative.startswith("Jonui Jonui ")


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40), st.sampled_from(["f", "m"]), st.booleans())
def test_whatever_is_typed_gives_an_answer(name: str, sex: Sex, surname: bool) -> None:
    form = decline(name, sex, surname=surname)
    assert isinstance(form.vocative, str)
    assert isinstance(form.dative, str)
    if any(letter.isalpha() for letter in name):
        assert form.vocative
        assert form.dative


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("Danutė Kazlauskienė", "f"),
        ("Jonas Petraitis", "m"),
        ("JONAS PETRAITIS", "m"),
        ("Jonas Marija Petraitis", "m"),
        ("Jogaila Petraitis", "m"),
        ("Nikita Ivanovas", "m"),
        ("Lina Stankus", None),
        ("Eglė Stankus", "f"),
        ("Artur Mackevičius", "m"),
        ("Jonas Mažeika", "m"),
        ("Jonas Kregždė", "m"),
        ("Ugnis Petraitytė", "f"),
        ("Ona Smith", "f"),
        ("Karen Petraitytė", "f"),
        ("Kazlauskienė", "f"),
        ("Petraitis", "m"),
        ("Rūta", "f"),
        ("Michael Smith", None),
        ("Karen Rozova", None),
        ("Иван Иванов", None),
        ("", None),
        ("  ", None),
    ],
)
def test_what_endings_tell_of_a_persons_sex(name: str, sex: Sex | None) -> None:
    assert sex_of(name) == sex


def test_a_full_name_in_its_parts() -> None:
    assert parted(" Jonas  Marija Petraitis ") == ("Jonas Marija", "Petraitis")
    assert parted("Petraitis") == ("", "Petraitis")
    assert parted("") == ("", "")
