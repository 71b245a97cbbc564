"""A first morning in a real window, by keyboard alone: what is answered is kept, whatever happens to the program."""

from __future__ import annotations

import signal
import sqlite3
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.e2e.desktop import wait_until

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

    from tests.e2e.desktop import Desktop

pytestmark = pytest.mark.e2e

CONTROLS: Final = {
    "push button", "check box", "radio button", "text", "spin button", "combo box", "slider", "link", "page tab",
    "toggle button", "list item", "menu item", "tree item",
}  # fmt: skip
"""Roles of what a person operates, as the accessibility bus calls them."""


def nameless(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the controls a screen reader could not name."""
    return [row for row in rows if row["showing"] and row["role"] in CONTROLS and not row["name"].strip()]


def focused(screen: Desktop) -> str:
    """Return the name of what has the keyboard."""
    return next((str(row["name"]) for row in screen.tree() if row["focused"]), "")


def wait_for(screen: Desktop, *parts: str) -> None:
    """Wait until each of these texts is part of a name that can be seen."""

    def all_there() -> bool:
        names = screen.names()
        return all(any(part in name for name in names) for part in parts)

    wait_until(all_there, str(parts))


def wait_for_focus(screen: Desktop, name: str) -> None:
    """Wait until this has the keyboard."""
    wait_until(lambda: focused(screen) == name, f"the keyboard on “{name}”")


def answers(data: Path) -> list[str]:
    """Return all answers on the disk, read over a connection of our own."""
    database = sqlite3.connect(f"{(data / 'kastd.sqlite3').as_uri()}?mode=ro", uri=True)
    try:
        return [str(row[0]) for row in database.execute("SELECT answer FROM answer ORDER BY at, item")]
    finally:
        database.close()


def own_words(errors: bytes) -> list[str]:
    """Return what our program wrote to standard error; Qt's bridge to the accessibility bus tells of itself there."""
    return [line for line in errors.decode().splitlines() if not line.startswith("qt.accessibility.atspi")]


def ended(program: subprocess.Popen[bytes]) -> tuple[int, list[str]]:
    """Wait for the end of a program and return its code and what it wrote."""
    _out, errors = program.communicate(timeout=20)
    return program.returncode, own_words(errors)


def test_a_first_morning(screen: Desktop, tmp_path: Path) -> None:
    data = tmp_path / "data"
    start = ("run", "--data-dir", str(data))

    # First run: institution and desk are written, the rest stays as it is.
    program = screen.program(*start)
    screen.wait_for_window("KAStd: pirmasis paleidimas")
    wait_for_focus(screen, "Įstaiga")
    assert nameless(screen.tree()) == []
    screen.type("Bandymu savivaldybe")
    screen.key("Tab")
    screen.type("3 langelis")
    screen.key("Return", "Return", "Return")
    wait_for_focus(screen, "Pradėti")
    screen.key("Return")
    screen.wait_for_window("KAStd: Šiandien")
    wait_for_focus(screen, "Gerai")
    assert nameless(screen.tree()) == []

    # The check, up to the fifth item; then the process is killed.
    screen.key("1", "1", "3", "1", "2")
    wait_until(lambda: len(answers(data)) == 5, "five answers on the disk")
    program.send_signal(signal.SIGKILL)
    assert ended(program)[0] == -signal.SIGKILL

    # Nothing is lost: it says what it found, and the check goes on where it was.
    program = screen.program(*start)
    screen.wait_for_window("KAStd: Šiandien")
    wait_for(screen, "Rasta nebaigta patikra: atsakyta 5 iš 20.", "Tęsti", "Pradėti iš naujo")
    wait_for_focus(screen, "Gerai")
    screen.key(*["1"] * 15)
    wait_for_focus(screen, "Baigti patikrą")
    screen.key("Return")
    wait_for(screen, "Patikra baigta", "18 gerai", "1 trūksta", "1 netaikoma")
    assert nameless(screen.tree()) == []

    # The end of the shift is a list of its own: killed in the middle, it is found again, and the morning is as it was.
    screen.key("F6")
    wait_for(screen, "Pamainos pabaiga", "Pamainos pradžia: baigta")
    wait_for_focus(screen, "Gerai")
    screen.key("1", "2")
    wait_until(lambda: len(answers(data)) == 22, "two more answers on the disk")
    program.send_signal(signal.SIGKILL)
    assert ended(program)[0] == -signal.SIGKILL
    program = screen.program(*start)
    screen.wait_for_window("KAStd: Šiandien")
    wait_for(screen, "Patikra baigta", "Rastas nebaigtas pamainos pabaigos sąrašas: atsakyta 2 iš 11.", "Atverti")
    assert nameless(screen.tree()) == []
    screen.key("F6")
    wait_for(screen, "Rasta nebaigta patikra: atsakyta 2 iš 11.")
    wait_for_focus(screen, "Gerai")
    screen.key(*["1"] * 9)
    wait_for_focus(screen, "Baigti patikrą")
    screen.key("Return")
    wait_for(screen, "Pamaina užbaigta", "10 gerai", "1 trūksta")
    wait_for_focus(screen, "Pamainos pradžia: baigta")
    screen.key("F6")
    wait_for(screen, "Patikra baigta", "Pamainos pabaiga: baigta")

    # A customer shouts.
    screen.key("ctrl+k")
    wait_for_focus(screen, "Paieška savais žodžiais")
    screen.type("rekia ant manes")
    wait_for(screen, "Ieškoma „rėkia ant manęs“", "Atverti visą kortelę: Pakeltas balsas")
    assert nameless(screen.tree()) == []
    screen.key("ctrl+c")
    wait_until(lambda: screen.clipboard() == "Girdžiu, kad jus tai supykdė. Noriu padėti.", "the phrase copied")
    screen.key("Escape")
    wait_until(lambda: screen.windows() == ["KAStd: Šiandien"], "quick help gone")

    # A second start brings the same window forward and ends.
    second = screen.program("show", "calm", "--data-dir", str(data))
    assert ended(second) == (0, [])
    screen.wait_for_window("KAStd: Ramybė")

    # Breathing, and then home.
    wait_for_focus(screen, "Pradėti")
    assert nameless(screen.tree()) == []
    before = _fingerprint(data)
    screen.key("space")
    wait_for(screen, "Kvėpavimo pratimas: Įkvėpkite")
    wait_for(screen, "Kvėpavimo pratimas: Iškvėpkite")
    screen.key("Escape")
    screen.wait_for_window("KAStd: Šiandien")
    assert _fingerprint(data) == before, "the calm panel leaves no trace"
    for number, title in enumerate(("Situacijos", "Raštai", "Ramybė", "Standartas", "Istorija", "Nustatymai"), 2):
        screen.key(f"ctrl+{number}")
        screen.wait_for_window(f"KAStd: {title}")
        assert nameless(screen.tree()) == []
    screen.key("ctrl+q")
    assert ended(program) == (0, [])

    page = (data / "Pagalbos-korteles.html").read_text(encoding="utf-8")
    assert "Girdžiu, kad jus tai supykdė. Noriu padėti." in page, "the cards can be read without the program"

    given = answers(data)
    assert len(given) == 31
    assert (given.count("ok"), given.count("missing"), given.count("na")) == (28, 2, 1)
    with sqlite3.connect(data / "kastd.sqlite3") as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        counts = database.execute("SELECT list, ok, missing, na, total FROM summary ORDER BY list").fetchall()
    database.close()
    assert counts == [("end-of-shift", 10, 1, 0, 11), ("front-desk", 18, 1, 1, 20)]


def _fingerprint(data: Path) -> dict[str, bytes]:
    """Return every file of the data folder with what is in it, apart from the notes between starts."""
    files = (path for path in sorted(data.rglob("*")) if path.is_file() and "instance" not in path.parts)
    return {str(path.relative_to(data)): path.read_bytes() for path in files}
