"""A compiled pack becomes core objects: the same as the author wrote, in the language asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kastd_desktop.content import container
from kastd_desktop.content.compiler import compile_pack
from kastd_desktop.content.loader import read_pack
from kastd_desktop.content.reader import Pack, read_compiled
from kastd_desktop.content.schema import (
    ChecklistShape,
    ClauseShape,
    LetterShape,
    SituationShape,
    SlidesShape,
    TipsShape,
)
from kastd_desktop.core.breathing import Move
from kastd_desktop.errors import UserError
from kastd_desktop.services import authoring
from tests.packs import SMALL, copy_of_small, edit

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.content.loader import Source


@pytest.fixture(scope="module")
def source() -> Source:
    read, problems = read_pack(SMALL)
    assert read is not None
    assert problems == []
    return read


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory, source: Source) -> Path:
    path = tmp_path_factory.mktemp("compiled") / "small.kastd"
    assert authoring.build(SMALL, path).sound
    return path


@pytest.fixture
def pack(compiled: Path) -> Pack:
    return read_compiled(compiled, "lt")


@pytest.mark.parametrize("locale", ["lt", "en"])
def test_cards_are_what_the_author_wrote(compiled: Path, source: Source, locale: str) -> None:
    cards = read_compiled(compiled, locale).situations

    shapes = dict(source.of(locale, SituationShape))
    assert len(cards) == len(shapes) == 4
    for shape in shapes.values():
        card = cards[shape.id]
        assert (card.title, card.condition, card.brief) == (shape.title, shape.condition, shape.brief)
        assert [(each.challenge, each.action) for each in card.immediate] == [
            (each.challenge, each.action) for each in shape.immediate
        ]
        assert [(each.label, each.text) for each in card.say] == [(each.label, each.text) for each in shape.say]
        assert [(each.text, each.said) for each in card.avoid] == [(each.text, each.said) for each in shape.avoid]
        assert [(each.text, list(each.yes), list(each.no)) for each in card.next] == [
            (each.text, each.yes, each.no) for each in shape.next
        ]
        assert (card.stop is None) == (shape.stop is None)
        if card.stop and shape.stop:
            assert (card.stop.rule, list(card.stop.call), card.stop.emergency) == (
                shape.stop.rule,
                shape.stop.call,
                shape.stop.emergency,
            )
        assert list(card.after) == shape.after
        assert (list(card.clauses), list(card.annexes)) == (shape.clauses, shape.annexes)
        assert (list(card.related), list(card.letters)) == (shape.related, shape.letters)
        assert (card.danger, card.conflict, card.icon) == (shape.danger, shape.conflict, shape.icon)
        assert card.locale == locale


@pytest.mark.parametrize("locale", ["lt", "en"])
def test_the_standard_is_what_the_author_wrote(compiled: Path, source: Source, locale: str) -> None:
    standard = read_compiled(compiled, locale).standard

    shapes = {shape.number: shape for _path, shape in source.of(locale, ClauseShape)}
    assert [clause.number for clause in standard.clauses()] == [
        "2.1", "2.2", "2.3", "2.4", "3.5", "4.2", "5.3", "5.5", "A3", "A4",
    ]  # fmt: skip
    assert [clause.number for clause in standard.annexes] == ["A3", "A4"]
    for clause in standard.clauses():
        shape = shapes[clause.number]
        assert (clause.title, clause.short, clause.lead) == (shape.title, shape.short, shape.lead)
        for provision, written in zip(clause.provisions, shape.provision, strict=True):
            assert provision.number == written.number
            assert provision.heading == written.heading
            assert provision.duty == written.duty
            assert list(provision.shows) == written.shows
            assert provision.example == written.example
            assert list(provision.avoid) == written.avoid
            assert provision.why == written.why
            assert [(law.act, law.article, law.checked) for law in provision.law] == [
                (law.act, law.article, law.checked.isoformat()) for law in written.law
            ]
    assert standard.stays_in_force("4.2")
    assert standard.stays_in_force("A4")
    assert not standard.stays_in_force("2.1")
    assert standard.in_force == source.manifest.in_force.isoformat()


def test_letters_have_their_own_and_the_shared_fields_in_order(pack: Pack, source: Source) -> None:
    letter = pack.letters["receipt"]
    shape = next(shape for _path, shape in source.of("lt", LetterShape))

    assert [field.id for field in letter.fields] == [*shape.uses, *(field.id for field in shape.field)]
    assert letter.fields[0].choices[0] == "Gerbiama ponia"
    assert list(letter.paragraphs) == shape.paragraphs
    assert [(each.text, each.field) for each in letter.mandatory] == [
        (each.text, each.field) for each in shape.mandatory
    ]
    assert [list(check.needs) for check in letter.tone] == [check.needs for check in shape.tone]
    assert letter.subject == shape.subject


def test_check_lists_keep_their_items(pack: Pack, source: Source) -> None:
    shapes = [shape for _path, shape in source.of("lt", ChecklistShape)]

    assert [(when, place, checklist.id) for when, place, checklist in pack.checklists] == [
        (shape.when, shape.place, shape.id) for shape in shapes
    ]
    for (_when, _place, checklist), shape in zip(pack.checklists, shapes, strict=True):
        written = [item for section in shape.section for item in section.item]
        assert [(item.id, item.text, item.why, item.fix, item.clause, item.minutes) for item in checklist.items()] == [
            (item.id, item.text, item.why, item.fix, item.clause, item.minutes) for item in written
        ]


def test_the_calm_panel_is_what_the_author_wrote(pack: Pack, source: Source) -> None:
    calm = pack.calm

    assert [pattern.id for pattern in calm.patterns] == ["long-exhale", "box"]
    assert [(phase.move, phase.seconds) for phase in calm.patterns[0].phases] == [(Move.IN, 4), (Move.OUT, 6)]
    tips = next(shape for _path, shape in source.of("lt", TipsShape))
    assert [(tip.id, tip.when, tip.text) for tip in calm.tips] == [(tip.id, tip.when, tip.text) for tip in tips.tip]
    assert [sense.count for sense in calm.grounding] == [5, 4, 3, 2, 1]
    assert calm.contacts[0].number == "112"
    assert calm.contacts[0].verified == "2026-02-22"
    assert calm.scripts[0].steps[0][1] == 10


def test_slides_say_their_figure_and_come_in_partial_languages_too(pack: Pack, source: Source) -> None:
    slides = {slide.id: slide for slide in pack.slides("lt")}

    assert set(slides) == {slide.id for _path, shape in source.of("lt", SlidesShape) for slide in shape.slide}
    assert slides["wait-explained"].text == "Jeigu po 15\u00a0minučių dar lauksite, prieisime ir paaiškinsime kodėl."
    assert slides["appeal"].legal
    assert slides["appeal"].law[0].act == "Viešojo administravimo įstatymas"
    assert not slides["booked-on-time"].legal
    easy = {slide.id: slide for slide in pack.slides("lt-easy")}
    assert easy["appeal"].text.startswith("Jeigu sprendimas jums netinka")
    assert easy["appeal"].locale == "lt-easy"
    assert easy["booked-on-time"].locale == "lt"
    assert pack.slides("pl") == ()


def test_tiles_name_single_cards_after_themselves(pack: Pack) -> None:
    (section,) = pack.tiles

    assert [(tile.id, tile.is_group) for tile in section.tiles] == [
        ("raised-voice", False),
        ("threats", False),
        ("care", True),
    ]
    assert section.tiles[0].title == pack.situations["raised-voice"].title
    assert section.tiles[1].danger
    assert not section.tiles[2].danger, "a group is dangerous when all its cards are"
    assert section.tiles[2].title == "Savijauta"


def test_links_lead_from_a_clause_to_everything_that_carries_it_out(pack: Pack) -> None:
    assert ("situation", "raised-voice", "Pakeltas balsas") in pack.links["5.3"]
    assert ("letter", "receipt", "Patvirtinimas, kad gavome") in pack.links["4.2"]
    assert [kind for kind, _id, _title in pack.links["A4"]].count("tip") == 6
    assert any(kind == "check" and id_ == "front-desk/desk-tidy" for kind, id_, _title in pack.links["2.1"])
    assert all(title for links in pack.links.values() for _kind, _id, title in links)


def test_the_index_finds_the_card(pack: Pack) -> None:
    assert pack.index.search("rekia", "lt")[0].id == "raised-voice"
    assert pack.index.search("rekia", "en")[0].title == "Raised voice"


def test_contacts_holidays_and_manifest_are_there(pack: Pack) -> None:
    assert [role.id for role in pack.contacts] == ["security", "supervisor", "first-aid"]
    assert [(each.month, each.day, each.easter) for each in pack.holidays] == [(1, 1, 0), (0, 0, 0), (0, 0, 1)]
    assert (pack.manifest.id, pack.manifest.version, pack.manifest.locales) == ("small", "1.0.0", ("lt", "en"))
    assert pack.manifest.title == "Pavyzdinis klientų aptarnavimo standartas"
    assert pack.in_locale("en").manifest.title == "Model Customer Service Standard"


def test_a_language_the_pack_lacks_gives_its_own(compiled: Path) -> None:
    pack = read_compiled(compiled, "de")

    assert pack.locale == "lt"
    assert pack.situations["threats"].title == "Grasinimai"


def test_a_file_without_translation_says_which_language_it_is_in(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    (root / "en" / "situations" / "threats.toml").unlink()
    authoring.build(root, tmp_path / "a.kastd")

    pack = read_compiled(tmp_path / "a.kastd", "en")

    assert pack.situations["threats"].locale == "lt"
    assert pack.situations["raised-voice"].locale == "en"


def test_reading_touches_only_the_sections_asked_for(compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = read_compiled(compiled, "lt")
    asked: list[str] = []
    real = container.Container.section

    def section(self: container.Container, name: str) -> Any:
        asked.append(name)
        return real(self, name)

    monkeypatch.setattr(container.Container, "section", section)

    assert pack.contacts
    assert pack.contacts
    assert asked == ["lt/contacts"]


SECTIONS = (
    "contacts", "holidays", "checklists", "situations", "tiles", "standard", "letters", "calm", "links", "index",
)  # fmt: skip


@pytest.mark.parametrize("content", [5, None, "text", [5], {"a": 5}, [{}], [{"id": 1}]])
def test_a_pack_that_was_put_together_by_hand_is_damage_and_no_crash(
    tmp_path: Path, source: Source, content: object
) -> None:
    sections = compile_pack(source)
    path = tmp_path / "a.kastd"
    container.write(path, {**dict.fromkeys(sections, content), "manifest": sections["manifest"]})
    pack = read_compiled(path, "lt")

    for name in SECTIONS:
        try:
            getattr(pack, name)
        except UserError as error:
            assert error.message == "The pack {path} is damaged. Copy it again from its source."


@pytest.mark.parametrize("manifest", [5, None, [], {}, {"id": "a", "locales": []}, {"id": "a", "locales": ["lt"]}])
def test_a_manifest_that_is_none_is_damage(tmp_path: Path, manifest: object) -> None:
    path = tmp_path / "a.kastd"
    container.write(path, {"manifest": manifest})

    with pytest.raises(UserError):
        read_compiled(path, "lt")


def test_a_pack_without_a_section_is_damage(tmp_path: Path, source: Source) -> None:
    sections = compile_pack(source)
    del sections["lt/calm"]
    container.write(tmp_path / "a.kastd", sections)

    with pytest.raises(UserError):
        _calm = read_compiled(tmp_path / "a.kastd", "lt").calm


def test_only_what_the_reader_sees_changes_the_version_of_a_list(tmp_path: Path) -> None:
    def version(root: Path) -> str:
        authoring.build(root, tmp_path / "a.kastd")
        return read_compiled(tmp_path / "a.kastd", "lt").checklists[1][2].version

    root = copy_of_small(tmp_path)
    first = version(root)
    edit(root, "situations/threats.toml", "Grasinimai", "Grasinimas")
    assert version(root) == first
    edit(root, "checks/front-desk.toml", "Pamainos pradžia", "Dienos pradžia")
    assert version(root) != first
