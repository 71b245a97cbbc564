"""Words and spans of time that several parts of the calm screen say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.core.breathing import Move
from kastd_desktop.i18n import _, pgettext
from kastd_desktop.ui import dates

if TYPE_CHECKING:
    from kastd_desktop.core.breathing import Pattern


def move_word(move: Move) -> str:
    """Return what to do with the breath, as it stands in the circle."""
    return {
        Move.IN: pgettext("breathing", "Breathe in"),
        Move.HOLD: pgettext("breathing", "Hold"),
        Move.OUT: pgettext("breathing", "Breathe out"),
        Move.REST: pgettext("breathing", "Rest"),
    }[move]


def ready_word() -> str:
    """Return the word in the circle before the start."""
    return pgettext("breathing", "Breathe")


def paused_word() -> str:
    """Return the word in the circle while the time stands."""
    return pgettext("breathing", "Paused")


def done_word() -> str:
    """Return the word in the circle after the end."""
    return pgettext("breathing", "Done")


def go_back() -> str:
    """Return what is said after an exercise; says nothing about anyone's gender."""
    return _("Go back whenever you like.")


def done() -> str:
    """Return the end of an exercise as it is read out: ``Padaryta. Grįžkite, kai norėsite.``."""
    return f"{done_word()}. {go_back()}"


def start_button() -> str:
    """Return the words on the button that begins."""
    return pgettext("exercise", "Start")


def pause_button() -> str:
    """Return the words on the button that stops the time."""
    return pgettext("exercise", "Pause")


def go_on_button() -> str:
    """Return the words on the button that goes on."""
    return pgettext("exercise", "Go on")


def once_more_button() -> str:
    """Return the words on the button that begins again after the end."""
    return pgettext("exercise", "Once more")


def rhythm(pattern: Pattern) -> str:
    """Return the seconds of one breath: ``4 – 6``."""
    locale = dates.locale()
    return " – ".join(locale.toString(float(phase.seconds), "g", 3) for phase in pattern.phases)


def span(seconds: int) -> str:
    """Return a length of time: ``60 s``, ``2 min.``, ``1 min. 30 s``."""
    if seconds <= 60:
        return _("{n} s").format(n=seconds)
    return dates.length(seconds) if seconds % 60 else dates.minutes(seconds // 60)


def time_left(seconds: int) -> str:
    """Return how much of an exercise is left: ``Liko 38 s``."""
    # Translators: {time} is “38 s” or “1 min 20 s”.
    return _("{time} left").format(time=span(seconds))
