"""Whose text a template is, when it was checked, until when it may be used; and a warning when that day is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from kastd_desktop.core.letter import Letter
    from kastd_desktop.ui.theme.theme import Theme


class Freshness(QWidget):
    """The template's particulars."""

    def __init__(self, theme: Theme, letter: Letter) -> None:
        super().__init__()
        parts = [_("Owner: {name}").format(name=letter.owner)] if letter.owner else []
        if letter.checked:
            parts.append(_("Checked on: {day}").format(day=letter.checked))
        if letter.valid_until:
            parts.append(_("Valid until: {day}").format(day=letter.valid_until))
        self.lines = tuple(parts)
        layout = column(spacing=theme.px(4))
        layout.addWidget(Heading(theme, _("Template"), "label", weight=600))
        for part in parts:
            layout.addWidget(Paragraph(theme, part, "label", "ink-2", weight=400))
        self.setLayout(layout)


class Expired(QWidget):
    """Says that a template has to be read against the law before it is used."""

    def __init__(self, theme: Theme, valid_until: str) -> None:
        super().__init__()
        self.text = expired_text(valid_until)
        line = row(spacing=theme.px(6))
        line.addWidget(Icon(theme, "triangle-alert", "warn-ink", 14), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Paragraph(theme, self.text, "caption", "warn-ink"), 1)
        self.setLayout(line)


def expired_text(valid_until: str) -> str:
    """Return the warning for a template whose day is over."""
    return _("This template was valid until {day}. Check the law before you use it.").format(day=valid_until)
