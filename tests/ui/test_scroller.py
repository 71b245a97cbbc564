"""A scrolled middle never goes sideways, not even while its content is still too wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from kastd_desktop.ui.widgets.layout import Scroller
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_showing_a_part_scrolls_up_or_down_only(qtbot: QtBot) -> None:
    content = QWidget()
    content.setMinimumSize(900, 2000)
    part = QLabel("Vardas", content)
    part.setGeometry(600, 1500, 100, 20)
    scroller = Scroller(content)
    qtbot.addWidget(scroller)
    scroller.resize(300, 400)
    scroller.show()
    settle()

    scroller.reveal(part)

    assert scroller.horizontalScrollBar().value() == 0
    assert 0 < part.mapTo(scroller, part.rect().topLeft()).y() < 400
