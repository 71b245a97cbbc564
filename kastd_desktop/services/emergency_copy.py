"""The HTML copy of the cards on the disk: kept current while the program runs, there when it cannot start.

Whether it lies there is asked by people in trouble, so looking for it reads neither packs nor settings.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from kastd_desktop.i18n import LOCALES, speaking
from kastd_desktop.services.card_page import WRITTEN, page_of
from kastd_desktop.services.paper import Paper
from kastd_desktop.system.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.core.preferences import Preferences
    from kastd_desktop.system.paths import Paths

_WRITTEN: Final = re.compile(rb'<meta name="%b" content="(\d{4}-\d\d-\d\d)">' % WRITTEN.encode())
_HEAD: Final = 1000
"""Bytes in which the page's note of its day stands."""


class EmergencyCopy:
    """The copies of one desk, one file a language."""

    def __init__(self, paths: Paths, pack: Pack, preferences: Preferences) -> None:
        """Take what they are made of.

        Args:
            paths: where they lie.
            pack: whose cards.
            preferences: whose numbers.
        """
        self._paths = paths
        self._pack = pack
        self._preferences = preferences

    def locales(self) -> tuple[str, ...]:
        """Return the languages: those that both the interface and the pack have."""
        return tuple(locale for locale in LOCALES if locale in self._pack.manifest.locales) or (self._pack.locale,)

    def path(self, locale: str) -> Path:
        """Return where the copy in a language lies."""
        return self._paths.help_cards(locale)

    def is_current(self, locale: str) -> bool:
        """Tell whether the copy on the disk is, to the last byte, what would be written now but for its day."""
        try:
            on_disk = self.path(locale).read_bytes()
        except OSError:
            return False
        written = _WRITTEN.search(on_disk, 0, _HEAD)
        try:
            day = date.fromisoformat(written[1].decode()) if written else None
        except ValueError:
            return False
        return day is not None and on_disk == self.page(locale, day)

    def write(self, locale: str, today: date) -> bool:
        """Write the copy in a language, unless the one on the disk is current.

        Args:
            locale: one of `locales`.
            today: the desk's calendar day.

        Returns:
            Whether it was written.

        Raises:
            UserError: there is no space or no permission; the old copy is intact then.
        """
        if self.is_current(locale):
            return False
        write_atomically(self.path(locale), self.page(locale, today), mode=0o644)
        return True

    def page(self, locale: str, day: date | None) -> bytes:
        """Return a copy as it is written.

        Args:
            locale: one of `locales`.
            day: when it is written; None for the copy that ships with the program.
        """
        with speaking(locale):
            return page_of(Paper(self._pack.in_locale(locale), self._preferences), day=day).encode()
