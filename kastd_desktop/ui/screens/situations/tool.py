"""A button that shows the key that presses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from kastd_desktop.ui.widgets.buttons import Button, Kind

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme


class Tool(Button):
    """A small button with an icon, words and a key cap.

    Attributes:
        key: what is printed on the cap; empty for none.
    """

    def __init__(
        self, theme: Theme, text: str, icon_name: str, key: str, *, height: int = 28, kind: Kind = "secondary"
    ) -> None:
        super().__init__(theme, text, kind, icon_name, compact=True)
        self.key = key
        self._key_shown = bool(key)
        self.setFixedHeight(theme.px(height))
        self.setAccessibleDescription(key)

    def show_key(self, *, shown: bool) -> None:
        """Print the key on the button, or leave it to the list of keys where there is little room."""
        if shown != self._key_shown:
            self._key_shown = shown
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        plain = super().sizeHint()
        return QSize(plain.width() + self._cap_room(), plain.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._key_shown:
            return
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._cap_room() - theme.px(8)
        left = (self.width() + self._content()) / 2 - width
        height = theme.px(18)
        area = QRectF(left + 0.5, (self.height() - height) / 2 + 0.5, width - 1, height - 1)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 4, 4)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink-2"))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), self.key)
        painter.end()

    def _content(self) -> int:
        return super()._content() + self._cap_room()

    def _cap_room(self) -> int:
        if not self._key_shown:
            return 0
        return QFontMetrics(self._theme.font("caption")).horizontalAdvance(self.key) + self._theme.px(10 + 8)
