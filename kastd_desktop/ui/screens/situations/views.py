"""What can stand in the middle of the overview: anything that scrolls, and the cards of one group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import Scroller, column, holder, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kastd_desktop.ui.screens.situations.board import Board
    from kastd_desktop.ui.theme.theme import Theme


class View(Scroller):
    """A middle with the edges of the screen."""

    def __init__(self, theme: Theme, content: QWidget, reach: int = 0) -> None:
        """Make a view.

        Args:
            theme: colours and sizes.
            content: what scrolls.
            reach: pixels at 100 % by which the content stands out over the edges on both sides.
        """
        body = column()
        body.addWidget(content)
        body.addStretch(1)
        super().__init__(holder(body))
        self._body = body
        self._theme = theme
        self._reach = theme.px(reach)

    def set_padding(self, padding: int) -> None:
        """Take another space at the left and right edge, in pixels."""
        side = padding - self._reach
        self._body.setContentsMargins(side, 0, side, self._theme.px(20))


class GroupView(View):
    """The cards of one group, with the way back above them.

    Attributes:
        left: back to all tiles.
        board: its tiles.
    """

    left = Signal()

    def __init__(self, theme: Theme, board: Board) -> None:
        back = Button(theme, _("All situations"), "text", "chevron-left", compact=True)
        line = row()
        line.addWidget(back)
        line.addStretch(1)
        body = column(spacing=theme.px(4))
        body.addLayout(line)
        body.addWidget(board)
        super().__init__(theme, holder(body))
        self.board = board
        back.clicked.connect(self.left)
        board.reached.connect(self.reveal)
