"""Under the pacer: start and stop, how long, begin again; and the line with the rhythm and what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.calm import words
from kastd_desktop.ui.widgets.buttons import Button, IconButton, Segments
from kastd_desktop.ui.widgets.drop_down import DropDown
from kastd_desktop.ui.widgets.layout import holder, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from kastd_desktop.core.breathing import Pattern
    from kastd_desktop.ui.theme.theme import Theme

LENGTHS: Final = (60, 120, 300)
DEFAULT_LENGTH: Final = 120
"""Seconds."""


class MainButton(Button):
    """Start, pause, go on, once more; as wide as the widest of them, or all beside it would jump."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, words.start_button(), icon_name="play")
        self.make_quiet()
        widths = []
        for text in (words.pause_button(), words.go_on_button(), words.once_more_button(), words.start_button()):
            self.set_text(text)
            widths.append(self.sizeHint().width())
        self.setMinimumWidth(max(widths))

    def say(self, text: str, icon: str) -> None:
        """Take other words and another icon."""
        self.set_text(text)
        self.set_icon(icon)


class Controls(QWidget):
    """Start and stop, how long, begin again.

    Attributes:
        toggled: start, stop or go on.
        restarted: begin again.
        length_chosen: (seconds) another length was chosen.
        main: the button that has the keyboard at first.
    """

    toggled = Signal()
    restarted = Signal()
    length_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.main = MainButton(theme)
        self.main.clicked.connect(self.toggled)
        choices = [(str(length), words.span(length)) for length in LENGTHS]
        self._lengths = Segments(theme, _("Length of the exercise"), choices, str(DEFAULT_LENGTH), ground="")
        self._lengths.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._lengths.chosen.connect(self._on_length)
        for button in self._lengths.findChildren(QRadioButton):
            button.installEventFilter(self)
        self._again = IconButton(theme, "rotate-ccw", _("Start over"), "ink-2", 16)
        self._again.clicked.connect(self._on_again)
        policy = self._again.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._again.setSizePolicy(policy)
        line = row(spacing=theme.px(8))
        line.addStretch(1)
        # As wide as the button at the other end, so that the line stays in the middle.
        line.addSpacing(theme.px(36))
        line.addWidget(self.main)
        line.addSpacing(theme.px(4))
        line.addWidget(self._lengths)
        line.addSpacing(theme.px(4))
        line.addWidget(self._again)
        line.addStretch(1)
        self.setLayout(line)
        self.show_again(on=False)

    def length(self) -> int:
        """Return the length chosen, in seconds."""
        return int(self._lengths.value())

    def set_length(self, seconds: int) -> None:
        """Choose a length without telling anyone."""
        self._lengths.set_value(str(seconds))

    def show_again(self, *, on: bool) -> None:
        """Offer to begin again, or not."""
        self._again.setVisible(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Space on the length that is chosen already would do nothing: there it stops and goes on, as elsewhere.
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QRadioButton) and watched.isChecked():
            key: QKeyEvent = event  # type: ignore[assignment]  # a key press is a QKeyEvent
            if key.key() == Qt.Key.Key_Space and not key.isAutoRepeat():
                self.toggled.emit()
                return True
        return super().eventFilter(watched, event)

    def _on_length(self, value: str) -> None:
        self.length_chosen.emit(int(value))

    def _on_again(self) -> None:
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)
        self.restarted.emit()


class BottomLine(QWidget):
    """That there is no sound, which rhythm, what is left.

    Attributes:
        rhythm_chosen: (id) another rhythm was chosen.
        evidence_wanted: (on) what is known about the rhythm is to be shown, or not.
    """

    rhythm_chosen = Signal(str)
    evidence_wanted = Signal(bool)

    def __init__(self, theme: Theme, patterns: tuple[Pattern, ...]) -> None:
        super().__init__()
        silent = row(spacing=theme.px(8))
        silent.addWidget(Icon(theme, "volume-x", "ink-2", 16))
        silent.addWidget(Label(theme, _("No sound"), "label", "ink-2", weight=400))
        silent.addStretch(1)
        quiet = holder(silent)
        self._left = Label(theme, "", "label", "ink-2", weight=400)
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # Both ends are equally wide, so that the middle stays where it is while the time runs.
        longest = self._left.fontMetrics().horizontalAdvance(words.time_left(288))
        ends = max(longest, quiet.sizeHint().width()) + theme.px(2)
        quiet.setMinimumWidth(ends)
        self._left.setMinimumWidth(ends)
        label = Label(theme, _("Rhythm"), "label", "ink-2", weight=400)
        choices = [(pattern.id, pattern.title) for pattern in patterns]
        self._rhythms = DropDown(theme, choices, patterns[0].id)
        self._rhythms.setFont(theme.font("label", weight=500))
        self._rhythms.setFixedHeight(theme.px(32))
        self._rhythms.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToContents)
        self._rhythms.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._rhythms.setMinimumWidth(theme.px(120))
        self._rhythms.setAccessibleName(_("Rhythm"))
        self._rhythms.chosen.connect(self.rhythm_chosen)
        label.setBuddy(self._rhythms)
        self._info = IconButton(theme, "info", _("What is known about this rhythm"), "accent-ink", 16)
        self._info.setCheckable(True)
        self._info.toggled.connect(self.evidence_wanted)
        line = row(spacing=theme.px(8))
        line.addWidget(quiet)
        line.addStretch(1)
        line.addWidget(label)
        line.addWidget(self._rhythms)
        line.addWidget(self._info)
        line.addStretch(1)
        line.addWidget(self._left)
        self.setLayout(line)

    def show_left(self, text: str) -> None:
        """Show what is left."""
        if text != self._left.text():
            self._left.setText(text)

    def set_evidence(self, *, there: bool, on: bool) -> None:
        """Offer what is known about the rhythm, and show it or not."""
        self._info.setVisible(there)
        self._info.setChecked(there and on)
