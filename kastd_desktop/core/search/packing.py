"""Arrays of numbers as bytes and back: many times quicker to read than lists of numbers in JSON."""

from __future__ import annotations

import sys
from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


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


def unpacked(code: str, content: bytes) -> Sequence[int]:
    """Return the numbers that `packed` wrote, without a copy: the index of a large pack has tens of megabytes of them.

    Raises:
        ValueError: the bytes are something else.
    """
    try:
        if sys.byteorder == "little":
            return memoryview(content).cast(code)  # type: ignore[call-overload, no-any-return]
    except TypeError as error:
        raise ValueError(len(content)) from error
    values: array[int] = array(code)
    values.frombytes(content)
    values.byteswap()
    return values


class Ragged:
    """Rows of numbers of different lengths."""

    __slots__ = ("flat", "starts")

    def __init__(self, starts: Sequence[int], flat: Sequence[int]) -> None:
        """Take rows.

        Args:
            starts: where each row begins in `flat`, and where the last one ends.
            flat: the rows, one after another.

        Raises:
            ValueError: the two do not fit.
        """
        if not len(starts) or starts[-1] != len(flat):
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

    def __getitem__(self, row: int) -> Sequence[int]:
        return self.flat[self.starts[row] : self.starts[row + 1]]
