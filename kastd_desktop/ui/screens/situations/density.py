"""How tightly a card is set. The layout is the same in every window; only measures differ, so that a card fits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kastd_desktop.ui.widgets.phrase_row import RowLook


@dataclass(frozen=True, slots=True)
class Density:
    """Measures of a card, in pixels at 100 %.

    Attributes:
        pad: left and right of everything.
        top: above the first line.
        title: type role of the card's name.
        beside: the condition stands beside the name instead of under it.
        heading: type role of block headings.
        side: type role of the texts beside the phrases.
        step: type role of the step that comes now; larger than the others.
        spoken: type role of sentences not to say.
        gap: between two blocks.
        line_gap: between two lines of a block.
        box: padding of the memory box.
        phrases: look of a phrase row.
        contact: height of a contact row.
        emergency: height of the 112 block.
        button: height of buttons.
        column: share of the width that the side column takes.
        gutter: between the two columns.
        low: the head is one line, and letters, clauses and buttons of the foot share theirs.
    """

    pad: int
    top: int
    title: str
    beside: bool
    heading: str
    side: str
    step: str
    spoken: str
    gap: int
    line_gap: int
    box: int
    phrases: RowLook
    contact: int
    emergency: int
    button: int
    column: float
    gutter: int
    low: bool = False

    @property
    def stacked(self) -> bool:
        """Tell whether there is one column only."""
        return self.column == 1.0


AIRY: Final = Density(
    pad=40,
    top=26,
    title="display",
    beside=False,
    heading="heading",
    side="body",
    step="heading",
    spoken="phrase-sm",
    gap=22,
    line_gap=8,
    box=24,
    phrases=RowLook("phrase", 116, 8, 68),
    contact=42,
    emergency=44,
    button=36,
    column=0.34,
    gutter=40,
)
ROOMY: Final = Density(
    pad=40,
    top=14,
    title="display",
    beside=False,
    heading="heading",
    side="label",
    step="body",
    spoken="phrase-sm",
    gap=14,
    line_gap=4,
    box=16,
    phrases=RowLook("phrase", 112, 3, 44),
    contact=32,
    emergency=36,
    button=32,
    column=0.325,
    gutter=28,
)
MIDDLE: Final = Density(
    pad=24,
    top=8,
    title="title",
    beside=True,
    heading="body-strong",
    side="label",
    step="body",
    spoken="phrase-sm",
    gap=12,
    line_gap=3,
    box=12,
    phrases=RowLook("phrase-sm", 108, 5, 40),
    contact=30,
    emergency=34,
    button=32,
    column=0.345,
    gutter=24,
)
COMPACT: Final = Density(
    pad=20,
    top=4,
    title="title",
    beside=True,
    heading="body-strong",
    side="label",
    step="body",
    spoken="phrase-sm",
    gap=8,
    line_gap=1,
    box=8,
    phrases=RowLook("phrase-sm", 108, 1, 34),
    contact=26,
    emergency=30,
    button=28,
    column=0.335,
    gutter=20,
)
TIGHT: Final = replace(COMPACT, gap=5, line_gap=0, contact=24, emergency=26, column=0.36, gutter=16, pad=16)
_LOWEST: Final = replace(TIGHT, gap=4, box=6)
LOW: Final = tuple(replace(each, low=True) for each in (COMPACT, TIGHT, _LOWEST, replace(_LOWEST, column=0.38)))
"""For windows with so little height that head and foot are set closer; the same ones on all cards there."""
STACKED: Final = Density(
    pad=24,
    top=10,
    title="title",
    beside=False,
    heading="heading",
    side="body",
    step="heading",
    spoken="phrase-sm",
    gap=20,
    line_gap=6,
    box=16,
    phrases=RowLook("phrase", 112, 6, 44),
    contact=40,
    emergency=44,
    button=36,
    column=1.0,
    gutter=0,
)
STACKED_LOW: Final = replace(STACKED, top=6, gap=14, box=12, phrases=RowLook("phrase", 112, 4, 44))
"""For large text in a low window: two lines of the first sentence end above the lower edge."""
NARROW: Final = Density(
    pad=16,
    top=8,
    title="title",
    beside=False,
    heading="heading",
    side="body",
    step="heading",
    spoken="phrase-sm",
    gap=20,
    line_gap=6,
    box=14,
    phrases=RowLook("phrase", 0, 6, 44),
    contact=40,
    emergency=44,
    button=36,
    column=1.0,
    gutter=0,
)

AIRY_FROM: Final = (1300, 970)
"""Width and height at 100 % from which there is room for the largest measures."""
ROOMY_FROM: Final = 760
MIDDLE_FROM: Final = 700
"""Heights at 100 % from which there is room for larger measures."""
LOW_BELOW: Final = 600
"""Height at 100 % under which the head of a card is one line."""
STACKED_BELOW: Final = 900
STACKED_LOW_BELOW: Final = 400
"""Height at 100 % under which one column is set closer."""
NARROW_BELOW: Final = 560
"""Widths at 100 % under which the columns stand one under the other, and labels above their phrases."""


def densities_for(width: float, height: float) -> tuple[Density, ...]:
    """Return the measures for a card, the largest that may have room first.

    Args:
        width: of the card, in pixels at 100 %.
        height: of the card, in pixels at 100 %.
    """
    if width < NARROW_BELOW:
        return (NARROW,)
    if width < STACKED_BELOW:
        return (STACKED_LOW if height < STACKED_LOW_BELOW else STACKED,)
    if height < LOW_BELOW:
        return LOW
    if width >= AIRY_FROM[0] and height >= AIRY_FROM[1]:
        first = 0
    elif height >= ROOMY_FROM:
        first = 1
    else:
        first = 2 if height >= MIDDLE_FROM else 3
    return (AIRY, ROOMY, MIDDLE, COMPACT, TIGHT)[first:]
