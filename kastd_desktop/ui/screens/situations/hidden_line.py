"""A line to remember before it is shown: its number and its first word stand there, the rest is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.lines import Lines, broken

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme

LEAD: Final = 132
"""Width of the column of the leading words, in pixels at 100 %."""
PADDING: Final = 6


class HiddenLine(QPushButton):
    """A covered line. Pressing it uncovers or covers it; the page decides.

    Attributes:
        pressed_at: (position) it was pressed.
        open: its words can be read.
        words: what it says.
    """

    pressed_at = Signal(int)

    def __init__(self, theme: Theme, position: int, lead: str, words: str, role: str) -> None:
        """Make a covered line.

        Args:
            theme: colours and sizes.
            position: given back by `pressed_at`.
            lead: stands there from the start: a number with its challenge, or what a sentence is for.
            words: what is to be remembered.
            role: type role of the words.
        """
        super().__init__()
        self._theme = theme
        self._position = position
        self._lead, self.words, self._role = lead, words, role
        self.open = False
        self._laid: dict[tuple[str, int], Lines] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)
        self.show_open(open_=False)

    def show_open(self, *, open_: bool) -> None:
        """Uncover or cover the words; a screen reader hears no more than an eye sees."""
        self.open = open_
        # Translators: read out by a screen reader; {lead} is what a covered line begins with.
        self.setAccessibleName(f"{self._lead}: {self.words}" if open_ else _("{lead}: covered").format(lead=self._lead))
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # As high covered as uncovered, so that nothing moves.
        lead, words = self._lines(width)
        return max(lead.height, words.height) + 2 * self._theme.px(PADDING)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.px(36))

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        lead, words = self._lines(self.width())
        painter.setPen(theme.color("ink-2"))
        lead.draw(painter, theme.px(8), (self.height() - lead.height) // 2)
        left = theme.px(8 + LEAD)
        if self.open:
            painter.setPen(theme.color("ink"))
            words.draw(painter, left, (self.height() - words.height) // 2)
        else:
            cover = QRectF(left, 0, self.width() - left - theme.px(8), self.height()).adjusted(0, 4.5, 0, -4.5)
            painter.setPen(QPen(theme.color("line"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(theme.color("sunken"))
            painter.drawRoundedRect(cover, 6, 6)
        painter.end()

    def _lines(self, width: int) -> tuple[Lines, Lines]:
        theme = self._theme
        return (
            self._broken("lead", self._lead, "label", theme.px(LEAD - 12)),
            self._broken("words", self.words, self._role, width - theme.px(LEAD + 16)),
        )

    def _broken(self, name: str, text: str, role: str, room: int) -> Lines:
        key = (name, room)
        if key not in self._laid:
            if len(self._laid) > 16:
                self._laid.clear()
            self._laid[key] = broken(text, self._theme.font(role), room, self._theme.line_height(role))
        return self._laid[key]

    def _on_clicked(self) -> None:
        self.pressed_at.emit(self._position)
