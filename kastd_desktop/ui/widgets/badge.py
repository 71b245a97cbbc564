"""A small label in a frame: a language, or that something does not apply now. Words, never colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.layout import row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme


class Badge(Label):
    """A word in a frame, e.g. ``LT`` beside a text that has no translation."""

    def __init__(self, theme: Theme, text: str, name: str = "") -> None:
        """Make a badge.

        Args:
            theme: colours and sizes.
            text: what it says.
            name: what a screen reader says; the text itself when empty.
        """
        super().__init__(theme, text, "caption", "ink-2")
        margin = theme.px(5)
        self.setContentsMargins(margin, 0, margin, 0)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(name or text)
        self.setToolTip(name)
        self.setMinimumHeight(theme.px(20))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("ctl"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
        super().paintEvent(event)


class NotNow(QWidget):
    """The words that say a text does not apply in the extraordinary situation."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        line = row(spacing=theme.px(6))
        line.addWidget(Icon(theme, "circle-pause", "ink-3", 16))
        line.addWidget(Label(theme, not_now(), "label", "ink-3", weight=500))
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


def not_now() -> str:
    """Return what is said of something that does not apply in the extraordinary situation."""
    return _("does not apply now")
