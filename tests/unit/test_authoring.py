"""What a pack's author does: check, build, tidy, stamp, look at coverage and at what is inside."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.content.reader import read_compiled
from kastd_desktop.errors import UserError
from kastd_desktop.services import authoring
from tests.packs import SMALL, copy_of_small, edit, notes, problems_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CARD = "situations/raised-voice.toml"


def test_a_sound_pack_is_built(tmp_path: Path) -> None:
    output = tmp_path / "deep" / "small.kastd"

    checked = authoring.build(SMALL, output)

    assert checked.sound
    assert read_compiled(output, "lt").manifest.id == "small"


def test_notes_do_not_keep_a_pack_from_being_built(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, CARD, "Pakeltas balsas", "Balsas pakeltas")

    checked = authoring.build(root, tmp_path / "small.kastd")

    assert [problem.level for problem in checked.problems] == ["note"]
    assert checked.sound
    assert read_compiled(tmp_path / "small.kastd", "lt").situations["raised-voice"].title == "Balsas pakeltas"


def test_a_pack_with_errors_leaves_the_last_good_one(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    output = tmp_path / "small.kastd"
    authoring.build(root, output)
    good = output.read_bytes()
    edit(root, CARD, 'related = ["threats"]', 'related = ["nobody"]')

    checked = authoring.build(root, output)

    assert not checked.sound
    assert output.read_bytes() == good


def test_a_full_disk_leaves_the_last_good_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "small.kastd"
    authoring.build(SMALL, output)
    good = output.read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError) as caught:
        authoring.build(SMALL, output)

    assert caught.value.text().startswith("Neįrašyta. Diske nebeliko vietos")
    assert output.read_bytes() == good
    assert list(tmp_path.iterdir()) == [output]


@pytest.mark.parametrize(
    "use",
    [
        authoring.check,
        authoring.coverage,
        authoring.tidy,
        lambda path: authoring.stamp(path, "en", []),
        lambda path: authoring.build(path, path / "a.kastd"),
        authoring.info,
    ],
)
def test_a_folder_that_is_not_there_is_told(tmp_path: Path, use: Callable[[Path], object]) -> None:
    with pytest.raises(UserError) as caught:
        use(tmp_path / "nowhere")

    assert str(tmp_path / "nowhere") in caught.value.text()
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    "use", [authoring.coverage, authoring.tidy, lambda path: authoring.stamp(path, "en", []), authoring.info]
)
def test_a_folder_that_is_no_pack_says_why(tmp_path: Path, use: Callable[[Path], object]) -> None:
    root = copy_of_small(tmp_path)
    (root / "Thumbs.db").write_bytes(b"")
    edit(root, "pack.toml", "schema_version = 1", "schema_version = 7")

    with pytest.raises(UserError) as caught:
        use(root)

    assert "7" in caught.value.text(), "the reason is the error, not the first note"


def test_problems_are_sorted_by_file_and_gravity(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, "situations/threats.toml", 'related = ["raised-voice"]', 'related = ["nobody"]')
    edit(root, CARD, "Pakeltas balsas", "Kitas...")
    (root / "a.bin").write_bytes(b"")

    found = [(problem.file, problem.level) for problem in problems_of(root)]

    assert found == sorted(found)
    assert len(found) == 4


def test_stamping_says_that_a_translation_was_seen_through(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, CARD, "Pakeltas balsas", "Balsas pakeltas")
    edit(root, "situations/threats.toml", "Grasinimai", "Grasinimas")
    assert len(notes(root)) == 2

    assert authoring.stamp(root, "en", [CARD]) == [CARD]
    assert [file for file, _place, _message in notes(root)] == ["en/situations/threats.toml"]
    assert authoring.stamp(root, "en", []) == ["situations/threats.toml"]
    assert notes(root) == []
    assert authoring.stamp(root, "en", []) == []


def test_stamping_puts_the_mark_where_there_was_none(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    file = root / "en" / CARD
    file.write_text("".join(file.read_text(encoding="utf-8").splitlines(keepends=True)[1:]), encoding="utf-8")

    assert authoring.stamp(root, "en", []) == [CARD]
    assert file.read_text(encoding="utf-8") == (SMALL / "en" / CARD).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "files", "said"),
    [
        ("de", [], "de"),
        ("lt", [], "lt"),
        ("en", ["situations/nobody.toml"], "nobody"),
        ("tongues", ["x.toml"], "x.toml"),
    ],
)
def test_stamping_what_is_not_there_is_told(tmp_path: Path, language: str, files: list[str], said: str) -> None:
    with pytest.raises(UserError) as caught:
        authoring.stamp(copy_of_small(tmp_path), language, files)
    assert said in caught.value.text()


def test_an_author_s_line_ends_stay(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    file = root / "en" / CARD
    windows = file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(windows)
    edit(root, CARD, "Pakeltas balsas", "Balsas pakeltas")

    assert authoring.stamp(root, "en", [CARD]) == [CARD]
    assert file.read_bytes().count(b"\r\n") == windows.count(b"\r\n")
    assert file.read_bytes().count(b"\n") == windows.count(b"\n")


def test_tidying_joins_numbers_and_units_in_lithuanian_only(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, CARD, "Iškvėpkite. Kalbėkite tyliau.", "Per 5 min. iškvėpkite.")
    edit(root, "en/" + CARD, "Breathe out.", "Breathe 5 min. out.")
    edit(root, "lt-easy/commitments/law.toml", "per 1\u00a0mėnesį", "per 3 minutes", count=1)

    changed = authoring.tidy(root)

    assert changed == [CARD, "lt-easy/commitments/law.toml"]
    assert "Per 5\u00a0min. iškvėpkite." in (root / CARD).read_text(encoding="utf-8")
    assert "Breathe 5 min. out." in (root / "en" / CARD).read_text(encoding="utf-8")
    assert authoring.tidy(root) == []


def test_info_of_a_folder_and_of_its_compiled_pack_are_the_same(tmp_path: Path) -> None:
    authoring.build(SMALL, tmp_path / "small.kastd")

    assert authoring.info(tmp_path / "small.kastd") == authoring.info(SMALL)


def test_a_folder_compiled_for_this_run_lies_outside_it(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    before = sorted(path for path in tmp_path.rglob("*"))

    output = authoring.compiled_folder(root)

    assert output.is_file()
    assert not output.is_relative_to(tmp_path)
    assert sorted(path for path in tmp_path.rglob("*")) == before


def test_a_folder_with_errors_cannot_be_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_of_small(tmp_path)
    edit(root, CARD, 'related = ["threats"]', 'related = ["nobody"]')

    made: list[str] = []
    monkeypatch.setattr("tempfile.mkdtemp", lambda **_named: made.append("folder"))
    with pytest.raises(UserError) as caught:
        authoring.compiled_folder(root)

    assert CARD in caught.value.text()
    assert "nobody" in caught.value.text()
    assert not made, "a screen that tries again for weeks must leave nothing behind"


def test_icons_are_those_on_disk() -> None:
    names = authoring.icon_names()

    assert "audio-lines" in names
    assert not [name for name in names if "/" in name or "." in name]
