"""Sentences in other languages: what a file must keep to, how it is stamped and compiled, and the base pack's own."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest

from kastd_desktop.content.container import Container
from kastd_desktop.content.reader import Pack, read_compiled
from kastd_desktop.core.tongue import LANGUAGES, Said
from kastd_desktop.services import authoring
from kastd_desktop.services.look_up import LookUp
from kastd_desktop.system.resources import resources_dir
from tests.packs import copy_of_small, edit, errors, notes

if TYPE_CHECKING:
    from pathlib import Path

CARD: Final = "tongues/raised-voice.toml"
SERVICE: Final = "tongues/service.toml"
BASE: Final = resources_dir() / "packs" / "kastd"
PHRASE: Final = """[[{table}]]
made_from = ""
{more}en = {{ sound = "{english}" }}
pl = {{ text = "Chcę pomóc.", sound = "chce POmuc." }}
ru = {{ text = "Хочу помочь.", sound = "chaČIU paMOČ." }}
uk = {{ text = "Хочу допомогти.", sound = "CHOču dopomohTY." }}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a sound pack whose cards are all said in other languages."""
    root = copy_of_small(tmp_path)
    (root / "tongues").mkdir()
    (root / "en/tongues").mkdir()
    source = authoring.check(root).source
    assert source is not None
    for path in sorted((root / "situations").glob("*.toml")):
        if path.stem != "tiles":
            said = source.raw[f"situations/{path.name}"]["say"]
            english = _mirrored(root / "en/situations" / path.name)
            blocks = [PHRASE.format(table="phrase", more="", english=_sound(text)) for text in english]
            assert len(said) == len(blocks)
            (root / "tongues" / path.name).write_text("\n".join(blocks), encoding="utf-8")
    greeting = 'id = "hello"\ntext = "Laba diena."\n'
    phrase = PHRASE.format(table="section.phrase", more=greeting, english="heLOU.")
    (root / SERVICE).write_text(f'[[section]]\nid = "start"\ntitle = "Pradžia"\n\n{phrase}', encoding="utf-8")
    (root / "en" / SERVICE).write_text(
        'made_from = ""\n[[section]]\nid = "start"\ntitle = "To begin"\n'
        '[[section.phrase]]\nid = "hello"\ntext = "Hello."\n',
        encoding="utf-8",
    )
    authoring.stamp(root, "tongues", [])
    authoring.stamp(root, "en", [SERVICE])
    assert errors(root) == notes(root) == []
    return root


def _mirrored(path: Path) -> list[str]:
    return [phrase["text"] for phrase in tomllib.loads(path.read_text(encoding="utf-8"))["say"]]


def _sound(text: str) -> str:
    """Return as many short words as a text has."""
    return " ".join("na" for _word in re.findall(r"[^\W\d_]+(?:’[^\W\d_]+)*", text))


@dataclass(frozen=True)
class Fault:
    """A mistake in the first sentence of a card, and what the check says of it."""

    old: str
    new: str
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}-{self.message[:30]}"


LONG: Final = "To jest bardzo długie zdanie " * 4
QUOTES: Final = "Polish quotes open below and close above."
ALPHABET: Final = "The text has a letter of another alphabet."
STRESS: Final = "“{word}” needs one stressed syllable in capitals."
DASH: Final = "Russian and Ukrainian have a long dash (—) between words."
EXCLAMATION: Final = "No exclamation marks, except when a customer is quoted."
FAULTS: Final = (
    Fault('pl = { text = "Chcę pomóc.", sound = "chce POmuc." }\n', "", "phrase 1 pl", "This key is missing."),
    Fault('uk = { text = "Хочу допомогти.", ', "uk = { ", "phrase 1 uk text", "This key is missing."),
    Fault('text = "Chcę pomóc."', 'text = "Хочу pomóc."', "phrase 1, pl", ALPHABET),
    Fault('text = "Chcę pomóc."', 'text = "Chcę šomóc."', "phrase 1, pl", ALPHABET),
    Fault('"Хочу помочь."', '"Хочу pomóc."', "phrase 1, ru", ALPHABET),
    Fault('"Хочу помочь."', '"Хочу поміч."', "phrase 1, ru", ALPHABET),
    Fault('"Хочу допомогти."', '"Хочу помоыгти."', "phrase 1, uk", ALPHABET),
    Fault('"chaČIU paMOČ."', '"chaČIU паMOČ."', "phrase 1, ru, sound", "A sound is written in Lithuanian letters."),
    Fault('"chce POmuc."', '"chce POmówc."', "phrase 1, pl, sound", "A sound is written in Lithuanian letters."),
    Fault('"chaČIU paMOČ."', '"chaČIU."', "phrase 1, ru, sound", "The text has {want} words, the sound {have}."),
    Fault('"chaČIU paMOČ."', '"chačiu paMOČ."', "phrase 1, ru, sound", STRESS),
    Fault('"chaČIU paMOČ."', '"CHAčIU paMOČ."', "phrase 1, ru, sound", STRESS),
    Fault('text = "Chcę pomóc."', f'text = "{LONG}"', "phrase 1, pl", "{length} characters; at most {most} fit."),
    Fault('text = "Chcę pomóc."', 'text = "Chcę «pomóc»."', "phrase 1, pl", QUOTES),
    Fault('"Хочу помочь."', '"Хочу – помочь."', "phrase 1, ru", DASH),
    Fault('"Хочу допомогти."', '"Хочу допомогти!"', "phrase 1, uk", EXCLAMATION),
)  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_each_fault_is_found_where_it_is(root: Path, fault: Fault) -> None:
    edit(root, CARD, fault.old, fault.new)

    assert (CARD, fault.place, fault.message) in errors(root)


def test_a_sentence_more_or_less_than_the_card_has_is_found(root: Path) -> None:
    first = (root / CARD).read_text(encoding="utf-8").split("\n\n")[0]
    (root / CARD).write_text(first, encoding="utf-8")

    assert (CARD, "phrase", "The card has {want} phrases, this file {have}.") in errors(root)


def test_a_card_that_is_silent_in_other_languages_is_told(root: Path) -> None:
    (root / CARD).unlink()

    assert notes(root) == [(CARD, "", "The card “{id}” has no phrases in other languages.")]
    assert authoring.coverage(root).silent == ("raised-voice",)


def test_a_pack_with_no_other_language_at_all_is_sound(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)

    assert errors(root) == notes(root) == []
    assert authoring.coverage(root).silent == ()
    assert authoring.info(root)["tongues"] == {"languages": [], "cards": 0, "phrases": 0, "service": 0}


def test_sentences_of_a_card_that_is_not_there_are_found(root: Path) -> None:
    (root / CARD).rename(root / "tongues/nobody.toml")

    assert ("tongues/nobody.toml", "", "There is no “{id}” in the pack.") in errors(root)


def test_a_broken_file_is_one_problem(root: Path) -> None:
    (root / CARD).write_text("broken = = 1", encoding="utf-8")

    assert [file for file, _place, _message in errors(root) + notes(root)] == [CARD]


@pytest.mark.parametrize("path", ["situations/raised-voice.toml", "en/situations/raised-voice.toml"])
def test_a_sentence_is_stale_when_its_source_changes(root: Path, path: str) -> None:
    said = _mirrored(root / path)
    edit(root, path, said[1], f"{said[1]} X")

    stale = [(file, place) for file, place, message in notes(root) if file == CARD and "changed" in message]
    assert stale == [(CARD, "phrase 2, made_from")]
    assert authoring.stamp(root, "tongues", []) == [CARD]
    assert [each for each in notes(root) if each[0] == CARD] == []


def test_stamping_touches_only_the_files_asked_for_and_only_their_marks(root: Path) -> None:
    for path in (CARD, "tongues/threats.toml"):
        text = (root / path).read_text(encoding="utf-8")
        marks = [line for line in text.splitlines() if line.startswith("made_from")]
        (root / path).write_text(text.replace(marks[0], 'made_from = "000000000000"'), encoding="utf-8")
    before = (root / "tongues/threats.toml").read_bytes()

    assert authoring.stamp(root, "tongues", [CARD]) == [CARD]
    assert (root / "tongues/threats.toml").read_bytes() == before
    assert authoring.stamp(root, "tongues", []) == ["tongues/threats.toml"]


def test_the_same_sentence_for_any_desk_twice_is_found(root: Path) -> None:
    text = (root / SERVICE).read_text(encoding="utf-8")
    start = text.index("[[section.phrase]]")
    (root / SERVICE).write_text(text + "\n" + text[start:], encoding="utf-8")

    assert (SERVICE, "phrase", "“{id}” stands here {count} times.") in errors(root)


@pytest.fixture
def compiled(root: Path, tmp_path: Path) -> Path:
    output = tmp_path / "small.kastd"
    assert authoring.build(root, output).sound
    return output


def test_english_is_that_of_the_translation(root: Path, compiled: Path) -> None:
    pack = read_compiled(compiled, "lt")
    english = _mirrored(root / "en/situations/raised-voice.toml")

    said = pack.tongues["raised-voice"]
    assert [each["en"].text for each in said] == english
    assert said[0]["ru"] == Said("Хочу помочь.", "chaČIU paMOČ.")
    assert list(said[0]) == list(LANGUAGES)


def test_sentences_for_any_desk_are_told_in_the_language_of_the_employee(compiled: Path) -> None:
    lithuanian, english = (read_compiled(compiled, locale).service[0] for locale in ("lt", "en"))

    assert (lithuanian.title, lithuanian.phrases[0].text) == ("Pradžia", "Laba diena.")
    assert (english.title, english.phrases[0].text) == ("To begin", "Hello.")
    assert lithuanian.phrases[0].said["en"] == Said("Hello.", "heLOU.")


def test_nothing_of_it_is_read_before_it_is_asked_for(compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    section = Container.section

    def watched(self: Container, name: str) -> object:
        read.append(name)
        return section(self, name)

    monkeypatch.setattr(Container, "section", watched)
    pack = read_compiled(compiled, "lt")
    look_up = LookUp(pack)
    assert pack.situations
    assert look_up.tongues.chosen == ""
    assert "tongues" not in read
    assert look_up.tongues.of_card("raised-voice", "pl")
    assert read.count("tongues") == 1
    assert "lt/service" not in read


def test_a_pack_built_before_there_were_other_languages_is_silent(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    output = tmp_path / "old.kastd"
    assert authoring.build(root, output).sound
    tongues = LookUp(read_compiled(output, "lt")).tongues

    assert tongues.languages("raised-voice") == ()
    assert tongues.of_card("raised-voice", "pl") == ()
    assert tongues.service() == ()


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """Return the pack the program ships with, compiled from its files."""
    output = tmp_path_factory.mktemp("base") / "kastd.kastd"
    assert authoring.build(BASE, output).sound
    return read_compiled(output, "lt")


def test_every_sentence_of_every_card_is_there_in_four_languages(base: Pack) -> None:
    assert set(base.tongues) == set(base.situations)
    for id_, card in base.situations.items():
        said = base.tongues[id_]
        assert len(said) == len(card.say), id_
        assert all(set(each) == set(LANGUAGES) for each in said), id_


def test_there_are_sentences_for_any_desk(base: Pack) -> None:
    phrases = [phrase for section in base.service for phrase in section.phrases]
    assert 20 <= len(phrases) <= 25
    assert all(set(phrase.said) == set(LANGUAGES) for phrase in phrases)


def test_a_sentence_sounds_alike_wherever_it_stands(base: Pack) -> None:
    sounds: dict[tuple[str, str], set[str]] = {}
    for said in (each for phrases in base.tongues.values() for each in phrases):
        for language, spoken in said.items():
            sounds.setdefault((language, spoken.text), set()).add(spoken.sound)
    assert [key for key, found in sounds.items() if len(found) > 1] == []
