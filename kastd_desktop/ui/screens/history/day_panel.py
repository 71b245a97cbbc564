"""One day opened: every answer of it, with what was noted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.core.checklist import Answer
from kastd_desktop.i18n import _
from kastd_desktop.services.export import answer_name
from kastd_desktop.ui import dates
from kastd_desktop.ui.screens.history import states
from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.layout import column, row, rule
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.surface import Surface
from kastd_desktop.ui.widgets.text import Heading, Label, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.services.history import Day, DayRow
    from kastd_desktop.ui.theme.theme import Theme

_SIGNS: Final = {
    Answer.OK: ("check", "ok", "ok-ink"),
    Answer.MISSING: ("circle-alert", "warn", "warn-ink"),
    Answer.FIXED: ("wrench", "accent", "accent-ink"),
    Answer.NOT_APPLICABLE: ("minus", "na", "ink-2"),
}
"""Icon, its colour, and the colour of the word beside it."""


class DayPanel(Surface):
    """A day's answers.

    Attributes:
        closed: it is to be put away.
    """

    closed = Signal()

    def __init__(self, theme: Theme, day: Day, rows: Sequence[DayRow]) -> None:
        super().__init__(theme, "sunken")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.heading = Heading(theme, dates.weekday_and_day(day.day), "heading", wrap=True)
        self.setAccessibleName(self.heading.text())
        self._close = IconButton(theme, "x", _("Close the day"))
        self._close.clicked.connect(self.closed)
        words = column(spacing=theme.px(2))
        words.addWidget(self.heading)
        words.addWidget(Paragraph(theme, dates.capitalised(states.status(day)), "body", "ink-2"))
        head = row(spacing=theme.px(12))
        head.addLayout(words, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        layout = column(spacing=0, margins=(theme.px(20), theme.px(14), theme.px(16), theme.px(14)))
        layout.addLayout(head)
        before: DayRow | None = None
        for answered in rows:
            if answered.at_end and not (before and before.at_end):
                layout.addSpacing(theme.px(16))
                layout.addWidget(Heading(theme, _("End of shift"), "body-strong"))
                layout.addSpacing(theme.px(4))
            elif before is not None:
                layout.addWidget(rule())
            else:
                layout.addSpacing(theme.px(8))
            layout.addWidget(_AnswerLine(theme, answered))
            before = answered
        self.setLayout(layout)

    def take_focus(self) -> None:
        """Put the keyboard on the button that closes the day."""
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)


class _AnswerLine(QWidget):
    def __init__(self, theme: Theme, answered: DayRow) -> None:
        super().__init__()
        icon, color, ink = _SIGNS[answered.answer]
        text = column(spacing=theme.px(2))
        text.addWidget(Paragraph(theme, answered.text, "body"))
        if answered.note:
            text.addWidget(Paragraph(theme, _("Note: {text}").format(text=answered.note), "label", "ink-2", weight=400))
        line = row(spacing=theme.px(12), margins=(0, theme.px(7), 0, theme.px(7)))
        line.addWidget(Icon(theme, icon, color, 18), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(text, 1)
        name = Label(theme, answer_name(answered.answer), "label", ink, weight=500)
        line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
