"""The installed program proves itself: window, pack, search, answer, PDF, language switch, kiosk slide.

Works in a temporary folder with sample data; the desk's own records are not touched.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, qVersion

from kastd_desktop import __version__, i18n
from kastd_desktop.core.checklist import Answer
from kastd_desktop.services.demo import demo_desk
from kastd_desktop.system.resources import translations_dir
from kastd_desktop.ui import printing
from kastd_desktop.ui.application import dress, make_application
from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.navigation import SCREENS
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.theme.fonts import font_files
from kastd_desktop.ui.theme.theme import theme_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from kastd_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Result:
    """How one step went."""

    step: str
    ok: bool
    milliseconds: float
    detail: str


class _FailedError(Exception):
    """What a step expected did not happen."""


def prove(pack: Path | None) -> list[Result]:
    """Run every step; a step that fails does not keep the others from running.

    Args:
        pack: a pack to use instead of the base pack.
    """
    results: list[Result] = []

    def step(name: str, work: Callable[[], str]) -> None:
        begun = time.perf_counter()
        try:
            detail, ok = work(), True
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is what is to be told
            detail, ok = f"{type(error).__name__}: {error}", False
        results.append(Result(name, ok, round((time.perf_counter() - begun) * 1000, 1), detail))

    before = i18n.active_locale()
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="kastd-") as folder:
        desk = demo_desk(Path(folder), "lt", "first-day", pack)
        i18n.activate("lt", translations_dir())
        step("versions", lambda: f"{__version__}, Qt {qVersion()}, SQLite {sqlite3.sqlite_version}")
        step("fonts", _fonts)
        step("pack", lambda: _pack(desk))
        step("search", lambda: _search(desk))
        step("window", lambda: _window(application, desk))
        step("answer", lambda: _answer(desk, Path(folder)))
        step("pdf", lambda: _pdf(Path(folder)))
        step("language", lambda: _language(application, desk))
        step("kiosk", lambda: _kiosk(application, desk))
        desk.records.close()
    i18n.activate(before, translations_dir())
    application.quit()
    return results


def _expect(met: object, wanted: str) -> None:
    if not met:
        raise _FailedError(wanted)


def _fonts() -> str:
    _expect(len(font_files()) == 2, "both typefaces")
    return ", ".join(file.name for file in font_files())


def _pack(desk: Desk) -> str:
    info = desk.pack.info()
    _expect(bool(info["situations"]) and bool(desk.pack.situations), "cards")
    return f"{info['id']} {info['version']}: {len(info['situations'])} cards"


def _search(desk: Desk) -> str:
    hits = desk.look_up.search("rekia ant manes")
    _expect(bool(hits) and hits[0].id == "raised-voice", "raised-voice first")
    return hits[0].title


def _settle(application: QApplication) -> None:
    for _turn in range(5):
        application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 20)
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _window(application: QApplication, desk: Desk) -> str:
    theme = theme_for(desk.choices.preferences)
    dress(application, theme)
    window = MainWindow(theme, desk)
    window.show()
    shown = []
    for id_, _name, _icon in SCREENS:
        window.go(Place(id_))
        _settle(application)
        picture = window.grab().toImage()
        colors = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
        _expect(len(colors) > 8, f"{id_} painted")
        shown.append(id_)
    window.close()
    window.deleteLater()
    _settle(application)
    return f"{len(shown)} screens on {application.platformName()}"


def _answer(desk: Desk, folder: Path) -> str:
    item = desk.checks.today().checklist.items()[0]
    desk.checks.answer(item.id, Answer.MISSING)
    connection = sqlite3.connect(folder / "kastd.sqlite3")
    try:
        row = connection.execute("SELECT answer FROM answer WHERE item = ?", (item.id,)).fetchone()
    finally:
        connection.close()
    _expect(row == ("missing",), "the answer on the disk")
    return item.id


def _pdf(folder: Path) -> str:
    path = folder / "proof.pdf"
    sheet = printing.Sheet("Ąžuolynas", "ąčęėįšųūž", (printing.Block("Pirma", ("„Girdžiu.“",)),))
    printing.write_pdf(sheet, path)
    data = path.read_bytes()
    _expect(data.startswith(b"%PDF-") and len(data) > 2000, "a PDF")
    return f"{len(data)} bytes"


def _language(application: QApplication, desk: Desk) -> str:
    names = []
    for locale in i18n.LOCALES:
        i18n.activate(locale, translations_dir())
        window = MainWindow(theme_for(desk.choices.preferences), desk.in_locale(locale))
        window.go(Place("situations"))
        names.append(window.windowTitle())
        window.close()
        window.deleteLater()
        _settle(application)
    i18n.activate("lt", translations_dir())
    _expect(len(set(names)) == len(i18n.LOCALES), "a title in each language")
    return ", ".join(names)


def _kiosk(application: QApplication, desk: Desk) -> str:
    from kastd_desktop.ui.kiosk.window import sample_window

    window = sample_window(desk, "")
    window.resize(960, 540)
    window.show()
    _settle(application)
    text = window.accessibleName()
    window.close()
    window.deleteLater()
    _settle(application)
    _expect(bool(text), "a slide")
    return text
