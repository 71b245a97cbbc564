"""What kind of thing changed. Screens are told this much and re-read what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NewType

if TYPE_CHECKING:
    from collections.abc import Callable

Kinds = NewType("Kinds", int)
"""One or more kinds of change, combined with ``|``."""


class Change:
    """Kinds of change. Plain numbers: making an enumeration of flags takes a millisecond of every start."""

    CHECK: Final = Kinds(1)
    MODE: Final = Kinds(2)
    PREFERENCES: Final = Kinds(4)
    SHORTCUT: Final = Kinds(8)
    DAMAGE: Final = Kinds(16)  # an entry of the records cannot be read; told in the middle of reading


class Changes:
    """Tells whoever cares what kind of thing changed."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Kinds], None]] = []

    def listen(self, listener: Callable[[Kinds], None]) -> None:
        """Call ``listener`` at every change, until `forget`."""
        self._listeners.append(listener)

    def forget(self, listener: Callable[[Kinds], None]) -> None:
        """Stop calling ``listener``."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    def report(self, change: Kinds) -> None:
        """Tell every listener."""
        for listener in tuple(self._listeners):
            listener(change)
