"""The next steps of a card: ticked with Space, the current one larger, the others quieter. It knows no service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.situations.step_row import StepRow
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.text import Heading

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.core.walk import Walk
    from kastd_desktop.ui.screens.situations.density import Density
    from kastd_desktop.ui.theme.theme import Theme

ANEW: Final = 24
"""Height of the button that forgets the ticks, in pixels at 100 %."""


class Steps(QWidget):
    """A heading and its lines. It is always as high as its tallest state, so that nothing else on the card moves.

    Attributes:
        pressed: (position of a line) it is to be ticked or its way taken.
        stepped_back: the last press is to be taken back.
        begun_anew: all ticks are to be forgotten.
        rows: the lines.
    """

    pressed = Signal(int)
    stepped_back = Signal()
    begun_anew = Signal()

    def __init__(self, theme: Theme, density: Density, walk: Walk) -> None:
        super().__init__()
        self._theme = theme
        self._gap = theme.px(density.line_gap)
        self._title_height = max(theme.line_height(density.heading), theme.px(ANEW))
        self._title = Heading(theme, _("Next"), density.heading)
        self._title.setParent(self)
        self.anew = Button(theme, _("Start again"), "text", compact=True)
        self.anew.setFont(theme.font("label", weight=500))
        self.anew.setFixedHeight(theme.px(ANEW))
        self.anew.clicked.connect(self.begun_anew)
        self.rows = [StepRow(theme, density, walk, place) for place in range(len(walk.nodes))]
        for line in self.rows:
            line.setParent(self)
            line.wanted.connect(self._on_pressed)
            line.stepped_back.connect(self.stepped_back)
            line.moved.connect(self._on_moved)
            line.looked_at.connect(self._show)
        # After the lines, so that Tab reaches it last.
        self.anew.setParent(self)
        self._walk = walk
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_walk(walk)

    def show_walk(self, walk: Walk) -> None:
        """Show another state of the same lines."""
        moved = walk != self._walk
        self._walk = walk
        self.anew.setVisible(walk.begun)
        if moved and walk.current is not None and any(line.hasFocus() for line in self.rows):
            # The keyboard goes along, so that one key does one step after another.
            self.rows[walk.current].setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()

    def take_focus(self) -> None:
        """Put the keyboard on what comes now."""
        if self.rows:
            self.rows[self._walk.current or 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = [line.height_at(width, large=False) for line in self.rows]
        more = [line.height_at(width, large=True) - height for line, height in zip(self.rows, heights, strict=True)]
        return self._title_height + sum(heights) + len(heights) * self._gap + max(more, default=0)

    def sizeHint(self) -> QSize:
        # The least height: what it needs at its real width the layout asks by heightForWidth.
        return QSize(self._theme.px(320), self._title_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._title_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _show(self) -> None:
        # Until one begins, nothing is current: first come the box and the sentences.
        here = self._walk.begun or any(line.hasFocus() for line in self.rows)
        for place, line in enumerate(self.rows):
            line.show_state(self._walk.state(place), lively=here, chosen=self._chosen(place))
        self._arrange()

    def _chosen(self, place: int) -> bool:
        node = self._walk.nodes[place]
        return node.is_answer and self._walk.way(node.question) == node.kind

    def _arrange(self) -> None:
        words = self._title.sizeHint().width()
        self._title.setGeometry(0, 0, words, self._title_height)
        button = self.anew.sizeHint().width()
        self.anew.setGeometry(self.width() - button, (self._title_height - self.anew.height()) // 2, button, 0)
        top = self._title_height + self._gap
        for line in self.rows:
            height = line.height_at(self.width(), large=line.large)
            line.setGeometry(0, top, self.width(), height)
            top += height + self._gap

    def _on_pressed(self, place: int) -> None:
        if self.rows[place].is_question and self._walk.way(place) is None:
            # A question is answered by what follows from it.
            self.rows[place + 1].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.pressed.emit(place)

    def _on_moved(self, place: int, by: int) -> None:
        if 0 <= place + by < len(self.rows):
            self.rows[place + by].setFocus(Qt.FocusReason.OtherFocusReason)
