"""Rules of easy-to-read Lithuanian („lengvai suprantama kalba“) that a program can see.

They follow the published requirements for such texts (short sentences of a clear build, whole words instead of
abbreviations, numbers in figures, no brackets, no special signs, only the commonest punctuation marks). One idea a
sentence, common words and no figures of speech are for a reader to judge; the length of a sentence is a first hint.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kastd_desktop.content.problems import Problem
from kastd_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIX: Final = "-easy"
LONGEST: Final = 12
"""Words in a sentence."""
MOST_COMMAS: Final = 1
"""In a sentence: with two of them it tells more than one thing."""

_RULES: Final = (
    (re.compile(r"[^\w\s.,:–{}-]"), N_("Easy-to-read text has only full stops, commas, colons and dashes.")),
    (
        re.compile(
            r"\b(?i:val|min|d|m|s|pvz|tel|el|vnt|proc|str|p|t\. y|ir t)\.|\bEur\b|\b[A-ZĄČĘĖĮŠŲŪŽ]{2,}\b",
        ),
        N_("Easy-to-read text has no abbreviations."),
    ),
    (
        re.compile(
            r"(?i)\b(vien(as|ą|o|am|i|a|os|ai)|du|dvi|dviejų|trys|tris|trijų|keturi\w*|penki\w*|šeši\w*|"
            r"septyni\w*|aštuoni\w*|devyni\w*|dešimt\w*|penkiolik\w*|dvidešimt\w*) "
            r"(minu\w*|valand\w*|dien\w*|darbo dien\w*|savai\w*|mėnes\w*|met\w*|kart\w*)"
        ),
        N_("Easy-to-read text writes numbers in figures."),
    ),
    (
        re.compile(
            r"(?i)\b(administracin\w*|procedūr\w*|kompetencij\w*|konfidencial\w*|kompetenting\w*|teisės akt\w*|"
            r"vadovaujantis|nepaisant|atsižvelgiant|siekiant|registr\w*|proces\w*|prieinam\w*|diskriminacij\w*)\b"
        ),
        N_("An uncommon word. Easy-to-read text says the same with common ones."),
    ),
)
_SENTENCE: Final = re.compile(r"[^.?!:]+[.?!:]?")


def check(locale: str, file: str, place: str, text: str) -> Iterator[Problem]:
    """Yield what keeps a text from being easy to read; nothing for other languages.

    Args:
        locale: language of the text, e.g. ``lt-easy``.
        file: path inside the pack.
        place: where in the file; names of acts are no running text.
        text: the text.
    """
    if not locale.endswith(SUFFIX) or "law" in place or "unit" in place:
        return
    for pattern, message in _RULES:
        if pattern.search(text):
            yield Problem("error", file, place, message)
    for sentence in _SENTENCE.findall(text):
        if len(sentence.split()) > LONGEST or sentence.count(",") > MOST_COMMAS:
            yield Problem("error", file, place, N_("A sentence is too long to be easy; one idea is enough."))
