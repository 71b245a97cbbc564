"""The crash log: what a developer needs and nothing a person typed."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.system import logs

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "Jonas Jonaitis, a. k. 38001010000"


def crash(log: Path, body: str) -> subprocess.CompletedProcess[str]:
    """Run a program that starts the log and then does something; in its own process, because hooks are global."""
    code = f"from pathlib import Path\nfrom kastd_desktop.system import logs\nlogs.start(Path({str(log)!r}))\n{body}"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_an_unexpected_error_leaves_its_kind_and_place(tmp_path: Path) -> None:
    log = tmp_path / "logs" / "kastd.log"

    done = crash(log, "def broken():\n    raise KeyError('x')\nbroken()")

    text = log.read_text(encoding="utf-8")
    assert done.returncode == 1
    assert "unexpected KeyError" in text
    assert "broken" in text
    assert "unexpected KeyError" in done.stderr
    assert "broken" in done.stderr


PLAIN = "raise ValueError(note)"
CHAINED = "try:\n    {}[note]\nexcept KeyError:\n    raise OSError(note)"
THREAD = "import threading\nwork = threading.Thread(target=lambda: {}[note])\nwork.start()\nwork.join()"
UNRAISABLE = "class Last:\n    def __del__(self):\n        raise ValueError(note)\nlast = Last()\ndel last"


@pytest.mark.parametrize(
    ("body", "kind"), [(PLAIN, "ValueError"), (CHAINED, "OSError"), (THREAD, "KeyError"), (UNRAISABLE, "ValueError")]
)
@pytest.mark.parametrize("writable", [True, False])
def test_what_a_person_typed_is_not_written(tmp_path: Path, body: str, kind: str, *, writable: bool) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    log = tmp_path / "kastd.log" if writable else tmp_path / "file" / "kastd.log"

    done = crash(log, f"note = {SECRET!r}\n{body}")

    text = done.stderr + (log.read_text(encoding="utf-8") if writable else "")
    assert text.count(f"unexpected {kind}") == 1 + writable
    assert not [word for word in SECRET.split() if word in text and len(word) > 2]


def test_a_crash_of_the_interpreter_is_written_too(tmp_path: Path) -> None:
    log = tmp_path / "kastd.log"

    done = crash(log, "import ctypes\nctypes.string_at(0)")

    assert done.returncode != 0
    assert "Fatal Python error" in log.read_text(encoding="utf-8") or "fatal exception" in log.read_text(
        encoding="utf-8"
    )


def test_two_starts_write_one_after_the_other(tmp_path: Path) -> None:
    log = tmp_path / "kastd.log"
    for word in ("vienas", "du"):
        crash(log, f"logs.note({word!r})")

    lines = log.read_text(encoding="utf-8").splitlines()
    assert [line.rpartition(" ")[2] for line in lines] == ["vienas", "du"]


def test_a_large_log_starts_anew_and_the_one_before_is_kept(tmp_path: Path) -> None:
    log = tmp_path / "kastd.log"
    log.write_text("x" * (logs.LARGEST + 1), encoding="utf-8")

    crash(log, "logs.note('anew')")

    assert log.read_text(encoding="utf-8").endswith("anew\n")
    assert len(log.read_text(encoding="utf-8")) < 100
    assert (tmp_path / "kastd.old.log").stat().st_size == logs.LARGEST + 1


def test_without_permission_the_program_runs_and_errors_go_to_the_console(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    done = crash(tmp_path / "file" / "kastd.log", "logs.note('nowhere')\nraise KeyError('x')")

    assert "KeyError" in done.stderr
    assert (tmp_path / "file").read_text(encoding="utf-8") == ""


def test_a_note_before_the_start_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_file", None)

    logs.note("nothing")


def test_what_a_person_can_understand_is_told_and_not_logged_as_a_crash(tmp_path: Path) -> None:
    body = (
        "import sys\nfrom kastd_desktop.errors import UserError\nlogs.tell_through(print)\n"
        "raise UserError('The disk is {what}.', what='full')"
    )
    done = crash(tmp_path / "kastd.log", body)

    assert done.stdout == "The disk is full.\n"
    assert done.stderr == ""
