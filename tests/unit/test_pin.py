"""The PIN of the waiting-room screen: what fits, how long a wait is, and that nothing shortens it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.core import pin
from kastd_desktop.core.pin import Tries, delay_after
from kastd_desktop.errors import UserError
from kastd_desktop.services.leaving import Leaving, Outcome

if TYPE_CHECKING:
    from pathlib import Path

SHORTCUT = "right"


@pytest.fixture(scope="module")
def stored() -> str:
    return pin.hashed("4821")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the hash out: these tests try many times, and what counts there is the counting."""
    monkeypatch.setattr(pin, "fits", lambda digits, stored: digits == stored)


class Time:
    """A clock that never goes back, moved by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_only_the_right_pin_fits(stored: str) -> None:
    assert pin.fits("4821", stored)
    assert not pin.fits("4822", stored)
    assert not pin.fits("", stored)


def test_two_hashes_of_one_pin_differ(stored: str) -> None:
    assert pin.hashed("4821") != stored


@pytest.mark.parametrize("hash_", ["", "scrypt$$", "scrypt$zz$zz", "md5$00$00", "4821", "scrypt$00", "scrypt$00$"])
def test_an_empty_or_foreign_hash_fits_nothing(hash_: str) -> None:
    assert not pin.fits("4821", hash_)
    assert not pin.fits("", hash_)


@pytest.mark.parametrize("digits", ["", "123", "12a4", "12 4", "-123"])
def test_a_pin_is_four_digits_at_least(digits: str) -> None:
    with pytest.raises(ValueError, match="PIN"):
        pin.hashed(digits)


def test_five_tries_are_free_and_then_the_wait_grows() -> None:
    assert [delay_after(wrong) for wrong in range(11)] == [0, 0, 0, 0, 0, 30, 60, 300, 900, 900, 900]


def test_a_wait_ends_by_itself() -> None:
    tries = Tries(5, 100.0)
    assert tries.wait(100.0) == 30
    assert tries.wait(129.5) == 0.5
    assert tries.wait(131.0) == 0
    assert tries.failed(131.0).wait(131.0) == 60


def test_the_right_pin_opens_and_forgets_wrong_tries(tmp_path: Path, stored: str) -> None:
    leaving = Leaving(tmp_path / "tries.json", Time())
    assert leaving.attempt("0000", stored) is Outcome.WRONG
    assert leaving.attempt("4821", stored) is Outcome.OPEN
    assert json.loads((tmp_path / "tries.json").read_text()) == {"wrong": 0}


@pytest.mark.usefixtures("quick")
def test_too_soon_is_not_a_try_even_with_the_right_pin(tmp_path: Path) -> None:
    time = Time()
    leaving = Leaving(tmp_path / "tries.json", time)
    assert [leaving.attempt("0000", SHORTCUT) for _try in range(5)] == [Outcome.WRONG] * 5
    assert leaving.wait() == 30
    time.now += 29
    assert leaving.attempt(SHORTCUT, SHORTCUT) is Outcome.WAIT
    assert json.loads((tmp_path / "tries.json").read_text()) == {"wrong": 5}
    time.now += 1
    assert leaving.attempt(SHORTCUT, SHORTCUT) is Outcome.OPEN


@pytest.mark.usefixtures("quick")
def test_a_restart_forgets_no_wrong_try_and_begins_the_wait_anew(tmp_path: Path) -> None:
    path, time = tmp_path / "tries.json", Time()
    leaving = Leaving(path, time)
    for _try in range(6):
        time.now += 60
        leaving.attempt("0000", SHORTCUT)
    time.now = 5.0  # the computer was started again
    again = Leaving(path, time)
    assert again.wait() == 60
    assert again.attempt(SHORTCUT, SHORTCUT) is Outcome.WAIT


def test_a_try_is_counted_before_it_is_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ending the process while the hash is computed must not give a free try."""
    path = tmp_path / "tries.json"
    seen = []

    def unplugged(_digits: str, _stored: str) -> bool:
        seen.append(json.loads(path.read_text())["wrong"])
        raise KeyboardInterrupt

    monkeypatch.setattr(pin, "fits", unplugged)
    with pytest.raises(KeyboardInterrupt):
        Leaving(path, Time()).attempt("0000", SHORTCUT)
    assert seen == [1]


@pytest.mark.parametrize("content", [b"", b"{}", b'{"wrong": "0"}', b'{"wrong": true}', b"[0]", b"\xff", b'{"wrong":'])
def test_a_file_someone_has_been_at_means_a_wait(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "tries.json"
    path.write_bytes(content)
    assert Leaving(path, Time()).wait() == 30


@pytest.mark.parametrize(("wrong", "wait"), [(-7, 0), (3, 0), (7, 300), (10**400, 900)])
def test_any_number_in_the_file_gives_a_sensible_wait(tmp_path: Path, wrong: int, wait: int) -> None:
    path = tmp_path / "tries.json"
    path.write_text(f'{{"wrong": {wrong}}}')
    assert Leaving(path, Time()).wait() == wait


@pytest.mark.usefixtures("quick")
def test_without_permission_to_write_the_count_still_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_arguments: object) -> None:
        raise UserError("Not saved.")

    monkeypatch.setattr("kastd_desktop.services.leaving.write_atomically", refused)
    leaving = Leaving(tmp_path / "tries.json", Time())
    for _try in range(5):
        assert leaving.attempt("0000", SHORTCUT) is Outcome.WRONG
    assert leaving.attempt(SHORTCUT, SHORTCUT) is Outcome.WAIT
