"""The booklet: cover, contents, a card a page, an alphabetical list, and the numbers to call on the last page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF

from kastd_desktop.i18n import _
from kastd_desktop.services.paper import terms
from kastd_desktop.ui.paper.booklet_pages import BlankPage, CardPage, ContactsPage, CoverPage
from kastd_desktop.ui.paper.card_face import PAGE, CardFace
from kastd_desktop.ui.paper.document import Document
from kastd_desktop.ui.paper.fold import folded
from kastd_desktop.ui.paper.ink import A4, A5, tab_color
from kastd_desktop.ui.paper.lists import contents_pages, index_pages

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kastd_desktop.services.paper import Paper
    from kastd_desktop.ui.paper.document import Page


def booklet_document(paper: Paper, ids: Sequence[str], day: date, *, fold: bool = False) -> Document:
    """Return the booklet.

    Args:
        paper: the cards.
        ids: the cards wanted; none for all.
        day: on the cover.
        fold: two pages to an A4 sheet, in the order that folding in the middle puts right; else A5 pages in order.

    Raises:
        UserError: there is no such card.
    """
    pages = booklet_pages(paper, ids, day, fours=fold)
    title = _("Help cards")
    if fold:
        return Document(title, QSizeF(A4.height(), A4.width()), folded(pages), short_edge=True)
    return Document(title, A5, pages)


def booklet_pages(paper: Paper, ids: Sequence[str], day: date, *, fours: bool) -> tuple[Page, ...]:
    """Return the pages in reading order.

    Args:
        paper: the cards.
        ids: the cards wanted; none for all.
        day: on the cover.
        fours: blank pages before the last one make the number of pages one that folds.

    Raises:
        UserError: there is no such card.
    """
    everything, groups = [group.id for group in paper.groups()], paper.groups(ids)
    colors = {group.id: tab_color(everything.index(group.id)) for group in groups}
    cards = [card for group in groups for card in group.cards]
    # The contents come before the cards, and how long they are does not depend on the numbers in them.
    first = 2 + len(contents_pages(groups, colors, {}))
    numbers = {each.card.id: first + place for place, each in enumerate(cards)}
    pages: list[Page] = [CoverPage(paper.imprint, day, len(cards)), *contents_pages(groups, colors, numbers)]
    for place, group in enumerate(groups):
        for card in group.cards:
            face = CardFace(card, group.title, colors[group.id], PAGE, "")
            pages.append(CardPage(face, numbers[card.card.id], colors[group.id], place, len(groups)))
    pages += index_pages(terms(cards, paper.imprint.locale), numbers, len(pages) + 1)
    if fours:
        pages += [BlankPage()] * (-(len(pages) + 1) % 4)
    pages.append(ContactsPage(paper.contacts(), paper.imprint, len(pages) + 1))
    return tuple(pages)
