"""What a person is told when the program cannot start, and where the cards can be read all the same.

Reads neither packs nor settings and needs no Qt: any of them may be what is broken.
"""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING, Final

from kastd_desktop.i18n import LOCALES, _, active_locale
from kastd_desktop.system.paths import find_paths
from kastd_desktop.system.resources import shipped_help_cards

if TYPE_CHECKING:
    from pathlib import Path

WARNING_ICON: Final = 0x30
"""Of a Windows message box."""


def tell(trouble: str, data_dir: Path | None) -> None:
    """Say why the program does not start, and where the cards can be read without it.

    On standard error; a Windows program without a console says it in a box, or it would end without a word.

    Args:
        trouble: what is wrong, in one sentence; may be empty when it was said already.
        data_dir: ``--data-dir``, or None.
    """
    text = "\n".join(filter(None, (trouble, way_out(data_dir))))
    if sys.stderr is not None:
        if text:
            print(text, file=sys.stderr, flush=True)  # noqa: T201 - there is no window to say it in
    elif sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, text, "KAStd", WARNING_ICON)


def way_out(data_dir: Path | None) -> str:
    """Return the sentence that names the copy of the cards; empty when there is none."""
    path = readable_cards(data_dir, active_locale())
    if path is None:
        return ""
    return _("The help cards can be read without the program; open this file in a browser: {path}").format(path=path)


def readable_cards(data_dir: Path | None, locale: str) -> Path | None:
    """Return the HTML copy of the cards: the desk's own, else the one that came with the program.

    Args:
        data_dir: ``--data-dir``, or None.
        locale: language wanted; a copy in another language is better than none.

    Returns:
        A file that is there, or None.
    """
    paths = find_paths(data_dir)
    for wanted in dict.fromkeys((locale, *LOCALES)):
        for path in (paths.help_cards(wanted), shipped_help_cards(wanted)):
            with contextlib.suppress(OSError):  # a folder that cannot be looked into has no copy to offer
                if path.is_file():
                    return path
    return None
