"""Where the files that ship with the program lie: exactly two cases, installed or checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _installed() -> Path | None:
    data = Path(__file__).resolve().parent.parent / "_data"
    return data if data.is_dir() else None


def resources_dir() -> Path:
    """Return the folder of icons, themes and packs."""
    return _installed() or Path(__file__).resolve().parents[2] / "resources"


def translations_dir() -> Path:
    """Return the folder of compiled catalogues."""
    installed = _installed()
    return installed / "translations" if installed else Path(__file__).resolve().parents[2] / "translations"


def base_pack() -> Path:
    """Return the compiled base pack; a set-up or a build makes it."""
    return resources_dir() / "packs" / "kastd.kastd"
