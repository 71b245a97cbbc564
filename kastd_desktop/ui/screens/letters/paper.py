"""The page a letter is written on: white like paper, what came from fields tinted, the field in hand underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.core.stationery import plain
from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.letters.shadow import draw_shadow
from kastd_desktop.ui.screens.letters.typesetting import WIDTH, Typesetter
from kastd_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from kastd_desktop.core.stationery import Page
    from kastd_desktop.ui.screens.letters.typeset import Typeset

SIDES: Final = 24
TOP: Final = 8
BOTTOM: Final = 40
PAPER: Final = 297 / 210
"""Height of a page for its width: A4."""


class Paper(QWidget):
    """A page; a click on words that came from a field asks for that field.

    Attributes:
        chosen: (field id) words of it were clicked.
    """

    accessible_role = "Document"
    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        # Paper is white whatever the screen around it is; only the contrast theme is for people who need it dark.
        self._ink = theme if theme.high_contrast else Theme("light", theme.scale)
        self._page: Page | None = None
        self._fields: frozenset[str] = frozenset()
        self._required: frozenset[str] = frozenset()
        self._current = ""
        self._set: Typeset | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_page(self, page: Page, fields: frozenset[str], required: frozenset[str]) -> None:
        """Show a page.

        Args:
            page: what stands on it.
            fields: ids whose words are tinted.
            required: ids whose missing words are marked.
        """
        self._page, self._fields, self._required = page, fields, required
        self.setAccessibleName(_("Preview"))
        self.setAccessibleDescription(plain(page))
        self._lay_out()

    def show_current(self, field: str) -> None:
        """Underline the words of the field that has the keyboard; empty for none."""
        if field != self._current:
            self._current = field
            self.update()

    def current_box(self) -> QRectF | None:
        """Return where the words of the field in hand stand, in the widget."""
        box = self._set.place_of(self._current) if self._set is not None and self._current else None
        return box.translated(self._sheet().topLeft()) if box is not None else None

    def typeset(self) -> Typeset | None:
        """Return the page as it is set."""
        return self._set

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().width() != event.size().width():
            self._lay_out()
        super().resizeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._field_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        field = self._field_at(event.position())
        if field and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(field)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = self._sheet()
        self._draw_sheet(painter, sheet)
        if self._set is not None:
            painter.translate(sheet.topLeft())
            self._draw_places(painter, self._set)
            painter.setPen(self._ink.color("ink"))
            for layout, origin in self._set.layouts:
                layout.draw(painter, origin)
            if self._set.rule is not None:
                left, top, width = self._set.rule
                line = self._ink.color("ctl")
                line.setAlphaF(1.0 if self._ink.high_contrast else 0.6)
                painter.fillRect(QRectF(left, round(top), width, 1), line)
        painter.end()

    def _draw_sheet(self, painter: QPainter, sheet: QRectF) -> None:
        if self._theme.high_contrast:
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.setBrush(self._theme.color("sheet"))
            painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5))
            return
        draw_shadow(painter, sheet, self._theme.color("shadow"))
        painter.fillRect(sheet, self._ink.color("sheet"))

    def _draw_places(self, painter: QPainter, typeset: Typeset) -> None:
        ink = self._ink
        painter.setPen(Qt.PenStyle.NoPen)
        for place in typeset.places:
            current = place.field == self._current
            missing = not place.filled and place.field in self._required
            tint = "warn-tint" if missing else "calm-2" if current else "accent-tint"
            painter.setBrush(ink.color(tint))
            box = place.box.adjusted(0, 1, 0, -1)
            painter.drawRoundedRect(box, 2, 2)
            if current:
                painter.fillRect(
                    QRectF(box.left(), round(box.bottom()) - 1, box.width(), 2),
                    ink.color("warn" if missing else "accent"),
                )

    def _lay_out(self) -> None:
        if self._page is None or self.width() <= 0:
            return
        setter = Typesetter(self._ink, self._sheet_width(), self._fields, self._required)
        self._set = setter.set(self._page)
        px = self._theme.px
        self.setMinimumHeight(round(self._sheet().height()) + px(TOP) + px(BOTTOM))
        self.update()

    def _sheet_width(self) -> float:
        return max(1.0, min(self._theme.px(WIDTH), self.width() - 2 * self._theme.px(SIDES)))

    def _sheet(self) -> QRectF:
        """Return the page's place in the widget."""
        width = self._sheet_width()
        needed = self._set.height if self._set is not None else 0.0
        least = width * PAPER if self._page is not None and self._page.on_paper else self._theme.px(160)
        left = round((self.width() - width) / 2)
        return QRectF(left, self._theme.px(TOP), width, max(needed, least))

    def _field_at(self, point: QPointF) -> str:
        if self._set is None:
            return ""
        return self._set.field_at(point - self._sheet().topLeft())
