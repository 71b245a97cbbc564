"""From one list of the day to the other: a quiet button, and a line when the end of a shift was broken off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import row
from kastd_desktop.ui.widgets.text import Paragraph

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QBoxLayout

    from kastd_desktop.core.checklist import Run
    from kastd_desktop.ui.theme.theme import Theme

KEY: Final = "F6"


class Way(Button):
    """The way to the other list; says how far that one has come."""

    def __init__(self, theme: Theme, run: Run, *, to_end: bool) -> None:
        """Make the button.

        Args:
            theme: colours and sizes.
            run: today's run of the other list.
            to_end: it leads to the end of the shift, not back to its start.
        """
        name, icon = _name_and_icon(run, to_end=to_end)
        super().__init__(theme, name, "text", icon, compact=True)
        self.setToolTip(KEY)
        self._to_end = to_end
        self._narrow: bool | None = None

    def show_run(self, run: Run) -> None:
        """Say how far another run of the list has come."""
        name, icon = _name_and_icon(run, to_end=self._to_end)
        self.set_text(name)
        self.set_icon(icon)

    def place(self, before: QWidget, head: QBoxLayout, middle: QBoxLayout, *, narrow: bool) -> None:
        """Stand at the end of the heading, or where it is narrow, above all that scrolls.

        Args:
            before: the text it comes after by Tab; itself without the keyboard.
            head: the line of the heading.
            middle: what scrolls.
            narrow: there is no room beside the heading.
        """
        if narrow == self._narrow:
            return
        # A window that is not shown yet has no focus, but knows who is to get it.
        focused, known = self.window().focusWidget() is self, self._narrow is not None
        if known:
            (middle if self._narrow else head).removeWidget(self)
        self._narrow = narrow
        if narrow:
            middle.insertWidget(0, self, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            head.addWidget(self)
        if known:
            self.show()  # another parent hid it
        # Qt puts nothing behind what cannot have the keyboard.
        before.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(before, self)
        before.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if focused:
            self.setFocus(Qt.FocusReason.OtherFocusReason)


class Found(QWidget):
    """Says that the list of the end of the shift was found unfinished.

    Attributes:
        opened: it is to be opened; there one goes on or starts over.
    """

    opened = Signal()

    def __init__(self, theme: Theme, run: Run, today: date) -> None:
        """Make the line.

        Args:
            theme: colours and sizes.
            run: the list that was found.
            today: a shift that ended after midnight began the day before.
        """
        super().__init__()
        self._theme = theme
        counts = run.counts()
        text = _("The list of the end of the shift was found unfinished: answered {answered} of {total}.")
        if run.day != today.isoformat():
            text = _("Yesterday’s list of the end of the shift was found unfinished: answered {answered} of {total}.")
        self._line = row(spacing=theme.px(12))
        words = Paragraph(theme, text.format(answered=counts.answered, total=counts.total), "label", "ink-2")
        self._line.addWidget(words, 1)
        button = Button(theme, _("Open"), compact=True)
        button.clicked.connect(self.opened)
        self._line.addWidget(button)
        self.setLayout(self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.width() / self._theme.scale
        padding = 24 if width < 720 else 40 if width < 1000 else 64
        self._line.setContentsMargins(padding, 0, padding, self._theme.px(4))
        super().resizeEvent(event)


def _name_and_icon(run: Run, *, to_end: bool) -> tuple[str, str]:
    name, counts = _("End of shift") if to_end else _("Start of shift"), run.counts()
    if run.finished and run.complete:
        return _("{list}: finished").format(list=name), "check"
    if counts.answered:
        name = _("{list}: {answered} of {total}").format(list=name, answered=counts.answered, total=counts.total)
    return name, "moon" if to_end else "sunrise"
