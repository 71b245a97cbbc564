"""What looks like a Lithuanian personal code in a text, run together or with gaps."""

from __future__ import annotations

import re
from typing import Final

_TOGETHER: Final = re.compile(r"(?<![\d+])(?:(?!370)\d{11}|370(?:0\d|1[0-2])(?:[0-2]\d|3[01])\d{4})(?!\d)", re.ASCII)
"""Eleven digits in a row; not a telephone number: it begins with 370 and goes on as no day."""
_APART: Final = re.compile(r"(?<![\d+])(?=(\d(?:[ \u00a0\u2009\u202f.\-‐‑–]?\d){10})(?!\d))", re.ASCII)
"""Eleven digits with gaps: “385 01010000”, “3-850101-0000”."""
_CODE: Final = re.compile(r"[1-6]\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}", re.ASCII)
"""Century and sex, year, month and day of birth, a number: as the Population Register gives it."""
MOST_GAPS: Final = 2
"""With more of them it is a list of numbers."""


def holds_personal_code(text: str) -> bool:
    """Tell whether a text holds what looks like a personal code.

    Digits in a row need only be eleven: a slip of the finger changes nothing about whose they are. With gaps, as
    telephone and account numbers are written too, they must also begin with a day of birth.
    """
    return _TOGETHER.search(text) is not None or any(map(_is_code, _APART.findall(text)))


def _is_code(written: str) -> bool:
    digits = "".join(filter(str.isdigit, written))
    return len(written) - len(digits) <= MOST_GAPS and _CODE.fullmatch(digits) is not None
