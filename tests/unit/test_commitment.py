"""How long a slide stays, and how its source in law is named."""

from __future__ import annotations

import pytest

from kastd_desktop.content.reader import read_compiled
from kastd_desktop.core.commitment import Slide, by_the_act, dwell_seconds, sources
from kastd_desktop.core.standard import Law
from kastd_desktop.system.resources import base_pack


def slide(*laws: Law, legal: bool = True) -> Slide:
    return Slide("x", "promise", "Tekstas.", "4.2", legal, laws, "lt")


@pytest.mark.parametrize(("words", "seconds"), [(1, 10), (12, 10), (13, 11), (24, 20)])
def test_a_slide_stays_twice_its_reading_time_and_ten_seconds_at_least(words: int, seconds: float) -> None:
    assert dwell_seconds(" ".join(["žodis"] * words)) == seconds


@pytest.mark.parametrize(
    ("name", "inflected"),
    [
        ("Viešojo administravimo įstatymas", "Viešojo administravimo įstatymą"),
        ("Darbo kodeksas", "Darbo kodeksą"),
        ("Lietuvos Respublikos Konstitucija", "Lietuvos Respublikos Konstituciją"),
        ("Statutas dėl tarnybos", None),
        ("Taisyklės", None),
        ("", None),
    ],
)
def test_an_act_after_pagal_stands_in_the_accusative_or_is_left_alone(name: str, inflected: str | None) -> None:
    assert by_the_act(name) == inflected


def test_every_act_of_the_base_pack_can_be_named_after_pagal() -> None:
    pack = read_compiled(base_pack(), "lt")
    acts = {law.act for locale in ("lt", "lt-easy") for each in pack.slides(locale) for law in each.law}
    assert acts
    assert not [act for act in acts if by_the_act(act) is None]


def test_articles_of_one_act_stand_together_and_are_never_broken() -> None:
    first, second = Law("A įstatymas", "6 str. 2 d.", "2026-02-22"), Law("A įstatymas", "7 str.", "2026-02-22")
    other = Law("B įstatymas", "1 str.", "2026-02-22")
    assert sources(slide(first, other, second)) == (
        ("A įstatymas", "6\u00a0str.\u00a02\u00a0d., 7\u00a0str."),
        ("B įstatymas", "1\u00a0str."),
    )


def test_a_voluntary_promise_names_no_law() -> None:
    assert sources(slide(Law("A įstatymas", "6 str.", "2026-02-22"), legal=False)) == ()
