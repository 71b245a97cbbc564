"""The command line: a contract that tests and administrators rely on. Imports Qt only where a window opens.

Exit codes: 0 done, 1 problems found, 2 wrong usage or input.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from kastd_desktop import i18n
from kastd_desktop.errors import Reason, UserError
from kastd_desktop.i18n import LOCALES, N_, _
from kastd_desktop.system.paths import find_paths
from kastd_desktop.system.resources import translations_dir

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

WRONG: Final = 2
STARTING: Final = frozenset({"run", "show"})
"""Commands that open the desk program; when they cannot, they say where the cards can be read all the same."""
LOCALE: Final = "KASTD_LOCALE"
DATA_DIR: Final = "KASTD_DATA_DIR"
"""What the environment may say instead of ``--locale`` and ``--data-dir``."""
VALUED: Final = ("--data-dir", "--locale", "--pack")
"""Options of every command; they may stand anywhere."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: arguments without the program's name; those of the process when None.

    Returns:
        The exit code.
    """
    words = _arranged(list(sys.argv[1:] if argv is None else argv))
    _speak_utf8()
    try:
        code = _run(words)
        print(end="", flush=True)  # so that a reader that has gone is noticed here; without a console it does nothing
    except BrokenPipeError:  # the reader of our output has gone; nothing is lost
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - until the interpreter ends
        return 0
    except KeyboardInterrupt:
        return 130
    except (UserError, ImportError, OSError) as error:
        if isinstance(error, OSError) and error.filename is None:
            raise
        _speak(words)
        if words[0] in STARTING or isinstance(error, ImportError):
            _not_started(_sentence(error), words)
        else:
            print(_sentence(error), file=sys.stderr)
        return WRONG
    return code


def _run(words: list[str]) -> int:
    """Do what is asked for; whatever stops it is said by `main`, in one place for every road."""
    _check_environment(words)
    if words == ["run"]:
        # Without describing the whole command line first: that takes longer than the database does.
        gc.disable()  # until the first paint: nothing made on the way there is garbage
        from kastd_desktop.app import run_desk

        return run_desk(None, None, os.environ.get(LOCALE) or None)
    if words[0] == "show" and _handed_over(words):
        return 0
    _speak(words)
    arguments = _parse(words)
    arguments.locale_given = _given(words, "--locale") is not None or bool(os.environ.get(LOCALE))
    i18n.activate(arguments.locale, translations_dir())
    module = importlib.import_module(f"kastd_desktop.commands.{arguments.command.replace('-', '_')}")
    return int(module.run(arguments))


def _check_environment(words: list[str]) -> None:
    """Refuse what the environment asks for and cannot be; an option of the command line has its own check.

    Raises:
        UserError: the language is unknown, or a file stands where the data folder should be.
    """
    locale = os.environ.get(LOCALE)
    if locale and locale not in LOCALES and _given(words, "--locale") is None:
        raise UserError(
            N_("{variable}: the language “{locale}” is unknown. Choose one of these: {known}."),
            variable=LOCALE,
            locale=locale,
            known=", ".join(LOCALES),
        )
    if not os.environ.get(DATA_DIR) or _given(words, "--data-dir") is not None:
        return
    folder = find_paths(None).data
    with contextlib.suppress(OSError):  # what cannot be looked into is told by whoever uses it
        if folder.exists() and not folder.is_dir():
            raise UserError(N_("{variable}: “{value}” is a file. Choose a folder."), variable=DATA_DIR, value=folder)


def _sentence(error: UserError | ImportError | OSError) -> str:
    """Return what to say about an error that ends the program."""
    if isinstance(error, UserError):
        return error.text()
    if isinstance(error, ImportError):  # a part of the program or of the system, such as a library Qt needs
        message = _("The program is not complete: {detail}. Install it again, or ask your administrator.")
        return message.format(detail=error)
    message = _("{path} cannot be used: {detail}. Check the path.")
    return message.format(path=error.filename, detail=Reason(error))


def _speak(words: list[str]) -> None:
    """Choose the language of what is said before the settings are read, or instead of it."""
    i18n.activate(_locale_of(words), translations_dir())


def _parse(words: list[str]) -> argparse.Namespace:
    from kastd_desktop.commands.line import parse

    return parse(words)


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


def _not_started(trouble: str, words: list[str]) -> None:
    from kastd_desktop.system.refuge import tell

    data_dir = _given(words, "--data-dir")
    tell(trouble, Path(data_dir) if data_dir else None)


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


def _given(words: list[str], option: str) -> str | None:
    """Return an option's value before anything is parsed: messages must already speak the right language."""
    for number, word in enumerate(words):
        if word == option and number + 1 < len(words):
            return words[number + 1]
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return None


def _locale_of(words: list[str]) -> str:
    wanted = _given(words, "--locale") or os.environ.get(LOCALE)
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
