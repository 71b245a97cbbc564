"""Writes the copy of the cards that ships with the program, for the day on which it cannot start."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def write_help_cards(pack: Path, catalogues: Path, folder: Path) -> list[Path]:
    """Write the pages, without anybody's numbers and without a date, so that every build gives the same bytes.

    Args:
        pack: the compiled pack.
        catalogues: the folder that holds ``<locale>/LC_MESSAGES/kastd.mo``.
        folder: where to; it is made when missing.

    Returns:
        The files.
    """
    sys.path.insert(0, str(ROOT))
    try:
        from kastd_desktop import i18n
        from kastd_desktop.content.reader import read_compiled
        from kastd_desktop.core.preferences import Preferences
        from kastd_desktop.services.emergency_copy import EmergencyCopy
        from kastd_desktop.system.paths import Paths

        i18n.activate(i18n.LOCALES[0], catalogues)
        copy = EmergencyCopy(Paths(folder), read_compiled(pack, i18n.LOCALES[0]), Preferences())
        folder.mkdir(parents=True, exist_ok=True)
        for locale in copy.locales():
            copy.path(locale).write_bytes(copy.page(locale, None))
    finally:
        sys.path.remove(str(ROOT))
    return [copy.path(locale) for locale in copy.locales()]
