"""A box to tick, with words that wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from kastd_desktop.ui.theme.icons import icon_pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme

_FLAGS = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)


class CheckBox(QCheckBox):
    """A square that is ticked or empty, and what ticking it means."""

    def __init__(self, theme: Theme, words: str, *, checked: bool) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self.setFont(theme.font("body"))
        self.setAccessibleName(words)
        self.setChecked(checked)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(1, width - self._indent())
        text = QFontMetrics(self.font()).boundingRect(0, 0, room, 10_000, _FLAGS, self._words)
        return max(self._theme.px(32), text.height() + self._theme.px(8))

    def sizeHint(self) -> QSize:
        width = self._indent() + QFontMetrics(self.font()).horizontalAdvance(self._words) + 4
        return QSize(width, self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._indent() + self._theme.px(60), self._theme.px(32))

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = theme.px(20)
        box = QRectF(0.5, (self.height() - size) // 2 + 0.5, size - 1, size - 1)
        checked = self.isChecked()
        fill = ("accent-hover" if checked else "hover") if self.underMouse() else ("accent" if checked else "sheet")
        painter.setPen(QPen(theme.color("accent" if checked else "ctl"), 1))
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(box, 4, 4)
        if checked:
            tick = icon_pixmap("check", theme.hex("on-accent"), theme.px(14), self.devicePixelRatioF(), 2.5)
            inset = (size - theme.px(14)) // 2
            painter.drawPixmap(inset, int(box.top()) + inset, tick)
        painter.setPen(theme.color("ink" if self.isEnabled() else "ink-3"))
        painter.setFont(self.font())
        left = self._indent()
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), _FLAGS, self._words)
        painter.end()

    def _indent(self) -> int:
        return self._theme.px(30)
