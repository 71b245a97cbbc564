"""The week of a check in five marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _, ngettext
from kastd_desktop.ui import dates
from kastd_desktop.ui.theme.icons import icon_pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.services.checks import DayMark
    from kastd_desktop.ui.theme.theme import Theme


class WeekStrip(QWidget):
    """Five days: a tick, a number, a dashed ring for what is to come, a ring round today."""

    accessible_role = "StaticText"

    def __init__(self, theme: Theme, days: tuple[DayMark, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._days = days
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_days(days)

    def set_days(self, days: tuple[DayMark, ...]) -> None:
        """Show other days."""
        self._days = days
        self.setAccessibleName("; ".join(map(_day_name, days)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(56) * len(self._days), self._theme.px(68))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = min(self.width() / len(self._days), theme.px(58))
        size = theme.px(36)
        center = int(Qt.AlignmentFlag.AlignCenter)
        for number, mark in enumerate(self._days):
            circle = QRectF(number * step + (step - size) / 2, theme.px(5), size, size)
            missing = mark.counts.missing + mark.counts.fixed if mark.counts else 0
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if mark.counts is None:
                painter.setPen(QPen(theme.color("ctl"), 1.2, Qt.PenStyle.DashLine))
                painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
            else:
                painter.setPen(
                    QPen(theme.color("warn" if missing else "ok"), 1) if theme.high_contrast else Qt.PenStyle.NoPen
                )
                painter.setBrush(theme.color("warn-tint" if missing else "ok-tint"))
                painter.drawEllipse(circle)
                if missing:
                    painter.setFont(theme.font("label", weight=600))
                    painter.setPen(theme.color("warn-ink"))
                    painter.drawText(circle, center, str(missing))
                else:
                    tick = theme.px(18)
                    pixmap = icon_pixmap("check", theme.hex("ok-ink"), tick, self.devicePixelRatioF(), 2.0)
                    painter.drawPixmap(
                        round(circle.center().x() - tick / 2), round(circle.center().y() - tick / 2), pixmap
                    )
            if mark.today:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.color("focus"), 2))
                painter.drawEllipse(circle.adjusted(-4, -4, 4, 4))
            painter.setFont(theme.font("caption", weight=600 if mark.today else 500))
            painter.setPen(theme.color("ink" if mark.today else "ink-2"))
            below = QRectF(number * step, circle.bottom() + theme.px(6), step, theme.px(18))
            painter.drawText(below, center, f"{dates.short_weekday(mark.day)} {mark.day.day}")
        painter.end()


def _day_name(mark: DayMark) -> str:
    day = dates.day_in_month(mark.day)
    if mark.counts is None:
        return _("{day}: to come").format(day=day) if mark.future else _("{day}: no check").format(day=day)
    missing = mark.counts.missing + mark.counts.fixed
    if not missing:
        return _("{day}: nothing missing").format(day=day)
    return ngettext("{day}: {n} thing missing", "{day}: {n} things missing", missing).format(day=day, n=missing)
