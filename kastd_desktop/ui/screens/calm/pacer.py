"""The breathing pacer: a ring of six segments that fills, three discs that grow and shrink, a word and a number.

It is shown a `Face` and knows nothing of time or patterns. A frame costs three ellipses, some arcs and two prepared
pictures: the word is laid out when it changes, only what moved is painted anew.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen, QPixmap, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.ui.screens.calm.shapes import SEGMENTS, arcs, bands, whole
from kastd_desktop.ui.theme.icons import icon_pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QMouseEvent, QPaintEvent, QResizeEvent

    from kastd_desktop.ui.theme.theme import Theme

SIZE: Final = 468
SMALLEST: Final = 190
"""Diameter of the ring at 100 %."""
STROKE: Final = 4
_EMPTY: Final = (0.49, 0.595, 0.7)
_FULL: Final = (0.586, 0.741, 0.888)
"""Radii of the discs as shares of the ring's, inside first: lungs empty and full."""
DISC_STEP: Final = 0.2
RING_STEP: Final = 2.4
"""Pixels that must change before a frame is worth painting."""
_WIDEST_WORD: Final = 0.66


@dataclass(frozen=True, slots=True)
class Face:
    """What the pacer shows.

    Attributes:
        word: in the serif, because it is said.
        below: a number or a rhythm under it.
        icon: an icon under the word instead.
        fullness: 0 … 1, size of the discs.
        progress: 0 … 1, how much of the ring is filled.
    """

    word: str
    below: str = ""
    icon: str = ""
    fullness: float = 0.0
    progress: float = 0.0


class Pacer(QWidget):
    """The circle. With reduced motion it stands still and a bar of six segments fills under it.

    Attributes:
        pressed: the circle was clicked.
    """

    accessible_role = "ProgressBar"
    pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._face = Face("")
        self._fullness = self._progress = 0.0
        self._brushes = tuple(QBrush(theme.color(color)) for color in ("calm-1", "calm-2", "calm-core"))
        self._paper = QBrush(theme.color("calm-bg"))
        self._inside = QRegion()
        self._widest = 0.0
        self._center = QPointF()
        self._ring = 1.0
        self._shrunk = 1.0
        self._empty = self._full = (1.0, 1.0, 1.0)
        self._ground: QPixmap | None = None
        self._words: QPixmap | None = None
        # Nothing under it is painted for every frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def reserve(self, words: tuple[str, ...]) -> None:
        """Make the middle disc wide enough for each of these words."""
        metrics = QFontMetricsF(self._theme.font("calm-phase"))
        self._widest = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
        self._measure()
        self.update()

    def face(self) -> Face:
        """Return what is shown."""
        return self._face

    def show_face(self, face: Face) -> None:
        """Show something else."""
        self._face = face
        self._fullness, self._progress = face.fullness, face.progress
        self._words = None
        self.update()

    def follow(self, fullness: float, progress: float) -> None:
        """Let the discs and the ring follow, without another word; paints only what can be seen to move.

        Args:
            fullness: 0 … 1, size of the discs.
            progress: 0 … 1, how much of the ring is filled.
        """
        if not self._theme.motion:
            return
        radius, before = self._radii(fullness)[2], self._radii(self._fullness)[2]
        if abs(progress - self._progress) * self._ring * 2 * math.pi >= RING_STEP:
            self._progress, self._fullness = progress, fullness
            self.update(self._around(self._ring + STROKE))
        elif abs(radius - before) >= DISC_STEP:
            self._fullness = fullness
            self.update(self._inside)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(SIZE), self._theme.px(SIZE))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(SMALLEST), self._theme.px(SMALLEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._measure()
        super().resizeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        distance = event.position() - self._center
        if event.button() == Qt.MouseButton.LeftButton and math.hypot(distance.x(), distance.y()) <= self._full[2]:
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        # Qt has clipped the painter to what is to be painted anew. Most frames touch nothing but the discs; copying
        # the ring from its picture for them would take as long as all the rest together.
        if event.region().subtracted(self._inside).isEmpty():
            painter.fillRect(event.rect(), self._paper)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        else:
            painter.drawPixmap(0, 0, self._make_ground())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if theme.motion:
                self._draw_ring(painter)
            else:
                self._draw_bar(painter)
        # In black and white the outlines tell the discs apart.
        painter.setPen(QPen(theme.color("ctl"), 1.5) if theme.high_contrast else Qt.PenStyle.NoPen)
        radii = self._radii(self._fullness if theme.motion else 1.0)
        for radius, brush in zip(reversed(radii), self._brushes, strict=True):
            painter.setBrush(brush)
            painter.drawEllipse(self._center, radius, radius)
        words = self._make_words()
        size = words.deviceIndependentSize()
        # On whole pixels: between them Qt blurs, and takes its time.
        left, top = round(self._center.x() - size.width() / 2), round(self._center.y() - size.height() / 2)
        painter.drawPixmap(left, top, words)
        painter.end()

    def _measure(self) -> None:
        """Work out the radii for this size: the word must fit into the smallest disc."""
        foot = 0 if self._theme.motion else self._theme.px(40)
        most = self._theme.px(SIZE)
        diameter = max(4.0 * STROKE, min(float(self.width()), float(self.height() - foot), float(most)))
        self._center = QPointF(self.width() / 2, (self.height() - foot) / 2)
        self._ring = diameter / 2 - STROKE / 2
        # Without a ring the discs may have its place.
        reach = self._ring if self._theme.motion else self._ring / _FULL[2]
        needed = math.hypot(self._widest / 2, self._theme.px(33)) + self._theme.px(8)
        self._shrunk = min(1.0, reach * _WIDEST_WORD / needed)
        core = max(_EMPTY[0] * reach, needed * self._shrunk)
        self._empty = (core, max(_EMPTY[1] * reach, core + 0.06 * reach), max(_EMPTY[2] * reach, core + 0.12 * reach))
        core = max(_FULL[0] * reach, core + 0.05 * reach)
        self._full = (core, max(_FULL[1] * reach, core + 0.07 * reach), _FULL[2] * reach)
        self._inside = bands(self._center, self._full[2] + 2, self._ring - STROKE)
        self._ground = self._words = None

    def _radii(self, fullness: float) -> tuple[float, float, float]:
        (a, b, c), (x, y, z) = self._empty, self._full
        return a + (x - a) * fullness, b + (y - b) * fullness, c + (z - c) * fullness

    def _around(self, radius: float) -> QRect:
        edge = radius + 2
        return QRectF(self._center.x() - edge, self._center.y() - edge, 2 * edge, 2 * edge).toAlignedRect()

    def _draw_ring(self, painter: QPainter) -> None:
        """Fill the ring's segments."""
        if self._progress <= 0:
            return
        pen = QPen(self._theme.color("accent"), STROKE + 1 if self._theme.high_contrast else STROKE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for start, length in arcs(self._progress):
            painter.drawArc(self._ring_square(), round(start * 16), -round(length * 16))

    def _draw_bar(self, painter: QPainter) -> None:
        """Draw six segments under the circle; whole ones only, so that nothing creeps."""
        theme = self._theme
        done = whole(self._progress)
        gap, height = theme.px(6), theme.px(8)
        width = min(2 * self._full[2], theme.px(300))
        each = (width - gap * (SEGMENTS - 1)) / SEGMENTS
        left, top = self._center.x() - width / 2, self._center.y() + self._full[2] + theme.px(24)
        for number in range(SEGMENTS):
            box = QRectF(left + number * (each + gap), top, each, height).adjusted(0.75, 0.75, -0.75, -0.75)
            outlined = theme.high_contrast or (number == done and self._progress > 0)
            painter.setPen(QPen(theme.color("accent"), 1.5) if outlined else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent" if number < done else "calm-2"))
            painter.drawRoundedRect(box, height / 2, height / 2)

    def _ring_square(self) -> QRectF:
        return QRectF(self._center.x() - self._ring, self._center.y() - self._ring, 2 * self._ring, 2 * self._ring)

    def _make_ground(self) -> QPixmap:
        """Return the sheet with the empty ring on it."""
        ratio = self.devicePixelRatioF()
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            ground = QPixmap(self.size() * ratio)
            ground.setDevicePixelRatio(ratio)
            ground.fill(self._theme.color("calm-bg"))
            if self._theme.motion:
                painter = QPainter(ground)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                thin = self._theme.high_contrast
                pen = QPen(self._theme.color("ctl" if thin else "calm-2"), 1.5 if thin else STROKE)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                for start, length in arcs(1.0):
                    painter.drawArc(self._ring_square(), round(start * 16), -round(length * 16))
                painter.end()
            self._ground = ground
        return self._ground

    def _make_words(self) -> QPixmap:
        """Return the word and what stands under it as a picture."""
        ratio = self.devicePixelRatioF()
        if self._words is None or self._words.devicePixelRatio() != ratio:
            theme, face = self._theme, self._face
            unit = theme.scale * self._shrunk
            width, height = math.ceil(2 * self._full[0]), round(84 * unit)
            words = QPixmap(QSize(width, height) * ratio)
            words.setDevicePixelRatio(ratio)
            words.fill(Qt.GlobalColor.transparent)
            painter = QPainter(words)
            painter.setPen(theme.color("on-calm"))
            _draw_centred(painter, theme.font("calm-phase", size=34 * self._shrunk), face.word, width, 34 * unit)
            if face.icon:
                size = round(24 * unit)
                sign = icon_pixmap(face.icon, theme.hex("on-calm"), size, ratio, 2.0)
                painter.drawPixmap(round((width - size) / 2), round(53 * unit), sign)
            else:
                font = theme.font("heading", weight=500, size=27 * self._shrunk)
                # A rhythm of four fractions is long; it must not reach beyond the disc.
                room = 1.7 * self._empty[0] / max(QFontMetricsF(font).horizontalAdvance(face.below), 1.0)
                if room < 1:
                    font = theme.font("heading", weight=500, size=27 * self._shrunk * room)
                _draw_centred(painter, font, face.below, width, 74 * unit)
            painter.end()
            self._words = words
        return self._words


def _draw_centred(painter: QPainter, font: QFont, text: str, width: int, baseline: float) -> None:
    painter.setFont(font)
    painter.drawText(QPointF((width - QFontMetricsF(font).horizontalAdvance(text)) / 2, baseline), text)
