"""What paper is drawn with: measures in twentieths of a point, the two typefaces, ink that survives a grey printer."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QFont

from kastd_desktop.ui.theme.theme import make_font

UNITS: Final = 20
"""To a point. Qt sets type in whole pixels; twenty to a point make every size and every width exact."""
PER_INCH: Final = 72 * UNITS
A4, A5, A6 = QSizeF(210, 297), QSizeF(148, 210), QSizeF(105, 148)
"""Millimetres, as the standard rounds them: halves of an A4 sheet are half a millimetre longer."""

BLACK: Final = QColor(0, 0, 0)
GREY: Final = QColor(70, 70, 70)
PALE: Final = QColor(150, 150, 150)
TINT: Final = QColor(238, 238, 238)
WHITE: Final = QColor(255, 255, 255)
DANGER: Final = QColor(142, 43, 34)
HUES: Final = (215, 150, 30, 275, 355, 185, 95, 330, 55, 245)
"""Of the groups' tabs, in degrees; each is told apart by its name and its height on the page as well."""


def mm(length: float) -> float:
    """Return millimetres in units of paper."""
    return length / 25.4 * PER_INCH


def pt(length: float) -> float:
    """Return points in units of paper."""
    return length * UNITS


def tab_color(number: int) -> QColor:
    """Return the colour of a group's tab, dark enough for white words on it.

    Args:
        number: the group's place among the groups.
    """
    return QColor.fromHsl(HUES[number % len(HUES)], 120, 76)


@cache
def face(points: float, weight: int = 400, *, voice: bool = False) -> QFont:
    """Return a font for paper.

    Args:
        points: size.
        weight: 400–700.
        voice: the serif for what is said aloud; else the sans.
    """
    font = QFont(make_font(voice=voice, pixels=max(1, round(pt(points))), weight=weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if voice:
        # The cut drawn for this size on paper, not for the many units that stand for it.
        font.setVariableAxis(QFont.Tag("opsz"), min(60.0, max(8.0, points)))
    return font
