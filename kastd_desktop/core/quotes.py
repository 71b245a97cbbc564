"""Quotation marks of the language in use."""

from __future__ import annotations

from kastd_desktop.i18n import pgettext


def quoted(text: str) -> str:
    """Return a sentence in the quotation marks of the language, unless it has some already."""
    if text[:1] in "„“":
        return text
    # Translators: a sentence said aloud, in your language's quotation marks.
    return pgettext("quotation", "“{text}”").format(text=text)
