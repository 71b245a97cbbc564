"""``kastd-desktop [run]``: the desk program."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command has no arguments of its own."""
    del parser


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        UserError: there is no display, or the installation is broken.
    """
    from kastd_desktop.app import run_desk

    return run_desk(arguments.data_dir, arguments.pack, arguments.locale if arguments.locale_given else None)
