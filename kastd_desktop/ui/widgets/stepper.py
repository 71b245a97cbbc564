"""A number with a button to make it smaller and one to make it larger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.layout import row
from kastd_desktop.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kastd_desktop.ui.theme.theme import Theme


_STEPS: Final = {
    Qt.Key.Key_Up: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Down: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Minus: -1,
}  # fmt: skip


class _StepButton(IconButton):
    """Leaves the arrow keys to the stepper; Qt's own button would send the keyboard elsewhere."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            event.ignore()
            return
        super().keyPressEvent(event)


class Stepper(QFrame):
    """A number between two limits; the arrow keys move it as the buttons do.

    Attributes:
        moved: (number) a person moved it.
        less: the button that makes it smaller.
        more: the button that makes it larger.
    """

    accessible_role = "Grouping"
    moved = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        value: int,
        *,
        limits: tuple[int, int],
        step: int,
        words: str,
        less: str,
        more: str,
    ) -> None:
        """Make the stepper.

        Args:
            theme: colours and sizes.
            name: what the number is.
            value: the number at first.
            limits: least and most.
            step: by how much a press moves it.
            words: how the number is shown, with ``{n}``, e.g. ``{n} %``.
            less: name of the button that makes it smaller.
            more: name of the button that makes it larger.
        """
        super().__init__()
        self._name, self._words = name, words
        self._least, self._most = limits
        self._step = step
        self._value = value
        self.less = _StepButton(theme, "minus", less, "ink", framed=True)
        self.more = _StepButton(theme, "plus", more, "ink", framed=True)
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)
        self._label = Label(theme, "", "body-strong")
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setMinimumWidth(theme.px(64))
        line = row(spacing=theme.px(4))
        line.addWidget(self.less)
        line.addWidget(self._label)
        line.addWidget(self.more)
        line.addStretch(1)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_value(value)

    def value(self) -> int:
        """Return the number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show another number without telling anyone."""
        self._value = value
        text = self._words.format(n=value)
        self._label.setText(text)
        self.setAccessibleName(f"{self._name}: {text}")
        for button, able in ((self.less, value > self._least), (self.more, value < self._most)):
            if not able and button.hasFocus():
                other = self.more if button is self.less else self.less
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(able)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif step > 0:
            self._on_more()
        else:
            self._on_less()

    def _on_less(self) -> None:
        self._move(-1)

    def _on_more(self) -> None:
        self._move(1)

    def _move(self, direction: int) -> None:
        # From a number between two steps to the next step, not past it.
        step = self._step
        base = self._value // step if direction > 0 else -(-self._value // step)
        value = min(self._most, max(self._least, (base + direction) * step))
        if value != self._value:
            self.set_value(value)
            self.moved.emit(value)
