"""Under the map: what was missing most often, and what is worth knowing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.quotes import quoted
from kastd_desktop.ui.screens.history.figures import OftenRow
from kastd_desktop.ui.widgets.layout import clear, column, holder, row, rule
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.services.history import Halves, Period
    from kastd_desktop.ui.theme.theme import Theme

STACKED: Final = 760
"""Below this width at 100 % the side column goes under the main one."""
SIDE: Final = 312
WORTH_NAMING: Final = 3
"""Days an item must have been missing to be called the most frequent."""


class Insight(QWidget):
    """Two columns: bars, and a few sentences."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bars = column()
        self._lines = column()
        main, side = column(), column()
        self._main_title = Heading(theme, _("Most often missing"), "heading")
        for layout, title, body in (
            (main, self._main_title, self._bars),
            (side, Heading(theme, _("Worth knowing"), "heading"), self._lines),
        ):
            layout.addWidget(title)
            layout.addSpacing(theme.px(8))
            layout.addLayout(body)
            layout.addStretch(1)
        self._main, self._side = holder(main), holder(side)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(self._main, 1)
        self._columns.addWidget(self._side)
        self.setLayout(self._columns)

    def show_period(self, period: Period) -> None:
        """Show what a period tells."""
        theme = self._theme
        clear(self._bars)
        most = period.often[0][1] if period.often else 1
        for text, count in period.often:
            self._bars.addWidget(rule())
            self._bars.addWidget(OftenRow(theme, text, count, most))
        if not period.often:
            self._bars.addWidget(rule())
            self._bars.addWidget(_Line(theme, "check", _("Nothing was missing in this time.")))
        clear(self._lines)
        for icon, text in worth_knowing(period):
            self._lines.addWidget(rule())
            self._lines.addWidget(_Line(theme, icon, text))

    def set_empty(self, *, empty: bool) -> None:
        """Leave out the bars while nothing was ever checked."""
        self._main.setVisible(not empty)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        stacked = self._main.isHidden() or self.width() / self._theme.scale < STACKED
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(self._theme.px(28 if stacked else 56))
        side = self._theme.px(SIDE)
        self._side.setMinimumWidth(0 if stacked else side)
        self._side.setMaximumWidth(16777215 if stacked else side)


def worth_knowing(period: Period) -> tuple[tuple[str, str], ...]:
    """Return (icon, sentence) for what a period tells; privacy always comes last."""
    lines = []
    if period.halves is not None:
        icon = {-1: "trending-down", 0: "minus", 1: "trending-up"}[period.halves.change]
        lines.append((icon, _halves(period.halves)))
    if period.often and period.often[0][1] >= WORTH_NAMING:
        text = _("Most frequent: {item}. Name someone who looks after it.")
        lines.append(("repeat", text.format(item=quoted(period.often[0][0]))))
    lines.append(("lock", _("The data stay on this computer. The report holds no names.")))
    return tuple(lines)


def _halves(halves: Halves) -> str:
    if halves.ongoing:
        text = _("Days with shortcomings: {first} in the first half of the year, {second} so far in the second.")
    else:
        text = _("Days with shortcomings: {first} in the first half of the year, {second} in the second.")
    return text.format(first=halves.first, second=halves.second)


class _Line(QWidget):
    def __init__(self, theme: Theme, icon: str, text: str) -> None:
        super().__init__()
        line = row(spacing=theme.px(12), margins=(0, theme.px(9), 0, theme.px(9)))
        line.addWidget(Icon(theme, icon, "accent", 18), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Paragraph(theme, text, "body"), 1)
        self.setLayout(line)
