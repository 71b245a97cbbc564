"""Errors a person can act on. Knows nothing of where they are shown."""

from __future__ import annotations

import errno
from typing import Final

from kastd_desktop.i18n import N_, _

# What a person meets; anything rarer is said in the system's own words.
_REASONS: Final = {
    errno.ENOENT: N_("it is not there"),
    errno.EACCES: N_("there is no permission"),
    errno.EPERM: N_("there is no permission"),
    errno.EROFS: N_("the disk may only be read"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("a folder in the path is a file"),
    errno.EEXIST: N_("something else has this name"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.EIO: N_("the disk does not answer as it should"),
    errno.ENOSPC: N_("the disk is full"),
}


class UserError(Exception):
    """Something went wrong that the person in front of the screen can understand and mend.

    The message is an English msgid with named placeholders (mark it with ``N_``); whoever shows it translates it.
    Anything that is not a ``UserError`` is a bug and goes to the crash log.

    Args:
        message: what happened and what to do, as a msgid.
        **fields: values for the placeholders.
    """

    def __init__(self, message: str, **fields: object) -> None:
        super().__init__(message)
        self.message = message
        self.fields = fields

    def text(self) -> str:
        """Return the message in the current language, placeholders filled."""
        return _(self.message).format(**self.fields)

    def __str__(self) -> str:
        return self.text()


class Reason:
    """Why the operating system refused, in the language of the moment; for the placeholder of a `UserError`."""

    def __init__(self, error: OSError) -> None:
        self._error = error

    def __str__(self) -> str:
        message = _REASONS.get(self._error.errno or 0)
        return _(message) if message else self._error.strerror or str(self._error)
