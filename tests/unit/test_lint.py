"""What a sound pack keeps to beyond its shape: every rule has an example that breaks it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from kastd_desktop.content import lint as lint_module
from kastd_desktop.content.lint import lint
from kastd_desktop.content.loader import read_pack
from kastd_desktop.services import authoring
from tests.packs import SMALL, copy_of_small, edit, errors, laws, problems_of

CARD, THREATS, CALM = "situations/raised-voice.toml", "situations/threats.toml", "situations/calm-during.toml"
TILES, LETTER, CHECK = "situations/tiles.toml", "letters/receipt.toml", "checks/front-desk.toml"
CLAUSE, WAITING, LAW = "standard/5.3.toml", "commitments/waiting.toml", "commitments/law.toml"
TIPS, BREATHING = "calm/tips.toml", "calm/breathing.toml"
TOO_SHORT: Final = "{count} words; at least {least}."
UNKNOWN: Final = "There is no “{id}” in the pack."
NUMBER: Final = "A number is a figure with its unit, so that an institution can change it."
EVIDENCE: Final = "An exercise says what is known of its effect, or that nothing is (evidence)."
LONG: Final = "ilgas žodis " * 12
WORDY: Final = "žodis " * 60


@dataclass(frozen=True)
class Broken:
    """An edit of the small pack, and what the check must say about it.

    Attributes:
        edits: (file, old, new), each done once.
        message: the msgid expected.
        file: the file it is said of.
        place: where in it.
    """

    edits: tuple[tuple[str, str, str], ...]
    message: str
    file: str
    place: str = ""

    def __str__(self) -> str:
        return f"{self.file}-{self.place or 'file'}-{self.message[:24]}"


def one(file: str, old: str, new: str, message: str, place: str = "", at: str = "") -> Broken:
    return Broken(((file, old, new),), message, at or file, place)


EXAMPLES: Final = (
    # ids that meet
    one(CARD, 'clauses = ["5.3"]', 'clauses = ["5.3", "6.9"]', UNKNOWN, "clauses"),
    one(CARD, "annexes = [3]", "annexes = [3, 9]", UNKNOWN, "annexes"),
    one(CARD, 'related = ["threats"]', 'related = ["nobody"]', UNKNOWN, "related"),
    one(CARD, 'letters = ["receipt"]', 'letters = ["love-letter"]', UNKNOWN, "letters"),
    one(CARD, 'call = ["security", "supervisor"]', 'call = ["plumber"]', UNKNOWN, "stop, call"),
    one(CARD, 'icon = "audio-lines"', 'icon = "no-such-icon"', UNKNOWN, "icon"),
    one(TILES, 'icon = "hand-heart"', 'icon = "no-such-icon"', UNKNOWN, "icon"),
    one(TILES, 'situations = ["threats"]', 'situations = ["nobody"]', UNKNOWN, "section tension, tile 2"),
    one(LETTER, 'clauses = ["4.2"]', 'clauses = ["4.9"]', UNKNOWN, "clauses"),
    one(LETTER, 'clauses = ["4.2"]', 'clauses = ["4.2"]\nannexes = [8]', UNKNOWN, "annexes"),
    one(LETTER, 'uses = ["greeting"', 'uses = ["nothing", "greeting"', UNKNOWN, "uses"),
    one(LETTER, "nagrinės {handler}.", "nagrinės {handler} {nobody}.", UNKNOWN, "paragraphs"),
    one(LETTER, 'field = "received"', 'field = "nobody"', UNKNOWN, "mandatory 1"),
    one(LETTER, 'needs = ["received_no"]', 'needs = ["nobody"]', UNKNOWN, "tone 2"),
    one(CHECK, 'clause = "5.5"', 'clause = "5.9"', UNKNOWN, "clause"),
    one(WAITING, 'clause = "2.4"', 'clause = "2.9"', UNKNOWN, "slide booked-on-time"),
    one(TIPS, 'clauses = ["A4"]', 'clauses = ["A4", "A9"]', UNKNOWN, "clauses"),
    one("pack.toml", "parts = [4]", "parts = [4, 9]", UNKNOWN, "extraordinary"),
    one("pack.toml", "annexes = [4]", "annexes = [1]", UNKNOWN, "extraordinary"),
    # what stands twice
    one(TILES, 'situations = ["threats"]', 'situations = ["raised-voice"]', "“{id}” stands here {count} times."),
    one(TIPS, 'id = "before-first-sentence"', 'id = "before-water"', "“{id}” stands here {count} times.", "tip"),
    one(CHECK, 'id = "notices-valid"', 'id = "desk-tidy"', "“{id}” stands here {count} times.", "item"),
    one(LETTER, 'id = "handler"', 'id = "received"', "“{id}” stands here {count} times.", "field"),
    one(BREATHING, 'id = "box"', 'id = "long-exhale"', "“{id}” stands here {count} times.", "pattern"),
    one(
        LAW,
        'id = "appeal"',
        'id = "booked-on-time"',
        "“{id}” stands here {count} times.",
        "slide",
        at="commitments",
    ),
    # names and numbers
    one(CARD, 'id = "raised-voice"', 'id = "loud"', "The file holds “{id}” and must be named after it."),
    one(CLAUSE, 'number = "5.3"', 'number = "5.4"', "The file holds “{id}” and must be named after it."),
    one("standard/parts.toml", "number = 5\n", "number = 6\n", "There is no such part.", "number", at=CLAUSE),
    one(CLAUSE, 'number = "5.3.2"', 'number = "5.3.9"', "The number should be {number}.", "provision 2"),
    # cards
    one(
        CARD,
        '[stop]\nrule = "Artinasi, daužo daiktus ar nenurimsta po dviejų prašymų."\n'
        'call = ["security", "supervisor"]\nemergency = true\n',
        "",
        "A conflict card must say when serving stops and whom to call.",
        "stop",
    ),
    one(
        THREATS,
        "emergency = true",
        "emergency = false",
        "A danger card must show 112 (stop, emergency = true).",
        "stop",
    ),
    one(
        THREATS,
        "skambinkite 112: kur",
        "skambinkite 112, sakykite, kur",
        "A danger card says what to tell 112 (“112: where you are, …”).",
        "next",
    ),
    one(CALM, "annexes = [4]", "annexes = []", "The card belongs to no clause.", "clauses"),
    one(
        CARD,
        'no = ["Pasakykite ribą antrą kartą ir kvieskite vadovą."]',
        "",
        "A decision needs both answers, yes and no.",
        "next 2",
    ),
    one(
        CARD,
        'text = "Liesti',
        'text = "Penktas dalykas"\n\n[[avoid]]\ntext = "Liesti',
        "Too many entries: at most {max_length}.",
        "avoid",
    ),
    one(CARD, "after = [", 'after = ["Vienas.", "Du.", ', "Too many entries: at most {max_length}.", "after"),
    one(
        CARD,
        '["security", "supervisor"]',
        '["security", "supervisor", "first-aid"]',
        "Too many entries: at most {max_length}.",
        "stop, call",
    ),
    one(
        CARD,
        'yes = ["Sutarkite',
        'yes = ["Dar vienas.", "Sutarkite',
        "Too many lines: at most {most}, a decision counts with its answers.",
        "next",
    ),
    # the overview
    one(
        TILES,
        'icon = "hand-heart"\n',
        "",
        "A group of cards needs id, icon, title and condition.",
        "section tension, tile 3",
    ),
    one(
        TILES,
        'situations = ["threats"]',
        'situations = ["threats"]\nid = "own"',
        "A single card is shown by its own name.",
        "section tension, tile 2",
    ),
    one(
        TILES,
        'situations = ["threats"]',
        'situations = ["raised-voice"]',
        "The card “{id}” has no place in the overview.",
    ),
    # letters
    one(LETTER, "Jį nagrinės {handler}.", "Jį nagrinėsime.", "The field “{id}” stands nowhere in the text.", "field"),
    one(
        LETTER,
        "{greeting}[ {salutation}],",
        "{greeting} {salutation},",
        "The optional field “{id}” must stand in square brackets with the words around it.",
        "paragraphs",
    ),
    one(
        LETTER,
        "{greeting}[ {salutation}],",
        "[{greeting}][ {salutation}],",
        "The required field “{id}” may not stand in brackets.",
        "paragraphs",
    ),
    one(
        LETTER,
        "workdays = 20\n",
        "",
        "A deadline needs workdays and the field it is counted from.",
        "field answer_by",
    ),
    one(
        LETTER,
        'counted_from = "received"',
        'counted_from = "nobody"',
        "A deadline needs workdays and the field it is counted from.",
        "field answer_by",
    ),
    one(
        LETTER,
        'choices = ["prašymą", "skundą", "kreipimąsi"]',
        "",
        "A choice needs its choices, and nothing else has any.",
        "field document",
    ),
    one(
        LETTER,
        'choices = ["prašymą", "skundą", "kreipimąsi"]',
        'choices = ["prašymą", "skundą", "kreipimąsi"]\nsexes = ["f", "m"]',
        "“sexes” needs one entry for every choice.",
        "field document",
    ),
    one(
        LETTER,
        'choices = ["prašymą", "skundą", "kreipimąsi"]',
        'choices = ["prašymą", "skundą", "kreipimąsi"]\ncase = "dative"',
        "“case” needs a field of the kind “name”.",
        "field document",
    ),
    # check lists
    one(
        "checks/end-of-shift.toml",
        'when = "end"',
        'when = "start"',
        "The list has {count} items; it should have {least} to {most}.",
        "section",
    ),
    one(
        CHECK,
        '[[section.item]]\nid = "bookings-seen"',
        '[[section]]\nid = "more"\nclause = "2.4"\ntitle = "Daugiau"\n\n[[section.item]]\nid = "bookings-seen"',
        "The section has {count} items; it should have {least} to {most}.",
        "section time",
    ),
    # the standard
    one(
        "standard/3.5.toml",
        'shows = ["Žmogus pats pasako, ko jam reikia, ir kalbasi su jumis, o ne per palydovą."]\n',
        "",
        "No provision has this: a clause shows its duty, gives an example and says what not to do.",
        "shows",
    ),
    # slides
    one(
        LAW,
        'basis = "legal"\nclause = "5.3"\ntext = "Jeigu su',
        'basis = "voluntary"\nclause = "5.3"\ntext = "Jeigu su',
        "A legal deadline names its law, a voluntary promise names none.",
        "slide appeal",
    ),
    one(
        WAITING,
        'basis = "voluntary"',
        'basis = "legal"',
        "A legal deadline names its law, a voluntary promise names none.",
        "slide booked-on-time",
    ),
    one(WAITING, "figure = 15\n", "", "A figure stands in the text as {{n}}, and only then.", "slide wait-explained"),
    one(WAITING, 'unit = "minučių"\n', "", NUMBER, "slide wait-explained"),
    one(WAITING, "sutartu laiku.", "per 5\u00a0minutes.", NUMBER, "slide booked-on-time"),
    # the calendar and the calm panel
    one(
        "calendar.toml",
        "day = 1\n",
        "",
        "A holiday has month and day, or days after Easter.",
        "holiday new-year",
    ),
    one(
        "calendar.toml",
        "month = 1\nday = 1\n",
        "month = 2\nday = 30\n",
        "That month has no such day.",
        "holiday new-year",
    ),
    one(
        BREATHING,
        '{ move = "out", seconds = 6 }',
        '{ move = "hold", seconds = 6 }',
        "The first pattern is the default and may not hold the breath.",
        "pattern long-exhale",
    ),
    one("calm/scripts.toml", 'evidence = "Šios', 'evidence = ""\n# "Šios', EVIDENCE, "script reset-90"),
    one(BREATHING, 'evidence = "Svetainėje', 'evidence = ""\n# "Svetainėje', EVIDENCE, "pattern long-exhale"),
    one("calm/grounding.toml", 'evidence = "Būtent', '# "Būtent', EVIDENCE, "evidence"),
    # what fits on a screen
    one(CARD, 'title = "Pakeltas balsas"', f'title = "{LONG}"', "{length} characters; at most {most} fit.", "title"),
    one(
        CARD, 'action = "vienas', f'action = "{LONG}', "{length} characters; at most {most} fit.", "immediate 1, action"
    ),
    one(CARD, 'text = "Girdžiu', f'text = "{LONG}', "{length} characters; at most {most} fit.", "say 1, text"),
    one(CARD, 'text = "Nurimkite.', f'text = "{LONG}', "{length} characters; at most {most} fit.", "avoid 1"),
    one(CARD, 'after = ["', f'after = ["{LONG}', "{length} characters; at most {most} fit.", "after 1"),
    one(CARD, 'text = "Pakartokite', f'text = "{LONG}', "{length} characters; at most {most} fit.", "next 1"),
    one(CARD, 'rule = "', f'rule = "{LONG}', "{length} characters; at most {most} fit.", "stop, rule"),
    one(
        CHECK,
        'title = "Laikas"',
        f'title = "{LONG}"',
        "{length} characters; at most {most} fit.",
        "section time, title",
    ),
    one(CLAUSE, 'short = "', f'short = "{LONG}', "{length} characters; at most {most} fit.", "short"),
    one(CLAUSE, 'lead = "', f'lead = "{LONG}', "{length} characters; at most {most} fit.", "lead"),
    one(LETTER, 'summary = "', f'summary = "{LONG}', "{length} characters; at most {most} fit.", "summary"),
    one(
        "en/" + CARD, 'title = "Raised voice"', f'title = "{LONG}"', "{length} characters; at most {most} fit.", "title"
    ),
    one(TIPS, 'text = "Įsipilkite', f'text = "{WORDY}', "{count} words; at most {most}.", "tip before-water"),
    one(WAITING, 'text = "Jeigu užs', f'text = "{WORDY} užs', "{count} words; at most {most}.", "slide booked-on-time"),
    one(CLAUSE, 'duty = "', f'duty = "{WORDY * 6}', "{count} words; at most {most}."),
    # translations
    one("en/" + LETTER, "{handler}.", "the division.", "The placeholders differ from the source.", "paragraphs 3"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_each_rule_finds_what_breaks_it(tmp_path: Path, example: Broken) -> None:
    root = copy_of_small(tmp_path)
    for file, old, new in example.edits:
        edit(root, file, old, new)

    assert (example.file, example.place, example.message) in errors(root)


def test_a_clause_of_a_few_words_is_no_standard(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    head = (root / CLAUSE).read_text(encoding="utf-8").split("[[provision]]")[0]
    short = '[[provision]]\nnumber = "5.3.1"\nduty = "Pastebėkite pirmuosius ženklus."\n'
    (root / CLAUSE).write_text(head + short, encoding="utf-8")
    (root / "en" / CLAUSE).unlink()

    assert (CLAUSE, "", TOO_SHORT) in errors(root)


def test_a_list_for_the_end_of_a_shift_is_no_longer_than_the_others(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    whole = (root / CHECK).read_text(encoding="utf-8")
    more = whole[whole.index("[[section]]") :].replace('id = "', 'id = "evening-')
    with (root / "checks" / "end-of-shift.toml").open("a", encoding="utf-8") as file:
        file.write(more)
    (root / "en" / "checks" / "end-of-shift.toml").unlink()

    count = "The list has {count} items; it should have {least} to {most}."
    assert errors(root) == [("checks/end-of-shift.toml", "section", count)]


@pytest.mark.parametrize(
    ("files", "message", "file"),
    [
        (
            ("checks/front-desk.toml", "en/checks/front-desk.toml"),
            "The pack has no check list for the start of a shift.",
            "checks",
        ),
        ((BREATHING, "en/" + BREATHING), "The pack has no breathing pattern.", BREATHING),
        ((TILES, "en/" + TILES), "The card “{id}” has no place in the overview.", TILES),
        (("standard/parts.toml", "en/standard/parts.toml"), "There is no such part.", CLAUSE),
    ],
)
def test_a_pack_without_what_the_program_needs_is_refused(
    tmp_path: Path, files: tuple[str, ...], message: str, file: str
) -> None:
    root = copy_of_small(tmp_path)
    for path in files:
        (root / path).unlink()

    assert (file, message) in {(where, said) for where, _place, said in errors(root)}


def test_every_rule_has_an_example() -> None:
    tree = ast.parse(Path(str(lint_module.__file__)).read_text(encoding="utf-8"))
    rules = {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "N_"
        and isinstance(node.args[0], ast.Constant)
    }
    shown = {example.message for example in EXAMPLES}
    shown |= {"The pack has no check list for the start of a shift.", "The pack has no breathing pattern.", TOO_SHORT}

    assert rules - shown == set()


def test_the_small_pack_breaks_no_rule() -> None:
    assert problems_of(SMALL) == []


def test_every_finding_reads_as_a_sentence(tmp_path: Path) -> None:
    """Whatever is found, the placeholders of its message are filled."""
    root = copy_of_small(tmp_path)
    for example in EXAMPLES[::3]:
        for file, old, new in example.edits:
            if old in (root / file).read_text(encoding="utf-8"):
                edit(root, file, old, new)

    texts = [problem.text() for problem in problems_of(root)]

    assert len(texts) > 10
    assert not [text for text in texts if "{" in text.replace("{n}", "") or not text.strip()]


def test_a_file_that_cannot_be_used_is_one_problem(tmp_path: Path) -> None:
    """What a broken file holds is not called missing everywhere else."""
    for path in (
        CARD,
        CLAUSE,
        LETTER,
        CHECK,
        TILES,
        BREATHING,
        "contacts.toml",
        "letters/fields.toml",
        "standard/parts.toml",
    ):
        root = copy_of_small(tmp_path / path.replace("/", "-"))
        (root / path).write_text("broken = = 1", encoding="utf-8")

        assert [problem.file for problem in problems_of(root)] == [path], path


def test_a_stop_rule_in_a_danger_card_must_show_112(tmp_path: Path) -> None:
    root = copy_of_small(tmp_path)
    edit(root, CALM, 'icon = "wind"', 'icon = "wind"\ndanger = true')

    assert (CALM, "stop", "A danger card must show 112 (stop, emergency = true).") in errors(root)


def test_laws_are_found_wherever_they_stand() -> None:
    source, _problems = read_pack(SMALL)
    assert source is not None
    found = list(laws(source))

    assert {path for path, _law in found} >= {CLAUSE, LETTER, LAW}
    assert all(law.act and law.article and law.checked for _path, law in found)


def test_icons_are_those_the_program_has() -> None:
    source, _problems = read_pack(SMALL)
    assert source is not None

    assert lint(source, authoring.icon_names()) == []
    assert {problem.place for problem in lint(source, frozenset())} == {"icon"}
