"""``decline`` and ``workdays``: what they print, their exit codes, and that no window's library is loaded."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., tuple[int, str, str]]


def line(given: str, surname: str, sex: str) -> str:
    return json.dumps({"given": given, "surname": surname, "sex": sex}, ensure_ascii=False) + "\n"


def test_a_batch_of_names_is_declined_line_by_line(call: Call, tmp_path: Path) -> None:
    batch = tmp_path / "names.jsonl"
    names = line("Kęstutis", "Gaidys", "m") + "\n" + line(" Ona  Marija ", "Petraitytė-Kazlauskienė", "f")
    batch.write_text("\ufeff" + names, encoding="utf-8")

    code, out, err = call("decline", "--batch", batch, "--json")

    assert (code, err) == (0, "")
    assert [json.loads(each) for each in out.splitlines()] == [
        {
            "given": "Kęstutis",
            "surname": "Gaidys",
            "sex": "m",
            "vocative_given": "Kęstuti",
            "vocative_surname": "Gaidy",
            "dative_given": "Kęstučiui",
            "dative_surname": "Gaidžiui",
            "check": False,
            "disputed": [],
        },
        {
            "given": " Ona  Marija ",
            "surname": "Petraitytė-Kazlauskienė",
            "sex": "f",
            "vocative_given": "Ona Marija",
            "vocative_surname": "Petraityte-Kazlauskiene",
            "dative_given": "Onai Marijai",
            "dative_surname": "Petraitytei-Kazlauskienei",
            "check": False,
            "disputed": [],
        },
    ]


def test_foreign_names_of_a_batch_are_left_alone_and_marked(call: Call, tmp_path: Path) -> None:
    batch = tmp_path / "names.jsonl"
    batch.write_text(line("John", "Kazlauskas", "m") + line("Anna", "Smith", "f"), encoding="utf-8")

    _code, out, _err = call("decline", "--batch", batch)

    man, woman = map(json.loads, out.splitlines())
    assert (man["vocative_given"], man["dative_given"], man["dative_surname"]) == ("John", "John", "Kazlauskui")
    assert (man["check"], man["disputed"]) == (True, ["given"])
    assert (woman["dative_given"], woman["dative_surname"]) == ("Anna", "Smith")
    assert (woman["check"], woman["disputed"]) == (True, ["given", "surname"])


def test_names_come_from_standard_input_too() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kastd_desktop", "decline"],
        input=line("Rūta", "Žukaitė", "f").encode(),
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["dative_surname"] == "Žukaitei"


def test_one_name_is_declined_for_a_person_to_read(call: Call) -> None:
    assert call("decline", "Domantas", "Petraitis", "m") == (
        0,
        "vocative\tDomantai Petraiti\ndative\tDomantui Petraičiui\n",
        "",
    )
    code, out, err = call("decline", "John", "Smith", "m", "--locale", "lt")
    assert (code, out) == (0, "vocative\tJohn Smith\ndative\tJohn Smith\n")
    assert "nuspręskite patys" in err


BAD: Final = (
    '{"given": "Ona"}',
    "[]",
    "Ona Petraitytė",
    '{"given": "Ona", "surname": null, "sex": "f"}',
    '{"given": "Ona", "surname": "", "sex": "x"}',
    "[" * 100_000,
)


@pytest.mark.parametrize("bad", BAD, ids=[bad[:50] for bad in BAD])
def test_a_bad_line_is_named_and_the_others_are_declined(call: Call, tmp_path: Path, bad: str) -> None:
    batch = tmp_path / "names.jsonl"
    names = line("Ona", "Petraitytė", "f"), line("Kęstutis", "Gaidys", "m")
    batch.write_text(f"{names[0]}\n{bad}\n{names[1]}", encoding="utf-8")

    for locale, said in (("lt", "3 eilutė"), ("en", "line 3")):
        code, out, err = call("decline", "--batch", batch, "--locale", locale)

        assert code == 2
        rows = [json.loads(each) for each in out.splitlines()]
        assert [(row["given"], row["dative_surname"]) for row in rows] == [
            ("Ona", "Petraitytei"),
            ("Kęstutis", "Gaidžiui"),
        ]
        assert len(err.splitlines()) == 1
        assert said in err
        assert str(batch) in err


def test_every_bad_line_is_named_from_standard_input_too() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kastd_desktop", "decline", "--locale", "en"],
        input=("5\n" + line("Rūta", "Žukaitė", "f") + '{"given": "Ona", "surname": "", "sex": 1}\n').encode(),
        capture_output=True,
        check=False,
    )

    assert done.returncode == 2
    assert json.loads(done.stdout)["dative_surname"] == "Žukaitei"
    assert [each.partition(":")[0] for each in done.stderr.decode().splitlines()] == [
        "Standard input, line 1",
        "Standard input, line 3",
    ]


def test_a_file_that_is_not_there_or_no_text(call: Call, tmp_path: Path) -> None:
    assert call("decline", "--batch", tmp_path / "none.jsonl")[0] == 2
    (tmp_path / "bytes.jsonl").write_bytes(b"\xff\xfe\x00")
    code, out, err = call("decline", "--batch", tmp_path / "bytes.jsonl", "--locale", "en")
    assert (code, out) == (2, "")
    assert "UTF-8" in err


@pytest.mark.parametrize("words", [["Ona"], ["Ona", "Petraitytė"], ["Ona", "Petraitytė", "x"]])
def test_half_a_name_is_wrong_usage(call: Call, words: list[str]) -> None:
    code, out, err = call("decline", *words)
    assert (code, out) == (2, "")
    assert err


@pytest.mark.parametrize(
    ("start", "count", "day"),
    [
        ("2026-11-26", 0, "2026-11-26"),
        ("2026-11-26", 1, "2026-11-27"),
        ("2026-11-27", 1, "2026-11-30"),
        ("2026-12-23", 1, "2026-12-28"),  # Christmas Eve to the second day of Christmas, then a weekend
        ("2025-12-31", 1, "2026-01-02"),
        ("2026-04-03", 1, "2026-04-07"),  # Easter Monday
        ("2027-03-26", 1, "2027-03-30"),  # Easter Monday
        ("2026-02-13", 1, "2026-02-17"),
        ("2026-03-10", 1, "2026-03-12"),
        ("2026-04-30", 1, "2026-05-04"),
        ("2026-06-23", 1, "2026-06-25"),
        ("2026-07-03", 1, "2026-07-07"),
        ("2025-08-14", 1, "2025-08-18"),
        ("2024-10-31", 1, "2024-11-04"),  # All Saints and All Souls
        ("2026-10-30", 1, "2026-11-03"),
        ("2026-11-28", 20, "2026-12-29"),
    ],
)
def test_working_days_are_counted_by_the_lithuanian_calendar(call: Call, start: str, count: int, day: str) -> None:
    assert call("workdays", start, count) == (0, f"{day}\n", "")


def test_working_days_as_json(call: Call) -> None:
    code, out, err = call("workdays", "2026-11-26", 3, "--json")
    assert (code, err) == (0, "")
    assert json.loads(out) == {"start": "2026-11-26", "workdays": 3, "day": "2026-12-01"}


@pytest.mark.parametrize("count", ["9" * 9, "9" * 20])
def test_too_many_days_are_called_too_many(call: Call, count: str) -> None:
    assert "9999" in call("workdays", "2026-11-26", count)[2].replace(count, "")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["2026-11-26"],
        ["2026-02-30", "1"],
        ["20261126", "1"],
        ["yesterday", "1"],
        ["2026-11-26", "-1"],
        ["2026-11-26", "1.5"],
        ["2026-11-26", "9" * 9],
        ["2026-11-26", "9" * 5000],
    ],
)
def test_days_that_cannot_be_counted_are_wrong_usage(call: Call, words: list[str]) -> None:
    code, out, err = call("workdays", *words)
    assert (code, out) == (2, "")
    assert err


def test_neither_command_loads_what_draws_windows() -> None:
    code = (
        "import sys; from kastd_desktop.cli import main;"
        "main(['decline', 'Ona', 'Petraitytė', 'f']); main(['workdays', '2026-11-26', '3']);"
        "print(sorted(name for name in sys.modules if 'PySide6' in name or name == 'pydantic'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stdout.splitlines()[-1] == "[]"
