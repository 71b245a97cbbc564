"""What the waiting-room screen shows when: a function of elapsed time, so a hang skips slides instead of queueing."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, zip_longest
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.commitment import dwell_seconds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kastd_desktop.core.commitment import Slide

ROUND: Final = 6
"""Slides shown in one language before the same ones follow in the next; also the segments of the progress bar."""


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
        locales: languages in turn; a language without slides is left out.
    """
    by_locale = {locale: {slide.id: slide for slide in slides.get(locale, ())} for locale in locales}
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
