"""Stems of words, in folded letters: Lithuanian nouns and adjectives, English, Polish and Russian words.

Endings are cut off by closed lists; no dictionary. Verbs of Lithuanian need one and live in `verbs`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from kastd_desktop.core.folding import fold
from kastd_desktop.core.search.cyrillic import skeleton

SHORTEST: Final = 3
"""Letters a stem keeps at least."""

_LITHUANIAN: Final = frozenset(
    (
        "a ai ais aisiais aji aja ajai ajam ajame am ame ams as asis aus e ei eje em ems emis es ese i ia iai iais"
        " iam iame iams ias iasis iaus ie ieji iem iems ies iesiems ims imi imis io ioje ioji iojo iomis ioms ios"
        " iose iom om im iosios is ise iu iui iuje iumi iuo iuoju iuose iuosius ius iuju y yje ys yse o oj ioj ej"
        " oje oji ojo omis oms os ose osios osioms osiomis ui uje ujuju u uju umi ums umis uo uoju uose uosius us s"
        " eme eniui"
    ).split()
)
_LITHUANIAN_SOFT: Final = {
    ending for ending in _LITHUANIAN if ending.startswith("i") and len(ending) > 1 and ending[1] in "aou"
}
_ODD: Final = {
    # Stems that change within the word; both sides come to the first.
    "zmon": "zmog", "zmoni": "zmog", "seser": "ses", "sesu": "ses", "dukter": "dukt", "vanden": "vand",
    "akmen": "akm", "sun": "su", "menes": "men", "menesi": "men", "duomen": "duom", "asmen": "asm", "piemen": "piem",
}  # fmt: skip
_DIMINUTIVE: Final = ("ukc", "uk", "el", "ut", "uc", "yt", "yc", "ul", "uz", "utel", "uzel", "yst")

_ENGLISH: Final = ("ingly", "edly", "ings", "ing", "edly", "ies", "ied", "ers", "er", "es", "ed", "ly", "s", "e", "y")
_ADOPTING: Final = (
    "inantis", "inantys", "inanti", "indamas", "inimas", "inama", "inate", "inant", "inti", "inau", "inam", "inom",
    "ina", "ino", "inu", "ini", "insiu", "insim", "ins", "int", "uojam", "uoja", "uoju", "uoji", "avau", "avo",
    "uoti", "uot", "ams", "oms", "ais", "iui", "iai", "ai", "as", "is", "us", "ui", "es", "ei", "om", "am", "ys", "a",
    "e", "o", "u", "i", "y",
)  # fmt: skip
"""Endings that English words get in Lithuanian mouths, longest first."""
_POLISH: Final = (
    "owania owaniu owanie owac owal owala ujacy ujaca ujace ujemy ujecie uje ujesz uja iami ami ach owi"
    " owie ow om em ie"
    " iego iemu ego emu ymi ych imi ich ym im ej ia iu a y i e u o ac ec ic yc asz amy acie aja al ala"
    " ali aly alo il ila"
    " ili ilo yl yla yli ylo ala lam lem alem alam ilem ilam ylam ylem am acy aca ace acego acej ony ona one eni enie"
    " enia eniu anie ania aniu iesz ysz isz ymy imy ycie icie nal nela nac nie"
).split()
_RUSSIAN: Final = (
    "иями ями ами ией ей ой ий ый ая яя ое ее ие ые ого его ому ему ыми ими ых их ую юю ом ем ам ям ах ях ов ев"
    " ть ти л ла ло ли ет ют ит ат ят ут ешь ишь ем им ете ите ал ала али ил ила или ел ела ели ает ают яет яют еет еют"
    " ется утся ются ует уют уется уются ался алась ался ились илась ился ится ятся ается аются аться иться еться ться"
    " тся ать ить еть ять ывает ывают ывать ивает ивать ывал ивал ение ения ению ением"
    " ание ания анию анием ый ость ости"
    " а я о е и ы у ю"
    " ь й ащий ющий ящий ущий вший ший ся сь вшая щая"
).split()
_RUSSIAN_PREFIX: Final = "пере при раз рас про вы об от из ис на по за до".split()
_POLISH_PREFIX: Final = "prze przy roz wy ob od na po za do".split()


@lru_cache(maxsize=4096)
def lithuanian(word: str) -> str:
    """Return the stem of a noun or adjective; a word without an ending, or a short one, stays whole."""
    stem = word
    for length in range(min(8, len(word) - SHORTEST), 0, -1):
        ending = word[-length:]
        if ending in _LITHUANIAN:
            stem = word[:-length]
            if ending in _LITHUANIAN_SOFT:
                stem = _hard(stem)
            break
    if len(stem) > 5 and stem.endswith(("esn", "iaus")):  # piktesnis, pikčiausias
        stem = _hard(stem[: -3 if stem.endswith("esn") else -4])
    elif len(stem) > 5 and stem.endswith("iau"):
        stem = _hard(stem[:-3])
    return _ODD.get(stem, stem)


def _hard(stem: str) -> str:
    if stem.endswith("dz"):
        return stem[:-1]
    return stem[:-1] + "t" if stem.endswith("c") else stem


def without_diminutive(stem: str) -> str:
    """Return a Lithuanian stem without the ending of a small or dear thing: ``lazdel`` → ``lazd``."""
    for ending in _DIMINUTIVE:
        if stem.endswith(ending) and len(stem) - len(ending) > SHORTEST:
            return _hard(stem[: -len(ending)])
    return stem


@lru_cache(maxsize=2048)
def english(word: str) -> str:
    """Return the stem of an English word."""
    for ending in _ENGLISH:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST and not word.endswith("ss"):
            stem = word[: -len(ending)]
            if len(stem) > SHORTEST and stem[-1] == stem[-2] and stem[-1] not in "ls" and ending[0] in "ei":
                stem = stem[:-1]
            return stem[:-1] if stem[-1] in "ie" and len(stem) > SHORTEST else stem
    return word


def adopted(word: str) -> list[str]:
    """Return what a word may be without the Lithuanian ending that a foreign word got: ``googlina`` → ``googl``."""
    return [
        word[: -len(ending)]
        for ending in _ADOPTING
        if word.endswith(ending) and len(word) - len(ending) > SHORTEST and word[-len(ending) - 1] not in "aeiou"
    ]


@lru_cache(maxsize=2048)
def polish(word: str) -> str:
    """Return the stem of a Polish word."""
    return _cut(word, _POLISH_ENDINGS, SHORTEST + 1)


@lru_cache(maxsize=2048)
def russian(word: str) -> str:
    """Return the stem of a Russian word, one and the same from Cyrillic and from Latin letters."""
    return _cut(skeleton(word), _RUSSIAN_ENDINGS, SHORTEST)


def without_polish_prefix(stem: str) -> str:
    """Return a Polish stem without its prefix: ``nakrzycz`` → ``krzycz``; a short one stays whole."""
    return _without(stem, _POLISH_PREFIX)


def without_russian_prefix(stem: str) -> str:
    """Return a Russian stem, as `russian` gives it, without its prefix: ``nakric`` → ``kric``."""
    return _without(stem, _RUSSIAN_PREFIXES)


def _without(stem: str, prefixes: list[str]) -> str:
    for prefix in prefixes:
        if stem.startswith(prefix) and len(stem) - len(prefix) > SHORTEST:
            return stem[len(prefix) :]
    return stem


def _cut(word: str, endings: frozenset[str], shortest: int) -> str:
    for length in range(min(7, len(word) - shortest), 0, -1):
        if word[-length:] in endings:
            return word[:-length]
    return word


_POLISH_ENDINGS: Final = frozenset(map(fold, _POLISH))
_RUSSIAN_ENDINGS: Final = frozenset(map(skeleton, _RUSSIAN)) - {""}
_RUSSIAN_PREFIXES: Final = [skeleton(prefix) for prefix in _RUSSIAN_PREFIX]
