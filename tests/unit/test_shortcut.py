"""The global shortcut: what may be taken from other programs, and what must be left to them."""

from __future__ import annotations

import re

import pytest

from kastd_desktop.core.preferences import Preferences
from kastd_desktop.core.shortcut import OFFERS, Shortcut, objection, parse, usable


@pytest.mark.parametrize(
    ("text", "shortcut"),
    [
        ("Ctrl+Space", Shortcut("Space", ctrl=True)),
        ("ctrl+shift+k", Shortcut("K", ctrl=True, shift=True)),
        ("Shift+F5", Shortcut("F5", shift=True)),
        ("Alt+Space", Shortcut("Space", alt=True)),
    ],
)
def test_is_read_from_its_spelling(text: str, shortcut: Shortcut) -> None:
    assert parse(text) == shortcut


@pytest.mark.parametrize("text", ["", "Ctrl", "Ctrl+", "Meta+K", "Ctrl+Ctrl+K", "Ctrl+1", "Ctrl+Ą", "F13", "Ctrl+Tab"])
def test_what_is_no_shortcut_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(text) + "$"):
        parse(text)


@pytest.mark.parametrize("key", ["Space", "K", "F5"])
@pytest.mark.parametrize("shift", [False, True])
def test_ctrl_and_alt_are_altgr_and_never_taken(key: str, shift: bool) -> None:
    assert "AltGr" in objection(Shortcut(key, ctrl=True, alt=True, shift=shift))


@pytest.mark.parametrize(
    "text",
    [
        *("Alt+Space", "Alt+K", "Alt+F4", "Alt+Shift+K", "K", "Shift+K", "Ctrl+C", "Space", "Shift+Space", "F5"),
        *("Ctrl+F4", "Shift+F10", "Ctrl+F1"),
    ],
)
def test_what_other_programs_need_is_left_to_them(text: str) -> None:
    assert objection(parse(text))
    assert not usable(text)


@pytest.mark.parametrize("text", ["Ctrl+Space", "Ctrl+Shift+Space", "Ctrl+Shift+K", "Ctrl+F12", "Shift+F9", ""])
def test_what_may_be_used(text: str) -> None:
    assert usable(text)


def test_a_stored_spelling_has_one_form() -> None:
    assert not usable("Shift+Ctrl+K")
    assert parse("Shift+Ctrl+K").spelled == "Ctrl+Shift+K"


def test_all_that_is_offered_may_be_used() -> None:
    assert all(map(usable, OFFERS))
    assert len(set(OFFERS)) == len(OFFERS)


def test_the_usual_one_is_the_default_of_the_settings() -> None:
    """The settings do not import the rules: they are read before the first paint."""
    assert Preferences().shortcut == OFFERS[0]
