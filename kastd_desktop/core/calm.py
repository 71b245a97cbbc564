"""What helps before, during and after a hard conversation. Nothing about its use is ever recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from kastd_desktop.core.breathing import Pattern

When = Literal["before", "during", "after"]


@dataclass(frozen=True, slots=True)
class Tip:
    """A piece of advice of at most 40 words."""

    id: str
    when: When
    text: str


@dataclass(frozen=True, slots=True)
class Sense:
    """A step of the 5-4-3-2-1 grounding exercise."""

    count: int
    text: str


@dataclass(frozen=True, slots=True)
class Script:
    """A short exercise read step by step: a title, steps with seconds, what is known about its effect."""

    id: str
    title: str
    steps: tuple[tuple[str, int], ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class SupportContact:
    """Whom to talk to.

    Attributes:
        id: stable id.
        name: who answers.
        number: telephone, as it is dialled; may be empty when there is only an address.
        hours: when they answer.
        about: for whom or about what.
        verified: ISO day on which the number was checked.
    """

    id: str
    name: str
    number: str
    hours: str
    about: str
    verified: str


@dataclass(frozen=True, slots=True)
class Calm:
    """Everything the calm panel offers."""

    patterns: tuple[Pattern, ...]
    grounding: tuple[Sense, ...]
    scripts: tuple[Script, ...]
    tips: tuple[Tip, ...]
    contacts: tuple[SupportContact, ...]
    locale: str
