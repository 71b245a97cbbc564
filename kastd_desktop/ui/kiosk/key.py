"""One key of the PIN pad, painted in the colours of the waiting-room screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kastd_desktop.ui.theme.theme import Theme

RADIUS: Final = 16
RING: Final = 7
"""Room around the face of a key for its focus ring, in pixels of the design."""


class PadKey(QAbstractButton):
    """A key.

    Attributes:
        struck: emitted with the key's id when it was clicked or chosen by keyboard.
    """

    struck = Signal(str)
    own_focus = True

    def __init__(self, parent: QWidget, theme: Theme, id_: str, words: str, *, primary: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._id = id_
        self._primary = primary
        self._unit = 1.0
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._on_clicked)

    def fit(self, unit: float, font: QFont) -> None:
        """Take another size of type.

        Args:
            unit: device-independent pixels for a pixel of the design.
            font: of the words.
        """
        self._unit = unit
        self.setFont(font)
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, unit = self._theme, self._unit
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        primary, down = self._primary, self.isDown()
        gap = RING * unit
        face = QRectF(self.rect()).adjusted(gap, gap, -gap, -gap)
        painter.setBrush(theme.color("mark" if primary else "panel-press" if down else "ground"))
        painter.setPen(QPen(theme.color("mark" if down or primary else "line"), 2 * unit))
        painter.drawRoundedRect(face, RADIUS * unit, RADIUS * unit)
        painter.setPen(theme.color("on-mark" if primary else "ink"))
        painter.setFont(self.font())
        painter.drawText(face, int(Qt.AlignmentFlag.AlignCenter), self.text())
        if self.hasFocus():
            pen = (5 if theme.high_contrast else 4) * unit
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("ink"), pen))
            ring = QRectF(self.rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)
            painter.drawRoundedRect(ring, (RADIUS + 5) * unit, (RADIUS + 5) * unit)
        painter.end()

    def _on_clicked(self) -> None:
        self.struck.emit(self._id)
