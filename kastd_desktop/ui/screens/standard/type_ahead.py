"""Typing letters or numbers jumps to a row that begins with them; knows rows only by number and name."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.folding import fold
from kastd_desktop.ui.keys import digit_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

PAUSE: Final = 1.0
"""Seconds after which a typed letter begins a new word."""


class TypeAhead:
    """What was typed so far."""

    def __init__(self) -> None:
        self._letters = ""
        self._at = 0.0

    def typed(self, event: QKeyEvent, rows: Sequence[tuple[str, str]], here: int) -> int | None:
        """Return which row to go to, or None to stay.

        Args:
            event: the key.
            rows: (number, name) of the rows that can be gone to.
            here: where the keyboard is; -1 for nowhere.
        """
        now = time.monotonic()
        if now - self._at > PAUSE:
            self._letters = ""
        self._letters, self._at = self._letters + event.text().lower(), now
        digit = digit_of(event)
        # Lithuanian keyboards type ą č ę on the digit keys: such a key means its letter only if a name has it there.
        found = _match(self._letters, rows, here, exact=digit is not None)
        if found is None and digit is not None:
            self._letters = str(digit)
            found = _match(self._letters, rows, here, exact=True)
        return found


def _match(letters: str, rows: Sequence[tuple[str, str]], here: int, *, exact: bool) -> int | None:
    """Return the next row whose number or name begins with letters; a first letter leaves the row it is on."""
    start = here + (len(letters) == 1)
    order: list[int] = [*range(start, len(rows)), *range(start)]
    for at in order:
        number, name = rows[at]
        said = name.lower() if exact else fold(name)
        if said.startswith(letters if exact else fold(letters)) or number.startswith(letters):
            return at
    return None
