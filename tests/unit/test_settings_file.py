"""The settings file: round trip, the fast and the slow road, and whatever a person or a power cut made of it."""

from __future__ import annotations

import errno
import json
import math
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Final, get_args

import pytest

from kastd_desktop import i18n
from kastd_desktop.core.preferences import (
    DISTANCES,
    LONGEST_LINE,
    TEXT_SCALES,
    Contact,
    Kiosk,
    Place,
    Preferences,
)
from kastd_desktop.errors import UserError
from kastd_desktop.settings import file
from kastd_desktop.settings.file import VERSION, load, save
from kastd_desktop.settings.schema import PreferencesShape, faults
from kastd_desktop.system.resources import translations_dir

if TYPE_CHECKING:
    from pathlib import Path

ALL: Final = Preferences(
    set_up=True,
    institution="Ąžuolyno rajono savivaldybė „A“ \\ / ' \" 😀",
    address="Liepų g. 1",
    desk="3 langelis",
    place="telephone",
    greeting_name="Rūta",
    writer="Rūta Petrauskaitė",
    position="Specialistė",
    phone="+370 600 00000",
    locale="en",
    theme="contrast",
    text_scale=175,
    reduced_motion=True,
    opening="07:30",
    reminder="07:05",
    reminder_days=(0, 6),
    rail_collapsed=True,
    shortcut="Ctrl+Shift+K",
    pins=("filming", "media"),
    customer_screens=("DP-2",),
    customer_sees=True,
    stay=False,
    told_stay=True,
    contacts={"security": Contact("Jonas", "vid. 301"), "it-help": Contact("", "")},
    kiosk=Kiosk(locales=("lt", "en", "lt-easy"), theme="kiosk-hc", distance=4.5, pin="scrypt$x"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def edited(path: Path, **values: Any) -> None:
    """Change values in the file as a person with an editor does: the checksum stays what it was."""
    whole = json.loads(path.read_text(encoding="utf-8"))
    whole["settings"].update(values)
    path.write_text(json.dumps(whole), encoding="utf-8")


def others(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.name != "settings.json")


def test_every_field_of_the_sample_differs_from_its_default() -> None:
    """Otherwise a field that is not written would pass the round trip."""
    default = Preferences()

    assert [name for name in Preferences._fields if getattr(ALL, name) == getattr(default, name)] == []
    assert [name for name in Kiosk._fields if getattr(ALL.kiosk, name) == getattr(default.kiosk, name)] == []


def test_every_field_survives_the_round_trip(path: Path) -> None:
    save(path, ALL)
    loaded = load(path)

    assert loaded.preferences == ALL
    assert loaded.trouble is None
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_shape_of_the_file_has_the_fields_and_defaults_of_the_settings() -> None:
    assert file._raw(Preferences()) == json.loads(PreferencesShape().model_dump_json())


def test_the_file_holds_what_the_settings_allow() -> None:
    """Every value at its bound is possible, the next one is not."""
    least, most = DISTANCES
    allowed: list[dict[str, Any]] = [
        {"kiosk": {"distance": least}},
        {"kiosk": {"distance": most}},
        {"desk": "ą" * LONGEST_LINE},
        {"text_scale": TEXT_SCALES[0]},
        {"text_scale": TEXT_SCALES[-1]},
        *({"place": place} for place in get_args(Place)),
    ]
    assert [each for each in allowed if faults(each)] == []
    refused: list[dict[str, Any]] = [
        {"kiosk": {"distance": math.nextafter(least, 0)}},
        {"kiosk": {"distance": math.nextafter(most, 99)}},
        {"desk": "ą" * (LONGEST_LINE + 1)},
    ]
    assert [each for each in refused if not faults(each)] == []


def test_a_first_start_has_the_defaults_and_writes_nothing(path: Path) -> None:
    loaded = load(path)

    assert loaded == file.Loaded(Preferences())
    assert not path.exists()


def roads(path: Path) -> list[str]:
    """Return which validating modules a fresh process loads when it reads the settings."""
    code = (
        "import sys; from pathlib import Path; from kastd_desktop.settings.file import load\n"
        f"loaded = load(Path({str(path)!r})); assert loaded.preferences.desk == '3 langelis', loaded\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules} & {'pydantic', 'PySide6'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_what_the_program_wrote_is_read_without_validating(path: Path) -> None:
    save(path, ALL)

    assert roads(path) == []


def test_what_a_person_wrote_is_validated(path: Path) -> None:
    save(path, ALL)
    edited(path, theme="dark")

    assert roads(path) == ["pydantic"]
    assert load(path).preferences == ALL._replace(theme="dark")
    assert load(path).trouble is None


def test_a_file_with_a_few_keys_gets_the_defaults_for_the_rest(path: Path) -> None:
    path.write_text(json.dumps({"version": VERSION, "settings": {"desk": "3 langelis", "kiosk": {"distance": 2}}}))

    assert load(path).preferences == Preferences(desk="3 langelis")._replace(kiosk=Kiosk(distance=2))
    assert load(path).trouble is None


# Each value is impossible; the second is what the settings are then.
IMPOSSIBLE: Final[tuple[tuple[dict[str, object], Preferences, str], ...]] = (
    ({"theme": "pink"}, ALL._replace(theme="light"), "theme"),
    ({"text_scale": 201}, ALL._replace(text_scale=100), "text_scale"),
    ({"text_scale": "150"}, ALL._replace(text_scale=100), "text_scale"),
    ({"text_scale": 150.5}, ALL._replace(text_scale=100), "text_scale"),
    ({"locale": "de"}, ALL._replace(locale="lt"), "locale"),
    ({"opening": "25:00"}, ALL._replace(opening="08:00"), "opening"),
    ({"reminder": "7:40"}, ALL._replace(reminder="07:40"), "reminder"),
    ({"set_up": 1}, ALL._replace(set_up=False), "set_up"),
    ({"institution": "a" * 201}, ALL._replace(institution=""), "institution"),
    ({"desk": "a\nb"}, ALL._replace(desk=""), "desk"),
    ({"writer": None}, ALL._replace(writer=""), "writer"),
    ({"phone": "\ud83d"}, ALL._replace(phone=""), "phone"),
    ({"place": []}, ALL._replace(place="front-desk"), "place"),
    ({"reminder_days": [0, 7]}, ALL._replace(reminder_days=()), "reminder_days.1"),
    ({"shortcut": "Ctrl+Alt+K"}, ALL._replace(shortcut="Ctrl+Space"), "shortcut"),
    ({"pins": ["Bad Id"]}, ALL._replace(pins=()), "pins.0"),
    ({"colour": "red"}, ALL, "colour"),
    ({"kiosk": 5}, ALL._replace(kiosk=Kiosk()), "kiosk"),
    (
        {"kiosk": {**ALL.kiosk._asdict(), "distance": 99}},
        ALL._replace(kiosk=ALL.kiosk._replace(distance=3.0)),
        "kiosk.distance",
    ),
    (
        {"kiosk": {**ALL.kiosk._asdict(), "distance": float("nan")}},
        ALL._replace(kiosk=ALL.kiosk._replace(distance=3.0)),
        "kiosk.distance",
    ),
    (
        {"kiosk": {**ALL.kiosk._asdict(), "locales": []}},
        ALL._replace(kiosk=ALL.kiosk._replace(locales=("lt", "en"))),
        "kiosk.locales",
    ),
    ({"kiosk": {**ALL.kiosk._asdict(), "sound": True}}, ALL, "kiosk.sound"),
    (
        {"contacts": {"security": {"name": "Jonas", "number": "vid. 301"}, "it-help": 5}},
        ALL._replace(contacts={"security": Contact("Jonas", "vid. 301")}),
        "contacts.it-help",
    ),
    (
        {"contacts": {"security": {"name": "Jonas", "number": 301}}},
        ALL._replace(contacts={"security": Contact("Jonas", "")}),
        "contacts.security.number",
    ),
    (
        {"contacts": {"BAD KEY": {"name": "a"}, "security": {"name": "Jonas", "number": "vid. 301"}}},
        ALL._replace(contacts={"security": Contact("Jonas", "vid. 301")}),
        "contacts.BAD KEY.[key]",
    ),
)


@pytest.mark.parametrize(("values", "expected", "named"), IMPOSSIBLE, ids=[each[2] for each in IMPOSSIBLE])
def test_one_impossible_value_loses_only_itself(
    path: Path, values: dict[str, Any], expected: Preferences, named: str
) -> None:
    """A kiosk that forgot its PIN because its distance was mistyped could be left by anyone."""
    save(path, ALL)
    edited(path, **values)

    loaded = load(path)

    assert loaded.preferences == expected
    assert loaded.trouble is not None
    assert loaded.trouble.fields["keys"] == named
    assert others(path.parent) == []


def test_two_impossible_values_are_both_named(path: Path) -> None:
    save(path, ALL)
    edited(path, theme="pink", text_scale=5)

    loaded = load(path)

    assert loaded.preferences == ALL._replace(theme="light", text_scale=100)
    assert loaded.trouble is not None
    assert set(str(loaded.trouble.fields["keys"]).split(", ")) == {"theme", "text_scale"}


DAMAGED: Final = (
    b"",
    b"\x00" * 300,
    b"{",
    b"[]",
    b"5",
    b"null",
    b'"text"',
    b"{}",
    b'{"version": 1}',
    b'{"settings": {}}',
    b'{"version": 1, "settings": []}',
    b'{"version": 1, "settings": 5}',
    b'{"version": 1, "settings": null, "checked": null}',
    b"\xff\xfe{\x00}\x00",
    '{"version": 1, "settings": {"desk": "Ą'.encode()[:-1],
    b"[" * 100_000,
    b'{"version": 1, "settings": ' + b"[" * 50_000,
    b'{"version": ' + b"9" * 5000 + b', "settings": {}}',
)


@pytest.mark.parametrize("content", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_file_is_kept_aside_and_said(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    loaded = load(path)

    assert loaded.preferences == Preferences()
    assert loaded.trouble is not None
    (kept,) = others(path.parent)
    assert kept.read_bytes() == content
    assert not path.exists()
    for locale in i18n.LOCALES:
        i18n.activate(locale, translations_dir())
        assert kept.name in loaded.trouble.text()
    save(path, ALL)
    assert load(path).preferences == ALL


@pytest.mark.parametrize("depth", [200, 400, 900])
def test_depth_exhausts_nothing(path: Path, depth: int) -> None:
    deep = b'{"version": 1, "settings": {"desk": "3 langelis", "contacts": ' + b"[" * depth + b"]" * depth + b"}}"
    path.write_bytes(deep)

    assert load(path).trouble is not None


@pytest.mark.parametrize("version", [VERSION + 1, 99, "1", 1.5, None])
def test_settings_of_a_newer_program_are_kept_aside_and_not_written_over(path: Path, version: object) -> None:
    save(path, ALL)
    whole = json.loads(path.read_text(encoding="utf-8"))
    whole["version"] = version
    content = json.dumps(whole).encode()
    path.write_bytes(content)

    loaded = load(path)
    save(path, loaded.preferences)

    assert loaded.preferences == Preferences()
    assert loaded.trouble is not None
    assert "newer" in loaded.trouble.message
    (kept,) = others(path.parent)
    assert kept.read_bytes() == content


@pytest.mark.parametrize("raw", [[], {}, {"kiosk": 5}, {"kiosk": {"locales": 5}, "contacts": [], "x": 1}, None])
def test_a_fitting_checksum_over_another_shape_is_not_trusted(path: Path, raw: object) -> None:
    content = {"version": VERSION, "checked": file._checksum(raw), "settings": raw}
    path.write_text(json.dumps(content), encoding="utf-8")

    loaded = load(path)

    assert isinstance(loaded.preferences, Preferences)
    assert loaded.preferences == Preferences()


def test_a_file_of_an_older_program_lacks_what_is_new(path: Path) -> None:
    """A new setting needs no new version of the file."""
    raw = file._raw(ALL)
    del raw["rail_collapsed"], raw["kiosk"]["distance"]
    path.write_text(json.dumps({"version": VERSION, "checked": file._checksum(raw), "settings": raw}), encoding="utf-8")

    assert load(path).preferences == ALL._replace(rail_collapsed=False, kiosk=ALL.kiosk._replace(distance=3.0))
    assert load(path).trouble is None


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_a_failed_write_keeps_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch, error: int) -> None:
    save(path, ALL)
    before = path.read_bytes()

    def fail(_descriptor: int) -> None:
        raise OSError(error, os.strerror(error))

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", fail)
        with pytest.raises(UserError) as caught:
            save(path, Preferences())

    assert caught.value.text().startswith("Neįrašyta")
    assert path.read_bytes() == before
    assert others(path.parent) == []
    save(path, Preferences())
    assert load(path).preferences == Preferences()


@pytest.mark.parametrize(
    "wrong",
    [
        ALL._replace(text_scale=89),
        ALL._replace(opening="24:00"),
        ALL._replace(desk="a\x00b"),
        ALL._replace(writer="\ud83d"),
        ALL._replace(reminder_days=(9,)),
        ALL._replace(contacts={"": Contact()}),
        ALL._replace(kiosk=ALL.kiosk._replace(locales=())),
    ],
)
def test_impossible_settings_are_not_written(path: Path, wrong: Preferences) -> None:
    save(path, ALL)

    with pytest.raises(UserError):
        save(path, wrong)

    assert load(path).preferences == ALL


def test_a_file_that_cannot_be_read_is_told_and_left(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.mkdir()

    loaded = load(path)

    assert loaded.preferences == Preferences()
    assert loaded.trouble is not None
    assert str(path) in loaded.trouble.text()
    assert path.is_dir()


def test_a_bystander_changes_nothing(path: Path) -> None:
    assert file.peek(path) == Preferences()
    save(path, ALL)
    assert file.peek(path) == ALL
    edited(path, theme="pink")
    assert file.peek(path) == ALL._replace(theme="light")
    for content in DAMAGED:
        path.write_bytes(content)
        assert file.peek(path) is None
        assert path.read_bytes() == content
    assert others(path.parent) == []


def test_settings_from_elsewhere_are_taken_over_whole_or_not_at_all(path: Path) -> None:
    save(path, ALL)
    edited(path, theme="dark")
    assert file.read_foreign(path) == ALL._replace(theme="dark")

    edited(path, theme="pink")
    with pytest.raises(UserError) as caught:
        file.read_foreign(path)
    assert "theme" in caught.value.text()

    for content in (*DAMAGED, json.dumps({"version": 99, "settings": {}}).encode()):
        path.write_bytes(content)
        with pytest.raises(UserError):
            file.read_foreign(path)
        assert path.read_bytes() == content
    with pytest.raises(UserError):
        file.read_foreign(path.parent / "nothing.json")
    assert others(path.parent) == []
