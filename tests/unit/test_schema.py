"""Which file has which shape, and how strict the shapes are."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from kastd_desktop.content import schema


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        ("pack.toml", schema.PackShape),
        ("standard/parts.toml", schema.PartsShape),
        ("standard/3.5.toml", schema.ClauseShape),
        ("situations/tiles.toml", schema.TilesShape),
        ("situations/crying.toml", schema.SituationShape),
        ("letters/fields.toml", schema.SharedFieldsShape),
        ("letters/refusal.toml", schema.LetterShape),
        ("calm/tips.toml", schema.TipsShape),
        ("calm/contacts.toml", schema.SupportContactsShape),
        ("contacts.toml", schema.ContactsShape),
        ("commitments/law.toml", schema.SlidesShape),
        ("calm/more.toml", None),
        ("situations/deep/crying.toml", None),
        ("crying.toml", None),
        ("other/crying.toml", None),
        ("situations/crying.txt", None),
    ],
)
def test_the_path_decides_the_shape(path: str, shape: type[schema.Shape] | None) -> None:
    assert schema.shape_of(path) is shape


SLIDE: dict[str, Any] = {"id": "a", "kind": "promise", "basis": "voluntary", "clause": "1.1", "text": "Priimsime."}


def test_a_sound_file_is_accepted() -> None:
    assert schema.SlideShape.model_validate(SLIDE).text == "Priimsime."


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("id", "Has Spaces"),
        ("id", "UPPER"),
        ("id", "-dash-first"),
        ("id", "a" * 61),
        ("kind", "threat"),
        ("clause", "7"),
        ("clause", "1.0"),
        ("clause", "A10"),
        ("text", "   "),
        ("text", 5),
        ("figure", "15"),
        ("figure", 1.5),
        ("law", {}),
        ("colour", "red"),
    ],
)
def test_loose_values_and_unknown_keys_are_refused(key: str, value: object) -> None:
    with pytest.raises(ValidationError):
        schema.SlideShape.model_validate({**SLIDE, key: value})


def test_texts_lose_the_blanks_around_them() -> None:
    assert schema.SlideShape.model_validate({**SLIDE, "text": "  Priimsime. \n"}).text == "Priimsime."


def test_a_validated_file_cannot_be_changed() -> None:
    slide = schema.SlideShape.model_validate(SLIDE)

    with pytest.raises(ValidationError):
        setattr(slide, "text", "Kitaip.")  # noqa: B010 - the type checker forbids the plain form
