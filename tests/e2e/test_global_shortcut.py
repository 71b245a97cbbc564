"""The global shortcut over another program, with real keys: it comes, it goes, and nothing of that program changes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import pytest

from kastd_desktop.core.preferences import Preferences
from kastd_desktop.settings.file import load, save
from tests.e2e.desktop import ROOT, wait_until

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

    from tests.e2e.desktop import Desktop

pytestmark = pytest.mark.e2e

OTHER: Final = "Kita programa"
HELP: Final = "KAStd"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    save(folder / "settings.json", Preferences(set_up=True, institution="Įstaiga", desk="3 langelis"))
    return folder


def start(screen: Desktop, data: Path) -> subprocess.Popen[bytes]:
    """Start the program and wait until it holds the keys."""
    program = screen.program("run", "--data-dir", str(data))
    screen.wait_for_window("KAStd: Šiandien")
    log = data / "logs" / "kastd.log"
    wait_until(lambda: "global shortcut Ctrl+Space: " in log.read_text(encoding="utf-8"), "the keys asked for")
    return program


def wait_in_front(screen: Desktop, title: str) -> None:
    wait_until(lambda: screen.in_front() == title, f"“{title}” in front")


def other_program(screen: Desktop, file: Path) -> None:
    screen.start(sys.executable, str(ROOT / "tests" / "e2e" / "other_program.py"), str(file))
    screen.wait_for_window(OTHER)
    wait_in_front(screen, OTHER)


def test_over_another_program_and_back_with_its_text_and_the_clipboard_intact(
    screen: Desktop, data: Path, tmp_path: Path
) -> None:
    text = tmp_path / "text.txt"
    start(screen, data)
    other_program(screen, text)
    screen.type("Labas")
    wait_until(lambda: text.exists() and text.read_text() == "Labas", "what was typed")
    screen.key("ctrl+a", "ctrl+c", "End")
    wait_until(lambda: screen.clipboard() == "Labas", "the clipboard")

    for locks in ([], ["Num_Lock"], ["Caps_Lock"]):
        for lock in locks:
            screen.key(lock)
        screen.key("ctrl+space")
        screen.wait_for_window(HELP)
        wait_in_front(screen, HELP)
        for lock in locks:
            screen.key(lock)
        screen.type("rekia")
        screen.key("Escape")
        wait_until(lambda: HELP not in screen.windows(), "quick help gone")
        wait_in_front(screen, OTHER)
        assert screen.clipboard() == "Labas"
        screen.type("!")

    wait_until(lambda: text.read_text() == "Labas!!!", f"the text intact, not “{text.read_text()}”")


def test_a_card_is_pinned_by_key_from_the_search(screen: Desktop, data: Path) -> None:
    """On X11 a line of text takes the same keys for deleting a letter."""
    start(screen, data)
    screen.key("ctrl+space")
    screen.wait_for_window(HELP)
    wait_in_front(screen, HELP)
    screen.type("rekia")
    screen.key("ctrl+d")
    wait_until(lambda: load(data / "settings.json").preferences.pins == ("raised-voice",), "the card pinned")


def test_a_program_the_person_went_to_meanwhile_stays_in_front(screen: Desktop, data: Path, tmp_path: Path) -> None:
    start(screen, data)
    other_program(screen, tmp_path / "text.txt")
    screen.key("ctrl+space")
    wait_in_front(screen, HELP)
    screen.run("xdotool", "search", "--onlyvisible", "--name", "KAStd: Šiandien", "windowactivate")
    wait_in_front(screen, "KAStd: Šiandien")
    screen.key("ctrl+6")
    screen.wait_for_window("KAStd: Istorija")
    screen.run("xdotool", "search", "--onlyvisible", "--name", f"^{HELP}$", "windowactivate")
    wait_in_front(screen, HELP)
    screen.key("Escape")
    wait_in_front(screen, "KAStd: Istorija")


@pytest.mark.parametrize("layout", ["lt", "us,lt"])
def test_on_lithuanian_keyboards_changed_while_it_runs(screen: Desktop, data: Path, layout: str) -> None:
    start(screen, data)
    screen.run("setxkbmap", "-layout", layout, "-option", "", "-option", "grp:alt_shift_toggle")
    if "," in layout:
        screen.key("ISO_Next_Group")
    screen.key("ctrl+space")
    screen.wait_for_window(HELP)
    wait_in_front(screen, HELP)
    # The key of the digit 3 types ę here; the third tile opens all the same.
    screen.run("xdotool", "key", "12")
    names: set[str] = set()

    def opened() -> bool:
        names.clear()
        names.update(screen.names())
        return "Atverti visą kortelę: Pakeltas balsas" in names

    wait_until(opened, "the third tile opened")


def test_keys_that_another_program_has_are_said_to_be_taken(screen: Desktop, data: Path, tmp_path: Path) -> None:
    holder = tmp_path / "hold.py"
    holder.write_text(
        "import sys, time\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "from kastd_desktop.core.shortcut import parse\n"
        "from kastd_desktop.system.hotkey.x11 import X11HotKey\n"
        "held = X11HotKey()\n"
        "assert held.take(parse('Ctrl+Space')) == 'held'\n"
        f"open({str(tmp_path / 'held')!r}, 'w').close()\n"
        "time.sleep(60)\n"
    )
    screen.start(sys.executable, str(holder))
    wait_until((tmp_path / "held").exists, "the keys held by another program")
    start(screen, data)
    assert "global shortcut Ctrl+Space: taken" in (data / "logs" / "kastd.log").read_text(encoding="utf-8")
    screen.key("ctrl+7")
    screen.wait_for_window("KAStd: Nustatymai")
    wait_until(
        lambda: any("Ctrl+Shift+Tarpas" in name for name in screen.names()),
        "the settings offer other keys",
    )


def show(screen: Desktop, data: Path) -> tuple[int, str]:
    """Ask for quick help as a second start does; return its code and what it said."""
    second = screen.program("show", "quick-help", "--data-dir", str(data))
    _out, errors = second.communicate(timeout=20)
    return second.returncode, errors.decode()


def test_nothing_opens_where_customers_see_every_screen(screen: Desktop, data: Path) -> None:
    plain = Preferences(set_up=True, institution="Įstaiga", desk="3 langelis")
    save(data / "settings.json", plain._replace(customer_screens=("screen",)))
    code, said = show(screen, data)
    assert code == 2
    assert "Greita pagalba neatverta" in said
    assert screen.windows() == []

    program = start(screen, data)
    screen.key("ctrl+space")
    code, said = show(screen, data)
    assert code == 2
    assert "Greita pagalba neatverta" in said
    assert HELP not in screen.windows()
    assert program.poll() is None


def test_a_second_start_shows_it_and_says_nothing(screen: Desktop, data: Path) -> None:
    start(screen, data)
    code, said = show(screen, data)
    assert (code, said) == (0, "")
    screen.wait_for_window(HELP)


def test_a_screen_reader_meets_the_first_result_first(screen: Desktop, data: Path) -> None:
    start(screen, data)
    screen.key("ctrl+space")
    screen.wait_for_window(HELP)
    wait_in_front(screen, HELP)
    screen.type("rekia ant manes")
    first = "Atverti visą kortelę: Pakeltas balsas"
    wait_until(lambda: first in screen.names(), "the first result")
    names = [row["name"] for row in screen.tree() if row["showing"]]
    field, opened = names.index("Paieška savais žodžiais"), names.index(first)
    sentence = names.index("Kopijuoti: „Girdžiu, kad jus tai supykdė. Noriu padėti.“")
    others = [number for number, name in enumerate(names) if name.startswith("Kolegai reikia pagalbos.")]
    assert others
    assert field < opened < sentence < others[0]
