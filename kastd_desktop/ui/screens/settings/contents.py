"""The list of sections: beside them where there is room, as a choice that opens where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.layout import column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme

_FLAGS = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)


class Contents(QFrame):
    """Names of sections; the one in view is marked.

    Attributes:
        chosen: (section id) is wanted.
    """

    accessible_role = "Grouping"
    chosen = Signal(str)

    def __init__(self, theme: Theme, sections: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(_("Sections of the settings"))
        self._entries: dict[str, _Entry] = {}
        lines = column(spacing=theme.px(2))
        for id_, title in sections:
            entry = _Entry(theme, id_, title)
            entry.wanted.connect(self.chosen)
            entry.moved.connect(self._on_moved)
            self._entries[id_] = entry
            lines.addWidget(entry)
        lines.addStretch(1)
        self.setLayout(lines)

    def show_current(self, id_: str) -> None:
        """Mark a section."""
        for key, entry in self._entries.items():
            entry.set_current(current=key == id_)

    def _on_moved(self, id_: str, by: int) -> None:
        keys = list(self._entries)
        self._entries[keys[(keys.index(id_) + by) % len(keys)]].setFocus(Qt.FocusReason.TabFocusReason)


class _Entry(QPushButton):
    """A section's name, with a bar beside it when it is in view.

    Attributes:
        wanted: (section id) it was pressed.
        moved: (section id, -1 or 1) an arrow key.
    """

    accessible_role = "Link"
    wanted = Signal(str)
    moved = Signal(str, int)

    def __init__(self, theme: Theme, id_: str, title: str) -> None:
        super().__init__()
        self._theme, self._id, self._title = theme, id_, title
        self._current = False
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)

    def set_current(self, *, current: bool) -> None:
        """Mark it, or not."""
        if current != self._current:
            self._current = current
            self.setAccessibleDescription(_("in view") if current else "")
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        font = self._theme.font("label", weight=600, size=14)
        room = max(1, width - self._theme.px(20))
        text = QFontMetrics(font).boundingRect(0, 0, room, 10_000, _FLAGS, self._title)
        return max(self._theme.px(36), text.height() + self._theme.px(14))

    def sizeHint(self) -> QSize:
        width = self._theme.px(190)
        return QSize(width, self.heightForWidth(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(self._id, 1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if self._current:
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(QRectF(0, theme.px(8), 3, self.height() - theme.px(16)), 1.5, 1.5)
        painter.setPen(theme.color("ink" if self._current else "ink-2"))
        painter.setFont(theme.font("label", weight=600 if self._current else 500, size=14))
        left = theme.px(12)
        painter.drawText(QRectF(left, 0, self.width() - left - theme.px(8), self.height()), _FLAGS, self._title)
        painter.end()

    def _on_clicked(self) -> None:
        self.wanted.emit(self._id)
