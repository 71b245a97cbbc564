"""The style sheet of fields and menus: one template, filled with a theme's colours and sizes.

Only what a person types into wears it. As the sheet of the whole application it doubled the time to the first paint,
because Qt matches its rules against every widget.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kastd_desktop.system.resources import resources_dir

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kastd_desktop.ui.theme.theme import Theme

# @accent-ink is a colour, @px(8) a measure, @font(body) size, weight and family of a type role.
_TOKEN = re.compile(
    r"@(?:px\((?P<px>[0-9.]+)\)|font\((?P<font>[a-z-]+)(?: (?P<weight>[0-9]+))?\)|(?P<color>[a-z0-9-]+))"
)


def dress(widget: QWidget, theme: Theme) -> None:
    """Give a field or a menu the look of the theme."""
    key = (theme.name, theme.scale)
    if key not in _filled:
        _filled[key] = filled(theme)
    widget.setStyleSheet(_filled[key])


_filled: dict[tuple[str, float], str] = {}


def filled(theme: Theme) -> str:
    """Return the template with every token replaced.

    Raises:
        KeyError: the template names a colour or role the tokens do not have.
    """
    template = (resources_dir() / "style.qss").read_text(encoding="utf-8")

    def value(match: re.Match[str]) -> str:
        if match["px"]:
            return f"{theme.px(float(match['px']))}px"
        if match["font"]:
            weight = match["weight"] or theme.weight(match["font"])
            return f"font-size: {theme.size(match['font'])}px; font-weight: {weight}"
        return theme.hex(match["color"])

    return _TOKEN.sub(value, template)
