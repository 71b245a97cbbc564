"""The progress ring: how much of the check is answered, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.theme.icons import icon_pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.core.checklist import Counts
    from kastd_desktop.ui.theme.theme import Theme

GAP = 3.0
"""Pixels between two arcs of different colour."""


class Ring(QWidget):
    """Green, amber and grey arcs around the number answered."""

    accessible_role = "ProgressBar"

    def __init__(self, theme: Theme, size: int, counts: Counts, *, done: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._size = theme.px(size)
        self._done = done
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_counts(counts)

    def set_counts(self, counts: Counts) -> None:
        """Show other counts."""
        self._counts = counts
        # Translators: read out by a screen reader.
        name = _("Answered {answered} of {total}, missing {missing}")
        self.setAccessibleName(name.format(answered=counts.answered, total=counts.total, missing=counts.missing))
        self.update()

    def resize_to(self, size: int) -> None:
        """Take another size, in pixels at 100 %."""
        self._size = self._theme.px(size)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._size * 0.09
        circle = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        counts = self._counts
        arcs = [
            ("ok", counts.ok + counts.fixed),
            ("warn", counts.missing),
            ("na", counts.na),
            ("heat-0" if not self._theme.high_contrast else "hover", counts.total - counts.answered),
        ]
        shown = [(color, share) for color, share in arcs if share]
        gap = GAP / (3.1416 * circle.width()) * 360 if len(shown) > 1 else 0.0
        start = 90.0
        for color, share in shown:
            span = 360 * share / max(counts.total, 1)
            pen = QPen(self._theme.color(color), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(circle, round((start - gap / 2) * 16), round(-(span - gap) * 16))
            start -= span
        if self._done:
            size = round(self._size * 0.34)
            pixmap = icon_pixmap("check", self._theme.hex("ok"), size, self.devicePixelRatioF(), 2.4)
            painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, pixmap)
        else:
            self._draw_numbers(painter)
        painter.end()

    def _draw_numbers(self, painter: QPainter) -> None:
        middle = self.height() / 2
        share = self._size / self._theme.px(76)
        painter.setFont(self._theme.font("title", size=22 * share))
        painter.setPen(self._theme.color("ink"))
        big = self._theme.px(26 * share)
        flags = int(Qt.AlignmentFlag.AlignCenter)
        painter.drawText(QRectF(0, middle - big, self.width(), big), flags, str(self._counts.answered))
        painter.setFont(self._theme.font("caption", size=12 * share))
        painter.setPen(self._theme.color("ink-2"))
        # Translators: under a large number in a ring: “8” “of 14”.
        text = _("of {total}").format(total=self._counts.total)
        painter.drawText(QRectF(0, middle, self.width(), self._theme.px(18 * share)), flags, text)
