"""A compiled pack becomes core objects, section by section, each when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeVar

from kastd_desktop.content.container import Container, damaged
from kastd_desktop.core.checklist import Checklist, Item, Section
from kastd_desktop.core.pack import ContactRole, Manifest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kastd_desktop.core.calm import Calm
    from kastd_desktop.core.commitment import Slide
    from kastd_desktop.core.letter import Letter
    from kastd_desktop.core.search import Index
    from kastd_desktop.core.situation import Situation, TileSection
    from kastd_desktop.core.standard import Standard
    from kastd_desktop.core.tongue import Said, ServiceSection
    from kastd_desktop.core.workdays import Holiday

_Json = dict[str, Any]
T = TypeVar("T")
SEARCH: Final = "search/"
"""Begins the names of the parts of the search index."""


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

        Raises:
            UserError: it has no manifest that can be read; so does every attribute whose section cannot.
        """
        self._container = container
        self.manifest = self._made("manifest", lambda raw: _manifest(raw, locale))
        self.locale = locale if locale in self.manifest.locales else self.manifest.locales[0]

    def in_locale(self, locale: str) -> Pack:
        """Return the same pack in another language."""
        return Pack(self._container, locale)

    def _made(self, name: str, make: Callable[[Any], T]) -> T:
        """Return what a section holds; its shape was validated when the pack was built, so a misfit is damage."""
        try:
            return make(self._container.section(name))
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise damaged(self._container.path) from error

    def _section(self, name: str, make: Callable[[Any], T]) -> T:
        return self._made(f"{self.locale}/{name}", make)

    def info(self) -> _Json:
        """Return ids, titles and languages of everything in the pack."""
        return self._made("info", dict)

    @cached_property
    def contacts(self) -> tuple[ContactRole, ...]:
        """Return the roles that cards call."""
        return self._section("contacts", lambda raw: tuple(ContactRole(**role) for role in raw))

    @cached_property
    def holidays(self) -> tuple[Holiday, ...]:
        """Return the days that are no working days."""
        from kastd_desktop.core.workdays import Holiday

        return self._section("holidays", lambda raw: tuple(Holiday(**each) for each in raw))

    @cached_property
    def checklists(self) -> tuple[tuple[str, str, Checklist], ...]:
        """Return (when, place, list) of every check list."""
        return self._section(
            "checks", lambda raw: tuple((each["when"], each["place"], _checklist(each)) for each in raw)
        )

    @cached_property
    def situations(self) -> dict[str, Situation]:
        """Return the cards by id."""
        from kastd_desktop.content import decode

        return self._section("situations", lambda raw: {each["id"]: decode.situation(each) for each in raw})

    @cached_property
    def tiles(self) -> tuple[TileSection, ...]:
        """Return the overview of cards."""
        from kastd_desktop.content import decode

        return self._section("tiles", lambda raw: tuple(map(decode.tile_section, raw)))

    @cached_property
    def standard(self) -> Standard:
        """Return the standard."""
        from kastd_desktop.content import decode

        return self._section("standard", decode.standard)

    @cached_property
    def letters(self) -> dict[str, Letter]:
        """Return the letters by id."""
        from kastd_desktop.content import decode

        return self._section("letters", lambda raw: {each["id"]: decode.letter(each) for each in raw})

    @cached_property
    def calm(self) -> Calm:
        """Return what the calm panel offers."""
        from kastd_desktop.content import decode

        return self._section("calm", decode.calm)

    def slides(self, locale: str) -> tuple[Slide, ...]:
        """Return the waiting-room slides of one language, partial languages included.

        Args:
            locale: the language; one the pack does not have gives no slides.
        """
        from kastd_desktop.content import decode

        name = f"{locale}/slides"
        return self._made(name, lambda raw: tuple(map(decode.slide, raw))) if name in self._container else ()

    @cached_property
    def tongues(self) -> dict[str, tuple[dict[str, Said], ...]]:
        """Return by card id its sentences to say, each by language; a card may be missing."""
        from kastd_desktop.content import decode

        return self._made("tongues", decode.tongues) if "tongues" in self._container else {}

    @cached_property
    def service(self) -> tuple[ServiceSection, ...]:
        """Return sentences for any desk, each by language."""
        from kastd_desktop.content import decode

        name = f"{self.locale}/service"
        return self._made(name, decode.service) if name in self._container else ()

    @cached_property
    def links(self) -> dict[str, tuple[tuple[str, str, str], ...]]:
        """Return by clause number (kind, id, title) of everything that carries it out."""
        return self._section(
            "links", lambda raw: {number: tuple((k, i, t) for k, i, t in each) for number, each in raw.items()}
        )

    @cached_property
    def index(self) -> Index:
        """Return the search index."""
        from kastd_desktop.core.search import Index

        try:
            return Index(self._container.parts(SEARCH))
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise damaged(self._container.path) from error


def _manifest(raw: _Json, locale: str) -> Manifest:
    locales = tuple(raw["locales"])
    return Manifest(
        id=raw["id"],
        version=raw["version"],
        title=raw["titles"][locale if locale in locales else locales[0]],
        locales=locales,
    )


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


def read_compiled(path: Path, locale: str, *, from_elsewhere: bool = False) -> Pack:
    """Read a compiled pack.

    Args:
        path: the file.
        locale: language wanted.
        from_elsewhere: a person named the file; then all of it must also be what this program writes.

    Raises:
        UserError: it cannot be read or used.
    """
    container = Container(path)
    if from_elsewhere:
        from kastd_desktop.content.entrance import check

        check(container)
    return Pack(container, locale)
