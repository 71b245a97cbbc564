"""The PIN pad over the waiting-room screen. Knows how to ask; what fits is decided by the service."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kastd_desktop.core.pin import SHORTEST
from kastd_desktop.i18n import _, ngettext
from kastd_desktop.services.leaving import Leaving, Outcome
from kastd_desktop.ui import accessibility, dates
from kastd_desktop.ui.keys import digit_or_zero
from kastd_desktop.ui.kiosk.fitting import fit_meta, meta_font
from kastd_desktop.ui.kiosk.key import RING, PadKey
from kastd_desktop.ui.kiosk.plan import Plan, plan_for
from kastd_desktop.ui.kiosk.slide import draw_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent

    from kastd_desktop.ui.theme.theme import Theme

PATIENCE: Final = 20_000
"""Milliseconds without input after which the pad goes away; after wrong tries they count from the end of the wait."""
LONGEST: Final = 12
"""Digits the pad takes."""
LEAST_KEY: Final = 60
"""Device-independent pixels; a finger needs as much, however small the window."""

# Measures of the panel in pixels of the design.
WIDTH: Final = 600
PADDING: Final = 48
TITLE: Final = (48, 40)
MESSAGE: Final = (112, 32)
"""Top and size of type."""
FIELD: Final = (248, 68)
"""Top and height of where the digits appear."""
ROWS: Final = 328
KEY: Final = 96
GAP: Final = 12
ROWS_WITHOUT: Final = 264
"""Top of the only key when no PIN is set."""
BOTTOM: Final = 36

_ORDER: Final = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "leave", "close")


class Pad(QWidget):
    """Asks for the PIN, or says that none is set.

    Attributes:
        opened: the PIN fitted.
        dismissed: it was put away, or nobody touched it for a while.
    """

    accessible_role = "Dialog"
    opened = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget, theme: Theme, leaving: Leaving, stored: str) -> None:
        """Build the pad over a window.

        Args:
            parent: the window it covers.
            theme: the kiosk's.
            leaving: checks the PIN.
            stored: the hash in the settings; empty when no PIN is set.
        """
        super().__init__(parent)
        self._theme = theme
        self._leaving = leaving
        self._stored = stored
        self._digits = ""
        self._message = ""
        words = {
            "erase": _("Erase"),
            "leave": _("Leave"),
            "close": _("Cancel") if stored else _("Close"),
        }
        self._keys: dict[str, PadKey] = {}
        for id_ in _ORDER if stored else ("close",):
            key = PadKey(self, theme, id_, words.get(id_, id_), primary=id_ == "leave")
            key.struck.connect(self._strike)
            self._keys[id_] = key
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self.dismissed)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(_("Leave this screen"))
        self._say(
            _("Enter the PIN.") if stored else _("No PIN is set, so this screen cannot be left. Set one in Settings.")
        )
        self.setGeometry(parent.rect())

    def start(self) -> None:
        """Show the pad and give it the keyboard."""
        self.show()
        self.raise_()
        self._keys["1" if self._stored else "close"].setFocus(Qt.FocusReason.OtherFocusReason)

    def message(self) -> str:
        """Return the sentence shown."""
        return self._message

    def entered(self) -> int:
        """Return how many digits were entered."""
        return len(self._digits)

    def take_key(self, event: QKeyEvent) -> None:
        """Do what a key of the keyboard asks for; every other key does nothing."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return
        digit = digit_or_zero(event)
        if digit is not None:
            self._strike(str(digit))
        elif event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self._strike("erase")
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._strike("close" if self._keys["close"].hasFocus() else "leave")
        elif event.key() == Qt.Key.Key_Escape:
            self._strike("close")

    def resizeEvent(self, event: QResizeEvent) -> None:
        plan, panel = self._plan(), self._panel()
        font = meta_font(plan, 40, 600)
        left, inside = panel.left() + plan.px(PADDING), panel.width() - 2 * plan.px(PADDING)
        wide = (inside - 2 * plan.px(GAP)) / 3
        for number, (id_, key) in enumerate(self._keys.items()):
            row, column = (number // 3, number % 3) if id_ != "close" else (4 if self._stored else 0, 0)
            top = panel.top() + plan.px((ROWS if self._stored else ROWS_WITHOUT) + row * (KEY + GAP))
            place = QRectF(left + column * (wide + plan.px(GAP)), top, wide, plan.px(KEY))
            if id_ == "close":
                place.setWidth(inside)
            key.setGeometry(place.toRect())
            key.fit(plan.unit, font)
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._patience.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._patience.stop()
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # nothing behind the pad is touched through it

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, plan, panel = self._theme, self._plan(), self._panel()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        veil = theme.color("ground")
        veil.setAlphaF(1.0 if theme.high_contrast else 0.88)
        painter.fillRect(self.rect(), veil)
        painter.setBrush(theme.color("panel"))
        painter.setPen(QPen(theme.color("line"), plan.px(3)))
        painter.drawRoundedRect(panel, plan.px(24), plan.px(24))
        # In line with the faces of the keys, which leave room for their focus ring.
        left = panel.left() + plan.px(PADDING + RING)
        inside = panel.width() - 2 * plan.px(PADDING + RING)
        for text, (top, size), weight, color in (
            (self.accessibleName(), TITLE, 600, "ink"),
            (self._message, MESSAGE, 400, "ink-2"),
        ):
            painter.setPen(theme.color(color))
            fitted = fit_meta(text, plan, inside, 1 if weight == 600 else 3, size, weight)
            draw_lines(painter, fitted, left, panel.top() + plan.px(top))
        if self._stored:
            self._draw_entry(painter, QRectF(left, panel.top() + plan.px(FIELD[0]), inside, plan.px(FIELD[1])))
        painter.end()

    def _draw_entry(self, painter: QPainter, field: QRectF) -> None:
        theme, plan = self._theme, self._plan()
        painter.setBrush(theme.color("ground"))
        painter.setPen(QPen(theme.color("line"), plan.px(2)))
        painter.drawRoundedRect(field, plan.px(12), plan.px(12))
        painter.setBrush(theme.color("ink"))
        painter.setPen(Qt.PenStyle.NoPen)
        radius, step = plan.px(9), plan.px(36)
        left = field.center().x() - step * (len(self._digits) - 1) / 2
        for number in range(len(self._digits)):
            painter.drawEllipse(QPointF(left + number * step, field.center().y()), radius, radius)

    def _plan(self) -> Plan:
        plan = plan_for(self.size())
        room = min(plan.width / (WIDTH + 40), plan.height / (self._height() + 40))
        return replace(plan, unit=min(max(plan.unit, LEAST_KEY / KEY), room))

    def _height(self) -> int:
        rows, top = (5, ROWS) if self._stored else (1, ROWS_WITHOUT)
        return top + rows * (KEY + GAP) - GAP + BOTTOM

    def _panel(self) -> QRectF:
        plan = self._plan()
        width, height = plan.px(WIDTH), plan.px(self._height())
        return QRectF((plan.width - width) / 2, (plan.height - height) / 2, width, height)

    def _strike(self, id_: str) -> None:
        if not self.isVisible():
            return
        self._stay()
        if id_ == "close":
            self.dismissed.emit()
        elif not self._stored:
            return
        elif id_ == "leave":
            self._attempt()
        else:
            self._digits = self._digits[:-1] if id_ == "erase" else (self._digits + id_)[:LONGEST]
            count = len(self._digits)
            accessibility.announce(self, ngettext("{n} digit entered", "{n} digits entered", count).format(n=count))
            self.update()

    def _attempt(self) -> None:
        if len(self._digits) < SHORTEST:
            self._say(_("The PIN has at least {least} digits.").format(least=SHORTEST))
            return
        outcome = self._leaving.attempt(self._digits, self._stored)
        self._digits = ""
        if outcome is Outcome.OPEN:
            self.opened.emit()
            return
        self._stay()
        wait = self._leaving.wait()
        if outcome is Outcome.WAIT:
            self._say(_("Too many wrong tries. Try again in {time}.").format(time=_length(wait)))
        elif wait:
            self._say(_("The PIN is wrong. Try again in {time}.").format(time=_length(wait)))
        else:
            self._say(_("The PIN is wrong. Try again."))

    def _stay(self) -> None:
        """Stay for a while, and until the next try is taken: who is told to wait sees the pad until then."""
        self._patience.start(PATIENCE + 1000 * self._leaving.wait())

    def _say(self, message: str) -> None:
        self._message = message
        self.setAccessibleDescription(message)
        accessibility.announce(self, message)
        self.update()


def _length(seconds: int) -> str:
    """Return a wait in words, minutes rounded up."""
    return _("{n} s").format(n=seconds) if seconds < 60 else dates.minutes(-(-seconds // 60))
