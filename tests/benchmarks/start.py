"""How long from exec to the first painted Today screen, against a bare PySide6 window, paired in one run.

    python -m tests.benchmarks.start [--pairs N] [--platform offscreen|xcb] [--limit RATIO]

The reference is `bare.py` in the same interpreter and mode; runs alternate, and the median of the paired ratios counts,
because the speed of a shared machine drifts from minute to minute. With --limit the exit code says whether it is met.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WARM_UP = 2
TARGET = 1.35


def milliseconds(command: list[str], environment: dict[str, str]) -> float:
    """Start a process and return the time from just before exec until it says it has painted, in milliseconds."""
    begun = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    process = subprocess.run(
        command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, timeout=60
    )
    return (int(process.stdout.split()[0]) - begun) / 1e6


def prepare(folder: Path) -> None:
    """Write the settings of a desk that was set up, as the program itself writes them."""
    from kastd_desktop.services.change import Changes
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.demo import demo_preferences

    choices = Choices(folder / "settings.json", Changes())
    choices.change(**demo_preferences("lt")._asdict())


def main() -> int:
    """Measure and print; return 1 when a limit was given and is not met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=12)
    parser.add_argument("--platform", default=os.environ.get("QT_QPA_PLATFORM", "offscreen"))
    parser.add_argument("--limit", type=float)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    environment = {**os.environ, "QT_QPA_PLATFORM": chosen.platform}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        bare = [sys.executable, str(HERE / "bare.py")]
        program = [sys.executable, str(HERE / "first_paint.py"), folder]
        floors, starts = [], []
        for number in range(WARM_UP + chosen.pairs):
            floor = milliseconds(bare, environment)
            start = milliseconds(program, environment)
            if number >= WARM_UP:
                floors.append(floor)
                starts.append(start)
    ratios = [start / floor for start, floor in zip(starts, floors, strict=True)]
    result = {
        "platform": chosen.platform,
        "pairs": chosen.pairs,
        "bare_ms": round(statistics.median(floors), 1),
        "program_ms": round(statistics.median(starts), 1),
        "ratio": round(statistics.median(ratios), 3),
        "target": TARGET,
    }
    if chosen.json:
        print(json.dumps(result))
    else:
        print(
            f"start ({result['platform']}, {result['pairs']} pairs): bare {result['bare_ms']} ms, "
            f"program {result['program_ms']} ms, ratio {result['ratio']} (target {TARGET})"
        )
    return int(chosen.limit is not None and result["ratio"] > chosen.limit)


if __name__ == "__main__":
    sys.exit(main())
