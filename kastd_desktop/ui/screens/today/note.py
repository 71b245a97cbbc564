"""What is known about a shortcoming: a remark of one's own, a ready fix, and the two ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy

from kastd_desktop.i18n import _
from kastd_desktop.ui import dates
from kastd_desktop.ui.theme.sheet import dress
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import column, holder, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.surface import Surface
from kastd_desktop.ui.widgets.text import Label, Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kastd_desktop.core.checklist import Item
    from kastd_desktop.ui.theme.theme import Theme


DIGITS: Final = 11
"""Of a personal code."""


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
        self.line.textChanged.connect(self._on_text)
        grid.addWidget(Label(theme, _("Note"), "label", "warn-ink", weight=600), 0, 0)
        grid.addWidget(self.line, 0, 1)
        # As far in as the words of the line above them: its frame, its padding and Qt's own two pixels.
        inside = theme.px(4) + 3
        self._remark = Paragraph(theme, "", "caption", "warn-ink")
        warning = row(spacing=theme.px(6), margins=(inside, 0, 0, theme.px(4)))
        warning.addWidget(Icon(theme, "triangle-alert", "warn-ink", 14), 0, Qt.AlignmentFlag.AlignTop)
        warning.addWidget(self._remark, 1)
        self._warning = holder(warning)
        self._warning.hide()
        self._warned = False
        grid.addWidget(self._warning, 1, 1)
        suggestion = _("{fix} About {time}.").format(fix=item.fix, time=dates.minutes(item.minutes).rstrip("."))
        grid.addWidget(Label(theme, _("We suggest"), "label", "warn-ink", weight=600), 2, 0, Qt.AlignmentFlag.AlignTop)
        fix = Paragraph(theme, suggestion, "label", weight=400)
        inset = row(margins=(inside, 0, 0, 0))
        inset.addWidget(fix)
        grid.addLayout(inset, 2, 1)
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
        self._on_text()

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

    def _on_text(self) -> None:
        """Point at a personal code: notes of checks are kept for years."""
        code = _holds_personal_code(self.line.text())
        if code == self._warned:
            return
        self._warned = code
        text = _("This looks like a personal code. Take it out: notes are kept and must hold no personal data.")
        self._remark.set_text(text if code else "")
        self._warning.setVisible(code)
        self.line.setAccessibleDescription(text if code else "")
        if code:
            from kastd_desktop.ui.accessibility import announce

            announce(self.line, text)

    def _on_written(self) -> None:
        self.noted.emit(self._item.id, self.line.text())

    def _on_left(self) -> None:
        self.returned.emit(self._item.id)

    def _on_print(self) -> None:
        self.printed.emit(self._item.id)

    def _on_fixed(self) -> None:
        self.fixed.emit(self._item.id)


def _holds_personal_code(text: str) -> bool:
    # A check begun yesterday shows its notes before the first paint: most have no digits worth a closer look.
    if sum(map(str.isdigit, text)) < DIGITS:
        return False
    from kastd_desktop.core.personal_code import holds_personal_code

    return holds_personal_code(text)
