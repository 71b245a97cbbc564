"""Values several commands take, and what they return. A wrong one is answered with what would fit, not with a no."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path

from kastd_desktop.i18n import LOCALES, _

DONE, PROBLEMS = 0, 1
"""Exit codes."""


def day(text: str) -> date:
    """Return a day written as YYYY-MM-DD.

    Raises:
        argparse.ArgumentTypeError: it is written otherwise, or the calendar has no such day.
    """
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise argparse.ArgumentTypeError(
            _("“{value}” is not a day. Write it like this: 2026-03-11.").format(value=text)
        )
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = _("The calendar has no day {value}. Write it like this: 2026-03-11.")
        raise argparse.ArgumentTypeError(message.format(value=text)) from None


def count(text: str) -> int:
    """Return a whole number from 0.

    Raises:
        argparse.ArgumentTypeError: it is something else.
    """
    return _whole(text, r"[0-9]{1,4000}", _("“{value}” does not fit here. Write a whole number: 0, 1, 2 or more."))


def positive(text: str) -> int:
    """Return a whole number from 1.

    Raises:
        argparse.ArgumentTypeError: it is something else.
    """
    return _whole(text, r"0*[1-9][0-9]{0,11}", _("“{value}” is not a whole number from 1. Write 1, 2, 3 or more."))


def _whole(text: str, pattern: str, message: str) -> int:
    if not re.fullmatch(pattern, text):
        raise argparse.ArgumentTypeError(message.format(value=text))
    return int(text)


def folder(text: str) -> Path:
    """Return a folder that is there or can still be made.

    Raises:
        argparse.ArgumentTypeError: a file is in its place, or nothing was given.
    """
    path = Path(text)
    try:
        taken = path.exists() and not path.is_dir()
    except OSError:  # what cannot be looked into is told by whoever uses it
        taken = False
    if taken:
        raise argparse.ArgumentTypeError(_("“{value}” is a file. Choose a folder.").format(value=text))
    if not text.strip():
        raise argparse.ArgumentTypeError(_("No folder is given. Choose a folder."))
    return path


def language(text: str) -> str:
    """Return a language of the interface.

    Raises:
        argparse.ArgumentTypeError: the interface does not speak it.
    """
    if text not in LOCALES:
        message = _("The language “{locale}” is unknown. Choose one of these: {known}.")
        raise argparse.ArgumentTypeError(message.format(locale=text, known=", ".join(LOCALES)))
    return text
