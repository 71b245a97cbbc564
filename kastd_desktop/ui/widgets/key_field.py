"""A field that takes keys pressed together instead of text. Knows no rule about which of them are allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kastd_desktop.i18n import _
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.commands import shown_keys

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme

_HELD: Final = (
    (Qt.KeyboardModifier.ControlModifier, "Ctrl"),
    (Qt.KeyboardModifier.AltModifier, "Alt"),
    (Qt.KeyboardModifier.ShiftModifier, "Shift"),
    (Qt.KeyboardModifier.MetaModifier, "Meta"),
    (Qt.KeyboardModifier.GroupSwitchModifier, "AltGr"),
)
_ALONE: Final = frozenset(
    {
        Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown,
    }
)  # fmt: skip


class KeyField(QPushButton):
    """Shows keys; pressed, it listens for others.

    Attributes:
        chosen: (spelling, empty for none) keys were pressed; whether they can be used is for the listener to say.
        listening: (True or False) it began or stopped to listen.
    """

    chosen = Signal(str)
    listening = Signal(bool)

    def __init__(self, theme: Theme, name: str, spelled: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._spelled = spelled
        self._held = ""
        self._listens = False
        self.setFixedHeight(theme.px(40))
        self.setMinimumWidth(theme.px(200))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self._tell()

    def set_keys(self, spelled: str) -> None:
        """Show other keys."""
        self._spelled = spelled
        self._tell()

    def words(self) -> str:
        """Return what stands in the field."""
        if self._listens:
            return f"{shown_keys(self._held)}…" if self._held else _("Press the keys together…")
        return shown_keys(self._spelled) if self._spelled else _("None")

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self.height())

    def event(self, event: QEvent) -> bool:
        if self._listens and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # every key is ours now, also those that are commands of the window
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._listens:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.click()
            else:
                super().keyPressEvent(event)
            return
        held = "+".join(name for modifier, name in _HELD if event.modifiers() & modifier)
        key = event.key()
        if not key or key in _ALONE:
            self._held = _with_key(held, key)
            self._tell()
        elif key == Qt.Key.Key_Escape and not held:
            self._stop()
        elif key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete} and not held:
            self._stop()
            self.chosen.emit("")
        else:
            self._stop()
            self.chosen.emit("+".join(filter(None, (held, _named(key)))))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._listens:
            self._held = ""
            self._tell()
        else:
            super().keyReleaseEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # While it listens, Tab is a key like any other, and one that cannot be used: it leads on.
        self._stop()
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._stop()
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent" if self._listens else "ctl"), 2 if self._listens else 1))
        painter.setBrush(theme.color("accent-tint" if self._listens else "hover" if self.underMouse() else "sheet"))
        edge = 1.0 if self._listens else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 8, 8)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("ink" if self._spelled or self._listens else "ink-2"))
        area = QRectF(self.rect()).adjusted(theme.px(12), 0, -theme.px(12), 0)
        words = painter.fontMetrics().elidedText(self.words(), Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.end()

    def _on_clicked(self) -> None:
        if self._listens:
            self._stop()
            return
        self._listens = True
        self.listening.emit(True)
        self._tell()
        announce(self, self.words())

    def _stop(self) -> None:
        if self._listens:
            self._listens, self._held = False, ""
            self.listening.emit(False)
            self._tell()

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._name}: {self.words()}")
        self.update()


def _named(key: int) -> str:
    """Return a key's name as a shortcut is spelled."""
    return "Space" if key == Qt.Key.Key_Space else QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def _with_key(held: str, key: int) -> str:
    """Return what is held when a key that is only held comes down; its own event does not count it yet."""
    names: dict[int, str] = {Qt.Key.Key_Control: "Ctrl", Qt.Key.Key_Shift: "Shift", Qt.Key.Key_Alt: "Alt"}
    own = names.get(key, "")
    return held if own in held.split("+") else "+".join(filter(None, (held, own)))
