"""``kastd-desktop look-up``: the search on the command line. Imports no Qt."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kastd_desktop.commands.values import positive
from kastd_desktop.errors import Reason, UserError
from kastd_desktop.i18n import LOCALES, N_, _

if TYPE_CHECKING:
    import argparse

    from kastd_desktop.core.search import Hit
    from kastd_desktop.services.look_up import LookUp


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's own arguments."""
    source = parser.add_mutually_exclusive_group()
    source.add_argument("query", metavar="QUERY", nargs="?", help=_("words to look up"))
    source.add_argument("--batch", metavar="FILE.jsonl", type=Path, help=_("look up “q” of every line of a file"))
    parser.add_argument("--limit", metavar="N", type=positive, default=10, help=_("most results (10)"))
    parser.add_argument("--json", action="store_true", help=_("print JSON"))


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        UserError: there is no query, or the file cannot be read.
    """
    from kastd_desktop.commands.chosen_pack import chosen_pack
    from kastd_desktop.services.look_up import LookUp

    pack = chosen_pack(arguments)
    if arguments.batch is not None:
        by_locale = {locale: LookUp(pack.in_locale(locale)) for locale in LOCALES}
        _batch(arguments.batch, by_locale, arguments.locale, arguments.limit)
        return 0
    if arguments.query is None:
        raise UserError(N_("Give words to look up, or --batch FILE.jsonl."))
    hits = LookUp(pack).search(arguments.query, arguments.limit)
    if arguments.json:
        print(json.dumps([asdict(hit) for hit in hits], ensure_ascii=False))
    elif hits:
        for hit in hits:
            print(f"{hit.id}\t{hit.title}")
    else:
        print(_("Nothing found. Try one word."), file=sys.stderr)
    return 0


def _batch(path: Path, look_ups: dict[str, LookUp], locale: str, limit: int) -> None:
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")  # JSON may hold every other kind of line break
    except UnicodeDecodeError as error:
        raise UserError(N_("{path} is not UTF-8 text. Save it as UTF-8."), path=path) from error
    except OSError as error:
        raise UserError(
            N_("{path} cannot be read: {detail}. Check the path."), path=path, detail=Reason(error)
        ) from error
    queries = [_query(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    for entry in queries[:1]:
        for look_up in look_ups.values():
            look_up.search(entry["q"])  # the index is read at the first search; that is not the search's time
    for entry in queries:
        look_up = look_ups.get(str(entry.get("lang", locale)), look_ups[locale])
        begun = time.perf_counter()
        hits: list[Hit] = look_up.search(entry["q"], limit)
        milliseconds = (time.perf_counter() - begun) * 1000
        row = {"q": entry["q"], "results": [asdict(hit) for hit in hits], "ms": round(milliseconds, 3)}
        print(json.dumps(row, ensure_ascii=False))


def _query(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        entry = None
    if not isinstance(entry, dict) or not isinstance(entry.get("q"), str):
        raise UserError(N_("{path}, line {number}: expected an object with “q”."), path=path, number=number)
    return entry
