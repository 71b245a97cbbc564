"""Pocket cards: A6, four to an A4 sheet, with lines to cut along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPen

from kastd_desktop.i18n import _
from kastd_desktop.ui.paper.card_face import POCKET, CardFace
from kastd_desktop.ui.paper.document import Document
from kastd_desktop.ui.paper.ink import A4, PALE, mm, pt, tab_color

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from kastd_desktop.services.paper import Paper

TO_A_SHEET: Final = 4
PLACES: Final = ((0, 0), (1, 0), (0, 1), (1, 1))
"""Columns and rows of the cards on a sheet."""


def pocket_faces(paper: Paper, ids: Sequence[str] = ()) -> list[CardFace]:
    """Return cards laid out for the pocket.

    Args:
        paper: the cards.
        ids: the cards wanted; none for all.

    Raises:
        UserError: there is no such card.
    """
    order = [group.id for group in paper.groups()]
    foot = paper.imprint.institution
    return [
        CardFace(card, group.title, tab_color(order.index(group.id)), POCKET, foot)
        for group in paper.groups(ids)
        for card in group.cards
    ]


def pocket_document(paper: Paper, ids: Sequence[str] = ()) -> Document:
    """Return sheets with four pocket cards each; a single card fills its sheet, so that colleagues get one too.

    Args:
        paper: the cards.
        ids: the cards wanted; none for all.

    Raises:
        UserError: there is no such card.
    """
    faces = pocket_faces(paper, ids)
    title = faces[0].title if len(faces) == 1 else _("Help cards")
    if len(faces) == 1:
        faces *= TO_A_SHEET
    sheets = [tuple(faces[start : start + TO_A_SHEET]) for start in range(0, len(faces), TO_A_SHEET)]
    return Document(title, A4, tuple(map(PocketSheet, sheets)))


class PocketSheet:
    """An A4 sheet."""

    def __init__(self, faces: Sequence[CardFace]) -> None:
        self._faces = faces

    def prepare(self) -> None:
        """Lay every card out."""
        for face in self._faces:
            face.prepare()

    def draw(self, painter: QPainter) -> None:
        width, height = mm(A4.width() / 2), mm(A4.height() / 2)
        painter.save()
        painter.setPen(QPen(PALE, pt(0.4), Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(width, 0, width, 2 * height))
        painter.drawLine(QLineF(0, height, 2 * width, height))
        painter.restore()
        for face, (across, down) in zip(self._faces, PLACES, strict=False):
            face.draw(painter, across * width, down * height)
