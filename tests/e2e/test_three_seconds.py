"""Three seconds: from the global shortcut to the right sentences, for twenty situations in words people type.

With real keys in a real window over another program. Asserted are the right card and the number of key presses, which
are the same on every machine; the times are printed. A person's time is reckoned by the keystroke-level model (Card,
Moran and Newell 1980, average skilled typist: 0.28 s a key, 1.35 s to make up one's mind) plus what the program took.
"""

from __future__ import annotations

import statistics
import sys
import time
from typing import TYPE_CHECKING, Final

import pytest

from kastd_desktop.core.preferences import Preferences
from kastd_desktop.settings.file import save
from tests.e2e.desktop import ROOT, wait_until
from tests.e2e.test_global_shortcut import HELP, OTHER, other_program, wait_in_front

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.desktop import Desktop

pytestmark = pytest.mark.e2e

TASKS: Final = (
    ("rekia ant manes", "raised-voice"),
    ("filmuoja telefonu", "filming"),
    ("grasina man", "threats"),
    ("nori pas vadova", "demands-manager"),
    ("neveikia sistema", "technical-failure"),
    ("girtas", "intoxicated"),
    ("verkia", "crying"),
    ("kurcias", "hearing-impairment"),
    ("nekalba lietuviskai", "language-barrier"),
    ("vezimelis", "wheelchair"),
    ("ginklas", "weapon-or-suspicious-object"),
    ("laukia eileje", "long-wait"),
    ("keikiasi", "insults"),
    ("alpsta", "medical-emergency"),
    ("nusizudyti", "suicidal"),
    ("kysis", "gift-or-bribe"),
    ("suklydome", "own-mistake"),
    ("musasi", "physical-aggression"),
    ("truksta dokumentu", "missing-documents"),
    ("aklas", "vision-impairment"),
)
KEY: Final = 0.28
MIND: Final = 1.35
"""Seconds."""
PAUSE: Final = 0.4
"""Seconds to wait after a letter whether the card has come; a person looks about as long."""
WINDOW: Final = "window"
MOST_KEYS: Final = 9
"""Key presses of the median task, the shortcut included."""


def test_twenty_situations_from_the_shortcut_to_the_right_sentences(
    screen: Desktop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, told = tmp_path / "data", tmp_path / "told.txt"
    data.mkdir()
    save(data / "settings.json", Preferences(set_up=True, institution="Įstaiga", desk="3 langelis"))
    program = (str(ROOT / "tests" / "e2e" / "telling_program.py"), str(told))
    screen.start(sys.executable, *program, "run", "--data-dir", str(data))
    screen.wait_for_window("KAStd: Šiandien")
    log = data / "logs" / "kastd.log"
    wait_until(lambda: "global shortcut Ctrl+Space: held" in log.read_text(encoding="utf-8"), "the keys held")
    other_program(screen, tmp_path / "text.txt")

    results = [(words, id_, *solved(screen, told, words, id_)) for words, id_ in TASKS]

    keys = sorted(pressed for _words, _id, pressed, _took in results)
    people = sorted(MIND + KEY * pressed + took for _words, _id, pressed, took in results)
    with capsys.disabled():
        print()
        for words, id_, pressed, took in results:
            print(f"  {words[: pressed - 1]!r:22} → {id_:28} {pressed:2} keys, program {took * 1000:4.0f} ms")
        print(f"  keys: median {statistics.median(keys)}, most {keys[-1]}")
        print(f"  a person: median {statistics.median(people):.1f} s, 95 % {people[int(len(people) * 0.95) - 1]:.1f} s")
    assert statistics.median(keys) <= MOST_KEYS
    assert screen.in_front() == OTHER


def solved(screen: Desktop, told: Path, words: str, id_: str) -> tuple[int, float]:
    """Look one situation up as a person does, letter by letter until the card is there.

    Returns:
        Key presses, and the seconds the program took for the window and for the last letter.
    """
    begin = time.monotonic_ns()
    screen.key("ctrl+space")
    wait_until(lambda: painted_since(told, begin), "quick help painted")
    opened = painted_since(told, begin)[0][0] - begin
    wait_in_front(screen, HELP)
    for number, letter in enumerate(words, 1):
        before = time.monotonic_ns()
        screen.run("xdotool", "key", "space" if letter == " " else letter)
        painted = shown(told, id_, before)
        if painted is not None:
            screen.key("Escape")
            wait_until(lambda: HELP not in screen.windows(), "quick help gone")
            wait_in_front(screen, OTHER)
            return number + 1, (opened + painted - before) / 1e9
    raise AssertionError(f"“{words}” did not lead to {id_}; the last was {told.read_text()[-80:]!r}")


def shown(told: Path, id_: str, since: int) -> int | None:
    """Return when the card was first painted open after a moment; None when it was not, or something else is now."""
    end = time.monotonic() + PAUSE
    while time.monotonic() < end:
        recent = [(moment, each) for moment, each in painted_since(told, since) if each != WINDOW]
        if recent and recent[-1][1] == id_:
            return next(moment for moment, each in recent if each == id_)
        time.sleep(0.01)
    return None


def painted_since(told: Path, since: int) -> list[tuple[int, str]]:
    """Return (time, id) of what was painted after a moment."""
    lines = [line.split() for line in told.read_text(encoding="utf-8").splitlines()]
    return [(int(line[0]), line[1]) for line in lines if len(line) == 3 and int(line[0]) > since]
