"""One theme at one text size: what every widget asks for its colours, fonts and measures."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QColor, QFont, QPalette

from kastd_desktop.system.resources import resources_dir
from kastd_desktop.ui.theme.fonts import load_font

if TYPE_CHECKING:
    from kastd_desktop.core.preferences import Preferences

UI_FAMILY: Final = "Figtree"
VOICE_FAMILY: Final = "Source Serif 4"
UI_FALLBACK: Final = ("Inter", "Segoe UI", "Noto Sans", "DejaVu Sans")
VOICE_FALLBACK: Final = ("Noto Serif", "Georgia", "DejaVu Serif")

THEMES: Final = {"light": "light", "dark": "dark", "contrast": "hc"}
"""Names in the settings and on the command line, and in the tokens."""


class Theme:
    """A theme.

    Attributes:
        name: name in the tokens: ``light``, ``dark``, ``hc`` or one of the kiosk's.
        scale: size of text, 1.0 is 100 per cent.
        motion: things may move.
    """

    def __init__(self, name: str, scale: float = 1.0, *, motion: bool = True) -> None:
        tokens = _tokens()
        self.name = name
        self.scale = scale
        self.motion = motion
        self._colors: dict[str, str] = tokens["color"][name]
        self._type: dict[str, dict[str, Any]] = {**tokens["type"]["ui"], **tokens["type"]["voice"]}
        self._voice = frozenset(tokens["type"]["voice"])
        self._made: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, int, int], QFont] = {}

    @property
    def high_contrast(self) -> bool:
        """Tell whether lines are thicker and nothing has a shadow."""
        return self.name in {"hc", "kiosk-hc"}

    def color(self, role: str) -> QColor:
        """Return a colour by its role, e.g. ``accent-ink``; the same object each time, not to be changed."""
        if role not in self._made:
            self._made[role] = _color(self._colors[role])
        return self._made[role]

    def hex(self, role: str) -> str:
        """Return a colour as ``#RRGGBB`` or ``#RRGGBBAA``."""
        return self._colors[role]

    def px(self, size: float) -> int:
        """Return a measure that grows with the text."""
        return round(size * self.scale)

    def font(self, role: str, *, weight: int = 0, size: float = 0) -> QFont:
        """Return a font of the type scale.

        Args:
            role: ``body``, ``title``, ``phrase`` …
            weight: 400–600, or 0 for the role's own.
            size: another size in pixels at 100 %, or 0 for the role's own.
        """
        spec = self._type[role]
        pixels = max(1, round((size or spec["size"]) * self.scale))
        key = (role, weight, pixels)
        if key not in self._fonts:
            voice = role in self._voice
            self._fonts[key] = make_font(
                voice=voice, pixels=pixels, weight=weight or spec["weight"], tracking=spec.get("tracking", 0)
            )
        return self._fonts[key]

    def line_height(self, role: str) -> int:
        """Return the height of a line of text in a role, in pixels."""
        return self.px(self._type[role]["line"])

    def palette(self) -> QPalette:
        """Return the palette for everything that paints itself by it."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "chrome",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Base: "sheet",
            QPalette.ColorRole.AlternateBase: "sunken",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.PlaceholderText: "ink-3",
            QPalette.ColorRole.Button: "sheet",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.BrightText: "danger-ink",
            QPalette.ColorRole.ToolTipBase: "sheet",
            QPalette.ColorRole.ToolTipText: "ink",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "on-accent",
            QPalette.ColorRole.Link: "accent-ink",
            QPalette.ColorRole.LinkVisited: "accent-ink",
            QPalette.ColorRole.Accent: "accent",
            QPalette.ColorRole.Light: "sheet",
            QPalette.ColorRole.Midlight: "hover",
            QPalette.ColorRole.Mid: "line",
            QPalette.ColorRole.Dark: "ctl",
            QPalette.ColorRole.Shadow: "ink",
        }
        for role, token in roles.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("ink-3"))
        return palette

    def size(self, role: str) -> int:
        """Return the font size of a role in pixels, at this theme's text size."""
        return self.px(self._type[role]["size"])

    def weight(self, role: str) -> int:
        """Return the weight of a role."""
        return int(self._type[role]["weight"])


def theme_for(preferences: Preferences) -> Theme:
    """Return the theme a person has chosen."""
    return Theme(THEMES[preferences.theme], preferences.text_scale / 100, motion=not preferences.reduced_motion)


def make_font(*, voice: bool, pixels: int, weight: int, tracking: float = 0) -> QFont:
    """Return a font.

    Args:
        voice: the serif for what is said aloud; else the sans.
        pixels: size.
        weight: 400–700.
        tracking: extra space between letters in pixels.
    """
    load_font(VOICE_FAMILY if voice else UI_FAMILY)
    font = QFont([VOICE_FAMILY, *VOICE_FALLBACK] if voice else [UI_FAMILY, *UI_FALLBACK])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    # Both are variable fonts; Qt picks their lightest cut unless the axis is named.
    font.setVariableAxis(QFont.Tag("wght"), float(weight))
    if voice:
        # Source Serif is drawn for sizes from 8 to 60 points; large text takes its finer cut.
        font.setVariableAxis(QFont.Tag("opsz"), min(60.0, max(8.0, pixels * 0.75)))
    if tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


_cache: dict[str, Any] = {}


def _tokens() -> dict[str, Any]:
    if not _cache:
        _cache.update(json.loads((resources_dir() / "themes" / "tokens.json").read_bytes()))
    return _cache


def kiosk_type() -> dict[str, Any]:
    """Return the type scale of the waiting-room screen."""
    scale: dict[str, Any] = _tokens()["type"]["kiosk"]
    return scale


def _color(text: str) -> QColor:
    color = QColor(text[:7])
    if text[7:]:
        color.setAlpha(int(text[7:], 16))
    return color
