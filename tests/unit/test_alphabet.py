"""Words stand in the order of a dictionary, wherever people read a list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kastd_desktop.core.alphabet import alphabetical
from kastd_desktop.core.checklist import Answer, Run
from kastd_desktop.store.runs import RunKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.desk import Desk

    MakeDesk = Callable[..., Desk]


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("lt", ["Cituoja", "Čia", "„Eilė“", "Yla", "Ilga eilė", "Įžeidžia", "Stringa", "Šaukia", "Zirzia", "Žemina"]),
        ("lt", ["Ąsotis", "Atostogos", "Ėda", "Eina", "Esu", "Išeiti", "Įžeidimai", "Jonas", "Vyresnio", "Zuikis"]),
        ("lt-easy", ["Sakyk", "Šaukia", "Tyla"]),
        ("lt", ["Ir", "Yra", "Irena"]),
        ("en", ["“Get”", "In", "Insults", "You", "Zoo"]),
        ("en", ["Sa", "Šb", "Sc"]),
        ("lt", ["2 langelis", "3 langelis", "10 langelis", "Langelis"]),
        ("lt", ["Ne", "Ne aš", "Neaiški"]),
        ("lt", ["Müller", "Muzika", "Žž", "Яблоко"]),
    ],
)
def test_words_are_sorted_as_their_language_does(locale: str, words: list[str]) -> None:
    assert sorted(sorted(words), key=lambda word: alphabetical(word, locale)) == words


def in_order(titles: list[str]) -> bool:
    return titles == sorted(titles, key=lambda title: alphabetical(title, "lt")) != sorted(titles)


def test_situations_to_choose_from_are_in_order(make_desk: MakeDesk) -> None:
    titles = [title for _id, title in make_desk("first-day").incidents.situations()[:-1]]
    assert titles.index("Įžeidimai ir keiksmai") < titles.index("Vyresnio amžiaus žmogus")
    assert in_order(titles)


def test_letters_are_in_order(make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    titles = ["Įspėjimas", "Žodis", "Šventinis sveikinimas", "Čekis", "Cituojame"]
    for letter, title in zip(list(desk.pack.letters.values()), titles, strict=False):
        desk.pack.letters[letter.id] = replace(letter, title=title)
    assert in_order([letter.title for letter in desk.correspondence.letters()])


def test_desks_of_a_report_are_in_order(make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    checklist = desk.checks.today().checklist
    places = ["2 langelis", "10 langelis", "Šalinis", "Telefonas"]
    for place in reversed(places):
        run = Run(checklist, "2026-11-24", place, {})
        run = run.answered(checklist.items()[0].id, Answer.OK, "2026-11-24T07:42:00+02:00")
        desk.records.runs.save_whole(RunKey(desk.pack.manifest.id, checklist.id, run.day, place), run)
    report = desk.export.report("2026-11-01", "2026-11-30")
    assert list(report.places) == [line.place for line in report.lines] == places


def test_shortcomings_as_frequent_as_each_other_are_in_order(make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    checklist = desk.checks.today().checklist
    run = Run(checklist, "2026-11-24", desk.choices.preferences.desk, {})
    for item in checklist.items():
        run = run.answered(item.id, Answer.MISSING, "2026-11-24T07:42:00+02:00")
    desk.records.runs.save_whole(RunKey(desk.pack.manifest.id, checklist.id, run.day, run.place), run)
    shown = [text for text, _count in desk.history.year(2026).often]
    every = sorted((item.text for item in checklist.items()), key=lambda text: alphabetical(text, "lt"))
    assert shown == every[: len(shown)]
