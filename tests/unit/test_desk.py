"""A desk put together: what could not be opened is told, what is begun survives another language."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.core.checklist import Answer
from kastd_desktop.errors import UserError
from kastd_desktop.services.change import Change, Changes
from kastd_desktop.services.choices import Choices
from kastd_desktop.services.desk import Desk, open_desk
from kastd_desktop.store.database import Database
from kastd_desktop.system.paths import Paths
from tests.records import spoil

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.services.change import Kinds


def desk_of(folder: Path) -> Desk:
    changes = Changes()
    paths = Paths(folder)
    return open_desk(paths, Choices(paths.settings, changes), changes, None)


def test_records_that_cannot_be_read_at_the_start_are_told_and_never_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(desk_of(tmp_path).records) as records:
        records.runs.first_day("")
    trouble = UserError("The records cannot be read: {detail}.", detail="disk I/O error")

    def failing(*_words: object, **_named: object) -> list[object]:
        raise trouble

    with monkeypatch.context() as patch:
        patch.setattr(Database, "rows", failing)
        desk = desk_of(tmp_path)
    assert desk.notices == [trouble]
    assert not desk.records.writable
    assert desk.mode.current() is None
    item = desk.checks.today().checklist.items()[0]
    with pytest.raises(UserError) as caught:
        desk.checks.answer(item.id, Answer.OK)
    assert caught.value is trouble


def test_entries_that_cannot_be_read_are_told_at_the_start(tmp_path: Path) -> None:
    desk = desk_of(tmp_path)
    for item in desk.checks.today().checklist.items()[:3]:
        desk.checks.answer(item.id, Answer.OK)
    desk.records.close()
    spoil(tmp_path, "UPDATE answer SET note = 'x' WHERE item IN (SELECT item FROM answer LIMIT 2)")

    desk = desk_of(tmp_path)

    [notice] = desk.notices
    assert "nepavyksta perskaityti: 2." in notice.text()
    assert desk.records.writable
    assert len(desk.checks.today().given) == 1
    desk.records.close()


def test_entries_met_later_are_told_once_and_counted_then(tmp_path: Path) -> None:
    desk = desk_of(tmp_path)
    heard: list[Kinds] = []
    desk.changes.listen(heard.append)
    item = desk.checks.today().checklist.items()[0].id
    desk.checks.answer(item, Answer.OK)
    heard.clear()
    spoil(tmp_path, "UPDATE answer SET note = 'x'")

    for _time in range(2):
        assert desk.records.runs.recorded("2000-01-01", "2099-01-01") == []
        desk.look_for_damage()

    assert heard == [Change.DAMAGE]
    assert [notice.fields for notice in desk.notices] == [{"n": 1}]
    desk.records.close()


def test_a_whole_file_is_never_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counting reads every row: no start has the time for it."""

    def counted(*_words: object) -> int:
        raise AssertionError

    monkeypatch.setattr(Database, "damaged_rows", counted)
    desk = desk_of(tmp_path)
    desk.look_for_damage()
    assert desk.notices == []
    desk.records.close()


def test_another_language_keeps_the_warnings_and_finds_no_check_of_its_own(tmp_path: Path) -> None:
    with closing(desk_of(tmp_path).records) as _records:
        desk = desk_of(tmp_path)
        desk.notices.append(UserError("The records were damaged."))
        item = desk.checks.today().checklist.items()[0]
        desk.checks.answer(item.id, Answer.OK)

        other = desk.in_locale("en")

        assert other.notices == desk.notices != []
        assert not other.checks.found_unfinished()
        desk.records.close()
    again = desk_of(tmp_path)
    assert again.in_locale("en").checks.found_unfinished(), "begun before this start"
    again.records.close()
