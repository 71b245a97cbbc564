"""Checks for other programs, CSV and JSON, and in numbers for a report. Knows nothing of how a PDF is drawn."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.alphabet import alphabetical
from kastd_desktop.core.checklist import Answer, Counts
from kastd_desktop.i18n import _
from kastd_desktop.services.checked_days import counts_by_day, end_lists
from kastd_desktop.system.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.store.runs import Recorded, Runs

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

SHORTCOMINGS: Final = (Answer.MISSING, Answer.FIXED)
LONGEST_BY_DAY: Final = 62
"""Days; a longer report has a line a month."""


@dataclass(frozen=True, slots=True)
class Row:
    """One answer, readable.

    Attributes:
        day: ISO day.
        place: the desk.
        list: id of the list.
        item: id of the item.
        text: what is seen when all is well; the id when the pack has the item no more.
        answer: what was seen.
        note: the remark, may be empty.
        at: ISO time of the answer.
        when: the list is that of the ``start`` or of the ``end`` of a shift; a list the pack has no more counts as one
            of the start, as in the history.
    """

    day: str
    place: str
    list: str
    item: str
    text: str
    answer: Answer
    note: str
    at: str
    when: str


@dataclass(frozen=True, slots=True)
class Line:
    """A day or a month of a report in numbers.

    Attributes:
        place: the desk.
        period: ``2026-11-24`` or ``2026-11``.
        days: days with a check.
        finished: of these, days on which every item was answered.
        clean: of these, days without shortcomings.
        ok: answers “OK”.
        missing: answers “missing”.
        fixed: shortcomings mended on the spot.
        na: answers “not applicable”.
    """

    place: str
    period: str
    days: int
    finished: int
    clean: int
    ok: int
    missing: int
    fixed: int
    na: int


@dataclass(frozen=True, slots=True)
class Shortcoming:
    """Something that was missing on a day."""

    day: str
    place: str
    text: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Report:
    """The checks of a span of days in numbers; holds no names and none of the free remarks, which could hold some.

    Attributes:
        first: ISO day.
        last: ISO day.
        places: the desks that were checked.
        by_day: lines are days, not months.
        lines: by desk and time, of the lists of the start of a shift alone: whether a day was clean is what they say.
            Spans without a check are left out.
        shortcomings: by time, of the same lists.
        end_days: days on which the list of the end of a shift was answered, counted by desk.
        end_shortcomings: by time, of the lists of the end.
        answers: how many answers stand behind it.
        unreadable: entries of any day that cannot be read and are not counted.
    """

    first: str
    last: str
    places: tuple[str, ...]
    by_day: bool
    lines: tuple[Line, ...]
    shortcomings: tuple[Shortcoming, ...]
    end_days: int
    end_shortcomings: tuple[Shortcoming, ...]
    answers: int
    unreadable: int


class Export:
    """The recorded checks, ready to be written."""

    def __init__(self, pack: Pack, runs: Runs) -> None:
        self._pack = pack
        self._runs = runs

    def rows(self, first: str, last: str) -> list[Row]:
        """Return every answer between two ISO days, both included.

        Raises:
            UserError: the records cannot be read now.
        """
        texts = {
            (checklist.id, item.id): item.text
            for _when, _place, checklist in self._pack.checklists
            for item in checklist.items()
        }
        ends = end_lists(self._pack)
        return [_row(recorded, texts, at_end=recorded.list in ends) for recorded in self._runs.recorded(first, last)]

    def report(self, first: str, last: str) -> Report:
        """Return the checks between two ISO days, both included, in numbers: by day up to two months, else by month.

        Years before the first check are left out of the span, so that “everything” does not begin in the year 2000.

        Raises:
            ValueError: one of the two is no day.
            UserError: the records cannot be read now.
        """
        begin, end = date.fromisoformat(first), date.fromisoformat(last)
        rows = self.rows(first, last)
        if rows:
            begin = max(begin, date(int(rows[0].day[:4]), 1, 1))
            first = begin.isoformat()
        by_day = (end - begin).days < LONGEST_BY_DAY
        places = sorted({row.place for row in rows}, key=lambda place: alphabetical(place, self._pack.locale))
        end_ids = end_lists(self._pack)
        counts = {
            (place, day): each
            for place in places
            for day, each in counts_by_day(
                summary for summary in self._runs.summaries(place, first, last) if summary.list not in end_ids
            ).items()
        }
        groups: dict[tuple[str, str], list[Row]] = {}
        starts = [row for row in rows if row.when == "start"]
        ends = [row for row in rows if row.when == "end"]
        for row in starts:
            groups.setdefault((row.place, row.day if by_day else row.day[:7]), []).append(row)
        return Report(
            first=first,
            last=last,
            places=tuple(places),
            by_day=by_day,
            lines=tuple(
                _line(place, period, groups[place, period], counts)
                for place in places
                for period in sorted(period for desk, period in groups if desk == place)
            ),
            shortcomings=_shortcomings(starts),
            end_days=len({(row.place, row.day) for row in ends}),
            end_shortcomings=_shortcomings(ends),
            answers=len(rows),
            unreadable=self.unreadable(),
        )

    def unreadable(self) -> int:
        """Return how many entries cannot be read, of whatever day: of a damaged one nobody knows.

        Raises:
            UserError: the records cannot be read now.
        """
        return self._runs.damaged_rows()

    def write_csv(self, path: Path, first: str, last: str) -> int:
        """Write CSV as Excel reads it in Lithuania: UTF-8 with BOM, semicolons.

        A cell that a spreadsheet would run as a formula gets an apostrophe in front.

        Returns:
            The number of rows.

        Raises:
            UserError: the records cannot be read now, or the file cannot be written.
        """
        out = io.StringIO()
        writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
        # A new column comes last, so that whoever reads the others by their place still finds them.
        titles = (_("Day"), _("Desk"), _("List"), _("Item"), _("What is seen"), _("Answer"), _("Note"), _("Time"))
        writer.writerow([*titles, _("Shift")])
        rows = self.rows(first, last)
        whens = {"start": _("Start of shift"), "end": _("End of shift")}
        for row in rows:
            cells = (row.day, row.place, row.list, row.item, row.text, answer_name(row.answer), row.note, row.at)
            writer.writerow([harmless(cell) for cell in (*cells, whens[row.when])])
        write_atomically(path, out.getvalue().encode("utf-8-sig"))
        return len(rows)

    def write_json(self, path: Path, first: str, last: str) -> int:
        """Write JSON.

        Returns:
            The number of rows.

        Raises:
            UserError: the records cannot be read now, or the file cannot be written.
        """
        rows = self.rows(first, last)
        content = {
            "pack": self._pack.manifest.id,
            "from": first,
            "to": last,
            "answers": [
                {
                    "day": row.day,
                    "place": row.place,
                    "list": row.list,
                    "item": row.item,
                    "text": row.text,
                    "answer": row.answer.value,
                    "note": row.note,
                    "at": row.at,
                    "when": row.when,
                }
                for row in rows
            ],
        }
        write_atomically(path, (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode())
        return len(rows)


def answer_name(answer: Answer) -> str:
    """Return an answer's name in the current language."""
    return {
        Answer.OK: _("OK"),
        Answer.MISSING: _("Missing"),
        Answer.NOT_APPLICABLE: _("Not applicable"),
        Answer.FIXED: _("Fixed on the spot"),
    }[answer]


def _line(place: str, period: str, rows: list[Row], counts: dict[tuple[str, str], Counts]) -> Line:
    answers = [row.answer for row in rows]
    days = [counts.get((place, day), Counts()) for day in {row.day for row in rows}]
    return Line(
        place=place,
        period=period,
        days=len(days),
        finished=sum(day.finished for day in days),
        clean=sum(day.clean for day in days),
        ok=answers.count(Answer.OK),
        missing=answers.count(Answer.MISSING),
        fixed=answers.count(Answer.FIXED),
        na=answers.count(Answer.NOT_APPLICABLE),
    )


def _row(recorded: Recorded, texts: dict[tuple[str, str], str], *, at_end: bool) -> Row:
    return Row(
        day=recorded.day,
        place=recorded.place,
        list=recorded.list,
        item=recorded.item,
        text=texts.get((recorded.list, recorded.item), recorded.item),
        answer=recorded.answer,
        note=recorded.note,
        at=recorded.at,
        when="end" if at_end else "start",
    )


def _shortcomings(rows: list[Row]) -> tuple[Shortcoming, ...]:
    return tuple(Shortcoming(row.day, row.place, row.text, row.answer) for row in rows if row.answer in SHORTCOMINGS)


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
