"""The question before the end, asked only when something was begun that stands nowhere but in memory.

Names no situation and nobody: a customer may see it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QWidget

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _, ngettext
from kastd_desktop.ui.theme.paint import fill
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.flow import Flow
from kastd_desktop.ui.widgets.focus_ring import FocusRing
from kastd_desktop.ui.widgets.layout import column
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.services.unkept import Unkept
    from kastd_desktop.ui.theme.theme import Theme

WIDTH: Final = 600


class Parting(QDialog):
    """A window over the window. Escape stays in the program.

    Attributes:
        ended: the program is to end now.
        stay: the button that keeps the program open.
        drop: the one that ends it and lets go of what was begun.
        keep: the one that saves drafts first; None where something cannot be a draft.
    """

    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget, desk: Desk, found: Unkept) -> None:
        """Ask.

        Args:
            theme: colours and sizes.
            parent: the window it lies over.
            desk: whose letters and notes they are.
            found: what would be lost.
        """
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._found = found
        self.setWindowTitle(_("Quit the program"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme.px
        body = column(spacing=px(8), margins=(px(32), px(24), px(32), px(24)))
        body.addWidget(Heading(theme, _("Something is not saved yet"), "title", wrap=True))
        for line in self._lines():
            body.addWidget(Paragraph(theme, line, "body"))
        body.addWidget(Paragraph(theme, _("When the program ends, it is gone."), "body", "ink-2", weight=400))
        self._status = Status(theme)
        self._status.hide()
        body.addWidget(self._status)
        body.addSpacing(px(8))
        self.stay = Button(theme, _("Stay in the program"), "primary")
        self.stay.clicked.connect(self.reject)
        self.drop = Button(theme, _("Quit without saving"))
        self.drop.clicked.connect(self._on_drop)
        self.keep: Button | None = None
        buttons = Flow(spacing=px(8), line_spacing=px(8))
        buttons.addWidget(self.stay)
        if not found.notes:
            self.keep = Button(theme, _("Save drafts and quit"), icon_name="hard-drive")
            self.keep.setToolTip(_("Unencrypted, in the data folder of this computer; deleted after 30 days"))
            self.keep.clicked.connect(self._on_keep)
            buttons.addWidget(self.keep)
        buttons.addWidget(self.drop)
        body.addLayout(buttons)
        self.setLayout(body)
        self._ring = FocusRing(theme, self)
        width = min(px(WIDTH), parent.width())
        self.resize(width, max(self.heightForWidth(width), self.minimumSizeHint().height()))
        self.stay.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, 0, 0, self.width(), self.height(), self._theme.color("sheet"))
        painter.end()

    def _lines(self) -> list[str]:
        """Return what would be lost, each in a line; of notes their number alone."""
        letters = self._desk.correspondence if self._found.letters else None
        lines = [
            _("Letter: {title}").format(title=letters.letter(id_).title)
            for id_ in self._found.letters
            if letters is not None
        ]
        if self._found.notes:
            count = self._found.notes
            lines.append(ngettext("{n} incident note", "{n} incident notes", count).format(n=count))
        return lines

    def _on_keep(self) -> None:
        try:
            for id_ in self._found.letters:
                self._desk.correspondence.drafts.save(id_)
        except UserError as error:
            self._status.show()
            self._status.failed(error)
            return
        self._on_drop()

    def _on_drop(self) -> None:
        self.accept()
        self.ended.emit()
