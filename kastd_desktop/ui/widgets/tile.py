"""A tile of the overview: an icon, a name, how to recognise it; a card or a group of cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kastd_desktop.i18n import _
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.badge import not_now
from kastd_desktop.ui.widgets.lines import Lines, broken

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kastd_desktop.core.situation import Tile
    from kastd_desktop.ui.theme.theme import Theme

HEIGHT: Final = 98
TOP: Final = 16
"""Smallest height of a tile, and where its words begin, in pixels at 100 %."""
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_TITLE, _TITLE_LINE, _LINE = 16, 22, 18
"""Size of the name and heights of lines, in pixels at 100 %."""


class TileButton(QPushButton):
    """One tile.

    Attributes:
        wanted: (tile id) was chosen.
        moved: (tile id, columns, rows) an arrow key.
        typed: (letter) a letter key: the person wants to search.
    """

    wanted = Signal(str)
    moved = Signal(str, int, int)
    typed = Signal(str)

    def __init__(self, theme: Theme, tile: Tile, *, applies: bool = True) -> None:
        """Make a tile.

        Args:
            theme: colours and sizes.
            tile: what it shows.
            applies: False when nothing behind it applies in the extraordinary situation.
        """
        super().__init__()
        self._theme = theme
        self.tile = tile
        self._applies = applies
        self._heights: dict[int, int] = {}
        self._pinned = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        words = [f"{tile.title}. {tile.condition}"]
        if tile.danger:
            words.append(_("Danger to life or health"))
        if not applies:
            words.append(not_now())
        self._name = ". ".join(words)
        self.setAccessibleName(self._name)
        self.clicked.connect(self._on_clicked)

    def set_pinned(self, *, pinned: bool) -> None:
        """Show that it stands first in quick help, or not."""
        if pinned != self._pinned:
            self._pinned = pinned
            word = _("Pinned")
            self.setAccessibleName(f"{self._name}. {word}" if pinned else self._name)
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            if len(self._heights) > 32:
                self._heights.clear()
            self._heights[width] = max(self._theme.px(HEIGHT), self._needed(width))
        return self._heights[width]

    def sizeHint(self) -> QSize:
        # The least height: what it needs at its real width the layout asks by heightForWidth.
        return QSize(self._theme.px(232), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(150), self._theme.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key in _ARROWS and plain:
            self.moved.emit(self.tile.id, *_ARROWS[Qt.Key(key)])
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
        # Danger stays red even where the card does not apply: people do not get safer by it.
        color = "danger" if self.tile.danger else "accent" if self._applies else "ink-3"
        icon = icon_pixmap(self.tile.icon, theme.hex(color), theme.px(24), self.devicePixelRatioF())
        top = theme.px(TOP)
        painter.drawPixmap(theme.px(16), top - theme.px(1), icon)
        if self.tile.is_group:
            chevron = icon_pixmap("chevron-right", theme.hex("ink-2"), theme.px(20), self.devicePixelRatioF())
            painter.drawPixmap(self.width() - theme.px(31), top + theme.px(1), chevron)
        if self._pinned:
            pin = icon_pixmap("pin", theme.hex("ink-3"), theme.px(14), self.devicePixelRatioF())
            painter.drawPixmap(theme.px(21), self.height() - theme.px(28), pin)
        self._draw_words(painter, top)
        painter.end()

    def _draw_words(self, painter: QPainter, top: int) -> None:
        theme = self._theme
        left = self._left()
        painter.setPen(theme.color("ink" if self._applies else "ink-3"))
        title = self._title(self.width())
        title.draw(painter, left, top)
        below = top + title.height + theme.px(2)
        painter.setPen(theme.color("ink-2" if self._applies else "ink-3"))
        condition = self._condition(self.width())
        condition.draw(painter, left, below)
        if not self._applies:
            below += condition.height + theme.px(2)
            pause = icon_pixmap("circle-pause", theme.hex("ink-3"), theme.px(14), self.devicePixelRatioF())
            painter.drawPixmap(left, below + theme.px(2), pause)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("ink-3"))
            area = QRectF(left + theme.px(20), below, self.width() - left, theme.px(_LINE))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), not_now())

    def _left(self) -> int:
        return self._theme.px(56)

    def _needed(self, width: int) -> int:
        return self._words_height(width) + self._theme.px(TOP + 12)

    def _words_height(self, width: int) -> int:
        px = self._theme.px
        height = self._title(width).height + px(2) + self._condition(width).height
        return height if self._applies else height + px(_LINE + 2)

    def _title(self, width: int) -> Lines:
        right = 36 if self.tile.is_group else 12
        font = self._theme.font("body-strong", size=_TITLE)
        return broken(self.tile.title, font, width - self._left() - self._theme.px(right), self._theme.px(_TITLE_LINE))

    def _condition(self, width: int) -> Lines:
        font = self._theme.font("label", weight=400)
        return broken(self.tile.condition, font, width - self._left() - self._theme.px(12), self._theme.px(_LINE))

    def _on_clicked(self) -> None:
        self.wanted.emit(self.tile.id)
