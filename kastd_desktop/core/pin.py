"""The PIN that leaves the waiting-room screen: a memory-hard hash, and a delay that grows with wrong tries."""

from __future__ import annotations

import hashlib
import hmac
import os
from dataclasses import dataclass
from typing import Final

SHORTEST: Final = 4
_COST: Final = {"n": 2**15, "r": 8, "p": 2, "maxmem": 64 * 1024 * 1024}
FREE_TRIES: Final = 5
_DELAYS: Final = (30, 60, 300, 900)


def hashed(pin: str) -> str:
    """Return a hash to store; about a tenth of a second and 32 MiB a try.

    Raises:
        ValueError: the PIN is shorter than four digits or has other characters.
    """
    if len(pin) < SHORTEST or not pin.isdecimal():
        raise ValueError("PIN")
    salt = os.urandom(16)
    key = hashlib.scrypt(pin.encode(), salt=salt, **_COST)
    return f"scrypt${salt.hex()}${key.hex()}"


def fits(pin: str, stored: str) -> bool:
    """Tell whether a PIN fits a stored hash; an empty or foreign hash fits nothing."""
    name, _dollar, rest = stored.partition("$")
    salt, _dollar, key = rest.partition("$")
    try:
        wanted, salted = bytes.fromhex(key), bytes.fromhex(salt)
    except ValueError:
        return False
    if name != "scrypt" or not wanted or not salted:
        return False
    return hmac.compare_digest(hashlib.scrypt(pin.encode(), salt=salted, **_COST), wanted)


def delay_after(wrong_tries: int) -> int:
    """Return how many seconds to wait after this many wrong tries in a row."""
    over = wrong_tries - FREE_TRIES
    return 0 if over < 0 else _DELAYS[min(over, len(_DELAYS) - 1)]


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries in a row.

    Attributes:
        wrong: how many.
        since: when the last one was, or when the program started, in seconds of a clock that never goes back and that
            nobody can set. A restart therefore begins the wait anew; changing the computer's time changes nothing.
    """

    wrong: int
    since: float

    def wait(self, now: float) -> float:
        """Return how many seconds are left until the next try is taken.

        Args:
            now: the same clock as `since`.
        """
        return max(0.0, self.since + delay_after(self.wrong) - now)

    def failed(self, now: float) -> Tries:
        """Return the state after one more wrong try."""
        return Tries(self.wrong + 1, now)
