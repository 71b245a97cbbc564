"""The seven days of the week as squares to switch on and off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QFrame, QSizePolicy

from kastd_desktop.ui import dates
from kastd_desktop.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme


class DayToggle(QCheckBox):
    """One day, 40 × 40."""

    def __init__(self, theme: Theme, number: int, *, chosen: bool) -> None:
        """Make a square.

        Args:
            theme: colours and sizes.
            number: the day, Monday is 0.
            chosen: it is switched on.
        """
        super().__init__()
        self._theme = theme
        self._short = dates.weekday_names()[number]
        name = dates.locale().dayName(number + 1, QLocale.FormatType.LongFormat)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setChecked(chosen)
        edge = theme.px(40)
        self.setFixedSize(edge, edge)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(40))

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked():
            fill = "accent-press" if self.isDown() else "accent-hover" if self.underMouse() else "accent"
            line, ink, weight = fill, "on-accent", 600
        else:
            fill, line, ink, weight = "hover" if self.underMouse() else "sheet", "ctl", "ink-2", 500
        painter.setPen(QPen(theme.color(line), 1))
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(theme.color(ink))
        painter.setFont(theme.font("label", weight=weight))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._short)
        painter.end()


class DayToggles(QFrame):
    """Seven squares, Monday first.

    Attributes:
        changed: (tuple of days) a person switched one; Monday is 0.
    """

    accessible_role = "Grouping"
    changed = Signal(object)

    def __init__(self, theme: Theme, name: str, chosen: Sequence[int]) -> None:
        """Make the squares.

        Args:
            theme: colours and sizes.
            name: what they choose, for assistive technology.
            chosen: days switched on, Monday is 0.
        """
        super().__init__()
        self.setAccessibleName(name)
        gap = theme.px(6)
        line = Flow(spacing=gap, line_spacing=gap)
        self.toggles = tuple(DayToggle(theme, number, chosen=number in chosen) for number in range(7))
        for toggle in self.toggles:
            toggle.clicked.connect(self._on_clicked)
            line.addWidget(toggle)
        self.setLayout(line)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def value(self) -> tuple[int, ...]:
        """Return the days switched on, Monday is 0."""
        return tuple(number for number, toggle in enumerate(self.toggles) if toggle.isChecked())

    def set_value(self, chosen: Sequence[int]) -> None:
        """Switch the squares without telling anyone."""
        for number, toggle in enumerate(self.toggles):
            toggle.setChecked(number in chosen)

    def _on_clicked(self) -> None:
        self.changed.emit(self.value())
