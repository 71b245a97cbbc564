"""The column beside the pacer: advice and grounding first, exercises and contacts one step behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.calm.footnote import Footnote
from kastd_desktop.ui.screens.calm.grounding import Grounding
from kastd_desktop.ui.screens.calm.marked import REACH
from kastd_desktop.ui.screens.calm.shelf import Contacts, Exercises
from kastd_desktop.ui.screens.calm.tips import Tips
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import Scroller, column, holder, row

if TYPE_CHECKING:
    from kastd_desktop.core.calm import Calm
    from kastd_desktop.ui.theme.theme import Theme

WIDTH: Final = 288
"""Of the words, in pixels at 100 %."""
BAR: Final = 12
"""Pixels kept free at the right for the scroll bar."""


class Side(QWidget):
    """The column.

    Attributes:
        exercise_wanted: (id) a short exercise is to begin.
        annex_wanted: the standard's annex is to be shown.
        grounding: the steps back to the present.
        tips: the advice.
    """

    exercise_wanted = Signal(str)
    annex_wanted = Signal()

    def __init__(self, theme: Theme, calm: Calm) -> None:
        super().__init__()
        self._theme = theme
        self._stacked = False
        self.tips = Tips(theme, calm)
        self.grounding = Grounding(theme, calm.grounding, calm.grounding_evidence)
        self._first = self._first_page()
        self._exercises = Exercises(theme, calm.scripts)
        self._exercises.closed.connect(self._on_exercises_closed)
        self._exercises.wanted.connect(self.exercise_wanted)
        self._contacts = Contacts(theme, calm.contacts)
        self._contacts.closed.connect(self._on_contacts_closed)
        self._margins = column(margins=(0, 4, BAR, 4))
        for page in (self._first, self._exercises, self._contacts):
            self._margins.addWidget(page)
        self._pages = holder(self._margins)
        self._scroller = Scroller(self._pages)
        self._footnote = Footnote(
            theme,
            _("KAStd annex 4."),
            _("If it stays hard for more than a day, talk to your manager or a psychologist."),
        )
        self._footnote.clicked.connect(self.annex_wanted)
        foot = column(margins=(REACH, theme.px(12), REACH + BAR, 0))
        foot.addWidget(self._footnote)
        self._column = column()
        self._column.addWidget(self._scroller, 1)
        self._column.addLayout(foot)
        self.setLayout(self._column)
        self._show(self._first)

    def set_stacked(self, *, stacked: bool) -> None:
        """Lie under the pacer at full length, or stand beside it and scroll."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self._margins.setContentsMargins(0, 4, 0 if stacked else BAR, 4)
        if stacked:
            self._scroller.takeWidget()
            # A scroll area paints the ground of what it holds; nobody takes that back.
            self._pages.setAutoFillBackground(False)
            self._column.removeWidget(self._scroller)
            self._scroller.hide()
            self._column.insertWidget(0, self._pages)
            self._pages.show()
        else:
            self._column.removeWidget(self._pages)
            self._scroller.setWidget(self._pages)
            self._column.insertWidget(0, self._scroller, 1)
            self._scroller.show()
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum if stacked else QSizePolicy.Policy.Preferred
        )

    def back(self) -> bool:
        """Go back to the advice; False when it is shown already."""
        if self._first.isVisibleTo(self):
            return False
        self._show(self._first)
        return True

    def reset(self) -> None:
        """Be as before anyone used it."""
        self._show(self._first)
        self.grounding.reset()
        self.tips.reset()

    def reveal(self, widget: QWidget) -> None:
        """Scroll to something in the column, where the column scrolls by itself."""
        if not self._stacked:
            self._scroller.reveal(widget)

    def _first_page(self) -> QWidget:
        theme = self._theme
        more = row(spacing=theme.px(12), margins=(REACH - theme.px(4), theme.px(8), REACH, 0))
        self._to_exercises = Button(theme, _("Short exercises"), "text", "timer", compact=True)
        self._to_exercises.clicked.connect(self._on_exercises)
        self._to_contacts = Button(theme, _("Whom to talk to"), "text", "phone", compact=True)
        self._to_contacts.clicked.connect(self._on_contacts)
        more.addWidget(self._to_exercises)
        more.addWidget(self._to_contacts)
        more.addStretch(1)
        page = column()
        page.addWidget(self.tips)
        page.addSpacing(theme.px(16))
        page.addWidget(self.grounding)
        page.addLayout(more)
        page.addStretch(1)
        return holder(page)

    def _show(self, wanted: QWidget) -> None:
        for page in (self._first, self._exercises, self._contacts):
            page.setVisible(page is wanted)
        self._scroller.verticalScrollBar().setValue(0)

    def _on_exercises(self) -> None:
        self._show(self._exercises)
        self._exercises.take_focus()

    def _on_contacts(self) -> None:
        self._show(self._contacts)
        self._contacts.take_focus()

    def _on_exercises_closed(self) -> None:
        self._show(self._first)
        self._to_exercises.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_contacts_closed(self) -> None:
        self._show(self._first)
        self._to_contacts.setFocus(Qt.FocusReason.OtherFocusReason)
