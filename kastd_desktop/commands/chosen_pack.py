"""The pack a command works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.services.packs import open_pack

if TYPE_CHECKING:
    import argparse

    from kastd_desktop.content.reader import Pack


def chosen_pack(arguments: argparse.Namespace) -> Pack:
    """Return the pack that ``--pack`` names, else the built-in one.

    A window falls back to the built-in pack and says so, because a customer is waiting; what a script gets must come
    from the pack it named.

    Raises:
        UserError: the pack cannot be read.
    """
    return open_pack(arguments.pack, arguments.locale, strict=True).pack
