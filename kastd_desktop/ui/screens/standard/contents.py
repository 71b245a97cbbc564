"""The side of the contents: search, the tree, and in a narrow window a drop-down in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.standard.finding import Finding
from kastd_desktop.ui.screens.standard.outline import Outline, not_in_force
from kastd_desktop.ui.screens.standard.picker import QWIDGETSIZE_MAX, Picker
from kastd_desktop.ui.theme.paint import fill
from kastd_desktop.ui.widgets.layout import column, holder, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Heading, Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.core.standard import Standard
    from kastd_desktop.services.library import Search
    from kastd_desktop.ui.theme.theme import Theme

WIDTH: Final = 320
"""Width of the tree in pixels at 100 %."""
STACKED_BELOW: Final = 440
"""Width at 100 % under which drop-down and search stand one over the other."""


class Contents(QWidget):
    """Where to read.

    Attributes:
        chosen: (clause number) is to be opened.
        finding: the search.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, standard: Standard) -> None:
        super().__init__()
        self._theme = theme
        self._narrow = False
        self._below = False
        self._nothing_found = False
        self.finding = Finding(theme)
        self._outline = Outline(theme, standard)
        self._picker = Picker(theme, standard)
        self._legend = _legend(theme)
        px = theme.px
        head = row(spacing=px(8), margins=(px(24), px(10), px(24), px(6)))
        head.addWidget(Heading(theme, _("Parts"), "label", "ink-3"), 1)
        head.addWidget(self._legend)
        self._head = holder(head)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._top.setSpacing(px(8))
        self._top.addWidget(self._picker, 3, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self.finding, 2, Qt.AlignmentFlag.AlignTop)
        inside = column()
        inside.addLayout(self._top)
        inside.addWidget(self._head)
        inside.addWidget(self._outline, 1)
        self.setLayout(inside)
        self._outline.chosen.connect(self.chosen)
        self._picker.chosen.connect(self.chosen)
        self.finding.left.connect(self.take_focus)
        self._arrange()

    def show_current(self, number: str) -> None:
        """Mark the clause that is being read."""
        self._outline.show_current(number)
        self._picker.show_current(number)

    def show_mode(self, *, extraordinary: bool) -> None:
        """Mark what does not apply in an extraordinary situation, or take the marks away."""
        self._legend.setVisible(extraordinary)
        self._outline.show_paused(extraordinary=extraordinary)
        self._picker.show_paused(extraordinary=extraordinary)
        self._below = extraordinary
        self.update()

    def show_search(self, search: Search) -> None:
        """Show only what a search found; everything when nothing is searched."""
        self._nothing_found = bool(search) and not search.finds
        self._head.setVisible(not self._narrow and not self._nothing_found)
        self._outline.show_search(search)
        self._picker.show_search(search)

    def go_to(self, number: str) -> None:
        """Put the keyboard on a part or annex; on the beginning when the number is empty."""
        if self._narrow:
            self._picker.take_focus()
        else:
            self._outline.go_to(number)

    def take_focus(self) -> None:
        """Put the keyboard on the clause that is being read."""
        if self._narrow:
            self._picker.take_focus()
        else:
            self._outline.setFocus(Qt.FocusReason.OtherFocusReason)

    def last_stop(self) -> QWidget:
        """Return the last thing the keyboard can go to; the text comes after it."""
        return self._outline

    def fit(self, width: float, *, narrow: bool, short: bool) -> None:
        """Be a column beside the text, or one line over it.

        Args:
            width: of the screen, in pixels at 100 %.
            narrow: over the text.
            short: there is no height to spare.
        """
        stacked = width < STACKED_BELOW
        across = QBoxLayout.Direction.LeftToRight if narrow and not stacked else QBoxLayout.Direction.TopToBottom
        self._top.setDirection(across)
        self._picker.set_short(short or not stacked)
        if narrow != self._narrow:
            focused: QWidget | None = self.focusWidget()
            on_search = focused is None or self.finding.isAncestorOf(focused)
            self._narrow = narrow
            self._arrange()
            if not on_search:
                self.take_focus()

    def _arrange(self) -> None:
        px, narrow = self._theme.px, self._narrow
        self._head.setVisible(not narrow and not self._nothing_found)
        self._outline.setVisible(not narrow)
        self._picker.setVisible(narrow)
        edge = px(20) if narrow else px(12)
        self._top.setContentsMargins(edge, px(8 if narrow else 16), edge, px(8) if narrow else 0)
        self.setMinimumWidth(0 if narrow else px(WIDTH))
        self.setMaximumWidth(QWIDGETSIZE_MAX if narrow else px(WIDTH))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, width, height = self._theme, self.width(), self.height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        if self._below:
            painter.drawRect(self.rect())
        else:
            # The sheet's round corner; the other three lie outside.
            painter.drawRoundedRect(QRectF(0, 0, width + 20, height + 20), 11, 11)
        if self._narrow:
            fill(painter, 0, height - 1, width, 1, theme.color("line"))
        else:
            fill(painter, width - 1, 0, 1, height, theme.color("line"))
        painter.end()


def _legend(theme: Theme) -> QWidget:
    line = row(spacing=theme.px(6))
    line.addWidget(Icon(theme, "circle-pause", "ink-3", 16))
    line.addWidget(Label(theme, not_in_force(), "label", "ink-3", weight=400))
    return holder(line)
