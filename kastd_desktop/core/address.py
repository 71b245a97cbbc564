"""How a letter addresses somebody whose name was typed in the nominative. Suggestions only: the writer decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kastd_desktop.core.declension import decline, parted, sex_of

if TYPE_CHECKING:
    from kastd_desktop.core.declension import Sex


class Address(NamedTuple):
    """What a name becomes in a letter.

    Attributes:
        addressee: the full name in the dative.
        salutation: the surname in the vocative.
        sex: what the name, or whoever knows better, tells of it; None when nothing does.
        sure: the forms are settled; else a part of the name was left as it is.
    """

    addressee: str
    salutation: str
    sex: Sex | None
    sure: bool


def address(name: str, sex: Sex | None, locale: str) -> Address:
    """Return how somebody is addressed.

    Args:
        name: given names and surname, or one of the two, in the nominative.
        sex: of the person; None to go by the endings of the name.
        locale: language of the letter; in languages without these cases the name stays what it is.
    """
    given, surname = parted(name)
    known = sex or sex_of(name)
    if locale.partition("-")[0] != "lt":
        return Address(f"{given} {surname}".strip(), surname, known, sure=True)
    if known is None:
        return Address(f"{given} {surname}".strip(), surname, None, sure=not surname)
    first, last = decline(given, known), decline(surname, known, surname=bool(given))
    return Address(f"{first.dative} {last.dative}".strip(), last.vocative, known, sure=first.sure and last.sure)
