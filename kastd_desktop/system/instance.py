"""One running program a data folder: a lock, and a letter box through which a second start speaks to the first.

The second start imports no Qt: it puts a small file into the box and waits until the first has taken it out. Files work
alike on every system we support and need no socket, so the promise of no network access stays literally true.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE: Final = 3.0
"""Seconds a second start waits for the first to take its request."""
_STEP: Final = 0.002
_LETTER: Final = "letter"
_ANSWER: Final = ".answer"


class Instance:
    """The right to be the running program of a data folder.

    Attributes:
        box: the folder of requests.
    """

    def __init__(self, folder: Path, name: str) -> None:
        """Prepare; nothing is locked yet.

        Args:
            folder: where lock and box lie.
            name: what runs, e.g. ``desk`` or ``kiosk``; each has its own lock.
        """
        self.box = folder / name
        self._lock_file = folder / f"{name}.lock"
        self._descriptor: int | None = None

    def take(self) -> bool:
        """Try to become the running program.

        Returns:
            False when another one runs. True otherwise, also when the folder cannot be written: a program on a
            read-only profile still starts, it only cannot be found by a second start.
        """
        try:
            self.box.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self._lock_file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True
        if not _try_lock(descriptor):
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        # A request younger than its sender's patience may come from a second start in this very moment.
        for leftover in self.box.glob("*"):
            with contextlib.suppress(OSError):
                if time.time() - leftover.stat().st_mtime > PATIENCE:
                    leftover.unlink()
        return True

    def release(self) -> None:
        """Let another program take its place; the operating system does so too when this one dies."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def running(self) -> bool:
        """Tell whether another program holds the lock."""
        try:
            descriptor = os.open(self._lock_file, os.O_RDWR)
        except OSError:
            return False
        free = _try_lock(descriptor)
        os.close(descriptor)
        return not free

    def hand_over(self, request: dict[str, Any]) -> bool:
        """Give a request to the running program.

        Args:
            request: JSON-serialisable.

        Returns:
            True when it was taken within `PATIENCE` seconds.
        """
        return self.ask(request) is not None

    def ask(self, request: dict[str, Any]) -> str | None:
        """Give a request to the running program and return what it answers.

        Args:
            request: JSON-serialisable.

        Returns:
            What the running program answers, empty when all is well; None when it did not take the request within
            `PATIENCE` seconds. Only a request with a true ``answer`` is answered.
        """
        letter = self.box / f"{time.time_ns()}-{os.getpid()}.json"
        draft = letter.with_suffix(".tmp")
        try:
            draft.write_text(json.dumps(request), encoding="utf-8")
            draft.replace(letter)
        except OSError:
            return None
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if not letter.exists():
                return self._answer_to(letter, end) if request.get("answer") else ""
            time.sleep(_STEP)
        try:
            letter.unlink()
        except FileNotFoundError:  # taken in the last moment
            return ""
        except OSError:
            return None
        return None

    def answer(self, request: dict[str, Any], text: str) -> None:
        """Answer a request that wants an answer.

        Args:
            request: as `requests` gave it.
            text: what to say; empty when all is well.
        """
        name = request.get(_LETTER)
        if not request.get("answer") or not isinstance(name, str):
            return
        final = self.box / f"{name}{_ANSWER}"
        draft = final.with_suffix(".tmp")
        with contextlib.suppress(OSError):
            draft.write_text(text, encoding="utf-8")
            draft.replace(final)

    def _answer_to(self, letter: Path, end: float) -> str:
        """Wait for the answer to a letter that was taken; without one all is taken to be well."""
        path = self.box / f"{letter.stem}{_ANSWER}"
        while time.monotonic() < end:
            try:
                text = path.read_text(encoding="utf-8")
            except OSError:
                time.sleep(_STEP)
                continue
            with contextlib.suppress(OSError):
                path.unlink()
            return text
        return ""

    def requests(self) -> list[dict[str, Any]]:
        """Take all requests out of the box, oldest first; what is not a request is thrown away."""
        found = []
        for letter in sorted(self.box.glob("*.json")):
            try:
                request = json.loads(letter.read_bytes())
            except (OSError, ValueError, RecursionError):
                request = None
            with contextlib.suppress(OSError):
                letter.unlink()
            if isinstance(request, dict):
                found.append({**request, _LETTER: letter.stem} if request.get("answer") else request)
        return found


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
