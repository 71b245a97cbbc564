"""Five things seen, four felt, three heard, two smelt, one tasted: ticked one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.screens.calm.marked import REACH, draw_marked
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kastd_desktop.core.calm import Sense
    from kastd_desktop.ui.theme.theme import Theme

INDENT: Final = 32
"""Pixels from a number to its words, at 100 %."""


class Grounding(QWidget):
    """The steps. Where it stands is one number and is kept nowhere else."""

    def __init__(self, theme: Theme, senses: tuple[Sense, ...], evidence: str = "") -> None:
        super().__init__()
        self._current = 0
        self._again = IconButton(theme, "rotate-ccw", _("Start over"), "ink-2", 16)
        self._again.clicked.connect(self._on_again)
        policy = self._again.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._again.setSizePolicy(policy)
        info = IconButton(theme, "info", _("What is known about this exercise"), "accent-ink", 16)
        info.setCheckable(True)
        if not evidence:
            info.hide()
        info.toggled.connect(self._on_evidence)
        self._evidence = Paragraph(theme, evidence, "label", "ink-2", weight=400)
        self._evidence.hide()
        known = row(margins=(REACH, 0, REACH, theme.px(8)))
        known.addWidget(self._evidence)
        head = row(margins=(REACH, 0, REACH, theme.px(4)))
        head.addWidget(Heading(theme, _("Come back to the present"), "heading", wrap=True), 1)
        head.addWidget(self._again)
        head.addWidget(info)
        layout = column()
        layout.addLayout(head)
        layout.addLayout(known)
        self._steps: list[_Step] = []
        for number, sense in enumerate(senses):
            step = _Step(theme, sense, number)
            step.pressed_step.connect(self._on_pressed)
            step.moved.connect(self._on_moved)
            step.undone.connect(self._on_undone)
            self._steps.append(step)
            layout.addWidget(step)
        self.setLayout(layout)
        self._show()

    def current(self) -> int:
        """Return how many steps are ticked; the step with this index is the current one."""
        return self._current

    def reset(self) -> None:
        """Be as before the first step."""
        self._current = 0
        self._show()

    def _show(self) -> None:
        for number, step in enumerate(self._steps):
            step.show_state(done=number < self._current, current=number == self._current)
        self._again.setVisible(self._current > 0)
        # One stop for Tab: the current step, or the last one when all are done.
        stop = min(self._current, len(self._steps) - 1)
        for number, step in enumerate(self._steps):
            step.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == stop else Qt.FocusPolicy.ClickFocus)

    def _go_to(self, number: int) -> None:
        had_focus = any(step.hasFocus() for step in self._steps)
        self._current = min(max(number, 0), len(self._steps))
        self._show()
        if had_focus:
            self._steps[min(self._current, len(self._steps) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        if self._current == len(self._steps):
            announce(self, _("All steps are done."))

    def _on_pressed(self, number: int) -> None:
        # A step that is done is gone back to; any other is ticked, with what stands before it.
        self._go_to(number if number < self._current else number + 1)

    def _on_undone(self) -> None:
        self._go_to(self._current - 1)

    def _on_moved(self, number: int, by: int) -> None:
        wanted = number + by
        if 0 <= wanted < len(self._steps):
            self._steps[wanted].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_evidence(self, on: bool) -> None:
        self._evidence.setVisible(on)

    def _on_again(self) -> None:
        self.reset()
        self._steps[0].setFocus(Qt.FocusReason.OtherFocusReason)


class _Step(QCheckBox):
    """One step: a number or a tick, and words.

    Attributes:
        pressed_step: (index) it was clicked, or Enter or Space was pressed.
        moved: (index, -1 or 1) go to the step before or after.
        undone: the last tick is to be taken back.
    """

    pressed_step = Signal(int)
    moved = Signal(int, int)
    undone = Signal()

    def __init__(self, theme: Theme, sense: Sense, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._sense = sense
        self._number = number
        self._current = False
        # Translators: a step of an exercise, read out: “5 things I can see”.
        self.setAccessibleName(_("{count} {things}").format(count=sense.count, things=sense.text))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Assistive technology toggles without a click.
        self.toggled.connect(self._on_toggled)

    def show_state(self, *, done: bool, current: bool) -> None:
        """Show whether the step is ticked and whether it is the one to do now."""
        blocked = self.blockSignals(True)
        self.setChecked(done)
        self.blockSignals(blocked)
        self._current = current
        self.setAccessibleDescription(_("Current step") if current else "")
        self.update()

    def hitButton(self, _position: QPoint) -> bool:
        return True

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self._theme.font("body", weight=600))
        words = metrics.boundingRect(
            0, 0, max(1, width - self._left() - REACH), 10_000, Qt.TextFlag.TextWordWrap, self._text()
        )
        return max(self._theme.px(42), words.height() + self._theme.px(20))

    def sizeHint(self) -> QSize:
        width = self._theme.px(288) + 2 * REACH
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(42))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.pressed_step.emit(self._number)
        elif key == Qt.Key.Key_Backspace:
            self.undone.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(self._number, 1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        if self._current:
            draw_marked(painter, theme, QRectF(self.rect()).adjusted(0, 1, 0, -1))
        sign = QRectF(REACH, 0, theme.px(18), self.height())
        if self.isChecked():
            size = theme.px(18)
            tick = icon_pixmap("check", theme.hex("ok"), size, self.devicePixelRatioF(), 2.2)
            painter.drawPixmap(round(sign.x()), round((self.height() - size) / 2), tick)
        else:
            painter.setFont(theme.font("heading"))
            painter.setPen(theme.color("accent-ink"))
            painter.drawText(sign, int(Qt.AlignmentFlag.AlignCenter), str(self._sense.count))
        painter.setFont(theme.font("body", weight=600 if self._current else 0))
        painter.setPen(theme.color("ink" if self._current else "ink-2"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
        words = QRectF(self._left(), 0, self.width() - self._left() - REACH, self.height())
        painter.drawText(words, flags, self._text())
        painter.end()

    def _left(self) -> int:
        return REACH + self._theme.px(INDENT)

    def _text(self) -> str:
        return f"{self._sense.count} {self._sense.text}" if self.isChecked() else self._sense.text

    def _on_toggled(self, _on: bool) -> None:
        self.pressed_step.emit(self._number)
