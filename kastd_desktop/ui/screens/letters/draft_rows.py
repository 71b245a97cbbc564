"""The drafts over the list of letters: open one, delete one for good. Knows no file and no service."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.widgets.layout import clear, column, row
from kastd_desktop.ui.widgets.surface import Surface
from kastd_desktop.ui.widgets.text import Heading, Paragraph
from kastd_desktop.ui.widgets.two_step import TwoStep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.ui.theme.theme import Theme

STACKED: Final = 520
"""Width at 100 % under which the buttons stand under the words."""


@dataclass(frozen=True, slots=True)
class DraftLine:
    """What is said of a draft.

    Attributes:
        id: of the draft.
        title: of its template.
        about: whom it is for and when it was saved.
        readable: it can be opened.
        replaces: opening it replaces something that was entered and kept nowhere.
    """

    id: str
    title: str
    about: str
    readable: bool
    replaces: bool


class DraftRows(QWidget):
    """The drafts one under the other, and where they are.

    Attributes:
        opened: (draft id) is to be opened.
        deleted: (draft id) is to be deleted.
    """

    opened = Signal(str)
    deleted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[DraftRow] = []
        self._lines = column(spacing=theme.px(8))
        self.trouble = Paragraph(theme, "", "label", "danger-ink")
        self.trouble.hide()
        where = Paragraph(
            theme,
            _("Drafts are kept unencrypted in the data folder of this computer. After 30 days they are deleted."),
            "caption",
            "ink-2",
            weight=400,
        )
        layout = column(spacing=theme.px(8))
        layout.addWidget(Heading(theme, _("Drafts"), "label", "ink-2", weight=600))
        layout.addLayout(self._lines)
        layout.addWidget(self.trouble)
        layout.addWidget(where)
        layout.addSpacing(theme.px(12))
        self.setLayout(layout)

    def show_drafts(self, drafts: Sequence[DraftLine]) -> None:
        """Show the drafts; without any there is nothing to see."""
        clear(self._lines)
        self.rows = []
        for draft in drafts:
            line = DraftRow(self._theme, draft)
            line.opened.connect(self.opened)
            line.deleted.connect(self.deleted)
            self.rows.append(line)
            self._lines.addWidget(line)
        self.setVisible(bool(drafts))

    def show_trouble(self, text: str) -> None:
        """Say what went wrong; an empty text clears it."""
        self.trouble.set_text(text)
        self.trouble.setVisible(bool(text))
        if text:
            announce(self, text)


class DraftRow(Surface):
    """One draft; what cannot be taken back is asked for twice."""

    accessible_role = "ListItem"
    opened = Signal(str)
    deleted = Signal(str)

    def __init__(self, theme: Theme, draft: DraftLine) -> None:
        super().__init__(theme, "sunken")
        self._theme = theme
        self.draft = draft
        self.setAccessibleName(f"{draft.title}. {draft.about}")
        words = column(spacing=theme.px(2))
        words.addWidget(Paragraph(theme, draft.title, "body-strong"))
        words.addWidget(Paragraph(theme, draft.about, "label", "ink-2", weight=400))
        again = _("Replace what is written there") if draft.replaces else ""
        self.open = TwoStep(theme, _("Open"), again, "pen-line", draft.title)
        self.open.setEnabled(draft.readable)
        self.delete = TwoStep(theme, _("Delete"), _("Delete for good"), "x", draft.title)
        self.open.meant.connect(self._on_open)
        self.delete.meant.connect(self._on_delete)
        buttons = row(spacing=theme.px(8))
        buttons.addWidget(self.open)
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setContentsMargins(theme.px(16), theme.px(10), theme.px(12), theme.px(10))
        self._box.setSpacing(theme.px(8))
        self._box.addLayout(words, 1)
        self._box.addLayout(buttons)
        self.setLayout(self._box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        stacked = self.width() / self._theme.scale < STACKED
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        super().resizeEvent(event)

    def _on_open(self) -> None:
        self.opened.emit(self.draft.id)

    def _on_delete(self) -> None:
        self.deleted.emit(self.draft.id)
