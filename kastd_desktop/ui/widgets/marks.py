"""Small marks beside words: an icon, a coloured dot. For the eye only; words say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.ui.theme.icons import icon_pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme


class Icon(QWidget):
    """An icon that says nothing to assistive technology."""

    def __init__(self, theme: Theme, name: str, color: str, size: int) -> None:
        super().__init__()
        self._theme = theme
        self._name, self._color, self._edge = name, color, theme.px(size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, color: str) -> None:
        """Show another icon."""
        self._name, self._color = name, color
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._edge, max(self._edge, self._theme.line_height("label")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixmap = icon_pixmap(self._name, self._theme.hex(self._color), self._edge, self.devicePixelRatioF())
        painter.drawPixmap(0, (self.height() - self._edge) // 2, pixmap)
        painter.end()


class Dot(QWidget):
    """A coloured dot."""

    def __init__(self, theme: Theme, color: str) -> None:
        super().__init__()
        self._theme, self._color = theme, color
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(10), self._theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(self._color))
        size = self._theme.px(10)
        painter.drawEllipse(0, (self.height() - size) // 2, size, size)
        painter.end()
