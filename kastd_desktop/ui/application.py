"""The Qt application: fonts, palette, style, Qt's own words in our language. Knows no screen."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QtMsgType, QTranslator, qInstallMessageHandler
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication, QToolTip

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, _

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QMessageLogContext

    from kastd_desktop.ui.theme.theme import Theme

LARGEST_IMAGE = 32
"""Megabytes of a decoded picture; a small file can claim to be enormous."""

CONTEXTS = ("QFile", "QAbstractFile", "QPrint")
"""How Qt's names begin for the parts of its dialogs for files and printing; their words are read when one opens."""


def has_display() -> bool:
    """Tell whether a window can open; Qt ends the process without one before any handler of ours runs."""
    if sys.platform in {"win32", "darwin"}:
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in {"offscreen", "minimal", "vnc"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_application(data_dir: Path | None = None) -> QApplication:
    """Return the application.

    Args:
        data_dir: where this run reads and writes; None for the usual place.

    Raises:
        UserError: there is no display.
    """
    if not has_display():
        raise UserError(
            N_("There is no screen to open a window on. Log in to a desktop, or draw a screen: kastd-desktop render.")
        )
    # As an argument: the setter would hand the style to Python, which then looks through all of Qt’s style classes.

    def on_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        print(text, file=sys.stderr, flush=True)  # noqa: T201 - as Qt itself would
        if kind == QtMsgType.QtFatalMsg:
            # Qt ends the process now, as it does when a display does not answer; nothing of ours runs after this.
            from kastd_desktop.system.refuge import tell

            tell("", data_dir)

    before = qInstallMessageHandler(on_message)
    try:
        application = QApplication([sys.argv[0], "-style", "fusion"])
    finally:
        qInstallMessageHandler(before)
    application.setApplicationName("KAStd")
    application.setDesktopFileName("kastd-desktop")
    QImageReader.setAllocationLimit(LARGEST_IMAGE)
    if "QT_LINUX_ACCESSIBILITY_ALWAYS_ON" in os.environ:
        hear()
    translator = QtWords(application)
    application.installTranslator(translator)
    return application


def hear() -> None:
    """Be ready for assistive technology, which asks after the first paint at the earliest."""
    from kastd_desktop.ui import accessibility

    accessibility.install()


def dress(application: QApplication, theme: Theme) -> None:
    """Give the application a theme."""
    application.setFont(theme.font("body"))
    application.setPalette(theme.palette())
    QToolTip.setPalette(theme.palette())


class QtWords(QTranslator):
    """Qt ships no Lithuanian: its own words come from our catalogue."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        plain = source.replace("&", "")
        found = _qt_words().get(plain)
        if found is None and context.startswith(CONTEXTS):
            from kastd_desktop.ui.qt_words import qt_words

            found = qt_words().get(plain)
        # None, never "": an empty string would blank Qt's buttons.
        return found


def _qt_words() -> dict[str, str]:
    return {
        "OK": _("OK (button)"),
        "Cancel": _("Cancel"),
        "Close": _("Close"),
        "Yes": _("Yes"),
        "No": _("No"),
        "Save": _("Save"),
        "Open": _("Open"),
        "Print": _("Print"),
        "Undo": _("Undo"),
        "Redo": _("Redo"),
        "Cut": _("Cut"),
        "Copy": _("Copy"),
        "Paste": _("Paste"),
        "Delete": _("Delete"),
        "Select All": _("Select all"),
        "%1 already exists.\nDo you want to replace it?": _("{name} is there already.\nReplace it?").format(name="%1"),
    }
