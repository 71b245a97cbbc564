"""A page that lies over the overview or a card for a while: numbers, a note, practice. It is thrown away when left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.buttons import Button, KeyCap
from kastd_desktop.ui.widgets.layout import Footer, Scroller, column, holder, row
from kastd_desktop.ui.widgets.text import Heading, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.ui.commands import Hint
    from kastd_desktop.ui.theme.theme import Theme

PADDING: Final = 40
WIDEST: Final = 760
"""Pixels at 100 % over which nothing on a page goes."""
NARROW: Final = 640
SHORT: Final = 620
"""Width and height at 100 % under which edges and heading are smaller."""


class Aside(QWidget):
    """A page with a way back, a heading, a middle that scrolls, and perhaps a footer.

    Attributes:
        left: back to where it was opened.
        keys: those that lead back like the button; the one that opened it is one of them.
        body: its middle, to be filled.
        footer: its foot; hidden until something is put into it.
        scroller: what scrolls the middle.
    """

    left = Signal()
    keys: tuple[str, ...] = ()

    def __init__(self, theme: Theme, title: str, back: str) -> None:
        """Make the page.

        Args:
            theme: colours and sizes.
            title: its heading.
            back: name of where the way back leads.
        """
        super().__init__()
        self._theme = theme
        self._lead = theme.px(8)
        self._back = Button(theme, back, "text", "chevron-left", compact=True)
        self._back.setFont(theme.font("label", weight=500))
        self._back.setFixedHeight(theme.px(24))
        self._back.setAccessibleDescription("Alt+←")
        self._back.clicked.connect(self.left)
        self._top = row(spacing=theme.px(4))
        self._top.addWidget(self._back)
        self._top.addStretch(1)
        self._top.addWidget(KeyCap(theme, "Esc"))
        self._top.addWidget(Label(theme, _("hide at once"), "label", "ink-2", weight=400))
        self._heading = Heading(theme, title, "display", wrap=True)
        self._title_line = row()
        self._title_line.addWidget(self._heading)
        self._head = column(spacing=theme.px(2))
        self._head.addLayout(self._top)
        self._head.addLayout(self._title_line)
        self.body = column(spacing=theme.px(14))
        inner = column()
        middle = holder(self.body)
        middle.setMaximumWidth(theme.px(WIDEST))
        inner.addWidget(middle)
        inner.addStretch(1)
        self._inner = inner
        self.scroller = Scroller(holder(inner))
        self.footer = Footer(theme, PADDING)
        self.footer.hide()
        layout = column()
        layout.addLayout(self._head)
        layout.addWidget(self.scroller, 1)
        layout.addWidget(self.footer)
        self.setLayout(layout)
        for keys in self.keys:
            QShortcut(QKeySequence(keys), self).activated.connect(self.left)

    def take_focus(self) -> None:
        """Put the keyboard where one begins."""
        self._back.setFocus()

    def leave(self) -> None:
        """Keep what must not be lost: the page is about to go."""

    def back(self) -> bool:
        """Go one step back inside the page; False when there is none."""
        return False

    def hints(self) -> Sequence[Hint]:
        """Return the keys of this page."""
        return ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = self._theme
        scale = theme.scale
        short = self.height() / scale < SHORT
        side = 20 if self.width() / scale < NARROW else 24 if short else PADDING
        top = theme.px(8 if short else 14)
        self._heading.setFont(theme.font("title" if short else "display"))
        self._head.setContentsMargins(side - self._lead, top, side, theme.px(4 if short else 10))
        self._title_line.setContentsMargins(self._lead, 0, 0, 0)
        self._inner.setContentsMargins(side, theme.px(4), side, theme.px(4 if short else 16))
        self.footer.line.setContentsMargins(side, theme.px(10), side, theme.px(10))
