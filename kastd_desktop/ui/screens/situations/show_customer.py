"""One sentence as large as the screen, to turn towards the customer: nothing else is on it that they should not see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.theme.paint import fill
from kastd_desktop.ui.theme.theme import make_font
from kastd_desktop.ui.widgets.buttons import Button, IconButton, KeyCap
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.lines import Lines, broken
from kastd_desktop.ui.widgets.text import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from kastd_desktop.ui.theme.theme import Theme

SIZES: Final = (190, 168, 148, 130, 114, 100, 88, 76, 66, 56, 48, 40, 32, 24, 18, 14)
"""Sizes of type in pixels, largest first. At 2 m a capital of 24 mm is read with ease: some 130 pixels on a desk."""
SPACING: Final = 1.2


class LargeSentence(QWidget):
    """A sentence at the largest size at which it fits; upside down for someone on the other side of a desk.

    Attributes:
        accessible_role: assistive technology knows it as text.
        pixels: size of the type.
        turned: it stands upside down.
    """

    accessible_role = "StaticText"

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = ""
        self._lines: Lines | None = None
        self.pixels = 0
        self.turned = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_text(self, text: str, language: str) -> None:
        """Show a sentence.

        Args:
            text: the sentence.
            language: code of its language, so that a screen reader takes that voice.
        """
        self._text = text
        self.setLocale(QLocale(language))
        self.setAccessibleName(text)
        self._fit()

    def turn(self) -> None:
        """Turn the sentence upside down, or back."""
        self.turned = not self.turned
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._lines is None:
            return
        painter = QPainter(self)
        if self.turned:
            painter.translate(self.width(), self.height())
            painter.rotate(180)
        painter.setPen(self._theme.color("ink"))
        widest = max(
            self._lines.layout.lineAt(number).naturalTextWidth() for number in range(self._lines.layout.lineCount())
        )
        self._lines.draw(painter, (self.width() - widest) / 2, (self.height() - self._lines.height) / 2)
        painter.end()

    def _fit(self) -> None:
        for pixels in SIZES:
            font = make_font(voice=True, pixels=pixels, weight=500)
            lines = broken(self._text, font, self.width(), round(pixels * SPACING))
            self._lines, self.pixels = lines, pixels
            whole = all(_ends_a_word(self._text, lines, number) for number in range(lines.layout.lineCount()))
            if lines.height <= self.height() and whole:
                break
        self.update()


def _ends_a_word(text: str, lines: Lines, number: int) -> bool:
    """Tell whether a line ends where a word ends; a size at which words break is too large."""
    line = lines.layout.lineAt(number)
    end = line.textStart() + line.textLength()
    return end >= len(text) or text[end - 1].isspace() or text[end].isspace() or text[end - 1] in "-–—"


class ShowCustomer(QDialog):
    """The whole screen for one sentence; arrow keys go to the card's others, Esc closes.

    Attributes:
        sentence: what the customer reads.
        own: the same in the employee's language, small.
    """

    def __init__(
        self,
        theme: Theme,
        language: str,
        sentences: Sequence[tuple[str, str]],
        first: int,
        parent: QWidget | None = None,
    ) -> None:
        """Make the view.

        Args:
            theme: colours and sizes.
            language: code of the customer's language.
            sentences: (in the employee's language, in the customer's).
            first: which is shown at first.
            parent: the window it lies over.
        """
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._language = language
        self._sentences = list(sentences)
        self._place = first
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Neutral: the customer may see the task bar.
        self.setWindowTitle("KAStd")
        px = theme.px
        self.sentence = LargeSentence(theme)
        self.own = Paragraph(theme, "", "label", "ink-2", weight=400)
        foot = row(spacing=px(8))
        self._before = IconButton(theme, "chevron-left", _("Previous phrase"))
        self._after = IconButton(theme, "chevron-right", _("Next phrase"))
        self._before.clicked.connect(self._on_before)
        self._after.clicked.connect(self._on_after)
        self.turn_button = Button(theme, _("Turn around"), icon_name="rotate-ccw", compact=True)
        self.turn_button.setAccessibleDescription("F6")
        self.turn_button.clicked.connect(self.sentence.turn)
        close = Button(theme, _("Close"), "primary", compact=True)
        close.setAccessibleDescription("Esc")
        close.clicked.connect(self.close)
        if len(self._sentences) > 1:
            foot.addWidget(self._before)
            foot.addWidget(self._after)
        foot.addWidget(self.own, 1)
        for part in (KeyCap(theme, "F6"), self.turn_button, KeyCap(theme, "Esc"), close):
            foot.addWidget(part)
        whole = column(spacing=px(8), margins=(px(48), px(32), px(48), px(16)))
        whole.addWidget(self.sentence, 1)
        whole.addLayout(foot)
        self.setLayout(whole)
        self._show(first)
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp}:
            self._on_before()
        elif event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown}:
            self._on_after()
        elif event.key() == Qt.Key.Key_F6:
            self.sentence.turn()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, 0, 0, self.width(), self.height(), self._theme.color("sheet"))
        painter.end()

    def _show(self, place: int) -> None:
        self._place = place % len(self._sentences)
        own, text = self._sentences[self._place]
        self.sentence.set_text(text, self._language)
        self.own.set_text(own)

    def _on_before(self) -> None:
        self._show(self._place - 1)

    def _on_after(self) -> None:
        self._show(self._place + 1)


def show_customer(
    theme: Theme, beside: QWidget, language: str, sentences: Sequence[tuple[str, str]], first: int
) -> ShowCustomer:
    """Fill the screen a widget is on with one sentence.

    Args:
        theme: colours and sizes.
        beside: what asked for it; it has the keyboard again afterwards.
        language: code of the customer's language.
        sentences: (in the employee's language, in the customer's).
        first: which is shown at first.
    """
    view = ShowCustomer(theme, language, sentences, first, beside.window())
    screen = beside.screen()
    # Without a window manager showFullScreen() does not resize: the place is set as well.
    view.setGeometry(screen.geometry())
    view.showFullScreen()
    view.raise_()
    view.activateWindow()
    return view
