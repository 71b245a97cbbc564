"""The database file: made, migrated, backed up, refused, damaged, set right, full, forbidden and killed."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from kastd_desktop import i18n
from kastd_desktop.core.checklist import Answer, Run
from kastd_desktop.errors import UserError
from kastd_desktop.services.records import Records, open_records
from kastd_desktop.store import database as database_module
from kastd_desktop.store import recovery as recovery_module
from kastd_desktop.store.database import KEPT_BACKUPS, MIGRATIONS, Database
from kastd_desktop.store.modes import ModeEvent
from kastd_desktop.store.rows import row_digest
from kastd_desktop.system.paths import Paths
from kastd_desktop.system.resources import translations_dir
from tests.records import AT, DAY, DESK, answered, checklist, database, fill, key, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION: Final = len(list(MIGRATIONS.glob("*.sql")))
FULL: Final = "Not saved. The disk is full: free some space and try again."


def file_of(folder: Path) -> Path:
    return folder / "kastd.sqlite3"


def schema_of(path: Path) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()


def in_both_languages(error: UserError | None) -> dict[str, str]:
    assert error is not None
    said = {}
    for locale in i18n.LOCALES:
        i18n.activate(locale, translations_dir())
        said[locale] = error.text()
        assert "{" not in said[locale]
    i18n.activate("lt", translations_dir())
    return said


# --- made and migrated ------------------------------------------------------------------------------------------------


def test_a_fresh_file_has_every_table_and_is_private(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        base = database(tmp_path / "new" / "folder")
    finally:
        os.umask(before)
    base.close()

    path = file_of(tmp_path / "new" / "folder")
    assert base.trouble is None
    assert base.recovered is None
    assert {name for kind, name, _sql in schema_of(path) if kind == "table"} >= {
        "run",
        "answer",
        "summary",
        "mode_event",
    }
    assert path.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_it_is_set_up_to_survive_a_power_cut(tmp_path: Path) -> None:
    base = database(tmp_path)
    connection = base._connection
    assert connection is not None

    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert connection.execute("PRAGMA synchronous").fetchone() == (3,), "EXTRA; FULL loses confirmed rows"
    assert connection.execute("PRAGMA secure_delete").fetchone() == (1,)
    base.close()


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    fill(tmp_path)
    before = file_of(tmp_path).read_bytes()

    for _time in range(3):
        database(tmp_path).close()

    assert file_of(tmp_path).read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kastd.sqlite3"]


def with_further_step(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    steps = folder / "migrations"
    shutil.copytree(MIGRATIONS, steps)
    (steps / f"{VERSION + 1:04}_more.sql").write_text(script, encoding="utf-8")
    monkeypatch.setattr(database_module, "MIGRATIONS", steps)


def test_a_migration_keeps_the_answers_and_a_copy_of_the_file_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = fill(tmp_path)
    with_further_step(tmp_path, monkeypatch, "CREATE TABLE more (a TEXT) STRICT;")

    with opened(tmp_path) as (base, store, _modes):
        assert base.trouble is None
        assert {day: store.load(key(day), checklist()) for day in runs} == runs
    assert "more" in {name for _kind, name, _sql in schema_of(file_of(tmp_path))}
    copy = tmp_path / "backups" / f"before-{VERSION + 1:04}.sqlite3"
    assert "more" not in {name for _kind, name, _sql in schema_of(copy)}


def test_a_fresh_and_a_migrated_schema_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path / "old")
    with_further_step(tmp_path, monkeypatch, "CREATE TABLE more (a TEXT);")
    database(tmp_path / "old").close()
    database(tmp_path / "fresh").close()

    assert schema_of(file_of(tmp_path / "old")) == schema_of(file_of(tmp_path / "fresh"))


def test_a_migration_that_fails_half_way_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = fill(tmp_path)
    schema = schema_of(file_of(tmp_path))
    with_further_step(tmp_path, monkeypatch, "CREATE TABLE more (a TEXT); DELETE FROM answer; SELECT * FROM nowhere;")

    with opened(tmp_path) as (base, store, _modes):
        assert base.trouble is not None
        assert {day: store.load(key(day), checklist()) for day in runs} == runs
    assert schema_of(file_of(tmp_path)) == schema


def test_a_file_of_a_newer_program_is_refused_untouched_and_still_read(tmp_path: Path) -> None:
    runs = fill(tmp_path)
    with closing(sqlite3.connect(file_of(tmp_path))) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        connection.execute("PRAGMA journal_mode = WAL")
    before = file_of(tmp_path).read_bytes()

    with opened(tmp_path) as (base, store, _modes):
        assert "naujesnė" in in_both_languages(base.trouble)["lt"]
        assert {day: store.load(key(day), checklist()) for day in runs} == runs
        with pytest.raises(UserError) as caught:
            store.save_whole(key(), answered())
        assert caught.value is base.trouble
    assert file_of(tmp_path).read_bytes() == before


# --- one transaction --------------------------------------------------------------------------------------------------


def test_a_transaction_is_kept_together_or_not_at_all(tmp_path: Path) -> None:
    with opened(tmp_path) as (base, store, _modes):
        store.save_whole(key(), answered())
        with pytest.raises(KeyError), base.transaction() as connection:  # noqa: PT012 - both statements belong together
            connection.execute("DELETE FROM answer")
            raise KeyError
        assert len(store.load(key(), checklist()).given) == 4


def test_a_closed_database_saves_nothing_and_reads_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as (base, store, _modes):
        store.save_whole(key(), answered())
        base.close()
        with pytest.raises(UserError):
            store.save_whole(key(), answered())
        assert store.load(key(), checklist()).given == {}
        assert base.back_up_daily(DAY) is None


def test_another_program_that_holds_the_records_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *args, **named: real(*args, **{**named, "timeout": 0.01}))
    with opened(tmp_path) as (_base, store, _modes), closing(real(file_of(tmp_path), isolation_level=None)) as other:
        store.save_whole(key(), answered())
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserError) as caught:
            store.save(key(), answered().answered("i0", Answer.MISSING, AT), "i0")
        other.execute("ROLLBACK")
        assert caught.value.message == "Not saved. Another program is using the records; try again."
        assert store.load(key(), checklist()) == answered()


def test_records_that_another_program_holds_are_not_taken_for_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *args, **named: real(*args, **{**named, "timeout": 0.01}))
    with opened(tmp_path) as (base, store, modes), closing(real(file_of(tmp_path), isolation_level=None)) as other:
        store.save_whole(key(), answered())
        other.execute("BEGIN EXCLUSIVE")
        for read in (lambda: store.load(key(), checklist()), modes.all, lambda: store.summaries(DESK, DAY, DAY)):
            with pytest.raises(UserError) as caught:
                read()
            assert "another program is using them" in caught.value.message
            assert len(set(in_both_languages(caught.value).values())) == 2
        other.execute("ROLLBACK")
        assert store.load(key(), checklist()) == answered()
        assert base.damaged_rows() == 0
    assert not (tmp_path / "kastd.sqlite3.suspect").exists()


def test_a_day_in_numbers_is_counted_from_the_stored_answers(tmp_path: Path) -> None:
    """Whoever saves one answer may know less than the file does."""
    with opened(tmp_path) as (_base, store, _modes):
        store.save_whole(key(), answered())
        store.save(key(), Run(checklist(), DAY, DESK, {}).answered("i0", Answer.MISSING, AT), "i0")

        (summary,) = store.summaries(DESK, DAY, DAY)
        assert (summary.counts.ok, summary.counts.missing, summary.counts.total) == (3, 1, 4)


@contextmanager
def full_disk(base: Database) -> Iterator[None]:
    """Let SQLite find no further page, as on a full disk."""
    connection = base._connection
    assert connection is not None
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    yield
    connection.execute("PRAGMA max_page_count = 1000000")


def test_a_full_disk_is_told_and_nothing_is_half_saved(tmp_path: Path) -> None:
    runs = fill(tmp_path)
    note = "x" * 20_000
    with opened(tmp_path) as (base, store, _modes):
        run = runs["2026-11-01"].noted("i0", note, AT)
        with full_disk(base), pytest.raises(UserError) as caught:
            store.save(key("2026-11-01"), run, "i0")

        assert in_both_languages(caught.value)["lt"].startswith("Neįrašyta. Diske nebeliko vietos")
        assert caught.value.message == FULL
        assert store.load(key("2026-11-01"), checklist()) == runs["2026-11-01"]

        store.save(key("2026-11-01"), run, "i0")
        assert store.load(key("2026-11-01"), checklist()) == run


def test_a_real_full_disk_is_told_and_works_again_when_there_is_space(tmp_path: Path) -> None:
    """The file may not grow beyond a limit of the process: SQLite gets the system's own error."""
    script = f"""
import resource, signal, sys
from pathlib import Path
from kastd_desktop.errors import UserError
from kastd_desktop.core.checklist import Answer
from tests.records import AT, answered, checklist, key, opened
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with opened(Path({str(tmp_path)!r})) as (base, store, _modes):
    store.save_whole(key(), answered())
    size = Path({str(file_of(tmp_path))!r}).stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    changed = answered().noted("i0", "x" * 50_000, AT)
    try:
        store.save(key(), changed, "i0")
    except UserError as error:
        print(error.message)
    print(store.load(key(), checklist()) == answered())
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    store.save(key(), changed, "i0")
    print(store.load(key(), checklist()) == changed)
"""
    lines = run_script(script).splitlines()

    assert lines[0].startswith("Not saved")
    assert lines[1:] == ["True", "True"]


def run_script(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


# --- forbidden --------------------------------------------------------------------------------------------------------


@contextmanager
def ordinary_rights() -> Iterator[None]:
    """Be somebody whom permissions bind, also when the tests run as root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """Return a folder that everyone may reach."""
    folder = Path(tempfile.mkdtemp(prefix="kastd-test-"))
    folder.chmod(0o755)
    yield folder
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of Unix")
@pytest.mark.parametrize("what", ["file", "folder", "both"])
def test_records_that_may_only_be_read_are_read_and_the_start_says_so(shared_folder: Path, what: str) -> None:
    folder = shared_folder / "data"
    runs = fill(folder)
    file_of(folder).chmod(0o444 if what in {"file", "both"} else 0o666)
    folder.chmod(0o555 if what in {"folder", "both"} else 0o777)

    with ordinary_rights(), opened(folder) as (base, store, _modes):
        assert base.trouble is not None
        assert {day: store.load(key(day), checklist()) for day in runs} == runs
        with pytest.raises(UserError):
            store.save_whole(key(), answered())
        assert base.back_up_daily(DAY) is None
    said = in_both_languages(base.trouble)
    assert "administratori" in said["lt"]
    assert str(file_of(folder)) in said["en"]
    assert "administrator" in said["en"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of Unix")
def test_a_folder_in_which_nothing_may_be_made_is_told(shared_folder: Path) -> None:
    shared_folder.chmod(0o555)

    with ordinary_rights(), opened(shared_folder / "data") as (base, store, modes):
        assert base.trouble is not None
        assert store.load(key(), checklist()).given == {}
        assert modes.all() == []
    assert not (shared_folder / "data").exists()
    assert "administratori" in in_both_languages(base.trouble)["lt"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of Unix")
def test_damage_in_a_folder_that_may_only_be_read_is_left_alone(shared_folder: Path) -> None:
    """What cannot be put aside must not be written over."""
    folder = shared_folder / "data"
    fill(folder)
    file_of(folder).write_bytes(b"garbage" * 100)
    file_of(folder).chmod(0o666)
    folder.chmod(0o555)

    with ordinary_rights(), opened(folder) as (base, store, _modes):
        assert base.trouble is not None
        assert store.load(key(), checklist()).given == {}
    assert file_of(folder).read_bytes() == b"garbage" * 100


def test_what_cannot_be_put_aside_is_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A virus scanner may hold the damaged file while the folder can be written."""
    fill(tmp_path)
    with opened(tmp_path) as (base, _store, _modes):
        base.back_up_daily("2026-11-24")
    file_of(tmp_path).write_bytes(b"garbage" * 100)
    monkeypatch.setattr(recovery_module, "set_aside", lambda path: path)

    with opened(tmp_path) as (base, store, _modes):
        assert base.trouble is not None
        assert base.recovered is None
        assert store.recorded("2026-11-01", "2026-11-30") == []
    assert file_of(tmp_path).read_bytes() == b"garbage" * 100


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    file_of(tmp_path).mkdir()

    with opened(tmp_path) as (base, _store, _modes):
        assert base.trouble is not None
    assert file_of(tmp_path).is_dir()


def test_a_file_in_the_folders_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x", encoding="utf-8")

    with opened(tmp_path / "data") as (base, _store, _modes):
        assert base.trouble is not None
    assert (tmp_path / "data").read_text(encoding="utf-8") == "x"


# --- damaged ----------------------------------------------------------------------------------------------------------


def kept_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("kastd.kept-*.sqlite3"))


@pytest.mark.parametrize("garbage", [b"garbage" * 1000, b"\x00" * 8192, b"SQLite format 3\x00", b"x"])
def test_garbage_is_kept_aside_and_the_newest_copy_is_in_use(tmp_path: Path, garbage: bytes) -> None:
    runs = fill(tmp_path)
    with opened(tmp_path) as (base, _store, _modes):
        assert base.back_up_daily("2026-11-24") is not None
    file_of(tmp_path).write_bytes(garbage)

    with opened(tmp_path) as (base, store, _modes):
        assert base.trouble is None
        assert {day: store.load(key(day), checklist()) for day in runs} == runs
        store.save_whole(key(), answered())
        said = in_both_languages(base.recovered)
        (kept,) = kept_files(tmp_path)
        assert kept.name in said["lt"]
        assert "2026-11-24" in said["lt"]
        assert "2026-11-24" in said["en"]
    assert kept.read_bytes() == garbage
    assert file_of(tmp_path).stat().st_mode & 0o777 == 0o600
    with opened(tmp_path) as (base, _store, _modes):
        assert base.recovered is None


def test_garbage_without_a_copy_begins_anew_and_says_so(tmp_path: Path) -> None:
    file_of(tmp_path).write_bytes(b"garbage" * 1000)

    with opened(tmp_path) as (base, store, _modes):
        assert base.trouble is None
        assert base.recovered is not None
        assert "new records begin today" in base.recovered.message
        store.save_whole(key(), answered())
        assert store.load(key(), checklist()) == answered()
    assert len(kept_files(tmp_path)) == 1


def test_an_unsound_copy_is_passed_over(tmp_path: Path) -> None:
    runs = fill(tmp_path)
    with opened(tmp_path) as (base, _store, _modes):
        base.back_up_daily("2026-11-20")
    backups = tmp_path / "backups"
    (backups / "kastd-2026-11-21.sqlite3").write_bytes(b"garbage")
    (backups / "kastd-2026-11-22.sqlite3").write_bytes(b"")
    sound = (backups / "kastd-2026-11-20.sqlite3").read_bytes()
    (backups / "kastd-2026-11-23.sqlite3").write_bytes(sound[: len(sound) // 2])
    file_of(tmp_path).write_bytes(b"garbage")

    with opened(tmp_path) as (base, store, _modes):
        assert {day: store.load(key(day), checklist()) for day in runs} == runs
        assert base.recovered is not None
        assert base.recovered.fields["day"] == "2026-11-20"


def test_a_file_cut_to_nothing_is_not_taken_for_a_new_one(tmp_path: Path) -> None:
    runs = fill(tmp_path)
    with opened(tmp_path) as (base, _store, _modes):
        base.back_up_daily(DAY)
    file_of(tmp_path).write_bytes(b"")

    with opened(tmp_path) as (base, store, _modes):
        assert {day: store.load(key(day), checklist()) for day in runs} == runs
        assert base.recovered is not None


def test_a_recovery_without_space_leaves_the_damage_for_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = fill(tmp_path)
    with opened(tmp_path) as (base, _store, _modes):
        base.back_up_daily("2026-11-24")
    file_of(tmp_path).write_bytes(b"garbage" * 100)

    def full(path: Path, _data: bytes, **_mode: int) -> None:
        raise UserError(FULL, path=path)

    with monkeypatch.context() as patch:
        patch.setattr(recovery_module, "write_atomically", full)
        with opened(tmp_path) as (base, _store, _modes):
            assert base.trouble is not None
            assert base.trouble.message == FULL
    assert file_of(tmp_path).read_bytes() == b"garbage" * 100
    assert kept_files(tmp_path) == []

    with opened(tmp_path) as (base, store, _modes):
        assert base.recovered is not None
        assert {day: store.load(key(day), checklist()) for day in runs} == runs


def test_rows_that_cannot_be_taken_over_for_lack_of_space_stay_in_the_damaged_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path)
    with opened(tmp_path) as (base, store, _modes):
        base.back_up_daily("2026-11-24")
        store.save_whole(key(), answered().noted("i0", "x" * 50_000, AT))
    change_bytes(file_of(tmp_path), "Pastaba ąčę 2".encode(), "Pastaba ąčę 3".encode())
    (tmp_path / "kastd.sqlite3.suspect").touch()
    before = file_of(tmp_path).read_bytes()

    with monkeypatch.context() as patch:
        patch.setattr(database_module, "_PRAGMAS", f"{database_module._PRAGMAS}PRAGMA max_page_count = 14;")
        with opened(tmp_path) as (base, _store, _modes):
            assert base.trouble is not None
            assert base.trouble.message == FULL
    assert file_of(tmp_path).read_bytes() == before

    with opened(tmp_path) as (base, store, _modes):
        assert base.recovered is not None
        assert len(store.load(key(), checklist()).given["i0"].note) == 50_000


@pytest.mark.parametrize("stop", ["_build", "_put_aside", "replace"])
def test_a_recovery_that_is_killed_goes_on_at_the_next_start(tmp_path: Path, stop: str) -> None:
    runs = fill(tmp_path)
    with opened(tmp_path) as (base, store, _modes):
        base.back_up_daily("2026-11-24")
        store.save_whole(key(), answered())
    change_bytes(file_of(tmp_path), "Pastaba ąčę 2".encode(), "Pastaba ąčę 3".encode())
    (tmp_path / "kastd.sqlite3.suspect").touch()
    run_script(f"""
import os
from pathlib import Path
from kastd_desktop.store.recovery import Recovery
from tests.records import database
real = Path.replace
def replace(path, target):
    if path.name.endswith(".making"):
        os._exit(0)
    return real(path, target)
def killed_after(name):
    method = getattr(Recovery, name)
    def run(self, *words):
        method(self, *words)
        os._exit(0)
    setattr(Recovery, name, run)
if {stop!r} == "replace":
    Path.replace = replace
else:
    killed_after({stop!r})
database(Path({str(tmp_path)!r}))
raise SystemExit("not killed")
""")
    assert file_of(tmp_path).exists() == (stop == "_build")

    with opened(tmp_path) as (base, store, _modes):
        assert base.trouble is None
        assert len(in_both_languages(base.recovered)) == 2
        assert store.load(key("2026-11-02"), checklist()) == runs["2026-11-02"]
        assert store.load(key(), checklist()) == answered(), "newer than the copy"
    assert list(tmp_path.glob("*.making*")) == []
    with opened(tmp_path) as (base, _store, _modes):
        assert base.recovered is None


def test_records_that_are_not_there_any_more_come_from_the_copy_and_nothing_older(tmp_path: Path) -> None:
    """What was set aside before the copy was made may hold rows that were removed since."""
    fill(tmp_path, days=5)
    shutil.copy(file_of(tmp_path), tmp_path / "kastd.kept-20260101-000000.sqlite3")
    os.utime(tmp_path / "kastd.kept-20260101-000000.sqlite3", (0, 0))
    with opened(tmp_path) as (base, store, _modes):
        store.save_whole(key("2026-11-05"), Run(checklist(), "2026-11-05", DESK, {}))
        base.back_up_daily("2026-11-24")
    file_of(tmp_path).unlink()

    with opened(tmp_path) as (base, store, _modes):
        said = in_both_languages(base.recovered)
        assert "2026-11-24" in said["lt"]
        assert len(store.recorded("2026-11-01", "2026-11-30")) == 4 * 4


def test_an_old_journal_is_not_played_into_the_copy(tmp_path: Path) -> None:
    """A journal belongs to the file it was written for; beside another one SQLite would spoil that."""
    runs = fill(tmp_path, days=5)
    with opened(tmp_path) as (base, _store, _modes):
        base.back_up_daily("2026-11-24")
    fill(tmp_path, days=40, items=16)
    with opened(tmp_path) as (base, _store, _modes):
        connection = base._connection
        assert connection is not None
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE answer SET note = note || ' ir dar'")
        journal = tmp_path / "kastd.sqlite3-journal"
        hot = journal.read_bytes()
        connection.execute("ROLLBACK")
    assert len(hot) > 4 * 4096
    journal.write_bytes(hot)
    file_of(tmp_path).write_bytes(b"")

    with opened(tmp_path) as (base, store, _modes):
        assert base.trouble is None
        assert {day: store.load(key(day), checklist()) for day in runs} == runs
        assert len(store.recorded("2026-01-01", "2026-12-31")) == 5 * 4
        assert not journal.exists()
    (kept,) = kept_files(tmp_path)
    assert kept.with_name(f"{kept.name}-journal").read_bytes() == hot


def change_bytes(path: Path, old: bytes, new: bytes) -> None:
    data = path.read_bytes()
    assert data.count(old) == 1
    assert len(old) == len(new)
    path.write_bytes(data.replace(old, new))


@pytest.mark.parametrize("new", [b"Pastabb", b"Pastab\xff", b"Past\x00ba"])
def test_a_changed_row_is_left_out_and_counted(tmp_path: Path, new: bytes) -> None:
    runs = fill(tmp_path)
    change_bytes(file_of(tmp_path), "Pastaba ąčę 2".encode(), new + " ąčę 2".encode())

    with opened(tmp_path) as (base, store, _modes):
        assert base.trouble is None
        read = store.load(key("2026-11-02"), checklist())
        assert set(read.given) == {"i1", "i2", "i3"}
        assert base.damaged_rows() == 1
        assert store.load(key("2026-11-01"), checklist()) == runs["2026-11-01"]
        assert len(store.recorded("2026-11-01", "2026-11-30")) == 11
        store.save(key("2026-11-02"), read.answered("i0", Answer.OK, AT), "i0")
        assert set(store.load(key("2026-11-02"), checklist()).given) == {"i0", "i1", "i2", "i3"}


def test_a_swapped_answer_is_noticed(tmp_path: Path) -> None:
    """What SQLite's own check cannot see: a row that is well formed and wrong."""
    fill(tmp_path)
    with closing(sqlite3.connect(file_of(tmp_path))) as connection, connection:
        connection.execute("UPDATE answer SET answer = 'missing' WHERE day = '2026-11-02' AND item = 'i1'")
        connection.execute("UPDATE summary SET missing = 0, ok = 99 WHERE day = '2026-11-03'")

    with opened(tmp_path) as (base, store, _modes):
        assert "i1" not in store.load(key("2026-11-02"), checklist()).given
        assert [each.day for each in store.summaries(DESK, "2026-11-01", "2026-11-30")] == ["2026-11-01", "2026-11-02"]
        assert base.damaged_rows() == 2


@pytest.mark.parametrize("name", [b"CREATE TABLE run", b"CREATE TABLE answer", b"CREATE TRIGGER"])
def test_a_table_whose_name_is_no_text_any_more_is_damage(tmp_path: Path, name: bytes) -> None:
    """SQLite quotes the damaged name in its error, and Python cannot even decode that."""
    runs = fill(tmp_path)
    with opened(tmp_path) as (base, _store, _modes):
        base.back_up_daily("2026-11-24")
    data = file_of(tmp_path).read_bytes()
    assert name in data
    file_of(tmp_path).write_bytes(data.replace(name, name[:-1] + b"\xd7"))

    for _start in range(2):
        with opened(tmp_path) as (base, store, _modes):
            assert base.trouble is None
            with suppress(UserError):
                store.save_whole(key("2027-01-04"), answered(4, "2027-01-04"))
            store.recorded("2026-11-01", "2026-11-30")
            base.back_up_daily("2026-12-01")
    with opened(tmp_path) as (base, store, _modes):
        assert {day: store.load(key(day), checklist()) for day in runs} == runs


def zero_page(path: Path, number: int) -> None:
    with path.open("r+b") as file:
        file.seek(number * 4096)
        file.write(b"\x00" * 4096)


def test_a_damaged_page_found_while_working_is_set_right_at_the_next_start(tmp_path: Path) -> None:
    """Opening reads the first page only; without a mark the message „start again“ would never come true."""
    runs = fill(tmp_path, days=60, items=16)
    with closing(sqlite3.connect(file_of(tmp_path))) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'answer'").fetchone()
    zero_page(file_of(tmp_path), root - 1)

    with opened(tmp_path) as (base, store, _modes):
        assert base.trouble is None
        assert base.recovered is None
        with pytest.raises(UserError) as caught:
            store.save_whole(key(), answered())
        assert "start the program again" in caught.value.message

    with opened(tmp_path) as (base, store, _modes):
        assert base.trouble is None
        assert base.recovered is not None
        assert "what could still be read" in base.recovered.message
        store.save_whole(key(), answered())
        assert [each.day for each in store.summaries(DESK, "2026-11-01", "2026-11-09")] == [
            day for day in runs if day <= "2026-11-09"
        ], "the other tables are all there"
    with opened(tmp_path) as (base, store, _modes):
        assert base.recovered is None
        assert store.load(key(), checklist()) == answered()


def test_rows_newer_than_the_copy_are_taken_out_of_the_damaged_file(tmp_path: Path) -> None:
    fill(tmp_path, days=30, items=16)
    with opened(tmp_path) as (base, store, modes):
        base.back_up_daily("2026-11-24")
        store.save_whole(key(), answered(16))
        modes.append(ModeEvent(AT, "on", "Karantinas", AT))
    with closing(sqlite3.connect(file_of(tmp_path))) as connection:
        pages = _leaves(connection)
    zero_page(file_of(tmp_path), pages[1] - 1)
    (tmp_path / "kastd.sqlite3.suspect").touch()

    with opened(tmp_path) as (base, store, modes):
        assert base.recovered is not None
        assert store.load(key(), checklist(16)) == answered(16)
        assert [event.reason for event in modes.all()] == ["Karantinas"]
        assert len(store.recorded("2026-11-01", "2026-11-23")) == 23 * 16, "the damaged page comes from the copy"


def _leaves(connection: sqlite3.Connection) -> list[int]:
    """Return the leaf pages of the answers from the file itself: index leaves begin with 0x0a."""
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'answer'").fetchone()
    (path,) = connection.execute("SELECT file FROM pragma_database_list").fetchone()
    data = Path(path).read_bytes()
    page = data[(root - 1) * 4096 : root * 4096]
    assert page[0] == 0x02, "the root of the answers is an interior page"
    count = int.from_bytes(page[3:5], "big")
    cells = [int.from_bytes(page[12 + 2 * n : 14 + 2 * n], "big") for n in range(count)]
    return [int.from_bytes(page[cell : cell + 4], "big") for cell in cells]


def test_a_mark_without_damage_goes_away(tmp_path: Path) -> None:
    runs = fill(tmp_path)
    (tmp_path / "kastd.sqlite3.suspect").touch()

    with opened(tmp_path) as (base, store, _modes):
        assert base.recovered is None
        assert store.load(key("2026-11-01"), checklist()) == runs["2026-11-01"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kastd.sqlite3"]


def test_a_backup_that_meets_damage_leaves_the_mark(tmp_path: Path) -> None:
    fill(tmp_path, days=60, items=16)
    with closing(sqlite3.connect(file_of(tmp_path))) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'answer'").fetchone()
    zero_page(file_of(tmp_path), root - 1)

    with opened(tmp_path) as (base, _store, _modes):
        assert base.back_up_daily(DAY) is None
    assert list(tmp_path.glob("backups/*")) == []
    with opened(tmp_path) as (base, _store, _modes):
        assert base.recovered is not None


def test_a_page_that_lost_rows_in_silence_is_found_by_the_daily_copy(tmp_path: Path) -> None:
    """A flipped bit in a page's count of rows: reading sees fewer rows and no error."""
    runs = fill(tmp_path, days=20, items=16)
    with opened(tmp_path) as (base, _store, _modes):
        base.back_up_daily("2026-11-24")
    with closing(sqlite3.connect(file_of(tmp_path))) as connection:
        leaf = _leaves(connection)[0]
    data = bytearray(file_of(tmp_path).read_bytes())
    count = (leaf - 1) * 4096 + 4
    data[count] = 1
    file_of(tmp_path).write_bytes(data)

    with opened(tmp_path) as (base, store, _modes):
        assert len(store.recorded("2026-11-01", "2026-11-30")) < 20 * 16
        assert base.damaged_rows() == 0
        assert base.back_up_daily(DAY) is None
    with opened(tmp_path) as (base, store, _modes):
        assert base.recovered is not None
        assert {day: store.load(key(day), checklist(16)) for day in runs} == runs


def test_a_row_that_does_not_fit_comes_back_from_the_copy(tmp_path: Path) -> None:
    runs = fill(tmp_path)
    with opened(tmp_path) as (base, _store, _modes):
        base.back_up_daily("2026-11-24")
    change_bytes(file_of(tmp_path), "Pastaba ąčę 2".encode(), "Pastaba ąčę 3".encode())

    with opened(tmp_path) as (base, store, _modes):
        assert "i0" not in store.load(key("2026-11-02"), checklist()).given
        assert base.back_up_daily(DAY) is None, "no copy of what is damaged"
    with opened(tmp_path) as (base, store, _modes):
        assert base.recovered is not None
        assert store.load(key("2026-11-02"), checklist()) == runs["2026-11-02"]
        assert base.damaged_rows() == 0
    with opened(tmp_path) as (base, _store, _modes):
        assert base.recovered is None


def damage(data: bytes, chance: random.Random) -> bytes:
    kind = chance.randrange(4)
    spoiled = bytearray(data)
    if kind == 0:
        for _bit in range(chance.choice([1, 1, 2, 8])):
            spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
    elif kind == 1:
        del spoiled[chance.randrange(len(spoiled)) :]
    elif kind == 2:
        page = chance.randrange(len(spoiled) // 4096) * 4096
        spoiled[page : page + 4096] = bytes(4096)
    else:
        start = chance.randrange(len(spoiled))
        spoiled[start : start + 64] = chance.randbytes(64)
    return bytes(spoiled[: len(data)])


def test_whatever_happened_to_the_file_nothing_false_is_shown_and_all_comes_back(tmp_path: Path) -> None:
    """Bits flipped, the end cut off, a page zeroed, noise: what the copy holds is back at the second start."""
    chance = random.Random(2026)
    fill(tmp_path, days=16, items=16)
    with opened(tmp_path) as (base, store, _modes):
        base.back_up_daily("2026-11-24")
        truth = store.recorded("2026-01-01", "2026-12-31")
    data = file_of(tmp_path).read_bytes()
    copy = (tmp_path / "backups" / "kastd-2026-11-24.sqlite3").read_bytes()
    told = short = 0
    for number in range(60):
        folder = tmp_path / f"n{number}"
        (folder / "backups").mkdir(parents=True)
        (folder / "backups" / "kastd-2026-11-24.sqlite3").write_bytes(copy)
        file_of(folder).write_bytes(damage(data, chance))
        recovered = False
        for start in range(2):
            with opened(folder) as (base, store, _modes):
                assert base.trouble is None, number
                shown = store.recorded("2026-01-01", "2026-12-31")
                assert not [each for each in shown if each not in truth], number
                if start == 0:
                    short += shown != truth
                    with suppress(UserError):
                        store.save_whole(key("2027-01-04"), answered(16, "2027-01-04"))
                    base.back_up_daily("2026-12-01")
                else:
                    assert shown == truth, number
                    store.save_whole(key("2027-01-05"), answered(16, "2027-01-05"))
                recovered |= base.recovered is not None
        told += recovered
        assert len(kept_files(folder)) == recovered
        shutil.rmtree(folder)

    assert told > 40, "the harness damages too little"
    assert short > 20


# --- backups ----------------------------------------------------------------------------------------------------------


def test_a_copy_is_made_once_a_day_and_is_whole_and_private(tmp_path: Path) -> None:
    fill(tmp_path)
    before = os.umask(0)
    try:
        with opened(tmp_path) as (base, _store, _modes):
            copy = base.back_up_daily(DAY)
            assert base.back_up_daily(DAY) is None
    finally:
        os.umask(before)

    assert copy == tmp_path / "backups" / f"kastd-{DAY}.sqlite3"
    assert copy.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM answer").fetchone() == (12,)
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_the_oldest_copies_make_room(tmp_path: Path) -> None:
    fill(tmp_path)
    days = [f"2026-{month:02}-{day:02}" for month in (9, 10) for day in range(1, 10)]
    with opened(tmp_path) as (base, _store, _modes):
        for day in days:
            base.back_up_daily(day)

    assert sorted(path.stem.removeprefix("kastd-") for path in (tmp_path / "backups").iterdir()) == days[-KEPT_BACKUPS:]


def test_a_copy_that_fails_leaves_no_leftovers_and_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path)
    with opened(tmp_path) as (base, _store, _modes):
        with monkeypatch.context() as broken:
            broken.setattr(database_module, "sound", lambda _path: False)
            assert base.back_up_daily(DAY) is None
        with monkeypatch.context() as broken:
            broken.setattr(Path, "replace", _no_space)
            assert base.back_up_daily(DAY) is None
        assert list((tmp_path / "backups").iterdir()) == []
        assert base.back_up_daily(DAY) is not None


def _no_space(*_arguments: object) -> Path:
    raise OSError(28, "No space left on device")


def test_the_log_of_modes_only_grows(tmp_path: Path) -> None:
    events = [ModeEvent(AT, "on", "Karantinas", "2026-12-01T17:00:00+02:00"), ModeEvent(AT, "off", "", "")]
    with opened(tmp_path) as (base, _store, modes):
        for event in events:
            modes.append(event)
        for statement in (
            "UPDATE mode_event SET reason = 'x'",
            "DELETE FROM mode_event",
            "DELETE FROM mode_event WHERE id = 1",
        ):
            with pytest.raises(UserError), base.transaction() as connection:
                connection.execute(statement)
    with closing(sqlite3.connect(file_of(tmp_path))) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("DELETE FROM mode_event")

    with opened(tmp_path) as (_base, _store, modes):
        assert modes.all() == events


def test_a_changed_entry_of_the_log_is_left_out(tmp_path: Path) -> None:
    with opened(tmp_path) as (_base, _store, modes):
        modes.append(ModeEvent(AT, "on", "Karantinas", AT))
        modes.append(ModeEvent(AT, "on", "Potvynis", AT))
    change_bytes(file_of(tmp_path), b"Potvynis", b"Potvynys")

    with opened(tmp_path) as (base, _store, modes):
        assert [event.reason for event in modes.all()] == ["Karantinas"]
        assert base.damaged_rows() == 1


def test_digests_tell_values_and_their_order_apart() -> None:
    assert row_digest("a", "b") == row_digest("a", "b")
    assert (
        len({row_digest("a", "b"), row_digest("b", "a"), row_digest("ab", ""), row_digest("a"), row_digest(1, 2)}) == 5
    )


# --- as one thing -----------------------------------------------------------------------------------------------------


def test_records_tell_whether_they_can_be_written(tmp_path: Path) -> None:
    records = Records(Paths(tmp_path))
    assert records.writable
    assert records.trouble is None
    records.back_up_daily(DAY)
    records.close()
    assert (tmp_path / "backups" / f"kastd-{DAY}.sqlite3").is_file()

    file_of(tmp_path).write_bytes(b"garbage")
    records = Records(Paths(tmp_path))
    assert records.writable
    assert records.trouble is not None
    records.close()


def test_records_that_do_not_exist_are_not_made_by_looking(tmp_path: Path) -> None:
    assert open_records(Paths(tmp_path)) is None
    assert list(tmp_path.iterdir()) == []
    Records(Paths(tmp_path)).close()
    records = open_records(Paths(tmp_path))
    assert records is not None
    records.close()


# --- killed -----------------------------------------------------------------------------------------------------------

ANSWERING: Final = """
import sys
from pathlib import Path
from kastd_desktop.core.checklist import Answer
from tests.records import checklist, key, opened
folder, first = Path(sys.argv[1]), int(sys.argv[2])
with opened(folder) as (base, runs, _modes):
    assert base.trouble is None and base.recovered is None, (base.trouble, base.recovered)
    items = checklist(16)
    for number in range(first, first + 100_000):
        day = key(f"d{number // 16:06}")
        item = f"i{number % 16}"
        run = runs.load(day, items).answered(item, Answer.OK, f"{number}")
        runs.save(day, run, item)
        print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix")
def test_no_acknowledged_answer_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    chance = random.Random(20)
    confirmed = -1
    kills = 0
    for _time in range(20):
        with subprocess.Popen(
            [sys.executable, "-c", ANSWERING, str(tmp_path), str(confirmed + 1)], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            confirmed += 1
            time.sleep(chance.random() * 0.05)  # the moment of death is the point of this test
            process.send_signal(signal.SIGKILL)
            confirmed += sum(line.endswith("\n") for line in process.stdout)
            assert process.wait() == -signal.SIGKILL
            kills += 1
        with opened(tmp_path) as (base, runs, _modes):
            assert base.recovered is None
            at = {each.at for each in runs.recorded("d", "e")}
            assert at >= {str(number) for number in range(confirmed + 1)}
            assert base.damaged_rows() == 0
            # An answer may be saved whose confirmation was never read; the next life must not write it anew.
            confirmed = max(map(int, at))

    assert kills == 20
    assert confirmed > 20


def test_the_summary_and_the_answers_are_never_apart_after_a_kill(tmp_path: Path) -> None:
    """Both are written in one transaction."""
    with opened(tmp_path) as (_base, runs, _modes):
        run = Run(checklist(16), DAY, DESK, {})
        for number in range(16):
            run = run.answered(f"i{number}", Answer.OK, AT)
            runs.save(key(), run, f"i{number}")
            with closing(sqlite3.connect(file_of(tmp_path))) as other:
                (ok,) = other.execute("SELECT ok FROM summary").fetchone()
                (count,) = other.execute("SELECT count(*) FROM answer").fetchone()
            assert ok == count == number + 1


def test_an_old_copy_that_cannot_be_dropped_does_not_keep_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path)
    real, held = Path.unlink, "kastd-2026-10-01.sqlite3"

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if path.name == held:
            raise PermissionError(13, "Permission denied")
        real(path, missing_ok=missing_ok)

    with opened(tmp_path) as (base, _store, _modes):
        for day in range(1, KEPT_BACKUPS + 2):
            (tmp_path / "backups").mkdir(exist_ok=True)
            (tmp_path / "backups" / f"kastd-2026-10-{day:02}.sqlite3").touch()
        monkeypatch.setattr(Path, "unlink", unlink)
        assert base.back_up_daily(DAY) is not None
    left = sorted(path.name for path in (tmp_path / "backups").iterdir())
    assert held in left
    assert "kastd-2026-10-02.sqlite3" not in left


def test_a_bystander_leaves_damaged_records_to_the_running_desk(tmp_path: Path) -> None:
    paths = Paths(tmp_path)
    paths.database.parent.mkdir(parents=True, exist_ok=True)
    desk = Records(paths)
    desk.runs.save_whole(key("2026-11-02"), answered(day="2026-11-02").noted("i0", "Pastaba 2", AT))
    change_bytes(paths.database, b"Pastaba 2", b"Pastaba 3")
    paths.database.with_name(f"{paths.database.name}.suspect").touch()
    before = {path: path.read_bytes() for path in paths.database.parent.iterdir() if path.is_file()}

    records = open_records(paths)
    assert records is not None
    assert len(records.runs.recorded("2026-11-01", "2026-11-30")) == 3
    with pytest.raises(UserError):
        records.runs.save_whole(key(), answered())
    records.close()

    assert {path: path.read_bytes() for path in paths.database.parent.iterdir() if path.is_file()} == before
    desk.runs.save_whole(key(), answered())
    desk.close()
