"""Which clauses are carried out by something, and what carries out no clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.content.coverage import KINDS, Coverage
from kastd_desktop.services import authoring
from tests.packs import SMALL, copy_of_small, edit

if TYPE_CHECKING:
    from pathlib import Path

WAITING = "commitments/waiting.toml"


def test_everything_of_the_small_pack_is_linked_both_ways() -> None:
    coverage = authoring.coverage(SMALL)

    assert coverage.complete
    assert coverage.carried["5.3"]["situation"] == ("raised-voice",)
    assert coverage.carried["5.3"]["slide"] == ("appeal", "discrimination")
    assert coverage.carried["5.3"]["tip"] == ()
    assert coverage.carried["4.2"]["letter"] == ("receipt",)
    assert "front-desk/desk-tidy" in coverage.carried["2.1"]["check"]
    assert set(coverage.carried["A3"]["situation"]) == {"raised-voice", "threats"}
    assert len(coverage.carried["A4"]["tip"]) == 6


def test_every_clause_and_annex_is_listed_with_every_kind() -> None:
    coverage = authoring.coverage(SMALL)

    assert list(coverage.carried) == ["2.1", "2.2", "2.3", "2.4", "3.5", "4.2", "5.3", "5.5", "A3", "A4"]
    assert all(tuple(kinds) == KINDS for kinds in coverage.carried.values())


def test_a_clause_that_nothing_carries_out_is_bare(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, "letters/receipt.toml", 'clauses = ["4.2"]', 'clauses = ["2.4"]')

    coverage = authoring.coverage(root)

    assert coverage.bare == ("4.2",)
    assert coverage.loose == ()
    assert not coverage.complete


def test_what_carries_out_no_clause_of_the_pack_is_loose(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, WAITING, 'clause = "2.4"', 'clause = "6.2"')

    coverage = authoring.coverage(root)

    assert coverage.loose == (("slide", "booked-on-time"),)
    assert coverage.bare == ()
    assert not coverage.complete


def test_one_known_clause_is_enough(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, "letters/receipt.toml", 'clauses = ["4.2"]', 'clauses = ["4.2", "6.2"]')

    assert authoring.coverage(root).loose == ()


def test_complete_means_both_ways() -> None:
    assert Coverage({}, (), ()).complete
    assert not Coverage({}, ("1.1",), ()).complete
    assert not Coverage({}, (), (("tip", "x"),)).complete
