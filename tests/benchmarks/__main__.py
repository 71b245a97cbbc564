"""Runs every benchmark, one after another, each in a process of its own: ``python -m tests.benchmarks``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def main() -> int:
    """Run all; return 1 when one could not be run."""
    failed = []
    for file in sorted(HERE.glob("*.py")):
        if "def main(" in file.read_text(encoding="utf-8") and file.stem != "__main__":
            print(f"== {file.stem}", flush=True)
            if subprocess.run(
                [sys.executable, "-m", f"tests.benchmarks.{file.stem}"], cwd=ROOT, check=False
            ).returncode:
                failed.append(file.stem)
    if failed:
        print(f"not run: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
