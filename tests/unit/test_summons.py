"""How quick help is called: what was used last, pins, the waiting-room's screen, the answer to a second start."""

from __future__ import annotations

import threading
import time
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kastd_desktop import cli
from kastd_desktop.core.preferences import MOST_PINS
from kastd_desktop.core.shortcut import Standing
from kastd_desktop.errors import UserError
from kastd_desktop.services.change import Change, Changes
from kastd_desktop.services.choices import Choices
from kastd_desktop.services.summons import REMEMBERED, Summons
from kastd_desktop.system.instance import Instance
from kastd_desktop.system.kiosk_screen import covered_screen, tell_screen

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.services.change import Kinds


def test_what_was_used_last_comes_first_once_and_is_forgotten_soon() -> None:
    summons = Summons()
    for id_ in ("a", "b", "a", "c", "d"):
        summons.use(id_)
    assert summons.used == ("d", "c", "a")
    assert len(summons.used) == REMEMBERED


def test_what_was_used_yesterday_is_forgotten() -> None:
    """The program may run for weeks beside the clock."""
    now = datetime.fromisoformat("2026-11-26T23:59:00+02:00")
    summons = Summons(clock=lambda: now)
    summons.use("threats")
    assert summons.used == ("threats",)
    now += timedelta(minutes=2)
    assert not summons.used
    summons.use("media")
    assert list(summons.used) == ["media"]


def test_what_was_used_is_never_written(tmp_path: Path) -> None:
    """Not into the settings, not anywhere: it would tell who had what kind of customers."""
    changes = Changes()
    choices = Choices(tmp_path / "settings.json", changes)
    summons = Summons(changes)
    summons.use("threats")
    choices.change(desk="3 langelis")
    assert "threats" not in (tmp_path / "settings.json").read_text(encoding="utf-8")
    assert Summons(changes).used == ()


def test_a_change_of_the_keys_is_told_once() -> None:
    changes = Changes()
    heard: list[Kinds] = []
    changes.listen(heard.append)
    summons = Summons(changes)
    for _time in range(2):
        summons.settle(Standing("Ctrl+Space", "taken", "Ctrl+F12"))
    assert heard == [Change.SHORTCUT]


class TestPins:
    @pytest.fixture
    def choices(self, tmp_path: Path) -> Choices:
        return Choices(tmp_path / "settings.json", Changes())

    def test_a_pin_comes_last_and_is_kept(self, choices: Choices) -> None:
        choices.pin("filming", pinned=True)
        choices.pin("media", pinned=True)
        choices.pin("filming", pinned=True)
        assert Choices(choices.path, Changes()).preferences.pins == ("media", "filming")
        choices.pin("media", pinned=False)
        choices.pin("unknown", pinned=False)
        assert Choices(choices.path, Changes()).preferences.pins == ("filming",)

    def test_no_more_than_there_are_digits(self, choices: Choices) -> None:
        for number in range(MOST_PINS):
            choices.pin(f"card-{number}", pinned=True)
        with pytest.raises(UserError):
            choices.pin("one-more", pinned=True)
        assert len(choices.preferences.pins) == MOST_PINS

    @pytest.mark.parametrize("keys", ["Ctrl+Alt+K", "Alt+Space", "K", "Ctrl+9", "Meta+Space"])
    def test_keys_that_must_be_left_alone_are_refused(self, choices: Choices, keys: str) -> None:
        with pytest.raises(UserError):
            choices.change_shortcut(keys)
        assert choices.preferences.shortcut == "Ctrl+Space"

    @pytest.mark.parametrize(("keys", "kept"), [("shift+ctrl+k", "Ctrl+Shift+K"), ("", "")])
    def test_other_keys_or_none_are_kept(self, choices: Choices, keys: str, kept: str) -> None:
        choices.change_shortcut(keys)
        assert Choices(choices.path, Changes()).preferences.shortcut == kept


class TestWaitingRoom:
    def test_its_screen_is_known_while_it_runs(self, tmp_path: Path) -> None:
        kiosk = Instance(tmp_path, "kiosk")
        assert covered_screen(tmp_path) == ""
        assert kiosk.take()
        tell_screen(tmp_path, "DP-2")
        assert covered_screen(tmp_path) == "DP-2"
        tell_screen(tmp_path, "")
        assert covered_screen(tmp_path) == ""
        tell_screen(tmp_path, "DP-2")
        kiosk.release()
        assert covered_screen(tmp_path) == ""


class TestAnswer:
    def asked(self, box: Path, first: Instance, answer: str | None) -> str | None:
        """Ask from a second start while the first answers."""
        taken: list[dict[str, object]] = []

        def serve() -> None:
            end = time.monotonic() + 3
            while not taken and time.monotonic() < end:
                taken.extend(first.requests())
                time.sleep(0.002)
            if answer is not None:
                first.answer(taken[0], answer)

        server = threading.Thread(target=serve)
        server.start()
        given = Instance(box, "desk").ask({"show": "quick-help", "answer": True})
        server.join()
        return given

    @pytest.mark.parametrize("text", ["", "Neatverta"])
    def test_a_second_start_is_told_what_came_of_it(self, tmp_path: Path, text: str) -> None:
        first = Instance(tmp_path, "desk")
        assert first.take()
        assert self.asked(tmp_path, first, text) == text
        assert list(first.box.iterdir()) == []
        first.release()

    def test_a_second_start_hands_over_before_it_reads_anything_else(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def long_way(_words: list[str]) -> None:
            raise AssertionError("the command line was parsed")

        monkeypatch.setattr(cli, "_parse", long_way)
        first = Instance(tmp_path / "instance", "desk")
        assert first.take()
        codes: list[int] = []
        words = ["show", "quick-help", "--data-dir", str(tmp_path)]
        second = threading.Thread(target=lambda: codes.append(cli.main(words)))
        second.start()
        end = time.monotonic() + 3
        while second.is_alive() and time.monotonic() < end:
            for request in first.requests():
                first.answer(request, "")
            time.sleep(0.002)
        second.join()
        first.release()
        assert codes == [0]

    def test_a_request_without_a_wish_for_an_answer_gets_none(self, tmp_path: Path) -> None:
        first = Instance(tmp_path, "desk")
        assert first.take()
        first.answer({"show": "today"}, "text")
        assert list(first.box.iterdir()) == []
        first.release()
