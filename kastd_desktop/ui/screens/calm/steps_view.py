"""A short exercise, step by step, in place of the pacer: the step in large type, its seconds in a quiet ring.

Like the pacer it follows elapsed time; a timer wakes it once a second, only while it runs and can be seen.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kastd_desktop.core.calm import moment_at
from kastd_desktop.i18n import _
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.screens.calm import words
from kastd_desktop.ui.screens.calm.controls import MainButton
from kastd_desktop.ui.screens.calm.seconds_ring import ROOMY, SecondsRing
from kastd_desktop.ui.screens.calm.stopwatch import Stopwatch
from kastd_desktop.ui.widgets.buttons import Button, IconButton
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.text import Heading, Label, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent

    from kastd_desktop.core.calm import Script
    from kastd_desktop.ui.theme.theme import Theme

MEASURE: Final = 520
"""Widest line of a step, in pixels at 100 %."""


class StepsView(QWidget):
    """An exercise of several steps.

    Attributes:
        closed: back to breathing.
        reshaped: it needs another height.
    """

    closed = Signal()
    reshaped = Signal()

    def __init__(self, theme: Theme, now: Callable[[], float]) -> None:
        super().__init__()
        self._theme = theme
        self._script: Script | None = None
        self._watch = Stopwatch(now)
        self._shown: tuple[int, bool] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self._title = Heading(theme, "", "heading", wrap=True)
        self._info = IconButton(theme, "info", _("What is known about this exercise"), "accent-ink", 16)
        self._info.setCheckable(True)
        self._evidence = Paragraph(theme, "", "label", "ink-2", weight=400)
        self._evidence.hide()
        self._info.toggled.connect(self._on_evidence)
        self._seconds = SecondsRing(theme)
        self._number = Label(theme, "", "label", "ink-2", weight=400)
        # Display type at twice the size would leave no room for anything else.
        self._tight = theme.scale > ROOMY
        role = "title" if self._tight else "display"
        self._text = Paragraph(theme, "", role, weight=500, align=Qt.AlignmentFlag.AlignHCenter)
        self._text.setMaximumWidth(theme.px(MEASURE))
        # Room for a few lines, so that the buttons stay under the mouse from step to step.
        self._text.setMinimumHeight((2 if self._tight else 3) * theme.line_height(role))
        self._before = Button(theme, _("Back"))
        self._before.make_quiet()
        self._before.clicked.connect(self._on_before)
        self._main = MainButton(theme)
        self._main.clicked.connect(self.toggle)
        self._next = Button(theme, _("Next"))
        self._next.make_quiet()
        self._next.clicked.connect(self._on_next)
        self._arrange()

    def open(self, script: Script) -> None:
        """Begin an exercise."""
        self._script = script
        self._title.setText(script.title)
        self._evidence.set_text(script.evidence)
        self._info.setVisible(bool(script.evidence))
        self._info.setChecked(False)
        self._shown = None
        self._watch.set(0.0)
        self._watch.start()
        self._show()
        self._schedule()

    def close_exercise(self) -> None:
        """Forget where it stood."""
        self._timer.stop()
        self._watch.pause()
        self._watch.set(0.0)
        self._script = None

    def pause(self) -> None:
        """Stop the time; going on takes it up where it stood."""
        if self._watch.running:
            self._watch.pause()
            self._timer.stop()
            self._show()

    def toggle(self) -> None:
        """Stop, go on, or begin again after the end."""
        if self._script is None:
            return
        if self._watch.running:
            self.pause()
            announce(self, words.paused_word())
            return
        if moment_at(self._script, self._watch.elapsed()).finished:
            self._watch.set(0.0)
        self._watch.start()
        self._shown = None
        self._show()
        self._schedule()

    def step(self) -> int:
        """Return the index of the step shown."""
        return moment_at(self._script, self._watch.elapsed()).step if self._script else 0

    def least_height(self, width: int) -> int:
        """Return the height it cannot do without at a width, in pixels."""
        return self._whole.minimumHeightForWidth(width)

    def take_focus(self) -> None:
        """Put the keyboard on the main button."""
        self._main.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._schedule()

    def hideEvent(self, event: QHideEvent) -> None:
        self.pause()
        super().hideEvent(event)

    def _arrange(self) -> None:
        theme = self._theme
        close = Button(theme, _("Back to breathing"), "text", "arrow-left", compact=True)
        close.clicked.connect(self.closed)
        top = row(spacing=theme.px(8))
        top.addWidget(close)
        top.addStretch(1)
        top.addWidget(self._info)
        step = row()
        step.addStretch(1)
        step.addWidget(self._text, 1000)
        step.addStretch(1)
        buttons = row(spacing=theme.px(12))
        buttons.addStretch(1)
        buttons.addWidget(self._before)
        buttons.addWidget(self._main)
        buttons.addWidget(self._next)
        buttons.addStretch(1)
        layout = self._whole = column()
        layout.addLayout(top)
        layout.addSpacing(theme.px(4 if self._tight else 12))
        layout.addWidget(self._title)
        layout.addWidget(self._evidence)
        layout.addStretch(2)
        layout.addWidget(self._seconds, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.px(8 if self._tight else 24))
        layout.addWidget(self._number, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.px(8))
        layout.addLayout(step)
        layout.addSpacing(theme.px(12 if self._tight else 28))
        layout.addLayout(buttons)
        layout.addStretch(3)
        self.setLayout(layout)

    def _schedule(self) -> None:
        """Wake at the next whole second, if there is anything to see."""
        if self._script is None or not self._watch.running or not self.isVisible():
            return
        elapsed = self._watch.elapsed()
        self._timer.start(max(1, math.ceil((math.floor(elapsed) + 1 - elapsed) * 1000)))

    def _show(self) -> None:
        if self._script is None:
            return
        moment = moment_at(self._script, self._watch.elapsed())
        count = len(self._script.steps)
        if moment.finished:
            self._watch.pause()
            self._timer.stop()
            self._seconds.show_done()
            self._main.say(words.once_more_button(), "rotate-ccw")
        else:
            self._seconds.show_left(moment.left, moment.share)
            running = self._watch.running
            self._main.say(words.pause_button() if running else words.go_on_button(), "pause" if running else "play")
        self._before.setEnabled(moment.step > 0 or moment.finished)
        self._next.setEnabled(not moment.finished)
        if self._shown != (moment.step, moment.finished):
            self._shown = (moment.step, moment.finished)
            text = words.done() if moment.finished else self._script.steps[moment.step][0]
            self._text.set_text(text)
            self.reshaped.emit()
            # Translators: which step of an exercise: “3 of 7”.
            number = _("{number} of {total}").format(number=moment.step + 1, total=count)
            self._number.setText("" if moment.finished else number)
            announce(self, text)

    def _on_evidence(self, on: bool) -> None:
        self._evidence.setVisible(on)
        self.reshaped.emit()

    def _on_time(self) -> None:
        self._show()
        self._schedule()

    def _on_next(self) -> None:
        self._jump(self.step() + 1)

    def _on_before(self) -> None:
        finished = self._shown is not None and self._shown[1]
        self._jump(self.step() if finished else self.step() - 1)

    def _jump(self, step: int) -> None:
        if self._script is not None:
            self._watch.set(float(self._script.start_of(max(0, step))))
            self._show()
            self._schedule()
