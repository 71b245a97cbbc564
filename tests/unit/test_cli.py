"""The command line as a whole: usage, languages, exit codes, and that a run touches nothing but its folder."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from kastd_desktop import cli, i18n
from kastd_desktop.commands import line
from kastd_desktop.core.preferences import Preferences
from kastd_desktop.errors import UserError
from kastd_desktop.settings.file import save
from kastd_desktop.system.resources import translations_dir
from tests.packs import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(__file__).resolve().parents[2]
DONE, PROBLEMS, WRONG = 0, 1, 2

Call = "Callable[..., tuple[int, str, str]]"


def started(*words: object, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kastd_desktop", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        timeout=60,
    )


# --- wrong usage ------------------------------------------------------------------------------------------------------

WRONG_USAGE: Final = (
    (["frobnicate"], "frobnicate"),
    (["--frob"], "--frob"),
    (["look-up", "--frob"], "--frob"),
    (["look-up", "a", "b"], "b"),
    (["look-up", "a", "--limit", "0"], "0"),
    (["look-up", "a", "--limit", "many"], "many"),
    (["look-up", "a", "--limit"], "--limit"),
    (["look-up", "a", "--batch", "x.jsonl"], "--batch"),
    (["look-up", "a", "--json=yes"], "yes"),
    (["look-up"], "--batch"),
    (["look-up", "a", "--l", "x"], "--limit"),
    (["show"], "SCREEN"),
    (["show", "kitchen"], "kitchen"),
    (["render"], "SCREEN"),
    (["render", "kitchen", "out.png"], "kitchen"),
    (["render", "today"], "OUT.png"),
    (["render", "today", "out.png", "--size", "big"], "1280x768"),
    (["render", "today", "out.png", "--size", "0x10"], "1280x768"),
    (["render", "today", "out.png", "--theme", "pink"], "pink"),
    (["render", "today", "out.png", "--text-scale", "9"], "2"),
    (["pack"], "ACTION"),
    (["pack", "burn", "x"], "burn"),
    (["pack", "check"], "PATH"),
    (["pack", "info", "x", "--output", "y"], "--output"),
    (["export"], "checks"),
    (["export", "secrets", "--format", "csv", "x"], "secrets"),
    (["export", "checks", "x"], "--format"),
    (["export", "checks", "--format", "xml", "x"], "xml"),
    (["export", "checks", "--format", "csv", "--from", "yesterday", "x"], "yesterday"),
    (["export", "checks", "--format", "csv", "--from", "2026-02-30", "x"], "2026-02-30"),
    (["look-up", "a", "--locale", "de"], "de"),
    (["--locale", "de"], "de"),
    (["look-up", "a", "--data-dir"], "--data-dir"),
    (["render", "today", "out.png", "--state", "asleep"], "in-progress"),
    (["render", "first-run", "out.png", "--state", "asleep"], "in-progress"),
    (["look-up", "rekia", "--pack", "no-such.kastd"], "no-such.kastd"),
    (["workdays", "2026-03-11", "3", "--pack", "no-such.kastd"], "no-such.kastd"),
    (["export", "cards", "--format", "html", "out.html", "--pack", "no-such.kastd"], "no-such.kastd"),
    (["export", "checks", "--format", "csv", "out.csv", "--pack", "no-such.kastd"], "no-such.kastd"),
    (["render", "today", "no-such.png", "--pack", "no-such.kastd"], "no-such.kastd"),
    (["self-test", "--pack", "no-such.kastd"], "no-such.kastd"),
)


FITTING: Final = (
    (["look-up", "a", "--limit", "abc"], "1, 2, 3"),
    (["look-up", "a", "--limit", "0"], "1, 2, 3"),
    (["workdays", "today", "3"], "2026-03-11"),
    (["workdays", "2026-02-30", "3"], "2026-03-11"),
    (["workdays", "2026-02-20", "few"], "0, 1, 2"),
    (["export", "checks", "--format", "csv", "--from", "2026-13-01", "x"], "2026-03-11"),
    (["export", "checks", "--format", "csv", "--to", "20260301", "x"], "2026-03-11"),
)
"""A wrong value, and what the answer must hold: something that would fit."""


@pytest.mark.parametrize(("words", "fitting"), FITTING, ids=[" ".join(words) for words, _fitting in FITTING])
def test_a_wrong_value_is_answered_with_what_would_fit(
    call: Callable[..., tuple[int, str, str]], words: list[str], fitting: str
) -> None:
    code, _out, err = call(*words, "--locale", "lt")

    assert code == WRONG
    assert fitting in err.splitlines()[0]


@pytest.mark.parametrize("command", [["run"], ["kiosk"], ["export", "checks", "--format", "csv", "x"]])
def test_a_file_cannot_be_the_data_folder(
    call: Callable[..., tuple[int, str, str]], tmp_path: Path, command: list[str]
) -> None:
    file = tmp_path / "list.txt"
    file.write_text("kept", encoding="utf-8")
    code, _out, err = call("--data-dir", file, *command, "--locale", "lt")

    assert code == WRONG
    assert err.splitlines()[0] == f"--data-dir: „{file}“ yra failas. Nurodykite aplanką."
    assert file.read_text(encoding="utf-8") == "kept"


@pytest.mark.parametrize(("words", "named"), WRONG_USAGE, ids=[" ".join(words) for words, _named in WRONG_USAGE])
def test_wrong_usage_is_one_plain_sentence_in_the_language_asked_for(
    call: Callable[..., tuple[int, str, str]], words: list[str], named: str
) -> None:
    said = []
    for locale in ("lt", "en"):
        given = words if "--locale" in words else ["--locale", locale, *words]
        code, out, err = call(*given)
        lines = err.strip().splitlines()
        assert code == WRONG
        assert out == ""
        assert named in lines[0]
        assert len(lines) <= 2
        assert "Traceback" not in err
        assert "_limit" not in err
        assert "fromisoformat" not in err
        said.append(lines[0])

    assert ("--locale" in words) or said[0] != said[1], "both languages say it in the same words"


@pytest.mark.parametrize(
    "words", [["--help"], ["-h"], ["look-up", "--help"], ["pack", "check", "--help"], ["--version"]]
)
def test_asking_for_help_is_no_mistake(call: Callable[..., tuple[int, str, str]], words: list[str]) -> None:
    code, out, err = call(*words)

    assert code == DONE
    assert out.strip()
    assert err == ""


@pytest.mark.parametrize("command", line.COMMANDS)
def test_every_command_explains_itself_in_both_languages(
    call: Callable[..., tuple[int, str, str]], command: str
) -> None:
    _code, lithuanian, _err = call(command, "--help", "--locale", "lt")
    _code, english, _err = call(command, "--help", "--locale", "en")

    assert lithuanian.startswith("Naudojimas: kastd-desktop")
    assert english.startswith("Usage: kastd-desktop")
    assert "show this help" not in lithuanian
    assert lithuanian.count("\n") > 3


# --- options ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        ["look-up", "rekia", "--pack", SMALL, "--locale", "en"],
        ["--pack", SMALL, "--locale", "en", "look-up", "rekia"],
        [f"--pack={SMALL}", "look-up", "rekia", "--locale=en"],
        ["--locale", "en", "look-up", "--pack", SMALL, "--", "rekia"],
        ["look-up", "--locale", "en", "rekia", "--pack", SMALL, "--limit", "3"],
    ],
)
def test_options_may_stand_before_and_after_the_command(
    call: Callable[..., tuple[int, str, str]], words: list[object]
) -> None:
    code, out, err = call(*words)

    assert (code, err) == (DONE, "")
    assert out.startswith("raised-voice\tRaised voice\n")


def test_options_may_stand_after_a_command_of_two_words(call: Callable[..., tuple[int, str, str]]) -> None:
    assert call("pack", "check", SMALL, "--locale", "en") == (DONE, "", "No errors.\n")
    assert call("pack", "check", "--locale", "en", SMALL) == (DONE, "", "No errors.\n")


def test_after_two_dashes_everything_is_meant_literally(call: Callable[..., tuple[int, str, str]]) -> None:
    assert call("look-up", "--locale", "en", "--", "--zzzz") == (DONE, "", "Nothing found. Try one word.\n")


def test_a_query_may_be_called_like_a_command(call: Callable[..., tuple[int, str, str]]) -> None:
    for word in line.COMMANDS:
        code, _out, err = call("look-up", word, "--locale", "en")
        assert code == DONE
        assert err in {"", "Nothing found. Try one word.\n"}


# --- language ---------------------------------------------------------------------------------------------------------


def language_of(call: Callable[..., tuple[int, str, str]], *words: object) -> str:
    _code, _out, err = call("show", "kitchen", *words)
    return "lt" if "Rinkitės" in err else "en"


def test_without_a_wish_the_program_speaks_lithuanian(call: Callable[..., tuple[int, str, str]]) -> None:
    assert language_of(call) == "lt"


def test_the_language_is_the_one_chosen_in_the_settings(
    call: Callable[..., tuple[int, str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path / "en" / "settings.json", Preferences(locale="en"))

    assert language_of(call, "--data-dir", tmp_path / "en") == "en"
    assert language_of(call, f"--data-dir={tmp_path / 'en'}") == "en"
    assert language_of(call, "--data-dir", tmp_path / "en", "--locale", "lt") == "lt"
    monkeypatch.setenv("KASTD_DATA_DIR", str(tmp_path / "en"))
    assert language_of(call) == "en"
    assert call("look-up", "rekia ant manes")[1].startswith("raised-voice\tRaised voice\n")
    monkeypatch.setenv("KASTD_LOCALE", "lt")
    assert language_of(call) == "lt"
    monkeypatch.setenv("KASTD_LOCALE", "")
    assert language_of(call) == "en"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b'{"settings": {"locale": "de"}}', b"[" * 100_000])
def test_settings_that_cannot_be_read_leave_the_default_and_their_file(
    call: Callable[..., tuple[int, str, str]], tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "settings.json").write_bytes(content)

    assert language_of(call, "--data-dir", tmp_path) == "lt"
    assert (tmp_path / "settings.json").read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_finding_the_language_costs_no_validation(tmp_path: Path) -> None:
    save(tmp_path / "settings.json", Preferences(locale="en"))
    code = (
        "import sys; from kastd_desktop.cli import main\n"
        f"try: main(['show', 'kitchen', '--data-dir', {str(tmp_path)!r}])\nexcept SystemExit: pass\n"
        "loaded = {name.split('.')[0] for name in sys.modules}\n"
        "print(*sorted(loaded & {'pydantic', 'PySide6', 'sqlite3', 'platformdirs'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout.split() == []
    assert "Choose one of these" in done.stderr


# --- the process ------------------------------------------------------------------------------------------------------


PLAIN_AND_NOT: Final[tuple[list[str], ...]] = ([], ["show", "quick-help"], ["look-up", "rekia"])
"""A start without wishes takes the short way to the first paint; what is wrong is said in the same words."""


@pytest.mark.parametrize("words", PLAIN_AND_NOT, ids=" ".join)
def test_a_wrong_language_of_the_environment_is_told(
    call: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setenv("KASTD_LOCALE", "de")
    monkeypatch.setattr("kastd_desktop.app.run_desk", lambda *_given: DONE)
    code, out, err = call(*words)

    assert (code, out) == (WRONG, "")
    assert err.startswith("KASTD_LOCALE: ")
    assert "„de“" in err
    assert "lt, en" in err
    assert call("look-up", "rekia", "--locale", "en")[0] == DONE


@pytest.mark.parametrize("words", PLAIN_AND_NOT, ids=" ".join)
def test_a_file_named_by_the_environment_is_no_data_folder(
    call: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: list[str]
) -> None:
    file = tmp_path / "list.txt"
    file.write_text("kept", encoding="utf-8")
    monkeypatch.setenv("KASTD_DATA_DIR", str(file))
    monkeypatch.setattr("kastd_desktop.app.run_desk", lambda *_given: DONE)
    code, out, err = call(*words)

    assert (code, out) == (WRONG, "")
    assert err.splitlines()[0] == f"KASTD_DATA_DIR: „{file}“ yra failas. Nurodykite aplanką."
    assert file.read_text(encoding="utf-8") == "kept"


@pytest.mark.parametrize("words", [[], ["show", "today"]], ids=["plain", "show"])
@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied", "/somewhere"), "/somewhere"),
        (ImportError("libEGL.so.1"), "libEGL.so.1"),
        (UserError("{what} is broken.", what="The disk"), "The disk"),
    ],
    ids=["refused", "incomplete", "told"],
)
def test_every_start_says_what_stopped_it(
    call: Callable[..., tuple[int, str, str]],
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    error: Exception,
    said: str,
) -> None:
    def stopped(*_given: object) -> int:
        raise error

    monkeypatch.setattr("kastd_desktop.app.run_desk", stopped)
    monkeypatch.setattr("kastd_desktop.system.refuge.way_out", lambda _data_dir: "cards.html")
    code, out, err = call(*words)
    gc.enable()

    assert (code, out) == (WRONG, "")
    assert said in err.splitlines()[0]
    assert err.splitlines()[1:] == ["cards.html"]


def test_a_plain_start_describes_no_command_line() -> None:
    code = (
        "import sys; from kastd_desktop import app, cli\n"
        "app.run_desk = lambda *given: 0\n"
        "cli.main([])\n"
        "print(*sorted({'argparse', 'kastd_desktop.commands.line'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout.split() == []


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b"" for path in folder.rglob("*")}


@pytest.mark.parametrize("by", ["option", "environment"])
def test_nothing_is_written_outside_the_data_folder(tmp_path: Path, by: str) -> None:
    home, here, data = tmp_path / "home", tmp_path / "here", tmp_path / "data"
    for folder in (home, here):
        folder.mkdir()
    environment = {"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
        environment[name] = str(home / name)
    words: list[object] = []
    if by == "option":
        environment["KASTD_DATA_DIR"] = str(home / "wrong")
        words = ["--data-dir", data]
    else:
        environment["KASTD_DATA_DIR"] = str(data)
    before = snapshot(home), snapshot(here), snapshot(SMALL)

    for command in (
        ["look-up", "rekia", "--json"],
        ["look-up", "rekia", "--pack", SMALL],
        ["pack", "check", SMALL],
        ["pack", "info", SMALL, "--json"],
        ["pack", "coverage", SMALL],
        ["pack", "build", SMALL, "--output", data / "out.kastd"],
        ["export", "checks", "--format", "csv", data / "out.csv"],
    ):
        done = started(*command, *words, cwd=here, **environment)
        assert "Traceback" not in done.stderr
        assert done.returncode == (WRONG if command[0] == "export" else DONE), done.stderr

    assert (snapshot(home), snapshot(here), snapshot(SMALL)) == before
    assert (data / "out.kastd").is_file()


def test_lithuanian_comes_out_whole_on_any_console() -> None:
    done = started("look-up", "rekia", "--limit", "3", PYTHONIOENCODING="ascii", LC_ALL="C", LANG="C", PYTHONUTF8="0")

    assert done.returncode == DONE
    assert "Piktas skambutis" in done.stdout or "Pakeltas balsas" in done.stdout
    done = started("show", "kitchen", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert "nėra. Rinkitės vieną iš šių" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    batch = tmp_path / "q.jsonl"
    batch.write_text('{"q": "rekia"}\n' * 3000, encoding="utf-8")
    for words in (["look-up", "--batch", batch], ["look-up", "rekia"]):
        with subprocess.Popen(
            [sys.executable, "-m", "kastd_desktop", *map(str, words)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait(timeout=60) == DONE


def test_a_path_the_system_refuses_is_told(call: Callable[..., tuple[int, str, str]]) -> None:
    name = "x" * 300

    for words in (["pack", "check", name], ["pack", "info", name], ["look-up", "a", "--pack", name]):
        code, _out, err = call(*words)
        assert code == WRONG
        assert name in err
        assert "Traceback" not in err


def test_an_interrupted_run_ends_quietly(
    call: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    from kastd_desktop.commands import look_up

    def interrupted(_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(look_up, "run", interrupted)

    assert call("look-up", "a") == (130, "", "")


def test_a_bug_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    from kastd_desktop.commands import look_up

    def broken(_arguments: object) -> int:
        raise OSError("no file has to do with it")

    monkeypatch.setattr(look_up, "run", broken)

    with pytest.raises(OSError, match="no file"):
        cli.main(["look-up", "a"])


def test_the_commands_are_those_of_the_contract() -> None:
    asked = {"run", "kiosk", "show", "look-up", "render", "pack", "export", "self-test"}
    assert set(line.COMMANDS) == asked | {"decline", "workdays"}
    for name in line.COMMANDS:
        assert (ROOT / "kastd_desktop" / "commands" / f"{name.replace('-', '_')}.py").is_file()


def test_every_sentence_of_argparse_is_translated() -> None:
    i18n.activate("lt", translations_dir())

    untranslated = [text for text in line.SENTENCES.values() if i18n._(text) == text and not text.startswith("%(")]
    assert untranslated == []
