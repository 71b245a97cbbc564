"""Arranging: lines, scrolling middles, footers. Small helpers over Qt's layouts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QScrollBar, QSizePolicy, QVBoxLayout, QWidget

from kastd_desktop.ui.widgets.surface import Edged

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent

    from kastd_desktop.ui.theme.theme import Theme


def column(*, spacing: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Return a vertical layout without Qt's default margins."""
    layout = QVBoxLayout()
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    return layout


def row(*, spacing: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Return a horizontal layout without Qt's default margins."""
    layout = QHBoxLayout()
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    return layout


def rule(color: QColor | None = None) -> QFrame:
    """Return a hair line.

    Args:
        color: its colour; None for that of the palette.
    """
    line = QFrame()
    line.setAutoFillBackground(True)
    line.setBackgroundRole(QPalette.ColorRole.Mid)
    if color is not None:
        palette = line.palette()
        palette.setColor(QPalette.ColorRole.Mid, color)
        line.setPalette(palette)
    line.setFixedHeight(1)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line


def holder(layout: QLayout) -> QWidget:
    """Return a widget that holds a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def clear(layout: QLayout) -> None:
    """Remove and delete everything in a layout, at the next turn of the event loop."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
            inner.deleteLater()


class Scroller(QScrollArea):
    """A middle that scrolls up and down, never sideways, and shows what gets the keyboard."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        # Parts of our own: for those Qt made, PySide would go through every widget class to learn what they are.
        ground = QWidget()
        self.setViewport(ground)
        own = QScrollBar(Qt.Orientation.Vertical)
        self.setVerticalScrollBar(own)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        ground.setAutoFillBackground(False)
        # The bar lies over the margin: text keeps its right edge whether there is anything to scroll or not.
        self._bar = SlimBar(self)
        own.rangeChanged.connect(self._on_range)
        own.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(own.setValue)

    def setWidget(self, widget: QWidget) -> None:
        super().setWidget(widget)
        # Qt fills what is scrolled; here the ground below shows through.
        widget.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - SlimBar.WIDTH, 0, SlimBar.WIDTH, self.height())

    def reveal(self, widget: QWidget, margin: int = 24) -> None:
        """Scroll up or down until a widget can be seen."""
        self.ensureWidgetVisible(widget, 0, margin)
        content = self.widget()
        if content is not None and content.width() > self.viewport().width():  # for a moment, while it is laid out
            self.horizontalScrollBar().setValue(0)

    def _on_range(self, least: int, most: int) -> None:
        self._bar.setRange(least, most)
        self._bar.setPageStep(self.viewport().height())
        self._bar.setSingleStep(self.verticalScrollBar().singleStep())
        self._bar.setVisible(most > least)
        self._bar.raise_()


class SlimBar(QScrollBar):
    """A scroll bar that shows its handle only."""

    WIDTH = 12

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setRange(0, 0)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        span = self.maximum() - self.minimum()
        if span <= 0:
            return
        room = self.height() - 4
        length = max(32, round(room * self.pageStep() / (span + self.pageStep())))
        top = 2 + round((room - length) * (self.value() - self.minimum()) / span)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Dark))
        painter.drawRoundedRect(QRectF(3, top, 6, length), 3, 3)
        painter.end()


class Footer(Edged):
    """The line under a screen: status left, hints and the primary action right. Never scrolls."""

    def __init__(self, theme: Theme, padding: int) -> None:
        super().__init__(theme, "top")
        self.setMinimumHeight(theme.px(60))
        self.line = row(spacing=theme.px(12), margins=(padding, theme.px(10), padding, theme.px(10)))
        self.setLayout(self.line)
