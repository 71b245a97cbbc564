"""How texts are written: every rule has a sentence that breaks it and one that keeps it."""

from __future__ import annotations

from typing import Final

import pytest

from kastd_desktop.content import wording
from tests.spelling import CATALOGUE, catalogue_texts

ANY_SPEAKER: Final = "The speaker may be of any sex: use the present tense or an impersonal form."

# (language, what breaks the rule, the same said well, msgid)
EXAMPLES: Final = (
    ("lt", "Palaukite...", "Palaukite…", "Write an ellipsis (…) instead of three dots."),
    ("lt", "Rytoj - vėliau", "Rytoj – vėliau", "Write a dash (–) instead of a hyphen between words."),
    ("lt", "Du  tarpai", "Vienas tarpas", "There are two spaces in a row."),
    ("lt", "Tarpas eilutės gale \nir toliau", "Tarpo gale\nnėra", "There are two spaces in a row."),
    ("lt", "Nematomas\u200bženklas", "Matomas ženklas", "There is an invisible character."),
    ("lt", "Apversta\u202ekryptis", "Tiesi kryptis", "There is an invisible character."),
    ("lt", "Valdymo\x07ženklas", "Be valdymo ženklo", "There is an invisible character."),
    ("lt", "Taip , gerai", "Taip, gerai", "There is a space before a punctuation mark."),
    ("lt", 'Sakė "taip"', "Sakė „taip“", "Lithuanian quotes are „ and “."),
    ("lt", "Sakė taip”", "Sakė „taip“.", "Lithuanian quotes are „ and “."),
    ("lt", "Sakė “taip“", "Sakė „taip“", "Lithuanian quotes are „ and “."),
    ("lt", "Sakė „taip ir išėjo", "Sakė „taip“ ir išėjo", "A quotation is opened but not closed."),
    ("lt", "Ar galiu Jums padėti", "Ar galiu jums padėti", "The customer is addressed as „jūs“ with a small letter."),
    ("lt", "Per 5 min. ateis", "Per 5\u00a0min. ateis", "A number and its unit are joined by a non-breaking space."),
    (
        "lt",
        "Iki 17 val. laukiame",
        "Iki 17\u00a0val. laukiame",
        "A number and its unit are joined by a non-breaking space.",
    ),
    ("lt", "Ateikite!", "Sakė „Ateikite!“", "No exclamation marks, except when a customer is quoted."),
    ("lt", "Prašau, nusiraminkite.", "Girdžiu, kad pykstate.", "We do not command people to calm down."),
    (
        "lt",
        "Įėjimas invalidams",
        "Įėjimas asmenims su negalia",
        "An outdated disability term. Write „asmuo su negalia“ or name the need.",
    ),
    ("lt", "Agresyvus klientas", "Klientas rėkia", "Name the event, not the person."),
    (
        "lt",
        "Atsakysime artimiausiu metu.",
        "Atsakysime iki penktadienio.",
        "A bureaucratic filler. Say who does what by when.",
    ),
    ("lt", "Jūs klystate.", "Patikrinkime kartu.", "This blames or orders the customer."),
    ("lt", "Prašau palaukti.", "Palaukite dvi minutes.", "Say how long the wait will be."),
    ("lt", "Iki {n} minučių", "Iki {n}\u00a0minučių", "A number and its unit are joined by a non-breaking space."),
    ("lt", "Ateikite sekantį kartą.", "Ateikite kitą kartą.", "A known slip of Lithuanian usage."),
    ("en", 'He said "yes"', "He said “yes”", "English quotes are “ and ”."),
    ("en", "He said „yes“", "He said “yes”", "English quotes are “ and ”."),
    ("en", "Don't run", "Don’t run", "Write a typographic apostrophe (’)."),
    ("en", "Come here!", "He said “Come here!”", "No exclamation marks, except when a customer is quoted."),
    ("en", "Please calm down.", "I hear that you are angry.", "We do not command people to calm down."),
    (
        "en",
        "An entrance for the handicapped",
        "An entrance for a person with a disability",
        "An outdated disability term. Write “a person with a disability” or name the need.",
    ),
    (
        "en",
        "We will reply in due course.",
        "We will reply by Friday.",
        "A bureaucratic filler. Say who does what by when.",
    ),
)


EXAMPLES_OF_SPOKEN: Final = (
    ("pl", 'Powiedział "tak"', "Powiedział „tak”", "Polish quotes open below and close above."),
    ("pl", "Powiedział „tak", "Powiedział „tak”", "A quotation is opened but not closed."),
    ("pl", "Proszę tutaj!", "Proszę tutaj.", "No exclamation marks, except when a customer is quoted."),
    ("pl", "Proszę się uspokoić.", "Słyszę złość.", "We do not command people to calm down."),
    ("pl", "Wszystko zapisałam.", "Wszystko jest zapisane.", ANY_SPEAKER),
    ("pl", "Chciałbym pomóc.", "Chcę pomóc.", ANY_SPEAKER),
    (
        "pl",
        "Czego Pan potrzebuje?",
        "Czego Państwo potrzebują?",
        "The customer may be of any sex: write “Państwo” or an impersonal form.",
    ),
    ("ru", "Он сказал „да“", "Он сказал «да»", "Russian quotes are « and »."),
    ("ru", "Часы – на сайте", "Часы — на сайте", "Russian and Ukrainian have a long dash (—) between words."),
    ("ru", "Идите сюда!", "Подойдите сюда.", "No exclamation marks, except when a customer is quoted."),
    ("ru", "Успокойтесь, пожалуйста.", "Слышу, что вы сердитесь.", "We do not command people to calm down."),
    ("ru", "Я записала ваш номер.", "Я сначала запишу ваш номер.", ANY_SPEAKER),
    ("uk", "Він сказав “так”", "Він сказав «так»", "Ukrainian quotes are « and »."),
    ("uk", "Години – на сайті", "Години — на сайті", "Russian and Ukrainian have a long dash (—) between words."),
    ("uk", "П'ять хвилин", "П’ять хвилин", "Write a typographic apostrophe (’)."),
    ("uk", "Ідіть сюди!", "Підійдіть сюди.", "No exclamation marks, except when a customer is quoted."),
    ("uk", "Заспокойтеся, прошу.", "Чую, що ви гніваєтеся.", "We do not command people to calm down."),
    ("uk", "Я записав ваш номер.", "Я запишу ваш номер.", ANY_SPEAKER),
)


def said(locale: str, text: str, place: str = "text") -> set[str]:
    return {problem.message for problem in wording.check(locale, "a.toml", place, text)}


@pytest.mark.parametrize(("locale", "bad", "good", "message"), EXAMPLES + EXAMPLES_OF_SPOKEN)
def test_each_rule_finds_what_breaks_it_and_nothing_else(locale: str, bad: str, good: str, message: str) -> None:
    assert said(locale, bad) == {message}
    assert said(locale, good) == set()


# Every group of forbidden words, one by one: a pattern with a slip in it would let its words through.
CALM, BLAME = "We do not command people to calm down.", "This blames or orders the customer."
FILLER = "A bureaucratic filler. Say who does what by when."
OUTDATED = "An outdated disability term. Write „asmuo su negalia“ or name the need."
SLIP, PERSON = "A known slip of Lithuanian usage.", "Name the event, not the person."
FORBIDDEN: Final = {
    CALM: (
        "Nusiraminkite.", "Nurimkite.", "Raminkitės.", "Nesinervinkite.", "Neverkite.", "Nesijaudinkite.",
        "Nepanikuokite.", "Tvardykitės.", "Susivaldykite.", "Ramiau.", "Imkite save į rankas.",
    ),
    BLAME: (
        "Jūs turite suprasti.", "Jūs privalote laukti.", "Jūs klystate.", "Jūs nesupratote.", "Jūsų kaltė.",
        "Patys kalti.", "Kaip jau sakiau, ne.", "Tai ne mūsų problema.", "Aš čia nieko nesprendžiu.",
    ),
    FILLER: (
        "Atsakysime artimiausiu metu.", "Esant poreikiui skambinkite.", "Esant galimybei ateikite.",
        "Skųskite nustatyta tvarka.", "Vykdyti aptarnavimą.", "Atliekame patikrinimą.", "Atsiprašome už nepatogumus.",
        "Informuojame, kad gavome.", "Šiai dienai neturime.",
    ),
    OUTDATED: (
        "Invalidas", "Neįgalus žmogus", "Luošys", "Prikaustytas prie vežimėlio", "Protiškai atsilikęs",
        "Protinė negalia", "Kurčnebylys", "Nebylys", "Psichinis ligonis", "Kenčiantis nuo autizmo", "Serga autizmu",
        "Specialiųjų poreikių klientas",
    ),
    SLIP: (
        "Sekantis žingsnis", "Pilnai suprantu.", "Tame tarpe", "Įtakoja sprendimą.", "Pašto pagalba siųsti",
        "Patalpinti svetainėje", "Virš 20 žmonių", "Pastoviai vėluoja.", "Užduoti klausimą", "Sutinkamai su įstatymu",
    ),
    PERSON: (
        "Agresyvus klientas", "Konfliktiškas asmuo", "Probleminis klientas", "Sunkūs klientai", "Isteriškas žmogus",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("message", "text"), [(message, text) for message, texts in FORBIDDEN.items() for text in texts]
)
def test_each_forbidden_word_is_found(message: str, text: str) -> None:
    assert message in said("lt", text)


@pytest.mark.parametrize(
    "text",
    [
        "Kalbėkite ramiau ir lėčiau.",
        "Kai žmogus nusiramina, siūlykite išeitį.",
        "Sunku laukti.",
        "Sunkesnis atvejis",
        "Asmuo su psichosocialine negalia",
        "Pasakykite, ką darote, ir dėkokite.",
        "Skambinkite bendruoju pagalbos numeriu.",
        "Kurčneregis žmogus",
        "Konkretus žingsnis, kitas kartas",
    ],
)
def test_what_only_looks_alike_is_left_alone(text: str) -> None:
    assert said("lt", text) == set()


@pytest.mark.parametrize(
    ("message", "text"),
    [
        (CALM, "Relax."),
        (CALM, "Don’t cry."),
        (CALM, "Pull yourself together."),
        (BLAME, "You must understand us."),
        (BLAME, "As I already said, no."),
        (FILLER, "We will reply as soon as possible."),
        (FILLER, "We apologise for the inconvenience."),
        (PERSON, "A difficult customer"),
        (
            "An outdated disability term. Write “a person with a disability” or name the need.",
            "Confined to a wheelchair",
        ),
        ("An outdated disability term. Write “a person with a disability” or name the need.", "Suffers from autism"),
    ],
)
def test_each_forbidden_english_word_is_found(message: str, text: str) -> None:
    assert message in said("en", text)


def test_english_that_only_looks_alike_is_left_alone() -> None:
    assert said("en", "Relax your shoulders. The matter is difficult; people wait.") == set()


def test_every_rule_has_an_example() -> None:
    rules = {
        message
        for tables in (wording._TYPOGRAPHY, wording._WORDS)
        for table in tables.values()
        for _level, _pattern, message in table
    }

    assert rules - {message for *_rest, message in EXAMPLES + EXAMPLES_OF_SPOKEN} == set()


def test_a_list_of_things_to_avoid_may_hold_any_words_but_not_any_typography() -> None:
    assert said("lt", "Nusiraminkite.", "avoid 1, text") == set()
    assert said("lt", "Nusiraminkite...", "avoid 1, text") == {"Write an ellipsis (…) instead of three dots."}


def test_a_variant_of_a_language_keeps_its_rules() -> None:
    assert said("lt-easy", "Ateikite!") == said("lt", "Ateikite!")


def test_a_language_without_rules_of_its_own_keeps_the_common_ones() -> None:
    assert said("de", 'Er sagte "ja"!') == set()
    assert said("de", "Ja...") == {"Write an ellipsis (…) instead of three dots."}


def test_joining_numbers_and_units_mends_exactly_what_the_rule_finds() -> None:
    text = "Per 5 min. ir 20 darbo dienų, 15 % – 2026 m."

    mended = wording.joined(text)

    assert mended == "Per 5\u00a0min. ir 20\u00a0darbo dienų, 15\u00a0% – 2026\u00a0m."
    assert said("lt", text)
    assert said("lt", mended) == set()
    assert wording.joined(mended) == mended


@pytest.mark.parametrize("language", ["lt", "en"])
def test_what_the_program_itself_says_keeps_the_rules_too(language: str) -> None:
    """Rules are named by their own bad example, file endings and patterns of dates are no sentences."""
    names_a_rule = {
        message for tables in (wording._TYPOGRAPHY, wording._WORDS) for t in tables.values() for *_, message in t
    }
    found = [
        (problem.message, text)
        for place, text in catalogue_texts(CATALOGUE, language)
        if place.removeprefix("catalogue “").removesuffix("”") not in names_a_rule
        for problem in wording.check(language, "kastd.po", "", text.replace(" .kastd", " kastd"))
        if "MMMM" not in text
    ]
    assert found == []
