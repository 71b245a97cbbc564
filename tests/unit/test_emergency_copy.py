"""The copy of the cards on the disk: written when something changed, never half, never in anybody's way."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Final

import pytest

from kastd_desktop.core.preferences import Contact, Preferences
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import LOCALES
from kastd_desktop.services.emergency_copy import EmergencyCopy
from kastd_desktop.services.packs import open_pack
from kastd_desktop.system import refuge
from kastd_desktop.system.paths import Paths, help_cards_name
from kastd_desktop.system.resources import shipped_help_cards

ROOT: Final = Path(__file__).resolve().parents[2]
DAY, LATER = date(2026, 11, 26), date(2026, 11, 27)


def copy_in(folder: Path, **preferences: object) -> EmergencyCopy:
    chosen = Preferences(**preferences)  # type: ignore[arg-type]  # named by the test
    return EmergencyCopy(Paths(folder), open_pack(None, "lt").pack, chosen)


def test_it_is_written_in_every_language_under_a_name_a_person_recognises(tmp_path: Path) -> None:
    copy = copy_in(tmp_path)

    assert copy.locales() == LOCALES
    assert [copy.write(locale, DAY) for locale in copy.locales()] == [True, True]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Help-cards.html", "Pagalbos-korteles.html"]
    assert "Pakeltas balsas" in (tmp_path / "Pagalbos-korteles.html").read_text(encoding="utf-8")
    english = (tmp_path / "Help-cards.html").read_text(encoding="utf-8")
    assert "Raised voice" in english
    assert "When to call for help" in english


def test_it_is_left_alone_while_nothing_changed(tmp_path: Path) -> None:
    copy_in(tmp_path).write("lt", DAY)
    before = (tmp_path / help_cards_name("lt")).stat()

    assert copy_in(tmp_path).is_current("lt")
    assert not copy_in(tmp_path).write("lt", LATER)
    after = (tmp_path / help_cards_name("lt")).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_it_is_written_anew_when_a_number_or_the_institution_changes(tmp_path: Path) -> None:
    path = tmp_path / help_cards_name("lt")
    copy_in(tmp_path).write("lt", DAY)

    assert copy_in(tmp_path, contacts={"security": Contact("", "8 600 12345")}).write("lt", LATER)
    assert "8 600 12345" in path.read_text(encoding="utf-8")
    assert "2026-11-27" in path.read_text(encoding="utf-8")
    assert copy_in(tmp_path, institution="Ąžuolyno seniūnija").write("lt", LATER)
    assert "8 600 12345" not in path.read_text(encoding="utf-8")


def test_it_is_written_anew_when_the_cards_change(tmp_path: Path) -> None:
    copy_in(tmp_path).write("lt", DAY)
    pack = open_pack(None, "lt").pack.in_locale("lt")
    cards = dict(pack.situations)
    del cards["silent"]
    pack.__dict__["situations"] = cards
    pack.__dict__["tiles"] = ()
    pack.__dict__["in_locale"] = lambda _locale: pack

    assert EmergencyCopy(Paths(tmp_path), pack, Preferences()).write("lt", LATER)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data + b"\n",
        lambda data: data.replace(b"Pakeltas", b"Pakestas"),
        lambda data: data.replace(b"2026-11-26", b"2026-13-99"),
        lambda data: data.replace(b'name="written"', b'name="was"'),
        lambda _data: b"",
        lambda _data: b"\xff\xfe\x00",
    ],
)
def test_a_spoilt_copy_is_written_anew(tmp_path: Path, spoil: object) -> None:
    copy = copy_in(tmp_path)
    copy.write("lt", DAY)
    path = copy.path("lt")
    whole = path.read_bytes()
    path.write_bytes(spoil(whole))  # type: ignore[operator]  # a function of bytes

    assert not copy.is_current("lt")
    assert copy.write("lt", DAY)
    assert path.read_bytes() == whole


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_disk_that_refuses_keeps_the_old_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int) -> None:
    copy_in(tmp_path).write("lt", DAY)
    old = (tmp_path / help_cards_name("lt")).read_bytes()

    def refuse(_descriptor: int) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UserError):
        copy_in(tmp_path, institution="Kita įstaiga").write("lt", DAY)

    assert (tmp_path / help_cards_name("lt")).read_bytes() == old
    assert [path.name for path in tmp_path.iterdir()] == [help_cards_name("lt")]


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / help_cards_name("lt")).mkdir()

    assert not copy_in(tmp_path).is_current("lt")
    with pytest.raises(UserError):
        copy_in(tmp_path).write("lt", DAY)


# --- where it is found when nothing else works ------------------------------------------------------------------------


def test_the_desks_own_copy_is_found_before_the_shipped_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped, own = tmp_path / "program", tmp_path / "data"
    shipped.mkdir()
    own.mkdir()
    monkeypatch.setattr(refuge, "shipped_help_cards", lambda locale: shipped / help_cards_name(locale))

    assert refuge.readable_cards(own, "lt") is None
    assert refuge.way_out(own) == ""
    (own / "Help-cards.html").touch()
    assert refuge.readable_cards(own, "lt") == own / "Help-cards.html", "another language is better than none"
    (shipped / "Pagalbos-korteles.html").touch()
    assert refuge.readable_cards(own, "lt") == shipped / "Pagalbos-korteles.html"
    (own / "Pagalbos-korteles.html").touch()
    assert refuge.readable_cards(own, "lt") == own / "Pagalbos-korteles.html"
    assert str(own / "Pagalbos-korteles.html") in refuge.way_out(own)


def test_a_frozen_program_has_its_copy_beside_the_executable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "kastd-desktop.exe"))

    assert shipped_help_cards("lt") == tmp_path / "Pagalbos-korteles.html"


def test_without_a_console_windows_says_it_in_a_box(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import ctypes

    boxes: list[tuple[object, ...]] = []
    user32 = SimpleNamespace(MessageBoxW=lambda *arguments: boxes.append(arguments))
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "stderr", None)
    (tmp_path / "Pagalbos-korteles.html").touch()

    refuge.tell("Sugedo.", tmp_path)

    [(_parent, text, title, _icon)] = boxes
    assert title == "KAStd"
    assert str(text).startswith("Sugedo.\n")
    assert str(tmp_path / "Pagalbos-korteles.html") in str(text)


BROKEN: Final = {
    "no-display": "",
    "no-pack": "import kastd_desktop.services.packs as packs, pathlib; packs.base_pack = lambda: pathlib.Path('/nope')",
    "no-qt": "sys.modules['PySide6'] = None",
}


@pytest.mark.parametrize(
    ("how", "words"), [("no-display", []), ("no-pack", ["show", "calm"]), ("no-qt", ["run"]), ("no-qt", [])]
)
def test_a_program_that_cannot_start_names_the_copy(tmp_path: Path, how: str, words: list[str]) -> None:
    copy_in(tmp_path).write("lt", DAY)
    code = f"import sys; {BROKEN[how]}\nfrom kastd_desktop.cli import main\nsys.exit(main({words!r}))"
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "KASTD_LOCALE"}
    }
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**environment, "KASTD_DATA_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    trouble, way_out = done.stderr.strip().splitlines()
    assert trouble
    assert way_out == (
        "Pagalbos korteles galite skaityti ir be programos. Naršyklėje atverkite šį failą: "
        f"{tmp_path / 'Pagalbos-korteles.html'}"
    )


def test_a_display_that_does_not_answer_names_the_copy_before_qt_ends_the_process(tmp_path: Path) -> None:
    copy_in(tmp_path).write("lt", DAY)
    environment = {name: value for name, value in os.environ.items() if name not in {"WAYLAND_DISPLAY", "KASTD_LOCALE"}}
    done = subprocess.run(
        [sys.executable, "-m", "kastd_desktop", "run", "--data-dir", str(tmp_path)],
        env={**environment, "DISPLAY": ":65500", "QT_QPA_PLATFORM": "xcb", "KASTD_DATA_DIR": str(tmp_path / "other")},
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert done.returncode != 0
    assert str(tmp_path / "Pagalbos-korteles.html") in done.stderr
