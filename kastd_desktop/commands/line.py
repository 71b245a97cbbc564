"""What may be asked of the program on its command line, and what is said when it is not understood.

Apart from ``cli``: a start without wishes needs none of it before its first paint.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path
from typing import Final, NoReturn

from kastd_desktop import __version__, i18n
from kastd_desktop.commands.values import folder, language
from kastd_desktop.i18n import N_, _

WRONG: Final = 2
"""Exit code of wrong usage."""
COMMANDS: Final = {
    "run": N_("open the program (the default)"),
    "kiosk": N_("show the commitments in the waiting room"),
    "show": N_("show a screen of the running program, or start it there"),
    "look-up": N_("find cards, clauses, letters and tips"),
    "decline": N_("put names into the vocative and the dative"),
    "workdays": N_("count working days from a day on"),
    "render": N_("draw a screen into a PNG file"),
    "pack": N_("check, build and examine content packs"),
    "export": N_("write records to a file"),
    "self-test": N_("prove that this installation works"),
}
# argparse's own words, said plainly.
SENTENCES: Final = {
    "unrecognized arguments: %s": N_("Not understood: %s."),
    "invalid %(type)s value: %(value)r": N_("“%(value)s” is not possible here."),
    "the following arguments are required: %s": N_("Missing: %s."),
    "expected one argument": N_("A value is missing."),
    "not allowed with argument %s": N_("It cannot stand together with %s."),
    "ignored explicit argument %r": N_("It takes no value: %r."),
    "ambiguous option: %(option)s could match %(matches)s": N_("“%(option)s” may mean: %(matches)s."),
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "usage: ": N_("Usage: "),
    "positional arguments": N_("arguments"),
    "options": N_("options"),
    "show this help message and exit": N_("show this help and end"),
}


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one plain sentence of the user's language."""

    def error(self, message: str) -> NoReturn:
        print(message, file=sys.stderr)
        print(_("See: {command}").format(command=f"{self.prog} --help"), file=sys.stderr)
        raise SystemExit(WRONG)

    def _check_value(self, action: argparse.Action, value: object) -> None:
        if action.choices is not None and value not in action.choices:
            message = _("“{value}” is unknown. Choose one of these: {known}.")
            known = ", ".join(map(str, action.choices))
            raise argparse.ArgumentError(action, message.format(value=value, known=known))


def parse(words: list[str]) -> argparse.Namespace:
    """Return what is asked for.

    Args:
        words: the command first.

    Raises:
        SystemExit: it is not understood, which was said; or help was asked for and given.
    """
    # argparse asks its own `_` for every sentence, at the moment of saying it.
    vars(argparse).update(_=_said)
    common = _Parser(add_help=False)
    common.add_argument("--data-dir", metavar="DIR", type=folder, help=_("read and write everything here"))
    common.add_argument(
        "--locale", metavar="L", type=language, default=i18n.active_locale(), help=_("language: lt or en")
    )
    common.add_argument("--pack", metavar="PATH", type=Path, help=_("a pack to use instead of the built-in one"))
    parser = _Parser(prog="kastd-desktop", description=_("The customer-service standard as a working tool, offline."))
    parser.add_argument("--version", action="version", version=__version__, help=_("show the version and end"))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for name, help_text in COMMANDS.items():
        command = commands.add_parser(name, help=_(help_text), parents=[common], description=_(help_text))
        if name == words[0]:  # a command's module is imported only when it is wanted
            importlib.import_module(f"kastd_desktop.commands.{name.replace('-', '_')}").add_arguments(command)
    return parser.parse_args(words)


def _said(text: str) -> str:
    return _(SENTENCES.get(text, text))
