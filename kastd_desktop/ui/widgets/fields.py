"""Fields to write in: a line, several lines, each with a label that belongs to it and a place for what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from kastd_desktop.ui.theme.sheet import dress
from kastd_desktop.ui.widgets.layout import SlimBar, column, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Label, Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kastd_desktop.ui.theme.theme import Theme

_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class LineEdit(QLineEdit):
    """A line.

    Qt sends the caret event before the focus event when Tab selects all, and Orca then skips the label; so the focus
    goes first and the selection follows.
    """

    def __init__(
        self, theme: Theme, text: str = "", *, name: str = "", placeholder: str = "", height: int = 36
    ) -> None:
        super().__init__(text)
        dress(self, theme)
        self.setFont(theme.font("body"))
        self.setFixedHeight(theme.px(height))
        self.setPlaceholderText(placeholder)
        if name:
            self.setAccessibleName(name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in _BY_KEYBOARD:
            super().focusInEvent(QFocusEvent(event.type(), Qt.FocusReason.OtherFocusReason))
            QTimer.singleShot(0, self, self.selectAll)
        else:
            super().focusInEvent(event)

    def set_look(self, name: str, on: bool) -> None:
        """Show or hide a state of the style sheet: ``fault`` or ``remark``."""
        if bool(self.property(name)) != on:
            self.setProperty(name, on)
            self.style().unpolish(self)
            self.style().polish(self)


class TextEdit(QPlainTextEdit):
    """Several lines of plain text; Tab goes to the next field."""

    def __init__(self, theme: Theme, text: str = "", *, placeholder: str = "", lines: int = 3) -> None:
        super().__init__(text)
        dress(self, theme)
        self.setFont(theme.font("body"))
        self.setVerticalScrollBar(SlimBar(self))
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setFixedHeight(theme.line_height("body") * lines + theme.px(16))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_look(self, name: str, on: bool) -> None:
        """Show or hide a state of the style sheet: ``fault`` or ``remark``."""
        if bool(self.property(name)) != on:
            self.setProperty(name, on)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # F6 and Ctrl+Return belong to the screen.
        if event.key() == Qt.Key.Key_F6 or (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
            return
        super().keyPressEvent(event)


class Labelled(QWidget):
    """A field with its label above and, when something is wrong with it, a sentence below.

    Attributes:
        field: the widget written in.
    """

    def __init__(self, theme: Theme, label: str, field: LineEdit | TextEdit | QWidget, hint: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.field = field
        self._label = Label(theme, label, "label", "ink-2", weight=500)
        self._label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label)
        top = row(spacing=theme.px(8))
        top.addWidget(self._label)
        top.addStretch(1)
        if hint:
            top.addWidget(Label(theme, hint, "label", "ink-3", weight=400))
            field.setAccessibleDescription(hint)
        self._hint = hint
        self._fault_icon = Icon(theme, "circle-alert", "danger-ink", 14)
        self._remark_icon = Icon(theme, "triangle-alert", "warn-ink", 14)
        self._message = Paragraph(theme, "", "caption", "danger-ink")
        line = row(spacing=theme.px(6))
        line.addWidget(self._fault_icon)
        line.addWidget(self._remark_icon)
        line.addWidget(self._message, 1)
        for widget in (self._fault_icon, self._remark_icon, self._message):
            widget.hide()
        layout = column(spacing=theme.px(4))
        layout.addLayout(top)
        layout.addWidget(field)
        layout.addLayout(line)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_fault(self, text: str) -> None:
        """Say what is wrong, in red; an empty text clears it."""
        self._show(text, fault=True)

    def show_remark(self, text: str) -> None:
        """Say what to look at again, in amber; an empty text clears it."""
        self._show(text, fault=False)

    def _show(self, text: str, *, fault: bool) -> None:
        self._message.set_text(text)
        self._message.set_color("danger-ink" if fault else "warn-ink")
        self._message.setVisible(bool(text))
        self._fault_icon.setVisible(bool(text) and fault)
        self._remark_icon.setVisible(bool(text) and not fault)
        if isinstance(self.field, LineEdit | TextEdit):
            self.field.set_look("fault", bool(text) and fault)
            self.field.set_look("remark", bool(text) and not fault)
        self.field.setAccessibleDescription(text or self._hint)
