"""A day, typed as ``2026-12-04`` or picked from a calendar. Knows no service: who reads it judges what was typed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.calendar import Calendar
from kastd_desktop.ui.widgets.fields import LineEdit
from kastd_desktop.ui.widgets.layout import row

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kastd_desktop.ui.theme.theme import Theme

_STEPS: Final = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class DateField(QWidget):
    """A line for a day, with a button that opens a calendar; so do Alt+Down, and Up and Down go to the next days.

    Attributes:
        line: the line typed in.
        changed: (text) was typed or picked.
        left: the line lost the keyboard, or Return was pressed in it.
    """

    changed = Signal(str)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        today: date,
        working: Callable[[date], bool],
        parse: Callable[[str], date | None],
    ) -> None:
        """Build the field.

        Args:
            theme: colours and sizes.
            name: for assistive technology.
            today: where an empty field's calendar opens.
            working: tells working days, see `Calendar`.
            parse: reads a typed day; None when it is none.
        """
        super().__init__()
        self._theme = theme
        self._today, self._working, self._parse = today, working, parse
        self._calendar: Calendar | None = None
        self.line = LineEdit(theme, name=name, placeholder=_("YYYY-MM-DD"))
        self.line.setTextMargins(0, 0, theme.px(18), 0)
        self.line.textEdited.connect(self.changed)
        self.line.editingFinished.connect(self.left)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self._button = IconButton(theme, "calendar-days", _("Pick a day"), "ink-2", 16)
        self._button.setParent(self)
        self._button.setFixedSize(theme.px(26), theme.px(26))
        # One stop less for the Tab key; Alt+Down in the line does the same.
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setAccessibleName(_("Pick a day: {field}").format(field=name))
        self._button.clicked.connect(self.open_calendar)
        layout = row()
        layout.addWidget(self.line)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def value(self) -> str:
        """Return what was typed."""
        return self.line.text()

    def set_value(self, text: str) -> None:
        """Show another text without telling anyone."""
        if text != self.line.text():
            self.line.setText(text)

    def set_look(self, name: str, on: bool) -> None:
        """Show or hide a state of the style sheet: ``fault`` or ``remark``."""
        self.line.set_look(name, on)

    def open_calendar(self) -> None:
        """Show the month of the day typed, or of today."""
        self.close_calendar()
        self._calendar = Calendar(self._theme, self, self._today, self._working)
        self._calendar.picked.connect(self._on_picked)
        self._calendar.destroyed.connect(self._on_closed)
        self._calendar.open_under(self, self._parse(self.line.text()) or self._today)

    def close_calendar(self) -> None:
        """Close the calendar when it is open."""
        if self._calendar is not None:
            self._calendar.close()

    def calendar(self) -> Calendar | None:
        """Return the open calendar."""
        return self._calendar

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)  # type: ignore[arg-type]  # a key press is a QKeyEvent
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        edge = (self.height() - self._button.height()) // 2
        self._button.move(self.width() - self._button.width() - edge, edge)
        self._button.raise_()
        super().resizeEvent(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key not in _STEPS:
            return False
        day = self._parse(self.line.text())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or day is None:
            if key == Qt.Key.Key_Down:
                self.open_calendar()
            return True
        self._put(day + timedelta(days=_STEPS[key]))
        return True

    def _put(self, day: date) -> None:
        self.line.setText(day.isoformat())
        self.changed.emit(self.line.text())

    def _on_picked(self, iso: str) -> None:
        self._put(date.fromisoformat(iso))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()

    def _on_closed(self) -> None:
        self._calendar = None
