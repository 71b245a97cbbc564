"""A quiet ring that fills once a second, with the seconds left of a step in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.theme.icons import icon_pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme

ROOMY: Final = 1.4
"""Size of text up to which there is room for large things."""
STROKE: Final = 4


class SecondsRing(QWidget):
    """The ring."""

    accessible_role = "ProgressBar"

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._left = 0
        self._share = 0.0
        self._done = False
        self.setAccessibleName(_("Time of this step"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_left(self, left: int, share: float) -> None:
        """Show whole seconds left and the part of the step that is over."""
        self._left, self._share, self._done = left, share, False
        self.update()

    def show_done(self) -> None:
        """Show that the exercise is over."""
        self._done = True
        self.update()

    def sizeHint(self) -> QSize:
        edge = self._theme.px(80 if self._theme.scale > ROOMY else 112)
        return QSize(edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(self.rect()).adjusted(STROKE, STROKE, -STROKE, -STROKE)
        thin = theme.high_contrast
        painter.setPen(QPen(theme.color("ctl" if thin else "calm-2"), 1.5 if thin else STROKE))
        painter.drawEllipse(circle)
        pen = QPen(theme.color("accent"), STROKE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(circle, 90 * 16, -round((1.0 if self._done else self._share) * 360 * 16))
        if self._done:
            size = theme.px(36)
            tick = icon_pixmap("check", theme.hex("accent-ink"), size, self.devicePixelRatioF(), 2.4)
            painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, tick)
        else:
            painter.setFont(theme.font("heading", weight=500, size=28))
            painter.setPen(theme.color("ink"))
            painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), str(self._left))
        painter.end()
