"""A sentence said in a language the speaker may not know: what is read, and how it sounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LANGUAGES: Final = ("en", "pl", "ru", "uk")
"""The languages sentences are given in, in the order they are offered."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence in one language.

    Attributes:
        text: the sentence, for the customer to read.
        sound: how to say it, in Lithuanian letters; the stressed syllable of a longer word in capitals.
    """

    text: str
    sound: str


@dataclass(frozen=True, slots=True)
class ServicePhrase:
    """A sentence for any desk.

    Attributes:
        id: stable id.
        text: in the language of the employee.
        said: by language.
    """

    id: str
    text: str
    said: dict[str, Said]


@dataclass(frozen=True, slots=True)
class ServiceSection:
    """Sentences for one moment of a visit."""

    id: str
    title: str
    phrases: tuple[ServicePhrase, ...]
