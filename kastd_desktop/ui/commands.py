"""What the keyboard does wherever one is in the window. Shortcuts and the list of keys come from here alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from kastd_desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable


class Command(NamedTuple):
    """Something the keyboard does.

    Attributes:
        id: name of the slot in the window, without the leading ``_on_``.
        keys: as Qt spells them.
        title: says what it does, in the language in use.
    """

    id: str
    keys: str
    title: Callable[[], str]


class Hint(NamedTuple):
    """Keys and what they do on a screen, for the list of keys.

    Attributes:
        keys: key caps in order.
        title: what they do.
    """

    keys: tuple[str, ...]
    title: str


COMMANDS: Final = (
    Command("help", "Ctrl+K", lambda: _("Quick help")),
    Command("find", "Ctrl+F", lambda: _("Search on this screen")),
    Command("back", "Alt+Left", lambda: _("Back to where you were")),
    Command("rail_toggled", "Ctrl+B", lambda: _("Narrow or widen the navigation")),
    Command("keys", "Ctrl+F1", lambda: _("This list of keys")),
    Command("quit", "Ctrl+Q", lambda: _("Quit the program")),
)


def caps(keys: str) -> tuple[str, ...]:
    """Return key caps as printed on a keyboard, e.g. ``Alt``, ``←`` for ``Alt+Left``."""
    printed = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
    return tuple(printed.get(key, key) for key in keys.split("+"))


def shown_keys(spelled: str) -> str:
    """Return a shortcut as it is printed on the keys, e.g. ``Ctrl+Tarpas`` for ``Ctrl+Space``."""
    # Translators: the space bar, as part of a shortcut such as Ctrl+Space.
    return spelled.replace("Space", _("Space"))
