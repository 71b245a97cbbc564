"""Errors a person can act on. Knows nothing of where they are shown."""

from __future__ import annotations


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
        from kastd_desktop.i18n import _

        return _(self.message).format(**self.fields)

    def __str__(self) -> str:
        return self.text()
