"""Personal codes are noticed however they are written; telephone and account numbers are left in peace."""

from __future__ import annotations

import pytest

from kastd_desktop.core.personal_code import holds_personal_code


@pytest.mark.parametrize(
    "text",
    [
        "39001011234",
        "Kodas 38001010000.",
        "kodas 49001011234.",
        "29001011234",
        "12345678901",
        "37012311234",
        "a. k.38501010000",
        "Kodas 385 01010000",
        "38501-010000",
        "385\u00a00101\u00a00000",
        "3-850101-0000",
        "3 850101 0000",
        "385.01010000",
        "2 385 01010000",
        "Tel. 8 600 00000, 385 01010000",
        "38501010000 385",
    ],
)
def test_a_code_is_noticed(text: str) -> None:
    assert holds_personal_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3900101123",
        "390010112345",
        "380010100001",
        "+37060012345",
        "37069912345",
        "+370 600 00000",
        "370 600 00000",
        "370 5 212 3456",
        "8 600 00000",
        "LT601010012345678901",
        "LT60 1010 0123 4567 8901",
        "385 13010000",
        "385 01320000",
        "9 850101 0000",
        "3 8 5 0 1 0 1 0 0 0 0",
        "2026-11-24 10.30",
        "385\n01010000",
    ],
)
def test_other_numbers_are_not(text: str) -> None:
    assert not holds_personal_code(text)
