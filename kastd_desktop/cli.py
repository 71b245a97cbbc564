"""The command line: a contract that tests and administrators rely on. Imports Qt only where a window opens.

Exit codes: 0 done, 1 problems found, 2 wrong usage or input.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import importlib
import os
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, NoReturn

from kastd_desktop import __version__, i18n
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import LOCALES, N_, _
from kastd_desktop.system.resources import translations_dir

if TYPE_CHECKING:
    from collections.abc import Sequence

WRONG: Final = 2
COMMANDS: Final = {
    "run": N_("open the program (the default)"),
    "kiosk": N_("show the commitments in the waiting room"),
    "show": N_("show a screen of the running program, or start it there"),
    "look-up": N_("find cards, clauses, letters and tips"),
    "render": N_("draw a screen into a PNG file"),
    "pack": N_("check, build and examine content packs"),
    "export": N_("write records to a file"),
    "self-test": N_("prove that this installation works"),
}


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one plain sentence of the user's language."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}", file=sys.stderr)
        print(_("See: {command}").format(command=f"{self.prog} --help"), file=sys.stderr)
        raise SystemExit(WRONG)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: arguments without the program's name; those of the process when None.

    Returns:
        The exit code.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    if not words or words == ["run"]:
        return _plain_run()
    locale = _locale_of(words)
    i18n.activate(locale, translations_dir())
    try:
        arguments = _parse(words)
        arguments.locale_given = _given(words, "--locale") is not None or "KASTD_LOCALE" in os.environ
        i18n.activate(arguments.locale, translations_dir())
        module = importlib.import_module(f"kastd_desktop.commands.{arguments.command.replace('-', '_')}")
        return int(module.run(arguments))
    except UserError as error:
        print(error.text(), file=sys.stderr)
        return WRONG
    except BrokenPipeError:  # the reader of our output has gone; nothing is lost
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - until the interpreter ends
        return 0
    except KeyboardInterrupt:
        return 130


def _plain_run() -> int:
    """Start the program without describing the whole command line first: that takes longer than the database does."""
    gc.disable()  # until the first paint: nothing made on the way there is garbage
    from kastd_desktop.app import run_desk

    try:
        return run_desk(None, None, os.environ.get("KASTD_LOCALE"))
    except UserError as error:
        print(error.text(), file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return 130


def _parse(words: list[str]) -> argparse.Namespace:
    names = [word for word in words if not word.startswith("-")]
    wanted = next((word for word in names if word in COMMANDS), "run")
    common = _Parser(add_help=False)
    common.add_argument("--data-dir", metavar="DIR", type=Path, help=_("read and write everything here"))
    common.add_argument("--locale", metavar="L", default=i18n.active_locale(), help=_("language: lt or en"))
    common.add_argument("--pack", metavar="PATH", type=Path, help=_("a pack to use instead of the built-in one"))
    parser = _Parser(prog="kastd-desktop", description=_("The customer-service standard as a working tool, offline."))
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for name, help_text in COMMANDS.items():
        command = commands.add_parser(name, help=_(help_text), parents=[common], description=_(help_text))
        if name == wanted:  # a command's module is imported only when it is wanted
            importlib.import_module(f"kastd_desktop.commands.{name.replace('-', '_')}").add_arguments(command)
    if not (set(words) & set(COMMANDS)) and not (set(words) & {"-h", "--help", "--version"}):
        words = ["run", *words]
    return parser.parse_args(words)


def _given(words: list[str], option: str) -> str | None:
    """Return an option's value before anything is parsed: messages must already speak the right language."""
    for number, word in enumerate(words):
        if word == option and number + 1 < len(words):
            return words[number + 1]
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return None


def _locale_of(words: list[str]) -> str:
    wanted = _given(words, "--locale") or os.environ.get("KASTD_LOCALE")
    if wanted in LOCALES:
        return wanted
    return LOCALES[0]


def _speak_utf8() -> None:
    # Lithuanian letters must come out whole whatever the console's code page is.
    stream: IO[str]
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a text file of ours


if __name__ == "__main__":
    sys.exit(main())
