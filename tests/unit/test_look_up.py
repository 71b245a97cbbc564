"""Search as a use case: what is understood of a query, and what a list shows of a result."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kastd_desktop.core.search import Hit
from kastd_desktop.services.look_up import FIRST_TILES, LookUp
from kastd_desktop.services.packs import open_pack

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def look_up(compiled_pack: Path) -> LookUp:
    return LookUp(open_pack(compiled_pack, "lt").pack)


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("rekia ant manes", "rėkia ant manęs"),
        ("  REKIA   ant manes ", "rėkia ant manęs"),
        ("rėkia", "rėkia"),
        ("sistema", "sistema"),
        ("xqzw", "xqzw"),
        ("„rekia“!", "„rėkia“!"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_a_query_is_spelled_as_the_pack_spells_it(look_up: LookUp, typed: str, understood: str) -> None:
    assert look_up.spelled(typed) == understood


def test_nothing_typed_finds_nothing(look_up: LookUp) -> None:
    assert look_up.search("   ") == []


def test_the_first_tiles_are_the_overviews_first_with_danger_in_front(look_up: LookUp) -> None:
    first = [tile for section in look_up.overview() for tile in section.tiles][:FIRST_TILES]
    tiles = look_up.first_tiles()
    assert set(tiles) == set(first)
    assert [tile.danger for tile in tiles] == sorted((tile.danger for tile in tiles), reverse=True)
    calm = [tile for tile in tiles if not tile.danger]
    assert calm == [tile for tile in first if not tile.danger]


def test_a_text_stays_in_force_when_any_of_its_clauses_does(look_up: LookUp) -> None:
    assert look_up.stays_in_force((), ())
    assert look_up.stays_in_force(("5.3", "4.1"), ())
    assert look_up.stays_in_force(("5.3",), (1,))
    assert not look_up.stays_in_force(("5.3",), (3,))


@pytest.mark.parametrize(
    ("hit", "icon", "has_phrases"),
    [
        (Hit("situation", "raised-voice", "Pakeltas balsas", 1.0, ("5.3",), (3,)), "audio-lines", True),
        (Hit("clause", "5.3", "Konfliktinės situacijos", 1.0, ("5.3",), ()), "book-open", True),
        (Hit("letter", "refusal", "Neigiamas atsakymas", 1.0, ("3.4",), ()), "pen-line", False),
        (Hit("tip", "during-sip", "Gurkštelėkite vandens.", 1.0, (), (4,)), "wind", False),
    ],
)
def test_every_kind_of_result_can_be_shown(look_up: LookUp, hit: Hit, icon: str, has_phrases: bool) -> None:
    glimpse = look_up.glimpse(hit)
    assert (glimpse.kind, glimpse.id, glimpse.icon) == (hit.kind, hit.id, icon)
    assert bool(glimpse.phrases) == has_phrases
    assert glimpse.title
    assert all(phrase[0] not in "„“" for phrase in glimpse.phrases)


def test_a_group_is_shown_as_a_group(look_up: LookUp) -> None:
    glimpse = look_up.glimpse_of_tile(look_up.group("disability"))
    assert glimpse.kind == "group"
    assert not glimpse.phrases


def test_letters_come_in_the_order_asked_for(look_up: LookUp) -> None:
    ids = ("refusal", "extension")
    assert tuple(id_ for id_, _title in look_up.letter_titles(ids)) == ids
