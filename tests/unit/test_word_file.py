"""A letter as DOCX: a whole archive, valid XML, every word in it, nothing of the person who wrote it but the letter."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from kastd_desktop.core.word_file import WIDTH, docx

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.desk import Desk

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk("first-day")


def parts(data: bytes) -> dict[str, ET.Element]:
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: ET.fromstring(archive.read(name)) for name in archive.namelist()}


def words(body: ET.Element) -> list[str]:
    """Return the paragraphs; a line break is a new line, a tab a tab."""
    said = {f"{W}br": "\n", f"{W}tab": "\t"}
    return [
        "".join(said.get(each.tag, each.text or "") for run in paragraph.iter(f"{W}r") for each in run)
        for paragraph in body.iter(f"{W}p")
    ]


def test_every_word_of_a_letter_stands_in_its_place(desk: Desk) -> None:
    letters = desk.correspondence
    page = letters.page(letters.sample("complaint-upheld"), final=True)
    found = parts(docx(page, "Atsakymas", "lt"))
    text = words(found["word/document.xml"])
    assert text[0] == page.letterhead[0]
    assert text[2:4] == ["Danutei Kazlauskienei", "2026-11-26 Nr.\u00a0S-1482\nĮ 2026-11-19 Nr.\u00a0G-2071"]
    assert text[4].startswith("DĖL ILGO LAUKIMO")
    assert text[5] == "Gerbiama ponia Kazlauskiene,"
    assert text[-2:] == ["Pagarbiai", "Klientų aptarnavimo specialistė\tRūta Petrauskaitė"]
    languages = [each.get(f"{W}val") for each in found["word/styles.xml"].iter(f"{W}lang")]
    assert languages == ["lt-LT"]


def test_every_part_named_is_there(desk: Desk) -> None:
    letters = desk.correspondence
    found = parts(docx(letters.page(letters.sample("receipt")), "x", "en"))
    named = {each.get("PartName", "")[1:] for each in found["[Content_Types].xml"] if each.get("PartName")}
    assert named < set(found)
    targets = {each.get("Target", "") for each in found["_rels/.rels"]}
    assert targets == {"word/document.xml", "docProps/core.xml"}


def test_the_table_is_as_wide_as_the_text(desk: Desk) -> None:
    letters = desk.correspondence
    found = parts(docx(letters.page(letters.sample("refusal")), "x", "lt"))["word/document.xml"]
    columns = [int(each.get(f"{W}w", "0")) for each in found.iter(f"{W}gridCol")]
    assert sum(columns) == WIDTH
    size, edges = next(found.iter(f"{W}pgSz")), next(found.iter(f"{W}pgMar"))
    assert int(size.get(f"{W}w", 0)) - int(edges.get(f"{W}left", 0)) - int(edges.get(f"{W}right", 0)) == WIDTH


def test_nothing_typed_becomes_markup(desk: Desk) -> None:
    letters = desk.correspondence
    letters.sample("complaint-upheld")
    entered = letters.enter("complaint-upheld", "reason", 'A <w:p/> & "B"\x07\x0b\nC\tD\ud800')
    found = parts(docx(letters.page(entered, final=True), "<&>", "lt"))
    assert any('A <w:p/> & "B"\nC\tD' in text for text in words(found["word/document.xml"]))
    assert [each.text for each in found["docProps/core.xml"]] == ["<&>"]


def test_the_same_letter_gives_the_same_bytes_and_no_time(desk: Desk) -> None:
    letters = desk.correspondence
    page = letters.page(letters.sample("receipt"), final=True)
    assert docx(page, "x", "lt") == docx(page, "x", "lt")
    with ZipFile(BytesIO(docx(page, "x", "lt"))) as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
