"""The command line: a contract that tests and administrators rely on. Imports Qt only where a window opens."""

from __future__ import annotations

import argparse
import sys

from kastd_desktop.commands import pack
from kastd_desktop.errors import UserError


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="kastd-desktop")
    commands = parser.add_subparsers(dest="command")
    pack.add_arguments(commands.add_parser("pack"))
    try:
        return pack.run(parser.parse_args(argv))
    except UserError as error:
        print(error.text(), file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
