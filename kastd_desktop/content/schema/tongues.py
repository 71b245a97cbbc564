"""``tongues/``: sentences to say in other languages."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kastd_desktop.content.schema.shape import Id, Plain, Shape, Text


class SoundShape(Shape):
    """How a sentence sounds, in Lithuanian letters; its text is that of the pack's English translation."""

    sound: Plain


class SpokenShape(SoundShape):
    """A sentence in a language the pack is not translated into."""

    text: Plain


class TonguesShape(Shape):
    """One sentence in four languages; ``made_from`` remembers the Lithuanian and the English it was made from."""

    made_from: str = ""
    en: SoundShape
    pl: SpokenShape
    ru: SpokenShape
    uk: SpokenShape


class CardTonguesShape(Shape):
    """``tongues/<id of a card>.toml``: the card's sentences to say, in the card's order."""

    phrase: Annotated[list[TonguesShape], Field(min_length=1, max_length=5)]


class ServicePhraseShape(TonguesShape):
    """A sentence for any desk."""

    id: Id
    text: Text


class ServiceSectionShape(Shape):
    """Sentences for one moment of a visit."""

    id: Id
    title: Text
    phrase: Annotated[list[ServicePhraseShape], Field(min_length=1)]


class ServiceShape(Shape):
    """``tongues/service.toml``: sentences that belong to no card."""

    section: list[ServiceSectionShape]
