"""A field to search in: a glass, what is typed, a cross that clears it. Remembers nothing that was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence

from kastd_desktop.i18n import _
from kastd_desktop.ui.keys import digit_of
from kastd_desktop.ui.widgets.buttons import IconButton, KeyCap
from kastd_desktop.ui.widgets.fields import LineEdit
from kastd_desktop.ui.widgets.layout import holder, row
from kastd_desktop.ui.widgets.marks import Icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kastd_desktop.ui.theme.theme import Theme

LONGEST: Final = 80
"""Characters; nobody looks up more than a sentence."""
WARM_AFTER: Final = 50
"""Milliseconds from the showing of a search to reading its index: after the first paint, before the first letter."""
SAME_WORD: Final = 1500
"""Milliseconds within which a letter goes on from one that a digit key wrote: „šaukia“ begins with the key of 6."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchField(LineEdit):
    """A line to search in.

    Attributes:
        moved: (-1 or 1) an arrow key up or down.
        entered: Enter was pressed.
        escaped: Escape was pressed.
        digit: (1–9) a digit key while nothing is typed.
        copied: Ctrl+C while nothing is marked.
        backed: Backspace while nothing is typed.
    """

    moved = Signal(int)
    entered = Signal()
    escaped = Signal()
    digit = Signal(int)
    copied = Signal()
    backed = Signal()

    def __init__(
        self, theme: Theme, name: str, placeholder: str, *, keys: Sequence[str] = (), bare: bool = False
    ) -> None:
        """Make an empty field.

        Args:
            theme: colours and sizes.
            name: for assistive technology.
            placeholder: what to type, with examples.
            keys: keys that lead here, shown at the right end while the field is empty.
            bare: without frame and cross, as part of something that has both.
        """
        super().__init__(theme, name=name, placeholder=placeholder, height=44)
        self._theme = theme
        self.digits_wanted = False
        self._begun = ("", 0)
        self.setMaxLength(LONGEST)
        self.setProperty("bare", bare)
        if bare:
            self.setFont(theme.font("heading", weight=400))
        # Neither an on-screen keyboard nor an input method learns from what is typed about customers.
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._glass = Icon(theme, "search", "ink-2", 20)
        self._glass.setParent(self)
        self._glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        hints = row(spacing=theme.px(4))
        for key in keys:
            hints.addWidget(KeyCap(theme, key))
        self._keys = holder(hints)
        self._keys.setParent(self)
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clear = IconButton(theme, "x", _("Clear the search"))
        self._clear.setParent(self)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self._on_clear)
        self._bare = bare
        self.textChanged.connect(self._on_text)
        self._on_text("")

    def begin_with(self, letter: str) -> None:
        """Take the keyboard and go on from a letter typed elsewhere."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setText(letter)

    def forget(self) -> None:
        """Empty the field so that not even Ctrl+Z brings back what was typed."""
        # QLineEdit.clear can be undone, setText cannot.
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        begun, self._begun = self._begun, ("", 0)
        if event.key() in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.moved.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() in _ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText():
            self.copied.emit()
        elif self.digits_wanted and not self.text() and (number := digit_of(event)) is not None:
            self._begun = (event.text() if event.text().isalpha() else "", event.timestamp())
            self.digit.emit(number)
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.backed.emit()
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # on X11 it would delete a letter; it belongs to the window, where it pins
        else:
            letter, when = begun
            if letter and not self.text() and event.text().isalpha() and event.timestamp() - when <= SAME_WORD:
                self.setText(letter)
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._theme.px
        left = 0 if self._bare else px(15)
        glass, keys = self._glass.sizeHint(), self._keys.sizeHint()
        self._glass.setGeometry(left, (self.height() - glass.height()) // 2, glass.width(), glass.height())
        self._keys.setGeometry(
            self.width() - keys.width() - px(10), (self.height() - keys.height()) // 2, keys.width(), keys.height()
        )
        self._clear.move(self.width() - self._clear.width() - px(6), (self.height() - self._clear.height()) // 2)
        self._keep_clear()

    def _keep_clear(self) -> None:
        """Keep the words off the marks at both ends."""
        px = self._theme.px
        if self._bare:
            self.setTextMargins(px(32), 0, 0, 0)
            return
        right = px(30) if self.text() else self._keys.sizeHint().width()
        self.setTextMargins(px(35), 0, right, 0)

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text) and not self._bare)
        self._keys.setVisible(not text and not self._bare)
        self._keep_clear()

    def _on_clear(self) -> None:
        self.forget()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
