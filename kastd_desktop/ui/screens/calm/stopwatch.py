"""Elapsed time that can be paused. Knows no Qt and no timer: it is asked, it never tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Stopwatch:
    """Counts the seconds in which it was running.

    Attributes:
        running: time counts.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        """Stand at zero.

        Args:
            now: seconds of a clock that never goes back.
        """
        self._now = now
        self._counted = 0.0
        self._since = 0.0
        self.running = False

    def elapsed(self) -> float:
        """Return the seconds counted so far."""
        return self._counted + (self._now() - self._since if self.running else 0.0)

    def start(self) -> None:
        """Let time count, from where it stands."""
        if not self.running:
            self._since = self._now()
            self.running = True

    def pause(self) -> None:
        """Stop counting and keep what was counted."""
        self._counted = self.elapsed()
        self.running = False

    def set(self, seconds: float) -> None:
        """Stand at another time; a running watch goes on from there."""
        self._counted = seconds
        self._since = self._now()
