"""A day's check through every sequence of events: what is shown is what a new connection reads."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kastd_desktop.core.checklist import Answer, Run
from kastd_desktop.core.preferences import Preferences
from kastd_desktop.errors import UserError
from kastd_desktop.services.change import Change, Changes, Kinds
from kastd_desktop.services.checks import Checks
from kastd_desktop.services.choices import Choices
from kastd_desktop.services.packs import open_pack
from kastd_desktop.store.database import Database
from kastd_desktop.store.runs import Runs
from tests.records import database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PACK = open_pack(None, "lt").pack
ITEMS = ["desk-tidy", "notices-valid", "aisle-clear", "clock-right"]
ITEM = st.sampled_from(ITEMS)
NOTE = st.text(max_size=12)


@contextmanager
def refused(_self: Database) -> Iterator[Any]:
    raise UserError("Not saved. The disk is full: free some space and try again.")
    yield


class DayOfChecks(RuleBasedStateMachine):
    """A desk that answers, undoes, fails, restarts and sees midnights, beside a model in plain dictionaries."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="kastd-"))
        self.now = datetime.fromisoformat("2026-11-26T07:46:00+02:00")
        self.changes = Changes()
        self.told: list[Kinds] = []
        self.changes.listen(self.told.append)
        self.choices = Choices(self.folder / "settings.json", self.changes)
        self.choices.preferences = Preferences(desk="1 langelis")
        self.base = database(self.folder)
        self.checks = self.started(self.base)
        self.model: dict[tuple[str, str, str], dict[str, tuple[Answer, str]]] = {}
        self.finished: set[tuple[str, str, str]] = set()
        self.before: Run = self.checks.today()

    def started(self, base: Database) -> Checks:
        return Checks(PACK, self.choices, Runs(base), lambda: self.now, self.changes)

    @property
    def key(self) -> tuple[str, str, str]:
        run = self.checks.today()
        return run.day, run.place, run.checklist.id

    @property
    def given(self) -> dict[str, tuple[Answer, str]]:
        return self.model.setdefault(self.key, {})

    def known(self, item: str) -> str:
        """Return the item, or another one where the list has no such."""
        ids = [each.id for each in self.checks.today().checklist.items()]
        return item if item in ids else ids[ITEMS.index(item)]

    def attempt(self, fails: bool, change: Callable[[], Run]) -> bool:
        """Make a change, or let it fail; nothing may change then."""
        before = self.checks.today()
        self.told.clear()
        if not fails:
            assert change() == self.checks.today()
            return True
        with patch.object(Database, "transaction", refused):
            try:
                after = change()
            except UserError:
                assert self.told == []
            else:
                assert after == before, "it needed no saving"
        assert self.checks.today() == before
        return False

    @initialize(extra=st.sampled_from(["front-desk", "telephone"]))
    def place(self, extra: Any) -> None:
        self.choices.preferences = self.choices.preferences._replace(place=extra)

    @rule(item=ITEM, answer=st.sampled_from(Answer), fails=st.booleans())
    def answer(self, item: str, answer: Answer, fails: bool) -> None:
        item = self.known(item)
        before = self.checks.today()
        if self.attempt(fails, lambda: self.checks.answer(item, answer)):
            _old, note = self.given.get(item, (answer, ""))
            self.given[item] = (answer, note)
            self.before = before

    @precondition(lambda self: bool(self.given))
    @rule(data=st.data(), note=NOTE, fails=st.booleans())
    def note(self, data: st.DataObject, note: str, fails: bool) -> None:
        item = data.draw(st.sampled_from(sorted(self.given)))
        if self.attempt(fails, lambda: self.checks.note(item, note)):
            self.given[item] = (self.given[item][0], " ".join(note.split()))

    @rule(item=ITEM, fails=st.booleans())
    def clear(self, item: str, fails: bool) -> None:
        item = self.known(item)
        before = self.checks.today()
        if self.attempt(fails, lambda: self.checks.clear(item)):
            self.given.pop(item, None)
            self.before = before

    @rule(item=ITEM, fails=st.booleans())
    def restore(self, item: str, fails: bool) -> None:
        item = self.known(item)
        before = self.before
        same = (before.day, before.place, before.checklist.id) == self.key
        if self.attempt(fails, lambda: self.checks.restore(before, item)) and same:
            self.given.pop(item, None)
            if item in before.given:
                self.given[item] = (before.given[item].answer, before.given[item].note)

    @rule(fails=st.booleans())
    def answer_the_rest_and_finish(self, fails: bool) -> None:
        for item in self.checks.today().checklist.items():
            if item.id not in self.given:
                self.checks.answer(item.id, Answer.OK)
                self.given[item.id] = (Answer.OK, "")
        if self.attempt(fails, self.checks.finish):
            self.finished.add(self.key)

    @rule()
    def finish_too_early(self) -> None:
        if not self.checks.today().complete:
            self.attempt(True, self.checks.finish)

    @rule(fails=st.booleans())
    def reopen(self, fails: bool) -> None:
        if self.attempt(fails, self.checks.reopen):
            self.finished.discard(self.key)

    @rule(fails=st.booleans())
    def start_over(self, fails: bool) -> None:
        if self.attempt(fails, self.checks.start_over):
            assert self.told == [Change.CHECK]
            self.given.clear()
            self.finished.discard(self.key)

    @rule(hours=st.sampled_from([0.001, 1, 9, 24, 25, -1, -24]))
    def time_passes(self, hours: float) -> None:
        self.now += timedelta(hours=hours)

    @rule(desk=st.sampled_from(["1 langelis", "2 langelis"]), place=st.sampled_from(["front-desk", "telephone"]))
    def somewhere_else(self, desk: str, place: Any) -> None:
        self.choices.preferences = self.choices.preferences._replace(desk=desk, place=place)

    @rule()
    def restart(self) -> None:
        self.base.close()
        self.base = database(self.folder)
        assert self.base.trouble is None
        assert self.base.recovered is None
        self.checks = self.started(self.base)
        run = self.checks.today()
        assert self.checks.found_unfinished() == (bool(run.given) and not run.finished)

    @invariant()
    def what_is_shown_is_what_is_kept(self) -> None:
        shown = self.checks.today()
        other = database(self.folder)
        try:
            assert self.started(other).today() == shown
        finally:
            other.close()
        assert {item: (each.answer, each.note) for item, each in shown.given.items()} == self.given
        assert bool(shown.finished) == (self.key in self.finished)
        assert shown.day == self.now.date().isoformat()
        counts = {mark.day: mark.counts for mark in self.checks.week()}[self.now.date()]
        assert (counts is None and not shown.given) or counts == shown.counts()

    @invariant()
    def nothing_is_damaged(self) -> None:
        assert self.base.damaged_rows() == 0

    def teardown(self) -> None:
        self.base.close()
        shutil.rmtree(self.folder)


TestDayOfChecks = DayOfChecks.TestCase
TestDayOfChecks.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
