"""What the waiting-room screen shows: slides of a pack in turn. Reads the settings and the pack, never the records.

Nothing here may stop the screen: a file that cannot be used leaves what is shown as it is, and at the very start the
built-in slide stands in.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.kiosk import Frame, Moment, moment, programme, safe_programme
from kastd_desktop.core.preferences import Preferences
from kastd_desktop.errors import UserError
from kastd_desktop.services.packs import open_pack
from kastd_desktop.settings import file
from kastd_desktop.system.resources import base_pack

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kastd_desktop.content.reader import Pack

Monotonic = Callable[[], float]
"""Seconds of a clock that never goes back."""
_Signature = tuple[int, int, int] | None

# A pack whose checksum fits may still have been made by someone else's compiler.
_UNUSABLE: Final = (UserError, OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError)


class Showing:
    """Slides in turn, from settings and a pack that stay as they are.

    Attributes:
        preferences: the settings in force.
        frames: what is shown in turn; never empty.
    """

    def __init__(self, preferences: Preferences, pack: Pack | None, monotonic: Monotonic = time.monotonic) -> None:
        """Start the first turn.

        Args:
            preferences: the settings.
            pack: whose slides; None for the built-in slide.
            monotonic: seconds of a clock that never goes back.
        """
        self.preferences = preferences
        self._monotonic = monotonic
        self._pack = pack
        self.frames = frames_of(pack, preferences.kiosk.locales)
        self._start = monotonic()

    @property
    def locales(self) -> tuple[str, ...]:
        """Return the languages shown, in order."""
        return tuple(dict.fromkeys(frame.locale for frame in self.frames))

    def moment(self) -> Moment:
        """Return what is on the screen now and for how long."""
        return moment(self.frames, self._monotonic() - self._start)

    def refresh(self) -> bool:
        """Read what has changed on disk.

        Returns:
            True when settings or slides are others than before.
        """
        return False

    def _show(self, preferences: Preferences, pack: Pack | None) -> bool:
        """Take over settings and pack; the turn begins anew only when its slides are others."""
        frames = frames_of(pack, preferences.kiosk.locales)
        other = preferences != self.preferences or frames != self.frames
        if frames != self.frames:
            self._start = self._monotonic()
        self.preferences, self._pack, self.frames = preferences, pack, frames
        return other


class ShowingFiles(Showing):
    """Slides in turn, from a settings file and a compiled pack that may change, vanish and come back meanwhile."""

    def __init__(
        self, settings: Path, pack: Path | None, distance: float | None = None, monotonic: Monotonic = time.monotonic
    ) -> None:
        """Read both files.

        Args:
            settings: the settings file; it need not exist.
            pack: a compiled pack or an author's folder; None for the base pack.
            distance: metres, instead of those in the settings.
            monotonic: seconds of a clock that never goes back.
        """
        self._settings_file, self._pack_file, self._wanted = settings, pack or base_pack(), pack
        self._distance = distance
        self._settings_seen: _Signature = None
        self._pack_seen: _Signature = None
        super().__init__(self._read_settings() or Preferences(), self._read_pack(), monotonic)

    def refresh(self) -> bool:
        """Read what has changed on disk; what cannot be used is as if it had not changed.

        Returns:
            True when settings or slides are others than before.
        """
        preferences = pack = None
        if _signature(self._pack_file) != self._pack_seen:
            pack = self._read_pack()
        if _signature(self._settings_file) != self._settings_seen:
            preferences = self._read_settings()
        if preferences is None and pack is None:
            return False
        return self._show(preferences or self.preferences, pack or self._pack)

    def _read_settings(self) -> Preferences | None:
        self._settings_seen = _signature(self._settings_file)
        preferences = file.peek(self._settings_file)
        if preferences is None or self._distance is None:
            return preferences
        return preferences._replace(kiosk=preferences.kiosk._replace(distance=self._distance))

    def _read_pack(self) -> Pack | None:
        self._pack_seen = _signature(self._pack_file)
        try:
            opened = open_pack(self._wanted, "lt")
            # The base pack's promises are not this institution's: when its own pack fails, promise nothing.
            if opened.trouble is not None or not _slides_of(opened.pack, opened.pack.manifest.locales):
                return None
        except _UNUSABLE:
            return None
        return opened.pack


def frames_of(pack: Pack | None, locales: Sequence[str]) -> tuple[Frame, ...]:
    """Return the frames of a pack in the languages wanted, else in its own, else the built-in ones."""
    if pack is not None:
        try:
            frames = _slides_of(pack, locales) or _slides_of(pack, pack.manifest.locales)
        except _UNUSABLE:
            frames = ()
        if frames:
            return frames
    return safe_programme(locales)


def _slides_of(pack: Pack, locales: Sequence[str]) -> tuple[Frame, ...]:
    return programme({locale: pack.slides(locale) for locale in locales}, tuple(dict.fromkeys(locales)))


def _signature(path: Path) -> _Signature:
    """Return what changes when a file, or one in a folder, is replaced or written; None when there is none."""
    try:
        found = path.stat()
        if not path.is_dir():
            return found.st_mtime_ns, found.st_size, found.st_ino
        inside = [each.stat() for each in path.rglob("*")]
        newest = max((each.st_mtime_ns for each in inside), default=0)
        return max(newest, found.st_mtime_ns), sum(each.st_size for each in inside), len(inside)
    except OSError:
        return None
