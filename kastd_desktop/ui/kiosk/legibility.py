"""Which slides are too small to be read from where people sit (EN 301 549, clause 5.1.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.i18n import _
from kastd_desktop.ui import dates
from kastd_desktop.ui.kiosk.slide import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kastd_desktop.core.kiosk import Frame
    from kastd_desktop.ui.kiosk.slide import Look


def too_small(frames: Iterable[Frame], look: Look) -> dict[str, float]:
    """Return the height of a capital letter, in device-independent pixels, by id of the slides where it is too low."""
    found: dict[str, float] = {}
    for frame in frames if look.capital else ():
        capital = text_of(frame, look).commitment.capital
        if capital < look.capital:
            found[frame.slide.id] = min(capital, found.get(frame.slide.id, capital))
    return found


def small_text(found: dict[str, float], look: Look, distance: float, per_metre: float) -> str:
    """Return a sentence for an administrator: which slides, how tall capitals are and must be.

    Args:
        found: what `too_small` found; not empty.
        look: what all slides share.
        distance: metres between reader and screen.
        per_metre: device-independent pixels for a metre of the screen.
    """
    locale = dates.locale()
    return _(
        "These slides are hard to read from {distance} m on this screen: {slides}. Their capital letters are down to "
        "{actual} mm tall and should be {needed} mm. Use a larger screen, or state the real distance with --distance."
    ).format(
        distance=locale.toString(distance, "g", 3),
        slides=", ".join(found),
        actual=locale.toString(min(found.values()) / per_metre * 1000, "f", 1),
        needed=locale.toString(look.capital / per_metre * 1000, "f", 1),
    )
