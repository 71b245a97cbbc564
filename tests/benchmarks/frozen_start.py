"""How long from exec to the first painted Today screen of the frozen program, against a bare PySide6 window.

    python -m tests.benchmarks.frozen_start [--pairs N] [--program FILE] [--limit RATIO]

Nobody can look into a frozen program, so both are watched from outside: an X server of its own keeps its picture in a
file, and the moment counts when the picture stops being black. The program is frozen first unless --program names one.
"""

from __future__ import annotations

import argparse
import mmap
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.start import prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WARM_UP = 2
TARGET = 1.2
PATIENCE = 20.0
GLANCE = 0.0005
"""Seconds between two looks at the picture."""
LOOKED_AT = 64
"""Every so many bytes of the picture's middle one is looked at."""


def freeze() -> Path:
    """Freeze the program and return it."""
    result = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "freeze.py")], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return Path(result.stdout.strip().splitlines()[-1])


@contextmanager
def server(folder: Path) -> Iterator[tuple[str, mmap.mmap]]:
    """Run an X server; yield its display and its picture."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-fbdir", str(folder), "-br"]
    process = subprocess.Popen(
        [*command, "-nolisten", "tcp", "-noreset"], pass_fds=(writing,), stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            display = f":{pipe.readline().strip()}"
        with (folder / "Xvfb_screen0").open("rb") as file:
            picture = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        yield display, picture
        picture.close()
    finally:
        process.terminate()
        process.wait()


def is_black(picture: mmap.mmap) -> bool:
    """Tell whether nothing but the pointer is painted in the middle of the screen."""
    third = len(picture) // 3
    looked_at = picture[third : 2 * third : LOOKED_AT]
    return 2 * looked_at.count(0) > len(looked_at)


def milliseconds(command: list[str], environment: dict[str, str], picture: mmap.mmap) -> float:
    """Start a program and return the time from just before exec until it painted, in milliseconds; then end it.

    Raises:
        TimeoutError: it painted nothing, or left its window.
    """
    wait(lambda: is_black(picture))
    begun = time.monotonic()
    process = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait(lambda: not is_black(picture))
        return (time.monotonic() - begun) * 1000
    finally:
        process.terminate()
        process.wait()


def wait(met: Callable[[], bool]) -> None:
    """Look again and again until something is so.

    Raises:
        TimeoutError: it did not become so.
    """
    end = time.monotonic() + PATIENCE
    while not met():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(GLANCE)


def main() -> int:
    """Measure and print; return 1 when a limit was given and is not met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=12)
    parser.add_argument("--program", type=Path)
    parser.add_argument("--limit", type=float)
    chosen = parser.parse_args()
    program = chosen.program or freeze()
    floors, starts = [], []
    with tempfile.TemporaryDirectory() as place:
        folder, data = Path(place) / "screen", Path(place) / "data"
        folder.mkdir()
        data.mkdir()
        prepare(data)
        with server(folder) as (display, picture):
            environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
            environment.pop("PYTHONDONTWRITEBYTECODE", None)
            for number in range(WARM_UP + chosen.pairs):
                floor = milliseconds([sys.executable, str(HERE / "bare.py"), "--stay"], environment, picture)
                start = milliseconds([str(program), "--data-dir", str(data)], environment, picture)
                if number >= WARM_UP:
                    floors.append(floor)
                    starts.append(start)
    ratio = statistics.median(start / floor for start, floor in zip(starts, floors, strict=True))
    print(
        f"frozen start (xcb, {chosen.pairs} pairs): bare {statistics.median(floors):.1f} ms, "
        f"program {statistics.median(starts):.1f} ms, ratio {ratio:.3f} (target {TARGET})"
    )
    return int(chosen.limit is not None and ratio > chosen.limit)


if __name__ == "__main__":
    sys.exit(main())
