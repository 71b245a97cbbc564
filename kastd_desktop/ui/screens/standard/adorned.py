"""Passages with something beside the text: a number, bullets, a bar, the scales of the law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from kastd_desktop.ui.screens.standard.passage import LAW, TEXT, VOICE, Look, Passage
from kastd_desktop.ui.theme.icons import icon_pixmap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.ui.theme.theme import Theme


class HeadingPassage(Passage):
    """A heading, with the number of its provision before it."""

    accessible_role = "Heading"

    def __init__(self, theme: Theme, text: str, look: Look, number: str = "") -> None:
        super().__init__(theme, (text,), look)
        self._number = number
        self._small = theme.font("label", weight=400)
        if number:
            self.setAccessibleName(f"{number} {text}".strip())

    def left(self) -> int:
        if not self._number:
            return 0
        return QFontMetrics(self._small).horizontalAdvance(self._number) + self.theme.px(8)

    def paint_mark(self, painter: QPainter, top: float, height: float, ascent: float) -> None:
        painter.setFont(self._small)
        painter.setPen(self.theme.color("ink-3"))
        painter.drawText(QPointF(0, top + ascent), self._number)


class Bullets(Passage):
    """A list with dots, or with crosses for what not to do."""

    inset = 22
    gap = 5

    def __init__(self, theme: Theme, texts: Sequence[str], caption: str, *, crosses: bool = False) -> None:
        super().__init__(theme, texts, TEXT, caption)
        self._crosses = crosses

    def paint_mark(self, painter: QPainter, top: float, height: float, ascent: float) -> None:
        theme, middle = self.theme, top + height / 2
        if self._crosses:
            size = theme.px(14)
            pixmap = icon_pixmap("x", theme.hex("ink-3"), size, self.devicePixelRatioF(), 2.0)
            painter.drawPixmap(QPointF(0, middle - size / 2), pixmap)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(QPointF(theme.px(7), middle + theme.px(1)), theme.px(5) / 2, theme.px(5) / 2)


class Quotation(Passage):
    """A sentence said aloud, behind a bar."""

    inset = 21
    edge = 2

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, (text,), VOICE)

    def paint_ground(self, painter: QPainter) -> None:
        painter.fillRect(QRectF(0, 0, self.theme.px(3), self.height()), self.theme.color("accent"))


class LegalSources(Passage):
    """What the law says of it: framed and with scales, so that it is never taken for advice."""

    inset = 40
    edge = 8
    gap = 4

    def __init__(self, theme: Theme, texts: Sequence[str], name: str) -> None:
        super().__init__(theme, texts, LAW)
        self.setAccessibleName("\n".join((name, *texts)))

    def right(self) -> int:
        return self.theme.px(12)

    def paint_ground(self, painter: QPainter) -> None:
        theme = self.theme
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        size = theme.px(16)
        pixmap = icon_pixmap("scale", theme.hex("ink-2"), size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(theme.px(12), theme.px(self.edge + 1)), pixmap)
