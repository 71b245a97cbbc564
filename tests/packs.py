"""A small sound pack to copy, spoil and compile: ten clauses, four cards, one letter, in Lithuanian and English."""

from __future__ import annotations

import hashlib
import shutil
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kastd_desktop.content.container import MAGIC, VERSION
from kastd_desktop.content.schema import ClauseShape, LetterShape, SituationShape, SlidesShape
from kastd_desktop.services import authoring

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kastd_desktop.content.loader import Source
    from kastd_desktop.content.problems import Problem
    from kastd_desktop.content.schema import LawShape

DATA: Final = Path(__file__).resolve().parent / "data"
SMALL: Final = DATA / "small-pack"


def copy_of_small(folder: Path) -> Path:
    """Return a copy of the small pack inside a folder, free to spoil."""
    root = folder / "small"
    shutil.copytree(SMALL, root)
    return root


def signed(rest: bytes) -> bytes:
    """Return a compiled pack whose checksum fits, whatever it holds."""
    whole = f"{hashlib.sha256(rest).hexdigest()}\n".encode() + rest
    return MAGIC + f"{VERSION} {zlib.crc32(whole):08x} ".encode() + whole


def edit(root: Path, path: str, old: str, new: str, *, count: int = 1) -> None:
    """Replace text in a pack file; the text must be there, so that a test never passes by accident."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path}"
    file.write_text(text.replace(old, new, count), encoding="utf-8")


def problems_of(root: Path) -> list[Problem]:
    """Return everything a check finds in a pack folder."""
    return authoring.check(root).problems


def errors(root: Path) -> list[tuple[str, str, str]]:
    """Return (file, place, msgid) of every error."""
    return [(each.file, each.place, each.message) for each in problems_of(root) if each.level == "error"]


def notes(root: Path) -> list[tuple[str, str, str]]:
    """Return (file, place, msgid) of every note."""
    return [(each.file, each.place, each.message) for each in problems_of(root) if each.level == "note"]


def laws(source: Source) -> Iterator[tuple[str, LawShape]]:
    """Yield (path, legal source) of everything in the pack that is shown as law."""
    locale = source.source_locale
    for path, clause in source.of(locale, ClauseShape):
        for provision in clause.provision:
            yield from ((path, law) for law in provision.law)
    for path, card in source.of(locale, SituationShape):
        yield from ((path, law) for law in card.law)
    for path, letter in source.of(locale, LetterShape):
        for element in letter.mandatory:
            yield from ((path, law) for law in element.law)
    for path, slides in source.of(locale, SlidesShape):
        for slide in slides.slide:
            yield from ((path, law) for law in slide.law)
