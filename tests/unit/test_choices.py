"""Changing settings: tidy, checked, saved at once; a wrong value changes nothing; a file from another computer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from kastd_desktop.core import pin
from kastd_desktop.core.preferences import DISTANCES, LONGEST_LINE, Contact, Preferences
from kastd_desktop.errors import UserError
from kastd_desktop.services.change import Change, Changes, Kinds
from kastd_desktop.services.choices import Choices, one_line

if TYPE_CHECKING:
    from pathlib import Path


class Desk:
    def __init__(self, folder: Path) -> None:
        self.told: list[Kinds] = []
        self.changes = Changes()
        self.changes.listen(self.told.append)
        self.path = folder / "settings.json"
        self.choices = Choices(self.path, self.changes)

    def read(self) -> Preferences:
        return Choices(self.path, Changes()).preferences


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_change_is_saved_and_told(desk: Desk) -> None:
    desk.choices.change(institution="Ąžuolyno savivaldybė", desk="3 langelis")
    assert desk.read().institution == "Ąžuolyno savivaldybė"
    assert desk.told == [Change.PREFERENCES]


def test_no_change_writes_and_tells_nothing(desk: Desk) -> None:
    desk.choices.change(opening="08:00")
    assert not desk.path.exists()
    assert desk.told == []


@pytest.mark.parametrize(
    "values",
    [
        {"opening": "25:00"},
        {"reminder": "7.40"},
        {"text_scale": 210},
        {"text_scale": 80},
        {"theme": "pink"},
        {"locale": "xx"},
        {"place": "roof"},
        {"reminder_days": (7,)},
        {"institution": " "},
        {"desk": ""},
        {"writer": "x" * (LONGEST_LINE + 1)},
    ],
)
def test_an_impossible_value_changes_nothing(desk: Desk, values: dict[str, Any]) -> None:
    desk.choices.change(institution="Įstaiga", desk="3 langelis")
    before, data = desk.choices.preferences, desk.path.read_bytes()
    with pytest.raises(UserError):
        desk.choices.change(**values)
    assert desk.choices.preferences == before
    assert desk.path.read_bytes() == data


def test_texts_become_one_tidy_line(desk: Desk) -> None:
    desk.choices.change(writer="  Rūta\n\tPetrauskaitė\x00\x7f ")
    assert desk.choices.preferences.writer == "Rūta Petrauskaitė"
    assert one_line("a\ud800b") == "ab"
    assert one_line("e\u0301") == "e\u0301"


def test_a_line_may_be_as_long_as_the_file_allows(desk: Desk) -> None:
    desk.choices.change(address="ą" * LONGEST_LINE)
    assert desk.read().address == "ą" * LONGEST_LINE


def test_a_disk_that_refuses_keeps_the_old_settings(desk: Desk, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    choices = Choices(tmp_path / "fresh" / "settings.json", Changes())
    choices.path = blocked / "settings.json"
    with pytest.raises(UserError):
        choices.change(desk="3 langelis")
    assert choices.preferences == Preferences()


def test_contacts_are_kept_by_role(desk: Desk) -> None:
    desk.choices.change_contact("security", Contact(" Jonas ", "vid. 301"))
    desk.choices.change_contact("it-help", Contact("", "305"))
    assert desk.read().contacts == {"security": Contact("Jonas", "vid. 301"), "it-help": Contact("", "305")}
    desk.told.clear()
    desk.choices.change_contact("security", Contact("Jonas", "vid. 301"))
    desk.choices.change_contact("press", Contact())
    assert desk.told == []


@pytest.mark.parametrize("values", [{"distance": 0.4}, {"distance": 21.0}, {"locales": ()}, {"theme": "light"}])
def test_an_impossible_waiting_room_changes_nothing(desk: Desk, values: dict[str, Any]) -> None:
    before = desk.choices.preferences
    with pytest.raises(UserError):
        desk.choices.change_kiosk(**values)
    assert desk.choices.preferences == before


def test_the_nearest_and_the_farthest_reader_are_served(desk: Desk) -> None:
    for metres in DISTANCES:
        desk.choices.change_kiosk(distance=metres)
        assert desk.read().kiosk.distance == metres


@pytest.mark.parametrize("digits", ["", "123", "12a4", "１２３４五"])
def test_a_pin_needs_four_digits(desk: Desk, digits: str) -> None:
    with pytest.raises(UserError):
        desk.choices.set_kiosk_pin(digits)
    assert desk.choices.preferences.kiosk.pin == ""


def test_a_pin_is_kept_as_a_hash(desk: Desk) -> None:
    desk.choices.set_kiosk_pin("2468")
    kept = desk.read().kiosk.pin
    assert "2468" not in kept
    assert pin.fits("2468", kept)


def exported(folder: Path, **settings: Any) -> Path:
    path = folder / "other.json"
    path.write_text(json.dumps({"version": 1, "settings": settings}), encoding="utf-8")
    return path


def test_settings_of_another_computer_are_taken_over(desk: Desk, tmp_path: Path) -> None:
    path = exported(
        tmp_path, set_up=True, institution="Ąžuolyno savivaldybė", locale="en", contacts={"press": {"name": "Ona"}}
    )
    data = path.read_bytes()
    desk.choices.load_file(path)
    assert desk.read().institution == "Ąžuolyno savivaldybė"
    assert desk.read().contacts == {"press": Contact("Ona", "")}
    assert not desk.read().set_up, "the first questions of this desk are still open"
    assert path.read_bytes() == data
    assert desk.told == [Change.PREFERENCES]


def test_a_whole_settings_file_goes_round(desk: Desk, tmp_path: Path) -> None:
    desk.choices.change(institution="Įstaiga", desk="3 langelis", theme="dark", text_scale=120)
    desk.choices.set_kiosk_pin("2468")
    (tmp_path / "two").mkdir()
    other = Desk(tmp_path / "two")
    other.choices.load_file(desk.path)
    assert other.read() == desk.read()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"[" * 5000,
        b'{"version": 1, "settings": []}',
        b'{"version": "1", "settings": {}}',
        b'{"version": 99, "settings": {}}',
        b'{"version": 1, "settings": {"text_scale": 900}}',
        b'{"version": 1, "settings": {"unknown": 1}}',
        b" " * 1_000_001,
    ],
)
def test_a_file_that_is_no_settings_file_changes_nothing(desk: Desk, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "foreign.json"
    path.write_bytes(content)
    with pytest.raises(UserError) as caught:
        desk.choices.load_file(path)
    assert "foreign.json" in caught.value.text()
    assert desk.choices.preferences == Preferences()
    assert path.read_bytes() == content, "a foreign file is only read"
    assert not desk.path.exists()


def test_a_file_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        desk.choices.load_file(tmp_path / "nowhere.json")
    with pytest.raises(UserError):
        desk.choices.load_file(tmp_path)


def test_a_language_for_one_run_is_not_saved_with_another_setting(desk: Desk) -> None:
    desk.choices.change(institution="Ąžuolyno savivaldybė")
    desk.choices.speak("en")
    assert desk.choices.change(desk="4 langelis").locale == "en"
    assert (desk.read().locale, desk.read().desk) == ("lt", "4 langelis")

    desk.choices.change(locale="en")
    assert desk.read().locale == "en", "chosen, though it was spoken already"
    desk.choices.change(desk="5 langelis")
    assert desk.read().locale == "en"


def test_settings_that_could_not_be_read_are_not_written_over(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.choices.change(institution="Ąžuolyno savivaldybė", set_up=True)
    before = desk.path.read_bytes()

    def held(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(type(desk.path), "read_bytes", held)
        choices = Choices(desk.path, Changes())
    assert choices.trouble is not None
    with pytest.raises(UserError) as caught:
        choices.change(desk="4 langelis")
    assert "nothing is lost" in caught.value.message
    with pytest.raises(UserError):
        choices.load_file(desk.path)
    assert desk.path.read_bytes() == before


def test_settings_held_for_a_moment_are_read_all_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.choices.change(institution="Ąžuolyno savivaldybė")
    real, refusals = type(desk.path).read_bytes, [PermissionError(13, "Permission denied")]

    def held(path: Path) -> bytes:
        if refusals:
            raise refusals.pop()
        return real(path)

    monkeypatch.setattr(type(desk.path), "read_bytes", held)
    assert desk.read().institution == "Ąžuolyno savivaldybė"
