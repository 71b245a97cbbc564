"""A filled template becomes a page: what its channel puts around the text. Knows neither pack nor settings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.letter import BUILT_IN, Letter, Span, expand
from kastd_desktop.core.stationery import Page
from kastd_desktop.i18n import _, pgettext

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kastd_desktop.core.letter import Spans

    Words = Mapping[str, str]

BLANK: Final = "________"
"""Stands for our number until the letter is registered."""


def page_of(letter: Letter, texts: Words, labels: Words, *, final: bool) -> Page:
    """Return the letter as it goes out, in the words of the language in use.

    Args:
        letter: the template.
        texts: what stands for each placeholder, see `expand`.
        labels: what an empty placeholder is called.
        final: what the settings do not know is left out; else its name stands for it, so that it is missed.
    """
    on_paper, written = letter.channel in {"letter", "document"}, letter.channel in {"letter", "email"}
    subject = expand(letter.subject, texts, labels) if on_paper or written else ()
    paragraphs = (expand(paragraph, texts, labels) for paragraph in letter.paragraphs)
    return Page(
        channel=letter.channel,
        letterhead=tuple(filter(None, (texts["institution"], texts["address"]))) if on_paper else (),
        addressee=expand("{addressee}", texts, labels) if on_paper and letter.field("addressee") else (),
        references=_references(letter, texts, labels) if on_paper else (),
        subject_label=pgettext("letter", "Subject") if letter.channel == "email" else "",
        subject=_capitals(subject) if on_paper else subject,
        paragraphs=tuple(spans for spans in paragraphs if any(span.text.strip() for span in spans)),
        closing=pgettext("letter", "Yours sincerely") if written else "",
        signature=_signature(letter, texts, labels, final=final),
    )


def _signature(letter: Letter, texts: Words, labels: Words, *, final: bool) -> tuple[Spans, ...]:
    def line(name: str, template: str = "") -> Spans:
        return () if final and not texts[name] else expand(template or f"{{{name}}}", texts, labels)

    if letter.channel in {"letter", "document"}:
        return (line("position"), line("writer"))
    if letter.channel == "email":
        telephone = line("phone", pgettext("letter", "tel. {phone}"))
        return tuple(filter(None, (line("writer"), line("position"), line("institution"), telephone)))
    return ()


def _references(letter: Letter, texts: Words, labels: Words) -> tuple[Spans, ...]:
    """Return the line with our date and number, and the one with theirs."""
    lines = [expand("{today}", texts, labels)]
    if letter.field("number"):
        # Translators: date and number of our letter, e.g. “2026-11-26 Nr. S-1482”.
        line = expand(pgettext("letter", "{today} No {number}"), texts, labels)
        lines = [tuple(span if span.filled else replace(span, text=BLANK) for span in line)]
    if letter.field("received"):
        if texts.get("received_no"):
            # Translators: date and number of the letter replied to, e.g. “Į 2026-11-19 Nr. G-2071”.
            template = pgettext("letter", "To your letter of {received} No {received_no}")
        else:
            # Translators: the letter replied to has no number, e.g. “Į 2026-11-19 kreipimąsi”.
            template = pgettext("letter", "To your letter of {received}")
        lines.append(expand(template, texts, labels))
    return tuple(lines)


def _capitals(spans: Spans) -> Spans:
    return tuple(Span(span.text.upper(), span.field, filled=span.filled) for span in spans)


def built_in_names() -> dict[str, str]:
    """Return what to call what the settings do not know yet."""
    names = (
        _("Institution"),
        _("Address"),
        _("Your name and surname"),
        _("Your position"),
        _("Your telephone"),
        _("Today"),
    )
    return dict(zip(BUILT_IN, names, strict=True))
