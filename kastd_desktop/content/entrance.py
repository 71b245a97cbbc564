"""Whether a compiled pack from elsewhere holds what this program writes: the slow, strict road, walked once on entry.

Its checksums tell of damage, not of intent: whoever changes the content writes them anew. So everything that a screen,
a file name or the search takes from it is held against the shapes that authors' files are held against, and ids that
lead from one thing to another must lead somewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from kastd_desktop.content.container import damaged
from kastd_desktop.content.reader import SEARCH, Pack
from kastd_desktop.content.schema.compiled import OF_LOCALE, SLIDES, WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kastd_desktop.content.container import Container


def check(container: Container) -> None:
    """Check a pack that was read and found whole.

    Args:
        container: the compiled pack.

    Raises:
        UserError: it is not what this program writes.
    """
    container.check_identity()
    try:
        _check_sections(container)
        for locale in Pack(container, "").manifest.locales:
            _check_links(Pack(container, locale))
        Pack(container, "").index.check()
    except (ValidationError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise damaged(container.path) from error


def _check_sections(container: Container) -> None:
    manifest = _checked(container, "manifest")
    wanted = {name: WHOLE[name] for name in WHOLE if name != "tongues" or name in container}
    for locale in manifest.locales:
        wanted |= {f"{locale}/{name}": shape for name, shape in OF_LOCALE.items()}
    wanted |= {f"{locale}/slides": SLIDES for locale in (*manifest.locales, *manifest.partial)}
    names = {name for name in container if not name.startswith(SEARCH)}
    if names != wanted.keys():
        raise LookupError(names ^ wanted.keys())
    for name, shape in wanted.items():
        TypeAdapter(shape).validate_json(container.raw(name))


def _checked(container: Container, name: str) -> Any:  # noqa: ANN401 - what the shape says
    return TypeAdapter(WHOLE[name]).validate_json(container.raw(name))


def _check_links(pack: Pack) -> None:
    """Check that every id of another thing is the id of one.

    Raises:
        LookupError: one is not.
    """
    missing = set(_links(pack)) - _known(pack)
    if missing:
        raise LookupError(missing)


def _known(pack: Pack) -> set[tuple[str, str]]:
    numbers = {clause.number for clause in pack.standard.clauses()}
    numbers |= {provision.number for clause in pack.standard.clauses() for provision in clause.provisions}
    items = {
        f"{checklist.id}/{item.id}"
        for _when, _place, checklist in pack.checklists
        for section in checklist.sections
        for item in section.items
    }
    return {
        *(("clause", number) for number in numbers),
        *(("situation", id_) for id_ in pack.situations),
        *(("letter", id_) for id_ in pack.letters),
        *(("role", role.id) for role in pack.contacts),
        *(("tip", tip.id) for tip in pack.calm.tips),
        *(("slide", slide.id) for slide in pack.slides(pack.locale)),
        *(("check", id_) for id_ in items),
    }


def _links(pack: Pack) -> Iterator[tuple[str, str]]:
    for card in pack.situations.values():
        yield from (("situation", id_) for id_ in card.related)
        yield from (("letter", id_) for id_ in card.letters)
        yield from (("clause", number) for number in card.clauses)
        yield from (("clause", f"A{number}") for number in card.annexes)
        if card.stop:
            yield from (("role", id_) for id_ in card.stop.call)
    for section in pack.tiles:
        yield from (("situation", id_) for tile in section.tiles for id_ in tile.situations)
    for number, carried in pack.links.items():
        yield "clause", number
        yield from ((kind, id_) for kind, id_, _title in carried)
    yield from (("situation", id_) for id_ in pack.tongues)
    yield from pack.index.entries()
