"""A row of the contents as it is painted: number, name in as many lines as it needs, state at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.lines import broken

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QFont, QTextLayout
    from PySide6.QtWidgets import QTreeView

    from kastd_desktop.ui.theme.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

NUMBER: Final = Qt.ItemDataRole.UserRole + 1
NAME: Final = Qt.ItemDataRole.UserRole + 2
HITS: Final = Qt.ItemDataRole.UserRole + 3
PAUSED: Final = Qt.ItemDataRole.UserRole + 4

SIZE, LINE = 14, 19
"""Letters and lines, in pixels at 100 %."""
INSET: Final = 12
"""Distance of the box of a row from both edges of the tree."""
NUMBER_LEFT, NAME_LEFT, STATE_RIGHT = 24, 52, 24
PART_EDGE, CLAUSE_EDGE, LABEL_HEIGHT = 7, 6, 40
RADIUS: Final = 8


class OutlineRow(QStyledItemDelegate):
    """Paints rows.

    Attributes:
        reading: number of the clause that is being read.
        extraordinary: an extraordinary situation lasts.
    """

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._layouts: dict[tuple[str, int, int], QTextLayout] = {}
        self.reading = ""
        self.extraordinary = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px = self._theme.px
        width = self._view.viewport().width()
        if not index.data(NUMBER):
            return QSize(width, px(LABEL_HEIGHT))
        lines = self._name(index, width, self._weight(index)).lineCount()
        edge = CLAUSE_EDGE if index.parent().isValid() else PART_EDGE
        return QSize(width, lines * px(LINE) + 2 * px(edge))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px = self._theme, self._theme.px
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        number = str(index.data(NUMBER) or "")
        if not number:
            painter.setFont(theme.font("label"))
            painter.setPen(theme.color("ink-3"))
            flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(rect.adjusted(px(NUMBER_LEFT), px(8), 0, 0), flags, str(index.data(NAME)))
            painter.restore()
            return
        box = rect.adjusted(px(INSET) + 0.5, 0.5, -px(INSET) - 0.5, -0.5)
        state = option.state
        reading = self._is_reading(index)
        if reading:
            self._paint_reading(painter, box)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        clause, paused = index.parent().isValid(), bool(index.data(PAUSED))
        layout = self._name(index, round(rect.width()), self._weight(index))
        height = layout.lineCount() * px(LINE)
        top = rect.top() + (rect.height() - height) / 2
        painter.setPen(theme.color("ink-3" if paused and not reading else "ink" if reading or not clause else "ink-2"))
        layout.draw(painter, QPointF(rect.left() + px(NAME_LEFT), top))
        if not clause:
            line = layout.lineAt(0)
            painter.setFont(self._font(600))
            painter.setPen(theme.color("ink-3" if paused else "accent-ink"))
            painter.drawText(
                QPointF(rect.left() + px(NUMBER_LEFT), top + line.y() + line.ascent()), number.removeprefix("A")
            )
        self._paint_state(painter, rect, top + px(LINE) / 2, index)
        if self._view.hasFocus() and index == self._view.currentIndex():
            width = 3 if theme.high_contrast else 2
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), width))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.restore()

    def _weight(self, index: Index) -> int:
        """Return how heavy the name of a row is."""
        if self._is_reading(index):
            return 600
        return 400 if index.parent().isValid() else 500

    def _is_reading(self, index: Index) -> bool:
        """Tell whether this row is the clause being read, or the closed part that holds it."""
        number = str(index.data(NUMBER))
        if number == self.reading:
            return True
        inside = self.reading.startswith(f"{number}.")
        return inside and not self._view.isExpanded(index)

    def _paint_reading(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("sheet"))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        # The bar follows the corners of the box, as a border of three pixels on one side does.
        outer, inner = QPainterPath(), QPainterPath()
        whole = box.adjusted(-0.5, -0.5, 0.5, 0.5)
        outer.addRoundedRect(whole, RADIUS, RADIUS)
        inner.addRoundedRect(whole.adjusted(3, 0, 3, 0), RADIUS, RADIUS)
        painter.save()
        painter.setClipRect(QRectF(whole.left(), whole.top(), RADIUS, whole.height()))
        painter.fillPath(outer - inner, theme.color("accent"))
        painter.restore()

    def _paint_state(self, painter: QPainter, rect: QRectF, middle: float, index: Index) -> None:
        """Paint hits, the pause sign and the chevron, from the right edge inwards."""
        theme, px = self._theme, self._theme.px
        right = rect.right() - px(STATE_RIGHT)
        part = self._view.model().hasChildren(index)
        if hits := int(index.data(HITS) or 0):
            painter.setFont(theme.font("label", weight=600))
            painter.setPen(theme.color("ink-2"))
            place = QRectF(right - px(60), middle - px(10), px(60), px(20))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(hits))
        elif index.data(PAUSED):
            self._paint_icon(painter, "circle-pause", right, middle)
        elif part:
            opened = self._view.isExpanded(index)
            self._paint_icon(painter, "chevron-down" if opened else "chevron-right", right, middle)

    def _paint_icon(self, painter: QPainter, name: str, right: float, middle: float) -> None:
        size = self._theme.px(16)
        pixmap = icon_pixmap(name, self._theme.hex("ink-3"), size, self._view.devicePixelRatioF())
        painter.drawPixmap(QPointF(right - size, middle - size / 2), pixmap)

    def _name(self, index: Index, width: int, weight: int) -> QTextLayout:
        """Return the name of a row, set in lines."""
        px = self._theme.px
        state = 16 + 6 if self._view.model().hasChildren(index) or index.data(HITS) or index.data(PAUSED) else 0
        free = width - px(NAME_LEFT) - px(STATE_RIGHT + state)
        key = (str(index.data(NAME)), free, weight)
        if key not in self._layouts:
            if len(self._layouts) > 256:
                self._layouts.clear()
            self._layouts[key] = broken(key[0], self._font(weight), max(free, 1), px(LINE)).layout
        return self._layouts[key]

    def _font(self, weight: int) -> QFont:
        return self._theme.font("label", weight=weight, size=SIZE)
