"""Whom to call: a role with its number, what to do when there is none, and 112, which is built in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.core.calling import EMERGENCY, Line, line_of
from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import row
from kastd_desktop.ui.widgets.surface import Surface
from kastd_desktop.ui.widgets.text import Label, Paragraph

if TYPE_CHECKING:
    from kastd_desktop.ui.theme.theme import Theme

__all__ = ["EMERGENCY", "ContactRow", "EmergencyBlock", "Line", "Number", "line_of"]


class Number(Label):
    """A telephone number that can be marked and copied."""

    def __init__(self, theme: Theme, number: str, role: str = "body-strong", color: str = "ink") -> None:
        super().__init__(theme, number, role, color)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def set_color(self, color: str) -> None:
        super().set_color(color)
        # Text that can be marked is painted in the colour of texts, not of labels.
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, self._theme.color(color))
        self.setPalette(palette)


class ContactRow(QWidget):
    """A role and its number on one line.

    Attributes:
        settings_wanted: the number is missing and is to be filled in.
    """

    settings_wanted = Signal()

    def __init__(self, theme: Theme, line: Line, *, role: str = "body", height: int = 40, spread: bool = True) -> None:
        """Make a row.

        Args:
            theme: colours and sizes.
            line: who and which number.
            role: type role of who.
            height: in pixels at 100 %.
            spread: the number stands at the right edge; else right behind who.
        """
        super().__init__()
        layout = row(spacing=theme.px(8))
        if spread:
            layout.addWidget(Paragraph(theme, line.who, role), 1)
        else:
            layout.addWidget(Label(theme, line.who, role, "ink-2"))
        if line.number:
            number = Number(theme, line.number)
            number.setAccessibleName(f"{line.who}: {line.number}")
            layout.addWidget(number)
        else:
            link = Button(theme, _("No number set"), "text", compact=True)
            link.setFixedHeight(theme.px(min(height, 32)))
            # Translators: read out by a screen reader; {role} is whom to call.
            link.setAccessibleName(_("No number set: {role}. Open Settings").format(role=line.who))
            link.setToolTip(_("Open Settings"))
            link.clicked.connect(self.settings_wanted)
            layout.addWidget(link)
        self.setLayout(layout)
        self.setMinimumHeight(theme.px(height))
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred if spread else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum
        )


class EmergencyBlock(Surface):
    """112 for danger to life or health; text, not a link."""

    accessible_role = "StaticText"

    def __init__(self, theme: Theme, *, role: str = "body", height: int = 44) -> None:
        super().__init__(theme, "danger-tint", radius=8)
        words = _("Danger to life or health")
        self.setAccessibleName(f"{words}: {EMERGENCY}")
        layout = row(spacing=theme.px(8), margins=(theme.px(14), 0, theme.px(14), 0))
        layout.addWidget(Paragraph(theme, words, role, "danger-ink"), 1)
        layout.addWidget(Number(theme, EMERGENCY, "heading", "danger-ink"))
        self.setLayout(layout)
        self.setMinimumHeight(theme.px(height))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
