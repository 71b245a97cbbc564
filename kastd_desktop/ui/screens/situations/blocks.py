"""The blocks beside a card's phrases: what to avoid, what comes next, when to call. They know no service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.quotes import quoted
from kastd_desktop.ui.widgets.contact_row import ContactRow, EmergencyBlock
from kastd_desktop.ui.widgets.layout import column, holder, row, rule
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Heading, Label, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QVBoxLayout

    from kastd_desktop.core.situation import Avoid, Step, StopRule
    from kastd_desktop.ui.screens.situations.density import Density
    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.widgets.contact_row import Line

MARK = 24
"""Width of the column of marks, in pixels at 100 %."""


class _Mark(QWidget):
    """A mark before a step, in the middle of the step's first line: for the eye only."""

    def __init__(self, theme: Theme, role: str) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(theme.px(MARK), theme.line_height(role))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self.minimumSize()


class ActionMark(_Mark):
    """A dot: do this."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        size = self._theme.px(6)
        painter.drawEllipse(QRectF(self._theme.px(5), (self.height() - size) / 2, size, size))
        painter.end()


class QuestionMark(_Mark):
    """A diamond with a question mark: decide."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = theme.px(8.5)
        center = QPointF(theme.px(8), self.height() / 2)
        painter.setPen(QPen(theme.color("accent"), 1.5))
        painter.setBrush(theme.color("accent-tint"))
        painter.drawPolygon(
            QPolygonF(
                [
                    center + QPointF(0, -half),
                    center + QPointF(half, 0),
                    center + QPointF(0, half),
                    center + QPointF(-half, 0),
                ]
            )
        )
        painter.setFont(theme.font("caption", weight=600, size=11))
        painter.setPen(theme.color("accent-ink"))
        area = QRectF(center.x() - half, center.y() - half, 2 * half, 2 * half)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), "?")
        painter.end()


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


def next_block(theme: Theme, density: Density, steps: Sequence[Step]) -> QWidget:
    """Return the next steps; a question has a diamond, stands in bold and shows both ways on."""
    lines = _block(theme, density, _("Next"))
    for step in steps:
        if step.is_decision:
            question = Paragraph(theme, step.text, density.side, weight=600)
            lines.addLayout(_marked(QuestionMark(theme, density.side), question))
            for word, texts in ((_("Yes"), step.yes), (_("No"), step.no)):
                if texts:
                    lines.addLayout(_branch(theme, density, word, texts))
        else:
            text = Paragraph(theme, step.text, density.side, weight=400)
            lines.addLayout(_marked(ActionMark(theme, density.side), text))
    return holder(lines)


class CallBlock(QWidget):
    """When to stop serving and whom to call.

    Attributes:
        settings_wanted: a missing number is to be filled in.
    """

    settings_wanted = Signal()

    def __init__(self, theme: Theme, density: Density, stop: StopRule, lines: Sequence[Line]) -> None:
        super().__init__()
        layout = _block(theme, density, _("When to call for help"))
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


def _branch(theme: Theme, density: Density, word: str, texts: Sequence[str]) -> QVBoxLayout:
    """Return “Yes → what then”."""
    whole = column(spacing=theme.px(density.line_gap))
    for number, text in enumerate(texts):
        line = row(margins=(theme.px(MARK), 0, 0, 0))
        answer = Label(theme, word if number == 0 else "", density.side, "accent-ink", weight=600)
        answer.setFixedWidth(theme.px(34))
        answer.setFixedHeight(theme.line_height(density.side))
        arrow = Icon(theme, "arrow-right", "accent-ink", 14)
        arrow.setFixedSize(theme.px(20), theme.line_height(density.side))
        line.addWidget(answer, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(arrow, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Paragraph(theme, text, density.side, weight=400), 1)
        whole.addLayout(line)
    return whole
