"""What a pack says about itself, and the contact roles its cards call."""

from __future__ import annotations

from typing import NamedTuple


class ContactRole(NamedTuple):
    """Someone a card may tell to call; the institution fills in the number.

    Attributes:
        id: e.g. ``security``.
        title: e.g. ``Apsauga``.
    """

    id: str
    title: str


class Manifest(NamedTuple):
    """A pack's identity.

    Attributes:
        id: stable id, part of every stored answer's key.
        version: the pack's own version.
        title: its name.
        locales: languages it has, source language first.
    """

    id: str
    version: str
    title: str
    locales: tuple[str, ...]
