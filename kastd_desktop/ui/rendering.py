"""Draws a screen into a picture, without anyone in front of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QEventLoop, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.services.demo import CLOSING_STATES, STATES
from kastd_desktop.ui.application import dress
from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.theme.theme import theme_for

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.theme.theme import Theme

STILL: Final = "reduced-motion"
"""A state of the settings, see the command; not a thing on a screen."""
FILLED: Final = "filled"
"""After a letter's id and a colon: its fields hold their examples."""
SHOWN: Final = "shown"
"""After a card's id and a colon, before a dash and a language: a sentence as a customer reads it."""
_THINGS: Final = {"card": ("situations", "raised-voice"), "letter": ("letters", "complaint-upheld")}
"""Pictures of one thing: the screen they are on and the thing shown when no state names another."""


def render(desk: Desk, screen: str, state: str, size: QSize, out: Path) -> None:
    """Draw a screen.

    Args:
        desk: what it shows.
        screen: id of a screen of the window, ``card``, ``letter``, ``quick-help``, ``first-run`` or ``kiosk``.
        state: id of the thing shown, where there is one.
        size: size of the window.
        out: the PNG file.

    Raises:
        UserError: there is no such thing, or the file cannot be written.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme = theme_for(desk.choices.preferences)
    dress(application, theme)
    closing = screen == "today" and state in CLOSING_STATES
    widget = _widget(desk, screen, "end" if closing else "" if state in {*STATES, STILL} else state)
    widget.resize(size)
    widget.show()
    _settle(application)
    picture = widget.grab()
    widget.close()
    widget.deleteLater()
    _settle(application)
    if not picture.save(str(out), "PNG"):
        raise UserError(N_("The picture cannot be written to {path}. Choose another folder."), path=out)


def _widget(desk: Desk, screen: str, thing: str) -> QWidget:
    theme = theme_for(desk.choices.preferences)
    if screen == "first-run":
        from kastd_desktop.ui.first_run import FirstRun

        return FirstRun(theme, desk.choices)
    if screen == "quick-help":
        from kastd_desktop.ui.quick_help.window import QuickHelp

        window = QuickHelp(theme, desk.look_up, desk.choices, desk.mode)
        # A picture has no windows to stay above; without a screen Qt could only complain that it cannot raise it.
        window.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        window.type(thing)
        return window
    if screen == "kiosk":
        from kastd_desktop.ui.kiosk.window import sample_window

        return sample_window(desk, thing)
    home, first = _THINGS.get(screen, (screen, ""))
    main = MainWindow(theme, desk)
    thing, _colon, how = thing.partition(":")
    shown, _dash, language = how.rpartition("-")
    if language in desk.look_up.tongues.service_languages():
        desk.look_up.tongues.chosen = language
    if shown == SHOWN:
        return _shown_to_customer(theme, desk, thing or first, language)
    try:
        main.go(Place(home, thing or first))  # type: ignore[arg-type]  # the command checked the name
    except KeyError:
        raise UserError(N_("There is no “{id}” to draw."), id=thing) from None
    if how == FILLED:
        from kastd_desktop.ui.screens.letters.screen import LettersScreen

        for letters in main.findChildren(LettersScreen):
            letters.fill_examples()
    return main


def _shown_to_customer(theme: Theme, desk: Desk, card: str, language: str) -> QWidget:
    from kastd_desktop.ui.screens.situations.show_customer import ShowCustomer

    own = [phrase.text for phrase in desk.look_up.situation(card).say]
    said = [each.text for each in desk.look_up.tongues.of_card(card, language)]
    return ShowCustomer(theme, language, list(zip(own, said, strict=True)), 2)


def _settle(application: QApplication) -> None:
    """Let layouts, deferred deletions and single shots of zero length happen."""
    for _turn in range(5):
        application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 20)
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
