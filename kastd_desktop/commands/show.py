"""``kastd-desktop show …``: bring a screen of the running program to the front, or start the program there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kastd_desktop.i18n import _

if TYPE_CHECKING:
    import argparse

SCREENS: Final = ("quick-help", "today", "situations", "letters", "calm", "standard", "history", "settings")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's own arguments."""
    parser.add_argument(
        "screen", choices=SCREENS, metavar="SCREEN", help=_("one of: {list}").format(list=", ".join(SCREENS))
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        UserError: there is no display, or the installation is broken.
    """
    from kastd_desktop.app import run_desk

    locale = arguments.locale if arguments.locale_given else None
    return run_desk(arguments.data_dir, arguments.pack, locale, arguments.screen)
