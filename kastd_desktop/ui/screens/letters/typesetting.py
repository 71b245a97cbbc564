"""A page of a letter broken into lines: where every word stands, and which places came from which field.

Text goes into `QTextLayout` as it is; nothing here can be markup.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from kastd_desktop.ui.screens.letters.typeset import Place, Typeset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.core.letter import Spans
    from kastd_desktop.core.stationery import Page
    from kastd_desktop.ui.theme.theme import Theme

WIDTH: Final = 560
MARGINS: Final = (60, 36, 48, 48)
"""Left, top, right and bottom of the page in pixels at 100 %."""
LINE: Final = 20
HEAD_SIZE: Final = 14
REFERENCES_AT: Final = 0.62
"""Where the column of dates and numbers begins, as a part of the text's width."""
REACH: Final = 2
"""Pixels by which a tinted place stands out on both sides of its words."""


class Typesetter:
    """Sets one page."""

    def __init__(self, theme: Theme, width: float, fields: frozenset[str], required: frozenset[str]) -> None:
        """Take the measures.

        Args:
            theme: of the paper.
            width: of the page in pixels.
            fields: ids whose words are places.
            required: ids whose missing words are set in the colour of a remark.
        """
        self._theme = theme
        self._fields = fields
        self._required = required
        shrink = min(1.0, width / theme.px(WIDTH))
        self._left, self._top, self._right, self._bottom = (theme.px(margin) * shrink for margin in MARGINS)
        self._width = max(1.0, width - self._left - self._right)
        self._line = theme.px(LINE)
        self._font = theme.font("label", weight=400)
        self._layouts: list[tuple[QTextLayout, QPointF]] = []
        self._places: list[Place] = []
        self._rule: tuple[float, float, float] | None = None

    def set(self, page: Page) -> Typeset:
        """Return the page with every line in its place."""
        px = self._theme.px
        y = self._top
        strong = self._theme.font("label", weight=600)
        if page.on_paper:
            y = self._set_head(page, y)
            y = self._set_references(page, y) + px(18)
            y += self._put(page.subject, 0, y, self._width, strong) + px(14)
        elif page.subject:
            label = self._theme.font("label", weight=400)
            wide = QFontMetricsF(label).horizontalAdvance(f"{page.subject_label}:") + px(8)
            self._put_text(f"{page.subject_label}:", 0, y, wide, label)
            y += self._put(page.subject, wide, y, self._width - wide, strong) + px(10)
            self._rule = (self._left, y, self._width)
            y += px(14)
        for paragraph in page.paragraphs:
            y += self._put(paragraph, 0, y, self._width) + px(9)
        if page.closing:
            y += px(7)
            y += self._put_text(page.closing, 0, y, self._width) + (px(9) if page.on_paper else 0)
        elif page.on_paper:
            y += px(18)
        y = self._set_signature(page, y)
        return Typeset(tuple(self._layouts), tuple(self._places), self._rule, y + self._bottom)

    def _set_head(self, page: Page, y: float) -> float:
        px, middle = self._theme.px, Qt.AlignmentFlag.AlignHCenter
        for number, line in enumerate(page.letterhead):
            role = "body-strong" if number == 0 else "caption"
            font = self._theme.font(role, size=HEAD_SIZE if number == 0 else 12, weight=600 if number == 0 else 400)
            height = px(20 if number == 0 else 17)
            y += self._put_text(line, 0, y, self._width, font, align=middle, line=height)
        if page.letterhead:
            y += px(10)
            self._rule = (self._left, y, self._width)
        return y + px(19)

    def _set_references(self, page: Page, y: float) -> float:
        metrics = QFontMetricsF(self._font)
        widest = max(
            (metrics.horizontalAdvance("".join(span.text for span in line)) for line in page.references), default=0.0
        )
        gap = self._theme.px(24)
        at = min(self._width * REFERENCES_AT, self._width - widest - REACH)
        # A long institution's number may need more than half the page: then the addressee stands above.
        beside = at >= self._width * 0.35
        left = self._put(page.addressee, 0, y, at - gap if beside else self._width) if page.addressee else 0.0
        top = y if beside else y + left + self._theme.px(8 if left else 0)
        right = 0.0
        for line in page.references:
            right += self._put(line, at if beside else 0, top + right, self._width - at if beside else self._width)
        return max(y + left, top + right)

    def _set_signature(self, page: Page, y: float) -> float:
        if not page.on_paper:
            for line in page.signature:
                y += self._put(line, 0, y, self._width)
            return y
        half = self._width / 2 - self._theme.px(8)
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        heights = [
            self._put(line, 0 if side is sides[0] else self._width - half, y, half, align=side)
            for line, side in zip(page.signature, sides, strict=False)
        ]
        return y + max(heights, default=0.0)

    def _put_text(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        font: QFont | None = None,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        line: int = 0,
    ) -> float:
        return self._set_lines(text, (), x, y, width, font, align, line)

    def _set_lines(
        self,
        text: str,
        formats: Sequence[QTextLayout.FormatRange],
        x: float,
        y: float,
        width: float,
        font: QFont | None,
        align: Qt.AlignmentFlag,
        line: int = 0,
    ) -> float:
        height = line or self._line
        layout = _broken(text, formats, width, font or self._font, align, height)
        self._layouts.append((layout, QPointF(self._left + x, y)))
        return layout.lineCount() * float(height)

    def _put(
        self,
        spans: Spans,
        x: float,
        y: float,
        width: float,
        font: QFont | None = None,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        """Set a line of spans and return its height."""
        starts = list(accumulate((_units(span.text) for span in spans), initial=0))
        formats = [
            self._missing_look(start, end - start)
            for span, start, end in zip(spans, starts, starts[1:], strict=False)
            if not span.filled and span.field in self._required
        ]
        text = "".join(span.text for span in spans)
        height = self._set_lines(text, formats, x, y, width, font, align)
        layout, origin = self._layouts[-1]
        for span, start, end in zip(spans, starts, starts[1:], strict=False):
            if span.field in self._fields:
                self._places += self._boxes(layout, origin, start, end, span.field, filled=span.filled)
        return height

    def _boxes(
        self, layout: QTextLayout, origin: QPointF, start: int, end: int, field: str, *, filled: bool
    ) -> list[Place]:
        places = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if last <= first:
                continue
            left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
            # A blank at a line's end would make the place look longer than its words.
            right = min(right, line.naturalTextRect().right())
            box = QRectF(
                origin.x() + left - REACH, origin.y() + number * self._line, right - left + 2 * REACH, self._line
            )
            places.append(Place(box, field, filled))
        return places

    def _missing_look(self, start: int, length: int) -> QTextLayout.FormatRange:
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = start, length
        look = QTextCharFormat()
        look.setForeground(self._theme.color("warn-ink"))
        marked.format = look
        return marked


def _broken(
    text: str,
    formats: Sequence[QTextLayout.FormatRange],
    width: float,
    font: QFont,
    align: Qt.AlignmentFlag,
    line_height: int,
) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    # Before the lines are made: set later they would throw these away.
    layout.setFormats(list(formats))
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, top + (line_height - line.height()) / 2))
        top += line_height
    layout.endLayout()
    return layout


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it: in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _x(position: object) -> float:
    """Return a place on a line; PySide gives it alone or with the cursor it was found for."""
    first = position[0] if isinstance(position, tuple) else position
    assert isinstance(first, float)
    return first
