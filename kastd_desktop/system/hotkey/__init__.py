"""Keys that reach us whatever program is in front, and that program's way back to the front. Qt-free.

Each operating system has its own adapter. Nothing here waits or asks over and over: an adapter names a file descriptor
that becomes readable, or is handed the system's message, and says whether the keys were pressed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kastd_desktop.core.shortcut import Shortcut


class HotKey(Protocol):
    """Keys of one kind of desktop.

    Attributes:
        asks: taking keys may ask the person, so it is not to be done without need.
    """

    asks: bool

    def take(self, shortcut: Shortcut) -> str:
        """Ask for keys instead of those held before.

        Returns:
            ``held``, ``taken``, ``asked`` or ``none``, see `kastd_desktop.core.shortcut.Standing`.
        """

    def is_free(self, shortcut: Shortcut) -> bool:
        """Tell whether keys could be held."""

    def let_go(self) -> None:
        """Hold no keys any more."""

    def close(self) -> None:
        """Let go of everything; the adapter is of no use afterwards."""

    def remember_front(self, own: frozenset[int]) -> None:
        """Remember which program is in front, so that `give_back` finds it again.

        Args:
            own: window numbers that are not to be remembered.
        """

    def forget_front(self) -> None:
        """Give nothing back: the person went to another program by themselves."""

    def bring_forward(self, window: int) -> None:
        """Put a window of ours in front, with the right that pressing the keys gave."""

    def give_back(self) -> None:
        """Put the remembered program in front, once."""

    def full_screen(self) -> bool | None:
        """Tell whether the program in front fills the whole screen; None when the desktop does not say."""
