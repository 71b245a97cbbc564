"""The booklet's two lists with page numbers: by group in front, by the alphabet at the back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from kastd_desktop.i18n import _
from kastd_desktop.ui.paper.booklet_pages import BOTTOM, MARGIN, WIDTH, ReadyPage, draw_number
from kastd_desktop.ui.paper.ink import BLACK, DANGER, GREY, face, mm, pt
from kastd_desktop.ui.paper.pieces import Leader, Run, Stack, Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QColor, QPainter

    from kastd_desktop.services.paper import Group
    from kastd_desktop.ui.paper.pieces import Piece

ROOM: Final = BOTTOM - mm(14) - mm(8)
"""Height of a list on a page."""
GUTTER: Final = mm(7)


class ListPage(ReadyPage):
    """A heading and columns under it."""

    def __init__(self, title: str, columns: Sequence[Stack], width: float, number: int) -> None:
        self._title = Words([Run(title, face(16, 600))], WIDTH, pt(20)) if title else None
        self._columns, self._width, self._number = columns, width, number

    def draw(self, painter: QPainter) -> None:
        """Draw it in units of paper."""
        top = mm(14)
        if self._title is not None:
            self._title.draw(painter, MARGIN, top)
        for place, stack in enumerate(self._columns):
            under = top + (self._title.height + pt(8) if self._title is not None else 0)
            stack.draw(painter, MARGIN + place * (self._width + GUTTER), under)
        draw_number(painter, self._number)


def contents_pages(
    groups: Sequence[Group], colors: Mapping[str, QColor], numbers: Mapping[str, int]
) -> tuple[ListPage, ...]:
    """Return the contents.

    Args:
        groups: the cards.
        colors: of the tabs, by group id.
        numbers: pages by card id; a card that is not in it has none yet.
    """
    lines: list[tuple[float, Piece, bool]] = []
    for group in groups:
        lines.append((pt(7), _GroupName(group.title, colors[group.id]), True))
        for each in group.cards:
            right = Words([Run(str(numbers.get(each.card.id, "")), face(9.5, 600))], WIDTH, pt(13))
            ink, weight = (DANGER, 600) if each.card.danger else (BLACK, 400)
            left = Words([Run(each.card.title, face(9.5, weight), ink)], WIDTH - pt(40), pt(13))
            lines.append((pt(0), Leader(left, right, WIDTH, GREY), False))
    return _pages(_("Contents"), lines, 1, 2)


def index_pages(entries: Sequence[tuple[str, str]], numbers: Mapping[str, int], first: int) -> tuple[ListPage, ...]:
    """Return the alphabetical list.

    Args:
        entries: (term, card id) in order.
        numbers: pages by card id.
        first: number of its first page.
    """
    width = (WIDTH - GUTTER) / 2
    lines: list[tuple[float, Piece, bool]] = []
    letter = ""
    for term, id_ in entries:
        start = next((each for each in term if each.isalpha()), "").upper()
        right = Words([Run(str(numbers[id_]), face(8.5, 600))], width, pt(11.5))
        left = Words([Run(term, face(8.5))], width - pt(26), pt(11.5))
        above = pt(5) if start != letter else pt(0)
        letter = start
        lines.append((above, Leader(left, right, width, GREY), False))
    return _pages(_("How you recognise it, from A to Z"), lines, 2, first)


def _pages(title: str, lines: Sequence[tuple[float, Piece, bool]], columns: int, first: int) -> tuple[ListPage, ...]:
    """Fill columns and pages; a line that must not stand last in a column takes the next one with it."""
    width = (WIDTH - GUTTER * (columns - 1)) / columns
    stacks = [Stack()]
    for place, (above, piece, keep) in enumerate(lines):
        needed = above + piece.height + (lines[place + 1][1].height if keep and place + 1 < len(lines) else 0)
        head = pt(28) if len(stacks) <= columns else 0
        if len(stacks[-1]) and stacks[-1].height + needed > ROOM - head:
            stacks.append(Stack())
        stacks[-1].add(piece, above)
    return tuple(
        ListPage("" if start else title, stacks[start : start + columns], width, first + start // columns)
        for start in range(0, len(stacks), columns)
    )


class _GroupName:
    """A group's colour and name."""

    def __init__(self, title: str, color: QColor) -> None:
        self._color = color
        self._words = Words([Run(title, face(9.5, 700))], WIDTH - pt(14), pt(14))
        self.height = self._words.height

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        painter.fillRect(QRectF(x, y + pt(2.5), pt(9), pt(9)), self._color)
        self._words.draw(painter, x + pt(14), y)
