"""The year or month looked at, with a way to the one before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.layout import row
from kastd_desktop.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kastd_desktop.ui.theme.theme import Theme


class Chooser(QFrame):
    """‹ 2026 ›. Left and right move it while it has the keyboard.

    Attributes:
        moved: (-1 or 1) a person wants the one before or after.
    """

    accessible_role = "SpinBox"
    moved = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._back = IconButton(theme, "chevron-left", "", "ink")
        self._on = IconButton(theme, "chevron-right", "", "ink")
        self._text = Label(theme, "", "title")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._back.clicked.connect(self._on_back)
        self._on.clicked.connect(self._on_on)
        for button in (self._back, self._on):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard moves the chooser itself
        line = row(spacing=theme.px(2))
        line.addWidget(self._back)
        line.addWidget(self._text)
        line.addWidget(self._on)
        self.setLayout(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_span(self, text: str, names: tuple[str, str, str], able: tuple[bool, bool]) -> None:
        """Show what is chosen.

        Args:
            text: e.g. ``2026``.
            names: what is chosen, for assistive technology, and the names of the two buttons.
            able: whether there is one before, and one after.
        """
        self._text.setText(text)
        self.setAccessibleName(f"{names[0]}: {text}")
        for button, name, possible in zip((self._back, self._on), names[1:], able, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setEnabled(possible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Down} and self._back.isEnabled():
            self.moved.emit(-1)
        elif event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Up} and self._on.isEnabled():
            self.moved.emit(1)
        else:
            super().keyPressEvent(event)

    def _on_back(self) -> None:
        self.moved.emit(-1)

    def _on_on(self) -> None:
        self.moved.emit(1)
