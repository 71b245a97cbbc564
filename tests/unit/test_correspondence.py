"""Writing a letter: deadlines follow, faults are told, the page has what its channel needs, nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kastd_desktop import i18n
from kastd_desktop.core.stationery import plain, text_of
from kastd_desktop.services.correspondence import Correspondence, blank
from kastd_desktop.services.letter_days import parse_day
from kastd_desktop.services.letter_page import BLANK

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kastd_desktop.services.desk import Desk


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk("first-day")


@pytest.fixture
def letters(desk: Desk) -> Correspondence:
    return desk.correspondence


def test_groups_hold_every_template_once(letters: Correspondence) -> None:
    groups = letters.groups()
    assert [group.id for group in groups] == ["writing", "chat", "public"]
    listed = [letter.id for group in groups for letter in group.letters]
    assert sorted(listed) == sorted(letter.id for letter in letters.letters())
    assert {letter.channel for letter in groups[0].letters} == {"letter", "email"}


@pytest.mark.parametrize("query", ["skundą", "SKUNDAS", "skundu", "skund"])
def test_filter_takes_any_form_and_spelling(letters: Correspondence, query: str) -> None:
    found = {letter.id for group in letters.groups(query) for letter in group.letters}
    assert {"complaint-upheld", "complaint-partly", "complaint-rejected"} <= found
    assert "chat-opening" not in found


def test_every_word_of_the_filter_counts(letters: Correspondence) -> None:
    assert [each.id for group in letters.groups("skundas pažeidimas") for each in group.letters] == [
        "complaint-rejected"
    ]
    assert letters.groups("skundas zzz") == ()


def test_clauses_and_annexes_with_their_names(letters: Correspondence) -> None:
    assert [number for number, _name in letters.clauses(letters.letter("complaint-upheld"))] == ["5.2", "3.6", "A2"]
    assert all(name for _number, name in letters.clauses(letters.letter("complaint-upheld")))


def test_a_choice_begins_with_its_first_text(letters: Correspondence) -> None:
    assert letters.entered("receipt").values["greeting"] == "Gerbiama ponia"
    assert not letters.entered("receipt").begun


def test_an_unknown_template(letters: Correspondence) -> None:
    with pytest.raises(KeyError):
        letters.entered("nothing")
    with pytest.raises(KeyError):
        letters.enter("nothing", "a", "b")


def test_an_unknown_field_changes_nothing(letters: Correspondence) -> None:
    letters.enter("receipt", "nothing", "x")
    assert letters.begun() == frozenset()


def test_what_was_entered_is_kept_until_cleared(letters: Correspondence) -> None:
    letters.enter("receipt", "handler", "Ona")
    assert letters.entered("receipt").values["handler"] == "Ona"
    assert letters.begun() == {"receipt"}
    assert letters.clear("receipt").values["handler"] == ""
    assert letters.begun() == frozenset()


def test_taking_everything_back_is_as_if_nothing_was_entered(letters: Correspondence) -> None:
    letters.enter("receipt", "handler", "Ona")
    assert not letters.enter("receipt", "handler", "").begun
    assert letters.begun() == frozenset()


def test_another_desk_of_the_same_program_starts_empty(desk: Desk) -> None:
    desk.correspondence.enter("receipt", "handler", "Ona")
    assert desk.correspondence.begun() == frozenset()


class TestDeadlines:
    """A deadline counts itself until the writer takes over."""

    def test_follows_its_start(self, letters: Correspondence) -> None:
        entered = letters.enter("receipt", "received", "2026-11-26")
        assert entered.values["answer_by"] == "2026-12-28"
        assert letters.enter("receipt", "received", "2026-11-27").values["answer_by"] == "2026-12-29"

    def test_goes_when_its_start_is_no_day(self, letters: Correspondence) -> None:
        letters.enter("receipt", "received", "2026-11-26")
        assert letters.enter("receipt", "received", "2026-11-2x").values["answer_by"] == ""

    def test_stays_when_the_writer_set_it(self, letters: Correspondence) -> None:
        letters.enter("receipt", "received", "2026-11-26")
        letters.enter("receipt", "answer_by", "2026-12-01")
        entered = letters.enter("receipt", "received", "2026-11-27")
        assert entered.values["answer_by"] == "2026-12-01"
        assert entered.by_hand == {"answer_by"}

    def test_is_counted_again_after_it_was_emptied(self, letters: Correspondence) -> None:
        letters.enter("receipt", "received", "2026-11-26")
        letters.enter("receipt", "answer_by", "2026-12-01")
        assert letters.enter("receipt", "answer_by", "").values["answer_by"] == ""
        assert letters.enter("receipt", "received", "2026-11-27").values["answer_by"] == "2026-12-29"

    def test_two_deadlines_from_one_start(self, letters: Correspondence) -> None:
        values = letters.enter("extension", "received", "2026-11-02").values
        assert (values["term"], values["until"]) == ("2026-11-30", "2026-12-14")

    def test_the_last_day_of_the_calendar_counts(self, letters: Correspondence) -> None:
        assert letters.enter("receipt", "received", "2199-12-31").values["answer_by"].startswith("2200-01")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-04", date(2026, 12, 4)),
        (" 2026-12-04 ", date(2026, 12, 4)),
        ("2026.12.04", date(2026, 12, 4)),
        ("2026 12 4", date(2026, 12, 4)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2026-02-29", None),
        ("2026-13-04", None),
        ("0026-12-04", None),
        ("20261204", None),
        ("2026-W49-5", None),
        ("４-1-1", None),
        ("", None),
        ("gruodžio 4 d.", None),
    ],
)
def test_parse_day(text: str, day: date | None) -> None:
    assert parse_day(text) == day


class TestFaults:
    """What keeps a letter from going out."""

    def test_empty_required_fields_in_order(self, letters: Correspondence) -> None:
        faults = letters.faults(letters.entered("complaint-upheld"))
        assert list(faults)[:3] == ["addressee", "received", "topic"]
        assert set(faults.values()) == {"empty"}
        assert "salutation" not in faults
        assert "greeting" not in faults

    def test_no_such_day(self, letters: Correspondence) -> None:
        letters.sample("complaint-upheld")
        entered = letters.enter("complaint-upheld", "until", "2026-02-30")
        assert letters.faults(entered) == {"until": "no-day"}

    def test_an_optional_day_must_be_one_too(self, letters: Correspondence) -> None:
        letters.sample("reply-question")
        assert letters.faults(letters.enter("reply-question", "until", "rytoj")) == {"until": "no-day"}
        assert letters.faults(letters.enter("reply-question", "until", "")) == {}

    def test_blanks_are_empty(self, letters: Correspondence) -> None:
        letters.sample("receipt")
        assert letters.faults(letters.enter("receipt", "handler", "  \n ")) == {"handler": "empty"}

    def test_every_sample_may_go_out(self, letters: Correspondence) -> None:
        for letter in letters.letters():
            left = set(letters.faults(letters.sample(letter.id)))
            assert left <= {field.id for field in letter.fields if not field.example}, letter.id


class TestPage:
    """The letter as it goes out."""

    def test_letter(self, letters: Correspondence) -> None:
        page = letters.page(letters.sample("complaint-upheld"))
        assert page.letterhead == (
            "Ąžuolyno rajono savivaldybės administracija",
            "Klientų aptarnavimo skyrius, Liepų g. 1, Ąžuolynas",
        )
        assert text_of(page.addressee) == "Danutei Kazlauskienei"
        assert [text_of(line) for line in page.references] == [
            "2026-11-26 Nr.\u00a0S-1482",
            "Į 2026-11-19 Nr.\u00a0G-2071",
        ]
        assert text_of(page.subject).startswith("DĖL ILGO LAUKIMO")
        assert page.closing == "Pagarbiai"
        assert [text_of(line) for line in page.signature] == ["Klientų aptarnavimo specialistė", "Rūta Petrauskaitė"]

    def test_without_numbers(self, letters: Correspondence) -> None:
        letters.sample("complaint-upheld")
        letters.enter("complaint-upheld", "number", "")
        page = letters.page(letters.enter("complaint-upheld", "received_no", ""))
        assert [text_of(line) for line in page.references] == [
            f"2026-11-26 Nr.\u00a0{BLANK}",
            "Į 2026-11-19 kreipimąsi",
        ]

    def test_email(self, letters: Correspondence) -> None:
        page = letters.page(letters.sample("receipt"))
        assert page.letterhead == ()
        assert page.references == ()
        assert page.subject_label == "Tema"
        assert text_of(page.subject) == "Gavome jūsų prašymą, Nr.\u00a0G-2071"
        assert text_of(page.signature[-1]) == "tel.\u00a0+370 600 00000"

    def test_chat_has_only_text(self, letters: Correspondence) -> None:
        page = letters.page(letters.sample("chat-closing"))
        assert (page.letterhead, page.subject, page.closing, page.signature) == ((), (), "", ())
        assert plain(page).startswith("Trumpai pakartoju")

    def test_long_days_are_written_out(self, letters: Correspondence) -> None:
        assert "Iki 2026 m. gruodžio 4 d. priimsime" in plain(letters.page(letters.sample("complaint-upheld"))).replace(
            "\u00a0", " "
        )

    def test_what_is_no_day_does_not_stand_in_the_letter(self, letters: Correspondence) -> None:
        letters.sample("complaint-upheld")
        text = plain(letters.page(letters.enter("complaint-upheld", "until", "2026-02-30")))
        assert "[Iki kada padarysime]" in text
        assert "02-30" not in text

    def test_missing_settings_are_named_on_the_screen_and_left_out_of_the_letter(self, desk: Desk) -> None:
        desk.choices.preferences = desk.choices.preferences._replace(writer="", phone="", institution="")
        letters = desk.correspondence
        entered = letters.sample("receipt")
        assert "[Jūsų vardas ir pavardė]" in plain(letters.page(entered))
        final = plain(letters.page(entered, final=True))
        assert "[" not in final
        assert "tel." not in final

    def test_speaks_the_language_of_its_text(self, make_desk: Callable[..., Desk]) -> None:
        desk = make_desk("first-day", locale="en")
        letters = desk.correspondence
        letter = replace(letters.letter("complaint-upheld"), locale="lt")
        entered = replace(letters.sample("complaint-upheld"), letter=letter)
        page = letters.page(entered)
        assert page.closing == "Pagarbiai"
        assert text_of(page.references[1]) == "Į 2026-11-19 Nr.\u00a0G-2071"
        assert "gruodžio" in plain(page)
        assert i18n.active_locale() == "en"
        assert letters.page(letters.sample("complaint-upheld")).closing == "Yours sincerely"

    def test_no_letter_has_a_hole_when_its_examples_are_filled_in(self, letters: Correspondence) -> None:
        for letter in letters.letters():
            text = plain(letters.page(letters.sample(letter.id), final=True))
            holes = {f"[{field.label}]" for field in letter.fields if field.example}
            assert not [hole for hole in holes if hole in text], letter.id


class TestElements:
    """What the law asks for."""

    def test_present_when_its_field_is_filled(self, letters: Correspondence) -> None:
        before = letters.elements(letters.entered("complaint-upheld"))
        after = letters.elements(letters.sample("complaint-upheld"))
        assert not all(element.present for element in before)
        assert all(element.present for element in after)
        assert after[0].law[0].article.startswith("10")

    def test_the_templates_own_words_are_always_there(self, letters: Correspondence) -> None:
        element = letters.elements(letters.entered("chat-opening"))[1]
        assert element.present

    def test_an_institution_comes_from_the_settings(self, desk: Desk) -> None:
        desk.choices.preferences = desk.choices.preferences._replace(institution="")
        letters = desk.correspondence
        assert not letters.elements(letters.sample("complaint-upheld"))[0].present


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("39001011234", True),
        ("kodas 49001011234.", True),
        ("29001011234", False),
        ("3900101123", False),
        ("390010112345", False),
        ("", False),
    ],
)
def test_personal_code(text: str, found: bool) -> None:
    assert Correspondence.holds_personal_code(text) is found


def test_working_days_come_from_the_pack(letters: Correspondence) -> None:
    assert letters.working(date(2026, 11, 26))
    assert not letters.working(date(2026, 12, 25))
    assert letters.today() == date(2026, 11, 26)


def test_blank_values(letters: Correspondence) -> None:
    assert blank(letters.letter("receipt"))["document"] == "prašymą"


def test_nothing_entered_reaches_the_disk(desk: Desk, tmp_path: Path) -> None:
    letters = desk.correspondence
    letters.enter("receipt", "handler", "Slaptažodis-x91")
    letters.page(letters.entered("receipt"))
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if b"x91" in path.read_bytes()]


@pytest.mark.parametrize(
    ("locale", "words"), [("lt", ("skundas", "klaida", "padėka")), ("en", ("complaint", "mistake", "thanks"))]
)
def test_the_words_the_filter_suggests_find_something(
    make_desk: Callable[..., Desk], locale: str, words: tuple[str, ...]
) -> None:
    letters = make_desk("first-day", locale=locale).correspondence
    assert all(letters.groups(word) for word in words)
