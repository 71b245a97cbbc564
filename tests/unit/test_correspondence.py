"""Writing a letter: deadlines follow, faults are told, the page has what its channel needs, nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kastd_desktop import i18n
from kastd_desktop.core.stationery import plain, text_of
from kastd_desktop.services.letter_days import parse_day
from kastd_desktop.services.letter_entered import blank
from kastd_desktop.services.letter_page import BLANK

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kastd_desktop.services.correspondence import Correspondence
    from kastd_desktop.services.desk import Desk


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk("first-day")


@pytest.fixture
def letters(desk: Desk) -> Correspondence:
    return desk.correspondence


def test_groups_hold_every_template_once(letters: Correspondence) -> None:
    groups = letters.groups()
    assert [group.id for group in groups] == ["writing", "chat", "public", "office"]
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


def test_a_greeting_begins_with_the_one_that_speaks_of_nobody(letters: Correspondence) -> None:
    assert letters.entered("receipt").values["greeting"] == "Laba diena,"
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


def test_a_rebuilt_window_finds_what_was_entered_in_another_language_too(desk: Desk) -> None:
    desk.correspondence.enter("receipt", "handler", "Ona")
    desk.correspondence.enter("receipt", "document", "skundą")
    desk.correspondence.enter("receipt", "received", "2026-11-26")
    desk.correspondence.enter("receipt", "answer_by", "2026-12-01")
    assert desk.correspondence.entered("receipt").values["handler"] == "Ona"
    english = desk.in_locale("en").correspondence
    entered = english.entered("receipt")
    assert entered.values["handler"] == "Ona"
    assert entered.values["document"] == english.letter("receipt").field("document").choices[1]  # type: ignore[union-attr]
    english.enter("receipt", "received", "2026-11-27")
    assert desk.correspondence.entered("receipt").values["answer_by"] == "2026-12-01"
    assert desk.correspondence.entered("receipt").values["document"] == "skundą"


def test_another_program_starts_empty(make_desk: Callable[..., Desk], tmp_path: Path) -> None:
    first = make_desk("first-day")
    first.correspondence.enter("receipt", "handler", "Ona")
    assert make_desk("first-day").correspondence.begun() == frozenset()


class TestNames:
    """The name typed once in the nominative; dative, vocative and greeting follow until the writer takes over."""

    def typed(self, letters: Correspondence, name: str, letter: str = "complaint-upheld") -> dict[str, str]:
        return dict(letters.enter(letter, "person", name).values)

    def test_a_woman(self, letters: Correspondence) -> None:
        values = self.typed(letters, "Danutė Kazlauskienė")
        assert values["addressee"] == "Danutei Kazlauskienei"
        assert (values["greeting"], values["salutation"]) == ("Gerbiama ponia", "Kazlauskiene")

    def test_a_man(self, letters: Correspondence) -> None:
        values = self.typed(letters, " Kęstutis  Gaidys ")
        assert values["addressee"] == "Kęstučiui Gaidžiui"
        assert (values["greeting"], values["salutation"]) == ("Gerbiamas pone", "Gaidy")

    def test_the_page_addresses_with_one_comma(self, letters: Correspondence) -> None:
        for name, greeting, line in (
            ("Domantas Petraitis", "Gerbiamas pone", "Gerbiamas pone Petraiti,"),
            ("Domantas Petraitis", "Laba diena,", "Laba diena, gerb. Petraiti,"),
            ("", "Laba diena,", "Laba diena,"),
        ):
            letters.clear("receipt")
            letters.enter("receipt", "person", name)
            entered = letters.enter("receipt", "greeting", greeting)
            assert text_of(letters.page(entered).paragraphs[0]) == line

    def test_a_name_nobody_can_tell_greets_without_a_title(self, letters: Correspondence) -> None:
        entered = letters.enter("complaint-upheld", "person", "John Smith")
        assert entered.values["addressee"] == "John Smith"
        assert text_of(letters.page(entered).paragraphs[0]) == "Laba diena, gerb. Smith,"
        assert letters.remarks(entered) == {"person": "foreign-name"}

    def test_whoever_is_named_no_more_is_greeted_as_nobody_in_particular(self, letters: Correspondence) -> None:
        assert self.typed(letters, "Domantas Petraitis", "receipt")["greeting"] == "Gerbiamas pone"
        entered = letters.enter("receipt", "person", "")
        assert entered.values["greeting"] == "Laba diena,"
        assert text_of(letters.page(entered).paragraphs[0]) == "Laba diena,"

    def test_a_woman_with_a_surname_as_men_have_it_is_no_man(self, letters: Correspondence) -> None:
        for name in ("Lina Stankus", "Eglė Stankus"):
            entered = letters.enter("complaint-upheld", "person", name)
            assert entered.values["greeting"] != "Gerbiamas pone", name
            assert "Stankau" not in text_of(letters.page(entered).paragraphs[0])
            assert letters.remarks(entered) == {"person": "foreign-name"}, name

    def test_the_greeting_chosen_tells_the_sex(self, letters: Correspondence) -> None:
        letters.enter("complaint-upheld", "greeting", "Gerbiamas pone")
        assert self.typed(letters, "Vanda Žemaita")["addressee"] == "Vandai Žemaitai"
        assert letters.entered("complaint-upheld").values["greeting"] == "Gerbiamas pone"
        assert self.typed(letters, "Artur Petraitis")["addressee"] == "Artur Petraičiui"

    def test_what_the_writer_changed_stays(self, letters: Correspondence) -> None:
        self.typed(letters, "Ona Petraitytė")
        letters.enter("complaint-upheld", "salutation", "Onute")
        assert self.typed(letters, "Ona Petraitienė")["salutation"] == "Onute"
        letters.enter("complaint-upheld", "salutation", "")
        assert letters.enter("complaint-upheld", "topic", "x").values["salutation"] == ""
        assert self.typed(letters, "Ona Petraitytė")["salutation"] == "Petraityte"

    def test_the_remark_goes_when_the_writer_has_decided(self, letters: Correspondence) -> None:
        letters.enter("complaint-upheld", "person", "Anna Smith")
        letters.enter("complaint-upheld", "addressee", "Annai Smith")
        assert letters.remarks(letters.entered("complaint-upheld")) == {"person": "foreign-name"}
        entered = letters.enter("complaint-upheld", "salutation", "Smith")
        assert letters.remarks(entered) == {}

    def test_taking_the_name_back_takes_its_forms_back(self, letters: Correspondence) -> None:
        self.typed(letters, "Jonas Petraitis")
        self.typed(letters, "")
        assert letters.begun() == frozenset()

    def test_an_english_letter_declines_nothing(self, desk: Desk) -> None:
        letters = desk.in_locale("en").correspondence
        entered = letters.enter("complaint-upheld", "person", "Domantas Petraitis")
        assert (entered.values["addressee"], entered.values["salutation"]) == ("Domantas Petraitis", "Petraitis")
        assert text_of(letters.page(entered).paragraphs[0]) == "Dear Mr Petraitis,"
        entered = letters.enter("complaint-upheld", "person", "John Smith")
        assert text_of(letters.page(entered).paragraphs[0]) == "Hello John Smith,"
        assert letters.remarks(entered) == {}


def test_a_deadline_later_than_the_term_is_remarked(letters: Correspondence) -> None:
    letters.enter("receipt", "received", "2026-11-26")
    assert letters.remarks(letters.enter("receipt", "answer_by", "2026-12-28")) == {}
    assert letters.remarks(letters.enter("receipt", "answer_by", "2026-12-29")) == {"answer_by": "late"}


def test_a_personal_code_is_remarked_in_every_field_and_stops_nothing(letters: Correspondence) -> None:
    letters.sample("complaint-upheld")
    for field in letters.letter("complaint-upheld").fields:
        if field.kind in {"text", "longtext", "name"}:
            entered = letters.enter("complaint-upheld", field.id, "a. k. 48803151234")
            assert letters.remarks(entered)[field.id] == "personal-code", field.id
    assert letters.faults(letters.entered("complaint-upheld")) == {}


@pytest.mark.parametrize("id_", ["employee-notice", "privacy-assessment"])
@pytest.mark.parametrize("locale", ["lt", "en"])
def test_a_document_of_the_institution_has_a_head_and_a_signature_but_no_farewell(
    desk: Desk, id_: str, locale: str
) -> None:
    letters = desk.in_locale(locale).correspondence
    entered = letters.sample(id_)
    assert letters.faults(entered) == {}
    assert all(element.present for element in letters.elements(entered))
    page = letters.page(entered, final=True)
    assert page.letterhead
    assert text_of(page.subject).isupper()
    assert (page.addressee, page.closing) == ((), "")
    assert len(page.signature) == 2
    assert "[" not in plain(page)
    assert "\n\n\n" not in plain(page)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("50", ""),
        ("1\u00a0250", ""),
        ("12,50", ""),
        ("12.5", ""),
        ("-3", ""),
        ("", ""),
        ("50 min.", "no-number"),
        ("daug", "no-number"),
    ],
)
def test_a_number_is_a_number(letters: Correspondence, text: str, fault: str) -> None:
    letters.sample("apology-wait")
    entered = letters.enter("apology-wait", "minutes", text)
    assert letters.faults(entered) == ({"minutes": fault} if fault else {})


def test_the_number_stands_in_the_text_and_its_sentence_goes_without_it(letters: Correspondence) -> None:
    letters.sample("apology-wait")
    with_it = text_of(letters.page(letters.enter("apology-wait", "minutes", "45")).paragraphs[1])
    assert "laukėte per ilgai. Laukėte 45\u00a0min. Lapkričio" in with_it
    without = text_of(letters.page(letters.enter("apology-wait", "minutes", "")).paragraphs[1])
    assert "laukėte per ilgai. Lapkričio" in without


class TestFreshness:
    """F5: whose text it is, when it was checked, until when it may be used."""

    def test_every_template_of_the_pack_says_it(self, letters: Correspondence) -> None:
        for letter in letters.letters():
            assert letter.owner == "KAStd Desktop", letter.id
            assert date.fromisoformat(letter.checked) < date.fromisoformat(letter.valid_until), letter.id

    def test_those_whose_day_is_over_come_last(self, desk: Desk) -> None:
        first, *others = desk.correspondence.letters()
        letters = desk.pack.letters
        letters[first.id] = replace(first, valid_until="2026-11-25")
        assert desk.correspondence.letters()[-1].id == first.id
        assert first.id == next(group for group in desk.correspondence.groups() if group.id == "writing").letters[-1].id
        letters[first.id] = replace(first, valid_until="2026-11-26")
        assert desk.correspondence.letters()[0].id == first.id
        assert not others[0].expired(desk.correspondence.today())


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
