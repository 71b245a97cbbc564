"""The rail on the left: the mark, quick help, the screens, the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout

from kastd_desktop.i18n import _
from kastd_desktop.ui.theme.icons import FIGURE, GROUND, icon_pixmap, mark_pixmap
from kastd_desktop.ui.widgets.layout import column

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme

WIDE: Final = 232
SLIM: Final = 64
MARK: Final = ((FIGURE, "accent"), (GROUND, "chrome"))


class Entry(NamedTuple):
    """A screen in the rail."""

    id: str
    name: str
    icon: str
    keys: str


class Rail(QFrame):
    """Navigation.

    Attributes:
        chosen: (screen id) was chosen.
        helped: quick help is wanted.
    """

    chosen = Signal(str)
    helped = Signal()

    def __init__(self, theme: Theme, entries: tuple[Entry, ...], settings: Entry, desk: str, help_keys: str) -> None:
        super().__init__()
        self._theme = theme
        self._slim = False
        self.setAccessibleName(_("Navigation"))
        self._head = _Head(theme, desk)
        self._help = _HelpButton(theme, help_keys)
        self._help.clicked.connect(self.helped)
        self._items: dict[str, RailItem] = {}
        self._layout: QVBoxLayout = column(margins=(theme.px(12), theme.px(8), theme.px(12), theme.px(16)))
        self._layout.addWidget(self._head)
        self._layout.addSpacing(theme.px(12))
        self._layout.addWidget(self._help)
        self._layout.addSpacing(theme.px(14))
        for entry in entries:
            self._layout.addWidget(self._add(entry))
        self._layout.addStretch(1)
        self._layout.addWidget(self._add(settings))
        self.setLayout(self._layout)
        self.set_slim(slim=False)

    def set_slim(self, *, slim: bool) -> None:
        """Show icons only, or icons and names."""
        self._slim = slim
        self.setFixedWidth(SLIM if slim else round(WIDE * max(1.0, self._theme.scale)))
        side = 11 if slim else self._theme.px(12)
        self._layout.setContentsMargins(side, self._theme.px(8), side, self._theme.px(16))
        self._head.set_slim(slim=slim)
        self._help.set_slim(slim=slim)
        for item in self._items.values():
            item.set_slim(slim=slim)

    def show_current(self, id_: str) -> None:
        """Light up one screen."""
        for key, item in self._items.items():
            item.set_current(current=key == id_)

    def show_help_keys(self, keys: str) -> None:
        """Show other keys that open quick help, as printed on the keyboard."""
        self._help.show_keys(keys)

    def show_count(self, id_: str, text: str) -> None:
        """Show a small count beside a screen's name."""
        self._items[id_].set_count(text)

    def _add(self, entry: Entry) -> RailItem:
        item = RailItem(self._theme, entry)
        item.wanted.connect(self.chosen)
        item.moved.connect(self._on_moved)
        self._items[entry.id] = item
        return item

    def _on_moved(self, id_: str, by: int) -> None:
        keys = list(self._items)
        self._items[keys[(keys.index(id_) + by) % len(keys)]].setFocus(Qt.FocusReason.TabFocusReason)


class RailItem(QPushButton):
    """One screen in the rail.

    Attributes:
        wanted: (id) was pressed.
        moved: (id, -1 or 1) an arrow key.
    """

    accessible_role = "PageTab"
    wanted = Signal(str)
    moved = Signal(str, int)

    def __init__(self, theme: Theme, entry: Entry) -> None:
        super().__init__()
        self._theme = theme
        self._entry = entry
        self._current = False
        self._slim = False
        self._count = ""
        self.setFixedHeight(theme.px(40))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(entry.keys)
        self.clicked.connect(self._on_clicked)
        self.set_count("")

    def set_current(self, *, current: bool) -> None:
        """Light it up, or not."""
        self._current = current
        self.update()

    def set_count(self, text: str) -> None:
        """Show a count, e.g. ``8/14``."""
        self._count = text
        self.setAccessibleName(f"{self._entry.name}, {text}" if text else self._entry.name)
        self.update()

    def set_slim(self, *, slim: bool) -> None:
        """Show the icon only; the name becomes the tool tip."""
        self._slim = slim
        self.setToolTip(f"{self._entry.name} ({self._entry.keys})" if slim else self._entry.keys)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(42), self._theme.px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(self._entry.id, 1 if event.key() == Qt.Key.Key_Down else -1)
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._current:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("sheet"))
            painter.drawRoundedRect(box, 8, 8)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(box, 8, 8)
        size = theme.px(20)
        color = theme.hex("accent" if self._current else "ink-2")
        left = (self.width() - size) // 2 if self._slim else theme.px(12)
        pixmap = icon_pixmap(self._entry.icon, color, size, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - size) // 2, pixmap)
        if not self._slim:
            painter.setPen(theme.color("ink" if self._current else "ink-2"))
            painter.setFont(theme.font("label", weight=600 if self._current else 500, size=14))
            area = QRectF(theme.px(44), 0, self.width() - theme.px(56), self.height())
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self._entry.name)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("ink-2"))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), self._count)
        painter.end()

    def _on_clicked(self) -> None:
        self.wanted.emit(self._entry.id)


class _Head(QFrame):
    """The mark, the name of the program and of the desk."""

    accessible_role = "StaticText"

    def __init__(self, theme: Theme, desk: str) -> None:
        super().__init__()
        self._theme = theme
        self._desk = desk
        self._slim = False
        self.setAccessibleName(f"KAStd, {desk}" if desk else "KAStd")
        self.setFixedHeight(theme.px(42))

    def set_slim(self, *, slim: bool) -> None:
        """Show the mark only."""
        self._slim = slim
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        size = theme.px(28)
        recolour = tuple((old, theme.hex(new)) for old, new in MARK)
        mark = mark_pixmap("mark.svg", recolour, size, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - size) // 2 if self._slim else theme.px(8), (self.height() - size) // 2, mark)
        if not self._slim:
            left = theme.px(46)
            middle = self.height() / 2
            painter.setPen(theme.color("ink"))
            painter.setFont(theme.font("body-strong"))
            top = 0 if self._desk else middle - theme.px(11)
            width = self.width() - left
            flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            painter.drawText(QRectF(left, top, width, theme.px(22)), flags, "KAStd")
            painter.setPen(theme.color("ink-2"))
            font = theme.font("caption", size=11.5)
            painter.setFont(font)
            desk = painter.fontMetrics().elidedText(self._desk, Qt.TextElideMode.ElideRight, int(width))
            painter.drawText(QRectF(left, theme.px(20), width, theme.px(18)), flags, desk)
        painter.end()


class _HelpButton(QPushButton):
    """Opens quick help; looks like the search field it leads to."""

    def __init__(self, theme: Theme, keys: str) -> None:
        super().__init__()
        self._theme = theme
        self._slim = False
        self.setFixedHeight(theme.px(36))
        self.show_keys(keys)

    def show_keys(self, keys: str) -> None:
        """Show which keys do the same."""
        self._keys = keys
        # Translators: {keys} is a keyboard shortcut, read out by a screen reader.
        self.setAccessibleName(_("Quick help, {keys}").format(keys=keys))
        self.set_slim(slim=self._slim)

    def set_slim(self, *, slim: bool) -> None:
        """Show the icon only."""
        self._slim = slim
        self.setToolTip(_("Quick help ({keys})").format(keys=self._keys) if slim or not self._caps() else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("hover" if self.underMouse() else "sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        size = theme.px(16)
        glass = icon_pixmap("search", theme.hex("ink-2"), size, self.devicePixelRatioF())
        painter.drawPixmap(
            (self.width() - size) // 2 if self._slim else theme.px(13), (self.height() - size) // 2, glass
        )
        if not self._slim:
            painter.setFont(theme.font("label"))
            painter.setPen(theme.color("ink-2"))
            flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            painter.drawText(QRectF(theme.px(37), 0, self.width(), self.height()), flags, _("Quick help"))
            self._draw_keys(painter)
        painter.end()

    def _caps(self) -> list[tuple[str, int]]:
        """Return (key, width) of the caps from the right; none where they would cover the words."""
        theme = self._theme
        small = QFontMetrics(theme.font("caption", size=11))
        found = [(key, small.horizontalAdvance(key) + theme.px(10)) for key in reversed(self._keys.split("+"))]
        words = QFontMetrics(theme.font("label")).horizontalAdvance(_("Quick help"))
        room = round(WIDE * max(1.0, theme.scale)) - 2 * theme.px(12) - theme.px(37) - words - theme.px(5)
        return found if sum(width + theme.px(4) for _key, width in found) <= room else []

    def _draw_keys(self, painter: QPainter) -> None:
        theme = self._theme
        right = self.width() - theme.px(5)
        painter.setFont(theme.font("caption", size=11))
        for key, width in self._caps():
            box = QRectF(right - width, (self.height() - theme.px(20)) / 2, width, theme.px(20))
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(theme.color("ink-2"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)
            right -= width + theme.px(4)
