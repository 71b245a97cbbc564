"""Where the files that ship with the program lie: exactly two cases, installed or checkout."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from kastd_desktop.system.paths import help_cards_name


@cache
def _root() -> tuple[Path, Path]:
    """Return where resources and translations lie."""
    package = Path(__file__).resolve().parents[1]
    data = package / "_data"
    if data.is_dir():
        return data, data / "translations"
    return package.parent / "resources", package.parent / "translations"


def resources_dir() -> Path:
    """Return the folder of icons, themes and packs."""
    return _root()[0]


def translations_dir() -> Path:
    """Return the folder of compiled catalogues."""
    return _root()[1]


def base_pack() -> Path:
    """Return the compiled base pack; a set-up or a build makes it."""
    return resources_dir() / "packs" / "kastd.kastd"


def shipped_help_cards(locale: str) -> Path:
    """Return where the copy of the cards that came with the program lies; a checkout has none.

    In a frozen program it lies beside the executable, where a person sees it, else with the other resources.
    """
    folder = Path(sys.executable).parent if getattr(sys, "frozen", False) else resources_dir()
    return folder / help_cards_name(locale)
