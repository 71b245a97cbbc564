"""Runs every benchmark, or those that are named, each in a process of its own: ``python -m tests.benchmarks``."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def main() -> int:
    """Run them; return 1 when one could not be run."""
    benchmarks = {
        file.stem
        for file in HERE.glob("*.py")
        if "def main(" in file.read_text(encoding="utf-8") and file.stem != "__main__"
    }
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("name", nargs="*", help=f"all of {', '.join(sorted(benchmarks))} unless named")
    named = parser.parse_args().name
    if unknown := sorted(set(named) - benchmarks):
        parser.error(f"no such benchmark: {', '.join(unknown)}")
    failed = []
    for name in named or sorted(benchmarks):
        print(f"== {name}", flush=True)
        if subprocess.run([sys.executable, "-m", f"tests.benchmarks.{name}"], cwd=ROOT, check=False).returncode:
            failed.append(name)
    if failed:
        print(f"not run: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
