"""The lists of a day, of the start and of the end of a shift: which applies, answering it, finishing it, the week."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from kastd_desktop.core.checklist import Answer, Checklist, Counts, Item, Run
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.services.change import Change, Changes
from kastd_desktop.services.clock import Clock, seconds_until, stamp
from kastd_desktop.store.runs import RunKey, Runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.services.choices import Choices


NIGHT_ENDS: Final = 5
"""Hour until which a list nobody has begun is still that of the shift before."""
NOON: Final = 12
"""Hour by which a shift that began the day before is over, whatever became of its list."""
PUT_DOWN: Final = 3600
"""Seconds without an answer after which, by day, nobody is at last night's list any more."""


class DayMark(NamedTuple):
    """A day in the week strip.

    Attributes:
        day: the day.
        counts: what was answered, or None when there was no check.
        today: it is today.
        future: it is still to come.
    """

    day: date
    counts: Counts | None
    today: bool
    future: bool


class Checks:
    """The check list of one desk, for the start or for the end of a shift; each has runs of its own.

    Every method that changes something saves first and returns what is saved; when saving fails it raises and nothing
    changed, so a screen never shows what is not on the disk.
    """

    def __init__(
        self, pack: Pack, choices: Choices, runs: Runs, clock: Clock, changes: Changes, when: str = "start"
    ) -> None:
        """Make the service.

        Args:
            pack: has the lists.
            choices: name the desk and the kind of place.
            runs: where answers are kept.
            clock: the time.
            changes: who is told.
            when: ``start`` or ``end``; the pack must have such a list, see `offers`.
        """
        self._when = when
        self._pack = pack
        self._choices = choices
        self._runs = runs
        self._clock = clock
        self._changes = changes
        self._run: Run | None = None
        self._touched = False

    @staticmethod
    def offers(pack: Pack, when: str) -> bool:
        """Tell whether a pack has a list for the ``start`` or the ``end`` of a shift."""
        return any(each == when for each, _place, _checklist in pack.checklists)

    def today(self) -> Run:
        """Return today's run; after midnight, and at another desk or place, it is another one.

        A shift may end after midnight. The list of its end is that of the day on which it began until something of the
        new day is answered, be it at its start or at its end: a list that was begun, or finished after midnight, until
        noon at most, one that was not begun only in the night.

        Raises:
            UserError: it cannot be read now; nothing is known then, not even that it is empty.
        """
        now = self._clock()
        if self._when == "end" and now.hour < NOON and self._goes_on(now):
            return self._of(now.date() - timedelta(days=1))
        return self._of(now.date())

    def left_behind(self) -> bool:
        """Tell whether this is last night's list and, now that it is day, nobody is at it any more."""
        now, run = self._clock(), self.today()
        if run.day == now.date().isoformat() or now.hour < NIGHT_ENDS:
            return False
        moments = [given.at for given in run.given.values()] + ([run.finished] if run.finished else [])
        return all(seconds_until(now, datetime.fromisoformat(moment)) > PUT_DOWN for moment in moments)

    def _of(self, day: date) -> Run:
        """Return the run of a day at this desk, read when it is not the one in hand."""
        checklist = self._checklist()
        wanted = Run(checklist, day.isoformat(), self._choices.preferences.desk, {})
        held = self._run
        if held is None or (held.day, held.place, held.checklist.id) != (wanted.day, wanted.place, checklist.id):
            self._run = held = self._runs.load(self._key(wanted), checklist)
        return held

    def _goes_on(self, now: datetime) -> bool:
        """Tell whether the shift that began the day before is not over yet."""
        today, before = now.date().isoformat(), (now.date() - timedelta(days=1)).isoformat()
        summaries = self._runs.summaries(self._choices.preferences.desk, before, today)
        begun = {summary.day for summary in summaries if summary.counts.answered}
        if begun != {before}:
            return False
        run = self._of(now.date() - timedelta(days=1))
        if run.finished:
            return datetime.fromisoformat(run.finished).date() == now.date()
        return bool(run.given) or now.hour < NIGHT_ENDS

    def found_unfinished(self) -> bool:
        """Tell whether the program found a check that was begun before it started and not finished."""
        run = self.today()
        return bool(run.given) and not run.finished and not self._touched

    def take_over(self, before: Checks) -> None:
        """Go on where the same desk was in another language: what was touched there was touched here."""
        self._touched = before._touched

    def answer(self, item_id: str, answer: Answer) -> Run:
        """Give an answer.

        Args:
            item_id: which item.
            answer: what was seen.

        Raises:
            UserError: it could not be saved.
            KeyError: the list has no such item.
        """
        return self._save(self.today().answered(item_id, answer, stamp(self._clock())), item_id)

    def note(self, item_id: str, note: str) -> Run:
        """Put a remark on an answered item; without a change nothing is written.

        Raises:
            UserError: it could not be saved.
            KeyError: the item has no answer.
        """
        run = self.today()
        note = " ".join(note.encode("utf-8", "ignore").decode().split())  # half a character cannot be stored
        if run.given[item_id].note == note:
            return run
        return self._save(run.noted(item_id, note, stamp(self._clock())), item_id)

    def clear(self, item_id: str) -> Run:
        """Take an answer back.

        Raises:
            UserError: it could not be saved.
        """
        run = self.today()
        if item_id not in run.given:
            return run
        return self._save(run.cleared(item_id), item_id)

    def restore(self, before: Run, item_id: str) -> Run:
        """Bring back one item's answer as it was in an earlier state of today's run (undo).

        What belongs to another day or another list is not brought back.

        Raises:
            UserError: it could not be saved.
        """
        run = self.today()
        if (before.day, before.place, before.checklist.id) != (run.day, run.place, run.checklist.id):
            return run
        given = {**run.given}
        if item_id in before.given:
            given[item_id] = before.given[item_id]
        else:
            given.pop(item_id, None)
        restored = Run(run.checklist, run.day, run.place, given, run.started, run.finished)
        return self._save(restored, item_id)

    def finish(self) -> Run:
        """Close the check.

        Raises:
            UserError: something is not answered yet, or it could not be saved.
        """
        run = self.today()
        if not run.complete:
            raise UserError(N_("Some items are not answered yet."))
        return self._save(run.closed(stamp(self._clock())), None)

    def reopen(self) -> Run:
        """Open a closed check again, answers kept.

        Raises:
            UserError: it could not be saved.
        """
        return self._save(self.today().closed(""), None)

    def start_over(self) -> Run:
        """Drop today's answers.

        Raises:
            UserError: it could not be saved.
        """
        run = self.today()
        empty = Run(run.checklist, run.day, run.place, {})
        self._runs.save_whole(self._key(empty), empty)
        return self._saved(empty)

    def import_runs(self, runs: Sequence[Run]) -> None:
        """Save whole runs of any days and places in one go, all or none.

        Raises:
            UserError: they could not be saved.
        """
        self._runs.save_all([(self._key(run), run) for run in runs])
        self._run = None

    def shortcomings(self) -> tuple[Item, ...]:
        """Return today's items that miss something."""
        run = self.today()
        return tuple(
            item
            for item in run.checklist.items()
            if item.id in run.given and run.given[item.id].answer is Answer.MISSING
        )

    def week(self) -> tuple[DayMark, ...]:
        """Return Monday to Friday of this week; Saturday and Sunday only when today is one of them."""
        today = self._clock().date()
        monday = today - timedelta(days=today.weekday())
        days = [monday + timedelta(days=number) for number in range(max(5, today.weekday() + 1))]
        found = {
            summary.day: summary.counts
            for summary in self._runs.summaries(
                self._choices.preferences.desk, days[0].isoformat(), days[-1].isoformat()
            )
            if summary.list == self.today().checklist.id
        }
        return tuple(DayMark(day, found.get(day.isoformat()), day == today, day > today) for day in days)

    def _checklist(self) -> Checklist:
        lists = [(place, checklist) for when, place, checklist in self._pack.checklists if when == self._when]
        own = [checklist for place, checklist in lists if place == self._choices.preferences.place]
        return (own or [checklist for _place, checklist in lists])[0]

    def _key(self, run: Run) -> RunKey:
        return RunKey(self._pack.manifest.id, run.checklist.id, run.day, run.place)

    def _save(self, run: Run, item_id: str | None) -> Run:
        self._runs.save(self._key(run), run, item_id)
        return self._saved(run)

    def _saved(self, run: Run) -> Run:
        self._run = run
        self._touched = True
        self._changes.report(Change.CHECK)
        return run
