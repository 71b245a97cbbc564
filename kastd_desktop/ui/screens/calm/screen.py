"""Calm: breathing on the left, advice beside it. Takes no service: there is nothing it could write with."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.calm.breathing_view import BreathingView
from kastd_desktop.ui.screens.calm.controls import LENGTHS
from kastd_desktop.ui.screens.calm.marked import REACH
from kastd_desktop.ui.screens.calm.side import BAR, WIDTH, Side
from kastd_desktop.ui.screens.calm.steps_view import StepsView
from kastd_desktop.ui.screens.screen import Place, Screen
from kastd_desktop.ui.widgets.layout import Scroller, column, holder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kastd_desktop.core.calm import Calm
    from kastd_desktop.ui.commands import Hint
    from kastd_desktop.ui.theme.theme import Theme

STACKED: Final = 856
"""Below this width at 100 % the column goes under the pacer."""
MARGINS: Final = ((740, 45, 19), (620, 32, 19), (0, 16, 12))
"""(height from which, above, below) in pixels at 100 %."""
UNBOUND: Final = 16_777_215
"""Qt's QWIDGETSIZE_MAX."""


class CalmScreen(Screen):
    """The calm screen."""

    calm = True

    # Of Python's clocks only this one counts finer than a frame on Windows, where monotonic() steps by 16 ms.
    def __init__(self, theme: Theme, calm: Calm, now: Callable[[], float] = time.perf_counter) -> None:
        """Build the screen.

        Args:
            theme: colours, sizes, whether things may move.
            calm: what the pack offers.
            now: seconds of a clock that never goes back.
        """
        super().__init__()
        self.title = _("Calm")
        self._theme = theme
        self._scripts = {script.id: script for script in calm.scripts}
        self._breathing = BreathingView(theme, calm.patterns, now)
        self._breathing.reshaped.connect(self._fit)
        self._steps = StepsView(theme, now)
        self._steps.reshaped.connect(self._fit)
        self._steps.closed.connect(self._on_steps_closed)
        self._views = QStackedWidget()
        self._views.addWidget(self._breathing)
        self._views.addWidget(self._steps)
        self._views.currentChanged.connect(self._fit)
        self._side = Side(theme, calm)
        self._side.exercise_wanted.connect(self._on_exercise)
        self._side.annex_wanted.connect(self._on_annex)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(self._views, 1)
        self._body.addWidget(self._side)
        self._content = holder(self._body)
        self._scroller = Scroller(self._content)
        layout = column()
        layout.addWidget(self._scroller)
        self.setLayout(layout)
        # Wherever in the window the keyboard is: one key and the screen is gone.
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self.leaving)

    def open(self, id_: str) -> None:
        """Show the screen as it is, or begin something.

        Args:
            id_: empty; seconds of breathing that begin at once; or the id of a piece of advice or a short exercise.

        Raises:
            KeyError: there is no such thing.
        """
        if not id_:
            return
        if id_ in map(str, LENGTHS):
            self._show_breathing()
            self._breathing.start(int(id_))
        elif id_ in self._scripts:
            self._on_exercise(id_)
        else:
            self._side.back()
            self._side.tips.show_tip(id_)

    def entered(self) -> None:
        self._take_focus()
        marked = self._side.tips.marked()
        if marked is not None:
            self._scroller.reveal(marked)
            self._side.reveal(marked)

    def hints(self) -> Sequence[Hint]:
        from kastd_desktop.ui.commands import Hint

        return (
            Hint(("Space",), _("Start or stop the exercise")),
            Hint(("Esc",), _("Leave at once")),
        )

    def left(self) -> None:
        """Forget everything that was done here: the next person finds the screen as it was at first."""
        self._breathing.reset()
        self._show_breathing()
        self._side.reset()

    def back(self) -> bool:
        if self._views.currentWidget() is self._steps:
            self._on_steps_closed()
            return True
        return self._side.back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Buttons take Space for themselves; everywhere else it stops and goes on.
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            if self._views.currentWidget() is self._steps:
                self._steps.toggle()
            else:
                self._breathing.toggle()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self, _number: int = 0) -> None:
        """Put the column beside the pacer or under it, and give the pacer the height that can be seen."""
        theme = self._theme
        scale = theme.scale
        stacked = self.width() / scale < STACKED
        top, bottom = next(margins for least, *margins in MARGINS if self.height() / scale >= least)
        top, bottom = theme.px(top), theme.px(bottom)
        side = theme.px(WIDTH) + 2 * REACH + BAR
        left = theme.px(24) if stacked else 40
        right, gap = (left, theme.px(24)) if stacked else (48 - REACH - BAR, 40 - REACH)
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self._body.setContentsMargins(left, top, right, bottom)
        self._body.setSpacing(gap)
        self._side.set_stacked(stacked=stacked)
        self._side.setMinimumWidth(0 if stacked else side)
        self._side.setMaximumWidth(UNBOUND if stacked else side)
        width = self.width() - left - right - (0 if stacked else side + gap)
        view = self._steps if self._views.currentWidget() is self._steps else self._breathing
        height = max(self.height() - top - bottom, view.least_height(width))
        # A scroll area gives what it holds the height it would like; the pacer takes what there is instead.
        self._views.setFixedHeight(height)
        self._content.setMinimumHeight(0 if stacked else height + top + bottom)
        self._content.setMaximumHeight(UNBOUND if stacked else height + top + bottom)

    def _take_focus(self) -> None:
        """Put the keyboard on what is in front, and show it: under it lies the column when the window is narrow."""
        view = self._steps if self._views.currentWidget() is self._steps else self._breathing
        view.take_focus()
        self._scroller.verticalScrollBar().setValue(0)

    def _show_breathing(self) -> None:
        self._steps.close_exercise()
        self._views.setCurrentWidget(self._breathing)

    def _on_exercise(self, id_: str) -> None:
        self._breathing.reset()
        self._views.setCurrentWidget(self._steps)
        self._steps.open(self._scripts[id_])
        self._take_focus()

    def _on_steps_closed(self) -> None:
        self._show_breathing()
        self._take_focus()

    def _on_annex(self) -> None:
        self.wanted.emit(Place("standard", "A4"))
