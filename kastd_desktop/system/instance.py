"""One running program a data folder: a lock, and a letter box through which a second start speaks to the first.

The second start imports no Qt: it puts a small file into the box and waits until the first has taken it out. Files work
alike on every system we support and need no socket, so the promise of no network access stays literally true.

The lock is two bytes of a file that the operating system frees when its holder dies: the first is the right to run, the
second says that the holder is still starting and does not look into its box yet. Whoever only asks takes neither.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import sys
import time
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE: Final = 3.0
"""Seconds a second start waits for a first that has started to take its request."""
STARTING_PATIENCE: Final = 45.0
"""Seconds a second start waits at most while the first is still starting: a cold disk, records to be moved on."""
_STEP: Final = 0.002
_LETTER: Final = "letter"
_ANSWER: Final = ".answer"
_RIGHT: Final = 0
_STARTING: Final = 1
"""Bytes of the lock file."""
_HELD: Final = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})
"""What a lock of another is called; anything else means that there are no locks here."""


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
        # Two accounts that share a data folder have a screen each, and may not open each other's files.
        own = f"{name}-{_account()}"
        self.box = folder / own
        self._lock_file = folder / f"{own}.lock"
        self._descriptor: int | None = None

    def take(self) -> bool:
        """Try to become the running program; it counts as starting until `ready`.

        Returns:
            False when another one runs. True otherwise, also when the folder cannot be written or knows no locks: a
            program on a read-only profile still starts, it only cannot be found by a second start.
        """
        try:
            self.box.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self._lock_file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True
        if not _try_lock(descriptor, _RIGHT):
            os.close(descriptor)
            return False
        _try_lock(descriptor, _STARTING)
        self._descriptor = descriptor
        # A request younger than its sender's patience may come from a second start in this very moment.
        for leftover in self.box.glob("*"):
            with contextlib.suppress(OSError):
                if time.time() - leftover.stat().st_mtime > STARTING_PATIENCE:
                    leftover.unlink()
        return True

    def ready(self) -> None:
        """Say that requests are read from now on."""
        if self._descriptor is not None:
            with contextlib.suppress(OSError):
                _unlock(self._descriptor, _STARTING)

    def release(self) -> None:
        """Let another program take its place; the operating system does so too when this one dies."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def running(self) -> bool:
        """Tell whether another program has the right to run, without taking it for a moment."""
        return self._held(_RIGHT)

    def starting(self) -> bool:
        """Tell whether another program has the right to run and does not read requests yet."""
        return self._held(_STARTING)

    def _held(self, byte: int) -> bool:
        try:
            descriptor = os.open(self._lock_file, os.O_RDWR)
        except OSError:
            return False
        try:
            return _is_locked(descriptor, byte)
        finally:
            os.close(descriptor)

    def hand_over(self, request: dict[str, Any]) -> bool:
        """Give a request to the running program.

        Args:
            request: JSON-serialisable.

        Returns:
            True when it was taken, see `ask`.
        """
        return self.ask(request) is not None

    def ask(self, request: dict[str, Any]) -> str | None:
        """Give a request to the running program and return what it answers.

        Args:
            request: JSON-serialisable.

        Returns:
            What the running program answers, empty when all is well; None when it ended meanwhile, or did not take
            the request within `PATIENCE` seconds after its start. Only a request with a true ``answer`` is answered.
        """
        letter = self.box / f"{time.time_ns()}-{os.getpid()}.json"
        draft = letter.with_suffix(".tmp")
        try:
            draft.write_text(json.dumps(request), encoding="utf-8")
            draft.replace(letter)
        except OSError:
            return None
        begun = time.monotonic()
        end = begun + PATIENCE
        while letter.exists() and self.running():
            now = time.monotonic()
            if now < begun + STARTING_PATIENCE and self.starting():
                end = now + PATIENCE
            elif now >= end:
                break
            time.sleep(_STEP)
        try:
            letter.unlink()
        except FileNotFoundError:  # taken
            return self._answer_to(letter, time.monotonic() + PATIENCE) if request.get("answer") else ""
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

    def _account() -> str:
        return "".join(letter if letter.isalnum() else "_" for letter in os.environ.get("USERNAME", ""))

    def _try_lock(descriptor: int, byte: int) -> bool:
        """Lock a byte; False only when another holds it."""
        try:
            if os.fstat(descriptor).st_size <= byte:
                os.lseek(descriptor, byte, os.SEEK_SET)
                os.write(descriptor, b"\0")  # a byte that is not there can be locked, but not found locked
            os.lseek(descriptor, byte, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            return error.errno not in _HELD
        return True

    def _unlock(descriptor: int, byte: int) -> None:
        os.lseek(descriptor, byte, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

    def _is_locked(descriptor: int, byte: int) -> bool:
        os.lseek(descriptor, byte, os.SEEK_SET)
        try:
            os.read(descriptor, 1)  # locks bind readers here
        except OSError:
            return True
        return False
else:
    import fcntl
    import struct

    # Linux's struct flock: kind, origin, start, length, process. These locks belong to the open file, as flock's do, so
    # that closing another descriptor of the file frees nothing; unlike those of flock they can be asked about.
    _FLOCK: Final = "hhqqi4x"

    def _account() -> str:
        return str(os.getuid())

    def _range(kind: int, byte: int) -> bytes:
        return struct.pack(_FLOCK, kind, os.SEEK_SET, byte, 1, 0)

    def _try_lock(descriptor: int, byte: int) -> bool:
        """Lock a byte; False only when another holds it."""
        try:
            fcntl.fcntl(descriptor, fcntl.F_OFD_SETLK, _range(fcntl.F_WRLCK, byte))
        except OSError as error:
            return error.errno not in _HELD
        return True

    def _unlock(descriptor: int, byte: int) -> None:
        fcntl.fcntl(descriptor, fcntl.F_OFD_SETLK, _range(fcntl.F_UNLCK, byte))

    def _is_locked(descriptor: int, byte: int) -> bool:
        try:
            found = fcntl.fcntl(descriptor, fcntl.F_OFD_GETLK, _range(fcntl.F_WRLCK, byte))
        except OSError:
            return False
        return bool(struct.unpack(_FLOCK, found)[0] != fcntl.F_UNLCK)
