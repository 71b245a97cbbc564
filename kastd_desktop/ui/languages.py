"""Names of the languages sentences are said in, their quotation marks, and how to read their sounds."""

from __future__ import annotations

from typing import Final

from kastd_desktop.i18n import _

_QUOTES: Final = {"en": "“{text}”", "pl": "„{text}”", "ru": "«{text}»", "uk": "«{text}»"}


def language_name(code: str) -> str:
    """Return the name of a language, in the language of the interface.

    Args:
        code: such as ``pl``.
    """
    names = {
        "lt": _("Lithuanian"),
        "en": _("English"),
        "pl": _("Polish"),
        "ru": _("Russian"),
        "uk": _("Ukrainian"),
    }
    return names[code]


def quoted_in(code: str, text: str) -> str:
    """Return a sentence in the quotation marks of its own language."""
    return _QUOTES[code].format(text=text)


def brief_sound_key(code: str) -> str:
    """Return the same in so few words that they stand beside a heading."""
    # Translators: explains a line of sounds, very short.
    return _("Capitals: stress") if code == "en" else _("Capitals: stress, ’: soft")


def sound_key(code: str) -> str:
    """Return how to read the sounds of a language, in one or two sentences."""
    # Translators: these explain a line of sounds; its letters are read as in Lithuanian.
    capitals = _("The stressed syllable is in capitals.")
    if code == "en":
        long = _("ū and y are long; u before a vowel is short and joined to it.")
        return f"{capitals} {long}"
    own = {
        "pl": _("y is a hard i; l before a, o, u is hard, li is soft."),
        "ru": _("y is a hard i; č and šč are soft."),
        "uk": _("y is a hard i; h is voiced."),
    }
    soft = _("The letter before ’ is soft.")
    return f"{capitals} {soft} {own[code]}"
