"""Reads the texts of the base pack and of the catalogues word by word and asks hunspell about each."""

from __future__ import annotations

import re
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel.messages.pofile import read_po

from kastd_desktop.content.loader import read_pack
from kastd_desktop.content.translation import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ROOT: Final = Path(__file__).resolve().parents[1]
PACK: Final = ROOT / "resources" / "packs" / "kastd"
CATALOGUE: Final = ROOT / "translations" / "lt" / "LC_MESSAGES" / "kastd.po"
LISTS: Final = Path(__file__).resolve().parent / "data" / "spelling"
DICTIONARIES: Final = {"lt": "lt_LT", "en": "en_GB"}
# What is no word: placeholders, options, names of files and sites, keys such as id = "…".
_NO_WORDS: Final = re.compile(
    r"\{[^{}]*\}|%\(\w+\)s|--[a-z][a-z-]*|[\w*<>-]*\.(?:toml|jsonl|json|md|kastd|lt|html)\b|\b[a-z_]+ = \w+"
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_QUOTED: Final = {"lt": re.compile(r"“[^“”„]*”"), "en": re.compile(r"„[^„“”]*“")}
"""The other language's quotation marks: what stands in them is that language."""


def words(text: str, language: str) -> list[str]:
    """Return the words of a text that should be spelled as its language spells them; single letters are none."""
    found = _WORD.findall(_NO_WORDS.sub(" ", _QUOTED[language].sub(" ", text)))
    return [word for word in found if len(word) > 1]


def pack_texts(root: Path, language: str) -> Iterator[tuple[str, str]]:
    """Yield (place, text) of everything a pack shows in a language, its variants included.

    Search words are left out: people type slang, stems and slips.
    """
    source, _problems = read_pack(root)
    assert source is not None, root
    for locale, files in source.files.items():
        if locale.split("-", 1)[0] == language:
            for path in sorted(source.own[locale]):
                model = files[path]
                for place, text in texts(type(model), model.model_dump()):
                    yield f"{locale}/{path} [{place}]", text


def catalogue_texts(file: Path, language: str) -> Iterator[tuple[str, str]]:
    """Yield (place, text) of every translation; in English, of every message as it stands in the code."""
    with file.open("rb") as opened:
        for message in read_po(opened):
            if message.id:
                chosen = message.id if language == "en" else message.string
                for text in (chosen,) if isinstance(chosen, str) else chosen or ():
                    yield f"catalogue “{message.id if isinstance(message.id, str) else message.id[0]}”", text


def allowed(*names: str) -> frozenset[str]:
    """Return the words of project lists: one a line, what stands after # says why."""
    lines = "\n".join((LISTS / f"{name}.txt").read_text(encoding="utf-8") for name in names).splitlines()
    return frozenset(filter(None, (line.split("#")[0].strip() for line in lines)))


def misspelled(found: Iterable[tuple[str, str]], language: str, known: frozenset[str]) -> Mapping[str, list[str]]:
    """Return every word that is neither in hunspell's dictionary nor known, with the places where it stands.

    Args:
        found: (place, text) of texts.
        language: ``lt`` or ``en``.
        known: words of the project; a word in small letters may also begin a sentence.
    """
    places: dict[str, list[str]] = defaultdict(list)
    for place, text in found:
        for word in words(text, language):
            places[word].append(place)
    asked = subprocess.run(
        ["hunspell", "-i", "utf-8", "-d", DICTIONARIES[language], "-l"],
        input="\n".join(places),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    wrong = set(asked.stdout.split())
    return {
        word: places[word]
        for word in sorted(places)
        if word in wrong and word not in known and word[0].lower() + word[1:] not in known
    }
