"""``kastd-desktop self-test``: prove that this installation works, the frozen one included."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

from kastd_desktop.i18n import _

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's own arguments."""
    parser.add_argument("--json", action="store_true", help=_("print JSON"))


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Returns:
        0 when every step passed, 1 otherwise.

    Raises:
        UserError: the pack that ``--pack`` names cannot be read; another one would prove nothing about it.
    """
    from kastd_desktop.commands.chosen_pack import chosen_pack

    chosen_pack(arguments)  # refused here; a desk would fall back to the built-in one

    from kastd_desktop.ui.application import has_display

    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kastd_desktop.self_test import prove

    results = prove(arguments.pack, arguments.data_dir)
    if arguments.json:
        rows = [{"step": each.step, "ok": each.ok, "ms": each.milliseconds, "detail": each.detail} for each in results]
        print(json.dumps({"ok": all(each.ok for each in results), "steps": rows}, ensure_ascii=False, indent=2))
    else:
        for each in results:
            mark = _("passed") if each.ok else _("FAILED")
            print(f"{mark}  {each.step}  {each.detail}".rstrip())
    sys.stdout.flush()
    return 0 if all(each.ok for each in results) else 1
