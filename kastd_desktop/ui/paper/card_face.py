"""One card on one page, as large as it fits, in the order of the card on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from kastd_desktop.core.calling import EMERGENCY
from kastd_desktop.core.quotes import quoted
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, _
from kastd_desktop.services.card_page import suspended
from kastd_desktop.ui.paper.ink import A5, A6, BLACK, DANGER, GREY, TINT, WHITE, face, mm, pt
from kastd_desktop.ui.paper.pieces import Beside, Frame, Leader, Mark, Run, Stack, Words

if TYPE_CHECKING:
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QColor, QPainter

    from kastd_desktop.core.situation import Avoid
    from kastd_desktop.services.paper import PaperCard
    from kastd_desktop.ui.paper.pieces import Piece

STEP: Final = 0.02
"""How much smaller the type gets each time a card does not fit."""
WIDEST_GAPS: Final = 1.9
"""How many times as wide the room between blocks may become on a page with little on it."""
AIR: Final = pt(4)
"""Room under the strip and above the foot."""
BLANK: Final = "____________"
"""Where a number is to be written by hand."""


@dataclass(frozen=True)
class Format:
    """A kind of page.

    Attributes:
        size: in millimetres.
        margin: on every side, in millimetres; the strip on top goes to the edge of it.
        largest: size of type to begin with, 1.0 gives words of 8 points.
        smallest: size of type below which nobody can read it.
        whole: the page also says what to do afterwards; a pocket card is for the moment itself.
    """

    size: QSizeF
    margin: float
    largest: float
    smallest: float
    whole: bool

    @property
    def width(self) -> float:
        """Return the width between the margins, in units of paper."""
        return mm(self.size.width() - 2 * self.margin)

    @property
    def height(self) -> float:
        """Return the height between the margins, in units of paper."""
        return mm(self.size.height() - 2 * self.margin)


POCKET: Final = Format(A6, margin=5, largest=1.12, smallest=0.82, whole=False)
PAGE: Final = Format(A5, margin=12, largest=1.36, smallest=1.0, whole=True)


class CardFace:
    """A card on one page; it is laid out when it is first needed, for a hundred pages take a second."""

    def __init__(self, each: PaperCard, group: str, color: QColor, page: Format, foot: str) -> None:
        """Take a card.

        Args:
            each: the card.
            group: title of its group.
            color: of its group.
            page: what it must fit on.
            foot: last line, e.g. whose cards these are; may be empty.
        """
        self._each, self._group, self._page = each, group, page
        self._color = DANGER if each.card.danger else color
        self._foot_text = foot
        self._scale = 0.0

    @property
    def title(self) -> str:
        """Return the card's name."""
        return self._each.card.title

    @property
    def scale(self) -> float:
        """Return the size of its type, 1.0 gives words of 8 points; 0.0 before it is laid out."""
        return self._scale

    def prepare(self) -> None:
        """Lay it out in the largest type that fits.

        Raises:
            UserError: it does not fit even in the smallest.
        """
        if self._scale:
            return
        page = self._page
        fitting, too_large = -1, round((page.largest - page.smallest) / STEP) + 1
        while too_large - fitting > 1:  # halving: trying every size would take ten times as long
            step = (fitting + too_large) // 2
            if self._lay_out(page.smallest + step * STEP) >= 0:
                fitting = step
            else:
                too_large = step
        if fitting < 0:
            self._scale = 0.0
            raise UserError(N_("The card “{title}” is too long for this page. Shorten it."), title=self.title)
        left = self._lay_out(page.smallest + fitting * STEP)
        self._body.spread(self._body.height + left, WIDEST_GAPS)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it on a page whose upper left corner is at a place in units of paper."""
        self.prepare()
        page, margin = self._page, mm(self._page.margin)
        left, top = x + margin, y + margin
        self._strip.draw(painter, left, top)
        self._body.draw(painter, left, top + self._strip.height + AIR)
        self._foot.draw(painter, left, top + page.height - self._foot.height)

    def _lay_out(self, scale: float) -> float:
        """Lay everything out in one size of type and return the height left over, negative when it does not fit."""
        self._scale = round(scale, 2)
        self._strip, self._body, self._foot = self._make_strip(), self._make_body(), self._make_foot()
        return self._page.height - self._strip.height - self._body.height - self._foot.height - 2 * AIR

    def _size(self, points: float) -> float:
        return round(points * self._scale, 2)

    def _words(
        self, text: str, width: float, points: float, leading: float, weight: int = 400, color: QColor = BLACK
    ) -> Words:
        return Words([Run(text, face(self._size(points), weight), color)], width, pt(self._size(leading)))

    def _make_strip(self) -> Piece:
        width = self._page.width
        name = self._words(self._group, width * 0.8, 7, 11, 600, WHITE)
        card = self._each.card
        # In words as well: a grey printer makes every strip grey.
        danger = _("Danger to life or health")
        words = f"{danger}  {EMERGENCY}" if card.danger else EMERGENCY
        shown = card.danger or (card.stop is not None and card.stop.emergency)
        return _Strip(name, width, self._color, self._words(words, width, 7, 11, 700, WHITE) if shown else None)

    def _make_body(self) -> Stack:
        card, width, size = self._each.card, self._page.width, self._size
        body = Stack()
        body.add(self._words(card.title, width, 14, 16.5, 600))
        body.add(self._words(card.condition, width, 8, 10.5, 400, GREY), pt(size(0.5)))
        body.add(self._first(), pt(size(5)))
        body.add(self._say(), pt(size(5)))
        body.add(self._avoid(), pt(size(5)))
        body.add(self._next(), pt(size(5)))
        if card.stop is not None:
            body.add(self._stop(), pt(size(5.5)))
        if card.after and self._page.whole:
            body.add(self._after(), pt(size(5)))
        return body

    def _heading(self, text: str, width: float) -> Piece:
        return self._words(text, width, 8, 10.5, 700)

    def _marked(self, kind: str, text: Piece, color: QColor = BLACK) -> Piece:
        mark = Mark(kind, pt(self._size(6.4)), pt(self._size(10.5)), color)
        return Beside(mark, text, self._indent)

    @property
    def _indent(self) -> float:
        return pt(self._size(10))

    def _first(self) -> Piece:
        pad = pt(self._size(5))
        width = self._page.width - 2 * pad
        lines = Stack()
        lines.add(self._heading(_("First"), width))
        for number, item in enumerate(self._each.card.immediate, 1):
            runs = [
                Run(item.challenge, face(self._size(10.5), 700)),
                Run(f"  {item.action}", face(self._size(10.5), 500)),
            ]
            digit = self._words(f"{number}", self._indent, 10.5, 13.5, 700)
            at = self._indent * 1.2
            lines.add(Beside(digit, Words(runs, width - at, pt(self._size(13.5))), at))
        return Frame(lines, self._page.width, pad, line=pt(1.4))

    def _say(self) -> Piece:
        width, lines = self._page.width, Stack()
        lines.add(self._heading(_("Say"), width))
        column = mm(21) * self._scale
        for phrase in self._each.card.say:
            label = self._words(phrase.label, column - pt(4), 7, 12, 400, GREY)
            font = face(self._size(9.6), 500, voice=True)
            said = Words([Run(quoted(phrase.text), font)], width - column, pt(self._size(12)))
            lines.add(Beside(label, said, column), pt(self._size(1)))
        return lines

    def _avoid(self) -> Piece:
        """Return what not to say and do in two columns, as the first of each pair stands at the left."""
        width, lines, gutter = self._page.width, Stack(), pt(8)
        lines.add(self._heading(_("Avoid"), width))
        column = (width - gutter) / 2
        items = [self._marked("cross", self._avoided(item, column - self._indent)) for item in self._each.card.avoid]
        for left, right in zip_longest(items[::2], items[1::2]):
            lines.add(left if right is None else Beside(left, right, column + gutter))
        return lines

    def _avoided(self, item: Avoid, width: float) -> Piece:
        if not item.said:
            return self._words(item.text, width, 8, 10.2)
        return Words([Run(quoted(item.text), face(self._size(8.4), 400, voice=True))], width, pt(self._size(10.2)))

    def _next(self) -> Piece:
        width, lines = self._page.width, Stack()
        lines.add(self._heading(_("Next"), width))
        room = width - self._indent
        for step in self._each.card.next:
            if not step.is_decision:
                lines.add(self._marked("dot", self._words(step.text, room, 8, 10.5)))
                continue
            lines.add(self._marked("ask", self._words(step.text, room, 8, 10.5, 600)))
            for word, texts in ((_("Yes"), step.yes), (_("No"), step.no)):
                for text in texts:
                    lines.add(_Shifted(self._branch(word, text, room), self._indent))
        return lines

    def _branch(self, word: str, text: str, room: float) -> Piece:
        column = pt(self._size(19))
        answer = self._words(word, column, 8, 10.5, 600)
        arrow = Mark("arrow", pt(self._size(7)), pt(self._size(10.5)))
        at = column + pt(self._size(11))
        return Beside(Beside(answer, arrow, column), self._words(text, room - at, 8, 10.5), at)

    def _stop(self) -> Piece:
        stop, pad, bar = self._each.card.stop, pt(self._size(4)), pt(2.5)
        assert stop is not None
        width, lines = self._page.width - 2 * pad - bar, Stack()
        words = _("Stop and call when") if self._each.card.conflict else _("When to call for help")
        lines.add(self._heading(words, width))
        lines.add(self._words(stop.rule, width, 8, 10.5))
        for line in self._each.calls:
            lines.add(self._call(line.who, line.number or BLANK, width))
        if stop.emergency:
            lines.add(self._call(_("Danger to life or health"), EMERGENCY, width, 700))
        return Frame(lines, self._page.width, pad, bar=bar, fill=TINT)

    def _call(self, who: str, number: str, width: float, weight: int = 400) -> Piece:
        right = self._words(number, width, 9, 11.5, 700)
        return Leader(self._words(who, width - right.natural - pt(8), 8, 11.5, weight), right, width, GREY)

    def _after(self) -> Piece:
        width, lines = self._page.width, Stack()
        lines.add(self._heading(_("Afterwards"), width))
        for text in self._each.card.after:
            lines.add(self._marked("dot", self._words(text, width - self._indent, 8, 10.5)))
        return lines

    def _make_foot(self) -> Stack:
        foot = Stack()
        sources = ["; ".join(self._each.citations), "" if self._each.stays else suspended()]
        for text in (" · ".join(filter(None, sources)), self._foot_text):
            if text:
                foot.add(self._words(text, self._page.width, 6.4, 8, 400, GREY))
        return foot


class _Strip:
    """The coloured strip on top: the group's name, and 112 where the card says to call it."""

    def __init__(self, name: Words, width: float, color: QColor, emergency: Words | None) -> None:
        self._name, self._width, self._color, self._emergency = name, width, color, emergency
        self.height = name.height + pt(1)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        painter.fillRect(QRectF(x, y, self._width, self.height), self._color)
        self._name.draw(painter, x + pt(5), y + pt(0.5))
        if self._emergency is not None:
            self._emergency.draw(painter, x + self._width - pt(5) - self._emergency.natural, y + pt(0.5))


class _Shifted:
    """A piece set in from the left."""

    def __init__(self, inside: Piece, by: float) -> None:
        self._inside, self._by = inside, by
        self.height = inside.height

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        self._inside.draw(painter, x + self._by, y)
