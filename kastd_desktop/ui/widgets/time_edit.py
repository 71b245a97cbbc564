"""A field for a time of day. Takes what people write (7.40, 7:40, 740, 7), gives back ``HH:MM``."""

from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter

from kastd_desktop.i18n import _, pgettext
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.fields import LineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme

STEP: Final = 5
"""Minutes by which the arrow keys move the time."""
_WRITTEN: Final = re.compile(r"(\d{1,2})(?:[.:, ]?(\d{2}))?\s*(?:val\.?|h)?", re.IGNORECASE)
_DAY: Final = 24 * 60


def parse_time(text: str) -> str | None:
    """Return a time as ``HH:MM``, or None when it is no time.

    Args:
        text: as people write it: ``7.40``, ``7:40``, ``0740``, ``7 val.``.
    """
    match = _WRITTEN.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def shown_time(value: str) -> str:
    """Return ``HH:MM`` as the language in use writes it in a sentence: ``7.40`` or ``7:40``."""
    moment = time.fromisoformat(value)
    return pgettext("time in a sentence", "{hour}:{minute}").format(hour=moment.hour, minute=f"{moment.minute:02}")


def not_a_time() -> str:
    """Return what to say of something that is no time."""
    return _("Write a time between 0.00 and 23.59, such as 7.40.")


class TimeEdit(LineEdit):
    """A line that holds a time. Up and down move it by five minutes.

    Attributes:
        stepped: (``HH:MM``) an arrow key moved it.
    """

    stepped = Signal(str)

    def __init__(self, theme: Theme, value: str, *, name: str = "", height: int = 36) -> None:
        super().__init__(theme, shown_time(value), name=name, height=height)
        self._theme = theme
        self._icon = theme.px(18)
        self.setFixedWidth(theme.px(104))
        self.setTextMargins(0, 0, self._icon + theme.px(4), 0)

    def value(self) -> str | None:
        """Return the time written as ``HH:MM``, or None when it is no time."""
        return parse_time(self.text())

    def set_value(self, value: str) -> None:
        """Show a time.

        Args:
            value: ``HH:MM``.
        """
        self.setText(shown_time(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: STEP, Qt.Key.Key_Down: -STEP}.get(Qt.Key(event.key()))
        value = self.value()
        if step is None or value is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        minutes = (int(value[:2]) * 60 + int(value[3:]) + step) % _DAY
        moved = f"{minutes // 60:02}:{minutes % 60:02}"
        self.set_value(moved)
        self.setModified(True)
        self.stepped.emit(moved)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        pixmap = icon_pixmap("clock", self._theme.hex("ink"), self._icon, self.devicePixelRatioF())
        left = self.width() - self._theme.px(14) - self._icon
        painter.drawPixmap(left, (self.height() - self._icon) // 2, pixmap)
        painter.end()
