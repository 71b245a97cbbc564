"""``kastd-desktop export``: records of checks, incident notes and cards as files. CSV, JSON and HTML import no Qt."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kastd_desktop.commands.values import DONE, PROBLEMS, day
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, _, ngettext

if TYPE_CHECKING:
    import argparse

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.core.preferences import Preferences
    from kastd_desktop.services.records import Records

FORMATS: Final = {"checks": ("csv", "json", "pdf"), "incidents": ("csv", "json"), "cards": ("pdf", "html")}
LAYOUTS: Final = ("pocket", "booklet")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's own arguments."""
    known = [*dict.fromkeys(each for formats in FORMATS.values() for each in formats)]
    parser.add_argument("what", choices=[*FORMATS], metavar="checks|incidents|cards", help=_("what to export"))
    parser.add_argument(
        "--format",
        choices=known,
        required=True,
        help=_("checks: csv, json or pdf; incidents: csv or json; cards: pdf or html"),
    )
    parser.add_argument("--from", dest="first", metavar="DAY", type=day, help=_("first day, YYYY-MM-DD"))
    parser.add_argument("--to", dest="last", metavar="DAY", type=day, help=_("last day, YYYY-MM-DD"))
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--cards", metavar="ID,…", help=_("these cards, ids with commas between them"))
    which.add_argument("--all", action="store_true", help=_("all cards (the default)"))
    parser.add_argument("--layout", choices=LAYOUTS, help=_("pocket: four small cards a sheet; booklet: a card a page"))
    parser.add_argument("--fold", action="store_true", help=_("a booklet to print on both sides of A4 and to fold"))
    parser.add_argument("out", metavar="OUT", type=Path, help=_("the file to write"))


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        UserError: arguments do not fit together, there is nothing to write, or the file cannot be written.
    """
    if arguments.format not in FORMATS[arguments.what]:
        raise UserError(
            N_("“{what}” cannot be written as {format}. Choose one of these: {known}."),
            what=arguments.what,
            format=arguments.format,
            known=", ".join(FORMATS[arguments.what]),
        )
    if arguments.what == "cards":
        return _cards(arguments)
    return _records(arguments)


def _records(arguments: argparse.Namespace) -> int:
    from kastd_desktop.commands.chosen_pack import chosen_pack
    from kastd_desktop.services.export import Export
    from kastd_desktop.services.records import left_out, open_records
    from kastd_desktop.system.paths import find_paths

    if arguments.cards is not None or arguments.all or arguments.layout or arguments.fold:
        raise UserError(N_("--cards, --all, --layout and --fold belong to “export cards”."))
    first = (arguments.first or date(2000, 1, 1)).isoformat()
    last = (arguments.last or date.today()).isoformat()  # noqa: DTZ011 - the desk's own calendar day
    if first > last:
        raise UserError(N_("The first day lies after the last day."))
    pack = chosen_pack(arguments)
    records = open_records(find_paths(arguments.data_dir))
    if records is None:
        raise UserError(
            N_("There are no records yet: {path} does not exist."), path=find_paths(arguments.data_dir).database
        )
    try:
        export = Export(pack, records.runs)
        if arguments.what == "incidents":
            count = _write_incidents(arguments, pack, records, first, last)
        elif arguments.format == "csv":
            count = export.write_csv(arguments.out, first, last)
        elif arguments.format == "json":
            count = export.write_json(arguments.out, first, last)
        else:
            from kastd_desktop.app import write_checks_pdf

            count = write_checks_pdf(export, arguments.out, first, last)
        unreadable = records.incidents.damaged_rows() if arguments.what == "incidents" else export.unreadable()
    finally:
        records.close()
    if arguments.what == "incidents":
        told = ngettext("{n} note written.", "{n} notes written.", count)
    else:
        told = ngettext("{n} answer written.", "{n} answers written.", count)
    print(told.format(n=count), file=sys.stderr)
    if unreadable:
        print(left_out(unreadable).text(), file=sys.stderr)
        return PROBLEMS
    return DONE


def _write_incidents(arguments: argparse.Namespace, pack: Pack, records: Records, first: str, last: str) -> int:
    from kastd_desktop.services.incidents import write_csv, write_json

    write = write_csv if arguments.format == "csv" else write_json
    return write(arguments.out, pack, records.incidents, first, last)


def _cards(arguments: argparse.Namespace) -> int:
    from kastd_desktop.commands.chosen_pack import chosen_pack
    from kastd_desktop.services.card_page import write_page
    from kastd_desktop.services.paper import Paper
    from kastd_desktop.system.paths import find_paths

    _check_card_arguments(arguments)
    pack = chosen_pack(arguments)
    paper = Paper(pack, _preferences(find_paths(arguments.data_dir).settings))
    ids = _ids(arguments.cards)
    count = len(paper.cards(ids))
    today = date.today()  # noqa: DTZ011 - the desk's own calendar day
    if arguments.format == "html":
        write_page(paper, ids, today, arguments.out)
    else:
        from kastd_desktop.app import write_cards_pdf

        write_cards_pdf(paper, ids, today, arguments.out, arguments.layout or LAYOUTS[0], fold=arguments.fold)
    print(ngettext("{n} card written.", "{n} cards written.", count).format(n=count), file=sys.stderr)
    return 0


def _preferences(path: Path) -> Preferences:
    """Return the desk's settings as the program itself reads them; when they cannot be used, cards have no numbers."""
    from kastd_desktop.core.preferences import Preferences
    from kastd_desktop.settings.file import peek

    settings = peek(path)
    if settings is None:
        message = _("The settings {path} cannot be used, so the cards come without phone numbers.")
        print(message.format(path=path), file=sys.stderr)
    return settings or Preferences()


def _check_card_arguments(arguments: argparse.Namespace) -> None:
    if arguments.first or arguments.last:
        raise UserError(N_("--from and --to belong to “export checks” and “export incidents”."))
    if arguments.format == "html" and (arguments.layout or arguments.fold):
        raise UserError(N_("--layout and --fold belong to --format pdf: an HTML page has one layout."))
    if arguments.fold and arguments.layout != "booklet":
        raise UserError(N_("Only a booklet is folded: add --layout booklet."))


def _ids(words: str | None) -> tuple[str, ...]:
    """Return the ids that were asked for; none stands for all.

    Raises:
        UserError: there is nothing between the commas.
    """
    if words is None:
        return ()
    ids = tuple(dict.fromkeys(id_.strip() for id_ in words.split(",") if id_.strip()))
    if not ids:
        raise UserError(N_("Name the cards: --cards raised-voice,threats."))
    return ids
