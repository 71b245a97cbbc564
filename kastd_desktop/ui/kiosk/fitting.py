"""How large a slide's text can be: the largest step that fits into few lines, and whether it can be read from afar."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontMetricsF

from kastd_desktop.ui.kiosk.lines import balanced, fewest, rough
from kastd_desktop.ui.theme.theme import kiosk_type, make_font

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from kastd_desktop.ui.kiosk.plan import Plan
    from kastd_desktop.ui.theme.theme import Theme

FEW: Final = 4
"""Lines a slide has if it can."""
MANY: Final = 9
"""Lines an upright screen has room for."""
SHRINK: Final = (96, 80, 64, 52, 40, 32, 24, 16, 12)
"""Smaller steps for a text nobody should have written that long: small and whole beats cut off."""
SPACING: Final = {"lying": 190 / 176, "upright": 178 / 160, "contrast": 200 / 188}
"""Height of a line for a pixel of type."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text that fits.

    Attributes:
        lines: its lines.
        font: its font.
        line: height of a line, in device-independent pixels.
        capital: height of a capital letter, in device-independent pixels.
    """

    lines: tuple[str, ...]
    font: QFont
    line: float
    capital: float

    @property
    def height(self) -> float:
        """Return the height of all lines."""
        return self.line * len(self.lines)


def commitment_steps(theme: Theme, plan: Plan) -> tuple[float, ...]:
    """Return the sizes of type a commitment may have, largest first, in pixels of the design."""
    scale = kiosk_type()["commitment"]
    first: float = scale["size"]
    if plan.upright:
        first = scale["portrait"]
    elif theme.high_contrast:
        first = scale["high-contrast"]["size"]
    return first, *(step for step in scale["steps"] if step < first)


def fit_commitment(text: str, theme: Theme, plan: Plan, height: float, capital: float = 0.0) -> Fitted:
    """Return a commitment at the largest step that fits, or one step less where that breaks the lines better.

    Args:
        text: the commitment.
        theme: high contrast takes a stronger cut.
        plan: the places.
        height: room from top to bottom, in device-independent pixels.
        capital: height a capital letter must have to be read, in device-independent pixels; 0 for any.
    """
    words = _words(text)
    steps = commitment_steps(theme, plan)
    fitting: list[Fitted] = []
    # Few lines first; more lines before smaller type, because small type is not read from afar.
    for most in range(FEW, MANY + 1):
        fitting = [fitted for step in steps if (fitted := _fit(words, theme, plan, height, step, most))]
        if fitting:
            break
    if not fitting:
        rest = (_fit(words, theme, plan, height, step, len(words)) for step in SHRINK)
        fitting = [next(filter(None, rest), None) or _cramped(words, theme, plan)]
    fitted, *smaller = fitting
    # One step less is worth it if then no line ends in “per” or “į”.
    if smaller and rough(fitted.lines) and not rough(smaller[0].lines) and smaller[0].capital >= capital:
        return smaller[0]
    if fitted.capital >= capital:
        return fitted
    needed = math.ceil(fitted.font.pixelSize() * capital / fitted.capital) / plan.unit
    return _fit(words, theme, plan, height, needed, MANY if plan.upright else FEW) or fitted


def commitment_font(theme: Theme, plan: Plan, size: float) -> QFont:
    """Return the font of a commitment.

    Args:
        theme: high contrast takes a stronger cut.
        plan: the places.
        size: in pixels of the design.
    """
    scale = kiosk_type()["commitment"]
    weight = scale["high-contrast"]["weight"] if theme.high_contrast else scale["weight"]
    pixels = max(1, round(plan.px(size)))
    return make_font(voice=True, pixels=pixels, weight=weight, tracking=plan.px(scale["tracking"]))


def meta_font(plan: Plan, size: float = 0, weight: int = 0) -> QFont:
    """Return the font of everything that is not said aloud.

    Args:
        plan: the places.
        size: in pixels of the design, or 0 for the usual.
        weight: or 0 for the usual.
    """
    scale = kiosk_type()["meta"]
    pixels = max(1, round(plan.px(size or scale["size"])))
    return make_font(voice=False, pixels=pixels, weight=weight or scale["weight"])


def fit_meta(
    text: str, plan: Plan, width: float, most: int, size: float = 0, weight: int = 0, least: int = 1
) -> Fitted:
    """Return a text beside the commitment in so many lines at most, smaller where it must be.

    Args:
        text: one sentence or name.
        plan: the places.
        width: room from left to right, in device-independent pixels.
        most: lines at the size wanted; a smaller size may have one more.
        size: in pixels of the design, or 0 for the usual.
        weight: or 0 for the usual.
        least: lines it has if it has as many words.
    """
    scale = kiosk_type()["meta"]
    words = _words(text)
    first = size or scale["size"]
    fitted = None
    for step in (first, *(smaller for smaller in (36, 30, 26, 22, 18) if smaller < first)):
        font = meta_font(plan, step, weight)
        metrics = QFontMetricsF(font)
        measure = metrics.horizontalAdvance
        count = max(fewest(words, width, measure), min(least, len(words)))
        line = font.pixelSize() * scale["line"] / scale["size"]
        fitted = Fitted(balanced(words, count, width, measure), font, line, metrics.capHeight())
        if count <= most + (step < first) and max(map(measure, fitted.lines)) <= width:
            break
    assert fitted is not None
    return fitted


def _words(text: str) -> tuple[str, ...]:
    # Not split(): it would also part what a no-break space holds together.
    return tuple(word for word in re.split(r"[ \t\r\n]+", text) if word) or ("",)


def _fit(words: tuple[str, ...], theme: Theme, plan: Plan, height: float, size: float, most: int) -> Fitted | None:
    font = commitment_font(theme, plan, size)
    metrics = QFontMetricsF(font)
    width = plan.band.width()
    line = font.pixelSize() * _spacing(theme, plan)
    count = fewest(words, width, metrics.horizontalAdvance)
    if count > most or count * line > height or max(map(metrics.horizontalAdvance, words)) > width:
        return None
    return Fitted(balanced(words, count, width, metrics.horizontalAdvance), font, line, metrics.capHeight())


def _cramped(words: tuple[str, ...], theme: Theme, plan: Plan) -> Fitted:
    font = commitment_font(theme, plan, SHRINK[-1])
    metrics = QFontMetricsF(font)
    lines = balanced(words, len(words), plan.band.width(), metrics.horizontalAdvance)
    return Fitted(lines, font, font.pixelSize() * _spacing(theme, plan), metrics.capHeight())


def _spacing(theme: Theme, plan: Plan) -> float:
    if plan.upright:
        return SPACING["upright"]
    return SPACING["contrast" if theme.high_contrast else "lying"]
