"""What the waiting-room screen shows when: a function of elapsed time, so a hang skips slides instead of queueing."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, zip_longest
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.commitment import Slide, dwell_seconds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROUND: Final = 6
"""Slides shown in one language before the same ones follow in the next; also the segments of the progress bar."""
READABLE_DEGREES: Final = 0.7
"""Angle under which a capital letter is seen at least (EN 301 549 V3.2.1, clause 5.1.4)."""
SAFE: Final = "safe"
"""Id of the slide that is built in."""
SAFE_TEXTS: Final = {
    "lt": "Sveiki atvykę. Jeigu ko\u00a0nors reikia, kreipkitės į\u00a0darbuotoją.",
    "en": "Welcome. If you need anything, please ask a member of staff.",
}
"""Shown when there is nothing else. It promises nothing and stands here, not in a catalogue: that may be broken too."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A slide in its place.

    Attributes:
        slide: what is shown.
        locale: the language, which lights up on the language switch.
        number: place in the round, from zero.
        count: slides in the round.
        seconds: how long it stays.
    """

    slide: Slide
    locale: str
    number: int
    count: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Moment:
    """What is on the screen at a moment: which frame, and how many seconds it still has."""

    index: int
    remaining: float


def interleaved(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """Return the slides with the three kinds taking turns, each kind in its own order."""
    kinds = [[slide for slide in slides if slide.kind == kind] for kind in ("promise", "help-us", "if-we-fail")]
    return tuple(slide for turn in zip_longest(*kinds) for slide in turn if slide is not None)


def programme(slides: Mapping[str, Sequence[Slide]], locales: Sequence[str]) -> tuple[Frame, ...]:
    """Return the frames of one whole turn.

    Args:
        slides: slides by language, in the same order in every language.
        locales: languages in turn; a language without slides is left out, and so is a slide without words.
    """
    by_locale = {
        locale: {slide.id: slide for slide in slides.get(locale, ()) if slide.text.strip()} for locale in locales
    }
    order = [slide.id for slide in interleaved(next((slides[each] for each in locales if slides.get(each)), ()))]
    frames: list[Frame] = []
    for start in range(0, len(order), ROUND):
        for locale in locales:
            shown = [by_locale[locale][id_] for id_ in order[start : start + ROUND] if id_ in by_locale[locale]]
            shown = [slide for slide in shown if slide.locale == locale]
            frames += [
                Frame(slide, locale, number, len(shown), dwell_seconds(slide.text))
                for number, slide in enumerate(shown)
            ]
    return tuple(frames)


def moment(frames: Sequence[Frame], elapsed: float) -> Moment:
    """Return what is on the screen.

    Args:
        frames: at least one frame.
        elapsed: seconds since the first frame appeared, on a clock that never goes back.
    """
    ends = list(accumulate(frame.seconds for frame in frames))
    at = max(elapsed, 0.0) % ends[-1]
    index = min(bisect_right(ends, at), len(frames) - 1)
    return Moment(index, ends[index] - at)


def safe_programme(locales: Sequence[str]) -> tuple[Frame, ...]:
    """Return the built-in frames.

    Args:
        locales: languages wanted; those without a built-in text are left out, and without any all are shown.
    """
    spoken = tuple(dict.fromkeys(locale for locale in locales if locale in SAFE_TEXTS)) or tuple(SAFE_TEXTS)
    return tuple(
        Frame(Slide(SAFE, "help-us", text, "", legal=False, law=(), locale=locale), locale, 0, 1, dwell_seconds(text))
        for locale, text in ((locale, SAFE_TEXTS[locale]) for locale in spoken)
    )


def required_capital_height(distance: float) -> float:
    """Return how tall a capital letter must be to be read, in metres.

    The angle ψ = 180 × H / (π × D) is at least 0.7° (EN 301 549 V3.2.1, clause 5.1.4), so H is 0.0122 × D.

    Args:
        distance: metres between the reader and the screen.
    """
    return math.radians(READABLE_DEGREES) * distance
