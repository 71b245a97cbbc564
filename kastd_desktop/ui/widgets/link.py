"""A button that looks like a link and wraps: names of clauses, cards and letters can be long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kastd_desktop.ui.theme.icons import icon_pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.ui.theme.theme import Theme

ICON, GAP, EDGE = 16, 6, 3
"""Size of an icon, its distance from the words, and room above and below, in pixels at 100 %."""


class Link(QPushButton):
    """Words to press, with an icon before or after them.

    Attributes:
        followed: emitted with the target when it is pressed.
    """

    followed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        text: str,
        target: str = "",
        *,
        role: str = "body",
        size: float = 0,
        weight: int = 0,
        color: str = "accent-ink",
        before: str = "",
        after: str = "",
    ) -> None:
        """Make a link.

        Args:
            theme: colours and sizes.
            text: what it says.
            target: what `followed` carries.
            role: type role.
            size: another size in pixels at 100 %, or 0 for the role's own.
            weight: another weight, or 0 for the role's own.
            color: colour of the words.
            before: name of an icon before the words.
            after: name of an icon after the words; these then end at the right edge.
        """
        super().__init__()
        self._theme = theme
        self._font = theme.font(role, weight=weight, size=size)
        self._color = color
        self._before, self._after = before, after
        self._layouts: dict[tuple[int, bool], QTextLayout] = {}
        self.target = target
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)
        self.clicked.connect(self._on_clicked)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._words = text
        self._layouts.clear()
        # Qt would take an ampersand for a mnemonic.
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return what it says."""
        return self._words

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self._laid_out(width, lively=False)
        return max(self._theme.px(24), round(_height(layout)) + 2 * self._theme.px(EDGE))

    def sizeHint(self) -> QSize:
        return QSize(self._natural(), self.heightForWidth(self._natural()))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._theme.px(48), self._natural()), self._theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        lively = self.underMouse() and self.isEnabled()
        color = self._color if self.isEnabled() else "ink-3"
        layout = self._laid_out(self.width(), lively=lively)
        top = (self.height() - _height(layout)) / 2
        left = theme.px(ICON + GAP) if self._before else 0
        painter.setPen(theme.color(color))
        layout.draw(painter, QPointF(left, top))
        line = layout.lineAt(0)
        middle = round(top + line.y() + line.height() / 2)
        for name, x in ((self._before, 0), (self._after, self.width() - theme.px(ICON))):
            if name:
                size = theme.px(ICON)
                pixmap = icon_pixmap(name, theme.hex(color), size, self.devicePixelRatioF())
                painter.drawPixmap(x, middle - size // 2, pixmap)
        painter.end()

    def _natural(self) -> int:
        """Return the width of everything in one line."""
        return round(QFontMetricsF(self._font).horizontalAdvance(self._words) + 2) + self._marks()

    def _marks(self) -> int:
        """Return the width of the icons."""
        return self._theme.px(ICON + GAP) * (bool(self._before) + bool(self._after))

    def _laid_out(self, width: int, *, lively: bool) -> QTextLayout:
        key = (max(width - self._marks(), 1), lively)
        if key not in self._layouts:
            if len(self._layouts) > 8:
                self._layouts.clear()
            self._layouts[key] = self._lay_out(*key)
        return self._layouts[key]

    def _lay_out(self, width: int, lively: bool) -> QTextLayout:
        layout = QTextLayout(self._words, self._font)
        option = QTextOption(Qt.AlignmentFlag.AlignRight if self._after else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if lively:
            whole = QTextLayout.FormatRange()
            whole.start, whole.length = 0, len(self._words)
            look = QTextCharFormat()
            look.setFontUnderline(True)
            whole.format = look
            layout.setFormats([whole])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _on_clicked(self) -> None:
        self.followed.emit(self.target)


def _height(layout: QTextLayout) -> float:
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height()
