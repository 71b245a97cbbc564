"""``kastd-desktop workdays START N``: counting working days by the pack's calendar. Imports no Qt."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kastd_desktop.commands.values import count, day
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, _

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's own arguments."""
    parser.add_argument("start", metavar="START", type=day, help=_("the day to count from, YYYY-MM-DD; not counted"))
    parser.add_argument("count", metavar="N", type=count, help=_("how many working days"))
    parser.add_argument("--json", action="store_true", help=_("print JSON"))


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        UserError: the day lies beyond the calendar, or there is no usable pack.
    """
    from kastd_desktop.commands.chosen_pack import chosen_pack
    from kastd_desktop.core.workdays import after

    pack = chosen_pack(arguments)
    try:
        last = after(arguments.start, arguments.count, pack.holidays).isoformat()
    except OverflowError:
        raise UserError(N_("That day lies beyond the year 9999. Count fewer days.")) from None
    if arguments.json:
        start = arguments.start.isoformat()
        print(json.dumps({"start": start, "workdays": arguments.count, "day": last}))
    else:
        print(last)
    return 0
