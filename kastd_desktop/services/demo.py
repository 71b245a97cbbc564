"""A desk with sample data, for pictures and the self-test; lives in a temporary folder and leaves nothing behind."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.checklist import Answer
from kastd_desktop.core.preferences import Contact, Preferences
from kastd_desktop.core.workdays import is_working
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, pgettext
from kastd_desktop.services.change import Changes
from kastd_desktop.services.choices import Choices
from kastd_desktop.services.desk import Desk, open_desk
from kastd_desktop.system.paths import Paths

if TYPE_CHECKING:
    from pathlib import Path

CLOSING_STATES: Final = ("closing", "closed")
"""States in which the end of the shift is in front: half answered, and finished."""
STATES: Final = ("fresh", "in-progress", "done", "extraordinary", "first-day", *CLOSING_STATES)
"""States of a desk; a screen that shows one thing also takes that thing's id as its state."""

SEED: Final = 25
# A fixed zone, so that a picture is the same wherever it is drawn.
NOW: Final = datetime.fromisoformat("2026-11-26T07:46:00+02:00")
EVENING: Final = NOW.replace(hour=17, minute=4)
"""When the sample desk winds up."""


def demo_preferences(locale: str) -> Preferences:
    """Return the settings of the sample desk."""
    return Preferences(
        set_up=True,
        institution=pgettext("sample", "Ąžuolynas District Municipality"),
        address=pgettext("sample", "Customer Service Division, Liepų g. 1, Ąžuolynas"),
        desk=pgettext("sample", "Counter 3"),
        greeting_name="Rūta",
        writer="Rūta Petrauskaitė",
        position=pgettext("sample", "Customer service specialist"),
        phone="+370 600 00000",
        reminder_days=(0, 1, 2, 3, 4),
        locale=locale,
        contacts={
            "security": Contact("", pgettext("sample", "ext. 301")),
            "supervisor": Contact("Jolita", pgettext("sample", "ext. 214")),
            "it-help": Contact("", pgettext("sample", "ext. 305")),
        },
    )


def demo_desk(folder: Path, locale: str, state: str, pack: Path | None, preferences: Preferences | None = None) -> Desk:
    """Return a desk with sample data.

    Args:
        folder: an empty folder that the caller removes.
        locale: language.
        state: one of `STATES`; anything else is a desk in the middle of its check.
        pack: a pack to use instead of the base pack.
        preferences: settings instead of the sample's.

    Raises:
        UserError: the folder cannot be written.
    """
    changes = Changes()
    choices = Choices(folder / "settings.json", changes)
    chosen = preferences or demo_preferences(locale)
    choices.preferences = chosen._replace(locale=locale)
    time = [NOW]
    desk = open_desk(Paths(folder), choices, changes, pack, lambda: time[0])
    if not desk.records.writable:
        raise desk.records.trouble or UserError(N_("Answers cannot be saved."))
    if state not in {"first-day", "fresh-install"}:
        _fill_year(desk, time)
    time[0] = NOW - timedelta(seconds=130)
    if state == "done" or state in CLOSING_STATES:
        _answer_all(desk, time)
    elif state not in {"fresh", "first-day"}:
        _answer_some(desk)
    time[0] = NOW
    if state in CLOSING_STATES:
        _wind_up(desk, time, whole=state == "closed")
    if state == "extraordinary":
        desk.mode.switch_on(
            pgettext("sample", "Quarantine: customers are served remotely"), NOW + timedelta(days=5, hours=9)
        )
    return desk


def _fill_year(desk: Desk, time: list[datetime]) -> None:
    """Answer the checks of the year so far, with a few shortcomings here and there."""
    day = NOW.replace(month=1, day=1, hour=7, minute=42)
    runs = []
    while day.date() < NOW.date():
        # By day, so that a longer list does not deal the whole year anew.
        chance = random.Random(f"{SEED} {day.date()}")  # noqa: S311 - sample data
        if is_working(day.date(), desk.pack.holidays) and chance.random() > 0.03:
            time[0] = day
            run = desk.checks.today()
            items = run.checklist.items()
            bad = chance.choices([0, 1, 2, 4], [80, 13, 5, 2])[0]
            missing = set(chance.sample([item.id for item in items], bad))
            favourite = items[1].id
            if bad and chance.random() < 0.5:
                missing.add(favourite)
            for item in items:
                run = run.answered(item.id, Answer.MISSING if item.id in missing else Answer.OK, time[0].isoformat())
                time[0] += timedelta(seconds=chance.randint(4, 12))
            runs.append(run.closed(time[0].isoformat()))
        day += timedelta(days=1)
    desk.checks.import_runs(runs)


def _answer_some(desk: Desk) -> None:
    checklist = desk.checks.today().checklist
    environment, appearance, confidentiality, *_rest = checklist.sections
    for section, odd in ((environment, 1), (appearance, 2)):
        for number, item in enumerate(section.items):
            if section is environment and number == odd:
                desk.checks.answer(item.id, Answer.MISSING)
                desk.checks.note(item.id, pgettext("sample", "The notice board shows old opening hours, until 17.00."))
            elif number == odd:
                desk.checks.answer(item.id, Answer.NOT_APPLICABLE)
            else:
                desk.checks.answer(item.id, Answer.OK)
    desk.checks.answer(confidentiality.items[0].id, Answer.OK)


def _answer_all(desk: Desk, time: list[datetime]) -> None:
    items = desk.checks.today().checklist.items()
    for number, item in enumerate(items):
        answer = {1: Answer.MISSING, len(items) - 3: Answer.MISSING, 6: Answer.NOT_APPLICABLE}.get(number, Answer.OK)
        desk.checks.answer(item.id, answer)
    desk.checks.note(items[1].id, pgettext("sample", "The notice board shows old opening hours"))
    time[0] = NOW
    desk.checks.finish()


def _wind_up(desk: Desk, time: list[datetime], *, whole: bool) -> None:
    """Turn the clock to the end of the shift and answer its list."""
    closing = desk.closing()
    if closing is None:
        return
    items = closing.today().checklist.items()
    time[0] = EVENING
    for number, item in enumerate(items if whole else items[: len(items) // 2]):
        closing.answer(item.id, Answer.MISSING if number == 1 else Answer.OK)
        time[0] += timedelta(seconds=8)
    closing.note(items[1].id, pgettext("sample", "The printer is jammed, a page is still inside"))
    if whole:
        closing.finish()
