"""Lithuanian names in the vocative and the dative. Names in foreign spelling stay as they are, and are marked.

The endings follow the advice of the State Commission of the Lithuanian Language on declining surnames; what counts as
foreign spelling follows its resolution N-1 of 30 May 2025 on the form of given names: Lithuanian letters, Lithuanian
endings, a jot between a vowel and the ending (“Kajus”, not “Kaius”). Names in the Bible settle -jas: “Nebijok,
Zacharijau”. Knows no letter and no dictionary; whoever writes to a person has the last word.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal, NamedTuple

Sex = Literal["f", "m"]


class Declined(NamedTuple):
    """Forms of a name.

    Attributes:
        vocative: how the person is addressed.
        dative: to whom something is given or sent.
        sure: the forms are settled; else the name was left as it is and somebody has to decide.
    """

    vocative: str
    dative: str
    sure: bool


# (nominative, vocative, dative), longer endings first. Before -iu- t and d soften to č and dž, and j swallows the i.
_MASCULINE: Final = (
    ("jas", "jau", "jui"),
    ("as", "ai", "ui"),
    ("tis", "ti", "čiui"),
    ("dis", "di", "džiui"),
    ("jis", "ji", "jui"),
    ("is", "i", "iui"),
    ("tys", "ty", "čiui"),
    ("dys", "dy", "džiui"),
    ("jys", "jy", "jui"),
    ("ys", "y", "iui"),
    ("us", "au", "ui"),
    ("muo", "menie", "meniui"),
    ("a", "a", "ai"),
    ("ė", "e", "ei"),
)
_FEMININE: Final = (
    ("a", "a", "ai"),
    ("ė", "e", "ei"),
)
# Whole words that decline like nobody else, or like few: (vocative, dative, sure).
_OWN_WAY: Final = {
    ("m", "dubuo"): ("dubenie", "dubeniui", True),
    ("m", "romeo"): ("romeo", "romeo", True),
    ("m", "ruduo"): ("rudenie", "rudeniui", True),
    ("m", "šuo"): ("šunie", "šuniui", True),
    ("m", "vanduo"): ("vandenie", "vandeniui", True),
    # Both -io and -ies are in use for this surname.
    ("m", "voveris"): ("voverie", "voveriui", False),
    ("f", "marti"): ("marti", "marčiai", True),
    ("f", "naktis"): ("naktie", "nakčiai", True),
    ("f", "neris"): ("nerie", "neriai", True),
    ("f", "nėris"): ("nėrie", "nėriai", True),
    ("f", "smiltis"): ("smiltie", "smilčiai", True),
    ("f", "širdis"): ("širdie", "širdžiai", True),
    ("f", "ugnis"): ("ugnie", "ugniai", True),
    ("f", "viltis"): ("viltie", "vilčiai", True),
}
_VOWELS: Final = "aąeęėiįoyuųū"
_CONSONANTS: Final = "bcčdfghjklmnprsštvzž"
_LETTERS: Final = frozenset(_VOWELS + _CONSONANTS)
_FOREIGN: Final = re.compile(
    rf"([{_CONSONANTS}])\1"  # Anna, Emma
    r"|cz|sz|sch|[gkpstz]h"  # Agnieszka, Martha, Natasha
    r"|^c[lr]|ct|cj"  # Claudia, Cristina, Victoria, Alicja; but Vaclovas
    r"|(?<!z)aa|ee|ii|oo|uu|ou"  # Aaron, Louis; but Izaakas
    rf"|[aąeęėįiuųū]y|oy(?!z)|y[{_VOWELS}]"  # Maya, Yana; but Aloyzas
    r"|^i[aąouųū]"  # Ioana, but Ieva
)
# In given names “c” before a back vowel is read “k”: Monica, Marcus; not in Vincas, Ignacas. “rz” is Polish: Katarzyna.
_FOREIGN_GIVEN: Final = re.compile(r"(?<!n)c[ąouųū]|(?<!n)ca(?!s$)|(?<![an])cas$|ca$|rz[aeiouy]")
_SOFT: Final = frozenset({"dalia", "daria", "galia", "uršulia", "valia", "vilia"})
"""Women's given names whose -ia is a soft consonant and -a; others in -ia lack their jot: Maria, Julia."""
_STEMS_IN_S: Final = frozenset(
    {"boris", "curtis", "davis", "denis", "douglas", "francis", "jarvis", "nicholas", "nicolas", "otis", "travis"}
)
"""Men's foreign names that only look as if they had an ending: Borisui, not Boriui."""
_MALE_ENDINGS: Final = ("as", "is", "ys", "us")
_MEN_IN_A: Final = {
    "jogaila", "mindauga", "skirgaila", "švitrigaila", "gedgaila", "nikita", "ilja", "kuzma", "foma", "danila", "savva",
    "luka", "mykola", "mykyta", "oleksa", "griša", "saša", "miša", "vania", "vasia", "petia", "kolia", "tolia", "elija",
}  # fmt: skip
"""Given names of men that end as women's do; of them the surname tells."""
_PARTS: Final = re.compile(r"([\s\-\u2010\u2011\u2013]+)")


def decline(name: str, sex: Sex, *, surname: bool = False) -> Declined:
    """Return the forms of a given name or a surname; a double one is declined part by part.

    Args:
        name: in the nominative, in small, large or mixed letters; blanks around it are dropped.
        sex: of the person.
        surname: it is a surname.
    """
    name = " ".join(unicodedata.normalize("NFC", name).split())
    vocative, dative, sure = "", "", True
    for number, part in enumerate(_PARTS.split(name)):
        form = _one(part, sex, surname=surname) if number % 2 == 0 and part else Declined(part, part, sure=True)
        vocative += form.vocative
        dative += form.dative
        sure = sure and form.sure
    return Declined(vocative, dative, sure)


def parted(name: str) -> tuple[str, str]:
    """Return (given names, surname) of a full name: the last word is the surname, a word alone too."""
    given, _blank, surname = " ".join(name.split()).rpartition(" ")
    return given, surname


def sex_of(name: str) -> Sex | None:
    """Return what the endings of a full name tell of a person's sex, or None when they do not.

    Args:
        name: given names and surname in the nominative, or one of the two.
    """
    given, surname = (unicodedata.normalize("NFC", part).lower() for part in parted(name))
    first = given.split(" ")[0] if given else surname
    if first.endswith(_MALE_ENDINGS) and ("f", first) not in _OWN_WAY:
        return "m"
    if surname.endswith(_MALE_ENDINGS) and given and not first.endswith("ė"):
        # Jogaila, Nikita and Artur are men when their surname says so; Lina Stankus may be a woman.
        return None if first.endswith("a") and first not in _MEN_IN_A else "m"
    if first.endswith(("a", "ė")) or surname.endswith("ė") or ("f", first) in _OWN_WAY:
        return "f"
    return None


def _one(word: str, sex: Sex, *, surname: bool) -> Declined:
    lower = word.lower()
    # Nobody declines an initial; every other name left as it is, somebody has to look at.
    unchanged = Declined(word, word, sure=word.endswith("."))
    if own := _OWN_WAY.get((sex, lower)):
        vocative, dative, sure = own
        return Declined(_like(word, vocative), _like(word, dative), sure)
    if len(lower) != len(word) or not _LETTERS.issuperset(lower) or _FOREIGN.search(lower):
        return unchanged
    if lower in _STEMS_IN_S or (not surname and _FOREIGN_GIVEN.search(lower)):
        return unchanged
    for ending, vocative, dative in _MASCULINE if sex == "m" else _FEMININE:
        if lower.endswith(ending):
            if not _fits(lower, ending, sex, surname=surname):
                return unchanged
            stem, large = word[: -len(ending)], word.isupper()
            spoken, given = (stem + (form.upper() if large else form) for form in (vocative, dative))
            return Declined(spoken, given, sure=True)
    return unchanged


def _fits(word: str, ending: str, sex: Sex, *, surname: bool) -> bool:
    """Tell whether what stands before an ending can stand there in Lithuanian."""
    stem = word.removesuffix(ending.lstrip("djmt"))
    if not any(letter in _VOWELS for letter in stem):
        return False
    if stem[-1] not in _VOWELS:
        return True
    if stem[-1] != "i" or stem[-2:-1] in {"", *_VOWELS}:
        return False
    # A consonant and the i that softens it: Saulius; in -ia men's surnames, and women's names known for it.
    if ending == "a":
        return word in _SOFT if sex == "f" else surname and not word.endswith("cia")
    return ending == "us"


def _like(word: str, form: str) -> str:
    """Return a form in the letters of a word: all large, first large, or small."""
    if word.isupper():
        return form.upper()
    return word[0] + form[1:]
