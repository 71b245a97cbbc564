"""The three figures over the map, the legend under it, and the bars of what was missing most often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _, ngettext
from kastd_desktop.services.history import DayState
from kastd_desktop.ui import dates
from kastd_desktop.ui.screens.history import states
from kastd_desktop.ui.widgets.flow import Flow
from kastd_desktop.ui.widgets.layout import clear, row
from kastd_desktop.ui.widgets.text import Label, Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.services.history import Period
    from kastd_desktop.ui.theme.theme import Theme


def figures_of(period: Period) -> tuple[tuple[str, str], ...]:
    """Return (number, words) of a period; the words agree with the number."""
    took = dates.length(period.seconds) if period.seconds else "–"
    return (
        (
            # Translators: days with a check of all working days: “222 of 228”.
            _("{done} of {expected}").format(done=period.done, expected=period.expected),
            # Translators: stands under “222 of 228”; {n} is not shown, it is the second number.
            ngettext("working day with a finished check", "working days with a finished check", period.expected),
        ),
        (
            str(period.clean),
            # Translators: stands under a number of days, which is not repeated.
            ngettext("day with nothing missing", "days with nothing missing", period.clean),
        ),
        (took, _("average length of a check")),
    )


class Figures(QWidget):
    """Large numbers with words under them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._flow = Flow(spacing=theme.px(56), line_spacing=theme.px(16))
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_period(self, period: Period) -> None:
        """Show the figures of a period."""
        clear(self._flow)
        for number, words in figures_of(period):
            self._flow.addWidget(Figure(self._theme, number, words))


class Figure(QWidget):
    """A number and what it counts."""

    accessible_role = "StaticText"

    def __init__(self, theme: Theme, number: str, words: str) -> None:
        super().__init__()
        self._theme, self._number, self._words = theme, number, words
        self.setAccessibleName(f"{number} {words}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = self._theme
        number = QFontMetrics(theme.font("display")).horizontalAdvance(self._number)
        words = QFontMetrics(theme.font("label", size=14)).horizontalAdvance(self._words)
        return QSize(max(number, words) + 4, theme.line_height("display") + theme.line_height("label") + theme.px(2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(theme.font("display"))
        painter.setPen(theme.color("ink"))
        painter.drawText(QRectF(0, 0, self.width(), theme.line_height("display")), left, self._number)
        painter.setFont(theme.font("label", size=14))
        painter.setPen(theme.color("ink-2"))
        top = theme.line_height("display") + theme.px(2)
        painter.drawText(QRectF(0, top, self.width(), theme.line_height("label")), left, self._words)
        painter.end()


class Legend(QWidget):
    """What the boxes mean."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._flow = Flow(spacing=theme.px(24), line_spacing=theme.px(6))
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_period(self, period: Period) -> None:
        """Explain the states of a period; one that is rare is explained only where it occurs."""
        clear(self._flow)
        present = {day.state for day in period.days}
        for state in states.LEGEND:
            if state is not DayState.OPEN or state in present:
                self._flow.addWidget(_Explained(self._theme, state))


class _Explained(QWidget):
    """A box and its meaning."""

    def __init__(self, theme: Theme, state: DayState) -> None:
        super().__init__()
        line = row(spacing=theme.px(8))
        line.addWidget(_Sample(theme, state))
        line.addWidget(Label(theme, states.legend_name(state), "label", "ink-2", weight=400))
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class _Sample(QWidget):
    def __init__(self, theme: Theme, state: DayState) -> None:
        super().__init__()
        self._theme, self._state = theme, state
        self.setFixedSize(theme.px(14), theme.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._theme.px(13)
        box = QRectF(0, (self.height() - edge) / 2, edge, edge)
        states.paint_state(painter, self._theme, self._state, box)
        painter.end()


class OftenRow(QWidget):
    """An item, a bar as long as it was often missing, and the number of days."""

    accessible_role = "StaticText"

    def __init__(self, theme: Theme, text: str, count: int, most: int) -> None:
        super().__init__()
        self._theme = theme
        # Translators: read out by a screen reader: an item of the check and on how many days it was missing.
        spoken = ngettext("{item}: missing on {n} day", "{item}: missing on {n} days", count)
        self.setAccessibleName(spoken.format(item=text, n=count))
        self._words = Paragraph(theme, text, "body")
        self._bar = _Bar(theme, count / most)
        for part in (self._words, self._bar):
            policy = part.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            part.setSizePolicy(policy)
        number = Label(theme, str(count), "body-strong")
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        number.setMinimumWidth(theme.px(28))
        line = row(spacing=theme.px(12), margins=(0, theme.px(9), 0, theme.px(9)))
        # As in a table: shares of the width, so that the bars of all rows begin under each other.
        line.addWidget(self._words, 58)
        line.addWidget(self._bar, 42)
        line.addWidget(number)
        self.setLayout(line)


class _Bar(QWidget):
    def __init__(self, theme: Theme, share: float) -> None:
        super().__init__()
        self._theme, self._share = theme, share
        self.setFixedHeight(theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("heat-warn"))
        thick = theme.px(8)
        width = max(thick, self._share * self.width())
        painter.drawRoundedRect(QRectF(0, (self.height() - thick) / 2, width, thick), thick / 2, thick / 2)
        painter.end()
