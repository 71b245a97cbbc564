"""Forms of Lithuanian verbs, in folded letters: which verb a word may be a form of. Knows nothing of documents.

A verb is given by its three principal parts, as in a dictionary: *pykti, pyksta, pyko*. Every form is one of their
stems and one of a closed list of endings, so „supykusi“ and „pykstantis“ meet while „pyktis“ stays a noun.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from kastd_desktop.core.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PREFIXES: Final = ("ne", "nebe", "be", "tebe", "te")
"""What may stand before everything else; *ne* and *nebe* turn the meaning round."""
PREVERBS: Final = (
    "api", "ap", "ati", "at", "da", "is", "i", "nu", "pa", "par", "per", "pra", "pri", "su", "uz"
)  # fmt: skip

_ADJECTIVE: Final = (
    "as a o os am ai i u us ame oje ti iems oms ais omis uose ose asis oji ojo osios ajam ajai aji aja uoju ieji"
    " uju iesiems osioms iuosius asias aisiais osiomis"
)
_ACTIVE: Final = (
    "is i io ios iam iai iu iame ioje ys iems ioms ius ias iais iomis iuose iose ysis ioji iojo iosios iajam iuoju"
    " ieji iuju iesiems iuosius iaisiais ia iaja iajai iajame iji iojoje iasias iosioms iosiomis iosiose iuosiuose"
)
_NOUN: Final = "as o ui a u e ai ams us ais uose"

_WRITTEN: Final[dict[str, str]] = {
    # infinitive stem: infinitive, conditional, half participle, frequentative
    "inf": (
        "ti t tis te ciau tum tumei tu tume tumem tumet tumete ciausi tumeisi tusi tumes tumemes tumetes"
        " damas dama dami damos damasis damasi damiesi damosi"
        " davau davai davo davome davom davote davot davausi davaisi davosi davomes davotes"
    ),
    "fut": "siu si s sime sim site sit siuosi siesi sis simes sites siant",
    "imp": "k ki kime kim kite kit kis kimes kites",
    "pres:a": "u i a ame am ate at uosi iesi asi ames ates ant antis",
    "pres:ia": "iu i ia iame iam iate iat iuosi iesi iasi iames iates iant iantis",
    "pres:i": "iu i ime im ite it iuosi iesi isi imes ites int intis",
    "pres:o": "au ai o ome om ote ot ausi aisi osi omes otes ant antis",
    "past:o": "au ai o ome om ote ot ausi aisi osi omes otes",
    "past:e": "iau ei e eme em ete et iausi eisi esi emes etes",
    "part": "es esis usi us iusi ius usis iusis",
}


_SHORT_REFLEXIVE: Final[dict[str, str]] = {
    # as it is said: „skųsiuos“, „skundžias“
    "inf": "ciaus",
    "fut": "siuos sies",
    "pres:a": "uos ies",
    "pres:ia": "iuos ies ias",
    "pres:i": "iuos",
    "pres:o": "aus",
    "past:o": "aus",
    "past:e": "iaus",
}
"""Reflexive endings without their last letter; some are endings of nouns as well."""


def _with(start: str, endings: str) -> list[str]:
    return [start + ending for ending in endings.split()]


@cache
def _endings() -> dict[str, frozenset[str]]:
    """Return by kind of stem the endings it may take."""
    table = {kind: set(text.split()) for kind, text in _WRITTEN.items()} | {"name": set(), "agent": set()}
    for kind, text in _SHORT_REFLEXIVE.items():
        table[kind].update(text.split())
    table["inf"] |= {*_with("t", _ADJECTIVE), *_with("dav", "es usi us usio usios")}
    table["fut"] |= {*_with("siant", _ACTIVE), *_with("sim", _ADJECTIVE)}
    for kind, link in (("a", ""), ("ia", "i"), ("o", "")):
        table[f"pres:{kind}"] |= {*_with(f"{link}ant", _ACTIVE), *_with(f"{link}anc", _ACTIVE)}
        table[f"pres:{kind}"] |= set(_with("om" if kind == "o" else f"{link}am", _ADJECTIVE))
    table["pres:i"] |= {*_with("int", _ACTIVE), *_with("inc", _ACTIVE), *_with("im", _ADJECTIVE)}
    for past in ("us", "ius"):
        table["part"] |= set(_with(past, _ACTIVE))
    table["name"] = {*_with("im", _NOUN), *_with("ym", _NOUN), "imasis", "imosi", "ymasis"}
    table["agent"] = {*_with("toj", f"{_NOUN} a os oje oms omis ose"), *_with("ej", f"{_NOUN} a os oje oms omis ose")}
    return {kind: frozenset(endings) for kind, endings in table.items()}


_FINITE: Final = {
    "inf": frozenset(_WRITTEN["inf"].split()) - {"tis", "damas", "dama", "dami", "damos"},
    "fut": frozenset(_WRITTEN["fut"].split()),
    "imp": frozenset(_WRITTEN["imp"].split()),
    "pres:a": frozenset("a ame am ate at uosi iesi asi ames ates".split()),
    "pres:ia": frozenset("ia iame iam iate iat iuosi iesi iasi iames iates".split()),
    "pres:i": frozenset("i ime im ite it iuosi iesi isi imes ites".split()),
    "pres:o": frozenset("o ome om ote ot ausi aisi osi omes otes".split()),
    "past:o": frozenset("o ome om ote ot ausi aisi osi omes otes".split()),
    "past:e": frozenset("e eme em ete et iausi eisi esi emes etes".split()),
}
"""By kind of stem the endings that make it a verb and nothing else; *sakau* and *laukai* are left open."""


@cache
def _beginnings() -> dict[str, frozenset[str]]:
    """Return by kind of stem what its endings may begin with, for words that are still being typed."""
    return {
        kind: frozenset(ending[:length] for ending in endings for length in range(1, len(ending)))
        for kind, endings in _endings().items()
    }


ALONE: Final = frozenset(
    (
        "atsisakyti užsakyti įsakyti privalėti nusižudyti atsiprašyti pranešti apgauti prarasti susitarti atsirasti"
    ).split()
)
"""Verbs that mean something else than what they are made of: who refuses („atsisako“) does not answer („atsako“)."""
SHORTEST_STEM: Final = 2
ALSO_A_NOUN: Final = "*"
"""Ends the entry of a verb that has a form in common with a noun: „kalba“."""


class Form(NamedTuple):
    """What a word may be.

    Attributes:
        verb: infinitive without preverb and reflexive ending, as spelled.
        preverb: preverb and negation, such as ``su`` or ``nepa``; may be empty.
        near: it is a verbal noun or an agent, not a form proper.
        whole: the ending is complete.
        finite: it is no form of a noun or adjective besides.
    """

    verb: str
    preverb: str
    near: bool
    whole: bool
    finite: bool


def principal_parts(entry: str) -> tuple[str, str, str]:
    """Return infinitive, present and past of an entry of the list of verbs, spelled and without reflexive endings.

    Args:
        entry: ``pykti pyksta pyko``, or the infinitive alone when it is regular: ``filmuoti``.

    Raises:
        ValueError: the entry is neither.
    """
    parts = entry.removesuffix(f" {ALSO_A_NOUN}").split()
    if len(parts) == 3:
        if parts[0].endswith("tis"):  # *elgtis, elgiasi, elgėsi*
            parts = [parts[0][:-1], parts[1].removesuffix("si"), parts[2].removesuffix("si")]
        infinitive, present, past = parts
        if infinitive.endswith("ti") and present[-1] in "aio" and past[-1] in "oė" and min(map(len, parts)) > 2:
            return infinitive, present, past
    if len(parts) == 1 and (regular := regular_parts(parts[0])):
        return regular
    raise ValueError(entry)


def regular_parts(infinitive: str) -> tuple[str, str, str] | None:
    """Return the principal parts that a regular infinitive has, or None; folded or spelled alike."""
    for ending, present, past in (
        ("uoti", "uoja", "avo"), ("auti", "auja", "avo"), ("inti", "ina", "ino"), ("enti", "ena", "eno"),
        ("oti", "oja", "ojo"), ("ėti", "ėja", "ėjo"), ("eti", "eja", "ejo"), ("yti", "o", "ė"),
    ):  # fmt: skip
        if infinitive.endswith(ending) and len(infinitive) > len(ending) + 1:
            stem = infinitive[: -len(ending)]
            return infinitive, stem + present, stem + past
    return None


def stems_of(parts: tuple[str, str, str]) -> Iterator[tuple[str, str]]:
    """Yield (stem, kind of endings it takes) of a verb given by its principal parts."""
    infinitive, present, past = map(fold, parts)
    base = infinitive[:-2]
    yield base, "inf"
    yield base, "agent"
    yield (base[:-1] if base[-1] in "sz" else base), "fut"
    yield (base[:-1] if base[-1] in "kg" else base), "imp"
    ending = "ia" if present.endswith("ia") else present[-1]
    yield present[: -len(ending)], f"pres:{ending}"
    if ending in {"ia", "i"}:  # keičia – keiti, girdi – girdžiu
        yield _hard(present[: -len(ending)]) if ending == "ia" else _soft(present[:-1]), f"pres:{ending}"
    stem = past[:-1]
    last = past[-1]
    yield stem, f"past:{last}"
    yield stem, "part"
    yield stem, "name"
    yield stem, "agent"
    if last == "e":  # keitė – keičiau, matė – mačiusi
        yield _soft(stem), "past:e"
        yield _soft(stem), "part"


def _hard(stem: str) -> str:
    return stem[:-1] + "t" if stem.endswith("c") else stem[:-1] if stem.endswith("dz") else stem


def _soft(stem: str) -> str:
    return stem[:-1] + "c" if stem.endswith("t") else stem + "z" if stem.endswith("d") else stem


class Verbs:
    """Verbs by their stems."""

    def __init__(self, packed: dict[str, Any]) -> None:
        """Take verbs as `pack` wrote them down.

        Raises:
            ValueError, KeyError, TypeError, AttributeError: it is something else.
        """
        lines: str = packed["stems"]
        self._meanings = dict(line.partition(" ")[::2] for line in lines.split("\n")) if lines else {}
        self._nouns = frozenset(packed["nouns"].split())

    def check(self) -> None:
        """Check what was packed, for an index that comes from elsewhere.

        Raises:
            ValueError: it is nothing that `pack` writes.
        """
        for meanings in self._meanings.values():
            for meaning in meanings.split(" "):
                _verb, kind = meaning.split("/")
                if kind not in _endings():
                    raise ValueError(kind)

    def forms(self, word: str, *, unfinished: bool = False) -> list[Form]:
        """Return what a folded word may be.

        Args:
            word: a folded word.
            unfinished: it may still lack letters at its end.
        """
        found: dict[Form, None] = dict.fromkeys(self._of(word, "", unfinished=unfinished))
        for start, preverb in openings(word):
            rest = word[len(start) :]
            found.update(dict.fromkeys(self._of(rest, preverb, unfinished=unfinished)))
            if rest.startswith("si") and len(rest) > 4:  # *pasiskundė* is *skundė* with a preverb
                found.update(dict.fromkeys(self._of(rest[2:], preverb, unfinished=unfinished)))
        alone = [form for form in found if form.verb in ALONE]
        return alone or list(found)

    def _of(self, word: str, preverb: str, *, unfinished: bool) -> Iterator[Form]:
        endings = _endings()
        for cut in range(max(SHORTEST_STEM, len(word) - 14), len(word)):
            meanings = self._meanings.get(word[:cut])
            if meanings is None:
                continue
            rest = word[cut:]
            for verb, kind in (meaning.split("/") for meaning in meanings.split(" ")):
                near = kind in {"name", "agent"}
                if rest in endings[kind]:
                    finite = rest in _FINITE.get(kind, ()) and verb not in self._nouns
                    yield Form(verb, preverb, near, True, finite)
                elif unfinished and rest in _beginnings()[kind] and len(word) > 3:
                    yield Form(verb, preverb, near, False, False)

    def stems_among(self, stems: Iterable[str]) -> list[str]:
        """Return which folded stems are those of verbs."""
        meanings = self._meanings
        return [stem for stem in stems if stem in meanings]

    def fits(self, stem: str, ending: str) -> list[str]:
        """Return the verbs of which a stem and an ending make a form."""
        endings = _endings()
        meanings = self._meanings.get(stem)
        if meanings is None:
            return []
        pairs = (meaning.split("/") for meaning in meanings.split(" "))
        return [verb for verb, kind in pairs if ending in endings[kind]]


def pack(entries: Iterable[str]) -> dict[str, str]:
    """Return verbs as JSON-serialisable texts that are quick to read.

    Args:
        entries: entries of the list of verbs, see `principal_parts`.

    Raises:
        ValueError: an entry is not in that form.
    """
    meanings: dict[str, dict[str, None]] = {}
    nouns = set()
    for entry in entries:
        parts = principal_parts(entry)
        verb = parts[0]  # spelled: *skųsti* is not *skusti*
        if entry.endswith(ALSO_A_NOUN):
            nouns.add(verb)
        for stem, kind in stems_of(parts):
            meanings.setdefault(stem, {})[f"{verb}/{kind}"] = None
    lines = (" ".join([stem, *sorted(meanings[stem])]) for stem in sorted(meanings))
    return {"stems": "\n".join(lines), "nouns": " ".join(sorted(nouns))}


_REGULAR: Final = {
    "uo": ("uo", "inf fut imp"), "au": ("uo", "inf fut imp"), "uoj": ("uo", "pres:a"), "auj": ("uo", "pres:a"),
    "av": ("uo", "past:o part name"), "in": ("in", "inf fut imp pres:a past:o part name agent"),
    "oj": ("o", "pres:a past:o part name agent"), "ej": ("e", "pres:a past:o part name agent"),
}  # fmt: skip
"""By the end of a stem the class of a regular verb and the kinds of stem it is; for verbs that are on no list."""


def guess(word: str) -> list[str]:
    """Return what regular verbs a folded word that is on no list may be a form of: ``gūglina`` → ``gugl+in``."""
    endings = _endings()
    found = []
    for cut in range(max(4, len(word) - 10), len(word)):
        for length in (2, 3):
            regular = _REGULAR.get(word[cut - length : cut])
            stem = word[: cut - length]
            if regular and len(stem) > 2 and any(word[cut:] in endings[kind] for kind in regular[1].split()):
                found.append(f"{stem}+{regular[0]}")
    return found


@cache
def all_endings() -> frozenset[str]:
    """Return every ending of a verb."""
    return frozenset().union(*_endings().values())


@cache
def _all_openings() -> dict[str, str]:
    """Return by what a word may open with its meaning: preverb with ``ne`` when it is negated."""
    openings = {}
    for prefix in ("", *PREFIXES):
        negated = "ne" if prefix.startswith("ne") else ""
        for preverb in ("", *PREVERBS):
            if prefix or preverb:
                plain = {"api": "ap", "ati": "at"}.get(preverb, preverb)
                openings[prefix + preverb] = negated + plain
    return openings


def openings(word: str) -> Iterator[tuple[str, str]]:
    """Yield (opening, preverb with ``ne``) of every way a folded word may begin before the verb proper."""
    known = _all_openings()
    for length in range(1, min(8, len(word) - 2)):
        meaning = known.get(word[:length])
        if meaning is not None:
            yield word[:length], meaning
