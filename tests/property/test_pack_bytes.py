"""Whatever bytes a compiled pack holds, it is refused in one sentence or it is a pack."""

from __future__ import annotations

import json
import tempfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kastd_desktop.content.container import MAGIC, Container
from kastd_desktop.content.reader import SEARCH, Pack, read_compiled
from kastd_desktop.core.preferences import Preferences
from kastd_desktop.core.standard import reference
from kastd_desktop.errors import UserError
from kastd_desktop.services import authoring
from kastd_desktop.services.emergency_copy import EmergencyCopy
from kastd_desktop.services.look_up import LookUp
from kastd_desktop.system.paths import Paths
from tests.packs import SMALL, signed

if TYPE_CHECKING:
    from collections.abc import Iterator

ATTRIBUTES: Final = (
    "contacts", "holidays", "checklists", "situations", "tiles", "standard", "letters", "calm", "links", "index",
)  # fmt: skip
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
STRANGE = st.sampled_from(
    ["", "x/../../../escaped", "\0", "{", "{n}", "A9", "7.1", 10**30, -1, 0.5, "2026-02-30", "<b>"]
)
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


@cache
def small() -> bytes:
    with tempfile.TemporaryDirectory(prefix="kastd-") as folder:
        path = Path(folder) / "small.kastd"
        assert authoring.build(SMALL, path).sound
        return path.read_bytes()


@cache
def sections() -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="kastd-") as folder:
        path = Path(folder) / "small.kastd"
        path.write_bytes(small())
        container = Container(path)
        parts = {f"{SEARCH}{name}": part for name, part in container.parts(SEARCH).items()}
        return parts | {name: container.section(name) for name in container._table if name not in parts}


def put_together(content: dict[str, Any]) -> bytes:
    table, body = {}, b""
    for name, section in content.items():
        encoded = section if isinstance(section, bytes) else json.dumps(section).encode()
        table[name] = (len(body), len(encoded))
        body += encoded
    return signed(json.dumps(table).encode() + b"\n" + body)


def opened(content: bytes, *, from_elsewhere: bool = False) -> Pack | None:
    """Return the pack, or None when it was refused in a sentence."""
    with tempfile.TemporaryDirectory(prefix="kastd-") as folder:
        path = Path(folder) / "a.kastd"
        path.write_bytes(content)
        try:
            pack = read_compiled(path, "lt", from_elsewhere=from_elsewhere)
        except UserError as error:
            assert str(path) in error.text()
            return None
        return pack


def look_at_everything(pack: Pack) -> int:
    """Touch every part of a pack and return how many can be used."""
    usable = 0
    for name in ATTRIBUTES:
        try:
            getattr(pack, name)
            usable += 1
        except UserError as error:
            assert error.text()
    for read in (pack.info, lambda: pack.slides("lt"), lambda: pack.in_locale("en").letters):
        try:
            read()
        except UserError as error:
            assert error.text()
    return usable


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=300), st.sampled_from([b"", MAGIC, MAGIC + b"1 ", MAGIC + b"1 00000000 " + b"0" * 64 + b"\n"])
)
def test_any_bytes_are_refused(content: bytes, head: bytes) -> None:
    assert opened(head + content) is None


@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(st.data())
def test_a_changed_pack_is_refused(data: st.DataObject) -> None:
    content = bytearray(small())
    for _change in range(data.draw(st.integers(1, 3))):
        position = data.draw(st.one_of(st.integers(0, 200), st.integers(0, len(content) - 1)))
        content[position] ^= data.draw(st.integers(1, 255))
    if bytes(content) != small():
        assert opened(bytes(content)) is None


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=200), JSON.map(lambda value: json.dumps(value).encode() + b"\n[]")))
def test_anything_under_a_fitting_checksum_is_refused(rest: bytes) -> None:
    assert opened(signed(rest)) is None


@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
@given(st.data())
def test_a_pack_put_together_by_hand_is_damage_where_it_does_not_fit(data: st.DataObject) -> None:
    content = dict(sections())
    for name in data.draw(st.lists(st.sampled_from(sorted(content)), min_size=1, max_size=3, unique=True)):
        if data.draw(st.booleans()):
            content[name] = data.draw(JSON)
        else:
            del content[name]
    pack = opened(put_together(content))
    if pack is not None:
        look_at_everything(pack)


@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(st.data())
def test_a_table_that_points_elsewhere_is_damage(data: st.DataObject) -> None:
    _head, _newline, rest = small().partition(b"\n")
    table, _newline, body = rest.partition(b"\n")
    places = json.loads(table)
    for name in data.draw(st.lists(st.sampled_from(sorted(places)), min_size=1, max_size=3, unique=True)):
        places[name] = data.draw(st.one_of(JSON, st.tuples(st.integers(-9, len(body) + 9), st.integers(-9, 999))))
    pack = opened(signed(json.dumps(places).encode() + b"\n" + body))
    if pack is not None:
        look_at_everything(pack)


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every value inside a section that holds no others."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from leaves(each, (*path, key))
    if not isinstance(value, dict | list):
        yield path


@cache
def places() -> list[tuple[Any, ...]]:
    """Return the path of every leaf in the sections that are JSON and not only printed."""
    read = {name: section for name, section in sections().items() if not isinstance(section, bytes) and name != "info"}
    return [(name, *path) for name, section in read.items() for path in leaves(section)]


def use(pack: Pack, folder: Path) -> None:
    """Do with a pack what the program does with it by itself, and what a person asks first."""
    look_up = LookUp(pack)
    for query in ("rėkia", "skundas dėl mokesčio", "shouting", "kričit", "5.3", "kl"):
        for hit in look_up.search(query):
            look_up.glimpse(hit)
    for card in pack.situations.values():
        look_up.glimpse_of_card(card.id)
        look_up.letter_titles(card.letters)
    copy = EmergencyCopy(Paths(folder / "data"), pack, Preferences())
    for locale in copy.locales():
        copy.write(locale, date(2026, 1, 5))
        assert copy.path(locale).parent == folder / "data"
    for clause in pack.standard.clauses():
        reference(clause.number)


@settings(max_examples=400, deadline=None, suppress_health_check=SLOW)
@given(st.data())
def test_a_changed_leaf_is_refused_or_harmless(data: st.DataObject) -> None:
    content = json.loads(json.dumps({name: each for name, each in sections().items() if not isinstance(each, bytes)}))
    for name, *path in data.draw(st.lists(st.sampled_from(places()), min_size=1, max_size=3)):
        inside: Any = content
        way = [name, *path]
        for key in way[:-1]:
            inside = inside[key]
        inside[way[-1]] = data.draw(st.one_of(JSON, STRANGE))
    parts = {name: each for name, each in sections().items() if isinstance(each, bytes)}
    pack = opened(put_together({**content, **parts}), from_elsewhere=True)
    if pack is not None:
        with tempfile.TemporaryDirectory(prefix="kastd-") as folder:
            use(pack, Path(folder))


@settings(max_examples=300, deadline=None, suppress_health_check=SLOW)
@given(st.data())
def test_a_changed_search_index_is_refused_or_harmless(data: st.DataObject) -> None:
    content = dict(sections())
    name = data.draw(st.sampled_from([name for name in content if name.startswith(SEARCH)]))
    spoiled = bytearray(content[name])
    for _change in range(data.draw(st.integers(1, 3))):
        position = data.draw(st.integers(0, len(spoiled) - 1))
        spoiled[position] ^= data.draw(st.integers(1, 255))
    content[name] = bytes(spoiled)
    pack = opened(put_together(content), from_elsewhere=True)
    if pack is not None:
        with tempfile.TemporaryDirectory(prefix="kastd-") as folder:
            use(pack, Path(folder))


def test_a_locale_that_is_a_path_is_refused() -> None:
    content = json.loads(json.dumps({name: each for name, each in sections().items() if not isinstance(each, bytes)}))
    strange = "x/../../../escaped"
    content = {name.replace("lt/", f"{strange}/", 1): each for name, each in content.items()}
    content["manifest"]["locales"] = [strange]
    parts = {name: each for name, each in sections().items() if isinstance(each, bytes)}
    assert opened(put_together({**content, **parts}), from_elsewhere=True) is None


def test_a_pack_that_is_right_is_accepted() -> None:
    """A fuzz run that accepts nothing proves nothing."""
    pack = opened(small(), from_elsewhere=True)
    again = opened(put_together(sections()), from_elsewhere=True)

    assert pack is not None
    assert again is not None
    assert look_at_everything(pack) == look_at_everything(again) == len(ATTRIBUTES)
