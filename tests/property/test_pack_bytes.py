"""Whatever bytes a compiled pack holds, it is refused in one sentence or it is a pack."""

from __future__ import annotations

import json
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kastd_desktop.content.container import MAGIC, Container
from kastd_desktop.content.reader import SEARCH, Pack, read_compiled
from kastd_desktop.errors import UserError
from kastd_desktop.services import authoring
from tests.packs import SMALL, signed

ATTRIBUTES: Final = (
    "contacts", "holidays", "checklists", "situations", "tiles", "standard", "letters", "calm", "links", "index",
)  # fmt: skip
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
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


def opened(content: bytes) -> Pack | None:
    """Return the pack, or None when it was refused in a sentence."""
    with tempfile.TemporaryDirectory(prefix="kastd-") as folder:
        path = Path(folder) / "a.kastd"
        path.write_bytes(content)
        try:
            pack = read_compiled(path, "lt")
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


def test_a_pack_that_is_right_is_accepted() -> None:
    """A fuzz run that accepts nothing proves nothing."""
    pack = opened(small())
    again = opened(put_together(sections()))

    assert pack is not None
    assert again is not None
    assert look_at_everything(pack) == look_at_everything(again) == len(ATTRIBUTES)
