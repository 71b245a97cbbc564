"""Drafts: kept only when asked for, whole, found again, deleted for good, and gone by themselves after 30 days."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.errors import UserError
from kastd_desktop.services.drafts import KEPT, Drafts
from kastd_desktop.services.letter_entered import Unsent

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kastd_desktop.services.desk import Desk

NOW = datetime.fromisoformat("2026-11-26T07:46:00+02:00")
MARK = "Zuikutė-q7x93"
UNSENT = Unsent({"handler": MARK, "received": "2026-11-19"}, {"greeting": 1}, frozenset({"greeting"}))


class Clock:
    """A clock the test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def drafts(tmp_path: Path, clock: Clock) -> Drafts:
    return Drafts(tmp_path / "drafts", clock)


def files(tmp_path: Path) -> list[Path]:
    return [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_draft_is_found_again_as_it_was(drafts: Drafts) -> None:
    id_ = drafts.save("receipt", UNSENT)
    assert [(draft.id, draft.letter, draft.saved, draft.unsent) for draft in drafts.all()] == [
        (id_, "receipt", NOW, UNSENT)
    ]
    assert drafts.load(id_).unsent == UNSENT


def test_saving_again_replaces_it_and_the_newest_is_first(drafts: Drafts, clock: Clock) -> None:
    first = drafts.save("receipt", UNSENT)
    clock.now += timedelta(hours=1)
    second = drafts.save("refusal", UNSENT)
    assert [draft.id for draft in drafts.all()] == [second, first]
    clock.now += timedelta(hours=1)
    assert drafts.save("receipt", Unsent({"handler": "Ona"}, {}, frozenset()), first) == first
    assert [draft.id for draft in drafts.all()] == [first, second]
    assert drafts.load(first).unsent == Unsent({"handler": "Ona"}, {}, frozenset())


def test_the_file_name_tells_nothing_and_nobody_else_may_read_it(drafts: Drafts, tmp_path: Path) -> None:
    drafts.save("receipt", UNSENT)
    (path,) = files(tmp_path)
    assert "receipt" not in path.name
    assert MARK not in path.name
    assert path.stat().st_mode & 0o077 == 0


def test_deleting_leaves_nothing(drafts: Drafts, tmp_path: Path) -> None:
    id_ = drafts.save("receipt", UNSENT)
    drafts.save("receipt", UNSENT, id_)
    drafts.delete(id_)
    assert files(tmp_path) == []
    assert drafts.all() == ()
    drafts.delete(id_)


def test_after_thirty_days_it_is_deleted(drafts: Drafts, clock: Clock, tmp_path: Path) -> None:
    drafts.save("receipt", UNSENT)
    clock.now = NOW + KEPT
    assert len(drafts.all()) == 1
    clock.now = NOW + KEPT + timedelta(seconds=1)
    assert drafts.all() == ()
    assert files(tmp_path) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"letter": "receipt"}',
        b'{"letter": "receipt", "saved": "yesterday", "values": {}, "picks": {}, "by_hand": []}',
        b'{"letter": "receipt", "saved": "2026-11-26T07:46:00", "values": {}, "picks": {}, "by_hand": []}',
        b'{"letter": "receipt", "saved": "2026-11-26T07:46:00+02:00", "values": {"a": 1}, "picks": {}, "by_hand": []}',
        b'{"letter": "receipt", "saved": "2026-11-26T07:46:00+02:00", "values": {}, "picks": {"a": ""}, "by_hand": []}',
        b"[" * 100_000,
    ],
)
def test_a_broken_file_is_listed_so_that_it_can_be_deleted(drafts: Drafts, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "drafts" / "0123456789abcdef.json"
    path.parent.mkdir()
    path.write_bytes(content)
    (draft,) = Drafts(path.parent, lambda: datetime.now(NOW.tzinfo)).all()
    assert (draft.id, draft.letter, draft.unsent) == (path.stem, "", None)
    with pytest.raises(UserError):
        drafts.load(path.stem)
    drafts.delete(path.stem)
    assert not path.exists()


def test_foreign_files_are_left_alone(drafts: Drafts, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    for name in ("notes.json", "0123456789abcdef.txt", ".0123456789abcdef.json.12.tmp"):
        (tmp_path / "drafts" / name).write_text("{}", encoding="utf-8")
    assert drafts.all() == ()
    assert len(files(tmp_path)) == 3


@pytest.mark.parametrize("id_", ["../settings", "", "0123456789ABCDEF", "0123456789abcdef/x"])
def test_an_id_is_never_a_path(drafts: Drafts, id_: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        drafts.delete(id_)


class TestLetters:
    """Drafts of the letters being written."""

    def test_nothing_is_kept_unless_asked_for(self, make_desk: Callable[..., Desk]) -> None:
        desk = make_desk("first-day")
        letters = desk.correspondence
        letters.enter("receipt", "handler", MARK)
        assert not desk.paths.drafts.exists()
        assert letters.drafts.state("receipt") == "none"
        letters.drafts.save("receipt")
        assert letters.drafts.state("receipt") == "saved"
        assert MARK in next(desk.paths.drafts.iterdir()).read_text(encoding="utf-8")

    def test_a_draft_opened_is_written_on_and_replaced(self, make_desk: Callable[..., Desk]) -> None:
        desk = make_desk("first-day")
        letters = desk.correspondence
        letters.enter("receipt", "handler", MARK)
        letters.drafts.save("receipt")
        letters.clear("receipt")
        (draft,) = letters.drafts.all()
        assert not letters.drafts.in_the_way(draft)
        letters.enter("receipt", "handler", "Kas kita")
        assert letters.drafts.in_the_way(draft)
        assert letters.drafts.open(draft.id) == "receipt"
        assert letters.entered("receipt").values["handler"] == MARK
        assert not letters.drafts.in_the_way(draft)
        letters.enter("receipt", "handler", "Ona")
        assert letters.drafts.state("receipt") == "changed"
        letters.drafts.save("receipt")
        assert len(letters.drafts.all()) == 1

    def test_deleting_keeps_what_is_on_the_screen(self, make_desk: Callable[..., Desk]) -> None:
        letters = make_desk("first-day").correspondence
        letters.enter("receipt", "handler", MARK)
        letters.drafts.save("receipt")
        letters.drafts.delete(letters.drafts.all()[0].id)
        assert letters.drafts.state("receipt") == "none"
        assert letters.entered("receipt").values["handler"] == MARK

    def test_a_draft_of_a_template_that_is_gone(self, make_desk: Callable[..., Desk]) -> None:
        desk = make_desk("first-day")
        id_ = Drafts(desk.paths.drafts, desk.clock).save("no-such-letter", UNSENT)
        with pytest.raises(UserError):
            desk.correspondence.drafts.open(id_)
