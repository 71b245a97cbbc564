"""Plain language: long sentences, the passive voice, bureaucratic phrases. Remarks on style; the writer decides.

What is looked for follows the plain-language advice common to both languages: a short sentence, an actor for
every action, a short word for a long phrase. Patterns only, no dictionary: a remark is rather missed than wrong.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["long", "passive", "phrase"]
MOST_WORDS: Final = {"lt": 25, "en": 30}
"""Words of a sentence that is still easy to read; English says with articles what Lithuanian says with endings."""
_OPENING: Final = 4
"""Words by which a long sentence is told from others."""


class StyleRemark(NamedTuple):
    """Something that could be said more plainly.

    Attributes:
        kind: what it is.
        quote: the words meant; of a long sentence its beginning.
        better: for a phrase: what to say instead, empty when it can go; else empty.
        words: for a long sentence: how many it has.
    """

    kind: Kind
    quote: str
    better: str = ""
    words: int = 0


_PHRASES: Final = {
    "lt": (
        (r"(?:šiuo raštu )?(?:informuojame|pranešame)(?: jus| jums)?, kad", ""),
        (r"(?:pažymime|pažymėtina|atkreipiame (?:jūsų )?dėmesį), kad", ""),
        (r"(?:vadovaujantis|vadovaudam(?:iesi|asis|asi)|remiantis|remdamiesi)", "pagal"),
        (r"atsižvelg(?:iant|dami) į (?:tai, kas )?išdėsty\w+", "todėl"),
        (r"tuo atveju,? (?:jei|jeigu|kai)", "jei"),
        (r"dėl t(?:os priežasties|o), kad", "nes"),
        (r"nepaisant to,? kad", "nors"),
        (r"(?:to|ko) pasekoje", "todėl"),
        (r"aukščiau (?:nurodyt|minėt|paminėt|išdėstyt)\w+", "šis"),
        (r"žemiau (?:nurodyt|pateikt|išvardyt)\w+", "toliau"),
        (r"esant galimybei", "jei galite"),
        (r"esant poreikiui", "jei reikia"),
        (r"pareiškėj\w+", "jūs"),
        (r"(?:atlikti|atliekame|atlikome) (?:patikrinimą|patikrą)", "tikriname, patikrinome"),
        (r"įtako(?:ja|jo|ti|jame|jo(?:me)?|s)", "turi įtakos"),
        (r"sekanč(?:iai|ius|ių|ią|ios|ioje|iame)|sekant(?:is|i|į|ys)", "kitas, toks"),
        (r"pilnai", "visiškai"),
        (r"iššauk(?:ė|ia|ti|s)", "sukėlė, sukelia"),
        (r"sąlygo(?:ja|jo|ti|s)", "lemia, lėmė"),
        (r"patalpin(?:ome|ti|ta|tas|tos)", "paskelbėme"),
    ),
    "en": (
        (r"please (?:be advised|note) that", ""),
        (r"we (?:would like to|hereby) inform you that", ""),
        (r"hereby|herewith", ""),
        (r"in order to", "to"),
        (r"prior to", "before"),
        (r"in the event that", "if"),
        (r"due to the fact that", "because"),
        (r"in spite of the fact that|notwithstanding", "although"),
        (r"with (?:regard|reference|respect) to", "about"),
        (r"pursuant to|in accordance with", "under"),
        (r"at this point in time", "now"),
        (r"(?:the )?(?:aforementioned|above-mentioned)", "this"),
        (r"utili[sz]e[ds]?", "use"),
        (r"commence[ds]?", "start"),
        (r"the applicant", "you"),
    ),
}
_PREFIXED: Final = "(?:ne)?(?:nu|pri|at|ap|iš|į|pa|pra|per|su|už)"
_PASSIVE: Final = {
    # Past participles nearly always have a prefix, which nouns such as “dokumentas” have not; present ones end in
    # -amas, -omas; what must be done is said with “turi būti”.
    "lt": (
        rf"\b(?:yra|buvo|bus|būtų|nėra|nebuvo|nebus|turi būti|gali būti)\s+"
        rf"(?:(?:{_PREFIXED}\w*[^\W\d_]|gau|duo)t(?:as|a|i|os|ų)|(?!programa|reklama|drama|saugoma)\w{{3,}}[ao]m(?:as|a|i|os|ų))\b"
    ),
    "en": (
        r"\b(?:is|are|was|were|be|been|being)\s+(?:not\s+)?"
        r"(?:\w{3,}ed|made|given|taken|sent|written|found|seen|done|held|paid|told|shown|known|kept)\b"
    ),
}
_END: Final = re.compile(r"[.!?…]+[“”\")]*\s+|\n+")
_SHORTENED: Final = re.compile(
    r"[(„“]*(?:d|m|g|val|min|str|nr|tel|pvz|t|pan|kt|gerb|p|vnt|proc|a|r|sav|al|pl|doc|dr|prof|i|e|mr|mrs|ms|no|st)",
    re.IGNORECASE,
)
"""A word whose full stop ends no sentence."""


@cache
def _phrases(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the bureaucratic phrases of a language with what is better; made when the first letter is written."""
    rules = _PHRASES.get(language, ())
    return tuple((re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), better) for pattern, better in rules)


@cache
def _passive(language: str) -> re.Pattern[str] | None:
    return re.compile(_PASSIVE[language], re.IGNORECASE) if language in _PASSIVE else None


def style_remarks(text: str, locale: str) -> tuple[StyleRemark, ...]:
    """Return what could be said more plainly, in the order of the text.

    Args:
        text: what somebody wrote.
        locale: its language; of others only the length of sentences is judged.
    """
    language = locale.partition("-")[0]
    found: list[tuple[int, StyleRemark]] = []
    for pattern, better in _phrases(language):
        found += [(match.start(), StyleRemark("phrase", match[0], better)) for match in pattern.finditer(text)]
    if passive := _passive(language):
        found += [
            (match.start(), StyleRemark("passive", " ".join(match[0].split()))) for match in passive.finditer(text)
        ]
    for start, sentence in _sentences(text):
        words = sentence.split()
        # A dash between words is no word.
        count = sum(any(letter.isalnum() for letter in word) for word in words)
        if count > MOST_WORDS.get(language, 30):
            found.append((start, StyleRemark("long", " ".join(words[:_OPENING]), words=count)))
    return tuple(remark for _start, remark in sorted(found, key=lambda each: each[0]))


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for match in _END.finditer(text):
        before = text[begin : match.start()].rsplit(None, 1)
        next_letter = text[match.end() : match.end() + 1]
        shortened = bool(before) and _SHORTENED.fullmatch(before[-1]) is not None
        if "\n" not in match[0] and (shortened or next_letter.islower() or next_letter.isdigit()):
            continue
        yield begin, text[begin : match.end()]
        begin = match.end()
    if text[begin:].strip():
        yield begin, text[begin:]
