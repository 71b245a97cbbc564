"""A template in the list: how it goes out, what it is called, when it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kastd_desktop.i18n import _
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.lines import Lines, broken

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kastd_desktop.core.letter import Letter
    from kastd_desktop.ui.theme.theme import Theme

HEIGHT: Final = 84
ICONS: Final = {
    "letter": "pen-line",
    "email": "mail",
    "chat": "messages-square",
    "public": "megaphone",
    "document": "files",
}
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_TITLE_LINE, _LINE = 22, 18
"""Heights of a line in pixels at 100 %."""


class LetterTile(QPushButton):
    """One template.

    Attributes:
        wanted: (letter id) was chosen.
        moved: (letter id, columns, rows) an arrow key.
        typed: (letter) a letter key: the person wants to filter.
    """

    wanted = Signal(str)
    moved = Signal(str, int, int)
    typed = Signal(str)

    def __init__(self, theme: Theme, letter: Letter, *, begun: bool, foreign: bool, expired: bool = False) -> None:
        """Make a tile.

        Args:
            theme: colours and sizes.
            letter: the template.
            begun: something was entered in it.
            foreign: it is not in the language of the interface.
            expired: the day until which it may be used unread is over.
        """
        super().__init__()
        self._theme = theme
        self.letter = letter
        self._begun, self._foreign, self._expired = begun, foreign, expired
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(". ".join(filter(None, [letter.title, letter.summary, self._note()])))
        self.clicked.connect(self._on_clicked)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            if len(self._heights) > 32:
                self._heights.clear()
            needed = self._words_height(width) + 2 * self._theme.px(12)
            self._heights[width] = max(self._theme.px(HEIGHT), needed)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = self._theme.px(280)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self._theme.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key in _ARROWS and plain:
            self.moved.emit(self.letter.id, *_ARROWS[Qt.Key(key)])
        elif plain and text.isalpha():
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1) if theme.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("hover" if self.underMouse() or self.isDown() else "sunken"))
        half = 0.5 if theme.high_contrast else 0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 12, 12)
        top = theme.px(12)
        icon = icon_pixmap(ICONS[self.letter.channel], theme.hex("accent"), theme.px(20), self.devicePixelRatioF())
        painter.drawPixmap(theme.px(16), top + theme.px(1), icon)
        for lines, color in self._words(self.width()):
            painter.setPen(theme.color(color))
            lines.draw(painter, self._left(), top)
            top += lines.height + theme.px(2)
        painter.end()

    def _words(self, width: int) -> list[tuple[Lines, str]]:
        theme = self._theme
        room, label = width - self._left() - theme.px(14), theme.font("label", weight=400)
        words = [
            (broken(self.letter.title, theme.font("body-strong"), room, theme.px(_TITLE_LINE)), "ink"),
            (broken(self.letter.summary, label, room, theme.px(_LINE)), "ink-2"),
        ]
        if note := self._note():
            color = "warn-ink" if self._expired else "accent-ink"
            words.append((broken(note, theme.font("caption", weight=600), room, theme.px(_LINE)), color))
        return words

    def _words_height(self, width: int) -> int:
        words = self._words(width)
        return sum(lines.height for lines, _color in words) + self._theme.px(2) * (len(words) - 1)

    def _left(self) -> int:
        return self._theme.px(50)

    def _note(self) -> str:
        notes = [_("Begun")] if self._begun else []
        if self._expired:
            notes.append(_("Was valid until {day}").format(day=self.letter.valid_until))
        if self._foreign:
            notes.append(self.letter.locale.partition("-")[0].upper())
        return " · ".join(notes)

    def _on_clicked(self) -> None:
        self.wanted.emit(self.letter.id)
