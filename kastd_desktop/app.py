"""The composition root: the one module that knows every part and puts them together."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from kastd_desktop import i18n
from kastd_desktop.services.change import Changes
from kastd_desktop.services.choices import Choices
from kastd_desktop.services.desk import open_desk
from kastd_desktop.system import logs
from kastd_desktop.system.instance import Instance
from kastd_desktop.system.paths import find_paths
from kastd_desktop.system.resources import resources_dir, translations_dir

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from kastd_desktop.services.export import Export
    from kastd_desktop.services.paper import Paper


def run_desk(data_dir: Path | None, pack: Path | None, locale: str | None, screen: str = "") -> int:
    """Start the desk program, or hand over to the one that runs.

    Args:
        data_dir: where to read and write; None for the usual place.
        pack: a pack to use instead of the base pack.
        locale: language for this run; None for the one in the settings.
        screen: screen to show; empty for today.

    Returns:
        The exit code.

    Raises:
        UserError: there is no display, the installation is broken, or quick help may not open on any screen.
    """
    paths = find_paths(data_dir)
    instance = Instance(paths.instance, "desk")
    if not instance.take():
        # Before any Qt import: a second start is over in a few milliseconds.
        from kastd_desktop.errors import UserError
        from kastd_desktop.i18n import N_

        refusal = instance.ask({"show": screen, "answer": True} if screen == "quick-help" else {"show": screen})
        if refusal == "":
            return 0
        if refusal is not None:
            raise UserError(refusal)
        if not instance.take():  # the other may have ended meanwhile; then this one takes its place
            raise UserError(
                N_("The program is running but does not answer. Close it in the task manager and start again.")
            )
    gc.disable()  # until the first paint: nothing made on the way there is garbage
    logs.start(paths.log)
    changes = Changes()
    choices = Choices(paths.settings, changes)
    if locale is not None:
        choices.speak(locale)
    i18n.activate(choices.preferences.locale, translations_dir())
    desk = open_desk(paths, choices, changes, pack)
    from kastd_desktop.ui import bindings

    bindings.load(bindings.file_in(resources_dir()))
    from kastd_desktop.ui.application import make_application
    from kastd_desktop.ui.program import Program

    try:
        application = make_application(data_dir)
        program = Program(application, desk, instance)
        program.start(screen)
        logs.tell_through(program.tell)
        return int(application.exec())
    finally:
        logs.tell_through(None)
        desk.records.close()
        instance.release()


def write_checks_pdf(export: Export, path: Path, first: str, last: str) -> int:
    """Write the checks between two ISO days as PDF; opens no window.

    Returns:
        The number of answers.

    Raises:
        UserError: the file cannot be written.
    """
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kastd_desktop.ui.application import make_application
    from kastd_desktop.ui.reports import write_checks_report

    application = make_application()
    try:
        return write_checks_report(export, path, first, last)
    finally:
        application.quit()


def write_cards_pdf(paper: Paper, ids: Sequence[str], day: date, path: Path, layout: str, *, fold: bool) -> None:
    """Write cards as PDF; opens no window.

    Args:
        paper: the cards.
        ids: the cards wanted; none for all.
        day: on the cover.
        path: the file.
        layout: ``pocket`` or ``booklet``.
        fold: the booklet is to be folded from A4.

    Raises:
        UserError: a card does not fit, or the file cannot be written.
    """
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kastd_desktop.ui.application import make_application
    from kastd_desktop.ui.paper.booklet import booklet_document
    from kastd_desktop.ui.paper.document import write_pdf
    from kastd_desktop.ui.paper.pocket import pocket_document

    application = make_application()
    try:
        made = pocket_document(paper, ids) if layout == "pocket" else booklet_document(paper, ids, day, fold=fold)
        write_pdf(made, path)
    finally:
        application.quit()
