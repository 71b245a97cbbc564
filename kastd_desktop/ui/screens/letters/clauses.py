"""The clauses of the standard a letter carries out, each a way to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.layout import column
from kastd_desktop.ui.widgets.lines import Lines, broken
from kastd_desktop.ui.widgets.text import Heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme


class Clauses(QWidget):
    """Links one under the other.

    Attributes:
        wanted: (number) was pressed.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, clauses: Sequence[tuple[str, str]]) -> None:
        """Build the links.

        Args:
            theme: colours and sizes.
            clauses: (number, short name) in order.
        """
        super().__init__()
        lines = column(spacing=theme.px(2))
        lines.addWidget(Heading(theme, _("Clauses of the standard"), "label", weight=600))
        for number, name in clauses:
            link = ClauseLink(theme, number, name)
            link.wanted.connect(self.wanted)
            lines.addWidget(link)
        self.setLayout(lines)


class ClauseLink(QPushButton):
    """The way to one clause; a long name goes on in a second line.

    Attributes:
        wanted: (number) was pressed.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, number: str, name: str) -> None:
        words = _("{number} {name}").format(number=number, name=name)
        if number.startswith("A"):
            words = _("Annex {number}. {name}").format(number=number[1:], name=name)
        super().__init__()
        self._theme = theme
        self._number = number
        self._words = words
        self._font = theme.font("label", weight=600)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)

    def words(self) -> str:
        """Return what it says."""
        return self._words

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._theme.px(32), self._lines(width).height + self._theme.px(10))

    def sizeHint(self) -> QSize:
        width = self._left() + QFontMetrics(self._font).horizontalAdvance(self._words) + self._theme.px(6)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        lines = self._lines(self.width())
        top = (self.height() - lines.height) // 2
        icon = icon_pixmap("book-open", theme.hex("accent-ink"), theme.px(16), self.devicePixelRatioF())
        painter.drawPixmap(0, top + theme.px(1), icon)
        painter.setPen(theme.color("accent-ink"))
        lines.draw(painter, self._left(), top)
        painter.end()

    def _left(self) -> int:
        return self._theme.px(24)

    def _lines(self, width: int) -> Lines:
        return broken(self._words, self._font, width - self._left(), self._theme.px(18))

    def _on_clicked(self) -> None:
        self.wanted.emit(self._number)
