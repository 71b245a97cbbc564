"""One running program a data folder, and the box through which a second start speaks to it."""

from __future__ import annotations

import errno
import gc
import json
import os
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any, Final

import pytest

from kastd_desktop import app
from kastd_desktop.system import instance, logs
from kastd_desktop.system.instance import Instance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HOLDING: Final = """
import sys
from pathlib import Path
from kastd_desktop.system.instance import Instance
print(Instance(Path(sys.argv[1]), "desk").take(), flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Instance]:
    made = Instance(tmp_path, "desk")
    assert made.take()
    made.ready()
    yield made
    made.release()


def test_a_second_program_finds_the_first(tmp_path: Path, first: Instance) -> None:
    second = Instance(tmp_path, "desk")

    assert not second.take()
    assert second.running()
    first.release()
    assert not second.running()
    assert second.take()
    second.release()


def test_desk_and_kiosk_do_not_keep_each_other_out(tmp_path: Path, first: Instance) -> None:
    kiosk = Instance(tmp_path, "kiosk")

    assert not kiosk.running()
    assert kiosk.take()
    kiosk.release()


def test_two_data_folders_do_not_know_each_other(tmp_path: Path, first: Instance) -> None:
    other = Instance(tmp_path / "other", "desk")

    assert other.take()
    other.release()


def test_looking_takes_nothing(tmp_path: Path) -> None:
    assert not Instance(tmp_path / "nowhere", "desk").running()
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix")
def test_the_right_is_free_again_when_its_holder_dies(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        waiting = Instance(tmp_path, "desk")
        assert not waiting.take()
        process.send_signal(signal.SIGKILL)
        process.wait()

    assert waiting.take()
    waiting.release()


def test_a_profile_that_cannot_be_written_still_starts(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert Instance(tmp_path / "file", "desk").take()


# --- the box ----------------------------------------------------------------------------------------------------------


def hand_over_while(first: Instance, request: dict[str, Any]) -> tuple[bool, list[dict[str, Any]]]:
    """Hand a request over while the first program looks into its box, and return what came of both."""
    taken: list[dict[str, Any]] = []

    def listen() -> None:
        end = time.monotonic() + 5
        while not taken and time.monotonic() < end:
            taken.extend(first.requests())

    listener = threading.Thread(target=listen)
    listener.start()
    given = Instance(first.box.parent, "desk").hand_over(request)
    listener.join()
    return given, taken


def test_a_request_is_taken(first: Instance) -> None:
    given, taken = hand_over_while(first, {"show": "quick-help"})

    assert given
    assert taken == [{"show": "quick-help"}]
    assert first.requests() == []


def test_nobody_answering_is_told_and_the_request_withdrawn(first: Instance, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance, "PATIENCE", 0.01)

    assert not Instance(first.box.parent, "desk").hand_over({"show": "today"})
    assert list(first.box.iterdir()) == []


def test_a_request_taken_in_the_last_moment_counts(first: Instance, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance, "PATIENCE", -1.0)
    path_type = type(first.box)
    real = path_type.replace

    def delivered_and_taken(draft: Path, letter: Path) -> Path:
        moved = real(draft, letter)
        assert first.requests() == [{"show": "today"}]
        return moved

    monkeypatch.setattr(path_type, "replace", delivered_and_taken)

    assert Instance(first.box.parent, "desk").hand_over({"show": "today"})


def test_a_box_that_is_not_there_takes_nothing(tmp_path: Path) -> None:
    assert not Instance(tmp_path / "nowhere", "desk").hand_over({"show": "today"})


def put(first: Instance, name: str, content: bytes) -> None:
    (first.box / name).write_bytes(content)


def test_requests_come_in_the_order_they_were_made(first: Instance) -> None:
    for number in (3, 1, 2):
        put(first, f"{number}-7.json", json.dumps({"n": number}).encode())

    assert first.requests() == [{"n": 1}, {"n": 2}, {"n": 3}]


@pytest.mark.parametrize("junk", [b"", b"{", b"[]", b"5", b"null", b"\xff\x00", b"[" * 100_000, b'{"a": 1} x'])
def test_junk_in_the_box_is_thrown_away(first: Instance, junk: bytes) -> None:
    put(first, "1-1.json", junk)
    put(first, "2-1.json", b'{"show": "today"}')
    put(first, "3-1.txt", b'{"show": "calm"}')

    assert first.requests() == [{"show": "today"}]
    assert not list(first.box.glob("*.json"))


def test_a_folder_in_the_box_stops_nothing(tmp_path: Path, first: Instance) -> None:
    (first.box / "1-1.json").mkdir()
    put(first, "2-1.json", b'{"show": "today"}')

    assert first.requests() == [{"show": "today"}]
    first.release()
    os.utime(first.box / "1-1.json", (1, 1))
    assert first.take()


def test_requests_to_a_program_that_died_are_not_for_the_next_one(tmp_path: Path, first: Instance) -> None:
    put(first, "1-1.json", b'{"show": "calm"}')
    put(first, "1-1.tmp", b"{")
    for file in first.box.iterdir():
        os.utime(file, (time.time() - 60, time.time() - 60))
    first.release()

    assert first.take()
    assert list(first.box.iterdir()) == []


def test_a_request_made_while_the_first_is_still_starting_is_kept(tmp_path: Path, first: Instance) -> None:
    first.release()
    put(first, "1-1.json", b'{"show": "calm"}')

    assert first.take()
    assert first.requests() == [{"show": "calm"}]


# --- starting, and ending meanwhile ----------------------------------------------------------------------------------


def at_step(monkeypatch: pytest.MonkeyPatch, number: int, act: Callable[[], object]) -> list[int]:
    """Do something when a waiting second start looks for the given time, and return the list of its looks."""
    looks: list[int] = []
    real = time.sleep

    def slept(seconds: float) -> None:
        looks.append(len(looks))
        if len(looks) == number:
            act()
        real(seconds)

    monkeypatch.setattr(time, "sleep", slept)
    return looks


def test_a_first_that_is_still_starting_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance, "PATIENCE", 0.004)
    first = Instance(tmp_path, "desk")
    assert first.take()
    assert Instance(tmp_path, "desk").starting()
    taken: list[dict[str, Any]] = []

    def get_ready() -> None:
        first.ready()
        taken.extend(first.requests())

    at_step(monkeypatch, 30, get_ready)

    assert Instance(tmp_path, "desk").hand_over({"show": "today"})
    assert taken == [{"show": "today"}]
    assert not Instance(tmp_path, "desk").starting()
    assert Instance(tmp_path, "desk").running()
    first.release()


def test_a_first_that_never_gets_ready_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "PATIENCE", 0.01)
    monkeypatch.setattr(instance, "STARTING_PATIENCE", 0.01)
    first = Instance(tmp_path, "desk")
    assert first.take()

    assert not Instance(tmp_path, "desk").hand_over({"show": "today"})
    assert list(first.box.iterdir()) == []
    first.release()


def test_when_the_first_ends_meanwhile_the_second_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = Instance(tmp_path, "desk"), Instance(tmp_path, "desk")
    assert first.take()
    looks = at_step(monkeypatch, 3, first.release)

    assert not second.hand_over({"show": "today"})
    assert len(looks) == 3
    assert second.take()
    assert second.requests() == []
    second.release()


def test_a_second_start_goes_on_by_itself_when_the_first_ended_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class WentOn(Exception):  # noqa: N818 - not an error
        pass

    def went_on(_path: Path) -> None:
        raise WentOn

    monkeypatch.setattr(logs, "start", went_on)
    first = Instance(tmp_path / "instance", "desk")
    assert first.take()
    at_step(monkeypatch, 2, first.release)

    with pytest.raises(WentOn):
        app.run_desk(tmp_path, None, None)
    gc.enable()


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix")
def test_a_start_that_was_killed_leaves_nothing_that_blocks(tmp_path: Path) -> None:
    looking = Instance(tmp_path, "desk")
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        assert looking.starting()
        process.send_signal(signal.SIGKILL)
        process.wait()

    assert not looking.starting()
    assert not looking.running()
    assert looking.take()
    looking.release()


# --- accounts and disks -----------------------------------------------------------------------------------------------


def test_two_accounts_that_share_a_data_folder_do_not_get_each_others_requests(
    tmp_path: Path, first: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "_account", lambda: "somebody-else")
    other = Instance(tmp_path, "desk")

    assert other.take()
    assert other.box != first.box
    other.release()


@pytest.mark.skipif(sys.platform == "win32", reason="locks of Linux")
def test_a_disk_without_locks_keeps_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_arguments: object) -> bytes:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    for name in ("fcntl", "flock"):
        monkeypatch.setattr(f"fcntl.{name}", refused)
    made = Instance(tmp_path, "desk")

    assert made.take()
    assert not made.running()
    made.ready()
    made.release()


# --- races ------------------------------------------------------------------------------------------------------------

RACING: Final = """
import sys, time
from pathlib import Path
from kastd_desktop.system.instance import Instance
folder = Path(sys.argv[1])
for line in sys.stdin:
    number, start = line.split()
    racer = Instance(folder / number, "desk")
    while time.monotonic() < float(start):
        pass
    print(int(racer.take()), flush=True)
    sys.stdin.readline()
    racer.release()
    print("free", flush=True)
"""


LOOKING: Final = """
import sys
from pathlib import Path
from kastd_desktop.system.instance import Instance
looking = Instance(Path(sys.argv[1]), "desk")
print("looking", flush=True)
while True:
    looking.running()
"""


def test_looking_whether_one_runs_keeps_nobody_from_starting(tmp_path: Path) -> None:
    starting = Instance(tmp_path, "desk")
    assert starting.take()
    starting.release()
    with subprocess.Popen([sys.executable, "-c", LOOKING, str(tmp_path)], stdout=subprocess.PIPE, text=True) as looking:
        assert looking.stdout is not None
        assert looking.stdout.readline() == "looking\n"
        refused = 0
        for _time in range(3000):
            refused += not starting.take()
            starting.release()
        looking.kill()

    assert refused == 0


@pytest.mark.skipif(sys.platform == "win32", reason="one clock for two processes")
def test_of_two_racing_programs_exactly_one_wins(tmp_path: Path) -> None:
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", RACING, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _each in range(2)
    ]

    def say(line: str) -> list[str]:
        answers = []
        for racer in racers:
            assert racer.stdin is not None
            racer.stdin.write(line + "\n")
            racer.stdin.flush()
        for racer in racers:
            assert racer.stdout is not None
            answers.append(racer.stdout.readline().strip())
        return answers

    wins = []
    for number in range(50):
        wins.append(sorted(say(f"{number} {time.monotonic() + 0.004}")))
        say("")
    for racer in racers:
        racer.communicate()
        racer.wait()

    assert wins == [["0", "1"]] * 50
