"""The language of the interface: looked up at the moment of showing, and never a reason to stop."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from kastd_desktop import i18n
from kastd_desktop.i18n import N_, _, active_locale, ngettext, pgettext, speaking
from kastd_desktop.system.resources import translations_dir

if TYPE_CHECKING:
    from pathlib import Path


def test_the_language_of_the_moment_decides() -> None:
    i18n.activate("lt", translations_dir())
    assert _("Missing") == "Trūksta"
    i18n.activate("en", translations_dir())
    assert _("Missing") == "Missing"
    assert active_locale() == "en"


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 klaidų."), (1, "1 klaida."), (2, "2 klaidos."), (11, "11 klaidų."), (21, "21 klaida.")]
)
def test_lithuanian_counts_in_three_forms(count: int, words: str) -> None:
    assert ngettext("{n} error.", "{n} errors.", count).format(n=count) == words


@pytest.mark.parametrize(("count", "words"), [(0, "0 errors."), (1, "1 error."), (2, "2 errors."), (21, "21 errors.")])
def test_english_counts_in_two(count: int, words: str) -> None:
    i18n.activate("en", translations_dir())

    assert ngettext("{n} error.", "{n} errors.", count).format(n=count) == words


def test_an_empty_text_stays_empty() -> None:
    """The catalogue's own header hides behind the empty msgid."""
    assert _("") == ""


def test_an_unknown_text_stays_itself() -> None:
    assert _("Nobody translated this.") == "Nobody translated this."
    assert pgettext("nowhere", "Missing") == "Missing"
    assert N_("Missing") == "Missing"


def test_an_unknown_language_is_refused_and_changes_nothing() -> None:
    with pytest.raises(LookupError):
        i18n.activate("de", translations_dir())

    assert active_locale() == "lt"


def catalogue(folder: Path, content: bytes | None) -> Path:
    place = folder / "lt" / "LC_MESSAGES"
    place.mkdir(parents=True, exist_ok=True)
    if content is not None:
        (place / "kastd.mo").write_bytes(content)
    return folder


def test_a_missing_catalogue_gives_readable_english(tmp_path: Path) -> None:
    i18n.activate("lt", catalogue(tmp_path, None))

    assert _("Missing") == "Missing"
    assert active_locale() == "lt"


def test_a_damaged_catalogue_never_stops_the_program(tmp_path: Path) -> None:
    whole = (translations_dir() / "lt" / "LC_MESSAGES" / "kastd.mo").read_bytes()
    chance = random.Random(7)
    cuts = [whole[:length] for length in (0, 1, 4, 10, 20, 27, 28, 30, len(whole) // 2, len(whole) - 1)]
    headers = [
        whole[:position] + bytes([chance.randrange(256)]) + whole[position + 1 :]
        for position in range(28)
        for _n in "ab"
    ]
    anywhere = []
    for _number in range(40):
        position = chance.randrange(len(whole))
        anywhere.append(whole[:position] + bytes([whole[position] ^ 0x81]) + whole[position + 1 :])
    charset = [whole.replace(b"charset=utf-8", b"charset=utf-x", 1), whole.replace(b"plural=", b"plural=;", 1)]

    for content in (*cuts, *headers, *anywhere, *charset):
        i18n.activate("lt", catalogue(tmp_path, content))
        assert isinstance(_("Missing"), str)


def test_another_language_is_spoken_for_a_moment() -> None:
    with speaking("en"):
        assert _("Missing") == "Missing"
        assert active_locale() == "en"
        with speaking("lt-easy"):
            assert _("Missing") == "Trūksta"
    assert _("Missing") == "Trūksta"
    with speaking("de"):
        assert active_locale() == "lt"


def test_the_language_comes_back_after_an_error() -> None:
    with pytest.raises(KeyError), speaking("en"):
        raise KeyError

    assert active_locale() == "lt"
