"""Folding and searching hold for any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kastd_desktop.core.folding import fold, words

# Letters whose case has surprises among plenty of others.
ODD = st.sampled_from("İıßẞŉǰΐﬁΣςσĄčĖЁёŻź̇̈\u0345\u200d")
TEXT = st.text(st.one_of(ODD, st.characters()), max_size=60)


@given(TEXT)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aąčbcęėdįšųūžŽĄ ČŠ", max_size=40))
def test_case_makes_no_difference(text: str) -> None:
    assert fold(text.upper()) == fold(text) == fold(text.lower())


@given(TEXT)
def test_words_are_already_folded(text: str) -> None:
    for word in words(text):
        assert word
        assert words(word) == [word]
