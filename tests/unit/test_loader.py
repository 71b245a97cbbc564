"""Reading an author's folder: whatever lies in it, one plain problem each, all at once, and never an exception."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING, Final

import pytest

from kastd_desktop import i18n
from kastd_desktop.content import loader
from kastd_desktop.content.loader import read_pack
from kastd_desktop.content.schema import SituationShape, SlidesShape
from kastd_desktop.services import authoring
from kastd_desktop.system.resources import translations_dir
from tests.packs import SMALL, copy_of_small, edit, problems_of

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.content.problems import Problem

CARD: Final = "situations/raised-voice.toml"


def test_a_sound_pack_has_no_problems() -> None:
    source, problems = read_pack(SMALL)

    assert problems == []
    assert source is not None
    assert source.source_locale == "lt"
    assert {path for path, _card in source.of("lt", SituationShape)} >= {CARD}
    assert source.broken == frozenset()


def test_files_that_belong_to_no_shape_are_noted_and_left_out(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    (root / "notes.toml").write_text("a = 1", encoding="utf-8")
    (root / "Thumbs.db").write_bytes(b"\x00")
    (root / "README.md").write_text("Ours.", encoding="utf-8")
    (root / "pl").mkdir()
    (root / "pl" / "pack.toml").write_text('title = "Obcy"', encoding="utf-8")

    found = problems_of(root)

    assert {(problem.file, problem.level) for problem in found} == {
        ("notes.toml", "note"),
        ("Thumbs.db", "note"),
        ("pl/pack.toml", "note"),
    }
    assert authoring.check(root).sound


def spoiled_by_missing_manifest(root: Path) -> None:
    (root / "pack.toml").unlink()


def spoiled_by_version(root: Path) -> None:
    edit(root, "pack.toml", "schema_version = 1", "schema_version = 2")


def spoiled_by_manifest_toml(root: Path) -> None:
    edit(root, "pack.toml", "schema_version = 1", "schema_version = = 1")


def spoiled_by_encoding(root: Path) -> None:
    text = (root / CARD).read_text(encoding="utf-8")
    (root / CARD).write_bytes(text.encode("cp1257", "replace"))


def spoiled_by_toml(root: Path) -> None:
    edit(root, CARD, 'title = "Pakeltas balsas"', 'title = "Pakeltas balsas')


def spoiled_by_link(root: Path) -> None:
    (root / "situations" / "link.toml").symlink_to("/etc/passwd")


def spoiled_by_linked_folder(root: Path) -> None:
    (root / "more").symlink_to("/etc")


def spoiled_by_dangling_link(root: Path) -> None:
    (root / "situations" / "link.toml").symlink_to("nowhere")


def spoiled_by_unknown_key(root: Path) -> None:
    edit(root, CARD, "conflict = true", "conflict = true\ncolour = 1")


def spoiled_by_missing_key(root: Path) -> None:
    edit(root, CARD, 'title = "Pakeltas balsas"\n', "")


def spoiled_by_type(root: Path) -> None:
    edit(root, CARD, "conflict = true", 'conflict = "yes"')


def spoiled_by_number(root: Path) -> None:
    edit(root, "commitments/waiting.toml", "figure = 15", "figure = 1.5")


def spoiled_by_day(root: Path) -> None:
    edit(root, "calm/contacts.toml", "verified = 2026-02-22", 'verified = "2026-02-22"')


def spoiled_by_range(root: Path) -> None:
    edit(root, "calm/grounding.toml", "count = 5", "count = 9")


def spoiled_by_table(root: Path) -> None:
    edit(root, "pack.toml", "[extraordinary]\nparts = [4]\nannexes = [4]", "extraordinary = 4")


def spoiled_by_choice(root: Path) -> None:
    edit(root, "checks/front-desk.toml", 'when = "start"', 'when = "noon"')


def spoiled_by_empty_text(root: Path) -> None:
    edit(root, CARD, 'title = "Pakeltas balsas"', 'title = " "')


def spoiled_by_size(root: Path) -> None:
    with (root / CARD).open("a", encoding="utf-8") as file:
        file.write("# " + "x" * loader.LARGEST_FILE)


def spoiled_by_depth(root: Path) -> None:
    with (root / CARD).open("a", encoding="utf-8") as file:
        file.write("deep = " + "[" * 5000 + "]" * 5000)


def spoiled_by_digits(root: Path) -> None:
    with (root / CARD).open("a", encoding="utf-8") as file:
        file.write("number = " + "9" * 5000)


def spoiled_by_pipe(root: Path) -> None:
    os.mkfifo(root / "situations" / "pipe.toml")


SPOILS: Final = (
    (spoiled_by_missing_manifest, "pack.toml", "The pack has no readable pack.toml."),
    (
        spoiled_by_version,
        "pack.toml",
        "The pack is made for another version of the program (form {version}, this program reads {ours}).",
    ),
    (spoiled_by_manifest_toml, "pack.toml", "The file is not valid TOML: {detail}"),
    (spoiled_by_encoding, CARD, "The file is not UTF-8 text. Save it as UTF-8."),
    (spoiled_by_toml, CARD, "The file is not valid TOML: {detail}"),
    (spoiled_by_link, "situations/link.toml", "Only ordinary files may lie in a pack."),
    (spoiled_by_linked_folder, "more", "Only ordinary files may lie in a pack."),
    (spoiled_by_dangling_link, "situations/link.toml", "Only ordinary files may lie in a pack."),
    (spoiled_by_pipe, "situations/pipe.toml", "Only ordinary files may lie in a pack."),
    (spoiled_by_unknown_key, CARD, "This key is unknown here."),
    (spoiled_by_missing_key, CARD, "This key is missing."),
    (spoiled_by_type, CARD, "This must be true or false."),
    (spoiled_by_number, "commitments/waiting.toml", "This must be a whole number."),
    (spoiled_by_day, "calm/contacts.toml", "This must be a day such as 2026-02-22, without quotation marks."),
    (spoiled_by_range, "calm/grounding.toml", "This must be {le} or less."),
    (spoiled_by_table, "pack.toml", "This must be a table of keys and values."),
    (spoiled_by_choice, "checks/front-desk.toml", "Only these are possible here: {expected}"),
    (spoiled_by_empty_text, CARD, "This text is empty."),
    (spoiled_by_size, CARD, "The file is larger than {kilobytes} kB."),
    (spoiled_by_depth, CARD, "The file is nested too deeply."),
    (spoiled_by_digits, CARD, "The file is not valid TOML: {detail}"),
)


def shown(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.file, problem.message) for problem in problems]


@pytest.mark.parametrize(("spoil", "file", "message"), SPOILS, ids=[spoil.__name__ for spoil, *_rest in SPOILS])
def test_each_fault_is_one_plain_problem(tmp_path: Path, spoil: object, file: str, message: str) -> None:
    root = copy_of_small(tmp_path)
    assert callable(spoil)
    spoil(root)

    found = problems_of(root)

    assert shown(found) == [(file, message)]
    for locale in i18n.LOCALES:
        i18n.activate(locale, translations_dir())
        assert found[0].text().strip()
        assert "{" not in found[0].text()


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    spoiled_by_encoding(root)
    spoiled_by_link(root)
    spoiled_by_number(root)
    spoiled_by_day(root)
    spoiled_by_choice(root)
    edit(root, "en/situations/threats.toml", 'title = "', 'colour = 1\ntitle = "')

    assert sorted(problem.file for problem in problems_of(root)) == [
        "calm/contacts.toml",
        "checks/front-desk.toml",
        "commitments/waiting.toml",
        "en/situations/threats.toml",
        "situations/link.toml",
        CARD,
    ]


def test_two_faults_in_one_file_are_both_told(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    spoiled_by_type(root)
    edit(root, CARD, 'icon = "audio-lines"', "icon = 5\ncolour = 1")

    assert {problem.place for problem in problems_of(root)} == {"conflict", "icon", "colour"}


def test_a_folder_without_a_manifest_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody may name their home folder by mistake."""
    (tmp_path / "private.toml").write_text("secret = 1", encoding="utf-8")

    def must_not(*_arguments: object) -> None:
        raise AssertionError

    monkeypatch.setattr(loader, "_read_files", must_not)

    source, problems = read_pack(tmp_path)

    assert source is None
    assert shown(problems) == [("pack.toml", "The pack has no readable pack.toml.")]


def test_too_many_files_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_of_small(tmp_path)
    monkeypatch.setattr(loader, "MOST_FILES", 5)

    source, problems = read_pack(root)

    assert source is None
    assert shown(problems) == [("", "The pack has more than {most} files.")]


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_of_small(tmp_path)
    real = type(root).read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "raised-voice.toml":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(type(root), "read_bytes", refused)

    assert (CARD, "The file cannot be read: {detail}") in shown(problems_of(root))


def test_a_socket_in_the_folder_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_of_small(tmp_path)
    monkeypatch.chdir(root)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("ear.toml")

        assert shown(problems_of(root)) == [("ear.toml", "Only ordinary files may lie in a pack.")]


def test_a_whole_language_lacking_a_file_is_noted_and_shows_the_source(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    (root / "en" / CARD).unlink()

    source, problems = read_pack(root)

    assert shown(problems) == [(f"en/{CARD}", "There is no translation; the source text is shown.")]
    assert source is not None
    card = source.files["en"][CARD]
    assert isinstance(card, SituationShape)
    assert card.title == "Pakeltas balsas"
    assert source.locale_of(CARD, "en") == "lt"
    assert source.locale_of("situations/threats.toml", "en") == "en"


def test_a_partial_language_may_lack_any_file() -> None:
    source, problems = read_pack(SMALL)

    assert problems == []
    assert source is not None
    assert source.own["lt-easy"] == {"commitments/law.toml"}
    law = source.files["lt-easy"]["commitments/law.toml"]
    assert isinstance(law, SlidesShape)
    assert law.slide[1].text.startswith("Jeigu sprendimas jums netinka")
    waiting = source.files["lt-easy"]["commitments/waiting.toml"]
    assert waiting == source.files["lt"]["commitments/waiting.toml"]


def test_a_translation_of_nothing_is_a_problem(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    (root / "en" / "situations" / "ghost.toml").write_text('title = "Ghost"', encoding="utf-8")

    assert shown(problems_of(root)) == [("en/situations/ghost.toml", "The source has no such file.")]
