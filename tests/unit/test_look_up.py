"""Search as a use case: what is understood of a query, and what a list shows of a result."""

from __future__ import annotations

import dataclasses
from copy import copy
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.core.search import Hit
from kastd_desktop.services.look_up import FIRST_TILES, LookUp
from kastd_desktop.services.packs import open_pack

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.content.reader import Pack


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


@pytest.mark.parametrize("kind", ["situation", "clause", "letter"])
def test_a_result_the_pack_has_no_more_is_a_key_error(look_up: LookUp, kind: str) -> None:
    with pytest.raises(KeyError):
        look_up.glimpse(Hit(kind, "9.99", "", 1.0, (), ()))


def test_a_group_is_shown_as_a_group(look_up: LookUp) -> None:
    glimpse = look_up.glimpse_of_tile(look_up.group("disability"))
    assert glimpse.kind == "group"
    assert not glimpse.phrases


def test_letters_come_in_the_order_asked_for(look_up: LookUp) -> None:
    ids = ("refusal", "extension")
    assert tuple(id_ for id_, _title in look_up.letter_titles(ids)) == ids


def _expiring(pack: Pack, ids: set[str]) -> Pack:
    """Return the pack with these letters valid until the last day of February 2026, the others for ever."""
    letters = {
        id_: dataclasses.replace(letter, valid_until="2026-02-28" if id_ in ids else "")
        for id_, letter in pack.letters.items()
    }
    changed = copy(pack)
    vars(changed)["letters"] = letters
    return changed


def test_letters_whose_day_is_over_come_behind_the_other_letters() -> None:
    pack = open_pack(None, "lt").pack
    plain = [hit for hit in LookUp(_expiring(pack, set())).search("skundas", 40) if hit.kind == "letter"]
    first = plain[0].id
    changed = _expiring(pack, {first})

    on_its_last_day = LookUp(changed, lambda: datetime(2026, 2, 28, 23, tzinfo=UTC)).search("skundas", 40)
    afterwards = LookUp(changed, lambda: datetime(2026, 3, 1, 8, tzinfo=UTC))
    hits = afterwards.search("skundas", 40)

    assert next(hit.id for hit in on_its_last_day if hit.kind == "letter") == first
    assert [hit.id for hit in hits if hit.kind == "letter"][-1] == first
    assert [hit.id for hit in hits if hit.id != first] == [hit.id for hit in on_its_last_day if hit.id != first]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert [hit.id for hit in afterwards.search("skundas", 3)] == [hit.id for hit in hits[:3]]
    marked = afterwards.glimpse(next(hit for hit in hits if hit.id == first))
    assert "2026-02-28" in marked.line
