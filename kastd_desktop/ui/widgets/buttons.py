"""Buttons: with words, with an icon alone, as a link; and a choice of a few shown side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QRadioButton, QSizePolicy, QWidget

from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.surface import Surface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QIcon, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QAbstractButton

    from kastd_desktop.ui.theme.theme import Theme

Kind = Literal["primary", "secondary", "text"]


class _Pressed(QPushButton):
    """A button that Enter presses as Space does, in any window; Qt does so only in dialogs."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


class Button(_Pressed):
    """A button that says what it will do. It paints itself: a style sheet costs more than everything else it does."""

    def __init__(
        self, theme: Theme, text: str, kind: Kind = "secondary", icon_name: str = "", *, compact: bool = False
    ) -> None:
        super().__init__(text.replace("&", "&&"))
        self._theme = theme
        self._kind = kind
        self._icon = icon_name
        self._quiet = False
        self.setFont(theme.font("label", weight=600))
        self.setFixedHeight(theme.px(32 if compact else 36))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def make_quiet(self) -> None:
        """Let the ground show through while nobody points at it."""
        self._quiet = True
        self.update()

    def set_icon(self, name: str) -> None:
        """Show an icon before the words."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._words()) + 2 * self._padding() + self._icon_room() + 2
        return QSize(width, self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, border, ink = self._look()
        painter.setBrush(theme.color(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color(border), 1) if border else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        left = 1 + self._padding() if self._kind == "text" else (self.width() - self._content()) // 2
        if self._icon:
            size = theme.px(16)
            pixmap = icon_pixmap(self._icon, theme.hex(ink), size, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - size) // 2, pixmap)
            left += self._icon_room()
        painter.setPen(theme.color(ink))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), flags, self._words())
        painter.end()

    def _look(self) -> tuple[str, str, str]:
        """Return the roles of fill, outline and words."""
        if not self.isEnabled():
            return ("hover", "line", "ink-3") if self._kind == "primary" else ("", "line", "ink-3")
        if self._kind == "primary":
            fill = "accent-press" if self.isDown() else "accent-hover" if self.underMouse() else "accent"
            return fill, fill, "on-accent"
        lively = self.underMouse() or self.isDown()
        if self._kind == "text":
            return "hover" if lively else "", "", "accent-ink"
        if self._quiet:
            return "sheet" if lively else "", "ink" if self.isDown() else "ctl", "ink"
        return "hover" if lively else "sheet", "ink" if self.isDown() else "ctl", "ink"

    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def _padding(self) -> int:
        return self._theme.px({"primary": 16, "secondary": 12, "text": 4}[self._kind])

    def _icon_room(self) -> int:
        return self._theme.px(22) if self._icon else 0

    def _content(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._words()) + self._icon_room()


class IconButton(_Pressed):
    """A button with an icon alone; its name is told to assistive technology and shown as a tool tip.

    Attributes:
        icon_name: the icon shown.
    """

    def __init__(
        self, theme: Theme, icon_name: str, name: str, color: str = "ink-2", size: int = 20, *, framed: bool = False
    ) -> None:
        super().__init__()
        self._theme = theme
        self._size = theme.px(size)
        self._framed = framed
        self.icon_name, self._color = icon_name, color
        edge = theme.px(32)
        self.setFixedSize(edge, edge)
        self.setToolTip(name)
        self.setAccessibleName(name)

    def set_icon(self, name: str, color: str) -> None:
        """Show another icon."""
        self.icon_name, self._color = name, color
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lively = self.isEnabled() and (self.underMouse() or self.isDown())
        if lively or self._framed:
            frame = "ctl" if self.isEnabled() else "line"
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color(frame), 1) if self._framed else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("hover" if lively else "sheet"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        color = self._theme.hex(self._color if self.isEnabled() else "ink-3")
        pixmap = icon_pixmap(self.icon_name, color, self._size, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - self._size) // 2, (self.height() - self._size) // 2, pixmap)
        painter.end()


class KeyCap(QWidget):
    """A key as it is printed on the keyboard. A hint for the eye; keys are told by names elsewhere.

    Attributes:
        key: what is printed on it.
    """

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._theme = theme
        self.key = key
        font = theme.font("caption")
        width = QFontMetrics(font).horizontalAdvance(key) + theme.px(10)
        self.setFixedSize(max(theme.px(20), width), theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink-2"))
        painter.drawText(QRectF(self.rect()), int(Qt.AlignmentFlag.AlignCenter), self.key)
        painter.end()


class Segments(Surface):
    """One choice of a few, side by side. Left and right move it, as in any group of radio buttons.

    Attributes:
        chosen: emitted with the new choice when a person changed it.
    """

    accessible_role = "Grouping"
    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[tuple[str, str]],
        current: str,
        *,
        ground: str = "sunken",
        tight: bool = False,
        height: int = 32,
    ) -> None:
        """Build the group.

        Args:
            theme: colours and sizes.
            name: what is chosen, for assistive technology.
            choices: (value, words) in order.
            current: value chosen at first.
            ground: role of the colour behind, ``calm-1`` on the calm panel; empty for none.
            tight: little room beside the words.
            height: of a choice, in pixels at 100 %.
        """
        super().__init__(theme, ground, radius=8)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        edge = 2 if height >= 28 else 0  # a low one stands in a line of text
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._values: list[str] = []
        for value, words in choices:
            segment = _Segment(theme, words, padding=theme.px(6 if tight else 12), height=height)
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

    def set_names(self, names: Sequence[str]) -> None:
        """Tell assistive technology, and whoever points at a choice, what a short word stands for.

        Args:
            names: one a choice, in order.
        """
        for number, name in enumerate(names):
            self._group.button(number).setAccessibleName(name)
            self._group.button(number).setToolTip(name)

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

    def __init__(self, theme: Theme, words: str, *, padding: int, height: int = 32) -> None:
        super().__init__(words.replace("&", "&&"))
        self._theme = theme
        self._words = words
        self._padding = padding
        self.setFont(theme.font("label", weight=500))
        self.setFixedHeight(theme.px(height))
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        # As wide as when it is chosen, so that choosing moves nothing.
        widest = QFontMetrics(self._theme.font("label", weight=600)).horizontalAdvance(self._words)
        return QSize(widest + 2 * self._padding + 2 + self._picture(), self.maximumHeight())

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
