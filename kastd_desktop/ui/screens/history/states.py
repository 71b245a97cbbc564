"""How a day looks and what it is called, for the year, the month and the legend. Colour never speaks alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kastd_desktop.i18n import _, ngettext
from kastd_desktop.services.history import DayState
from kastd_desktop.ui import dates

if TYPE_CHECKING:
    from kastd_desktop.services.history import Day
    from kastd_desktop.ui.theme.theme import Theme

_FILL: Final = {DayState.CLEAN: "heat-ok", DayState.FEW: "heat-warn", DayState.MANY: "heat-bad"}
LEGEND: Final = (DayState.CLEAN, DayState.FEW, DayState.MANY, DayState.OPEN, DayState.MISSED)
"""States the legend explains, in order."""


def legend_name(state: DayState) -> str:
    """Return what the legend calls a state."""
    return {
        DayState.CLEAN: _("nothing missing"),
        DayState.FEW: _("1–2 shortcomings"),
        DayState.MANY: _("3 and more"),
        DayState.OPEN: _("not finished"),
        DayState.MISSED: _("no check"),
    }[state]


def status(day: Day) -> str:
    """Return how a day went, in a few words."""
    if day.missing:
        return ngettext("{n} thing was missing", "{n} things were missing", day.missing).format(n=day.missing)
    if day.state is DayState.OFF:
        return day.holiday or _("day off")
    return {
        DayState.CLEAN: _("nothing missing"),
        DayState.OPEN: _("check not finished"),
        DayState.MISSED: _("no check"),
        DayState.COMING: _("no check yet") if day.today else _("to come"),
        DayState.UNUSED: _("before the first check"),
    }[day.state]


def sentence(day: Day) -> str:
    """Return a day as it is read out: ``lapkričio 24 d., trūko 1``."""
    # Translators: a day and how its check went, e.g. “24 November, 1 thing was missing”.
    text = _("{day}, {status}").format(day=dates.day_in_month(day.day), status=status(day))
    return _("Today: {text}").format(text=text) if day.today else text


def paint_state(painter: QPainter, theme: Theme, state: DayState, box: QRectF, *, resting: bool = False) -> None:
    """Draw a day's box.

    Args:
        painter: an antialiasing painter.
        theme: colours.
        state: how the day went.
        box: where.
        resting: nothing was ever checked; days are shown as a pale grid.
    """
    radius = min(4.0, box.width() / 4)
    painter.setPen(Qt.PenStyle.NoPen)
    if state in _FILL:
        painter.setBrush(theme.color(_FILL[state]))
        painter.drawRoundedRect(box, radius, radius)
        _paint_sign(painter, theme, state, box)
    elif state in {DayState.MISSED, DayState.OPEN}:
        width = max(1.2, box.width() / 12)
        inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("ctl"), width))
        painter.drawRoundedRect(inner, radius, radius)
        if state is DayState.OPEN:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("heat-ok"))
            half = QRectF(box.left(), box.center().y(), box.width(), box.height() / 2)
            painter.drawRoundedRect(half.adjusted(2 * width, 0, -2 * width, -2 * width), 1, 1)
    elif state is not DayState.OFF:
        painter.setBrush(theme.color("heat-0" if resting else "line"))
        if resting:
            painter.drawRoundedRect(box, radius, radius)
        else:
            dot = max(1.8, box.width() / 7)
            painter.drawEllipse(box.center(), dot, dot)


def _paint_sign(painter: QPainter, theme: Theme, state: DayState, box: QRectF) -> None:
    center, edge = box.center(), min(box.width(), box.height())
    ink = theme.color("sheet")
    if state is DayState.FEW:
        painter.setBrush(ink)
        painter.drawEllipse(center, edge / 6.5, edge / 6.5)
    elif state is DayState.MANY:
        reach = edge / 5
        painter.setPen(QPen(ink, max(1.5, edge / 9), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for across in (1, -1):
            painter.drawLine(
                QPointF(center.x() - reach, center.y() - reach * across),
                QPointF(center.x() + reach, center.y() + reach * across),
            )


def paint_ring(
    painter: QPainter, theme: Theme, box: QRectF, reach: float, color: str, width: float = 2, *, radius: float = 4
) -> None:
    """Draw a ring around a day's box, ``reach`` pixels away."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color(color), width))
    rounded = min(radius, box.width() / 4) + reach
    painter.drawRoundedRect(box.adjusted(-reach, -reach, reach, reach), rounded, rounded)
