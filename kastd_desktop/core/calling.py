"""Whom a card calls: a role with its number, and 112, which is built in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from kastd_desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kastd_desktop.core.pack import ContactRole
    from kastd_desktop.core.preferences import Contact

EMERGENCY: Final = "112"
"""Built in: no pack and no setting can change or remove it."""


class Line(NamedTuple):
    """Who and which number; the number may be empty."""

    who: str
    number: str


def line_of(role: ContactRole, contacts: Mapping[str, Contact]) -> Line:
    """Return what is shown of a role.

    Args:
        role: the role.
        contacts: what the institution filled in, by role id.
    """
    contact = contacts.get(role.id)
    if contact is None:
        return Line(role.title, "")
    if not contact.name:
        return Line(role.title, contact.number)
    # Translators: a role and who has it, e.g. “Supervisor, Jolita”.
    return Line(_("{role}, {name}").format(role=role.title, name=contact.name), contact.number)
