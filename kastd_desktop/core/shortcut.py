"""A global shortcut: which keys may call quick help over any program, and which must be left alone. Knows no system."""

from __future__ import annotations

from typing import Final, NamedTuple

from kastd_desktop.core.preferences import USUAL_SHORTCUT
from kastd_desktop.i18n import N_

OFFERS: Final = (USUAL_SHORTCUT, "Ctrl+Shift+Space", "Ctrl+Shift+F1", "Ctrl+F12", "Ctrl+Shift+K", "Ctrl+Shift+F12")
"""Offered in this order when the wanted one belongs to another program."""
_LETTERS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_FUNCTIONS: Final = frozenset(f"F{number}" for number in range(1, 13))
_TAKEN: Final = frozenset({"Ctrl+F4", "Shift+F10", "Ctrl+F1"})
"""Closes a document, opens a context menu, and opens our own list of keys."""


class Shortcut(NamedTuple):
    """Keys pressed together.

    Attributes:
        key: ``Space``, a letter ``A``–``Z`` or a function key ``F1``–``F12``, as it lies on the board.
        ctrl: Ctrl is held.
        shift: Shift is held.
        alt: Alt is held.
    """

    key: str
    ctrl: bool = False
    shift: bool = False
    alt: bool = False

    @property
    def spelled(self) -> str:
        """Return it as it is stored, e.g. ``Ctrl+Shift+Space``."""
        held = [name for name, down in (("Ctrl", self.ctrl), ("Alt", self.alt), ("Shift", self.shift)) if down]
        return "+".join([*held, self.key])


def parse(text: str) -> Shortcut:
    """Return a shortcut from its spelling.

    Raises:
        ValueError: it is none.
    """
    *held, key = text.split("+")
    names = [name.lower() for name in held]
    if len(set(names)) != len(names) or set(names) - {"ctrl", "shift", "alt"}:
        raise ValueError(text)
    key = "Space" if key.lower() == "space" else key.upper()
    if key != "Space" and key not in _LETTERS | _FUNCTIONS:
        raise ValueError(text)
    return Shortcut(key, "ctrl" in names, "shift" in names, "alt" in names)


def objection(shortcut: Shortcut) -> str:
    """Return why keys must not be taken from other programs, as a message id; empty when they may be."""
    if shortcut.ctrl and shortcut.alt:
        return N_("Ctrl and Alt together are AltGr, which types letters and digits. Hold Ctrl, or Ctrl and Shift.")
    if shortcut.alt and shortcut.key == "Space":
        return N_("Alt and Space open the menu of a window. Hold Ctrl instead of Alt.")
    if shortcut.alt:
        return N_("Alt opens menus and switches windows. Hold Ctrl, or Ctrl and Shift.")
    if shortcut.key in _LETTERS:
        if not shortcut.ctrl:
            return N_("This key types a letter. Hold Ctrl and Shift with it.")
        if not shortcut.shift:
            return N_("Other programs need Ctrl with a letter, for instance to copy. Hold Shift as well.")
    if shortcut.key == "Space" and not shortcut.ctrl:
        return N_("Space is needed for writing. Hold Ctrl with it.")
    if not shortcut.ctrl and not shortcut.shift:
        return N_("Other programs need this key alone. Hold Ctrl or Shift with it.")
    if shortcut.spelled in _TAKEN:
        return N_("These keys already do something in every program. Choose others.")
    return ""


def usable(text: str) -> bool:
    """Tell whether a stored spelling can be used; an empty one means that there is no global shortcut."""
    if not text:
        return True
    try:
        shortcut = parse(text)
    except ValueError:
        return False
    return shortcut.spelled == text and not objection(shortcut)


class Standing(NamedTuple):
    """How it stands with the global shortcut.

    Attributes:
        wanted: its spelling; empty when none is wanted.
        outcome: ``held`` (it works), ``taken`` (another program has it), ``asked`` (the desktop asks the person),
            ``none`` (this desktop knows no such thing), ``off`` (none is wanted), or empty: nothing was tried yet.
        offer: spelling of a free one when the wanted one is taken; empty when there is none.
        shown: what the desktop itself calls it; empty when it is as wanted.
    """

    wanted: str = ""
    outcome: str = ""
    offer: str = ""
    shown: str = ""
