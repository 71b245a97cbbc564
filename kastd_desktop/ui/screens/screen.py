"""What every screen is: it has a title, shows itself anew when asked, and says where a person wants to go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.services.change import Kinds
    from kastd_desktop.ui.commands import Hint

ScreenId = Literal["today", "situations", "letters", "calm", "standard", "history", "settings"]


class Place(NamedTuple):
    """Somewhere in the program: a screen, or one thing on it.

    Attributes:
        screen: id of the screen.
        id: what on it: a card's, letter's or clause's id; empty for the screen as such.
    """

    screen: ScreenId
    id: str = ""


class Screen(QWidget):
    """A screen.

    Attributes:
        wanted: emitted when a person wants to go to a `Place`.
        leaving: emitted when a person wants to be wherever they were before this screen.
        title: name in the window's title; never names a situation, because customers may see it.
        calm: the sheet has the calm colour.
    """

    wanted = Signal(object)
    leaving = Signal()
    title = ""
    calm = False

    def open(self, id_: str) -> None:
        """Show one thing of the screen; an empty id is its start."""

    def shown(self) -> str:
        """Return the id of what is shown, when an empty id led to it; the way back leads there, not to the start."""
        return ""

    def entered(self) -> None:
        """Take the keyboard; the screen was just brought to the front."""

    def search(self) -> bool:
        """Put the keyboard into the screen's search field; False when it has none."""
        return False

    def left(self) -> None:
        """Stop whatever moves; another screen came to the front."""

    def hand_over(self) -> None:
        """Give what is being written in this moment to the service that keeps it."""

    def refresh(self, change: Kinds) -> None:
        """Show anew what this kind of change touches."""

    def back(self) -> bool:
        """Go one step back inside the screen; False when there is none."""
        return False

    def hints(self) -> Sequence[Hint]:
        """Return the keys that work on this screen alone, for the list of keys."""
        return ()
