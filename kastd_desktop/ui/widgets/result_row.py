"""A line of a list of results: an icon, a name, what it is about. Shown anew in place, never rebuilt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kastd_desktop.i18n import _
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.badge import not_now
from kastd_desktop.ui.widgets.text import Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPaintEvent

    from kastd_desktop.services.look_up import Glimpse
    from kastd_desktop.ui.theme.theme import Theme

HEIGHT: Final = 52


class ResultRow(QPushButton):
    """One result.

    Attributes:
        wanted: (row) was pressed.
        moved: (row, -1 or 1) an arrow key up or down.
        typed: (letter) a letter key: the person goes on typing.
        focused: (row, bool) the keyboard came to it or left it.
        set_apart: (row) the other mouse button: where results can be pinned, it is to be, or no longer.
    """

    wanted = Signal(object)
    focused = Signal(object, bool)
    set_apart = Signal(object)
    moved = Signal(object, int)
    typed = Signal(str)

    def __init__(self, theme: Theme, *, height: int = HEIGHT, short: bool = False) -> None:
        """Make an empty row.

        Args:
            theme: colours and sizes.
            height: in pixels at 100 %.
            short: the name alone, in a stronger weight.
        """
        super().__init__()
        self._theme = theme
        self.glimpse: Glimpse | None = None
        self._key = ""
        self._dimmed = False
        self._mark = ""
        self._short = short
        self._height = theme.px(height)
        self.setFixedHeight(self._height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    def show_glimpse(self, glimpse: Glimpse, *, key: str = "", dimmed: bool = False, mark: str = "") -> None:
        """Show a result.

        Args:
            glimpse: the result.
            key: a key that chooses it, shown at the right end.
            dimmed: it does not apply in the extraordinary situation.
            mark: icon before the key that says why it is here: ``pin`` or ``clock``.
        """
        if (glimpse, key, dimmed, mark) == (self.glimpse, self._key, self._dimmed, self._mark):
            return
        self.glimpse, self._key, self._dimmed, self._mark = glimpse, key, dimmed, mark
        words = [glimpse.title, glimpse.line]
        if glimpse.danger:
            words.append(_("Danger to life or health"))
        if dimmed:
            words.append(not_now())
        if mark:
            words.append(_("Pinned") if mark == "pin" else _("Opened last"))
        self.setAccessibleName(". ".join(filter(None, words)))
        self.setAccessibleDescription(key)
        self.update()

    def show_key(self, key: str) -> None:
        """Show which key chooses the row; empty for none."""
        if key != self._key:
            self._key = key
            self.setAccessibleDescription(key)
            self.update()

    def key(self) -> str:
        """Return the key shown; empty when there is none."""
        return self._key

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self, True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(self, False)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._height)

    def minimumSizeHint(self) -> QSize:
        # A button's own is its whole size; the words of a row are shortened where there is little room.
        return QSize(self._theme.px(120), self._height)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.set_apart.emit(self)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and plain:
            self.moved.emit(self, 1 if key == Qt.Key.Key_Down else -1)
        elif plain and text.isalpha():
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        glimpse = self.glimpse
        if glimpse is None:
            return
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(QPen(theme.color("line"), 1) if theme.high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        usual = "accent" if self._short else "ink-2"
        color = theme.hex("danger" if glimpse.danger else "ink-3" if self._dimmed else usual)
        size = theme.px(20)
        icon = icon_pixmap(glimpse.icon, color, size, self.devicePixelRatioF())
        painter.drawPixmap(theme.px(12), (self.height() - size) // 2, icon)
        left, right = theme.px(44), theme.px(12)
        if self._key:
            right += self._draw_key(painter)
        if self._mark:
            right += self._draw_mark(painter, right)
        self._draw_words(painter, glimpse, left, self.width() - left - right)
        painter.end()

    def _draw_words(self, painter: QPainter, glimpse: Glimpse, left: int, room: int) -> None:
        theme = self._theme
        title, line = theme.line_height("body"), theme.line_height("label")
        second = "" if self._short else glimpse.line
        if self._dimmed:
            second = " · ".join(filter(None, [not_now(), second]))
        top = (self.height() - title - (line if second else 0)) / 2
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(theme.font("body", weight=600 if self._short else 500))
        painter.setPen(theme.color("ink-3" if self._dimmed else "ink"))
        words = painter.fontMetrics().elidedText(glimpse.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, top, room, title), flags, words)
        if second:
            painter.setFont(theme.font("label", weight=400))
            painter.setPen(theme.color("ink-2"))
            words = painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, top + title, room, line), flags, words)

    def _draw_key(self, painter: QPainter) -> int:
        """Draw the key that chooses the row; return the room it takes."""
        theme = self._theme
        painter.setFont(theme.font("caption", size=11))
        edge = theme.px(22)
        width = max(edge, painter.fontMetrics().horizontalAdvance(self._key) + theme.px(10))
        box = QRectF(self.width() - theme.px(12) - width, (self.height() - edge) / 2, width, edge)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("sheet"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.color("ink-2"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._key)
        return width + theme.px(8)

    def _draw_mark(self, painter: QPainter, right: int) -> int:
        """Draw why the row is here; return the room it takes."""
        size = self._theme.px(14)
        mark = icon_pixmap(self._mark, self._theme.hex("ink-3"), size, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - right - size, (self.height() - size) // 2, mark)
        return size + self._theme.px(6)

    def _on_clicked(self) -> None:
        self.wanted.emit(self)


class SearchLine(Paragraph):
    """What is looked for and how much was found, with the words looked for in a stronger weight."""

    def show_query(self, query: str, count: int) -> None:
        """Tell a search.

        Args:
            query: what is looked for, as it is understood, in quotation marks.
            count: how much was found.
        """
        # Translators: {query} is in quotation marks already.
        text = _("Looking for {query}, found {n}").format(query=query, n=count)
        self.set_text(text)
        self.mark([(text.index(query), len(query))])

    def _format(self, number: int, place: tuple[int, int]) -> QTextLayout.FormatRange:
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = place
        look = QTextCharFormat()
        look.setFont(self._theme.font("label", weight=600))
        look.setForeground(self._theme.color("ink"))
        marked.format = look
        return marked
