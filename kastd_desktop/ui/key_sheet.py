"""The list of keys: those of the screen in front, then those that work everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractSlider, QDialog, QGridLayout, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.commands import COMMANDS, Hint, caps
from kastd_desktop.ui.theme.paint import fill
from kastd_desktop.ui.widgets.buttons import Button, KeyCap
from kastd_desktop.ui.widgets.layout import Footer, Scroller, column, holder, row
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme

SIZE: Final = (520, 660)
_SCROLLING: Final = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}


class KeySheet(QDialog):
    """A window over the window; Escape or Enter closes it."""

    def __init__(self, theme: Theme, parent: QWidget, screen: str, hints: Sequence[Hint], screens: int) -> None:
        """Make the list.

        Args:
            theme: colours and sizes.
            parent: the window it lies over.
            screen: title of the screen in front.
            hints: its keys.
            screens: how many screens Ctrl and a digit lead to.
        """
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(_("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme.px
        body = column(spacing=px(8), margins=(px(32), px(24), px(32), px(24)))
        everywhere = [Hint(("Ctrl", f"1–{screens}"), _("Go to a screen"))]
        everywhere += [Hint(caps(command.keys), command.title()) for command in COMMANDS]
        for title, group in ((screen, hints), (_("Everywhere"), everywhere)):
            if group:
                body.addWidget(Heading(theme, title, "title"))
                body.addWidget(_KeyTable(theme, group))
                body.addSpacing(px(16))
        body.addStretch(1)
        close = Button(theme, _("Close"), "primary")
        close.clicked.connect(self.accept)
        footer = Footer(theme, px(24))
        footer.line.addStretch(1)
        footer.line.addWidget(close)
        layout = column()
        self._scroller = Scroller(holder(body))
        layout.addWidget(self._scroller, 1)
        layout.addWidget(footer)
        self.setLayout(layout)
        self.resize(min(px(SIZE[0]), parent.width()), min(px(SIZE[1]), parent.height()))
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = _SCROLLING.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self._scroller.verticalScrollBar().triggerAction(action)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, 0, 0, self.width(), self.height(), self._theme.color("sheet"))
        painter.end()


class _KeyTable(QWidget):
    """Key caps on the left, what they do on the right."""

    def __init__(self, theme: Theme, hints: Sequence[Hint]) -> None:
        super().__init__()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, theme.px(112))  # alike in every group
        for number, hint in enumerate(hints):
            line = row(spacing=theme.px(4))
            for key in hint.keys:
                line.addWidget(KeyCap(theme, key))
            line.addStretch(1)
            words = Paragraph(theme, hint.title, "body")
            words.setAccessibleName(f"{'+'.join(hint.keys)}: {hint.title}")
            grid.addWidget(holder(line), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, number, 1)
        self.setLayout(grid)
