"""The language of the interface: call-time gettext. Knows nothing of Qt, of content packs or of errors."""

from __future__ import annotations

import gettext
import struct
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCALES: Final = ("lt", "en")
"""Languages of the interface; the first is the default."""

_current: gettext.NullTranslations = gettext.NullTranslations()
_locale: str = LOCALES[0]
_folder: Path | None = None
_others: dict[str, gettext.NullTranslations] = {}
"""Catalogues of languages spoken in passing, see `speaking`."""


def activate(locale: str, catalogues: Path) -> None:
    """Make ``locale`` the language of every later look-up.

    English is the language of the msgids, so a missing English catalogue costs nothing but its plural forms.

    Args:
        locale: one of `LOCALES`.
        catalogues: the folder that holds ``<locale>/LC_MESSAGES/kastd.mo``.

    Raises:
        LookupError: the locale is unknown; whoever takes one from a person checks it and says so.
    """
    global _current, _locale, _folder
    if locale not in LOCALES:
        raise LookupError(locale)
    _current, _locale, _folder = _read(locale, catalogues), locale, catalogues
    _others.clear()


def _read(locale: str, catalogues: Path) -> gettext.NullTranslations:
    path = catalogues / locale / "LC_MESSAGES" / "kastd.mo"
    try:
        with path.open("rb") as file:
            return gettext.GNUTranslations(file)
    except (OSError, ValueError, LookupError, struct.error):
        # A damaged catalogue must not stop the program: the msgids are readable English.
        return gettext.NullTranslations()


@contextmanager
def speaking(locale: str) -> Iterator[None]:
    """Look up in another language for a moment: a letter speaks its own, whatever the interface speaks.

    Args:
        locale: language of a text, variants such as ``lt-easy`` included; an unknown one changes nothing.
    """
    global _current, _locale
    wanted = locale.partition("-")[0]
    if wanted == _locale or wanted not in LOCALES or _folder is None:
        yield
        return
    if wanted not in _others:
        _others[wanted] = _read(wanted, _folder)
    before = _current, _locale
    _current, _locale = _others[wanted], wanted
    try:
        yield
    finally:
        _current, _locale = before


def active_locale() -> str:
    """Return the language in use, one of `LOCALES`."""
    return _locale


def _(message: str) -> str:
    """Return ``message`` in the current language.

    An empty msgid would give the catalogue's header, so it stays empty.
    """
    return _current.gettext(message) if message else message


def ngettext(singular: str, plural: str, n: int) -> str:
    """Return the plural form for ``n`` in the current language; the caller fills in ``{n}``."""
    return _current.ngettext(singular, plural, n)


def pgettext(context: str, message: str) -> str:
    """Return ``message`` in the current language, told apart by ``context``."""
    return _current.pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802 - the conventional gettext marker
    """Mark ``message`` for extraction; it is translated where it is shown."""
    return message
