"""A translation laid over its source: texts change places, everything else stays the source's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kastd_desktop.content.schema import LetterShape, SituationShape, SlidesShape, TipsShape
from kastd_desktop.content.translation import digest, overlay, texts
from tests.packs import copy_of_small, edit, notes, problems_of

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.content.problems import Problem

TIPS: dict[str, Any] = {
    "clauses": ["A4"],
    "tip": [{"id": "water", "when": "before", "text": "Vanduo"}, {"id": "feet", "when": "during", "text": "Pėdos"}],
}
SLIDES: dict[str, Any] = {
    "slide": [
        {
            "id": "appeal",
            "kind": "promise",
            "basis": "legal",
            "clause": "5.2",
            "figure": 1,
            "unit": "",
            "text": "Per {n} mėnesį",
            "law": [
                {"act": "Įstatymas", "article": "14 str.", "checked": "2026-02-22"},
                {"act": "Kodeksas", "article": "2 str.", "checked": "2026-02-22"},
            ],
        }
    ]
}


def laid(shape: type, source: dict[str, Any], translation: dict[str, Any]) -> tuple[dict[str, Any], list[Problem]]:
    problems: list[Problem] = []
    return overlay(shape, source, translation, "en/a.toml", problems), problems


def found(shape: type, source: dict[str, Any], translation: dict[str, Any]) -> list[tuple[str, str]]:
    _merged, problems = laid(shape, source, translation)
    assert all(problem.file == "en/a.toml" and problem.level == "error" for problem in problems)
    return [(problem.place, problem.message) for problem in problems]


def english_tips() -> dict[str, Any]:
    return {"tip": [{"id": "feet", "text": "Feet"}, {"id": "water", "text": "Water"}]}


def english_slides() -> dict[str, Any]:
    law = [{"act": "Act", "article": "Art. 14"}, {"act": "Code", "article": "Art. 2"}]
    return {"slide": [{"id": "appeal", "text": "Within {n} month", "law": law}]}


def test_entries_with_an_id_meet_by_id_in_any_order() -> None:
    merged, problems = laid(TipsShape, TIPS, english_tips())

    assert problems == []
    assert merged == {
        "clauses": ["A4"],
        "tip": [{"id": "water", "when": "before", "text": "Water"}, {"id": "feet", "when": "during", "text": "Feet"}],
    }


def test_entries_without_an_id_meet_by_position() -> None:
    merged, problems = laid(SlidesShape, SLIDES, english_slides())

    assert problems == []
    (slide,) = merged["slide"]
    assert [law["act"] for law in slide["law"]] == ["Act", "Code"]
    assert [law["checked"] for law in slide["law"]] == ["2026-02-22", "2026-02-22"]
    assert slide["figure"] == 1


def test_the_source_is_not_changed() -> None:
    before = repr(TIPS)

    laid(TipsShape, TIPS, english_tips())

    assert repr(TIPS) == before


def test_a_missing_entry_keeps_the_source() -> None:
    translation = {"tip": [{"id": "water", "text": "Water"}]}
    merged, _problems = laid(TipsShape, TIPS, translation)

    assert found(TipsShape, TIPS, translation) == [("tip feet", "The translation is missing.")]
    assert merged["tip"][1]["text"] == "Pėdos"


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_an_empty_text_is_a_missing_one(text: str) -> None:
    translation = english_tips()
    translation["tip"][0]["text"] = text

    assert found(TipsShape, TIPS, translation) == [("tip feet, text", "The translation is missing.")]


def test_an_entry_the_source_lacks_is_told() -> None:
    translation = english_tips()
    translation["tip"].append({"id": "tea", "text": "Tea"})

    assert found(TipsShape, TIPS, translation) == [("tip tea", "The source has no such entry.")]


def test_a_text_the_source_lacks_is_told() -> None:
    translation = english_slides()
    translation["slide"][0]["unit"] = "months"

    assert found(SlidesShape, SLIDES, translation) == [("slide appeal, unit", "The source has no such text.")]


def test_another_number_of_entries_is_told_and_the_source_stays() -> None:
    translation = english_slides()
    del translation["slide"][0]["law"][1]
    merged, problems = laid(SlidesShape, SLIDES, translation)

    assert [(each.place, each.message, each.fields) for each in problems] == [
        (
            "slide appeal, law",
            "The source has {want} entries here, the translation {have}.",
            {"want": 2, "have": 1},
        )
    ]
    assert merged["slide"][0]["law"] == SLIDES["slide"][0]["law"]


@pytest.mark.parametrize("value", ["Water", 5, {"id": "water"}])
def test_another_shape_is_told(value: object) -> None:
    assert found(TipsShape, TIPS, {"tip": value}) == [("tip", "The shape differs from the source.")]


def test_only_texts_may_be_translated() -> None:
    translation = english_tips()
    translation["clauses"] = ["A1"]
    translation["tip"][0]["when"] = "after"
    merged, _problems = laid(TipsShape, TIPS, translation)

    assert found(TipsShape, TIPS, translation) == [
        ("clauses", "A translation may not have this key."),
        ("tip feet, when", "A translation may not have this key."),
    ]
    assert merged["clauses"] == ["A4"]


def test_the_digest_may_stand_at_the_top_only() -> None:
    assert found(TipsShape, TIPS, {"made_from": "x", **english_tips()}) == []

    translation = english_tips()
    translation["tip"][0]["made_from"] = "x"
    assert found(TipsShape, TIPS, translation) == [("tip feet, made_from", "A translation may not have this key.")]


@pytest.mark.parametrize("id_", [["water"], {"a": 1}, 5, True, None])
def test_an_id_that_is_no_text_is_told_and_not_stumbled_over(id_: object) -> None:
    translation = english_tips()
    translation["tip"][1]["id"] = id_

    assert {place for place, _message in found(TipsShape, TIPS, translation)} >= {"tip water"}


def test_lists_of_texts_have_the_same_length() -> None:
    source = {"after": ["Vienas", "Du"]}

    assert laid(SituationShape, source, {"after": ["One", "Two"]})[0]["after"] == ["One", "Two"]
    assert found(SituationShape, source, {"after": ["One"]}) == [
        ("after", "The source has {want} entries here, the translation {have}.")
    ]


def test_texts_come_with_the_place_where_they_stand() -> None:
    assert list(texts(SlidesShape, SLIDES)) == [
        ("slide appeal, text", "Per {n} mėnesį"),
        ("slide appeal, law 1, act", "Įstatymas"),
        ("slide appeal, law 1, article", "14 str."),
        ("slide appeal, law 2, act", "Kodeksas"),
        ("slide appeal, law 2, article", "2 str."),
    ]


def test_words_for_the_search_are_never_translated() -> None:
    card = {"search": {"lt": ["rėkia"], "en": ["shouts"]}, "title": "Balsas"}

    assert list(texts(SituationShape, card)) == [("title", "Balsas")]


def test_the_digest_follows_the_texts_and_nothing_else() -> None:
    first = digest(TipsShape, TIPS)

    reworded = {**TIPS, "tip": [{**TIPS["tip"][0], "text": "Vandens"}, TIPS["tip"][1]]}
    moved = {**TIPS, "tip": [{**TIPS["tip"][0], "when": "after"}, TIPS["tip"][1]]}
    swapped = {**TIPS, "tip": TIPS["tip"][::-1]}

    assert digest(TipsShape, TIPS) == first
    assert digest(TipsShape, moved) == first
    assert digest(TipsShape, reworded) != first
    assert digest(TipsShape, swapped) != first


def test_two_texts_do_not_run_together_in_the_digest() -> None:
    one = {"subject": "a", "title": "b"}
    other = {"subject": "ab", "title": ""}

    assert digest(LetterShape, one) != digest(LetterShape, other)


def test_a_changed_source_makes_its_translation_stale(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, "situations/raised-voice.toml", "Pakeltas balsas", "Labai pakeltas balsas")

    assert notes(root) == [
        ("en/situations/raised-voice.toml", "made_from", "The source has changed since this was translated.")
    ]


def test_a_change_that_is_no_text_does_not(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, "situations/raised-voice.toml", 'lt = ["rėkia"', 'lt = ["staugia", "rėkia"')

    assert problems_of(root) == []


def test_a_broken_translation_leaves_the_source_in_its_place(tmp_path: Path) -> None:
    from kastd_desktop.content.loader import read_pack

    root = copy_of_small(tmp_path)
    edit(root, "en/calm/tips.toml", 'id = "before-water"', 'id = ["before-water"]')

    source, problems = read_pack(root)

    assert {problem.file for problem in problems} == {"en/calm/tips.toml"}
    assert source is not None
    assert source.locale_of("calm/tips.toml", "en") == "lt"


def test_a_blank_optional_text_in_a_translation_is_told(tmp_path: Path) -> None:
    """The shape strips it to nothing; comparing texts one by one must not stumble over that."""
    root = copy_of_small(tmp_path)
    edit(root, "en/letters/receipt.toml", 'hint = "', 'hint = "  " # ')

    messages = {(problem.file, problem.message) for problem in problems_of(root)}
    assert ("en/letters/receipt.toml", "The translation is missing.") in messages
