"""Cards on pages: every card fits, nothing leaves its page, the booklet's numbers are true, sheets fold right."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from kastd_desktop import i18n
from kastd_desktop.core.calling import Line
from kastd_desktop.core.preferences import Contact, Preferences
from kastd_desktop.errors import UserError
from kastd_desktop.services.packs import open_pack
from kastd_desktop.services.paper import Paper
from kastd_desktop.system.resources import translations_dir
from kastd_desktop.ui.paper.booklet import booklet_document, booklet_pages
from kastd_desktop.ui.paper.booklet_pages import BlankPage, CardPage, ContactsPage, CoverPage
from kastd_desktop.ui.paper.card_face import PAGE, POCKET, CardFace, Format
from kastd_desktop.ui.paper.document import print_document, write_pdf
from kastd_desktop.ui.paper.fold import fold_order
from kastd_desktop.ui.paper.ink import A4, HUES, face, mm, pt, tab_color
from kastd_desktop.ui.paper.pieces import Run, Stack, Words
from kastd_desktop.ui.paper.pocket import pocket_document, pocket_faces

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.usefixtures("qapp")

DAY: Final = date(2026, 11, 26)
LONGEST: Final = Contact("Vardenė Pavardenytė-Pavardenienė", "+370 600 00000, vid. 1234")
DOT: Final = 3
"""Pixels to a millimetre in the pictures of these tests."""


def paper(locale: str = "lt", everyone: Contact | None = None) -> Paper:
    i18n.activate(locale, translations_dir())
    pack = open_pack(None, locale).pack
    contacts = {role.id: everyone for role in pack.contacts} if everyone is not None else {}
    return Paper(pack, Preferences(institution="Ąžuolyno seniūnija", contacts=contacts))


def faces(cards: Paper, page: Format) -> list[CardFace]:
    return [CardFace(each, "Įtampa prie langelio", tab_color(0), page, "") for each in cards.cards()]


def picture_of(each: CardFace, page: Format) -> QImage:
    """Return a page with half a page of white around it, to see what leaves it."""
    width, height = round(page.size.width() * DOT), round(page.size.height() * DOT)
    image = QImage(2 * width, 2 * height, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.scale(DOT / mm(1), DOT / mm(1))
    each.draw(painter, mm(page.size.width() / 2), mm(page.size.height() / 2))
    painter.end()
    return image


def inked(image: QImage) -> tuple[float, float, float, float]:
    """Return the edges of everything drawn: left, top, right, bottom, in millimetres."""
    data, step = bytes(image.constBits()), image.bytesPerLine()
    rows = [data[row * step : row * step + image.width()] for row in range(image.height())]
    dirty = [number for number, row in enumerate(rows) if min(row) < 200]
    left = min(next(at for at, value in enumerate(rows[number]) if value < 200) for number in dirty)
    right = max(
        image.width() - next(at for at, value in enumerate(reversed(rows[number])) if value < 200) for number in dirty
    )
    return left / DOT, dirty[0] / DOT, right / DOT, (dirty[-1] + 1) / DOT


@pytest.mark.parametrize("locale", ["lt", "en"])
@pytest.mark.parametrize("page", [POCKET, PAGE], ids=["pocket", "page"])
def test_every_card_fits_its_page_with_the_longest_numbers(locale: str, page: Format) -> None:
    cards = paper(locale, LONGEST)
    laid = faces(cards, page)
    for each in laid:
        each.prepare()

    assert len(laid) == 57
    assert {each.title: each.scale for each in laid if not page.smallest <= each.scale <= page.largest} == {}


@pytest.mark.parametrize(("page", "least"), [(POCKET, 7.7), (PAGE, 10.0)], ids=["pocket", "page"])
def test_words_to_say_are_large_enough_to_be_read(page: Format, least: float) -> None:
    laid = faces(paper(everyone=Contact("Jolita", "vid. 214")), page)
    for each in laid:
        each.prepare()

    assert min(each.scale for each in laid) * 9.6 >= least, "points"


@pytest.mark.parametrize("page", [POCKET, PAGE], ids=["pocket", "page"])
@pytest.mark.parametrize("id_", ["raised-voice", "phone-anonymous", "technical-failure", "silent", "burnout"])
def test_nothing_leaves_the_margins(page: Format, id_: str) -> None:
    cards = paper(everyone=LONGEST)
    [each] = [each for each in faces(cards, page) if each.title == cards.cards([id_])[0].card.title]

    left, top, right, bottom = inked(picture_of(each, page))

    width, height = page.size.width(), page.size.height()
    hair = 0.5
    assert left >= width / 2 + page.margin - hair
    assert top >= height / 2 + page.margin - hair
    assert right <= width * 1.5 - page.margin + hair
    assert bottom <= height * 1.5 - page.margin + hair
    assert bottom >= height * 1.5 - page.margin - 4, "the page is filled"


def test_a_card_that_cannot_fit_is_named() -> None:
    [each] = paper().cards(["threats"])
    long = replace(each, card=replace(each.card, after=(), next=each.card.next * 12))

    with pytest.raises(UserError) as caught:
        CardFace(long, "", tab_color(0), POCKET, "").prepare()

    assert "Grasinimai" in caught.value.text()


def test_what_to_do_afterwards_is_for_the_booklet_only() -> None:
    [each] = paper().cards(["threats"])
    without = replace(each, card=replace(each.card, after=()))

    def picture(card: object, page: Format) -> QImage:
        return picture_of(CardFace(card, "", tab_color(0), page, ""), page)  # type: ignore[arg-type]  # a card

    assert picture(each, POCKET) == picture(without, POCKET)
    assert picture(each, PAGE) != picture(without, PAGE)


def test_the_rule_of_a_conflict_is_headed_by_ending() -> None:
    [each] = paper().cards(["threats"])
    other = replace(each, card=replace(each.card, conflict=False))

    drawn = [picture_of(CardFace(card, "", tab_color(0), POCKET, ""), POCKET) for card in (each, other)]

    assert drawn[0] != drawn[1]


def test_a_number_that_is_missing_leaves_room_to_write_it() -> None:
    [each] = paper().cards(["threats"])
    given = replace(each, calls=tuple(Line(line.who, "1") for line in each.calls))

    drawn = [picture_of(CardFace(card, "", tab_color(0), POCKET, ""), POCKET) for card in (each, given)]

    assert drawn[0] != drawn[1]


def luminance(color: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_white_words_on_every_tab_stand_out_in_colour_and_in_grey() -> None:
    for number in range(len(HUES)):
        color = tab_color(number)
        grey = QColor.fromRgb(*[round(0.299 * color.red() + 0.587 * color.green() + 0.114 * color.blue())] * 3)
        for each in (color, grey):
            assert 1.05 / (luminance(each) + 0.05) >= 4.5, number
    assert len({tab_color(number).name() for number in range(len(HUES))}) == len(HUES)


# --- pocket -----------------------------------------------------------------------------------------------------------


def test_pocket_cards_come_four_to_a_sheet() -> None:
    document = pocket_document(paper())

    assert document.size == A4
    assert len(document.pages) == 15
    assert len(pocket_faces(paper())) == 57


def test_one_card_fills_its_sheet_and_names_the_file() -> None:
    document = pocket_document(paper(), ["threats"])
    assert len(document.pages) == 1
    assert document.title == "Grasinimai"
    image = QImage(round(A4.width() * DOT), round(A4.height() * DOT), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.scale(DOT / mm(1), DOT / mm(1))
    document.pages[0].draw(painter)
    painter.end()
    half = image.width() // 2, image.height() // 2
    quarters = [image.copy(x, y, half[0], half[1]) for x in (0, half[0]) for y in (0, half[1])]
    dark = [sum(value < 128 for value in bytes(quarter.constBits())) for quarter in quarters]
    assert min(dark) > 2000
    assert max(dark) < min(dark) * 1.15


# --- booklet ----------------------------------------------------------------------------------------------------------


def test_the_booklet_has_everything_in_its_place() -> None:
    pages = booklet_pages(paper(), (), DAY, fours=False)

    assert isinstance(pages[0], CoverPage)
    assert isinstance(pages[-1], ContactsPage)
    cards = [(number, page) for number, page in enumerate(pages, 1) if isinstance(page, CardPage)]
    assert [page.number for _number, page in cards] == [number for number, _page in cards]
    assert [page.card.title for _number, page in cards] == [each.card.title for each in paper().cards()]


def test_lists_name_the_page_on_which_the_card_is(monkeypatch: pytest.MonkeyPatch) -> None:
    from kastd_desktop.ui.paper import booklet, lists

    listed: dict[str, int] = {}
    real = lists.index_pages

    def spy(entries: list[tuple[str, str]], numbers: dict[str, int], first: int) -> tuple[lists.ListPage, ...]:
        listed.update(numbers)
        return real(entries, numbers, first)

    monkeypatch.setattr(booklet, "index_pages", spy)
    cards = paper()
    pages = booklet_pages(cards, ["silent", "threats", "filming"], DAY, fours=False)

    titles = {each.card.id: each.card.title for each in cards.cards()}
    on = {page.number: page.card.title for page in pages if isinstance(page, CardPage)}
    assert {titles[id_]: number for id_, number in listed.items()} == {title: number for number, title in on.items()}
    assert len(listed) == 3


@pytest.mark.parametrize("ids", [(), ("threats",), ("threats", "silent", "filming", "complaint")])
def test_to_fold_it_has_fours_of_pages_and_the_contacts_stay_last(ids: tuple[str, ...]) -> None:
    pages = booklet_pages(paper(), ids, DAY, fours=True)

    assert len(pages) % 4 == 0
    assert isinstance(pages[-1], ContactsPage)
    assert sum(isinstance(page, BlankPage) for page in pages) <= 3
    document = booklet_document(paper(), ids, DAY, fold=True)
    assert len(document.pages) == len(pages) // 2
    assert (document.size.width(), document.size.height()) == (297, 210)
    assert document.short_edge


def test_pages_are_folded_into_one_another() -> None:
    assert fold_order(4) == [(4, 1), (2, 3)]
    assert fold_order(8) == [(8, 1), (2, 7), (6, 3), (4, 5)]
    with pytest.raises(ValueError, match="6"):
        fold_order(6)


@pytest.mark.parametrize("count", [4, 12, 64])
def test_folding_keeps_every_page_once_and_back_to_back(count: int) -> None:
    """What lies on the two sides of one leaf are two pages that follow each other."""
    order = fold_order(count)
    assert sorted(page for side in order for page in side) == list(range(1, count + 1))
    for front, back in zip(order[::2], order[1::2], strict=True):
        # Turned about the short edge, the right half of the front is backed by the left half of the back.
        assert back[0] == front[1] + 1
        assert front[0] == back[1] + 1


# --- pieces and files -------------------------------------------------------------------------------------------------


def test_room_left_over_goes_between_the_blocks_up_to_a_limit() -> None:
    stack = Stack()
    for _number in range(3):
        stack.add(Words([Run("Žodis", face(8))], mm(50), pt(10)), pt(5))
    assert stack.height == pt(40)
    stack.spread(pt(45), 2)
    assert stack.height == pytest.approx(pt(45))
    stack.spread(pt(400), 2)
    assert stack.height == pytest.approx(pt(50))
    stack.spread(pt(10), 2)
    assert stack.height == pytest.approx(pt(40)), "never closer than it was made"


def test_a_word_longer_than_its_line_is_broken_and_not_cut() -> None:
    words = Words([Run("nebeprisikiškiakopūsteliaujantiesiems" * 3, face(9))], mm(30), pt(12))

    assert words.natural <= mm(30)
    assert words.lines() >= 3


def test_a_pdf_that_cannot_be_written_leaves_nothing(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp is not None
    (tmp_path / "folder.pdf").mkdir()

    with pytest.raises(UserError):
        write_pdf(pocket_document(paper(), ["threats"]), tmp_path / "folder.pdf")

    assert [path.name for path in tmp_path.iterdir()] == ["folder.pdf"]


@pytest.mark.parametrize(("fold", "box"), [(False, (420, 595)), (True, (842, 595))])
def test_a_printer_gets_every_page_at_its_true_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fold: bool, box: tuple[int, int]
) -> None:
    from PySide6 import QtPrintSupport

    class Agreed:
        """Stands for a person who chooses a printer and agrees."""

        def __init__(self, printer: QtPrintSupport.QPrinter, _parent: object) -> None:
            printer.setOutputFormat(QtPrintSupport.QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(tmp_path / "printed.pdf"))
            printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))  # as some dialogs leave it

        def setWindowTitle(self, _title: str) -> None:
            """Nobody sees it."""

        def exec(self) -> int:
            return 1

    monkeypatch.setattr(QtPrintSupport, "QPrintDialog", Agreed)
    made = booklet_document(paper(), ["threats"], DAY, fold=fold)
    below = QWidget()

    assert print_document(below, made)
    data = (tmp_path / "printed.pdf").read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == len(made.pages)
    boxes = {tuple(map(float, each.split())) for each in re.findall(rb"/MediaBox\s*\[([\d. ]+)\]", data)}
    assert {(round(each[2]), round(each[3])) for each in boxes} == {box}
    below.deleteLater()
