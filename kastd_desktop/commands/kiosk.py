"""``kastd-desktop kiosk``: the waiting-room screen, in its own process."""

from __future__ import annotations

import argparse

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's own arguments."""
    parser.add_argument(
        "--screen", metavar="N", type=_number, default=1, help=_("which screen, counted from 1; without it the first")
    )
    parser.add_argument("--windowed", action="store_true", help=_("show it in an ordinary window"))
    parser.add_argument(
        "--distance", metavar="METRES", type=_distance, help=_("how far away people read it; else as in the settings")
    )
    parser.epilog = _(
        "To leave the screen, press Ctrl+Shift+K, or hold its top-left corner for five seconds, and enter the PIN. "
        "All other keys do nothing. Set the PIN in Settings."
    )


def _number(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(_("screens are counted from 1"))
    return int(text)


def _distance(text: str) -> float:
    from kastd_desktop.services.choices import check_distance

    try:
        metres = float(text.replace(",", "."))
    except ValueError:
        metres = 0.0
    try:
        check_distance(metres)
    except UserError as error:
        raise argparse.ArgumentTypeError(error.text()) from None
    return metres


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        UserError: it already runs, there is no such screen, or no display at all.
    """
    from kastd_desktop.kiosk_app import run_kiosk

    return run_kiosk(
        arguments.data_dir,
        arguments.pack,
        arguments.locale if arguments.locale_given else None,
        screen=arguments.screen,
        windowed=arguments.windowed,
        distance=arguments.distance,
    )
