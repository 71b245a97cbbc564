"""What to do after a hard conversation: lines of advice, a minute of calm, letters that follow from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.theme.paint import fill
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.flow import Flow
from kastd_desktop.ui.widgets.layout import column, holder
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from kastd_desktop.ui.screens.situations.density import Density
    from kastd_desktop.ui.theme.theme import Theme


class LetterLink(Button):
    """The way to a letter.

    Attributes:
        wanted: (letter id).
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, id_: str, title: str) -> None:
        super().__init__(theme, title, "text", compact=True)
        self.setFont(theme.font("label", weight=500))
        self._id = id_
        # Translators: read out by a screen reader.
        self.setAccessibleName(_("Letter: {title}").format(title=title))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.wanted.emit(self._id)


class After(QWidget):
    """The band under a card, or its last block.

    Attributes:
        letter_wanted: (letter id).
        calm_wanted: a minute of calm.
    """

    letter_wanted = Signal(str)
    calm_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        density: Density,
        advice: Sequence[str],
        letters: Sequence[tuple[str, str]],
        *,
        stacked: bool,
    ) -> None:
        """Make the block.

        Args:
            theme: colours and sizes.
            density: measures.
            advice: what to do afterwards.
            letters: (id, title).
            stacked: the last block of a scrolling column instead of a band at the foot.
        """
        super().__init__()
        self._theme = theme
        self._stacked = stacked
        self._pad = 0 if stacked else density.pad
        words = column(spacing=theme.px(1 if density.line_gap < 4 else 2))
        words.addWidget(Heading(theme, _("Afterwards"), density.heading))
        self._lines = [Paragraph(theme, text, density.side, weight=400) for text in advice]
        for line in self._lines:
            words.addWidget(line)
        words.addStretch(1)
        self._flow = Flow(spacing=theme.px(8), line_spacing=theme.px(4), right=not stacked)
        calm = Button(theme, _("60 s of calm"), "primary", "wind")
        links = [LetterLink(theme, *letter) for letter in letters]
        for link in links:
            link.wanted.connect(self.letter_wanted)
        calm.clicked.connect(self.calm_wanted)
        pen = [Icon(theme, "pen-line", "accent-ink", 16)] if links else []
        for button in [calm, *links]:
            button.setFixedHeight(theme.px(density.button))
        for widget in [calm, *pen, *links] if stacked else [*pen, *links, calm]:
            self._flow.addWidget(widget)
        self._buttons = holder(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._buttons.setSizePolicy(policy)
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        layout = QBoxLayout(direction)
        layout.setSpacing(theme.px(10 if stacked else 24))
        edge = 0 if stacked else theme.px(max(6, density.gap - 2))
        layout.setContentsMargins(self._pad, edge, self._pad, edge)
        layout.addWidget(holder(words), 0 if stacked else 1)
        layout.addWidget(self._buttons)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._stacked:
            return
        # The words get the room they need in one line, up to two fifths; the buttons break into lines in the rest.
        room = self.width() - 2 * self._pad - self._theme.px(24)
        words = max((line.sizeHint().width() for line in self._lines), default=self._theme.px(80))
        self._buttons.setFixedWidth(min(self._flow.sizeHint().width(), room - min(words, round(room * 0.46))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._stacked:
            return
        painter = QPainter(self)
        fill(painter, 0, 0, self.width(), 1, self._theme.color("line"))
        painter.end()
