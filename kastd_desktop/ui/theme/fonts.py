"""The two typefaces, loaded unmodified from their packages."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase

_FILES: Final = (
    ("fontpkg_figtree", "Figtree[wght].ttf"),
    ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf"),
)


def font_files() -> tuple[Path, ...]:
    """Return the font files that are there; looking does not import the packages."""
    found = []
    for package, name in _FILES:
        spec = importlib.util.find_spec(package)
        if spec is not None and spec.origin is not None:
            file = Path(spec.origin).parent / "files" / name
            if file.is_file():
                found.append(file)
    return tuple(found)


def load_fonts() -> None:
    """Make the typefaces known; without them the fallbacks are used, so nothing stops here."""
    for file in font_files():
        QFontDatabase.addApplicationFont(str(file))
