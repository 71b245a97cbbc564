"""The installed program proves itself: window, pack, search, answer, PDF, language switch, kiosk slide.

Works in a temporary folder with sample data; the desk's own records are not touched. Only the copy of the cards in its
data folder is looked at, and written anew when it is not current.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, qVersion

from kastd_desktop import __version__, i18n
from kastd_desktop.core.checklist import Answer
from kastd_desktop.core.preferences import Contact, Preferences
from kastd_desktop.services.clock import system_clock
from kastd_desktop.services.demo import demo_desk
from kastd_desktop.services.emergency_copy import EmergencyCopy
from kastd_desktop.services.packs import open_pack
from kastd_desktop.settings.file import peek
from kastd_desktop.system.paths import find_paths
from kastd_desktop.system.resources import shipped_help_cards, translations_dir
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


def prove(pack: Path | None, data_dir: Path | None = None) -> list[Result]:
    """Run every step; a step that fails does not keep the others from running.

    Args:
        pack: a pack to use instead of the base pack.
        data_dir: the desk's own data folder, whose copy of the cards is looked at; None for the usual place.
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
        step("copy", lambda: _copy(desk, Path(folder)))
        step("copy-on-disk", lambda: _copy_on_disk(desk, pack, data_dir))
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


def _copy(desk: Desk, folder: Path) -> str:
    """Write the HTML copy of the cards, change a number, and see that the copy is known to be out of date."""
    day = desk.clock().date()
    for locale in desk.emergency_copy.locales():
        _expect(desk.emergency_copy.write(locale, day), f"the copy in {locale} written")
        _expect(not desk.emergency_copy.write(locale, day), f"the copy in {locale} left alone")
    role = next(iter(desk.look_up.roles()))
    before = desk.choices.preferences
    desk.choices.change_contact(role, Contact("", "600 11111"))
    _expect(not desk.emergency_copy.is_current("lt"), "a copy with an old number is not current")
    desk.choices.preferences = before
    return ", ".join(path.name for path in sorted(folder.glob("*.html")))


def _copy_on_disk(desk: Desk, pack: Path | None, data_dir: Path | None) -> str:
    """See that the desk's own copy and the one that came with the program are there and current."""
    shipped = shipped_help_cards("lt")
    frozen = getattr(sys, "frozen", False)
    _expect(not frozen or shipped.is_file(), f"a copy of the cards beside the program: {shipped}")
    if pack is None and shipped.is_file():
        made = EmergencyCopy(desk.paths, desk.pack, Preferences()).page("lt", None)
        _expect(shipped.read_bytes() == made, f"the copy that came with the program is of these cards: {shipped}")
    paths = find_paths(data_dir)
    if not paths.settings.is_file():
        return f"{shipped if shipped.is_file() else '-'}; the program has not run here yet"
    settings = peek(paths.settings) or Preferences()
    own = EmergencyCopy(paths, open_pack(pack, settings.locale).pack, settings)
    renewed = [locale for locale in own.locales() if own.write(locale, system_clock().date())]
    _expect(all(map(own.is_current, own.locales())), f"a current copy in {paths.data}")
    return f"{own.path(settings.locale)}{f', written anew: {renewed}' if renewed else ''}"


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
