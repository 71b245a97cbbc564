"""The cards as one plain HTML page that any browser opens: no scripts, nothing fetched, every text escaped.

It is what a person has in hand when the program cannot start, so it knows nothing of windows and of Qt.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.alphabet import alphabetical
from kastd_desktop.core.calling import EMERGENCY
from kastd_desktop.core.quotes import quoted
from kastd_desktop.i18n import _
from kastd_desktop.services.card_page_style import STYLE
from kastd_desktop.services.giving import give

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from kastd_desktop.core.calling import Line
    from kastd_desktop.core.situation import Situation, Step
    from kastd_desktop.services.paper import Paper, PaperCard

TOP: Final = "top"
"""Anchor of the beginning; a card's anchor is its id with ``card-`` before it."""
WRITTEN: Final = "written"
"""Name of the page's own note of its day."""
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
"""Tells the browser to fetch nothing and to run nothing, whatever stands in the page."""


def page_of(paper: Paper, ids: Sequence[str] = (), day: date | None = None) -> str:
    """Return the page, in the words of the language in use.

    Args:
        paper: the cards.
        ids: the cards wanted; none for all.
        day: when it is written; None leaves the date out, so that the same cards always give the same page.

    Raises:
        UserError: there is no such card.
    """
    groups = paper.groups(ids)
    shown = {each.card.id for group in groups for each in group.cards}
    dangers = [each for each in paper.dangers() if each.card.id in shown]
    urgent = {each.card.id for each in dangers}
    sections = [(_("Danger to life or health"), dangers)] if dangers else []
    for group in groups:
        if rest := [each for each in group.cards if each.card.id not in urgent]:
            sections.append((group.title, rest))
    imprint = paper.imprint
    body = [
        *_head(paper, day),
        *_contents(dangers, [each for group in groups for each in group.cards], imprint.locale),
        *_contacts(paper.contacts()),
        *(line for title, cards in sections for line in _section(title, cards, imprint.locale)),
        f'<p class="foot">{_text(_imprint_line(paper))}</p>',
    ]
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{_text(imprint.locale)}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_text(_POLICY)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            *([f'<meta name="{WRITTEN}" content="{day.isoformat()}">'] if day is not None else []),
            _element("title", _("Help cards")),
            f"<style>{STYLE}</style>",
            "</head>",
            f'<body id="{TOP}">',
            *body,
            "</body>",
            "</html>",
            "",
        ]
    )


def write_page(paper: Paper, ids: Sequence[str], day: date, path: Path) -> None:
    """Write the page.

    Args:
        paper: the cards.
        ids: the cards wanted; none for all.
        day: when it is written.
        path: the file.

    Raises:
        UserError: there is no such card, or the file cannot be written.
    """
    give(path, page_of(paper, ids, day).encode())


def _text(text: str) -> str:
    """Return a text that a browser shows and never reads as anything else; characters HTML forbids are left out."""
    return escape("".join(letter for letter in text if letter.isprintable() or letter.isspace()), quote=True)


def _element(name: str, text: str, attributes: str = "") -> str:
    """Return an element that holds nothing but a text.

    Args:
        name: of the element.
        text: any text.
        attributes: as they stand in HTML, escaped by whoever wrote them.
    """
    begin = f"{name} {attributes}" if attributes else name
    return f"<{begin}>{_text(text)}</{name}>"


def _head(paper: Paper, day: date | None) -> Iterable[str]:
    imprint = paper.imprint
    yield "<header>"
    yield _element("h1", _("Help cards"))
    if imprint.institution:
        yield _element("p", imprint.institution, 'class="whose"')
    lead = _("What to do and say when a conversation gets hard. This page opens even when the program cannot start.")
    yield _element("p", lead)
    if day is not None:
        yield _element("p", _("Written on {day}.").format(day=day.isoformat()), 'class="quiet"')
    danger, call = _("Danger to life or health"), _("call {number}").format(number=EMERGENCY)
    yield f'<p class="danger">{_text(danger)}: {_element("strong", call)}</p>'
    yield "</header>"


def _contacts(lines: Sequence[Line]) -> Iterable[str]:
    yield '<section aria-labelledby="contacts">'
    yield _element("h2", _("Contacts"), 'id="contacts"')
    yield "<table>"
    for line in lines:
        yield f'<tr><th scope="row">{_text(line.who)}</th><td>{_number(line)}</td></tr>'
    yield "</table>"
    yield "</section>"


def _number(line: Line) -> str:
    if line.number:
        return f"<strong>{_text(line.number)}</strong>"
    return _element("span", _("No number set"), 'class="quiet"')


def _contents(dangers: Sequence[PaperCard], cards: Sequence[PaperCard], locale: str) -> Iterable[str]:
    yield '<nav aria-labelledby="contents">'
    yield _element("h2", _("Find a card"), 'id="contents"')
    if dangers:
        yield '<ul class="urgent">'
        yield from (_entry(each.card) for each in dangers)
        yield "</ul>"
    yield _element("h3", _("All cards from A to Z"))
    yield '<ul class="all">'
    yield from (_entry(each.card) for each in sorted(cards, key=lambda each: alphabetical(each.card.title, locale)))
    yield "</ul>"
    yield "</nav>"


def _entry(card: Situation) -> str:
    return f'<li><a href="#{_anchor(card)}">{_text(card.title)}</a></li>'


def _anchor(card: Situation) -> str:
    return f"card-{_text(card.id)}"


def _section(title: str, cards: Sequence[PaperCard], locale: str) -> Iterable[str]:
    yield "<section>"
    yield f'<h2 class="group">{_text(title)}</h2>'
    for each in cards:
        yield from _card(each, locale)
    yield "</section>"


def _card(each: PaperCard, locale: str) -> Iterable[str]:
    card = each.card
    language = f' lang="{_text(card.locale)}"' if card.locale != locale else ""
    urgent = ' class="urgent"' if card.danger else ""
    anchor = _anchor(card)
    yield f'<article id="{anchor}"{urgent}{language} aria-labelledby="{anchor}-title">'
    yield f'<h3 id="{anchor}-title">{_text(card.title)}</h3>'
    yield f'<p class="sign">{_text(card.condition)}</p>'
    yield '<div class="first">'
    yield _element("h4", _("First"))
    yield "<ol>"
    for item in card.immediate:
        yield f"<li><strong>{_text(item.challenge)}</strong> – {_text(item.action)}</li>"
    yield "</ol></div>"
    yield _element("h4", _("Say"))
    yield '<dl class="say">'
    for phrase in card.say:
        yield f"<dt>{_text(phrase.label)}</dt><dd>{_text(quoted(phrase.text))}</dd>"
    yield "</dl>"
    yield _element("h4", _("Avoid"))
    yield '<ul class="avoid">'
    yield from (f"<li>{_text(quoted(item.text) if item.said else item.text)}</li>" for item in card.avoid)
    yield "</ul>"
    yield _element("h4", _("Next"))
    yield '<ul class="next">'
    for step in card.next:
        yield from _step(step)
    yield "</ul>"
    yield from _stop(each)
    if card.after:
        yield _element("h4", _("Afterwards"))
        yield "<ul>"
        yield from (f"<li>{_text(text)}</li>" for text in card.after)
        yield "</ul>"
    yield from _clauses(each)
    back = _("Back to the top")
    yield f'<p class="up"><a href="#{TOP}">{_text(back)}</a></p>'
    yield "</article>"


def _step(step: Step) -> Iterable[str]:
    if not step.is_decision:
        yield f"<li>{_text(step.text)}</li>"
        return
    yield f'<li class="ask"><strong>{_text(step.text)}</strong>'
    yield "<ul>"
    for word, texts in ((_("Yes"), step.yes), (_("No"), step.no)):
        yield from (f"<li><strong>{_text(word)}</strong> → {_text(text)}</li>" for text in texts)
    yield "</ul></li>"


def _stop(each: PaperCard) -> Iterable[str]:
    stop = each.card.stop
    if stop is None:
        return
    yield '<div class="stop">'
    yield _element("h4", _("Stop and call when") if each.card.conflict else _("When to call for help"))
    yield f"<p>{_text(stop.rule)}</p>"
    yield "<ul>"
    yield from (f"<li>{_text(line.who)}: {_number(line)}</li>" for line in each.calls)
    if stop.emergency:
        words = _("Danger to life or health")
        yield f'<li class="danger">{_text(words)}: <strong>{EMERGENCY}</strong></li>'
    yield "</ul></div>"


def _clauses(each: PaperCard) -> Iterable[str]:
    if each.citations:
        yield f'<p class="clauses">{_text("; ".join(each.citations))}</p>'
    if not each.stays:
        yield f'<p class="clauses">{_text(suspended())}</p>'


def suspended() -> str:
    """Return what stands on a card none of whose clauses stays in force in an extraordinary situation."""
    return _("In an extraordinary situation these clauses do not apply for the time being.")


def _imprint_line(paper: Paper) -> str:
    imprint = paper.imprint
    version = _("Version of the content: {version}").format(version=imprint.version)
    return " · ".join(filter(None, (imprint.content, imprint.edition, version)))
