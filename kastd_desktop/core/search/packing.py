"""Arrays of numbers as bytes and back: many times quicker to read than lists of numbers in JSON."""

from __future__ import annotations

import sys
from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def packed(code: str, numbers: Iterable[int]) -> bytes:
    """Return numbers as bytes, the same on every machine.

    Args:
        code: type of the numbers as in `array`: ``B``, ``H`` or ``I``.
        numbers: the numbers.

    Raises:
        OverflowError: a number does not fit the type.
    """
    values = array(code, numbers)
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()


def unpacked(code: str, content: bytes) -> array[int]:
    """Return the numbers that `packed` wrote.

    Raises:
        ValueError: the bytes are something else.
    """
    values: array[int] = array(code)
    values.frombytes(content)
    if sys.byteorder == "big":
        values.byteswap()
    return values


class Ragged:
    """Rows of numbers of different lengths."""

    __slots__ = ("flat", "starts")

    def __init__(self, starts: array[int], flat: array[int]) -> None:
        """Take rows.

        Args:
            starts: where each row begins in `flat`, and where the last one ends.
            flat: the rows, one after another.

        Raises:
            ValueError: the two do not fit.
        """
        if not starts or starts[-1] != len(flat):
            raise ValueError(len(flat))
        self.starts = starts
        self.flat = flat

    def check(self, bound: int) -> None:
        """Check that the rows follow one another and that every number is below a bound.

        Raises:
            ValueError: it is not so.
        """
        if self.starts[0] or list(self.starts) != sorted(self.starts) or max(self.flat, default=0) >= max(bound, 1):
            raise ValueError(bound)

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, row: int) -> array[int]:
        return self.flat[self.starts[row] : self.starts[row + 1]]
