"""Each command's contract: what it prints, what it writes, and its exit code."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from kastd_desktop.content.reader import read_compiled
from kastd_desktop.core.checklist import Answer, Run
from kastd_desktop.core.incident import Incident
from kastd_desktop.i18n import LOCALES
from kastd_desktop.services import authoring
from kastd_desktop.services.packs import open_pack
from kastd_desktop.store.incidents import IncidentNotes
from kastd_desktop.store.runs import RunKey
from kastd_desktop.system.files import write_atomically
from tests.conftest import PACK
from tests.packs import SMALL, copy_of_small, edit
from tests.records import AT, opened, spoil

if TYPE_CHECKING:
    from collections.abc import Callable

    Call = Callable[..., tuple[int, str, str]]

ROOT: Final = Path(__file__).resolve().parents[2]
DONE, PROBLEMS, WRONG = 0, 1, 2


# --- look-up ----------------------------------------------------------------------------------------------------------


def test_look_up_prints_ids_and_titles_best_first(call: Call) -> None:
    code, out, err = call("look-up", "rekia ant manes")

    assert (code, err) == (DONE, "")
    assert out.splitlines()[0] == "raised-voice\tPakeltas balsas"


def test_look_up_as_json_is_a_list_of_results(call: Call) -> None:
    code, out, err = call("look-up", "rekia ant manes", "--json")
    results = json.loads(out)

    assert (code, err) == (DONE, "")
    assert set(results[0]) == {"id", "kind", "title", "score", "clauses", "annexes"}
    first = {key: value for key, value in results[0].items() if key != "score"}
    assert first == {
        "id": "raised-voice",
        "kind": "situation",
        "title": "Pakeltas balsas",
        "clauses": ["5.3"],
        "annexes": [3],
    }
    assert {result["kind"] for result in results} <= {"situation", "clause", "letter", "tip"}
    scores = [result["score"] for result in results]
    assert scores == sorted(scores, reverse=True)
    assert len(results) <= 10


def test_look_up_in_english_gives_english_titles(call: Call) -> None:
    _code, out, _err = call("look-up", "rekia ant manes", "--json", "--locale", "en")

    assert json.loads(out)[0]["title"] == "Raised voice"


@pytest.mark.parametrize("limit", [1, 2, 25])
def test_look_up_keeps_to_its_limit(call: Call, limit: int) -> None:
    _code, out, _err = call("look-up", "klientas", "--json", "--limit", limit)

    assert len(json.loads(out)) == limit


@pytest.mark.parametrize("query", ["qqqxyzzy", "", "   ", "…", "\ud800"])
def test_look_up_of_nonsense_is_an_empty_list_and_no_failure(call: Call, query: str) -> None:
    assert call("look-up", query, "--json") == (DONE, "[]\n", "")
    assert call("look-up", query) == (DONE, "", "Nieko neradome. Pabandykite vienu žodžiu.\n")


def test_look_up_reads_a_batch(call: Call, tmp_path: Path) -> None:
    batch = tmp_path / "q.jsonl"
    lines: list[dict[str, Any]] = [
        {"q": "rekia ant manes"},
        {"q": "rekia ant manes", "lang": "en"},
        {"q": "qqqxyzzy", "extra": 1},
        {"q": "girtas", "lang": "de"},
        {"q": "a\u2028b\x85c"},
        {"q": ""},
    ]
    text = "\n\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    batch.write_text(text + "\n", encoding="utf-8")

    code, out, err = call("look-up", "--batch", batch, "--limit", 2)
    answers = [json.loads(line) for line in out.split("\n") if line]

    assert (code, err) == (DONE, "")
    assert [answer["q"] for answer in answers] == [line["q"] for line in lines]
    assert all(set(answer) == {"q", "results", "ms"} for answer in answers)
    assert all(isinstance(answer["ms"], float) and 0 <= answer["ms"] < 1000 for answer in answers)
    assert answers[0]["results"][0]["title"] == "Pakeltas balsas"
    assert answers[1]["results"][0]["title"] == "Raised voice"
    assert answers[2]["results"] == answers[5]["results"] == []
    assert answers[3]["results"][0]["id"] == "intoxicated"
    assert all(len(answer["results"]) <= 2 for answer in answers)


def test_a_batch_from_windows_is_read_too(call: Call, tmp_path: Path) -> None:
    batch = tmp_path / "q.jsonl"
    batch.write_bytes(b"\xef\xbb\xbf" + b'{"q": "rekia"}\r\n{"q": "girtas"}\r\n')

    code, out, _err = call("look-up", "--batch", batch)

    assert code == DONE
    assert len(out.splitlines()) == 2


def test_an_empty_batch_is_no_failure(call: Call, tmp_path: Path) -> None:
    (tmp_path / "q.jsonl").write_bytes(b"")

    assert call("look-up", "--batch", tmp_path / "q.jsonl") == (DONE, "", "")


@pytest.mark.parametrize(
    "line",
    ["not json", "[]", "5", "{}", '{"q": 5}', '{"q": null}', '{"query": "x"}', '{"q": "x"', "[" * 100_000, "NaN"],
)
def test_a_bad_line_is_named_and_nothing_is_printed(call: Call, tmp_path: Path, line: str) -> None:
    batch = tmp_path / "q.jsonl"
    batch.write_text(f'{{"q": "rekia"}}\n\n{line}\n', encoding="utf-8")

    code, out, err = call("look-up", "--batch", batch, "--locale", "en")

    assert (code, out) == (WRONG, "")
    assert err == f"{batch}, line 3: expected an object with “q”.\n"


def test_a_batch_that_cannot_be_read_is_told(call: Call, tmp_path: Path) -> None:
    (tmp_path / "latin.jsonl").write_bytes('{"q": "žodis"}'.encode("cp1257"))

    for path, words in (
        (tmp_path / "nothing.jsonl", "perskaityti nepavyko"),
        (tmp_path, "perskaityti nepavyko"),
        (tmp_path / "latin.jsonl", "UTF-8"),
    ):
        code, out, err = call("look-up", "--batch", path)
        assert (code, out) == (WRONG, "")
        assert str(path) in err
        assert words in err


def damaged_pack(folder: Path) -> Path:
    path = folder / "damaged.kastd"
    authoring.build(SMALL, path)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    return path


def old_pack(folder: Path) -> Path:
    path = folder / "old.kastd"
    authoring.build(SMALL, path)
    path.write_bytes(path.read_bytes().replace(b"KASTD-PACK 3 ", b"KASTD-PACK 9 ", 1))
    return path


def truncated_pack(folder: Path) -> Path:
    path = folder / "truncated.kastd"
    authoring.build(SMALL, path)
    path.write_bytes(path.read_bytes()[:1000])
    return path


def text_pack(folder: Path) -> Path:
    (folder / "text.kastd").write_bytes("Ne paketas, o tekstas".encode("cp1257"))
    return folder / "text.kastd"


def missing_pack(folder: Path) -> Path:
    return folder / "missing.kastd"


def folder_pack(folder: Path) -> Path:
    root = copy_of_small(folder)
    (root / "pack.toml").write_bytes(b"\xff\xfe")
    return root


@pytest.mark.parametrize("make", [damaged_pack, old_pack, truncated_pack, text_pack, missing_pack, folder_pack])
def test_a_named_pack_that_cannot_be_used_is_an_error_and_not_the_built_in_one(
    call: Call, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    path = make(tmp_path)
    for locale in LOCALES:
        for words in (["look-up", "rekia ant manes", "--json"], ["workdays", "2026-03-11", "3"]):
            code, out, err = call(*words, "--pack", path, "--locale", locale)

            assert (code, out) == (WRONG, "")
            assert str(path) in err
            assert len(err.strip().splitlines()) == 1


# --- pack -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def spoiled(tmp_path: Path) -> Path:
    root = copy_of_small(tmp_path)
    edit(root, "situations/raised-voice.toml", 'related = ["threats"]', 'related = ["nobody"]')
    edit(root, "situations/threats.toml", "Grasinimai", "Grasinimas")
    return root


def test_pack_check_says_that_nothing_is_wrong(call: Call) -> None:
    assert call("pack", "check", SMALL) == (DONE, "", "Klaidų nėra.\n")
    code, out, err = call("pack", "check", SMALL, "--json")
    assert (code, json.loads(out), err) == (DONE, {"problems": []}, "")


def test_pack_check_tells_every_problem(call: Call, spoiled: Path) -> None:
    code, out, err = call("pack", "check", spoiled, "--locale", "en")

    assert code == PROBLEMS
    assert out.splitlines() == [
        "en/situations/threats.toml [made_from]: note: The source has changed since this was translated.",
        "situations/raised-voice.toml [related]: error: There is no “nobody” in the pack.",
    ]
    assert err == "1 error.\n"

    code, out, err = call("pack", "check", spoiled, "--json", "--locale", "en")
    assert (code, err) == (PROBLEMS, "")
    assert json.loads(out)["problems"][1] == {
        "level": "error",
        "file": "situations/raised-voice.toml",
        "place": "related",
        "message": "There is no “nobody” in the pack.",
    }


def test_notes_alone_are_no_failure(call: Call, tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, "situations/threats.toml", "Grasinimai", "Grasinimas")

    code, out, err = call("pack", "check", root, "--locale", "en")

    assert (code, err) == (DONE, "No errors.\n")
    assert "note" in out


@pytest.mark.parametrize("action", ["check", "build", "coverage", "tidy"])
@pytest.mark.parametrize("locale", ["lt", "en"])
def test_pack_commands_tell_a_folder_that_is_not_there(call: Call, tmp_path: Path, action: str, locale: str) -> None:
    compiled = tmp_path / "small.kastd"
    authoring.build(SMALL, compiled)
    for path in (tmp_path / "nowhere", compiled):
        code, out, err = call("pack", action, path, "--locale", locale)
        assert (code, out) == (WRONG, "")
        assert str(path) in err
        assert len(err.strip().splitlines()) == 1
        assert ("Nėra" in err or "nėra" in err) == (locale == "lt")


def test_pack_check_of_a_folder_that_is_no_pack_is_a_problem(call: Call, tmp_path: Path) -> None:
    code, out, err = call("pack", "check", tmp_path, "--locale", "en")

    assert (code, err) == (PROBLEMS, "1 error.\n")
    assert out == "pack.toml: error: The pack has no readable pack.toml.\n"


def test_pack_build_writes_what_the_program_reads(call: Call, tmp_path: Path) -> None:
    output = tmp_path / "out" / "small.kastd"
    code, out, err = call("pack", "build", SMALL, "--output", output)

    assert (code, out) == (DONE, "")
    assert str(output) in err
    pack = read_compiled(output, "lt")
    assert pack.info() == authoring.info(SMALL)
    code, out, err = call("look-up", "rekia", "--pack", output)
    assert (code, err) == (DONE, "")
    assert out.startswith("raised-voice\tPakeltas balsas")


def test_pack_build_writes_beside_the_folder_when_nothing_else_is_said(call: Call, tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)

    assert call("pack", "build", root)[0] == DONE
    assert read_compiled(tmp_path / "small.kastd", "lt").manifest.id == "small"


def test_pack_build_of_a_pack_with_errors_writes_nothing(call: Call, tmp_path: Path, spoiled: Path) -> None:
    output = tmp_path / "small.kastd"
    output.write_bytes(b"the last good one")

    code, out, err = call("pack", "build", spoiled, "--output", output, "--locale", "en")
    assert (code, err) == (PROBLEMS, "1 error.\n")
    assert out == "situations/raised-voice.toml [related]: error: There is no “nobody” in the pack.\n"
    code, out, _err = call("pack", "build", spoiled, "--output", output, "--json")
    assert code == PROBLEMS
    assert [problem["place"] for problem in json.loads(out)["problems"]] == ["related"]
    assert output.read_bytes() == b"the last good one"


@pytest.mark.parametrize("target", ["/", ".", "file/small.kastd"])
def test_pack_build_to_an_impossible_place_is_told(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("", encoding="utf-8")

    code, out, err = call("pack", "build", SMALL, "--output", target)

    assert (code, out) == (WRONG, "")
    assert err.startswith("Neįrašyta")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_pack_info_tells_what_is_in_the_base_pack(call: Call) -> None:
    code, out, err = call("pack", "info", PACK, "--json")
    info = json.loads(out)

    assert (code, err) == (DONE, "")
    assert set(info) >= {
        "id", "version", "locales", "clauses", "annexes", "situations", "checks", "letters", "tips", "slides",
    }  # fmt: skip
    assert (info["id"], info["locales"]) == ("kastd", ["lt", "en"])
    assert len(info["clauses"]) == 27
    clause = next(clause for clause in info["clauses"] if clause["id"] == "3.5")
    assert set(clause) == {"id", "title", "locales"}
    assert clause["locales"] == ["lt", "en"]
    assert [annex["id"] for annex in info["annexes"]] == [1, 2, 3, 4]
    assert len(info["situations"]) == 57
    card = next(card for card in info["situations"] if card["id"] == "raised-voice")
    assert set(card) == {"id", "title", "locales", "clauses", "annexes"}
    assert (card["clauses"], card["annexes"]) == (["5.3"], [3])


def test_pack_info_in_words_counts(call: Call) -> None:
    code, out, err = call("pack", "info", SMALL, "--locale", "en")

    assert (code, err) == (DONE, "")
    assert out.splitlines()[0] == "small 1.0.0 (lt, en)"
    assert "clauses: 8" in out
    assert "annexes: 2" in out


def test_pack_info_of_something_else_is_told(call: Call, tmp_path: Path) -> None:
    for path in (tmp_path / "nothing", text_pack(tmp_path), damaged_pack(tmp_path), old_pack(tmp_path), tmp_path):
        code, out, err = call("pack", "info", path, "--json")
        assert (code, out) == (WRONG, "")
        assert str(path) in err


def test_pack_info_of_a_pack_with_errors_still_tells(call: Call, spoiled: Path) -> None:
    edit(spoiled, "situations/tiles.toml", '["raised-voice"]', '["nobody"]')

    code, out, _err = call("pack", "info", spoiled, "--json")

    assert code == DONE
    assert json.loads(out)["id"] == "small"


def test_pack_coverage_of_the_base_pack_is_complete(call: Call) -> None:
    code, out, err = call("pack", "coverage", PACK, "--json")
    coverage = json.loads(out)

    assert (code, err) == (DONE, "")
    assert set(coverage) == {"carried", "bare", "loose", "silent"}
    assert len(coverage["carried"]) == 31
    assert set(coverage["carried"]["5.3"]) == {"situation", "check", "letter", "slide", "tip"}
    assert coverage["bare"] == coverage["loose"] == coverage["silent"] == []


def test_pack_coverage_shows_holes_both_ways(call: Call, tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, "letters/receipt.toml", 'clauses = ["4.2"]', 'clauses = ["6.2"]')

    code, out, err = call("pack", "coverage", root, "--locale", "en")
    assert (code, err) == (PROBLEMS, "")
    assert "4.2   nothing carries it out" in out
    assert "letter “receipt” carries out no clause" in out
    code, out, _err = call("pack", "coverage", root, "--json")
    assert code == PROBLEMS
    assert json.loads(out)["bare"] == ["4.2"]
    assert json.loads(out)["loose"] == [["letter", "receipt"]]


def test_pack_stamp_and_tidy_name_what_they_changed(call: Call, tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, "situations/threats.toml", "Grasinimai", "Per 5 min.")

    assert call("pack", "tidy", root) == (DONE, "situations/threats.toml\n", "")
    assert call("pack", "stamp", root, "en") == (DONE, "situations/threats.toml\n", "")
    assert call("pack", "stamp", root, "en") == (DONE, "", "")
    assert call("pack", "check", root)[0] == DONE


# --- export -----------------------------------------------------------------------------------------------------------

NOTES: Final = ("=1+1", "+370 600", "-2", "@SUM(A1)", "＝1", 'Sakė „taip“; "gerai"', "eilė", "")


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """Return a data folder with two days of answers whose notes a spreadsheet could misread."""
    folder = tmp_path / "data"
    checklist = next(each for _when, _place, each in open_pack(None, "lt").pack.checklists if each.id == "front-desk")
    with opened(folder) as (_base, runs, _modes):
        for day in ("2026-03-25", "2026-03-26"):
            run = Run(checklist, day, "3 langelis", {})
            for number, (item, note) in enumerate(zip(checklist.items(), NOTES, strict=False)):
                run = run.answered(item.id, list(Answer)[number % 4], f"{day}T07:4{number}:00+02:00")
                run = run.noted(item.id, note, f"{day}T07:4{number}:00+02:00")
            runs.save_whole(RunKey("kastd", "front-desk", day, "3 langelis"), run)
    return folder


def rows_of(path: Path) -> list[list[str]]:
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "Excel needs the mark to read UTF-8"
    assert content.count(b"\r\n") == content.count(b"\n")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def test_export_as_csv_opens_in_a_lithuanian_spreadsheet(call: Call, records: Path, tmp_path: Path) -> None:
    out_file = tmp_path / "out.csv"
    code, out, err = call("export", "checks", "--format", "csv", out_file, "--data-dir", records)
    rows = rows_of(out_file)

    assert (code, out, err) == (DONE, "", "Įrašyta 16 atsakymų.\n")
    assert len(rows) == 17
    assert len({len(row) for row in rows}) == 1
    assert rows[1][0] == "2026-03-25"
    assert "3 langelis" in rows[1]
    item = open_pack(None, "lt").pack.checklists[1][2].item("desk-tidy")
    assert {item.id, item.text} <= set(rows[1]), "the item's own words stand beside its id"


def test_no_cell_of_a_csv_is_a_formula(call: Call, records: Path, tmp_path: Path) -> None:
    call("export", "checks", "--format", "csv", tmp_path / "out.csv", "--data-dir", records)
    rows = rows_of(tmp_path / "out.csv")

    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))]
    assert "'=1+1" in cells
    assert 'Sakė „taip“; "gerai"' in cells


def test_export_as_json_is_the_same_in_raw(call: Call, records: Path, tmp_path: Path) -> None:
    out_file = tmp_path / "out.json"
    code, _out, _err = call("export", "checks", "--format", "json", out_file, "--data-dir", records)
    content: dict[str, Any] = json.loads(out_file.read_text(encoding="utf-8"))

    assert code == DONE
    assert content["pack"] == "kastd"
    assert len(content["answers"]) == 16
    first = content["answers"][0]
    assert first["note"] == "=1+1"
    assert (first["day"], first["place"], first["list"], first["item"]) == (
        "2026-03-25", "3 langelis", "front-desk", "desk-tidy",
    )  # fmt: skip
    assert {answer["answer"] for answer in content["answers"]} == {"ok", "missing", "na", "fixed"}


@pytest.mark.parametrize(
    ("days", "count"),
    [
        (["--from", "2026-03-26"], 8),
        (["--to", "2026-03-25"], 8),
        (["--from", "2026-03-25", "--to", "2026-03-26"], 16),
        (["--from", "2027-01-01", "--to", "2027-01-31"], 0),
    ],
)
def test_export_keeps_to_the_days(call: Call, records: Path, tmp_path: Path, days: list[str], count: int) -> None:
    code, _out, _err = call("export", "checks", "--format", "json", *days, tmp_path / "out.json", "--data-dir", records)

    assert code == DONE
    assert len(json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["answers"]) == count


@pytest.mark.parametrize("format_", ["csv", "json"])
@pytest.mark.parametrize("locale", ["lt", "en"])
def test_export_that_cannot_be_done_is_told(
    call: Call, records: Path, tmp_path: Path, format_: str, locale: str
) -> None:
    common = ["--format", format_, "--locale", locale]
    for words, named in (
        ([tmp_path / "a", "--data-dir", tmp_path / "nothing"], str(tmp_path / "nothing")),
        ([tmp_path / "a", "--data-dir", records, "--from", "2026-12-01", "--to", "2026-11-01"], ""),
        ([tmp_path, "--data-dir", records], ""),
        (["/", "--data-dir", records], ""),
        ([records / "kastd.sqlite3" / "a", "--data-dir", records], ""),
    ):
        code, out, err = call("export", "checks", *common, *words)
        assert (code, out) == (WRONG, "")
        assert named in err
        assert len(err.strip().splitlines()) == 1
    assert not (tmp_path / "a").exists()
    assert not (tmp_path / "nothing").exists()


def test_export_of_damaged_records_writes_nothing_and_leaves_them_to_the_program(
    call: Call, records: Path, tmp_path: Path
) -> None:
    database = records / "kastd.sqlite3"
    write_atomically(database, b"garbage" * 100)
    there = sorted(records.rglob("*"))

    code, out, err = call("export", "checks", "--format", "json", tmp_path / "out.json", "--data-dir", records)

    assert (code, out) == (WRONG, "")
    assert "Paleiskite programą" in err
    assert not (tmp_path / "out.json").exists()
    assert sorted(records.rglob("*")) == there
    assert database.read_bytes() == b"garbage" * 100


@pytest.mark.parametrize("format_", ["csv", "json"])
def test_export_tells_how_many_answers_cannot_be_read_and_writes_the_others(
    call: Call, records: Path, tmp_path: Path, format_: str
) -> None:
    """Of a damaged answer nobody knows the day, so it is told whatever days are asked for."""
    whole, part = tmp_path / "whole", tmp_path / "part"
    assert call("export", "checks", "--format", format_, whole, "--data-dir", records)[0] == DONE
    spoil(records, "UPDATE answer SET day = '1999-03-25' WHERE day = '2026-03-25' AND item = 'desk-tidy'")
    before = {path: path.read_bytes() for path in records.rglob("*") if path.is_file()}

    code, out, err = call("export", "checks", "--format", format_, part, "--data-dir", records)

    assert (code, out) == (PROBLEMS, "")
    assert err.splitlines()[1].startswith("Į failą neįtraukta įrašų, kurių nepavyko perskaityti: 1. ")
    assert part.read_bytes().count(b"desk-tidy") == whole.read_bytes().count(b"desk-tidy") - 1
    assert part.read_bytes().count(b"2026-03-26") == whole.read_bytes().count(b"2026-03-26")
    assert {path: path.read_bytes() for path in records.rglob("*") if path.is_file()} == before, "it only looks"


def test_export_of_incidents_tells_only_of_incidents(call: Call, records: Path, tmp_path: Path) -> None:
    spoil(records, "UPDATE answer SET note = 'x' WHERE day = '2026-03-25' AND item = 'desk-tidy'")
    with opened(records) as (base, _runs, _modes):
        IncidentNotes(base).append(Incident(AT, "3 langelis", "kastd", AT, "threats", "Kumštis", (), "nothing"))
    words = ("export", "incidents", "--format", "csv", tmp_path / "out.csv", "--data-dir", records)
    assert call(*words)[0] == DONE
    spoil(records, "UPDATE incident SET what = 'x'")

    code, _out, err = call(*words)

    assert code == PROBLEMS
    assert "nepavyko perskaityti: 1." in err
    assert len(rows_of(tmp_path / "out.csv")) == 1


def test_export_in_english_names_columns_and_answers_in_english(call: Call, records: Path, tmp_path: Path) -> None:
    call("export", "checks", "--format", "csv", tmp_path / "out.csv", "--data-dir", records, "--locale", "en")
    rows = rows_of(tmp_path / "out.csv")

    assert rows[0][0] == "Day"
    assert any("Missing" in row for row in rows)


def test_export_as_pdf_writes_a_pdf(records: Path, tmp_path: Path) -> None:
    out_file = tmp_path / "out.pdf"
    words = ["export", "checks", "--format", "pdf", str(out_file), "--data-dir", str(records)]
    done = subprocess.run(
        [sys.executable, "-m", "kastd_desktop", *words], capture_output=True, text=True, check=False, cwd=ROOT
    )

    assert done.returncode == DONE, done.stderr
    assert out_file.read_bytes().startswith(b"%PDF-")
    assert len(out_file.read_bytes()) > 2000


@pytest.mark.parametrize("format_", ["csv", "json"])
def test_export_to_a_file_loads_no_qt(records: Path, tmp_path: Path, format_: str) -> None:
    words = ["export", "checks", "--format", format_, str(tmp_path / "out"), "--data-dir", str(records)]
    code = (
        f"import sys; from kastd_desktop.cli import main\nprint(main({words!r}))\n"
        "print([name for name in sys.modules if 'PySide6' in name or name == 'pydantic'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout == "0\n[]\n"
