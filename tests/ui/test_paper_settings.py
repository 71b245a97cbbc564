"""Settings show where the copy of the cards lies, and open it: a local file, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit

from kastd_desktop import i18n
from kastd_desktop.system.resources import translations_dir
from kastd_desktop.ui import saving
from kastd_desktop.ui.screens.settings.data import DataSection
from kastd_desktop.ui.widgets.buttons import Button
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QWidget

    from kastd_desktop.errors import UserError
    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk("first-day")


@pytest.fixture
def section(theme: Theme, desk: Desk, show: Callable[..., QWidget]) -> DataSection:
    manifest, standard = desk.look_up.manifest(), desk.look_up.standard()
    made = DataSection(theme, desk.choices, desk.paths, manifest, standard)
    show(made, (600, 900))
    return made


def path_shown(section: DataSection) -> str:
    field = section.controls["copy"]
    assert isinstance(field, QLineEdit)
    return field.text()


def opener(section: DataSection) -> Button:
    button = section.controls["open-copy"]
    assert isinstance(button, Button)
    return button


def failures(section: DataSection) -> list[UserError]:
    """Return a list that fills with what the section says went wrong."""
    failed: list[UserError] = []

    def keep(error: UserError, _retry: object) -> None:
        failed.append(error)

    section.failed.connect(keep)
    return failed


def test_before_it_is_written_there_is_nothing_to_open(section: DataSection, desk: Desk) -> None:
    assert path_shown(section) == str(desk.paths.data / "Pagalbos-korteles.html")
    assert not opener(section).isEnabled()

    desk.emergency_copy.write("lt", desk.clock().date())
    section.refresh()
    assert opener(section).isEnabled()


def test_it_is_opened_as_a_local_file(section: DataSection, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []

    def note(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    desk.emergency_copy.write("lt", desk.clock().date())
    section.refresh()
    opener(section).click()

    assert [(url.isLocalFile(), url.toLocalFile()) for url in opened] == [(True, str(desk.paths.help_cards("lt")))]


def test_a_copy_that_went_away_or_does_not_open_is_told(
    section: DataSection, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = failures(section)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    desk.emergency_copy.write("lt", desk.clock().date())
    section.refresh()
    opener(section).click()
    desk.paths.help_cards("lt").unlink()
    opener(section).click()

    assert len(failed) == 2
    assert "naršyklėje" in failed[0].text()
    assert not opener(section).isEnabled()


def test_it_shows_the_copy_of_the_language_in_use(theme: Theme, desk: Desk, show: Callable[..., QWidget]) -> None:
    i18n.activate("en", translations_dir())
    made = DataSection(theme, desk.choices, desk.paths, desk.look_up.manifest(), desk.look_up.standard())
    show(made, (600, 900))
    settle()

    assert path_shown(made).endswith("Help-cards.html")


def test_a_copy_can_be_saved_elsewhere(
    section: DataSection, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    failed = failures(section)
    button = section.controls["save-copy"]
    assert isinstance(button, Button)
    assert not button.isEnabled()
    desk.emergency_copy.write("lt", desk.clock().date())
    section.refresh()
    targets = iter([None, tmp_path / "stalas" / "K.html", tmp_path])
    monkeypatch.setattr(saving, "save_as", lambda *_arguments: next(targets))

    button.click()
    assert not (tmp_path / "stalas").exists()
    button.click()
    assert (tmp_path / "stalas" / "K.html").read_bytes() == desk.paths.help_cards("lt").read_bytes()
    assert failed == []
    button.click()
    assert len(failed) == 1, "a folder is no file to write"
    desk.paths.help_cards("lt").unlink()
    targets = iter([tmp_path / "L.html"])
    button.click()
    assert len(failed) == 2
    assert not (tmp_path / "L.html").exists()
