"""The HTML page of cards: whole, escaped, nothing fetched, readable in both brightnesses."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import Final

import pytest

from kastd_desktop import i18n
from kastd_desktop.core.preferences import Contact, Preferences
from kastd_desktop.core.situation import Avoid, Immediate, Phrase, Step
from kastd_desktop.services.card_page import page_of
from kastd_desktop.services.card_page_style import STYLE
from kastd_desktop.services.packs import open_pack
from kastd_desktop.services.paper import Paper
from kastd_desktop.system.resources import translations_dir

DAY: Final = date(2026, 11, 26)
HOSTILE: Final = """<script>alert("&amp;")</script>'"><img src=x onerror=alert(1)></style></title>&lt;\x00\x1b"""
VOID: Final = {"meta", "br", "img", "link", "input", "hr"}


class Reader(HTMLParser):
    """Notes elements, attributes and visible text, and that everything opened is closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] != "style":
            self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())

    def names(self) -> set[str]:
        return {name for name, _attributes in self.elements}

    def values(self, attribute: str) -> list[str]:
        return [value for _name, all_ in self.elements if (value := all_.get(attribute)) is not None]


def paper(locale: str = "lt", preferences: Preferences | None = None) -> Paper:
    i18n.activate(locale, translations_dir())
    return Paper(open_pack(None, locale).pack, preferences or Preferences())


@pytest.mark.parametrize("locale", ["lt", "en"])
def test_every_word_of_every_card_is_there(locale: str) -> None:
    cards = paper(locale)
    text = Reader(page_of(cards)).text

    for each in cards.cards():
        card = each.card
        steps = [words for step in card.next for words in (step.text, *step.yes, *step.no)]
        wanted = [card.title, card.condition, *(phrase.text for phrase in card.say), *steps, *card.after]
        wanted += [words for item in card.immediate for words in (item.challenge, item.action)]
        wanted += [item.text for item in card.avoid] + ([card.stop.rule] if card.stop else []) + [*each.citations]
        missing = [words for words in wanted if " ".join(words.split()) not in text]
        assert not missing, card.id


@pytest.mark.parametrize("locale", ["lt", "en"])
def test_nothing_is_run_or_fetched(locale: str) -> None:
    page = page_of(paper(locale), day=DAY)
    reader = Reader(page)

    assert not reader.names() & {"script", "link", "img", "iframe", "object", "embed", "form", "base", "svg"}
    assert not [name for _tag, all_ in reader.elements for name in all_ if name.startswith("on")]
    assert reader.values("src") == []
    assert all(target.startswith("#") for target in reader.values("href"))
    assert not re.search(r"url\(|@import|expression\(|https?:", page)
    assert "default-src 'none'; style-src 'unsafe-inline'" in reader.values("content")


def test_every_link_leads_somewhere_and_every_id_is_alone() -> None:
    reader = Reader(page_of(paper()))
    ids = reader.values("id")

    assert len(ids) == len(set(ids))
    assert {target.removeprefix("#") for target in reader.values("href")} <= set(ids)
    assert set(reader.values("aria-labelledby")) <= set(ids)
    assert {f"card-{each.card.id}" for each in paper().cards()} <= set(ids)


@pytest.mark.parametrize(("locale", "title"), [("lt", "Pagalbos kortelės"), ("en", "Help cards")])
def test_the_language_is_told(locale: str, title: str) -> None:
    reader = Reader(page_of(paper(locale)))

    assert reader.elements[0] == ("html", {"lang": locale})
    assert title in reader.text
    assert {value for name, all_ in reader.elements if name == "article" and (value := all_.get("lang"))} == set()


def test_a_card_in_another_language_says_which() -> None:
    pack = open_pack(None, "en").pack
    pack.__dict__["situations"] = {
        id_: replace(card, locale="lt") if id_ == "threats" else card for id_, card in pack.situations.items()
    }

    reader = Reader(page_of(Paper(pack, Preferences())))

    assert [(all_["id"], all_["lang"]) for name, all_ in reader.elements if name == "article" and "lang" in all_] == [
        ("card-threats", "lt")
    ]


def test_danger_comes_first_and_no_card_twice() -> None:
    cards = paper()
    articles = [all_["id"] for name, all_ in Reader(page_of(cards)).elements if name == "article"]
    dangers = [f"card-{each.card.id}" for each in cards.dangers()]

    assert articles[: len(dangers)] == dangers
    assert sorted(map(str, articles)) == sorted(f"card-{each.card.id}" for each in cards.cards())


def test_numbers_of_the_desk_stand_in_it_and_missing_ones_are_told() -> None:
    chosen = Preferences(institution="Ąžuolyno seniūnija", contacts={"security": Contact("Jonas", "8 600 12345")})
    text = Reader(page_of(paper(preferences=chosen))).text

    assert "Ąžuolyno seniūnija" in text
    assert "Apsauga, Jonas 8 600 12345" in text
    assert "IT pagalba Telefonas neįrašytas" in text
    assert "Pavojus gyvybei ar sveikatai: skambinkite 112" in text


def test_cards_whose_clauses_are_suspended_in_an_extraordinary_situation_say_so() -> None:
    sentence = "Ekstremalios situacijos metu šios potemės laikinai netaikomos."

    assert sentence in Reader(page_of(paper(), ["raised-voice"])).text
    assert sentence not in Reader(page_of(paper(), ["phone-greeting"])).text


def test_the_same_cards_give_the_same_page_and_the_day_is_told() -> None:
    assert page_of(paper()) == page_of(paper())
    assert "2026" not in page_of(paper())
    assert "Parengta 2026-11-26." in page_of(paper(), day=DAY)


def test_hostile_text_is_shown_and_never_read() -> None:
    pack = open_pack(None, "lt").pack
    card = pack.situations["threats"]
    assert card.stop is not None
    hostile = replace(
        card,
        title=HOSTILE,
        condition=HOSTILE,
        immediate=(Immediate(HOSTILE, HOSTILE),),
        say=(Phrase(HOSTILE, HOSTILE),),
        avoid=(Avoid(HOSTILE, said=True), Avoid(HOSTILE, said=False)),
        next=(Step(HOSTILE, (), ()), Step(HOSTILE, (HOSTILE,), (HOSTILE,))),
        stop=replace(card.stop, rule=HOSTILE),
        after=(HOSTILE,),
        locale=HOSTILE,
    )
    pack.__dict__["situations"] = {"threats": hostile, "raised-voice": pack.situations["raised-voice"]}
    pack.__dict__["tiles"] = (replace(pack.tiles[0], title=HOSTILE),)
    chosen = Preferences(institution=HOSTILE, contacts={"security": Contact(HOSTILE, HOSTILE)})

    page = page_of(Paper(pack, chosen), day=DAY)
    reader = Reader(page)

    assert not reader.names() & {"script", "img"}
    assert "\x00" not in page
    assert "\x1b" not in page
    shown = """<script>alert("&amp;")</script>'"><img src=x onerror=alert(1)></style></title>&lt;"""
    assert reader.text.count(shown) >= 18
    assert page.count("</style>") == page.count("</title>") == 1


def test_only_the_chosen_cards_are_written() -> None:
    reader = Reader(page_of(paper(), ["threats", "silent"]))

    assert [all_["id"] for name, all_ in reader.elements if name == "article"] == ["card-threats", "card-silent"]


def test_the_rule_is_headed_as_on_the_screen_by_ending_or_by_calling() -> None:
    cards = paper().cards()
    conflict = next(each.card.id for each in cards if each.card.conflict and each.card.stop)
    other = next(each.card.id for each in cards if not each.card.conflict and each.card.stop)

    assert "Kada baigti ir ką kviesti" in Reader(page_of(paper(), [conflict])).text
    assert "Kada kviesti pagalbą" in Reader(page_of(paper(), [other])).text


def contrast(one: str, other: str) -> float:
    def luminance(color: str) -> float:
        digits = color.lstrip("#")
        digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
        parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_every_colour_of_words_stands_out_from_its_ground() -> None:
    light, *media = STYLE.split("@media")
    dark = next(part for part in media if part.lstrip().startswith("(prefers-color-scheme: dark)"))
    for css in (light, dark):
        [ground] = re.findall(r"body \{[^}]*background: (#\w+)", css)
        inks = set(re.findall(r"[\s;{]color: (#\w+)", css))
        assert len(inks) >= 4
        assert {ink: contrast(ink, ground) for ink in inks if contrast(ink, ground) < 7} == {}
