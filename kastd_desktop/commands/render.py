"""``kastd-desktop render``: draw a screen into a PNG file; for documentation, reviews and tests."""

from __future__ import annotations

import argparse
import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, _

if TYPE_CHECKING:
    from kastd_desktop.core.preferences import KioskTheme, Theme

SCREENS: Final = (
    "today", "situations", "card", "quick-help", "letters", "letter", "calm", "standard", "history", "settings",
    "first-run", "kiosk",
)  # fmt: skip
WITHOUT_THINGS: Final = frozenset({"today", "first-run"})
"""Screens that show no thing of a pack, so that a state which is none is a mistake."""
STILL: Final = "reduced-motion"
"""A state of the settings rather than of the desk."""
THEMES: Final[tuple[Theme, ...]] = ("light", "dark", "contrast")
KIOSK_THEMES: Final[dict[Theme, KioskTheme]] = {"light": "kiosk-light", "dark": "kiosk", "contrast": "kiosk-hc"}
_SIZE: Final = re.compile(r"([1-9][0-9]{1,4})x([1-9][0-9]{1,4})")
USUAL: Final = {"quick-help": (400, 640), "kiosk": (1920, 1080)}
LARGEST: Final = 8192


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's own arguments."""
    names = ", ".join(SCREENS)
    parser.add_argument("screen", choices=SCREENS, metavar="SCREEN", help=_("one of: {list}").format(list=names))
    parser.add_argument("out", metavar="OUT.png", type=Path, help=_("the file to write"))
    parser.add_argument("--size", metavar="WxH", type=_size, help=_("size in pixels, e.g. 1280x768"))
    parser.add_argument("--theme", choices=THEMES, help=_("light, dark or contrast"))
    parser.add_argument("--text-scale", metavar="F", type=_scale, default=1.0, help=_("size of text, 0.9 to 2.0"))
    parser.add_argument("--state", metavar="NAME", default="", help=_("a state, or the id of a card, letter or clause"))


def _size(text: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(text)
    if match is None or int(match[1]) > LARGEST or int(match[2]) > LARGEST:
        raise argparse.ArgumentTypeError(_("a size looks like 1280x768"))
    return int(match[1]), int(match[2])


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0.9 <= scale <= 2.0:
        raise argparse.ArgumentTypeError(_("the size of text lies between 0.9 and 2.0"))
    return scale


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        UserError: there is no such thing to draw, the pack cannot be read, or the file cannot be written.
    """
    from kastd_desktop.commands.chosen_pack import chosen_pack
    from kastd_desktop.services.demo import STATES

    if arguments.screen in WITHOUT_THINGS and arguments.state not in {"", STILL, *STATES}:
        raise UserError(
            N_("“{value}” is unknown. Choose one of these: {known}."),
            value=arguments.state,
            known=", ".join((*STATES, STILL)),
        )
    chosen_pack(arguments)  # refused here; a desk would fall back to the built-in one
    # A picture needs no screen and must not flash on one.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QSize

    from kastd_desktop.services.demo import demo_desk, demo_preferences
    from kastd_desktop.ui.application import make_application
    from kastd_desktop.ui.rendering import render

    application = make_application()
    chosen = demo_preferences(arguments.locale)
    theme: Theme = arguments.theme or ("dark" if arguments.screen == "kiosk" else "light")
    preferences = chosen._replace(
        theme=theme,
        text_scale=round(arguments.text_scale * 100),
        reduced_motion=arguments.state == STILL,
        kiosk=chosen.kiosk._replace(theme=KIOSK_THEMES[theme]),
        set_up=arguments.screen != "first-run",
    )
    with tempfile.TemporaryDirectory(prefix="kastd-") as folder:
        desk = demo_desk(Path(folder), arguments.locale, arguments.state, arguments.pack, preferences)
        size = arguments.size or USUAL.get(arguments.screen, (1280, 768))
        if arguments.screen == "quick-help" and arguments.size is None:
            size = (round(size[0] * arguments.text_scale), round(size[1] * arguments.text_scale))  # as it opens
        try:
            render(desk, arguments.screen, arguments.state, QSize(*size), arguments.out)
        finally:
            desk.records.close()
    application.quit()
    return 0
