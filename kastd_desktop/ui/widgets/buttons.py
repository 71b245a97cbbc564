"""Buttons: with words, with an icon alone, as a link; and a choice of a few shown side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QRadioButton, QSizePolicy

from kastd_desktop.ui.theme.icons import icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from kastd_desktop.ui.theme.theme import Theme

Kind = Literal["primary", "secondary", "text"]
_INK = {"primary": "on-accent", "secondary": "ink", "text": "accent-ink"}


class Button(QPushButton):
    """A button that says what it will do."""

    def __init__(
        self, theme: Theme, text: str, kind: Kind = "secondary", icon_name: str = "", *, compact: bool = False
    ) -> None:
        super().__init__(text.replace("&", "&&"))
        self._theme = theme
        self._kind = kind
        self.setProperty("kind", kind)
        self.setFont(theme.font("label", weight=600))
        self.setFixedHeight(theme.px(32 if compact else 36))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "text" else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(text)
        if icon_name:
            self.set_icon(icon_name)

    def set_icon(self, name: str) -> None:
        """Show an icon before the words."""
        size, gap = self._theme.px(16), self._theme.px(6)
        self.setIcon(icon(name, self._theme.hex(_INK[self._kind]), size, self._theme.hex("ink-3"), gap))
        self.setIconSize(QSize(size + gap, size))

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)


class IconButton(QPushButton):
    """A button with an icon alone; its name is told to assistive technology and shown as a tool tip."""

    def __init__(self, theme: Theme, icon_name: str, name: str, color: str = "ink-2", size: int = 20) -> None:
        super().__init__()
        self._theme = theme
        self._size = size
        self.setProperty("kind", "icon")
        edge = theme.px(32)
        self.setFixedSize(edge, edge)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.set_icon(icon_name, color)

    def set_icon(self, name: str, color: str) -> None:
        """Show another icon."""
        size = self._theme.px(self._size)
        self.setIcon(icon(name, self._theme.hex(color), size, self._theme.hex("ink-3")))
        self.setIconSize(QSize(size, size))


class KeyCap(QLabel):
    """A key as it is printed on the keyboard. A hint for the eye; keys are told by names elsewhere."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__(key)
        self.setObjectName("keycap")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font("caption"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(theme.px(20), theme.px(20))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class Segments(QFrame):
    """One choice of a few, side by side. Left and right move it, as in any group of radio buttons.

    Attributes:
        chosen: emitted with the new choice when a person changed it.
    """

    accessible_role = QAccessible.Role.Grouping
    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Build the group.

        Args:
            theme: colours and sizes.
            name: what is chosen, for assistive technology.
            choices: (value, words) in order.
            current: value chosen at first.
        """
        super().__init__()
        self.setObjectName("segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._values: list[str] = []
        for value, words in choices:
            segment = _Segment(words)
            segment.setFont(theme.font("label", weight=500))
            segment.setFixedHeight(theme.px(32))
            segment.setChecked(value == current)
            self._group.addButton(segment, len(self._values))
            self._values.append(value)
            row.addWidget(segment, 1)
        self._group.idClicked.connect(self._on_clicked)

    def value(self) -> str:
        """Return the value chosen."""
        return self._values[self._group.checkedId()]

    def set_value(self, value: str) -> None:
        """Choose a value without telling anyone."""
        self._group.button(self._values.index(value)).setChecked(True)

    def focus(self) -> None:
        """Put the keyboard on the choice."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._values[number])


class _Segment(QRadioButton):
    """One of the choices; its words sit in the middle."""

    def __init__(self, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)
