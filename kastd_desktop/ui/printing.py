"""Paper and PDF: one plain sheet layout for checks, cards, clauses. Text is inserted, never parsed as HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import (
    QColor,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
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
INK: Final = "#1B2230"
SOFT: Final = "#4A5261"
PALE: Final = "#C9CCD2"
"""Colours on paper: words, words beside them, the lines of a table."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with lines under it; a line that begins with a quotation mark is set in the serif."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A heading with a table under it; its first row repeats on every page.

    Attributes:
        heading: over it; may be empty.
        columns: names of the columns.
        rows: cells as text, as many as columns.
        widths: shares of the page's width in per cent.
        numbers: from this column on, cells are numbers and stand to the right.
        total: the last row sums the others.
    """

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    numbers: int = 99
    total: bool = False


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
    blocks: tuple[Block | Table, ...]
    source: str = ""


def document(sheet: Sheet) -> QTextDocument:
    """Return the sheet as a document in black on white."""
    doc = QTextDocument()
    doc.setDocumentMargin(0)
    doc.setDefaultFont(make_font(voice=False, pixels=14, weight=400))
    cursor = QTextCursor(doc)
    _put(cursor, sheet.title, 24, 600, after=2, first=True)
    _put(cursor, sheet.subtitle, 13, 400, color=SOFT, after=14)
    for block in sheet.blocks:
        if block.heading:
            _put(cursor, block.heading, 15, 600, before=8, after=2, keep=True)
        if isinstance(block, Table):
            _put_table(cursor, block)
            continue
        for line in block.lines:
            voice = line[:1] in {"„", "“"}
            _put(cursor, line, 15 if voice else 14, 400, voice=voice, after=2)
    if sheet.source:
        _put(cursor, sheet.source, 11, 400, color=SOFT, before=16)
    return doc


def write_pdf(sheet: Sheet, path: Path) -> None:
    """Write a sheet as PDF.

    Raises:
        UserError: the file cannot be written.
    """
    write_document(document(sheet), sheet.title, path)


def write_document(doc: QTextDocument, title: str, path: Path, margins: QMarginsF = MARGINS) -> None:
    """Write a document as PDF.

    Args:
        doc: the document.
        title: in the file's properties.
        path: the file.
        margins: of the page, in millimetres.

    Raises:
        UserError: the file cannot be written.
    """
    from PySide6.QtCore import QBuffer, QByteArray

    from kastd_desktop.services.giving import give

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("KAStd Desktop")
    writer.setResolution(RESOLUTION)
    _set_page(writer, margins)
    doc.setPageSize(writer.pageLayout().paintRectPixels(RESOLUTION).size().toSizeF())
    doc.print_(writer)
    del writer
    give(path, bytes(data.data()))


def print_sheet(parent: QWidget, sheet: Sheet) -> None:
    """Ask for a printer and print a sheet."""
    print_document(parent, document(sheet))


def print_document(parent: QWidget, doc: QTextDocument, margins: QMarginsF = MARGINS) -> None:
    """Ask for a printer, or for a PDF file where there is none, and print."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    _set_page(printer, margins)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print"))
    if dialog.exec():
        # Without a page size Qt would add margins of its own and a page number.
        doc.setPageSize(printer.pageLayout().paintRectPixels(RESOLUTION).size().toSizeF())
        doc.print_(printer)


def _set_page(device: QPagedPaintDevice, margins: QMarginsF) -> None:
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )
    if not device.setPageLayout(layout):
        raise UserError(N_("This printer cannot print on A4 paper. Choose another printer."))


def _put_table(cursor: QTextCursor, table: Table) -> None:
    look = QTextTableFormat()
    look.setHeaderRowCount(1)
    look.setCellPadding(3)
    look.setCellSpacing(0)
    look.setBorder(0)
    look.setBorderCollapse(True)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    look.setTopMargin(4)
    look.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, width) for width in table.widths])
    made = cursor.insertTable(len(table.rows) + 1, len(table.columns), look)
    for number, row in enumerate((table.columns, *table.rows)):
        strong = not number or (table.total and number == len(table.rows))
        words = QTextCharFormat()
        words.setFont(make_font(voice=False, pixels=12, weight=600 if strong else 400))
        words.setForeground(QColor(INK))
        under = QTextTableCellFormat()
        under.setBottomBorder(1)
        under.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        under.setBottomBorderBrush(QColor(PALE))
        for place, text in enumerate(row):
            made.cellAt(number, place).setFormat(under)
            inside = made.cellAt(number, place).firstCursorPosition()
            side = QTextBlockFormat()
            side.setAlignment(Qt.AlignmentFlag.AlignRight if place >= table.numbers else Qt.AlignmentFlag.AlignLeft)
            inside.setBlockFormat(side)
            inside.insertText(text, words)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _put(
    cursor: QTextCursor,
    text: str,
    pixels: int,
    weight: int,
    *,
    voice: bool = False,
    color: str = INK,
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
