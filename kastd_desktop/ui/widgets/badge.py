"""A small label in a frame: a language, or that something does not apply now. Words, never colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.layout import row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Label

if TYPE_CHECKING:
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
        self.setObjectName("badge")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(name or text)
        self.setToolTip(name)
        self.setMinimumHeight(theme.px(20))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


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
