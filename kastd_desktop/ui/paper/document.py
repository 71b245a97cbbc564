"""Pages that are drawn, and how they get into a PDF or onto a printer, at their true size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, _
from kastd_desktop.services.giving import give
from kastd_desktop.ui.paper.ink import PER_INCH

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

RESOLUTION: Final = 600
"""Dots to an inch of a PDF: how finely places on it are told, not how finely it prints."""


class Page(Protocol):
    """One side of a sheet."""

    def prepare(self) -> None:
        """Lay it out.

        Raises:
            UserError: something does not fit.
        """

    def draw(self, painter: QPainter) -> None:
        """Draw it in units of paper, from the sheet's upper left corner."""


@dataclass(frozen=True)
class Document:
    """Pages of one size.

    Attributes:
        title: in the properties of a file.
        size: of a page in millimetres.
        pages: in the order of printing.
        short_edge: printed on both sides, the sheet is turned about its short edge.
    """

    title: str
    size: QSizeF
    pages: tuple[Page, ...]
    short_edge: bool = False

    def prepare(self) -> None:
        """Lay every page out, before a file or a printer is begun.

        Raises:
            UserError: something does not fit.
        """
        for page in self.pages:
            page.prepare()


def write_pdf(document: Document, path: Path) -> None:
    """Write a document as PDF.

    Raises:
        UserError: something does not fit, or the file cannot be written.
    """
    document.prepare()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(document.title)
    writer.setCreator("KAStd Desktop")
    writer.setResolution(RESOLUTION)
    _set_page(writer, document.size)
    _draw(document, writer)
    del writer
    give(path, bytes(data.data()))


def print_document(parent: QWidget, document: Document) -> bool:
    """Ask for a printer and print.

    Returns:
        Whether it was printed; a person may think better of it.

    Raises:
        UserError: something does not fit, the printer does not take the paper, or did not begin.
    """
    document.prepare()
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(document.title)
    printer.setFullPage(True)
    if document.short_edge:
        printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
    _set_page(printer, document.size)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print"))
    if not dialog.exec():
        return False
    # The dialog may have brought back another paper; what is drawn here has one true size.
    _set_page(printer, document.size)
    _draw(document, printer)
    return True


def _set_page(device: QPagedPaintDevice, size: QSizeF) -> None:
    # A landscape sheet is a portrait one that is turned: printers know their paper that way only.
    wide = size.width() > size.height()
    paper = QPageSize(size.transposed() if wide else size, QPageSize.Unit.Millimeter)
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    layout = QPageLayout(paper, way, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    if not device.setPageLayout(layout):
        raise UserError(N_("This printer cannot print on this paper. Choose another printer, or save as PDF."))


def _draw(document: Document, device: QPagedPaintDevice) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise UserError(N_("The printer does not begin. Check it, or save as PDF."))
    scale = device.logicalDpiX() / PER_INCH
    try:
        for number, page in enumerate(document.pages):
            if number:
                device.newPage()
            painter.save()
            painter.scale(scale, scale)
            page.draw(painter)
            painter.restore()
    finally:
        painter.end()
