"""Sentences in languages the pack is not translated into: compiled, counted, stamped, and what a sound file keeps to.

A card's sentences lie in ``tongues/<id>.toml``, in the card's order. English is never written twice: its text is that
of the English translation, and only its sound is given here.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from kastd_desktop.content import wording
from kastd_desktop.content.problems import Problem, error
from kastd_desktop.content.schema import (
    CardTonguesShape,
    ServicePhraseShape,
    ServiceShape,
    SituationShape,
    TonguesShape,
)
from kastd_desktop.content.translation import MADE_FROM
from kastd_desktop.core.tongue import LANGUAGES
from kastd_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kastd_desktop.content.loader import Source

FOLDER: Final = "tongues"
SERVICE: Final = "tongues/service.toml"
LONGEST: Final = 90
"""Characters of a sentence: what is said in one breath and stands large on one screen."""
ENGLISH: Final = "en"

_MARK_LINE: Final = re.compile(r'^made_from = "[^"\n]*"$', re.MULTILINE)
_FOREIGN: Final = {
    # Letters a text in the language cannot have: one of another language was typed or pasted.
    "pl": re.compile(r"[\u0400-\u052fčėįšųūžČĖĮŠŲŪŽ]"),
    "ru": re.compile(r"[A-Za-z\u00c0-\u024fіїєґІЇЄҐ]"),
    "uk": re.compile(r"[A-Za-z\u00c0-\u024fёъыэЁЪЫЭ]"),
}
_NOT_A_SOUND: Final = re.compile(r"[^a-zA-ZąčęėįšųūžĄČĘĖĮŠŲŪŽ’ ,.;:?–-]|[qwxQWX]")
_VOWELS: Final = re.compile(r"[aąeęėiįyouųūAĄEĘĖIĮYOUŲŪ]+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*’?")


# --- what stands behind a phrase --------------------------------------------------------------------------------------


def _phrases(source: Source) -> Iterator[tuple[str, str, TonguesShape, str, str]]:
    """Yield (path, place, phrase, Lithuanian, English) of every sentence; English may be empty."""
    home = source.source_locale
    cards = {card.id: (path, card) for path, card in source.of(home, SituationShape)}
    for path, file in source.of(home, CardTonguesShape):
        if (found := cards.get(PurePosixPath(path).stem)) is not None:
            said = [phrase.text for phrase in found[1].say]
            english = _english_of(source, found[0], len(said))
            for number, (phrase, text, other) in enumerate(zip(file.phrase, said, english, strict=False), 1):
                yield path, f"phrase {number}", phrase, text, other
    service, mirror = _service(source, home), _service(source, ENGLISH)
    for id_, phrase in service.items():
        yield SERVICE, f"phrase {id_}", phrase, phrase.text, mirror[id_].text if id_ in mirror else ""


def _english_of(source: Source, path: str, count: int) -> list[str]:
    card = source.files[ENGLISH][path] if path in source.own.get(ENGLISH, ()) else None
    return [phrase.text for phrase in card.say] if isinstance(card, SituationShape) else [""] * count


def _service(source: Source, locale: str) -> dict[str, ServicePhraseShape]:
    if SERVICE not in source.own.get(locale, ()):
        return {}
    file = source.files[locale][SERVICE]
    sections = file.section if isinstance(file, ServiceShape) else []
    return {phrase.id: phrase for section in sections for phrase in section.phrase}


def mark(text: str, english: str) -> str:
    """Return the digest of what a sentence was translated from."""
    return hashlib.sha256(f"{text}\x1f{english}".encode()).hexdigest()[:12]


def stamped(source: Source, files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the files whose sentences are to be marked as made from the present sources.

    Args:
        source: the pack.
        files: the pack's files as written, by path.
    """
    marks: dict[str, list[str]] = {}
    for path, _place, _phrase, text, english in _phrases(source):
        marks.setdefault(path, []).append(mark(text, english))
    for path, wanted in marks.items():
        # The marks stand between the pieces, one for each sentence.
        first, *pieces = _MARK_LINE.split(files[path])
        text = first + "".join(f'made_from = "{each}"{piece}' for each, piece in zip(wanted, pieces, strict=True))
        if text != files[path]:
            yield path, text


# --- compiled ---------------------------------------------------------------------------------------------------------


def _said(phrase: TonguesShape, english: str) -> dict[str, list[str]]:
    said = {ENGLISH: [english, phrase.en.sound]} if english else {}
    return said | {
        language: [spoken.text, spoken.sound]
        for language, spoken in (("pl", phrase.pl), ("ru", phrase.ru), ("uk", phrase.uk))
    }


def compiled_cards(source: Source) -> dict[str, list[dict[str, list[str]]]]:
    """Return by card id its sentences, each by language as [text, sound]."""
    cards: dict[str, list[dict[str, list[str]]]] = {}
    for path, _place, phrase, _text, english in _phrases(source):
        if path != SERVICE:
            cards.setdefault(PurePosixPath(path).stem, []).append(_said(phrase, english))
    return cards


def compiled_service(source: Source, locale: str) -> list[dict[str, Any]]:
    """Return the sentences for any desk, titles and first sentence in one language."""
    english = _service(source, ENGLISH)
    file = source.one(locale, ServiceShape)
    return [
        {
            "id": section.id,
            "title": section.title,
            "phrases": [
                {
                    "id": phrase.id,
                    "text": phrase.text,
                    "said": _said(phrase, english[phrase.id].text if phrase.id in english else ""),
                }
                for phrase in section.phrase
            ],
        }
        for section in (file.section if file else ())
    ]


def count(source: Source) -> dict[str, Any]:
    """Return how much is there: languages, cards, their sentences, sentences for any desk."""
    cards = compiled_cards(source)
    service = _service(source, source.source_locale)
    return {
        "languages": list(LANGUAGES) if cards or service else [],
        "cards": len(cards),
        "phrases": sum(map(len, cards.values())),
        "service": len(service),
    }


def silent_cards(source: Source) -> tuple[str, ...]:
    """Return the cards whose sentences are not there in other languages, unless the pack has none at all."""
    home = source.source_locale
    named = {PurePosixPath(path).stem for path in (*source.raw, *source.broken) if path.startswith(f"{FOLDER}/")}
    return tuple(card.id for _path, card in source.of(home, SituationShape) if card.id not in named) if named else ()


# --- lint -------------------------------------------------------------------------------------------------------------


def lint(source: Source) -> Iterator[Problem]:
    """Yield what is wrong with sentences in other languages."""
    home = source.source_locale
    cards = {card.id: card for _path, card in source.of(home, SituationShape)}
    broken = {PurePosixPath(path).stem for path in source.broken}
    for path, file in source.of(home, CardTonguesShape):
        id_ = PurePosixPath(path).stem
        if id_ in cards and len(file.phrase) != len(cards[id_].say):
            message = N_("The card has {want} phrases, this file {have}.")
            yield error(path, "phrase", message, want=len(cards[id_].say), have=len(file.phrase))
        elif id_ not in cards and id_ not in broken:
            yield error(path, "", N_("There is no “{id}” in the pack."), id=id_)
    for id_ in silent_cards(source):
        message = N_("The card “{id}” has no phrases in other languages.")
        yield Problem("note", f"{FOLDER}/{id_}.toml", "", message, {"id": id_})
    for path, place, phrase, text, english in _phrases(source):
        if phrase.made_from != mark(text, english):
            message = N_("The source has changed since this was translated.")
            yield Problem("note", path, f"{place}, {MADE_FROM}", message)
        yield from _too_long(path, place, text)
        yield from _one(path, place, phrase, english)
    ids = [phrase.id for _p, file in source.of(home, ServiceShape) for each in file.section for phrase in each.phrase]
    for id_ in sorted({id_ for id_ in ids if ids.count(id_) > 1}):
        yield error(SERVICE, "phrase", N_("“{id}” stands here {count} times."), id=id_, count=ids.count(id_))


def _one(path: str, place: str, phrase: TonguesShape, english: str) -> Iterator[Problem]:
    if english:
        yield from _too_long(path, f"{place}, en", english)
        yield from _sound(path, f"{place}, en", english, phrase.en.sound)
    for language, spoken in (("pl", phrase.pl), ("ru", phrase.ru), ("uk", phrase.uk)):
        here = f"{place}, {language}"
        yield from _too_long(path, here, spoken.text)
        if _FOREIGN[language].search(spoken.text):
            yield error(path, here, N_("The text has a letter of another alphabet."))
        yield from wording.check(language, path, here, spoken.text)
        yield from _sound(path, here, spoken.text, spoken.sound)


def _sound(path: str, place: str, text: str, sound: str) -> Iterator[Problem]:
    here = f"{place}, sound"
    if _NOT_A_SOUND.search(sound):
        yield error(path, here, N_("A sound is written in Lithuanian letters."))
        return
    # A number is read as several words; elsewhere a word that was left out or added shows.
    if not any(sign.isdigit() for sign in text) and len(_WORD.findall(text)) != len(_WORD.findall(sound)):
        counts = {"want": len(_WORD.findall(text)), "have": len(_WORD.findall(sound))}
        yield error(path, here, N_("The text has {want} words, the sound {have}."), **counts)
    for word in _WORD.findall(sound):
        loud = re.findall(r"[A-ZĄČĘĖĮŠŲŪŽ’]*[A-ZĄČĘĖĮŠŲŪŽ][A-ZĄČĘĖĮŠŲŪŽ’]*", word)
        if len(_VOWELS.findall(word)) > 1 and (len(loud) != 1 or not _VOWELS.search(loud[0])):
            yield error(path, here, N_("“{word}” needs one stressed syllable in capitals."), word=word)


def _too_long(path: str, place: str, text: str) -> Iterator[Problem]:
    if len(text) > LONGEST:
        message = N_("{length} characters; at most {most} fit.")
        yield error(path, place, message, length=len(text), most=LONGEST)
