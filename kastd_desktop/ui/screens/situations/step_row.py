"""One line of a card's next steps. An action has a square to tick, a question a diamond, an answer its word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

from kastd_desktop.i18n import _
from kastd_desktop.ui.theme.icons import STROKE, icon_pixmap
from kastd_desktop.ui.widgets.lines import Lines, broken

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from kastd_desktop.core.walk import State, Walk
    from kastd_desktop.ui.screens.situations.density import Density
    from kastd_desktop.ui.theme.theme import Theme

MARK: Final = 24
"""Width of the column of marks, in pixels at 100 %."""
ANSWER: Final = 34
"""Width of the word yes or no, in pixels at 100 %."""
LEAST: Final = 24
"""Smallest height of a line: it is something to press."""


class StepRow(QCheckBox):
    """A line to tick. What a press means is decided elsewhere; the row shows the state it is told.

    Attributes:
        wanted: (position) it was pressed.
        stepped_back: the last press is to be taken back.
        moved: (position, -1 or 1) an arrow key.
        looked_at: the keyboard came or went.
        large: it is shown as what comes now.
    """

    wanted = Signal(int)
    stepped_back = Signal()
    moved = Signal(int, int)
    looked_at = Signal()

    def __init__(self, theme: Theme, density: Density, walk: Walk, place: int) -> None:
        super().__init__()
        self._theme = theme
        self._place = place
        self._node = walk.nodes[place]
        self._role, self._large_role = density.side, density.step
        self._word = {"yes": _("Yes"), "no": _("No")}.get(self._node.kind, "")
        # Of several things that follow from one answer, only the first says the answer.
        before = walk.nodes[place - 1] if place else None
        self._first = before is None or before.kind != self._node.kind or before.question != self._node.question
        self._state: State = "open"
        self._lively = self._chosen = self.large = False
        self._laid: dict[tuple[int, bool], Lines] = {}
        # Translators: read out by a screen reader; a question in the steps of a card.
        question = _("Decide: {text}").format(text=self._node.text)
        words = f"{self._word}: {self._node.text}" if self._word else self._node.text
        self.setAccessibleName(question if self._node.kind == "question" else words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._on_clicked)

    @property
    def is_question(self) -> bool:
        """Tell whether the line asks instead of telling."""
        return self._node.kind == "question"

    def words(self) -> str:
        """Return what the line says."""
        return self._node.text

    def show_state(self, state: State, *, lively: bool, chosen: bool) -> None:
        """Show how the line stands.

        Args:
            state: see `Walk.state`.
            lively: one has begun, so that what comes now stands out.
            chosen: the line follows from the answer given.
        """
        self._state, self._lively, self._chosen = state, lively, chosen
        self.large = lively and state == "current"
        self.setChecked(state == "done")
        said = {"current": _("now"), "done": _("done"), "off": _("the other way")}
        self.setAccessibleDescription(said.get(state, "") if lively else "")
        self.update()

    def height_at(self, width: int, *, large: bool) -> int:
        """Return how high the line is in a width, as what comes now or as any other."""
        height = self._lines(width, large=large).height
        return max(height + self._theme.px(6) if large else height, self._theme.px(LEAST))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(LEAST))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.line_height(self._role))

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def nextCheckState(self) -> None:
        """Leave the tick as it is: `show_state` sets it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif plain and event.key() == Qt.Key.Key_Backspace:
            self.stepped_back.emit()
        elif plain and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(self._place, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_at.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.looked_at.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.large or self.underMouse():
            painter.setPen(QPen(theme.color("line"), 1) if theme.high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent-tint" if self.large else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(-0.5, 0, -0.5, 0), 6, 6)
        lines = self._lines(self.width(), large=self.large)
        top = (self.height() - lines.height) // 2
        line = theme.line_height(self._large_role if self.large else self._role)
        self._paint_marks(painter, top + line / 2)
        quiet = self._lively and self._state != "current"
        painter.setPen(theme.color("ink-3" if quiet else "ink"))
        lines.draw(painter, self._left(), top)
        painter.end()

    def _paint_marks(self, painter: QPainter, middle: float) -> None:
        left = 0.0
        if self._node.is_answer:
            left = float(self._theme.px(MARK))
            if self._first:
                painter.setFont(self._theme.font(self._role, weight=600))
                painter.setPen(self._theme.color("ink-3" if self._state == "off" else "accent-ink"))
                area = QRectF(left, middle - 20, self._theme.px(ANSWER), 40)
                painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self._word)
            left += self._theme.px(ANSWER)
        if self.is_question:
            self._paint_diamond(painter, middle)
        elif self._node.is_answer and not self._chosen:
            self._paint_icon(painter, "arrow-right", "ink-3" if self._state == "off" else "accent-ink", left, middle)
        else:
            self._paint_box(painter, left, middle)

    def _paint_box(self, painter: QPainter, left: float, middle: float) -> None:
        theme = self._theme
        size = theme.px(14)
        done = self._state == "done"
        painter.setPen(QPen(theme.color("accent" if done or self.large else "ctl"), 1.5 if self.large else 1))
        painter.setBrush(theme.color("accent" if done else "sheet"))
        painter.drawRoundedRect(QRectF(left + 1.5, middle - size / 2, size, size), 3, 3)
        if done:
            self._paint_icon(painter, "check", "on-accent", left + 1.5, middle, size)

    def _paint_diamond(self, painter: QPainter, middle: float) -> None:
        theme = self._theme
        half = theme.px(8.5)
        center = QPointF(theme.px(8.5) + 0.5, middle)
        done = self._state == "done"
        painter.setPen(QPen(theme.color("accent"), 1.5))
        painter.setBrush(theme.color("accent" if done else "accent-tint"))
        points = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
        painter.drawPolygon(QPolygonF([center + point for point in points]))
        if done:
            size = theme.px(11)
            self._paint_icon(painter, "check", "on-accent", center.x() - size / 2, middle, size)
            return
        painter.setFont(theme.font("caption", weight=600, size=11))
        painter.setPen(theme.color("accent-ink"))
        area = QRectF(center.x() - half, middle - half, 2 * half, 2 * half)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), "?")

    def _paint_icon(self, painter: QPainter, name: str, color: str, left: float, middle: float, size: int = 0) -> None:
        size = size or self._theme.px(14)
        stroke = 2.4 if name == "check" else STROKE
        pixmap = icon_pixmap(name, self._theme.hex(color), size, self.devicePixelRatioF(), stroke)
        painter.drawPixmap(QPointF(left, middle - size / 2), pixmap)

    def _left(self) -> int:
        px = self._theme.px
        return px(MARK) + (px(ANSWER) + px(20) if self._node.is_answer else 0)

    def _lines(self, width: int, *, large: bool) -> Lines:
        key = (width, large)
        if key not in self._laid:
            if len(self._laid) > 16:
                self._laid.clear()
            role = self._large_role if large else self._role
            font = self._theme.font(role, weight=600 if self.is_question else 500 if large else 400)
            room = width - self._left() - self._theme.px(4)
            self._laid[key] = broken(self._node.text, font, room, self._theme.line_height(role))
        return self._laid[key]

    def _on_clicked(self) -> None:
        self.wanted.emit(self._place)
