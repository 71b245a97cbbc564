"""The base pack holds what a service desk needs, counted: the standard, cards, letters, checks, calm, commitments."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from kastd_desktop.content.schema import (
    BreathingShape,
    ChecklistShape,
    ClauseShape,
    GroundingShape,
    LetterShape,
    ScriptsShape,
    SituationShape,
    SlidesShape,
    SupportContactsShape,
    TipsShape,
)
from kastd_desktop.content.translation import texts
from kastd_desktop.core.folding import fold
from kastd_desktop.services import authoring
from tests.conftest import PACK
from tests.packs import DATA, copy_of_small, edit, laws

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.content.loader import Source
    from kastd_desktop.content.schema import ProvisionShape

# What an annex must say, by what a heading or a duty there says it with.
ANNEXES: Final = {
    "A1": (
        "pasisveikin", "prisistat", "įrašom", "klausy", "užraš", "tapatyb", "palaukti", "sujungim", "perskambin",
        "įžeidim", "pabaiga", "po pokalbio", "praleisti skambučiai",
    ),
    "A2": (
        "prieš rašant", "tema", "kreipin", "sandara", "tonas", "aštuoni privalomi", "neigiamas", "pratęsim",
        "persiuntim", "priedai", "parašas", "automatinis", "pokalbis internetu", "viešas komentaras",
    ),
    "A3": (
        "pirmieji ženklai", "įtampa auga", "viršūnė", "slūgsta", "susitarim", "veiksmai įtampai", "riba", "įstatymai",
        "saugi vieta", "kada ir ką kviesti", "įrašas po", "pagalba kolegai",
    ),
    "A4": (
        "prieš sunkų", "pokalbio metu", "po sunkaus", "po darbo dienos", "pertrauk", "perdegimo ženklai",
        "kada ir kur kreiptis", "kolega", "vadovas",
    ),
}  # fmt: skip
DISABILITIES: Final = (
    "vežimėliu", "kurčias", "aklas", "kalbos sutrikimas", "intelekto", "ramentai", "psichosocialinė", "kurčneregis",
    "šuo pagalbininkas",
)  # fmt: skip
DECISIONS: Final = {"complaint-partly", "complaint-rejected", "complaint-upheld", "refusal"}
LETTERS: Final = DECISIONS | {
    "reply-question", "reply-praise", "extension", "forwarding", "missing-documents", "apology-error", "apology-wait",
    "apology-failure", "invitation", "receipt", "out-of-office", "chat-opening", "chat-closing", "public-reply",
}  # fmt: skip
GENDERED: Final = re.compile(
    r"(?i)\b(kaklaraišt|kostiumėl|sijon|suknel|suknelė|makiaž|pasidaž|kojin|pėdkeln|barzd|skust|manikiūr|aukštakul|"
    r"kryžel|hidžab|skarel|kip[aą]\b|turban|kaklo papuošal)\w*"
)


@pytest.fixture(scope="module")
def source() -> Source:
    checked = authoring.check(PACK)
    assert checked.source is not None
    return checked.source


def words_of(provision: ProvisionShape) -> str:
    return f"{provision.heading} {provision.duty}".lower()


# --- the standard -----------------------------------------------------------------------------------------------------


def test_each_subtopic_is_told_in_120_to_350_words_of_numbered_provisions(source: Source) -> None:
    for _path, clause in source.of("lt", ClauseShape):
        if clause.number.startswith("A"):
            continue
        said = [text for place, text in texts(ClauseShape, clause.model_dump()) if "law" not in place]
        assert 120 <= sum(len(text.split()) for text in said) <= 350, clause.number
        assert len(clause.provision) >= 5, clause.number
        assert [each.number for each in clause.provision] == [
            f"{clause.number}.{number}" for number in range(1, len(clause.provision) + 1)
        ]
        for key in ("shows", "example", "avoid"):
            assert any(getattr(each, key) for each in clause.provision), f"{clause.number} has no {key}"


def test_each_disability_has_a_provision_of_its_own(source: Source) -> None:
    clause = next(clause for _path, clause in source.of("lt", ClauseShape) if clause.number == "3.5")
    headings = [each.heading.lower() for each in clause.provision]
    for disability in DISABILITIES:
        [found] = [heading for heading in headings if disability in heading]
        headings.remove(found)
    assert headings == ["pirmiausia klausiame"]


@pytest.mark.parametrize("annex", ANNEXES)
def test_annexes_are_working_documents(source: Source, annex: str) -> None:
    clause = next(clause for _path, clause in source.of("lt", ClauseShape) if clause.number == annex)
    said = [words_of(each) for each in clause.provision]
    assert [topic for topic in ANNEXES[annex] if not any(topic in text for text in said)] == []
    wordings = sum(bool(each.example) or bool(each.shows) for each in clause.provision)
    assert wordings == len(clause.provision), "every provision shows words or behaviour"
    assert sum(len(text.split()) for _place, text in texts(ClauseShape, clause.model_dump())) > 800


# --- law --------------------------------------------------------------------------------------------------------------


def read_law() -> set[tuple[str, str, str]]:
    """Return (act, article, day) of every provision of law that somebody read in the act itself."""
    lines = (DATA / "law.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0].split("\t") == ["act", "article", "checked"]
    assert lines[1:] == sorted(set(lines[1:]))
    return {(act, article, checked) for act, article, checked in (line.split("\t") for line in lines[1:])}


def cited_law(source: Source) -> set[tuple[str, str, str]]:
    return {(law.act, law.article.replace("\u00a0", " "), law.checked.isoformat()) for _path, law in laws(source)}


def test_only_what_was_read_in_the_act_is_shown_as_law(source: Source) -> None:
    assert cited_law(source) - read_law() == set(), "read it in the act, then write it into tests/data/law.tsv"
    assert read_law() - cited_law(source) == set(), "drop what nothing cites any more"


def test_a_card_that_names_legal_days_names_the_law(source: Source) -> None:
    legal = re.compile("[0-9] darbo dien|per vieną mėnesį")
    shown = {
        card.id: any(
            legal.search(text.replace("\u00a0", " ")) for _place, text in texts(SituationShape, card.model_dump())
        )
        for _path, card in source.of("lt", SituationShape)
    }
    with_law = {card.id for _path, card in source.of("lt", SituationShape) if card.law}

    assert {id_ for id_, named in shown.items() if named} == with_law


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('article = "14\u00a0str."', 'article = "41\u00a0str."'),
        ('act = "Viešojo administravimo įstatymas"', 'act = "Viešojo sektoriaus įstatymas"'),
        ("checked = 2026-02-22", "checked = 2019-02-22"),
    ],
)
def test_a_wrong_article_is_found(tmp_path: Path, right: str, wrong: str) -> None:
    root = copy_of_small(tmp_path)
    before = authoring.check(root).source
    edit(root, "commitments/law.toml", right, wrong)
    after = authoring.check(root).source
    assert before is not None
    assert after is not None
    assert len(cited_law(after) - cited_law(before)) == 1
    assert not (cited_law(after) - cited_law(before)) & read_law()


# --- situations -------------------------------------------------------------------------------------------------------


def test_phrases_can_be_said_in_one_breath(source: Source) -> None:
    for locale in ("lt", "en"):
        said = [phrase.text for _path, card in source.of(locale, SituationShape) for phrase in card.say]
        assert len(said) > 200
        assert max(map(len, said)) <= 90


def test_cards_are_found_in_four_languages_and_without_diacritics(source: Source) -> None:
    cards = [card for _path, card in source.of("lt", SituationShape)]
    for card in cards:
        assert min(len(getattr(card.search, language)) for language in ("lt", "en", "pl", "ru")) >= 5, card.id
        assert len(card.search.lt) >= 15, card.id
    cyrillic = re.compile("[а-яё]")
    assert [card.id for card in cards if not any(cyrillic.search(word.lower()) for word in card.search.ru)] == []
    assert fold("Rėkiančių") == "rekianciu", "the index folds diacritics, so that the lists need not repeat each word"


def test_emergency_cards_say_112_and_what_to_tell_the_operator(source: Source) -> None:
    danger = [card for _path, card in source.of("lt", SituationShape) if card.danger]
    assert {card.id for card in danger} == {
        "threats", "physical-aggression", "weapon-or-suspicious-object", "medical-emergency", "suicidal",
        "help-colleague",
    }  # fmt: skip
    for card in danger:
        steps = [text for step in card.next for text in (step.text, *step.yes, *step.no)]
        told = [phrase.text for phrase in card.say if "112" in phrase.label]
        told += [text for text in steps if "112:" in text]
        assert any(word in text.lower() for text in told for word in ("kur", "adres")), f"{card.id} does not say where"


def test_suicidal_talk_follows_recognised_guidance(source: Source) -> None:
    card = next(card for _path, card in source.of("lt", SituationShape) if card.id == "suicidal")
    said = " ".join(phrase.text for phrase in card.say)
    assert "savižudybę" in said, "asked openly"
    assert any("nepalikti" in item.action for item in card.immediate)
    assert card.stop is not None
    assert card.stop.emergency
    contacts = source.one("lt", SupportContactsShape)
    assert contacts is not None
    numbers = {contact.number for contact in contacts.contact if contact.number}
    mentioned = set(re.findall(r"\b(?:112|116\s123|1815)\b", said.replace("\u00a0", " ")))
    assert {"116 123", "1815"} <= mentioned <= numbers
    assert not any("said" in entry.text.lower() for entry in card.avoid)


# --- letters ----------------------------------------------------------------------------------------------------------


def test_every_kind_of_letter_is_there_with_fields_and_what_it_must_hold(source: Source) -> None:
    letters = {letter.id: letter for _path, letter in source.of("lt", LetterShape)}
    assert set(letters) >= LETTERS
    assert [id_ for id_, letter in letters.items() if not letter.field] == []
    assert [id_ for id_, letter in letters.items() if not letter.mandatory] == []
    for id_ in DECISIONS:
        eight = {law.article.replace("\u00a0", " ") for each in letters[id_].mandatory for law in each.law}
        assert eight >= {f"10 str. 5 d. {number} p." for number in range(1, 9)}, id_


def test_terms_are_counted_in_working_days_of_the_law(source: Source) -> None:
    letters = {letter.id: letter for _path, letter in source.of("lt", LetterShape)}
    days = {
        id_: {field.workdays for field in letters[id_].field if field.kind == "deadline"}
        for id_ in ("receipt", "extension", "forwarding", "apology-error")
    }
    # 20 working days, with 10 more when the term is extended; 5 to send on; 3 for a corrected decision.
    assert days == {"receipt": {20}, "extension": {20, 30}, "forwarding": {5}, "apology-error": {3}}


# --- check lists ------------------------------------------------------------------------------------------------------


def test_check_lists_have_sections_of_five_to_nine_and_twenty_items_at_most(source: Source) -> None:
    for _path, checklist in source.of("lt", ChecklistShape):
        counts = [len(section.item) for section in checklist.section]
        assert set(counts) <= set(range(5, 10)), checklist.id
        assert sum(counts) <= 20, checklist.id


def test_appearance_is_asked_of_everybody_alike(source: Source) -> None:
    asked = [
        text
        for _path, checklist in source.of("lt", ChecklistShape)
        for _place, text in texts(ChecklistShape, checklist.model_dump())
    ]
    asked += [
        text
        for _path, clause in source.of("lt", ClauseShape)
        if clause.number == "2.2"
        for _place, text in texts(ClauseShape, clause.model_dump())
    ]
    assert [text for text in asked if GENDERED.search(text)] == []
    assert GENDERED.search("Vyrai dėvi kaklaraištį"), "the rule finds what it is for"


# --- calm -------------------------------------------------------------------------------------------------------------


def test_calm_has_patterns_exercises_and_what_is_known_of_each(source: Source) -> None:
    breathing, scripts = source.one("lt", BreathingShape), source.one("lt", ScriptsShape)
    grounding, tips = source.one("lt", GroundingShape), source.one("lt", TipsShape)
    assert breathing is not None
    assert scripts is not None
    assert grounding is not None
    assert tips is not None

    first, *others = breathing.pattern
    assert len(breathing.pattern) == 5
    assert sum(phase.seconds for phase in first.phases if phase.move == "out") > sum(
        phase.seconds for phase in first.phases if phase.move == "in"
    )
    holding = [pattern.id for pattern in others if any(phase.move == "hold" for phase in pattern.phases)]
    assert holding == ["box"], "only one holds the breath, and it says who should not"
    box = next(pattern for pattern in others if pattern.id == "box")
    assert all(word in box.evidence for word in ("svaigsta", "laukiatės", "gydytoju"))

    lengths = {script.id: sum(step.seconds for step in script.step) for script in scripts.script}
    assert set(lengths) == {"reset-90", "reset-5", "muscle-release", "reframing"}
    assert (lengths["reset-90"], lengths["reset-5"]) == (90, 300)
    assert [sense.count for sense in grounding.sense] == [5, 4, 3, 2, 1]

    known = {pattern.id: pattern.evidence for pattern in breathing.pattern}
    known |= {script.id: script.evidence for script in scripts.script} | {"grounding": grounding.evidence}
    study = re.compile(r"\(\w+ ir kt\., \d{4}")
    assert [id_ for id_, text in known.items() if not study.search(text)] == [], "a study and what it found"
    promise = re.compile(r"(?i)\b(nuramins|išgydys|garantuo\w*|visada pad\w*|tikrai pad\w*|jums padės)\b")
    assert [id_ for id_, text in known.items() if promise.search(text)] == []

    assert len(tips.tip) >= 40
    assert max(len(tip.text.split()) for tip in tips.tip) <= 40


def test_numbers_to_call_were_checked_on_a_day(source: Source) -> None:
    contacts = source.one("lt", SupportContactsShape)
    assert contacts is not None
    numbered = [contact for contact in contacts.contact if contact.number]
    assert {contact.number for contact in numbered} >= {"112", "116 123", "1815"}
    assert [contact.id for contact in numbered if not date(2021, 1, 1) <= contact.verified] == []


# --- commitments ------------------------------------------------------------------------------------------------------


def test_commitments_are_many_short_and_of_three_kinds_in_three_editions(source: Source) -> None:
    by_locale = {
        locale: {slide.id: slide for _path, shape in source.of(locale, SlidesShape) for slide in shape.slide}
        for locale in ("lt", "en", "lt-easy")
    }
    slides = by_locale["lt"]
    assert len(slides) >= 36
    kinds = Counter(slide.kind for slide in slides.values())
    assert min(kinds[kind] for kind in ("promise", "help-us", "if-we-fail")) >= 12
    assert {slide.basis for slide in slides.values()} == {"legal", "voluntary"}
    for locale, shown in by_locale.items():
        assert set(shown) == set(slides)
        assert max(len(slide.text.split()) for slide in shown.values()) <= 24, locale
        assert all(slide.figure is None or slide.unit for slide in shown.values())
    assert sum(slide.figure is not None for slide in slides.values()) >= 6
    easy = {path for path in source.own["lt-easy"] if path.startswith("commitments/")}
    assert easy == {path for path in source.own["lt"] if path.startswith("commitments/")}, "no slide falls back"
