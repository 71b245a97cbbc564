"""The two typefaces, loaded unmodified from their packages."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase

_FILES: Final = {
    "Figtree": ("fontpkg_figtree", "Figtree[wght].ttf"),
    "Source Serif 4": ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf"),
}


def font_files() -> tuple[Path, ...]:
    """Return the font files that are there; looking does not import the packages."""
    return tuple(file for family in _FILES if (file := _file(family)) is not None)


def load_font(family: str) -> None:
    """Make a typeface known, once; without it the fallbacks are used, so nothing stops here.

    Args:
        family: ``Figtree`` or ``Source Serif 4``.
    """
    if family not in _loaded:
        _loaded.add(family)
        file = _file(family)
        if file is not None:
            QFontDatabase.addApplicationFont(str(file))


def _file(family: str) -> Path | None:
    package, name = _FILES[family]
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        return None
    file = Path(spec.origin).parent / "files" / name
    return file if file.is_file() else None


_loaded: set[str] = set()
