"""A window opens with its foot on the screen; a picture of quick help is drawn without a word on the error channel."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from kastd_desktop.ui.opening import CAPTION, SIZE, fit, size_on
from kastd_desktop.ui.widgets.surface import Surface

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.ui.theme.theme import Theme


@pytest.mark.parametrize(
    ("screen", "wanted"),
    [
        (QSize(1920, 1040), QSize(1280, 768)),
        (QSize(1366, 768), QSize(1280, 728)),
        (QSize(1366, 728), QSize(1280, 688)),
        (QSize(1024, 768), QSize(1024, 728)),
    ],
)
def test_a_window_is_as_large_as_drawn_or_as_the_screen_allows(screen: QSize, wanted: QSize) -> None:
    assert size_on(screen) == wanted


def test_a_window_with_its_caption_fits_the_screen_it_opens_on(theme: Theme) -> None:
    window = Surface(theme, "sheet")
    window.resize(*SIZE)
    fit(window)
    free = window.screen().availableSize()
    assert window.width() <= free.width()
    assert window.height() + CAPTION <= free.height()
    window.deleteLater()


def test_a_picture_of_quick_help_is_drawn_in_silence(tmp_path: Path) -> None:
    out = tmp_path / "quick-help.png"
    done = subprocess.run(
        [sys.executable, "-m", "kastd_desktop", "render", "quick-help", str(out), "--data-dir", str(tmp_path / "data")],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert out.stat().st_size > 1000
