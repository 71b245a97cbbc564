"""The breathing exercise: the pacer, how to breathe, and what starts and stops it.

Where it stands follows from elapsed time alone; a timer only says when to look, and there is none unless it runs and
can be seen.
"""

from __future__ import annotations

import math
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kastd_desktop.core.breathing import Move, breath_at, until_change, whole_breaths
from kastd_desktop.i18n import _
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.screens.calm import words
from kastd_desktop.ui.screens.calm.controls import BottomLine, Controls
from kastd_desktop.ui.screens.calm.pacer import Face, Pacer
from kastd_desktop.ui.screens.calm.stopwatch import Stopwatch
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.text import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent
    from PySide6.QtWidgets import QHBoxLayout

    from kastd_desktop.core.breathing import Breath, Pattern
    from kastd_desktop.ui.theme.theme import Theme

FRAME: Final = 33
"""Milliseconds between two frames; more than thirty a second are not seen in so slow a motion."""


class State(Enum):
    """What the exercise does."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"


class BreathingView(QWidget):
    """The left side of the calm screen.

    Attributes:
        reshaped: it needs another height.
    """

    reshaped = Signal()

    def __init__(self, theme: Theme, patterns: tuple[Pattern, ...], now: Callable[[], float]) -> None:
        super().__init__()
        self._theme = theme
        self._patterns = patterns
        self._pattern = patterns[0]
        self._watch = Stopwatch(now)
        self._state = State.READY
        self._shown: tuple[int, int, int] | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME)
        self._timer.setSingleShot(not theme.motion)
        self._timer.timeout.connect(self._on_time)
        self._pacer = Pacer(theme)
        said = (words.ready_word(), words.paused_word(), words.done_word())
        self._pacer.reserve((*said, *(words.move_word(move) for move in Move)))
        self._pacer.pressed.connect(self.toggle)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._guide = Paragraph(theme, "", "body", "ink-2", align=middle)
        self._evidence = Paragraph(theme, "", "label", "ink-2", weight=400, align=middle)
        self._controls = Controls(theme)
        self._controls.toggled.connect(self.toggle)
        self._controls.restarted.connect(self.reset)
        self._controls.length_chosen.connect(self._on_length)
        self._bottom = BottomLine(theme, patterns)
        self._bottom.rhythm_chosen.connect(self._on_rhythm)
        self._bottom.evidence_wanted.connect(self._on_evidence)
        self._evidence.hide()
        self._length = 0.0
        self._arrange()
        self._show_pattern()
        self._show_ready()

    @property
    def state(self) -> State:
        """Return what the exercise does."""
        return self._state

    def start(self, seconds: int = 0) -> None:
        """Begin at the beginning.

        Args:
            seconds: one of the lengths offered, or 0 for the length chosen.
        """
        if seconds:
            self._controls.set_length(seconds)
            self._measure()
        self._watch.set(0.0)
        self._go_on()

    def pause(self) -> None:
        """Stop the time; going on takes it up where it stood."""
        if self._state is State.RUNNING:
            self._watch.pause()
            self._timer.stop()
            self._state = State.PAUSED
            self._show_paused()

    def reset(self) -> None:
        """Be as before the start."""
        self._timer.stop()
        self._watch.pause()
        self._watch.set(0.0)
        self._state = State.READY
        self._show_ready()

    def toggle(self) -> None:
        """Start, stop or go on: what the main button says."""
        if self._state is State.RUNNING:
            self.pause()
            announce(self, words.paused_word())
        elif self._state is State.PAUSED:
            self._go_on()
        else:
            self.start()

    def least_height(self, width: int) -> int:
        """Return the height it cannot do without at a width, in pixels."""
        return self._whole.minimumHeightForWidth(width)

    def take_focus(self) -> None:
        """Put the keyboard on the main button."""
        self._controls.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._schedule()

    def hideEvent(self, event: QHideEvent) -> None:
        self.pause()
        super().hideEvent(event)

    def _arrange(self) -> None:
        theme = self._theme
        layout = self._whole = column()
        layout.addStretch(1)
        layout.addWidget(self._pacer)
        layout.addSpacing(theme.px(28))
        layout.addLayout(_centred(self._guide, theme.px(600)))
        layout.addSpacing(theme.px(20))
        layout.addWidget(self._controls)
        layout.addSpacing(theme.px(16))
        layout.addLayout(_centred(self._evidence, theme.px(560)))
        layout.addStretch(3)
        layout.addSpacing(theme.px(8))
        layout.addWidget(self._bottom)
        self.setLayout(layout)

    def _breath(self) -> Breath:
        return breath_at(self._pattern, self._watch.elapsed(), self._length)

    def _measure(self) -> None:
        """Work out the length: a whole number of breaths."""
        self._length = whole_breaths(self._pattern, self._controls.length())

    def _go_on(self) -> None:
        self._watch.start()
        self._state = State.RUNNING
        self._shown = None
        self._controls.main.say(words.pause_button(), "pause")
        self._controls.show_again(on=False)
        self._guide.set_text(self._pattern.guide)
        self._show_breath(self._breath())
        self._schedule()

    def _schedule(self) -> None:
        """Let the timer say when to look next, if there is anything to see."""
        if self._state is not State.RUNNING or not self.isVisible():
            return
        if self._theme.motion:
            self._timer.start()
        else:
            wait = until_change(self._pattern, self._watch.elapsed())
            self._timer.start(math.ceil(wait * 1000 - 1e-6))

    def _on_time(self) -> None:
        breath = self._breath()
        if breath.finished:
            self._finish()
            return
        self._show_breath(breath)
        if not self._theme.motion:
            self._schedule()

    def _finish(self) -> None:
        self._timer.stop()
        self._watch.pause()
        self._state = State.DONE
        self._pacer.show_face(Face(words.done_word(), icon="check", progress=1.0))
        self._pacer.setAccessibleName(words.done())
        self._controls.main.say(words.once_more_button(), "rotate-ccw")
        self._guide.set_text(words.go_back())
        self._bottom.show_left("")
        announce(self, words.done())

    def _show_breath(self, breath: Breath) -> None:
        second = (breath.cycle, breath.phase, breath.second)
        if self._shown == second:
            self._pacer.follow(breath.fullness, breath.progress)
            return
        said, self._shown = self._shown, second
        word = words.move_word(breath.move)
        self._pacer.show_face(Face(word, str(breath.second), "", breath.fullness, breath.progress))
        self._show_left()
        if said is None or said[:2] != second[:2]:
            self._pacer.setAccessibleName(_("Breathing exercise: {word}").format(word=word))
            announce(self, word)

    def _show_paused(self) -> None:
        breath = self._breath()
        word = words.paused_word()
        self._pacer.show_face(Face(word, "", "pause", breath.fullness, breath.progress))
        self._pacer.setAccessibleName(_("Breathing exercise: {word}").format(word=word))
        self._controls.main.say(words.go_on_button(), "play")
        self._controls.show_again(on=True)

    def _show_ready(self) -> None:
        self._pacer.show_face(Face(words.ready_word(), words.rhythm(self._pattern)))
        self._pacer.setAccessibleName(_("Breathing exercise, not begun"))
        self._controls.main.say(words.start_button(), "play")
        self._controls.show_again(on=False)
        self._guide.set_text(self._pattern.guide)
        self._show_left()

    def _show_left(self) -> None:
        left = max(0, math.ceil(self._length - self._watch.elapsed()))
        self._bottom.show_left(words.time_left(left))

    def _show_pattern(self) -> None:
        self._measure()
        self._guide.set_text(self._pattern.guide)
        self._evidence.set_text(self._pattern.evidence)
        # What is known about holding the breath says who should not: it is shown unasked.
        self._bottom.set_evidence(there=bool(self._pattern.evidence), on=self._pattern.holds)
        self.reshaped.emit()

    def _on_rhythm(self, id_: str) -> None:
        self._pattern = next(pattern for pattern in self._patterns if pattern.id == id_)
        self._show_pattern()
        if self._state is State.RUNNING:
            self.start()
        else:
            self.reset()

    def _on_evidence(self, on: bool) -> None:
        self._evidence.setVisible(on)
        self.reshaped.emit()

    def _on_length(self, _seconds: int) -> None:
        """Go on with another length; begin again when that much has passed already."""
        self._measure()
        if self._watch.elapsed() < self._length and self._state is not State.DONE:
            self._show_left()
        elif self._state is State.RUNNING:
            self.start()
        else:
            self.reset()


def _centred(paragraph: Paragraph, most: int) -> QHBoxLayout:
    """Return a line with a paragraph in its middle, never wider than is good to read."""
    paragraph.setMaximumWidth(most)
    line = row()
    line.addStretch(1)
    line.addWidget(paragraph, 1000)
    line.addStretch(1)
    return line
