"""The left end of a footer: what was saved when, or why not."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui import dates
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.errors import UserError
    from kastd_desktop.ui.theme.theme import Theme


class Status(QWidget):
    """An icon and a sentence; after a failure a button that does again what failed, and nothing else."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = Icon(theme, "hard-drive", "ink-2", 16)
        self._text = Label(theme, "", "label", "ink-2", weight=400, wrap=True)
        self._again = Button(theme, _("Try again"), compact=True)
        self._again.clicked.connect(self._on_again)
        self._again.hide()
        self._retry: Callable[[], object] | None = None
        line = row(spacing=theme.px(8))
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        line.addWidget(self._again)
        self.setLayout(line)

    def saved(self, at: str, more: str = "") -> None:
        """Tell when it was saved.

        Args:
            at: ISO time.
            more: a further sentence.
        """
        moment = datetime.fromisoformat(at)
        text = _("Saved at {time} on this computer").format(time=dates.clock_time(moment))
        self._show("hard-drive", "ink-2", f"{text}. {more}" if more else text)

    def untouched(self, text: str) -> None:
        """Tell something before anything was saved."""
        self._show("hard-drive", "ink-2", text)

    def note(self, icon: str, text: str, color: str = "ink-2") -> None:
        """Tell a state with an icon of its own; nothing is announced."""
        self._show(icon, color, text)

    def say(self, text: str) -> None:
        """Tell something that happened."""
        self._show("info", "accent-ink", text)
        self._announce(text)

    def failed(self, error: UserError, retry: Callable[[], object] | None = None) -> None:
        """Tell why something was not done.

        Args:
            error: why.
            retry: does it again, and tells here how it went; None where trying again cannot help.
        """
        self._show("circle-alert", "warn-ink", error.text(), retry)
        self._announce(error.text())

    def text(self) -> str:
        """Return the sentence shown."""
        return self._text.text()

    def _announce(self, text: str) -> None:
        from kastd_desktop.ui.accessibility import announce

        announce(self, text)

    def _on_again(self) -> None:
        if self._retry is not None:
            self._retry()

    def _show(self, icon: str, color: str, text: str, retry: Callable[[], object] | None = None) -> None:
        self._retry = retry
        self._icon.show_icon(icon, color)
        self._text.setText(text)
        self._text.set_color(color)
        self._again.setVisible(retry is not None)
