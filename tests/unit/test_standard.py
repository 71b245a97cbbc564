"""Citations of the standard, and numbers read back out of them."""

from __future__ import annotations

import pytest

from kastd_desktop.core.standard import Clause, Part, Standard, number_of, reference

CITATIONS = {
    "3.5": "KAStd III d. 5 p.",
    "3.5.2": "KAStd III d. 5.2 p.",
    "4.1.12": "KAStd IV d. 1.12 p.",
    "6.2": "KAStd VI d. 2 p.",
    "A1": "KAStd 1 priedas",
    "A2.8": "KAStd 2 priedo 8 p.",
}


@pytest.mark.parametrize(("number", "citation"), CITATIONS.items())
def test_citation_leads_there_and_back(number: str, citation: str) -> None:
    assert reference(number) == citation
    assert number_of(citation) == number
    assert number_of(citation.removeprefix("KAStd ")) == number


@pytest.mark.parametrize(("typed", "number"), [("3.5.2", "3.5.2"), (" a2.8 ", "A2.8"), ("iii d. 5.2 p", "3.5.2")])
def test_numbers_are_read_as_people_type_them(typed: str, number: str) -> None:
    assert number_of(typed) == number


@pytest.mark.parametrize(
    "typed", ["", "20", "4", "7.1", "3.5.2.1", "skundas", "10 str. 4 d.", "3,5", "2026-02-22", "A"]
)
def test_other_text_names_no_clause(typed: str) -> None:
    assert number_of(typed) == ""


def test_part_in_force_covers_its_clauses_and_provisions() -> None:
    clause = Clause("4.1", "Telefonas", "Telefonas", "", (), "lt")
    standard = Standard((Part("4", "Nuotoliniu būdu", (clause,)),), (), "1", "", "2026-11-22", frozenset({"4", "A1"}))
    assert [standard.stays_in_force(number) for number in ("4", "4.1", "4.1.2", "A1", "A1.3")] == [True] * 5
    assert [standard.stays_in_force(number) for number in ("1", "1.4", "A4", "A3.1")] == [False] * 4
