"""What fills in a field of a letter: a line, several lines, a day, a choice. Knows no letter and no service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QTextLayout
from PySide6.QtWidgets import QBoxLayout, QRadioButton, QSizePolicy, QWidget

from kastd_desktop.ui.widgets.buttons import Segments
from kastd_desktop.ui.widgets.drop_down import DropDown
from kastd_desktop.ui.widgets.fields import LineEdit, TextEdit
from kastd_desktop.ui.widgets.layout import column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.ui.theme.theme import Theme

FEWEST_LINES: Final = 2
MOST_LINES: Final = 4
MOST_SEGMENTS: Final = 3

# Neither an on-screen keyboard nor an input method learns from what is written to a customer.
_PRIVATE: Final = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


class TextLine(LineEdit):
    """A line of text.

    Attributes:
        changed: (text) was typed.
    """

    changed = Signal(str)

    def __init__(self, theme: Theme, name: str, example: str) -> None:
        super().__init__(theme, name=name, placeholder=example)
        self.setInputMethodHints(_PRIVATE)
        self.textEdited.connect(self.changed)

    def value(self) -> str:
        """Return what was typed."""
        return self.text()

    def set_value(self, text: str) -> None:
        """Show another text without telling anyone."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)  # what was not typed here is read from its beginning


class TextLines(TextEdit):
    """A text of several lines that grows with what is typed, from two lines to four.

    Attributes:
        changed: (text) was typed.
    """

    changed = Signal(str)

    def __init__(self, theme: Theme, name: str, example: str) -> None:
        super().__init__(theme, placeholder=example, lines=FEWEST_LINES)
        self._theme = theme
        self._example = example
        self._quiet = False
        self.setAccessibleName(name)
        self.setInputMethodHints(_PRIVATE)
        self.textChanged.connect(self._on_text)
        self._fit()

    def value(self) -> str:
        """Return what was typed."""
        return self.toPlainText()

    def set_value(self, text: str) -> None:
        """Show another text without telling anyone."""
        if text != self.toPlainText():
            self._quiet = True
            self.setPlainText(text)
            self._quiet = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
            self._fit_example()

    def _on_text(self) -> None:
        self._fit()
        if not self._quiet:
            self.changed.emit(self.toPlainText())

    def _fit_example(self) -> None:
        """Shorten the example to the lines there are: half a line of letters looks broken."""
        room = self.viewport().width() - 2 * self.document().documentMargin()
        if room <= 0:
            return
        layout = QTextLayout(self._example, self.font())
        layout.beginLayout()
        begins = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            begins.append(line.textStart())
        layout.endLayout()
        text = self._example
        if len(begins) > FEWEST_LINES:
            last = begins[FEWEST_LINES - 1]
            # An ellipsis of its own: the words after it would fit into no line.
            end = QFontMetrics(self.font()).elidedText(text[last:], Qt.TextElideMode.ElideRight, int(room) - 1)
            text = text[:last] + end
        self.setPlaceholderText(text)

    def _fit(self) -> None:
        layout, block = self.document().documentLayout(), self.document().begin()
        needed = 0.0
        while block.isValid():
            needed += layout.blockBoundingRect(block).height()
            block = block.next()
        line = QFontMetrics(self.font()).lineSpacing()
        wanted = round(needed / line)
        lines = max(FEWEST_LINES, min(MOST_LINES, wanted))
        height = line * lines + self._theme.px(20)
        never, when_needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(when_needed if wanted > MOST_LINES else never)
        if height != self.height():
            self.setFixedHeight(height)


class Choice(QWidget):
    """One of a few texts: side by side where they fit, else in a list.

    Attributes:
        changed: (text) was chosen.
        combo: the list; a label can be its buddy.
    """

    changed = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self._choices = tuple(choices)
        # A greeting such as “Hello,” brings the comma it needs on the page; on a button it would look like a slip.
        named = [(text, text.removesuffix(",")) for text in choices]
        self.combo = DropDown(theme, named, choices[0])
        self.combo.setAccessibleName(name)
        self.combo.chosen.connect(self._on_chosen)
        layout = column()
        layout.addWidget(self.combo)
        self._segments: Segments | None = None
        if len(choices) <= MOST_SEGMENTS:
            self._segments = Segments(theme, name, named, choices[0], tight=True)
            self._segments.chosen.connect(self._on_chosen)
            layout.addWidget(self._segments)
        metrics = QFontMetrics(theme.font("label", weight=500))
        widths = [metrics.horizontalAdvance(text) + 2 * theme.px(6) + 4 for _text, text in named]
        self._needed = sum(widths) + 4
        if self._segments is not None:
            # Long words get more room, so that three of them fit where three equal parts would not.
            line = self._segments.layout()
            assert isinstance(line, QBoxLayout)
            for number, width in enumerate(widths):
                line.setStretch(number, width)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.px(60))
        self._show_fitting(side_by_side=False)

    def value(self) -> str:
        """Return what is chosen."""
        return self.combo.value()

    def set_value(self, text: str) -> None:
        """Choose a text without telling anyone; one that is none of them changes nothing."""
        if text in self._choices:
            self.combo.set_value(text)
            if self._segments is not None:
                self._segments.set_value(text)

    def set_look(self, name: str, on: bool) -> None:
        """Do nothing: a choice is never wrong."""

    def take_focus(self) -> None:
        """Take the keyboard."""
        if self._segments is not None and not self._segments.isHidden():
            self._segments.focus()
        else:
            self.combo.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyboard_widgets(self) -> list[QWidget]:
        """Return what can have the keyboard."""
        return [self.combo, *(self._segments.findChildren(QRadioButton) if self._segments is not None else [])]

    def wide(self) -> bool:
        """Tell whether it wants a line of its own: all choices can be seen."""
        return self._segments is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._show_fitting(side_by_side=self._segments is not None and self.width() >= self._needed)
        super().resizeEvent(event)

    def _show_fitting(self, *, side_by_side: bool) -> None:
        self.combo.setVisible(not side_by_side)
        if self._segments is not None:
            self._segments.setVisible(side_by_side)

    def _on_chosen(self, text: str) -> None:
        self.set_value(text)
        self.changed.emit(text)
