"""The ways out for a letter: copied, printed, saved. None is open while something is missing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.letters import outgoing
from kastd_desktop.ui.screens.letters.clipboard import Clipboard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kastd_desktop.core.stationery import Page
    from kastd_desktop.services.correspondence import Correspondence
    from kastd_desktop.ui.screens.letters.toolbar import Toolbar


class Sending(QObject):
    """Does what the toolbar's buttons say.

    Attributes:
        refused: (faults by field id) the letter may not go out yet.
    """

    refused = Signal(object)

    def __init__(self, view: QWidget, toolbar: Toolbar, correspondence: Correspondence, id_: str) -> None:
        """Listen to the toolbar.

        Args:
            view: parent of the dialogs.
            toolbar: where the buttons are, and where it is said how it went.
            correspondence: the letters.
            id_: the template.
        """
        super().__init__(view)
        self._view = view
        self._toolbar = toolbar
        self._correspondence = correspondence
        self._letter = correspondence.letter(id_)
        self._clipboard = Clipboard()
        toolbar.put_back.connect(self._on_put_back)
        toolbar.copied.connect(self._on_copy)
        toolbar.printed.connect(self._on_print)
        toolbar.saved.connect(self._on_save)

    def _finished(self) -> Page | None:
        """Return the page when the letter may go out."""
        entered = self._correspondence.entered(self._letter.id)
        faults = self._correspondence.faults(entered)
        if faults:
            self.refused.emit(faults)
            return None
        return self._correspondence.page(entered, final=True)

    def _on_copy(self) -> None:
        page = self._finished()
        if page is not None:
            self._clipboard.copy(page)
            remarks = self._correspondence.remarks(self._correspondence.entered(self._letter.id)).values()
            said = _("Copied")
            if "personal-code" in remarks:
                said = _("Copied, with a personal code in it")
            elif page.signature and not self._correspondence.known()["writer"]:
                said = _("Copied without your name")  # the paper shows where it is missing and leads to the settings
            self._toolbar.show_done(said, can_put_back=self._clipboard.can_put_back())

    def _on_put_back(self) -> None:
        if self._clipboard.put_back():
            self._toolbar.show_done(_("Put back on the clipboard"))
        else:
            self._toolbar.show_done(_("Something else has been copied since; it was left alone"))

    def _on_print(self) -> None:
        page = self._finished()
        if page is None:
            return
        from kastd_desktop.ui import printing

        try:
            printing.print_document(self._view, outgoing.document(page), outgoing.MARGINS)
        except UserError as error:
            self._toolbar.show_failed(error, self._on_print)

    def _on_save(self) -> None:
        page = self._finished()
        if page is None:
            return
        from kastd_desktop.ui import printing, saving

        name = outgoing.file_name(self._letter, self._correspondence.today())
        path = saving.save_as(self._view, _("Save the letter"), name, "PDF (*.pdf);;DOCX (*.docx)")
        if path is None:
            return
        try:
            if path.suffix.lower() == ".docx":
                self._correspondence.write_docx(page, self._letter, path)
            else:
                printing.write_document(outgoing.document(page), self._letter.title, path, outgoing.MARGINS)
        except UserError as error:
            self._toolbar.show_failed(error, self._on_save)
        else:
            self._toolbar.show_done(_("Saved: {name}").format(name=path.name))
