"""Advice for before, during and after: three pieces at a time, and others on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _, pgettext
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.screens.calm.marked import REACH, draw_marked
from kastd_desktop.ui.widgets.buttons import Button, Segments
from kastd_desktop.ui.widgets.layout import clear, column, holder
from kastd_desktop.ui.widgets.text import Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from kastd_desktop.core.calm import Calm, Tip, When
    from kastd_desktop.ui.theme.theme import Theme

AT_ONCE: Final = 3


class Tips(QWidget):
    """A choice of when, three pieces of advice, a button for others."""

    def __init__(self, theme: Theme, calm: Calm) -> None:
        super().__init__()
        self._theme = theme
        self._calm = calm
        self._when: When = "after"
        self._first: dict[str, int] = {"before": 0, "during": 0, "after": 0}
        self._marked = ""
        self._scratch = Paragraph(theme)
        self._scratch.setParent(self)
        self._scratch.hide()
        choices = [
            # Translators: advice for before, during and after a hard conversation.
            ("before", pgettext("conversation", "Before")),
            ("during", pgettext("conversation", "During")),
            ("after", pgettext("conversation", "After")),
        ]
        self._phases = Segments(theme, _("Advice"), choices, self._when, ground="calm-1")
        self._phases.chosen.connect(self._on_phase)
        self._list = column()
        self._holder = holder(self._list)
        self._others = Button(theme, _("Other advice"), "text", "refresh-cw", compact=True)
        self._others.clicked.connect(self._on_others)
        top = column(margins=(REACH, 0, REACH, 0))
        top.addWidget(self._phases)
        bottom = column(margins=(REACH - theme.px(4), 0, REACH, 0))
        bottom.addWidget(self._others)
        layout = column(spacing=theme.px(8))
        layout.addLayout(top)
        layout.addWidget(self._holder)
        layout.addLayout(bottom)
        self.setLayout(layout)
        self._build()

    def shown(self) -> tuple[Tip, ...]:
        """Return the pieces of advice shown."""
        tips = self._calm.tips_for(self._when)
        first = self._first[self._when]
        return tuple(tips[(first + number) % len(tips)] for number in range(min(AT_ONCE, len(tips))))

    def show_tip(self, id_: str) -> None:
        """Show one piece of advice, marked, among its neighbours.

        Raises:
            KeyError: there is none.
        """
        tip = next((tip for tip in self._calm.tips if tip.id == id_), None)
        if tip is None:
            raise KeyError(id_)
        place = self._calm.tips_for(tip.when).index(tip)
        self._when = tip.when
        self._phases.set_value(tip.when)
        self._first[tip.when] = place - place % AT_ONCE
        self._marked = tip.id
        self._build()
        announce(self, tip.text)

    def reset(self) -> None:
        """Mark nothing any more."""
        if self._marked:
            self._marked = ""
            self._build()

    def marked(self) -> QWidget | None:
        """Return the row that is marked, to scroll to."""
        return next((row for row in self._rows() if row.marked), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._reserve()

    def _rows(self) -> list[_Row]:
        widgets = (self._list.itemAt(number).widget() for number in range(self._list.count()))  # type: ignore[union-attr]  # in range
        return [widget for widget in widgets if isinstance(widget, _Row)]

    def _build(self) -> None:
        clear(self._list)
        shown = self.shown()
        for number, tip in enumerate(shown):
            self._list.addWidget(_Row(self._theme, tip, marked=tip.id == self._marked, last=number == len(shown) - 1))
        self._list.addStretch(1)
        self._reserve()
        self._others.setVisible(len(self._calm.tips_for(self._when)) > AT_ONCE)

    def _reserve(self) -> None:
        """Keep room for the longest three: nothing below jumps when others come, nor the button under the mouse."""
        heights = []
        for tip in self._calm.tips_for(self._when):
            self._scratch.set_text(tip.text)
            heights.append(self._scratch.heightForWidth(self.width() - 2 * REACH) + 2 * self._theme.px(13) + 1)
        count = len(heights)
        trios = [
            sum(heights[(first + number) % count] for number in range(min(AT_ONCE, count)))
            for first in range(0, count, AT_ONCE)
        ]
        self._holder.setMinimumHeight(max(trios, default=0))

    def _on_phase(self, value: str) -> None:
        self._when = value  # type: ignore[assignment]  # the values are phases
        self._marked = ""
        self._build()

    def _on_others(self) -> None:
        self._first[self._when] = (self._first[self._when] + AT_ONCE) % len(self._calm.tips_for(self._when))
        self._marked = ""
        self._build()
        announce(self, " ".join(tip.text for tip in self.shown()))


class _Row(QWidget):
    """A piece of advice with a hair line under it.

    Attributes:
        marked: someone came here for it.
    """

    def __init__(self, theme: Theme, tip: Tip, *, marked: bool, last: bool) -> None:
        super().__init__()
        self._theme = theme
        self.marked = marked
        self._last = last
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        inside = column(margins=(REACH, theme.px(13), REACH, theme.px(13) + 1))
        inside.addWidget(Paragraph(theme, tip.text, weight=600 if marked else 0))
        self.setLayout(inside)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        if not self._last:
            color = theme.color("line" if theme.high_contrast else "calm-2")
            painter.fillRect(REACH, self.height() - 1, self.width() - 2 * REACH, 1, color)
        if self.marked:
            draw_marked(painter, theme, QRectF(self.rect()).adjusted(0, theme.px(3), 0, -theme.px(3) - 1))
        painter.end()
