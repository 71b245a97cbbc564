"""Which screen the waiting-room process covers, told to the desk program through a small file beside the locks."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final

from kastd_desktop.system.instance import Instance

if TYPE_CHECKING:
    from pathlib import Path

_NAME: Final = "kiosk.screen"


def tell_screen(folder: Path, name: str) -> None:
    """Say which screen is covered; a folder that cannot be written tells nothing.

    Args:
        folder: where the locks lie.
        name: the screen's name; empty when none is covered.
    """
    with contextlib.suppress(OSError):
        if not name:
            (folder / _NAME).unlink(missing_ok=True)
            return
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _NAME).write_text(name, encoding="utf-8")


def covered_screen(folder: Path) -> str:
    """Return the name of the screen that a waiting-room process covers now; empty when none runs.

    Args:
        folder: where the locks lie.
    """
    try:
        name = (folder / _NAME).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
    # A process that was killed leaves its file behind, but not its lock.
    return name if Instance(folder, "kiosk").running() else ""
