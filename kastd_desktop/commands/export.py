"""``kastd-desktop export checks``: the records as files. CSV and JSON import no Qt."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, _, ngettext

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's own arguments."""
    parser.add_argument("what", choices=["checks"], metavar="checks", help=_("what to export"))
    parser.add_argument("--format", choices=["csv", "json", "pdf"], required=True, help=_("csv, json or pdf"))
    parser.add_argument("--from", dest="first", metavar="DAY", type=date.fromisoformat, help=_("first day, YYYY-MM-DD"))
    parser.add_argument("--to", dest="last", metavar="DAY", type=date.fromisoformat, help=_("last day, YYYY-MM-DD"))
    parser.add_argument("out", metavar="OUT", type=Path, help=_("the file to write"))


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        UserError: the days are in the wrong order, there are no records, or the file cannot be written.
    """
    from kastd_desktop.services.export import Export
    from kastd_desktop.services.packs import open_pack
    from kastd_desktop.services.records import open_records
    from kastd_desktop.system.paths import find_paths

    first = (arguments.first or date(2000, 1, 1)).isoformat()
    last = (arguments.last or date.today()).isoformat()  # noqa: DTZ011 - the desk's own calendar day
    if first > last:
        raise UserError(N_("The first day lies after the last day."))
    opened = open_pack(arguments.pack, arguments.locale)
    records = open_records(find_paths(arguments.data_dir))
    if records is None:
        raise UserError(
            N_("There are no records yet: {path} does not exist."), path=find_paths(arguments.data_dir).database
        )
    try:
        export = Export(opened.pack, records.runs)
        if arguments.format == "csv":
            count = export.write_csv(arguments.out, first, last)
        elif arguments.format == "json":
            count = export.write_json(arguments.out, first, last)
        else:
            from kastd_desktop.app import write_checks_pdf

            count = write_checks_pdf(export, arguments.out, first, last)
    finally:
        records.close()
    if records.trouble is not None:
        print(records.trouble.text(), file=sys.stderr)
    print(ngettext("{n} answer written.", "{n} answers written.", count).format(n=count), file=sys.stderr)
    return 0
