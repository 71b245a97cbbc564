"""``commitments/``: what the waiting room reads."""

from __future__ import annotations

from typing import Literal

from kastd_desktop.content.schema.shape import ClauseNumber, Id, OptionalText, Shape, Text
from kastd_desktop.content.schema.standard import LawShape


class SlideShape(Shape):
    """A waiting-room slide; ``{n}`` in the text is the figure."""

    id: Id
    kind: Literal["promise", "help-us", "if-we-fail"]
    basis: Literal["legal", "voluntary"]
    clause: ClauseNumber
    figure: int | None = None
    unit: OptionalText = ""
    text: Text
    law: list[LawShape] = []


class SlidesShape(Shape):
    """``commitments/<topic>.toml``."""

    slide: list[SlideShape]
