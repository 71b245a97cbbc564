"""A button for what cannot be undone: it asks once more, and a double click is no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QApplication

from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent

    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.widgets.buttons import Kind


class TwoStep(Button):
    """A button that asks once more before it does what cannot be undone.

    Attributes:
        meant: it was pressed and, where that is asked for, pressed again.
    """

    meant = Signal()

    def __init__(
        self, theme: Theme, text: str, again: str, icon: str = "", about: str = "", kind: Kind = "secondary"
    ) -> None:
        """Make the button.

        Args:
            theme: colours and sizes.
            text: what it will do.
            again: what it says before it does; empty when once is enough.
            icon: before the words.
            about: what it does it to, for assistive technology; empty when the words say it.
            kind: how it looks, see `Button`.
        """
        super().__init__(theme, text, kind, icon, compact=True)
        self._first, self._again, self._about = text, again, about
        self._since = QElapsedTimer()
        self.set_text(text)
        self.clicked.connect(self._on_clicked)

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self.setAccessibleName(f"{text}: {self._about}" if self._about else text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.set_text(self._first)
        super().focusOutEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self.set_text(self._first)
        super().leaveEvent(event)

    def _on_clicked(self) -> None:
        if self._again and self.text() != self._again:
            self.set_text(self._again)
            self._since.start()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self._again)
            return
        # The second half of a double click is no second thought.
        if not self._again or self._since.elapsed() >= QApplication.doubleClickInterval():
            self.meant.emit()
