"""Notes of hard conversations: written, kept, read, taken along, removed."""

from __future__ import annotations

import csv
import io
import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest

from kastd_desktop import cli
from kastd_desktop.core.incident import DONE, LONGEST, WANTED, Draft, Incident
from kastd_desktop.errors import UserError
from kastd_desktop.services.begun_notes import BegunNotes
from kastd_desktop.services.incidents import Incidents, done_name, wanted_name
from kastd_desktop.services.records import Records
from kastd_desktop.store.database import MIGRATIONS
from kastd_desktop.store.incidents import IncidentNotes
from kastd_desktop.system.paths import Paths
from tests.records import AT, DESK, database, fill

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kastd_desktop.services.desk import Desk

    MakeDesk = Callable[..., Desk]

NOTE: Final = Incident(AT, DESK, "kastd", "2026-11-26T07:40+02:00", "threats", "Trenkė durimis.", ("limit",), "nothing")


def note(number: int) -> Incident:
    return NOTE._replace(at=f"2026-11-26T{number // 60:02}:{number % 60:02}:00+02:00")


# --- kept -------------------------------------------------------------------------------------------------------------


def test_what_was_noted_is_read_again_the_latest_first(tmp_path: Path) -> None:
    base = database(tmp_path)
    for number in range(3):
        IncidentNotes(base).append(note(number))
    base.close()
    base = database(tmp_path)
    assert IncidentNotes(base).all() == [note(2), note(1), note(0)]
    base.close()


def test_a_note_is_never_changed_but_can_be_removed_whole(tmp_path: Path) -> None:
    base = database(tmp_path)
    notes = IncidentNotes(base)
    notes.append(note(0))
    notes.append(note(1))
    with pytest.raises(UserError), base.transaction() as connection:
        connection.execute("UPDATE incident SET what = 'x'")
    notes.remove(note(0).at, DESK)
    assert notes.all() == [note(1)]
    base.close()
    assert b"Trenk" in (tmp_path / "kastd.sqlite3").read_bytes()


def test_what_was_removed_is_wiped_from_the_file(tmp_path: Path) -> None:
    base = database(tmp_path)
    notes = IncidentNotes(base)
    notes.append(NOTE._replace(what="UNMISTAKABLE"))
    notes.remove(AT, DESK)
    base.close()
    assert b"UNMISTAKABLE" not in (tmp_path / "kastd.sqlite3").read_bytes()


def test_a_changed_note_is_left_out_and_counted(tmp_path: Path) -> None:
    base = database(tmp_path)
    IncidentNotes(base).append(NOTE._replace(what="Kumstis"))
    base.close()
    path = tmp_path / "kastd.sqlite3"
    path.write_bytes(path.read_bytes().replace(b"Kumstis", b"Kumstys"))
    base = database(tmp_path)
    assert IncidentNotes(base).all() == []
    assert base.damaged_rows() == 1
    base.close()


def test_records_of_an_older_program_get_the_table_and_lose_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "old-migrations"
    old.mkdir()
    first = "0001_checks_and_mode.sql"
    (old / first).write_text((MIGRATIONS / first).read_text(encoding="utf-8"), encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr("kastd_desktop.store.database.MIGRATIONS", old)
        runs = fill(tmp_path / "data")
    base = database(tmp_path / "data")
    assert base.trouble is None
    IncidentNotes(base).append(NOTE)
    assert IncidentNotes(base).all() == [NOTE]
    assert (tmp_path / "data" / "backups" / "before-0002.sqlite3").is_file()
    base.close()
    with closing(sqlite3.connect(tmp_path / "data" / "kastd.sqlite3")) as connection:
        assert connection.execute("SELECT count(*) FROM run").fetchone() == (len(runs),)


def test_notes_come_back_out_of_a_damaged_file(tmp_path: Path) -> None:
    base = database(tmp_path)
    notes = IncidentNotes(base)
    notes.append(note(0))
    assert base.back_up_daily("2026-11-26") is not None
    notes.append(note(1))
    base.close()
    path = tmp_path / "kastd.sqlite3"
    content = bytearray(path.read_bytes())
    content[100:104] = b"\xff\xff\xff\xff"  # the type of the first page: SQLite calls the file malformed
    path.write_bytes(bytes(content))
    base = database(tmp_path)
    assert base.recovered is not None
    assert note(0) in IncidentNotes(base).all()
    base.close()


NOTING: Final = """
import sys
from pathlib import Path
from kastd_desktop.store.incidents import IncidentNotes
from tests.records import database
from tests.unit.test_incidents import NOTE
base = database(Path(sys.argv[1]))
notes = IncidentNotes(base)
for number in range(int(sys.argv[2]), 100_000):
    notes.append(NOTE._replace(at=f"{number:06}"))
    print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix")
def test_no_acknowledged_note_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    chance = random.Random(4)
    confirmed = -1
    for _time in range(5):
        with subprocess.Popen(
            [sys.executable, "-c", NOTING, str(tmp_path), str(confirmed + 1)], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            confirmed += 1
            time.sleep(chance.random() * 0.05)  # the moment of death is the point of this test
            process.send_signal(signal.SIGKILL)
            confirmed += sum(line.endswith("\n") for line in process.stdout)
            process.wait()
        base = database(tmp_path)
        kept = {int(each.at) for each in IncidentNotes(base).all()}
        assert base.damaged_rows() == 0
        base.close()
        assert kept >= set(range(confirmed + 1))
        confirmed = max(kept)
    assert confirmed > 5


# --- written ----------------------------------------------------------------------------------------------------------


def test_a_note_says_what_when_and_where_and_no_more(make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    incident = desk.incidents.save(
        Draft("07:40", "threats", "  Trenkė\x07 durimis. ", ("emergency", "limit"), "support")
    )
    assert incident.happened == "2026-11-26T07:40+02:00"
    assert incident.place == "3 langelis"
    assert incident.done == ("limit", "emergency")
    assert incident.what == "Trenkė  durimis."
    kept = " ".join(map(str, incident))
    chosen = desk.choices.preferences
    assert not any(name in kept for name in (chosen.writer, chosen.greeting_name, chosen.phone))


def test_a_time_still_to_come_was_yesterday(make_desk: MakeDesk) -> None:
    incident = make_desk("first-day").incidents.save(Draft("23:50", what="Trenkė durimis."))
    assert incident.happened == "2026-11-25T23:50+02:00"


@pytest.mark.parametrize(
    "draft", [Draft("07:40"), Draft("07:40", what=" \n\t "), Draft("07:40", what="a" * (LONGEST + 1))]
)
def test_a_note_that_says_nothing_or_too_much_is_not_kept(make_desk: MakeDesk, draft: Draft) -> None:
    desk = make_desk("first-day")
    with pytest.raises(UserError):
        desk.incidents.save(draft)
    assert desk.incidents.all() == []


def test_ticks_alone_are_enough(make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    desk.incidents.save(Draft("07:40", "threats", done=("security",)))
    (noted,) = desk.incidents.all()
    assert noted.title == desk.look_up.situation("threats").title
    assert noted.done == (done_name("security"),)
    assert noted.wanted == ""


def test_two_notes_of_one_second_are_both_kept(make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    for what in ("Pirmas.", "Antras."):
        desk.incidents.save(Draft("07:40", what=what))
    assert {noted.what for noted in desk.incidents.all()} == {"Pirmas.", "Antras."}


def test_what_is_begun_stays_until_saved_or_dropped(make_desk: MakeDesk) -> None:
    incidents = make_desk("first-day").incidents
    begun = incidents.begun
    draft = begun.begin("insults")
    assert draft == Draft("07:46", "insults", day="2026-11-26", number=1)
    begun.keep(draft)
    assert begun.waiting() == [], "nothing was written yet"
    draft = draft._replace(what="Šaukė")
    begun.keep(draft)
    assert begun.begin("insults") == draft
    incidents.save(draft)
    assert begun.begin("insults").empty
    begun.keep(draft)
    begun.drop(draft)
    assert begun.begin("insults").empty


def test_what_was_begun_about_one_situation_does_not_come_up_with_another(make_desk: MakeDesk) -> None:
    begun = make_desk("first-day").incidents.begun
    insults = begun.begin("insults")._replace(what="Šaukė")
    begun.keep(insults)
    threats = begun.begin("threats")
    assert (threats.situation, threats.what) == ("threats", "")
    begun.keep(threats._replace(what="Grasino"))
    assert [draft.what for draft in begun.waiting()] == ["Grasino", "Šaukė"]
    assert begun.waiting(besides=threats.number) == [insults], "and nothing is lost"
    begun.keep(insults._replace(situation="threats"))
    assert begun.begin("threats").what == "Šaukė", "a situation can be chosen in the form too"


@pytest.fixture
def days_later(make_desk: MakeDesk) -> Callable[..., Incidents]:
    """Return a function that gives the notes of a desk whose clock stands as many days and minutes later."""
    desk = make_desk("first-day")

    def later(days: int = 0, minutes: int = 0) -> Incidents:
        moment = desk.clock() + timedelta(days=days, minutes=minutes)
        after = Incidents(desk.pack, desk.choices, desk.records.incidents, desk.records.copies, lambda: moment)
        after.begun = BegunNotes(lambda: moment)
        return after

    return later


def test_what_is_saved_a_day_later_still_happened_when_it_was_begun(days_later: Callable[..., Incidents]) -> None:
    draft = days_later().begun.begin("threats")._replace(what="Grasino")
    tomorrow = days_later(days=1, minutes=60)
    assert tomorrow.save(draft).happened == "2026-11-26T07:46+02:00"
    assert tomorrow.save(draft._replace(day="2026-11-27")).happened == "2026-11-27T07:46+02:00"
    assert tomorrow.save(draft._replace(day="2026-11-27", time="23:50")).happened == "2026-11-26T23:50+02:00"


def test_the_days_on_which_it_can_have_happened_end_today(days_later: Callable[..., Incidents]) -> None:
    draft = days_later().begun.begin("threats")

    def days(later: int) -> list[int]:
        return [day.day for day in days_later(later).begun.days(draft)]

    assert days(0) == [26]
    assert days(2) == [26, 27, 28]
    assert days(14) == [26, 4, 5, 6, 7, 8, 9, 10]
    assert days(-1) == [26], "a clock can be set back"


def test_what_is_begun_outlives_a_change_of_language(make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    draft = Draft("07:41", "insults", "Šaukė", number=1)
    desk.incidents.begun.keep(draft)
    assert desk.in_locale("en").incidents.begun.waiting() == [draft]


def test_every_choice_has_its_own_name() -> None:
    assert len({done_name(id_) for id_ in DONE}) == len(DONE)
    assert len({wanted_name(id_) for id_ in WANTED}) == len(WANTED)
    assert not {done_name(id_) for id_ in DONE} & set(DONE)
    assert done_name("unknown") == wanted_name("unknown") == "unknown"


def test_a_note_of_a_card_that_is_gone_still_says_which(make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    desk.records.incidents.append(NOTE._replace(situation="gone"))
    assert desk.incidents.all()[0].title == "gone"


def test_a_situation_can_be_chosen_by_its_title(make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    offered = desk.incidents.situations()
    assert ("threats", "Grasinimai") in offered
    assert offered[-1][0] == ""
    assert len(offered) == len(desk.pack.situations) + 1


# --- taken along ------------------------------------------------------------------------------------------------------


def test_as_a_table_nothing_is_a_formula(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk("first-day")
    desk.incidents.save(Draft("07:40", "threats", "=1+1", ("limit", "security"), "safety"))
    assert desk.incidents.write_csv(tmp_path / "out.csv") == 1
    content = (tmp_path / "out.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    head, row = csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")
    assert len(head) == len(row) == 6
    done = f"{done_name('limit')}; {done_name('security')}"
    assert row == ["2026-11-26 07:40", "3 langelis", "Grasinimai", "'=1+1", done, wanted_name("safety")]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    records = Records(Paths(tmp_path / "data"))
    for day in (24, 25, 26):
        records.incidents.append(
            NOTE._replace(at=f"2026-11-{day}T08:00:00+02:00", happened=f"2026-11-{day}T07:40+02:00")
        )
    records.close()
    return tmp_path / "data"


def test_the_command_writes_the_notes_of_a_span(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.json"
    span = ("--from", "2026-11-25", "--to", "2026-11-25", "--data-dir", str(data))
    assert cli.main(["export", "incidents", "--format", "json", str(out), *span]) == 0
    assert "Įrašytas 1 užrašas." in capsys.readouterr().err
    (only,) = json.loads(out.read_text(encoding="utf-8"))["incidents"]
    assert only["happened"] == "2026-11-25T07:40+02:00"
    assert only["done"] == ["limit"]
    assert not {"writer", "name", "employee"} & set(only)


def test_the_command_makes_no_pdf_of_notes(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.pdf"
    assert cli.main(["export", "incidents", "--format", "pdf", str(out), "--data-dir", str(data)]) != 0
    assert "csv, json" in capsys.readouterr().err
    assert not out.exists()
