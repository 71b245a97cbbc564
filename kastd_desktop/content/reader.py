"""A compiled pack becomes core objects, section by section, each when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from kastd_desktop.content.container import Container
from kastd_desktop.core.checklist import Checklist, Item, Section
from kastd_desktop.core.pack import ContactRole, Manifest

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.core.calm import Calm
    from kastd_desktop.core.commitment import Slide
    from kastd_desktop.core.letter import Letter
    from kastd_desktop.core.search import Index
    from kastd_desktop.core.situation import Situation, TileSection
    from kastd_desktop.core.standard import Standard
    from kastd_desktop.core.workdays import Holiday

_Json = dict[str, Any]


class Pack:
    """A compiled pack in one language.

    Attributes:
        manifest: the pack's identity.
        locale: the language it is read in.
    """

    def __init__(self, container: Container, locale: str) -> None:
        """Take a pack that was read.

        Args:
            container: the compiled pack.
            locale: language wanted; the pack's source language when it has no such.
        """
        self._container = container
        manifest = container.section("manifest")
        self.locale = locale if locale in manifest["locales"] else manifest["locales"][0]
        self.manifest = Manifest(
            id=manifest["id"],
            version=manifest["version"],
            title=manifest["titles"][self.locale],
            locales=tuple(manifest["locales"]),
        )

    @property
    def digest(self) -> str:
        """Return the checksum of the pack's content."""
        return self._container.digest

    def in_locale(self, locale: str) -> Pack:
        """Return the same pack in another language."""
        return Pack(self._container, locale)

    def _section(self, name: str) -> Any:  # noqa: ANN401 - JSON
        return self._container.section(f"{self.locale}/{name}")

    def info(self) -> _Json:
        """Return ids, titles and languages of everything in the pack."""
        info: _Json = self._container.section("info")
        return info

    @cached_property
    def contacts(self) -> tuple[ContactRole, ...]:
        """Return the roles that cards call."""
        return tuple(ContactRole(**role) for role in self._section("contacts"))

    @cached_property
    def holidays(self) -> tuple[Holiday, ...]:
        """Return the days that are no working days."""
        from kastd_desktop.core.workdays import Holiday

        return tuple(Holiday(**each) for each in self._section("holidays"))

    @cached_property
    def checklists(self) -> tuple[tuple[str, str, Checklist], ...]:
        """Return (when, place, list) of every check list."""
        return tuple((each["when"], each["place"], _checklist(each)) for each in self._section("checks"))

    @cached_property
    def situations(self) -> dict[str, Situation]:
        """Return the cards by id."""
        from kastd_desktop.content import decode

        return {each["id"]: decode.situation(each) for each in self._section("situations")}

    @cached_property
    def tiles(self) -> tuple[TileSection, ...]:
        """Return the overview of cards."""
        from kastd_desktop.content import decode

        return tuple(decode.tile_section(each) for each in self._section("tiles"))

    @cached_property
    def standard(self) -> Standard:
        """Return the standard."""
        from kastd_desktop.content import decode

        return decode.standard(self._section("standard"))

    @cached_property
    def letters(self) -> dict[str, Letter]:
        """Return the letters by id."""
        from kastd_desktop.content import decode

        return {each["id"]: decode.letter(each) for each in self._section("letters")}

    @cached_property
    def calm(self) -> Calm:
        """Return what the calm panel offers."""
        from kastd_desktop.content import decode

        return decode.calm(self._section("calm"))

    def slides(self, locale: str) -> tuple[Slide, ...]:
        """Return the waiting-room slides of one language, partial languages included.

        Args:
            locale: the language; one the pack does not have gives no slides.
        """
        from kastd_desktop.content import decode

        name = f"{locale}/slides"
        return tuple(map(decode.slide, self._container.section(name))) if name in self._container else ()

    @cached_property
    def links(self) -> dict[str, tuple[tuple[str, str, str], ...]]:
        """Return by clause number (kind, id, title) of everything that carries it out."""
        return {number: tuple((k, i, t) for k, i, t in each) for number, each in self._section("links").items()}

    @cached_property
    def index(self) -> Index:
        """Return the search index."""
        from kastd_desktop.core.search import Index

        return Index(self._container.section("search"))


def _checklist(each: _Json) -> Checklist:
    sections = tuple(
        Section(
            id=section["id"],
            title=section["title"],
            clause=section["clause"],
            items=tuple(Item(**item) for item in section["item"]),
        )
        for section in each["section"]
    )
    return Checklist(each["id"], each["title"], each["version"], sections, each["locale"])


def read_compiled(path: Path, locale: str) -> Pack:
    """Read a compiled pack.

    Args:
        path: the file.
        locale: language wanted.

    Raises:
        UserError: it cannot be read or used.
    """
    return Pack(Container(path), locale)
