"""What is known about a shortcoming: a remark of one's own, a ready fix, and the two ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy

from kastd_desktop.i18n import _
from kastd_desktop.ui import dates
from kastd_desktop.ui.theme.sheet import dress
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.surface import Surface
from kastd_desktop.ui.widgets.text import Label, Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kastd_desktop.core.checklist import Item
    from kastd_desktop.ui.theme.theme import Theme


class NoteLine(QLineEdit):
    """A line that is written in place; leaving it saves, Escape goes back to the row."""

    left = Signal()

    def __init__(self, theme: Theme, text: str, name: str) -> None:
        super().__init__(text)
        self.setProperty("inline", True)
        dress(self, theme)
        self.setFont(theme.font("label", weight=400, size=14))
        self.setFixedHeight(theme.px(26))
        self.setMaxLength(200)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
            return
        super().keyPressEvent(event)


class NoteBlock(Surface):
    """The amber block under a row.

    Attributes:
        noted: (item id, text) the remark was written.
        printed: (item id) a sheet for whoever mends it is wanted.
        fixed: (item id) it was mended just now.
        returned: (item id) back to the row.
    """

    noted = Signal(str, str)
    printed = Signal(str)
    fixed = Signal(str)
    returned = Signal(str)

    def __init__(self, theme: Theme, item: Item, note: str) -> None:
        super().__init__(theme, "warn-tint", radius=8)
        self._item = item
        self.setAccessibleName(_("Shortcoming: {item}").format(item=item.text))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(20))
        grid.setVerticalSpacing(theme.px(2))
        grid.setColumnStretch(1, 1)
        self.line = NoteLine(theme, note, _("Note"))
        self.line.setPlaceholderText(_("What is missing, briefly"))
        self.line.editingFinished.connect(self._on_written)
        self.line.left.connect(self._on_left)
        grid.addWidget(Label(theme, _("Note"), "label", "warn-ink", weight=600), 0, 0)
        grid.addWidget(self.line, 0, 1)
        suggestion = _("{fix} About {time}.").format(fix=item.fix, time=dates.minutes(item.minutes).rstrip("."))
        grid.addWidget(Label(theme, _("We suggest"), "label", "warn-ink", weight=600), 1, 0, Qt.AlignmentFlag.AlignTop)
        fix = Paragraph(theme, suggestion, "label", weight=400)
        # As far in as the words of the line above it: its frame, its padding and Qt's own two pixels.
        inset = row(margins=(theme.px(4) + 3, 0, 0, 0))
        inset.addWidget(fix)
        grid.addLayout(inset, 1, 1)
        buttons = row(spacing=theme.px(8))
        self._print = Button(theme, _("Print a sheet"), icon_name="printer", compact=True)
        self._print.clicked.connect(self._on_print)
        self._fixed = Button(theme, _("Fixed already"), icon_name="check", compact=True)
        self._fixed.clicked.connect(self._on_fixed)
        buttons.addWidget(self._print)
        buttons.addWidget(self._fixed)
        self._narrow = False
        self._outer = column(spacing=theme.px(8), margins=(theme.px(16), theme.px(8), theme.px(12), theme.px(8)))
        self._line = row(spacing=theme.px(16))
        self._line.addLayout(grid, 1)
        self._line.addLayout(buttons)
        self._buttons = buttons
        self._outer.addLayout(self._line)
        self.setLayout(self._outer)

    def set_narrow(self, narrow: bool) -> None:
        """Put the buttons under the words instead of beside them."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        (self._line if narrow else self._outer).removeItem(self._buttons)
        self._buttons.setParent(None)
        if narrow:
            self._outer.addLayout(self._buttons)
            self._outer.setAlignment(self._buttons, Qt.AlignmentFlag.AlignLeft)
        else:
            self._line.addLayout(self._buttons)

    def write(self) -> None:
        """Put the keyboard into the remark."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def _on_written(self) -> None:
        self.noted.emit(self._item.id, self.line.text())

    def _on_left(self) -> None:
        self.returned.emit(self._item.id)

    def _on_print(self) -> None:
        self.printed.emit(self._item.id)

    def _on_fixed(self) -> None:
        self.fixed.emit(self._item.id)
