"""What the waiting-room screen shows when, what it reads, and how its command is spoken to."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.cli import main
from kastd_desktop.content import container
from kastd_desktop.content.reader import read_compiled
from kastd_desktop.core.commitment import Kind, Slide
from kastd_desktop.core.kiosk import (
    SAFE,
    Frame,
    interleaved,
    moment,
    programme,
    required_capital_height,
    safe_programme,
)
from kastd_desktop.core.preferences import Kiosk, Preferences
from kastd_desktop.errors import UserError
from kastd_desktop.services.authoring import compiled_folder
from kastd_desktop.services.change import Changes
from kastd_desktop.services.choices import Choices
from kastd_desktop.services.packs import Opened, open_pack
from kastd_desktop.services.showing import Showing, ShowingFiles
from kastd_desktop.settings import file
from tests.packs import copy_of_small

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]


def slide(id_: str, kind: Kind = "promise", locale: str = "lt", text: str = "Trys žodžiai čia.") -> Slide:
    return Slide(id_, kind, text, "1.1", legal=False, law=(), locale=locale)


def frame(seconds: float) -> Frame:
    return Frame(slide("x"), "lt", 0, 1, seconds)


# --- What is shown when.


def test_the_three_kinds_take_turns() -> None:
    slides = [slide("a1"), slide("a2"), slide("a3"), slide("b1", "help-us"), slide("c1", "if-we-fail")]
    assert [each.id for each in interleaved(slides)] == ["a1", "b1", "c1", "a2", "a3"]


def test_after_six_slides_the_same_six_follow_in_the_next_language() -> None:
    slides = {
        "lt": [slide(str(n)) for n in range(8)],
        "en": [slide(str(n), locale="en") for n in range(8)],
    }
    frames = programme(slides, ("lt", "en"))
    assert [(each.locale, each.slide.id, each.number, each.count) for each in frames] == [
        *(("lt", str(n), n, 6) for n in range(6)),
        *(("en", str(n), n, 6) for n in range(6)),
        *(("lt", str(n), n - 6, 2) for n in (6, 7)),
        *(("en", str(n), n - 6, 2) for n in (6, 7)),
    ]


def test_a_slide_is_never_shown_in_another_language_than_its_own() -> None:
    slides = {"lt": [slide("1"), slide("2")], "en": [slide("1", locale="en"), slide("2", locale="lt")]}
    assert [(each.locale, each.slide.id) for each in programme(slides, ("lt", "en"))] == [
        ("lt", "1"),
        ("lt", "2"),
        ("en", "1"),
    ]


def test_a_slide_without_words_is_left_out() -> None:
    frames = programme({"lt": [slide("1"), slide("2", text=" "), slide("3")]}, ("lt",))
    assert [(each.slide.id, each.number, each.count) for each in frames] == [("1", 0, 2), ("3", 1, 2)]


@pytest.mark.parametrize(
    ("elapsed", "index", "remaining"), [(0, 0, 10), (9.5, 0, 0.5), (10, 1, 12), (21, 1, 1), (22, 0, 10), (-3, 0, 10)]
)
def test_what_is_shown_depends_on_the_time_alone(elapsed: float, index: int, remaining: float) -> None:
    shown = moment((frame(10), frame(12)), elapsed)
    assert shown.index == index
    assert shown.remaining == pytest.approx(remaining)


def test_the_built_in_slide_promises_nothing_and_speaks_both_languages() -> None:
    frames = safe_programme(("lt", "en"))
    assert [each.locale for each in frames] == ["lt", "en"]
    for each in frames:
        assert each.slide.id == SAFE
        assert not each.slide.legal
        assert not any(character.isdigit() for character in each.slide.text)
        assert each.seconds >= 10


def test_the_built_in_slide_is_there_for_any_wish() -> None:
    assert [each.locale for each in safe_programme(("ru",))] == ["lt", "en"]
    assert [each.locale for each in safe_programme(("en", "xx", "en"))] == ["en"]


@pytest.mark.parametrize(("distance", "millimetres"), [(1, 12.2), (3, 36.7), (10, 122.2)])
def test_a_capital_is_seen_under_seven_tenths_of_a_degree(distance: float, millimetres: float) -> None:
    assert required_capital_height(distance) * 1000 == pytest.approx(millimetres, abs=0.05)


# --- What is read.


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    path = tmp_path / "settings.json"
    file.save(path, Preferences(institution="Pirmoji"))
    return path


@pytest.fixture
def own_pack(tmp_path: Path) -> Path:
    return compiled_copy(tmp_path, "own.kastd")


def compiled_copy(folder: Path, name: str) -> Path:
    root = copy_of_small(folder)
    compiled = shutil.copy(compiled_folder(root), folder / name)
    shutil.rmtree(root)
    return Path(compiled)


def test_slides_come_from_the_pack_in_the_languages_of_the_settings(settings: Path, compiled_pack: Path) -> None:
    showing = ShowingFiles(settings, compiled_pack)
    assert showing.locales == ("lt", "en")
    assert len(showing.frames) == sum(len(read_compiled(compiled_pack, "lt").slides(each)) for each in ("lt", "en"))
    assert not showing.refresh()


def test_changed_settings_are_taken_over_without_starting_the_turn_anew(settings: Path, compiled_pack: Path) -> None:
    now = [0.0]
    showing = ShowingFiles(settings, compiled_pack, monotonic=lambda: now[0])
    now[0] = 15.0
    index = showing.moment().index
    assert index == 1
    file.save(settings, Preferences(institution="Antroji"))
    assert showing.refresh()
    assert showing.preferences.institution == "Antroji"
    assert showing.moment().index == index


def test_other_languages_start_a_new_turn(settings: Path, compiled_pack: Path) -> None:
    now = [0.0]
    showing = ShowingFiles(settings, compiled_pack, monotonic=lambda: now[0])
    now[0] = 15.0
    file.save(settings, Preferences(kiosk=Kiosk(locales=("en",))))
    assert showing.refresh()
    assert showing.locales == ("en",)
    assert showing.moment().index == 0


def test_broken_settings_leave_the_old_ones_and_the_file_alone(settings: Path, compiled_pack: Path) -> None:
    showing = ShowingFiles(settings, compiled_pack)
    settings.write_bytes(b"{ broken")
    assert not showing.refresh()
    assert showing.preferences.institution == "Pirmoji"
    assert settings.read_bytes() == b"{ broken"
    assert [each.name for each in settings.parent.iterdir()] == ["settings.json"]


def test_at_the_start_broken_settings_mean_the_defaults(settings: Path, compiled_pack: Path) -> None:
    settings.write_bytes(b"\x00\xff")
    assert ShowingFiles(settings, compiled_pack).preferences == Preferences()
    assert settings.read_bytes() == b"\x00\xff"


def test_one_impossible_value_does_not_cost_the_others(settings: Path, compiled_pack: Path) -> None:
    whole = json.loads(settings.read_text(encoding="utf-8"))
    whole["settings"]["text_scale"] = "huge"
    settings.write_text(json.dumps(whole), encoding="utf-8")
    assert ShowingFiles(settings, compiled_pack).preferences.institution == "Pirmoji"


def test_a_distance_on_the_command_line_outlives_changed_settings(settings: Path, compiled_pack: Path) -> None:
    showing = ShowingFiles(settings, compiled_pack, 7.5)
    assert showing.preferences.kiosk.distance == 7.5
    file.save(settings, Preferences(kiosk=Kiosk(distance=2.0)))
    assert showing.refresh()
    assert showing.preferences.kiosk.distance == 7.5


def test_an_author_s_folder_is_compiled_only_when_it_changed(
    settings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy_of_small(tmp_path)
    tiles = root / "situations" / "tiles.toml"
    sound = tiles.read_bytes()
    tiles.write_bytes(sound.replace(b'["raised-voice"]', b'["nobody"]'))
    asked: list[Path | None] = []

    def counted(wanted: Path | None, locale: str) -> Opened:
        asked.append(wanted)
        return open_pack(wanted, locale)

    monkeypatch.setattr("kastd_desktop.services.showing.open_pack", counted)
    showing = ShowingFiles(settings, root)
    assert not any(showing.refresh() for _slide in range(3))
    assert len(asked) == 1
    tiles.write_bytes(sound)
    assert showing.refresh()
    assert len(asked) == 2


def test_a_new_pack_is_taken_over(settings: Path, own_pack: Path, compiled_pack: Path) -> None:
    showing = ShowingFiles(settings, own_pack)
    before = showing.frames
    shutil.copy(compiled_pack, own_pack)
    assert showing.refresh()
    assert showing.frames != before
    assert not showing.refresh()


@pytest.mark.parametrize("spoil", ["truncate", "junk", "vanish", "folder"])
def test_a_spoilt_pack_leaves_the_old_slides_and_a_mended_one_comes_back(
    settings: Path, own_pack: Path, spoil: str, compiled_pack: Path
) -> None:
    showing = ShowingFiles(settings, own_pack)
    before = showing.frames
    if spoil == "truncate":
        own_pack.write_bytes(own_pack.read_bytes()[:-9])
    elif spoil == "junk":
        own_pack.write_bytes(b"junk")
    else:
        own_pack.unlink()
        if spoil == "folder":
            own_pack.mkdir()
    for _turn in range(3):
        assert not showing.refresh()
    assert showing.frames == before
    if spoil == "folder":
        own_pack.rmdir()
    shutil.copy(compiled_pack, own_pack)
    assert showing.refresh()
    assert showing.frames != before


def test_a_pack_that_cannot_be_read_gives_the_built_in_slide_and_never_another_packs_promises(
    settings: Path, tmp_path: Path, compiled_pack: Path
) -> None:
    path = tmp_path / "own.kastd"
    path.write_bytes(b"junk")
    showing = ShowingFiles(settings, path)
    assert {each.slide.id for each in showing.frames} == {SAFE}
    shutil.copy(compiled_pack, path)
    assert showing.refresh()
    assert SAFE not in {each.slide.id for each in showing.frames}


@pytest.mark.parametrize(
    "sections",
    [
        {},
        {"manifest": []},
        {"manifest": {"id": "x", "version": "1", "titles": {"lt": "X"}, "locales": ["lt"]}},
        {"manifest": {"id": "x", "version": "1", "titles": {"lt": "X"}, "locales": []}},
        {"manifest": {"id": "x", "version": "1", "titles": {"lt": "X"}, "locales": ["lt"]}, "lt/slides": [1]},
        {"manifest": {"id": "x", "version": "1", "titles": {"lt": "X"}, "locales": ["lt"]}, "lt/slides": [{"id": 1}]},
        {"manifest": {"id": "x", "version": "1", "titles": {"lt": "X"}, "locales": ["lt"]}, "lt/slides": None},
    ],
)
def test_a_whole_file_with_a_strange_inside_gives_the_built_in_slide(
    settings: Path, tmp_path: Path, sections: dict[str, object]
) -> None:
    path = tmp_path / "strange.kastd"
    container.write(path, sections)
    assert {each.slide.id for each in ShowingFiles(settings, path).frames} == {SAFE}


def test_a_pack_without_the_languages_wanted_shows_its_own(compiled_pack: Path) -> None:
    preferences = Preferences(kiosk=Kiosk(locales=("fr",)))
    assert Showing(preferences, read_compiled(compiled_pack, "lt")).locales == ("lt", "en")


def test_an_easy_language_is_shown_when_it_is_wanted(compiled_pack: Path) -> None:
    preferences = Preferences(kiosk=Kiosk(locales=("lt-easy", "lt")))
    showing = Showing(preferences, read_compiled(compiled_pack, "lt"))
    assert showing.locales == ("lt-easy", "lt")
    assert all(each.slide.locale == each.locale for each in showing.frames)


# --- The command and the process.


@pytest.mark.parametrize(
    "arguments",
    [["--screen", "0"], ["--screen", "x"], ["--screen", "-1"], ["--distance", "0.4"], ["--distance", "21"],
     ["--distance", "nan"], ["--distance", "toli"]],
)  # fmt: skip
def test_impossible_arguments_are_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["kiosk", *arguments])
    assert ended.value.code == 2
    assert arguments[0] in capsys.readouterr().err


@pytest.mark.parametrize("metres", ["0.49", "20.01", "nan", "-3"])
def test_the_command_and_the_settings_refuse_a_distance_alike(
    metres: str, settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UserError) as refused:
        Choices(settings, Changes()).change_kiosk(distance=float(metres))
    with pytest.raises(SystemExit):
        main(["kiosk", "--distance", metres])
    assert refused.value.text() in capsys.readouterr().err


def test_help_tells_the_way_out(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["kiosk", "--help"])
    assert "Ctrl+Shift+K" in capsys.readouterr().out


def test_the_process_never_loads_the_records() -> None:
    code = (
        "import sys, kastd_desktop.kiosk_app, kastd_desktop.ui.kiosk.window; "
        "print([name for name in sys.modules if 'sqlite' in name or '.store' in name or 'screens.today' in name])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert result.stdout.strip() == "[]"


@pytest.fixture
def started(tmp_path: Path) -> Callable[..., subprocess.Popen[str]]:
    def start(*arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "kastd_desktop", "kiosk", "--data-dir", str(tmp_path / "data"), *arguments]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "error"}
        process = subprocess.Popen(command, cwd=ROOT, env=environment, text=True, stderr=subprocess.PIPE)
        lock = tmp_path / "data" / "logs" / "kiosk.log"
        until = time.monotonic() + 20
        while not lock.exists() and process.poll() is None and time.monotonic() < until:
            time.sleep(0.02)
        return process

    return start


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes without a signal")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_process_lives_alone_writes_no_records_and_ends_when_asked(
    tmp_path: Path, started: Callable[..., subprocess.Popen[str]], number: int
) -> None:
    bad = tmp_path / "bad.kastd"
    bad.write_bytes(b"junk")
    process = started("--pack", str(bad), "--windowed")
    second = subprocess.run(
        [*process.args], capture_output=True, text=True, cwd=ROOT, check=False,  # type: ignore[misc]
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert second.returncode == 2
    assert "jau veikia" in second.stderr
    time.sleep(0.7)  # until its event loop sleeps: a signal must wake it
    process.send_signal(number)
    _out, errors = process.communicate(timeout=10)
    assert process.returncode == 0
    assert errors == ""
    written = {each.name for each in (tmp_path / "data").rglob("*") if each.is_file()}
    [lock] = [name for name in written if name.endswith(".lock")]
    assert lock.startswith("kiosk-")  # with the account, so that two on one computer do not clash
    assert written == {lock, "kiosk.log"}


def test_a_screen_that_is_not_there_is_told(started: Callable[..., subprocess.Popen[str]]) -> None:
    process = started("--screen", "3")
    _out, errors = process.communicate(timeout=10)
    assert process.returncode == 2
    assert errors.strip() == "3 ekrano nėra. Prijungta ekranų: 1. Galimi numeriai: 1."


def test_slides_too_small_for_the_distance_are_told_once(started: Callable[..., subprocess.Popen[str]]) -> None:
    process = started("--distance", "20")
    time.sleep(1.5)
    process.terminate()
    _out, errors = process.communicate(timeout=10)
    assert errors.count("decision-term") == 1
    assert "244,3" in errors  # millimetres, at 20 metres
    assert process.returncode == 0


def test_settings_peeked_at_are_those_saved(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    assert file.peek(path) == Preferences()
    wanted = Preferences()._replace(institution="Ąžuolynas", kiosk=Kiosk(distance=4.5, pin="scrypt$00$00"))
    file.save(path, wanted)
    assert file.peek(path) == wanted
    whole = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**whole, "version": 99}), encoding="utf-8")
    assert file.peek(path) is None
