"""Pieces of a page: words that wrap, marks before them, frames around them. Each knows its height and draws itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF, QTextCharFormat, QTextLayout, QTextOption

from kastd_desktop.ui.paper.ink import BLACK, pt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPainter


BASELINE: Final = 0.76
"""Where in the height of a line its letters stand."""


class Piece(Protocol):
    """Something that stands on a page."""

    @property
    def height(self) -> float:
        """Return its height in units of paper."""

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its upper left corner at a place."""


class Run(NamedTuple):
    """Words in one font."""

    text: str
    font: QFont
    color: QColor = BLACK


class Words:
    """Runs of words in lines of one height."""

    def __init__(
        self,
        runs: Sequence[Run],
        width: float,
        leading: float,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Break the words into lines.

        Args:
            runs: the words.
            width: of a line, in units of paper.
            leading: height of a line, in units of paper.
            align: left, right or centre.
        """
        text = "".join(run.text for run in runs)
        layout = QTextLayout(text, runs[0].font)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats, start = [], 0
        for run in runs:
            look = QTextCharFormat()
            look.setFont(run.font)
            look.setForeground(run.color)
            each = QTextLayout.FormatRange()
            each.start, each.length, each.format = start, len(run.text), look
            formats.append(each)
            start += len(run.text)
        layout.setFormats(formats)
        layout.beginLayout()
        top = 0.0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            # By the baseline: words of different sizes side by side stand on one line.
            line.setPosition(QPointF(0, top + leading * BASELINE - line.ascent()))
            top += leading
        layout.endLayout()
        self._layout = layout
        self.height = max(top, leading)
        self.natural = max((layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount())), default=0.0)
        """Width of the longest line."""

    def lines(self) -> int:
        """Return how many lines there are."""
        return self._layout.lineCount()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        self._layout.draw(painter, QPointF(x, y))


class Beside:
    """Two pieces side by side, tops in line."""

    def __init__(self, left: Piece, right: Piece, at: float) -> None:
        """Put them together.

        Args:
            left: the first.
            right: the second.
            at: where the second begins, in units of paper.
        """
        self._left, self._right, self._at = left, right, at
        self.height = max(left.height, right.height)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        self._left.draw(painter, x, y)
        self._right.draw(painter, x + self._at, y)


class Mark:
    """A small sign in the first line: ``dot``, ``cross``, ``ask`` or ``arrow``."""

    def __init__(self, kind: str, size: float, leading: float, color: QColor = BLACK) -> None:
        self._kind, self._size, self._color = kind, size, color
        self.height = leading

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        size, middle = self._size, y + self.height / 2
        painter.save()
        painter.setPen(QPen(self._color, size * 0.12))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._kind == "dot":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._color)
            painter.drawEllipse(QPointF(x + size / 2, middle), size * 0.2, size * 0.2)
        elif self._kind == "cross":
            half = size * 0.3
            for way in (1, -1):
                start = QPointF(x + size / 2 - half, middle - way * half)
                painter.drawLine(start, QPointF(x + size / 2 + half, middle + way * half))
        elif self._kind == "ask":
            half, center = size * 0.45, QPointF(x + size / 2, middle)
            points = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
            painter.drawPolygon(QPolygonF([center + point for point in points]))
        else:
            end = QPointF(x + size, middle)
            painter.drawLine(QPointF(x, middle), end)
            painter.drawLine(end, end + QPointF(-size * 0.3, -size * 0.25))
            painter.drawLine(end, end + QPointF(-size * 0.3, size * 0.25))
        painter.restore()


class Leader:
    """Words at the left, a number or blank at the right, and dots from one to the other."""

    def __init__(self, left: Words, right: Words, width: float, color: QColor) -> None:
        self._left, self._right, self._width, self._color = left, right, width, color
        self.height = left.height

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        self._left.draw(painter, x, y)
        last = y + self.height - self._right.height
        self._right.draw(painter, x + self._width - self._right.natural, last)
        start, end = x + self._left.natural + pt(4), x + self._width - self._right.natural - pt(3)
        if self._left.lines() > 1 or end <= start:
            return
        painter.save()
        pen = QPen(self._color, pt(0.7))
        pen.setDashPattern([1, 3])
        painter.setPen(pen)
        painter.drawLine(
            QPointF(start, last + self._right.height * BASELINE), QPointF(end, last + self._right.height * BASELINE)
        )
        painter.restore()


@dataclass(frozen=True)
class Frame:
    """A line around a piece, or a bar at its left, with room between.

    Attributes:
        inside: what it frames.
        width: outer width.
        pad: room on every side.
        line: thickness of the line around; 0 for none.
        bar: thickness of the bar at the left; 0 for none.
        fill: colour behind, or None.
        color: of line and bar.
    """

    inside: Piece
    width: float
    pad: float
    line: float = 0
    bar: float = 0
    fill: QColor | None = None
    color: QColor = field(default_factory=lambda: BLACK)

    @property
    def height(self) -> float:
        return self.inside.height + 2 * self.pad

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        painter.save()
        area = QRectF(x, y, self.width, self.height)
        if self.fill is not None:
            painter.fillRect(area, self.fill)
        if self.line:
            pen = QPen(self.color, self.line)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = self.line / 2
            painter.drawRect(area.adjusted(half, half, -half, -half))
        if self.bar:
            painter.fillRect(QRectF(x, y, self.bar, self.height), self.color)
        painter.restore()
        self.inside.draw(painter, x + self.pad + self.bar, y + self.pad)


class Stack:
    """Pieces one under the other, each with some room above it; what room is left over goes between them."""

    def __init__(self) -> None:
        self._pieces: list[tuple[float, Piece]] = []
        self._more = 1.0

    def add(self, piece: Piece, above: float = 0) -> None:
        """Put a piece under the others.

        Args:
            piece: the piece.
            above: room above it, in units of paper; none for the first.
        """
        self._pieces.append((above if self._pieces else 0, piece))

    def __len__(self) -> int:
        return len(self._pieces)

    @property
    def height(self) -> float:
        """Return the height of everything."""
        return sum(above * self._more + piece.height for above, piece in self._pieces)

    def spread(self, height: float, most: float) -> None:
        """Widen the room between pieces until everything is as high as wanted, or the room as wide as it may be.

        Args:
            height: in units of paper.
            most: how many times as wide the room may become.
        """
        room = sum(above for above, _piece in self._pieces)
        if room:
            self._more = max(1.0, min(most, (height - self.height + room * self._more) / room))

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        for above, piece in self._pieces:
            y += above * self._more
            piece.draw(painter, x, y)
            y += piece.height
