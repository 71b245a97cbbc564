"""Checks as files: CSV as Excel reads it, JSON, and the numbers of a report without names."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.core.checklist import Answer, Run
from kastd_desktop.errors import UserError
from kastd_desktop.services.export import LONGEST_BY_DAY
from kastd_desktop.store.runs import RunKey

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kastd_desktop.services.desk import Desk

    MakeDesk = Callable[..., Desk]

AT = "2026-11-24T07:42:00+02:00"


def write(
    desk: Desk, iso: str, answers: tuple[Answer, ...], note: str = "", place: str = "", *, whole: bool = False
) -> None:
    checklist = desk.checks.today().checklist
    run = Run(checklist, iso, place or desk.choices.preferences.desk, {})
    for item, answer in zip(checklist.items(), answers, strict=False):
        run = run.answered(item.id, answer, AT)
    if whole:
        for item in checklist.items()[len(answers) :]:
            run = run.answered(item.id, Answer.OK, AT)
    if note:
        run = run.noted(checklist.items()[0].id, note, AT)
    desk.records.runs.save_whole(RunKey(desk.pack.manifest.id, checklist.id, iso, run.place), run)


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    made = make_desk("first-day")
    write(made, "2026-10-30", (Answer.OK, Answer.OK))
    write(made, "2026-11-23", (Answer.MISSING, Answer.FIXED, Answer.OK), "Rūta: stende senas laikas; „17.00“")
    write(made, "2026-11-24", (Answer.OK, Answer.NOT_APPLICABLE))
    return made


def table(path: Path) -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def test_csv_opens_in_excel_in_lithuania(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "checks.csv"
    assert desk.export.write_csv(out, "2026-11-01", "2026-11-30") == 5
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = table(out)
    assert len(rows) == 6
    noted = next(row for row in rows[1:] if row[6])
    assert (noted[5], noted[1]) == ("Trūksta", "3 langelis")
    assert noted[6] == "Rūta: stende senas laikas; „17.00“"
    assert {row[0] for row in rows[1:]} == {"2026-11-23", "2026-11-24"}


@pytest.mark.parametrize("note", ["=1+1", "+3706", "-5", "@sum", "＝1+1"])
def test_a_remark_is_never_a_formula(desk: Desk, tmp_path: Path, note: str) -> None:
    write(desk, "2026-11-25", (Answer.MISSING,), note)
    out = tmp_path / "checks.csv"
    desk.export.write_csv(out, "2026-11-25", "2026-11-25")
    assert table(out)[1][6] == f"'{note}"


def test_json_has_every_answer(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "checks.json"
    assert desk.export.write_json(out, "2026-11-24", "2026-11-24") == 2
    content = json.loads(out.read_text(encoding="utf-8"))
    assert [answer["answer"] for answer in content["answers"]] == ["ok", "na"]


def test_a_folder_one_may_not_write_to_is_told(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError):
        desk.export.write_csv(tmp_path / "file" / "checks.csv", "2026-11-01", "2026-11-30")


def test_a_short_report_has_a_line_a_day(desk: Desk) -> None:
    report = desk.export.report("2026-11-01", "2026-11-30")
    assert report.by_day
    assert [(line.period, line.days) for line in report.lines] == [("2026-11-23", 1), ("2026-11-24", 1)]
    first = report.lines[0]
    assert (first.ok, first.missing, first.fixed, first.na) == (1, 1, 1, 0)
    assert report.answers == 5


def test_a_long_report_has_a_line_a_month(desk: Desk) -> None:
    report = desk.export.report("2026-01-01", "2026-12-31")
    assert not report.by_day
    assert [(line.period, line.days) for line in report.lines] == [("2026-10", 1), ("2026-11", 2)]


def test_a_day_without_shortcomings_is_a_finished_one_as_in_looking_back(desk: Desk) -> None:
    write(desk, "2026-11-25", (), whole=True)
    write(desk, "2026-11-26", (Answer.FIXED,), whole=True)
    report = desk.export.report("2026-11-01", "2026-11-30")
    assert [(line.period[8:], line.finished, line.clean) for line in report.lines] == [
        ("23", 0, 0),
        ("24", 0, 0),  # a few answers, all of them good, are no clean day
        ("25", 1, 1),
        ("26", 1, 0),
    ]
    month = desk.history.month(2026, 11)
    assert month.clean == sum(line.clean for line in report.lines)
    assert month.done == sum(line.finished for line in report.lines)


def test_a_year_has_the_same_number_of_clean_days_in_the_report_and_in_looking_back(make_desk: MakeDesk) -> None:
    desk = make_desk("in-progress")
    assert desk.checks.today().given
    year = desk.history.year(2026)
    report = desk.export.report("2026-01-01", "2026-11-26")
    assert year.clean == sum(line.clean for line in report.lines)
    assert sum(line.days for line in report.lines) == sum(line.finished for line in report.lines) + 1, "today is open"


def test_two_months_are_still_told_day_by_day(desk: Desk) -> None:
    assert LONGEST_BY_DAY == 62
    assert desk.export.report("2026-07-01", "2026-08-31").by_day
    assert not desk.export.report("2026-07-01", "2026-09-01").by_day


def test_a_report_lists_shortcomings_without_remarks(desk: Desk) -> None:
    report = desk.export.report("2026-01-01", "2026-12-31")
    assert [(each.day, each.answer) for each in report.shortcomings] == [
        ("2026-11-23", Answer.MISSING),
        ("2026-11-23", Answer.FIXED),
    ]
    assert "Rūta" not in repr(report)


def test_desks_are_kept_apart(desk: Desk) -> None:
    write(desk, "2026-11-23", (Answer.OK,), place="1 langelis")
    report = desk.export.report("2026-11-01", "2026-11-30")
    assert report.places == ("1 langelis", "3 langelis")
    assert [line.place for line in report.lines] == ["1 langelis", "3 langelis", "3 langelis"]


def test_a_report_of_everything_begins_in_the_year_of_the_first_check(desk: Desk) -> None:
    report = desk.export.report("2000-01-01", "2026-11-26")
    assert (report.first, report.last) == ("2026-01-01", "2026-11-26")
    assert desk.export.report("2026-11-03", "2026-11-26").first == "2026-11-03"


def test_a_report_of_nothing_is_empty(desk: Desk) -> None:
    report = desk.export.report("2020-01-01", "2020-12-31")
    assert (report.places, report.lines, report.shortcomings, report.answers) == ((), (), (), 0)


@pytest.mark.parametrize("days", [("2026-02-30", "2026-11-26"), ("2026-11-01", "šiandien"), ("", "2026-11-26")])
def test_a_report_of_days_that_are_none_is_a_value_error(desk: Desk, days: tuple[str, str]) -> None:
    """Whether or not anything was checked: with a check in that year the first day was never looked at."""
    for iso in ("2026-11-03", "2026-11-24"):
        write(desk, iso, (Answer.OK,))
    with pytest.raises(ValueError, match=r"isoformat|day"):
        desk.export.report(*days)


def wind_up(desk: Desk, iso: str, *answers: Answer) -> None:
    closing = desk.closing()
    assert closing is not None
    checklist = closing.today().checklist
    run = Run(checklist, iso, desk.choices.preferences.desk, {})
    for item, answer in zip(checklist.items(), answers, strict=False):
        run = run.answered(item.id, answer, f"{iso}T17:00:00+02:00")
    closing.import_runs([run])


def test_a_row_says_which_end_of_the_shift_it_belongs_to(desk: Desk, tmp_path: Path) -> None:
    wind_up(desk, "2026-11-24", Answer.MISSING)
    out = tmp_path / "checks.csv"
    desk.export.write_csv(out, "2026-11-24", "2026-11-24")
    titles, *rows = table(out)
    assert titles[-2:] == ["Laikas", "Pamaina"]
    assert [(row[2], row[-1]) for row in rows] == [
        ("end-of-shift", "Pamainos pabaiga"),
        ("front-desk", "Pamainos pradžia"),
        ("front-desk", "Pamainos pradžia"),
    ]
    desk.export.write_json(tmp_path / "checks.json", "2026-11-24", "2026-11-24")
    content = json.loads((tmp_path / "checks.json").read_text(encoding="utf-8"))
    assert [(each["list"], each["when"]) for each in content["answers"]] == [
        ("end-of-shift", "end"),
        ("front-desk", "start"),
        ("front-desk", "start"),
    ]


def test_a_report_counts_the_start_and_lists_the_end_apart(desk: Desk) -> None:
    before = desk.export.report("2026-11-01", "2026-11-30")
    wind_up(desk, "2026-11-24", Answer.MISSING, Answer.OK, Answer.FIXED)
    wind_up(desk, "2026-11-25", Answer.OK)
    report = desk.export.report("2026-11-01", "2026-11-30")
    assert (report.lines, report.shortcomings) == (before.lines, before.shortcomings)
    assert report.end_days == 2
    assert [(each.day, each.answer) for each in report.end_shortcomings] == [
        ("2026-11-24", Answer.MISSING),
        ("2026-11-24", Answer.FIXED),
    ]
    assert report.answers == before.answers + 4
