"""A line that saves itself when it is left: label above, what is wrong or a hint below. Knows no setting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.widgets.date_field import DateField
from kastd_desktop.ui.widgets.fields import LineEdit
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Label, Paragraph
from kastd_desktop.ui.widgets.time_edit import TimeEdit, not_a_time, shown_time

if TYPE_CHECKING:
    from kastd_desktop.ui.theme.theme import Theme


class Captioned(QWidget):
    """A control with its label above and a sentence below: a fault in red, or a quiet hint.

    Attributes:
        control: what is labelled.
    """

    def __init__(self, theme: Theme, label: str, control: QWidget, hint: str = "", *, width: int = 0) -> None:
        """Lay a control out.

        Args:
            theme: colours and sizes.
            label: what the control is.
            control: the control.
            hint: a sentence under it; may be empty.
            width: widest at 100 %, or 0 for as wide as there is room.
        """
        super().__init__()
        self.control = control
        self._hint_text = hint
        self.label = Label(theme, label, "label", "ink-2", weight=500, wrap=True)
        self.label.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(label)
        if width:
            control.setMaximumWidth(theme.px(width))
        line = row()
        line.addWidget(control, 1000)
        line.addStretch(1)
        self._icon = Icon(theme, "circle-alert", "danger-ink", 14)
        self._fault = Paragraph(theme, "", "caption", "danger-ink")
        wrong = row(spacing=theme.px(6))
        wrong.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        wrong.addWidget(self._fault, 1)
        self._hint = Paragraph(theme, hint, "label", "ink-3", weight=400)
        layout = column(spacing=theme.px(4))
        layout.addWidget(self.label)
        layout.addLayout(line)
        layout.addLayout(wrong)
        layout.addWidget(self._hint)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.show_fault("")

    def show_fault(self, text: str) -> None:
        """Say what is wrong; an empty text clears it and shows the hint again."""
        self._fault.set_text(text)
        self._fault.setVisible(bool(text))
        self._icon.setVisible(bool(text))
        self._hint.setVisible(bool(self._hint_text) and not text)
        if isinstance(self.control, LineEdit | DateField):
            self.control.set_look("fault", bool(text))
        self._describe(text or self._hint_text)
        if text:
            announce(self.control, text)

    def fault(self) -> str:
        """Return what is wrong; empty when nothing is."""
        return self._fault.text()

    def set_hint(self, text: str) -> None:
        """Show another hint."""
        self._hint_text = text
        self._hint.set_text(text)
        self._hint.setVisible(bool(text) and not self.fault())
        if not self.fault():
            self._describe(text)

    def _describe(self, text: str) -> None:
        """Let assistive technology read a sentence with whatever of the control takes the keyboard."""
        (self.control.focusProxy() or self.control).setAccessibleDescription(text)


class SavedField(Captioned):
    """A line of text. Leaving it or Enter saves, Esc brings back what was saved.

    Attributes:
        written: (this field, text) is to be saved.
        name: the setting it holds.
        line: where one writes.
    """

    written = Signal(object, str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        value: str,
        hint: str = "",
        *,
        width: int = 0,
        placeholder: str = "",
        line: LineEdit | None = None,
    ) -> None:
        """Make the field.

        Args:
            theme: colours and sizes.
            name: the setting it holds.
            label: what it is.
            value: what is saved.
            hint: a sentence under it.
            width: widest at 100 %, or 0 for as wide as there is room.
            placeholder: shown while it is empty.
            line: another kind of line than plain text.
        """
        self.name = name
        self.line = line or LineEdit(theme, value, placeholder=placeholder)
        self._saved = self.line.text()
        super().__init__(theme, label, self.line, hint, width=width)
        self.line.editingFinished.connect(self.commit)
        self.line.installEventFilter(self)

    def commit(self) -> None:
        """Ask for what is written to be saved, when it differs from what is."""
        if self.line.text() == self._saved:
            self.show_fault("")
            return
        text = self.text()
        if text is None:
            self.show_fault(self.refusal())
        else:
            self.written.emit(self, text)

    def text(self) -> str | None:
        """Return what is written as it is to be saved; None when it is impossible."""
        return self.line.text()

    def refusal(self) -> str:
        """Return what to say of something impossible."""
        return ""

    def restore(self) -> None:
        """Bring back what is saved."""
        self.line.setText(self._saved)
        self.show_fault("")

    def accept(self, value: str) -> None:
        """Show what was saved of what is written here."""
        self._saved = self.shown(value)
        if self.line.text() != self._saved:
            self.line.setText(self._saved)
        self.line.setModified(False)

    def show_saved(self, value: str) -> None:
        """Show a value that was saved elsewhere, unless something else is being written here."""
        being_written = self.line.text() != self._saved
        self._saved = self.shown(value)
        if not being_written:
            self.line.setText(self._saved)

    def shown(self, value: str) -> str:
        """Return a saved value as it stands in the field."""
        return value

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.line
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and (self.line.text() != self._saved or self.fault())
        ):
            self.restore()
            return True
        return super().eventFilter(watched, event)


class SavedTime(SavedField):
    """A time of day; the value saved is ``HH:MM``."""

    def __init__(self, theme: Theme, name: str, label: str, value: str, hint: str = "") -> None:
        self._time = TimeEdit(theme, value)
        super().__init__(theme, name, label, value, hint, line=self._time)

    def text(self) -> str | None:
        return self._time.value()

    def refusal(self) -> str:
        return not_a_time()

    def shown(self, value: str) -> str:
        return shown_time(value)
