"""A letter as it goes out: what stands where on the page, and the same as plain text and as HTML. Knows no screen."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kastd_desktop.core.letter import Channel, Spans


@dataclass(frozen=True, slots=True)
class Page:
    r"""A letter laid out in words; what its channel does not have is empty.

    Attributes:
        channel: how it goes out.
        letterhead: lines on top, the institution first.
        addressee: whom it is for.
        references: date and numbers, ours and theirs.
        subject_label: word before an e-mail's subject.
        subject: what it is about.
        paragraphs: the text; ``\n`` inside is a line break.
        closing: the words before the signature.
        signature: lines of the signature; a letter has position and name, which stand side by side.
    """

    channel: Channel
    letterhead: tuple[str, ...]
    addressee: Spans
    references: tuple[Spans, ...]
    subject_label: str
    subject: Spans
    paragraphs: tuple[Spans, ...]
    closing: str
    signature: tuple[Spans, ...]

    @property
    def on_paper(self) -> bool:
        """Tell whether it has a letterhead: a letter, or a document that is sent to nobody."""
        return self.channel in {"letter", "document"}


def text_of(spans: Spans) -> str:
    """Return the words of a line."""
    return "".join(span.text for span in spans)


def plain(page: Page) -> str:
    """Return the page as plain text, blocks apart by an empty line."""
    blocks = [
        "\n".join(page.letterhead),
        text_of(page.addressee),
        "\n".join(map(text_of, page.references)),
        _subject(page),
        *map(text_of, page.paragraphs),
    ]
    signature = [text_of(line) for line in page.signature]
    if page.on_paper:
        blocks += [page.closing, "    ".join(filter(None, signature))]
    else:
        blocks.append("\n".join(filter(None, [page.closing, *signature])))
    return "\n\n".join(block for block in blocks if block.strip())


def html(page: Page) -> str:
    """Return the page as HTML for pasting; every word is escaped, nothing in it can be markup."""
    parts: list[str] = []
    if page.letterhead:
        first, *rest = map(_escaped, page.letterhead)
        parts.append(f'<p align="center">{"<br>".join([f"<strong>{first}</strong>", *rest])}</p>')
    if page.addressee or page.references:
        parts.append(_abreast(_escaped(text_of(page.addressee)), "<br>".join(_html(line) for line in page.references)))
    if page.subject:
        label = f"{_escaped(page.subject_label)}: " if page.subject_label else ""
        parts.append(f"<p><strong>{label}{_html(page.subject)}</strong></p>")
    parts += [f"<p>{_html(paragraph)}</p>" for paragraph in page.paragraphs]
    signature = [_html(line) for line in page.signature]
    if page.on_paper:
        parts += [f"<p>{_escaped(page.closing)}</p>"] if page.closing else []
        parts.append(_abreast(*[*signature, "", ""][:2]))
    elif page.closing or signature:
        parts.append(f"<p>{'<br>'.join(filter(None, [_escaped(page.closing), *signature]))}</p>")
    return "\n".join(parts)


def _subject(page: Page) -> str:
    subject = text_of(page.subject)
    return f"{page.subject_label}: {subject}" if page.subject_label and subject else subject


def _html(spans: Spans) -> str:
    return _escaped(text_of(spans))


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _abreast(left: str, right: str) -> str:
    cells = f'<td valign="top">{left}</td><td valign="top" align="right">{right}</td>'
    return f'<table width="100%"><tr>{cells}</tr></table>'
