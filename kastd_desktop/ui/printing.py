"""Paper and PDF: one plain sheet layout for checks, cards, clauses. Text is inserted, never parsed as HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import (
    QColor,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, _
from kastd_desktop.ui.theme.theme import make_font

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

MARGINS: Final = QMarginsF(20, 18, 20, 18)
"""Millimetres."""
RESOLUTION: Final = 96


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with lines under it; a line that begins with a quotation mark is set in the serif."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What goes on paper.

    Attributes:
        title: large, on top.
        subtitle: under it.
        blocks: the body.
        source: last line: where it comes from; may be empty.
    """

    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    source: str = ""


def document(sheet: Sheet) -> QTextDocument:
    """Return the sheet as a document in black on white."""
    doc = QTextDocument()
    doc.setDocumentMargin(0)
    doc.setDefaultFont(make_font(voice=False, pixels=14, weight=400))
    cursor = QTextCursor(doc)
    _put(cursor, sheet.title, 24, 600, after=2, first=True)
    _put(cursor, sheet.subtitle, 13, 400, color="#4A5261", after=14)
    for block in sheet.blocks:
        if block.heading:
            _put(cursor, block.heading, 15, 600, before=8, after=2, keep=True)
        for line in block.lines:
            voice = line[:1] in {"„", "“"}
            _put(cursor, line, 15 if voice else 14, 400, voice=voice, after=2)
    if sheet.source:
        _put(cursor, sheet.source, 11, 400, color="#4A5261", before=16)
    return doc


def write_pdf(sheet: Sheet, path: Path) -> None:
    """Write a sheet as PDF.

    Raises:
        UserError: the file cannot be written.
    """
    from PySide6.QtCore import QBuffer, QByteArray

    from kastd_desktop.system.files import write_atomically

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    writer.setCreator("KAStd Desktop")
    writer.setResolution(RESOLUTION)
    _set_page(writer)
    doc = document(sheet)
    doc.setPageSize(writer.pageLayout().paintRectPixels(RESOLUTION).size().toSizeF())
    doc.print_(writer)
    del writer
    write_atomically(path, bytes(data.data()), mode=0o644)


def print_sheet(parent: QWidget, sheet: Sheet) -> None:
    """Ask for a printer and print a sheet."""
    print_document(parent, document(sheet))


def print_document(parent: QWidget, doc: QTextDocument) -> None:
    """Ask for a printer, or for a PDF file where there is none, and print."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    _set_page(printer)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print"))
    if dialog.exec():
        doc.print_(printer)


def save_as(parent: QWidget, title: str, suggestion: str, pattern: str) -> Path | None:
    """Ask where to save a file; None when the person thinks better of it.

    Args:
        parent: the window asking.
        title: of the dialog.
        suggestion: a file name.
        pattern: e.g. ``PDF (*.pdf)``.
    """
    from pathlib import Path as FilePath

    from PySide6.QtWidgets import QFileDialog

    name, _filter = QFileDialog.getSaveFileName(parent, title, suggestion, pattern)
    if not name:
        return None
    path = FilePath(name)
    suffix = pattern.rpartition("*")[2].rstrip(")")
    return path if path.suffix else path.with_suffix(suffix)


def _set_page(device: QPagedPaintDevice) -> None:
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, MARGINS, QPageLayout.Unit.Millimeter
    )
    if not device.setPageLayout(layout):
        raise UserError(N_("This printer cannot print on A4 paper. Choose another printer."))


def _put(
    cursor: QTextCursor,
    text: str,
    pixels: int,
    weight: int,
    *,
    voice: bool = False,
    color: str = "#1B2230",
    before: int = 0,
    after: int = 0,
    first: bool = False,
    keep: bool = False,
) -> None:
    block = QTextBlockFormat()
    block.setTopMargin(before)
    block.setBottomMargin(after)
    block.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if keep:
        block.setNonBreakableLines(True)
    look = QTextCharFormat()
    look.setFont(make_font(voice=voice, pixels=pixels, weight=weight))
    look.setForeground(QColor(color))
    if first:
        cursor.setBlockFormat(block)
    else:
        cursor.insertBlock(block)
    cursor.setCharFormat(look)
    cursor.insertText(text, look)
