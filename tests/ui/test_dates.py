"""Lengths of time as people read them, in both languages."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kastd_desktop import i18n
from kastd_desktop.system.resources import translations_dir
from kastd_desktop.ui import dates
from kastd_desktop.ui.screens.today.screen import TodayScreen
from kastd_desktop.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.theme.theme import Theme


def plain(text: str) -> str:
    """Return a text with ordinary blanks."""
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("count", "lithuanian", "english"),
    [
        (0, "0 min.", "0 min"),
        (59, "59 min.", "59 min"),
        (60, "1 val.", "1 h"),
        (61, "1 val. 1 min.", "1 h 1 min"),
        (241, "4 val. 1 min.", "4 h 1 min"),
    ],
)
def test_from_an_hour_on_minutes_are_hours_and_minutes(count: int, lithuanian: str, english: str) -> None:
    assert plain(dates.minutes(count)) == lithuanian
    i18n.activate("en", translations_dir())
    assert plain(dates.minutes(count)) == english


def test_numbers_and_their_units_stay_on_one_line() -> None:
    assert dates.minutes(241) == "4\u00a0val. 1\u00a0min."
    assert dates.minutes(120) == "2\u00a0val."


@pytest.mark.parametrize(("seconds", "words"), [(59, "59 s"), (130, "2 min. 10 s"), (3600, "1 val.")])
def test_a_length_has_seconds_up_to_an_hour(seconds: int, words: str) -> None:
    assert plain(dates.length(seconds)) == words


def test_long_before_opening_the_line_under_the_greeting_has_hours(
    make_desk: Callable[..., Desk], theme: Theme, show: Callable[..., QWidget]
) -> None:
    desk = make_desk("empty", opening="08:00")
    now = datetime.fromisoformat("2026-11-26T03:59:00+02:00")
    screen = TodayScreen(theme, desk.checks, desk.closing, desk.choices, lambda: now, desk.thought)
    show(screen)
    shown = [plain(each.text()) for each in screen.findChildren(Label)]
    assert any("liko 4 val. 1 min." in text for text in shown), shown
    now += timedelta(hours=3)
    screen._on_minute()
    shown = [plain(each.text()) for each in screen.findChildren(Label)]
    assert any("liko 1 val. 1 min." in text for text in shown), shown
