"""Short exercises step by step, and advice by phase."""

from __future__ import annotations

import pytest

from kastd_desktop.core.calm import Calm, Script, Tip, moment_at

SCRIPT = Script("s", "S", (("a", 10), ("b", 20), ("c", 5)), "")


@pytest.mark.parametrize(
    ("elapsed", "step", "left", "share"),
    [(-1, 0, 10, 0), (0, 0, 10, 0), (0.1, 0, 10, 0.01), (9.5, 0, 1, 0.95), (10, 1, 20, 0), (15, 1, 15, 0.25),
     (34.9, 2, 1, 0.98)],
)  # fmt: skip
def test_the_step_follows_elapsed_time(elapsed: float, step: int, left: int, share: float) -> None:
    moment = moment_at(SCRIPT, elapsed)
    assert (moment.step, moment.left, moment.finished) == (step, left, False)
    assert moment.share == pytest.approx(share)


@pytest.mark.parametrize("elapsed", [35, 36.5, 1e9])
def test_after_the_last_step_it_is_finished(elapsed: float) -> None:
    moment = moment_at(SCRIPT, elapsed)
    assert (moment.step, moment.left, moment.share, moment.finished) == (2, 0, 1.0, True)


def test_a_script_knows_its_length_and_where_its_steps_begin() -> None:
    assert SCRIPT.length == 35
    assert [SCRIPT.start_of(step) for step in range(4)] == [0, 10, 30, 35]


def test_advice_is_found_by_phase_in_its_order() -> None:
    tips = (Tip("1", "after", "x"), Tip("2", "before", "y"), Tip("3", "after", "z"))
    calm = Calm((), (), (), tips, (), "lt")
    assert [tip.id for tip in calm.tips_for("after")] == ["1", "3"]
    assert calm.tips_for("during") == ()
