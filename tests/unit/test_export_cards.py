"""``kastd-desktop export cards``: what it writes, what it says, and its exit codes."""

from __future__ import annotations

import errno
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from kastd_desktop import cli

if TYPE_CHECKING:
    from collections.abc import Callable

    Call = Callable[..., tuple[int, str, str]]

ROOT: Final = Path(__file__).resolve().parents[2]
DONE, WRONG = 0, 2


@pytest.fixture
def export(call: Call) -> Call:
    """Return a function that exports cards and gives exit code, standard output and standard error."""
    return lambda *words: call("export", "cards", *words)


@pytest.mark.parametrize(
    ("locale", "title", "said"),
    [("lt", "Pakeltas balsas", "Įrašytos 57 kortelės.\n"), ("en", "Raised voice", "57 cards written.\n")],
)
def test_all_cards_as_html(export: Call, tmp_path: Path, locale: str, title: str, said: str) -> None:
    path = tmp_path / "cards.html"

    assert export("--format", "html", "--locale", locale, path) == (DONE, "", said)
    page = path.read_text(encoding="utf-8")
    assert f'<html lang="{locale}">' in page
    assert title in page
    assert page.count("<article ") == 57
    whole = path.read_bytes()
    assert export("--format", "html", "--locale", locale, "--all", path)[0] == DONE
    assert path.read_bytes() == whole


def test_some_cards_with_the_desks_numbers(export: Call, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    settings = {"institution": "Ąžuolyno seniūnija", "contacts": {"security": {"name": "", "number": "8 600 12345"}}}
    (data / "settings.json").write_text(json.dumps({"version": 1, "settings": settings}), encoding="utf-8")
    path = tmp_path / "cards.html"

    code, _out, err = export("--format", "html", "--cards", "threats, raised-voice,threats", path, "--data-dir", data)

    assert (code, err) == (DONE, "Įrašytos 2 kortelės.\n")
    page = path.read_text(encoding="utf-8")
    assert page.count("<article ") == 2
    assert "8 600 12345" in page
    assert "Ąžuolyno seniūnija" in page


def test_settings_that_cannot_be_used_are_told_and_left_alone(export: Call, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.json").write_bytes(b"{not json")

    code, _out, err = export("--format", "html", tmp_path / "cards.html", "--data-dir", data)

    assert code == DONE
    assert str(data / "settings.json") in err.splitlines()[0]
    assert [path.name for path in data.iterdir()] == ["settings.json"]


def test_one_impossible_setting_does_not_cost_the_numbers(export: Call, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    settings = {"theme": "blue", "contacts": {"security": {"name": "", "number": "8 600 12345"}}}
    before = json.dumps({"version": 1, "settings": settings})
    (data / "settings.json").write_text(before, encoding="utf-8")

    code, _out, err = export("--format", "html", tmp_path / "cards.html", "--data-dir", data)

    assert code == DONE
    assert err == "Įrašytos 57 kortelės.\n"
    assert "8 600 12345" in (tmp_path / "cards.html").read_text(encoding="utf-8")
    assert (data / "settings.json").read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "html", "--cards", "threat"], "threats"),
        (["--format", "html", "--cards", " , "], "--cards raised-voice,threats"),
        (["--format", "csv"], "pdf, html"),
        (["--format", "html", "--layout", "pocket"], "--format pdf"),
        (["--format", "html", "--fold"], "--format pdf"),
        (["--format", "pdf", "--fold"], "--layout booklet"),
        (["--format", "pdf", "--layout", "pocket", "--fold"], "--layout booklet"),
        (["--format", "html", "--from", "2026-01-01"], "export checks"),
        (["--format", "docx"], "docx"),
        (["--format", "pdf", "--layout", "poster"], "poster"),
        (["--format", "html", "--cards", "threats", "--all"], "--"),
        ([], "--format"),
    ],
)
@pytest.mark.parametrize("locale", ["lt", "en"])
def test_wrong_usage_is_told_and_nothing_is_written(
    export: Call, tmp_path: Path, words: list[str], said: str, locale: str
) -> None:
    code, out, err = export(*words, "--locale", locale, tmp_path / "out")

    assert (code, out) == (WRONG, "")
    assert said in err
    assert not (tmp_path / "out").exists()


def test_options_of_cards_do_not_go_with_checks(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for words in (["--layout", "pocket"], ["--cards", "threats"], ["--all"], ["--fold"]):
        assert cli.main(["export", "checks", "--format", "json", *words, str(tmp_path / "out")]) == WRONG
        assert "export cards" in capfd.readouterr().err


@pytest.mark.parametrize("format_", ["html", "pdf"])
@pytest.mark.parametrize(
    ("error", "said"),
    [(errno.ENOSPC, "Diske nebeliko vietos"), (errno.EROFS, "administrator"), (errno.EACCES, "administrator")],
)
def test_a_file_that_cannot_be_written_is_told(
    export: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format_: str, error: int, said: str
) -> None:
    from kastd_desktop import app

    def refuse(_descriptor: int) -> None:
        raise OSError(error, os.strerror(error))

    if format_ == "pdf":  # what Qt draws is tested elsewhere; here it is only put on the disk
        from kastd_desktop.system.files import write_atomically

        monkeypatch.setattr(app, "write_cards_pdf", lambda _p, _i, _d, path, _l, fold: write_atomically(path, b"x"))
    monkeypatch.setattr(os, "fsync", refuse)
    code, out, err = export("--format", format_, tmp_path / "out")

    assert (code, out) == (WRONG, "")
    assert said in err
    assert len(err.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_html_imports_no_qt(tmp_path: Path) -> None:
    words = ["export", "cards", "--format", "html", str(tmp_path / "out.html")]
    code = (
        f"import sys; from kastd_desktop.cli import main\nprint(main({words!r}))\n"
        "print([name for name in sys.modules if 'PySide6' in name])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout == "0\n[]\n"


@pytest.mark.parametrize(
    ("words", "size", "pages"),
    [
        (["--cards", "threats"], (595, 842), 1),
        (["--layout", "pocket", "--cards", "threats,insults,silent,filming,complaint"], (595, 842), 2),
        (["--layout", "booklet", "--cards", "threats,insults"], (420, 595), 6),
        (["--layout", "booklet", "--fold", "--cards", "threats,insults"], (842, 595), 4),
    ],
)
def test_pdf_has_pages_of_its_layout(tmp_path: Path, words: list[str], size: tuple[int, int], pages: int) -> None:
    path = tmp_path / "out.pdf"
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run(
        [sys.executable, "-m", "kastd_desktop", "export", "cards", "--format", "pdf", *words, str(path)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert (done.returncode, done.stdout) == (DONE, ""), done.stderr
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == pages
    boxes = {tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox\s*\[([\d. ]+)\]", data)}
    assert {(round(box[2]), round(box[3])) for box in boxes} == {size}
