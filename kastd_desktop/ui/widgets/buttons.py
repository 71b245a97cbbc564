"""Buttons: with words, with an icon alone, as a link; and a choice of a few shown side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QRadioButton, QSizePolicy

from kastd_desktop.ui.theme.icons import icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QIcon, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QAbstractButton

    from kastd_desktop.ui.theme.theme import Theme

Kind = Literal["primary", "secondary", "text"]
_INK = {"primary": "on-accent", "secondary": "ink", "text": "accent-ink"}


class Button(QPushButton):
    """A button that says what it will do."""

    def __init__(
        self, theme: Theme, text: str, kind: Kind = "secondary", icon_name: str = "", *, compact: bool = False
    ) -> None:
        super().__init__(text.replace("&", "&&"))
        self._theme = theme
        self._kind = kind
        self.setProperty("kind", kind)
        self.setFont(theme.font("label", weight=600))
        self.setFixedHeight(theme.px(32 if compact else 36))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "text" else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(text)
        if icon_name:
            self.set_icon(icon_name)

    def set_icon(self, name: str) -> None:
        """Show an icon before the words."""
        size, gap = self._theme.px(16), self._theme.px(6)
        self.setIcon(icon(name, self._theme.hex(_INK[self._kind]), size, self._theme.hex("ink-3"), gap))
        self.setIconSize(QSize(size + gap, size))

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)


class IconButton(QPushButton):
    """A button with an icon alone; its name is told to assistive technology and shown as a tool tip."""

    def __init__(self, theme: Theme, icon_name: str, name: str, color: str = "ink-2", size: int = 20) -> None:
        super().__init__()
        self._theme = theme
        self._size = size
        self.setProperty("kind", "icon")
        edge = theme.px(32)
        self.setFixedSize(edge, edge)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.set_icon(icon_name, color)

    def set_icon(self, name: str, color: str) -> None:
        """Show another icon."""
        size = self._theme.px(self._size)
        self.setIcon(icon(name, self._theme.hex(color), size, self._theme.hex("ink-3")))
        self.setIconSize(QSize(size, size))


class KeyCap(QLabel):
    """A key as it is printed on the keyboard. A hint for the eye; keys are told by names elsewhere."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__(key)
        self.setObjectName("keycap")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font("caption"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(theme.px(20), theme.px(20))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class Segments(QFrame):
    """One choice of a few, side by side. Left and right move it, as in any group of radio buttons.

    Attributes:
        chosen: emitted with the new choice when a person changed it.
    """

    accessible_role = QAccessible.Role.Grouping
    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Build the group.

        Args:
            theme: colours and sizes.
            name: what is chosen, for assistive technology.
            choices: (value, words) in order.
            current: value chosen at first.
        """
        super().__init__()
        self.setObjectName("segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._values: list[str] = []
        for value, words in choices:
            segment = _Segment(theme, words)
            self._group.addButton(segment, len(self._values))
            self._values.append(value)
            row.addWidget(segment, 1)
            segment.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        # One stop for Tab, at the choice made; Qt sees to it only once the group has had the keyboard.
        self._group.idToggled.connect(self._on_toggled)
        self.set_value(current)
        self._group.idClicked.connect(self._on_clicked)

    def value(self) -> str:
        """Return the value chosen."""
        return self._values[self._group.checkedId()]

    def set_value(self, value: str) -> None:
        """Choose a value without telling anyone."""
        self._group.button(self._values.index(value)).setChecked(True)

    def set_icons(self, icons: Sequence[QIcon], size: QSize) -> None:
        """Show a small picture before the words of every choice.

        Args:
            icons: one a choice, in order.
            size: of a picture, in pixels.
        """
        for number, picture in enumerate(icons):
            button = self._group.button(number)
            button.setIcon(picture)
            button.setIconSize(size)
            button.updateGeometry()

    def current_button(self) -> QAbstractButton:
        """Return the button of the choice: what takes the keyboard."""
        return self._group.button(self._group.checkedId())

    def focus(self) -> None:
        """Put the keyboard on the choice."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._values[number])

    def _on_toggled(self, number: int, on: bool) -> None:
        policy = Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus
        self._group.button(number).setFocusPolicy(policy)


class _Segment(QRadioButton):
    """One of the choices; its words sit in the middle, which no style sheet can say of a radio button."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._theme = theme
        self._words = words
        self.setFont(theme.font("label", weight=500))
        self.setFixedHeight(theme.px(32))
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        # As wide as when it is chosen, so that choosing moves nothing.
        widest = QFontMetrics(self._theme.font("label", weight=600)).horizontalAdvance(self._words)
        return QSize(widest + self._theme.px(26) + self._picture(), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _position: QPoint) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, chosen = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or (self.underMouse() and self.isEnabled()):
            painter.setPen(QPen(theme.color("ctl"), 1) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("sheet" if chosen else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        painter.setFont(theme.font("label", weight=600 if chosen else 500))
        painter.setPen(theme.color("ink-3" if not self.isEnabled() else "ink" if chosen else "ink-2"))
        room = QRectF(self.rect())
        if self._picture():
            words = painter.fontMetrics().horizontalAdvance(self._words)
            left = round((self.width() - words - self._picture()) / 2)
            size = self.iconSize()
            self.icon().paint(painter, left, (self.height() - size.height()) // 2, size.width(), size.height())
            room = QRectF(left + self._picture(), 0, words + 1, self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), self._words)
        painter.end()

    def _picture(self) -> int:
        """Return how wide the picture is with the gap after it."""
        return 0 if self.icon().isNull() else self.iconSize().width() + self._theme.px(8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)
