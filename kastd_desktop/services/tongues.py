"""Sentences in languages an employee may not know; which one was chosen last is known until the program ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.core.tongue import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.core.tongue import Said, ServiceSection


class Tongues:
    """The sentences of one pack. Reads nothing before it is asked.

    Attributes:
        chosen: code of the language chosen last, or empty for the employee's own; never stored.
    """

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self.chosen = ""

    @property
    def own(self) -> str:
        """Return the employee's own language."""
        return self._pack.locale

    def languages(self, card: str) -> tuple[str, ...]:
        """Return the languages a card is said in besides the employee's own.

        Args:
            card: id of a card.
        """
        return self._in_all(self._pack.tongues.get(card, ()))

    def service_languages(self) -> tuple[str, ...]:
        """Return the languages of the sentences for any desk besides the employee's own."""
        return self._in_all(tuple(phrase.said for section in self._pack.service for phrase in section.phrases))

    def of_card(self, card: str, language: str) -> tuple[Said, ...]:
        """Return a card's sentences to say in one language, in the card's order; nothing when it is not said in it."""
        said = self._pack.tongues.get(card, ())
        return tuple(each[language] for each in said) if all(language in each for each in said) else ()

    def service(self) -> tuple[ServiceSection, ...]:
        """Return the sentences for any desk."""
        return self._pack.service

    def _in_all(self, sentences: Sequence[Mapping[str, Said]]) -> tuple[str, ...]:
        """Return the languages every sentence is said in; nothing without sentences."""
        others = [code for code in LANGUAGES if code != self.own] if sentences else []
        return tuple(code for code in others if all(code in each for each in sentences))
