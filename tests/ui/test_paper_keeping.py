"""The copy of the cards keeps itself current while the program runs, and a disk that refuses disturbs nobody."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from kastd_desktop.core.preferences import Contact
from kastd_desktop.services.change import Change
from kastd_desktop.ui.paper import keeping
from kastd_desktop.ui.paper.keeping import CopyKeeper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from kastd_desktop.services.desk import Desk

    MakeDesk = Callable[..., Desk]


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk("first-day")


@pytest.fixture
def keeper(desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[CopyKeeper]:
    assert qtbot is not None
    monkeypatch.setattr(keeping, "PAUSE", 5)
    monkeypatch.setattr(keeping, "BETWEEN", 0)
    parent = QObject()
    yield CopyKeeper(lambda: desk, desk.changes, parent)
    parent.deleteLater()


def current(desk: Desk) -> bool:
    return all(map(desk.emergency_copy.is_current, desk.emergency_copy.locales()))


def test_after_the_start_every_language_is_written(keeper: CopyKeeper, desk: Desk, qtbot: QtBot) -> None:
    assert not current(desk)
    keeper.look()

    qtbot.waitUntil(lambda: current(desk))
    assert desk.paths.help_cards("lt").is_file()
    assert desk.paths.help_cards("en").is_file()


def test_a_changed_number_is_in_it_a_moment_later(keeper: CopyKeeper, desk: Desk, qtbot: QtBot) -> None:
    keeper.look()
    qtbot.waitUntil(lambda: current(desk))

    desk.choices.change_contact("security", Contact("", "8 600 99999"))

    assert not current(desk)
    qtbot.waitUntil(lambda: current(desk))
    assert "8 600 99999" in desk.paths.help_cards("lt").read_text(encoding="utf-8")


def test_an_answer_in_the_check_writes_nothing(keeper: CopyKeeper, desk: Desk, qtbot: QtBot) -> None:
    assert keeper is not None
    desk.changes.report(Change.CHECK)
    desk.changes.report(Change.MODE)
    qtbot.wait(30)

    assert not desk.paths.help_cards("lt").exists()


@pytest.mark.parametrize("error", [errno.EROFS, errno.ENOSPC])
def test_a_disk_that_refuses_disturbs_nobody_and_is_tried_again(
    keeper: CopyKeeper, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    tried: list[int] = []

    def refuse(descriptor: int) -> None:
        tried.append(descriptor)
        raise OSError(error, os.strerror(error))

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", refuse)
        keeper.look()
        qtbot.waitUntil(lambda: len(tried) == 2)
    assert not list(desk.paths.data.glob("*.html"))

    desk.choices.change_contact("security", Contact("", "1"))
    qtbot.waitUntil(lambda: current(desk))
