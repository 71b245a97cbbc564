"""The waiting-room screen under any slides, any time and any tries at its PIN."""

from __future__ import annotations

import tempfile
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from kastd_desktop.core import pin
from kastd_desktop.core.commitment import Kind, Slide, dwell_seconds
from kastd_desktop.core.kiosk import ROUND, Frame, moment, programme
from kastd_desktop.core.preferences import Preferences
from kastd_desktop.services.leaving import Leaving, Outcome
from kastd_desktop.services.showing import ShowingFiles
from kastd_desktop.ui.kiosk.lines import balanced, fewest, filled

if TYPE_CHECKING:
    from collections.abc import Sequence

KINDS: st.SearchStrategy[Kind] = st.sampled_from(("promise", "help-us", "if-we-fail"))
TEXTS = st.lists(st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=14), min_size=1, max_size=24)


@st.composite
def slides(draw: st.DrawFn, locale: str) -> list[Slide]:
    ids = draw(st.lists(st.integers(0, 60), unique=True, max_size=20))
    return [Slide(str(id_), draw(KINDS), "Tekstas čia.", "1.1", False, (), locale) for id_ in ids]


def frames(lengths: Sequence[float]) -> list[Frame]:
    return [
        Frame(Slide("x", "promise", "x", "1.1", legal=False, law=(), locale="lt"), "lt", 0, 1, seconds)
        for seconds in lengths
    ]


LENGTHS = st.lists(st.floats(10, 60), min_size=1, max_size=60)


@given(LENGTHS, st.floats(0, 1e7))
def test_at_any_moment_one_frame_is_shown_and_has_time_left(lengths: list[float], elapsed: float) -> None:
    shown = moment(frames(lengths), elapsed)
    assert 0 <= shown.index < len(lengths)
    assert 0 <= shown.remaining <= lengths[shown.index] + 1e-6


@given(LENGTHS)
def test_waiting_for_the_time_left_shows_every_frame_in_turn(lengths: list[float]) -> None:
    """What the timer does: it waits as long as it is told, a millisecond more, and asks again."""
    all_frames, elapsed, seen = frames(lengths), 0.0, []
    for _step in lengths:
        shown = moment(all_frames, elapsed)
        seen.append(shown.index)
        elapsed += shown.remaining + 0.001
    assert seen == list(range(len(lengths)))


@given(slides("lt"), slides("en"))
def test_a_turn_shows_every_slide_of_the_first_language_once_and_none_in_a_wrong_language(
    first: list[Slide], second: list[Slide]
) -> None:
    turn = programme({"lt": first, "en": second}, ("lt", "en"))
    leading = "lt" if first else "en"
    shown = [frame.slide.id for frame in turn if frame.locale == leading]
    assert sorted(shown) == sorted(slide.id for slide in first or second)
    assert all(frame.slide.locale == frame.locale for frame in turn)
    for frame in turn:
        assert 0 <= frame.number < frame.count <= ROUND
        assert frame.seconds == dwell_seconds(frame.slide.text)
    for before, after in pairwise(turn):
        assert after.number in {0, before.number + 1}


@given(TEXTS, st.integers(4, 60))
def test_lines_keep_every_word_in_order_and_the_width(words: list[str], width: int) -> None:
    each = tuple(words)
    count = fewest(each, width, len)
    lines = balanced(each, count, width, len)
    assert " ".join(lines) == " ".join(each)
    assert len(lines) <= count
    assert all(len(line) <= width or " " not in line for line in lines)
    assert " ".join(filled(each, width, len)) == " ".join(each)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_as_settings_and_as_a_pack_give_something_to_show(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any"
        path.write_bytes(data)
        showing = ShowingFiles(path, path)
        assert showing.frames
        assert showing.preferences == Preferences()
        assert path.read_bytes() == data


class Break(RuleBasedStateMachine):
    """Someone who knows no PIN tries, waits, restarts and sets clocks; a model counts along."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "tries.json"
        self.now = 1000.0
        self.wrong = 0
        self.free_at = 0.0
        self.leaving = Leaving(self.path, self.clock)

    def clock(self) -> float:
        return self.now

    @rule(digits=st.from_regex(r"[0-9]{4,8}", fullmatch=True))
    def attempt(self, digits: str) -> None:
        too_soon = self.now < self.free_at
        with patch.object(pin, "fits", lambda given, stored: given == stored):
            outcome = self.leaving.attempt(digits, "the hash of another")
        assert outcome is (Outcome.WAIT if too_soon else Outcome.WRONG)
        if not too_soon:
            self.wrong += 1
            self.free_at = self.now + pin.delay_after(self.wrong)

    @rule(seconds=st.floats(0, 1000))
    def wait(self, seconds: float) -> None:
        self.now += seconds

    @rule(booted=st.booleans())
    def restart(self, booted: bool) -> None:
        if booted:
            self.now = 0.0
        self.free_at = self.now + pin.delay_after(self.wrong)
        self.leaving = Leaving(self.path, self.clock)

    @invariant()
    def the_wait_is_never_shorter_than_it_should_be(self) -> None:
        assert self.leaving.wait() >= self.free_at - self.now - 1e-6

    def teardown(self) -> None:
        self.folder.cleanup()


TestBreak = Break.TestCase
TestBreak.settings = settings(max_examples=40, deadline=None)
