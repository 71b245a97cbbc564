"""The extraordinary mode: it needs a reason and an end, warns a day ahead, ends by itself, survives clock changes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from kastd_desktop.errors import UserError
from kastd_desktop.services.change import Change, Changes, Kinds
from kastd_desktop.services.modes import LONGEST_REASON, Mode
from kastd_desktop.services.records import Records
from kastd_desktop.store.database import Database
from kastd_desktop.system.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VILNIUS = ZoneInfo("Europe/Vilnius")


class Desk:
    """A switch with a clock that the test turns."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = datetime(2026, 10, 23, 9, 0, tzinfo=VILNIUS)
        self.told: list[Kinds] = []
        self.records = Records(Paths(folder))
        self.mode = self._mode()

    def restart(self) -> None:
        self.records.close()
        self.records = Records(Paths(self.folder))
        self.mode = self._mode()

    def _mode(self) -> Mode:
        changes = Changes()
        changes.listen(self.told.append)
        return Mode(self.records.modes, lambda: self.now, changes)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.records.close()


def test_ordinary_at_first(desk: Desk) -> None:
    assert desk.mode.current() is None
    assert not desk.mode.ends_soon()


@pytest.mark.parametrize("reason", ["", "   ", "\n\t"])
def test_a_reason_is_required(desk: Desk, reason: str) -> None:
    with pytest.raises(UserError):
        desk.mode.switch_on(reason, desk.now + timedelta(days=3))
    assert desk.mode.current() is None
    assert desk.told == []


def test_a_long_reason_is_refused(desk: Desk) -> None:
    with pytest.raises(UserError) as refused:
        desk.mode.switch_on("x" * (LONGEST_REASON + 1), desk.now + timedelta(days=3))
    assert str(LONGEST_REASON) in refused.value.text()


@pytest.mark.parametrize("left", [timedelta(0), timedelta(seconds=-1), timedelta(days=-3)])
def test_the_end_must_lie_ahead(desk: Desk, left: timedelta) -> None:
    with pytest.raises(UserError):
        desk.mode.switch_on("Karantinas", desk.now + left)
    assert desk.mode.current() is None


def test_switched_on_it_says_why_and_until_when(desk: Desk) -> None:
    until = desk.now + timedelta(days=5)
    state = desk.mode.switch_on("  Karantinas:\n nuotoliniu būdu ", until)
    assert state == desk.mode.current()
    assert state.reason == "Karantinas: nuotoliniu būdu"
    assert state.since == desk.now
    assert state.until == until
    assert desk.told == [Change.MODE]


def test_switched_off_it_is_over(desk: Desk) -> None:
    desk.mode.switch_on("Karantinas", desk.now + timedelta(days=5))
    desk.mode.switch_off()
    assert desk.mode.current() is None
    assert desk.told == [Change.MODE, Change.MODE]


def test_a_new_end_does_not_begin_it_anew(desk: Desk) -> None:
    begun = desk.now
    desk.mode.switch_on("Karantinas", begun + timedelta(days=2))
    desk.now += timedelta(days=1)
    state = desk.mode.switch_on("Karantinas, II etapas", begun + timedelta(days=9))
    assert state.since == begun
    desk.now += timedelta(days=10)
    again = desk.mode.switch_on("Gaisras", desk.now + timedelta(days=1))
    assert again.since == desk.now


def test_it_warns_a_day_ahead_and_ends_by_itself(desk: Desk) -> None:
    until = desk.now + timedelta(days=5)
    desk.mode.switch_on("Karantinas", until)
    assert not desk.mode.ends_soon()
    desk.now = until - timedelta(hours=24, seconds=1)
    assert not desk.mode.ends_soon()
    desk.now = until - timedelta(hours=24)
    assert desk.mode.ends_soon()
    desk.now = until - timedelta(seconds=1)
    assert desk.mode.current() is not None
    desk.now = until
    assert desk.mode.current() is None
    assert not desk.mode.ends_soon()


def test_the_end_is_told_though_nobody_switched_anything(desk: Desk) -> None:
    until = desk.now + timedelta(days=2)
    desk.mode.switch_on("Karantinas", until)
    desk.told.clear()
    desk.now += timedelta(hours=1)
    desk.mode.tick()
    assert desk.told == []
    desk.now = until - timedelta(hours=23)
    desk.mode.tick()
    desk.mode.tick()
    assert desk.told == [Change.MODE]
    desk.now = until + timedelta(seconds=1)
    desk.mode.tick()
    desk.mode.tick()
    assert desk.told == [Change.MODE, Change.MODE]
    assert desk.mode.current() is None


def test_it_holds_after_a_restart_and_not_after_its_end(desk: Desk) -> None:
    until = desk.now + timedelta(days=5)
    desk.mode.switch_on("Karantinas", until)
    desk.now += timedelta(days=1)
    desk.restart()
    state = desk.mode.current()
    assert state is not None
    assert (state.reason, state.until) == ("Karantinas", until)
    desk.now = until + timedelta(minutes=1)
    desk.restart()
    assert desk.mode.current() is None


def test_summer_time_ends_while_it_lasts(desk: Desk) -> None:
    """On 25 October 2026 the hour from three to four comes twice in Lithuania."""
    until = datetime(2026, 10, 25, 3, 45, fold=0, tzinfo=VILNIUS)
    desk.mode.switch_on("Gedimas", until)
    desk.now = datetime(2026, 10, 25, 3, 44, fold=0, tzinfo=VILNIUS)
    assert desk.mode.current() is not None
    desk.now = datetime(2026, 10, 25, 3, 30, fold=1, tzinfo=VILNIUS)  # three quarters of an hour after the end
    assert desk.mode.current() is None


def test_an_end_in_the_second_of_the_doubled_hours_is_in_the_future(desk: Desk) -> None:
    desk.now = datetime(2026, 10, 25, 3, 50, fold=0, tzinfo=VILNIUS)
    state = desk.mode.switch_on("Gedimas", datetime(2026, 10, 25, 3, 10, fold=1, tzinfo=VILNIUS))
    assert state.left(desk.now) == timedelta(minutes=20)


def test_a_day_is_24_hours_when_the_clocks_change(desk: Desk) -> None:
    desk.mode.switch_on("Karantinas", datetime(2026, 10, 25, 17, 0, tzinfo=VILNIUS))
    desk.now = datetime(2026, 10, 24, 17, 30, tzinfo=VILNIUS)  # 24.5 hours before: one hour comes twice
    assert not desk.mode.ends_soon()
    desk.now = datetime(2026, 10, 24, 18, 0, tzinfo=VILNIUS)
    assert desk.mode.ends_soon()


def test_summer_time_begins_while_it_lasts(desk: Desk) -> None:
    desk.now = datetime(2027, 3, 27, 17, 0, tzinfo=VILNIUS)
    desk.mode.switch_on("Potvynis", datetime(2027, 3, 28, 17, 0, tzinfo=VILNIUS))
    assert desk.mode.ends_soon()  # 23 hours
    desk.now = datetime(2027, 3, 28, 17, 0, tzinfo=VILNIUS)
    assert desk.mode.current() is None


def test_what_applies_follows_the_mode(desk: Desk, compiled_pack: Path) -> None:
    from kastd_desktop.content.reader import read_compiled

    standard = read_compiled(compiled_pack, "lt").standard
    assert desk.mode.applies(standard, "1.1")
    desk.mode.switch_on("Karantinas", desk.now + timedelta(days=5))
    assert desk.mode.applies(standard, "4.1")
    assert desk.mode.applies(standard, "A1")
    assert not desk.mode.applies(standard, "1.1")
    assert not desk.mode.applies(standard, "A3")


def test_a_mode_that_cannot_be_read_is_not_taken_for_the_ordinary_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.mode.switch_on("Karantinas", desk.now + timedelta(days=2))
    trouble = UserError("The records cannot be read now: another program is using them. Try again.")

    def held(*_words: object, **_named: object) -> list[object]:
        raise trouble

    with monkeypatch.context() as patch:
        patch.setattr(Database, "rows", held)
        state = desk.mode.switch_on("Gedulas", desk.now + timedelta(days=3))
        assert state.reason == "Gedulas", "saved, so it need not be read again"
        desk.restart()
        with pytest.raises(UserError):
            desk.mode.current()
        with pytest.raises(UserError):
            desk.mode.switch_off()
    state_after = desk.mode.current()
    assert state_after is not None
    assert state_after.reason == "Gedulas"
