"""Reading the standard: going from clause to clause, finding words in any form, counting what is marked."""

from __future__ import annotations

import pytest

from kastd_desktop.content.reader import read_compiled
from kastd_desktop.core.inflection import places, stem
from kastd_desktop.services.library import KINDS, Library, texts_of
from kastd_desktop.system.resources import base_pack


@pytest.fixture
def library() -> Library:
    return Library(read_compiled(base_pack(), "lt"))


def test_all_parts_and_annexes_are_there(library: Library) -> None:
    standard = library.standard()
    assert [part.number for part in standard.parts] == ["1", "2", "3", "4", "5", "6"]
    assert [annex.number for annex in standard.annexes] == ["A1", "A2", "A3", "A4"]
    for clause in standard.clauses():
        assert clause.provisions, clause.number
        assert all(provision.duty for provision in clause.provisions), clause.number


def test_a_provision_leads_to_its_clause(library: Library) -> None:
    assert library.clause("3.5.2").number == "3.5"
    assert library.clause("A2.8").number == "A2"


@pytest.mark.parametrize("number", ["", "3", "3.99", "3.5.99", "A9", "A2.99", "telefonas"])
def test_unknown_number_is_a_key_error(library: Library, number: str) -> None:
    with pytest.raises(KeyError):
        library.clause(number)


def test_neighbours_cross_the_border_between_parts_and_annexes(library: Library) -> None:
    def numbers(number: str) -> list[str | None]:
        return [clause.number if clause else None for clause in library.neighbours(number)]

    assert numbers("1.1") == [None, "1.2"]
    assert numbers("4.1") == ["3.6", "4.2"]
    assert numbers("6.2") == ["6.1", "A1"]
    assert numbers("A4") == ["A3", None]


def test_a_provision_has_the_neighbours_of_its_clause(library: Library) -> None:
    assert library.neighbours("3.5.2") == library.neighbours("3.5")


@pytest.mark.parametrize("number", ["", "3", "3.99", "A9"])
def test_what_is_no_clause_has_no_neighbours(library: Library, number: str) -> None:
    with pytest.raises(KeyError):
        library.neighbours(number)


def test_links_lead_to_what_carries_a_clause_out(library: Library) -> None:
    links = library.links("4.1")
    assert {link.kind for link in links} <= set(KINDS)
    assert "phone-hold" in {link.id for link in links if link.kind == "situation"}
    assert library.links("1.99") == ()


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("skundas", "Skundą nagrinėja"),
        ("skundų", "skundai"),
        ("klientui", "su klientais"),
        ("telefonas", "TELEFONU"),
        ("ziniasklaida", "žiniasklaidos"),
        ("darb", "darbuotojas"),
        ("complaints", "a complaint"),
    ],
)
def test_other_forms_of_a_word_are_met(typed: str, text: str) -> None:
    from kastd_desktop.core.folding import words

    assert len(places(text, words(typed))) == 1


@pytest.mark.parametrize(("typed", "text"), [("laikas", "laikytis"), ("skundas", "skųsti"), ("eile", "eiti")])
def test_other_words_are_not_met(typed: str, text: str) -> None:
    from kastd_desktop.core.folding import words

    assert places(text, words(typed)) == []


def test_a_beginning_marks_itself_and_a_form_marks_the_word() -> None:
    assert places("Skundų skundas", ("skund",)) == [(0, 5), (7, 5)]
    assert places("Skundų", ("skundas",)) == [(0, 6)]


def test_short_words_keep_their_endings() -> None:
    assert stem("el") == "el"
    assert stem("rasa") == "rasa"
    assert stem("skundas") == "skund"


def test_hits_are_counted_as_they_are_marked(library: Library) -> None:
    for query in ("skundas", "kliento duomenys", "darb", "20 darbo dienų", "Viešojo administravimo įstatymas"):
        search = library.search(query)
        assert search.finds, query
        for find in search.finds:
            marked = sum(len(library.places(text, search.words)) for text in texts_of(find.clause))
            assert find.hits == marked, (query, find.clause.number)


def test_a_clause_must_have_every_word(library: Library) -> None:
    both = {find.clause.number for find in library.search("skundas vadovas").finds}
    assert both == {find.clause.number for find in library.search("skundas").finds} & {
        find.clause.number for find in library.search("vadovas").finds
    }
    assert both


def test_law_is_searched_too(library: Library) -> None:
    assert "4.1" in {find.clause.number for find in library.search("Elektroninių ryšių įstatymas").finds}


def test_hits_follow_each_other_and_begin_again(library: Library) -> None:
    search = library.search("skundas")
    way = [search.at(position) for position in range(search.total)]
    assert len(set(way)) == search.total
    assert [number for number, _which in way] == [
        find.clause.number for find in search.finds for _hit in range(find.hits)
    ]
    assert search.at(search.total) == way[0]
    assert search.at(-1) == way[-1]


def test_first_hit_after_a_clause_without_any(library: Library) -> None:
    search = library.search("skundas")
    without = next(clause for clause in library.standard().clauses() if not search.hits(clause.number))
    number, which = search.at(search.first[without.number])
    order = [clause.number for clause in library.standard().clauses()]
    assert which == 0
    assert order.index(number) > order.index(without.number)
    last = search.finds[-1].clause.number
    assert all(search.first[after] == 0 for after in order[order.index(last) + 1 :])


@pytest.mark.parametrize("query", ["", "   ", "a", "?!", "š"])
def test_nothing_to_look_for_is_no_search(library: Library, query: str) -> None:
    search = library.search(query)
    assert not search
    assert search.finds == ()


def test_nothing_found_is_a_search(library: Library) -> None:
    search = library.search("xyzzy")
    assert search
    assert search.total == 0
    with pytest.raises(IndexError):
        search.at(0)


@pytest.mark.parametrize(("query", "number"), [("3.5.2", "3.5.2"), ("KAStd 2 priedo 8 p.", "A2.8"), ("4.1", "4.1")])
def test_a_number_or_a_pasted_citation_names_its_place(library: Library, query: str, number: str) -> None:
    search = library.search(query)
    assert search.number == number
    assert [find.clause.number for find in search.finds] == [library.clause(number).number]


def test_a_number_that_is_not_there_is_searched_as_words(library: Library) -> None:
    assert library.search("3.99").number == ""


def test_english_has_its_own_words() -> None:
    library = Library(read_compiled(base_pack(), "en"))
    assert library.locale == "en"
    assert {find.clause.number for find in library.search("complaints").finds} >= {"5.2"}
