"""What was removed for good is gone from the copies too, and what was kept long enough goes by itself."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.core.incident import Draft
from kastd_desktop.errors import UserError
from kastd_desktop.services.tidying import tidy
from kastd_desktop.store.salvage import sound
from kastd_desktop.system.files import set_aside

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.desk import Desk

    MakeDesk = Callable[..., Desk]

SECRET = b"UNMISTAKABLE"


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    """Return a desk with two notes, a daily copy and one from before an update."""
    made = make_desk("in-progress")
    made.incidents.save(Draft("07:40", "threats", SECRET.decode()))
    made.incidents.save(Draft("07:41", "insults", "Stays"))
    made.records.back_up_daily("2026-11-25")
    copy = made.paths.backups / "kastd-2026-11-25.sqlite3"
    assert SECRET in copy.read_bytes()
    (made.paths.backups / "before-0009.sqlite3").write_bytes(copy.read_bytes())
    return made


def remove(desk: Desk) -> None:
    desk.incidents.remove(next(each for each in desk.incidents.all() if each.what == SECRET.decode()))


def everything(desk: Desk) -> bytes:
    return b"".join(path.read_bytes() for path in desk.paths.data.rglob("*") if path.is_file())


class TestRemovedForGood:
    def test_a_note_leaves_the_records_and_every_copy(self, desk: Desk) -> None:
        remove(desk)
        assert SECRET not in everything(desk)
        copies = desk.records.copies.all()
        assert [path.name for path in copies] == ["kastd-2026-11-25.sqlite3", "before-0009.sqlite3"]
        for copy in copies:
            assert sound(copy), "it can still be recovered from"
            with closing(sqlite3.connect(copy)) as connection:
                assert connection.execute("SELECT what FROM incident").fetchall() == [("Stays",)]

    def test_a_copy_that_has_no_such_note_is_not_touched(self, desk: Desk) -> None:
        desk.incidents.save(Draft("07:42", "threats", "Later"))
        copy = desk.records.copies.all()[0]
        before = copy.read_bytes()
        desk.incidents.remove(next(each for each in desk.incidents.all() if each.what == "Later"))
        assert copy.read_bytes() == before

    def test_a_copy_of_before_there_were_notes_is_no_obstacle(self, desk: Desk) -> None:
        old = desk.paths.backups / "before-0002.sqlite3"
        with closing(sqlite3.connect(old)) as connection:
            connection.execute("CREATE TABLE run (day TEXT)")
        remove(desk)
        assert old.is_file()

    def test_a_copy_too_damaged_to_be_of_use_goes(self, desk: Desk) -> None:
        copy = desk.records.copies.all()[0]
        copy.write_bytes(b"no database, but " + SECRET)
        remove(desk)
        assert not copy.exists()
        assert SECRET not in everything(desk)

    def test_a_copy_that_cannot_be_changed_is_told_and_the_note_stays_to_be_removed_again(self, desk: Desk) -> None:
        copy = desk.records.copies.all()[0]
        with closing(sqlite3.connect(copy, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(UserError) as caught:
                remove(desk)
        assert caught.value.text().startswith("Neištrinta: užrašas yra ir įrašų kopijoje kastd-2026-11-25.sqlite3")
        assert SECRET in everything(desk)
        remove(desk)
        assert SECRET not in everything(desk)


def aged(path: Path, days: float, desk: Desk) -> Path:
    """Let a file be of some days ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.write_bytes(SECRET)
    moment = (desk.clock() - timedelta(days=days)).timestamp()
    os.utime(path, (moment, moment))
    return path


class TestByItself:
    def test_leftovers_of_an_interrupted_writing_go(self, desk: Desk) -> None:
        data, drafts = desk.paths.data, desk.paths.drafts
        names = [
            data / ".settings.json.4711.tmp",
            drafts / ".0123456789abcdef.json.4711.tmp",
            desk.paths.backups / "kastd-2026-11-24.tmp",
        ]
        for path in names:
            aged(path, 1 / 24, desk)
        fresh = aged(drafts / ".fedcba9876543210.json.4712.tmp", 1 / 24 / 60, desk)
        other = aged(data / "notes.tmp", 900, desk)
        tidy(desk.paths, desk.clock)
        assert not [path for path in names if path.exists()]
        assert fresh.exists(), "it may be being written just now"
        assert other.exists(), "it is not ours"

    def test_a_draft_kept_long_enough_goes_without_the_letters_being_looked_at(self, desk: Desk) -> None:
        correspondence = desk.correspondence
        correspondence.enter("receipt", next(iter(correspondence.letter("receipt").fields)).id, "x")
        correspondence.drafts.save("receipt")
        (path,) = desk.paths.drafts.glob("*.json")
        text = path.read_text(encoding="utf-8")
        tidy(desk.paths, desk.clock)
        assert path.exists()
        path.write_text(text.replace("2026-11-26T", "2026-10-26T"), encoding="utf-8")
        tidy(desk.paths, desk.clock)
        assert not path.exists()

    def test_what_was_put_aside_goes_after_thirty_days_of_lying_there(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("time.strftime", lambda _format: "20261020-080000")
        old = [set_aside(aged(desk.paths.data / "other.sqlite3", 1, desk)) for _number in range(2)]
        old.append(old[0].with_name(f"{old[0].name}-journal"))
        old[2].write_bytes(SECRET)
        monkeypatch.setattr("time.strftime", lambda _format: "20261101-080000")
        recent = set_aside(aged(desk.paths.data / "settings.json", 400, desk))
        tidy(desk.paths, desk.clock)
        assert not [path for path in old if path.exists()]
        assert recent.exists(), "what counts is when it was put aside"

    def test_copies_from_before_an_update_go_after_thirty_days_and_daily_ones_do_not(self, desk: Desk) -> None:
        daily, before = desk.records.copies.all()
        aged(daily, 400, desk)
        aged(before, 29, desk)
        tidy(desk.paths, desk.clock)
        assert before.exists()
        aged(before, 31, desk)
        tidy(desk.paths, desk.clock)
        assert daily.exists()
        assert not before.exists()

    def test_the_records_and_whatever_a_person_put_there_stay(self, desk: Desk) -> None:
        for name in ("kastd.sqlite3", "before-0001.sqlite3.txt", "x.kept-someday.json", "x.kept-20269999-080000.json"):
            aged(desk.paths.data / name, 900, desk)
        (desk.paths.data / "y.kept-20200101-000000.d").mkdir()
        before = sorted(desk.paths.data.rglob("*"))
        tidy(desk.paths, desk.clock)
        assert sorted(desk.paths.data.rglob("*")) == before

    def test_what_cannot_be_deleted_stays_until_the_next_time(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = aged(desk.paths.data / ".settings.json.4711.tmp", 1, desk)

        def refuse(_path: Path, *, missing_ok: bool = False) -> None:
            raise PermissionError(missing_ok)

        with monkeypatch.context() as patch:
            patch.setattr(Path, "unlink", refuse)
            tidy(desk.paths, desk.clock)
        assert path.exists()
        tidy(desk.paths, desk.clock)
        assert not path.exists()

    def test_nothing_there_is_nothing_to_do(self, desk: Desk, tmp_path: Path) -> None:
        tidy(desk.paths._replace(data=tmp_path / "nowhere"), lambda: datetime.now().astimezone())
        assert not (tmp_path / "nowhere").exists()
