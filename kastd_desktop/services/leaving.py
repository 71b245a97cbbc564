"""Leaving the waiting-room screen: the PIN is checked, and wrong tries are counted where no restart forgets them."""

from __future__ import annotations

import contextlib
import json
import math
import time
from enum import Enum
from typing import TYPE_CHECKING

from kastd_desktop.core import pin
from kastd_desktop.errors import UserError
from kastd_desktop.system.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Outcome(Enum):
    """What became of a try."""

    OPEN = "open"
    WRONG = "wrong"
    WAIT = "wait"


class Leaving:
    """The door of the waiting-room screen."""

    def __init__(self, path: Path, monotonic: Callable[[], float] = time.monotonic) -> None:
        """Read the wrong tries of earlier starts; a wait that was running begins anew.

        Args:
            path: the small file that keeps their number.
            monotonic: seconds of a clock that never goes back and that nobody can set.
        """
        self._path = path
        self._monotonic = monotonic
        self._tries = pin.Tries(_read(path), monotonic())

    def wait(self) -> int:
        """Return how many whole seconds are left until the next try is taken."""
        return math.ceil(self._tries.wait(self._monotonic()))

    def attempt(self, digits: str, stored: str) -> Outcome:
        """Check a PIN; takes about a tenth of a second.

        Args:
            digits: what was entered.
            stored: the hash in the settings.

        Returns:
            ``WAIT`` when it is too soon; then nothing was checked or counted.
        """
        if self.wait():
            return Outcome.WAIT
        # Counted before it is checked: pulling the plug in between must not give a free try.
        self._count(self._tries.failed(self._monotonic()))
        if pin.fits(digits, stored):
            self._count(pin.Tries(0, self._monotonic()))
            return Outcome.OPEN
        return Outcome.WRONG

    def _count(self, tries: pin.Tries) -> None:
        self._tries = tries
        # Without permission to write the count still holds until the process ends.
        with contextlib.suppress(UserError):
            write_atomically(self._path, json.dumps({"wrong": tries.wrong}).encode())


def _read(path: Path) -> int:
    try:
        wrong = json.loads(path.read_bytes())["wrong"]
    except FileNotFoundError:
        return 0
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return pin.FREE_TRIES  # someone has been at it
    return min(max(wrong, 0), 1_000_000) if type(wrong) is int else pin.FREE_TRIES
