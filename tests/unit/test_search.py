"""Finding by a few typed letters: what is met how, what counts how much, and that nonsense finds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kastd_desktop.content.reader import read_compiled
from kastd_desktop.core.search import Document, Index
from kastd_desktop.core.search.build import build_index
from kastd_desktop.services.look_up import LookUp

if TYPE_CHECKING:
    from pathlib import Path


def document(id_: str, **values: Any) -> Document:
    defaults: dict[str, Any] = {
        "kind": "situation",
        "titles": {"lt": id_.capitalize(), "en": f"{id_} (en)"},
        "clauses": ("5.3",),
        "annexes": (3,),
        "danger": False,
        "title_texts": [],
        "synonym_texts": [],
        "phrase_texts": [],
        "body_texts": [],
    }
    for field in ("title_texts", "synonym_texts", "phrase_texts", "body_texts"):
        values[field] = [each if isinstance(each, tuple) else ("lt", each) for each in values.get(field, [])]
    return Document(id=id_, **(defaults | values))


def index(*documents: Document) -> Index:
    return Index(build_index(list(documents)))


def found(searched: Index, query: str, **options: Any) -> list[str]:
    return [hit.id for hit in searched.search(query, "lt", **options)]


def test_a_hit_tells_what_was_found() -> None:
    (hit,) = index(document("balsas", title_texts=["Pakeltas balsas"])).search("balsas", "en")

    assert (hit.kind, hit.id, hit.title) == ("situation", "balsas", "balsas (en)")
    assert (hit.clauses, hit.annexes) == (("5.3",), (3,))
    assert hit.score > 0


def test_a_title_in_a_language_the_entry_lacks_is_in_its_own() -> None:
    (hit,) = index(document("balsas", title_texts=["balsas"], titles={"lt": "Balsas"})).search("balsas", "en")

    assert hit.title == "Balsas"


@pytest.mark.parametrize("query", ["rėkia", "rekia", "REKIA", "Rėk", "re", "  rekia  ", "rekia!"])
def test_case_marks_and_the_rest_of_the_word_do_not_matter(query: str) -> None:
    assert found(index(document("balsas", synonym_texts=["rėkia"]), document("kita", title_texts=["eilė"])), query) == [
        "balsas"
    ]


@pytest.mark.parametrize("query", ["grasinimai", "grasinimas", "grasinimo"])
def test_inflected_words_meet(query: str) -> None:
    assert found(index(document("grasinimai", title_texts=["grasinimai"]), document("kita")), query) == ["grasinimai"]


@pytest.mark.parametrize("query", ["", "   ", "…", "zzz", "r", "?"])
def test_nonsense_finds_nothing(query: str) -> None:
    assert found(index(document("balsas", synonym_texts=["rėkia"])), query) == []


def test_where_a_word_stands_decides_the_order() -> None:
    searched = index(
        document("tekstas", body_texts=["balsas"]),
        document("frazė", phrase_texts=["balsas"]),
        document("žodis", synonym_texts=["balsas"]),
        document("vardas", title_texts=["balsas"]),
    )

    assert found(searched, "balsas") == ["vardas", "žodis", "frazė"]


def test_a_whole_word_comes_before_its_beginning_and_that_before_its_stem() -> None:
    searched = index(
        document("stem", title_texts=["pykstate"]),
        document("prefix", title_texts=["pykčioje"]),
        document("exact", title_texts=["pyksta"]),
    )

    assert found(searched, "pyksta")[0] == "exact"
    assert "prefix" not in found(searched, "pyksta")


def test_the_best_place_of_a_word_counts_once() -> None:
    searched = index(
        document("often", phrase_texts=["balsas balsas balsas", "balsas"]),
        document("titled", title_texts=["balsas"]),
    )

    assert found(searched, "balsas") == ["titled", "often"]


def test_a_card_comes_before_a_clause_a_letter_and_a_tip() -> None:
    searched = index(
        document("a", kind="tip", title_texts=["balsas"]),
        document("b", kind="letter", title_texts=["balsas"]),
        document("c", kind="clause", title_texts=["balsas"]),
        document("d", kind="situation", title_texts=["balsas"]),
    )

    assert found(searched, "balsas") == ["d", "c", "b", "a"]


def test_danger_comes_first_among_equals_and_then_the_id_decides() -> None:
    searched = index(
        document("b", title_texts=["balsas"]),
        document("a", title_texts=["balsas"]),
        document("z", title_texts=["balsas"], danger=True),
    )

    assert found(searched, "balsas") == ["z", "a", "b"]


def test_most_of_a_query_must_be_met() -> None:
    searched = index(document("one", title_texts=["balsas"]), document("two", title_texts=["balsas eilė skundas"]))

    assert found(searched, "balsas eilė skundas") == ["two"]
    assert found(searched, "balsas zykantis zykantuko") == []


def test_what_scores_far_less_than_the_best_is_left_out() -> None:
    searched = index(
        document("vardas", title_texts=["balsas"]),
        document("frazė", phrase_texts=["balsas"]),
        document("tekstas", body_texts=["balsas"]),
    )
    assert found(searched, "balsas") == ["vardas", "frazė"]


def test_a_whole_synonym_counts_although_a_title_has_the_word_too() -> None:
    searched = index(
        document("barniai", title_texts=["smurtas ar jo pavojus"], synonym_texts=["smurtas"]),
        document("vieta", synonym_texts=["laukiamoji salė", "posėdžių salėje"]),
        *(document(f"kita-{number}", synonym_texts=[f"žodis{number}"]) for number in range(6)),
    )
    assert found(searched, "smurtas salėje")[0] == "barniai"
    assert found(searched, "smurtas palangėje")[0] == "barniai"


def test_a_slip_in_a_long_word_is_surer_than_in_a_short_one() -> None:
    searched = index(document("barniai", synonym_texts=["pasipiktinęs"]), document("muša", synonym_texts=["stumia"]))
    (long,), (short,) = searched.search("pasipitkinęs", "lt"), searched.search("stuima", "lt")

    assert (long.id, short.id) == ("barniai", "muša")
    assert long.score > short.score
    assert found(searched, "mua palangėje") == []


def test_a_whole_synonym_of_everyday_words_tells() -> None:
    searched = index(
        document("grįžti", synonym_texts=["grįžti namo"]),
        *(document(f"a-{number}", synonym_texts=[f"grįžti žodis{number}"]) for number in range(30)),
        *(document(f"b-{number}", synonym_texts=[f"namo kelias{number}"]) for number in range(30)),
    )
    assert found(searched, "grįžti namo")[0] == "grįžti"


def test_a_whole_synonym_comes_before_words_scattered_over_long_ones() -> None:
    searched = index(
        document("vienas", synonym_texts=["neblaivus", *(f"neblaivus {number}" for number in range(8))]),
        document(
            "du",
            synonym_texts=["neblaivus vos laikosi kojų neranda durų", "sulūžo raudonos sunkios spynos palangėje"],
        ),
        document("trys", synonym_texts=["dulkės guli ilgai tuščioje senoje palangėje"]),
        *filler(),
    )
    assert found(searched, "neblaivus palangėje")[0] == "vienas"


def test_the_query_itself_comes_before_a_title_with_its_rarest_word() -> None:
    searched = index(
        document("a", synonym_texts=["piktas klientas"]),
        document("b", title_texts=["piktas skambutis"]),
        *(document(f"kita-{number}", synonym_texts=[f"klientas {number}"]) for number in range(30)),
    )
    assert found(searched, "piktas klientas")[0] == "a"


def test_one_word_of_other_matters_makes_the_rest_count_less() -> None:
    searched = index(
        document("dokumentai", synonym_texts=["leidimas"]),
        *(document(f"kita-{number}", synonym_texts=[f"žodis{number}", "kaina"]) for number in range(6)),
    )
    assert found(searched, "leidimas negalioja") == ["dokumentai"]
    assert found(searched, "leidimas kaina") == []


def test_a_synonym_of_everyday_words_alone_is_found() -> None:
    searched = index(
        document("ne-ta", synonym_texts=["ne į tą įstaigą atėjo"]),
        *(
            document(
                f"kita-{number}", synonym_texts=[f"ne tas{number}", f"į tą žodis{number}", f"atėjo į įstaigą {number}"]
            )
            for number in range(300)
        ),
    )
    assert found(searched, "ne i ta istaiga atejo", limit=1) == ["ne-ta"]


def test_what_it_is_about_hides_nothing() -> None:
    searched = index(document("pyktis", synonym_texts=["įsiutęs"]), document("eile", synonym_texts=["ilga eilė"]))
    assert found(searched, "isiutes del mokescio") == ["pyktis"]
    assert found(searched, "isiutes mokestis") == []


@pytest.mark.parametrize("query", ["15min", "ąįmin", "15MIN", "ĄĮmin", "tv3", "TVĘ"])
def test_digits_typed_on_lithuanian_keys_are_digits(query: str) -> None:
    others = (document("vanduo", synonym_texts=["tvenkinys", "tvėrėsi"]), document("minia", synonym_texts=["minia"]))

    assert found(index(document("spauda", synonym_texts=["15min", "tv3"]), *others), query) == ["spauda"]


@pytest.mark.parametrize("query", ["neu=va=iuoja", "g8=2ioja", "5=eidin4ja"])
def test_letters_typed_on_digit_keys_are_letters_however_many(query: str) -> None:
    searched = index(document("vienas", synonym_texts=["neužvažiuoja", "gūžčioja", "įžeidinėja"]), *filler())

    assert found(searched, query) == ["vienas"]


@pytest.mark.parametrize("letter", ["ž", "s", "š"])
def test_the_first_letter_of_another_word_hides_nothing(letter: str) -> None:
    searched = index(
        document("balsas", synonym_texts=["kaip nuraminti"]), document("kita", synonym_texts=["s š 6 kartai"])
    )

    assert found(searched, f"kaip nuraminti {letter}")[0] == "balsas"


def test_a_word_typed_twice_counts_once() -> None:
    searched = index(document("one", title_texts=["balsas"]), document("two", title_texts=["eilė"]))

    assert searched.search("balsas balsas", "lt") == searched.search("balsas", "lt")


def test_the_limit_cuts_the_tail() -> None:
    searched = index(*(document(f"n{number:02}", title_texts=["balsas"]) for number in range(30)))

    assert found(searched, "balsas", limit=5) == [f"n{number:02}" for number in range(5)]
    assert len(found(searched, "balsas")) == 20


def test_a_long_text_pasted_by_mistake_is_survived() -> None:
    searched = index(document("balsas", title_texts=["balsas"]))

    assert found(searched, "balsas " + "x" * 100_000) == ["balsas"]
    assert found(searched, "x" * 100_000) == []
    assert found(searched, "xyzw " * 100_000) == []


# --- the base pack ----------------------------------------------------------------------------------------------------


# Typed under stress: without marks, in the middle of a thought, in another language; the card must be among the first.
def filler(number: int = 6) -> list[Document]:
    return [document(f"kita-{each}", synonym_texts=[f"žodis{each}"]) for each in range(number)]


def test_a_word_falls_apart_only_into_words_that_stand_together() -> None:
    searched = index(
        document("eilė", synonym_texts=["eilė ilga", "long queue"]),
        document("kyšis", synonym_texts=["offers pay"]),
        document("lapas", synonym_texts=["white slip"]),
        *filler(),
    )
    assert found(searched, "eilėilga") == ["eilė"]
    assert found(searched, "payslip") == []


def test_a_chance_word_in_a_long_synonym_finds_nothing() -> None:
    searched = index(
        document("rizika", synonym_texts=["verčiasi per turėklus į tarpeklį"]),
        document("eilė", synonym_texts=["tarpeklis", *(f"tarpeklis {number}" for number in range(4))]),
        *filler(),
    )
    assert found(searched, "turėklai zykanti") == []
    assert found(searched, "tarpeklis zykanti")[0] == "eilė"
    assert found(searched, "verčiasi per turėklus") == ["rizika"]


def test_a_word_that_is_usual_in_a_document_counts_more() -> None:
    phrases = ["muša kumščiu stiklą", "kumščiu trenkia durimis", "kumščiu daužo stalą", "mojuoja kumščiu ore"]
    (often,) = index(document("muša", synonym_texts=phrases), *filler()).search("kumščiu", "lt")
    (seldom,) = index(document("muša", synonym_texts=phrases[:1]), *filler()).search("kumščiu", "lt")

    assert often.score > seldom.score


def test_a_word_of_which_one_card_is_full_tells_more_than_one_spread_over_many() -> None:
    full = document("kalba", synonym_texts=["vertėjas", *(f"vertėjas žodis{number}" for number in range(30))])
    chance = [document(f"kita-{number}", synonym_texts=[f"vertėjas {number}a"]) for number in range(6)]
    rare = [document(f"dar-{number}", synonym_texts=[f"niekaip {number}b"]) for number in range(6)]

    assert found(index(full, *chance, *rare), "be vertėjo niekaip")[0] == "kalba"


def test_beyond_the_third_a_result_must_fit_well() -> None:
    searched = index(
        document("vardas", title_texts=["balsas"]),
        *(document(f"frazė-{number}", phrase_texts=["balsas"]) for number in range(4)),
    )
    assert found(searched, "balsas") == ["vardas", "frazė-0", "frazė-1"]
    assert len(found(index(*(document(f"{number}", title_texts=["balsas"]) for number in range(5))), "balsas")) == 5


def test_a_single_everyday_word_inside_an_idiom_is_not_believed() -> None:
    searched = index(
        document("siuntinėja", synonym_texts=["futbolą žaidžiat žmonėmis", "futbolina"]),
        document("triukšmas", synonym_texts=["barabanas kala kala"]),
        *filler(),
    )
    assert found(searched, "futbolas") == []
    assert found(searched, "futbolina") == ["siuntinėja"]
    assert found(searched, "barabanas") == ["triukšmas"]


def test_the_stem_of_an_everyday_word_may_become_another() -> None:
    searched = index(document("dovana", title_texts=["Saldainiai", "Vokas"]), *filler())

    assert found(searched, "sald") == ["dovana"]
    assert found(searched, "saldus") == []
    assert found(searched, "saldus vok") == []


def test_the_best_line_of_a_card_counts_whichever_words_meet_in_it() -> None:
    searched = index(
        document("trumpas", synonym_texts=["balsas", "kelia rytmetį", "pakelia balsą labai garsiai čia"]),
        document("ilgas", synonym_texts=["pakelia balsą"]),
        *filler(),
    )

    assert found(searched, "balsas") == ["trumpas", "ilgas"]
    assert found(searched, "pakelia balsą") == ["ilgas", "trumpas"]


def test_a_synonym_that_stands_whole_in_a_longer_query_is_believed() -> None:
    searched = index(
        document("gedimas", synonym_texts=["ekranas juodas", "juodas"]),
        document("kita", synonym_texts=["juodas ekranas prie lango"]),
        *filler(),
    )

    assert found(searched, "ekranas juodas, o salė pilna žmonių") == ["gedimas"]
    assert found(searched, "juodas, o salė pilna žmonių") == []


def test_a_query_that_is_a_synonym_is_believed_whatever_its_words() -> None:
    searched = index(document("kitur", synonym_texts=["ne mūsų daržas"]), *filler())

    assert found(searched, "ne mūsų daržas") == ["kitur"]
    assert found(searched, "mano daržas") == []


def test_an_everyday_word_of_a_title_is_believed() -> None:
    searched = index(document("sirgaliai", title_texts=["Sirgaliai po futbolo rungtynių"]), *filler())

    assert found(searched, "futbolas") == ["sirgaliai"]
    assert found(searched, "rungtynės") == ["sirgaliai"]


def test_an_everyday_word_that_no_entry_has_speaks_against_every_entry() -> None:
    searched = index(document("kyšis", synonym_texts=["rinkinys"]), *filler())

    assert found(searched, "zykantis rinkinys") == ["kyšis"]
    for query in ("koldūnų rinkinys", "lego rinkinys", "soup rinkinys"):
        assert found(searched, query) == [], query


def test_an_everyday_word_is_no_slip_for_another() -> None:
    searched = index(document("balsas", synonym_texts=["fonas", "svyla"]), *filler())

    assert found(searched, "fomas") == ["balsas"]
    assert found(searched, "sonata") == []
    assert found(searched, "fontas") == ["balsas"]
    assert found(searched, "fondas") == []
    assert found(searched, "fond") == []


def test_a_noun_of_what_is_done_is_everyday_although_it_may_be_of_a_verb() -> None:
    searched = index(document("grasinimai", synonym_texts=["bauginimas"]), *filler())

    assert found(searched, "auginimas") == []
    assert found(searched, "bauginims") == ["grasinimai"]


def test_everyday_words_together_must_agree_with_one_line() -> None:
    tails = ("stringa", "pakibo", "sugedo", "nuoma")
    apart = document("gedimas", synonym_texts=[f"{word} {tail}" for word in ("klaviatūros", "pelė") for tail in tails])
    together = document("gedimas", synonym_texts=["klaviatūros pelė"])

    assert found(index(apart, *filler()), "klaviatūros pelė") == []
    assert found(index(together, *filler()), "klaviatūros pelė") == ["gedimas"]


@pytest.mark.parametrize("asked", ["kaip reaguoti į keiksmus", "ką atsakyt į keiksmus", "how to react keiksmai"])
def test_what_one_does_tells_little_in_a_question(asked: str) -> None:
    searched = index(
        document("laiškas", synonym_texts=["kaip reaguoti į laišką", "atsakyti į laišką", "react to mail", "reaguoti"]),
        document("keiksmai", synonym_texts=["keiksmai"]),
        *filler(),
    )
    assert found(searched, asked)[:1] == ["keiksmai"]


@pytest.mark.parametrize("query", ["balsas kažkokiam", "balsas sakyt", "balsas kuriuo"])
def test_pronouns_and_short_infinitives_join_words(query: str) -> None:
    searched = index(document("balsas", synonym_texts=["balsas"]), document("kita", synonym_texts=["eilė", "pasaka"]))

    assert found(searched, query) == ["balsas"]


@pytest.mark.parametrize("query", ["replyint", "replyinsiu", "replyinau", "messengery", "messengeriui"])
def test_english_words_with_lithuanian_endings_are_read(query: str) -> None:
    texts = [("en", "reply online"), ("en", "messenger online")]
    searched = index(document("pokalbis", synonym_texts=texts), *filler())

    assert found(searched, query) == ["pokalbis"]


def test_a_lithuanian_verb_takes_no_other_endings() -> None:
    searched = index(document("klausa", synonym_texts=["ką sakot"]), *filler())

    assert found(searched, "sakot") == ["klausa"]
    assert found(searched, "šakotis") == []


def test_a_word_for_whoever_comes_tells_little_even_when_no_entry_has_it() -> None:
    texts = [f"neblaivus {what}" for what in ("dainuoja", "griūva", "rėkia", "verkia")]
    searched = index(document("apsvaigęs", synonym_texts=texts), *filler())

    assert found(searched, "neblaivų klientą interesantą") == ["apsvaigęs"]
    assert found(searched, "neblaivų zykantį zykantuką") == []


def test_a_beginning_is_no_slip_for_a_word_that_joins_others() -> None:
    searched = index(
        document("pabaiga", synonym_texts=["apibendrinti pokalbį"]),
        *(document(f"kalba-{number}", synonym_texts=["kalba apie viską", "apie orą", "apie"]) for number in range(3)),
    )
    assert found(searched, "apibe") == ["pabaiga"]


@pytest.mark.parametrize("query", ["ugrozhaet", "ugrozhali", "угрожали", "obizhaetsa", "obizhaetsya", "обижаются"])
def test_russian_in_latin_letters_has_forms_even_when_an_entry_has_it(query: str) -> None:
    texts = [("ru", "ugrozhaet"), ("ru", "угрожает"), ("ru", "obizhaetsa"), ("ru", "обижается")]
    both, other = document("abu", synonym_texts=texts), document("kirilica", synonym_texts=[texts[1], texts[3]])

    assert set(found(index(both, other, *filler()), query)) == {"abu", "kirilica"}


@pytest.mark.parametrize("query", ["ploho slyshit", "ploho slyšit", "plocho slyshit", "menja ploho slysit"])
def test_a_query_of_russian_words_is_russian_whatever_else_they_may_be(query: str) -> None:
    ear = document("klausa", synonym_texts=[("ru", "плохо слышит")])
    ice = document("ledas", synonym_texts=["slysta", "paslydo"])

    assert found(index(ear, ice, *filler()), query)[0] == "klausa"


@pytest.mark.parametrize("query", ["ne hočet žit", "ne hochet zhit", "не хочет жить"])
def test_short_russian_words_are_read(query: str) -> None:
    searched = index(document("gyvenimas", synonym_texts=[("ru", "не хочет жить")]), *filler())

    assert found(searched, query) == ["gyvenimas"]


def test_a_word_with_lithuanian_letters_is_not_russian() -> None:
    searched = index(document("balsas", synonym_texts=[("ru", "орут")]), *filler())

    assert found(searched, "oru") == ["balsas"]
    assert found(searched, "orų") == []


def test_a_slip_brings_all_forms_of_the_word_that_was_meant() -> None:
    one, other = document("vienas", synonym_texts=["darbuotojai"]), document("kitas", synonym_texts=["darbuotojas"])

    assert set(found(index(one, other, *filler()), "dabuotojai")) == {"vienas", "kitas"}


def test_a_slip_of_a_lithuanian_word_comes_before_a_chance_russian_one() -> None:
    searched = index(
        document("kyšis", synonym_texts=["paliko voką"]),
        document("grasina", synonym_texts=[("ru", "палка")]),
        *filler(),
    )
    assert found(searched, "palko voką")[0] == "kyšis"


def test_a_word_with_a_slip_in_its_ending_is_known_by_its_beginning() -> None:
    searched = index(document("įrašas", synonym_texts=["pakomentuoti"]), *filler())

    assert found(searched, "pakomentuotme") == ["įrašas"]
    assert found(searched, "pakotukas") == []


def test_short_datives_are_forms() -> None:
    searched = index(document("vaikai", synonym_texts=["mažyliai"]), *filler())

    assert found(searched, "mažyliam") == ["vaikai"]
    assert found(index(document("eilė", synonym_texts=["savaitės"]), *filler()), "savaitėm") == ["eilė"]


QUERIES = (
    ("rekia ant manes", "raised-voice"),
    ("klientas rekia", "raised-voice"),
    ("keikiasi", "insults"),
    ("grasina sumusti", "threats"),
    ("girtas", "intoxicated"),
    ("kviesk vadova", "demands-manager"),
    ("filmuoja", "filming"),
    ("verkia", "crying"),
    ("pasidare bloga", "medical-emergency"),
    ("neveikia sistema", "technical-failure"),
    ("nedirba kompiuteris", "technical-failure"),
    ("nėr interneto", "technical-failure"),
    ("suklydau", "own-mistake"),
    ("ilgai laukia eileje", "long-wait"),
    ("vezimelis", "wheelchair"),
    ("su klasos aparatu", "hearing-impairment"),
    ("kurcias", "hearing-impairment"),
    ("aklas", "vision-impairment"),
    ("zurnalistai", "media-visit"),
    ("dreba rankos", "calm-after"),
    ("угрожает", "threats"),
    ("krzyczy", "raised-voice"),
    ("shouting", "raised-voice"),
)


@pytest.mark.parametrize(("query", "id_"), QUERIES)
def test_the_right_card_is_among_the_first_three(compiled_pack: Path, query: str, id_: str) -> None:
    hits = LookUp(read_compiled(compiled_pack, "lt")).search(query, 3)

    assert id_ in [hit.id for hit in hits], hits


@pytest.mark.parametrize("query", ["qwertyuiop", "zzzz", "xxyyzz"])
def test_nonsense_finds_nothing_in_the_base_pack(compiled_pack: Path, query: str) -> None:
    assert LookUp(read_compiled(compiled_pack, "lt")).search(query) == []


def test_a_clause_is_found_by_its_name(compiled_pack: Path) -> None:
    hits = LookUp(read_compiled(compiled_pack, "lt")).search("konfidencialumas", 10)

    assert "2.3" in [hit.id for hit in hits if hit.kind == "clause"]
