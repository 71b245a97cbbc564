"""A layout that sets things side by side and begins a new line when the line is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class Flow(QLayout):
    """Things in lines; each line as high as its highest thing, things in its middle."""

    def __init__(self, *, spacing: int, line_spacing: int, right: bool = False) -> None:
        """Make an empty flow.

        Args:
            spacing: pixels between two things of a line.
            line_spacing: pixels between two lines.
            right: lines end at the right edge instead of beginning at the left one.
        """
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self._line_gap = line_spacing
        self._right = right
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(height for _items, height in lines) + self._line_gap * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        """Return the size of everything on one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        for items, height in self._lines(rect.width()):
            widths = [min(item.sizeHint().width(), rect.width()) for item in items]
            used = sum(widths) + self._gap * (len(items) - 1)
            left = rect.left() + (rect.width() - used if self._right else 0)
            for item, width in zip(items, widths, strict=True):
                size = QSize(width, item.sizeHint().height())
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += width + self._gap
            top += height + self._line_gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[tuple[list[QLayoutItem], int]]:
        lines: list[tuple[list[QLayoutItem], int]] = []
        used = 0
        for item in self._shown():
            size = item.sizeHint()
            if lines and used + self._gap + size.width() <= width:
                items, height = lines[-1]
                lines[-1] = ([*items, item], max(height, size.height()))
                used += self._gap + size.width()
            else:
                lines.append(([item], size.height()))
                used = size.width()
        return lines
