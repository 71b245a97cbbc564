"""A small sentence that begins with a link; a click anywhere on it follows the link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QPushButton, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme


class Footnote(QPushButton):
    """A button that looks like a caption."""

    def __init__(self, theme: Theme, link: str, text: str) -> None:
        """Build it.

        Args:
            theme: colours and sizes.
            link: the words that look like a link.
            text: what follows them.
        """
        super().__init__()
        self._theme = theme
        self._link = len(link)
        self._text = f"{link} {text}"
        self._line = theme.line_height("caption") + theme.px(2)
        self.setAccessibleName(self._text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._theme.px(24), self._laid_out(width).lineCount() * self._line)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(288), self.heightForWidth(self._theme.px(288)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.color("ink-2"))
        self._laid_out(self.width()).draw(painter, QPointF(0, 0))
        painter.end()

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self._text, self._theme.font("caption", weight=400))
        link = QTextLayout.FormatRange()
        link.start, link.length = 0, self._link
        look = QTextCharFormat()
        look.setForeground(self._theme.color("accent-ink"))
        look.setFontUnderline(self.underMouse() or self._theme.high_contrast)
        link.format = look
        layout.setFormats([link])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top + (self._line - line.height()) / 2))
            top += self._line
        layout.endLayout()
        return layout
