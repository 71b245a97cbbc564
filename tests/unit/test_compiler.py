"""Compiling: deterministic, whole, with everything findable in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.content.compiler import compile_pack
from kastd_desktop.content.info import info_of
from kastd_desktop.content.loader import read_pack
from kastd_desktop.content.reader import SEARCH
from kastd_desktop.core.search import Index
from kastd_desktop.services import authoring
from tests.packs import SMALL, copy_of_small, edit

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.content.loader import Source


@pytest.fixture(scope="module")
def source() -> Source:
    read, _problems = read_pack(SMALL)
    assert read is not None
    return read


def test_two_builds_are_the_same_to_the_byte(tmp_path: Path) -> None:
    authoring.build(SMALL, tmp_path / "one.kastd")
    authoring.build(SMALL, tmp_path / "two.kastd")

    assert (tmp_path / "one.kastd").read_bytes() == (tmp_path / "two.kastd").read_bytes()


def test_a_compiled_pack_is_json_and_has_every_section_in_every_language(source: Source) -> None:
    compiled = compile_pack(source)
    sections = {name: content for name, content in compiled.items() if not name.startswith(SEARCH)}

    assert all(isinstance(compiled[name], bytes) for name in compiled.keys() - sections.keys())
    assert json.loads(json.dumps(sections)).keys() == sections.keys()
    for locale in ("lt", "en"):
        for name in ("checks", "holidays", "contacts", "situations", "tiles", "standard", "letters", "calm", "links"):
            assert sections[f"{locale}/{name}"], name
    assert {name for name in sections if name.endswith("/slides")} == {"lt/slides", "en/slides", "lt-easy/slides"}
    assert "lt-easy/checks" not in sections


def test_words_for_the_search_stay_out_of_the_cards(source: Source) -> None:
    assert not [card for card in compile_pack(source)["lt/situations"] if "search" in card]


def test_everything_can_be_found_in_both_languages(source: Source) -> None:
    parts = {name.removeprefix(SEARCH): part for name, part in compile_pack(source).items() if name.startswith(SEARCH)}
    index = Index(parts)

    for query, kind, id_ in (
        ("pakeltas balsas", "situation", "raised-voice"),
        ("shouting", "situation", "raised-voice"),
        ("krzyczy", "situation", "raised-voice"),
        ("konfliktiniu situaciju valdymas", "clause", "5.3"),
        ("patvirtinimas gavome", "letter", "receipt"),
        ("confirmation of receipt", "letter", "receipt"),
        ("isipilkite vandens", "tip", "before-water"),
    ):
        assert (kind, id_) in {(hit.kind, hit.id) for hit in index.search(query, "lt")}, query


def test_clauses_stand_in_reading_order(tmp_path: Path, compiled_pack: Path) -> None:
    from kastd_desktop.content.reader import read_compiled

    numbers = [clause.number for clause in read_compiled(compiled_pack, "lt").standard.clauses()]

    assert numbers == sorted(numbers, key=lambda number: (number.startswith("A"), number))


def test_info_tells_what_is_in_a_pack(source: Source) -> None:
    info = info_of(source)

    assert list(info) == [
        "id", "version", "locales", "clauses", "annexes", "situations", "checks", "letters", "tips", "slides",
        "tongues",
    ]  # fmt: skip
    assert info["clauses"][6] == {"id": "5.3", "title": "Konfliktinių situacijų valdymas", "locales": ["lt", "en"]}
    assert [annex["id"] for annex in info["annexes"]] == [3, 4]
    assert info["situations"][2] == {
        "id": "raised-voice",
        "title": "Pakeltas balsas",
        "locales": ["lt", "en"],
        "clauses": ["5.3"],
        "annexes": [3],
    }
    slides = {slide["id"]: slide["locales"] for slide in info["slides"]}
    assert slides["appeal"] == ["lt", "en", "lt-easy"]
    assert slides["booked-on-time"] == ["lt", "en"]
    assert len(info["tips"]) == 6


def test_info_can_be_told_of_a_pack_with_errors(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, "situations/tiles.toml", '["raised-voice"]', '["nobody"]')
    edit(root, "letters/receipt.toml", 'uses = ["greeting"', 'uses = ["nothing"')

    assert authoring.info(root)["id"] == "small"
