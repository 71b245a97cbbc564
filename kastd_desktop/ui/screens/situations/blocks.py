"""The blocks beside a card's phrases: what to avoid, and when to call. They know no service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.quotes import quoted
from kastd_desktop.ui.screens.situations.links import ClauseLink
from kastd_desktop.ui.widgets.contact_row import ContactRow, EmergencyBlock
from kastd_desktop.ui.widgets.layout import column, holder, row, rule
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from kastd_desktop.core.situation import Avoid, StopRule
    from kastd_desktop.ui.screens.situations.density import Density
    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.widgets.contact_row import Line

MARK = 24
"""Width of the column of marks, in pixels at 100 %."""


def avoid_block(theme: Theme, density: Density, items: Sequence[Avoid]) -> QWidget:
    """Return what not to say and not to do; sentences stand in the serif and in quotation marks."""
    lines = _block(theme, density, _("Avoid"))
    for item in items:
        role = density.spoken if item.said else density.side
        text = Paragraph(theme, quoted(item.text) if item.said else item.text, role, weight=400)
        cross = Icon(theme, "x", "danger", 16)
        cross.setFixedSize(theme.px(MARK), theme.line_height(role))
        lines.addLayout(_marked(cross, text))
    return holder(lines)


class CallBlock(QWidget):
    """When to stop serving and whom to call.

    Attributes:
        settings_wanted: a missing number is to be filled in.
        clause_wanted: (number) the clause the rule follows.
    """

    settings_wanted = Signal()
    clause_wanted = Signal(str)

    def __init__(
        self, theme: Theme, density: Density, stop: StopRule, lines: Sequence[Line], ends_by: str = ""
    ) -> None:
        """Make the block.

        Args:
            theme: colours and sizes.
            density: measures.
            stop: the rule.
            lines: whom it calls, with numbers.
            ends_by: number of the clause by which serving ends; empty on a card that is no conflict.
        """
        super().__init__()
        layout = column(spacing=theme.px(density.line_gap))
        title = row(spacing=theme.px(8))
        words = _("Stop and call when") if ends_by else _("When to call for help")
        title.addWidget(Heading(theme, words, density.heading))
        title.addStretch(1)
        if ends_by:
            clause = ClauseLink(theme, ends_by, first=True)
            clause.wanted.connect(self.clause_wanted)
            title.addWidget(clause)
        layout.addLayout(title)
        layout.addWidget(Paragraph(theme, stop.rule, density.side, "ink-2", weight=400))
        layout.addSpacing(theme.px(density.line_gap))
        for line in lines:
            layout.addWidget(rule())
            contact = ContactRow(theme, line, role=density.side, height=density.contact)
            contact.settings_wanted.connect(self.settings_wanted)
            layout.addWidget(contact)
        if stop.emergency:
            layout.addWidget(EmergencyBlock(theme, role=density.side, height=density.emergency))
        self.setLayout(layout)


def _block(theme: Theme, density: Density, title: str) -> QVBoxLayout:
    layout = column(spacing=theme.px(density.line_gap))
    layout.addWidget(Heading(theme, title, density.heading))
    return layout


def _marked(mark: QWidget, text: Paragraph) -> QVBoxLayout:
    line = row()
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(text, 1)
    whole = column()
    whole.addLayout(line)
    return whole
