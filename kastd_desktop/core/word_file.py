"""A letter as a DOCX file: real paragraphs, a table and tab stops, so that it can be worked on in any word processor.

Written here because a letter needs eight constructs, while libraries for DOCX bring an XML parser in C; Qt's own
OpenDocument writer loses font sizes and the widths of tables. Structure after ECMA-376, part 1. Knows no screen.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kastd_desktop.core.stationery import text_of

if TYPE_CHECKING:
    from kastd_desktop.core.stationery import Page

MARGINS: Final = (1134, 850, 1134, 1701)
"""Top, right, bottom, left in twentieths of a point: 20, 15, 20 and 30 mm; the file needs the left one."""
WIDTH: Final = 11906 - 850 - 1701
"""Of the text on A4, in twentieths of a point."""
LEFT: Final = round(WIDTH * 0.6)
"""Of the addressee's column."""
_MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LOCALES: Final = {"lt": "lt-LT", "en": "en-GB"}
_NO_XML: Final = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
_TYPES: Final = f"""{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" \
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
<Override PartName="/word/styles.xml" \
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
</Types>"""
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS: Final = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">\
<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>\
<Relationship Id="r2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
</Relationships>"""
_DOCUMENT_RELATIONS: Final = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">\
<Relationship Id="r1" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>"""
_BORDER: Final = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="6" w:color="auto"/></w:pBdr>'

_AIR: Final = '<w:spacing w:before="240" w:after="240"/>'


def docx(page: Page, title: str, locale: str) -> bytes:
    """Return a letter as the bytes of a DOCX file; no time and no author are written into it.

    Args:
        page: the letter.
        title: in the file's properties.
        locale: language of the text, for the spelling checker.
    """
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/_rels/document.xml.rels": _DOCUMENT_RELATIONS,
        "word/document.xml": _document(page),
        "word/styles.xml": _styles(_LOCALES.get(locale.partition("-")[0], locale)),
        "docProps/core.xml": f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{_clean(title)}</dc:title></cp:coreProperties>',
    }
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            # A fixed day: when a letter was written is nobody's business but its own.
            archive.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content.encode(), ZIP_DEFLATED)
    return data.getvalue()


def _document(page: Page) -> str:
    parts: list[str] = []
    for number, line in enumerate(page.letterhead):
        border = _BORDER if number == len(page.letterhead) - 1 else ""
        look = f'{border}<w:spacing w:after="0"/><w:jc w:val="center"/>'
        parts.append(_paragraph(line, look, bold=number == 0, size=0 if number == 0 else 20))
    references = "\n".join(text_of(line) for line in page.references)
    if page.addressee or references:
        parts.append(_abreast(text_of(page.addressee), references))
    if page.subject:
        label = f"{page.subject_label}: " if page.subject_label else ""
        parts.append(_paragraph(label + text_of(page.subject), '<w:pStyle w:val="Heading1"/>'))
    parts += [_paragraph(text_of(paragraph)) for paragraph in page.paragraphs]
    lines = [text_of(line) for line in page.signature]
    if page.on_paper:
        if page.closing:
            parts.append(_paragraph(page.closing, '<w:keepNext/><w:spacing w:before="360"/>'))
        tab = f'<w:tabs><w:tab w:val="right" w:pos="{WIDTH}"/></w:tabs>'
        parts.append(_paragraph("\t".join([*lines, "", ""][:2]), f'{tab}<w:spacing w:before="240"/>'))
    else:
        ends = filter(None, [page.closing, *lines])
        parts += [_paragraph(line, '<w:spacing w:after="0"/>') for line in ends]
    top, right, bottom, left = MARGINS
    section = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="709" w:footer="709" '
        'w:gutter="0"/></w:sectPr>'
    )
    return f'{_HEAD}<w:document xmlns:w="{_MAIN}"><w:body>{"".join(parts)}{section}</w:body></w:document>'


def _paragraph(text: str, look: str = "", *, bold: bool = False, size: int = 0) -> str:
    """Return a paragraph.

    Args:
        text: what it says; line breaks and tabs stay what they are.
        look: its properties, in the order of the standard.
        bold: set in bold.
        size: of the type in half points; 0 for the document's own.
    """
    type_ = ("<w:b/>" if bold else "") + (f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "")
    type_ = f"<w:rPr>{type_}</w:rPr>" if type_ else ""
    words = _clean(text).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    words = words.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    run = f'<w:r>{type_}<w:t xml:space="preserve">{words}</w:t></w:r>'
    return f"<w:p>{f'<w:pPr>{look}</w:pPr>' if look else ''}{run}</w:p>"


def _abreast(left: str, right: str) -> str:
    """Return two texts side by side, with room above and below."""
    widths = (LEFT, WIDTH - LEFT)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(text, _AIR)}</w:tc>'
        for width, text in zip(widths, (left, right), strict=True)
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    look = f'<w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{margins}'
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"


def _styles(locale: str) -> str:
    font = "Times New Roman"
    return (
        f'{_HEAD}<w:styles xmlns:w="{_MAIN}"><w:docDefaults>'
        f'<w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
        f'<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="{_clean(locale)}"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
        '<w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:after="240"/><w:outlineLvl w:val="0"/></w:pPr>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style></w:styles>"
    )


def _clean(text: str) -> str:
    return escape(_NO_XML.sub("", text.replace("\r\n", "\n").replace("\u2028", "\n")), {'"': "&quot;"})
