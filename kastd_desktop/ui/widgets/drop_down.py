"""A choice from a list that opens; for choices too long to lie side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QSizePolicy

from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.theme.sheet import dress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QStyleOptionComboBox

    from kastd_desktop.ui.theme.theme import Theme


class DropDown(QComboBox):
    """One choice of a list. Give it a label as buddy: on Linux a combo box has no name of its own.

    Attributes:
        chosen: (value) a person chose it.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Make the list.

        Args:
            theme: colours and sizes.
            choices: (value, words) in order.
            current: value chosen at first.
        """
        super().__init__()
        self._theme = theme  # dressing already asks for it
        dress(self, theme)
        self._values = [value for value, _words in choices]
        self.setFont(theme.font("body"))
        self.view().setFont(theme.font("body"))
        self.setFixedHeight(theme.px(36))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for _value, words in choices:
            self.addItem(words)
        self.set_value(current)
        self.activated.connect(self._on_activated)

    def value(self) -> str:
        """Return the value chosen."""
        return self._values[self.currentIndex()]

    def set_value(self, value: str) -> None:
        """Choose a value without telling anyone."""
        self.setCurrentIndex(self._values.index(value))

    def set_choices(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Offer something else, without telling anyone.

        Args:
            choices: (value, words) in order; an empty value is a heading that cannot be chosen.
            current: value chosen.
        """
        self.clear()
        self._values = [value for value, _words in choices]
        for number, (value, words) in enumerate(choices):
            self.addItem(words)
            if not value:
                self.setItemData(number, 0, Qt.ItemDataRole.UserRole - 1)  # where Qt keeps an item's flags
        self.set_value(current)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The wheel scrolls the page; a choice must not change because the pointer happened to rest on it.
        event.ignore()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        # Qt cuts a long choice off in the middle of a letter.
        room = self.width() - self._theme.px(10 + 8 + 16 + 10)
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        size = self._theme.px(16)
        chevron = icon_pixmap("chevron-down", self._theme.hex("ink-2"), size, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - size - self._theme.px(10), (self.height() - size) // 2, chevron)
        painter.end()

    def _on_activated(self, number: int) -> None:
        self.chosen.emit(self._values[number])
