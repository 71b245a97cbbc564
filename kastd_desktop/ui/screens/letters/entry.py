"""One field of a letter: label, hint, what it is filled in with, and the sentence that says what is wrong."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _, ngettext, pgettext
from kastd_desktop.ui.screens.letters.controls import Choice, TextLine, TextLines
from kastd_desktop.ui.widgets.date_field import DateField
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Label, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QFont, QResizeEvent

    from kastd_desktop.core.letter import Field
    from kastd_desktop.ui.theme.theme import Theme

SHORT: Final = 24
"""Characters up to which an example makes its field a short one."""
SHORT_HINT: Final = 230
"""Width of a hint in pixels at 100 % that can still stand under a short field, in two lines."""


class Entry(QWidget):
    """A field of a letter.

    Attributes:
        field: what it fills in.
        changed: (field id, text) was typed, picked or chosen.
        entered: (field id) it got the keyboard.
        left: (field id) it lost the keyboard.
    """

    changed = Signal(str, str)
    entered = Signal(str)
    left = Signal(str)

    def __init__(
        self,
        theme: Theme,
        field: Field,
        today: date,
        working: Callable[[date], bool],
        parse: Callable[[str], date | None],
        law: str = "",
    ) -> None:
        """Build the field.

        Args:
            theme: colours and sizes.
            field: what it fills in.
            today: where a calendar opens.
            working: tells working days.
            parse: reads a typed day.
            law: what a deadline rests on; empty for none.
        """
        super().__init__()
        self._theme = theme
        self.field = field
        self._control: TextLine | TextLines | DateField | Choice
        if field.kind == "choice":
            self._control = Choice(theme, field.label, field.choices)
        elif field.kind == "longtext":
            self._control = TextLines(theme, field.label, field.example)
        elif field.kind in {"text", "number", "name"}:
            self._control = TextLine(theme, field.label, field.example)
        else:
            self._control = DateField(theme, field.label, today, working, parse)
        self._control.changed.connect(self._on_changed)
        self._hint = hint_of(field)
        self._label = Label(theme, field.label, "label", "ink-2", weight=500, wrap=True)
        self._label.setBuddy(self._control.combo if isinstance(self._control, Choice) else self._control)
        self._beside = Label(theme, self._hint, "label", "ink-3", weight=400)
        self._below = Paragraph(theme, self._hint, "caption", "ink-3", weight=400)
        top = row(spacing=theme.px(8))
        top.addWidget(self._label, 1)
        top.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._fault_icon = Icon(theme, "circle-alert", "danger-ink", 14)
        self._remark_icon = Icon(theme, "triangle-alert", "warn-ink", 14)
        self._message = Paragraph(theme, "", "caption", "danger-ink")
        said = row(spacing=theme.px(6))
        for icon in (self._fault_icon, self._remark_icon):
            said.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._message, 1)
        layout = column(spacing=theme.px(4))
        layout.addLayout(top)
        layout.addWidget(self._control)
        layout.addLayout(said)
        layout.addWidget(self._below)
        self._law = _("Legal source: {law}").format(law=law) if law else ""
        if law:
            layout.addWidget(Paragraph(theme, self._law, "caption", "ink-3", weight=400))
        # Beside a taller neighbour the field stays under its label.
        layout.addStretch(1)
        self.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._fault, self._remark = "", ""
        self._show()
        self._place_hint()
        for widget in self.keyboard_widgets():
            widget.installEventFilter(self)

    def value(self) -> str:
        """Return what is filled in."""
        return self._control.value()

    def set_value(self, text: str) -> None:
        """Show another text without telling anyone."""
        self._control.set_value(text)

    def take_focus(self) -> None:
        """Take the keyboard."""
        if isinstance(self._control, Choice):
            self._control.take_focus()
        else:
            self._control.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_fault(self, text: str) -> None:
        """Say what is wrong, in red; an empty text clears it."""
        if text != self._fault:
            self._fault = text
            self._show()

    def show_remark(self, text: str) -> None:
        """Say what to look at again, in amber, unless something is wrong; an empty text clears it."""
        if text != self._remark:
            self._remark = text
            self._show()

    def fault(self) -> str:
        """Return what is said to be wrong."""
        return self._fault

    def remark(self) -> str:
        """Return what is said to be looked at again."""
        return self._remark

    def is_short(self) -> bool:
        """Tell whether another short field has room beside it."""
        if self._law or QFontMetrics(self._below_font()).horizontalAdvance(self._hint) > self._theme.px(SHORT_HINT):
            return False
        if self.field.kind in {"date", "deadline", "number"}:
            return True
        return self.field.kind == "text" and 0 < len(self.field.example) <= SHORT

    def is_wide(self) -> bool:
        """Tell whether it shows all its choices side by side."""
        return isinstance(self._control, Choice) and self._control.wide()

    def needed(self) -> int:
        """Return the width a short field needs: its label, an example, and its hint in two lines."""
        px = self._theme.px
        body = QFontMetrics(self._theme.font("body"))
        if isinstance(self._control, DateField):
            control = body.horizontalAdvance("2026-12-04") + px(44)
        else:
            control = body.horizontalAdvance(self.field.example) + px(26)
        label = QFontMetrics(self._theme.font("label", weight=500)).horizontalAdvance(self.field.label) + 2
        hint = QFontMetrics(self._below_font()).horizontalAdvance(self._hint)
        return max(control, label, math.ceil(hint * 0.6))

    def close_popup(self) -> None:
        """Close the calendar when it is open."""
        if isinstance(self._control, DateField):
            self._control.close_calendar()

    def keyboard_widgets(self) -> list[QWidget]:
        """Return what can have the keyboard."""
        if isinstance(self._control, DateField):
            return [self._control.line]
        if isinstance(self._control, Choice):
            return self._control.keyboard_widgets()
        return [self._control]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self.field.id)
        elif event.type() == QEvent.Type.FocusOut:
            self.left.emit(self.field.id)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_hint()
        super().resizeEvent(event)

    def _below_font(self) -> QFont:
        return self._theme.font("caption", weight=400)

    def _place_hint(self) -> None:
        """Put the hint beside the label where both fit, else below the field."""
        label = QFontMetrics(self._label.font()).horizontalAdvance(self.field.label)
        hint = QFontMetrics(self._beside.font()).horizontalAdvance(self._hint)
        beside = bool(self._hint) and label + hint + self._theme.px(12) <= self.width()
        if beside == self._beside.isHidden():
            # The line of two is being laid out, and takes no notice of a change meanwhile: once more afterwards.
            QTimer.singleShot(0, self, self.updateGeometry)
        self._beside.setVisible(beside)
        self._below.setVisible(bool(self._hint) and not beside and not self._fault and not self._remark)

    def _show(self) -> None:
        text = self._fault or self._remark
        self._message.set_text(text)
        self._message.set_color("danger-ink" if self._fault else "warn-ink")
        self._message.setVisible(bool(text))
        self._fault_icon.setVisible(bool(self._fault))
        self._remark_icon.setVisible(bool(text) and not self._fault)
        self._control.set_look("fault", bool(self._fault))
        self._control.set_look("remark", bool(text) and not self._fault)
        for widget in self.keyboard_widgets():
            widget.setAccessibleDescription(". ".join(filter(None, [text or self._hint, self._law])))
        self._place_hint()

    def _on_changed(self, text: str) -> None:
        self.changed.emit(self.field.id, text)


def hint_of(field: Field) -> str:
    """Return the remark beside a field: the template's own, the days of a deadline, that it may stay empty."""
    parts = [field.hint] if field.hint else []
    if field.kind == "deadline":
        days = ngettext("{n} working day", "{n} working days", field.workdays).format(n=field.workdays)
        if not field.hint.replace("\u00a0", " ").startswith(days.replace("\u00a0", " ")):
            parts.insert(0, days)
    if not field.required:
        # Translators: said of a field (laukas) that may stay empty.
        parts.insert(0, pgettext("field", "optional"))
    return ", ".join(parts)


def fault_text(fault: str, field: Field) -> str:
    """Return the sentence for a fault of `Correspondence.faults`."""
    if fault == "empty":
        return _("Enter: {label}").format(label=field.label)
    if fault == "no-number":
        return _("Write a number, for example, {example}.").format(example=field.example or "12,50")
    return _("There is no such day. Write, for example, 2026-12-04.")


def remark_text(remark: str) -> str:
    """Return the sentence for a remark of `Correspondence.remarks`."""
    return {
        "personal-code": _("This looks like a personal code. Is it really needed?"),
        "foreign-name": _("This name was left as it is. See whether that fits."),
        "late": _("This is later than the term allows."),
    }[remark]
