"""The window that puts cards on paper: which ones, how, a look at the pages, then print or save."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QBoxLayout, QDialog, QWidget

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _, ngettext, pgettext
from kastd_desktop.ui.paper.booklet import booklet_document
from kastd_desktop.ui.paper.pocket import pocket_document
from kastd_desktop.ui.paper.preview import Preview
from kastd_desktop.ui.theme.paint import fill
from kastd_desktop.ui.widgets.buttons import Button, Segments
from kastd_desktop.ui.widgets.check_box import CheckBox
from kastd_desktop.ui.widgets.drop_down import DropDown
from kastd_desktop.ui.widgets.layout import Footer, Scroller, column, holder
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.text import Heading, Label, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from kastd_desktop.services.paper import Paper
    from kastd_desktop.ui.paper.document import Document
    from kastd_desktop.ui.theme.theme import Theme

SIZE: Final = (860, 640)
STACKED: Final = 640
"""Below this width at 100 % the pages stand under the choices."""
CHOICES: Final = 340
"""Width of the choices beside the pages, at 100 %."""
ONE, ALL, GROUP = "card", "all", "group/"
"""Values of the choice of cards; a group's id follows."""


class PaperWindow(QDialog):
    """A window over the window; Escape closes it."""

    def __init__(self, theme: Theme, parent: QWidget, paper: Paper, day: date, card: str = "") -> None:
        """Make the window.

        Args:
            theme: colours and sizes.
            parent: the window it lies over.
            paper: the cards.
            day: stands on the cover.
            card: id of the card in front; empty for none.
        """
        super().__init__(parent)
        self._theme, self._paper, self._day, self._card = theme, paper, day, card
        self.setWindowTitle(_("Print cards"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._groups = paper.groups()
        self.which = DropDown(theme, self._offers(), ONE if card else ALL)
        self.which.chosen.connect(self._on_chosen)
        pocket, booklet = _("Pocket cards"), _("Booklet")
        self.layout_choice = Segments(
            theme, _("Format"), [("pocket", pocket), ("booklet", booklet)], "pocket" if card else "booklet"
        )
        self.layout_choice.chosen.connect(self._on_chosen)
        self.fold = CheckBox(theme, _("To fold from A4 sheets"), checked=False)
        self.fold.toggled.connect(self._on_toggled)
        self._hint = Paragraph(theme, "", "label", "ink-2", weight=400)
        self._amount = Paragraph(theme, "", "label", "ink", weight=600)
        self.preview = Preview(theme)
        self.preview.failed.connect(self._on_failed)
        self.status = Status(theme)
        self.save = Button(theme, _("Save as PDF"), icon_name="file-down")
        self.save.clicked.connect(self._on_save)
        self.print = Button(theme, _("Print"), "primary", "printer")
        self.print.clicked.connect(self._on_print)
        self._lay_out()
        px = theme.px
        self.resize(min(px(SIZE[0]), parent.width()), min(px(SIZE[1]), parent.height()))
        self._show()
        self.which.setFocus(Qt.FocusReason.OtherFocusReason)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the cards chosen; none stands for all."""
        value = self.which.value()
        if value == ONE:
            return (self._card,)
        group = next((group for group in self._groups if f"{GROUP}{group.id}" == value), None)
        return tuple(each.card.id for each in group.cards) if group is not None else ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        stacked = self.width() / self._theme.scale < STACKED
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(way)
        self._choices.setMaximumWidth(16_777_215 if stacked else self._theme.px(CHOICES))
        self.preview.setMinimumHeight(self._theme.px(320) if stacked else 0)
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, 0, 0, self.width(), self.height(), self._theme.color("sheet"))
        painter.end()

    def _offers(self) -> list[tuple[str, str]]:
        count = sum(len(group.cards) for group in self._groups)
        offers = [(ALL, _("All cards ({n})").format(n=count))]
        for group in self._groups:
            # Translators: a group of cards and how many there are, in a list to choose from.
            words = pgettext("group of cards", "{title} ({n})").format(title=group.title, n=len(group.cards))
            offers.append((f"{GROUP}{group.id}", words))
        if self._card:
            title = self._paper.cards((self._card,))[0].card.title
            offers.insert(0, (ONE, _("This card: {title}").format(title=title)))
        return offers

    def _lay_out(self) -> None:
        theme, px = self._theme, self._theme.px
        choices = column(spacing=px(8))
        choices.addWidget(Heading(theme, _("Print cards"), "title"))
        choices.addSpacing(px(8))
        cards = Label(theme, _("Cards"), "label", "ink-2")
        cards.setBuddy(self.which)
        form = Label(theme, _("Format"), "label", "ink-2")
        for widget in (cards, self.which, form, self.layout_choice, self.fold, self._hint, self._amount):
            choices.addWidget(widget)
        choices.addStretch(1)
        self._choices = holder(choices)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setContentsMargins(px(24), px(20), px(24), px(16))
        self._middle.setSpacing(px(24))
        self._middle.addWidget(self._choices, 1)
        self._middle.addWidget(self.preview, 1)
        footer = Footer(theme, px(24))
        footer.line.addWidget(self.status, 1000)
        footer.line.addStretch(1)
        footer.line.addWidget(self.save)
        footer.line.addWidget(self.print)
        whole = column()
        whole.addWidget(Scroller(holder(self._middle)), 1)
        whole.addWidget(footer)
        self.setLayout(whole)

    def _document(self) -> Document:
        if self.layout_choice.value() == "pocket":
            return pocket_document(self._paper, self.ids())
        return booklet_document(self._paper, self.ids(), self._day, fold=self.fold.isChecked())

    def _show(self) -> None:
        """Show the pages of what is chosen, and say in words what comes out."""
        booklet = self.layout_choice.value() == "booklet"
        self.fold.setVisible(booklet)
        document = self._document()
        pages = len(document.pages)
        if not booklet:
            hint = _("Four cards on an A4 sheet: cut along the lines.")
            if self.which.value() == ONE:
                hint = _("The card stands on an A4 sheet four times: cut along the lines and share it with colleagues.")
            amount = ngettext("{n} A4 sheet", "{n} A4 sheets", pages).format(n=pages)
        elif self.fold.isChecked():
            hint = _("Print on both sides, turned about the short edge. Lay the sheets together and fold them.")
            amount = ngettext("{n} A4 sheet", "{n} A4 sheets", pages // 2).format(n=pages // 2)
        else:
            hint = _("A card a page, with contents in front, and an alphabetical list and the contacts at the back.")
            amount = ngettext("{n} A5 page", "{n} A5 pages", pages).format(n=pages)
        self._hint.set_text(hint)
        self._amount.set_text(amount)
        self.status.hide()
        self.preview.show_document(document)

    def _on_chosen(self, _value: str) -> None:
        self._show()

    def _on_toggled(self, _checked: bool) -> None:
        self._show()

    def _on_failed(self, error: UserError) -> None:
        self.status.note("circle-alert", error.text(), "warn-ink")
        self.status.show()

    def _on_print(self) -> None:
        from kastd_desktop.ui.paper.document import print_document

        try:
            with _waiting():
                document = self._document()
                document.prepare()
            if print_document(self, document):
                self.status.show()
                self.status.say(_("Sent to the printer."))
        except UserError as error:
            self.status.show()
            self.status.failed(error, self._on_print)

    def _on_save(self) -> None:
        from kastd_desktop.ui import saving
        from kastd_desktop.ui.paper.document import write_pdf

        document = self._document()
        path = saving.save_as(self, _("Save as PDF"), file_name(document.title), "PDF (*.pdf)")
        if path is None:
            return
        self.status.show()
        try:
            with _waiting():
                write_pdf(document, path)
        except UserError as error:
            self.status.failed(error, self._on_save)
        else:
            self.status.say(_("Saved: {name}").format(name=path.name))


def file_name(title: str) -> str:
    """Return a name for a file, without the marks that some disk does not take."""
    kept = "".join(letter for letter in title if letter not in '<>:"/\\|?*„“”' and letter.isprintable())
    return f"{' '.join(kept.split()) or 'KAStd'}.pdf"


@contextmanager
def _waiting() -> Iterator[None]:
    """Show the waiting pointer: a hundred pages take a second."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
