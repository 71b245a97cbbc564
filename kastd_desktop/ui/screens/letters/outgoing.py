"""A finished letter as a document for paper and PDF, and a name for its file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from kastd_desktop.core.stationery import text_of
from kastd_desktop.ui.printing import INK
from kastd_desktop.ui.theme.theme import make_font

if TYPE_CHECKING:
    from datetime import date

    from kastd_desktop.core.letter import Letter
    from kastd_desktop.core.stationery import Page

MARGINS: Final = QMarginsF(30, 20, 15, 20)
"""Millimetres; an official letter keeps 30 on the left for the file."""
SIZE: Final = 15
"""Pixels at 96 dpi, about 11 points."""
_UNFIT: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def file_name(letter: Letter, day: date) -> str:
    """Return a name for a letter's file; it holds nothing the writer entered."""
    title = " ".join(_UNFIT.sub(" ", letter.title).split())
    return f"{day.isoformat()} {title}.pdf"


def document(page: Page) -> QTextDocument:
    """Return a letter as a document in black on white. Text is inserted, never parsed."""
    doc = QTextDocument()
    doc.setDocumentMargin(0)
    doc.setDefaultFont(make_font(voice=False, pixels=SIZE, weight=400))
    cursor = QTextCursor(doc)
    middle = Qt.AlignmentFlag.AlignHCenter
    for number, line in enumerate(page.letterhead):
        first = number == 0
        _put(cursor, line, SIZE + 1 if first else 12, 600 if first else 400, align=middle)
    if page.addressee or page.references:
        right = "\n".join(text_of(line) for line in page.references)
        _abreast(cursor, text_of(page.addressee), right, Qt.AlignmentFlag.AlignLeft, 60, rule=bool(page.letterhead))
    if page.subject:
        label = f"{page.subject_label}: " if page.subject_label else ""
        _put(cursor, label + text_of(page.subject), SIZE, 600, after=12)
    for paragraph in page.paragraphs:
        _put(cursor, text_of(paragraph), SIZE, 400, after=9)
    if page.closing:
        _put(cursor, page.closing, SIZE, 400, before=18)
    if page.on_paper:
        position, writer, *_rest = [*map(text_of, page.signature), "", ""]
        _abreast(cursor, position, writer, Qt.AlignmentFlag.AlignRight, 60)
    else:
        for spans in page.signature:
            _put(cursor, text_of(spans), SIZE, 400)
    return doc


def _put(
    cursor: QTextCursor,
    text: str,
    pixels: int,
    weight: int,
    *,
    before: int = 0,
    after: int = 0,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    block = QTextBlockFormat()
    block.setTopMargin(before)
    block.setBottomMargin(after)
    block.setAlignment(align)
    block.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    # The first block of a document and the one after a table are there already.
    if not cursor.block().text():
        cursor.setBlockFormat(block)
    else:
        cursor.insertBlock(block)
    _write(cursor, text, pixels, weight)


def _write(cursor: QTextCursor, text: str, pixels: int, weight: int) -> None:
    look = QTextCharFormat()
    look.setFont(make_font(voice=False, pixels=pixels, weight=weight))
    look.setForeground(QColor(INK))
    cursor.setCharFormat(look)
    # A line break inside a paragraph must not begin a new one.
    cursor.insertText(text.replace("\n", "\u2028"), look)


def _abreast(
    cursor: QTextCursor, left: str, right: str, align: Qt.AlignmentFlag, percent: int, *, rule: bool = False
) -> None:
    """Set two texts side by side, with a hair line above them when asked to."""
    look = QTextTableFormat()
    look.setBorder(0)
    # Beside a table Qt does not keep the margins of paragraphs, only the table's own.
    look.setTopMargin(10)
    look.setBottomMargin(18)
    look.setCellPadding(0)
    look.setCellSpacing(0)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    look.setColumnWidthConstraints(
        [
            QTextLength(QTextLength.Type.PercentageLength, percent),
            QTextLength(QTextLength.Type.PercentageLength, 100 - percent),
        ]
    )
    table = cursor.insertTable(1, 2, look)
    for number, (text, side) in enumerate(((left, Qt.AlignmentFlag.AlignLeft), (right, align))):
        cell = table.cellAt(0, number)
        if rule:
            frame = QTextTableCellFormat()
            frame.setTopBorder(0.75)
            frame.setTopBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            frame.setTopBorderBrush(QColor(INK))
            frame.setTopPadding(14)
            cell.setFormat(frame)
        words = cell.firstCursorPosition()
        block = QTextBlockFormat()
        block.setAlignment(side)
        block.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        words.setBlockFormat(block)
        _write(words, text, SIZE, 400)
    cursor.movePosition(QTextCursor.MoveOperation.End)
