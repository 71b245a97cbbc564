"""Which pack is in use, and that the base pack of the program is sound and whole."""

from __future__ import annotations

import zlib
from collections import Counter
from typing import TYPE_CHECKING, Final

import pytest

from kastd_desktop import i18n
from kastd_desktop.content.container import MAGIC, VERSION
from kastd_desktop.content.coverage import coverage_of
from kastd_desktop.content.reader import Pack, read_compiled
from kastd_desktop.content.schema import (
    BreathingShape,
    ChecklistShape,
    ClauseShape,
    LetterShape,
    SituationShape,
    SlidesShape,
    SupportContactsShape,
    TipsShape,
)
from kastd_desktop.errors import UserError
from kastd_desktop.services import authoring, packs
from kastd_desktop.services.packs import open_pack
from kastd_desktop.system.resources import translations_dir
from tests.conftest import PACK
from tests.packs import DATA, SMALL, copy_of_small, edit, laws

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.content.loader import Source
    from kastd_desktop.services.authoring import Checked

ACTS: Final = frozenset(
    {
        "Administracinių nusižengimų kodeksas",
        "Asmens duomenų teisinės apsaugos įstatymas",
        "Asmens su negalia teisių apsaugos pagrindų įstatymas",
        "Baudžiamasis kodeksas",
        "Civilinis kodeksas",
        "Darbo kodeksas",
        "Darbuotojų saugos ir sveikatos įstatymas",
        "Elektroninių ryšių įstatymas",
        "Krizių valdymo ir civilinės saugos įstatymas",
        "Lygių galimybių įstatymas",
        "Seimo kontrolierių įstatymas",
        "Teisės gauti informaciją ir duomenų pakartotinio naudojimo įstatymas",
        "Valstybinės kalbos įstatymas",
        "Valstybės tarnybos įstatymas",
        "Viešojo administravimo įstatymas",
        "Viešųjų ir privačių interesų derinimo įstatymas",
        "Visuomenės informavimo įstatymas",
    }
)
"""Acts whose consolidated text was read; a new one is added here by whoever read it."""
SUBTOPICS: Final = {"1": 6, "2": 4, "3": 6, "4": 4, "5": 5, "6": 2}
# Issue 2 asks for these as a minimum.
LEAST_LETTERS, LEAST_PATTERNS, LEAST_TIPS, LEAST_SLIDES = 6, 3, 24, 12


@pytest.fixture(scope="module")
def base() -> Checked:
    return authoring.check(PACK)


@pytest.fixture(scope="module")
def source(base: Checked) -> Source:
    assert base.source is not None
    return base.source


def wanted_situations() -> dict[str, tuple[set[str], set[int]]]:
    """Return by id the clauses and annexes of the product's list of situations."""
    wanted = {}
    for line in (DATA / "situations.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        id_, _meaning, references = line.split("\t")
        numbers = references.split()
        clauses = {number for number in numbers if not number.startswith("A")}
        wanted[id_] = (clauses, {int(number[1:]) for number in numbers if number.startswith("A")})
    return wanted


# --- the base pack ----------------------------------------------------------------------------------------------------


def test_the_base_pack_has_no_error_and_no_note(base: Checked) -> None:
    assert [(problem.file, problem.place, problem.text()) for problem in base.problems] == []


def test_the_standard_has_its_parts_subtopics_and_annexes(source: Source) -> None:
    numbers = [clause.number for _path, clause in source.of("lt", ClauseShape)]

    subtopics = [number for number in numbers if not number.startswith("A")]
    assert Counter(number.split(".")[0] for number in subtopics) == SUBTOPICS
    for part, count in SUBTOPICS.items():
        assert {number for number in subtopics if number.startswith(part)} == {f"{part}.{n + 1}" for n in range(count)}
    assert [number for number in numbers if number.startswith("A")] == ["A1", "A2", "A3", "A4"]


def test_every_clause_and_annex_is_carried_out_and_everything_carries_one_out(source: Source) -> None:
    coverage = coverage_of(source)

    assert coverage.bare == ()
    assert coverage.loose == ()
    assert len(coverage.carried) == 31


def test_every_situation_of_the_product_has_its_card(source: Source) -> None:
    wanted = wanted_situations()
    cards = {card.id: card for _path, card in source.of("lt", SituationShape)}

    assert len(wanted) == 57
    assert set(cards) >= set(wanted)
    astray = {
        id_: (sorted(cards[id_].clauses), cards[id_].annexes)
        for id_, (clauses, annexes) in wanted.items()
        if not (set(cards[id_].clauses) >= clauses and set(cards[id_].annexes) >= annexes)
    }
    assert astray == {}


def test_conflict_cards_stop_and_danger_cards_call_112(source: Source) -> None:
    cards = [card for _path, card in source.of("lt", SituationShape)]
    conflict = [card for card in cards if card.conflict]
    danger = [card for card in cards if card.danger]

    assert {card.id for card in conflict} >= {"raised-voice", "insults", "threats", "physical-aggression"}
    assert {card.id for card in danger} >= {"threats", "physical-aggression", "medical-emergency", "suicidal"}
    assert [card.id for card in conflict if card.stop is None or not card.stop.rule or not card.stop.call] == []
    assert [card.id for card in danger if card.stop is None or not card.stop.emergency] == []


def test_the_first_breathing_pattern_holds_no_breath(source: Source) -> None:
    breathing = source.one("lt", BreathingShape)

    assert breathing is not None
    assert len(breathing.pattern) >= LEAST_PATTERNS
    assert {phase.move for phase in breathing.pattern[0].phases} == {"in", "out"}


def test_tips_serve_before_during_and_after(source: Source) -> None:
    tips = source.one("lt", TipsShape)

    assert tips is not None
    assert len(tips.tip) >= LEAST_TIPS
    phases = Counter(tip.when for tip in tips.tip)
    assert set(phases) == {"before", "during", "after"}
    assert min(phases.values()) >= 6


def test_slides_promise_ask_and_say_what_happens_when_we_fail(source: Source) -> None:
    slides = [slide for _path, shape in source.of("lt", SlidesShape) for slide in shape.slide]

    assert len(slides) >= LEAST_SLIDES
    assert {slide.kind for slide in slides} == {"promise", "help-us", "if-we-fail"}
    legal = [slide for slide in slides if slide.basis == "legal"]
    assert legal
    assert [slide.id for slide in legal if not slide.law] == []
    assert [slide.id for slide in slides if slide.basis == "voluntary" and slide.law] == []


def test_letters_have_fields_and_a_deadline_is_counted(source: Source) -> None:
    letters = [letter for _path, letter in source.of("lt", LetterShape)]

    assert len(letters) >= LEAST_LETTERS
    assert {letter.id for letter in letters} >= {"refusal", "receipt", "extension", "forwarding"}
    assert [letter.id for letter in letters if not letter.field and not letter.uses] == []
    assert any(field.kind == "deadline" for letter in letters for field in letter.field)


def test_every_kind_of_desk_has_a_check_and_the_day_an_end(source: Source) -> None:
    lists = [checklist for _path, checklist in source.of("lt", ChecklistShape)]

    assert {checklist.place for checklist in lists if checklist.when == "start"} == {
        "front-desk", "telephone", "remote", "information",
    }  # fmt: skip
    assert any(checklist.when == "end" for checklist in lists)
    desk = next(checklist for checklist in lists if checklist.id == "front-desk")
    assert [section.clause for section in desk.section] == ["2.1", "2.2", "2.3", "2.4"]


def test_only_acts_that_were_read_are_cited(source: Source) -> None:
    cited = {law.act for _path, law in laws(source)}

    assert cited - ACTS == set()
    assert ACTS - cited == set(), "drop what nothing cites any more"
    assert len(list(laws(source))) > 100


def test_whom_to_talk_to_was_verified(source: Source) -> None:
    contacts = source.one("lt", SupportContactsShape)

    assert contacts is not None
    assert "112" in {contact.number for contact in contacts.contact}
    assert [contact.id for contact in contacts.contact if contact.verified > source.manifest.in_force] == []


def test_english_is_complete(source: Source) -> None:
    assert source.manifest.locales == ["lt", "en"]
    assert source.own["en"] == source.own["lt"]


def test_extraordinary_situations_keep_what_the_standard_keeps(source: Source) -> None:
    assert source.manifest.extraordinary.parts == [4]
    assert source.manifest.extraordinary.annexes == [1, 2, 4]


def test_everything_is_read_again_from_the_compiled_pack(compiled_pack: Path, source: Source) -> None:
    """What the set-up compiled is what the authors wrote last."""
    pack = read_compiled(compiled_pack, "lt")

    assert {id_: card.title for id_, card in pack.situations.items()} == {
        card.id: card.title for _path, card in source.of("lt", SituationShape)
    }
    assert {clause.number: clause.lead for clause in pack.standard.clauses()} == {
        clause.number: clause.lead for _path, clause in source.of("lt", ClauseShape)
    }
    assert {id_: letter.paragraphs for id_, letter in pack.letters.items()} == {
        letter.id: tuple(letter.paragraphs) for _path, letter in source.of("lt", LetterShape)
    }
    assert len(pack.info()["situations"]) == 57


# --- which pack is in use ---------------------------------------------------------------------------------------------


def test_without_a_wish_the_base_pack_is_in_use() -> None:
    opened = open_pack(None, "lt")

    assert opened.trouble is None
    assert opened.pack.manifest.id == "kastd"
    assert opened.pack.locale == "lt"


def test_a_compiled_pack_is_in_use(tmp_path: Path) -> None:
    authoring.build(SMALL, tmp_path / "small.kastd")

    opened = open_pack(tmp_path / "small.kastd", "en")

    assert opened.trouble is None
    assert (opened.pack.manifest.id, opened.pack.locale) == ("small", "en")


def test_a_folder_of_an_author_is_in_use() -> None:
    opened = open_pack(SMALL, "lt")

    assert opened.trouble is None
    assert opened.pack.manifest.id == "small"


def damage(path: Path) -> Path:
    authoring.build(SMALL, path)
    path.write_bytes(path.read_bytes()[:-1])
    return path


def forge(path: Path) -> Path:
    """Return a pack whose checksum fits while its identity is another pack's."""
    authoring.build(SMALL, path)
    head, _newline, rest = path.read_bytes().partition(b"\n")
    whole = b"0" * len(head.split(b" ")[3]) + b"\n" + rest
    path.write_bytes(MAGIC + f"{VERSION} {zlib.crc32(whole):08x} ".encode() + whole)
    return path


def with_errors(folder: Path) -> Path:
    root = copy_of_small(folder)
    edit(root, "situations/tiles.toml", '["raised-voice"]', '["nobody"]')
    return root


def test_a_pack_that_cannot_be_used_gives_the_base_pack_and_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "text.kastd").write_text("Ne paketas", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    for wanted in (
        tmp_path / "missing.kastd",
        tmp_path / "text.kastd",
        tmp_path / "empty",
        damage(tmp_path / "damaged.kastd"),
        forge(tmp_path / "forged.kastd"),
        with_errors(tmp_path),
    ):
        opened = open_pack(wanted, "lt")

        assert opened.pack.manifest.id == "kastd", wanted
        assert opened.trouble is not None
        for locale in i18n.LOCALES:
            i18n.activate(locale, translations_dir())
            assert str(wanted) in opened.trouble.text()
            assert "{" not in opened.trouble.text()


def test_a_broken_installation_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "base_pack", lambda: tmp_path / "nothing.kastd")

    with pytest.raises(UserError):
        open_pack(None, "lt")


def test_a_pack_is_one_file_in_all_its_languages(compiled_pack: Path) -> None:
    pack: Pack = open_pack(compiled_pack, "lt").pack

    assert pack.in_locale("en").manifest.id == pack.manifest.id
    assert pack.in_locale("en").situations["raised-voice"].title == "Raised voice"
