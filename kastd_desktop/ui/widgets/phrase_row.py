"""A sentence to say, in quotation marks; pressing it copies the bare sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kastd_desktop.i18n import _
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.quotes import quoted
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.lines import Lines, broken

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme

REACH: Final = 12
"""Pixels by which the row stands out on both sides of its text."""
COPIED_FOR: Final = 1600
"""Milliseconds for which a row says that it was copied."""


@dataclass(frozen=True, slots=True)
class RowLook:
    """Measures of a row, in pixels at 100 %.

    Attributes:
        role: type role of the sentence.
        label: width of the label's column; 0 puts the label above the sentence.
        padding: above and below the sentence.
        least: smallest height.
        line: a hair line under the row.
    """

    role: str = "phrase"
    label: int = 112
    padding: int = 8
    least: int = 48
    line: bool = True


class PhraseRow(QPushButton):
    """One sentence.

    Attributes:
        moved: (row, -1 or 1) an arrow key up or down.
    """

    moved = Signal(object, int)

    def __init__(self, theme: Theme, look: RowLook) -> None:
        super().__init__()
        self._theme = theme
        self._look = look
        self._label = ""
        self._text = ""
        self._copied = False
        self._laid: dict[int, Lines] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(COPIED_FOR)
        self._timer.timeout.connect(self._on_time)
        self.clicked.connect(self.copy)

    def set_phrase(self, text: str, label: str = "") -> None:
        """Show a sentence.

        Args:
            text: the sentence without quotation marks.
            label: the move it makes, e.g. ``Pripažinkite``; may be empty.
        """
        self._on_time()
        if (text, label) == (self._text, self._label):
            return
        self._text, self._label = text, label
        self._laid.clear()
        # Translators: read out by a screen reader; {text} is a sentence in quotation marks.
        name = _("Copy: {text}").format(text=quoted(text))
        self.setAccessibleName(name)
        self.setAccessibleDescription(label)
        self.updateGeometry()
        self.update()

    def text_shown(self) -> str:
        """Return the sentence without quotation marks."""
        return self._text

    def label_shown(self) -> str:
        """Return what stands where the label is: the label, or that the sentence was copied."""
        return _("Copied") if self._copied else self._label

    def copy(self) -> None:
        """Put the sentence on the clipboard and say so for a moment."""
        QGuiApplication.clipboard().setText(self._text)
        self._copied = True
        self._timer.start()
        announce(self, _("Copied"))
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        px = self._theme.px
        height = self._lines(width).height + 2 * px(self._look.padding) + self._label_above()
        return max(px(self._look.least), height)

    def sizeHint(self) -> QSize:
        # The least height: what it needs at its real width the layout asks by heightForWidth.
        return QSize(self._theme.px(480), self._theme.px(self._look.least))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(self._look.least))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and plain:
            self.moved.emit(self, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._on_time()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        lines = self._lines(self.width())
        above = self._label_above()
        top = (self.height() - lines.height - above) // 2 + above
        painter.setPen(theme.color("ink"))
        lines.draw(painter, self._left(), top)
        self._draw_label(painter, QRectF(REACH, top - above, self._left() - REACH, above or lines.height))
        size = theme.px(20)
        color = theme.hex("ok-ink" if self._copied else "accent-ink")
        icon = icon_pixmap(
            "check" if self._copied and not self._look.label else "copy", color, size, self.devicePixelRatioF()
        )
        painter.drawPixmap(self.width() - REACH - theme.px(28), (self.height() - size) // 2, icon)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        """Paint that the row was copied or is pointed at, else the line below it."""
        theme = self._theme
        if self._copied or self.underMouse():
            painter.setPen(QPen(theme.color("ok"), 1) if self._copied and theme.high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("ok-tint" if self._copied else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        elif self._look.line:
            painter.fillRect(REACH, self.height() - 1, self.width() - 2 * REACH, 1, theme.color("line"))

    def _draw_label(self, painter: QPainter, area: QRectF) -> None:
        theme = self._theme
        left = area.left()
        if self._copied and (self._look.label or self._label):
            size = theme.px(16)
            tick = icon_pixmap("check", theme.hex("ok-ink"), size, self.devicePixelRatioF(), 2.2)
            painter.drawPixmap(round(left), round(area.center().y() - size / 2), tick)
            left += theme.px(22)
        painter.setFont(theme.font("label", weight=600 if self._copied else 400))
        painter.setPen(theme.color("ok-ink" if self._copied else "ink-2"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip)
        painter.drawText(
            QRectF(left, area.top(), area.width(), area.height()),
            flags,
            self.label_shown() if self._look.label or self._label else "",
        )

    def _left(self) -> int:
        return REACH + self._theme.px(self._look.label)

    def _label_above(self) -> int:
        """Return the height of a label that stands above the sentence."""
        return self._theme.line_height("label") if self._label and not self._look.label else 0

    def _lines(self, width: int) -> Lines:
        if width not in self._laid:
            if len(self._laid) > 16:
                self._laid.clear()
            role = self._look.role
            room = width - self._left() - REACH - self._theme.px(40)
            self._laid[width] = broken(quoted(self._text), self._theme.font(role), room, self._theme.line_height(role))
        return self._laid[width]

    def _on_time(self) -> None:
        self._timer.stop()
        if self._copied:
            self._copied = False
            self.update()
