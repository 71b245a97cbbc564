"""What widget tests share: the application as the product makes it, and proof that a test left nothing running."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kastd_desktop.ui import accessibility
from kastd_desktop.ui.application import dress, make_application
from kastd_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.screens.situations.screen import SituationsScreen

SHEET = (1047, 767)
"""What is left for a screen in a window of 1280 by 768."""

_held: list[QWidget] = []
"""What a test showed. A widget Python made dies, with all its children, when the last reference to it goes; a test that
asks a screen for its page keeps the page alone, and the page would be gone whenever garbage is next collected."""


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """Return the application, made exactly as the product makes it."""
    existing = QApplication.instance()
    accessibility.install()  # the program does it after its first paint
    return existing if isinstance(existing, QApplication) else make_application()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Return the light theme, worn by the application."""
    light = Theme("light")
    dress(qapp, light)
    return light


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget, tuple[int, int]], QWidget]:
    """Return a function that shows a widget at a size and lets layouts settle."""

    def shown(widget: QWidget, size: tuple[int, int] = (1048, 767)) -> QWidget:
        qtbot.addWidget(widget)
        _held.append(widget)
        widget.resize(*size)
        with qtbot.waitExposed(widget):
            widget.show()
        settle()
        return widget

    return shown


@pytest.fixture
def open_situations(
    theme: Theme, make_desk: Callable[..., Desk], show: Callable[..., QWidget]
) -> Callable[..., SituationsScreen]:
    """Return a function that shows the situations of a desk: the overview, or a card."""
    from kastd_desktop.ui.screens.situations.screen import SituationsScreen

    def opened(
        id_: str = "", size: tuple[int, int] = SHEET, desk: Desk | None = None, wear: Theme | None = None
    ) -> SituationsScreen:
        desk = desk or make_desk("first-day")
        screen = SituationsScreen(
            wear or theme, desk.look_up, desk.library, desk.choices, desk.mode, desk.walks, desk.incidents
        )
        show(screen, size)
        screen.open(id_)
        screen.entered()
        settle()
        return screen

    return opened


def settle() -> None:
    """Let posted events, deferred deletions and zero timers happen."""
    for _turn in range(4):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def twice(button: QAbstractButton, qapp: QApplication) -> None:
    """Press a button that has already asked, as if some time had passed."""
    before = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(0)
    try:
        button.click()
    finally:
        qapp.setDoubleClickInterval(before)


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """After each test no window is visible, no timer runs and no mouse button is down."""
    yield
    _held.clear()
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    settle()
    assert not [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    gc.collect()
    running = [timer for timer in qapp.findChildren(QTimer) if timer.isActive()]
    assert not running, running
    assert qapp.mouseButtons() == Qt.MouseButton.NoButton, "a pressed button holds the next test's window back"


def freed_on_close(widget: QWidget) -> bool:
    """Close and drop a widget and tell whether Python has let it go (pass the only reference)."""
    watched = weakref.ref(widget)
    if widget in _held:
        _held.remove(widget)
    widget.close()
    widget.deleteLater()
    del widget
    settle()
    gc.collect()
    return watched() is None
