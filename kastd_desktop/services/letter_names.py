"""The name a writer types once, and the fields of a letter that follow it. Suggestions only; the writer decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kastd_desktop.core.address import Address, address
from kastd_desktop.i18n import pgettext, speaking
from kastd_desktop.services.letter_entered import begins_with

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kastd_desktop.core.declension import Sex
    from kastd_desktop.core.letter import Letter

SEXES: Final[dict[str, Sex]] = {"f": "f", "m": "m"}


def address_in(letter: Letter, values: Mapping[str, str], by_hand: frozenset[str]) -> Address:
    """Return what the letter's name becomes; a greeting the writer has chosen tells of the person's sex."""
    name = next((values.get(field.id, "") for field in letter.fields if field.kind == "name"), "")
    sex: Sex | None = None
    for field in letter.fields:
        if field.sexes and field.id in by_hand and values.get(field.id) in field.choices:
            sex = SEXES.get(field.sexes[field.choices.index(values[field.id])])
    return address(name, sex, letter.locale)


def followers(letter: Letter, values: Mapping[str, str], by_hand: frozenset[str]) -> dict[str, str]:
    """Return what the letter's name becomes, by the ids of the fields that follow it."""
    found, mine = address_in(letter, values, by_hand), dict[str, str]()
    greeting = ""
    for field in letter.fields:
        if not field.sexes:
            continue
        fitting = [text for text, sex in zip(field.choices, field.sexes, strict=False) if sex == (found.sex or "")]
        mine[field.id] = fitting[0] if found.addressee and fitting else begins_with(field)
        chosen = values.get(field.id, "") if field.id in by_hand else mine[field.id]
        if chosen in field.choices and not field.sexes[field.choices.index(chosen)]:
            greeting = chosen
    for field in letter.fields:
        if field.case == "dative":
            mine[field.id] = found.addressee
        elif field.case == "vocative":
            mine[field.id] = _after(greeting, found, letter.locale) if greeting else found.salutation
    return mine


def _after(greeting: str, found: Address, locale: str) -> str:
    """Return a name as it stands after a greeting that speaks of nobody: “Laba diena, gerb. Kazlauskiene”."""
    if not greeting.endswith(","):
        return found.addressee
    with speaking(locale):
        # Translators: in Lithuanian “gerb. {surname}”, the surname is in the vocative.
        return pgettext("greeting", "{surname}").format(surname=found.salutation) if found.salutation else ""
