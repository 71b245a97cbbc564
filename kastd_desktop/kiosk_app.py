"""The waiting-room screen's composition root: its own process, which reads settings and a pack, never the records."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Final

from kastd_desktop import i18n
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.services.leaving import Leaving
from kastd_desktop.services.showing import ShowingFiles
from kastd_desktop.system import logs
from kastd_desktop.system.instance import Instance
from kastd_desktop.system.paths import find_paths
from kastd_desktop.system.resources import resources_dir, translations_dir

if TYPE_CHECKING:
    from pathlib import Path

TRIES: Final = "kiosk-tries.json"
LOG: Final = "kiosk.log"


def run_kiosk(
    data_dir: Path | None,
    pack: Path | None,
    locale: str | None,
    *,
    screen: int = 1,
    windowed: bool = False,
    distance: float | None = None,
) -> int:
    """Show the slides until the PIN is given or the system ends the process.

    Args:
        data_dir: where to read the settings; None for the usual place.
        pack: a pack to use instead of the base pack.
        locale: language of what is said to staff; None for the one in the settings.
        screen: number of the screen, counted from 1.
        windowed: show an ordinary window instead, to see what it will be like.
        distance: metres from which it is read; None for those in the settings.

    Returns:
        The exit code.

    Raises:
        UserError: it already runs, there is no such screen, or no display at all.
    """
    paths = find_paths(data_dir)
    instance = Instance(paths.instance, "kiosk")
    if not instance.take():
        raise UserError(
            N_("The waiting-room screen is already running with this data folder. Leave it with the PIN first.")
        )
    try:
        logs.start(paths.log.with_name(LOG))
        showing = ShowingFiles(paths.settings, pack, distance)
        i18n.activate(locale or showing.preferences.locale, translations_dir())
        return _show(showing, Leaving(paths.data / TRIES), screen, paths.instance, windowed=windowed)
    finally:
        instance.release()


def _show(showing: ShowingFiles, leaving: Leaving, number: int, box: Path, *, windowed: bool) -> int:
    from kastd_desktop.ui import bindings

    bindings.load(bindings.file_in(resources_dir()))
    from kastd_desktop.ui.application import make_application
    from kastd_desktop.ui.kiosk.ending import EndSignals
    from kastd_desktop.ui.kiosk.screens import ChosenScreen
    from kastd_desktop.ui.kiosk.telling import Telling
    from kastd_desktop.ui.kiosk.window import KioskWindow

    application = make_application()
    application.setQuitOnLastWindowClosed(False)  # a screen that was unplugged is no reason to end
    chosen = ChosenScreen(application, number)
    window = KioskWindow(showing, leaving, None if windowed else chosen)
    window.noted.connect(_tell)
    window.ended.connect(application.quit)
    signals = EndSignals()
    signals.asked.connect(window.leave)
    telling = None if windowed else Telling(box, chosen)
    try:
        if windowed:
            preview = chosen.current()
            if preview is not None:
                window.setScreen(preview)
                window.move(preview.availableGeometry().center() - window.rect().center())
        window.start()
        gc.freeze()
        return int(application.exec())
    finally:
        signals.stop()
        if telling is not None:
            telling.stop()


def _tell(sentence: str) -> None:
    """Say something to whoever set the screen up; the waiting room never sees it."""
    logs.note(sentence)
    if sys.stderr is not None:  # a window program on Windows has none
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()
