"""A page as it will be printed, drawn small, with the way to the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _
from kastd_desktop.ui.paper.ink import WHITE, mm
from kastd_desktop.ui.theme.paint import fill
from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.ui.paper.document import Document
    from kastd_desktop.ui.theme.theme import Theme

EDGE = 12
"""Room around the page, in pixels."""


class Sheet(QWidget):
    """One page on a ground.

    Attributes:
        accessible_role: assistive technology knows it as a picture.
    """

    accessible_role = "Graphic"

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._document: Document | None = None
        self._number = 0
        self._drawn: tuple[tuple[object, ...], QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(330), self._theme.px(430))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(200))

    def show_page(self, document: Document, number: int) -> None:
        """Show a page of a document; numbers begin with 0."""
        self._document, self._number, self._drawn = document, number, None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, 0, 0, self.width(), self.height(), self._theme.color("sunken"))
        if self._document is not None:
            size = self._document.size
            scale = min((self.width() - 2 * EDGE) / size.width(), (self.height() - 2 * EDGE) / size.height())
            width, height = round(size.width() * scale), round(size.height() * scale)
            left, top = (self.width() - width) // 2, (self.height() - height) // 2
            painter.drawPixmap(left, top, self._picture(width, height))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("ctl"), 1))
            painter.drawRect(QRectF(left + 0.5, top + 0.5, width - 1, height - 1))
        painter.end()

    def _picture(self, width: int, height: int) -> QPixmap:
        key = (width, height, self.devicePixelRatioF())
        if self._drawn is None or self._drawn[0] != key:
            assert self._document is not None
            ratio = self.devicePixelRatioF()
            picture = QPixmap(round(width * ratio), round(height * ratio))
            picture.fill(WHITE)
            scale = picture.width() / mm(self._document.size.width())
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(scale, scale)
            self._document.pages[self._number].draw(painter)
            painter.end()
            picture.setDevicePixelRatio(ratio)
            self._drawn = (key, picture)
        return self._drawn[1]


class Preview(QWidget):
    """A page with buttons to turn over.

    Attributes:
        failed: (UserError) a page cannot be laid out; the one before stays.
    """

    failed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.sheet = Sheet(theme)
        self._document: Document | None = None
        self._number = 0
        self._back = IconButton(theme, "chevron-left", _("Page before"))
        self._on = IconButton(theme, "chevron-right", _("Next page"))
        self._back.clicked.connect(self._on_back)
        self._on.clicked.connect(self._on_next)
        self._words = Label(theme, "", "label", "ink-2")
        line = row(spacing=theme.px(8))
        line.addStretch(1)
        line.addWidget(self._back)
        line.addWidget(self._words)
        line.addWidget(self._on)
        line.addStretch(1)
        whole = column(spacing=theme.px(8))
        whole.addWidget(self.sheet, 1)
        whole.addLayout(line)
        self.setLayout(whole)

    def show_document(self, document: Document) -> None:
        """Show a document from its first page."""
        self._document = document
        self._turn(0)

    def document(self) -> Document | None:
        """Return the document shown."""
        return self._document

    def number(self) -> int:
        """Return the page shown; the first is 0."""
        return self._number

    def _turn(self, number: int) -> None:
        assert self._document is not None
        try:
            self._document.pages[number].prepare()
        except UserError as error:
            self.failed.emit(error)
            return
        self._number = number
        words = _("Page {n} of {all}").format(n=number + 1, all=len(self._document.pages))
        self._words.setText(words)
        self.sheet.setAccessibleName(f"{self._document.title}. {words}")
        self.sheet.show_page(self._document, number)
        self._back.setEnabled(number > 0)
        self._on.setEnabled(number + 1 < len(self._document.pages))

    def _on_back(self) -> None:
        self._turn(self._number - 1)

    def _on_next(self) -> None:
        self._turn(self._number + 1)
