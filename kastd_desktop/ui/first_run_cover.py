"""The left side of the first start: the mark, one sentence, the flax flower. For the eye and nothing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.theme.icons import mark_pixmap
from kastd_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

FLOWER: Final = ("ground", "petal", "petal-2", "vein")
"""Roles of the kiosk’s colours that the drawing of the flower is made of."""
WIDTH: Final = 448
EDGE: Final = 48
FLOWER_SIZE: Final = 634
"""Pixels at 100 %."""
TURN: Final = 36
"""Degrees the flower is turned, so that one petal points up beside the sentence."""


class Cover(QWidget):
    """A panel in the colours of the waiting-room screen."""

    accessible_role = "StaticText"

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = Theme("kiosk-hc" if theme.high_contrast else "kiosk", theme.scale)
        self._drawn = Theme("kiosk")
        self._sentence = _("Good service begins with a calm employee.")
        self.setAccessibleName(f"KAStd. {self._sentence}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(400))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("ground"))
        ratio = self.devicePixelRatioF()
        size = px(FLOWER_SIZE)
        recolour = tuple((self._drawn.hex(role), theme.hex(role)) for role in FLOWER)
        flower = mark_pixmap("flower-kiosk.svg", recolour, size, ratio)
        # Its centre lies right of the middle and near the foot, so that petals run over the edges.
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(round(self.width() * 0.58), self.height() - px(100))
        painter.rotate(TURN)
        painter.drawPixmap(-size // 2, -size // 2, flower)
        painter.restore()
        self._paint_name(painter, ratio)
        self._paint_sentence(painter)
        if theme.high_contrast:  # black beside black
            painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.color("line"))
        painter.end()

    def _paint_name(self, painter: QPainter, ratio: float) -> None:
        theme, px = self._theme, self._theme.px
        size = px(34)
        inks = Theme("light")
        recolour = ((inks.hex("accent").upper(), theme.hex("mark")), (inks.hex("sheet").upper(), theme.hex("ground")))
        painter.drawPixmap(px(EDGE - 1), px(47), mark_pixmap("mark.svg", recolour, size, ratio))
        painter.setPen(theme.color("ink"))
        painter.setFont(theme.font("heading"))
        left = px(EDGE) + size + px(10)
        place = QRectF(left, px(47), self.width() - left, size)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), "KAStd")

    def _paint_sentence(self, painter: QPainter) -> None:
        """Write the sentence as large as its longest word allows."""
        theme, px = self._theme, self._theme.px
        room = self.width() - px(EDGE) - px(24)
        size = 35.0
        font = theme.font("calm-phase", weight=400, size=size)
        while size > 20 and max(map(QFontMetricsF(font).horizontalAdvance, self._sentence.split())) > room:
            size -= 2
            font = theme.font("calm-phase", weight=400, size=size)
        layout = QTextLayout(self._sentence, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QRectF(0, top, 0, 0).topLeft())
            top += px(46)
        layout.endLayout()
        painter.setPen(theme.color("ink"))
        layout.draw(painter, QRectF(px(EDGE), px(144), 0, 0).topLeft())
