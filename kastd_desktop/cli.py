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
from kastd_desktop.errors import Reason, UserError
from kastd_desktop.i18n import LOCALES, N_, _
from kastd_desktop.system.paths import find_paths
from kastd_desktop.system.resources import translations_dir

if TYPE_CHECKING:
    from collections.abc import Sequence

WRONG: Final = 2
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
STARTING: Final = frozenset({"run", "show"})
"""Commands that open the desk program; when they cannot, they say where the cards can be read all the same."""
VALUED: Final = ("--data-dir", "--locale", "--pack")
"""Options of every command; they may stand anywhere."""
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


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: arguments without the program's name; those of the process when None.

    Returns:
        The exit code.
    """
    words = _arranged(list(sys.argv[1:] if argv is None else argv))
    _speak_utf8()
    if not words or words == ["run"]:
        return _plain_run()
    if words[0] == "show" and _handed_over(words):
        return 0
    i18n.activate(_locale_of(words), translations_dir())
    # argparse asks its own `_` for every sentence, at the moment of saying it.
    vars(argparse).update(_=_said)
    try:
        arguments = _parse(words)
        arguments.locale_given = _given(words, "--locale") is not None or "KASTD_LOCALE" in os.environ
        i18n.activate(arguments.locale, translations_dir())
        module = importlib.import_module(f"kastd_desktop.commands.{arguments.command.replace('-', '_')}")
        code = int(module.run(arguments))
        print(end="", flush=True)  # so that a reader that has gone is noticed here; without a console it does nothing
    except UserError as error:
        if words[0] in STARTING:
            return _not_started(error.text(), words)
        print(error.text(), file=sys.stderr)
        return WRONG
    except ImportError as error:
        return _not_started(_broken(error), words)
    except BrokenPipeError:  # the reader of our output has gone; nothing is lost
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - until the interpreter ends
        return 0
    except OSError as error:
        if error.filename is None:
            raise
        message = _("{path} cannot be used: {detail}. Check the path.")
        print(message.format(path=error.filename, detail=Reason(error)), file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return 130
    return code


def _said(text: str) -> str:
    return _(SENTENCES.get(text, text))


def _arranged(words: list[str]) -> list[str]:
    """Return the command, then the options of every command, then the rest; without a command it is ``run``."""
    common: list[str] = []
    rest: list[str] = []
    position = 0
    while position < len(words):
        word, value = words[position], words[position + 1 : position + 2]
        if word == "--":
            rest += words[position:]
            break
        if word in VALUED and value and not value[0].startswith("-"):
            common += [word, *value]
            position += 1
        else:
            (common if word.startswith(tuple(f"{option}=" for option in VALUED)) else rest).append(word)
        position += 1
    if rest and rest[0] in {"-h", "--help", "--version"}:
        return rest[:1]
    if not rest or rest[0].startswith("-"):
        return ["run", *common, *rest]
    return [rest[0], *common, *rest[1:]]


def _plain_run() -> int:
    """Start the program without describing the whole command line first: that takes longer than the database does."""
    gc.disable()  # until the first paint: nothing made on the way there is garbage
    from kastd_desktop.app import run_desk

    locale = os.environ.get("KASTD_LOCALE")
    try:
        return run_desk(None, None, locale if locale in LOCALES else None)
    except UserError as error:
        i18n.activate(_locale_of([]), translations_dir())
        return _not_started(error.text(), [])
    except ImportError as error:
        i18n.activate(_locale_of([]), translations_dir())
        return _not_started(_broken(error), [])
    except KeyboardInterrupt:
        return 130


def _broken(error: ImportError) -> str:
    """Return what to say when a part of the program or of the system, such as a library Qt needs, is not there."""
    message = _("The program is not complete: {detail}. Install it again, or ask your administrator.")
    return message.format(detail=error)


def _not_started(trouble: str, words: list[str]) -> int:
    from kastd_desktop.system.refuge import tell

    data_dir = _given(words, "--data-dir")
    tell(trouble, Path(data_dir) if data_dir else None)
    return WRONG


def _handed_over(words: list[str]) -> bool:
    """Let the running program show quick help, before anything else is read; a customer is standing there.

    Returns:
        False when none runs or it refused; then the long way says why.
    """
    data_dir = _given(words, "--data-dir")
    if words[-1] != "quick-help" or len(words) != (2 if data_dir is None else 4):
        return False
    from kastd_desktop.system.instance import Instance

    instance = Instance(find_paths(Path(data_dir) if data_dir else None).instance, "desk")
    return instance.running() and instance.ask({"show": words[-1], "answer": True}) == ""


def _parse(words: list[str]) -> argparse.Namespace:
    from kastd_desktop.commands.values import folder

    common = _Parser(add_help=False)
    common.add_argument("--data-dir", metavar="DIR", type=folder, help=_("read and write everything here"))
    common.add_argument("--locale", metavar="L", default=i18n.active_locale(), help=_("language: lt or en"))
    common.add_argument("--pack", metavar="PATH", type=Path, help=_("a pack to use instead of the built-in one"))
    parser = _Parser(prog="kastd-desktop", description=_("The customer-service standard as a working tool, offline."))
    parser.add_argument("--version", action="version", version=__version__, help=_("show the version and end"))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for name, help_text in COMMANDS.items():
        command = commands.add_parser(name, help=_(help_text), parents=[common], description=_(help_text))
        if name == words[0]:  # a command's module is imported only when it is wanted
            importlib.import_module(f"kastd_desktop.commands.{name.replace('-', '_')}").add_arguments(command)
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
    if wanted not in LOCALES:
        data_dir = _given(words, "--data-dir")
        settings = find_paths(Path(data_dir) if data_dir else None).settings
        with contextlib.suppress(OSError):  # a folder that cannot be looked into; the command says so
            if settings.is_file():
                from kastd_desktop.settings.file import chosen_locale

                wanted = chosen_locale(settings)
    return wanted if wanted in LOCALES else LOCALES[0]


def _speak_utf8() -> None:
    # Lithuanian letters must come out whole whatever the console's code page is.
    stream: IO[str]
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a text file of ours


if __name__ == "__main__":
    sys.exit(main())
