"""Whatever bytes a settings file holds, there are settings, and nothing that could matter is lost."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kastd_desktop.core.preferences import Preferences
from kastd_desktop.settings import file
from kastd_desktop.settings.schema import faults

WHOLE = file._raw(Preferences())
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
NEAR = st.dictionaries(st.sampled_from([*WHOLE, "unknown"]), JSON, max_size=4).map(lambda changes: {**WHOLE, **changes})
NESTED = st.tuples(
    st.dictionaries(st.sampled_from([*WHOLE["kiosk"], "unknown"]), JSON, max_size=3),
    st.dictionaries(st.text(alphabet="ab-.1 ", max_size=4), JSON, max_size=3),
).map(lambda both: {**WHOLE, "kiosk": {**WHOLE["kiosk"], **both[0]}, "contacts": both[1]})


def loaded(content: bytes) -> tuple[file.Loaded, list[bytes], bool]:
    """Return what a file gives, what was kept aside, and whether the file is still in its place."""
    with tempfile.TemporaryDirectory(prefix="kastd-") as folder:
        path = Path(folder) / "settings.json"
        path.write_bytes(content)
        result = file.load(path)
        kept = [each.read_bytes() for each in Path(folder).glob("settings.kept-*.json")]
        return result, kept, path.exists()


def check(content: bytes) -> file.Loaded:
    result, kept, in_place = loaded(content)
    assert isinstance(result.preferences, Preferences)
    assert faults(file._raw(result.preferences)) == []
    # What could not be used at all is kept under another name, anything else stays where it is.
    assert in_place == (not kept)
    if kept:
        assert kept == [content]
        assert result.preferences == Preferences()
        assert result.trouble is not None
    if result.trouble is not None:
        assert result.trouble.text()
    return result


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    check(content)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(NEAR, NESTED, JSON), st.one_of(st.just(1), JSON), st.booleans())
def test_any_settings_signed_or_not(raw: Any, version: Any, signed: bool) -> None:
    content = {"version": version, "settings": raw}
    if signed:
        content["checked"] = "0" * 64
    check(json.dumps(content).encode("utf-8", "surrogatepass"))


@settings(max_examples=100, deadline=None)
@given(st.one_of(JSON, st.sampled_from([{}, [], {"kiosk": {}}])))
def test_any_shape_under_a_checksum_that_fits(raw: Any) -> None:
    result, _kept, _in_place = loaded(
        json.dumps({"version": file.VERSION, "checked": file._checksum(raw), "settings": raw}).encode()
    )

    assert isinstance(result.preferences, Preferences)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_saved_file_with_a_changed_byte_is_never_trusted_blindly(data: st.DataObject) -> None:
    """Every value is still possible, whatever was flipped."""
    with tempfile.TemporaryDirectory(prefix="kastd-") as folder:
        path = Path(folder) / "settings.json"
        file.save(path, Preferences(desk="3 langelis", institution="Ąžuolynas"))
        content = bytearray(path.read_bytes())
    position = data.draw(st.integers(0, len(content) - 1))
    content[position] ^= 1 << data.draw(st.integers(0, 7))
    check(bytes(content))


def test_a_file_that_is_right_is_accepted() -> None:
    """A fuzz run that accepts nothing proves nothing."""
    content = json.dumps({"version": file.VERSION, "settings": WHOLE}).encode()

    assert check(content).trouble is None
