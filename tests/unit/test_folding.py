"""Folding: quick typing finds careful spelling."""

from __future__ import annotations

import pytest

from kastd_desktop.core.folding import fold, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ĄČĘĖĮŠŲŪŽ", "aceeisuuz"),
        ("ąčęėįšųūž", "aceeisuuz"),
        ("Rėkia ant manęs", "rekia ant manes"),
        ("ŻÓŁĆ Gęślą JAŹŃ", "zolc gesla jazn"),
        ("Орёт", "орет"),
        ("ОРЁТ", "орет"),
        ("plain ASCII 123", "plain ascii 123"),
        ("İ STAMBULAS", "İ stambulas"),
        ("", ""),
    ],
)
def test_marks_and_case_go(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_russian_folds_into_russian_letters() -> None:
    """Otherwise what is typed without the dots never finds what is written with them."""
    assert all(ord(letter) > 0x400 for letter in fold("ещё"))
    assert fold("ещё") == fold("еще")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rėkia, ant manęs!", ["rekia", "ant", "manes"]),
        ("5-4-3 pratimas_čia", ["5", "4", "3", "pratimas", "cia"]),
        ("„Ąžuolas“", ["azuolas"]),
        ("… – ?!", []),
        ("КРИЧИТ на меня", ["кричит", "на", "меня"]),
    ],
)
def test_words_are_letters_and_digits(text: str, expected: list[str]) -> None:
    assert words(text) == expected
