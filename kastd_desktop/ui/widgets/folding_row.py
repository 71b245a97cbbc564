"""A sentence in two languages that unfolds: one's own alone, and on demand the customer's with its sounds below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.ui.languages import quoted_in
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.lines import Lines, broken
from kastd_desktop.ui.widgets.phrase_row import REACH, RowLook
from kastd_desktop.ui.widgets.tongue_row import BUTTON, MARK, SOUND, TIGHT, TongueRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from kastd_desktop.core.tongue import Said
    from kastd_desktop.ui.theme.theme import Theme

LEAST: Final = 26
"""Smallest height, in pixels at 100 %: it is something to press."""


class _Texts(NamedTuple):
    """The three texts broken into lines for one width."""

    own: Lines
    said: Lines
    sound: Lines


class FoldingRow(TongueRow):
    """One sentence. It unfolds where the keyboard comes to it, and when it is pressed; pressed again it is copied.

    Attributes:
        unfolding: (row) it wants to be the one that is unfolded.
        unfolded: the customer's language is shown.
    """

    unfolding = Signal(object)

    def __init__(self, theme: Theme, look: RowLook, language: str, own: str, said: Said, label: str = "") -> None:
        super().__init__(theme, look, language, own, said, label)
        self.unfolded = False
        self._texts: dict[int, _Texts] = {}
        self.show_button.hide()

    def unfold(self, *, unfolded: bool) -> None:
        """Show the customer's language, or one's own alone."""
        if unfolded != self.unfolded:
            self.unfolded = unfolded
            self.show_button.setVisible(unfolded)
            self.updateGeometry()
            self.update()

    def copy(self) -> None:
        if self.unfolded:
            super().copy()
        else:
            self.unfolding.emit(self)

    def heightForWidth(self, width: int) -> int:
        return self.height_at(width, unfolded=self.unfolded)

    def height_at(self, width: int, *, unfolded: bool) -> int:
        """Return how high the row is in a width, unfolded or not."""
        texts = self._broken(width)
        height = texts.own.height
        if unfolded:
            height = max(height + texts.said.height + texts.sound.height, self._theme.px(BUTTON))
        return max(height + 2 * self._theme.px(self._padding()), self._theme.px(LEAST))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(LEAST))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(LEAST))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Not at the press of a mouse: the row would move away below it.
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.unfolding.emit(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        texts = self._broken(self.width())
        height = texts.own.height + (texts.said.height + texts.sound.height if self.unfolded else 0)
        top = (self.height() - height) // 2
        self._draw_label(painter, QRectF(REACH, top, self._left() - REACH, theme.line_height("label")))
        left = self._left()
        painter.setPen(theme.color("ink-2" if self.unfolded else "ink"))
        texts.own.draw(painter, left, top)
        size = theme.px(20 if self.unfolded else 16)
        if self.unfolded:
            painter.setPen(theme.color("ink"))
            texts.said.draw(painter, left, top + texts.own.height)
            painter.setPen(theme.color("accent-ink"))
            texts.sound.draw(painter, left, top + texts.own.height + texts.said.height)
        name = ("check" if self._copied else "copy") if self.unfolded else "chevron-down"
        color = "ok-ink" if self._copied else "accent-ink" if self.unfolded else "ink-2"
        icon = icon_pixmap(name, theme.hex(color), size, self.devicePixelRatioF())
        # The arrow stands in the middle of the button that comes in its place.
        right = theme.px(BUTTON + MARK) if self.unfolded else (theme.px(BUTTON) + size) // 2
        painter.drawPixmap(self.width() - REACH - right, (self.height() - size) // 2, icon)
        painter.end()

    def _broken(self, width: int) -> _Texts:
        if width not in self._texts:
            if len(self._texts) > 16:
                self._texts.clear()
            theme, role = self._theme, self._look.role
            room = width - self._left() - REACH - theme.px(BUTTON + MARK + 8)
            line = theme.px(TIGHT) if role == "phrase-sm" else theme.line_height(role)
            self._texts[width] = _Texts(
                broken(self.own, theme.font("label", weight=400), room, theme.line_height("label")),
                broken(quoted_in(self.language, self.said.text), theme.font(role), room, line),
                # In the serif, where a capital I is no small l.
                broken(self.said.sound, theme.font(role, size=SOUND[0]), room, theme.px(SOUND[1])),
            )
        return self._texts[width]


class Spare(QWidget):
    """What is left below rows of which one is unfolded, so that together they are as high whichever it is."""

    def __init__(self, rows: Sequence[FoldingRow]) -> None:
        super().__init__()
        self._rows = rows
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        more = [row.height_at(width, unfolded=True) - row.height_at(width, unfolded=False) for row in self._rows]
        used = sum(gained for row, gained in zip(self._rows, more, strict=True) if row.unfolded)
        return max(more, default=0) - used

    def sizeHint(self) -> QSize:
        return QSize(0, 0)
