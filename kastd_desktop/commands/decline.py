"""``kastd-desktop decline``: names in the vocative and the dative, for scripts. Imports no Qt and keeps nothing."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kastd_desktop.errors import Reason, UserError
from kastd_desktop.i18n import N_, _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from kastd_desktop.core.declension import Sex

KEYS: Final = ("given", "surname", "sex")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's own arguments."""
    parser.add_argument("given", metavar="GIVEN", nargs="?", help=_("given names in the nominative"))
    parser.add_argument("surname", metavar="SURNAME", nargs="?", help=_("surname in the nominative"))
    parser.add_argument("sex", metavar="SEX", nargs="?", choices=["f", "m"], help=_("f: a woman, m: a man"))
    parser.add_argument(
        "--batch",
        metavar="FILE.jsonl",
        type=Path,
        help=_("read “given”, “surname” and “sex” from every line of a file; without names from standard input"),
    )
    parser.add_argument("--json", action="store_true", help=_("print JSON"))


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Returns:
        0 when every name was declined, 2 when a line of a batch holds none.

    Raises:
        UserError: the names are not complete, or the file cannot be read.
    """
    one = (arguments.given, arguments.surname, arguments.sex)
    if arguments.batch is not None:
        if arguments.given is not None:
            raise UserError(N_("Give either names or --batch FILE.jsonl."))
        return _print_all(str(arguments.batch), _lines_of(arguments.batch))
    if arguments.given is None:
        return _print_all(_("Standard input"), _typed())
    if None in one:
        raise UserError(N_("Give a given name, a surname and the sex: f or m."))
    declined = _declined(*one)
    if arguments.json:
        print(json.dumps(declined, ensure_ascii=False))
        return 0
    for case in ("vocative", "dative"):
        words = " ".join(filter(None, (declined[f"{case}_given"], declined[f"{case}_surname"])))
        print(f"{case}\t{words}")
    if declined["check"]:
        print(_("This name is declined in more than one way, or not at all: decide yourself."), file=sys.stderr)
    return 0


def _declined(given: str, surname: str, sex: Sex) -> dict[str, Any]:
    from kastd_desktop.core.declension import decline

    first, last = decline(given, sex), decline(surname, sex, surname=True)
    disputed = [name for name, form in (("given", first), ("surname", last)) if not form.sure]
    return {
        "given": given,
        "surname": surname,
        "sex": sex,
        "vocative_given": first.vocative,
        "vocative_surname": last.vocative,
        "dative_given": first.dative,
        "dative_surname": last.dative,
        "check": bool(disputed),
        "disputed": disputed,
    }


def _lines_of(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")  # JSON may hold every other kind of line break
    except UnicodeDecodeError as error:
        raise UserError(N_("{path} is not UTF-8 text. Save it as UTF-8."), path=path) from error
    except OSError as error:
        raise UserError(
            N_("{path} cannot be read: {detail}. Check the path."), path=path, detail=Reason(error)
        ) from error


def _typed() -> list[str]:
    if sys.stdin is None:  # a start without a console
        return []
    # Bytes: the console's own code page may not know Lithuanian letters.
    raw = sys.stdin.buffer.read() if hasattr(sys.stdin, "buffer") else sys.stdin.read().encode()
    try:
        return raw.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise UserError(N_("{path} is not UTF-8 text. Save it as UTF-8."), path=_("Standard input")) from error


def _print_all(source: str, lines: Iterable[str]) -> int:
    """Print a row for every line that can be used, in order and with its names, and say which lines cannot."""
    wrong = False
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            entry = _entry(source, number, line)
        except UserError as error:
            wrong = True
            print(error.text(), file=sys.stderr)
            continue
        print(json.dumps(_declined(*(entry[key] for key in KEYS)), ensure_ascii=False))
    return 2 if wrong else 0


def _entry(source: str, number: int, line: str) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        entry = None
    if not isinstance(entry, dict) or not all(isinstance(entry.get(key), str) for key in KEYS):
        message = N_("{path}, line {number}: expected an object with “given”, “surname” and “sex”.")
        raise UserError(message, path=source, number=number)
    if entry["sex"] not in {"f", "m"}:
        raise UserError(N_("{path}, line {number}: “sex” is f or m."), path=source, number=number)
    return entry
