"""The cards as they go on paper: order, groups, numbers, and the alphabetical list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.core.alphabet import alphabetical
from kastd_desktop.core.calling import Line
from kastd_desktop.core.preferences import Contact, Preferences
from kastd_desktop.errors import UserError
from kastd_desktop.services.packs import open_pack
from kastd_desktop.services.paper import Paper, terms

if TYPE_CHECKING:
    from kastd_desktop.content.reader import Pack

if TYPE_CHECKING:
    from kastd_desktop.content.reader import Pack

CONTACTS = {"security": Contact("", "vid. 301"), "supervisor": Contact("Jolita", "vid. 214")}


@pytest.fixture
def pack() -> Pack:
    return open_pack(None, "lt").pack


@pytest.fixture
def paper(pack: Pack) -> Paper:
    return Paper(pack, Preferences(institution="Ąžuolyno seniūnija", contacts=CONTACTS))


def test_every_card_stands_once_in_the_order_of_the_overview(paper: Paper, pack: Pack) -> None:
    ids = [each.card.id for each in paper.cards()]

    assert sorted(ids) == sorted(pack.situations)
    tiles = [id_ for section in pack.tiles for tile in section.tiles for id_ in tile.situations]
    assert ids == list(dict.fromkeys(tiles))
    assert [group.title for group in paper.groups()] == [section.title for section in pack.tiles]


def test_cards_on_no_tile_are_not_lost(pack: Pack) -> None:
    lonely = replace(pack.situations["threats"], id="lonely", title="Viena")
    pack.__dict__["situations"] = {**pack.situations, "lonely": lonely}

    last = Paper(pack, Preferences()).groups()[-1]

    assert (last.title, [each.card.id for each in last.cards]) == ("Kitos kortelės", ["lonely"])


def test_chosen_cards_come_in_the_order_of_the_overview_and_no_others(paper: Paper) -> None:
    groups = paper.groups(["suicidal", "threats", "raised-voice"])

    assert [[each.card.id for each in group.cards] for group in groups] == [["raised-voice", "threats"], ["suicidal"]]


def test_a_card_that_is_not_there_is_named_with_those_that_are(paper: Paper) -> None:
    with pytest.raises(UserError) as caught:
        paper.cards(["threats", "threat"])

    assert "„threat“" in caught.value.text()
    assert "raised-voice" in caught.value.text()


def test_a_card_brings_its_numbers_and_clauses(paper: Paper, pack: Pack) -> None:
    [threats] = paper.cards(["threats"])

    roles = {role.id: role.title for role in pack.contacts}
    assert threats.calls == (
        Line(roles["security"], "vid. 301"),
        Line(f"{roles['supervisor']}, Jolita", "vid. 214"),
    )
    assert threats.citations == ("KAStd V d. 5 p.", "KAStd 3 priedas")


def test_the_law_behind_the_days_a_card_names_stands_with_its_clauses(paper: Paper) -> None:
    [late] = paper.cards(["letter-delay"])

    assert late.citations[-1] == "Viešojo administravimo įstatymas, 10\u00a0str. 4\u00a0d."


def test_it_is_told_which_cards_clauses_stay_in_force(paper: Paper) -> None:
    stays = {each.card.id: each.stays for each in paper.cards()}

    assert stays["phone-greeting"]
    assert not stays["raised-voice"]


def test_dangers_and_contacts(paper: Paper, pack: Pack) -> None:
    assert {each.card.id for each in paper.dangers()} == {
        card.id for card in pack.situations.values() if card.danger
    }  # fmt: skip
    assert len(paper.dangers()) >= 6
    contacts = paper.contacts()
    assert Line("Apsauga", "vid. 301") in contacts
    assert Line("IT pagalba", "") in contacts


def test_the_alphabetical_list_has_titles_and_signs(paper: Paper) -> None:
    entries = terms(paper.cards(), "lt")
    by_card = [term for term, id_ in entries if id_ == "raised-voice"]

    assert by_card == ["Pakeltas balsas", "Pertraukinėja", "Pyksta", "Rėkia"]
    assert entries == sorted(entries, key=lambda entry: alphabetical(entry[0], "lt"))
    assert {id_ for _term, id_ in entries} == {each.card.id for each in paper.cards()}


def test_the_rest_of_a_sentence_is_no_sign(paper: Paper) -> None:
    [card] = paper.cards(["other-institution"])
    changed = replace(
        card, card=replace(card.card, condition="Klausia apie mokesčius, o jų mes neskaičiuojame, karštai")
    )

    assert [term for term, _id in terms([changed], "lt")] == ["Karštai", "Klausia apie mokesčius", card.card.title]
