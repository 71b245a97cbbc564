"""``kastd-desktop export checks`` and ``export incidents``: the records as files. CSV and JSON import no Qt."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, _, ngettext

if TYPE_CHECKING:
    import argparse

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.services.records import Records


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's own arguments."""
    parser.add_argument("what", choices=["checks", "incidents"], metavar="checks|incidents", help=_("what to export"))
    parser.add_argument("--format", choices=["csv", "json", "pdf"], required=True, help=_("csv, json or pdf"))
    parser.add_argument("--from", dest="first", metavar="DAY", type=date.fromisoformat, help=_("first day, YYYY-MM-DD"))
    parser.add_argument("--to", dest="last", metavar="DAY", type=date.fromisoformat, help=_("last day, YYYY-MM-DD"))
    parser.add_argument("out", metavar="OUT", type=Path, help=_("the file to write"))


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        UserError: the days are in the wrong order, there are no records, the format is not made for them, or the file
            cannot be written.
    """
    from kastd_desktop.services.export import Export
    from kastd_desktop.services.packs import open_pack
    from kastd_desktop.services.records import open_records
    from kastd_desktop.system.paths import find_paths

    first = (arguments.first or date(2000, 1, 1)).isoformat()
    last = (arguments.last or date.today()).isoformat()  # noqa: DTZ011 - the desk's own calendar day
    if first > last:
        raise UserError(N_("The first day lies after the last day."))
    if arguments.what == "incidents" and arguments.format == "pdf":
        raise UserError(N_("Incident notes are written as csv or json."))
    opened = open_pack(arguments.pack, arguments.locale)
    records = open_records(find_paths(arguments.data_dir))
    if records is None:
        raise UserError(
            N_("There are no records yet: {path} does not exist."), path=find_paths(arguments.data_dir).database
        )
    try:
        export = Export(opened.pack, records.runs)
        if arguments.what == "incidents":
            count = _write_incidents(arguments, opened.pack, records, first, last)
        elif arguments.format == "csv":
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
    if arguments.what == "incidents":
        told = ngettext("{n} note written.", "{n} notes written.", count)
    else:
        told = ngettext("{n} answer written.", "{n} answers written.", count)
    print(told.format(n=count), file=sys.stderr)
    return 0


def _write_incidents(arguments: argparse.Namespace, pack: Pack, records: Records, first: str, last: str) -> int:
    from kastd_desktop.services.incidents import write_csv, write_json

    write = write_csv if arguments.format == "csv" else write_json
    return write(arguments.out, pack, records.incidents, first, last)
