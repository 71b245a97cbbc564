"""The running program: what it does besides its windows."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING, cast

import pytest

from kastd_desktop.errors import UserError
from kastd_desktop.system.instance import Instance
from kastd_desktop.ui.facing import screen_name
from kastd_desktop.ui.program import NO_SCREEN, Program
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.warming import Warming
from kastd_desktop.ui.widgets.banner import Notice
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk("in-progress")


@pytest.fixture
def program(qapp: QApplication, desk: Desk, tmp_path: Path) -> Iterator[Program]:
    instance = Instance(tmp_path / "instance", "desk")
    assert instance.take()
    made = Program(qapp, desk, instance)
    made.start()
    settle()
    made._call_companions()
    yield made
    made._on_end()
    if made._quick_help is not None:
        made._quick_help.close()
        made._quick_help.deleteLater()
    main(made).stays = None
    main(made).close()
    main(made).deleteLater()
    made.deleteLater()
    instance.release()
    settle()


def main(program: Program) -> MainWindow:
    return cast("MainWindow", program._window)


def test_cards_opened_in_the_window_are_the_last_used(program: Program, desk: Desk) -> None:
    for place in (Place("situations", "threats"), Place("situations", "media"), Place("standard", "3.5")):
        main(program).go(place)
    assert desk.summons.used == ("threats",)


def test_what_nobody_listened_to_is_said_once_over_the_sheet(program: Program) -> None:
    error = UserError("The records cannot be read now: another program is using them. Try again.")
    for _time in range(2):
        program.tell(error)
    (notice,) = main(program).findChildren(Notice)
    assert error.text() in notice.accessibleName()


def test_quick_help_is_built_before_it_is_needed_and_only_shown_then(program: Program) -> None:
    built = program._quick_help
    assert built is not None
    assert not built.isVisible()
    assert program.show_quick_help()
    assert program._quick_help is built
    assert built.isVisible()


def test_after_the_first_paint_second_starts_are_read(qapp: QApplication, desk: Desk, tmp_path: Path) -> None:
    instance, looking = (Instance(tmp_path / "instance", "desk") for _each in range(2))
    assert instance.take()
    made = Program(qapp, desk, instance)
    assert looking.starting()
    made._after_first_paint()
    assert not looking.starting()
    assert looking.running()
    made._on_end()
    made.deleteLater()
    instance.release()
    settle()


def test_a_second_start_is_answered(
    program: Program, desk: Desk, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert program._companions is not None
    told: list[str] = []
    monkeypatch.setattr(program._companions.tray, "say", told.append)
    box = program._instance.box
    request = {"show": "quick-help", "answer": True, "letter": "one"}
    program.show_request(request)
    assert (box / "one.answer").read_text(encoding="utf-8") == ""
    assert program._quick_help is not None
    program._quick_help.dismiss()
    desk.choices.change(customer_screens=tuple(map(screen_name, qapp.screens())))
    program.show_request({**request, "letter": "two"})
    assert (box / "two.answer").read_text(encoding="utf-8") == NO_SCREEN
    assert told == [UserError(NO_SCREEN).text()], "and beside the clock"
    assert not program._quick_help.isVisible()


def test_another_language_keeps_the_keys_and_what_was_used(program: Program, desk: Desk) -> None:
    assert program._companions is not None
    keys = program._companions.keys
    main(program).go(Place("situations", "threats"))
    desk.choices.change(locale="en")
    settle()
    assert program._companions.keys is keys
    assert program._desk is not desk
    assert program._desk.summons.used == ("threats",)
    titles = [action.text() for action in program._companions.tray.menu.actions()]
    assert "Threats" in titles
    assert "Quick help" in titles


def test_a_reminder_is_wired_to_the_window(program: Program) -> None:
    assert program._companions is not None
    main(program).go(Place("history"))
    program._companions.reminder.due.emit()
    settle()
    assert main(program)._reminder.count() == 1
    program._on_end()


def test_the_first_start_says_why_it_asks_again(program: Program, desk: Desk) -> None:
    kept, other = UserError("The settings were damaged."), UserError("The records were damaged.")
    desk.notices[:] = [kept, other]
    program._ask_first()
    first = program._first_run
    assert first is not None
    settle()
    banners = first.findChildren(Notice)
    assert [banner.isVisible() for banner in banners] == [True, True]
    assert first.height() <= first.screen().availableSize().height()
    banners[0].closed.emit(0)
    settle()
    assert len(first.findChildren(Notice)) == 1
    assert desk.notices == [other]
    first.close()
    first.deleteLater()
    program._first_run = None


def test_what_other_screens_need_is_imported_once_the_companions_are_there(program: Program) -> None:
    (warming,) = program.findChildren(Warming)
    assert warming.left, "not in one go"


def test_after_the_start_the_records_are_copied_and_leftovers_deleted(program: Program, desk: Desk) -> None:
    leftover = desk.paths.drafts / ".0123456789abcdef.json.4711.tmp"
    leftover.parent.mkdir(parents=True, exist_ok=True)
    leftover.write_text("Kazlauskienė", encoding="utf-8")
    long_ago = (desk.clock() - timedelta(days=1)).timestamp()
    os.utime(leftover, (long_ago, long_ago))
    program._back_up()
    assert not leftover.exists()
    assert [path.name for path in desk.records.copies.all()] == [f"kastd-{desk.clock().date().isoformat()}.sqlite3"]
