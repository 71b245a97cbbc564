"""A template becomes a text: optional parts, missing fields, and what leaves as plain text and HTML."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from kastd_desktop.core.letter import Field, Letter, Span, ToneCheck, compose, expand
from kastd_desktop.core.stationery import Page, html, plain, text_of


def field(id_: str, *, required: bool = True, label: str = "") -> Field:
    return Field(id_, "text", label or id_.capitalize(), "", required, (), "", "long", 0, "")


LETTER = Letter(
    id="sample",
    title="Sample",
    summary="",
    channel="letter",
    subject="About {topic}[, No {number}]",
    fields=(field("topic"), field("name"), field("number", required=False), field("extra", required=False)),
    paragraphs=("Dear {name}[ of {number}],", "[{extra}]", "Call[ {phone}]."),
    mandatory=(),
    tone=(ToneCheck("good", "missing", ("topic", "name")), ToneCheck("good", "missing", ("phone",))),
    clauses=(),
    annexes=(),
    locale="lt",
)


@pytest.mark.parametrize(
    ("value", "line"),
    [("2026 m. gruodžio 4 d.", "Iki 2026 m. gruodžio 4 d."), ("rytoj", "Iki rytoj."), ("rytoj,", "Iki rytoj,.")],
)
def test_of_two_full_stops_that_meet_one_stays(value: str, line: str) -> None:
    assert "".join(span.text for span in expand("Iki {until}.", {"until": value}, {})) == line


def test_of_two_commas_that_meet_one_stays() -> None:
    texts = {"greeting": "Laba diena,", "name": "gerb. Smith"}
    template = "{greeting}[ {name}], sveiki"
    assert "".join(span.text for span in expand(template, texts, {})) == "Laba diena, gerb. Smith, sveiki"
    assert "".join(span.text for span in expand(template, {**texts, "name": ""}, {})) == "Laba diena, sveiki"


def test_values_stand_in_their_places() -> None:
    composed = compose(LETTER, {"topic": "roads", "name": "Ona"}, {"phone": "112"})
    assert text_of(composed.subject) == "About roads"
    assert composed.plain() == "Dear Ona,\n\nCall 112."
    assert composed.complete
    assert composed.tone == (True, True)


def test_an_empty_required_field_stands_as_its_label() -> None:
    composed = compose(LETTER, {"topic": "  "}, {})
    assert composed.empty_required == ("topic", "name")
    assert not composed.complete
    assert Span("[Topic]", "topic", filled=False) in composed.subject
    assert composed.tone == (False, False)


def test_an_optional_part_goes_with_its_field() -> None:
    without = compose(LETTER, {"topic": "a", "name": "b"}, {})
    assert text_of(without.subject) == "About a"
    with_ = compose(LETTER, {"topic": "a", "name": "b", "number": "7"}, {})
    assert text_of(with_.subject) == "About a, No 7"
    assert text_of(with_.paragraphs[0]) == "Dear b of 7,"


def test_a_paragraph_without_words_is_dropped() -> None:
    assert len(compose(LETTER, {}, {}).paragraphs) == 2
    assert len(compose(LETTER, {"extra": "More."}, {}).paragraphs) == 3


def test_entered_braces_and_brackets_are_only_text() -> None:
    composed = compose(LETTER, {"topic": "{name} [x]", "name": "[{topic}]"}, {})
    assert text_of(composed.subject) == "About {name} [x]"
    assert text_of(composed.paragraphs[0]) == "Dear [{topic}],"


def test_what_the_settings_lack_is_called_by_its_name() -> None:
    letter = replace(LETTER, paragraphs=("{writer} writes",))
    assert compose(letter, {}, {}, {"writer": "Your name"}).paragraphs[0][0] == Span(
        "[Your name]", "writer", filled=False
    )


def test_unknown_ids_are_ignored() -> None:
    assert compose(LETTER, {"other": "x", "topic": "t", "name": "n"}, {}).plain() == "Dear n,\n\nCall."


def test_expand_tells_which_words_came_from_a_field() -> None:
    spans = expand("a {x} b[ {y}]", {"x": "1"}, {"x": "X", "y": "Y"})
    assert spans == (Span("a "), Span("1", "x"), Span(" b"))


def test_field_by_id() -> None:
    assert LETTER.field("name") is LETTER.fields[1]
    assert LETTER.field("nobody") is None


def page(**changes: object) -> Page:
    made = Page(
        channel="letter",
        letterhead=("Town & Sons", "Street 1"),
        addressee=(Span("Onai", "addressee"),),
        references=((Span("2026-11-26"),), (Span("To 2026-11-19"),)),
        subject_label="",
        subject=(Span("ABOUT"),),
        paragraphs=((Span("One\ntwo"),), (Span("<b>three</b> & “four”", "x"),)),
        closing="Yours",
        signature=((Span("Clerk"),), (Span("Ona"),)),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # named by the test


class Tags(HTMLParser):
    """Collects tags and words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def test_plain_letter() -> None:
    assert plain(page()) == (
        "Town & Sons\nStreet 1\n\nOnai\n\n2026-11-26\nTo 2026-11-19\n\nABOUT\n\nOne\ntwo\n\n"
        "<b>three</b> & “four”\n\nYours\n\nClerk    Ona"
    )


def test_html_escapes_every_word() -> None:
    seen = Tags(html(page()))
    assert set(seen.tags) <= {"p", "strong", "br", "table", "tr", "td"}
    assert "<b>three</b> & “four”" in seen.words
    assert "Town & Sons" in seen.words


def test_html_escapes_what_was_entered_wherever_it_stands() -> None:
    evil = (Span("<img src=x onerror=alert(1)>\"'", "x"),)
    for place in ("addressee", "subject"):
        assert "img" not in Tags(html(page(**{place: evil}))).tags
    for place in ("references", "paragraphs", "signature"):
        assert "img" not in Tags(html(page(**{place: (evil, evil)}))).tags


def test_html_keeps_line_breaks() -> None:
    assert "One<br>two" in html(page())


def test_email_has_subject_and_signature_under_each_other() -> None:
    mail = page(
        channel="email", letterhead=(), addressee=(), references=(), subject_label="Subject", subject=(Span("Hello"),)
    )
    text = plain(mail)
    assert text.startswith("Subject: Hello\n\nOne\ntwo\n\n")
    assert text.endswith("Yours\nClerk\nOna")
    assert "<strong>Subject: Hello</strong>" in html(mail)
    assert "Yours<br>Clerk<br>Ona" in html(mail)


def test_a_chat_is_only_its_text() -> None:
    chat = page(
        channel="chat", letterhead=(), addressee=(), references=(), subject=(), closing="", signature=(),
        paragraphs=((Span("Hi."),),),
    )  # fmt: skip
    assert plain(chat) == "Hi."
    assert html(chat) == "<p>Hi.</p>"


def test_a_letter_without_position_or_name_has_no_holes() -> None:
    assert plain(page(signature=((), (Span("Ona"),)))).endswith("Yours\n\nOna")
