"""One question of the first start: a disc that tells how far it is, a name, an answer. Knows no setting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QLayout

    from kastd_desktop.ui.theme.theme import Theme

Progress = Literal["ahead", "current", "answered"]


class Disc(QWidget):
    """A number, filled while its step is in hand, and a tick when it is answered."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        self._progress: Progress = "ahead"
        self.setFixedSize(theme.px(24), theme.px(24))

    def progress(self) -> Progress:
        """Return how far the step is."""
        return self._progress

    def show_progress(self, progress: Progress) -> None:
        """Show how far the step is."""
        self._progress = progress
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(self.rect())
        ahead = self._progress == "ahead"
        if ahead:
            painter.setPen(QPen(theme.color("ctl"), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("ok" if self._progress == "answered" else "accent"))
            painter.drawEllipse(circle)
        if self._progress == "answered":
            size = theme.px(16)
            tick = icon_pixmap("check", theme.hex("on-ok"), size, self.devicePixelRatioF(), 2.2)
            painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, tick)
        else:
            painter.setPen(theme.color("ink-2" if ahead else "on-accent"))
            painter.setFont(theme.font("label", weight=600))
            painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), str(self._number))
        painter.end()


class Step(QWidget):
    """A question.

    Attributes:
        entered: (number) the keyboard came into it.
        disc: how far it is.
    """

    entered = Signal(int)

    def __init__(self, theme: Theme, number: int, title: str, answer: QLayout, hint: str = "") -> None:
        """Lay a question out.

        Args:
            theme: colours and sizes.
            number: from 1.
            title: the question.
            answer: what it is answered with.
            hint: a sentence under it; may be empty.
        """
        super().__init__()
        self.number = number
        self.disc = Disc(theme, number)
        self._title_text = title
        self.title = Heading(theme, title, "body-strong", wrap=True)
        self._icon = Icon(theme, "circle-alert", "danger-ink", 14)
        self._fault = Paragraph(theme, "", "caption", "danger-ink")
        wrong = row(spacing=theme.px(6))
        wrong.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        wrong.addWidget(self._fault, 1)
        right = column(spacing=theme.px(6))
        self.title.setMinimumHeight(theme.px(24))
        right.addWidget(self.title)
        right.addLayout(answer)
        right.addLayout(wrong)
        self.hint = Paragraph(theme, hint, "label", "ink-3", weight=400)
        self.hint.setVisible(bool(hint))
        right.addWidget(self.hint)
        whole = row(spacing=theme.px(16))
        whole.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(right, 1)
        self.setLayout(whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.show_fault("")

    def show_progress(self, progress: Progress) -> None:
        """Show how far the question is."""
        self.disc.show_progress(progress)
        # Translators: read out by a screen reader for a question of the first start that has an answer.
        done = _("{question}, answered").format(question=self._title_text)
        self.title.setAccessibleName(done if progress == "answered" else self._title_text)

    def show_fault(self, text: str) -> None:
        """Say what is wrong; an empty text clears it."""
        self._fault.set_text(text)
        self._fault.setVisible(bool(text))
        self._icon.setVisible(bool(text))

    def fault(self) -> str:
        """Return what is wrong; empty when nothing is."""
        return self._fault.text()
