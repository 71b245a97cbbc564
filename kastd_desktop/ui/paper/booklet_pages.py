"""The booklet's cover, card pages and last page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt

from kastd_desktop.core.calling import EMERGENCY
from kastd_desktop.i18n import _, ngettext
from kastd_desktop.ui.paper.card_face import BLANK
from kastd_desktop.ui.paper.ink import A5, BLACK, DANGER, GREY, face, mm, pt
from kastd_desktop.ui.paper.pieces import Frame, Leader, Run, Stack, Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QColor, QPainter

    from kastd_desktop.core.calling import Line
    from kastd_desktop.services.paper import Imprint
    from kastd_desktop.ui.paper.card_face import CardFace

MARGIN: Final = mm(12)
WIDTH: Final = mm(A5.width()) - 2 * MARGIN
BOTTOM: Final = mm(A5.height()) - mm(8)
"""Where page numbers stand."""
TAB: Final = (mm(8), mm(15))
"""Width and height of a group's tab. No printer prints to the edge, so part of the width is there to be lost."""
TABS_FROM: Final = mm(24)


class ReadyPage:
    """A page that is laid out when it is made."""

    def prepare(self) -> None:
        """Nothing is left to do."""


class BlankPage(ReadyPage):
    """Nothing: it makes the number of pages one that folds."""

    def draw(self, painter: QPainter) -> None:
        """Draw nothing."""


class CoverPage(ReadyPage):
    """Whose cards these are, what they are for, and of which day."""

    def __init__(self, imprint: Imprint, day: date, count: int) -> None:
        words = _("What to do and say when a conversation gets hard")
        amount = ngettext("{n} card", "{n} cards", count).format(n=count)
        self._top = Stack()
        if imprint.institution:
            self._top.add(Words([Run(imprint.institution, face(13, 600))], WIDTH, pt(17)))
        self._middle = Stack()
        self._middle.add(Words([Run(_("Help cards"), face(32, 600))], WIDTH, pt(38)))
        self._middle.add(Words([Run(words, face(15, 400, voice=True))], WIDTH, pt(21)), pt(10))
        self._middle.add(Words([Run(amount, face(11, 400), GREY)], WIDTH, pt(15)), pt(14))
        self._low = Stack()
        source = " · ".join(filter(None, (imprint.content, imprint.edition)))
        version = _("Version of the content: {version}").format(version=imprint.version)
        printed = _("Printed on {day}.").format(day=day.isoformat())
        for text in (source, f"{version}. {printed}"):
            self._low.add(Words([Run(text, face(9), GREY)], WIDTH, pt(12.5)))

    def draw(self, painter: QPainter) -> None:
        """Draw it in units of paper."""
        painter.fillRect(QRectF(MARGIN, mm(74), mm(26), pt(4)), BLACK)
        self._top.draw(painter, MARGIN, mm(22))
        self._middle.draw(painter, MARGIN, mm(80))
        self._low.draw(painter, MARGIN, BOTTOM - mm(4) - self._low.height)


class CardPage:
    """A card with its page number, and its group's tab at the outer edge.

    Attributes:
        card: the card.
        number: of the page.
    """

    def __init__(self, card: CardFace, number: int, color: QColor, place: int, groups: int) -> None:
        """Make the page.

        Args:
            card: laid out for a page.
            number: of the page.
            color: of the group.
            place: of the group among the groups.
            groups: how many there are.
        """
        self.card, self.number, self._color = card, number, color
        room = mm(A5.height()) - TABS_FROM - mm(16) - TAB[1]
        self._tab_top = TABS_FROM + min(TAB[1], room / max(1, groups - 1)) * place

    def prepare(self) -> None:
        """Lay the card out."""
        self.card.prepare()

    def draw(self, painter: QPainter) -> None:
        """Draw it in units of paper."""
        self.card.draw(painter, 0, 0)
        # Odd pages lie at the right, so their outer edge is the right one.
        left = mm(A5.width()) - TAB[0] if self.number % 2 else 0
        painter.fillRect(QRectF(left, self._tab_top, *TAB), self._color)
        draw_number(painter, self.number)


class ContactsPage(ReadyPage):
    """The last page, at hand without opening: 112 and every number, with room to write those that are missing."""

    def __init__(self, lines: Sequence[Line], imprint: Imprint, number: int) -> None:
        self._number = number
        self._stack = Stack()
        self._stack.add(Words([Run(_("Contacts"), face(20, 600))], WIDTH, pt(26)))
        pad = pt(8)
        right = Words([Run(EMERGENCY, face(22, 700), DANGER)], WIDTH, pt(28))
        left = Words([Run(_("Danger to life or health"), face(12, 600), DANGER)], WIDTH - right.natural, pt(28))
        self._stack.add(
            Frame(Leader(left, right, WIDTH - 2 * pad, DANGER), WIDTH, pad, line=pt(1.4), color=DANGER), pt(8)
        )
        for number_, line in enumerate(lines):
            call = Words([Run(line.number or BLANK, face(12, 700))], WIDTH, pt(18))
            who = Words([Run(line.who, face(11))], WIDTH - call.natural - pt(12), pt(18))
            self._stack.add(Leader(who, call, WIDTH, GREY), pt(4 if number_ else 14))
        if imprint.institution:
            self._stack.add(Words([Run(imprint.institution, face(9), GREY)], WIDTH, pt(12)), pt(20))

    def draw(self, painter: QPainter) -> None:
        """Draw it in units of paper."""
        self._stack.draw(painter, MARGIN, mm(16))
        draw_number(painter, self._number)


def draw_number(painter: QPainter, number: int) -> None:
    """Draw a page number at the outer edge of the foot."""
    side = Qt.AlignmentFlag.AlignRight if number % 2 else Qt.AlignmentFlag.AlignLeft
    Words([Run(str(number), face(9, 600))], WIDTH, pt(11), side).draw(painter, MARGIN, BOTTOM - pt(6))
