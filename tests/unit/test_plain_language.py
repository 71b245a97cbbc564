"""Plain language: what is remarked, and above all what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kastd_desktop.core.plain_language import MOST_WORDS, StyleRemark, style_remarks

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.desk import Desk


@pytest.mark.parametrize(
    ("text", "quote", "better"),
    [
        ("Šiuo raštu informuojame, kad leidimas paruoštas.", "Šiuo raštu informuojame, kad", ""),
        ("Vadovaujantis įstatymu, atsakome.", "Vadovaujantis", "pagal"),
        ("Tuo atveju, jeigu vėluosite, paskambinkite.", "Tuo atveju, jeigu", "jei"),
        ("Atsižvelgdami į tai, kas išdėstyta, atsisakome.", "Atsižvelgdami į tai, kas išdėstyta", "todėl"),
        ("Siųskite aukščiau nurodytu adresu.", "aukščiau nurodytu", "šis"),
        ("To pasekoje eilė sustojo.", "To pasekoje", "todėl"),
        ("Pareiškėjas gali ateiti rytoj.", "Pareiškėjas", "jūs"),
        ("Tai įtakoja sprendimą.", "įtakoja", "turi įtakos"),
        ("Darykite sekančiai: užpildykite lapą.", "sekančiai", "kitas, toks"),
    ],
)
def test_bureaucratic_phrases(text: str, quote: str, better: str) -> None:
    assert style_remarks(text, "lt") == (StyleRemark("phrase", quote, better),)


@pytest.mark.parametrize(
    "quote",
    [
        "buvo nustatyta",
        "bus priimtas",
        "yra nagrinėjamas",
        "nebuvo gautas",
        "turi būti pateikti",
        "bus išsiųsta",
        "yra skundžiamos",
    ],
)
def test_the_passive(quote: str) -> None:
    assert style_remarks(f"Dokumentas {quote} vakar.", "lt") == (StyleRemark("passive", quote),)


@pytest.mark.parametrize(
    "text",
    [
        "Čia yra dokumentas, projektas ir punktas.",
        "Tai yra klientas. Ten yra vieta, tai yra tema.",
        "Buvo sprendimas ir yra prašymas.",
        "Tai buvo nauja programa, yra reklama.",
        "Nustatėme, kad buvo karšta ir pikta.",
        "Pagal įstatymą atsakome per 20 d. Jei vėluosime, pranešime.",
        "Kitas žingsnis: užpildykite prašymą.",
        "Nustatyta, kad gavome.",
        "",
        "   ",
    ],
)
def test_plain_words_are_left_alone(text: str) -> None:
    assert style_remarks(text, "lt") == ()


def test_a_long_sentence_is_told_by_its_beginning() -> None:
    just = " ".join(["žodis"] * MOST_WORDS["lt"]) + "."
    assert style_remarks(just, "lt") == ()
    long = "Laukėte ilgai, nes sistema " + " ".join(["žodis"] * (MOST_WORDS["lt"] - 3)) + "."
    assert style_remarks(f"{just} {long}", "lt") == (
        StyleRemark("long", "Laukėte ilgai, nes sistema", words=MOST_WORDS["lt"] + 1),
    )


def test_a_dash_is_no_word_and_a_shortened_word_ends_no_sentence() -> None:
    text = " ".join(["žodis"] * 12) + " – lapkričio 18 d. Vilniuje " + " ".join(["žodis"] * 9) + "."
    assert style_remarks(text, "lt") == ()
    assert style_remarks(text.replace("–", "ir"), "lt")[0].words == 26


def test_a_line_break_ends_a_sentence() -> None:
    half = " ".join(["žodis"] * 20)
    assert style_remarks(f"{half}\n{half}", "lt") == ()
    assert style_remarks(f"{half} {half}", "lt")[0].words == 40


def test_english() -> None:
    text = "Please note that your request was refused pursuant to the rules. In order to appeal, write to us."
    assert [(each.kind, each.quote, each.better) for each in style_remarks(text, "en")] == [
        ("phrase", "Please note that", ""),
        ("passive", "was refused", ""),
        ("phrase", "pursuant to", "under"),
        ("phrase", "In order to", "to"),
    ]
    assert style_remarks("Buvo nustatyta.", "de") == ()


def test_remarks_stand_in_the_order_of_the_text() -> None:
    kinds = [
        each.kind for each in style_remarks("Buvo nustatyta, kad pareiškėjas vėlavo. Remiantis tuo, bus atlikta.", "lt")
    ]
    assert kinds == ["passive", "phrase", "phrase", "passive"]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["lt", "en", "xx"]))
def test_whatever_is_typed(text: str, locale: str) -> None:
    for remark in style_remarks(text, locale):
        assert remark.quote


@pytest.mark.parametrize("locale", ["lt", "en"])
def test_our_own_examples_are_plain(make_desk: Callable[..., Desk], locale: str) -> None:
    pack = make_desk("first-day").pack
    found = [
        (letter.id, field.id, remark)
        for letter in pack.in_locale(locale).letters.values()
        for field in letter.fields
        for remark in style_remarks(field.example, locale)
    ]
    # English examples may say “are offered”; a phrase or a sentence nobody can follow they may not.
    assert [each for each in found if (locale, each[2].kind) != ("en", "passive")] == []
