"""Keys as they lie on the board, whatever they type: Lithuanian layouts type ą č ę on 1 2 3."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

# The first digit key's scan code: Windows numbers from 2, X11 and Wayland add 8 to the kernel's 2.
_FIRST_SCAN_CODE: Final = 2 if sys.platform == "win32" else 10
_TYPED: Final = {
    **{str(digit): digit for digit in range(1, 10)},
    "ą": 1, "č": 2, "ę": 3, "ė": 4, "į": 5, "š": 6, "ų": 7, "ū": 8,
    # The ĄŽERTY layout types these on the digit row.
    "!": 1, "-": 2, "/": 3, ";": 4, ":": 5, ",": 6, ".": 7, "=": 8, "(": 9,
}  # fmt: skip


def digit_key(event: QKeyEvent) -> int | None:
    """Return 1–9 when the key lies on the digit row or the number pad, whatever modifiers are held."""
    number = event.nativeScanCode() - _FIRST_SCAN_CODE + 1
    if 1 <= number <= 9:
        return number
    typed = event.key() - Qt.Key.Key_0
    return typed if 1 <= typed <= 9 else None


def digit_of(event: QKeyEvent) -> int | None:
    """Return 1–9 when the key is a digit key of the main row or the number pad, else None.

    The scan code counts first, then the number pad, then what was typed.
    """
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    if not event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        number = event.nativeScanCode() - _FIRST_SCAN_CODE + 1
        if 1 <= number <= 9:
            return number
    return _TYPED.get(event.text().lower())


def digit_or_zero(event: QKeyEvent) -> int | None:
    """Return 0–9 when the key is a digit key of the main row or the number pad, else None; as `digit_of`."""
    number = digit_of(event)
    if number is not None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return number
    on_pad = event.modifiers() & Qt.KeyboardModifier.KeypadModifier
    zero = not on_pad and event.nativeScanCode() == _FIRST_SCAN_CODE + 9
    return 0 if zero or event.text() == "0" else None
