"""The focus ring: two pixels, two pixels away, over whatever has the keyboard. One a window.

Style sheets know no outline with an offset, and a proxy style written in Python costs a call for every primitive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme

OFFSET = 2


class FocusRing(QWidget):
    """Draws the ring over the window it is made for; a widget whose class says ``own_focus = True`` draws its own."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._target: QWidget | None = None
        self._width = 3 if theme.high_contrast else 2
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        self._on_focus(None, application.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show}:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("focus"), self._width))
        half = self._width / 2
        radius = min(10.0, self.height() / 2)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        painter.end()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._target is not None and isValid(self._target):  # a hidden window may lose it without a word
            self._watch(self._target, on=False)
        wanted = (
            new is not None
            and self._window.isAncestorOf(new)
            and not getattr(new, "own_focus", False)
            and not isinstance(new, QLineEdit | QPlainTextEdit | QAbstractScrollArea)
        )
        self._target = new if wanted else None
        self._watch(self._target, on=True)
        self._place()

    def _watch(self, target: QWidget | None, *, on: bool) -> None:
        """Follow the widget and everything that may move it."""
        widget = target
        while widget is not None and widget is not self._window:
            if on:
                widget.installEventFilter(self)
            else:
                widget.removeEventFilter(self)
            widget = widget.parentWidget()

    def _place(self) -> None:
        target, window = self._target, self._window
        if target is None or not target.isVisibleTo(window):
            self.hide()
            return
        reach = OFFSET + self._width
        place = QRect(target.mapTo(window, QPoint(0, 0)), target.size()).adjusted(-reach, -reach, reach, reach)
        visible = _clip(target, window)
        if not visible.isEmpty():
            place = place.intersected(visible.adjusted(-reach, -reach, reach, reach))
        self.setGeometry(place)
        self.raise_()
        self.show()
        self.update()


def _clip(target: QWidget, window: QWidget) -> QRect:
    """Return the part of the window in which a scrolled widget can be seen."""
    widget = target.parentWidget()
    while widget is not None and widget is not window:
        parent = widget.parentWidget()
        if isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget:
            return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        widget = parent
    return QRect()
