"""Where a run reads and writes: one folder, so that ``--data-dir`` isolates everything."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import NamedTuple


class Paths(NamedTuple):
    """The places inside the data folder.

    Attributes:
        data: the folder itself.
    """

    data: Path

    @property
    def settings(self) -> Path:
        """Return the settings file."""
        return self.data / "settings.json"

    @property
    def database(self) -> Path:
        """Return the database of checks and mode changes."""
        return self.data / "kastd.sqlite3"

    @property
    def backups(self) -> Path:
        """Return the folder of database backups."""
        return self.data / "backups"

    def help_cards(self, locale: str) -> Path:
        """Return the HTML copy of the cards in one language."""
        return self.data / help_cards_name(locale)

    @property
    def drafts(self) -> Path:
        """Return the folder of letters kept as drafts."""
        return self.data / "drafts"

    @property
    def log(self) -> Path:
        """Return the log file."""
        return self.data / "logs" / "kastd.log"

    @property
    def instance(self) -> Path:
        """Return the folder through which a second start speaks to the first."""
        return self.data / "instance"


def help_cards_name(locale: str) -> str:
    """Return the file name of the HTML copy of the cards: a word a person recognises, in letters any disk takes."""
    return {"lt": "Pagalbos-korteles.html", "en": "Help-cards.html"}.get(locale, f"Help-cards-{locale}.html")


def find_paths(data_dir: Path | None) -> Paths:
    """Return the places of this run.

    Args:
        data_dir: ``--data-dir``; else ``KASTD_DATA_DIR``; else the operating system's usual place.
    """
    chosen = data_dir or os.environ.get("KASTD_DATA_DIR")
    if chosen:
        folder = Path(chosen)
        with contextlib.suppress(RuntimeError):  # ~nobody: there is no such home, so it is a name like any other
            folder = folder.expanduser()
        return Paths(folder.absolute())
    from platformdirs import user_data_path

    return Paths(user_data_path("kastd-desktop", appauthor=False, roaming=False))
