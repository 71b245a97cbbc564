"""Cards in chance order."""

from __future__ import annotations

import random

import pytest

from kastd_desktop.core.practice import Round

CARDS = [f"card-{number}" for number in range(9)]


@pytest.mark.parametrize("seed", range(20))
def test_every_card_comes_once_before_any_comes_again(seed: int) -> None:
    pile = Round(CARDS, random.Random(seed))
    first = [pile.current, *(pile.forward() for _card in CARDS[1:])]
    assert sorted(first) == CARDS
    assert pile.number == pile.size == len(CARDS)
    second = [pile.forward() for _card in CARDS]
    assert sorted(second) == CARDS
    assert second[0] != first[-1]


def test_chance_decides_the_order() -> None:
    orders = {Round(CARDS, random.Random(seed)).current for seed in range(40)}
    assert len(orders) > 4


def test_one_can_look_back_and_stops_at_the_first() -> None:
    pile = Round(CARDS, random.Random(3))
    first = pile.current
    second = pile.forward()
    assert pile.backward() == first
    assert pile.backward() == first
    assert pile.number == 1
    assert pile.forward() == second


def test_a_single_card_comes_again_and_again() -> None:
    pile = Round(["only"], random.Random(1))
    assert pile.forward() == pile.forward() == "only"
