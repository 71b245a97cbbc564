"""Whatever is typed, a search ends well: no error, no more than asked for, the same every time."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kastd_desktop.core.search import Document, Index
from kastd_desktop.core.search.build import build_index

LETTERS = "aąbcčdeęėfghiįyjklmnoprsštuųūvzž рстуфхцчшщыьэюяії0123456789=-'„“.,/\\\n\t\u200b🙂"


@cache
def index() -> Index:
    texts = {
        "raised-voice": ["rėkia ant manęs", "šaukia", "pakeltas balsas", "shouting", "krzyczy", "кричит"],
        "threats": ["grasina", "grasinimai", "threatens", "grozi", "угрожает"],
        "filming": ["filmuoja", "įrašinėja", "filming", "nagrywa", "снимает"],
    }
    return Index(
        build_index(
            [
                Document("situation", id_, {"lt": id_}, ("5.1",), (3,), id_ == "threats", [("lt", id_)],
                         [("lt", text) for text in words], [("lt", f"Sakykite: {words[0]}.")], [("lt", words[-1])])
                for id_, words in texts.items()
            ]
        )
    )  # fmt: skip


@given(st.one_of(st.text(LETTERS, max_size=80), st.text(max_size=300)), st.integers(1, 5))
@settings(max_examples=400, deadline=None)
def test_a_search_ends_well(query: str, limit: int) -> None:
    hits = index().search(query, "lt", limit)
    assert len(hits) <= limit
    assert len({hit.id for hit in hits}) == len(hits)
    assert all(0 < hit.score <= 1 for hit in hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert index().search(query, "lt", limit) == hits


@pytest.mark.parametrize("word", ["rėkia", "grasina", "filmuoja", "šaukia"])
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_one_slip_still_finds(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 2))
    kind = data.draw(st.sampled_from(["swap", "miss", "double"]))
    typed = {
        "swap": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        "miss": word[:at] + word[at + 1 :],
        "double": word[:at] + word[at] + word[at:],
    }[kind]
    expected = [hit.id for hit in index().search(word, "lt", 1)]
    assert expected[0] in [hit.id for hit in index().search(typed, "lt", 3)]
