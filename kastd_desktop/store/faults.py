"""What SQLite's errors mean to a person. Knows no table and no file."""

from __future__ import annotations

import sqlite3
from typing import Final

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_

FORBIDDEN: Final = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
"""Codes that mean: you may read, not write."""


FAULTS: Final = (sqlite3.Error, UnicodeDecodeError)
"""What a database can raise; it names its own damaged tables in letters that are none."""


def code_of(error: Exception) -> int:
    """Return SQLite's primary code; 0 for an error that Python itself raised."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def is_damage(error: Exception) -> bool:
    """Tell whether the file is not whole."""
    # An operational error without a code is Python's own, about a text that is no UTF-8 any more.
    undecodable = isinstance(error, sqlite3.OperationalError) and code_of(error) == 0
    return (
        undecodable
        or isinstance(error, UnicodeDecodeError)
        or code_of(error) in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
    )


def damage() -> sqlite3.DatabaseError:
    """Return what SQLite raises about a file that is not whole."""
    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def unread(error: Exception) -> UserError:
    """Return what to tell a person when the records could not be read; what is not there must not be guessed."""
    if code_of(error) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return UserError(N_("The records cannot be read now: another program is using them. Try again."))
    message = N_("The records cannot be read: {detail}. Try again; if it goes on, ask your administrator.")
    return UserError(message, detail=error)


def plain(error: Exception) -> UserError:
    """Return what to tell a person when something could not be saved."""
    code = code_of(error)
    if code == sqlite3.SQLITE_FULL:
        return UserError(N_("Not saved. The disk is full: free some space and try again."))
    if code in FORBIDDEN:
        return UserError(N_("Not saved. The records are read-only: ask your administrator for permission to write."))
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return UserError(N_("Not saved. Another program is using the records; try again."))
    if is_damage(error):
        return UserError(N_("Not saved. The records are damaged; start the program again to set them right."))
    return UserError(N_("Not saved: {detail}. Try again; if it goes on, ask your administrator."), detail=error)
