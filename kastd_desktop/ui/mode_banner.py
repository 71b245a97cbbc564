"""The banner of an extraordinary situation: why, since when, until when, what applies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.i18n import _, ngettext, pgettext
from kastd_desktop.ui import dates
from kastd_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from datetime import datetime

    from kastd_desktop.core.mode import Extraordinary
    from kastd_desktop.core.standard import Standard
    from kastd_desktop.ui.theme.theme import Theme


def mode_banner(theme: Theme, state: Extraordinary, standard: Standard, *, ends_soon: bool) -> Banner:
    """Return the banner.

    Args:
        theme: colours and sizes.
        state: the situation in force.
        standard: what applies meanwhile.
        ends_soon: the planned end is less than a day away.
    """
    span = _("Since {since}, until {until}.").format(since=moment(state.since), until=moment(state.until))
    text = f"{state.reason.rstrip('.')}.\n{span} {applies_now(standard)}"
    if ends_soon:
        text += " " + _("The ordinary mode returns in less than a day.")
    return Banner(theme, _("Extraordinary situation"), text, _("Change"))


def applies_now(standard: Standard) -> str:
    """Return which parts and annexes are in force now, as a sentence."""
    return _("In force now: {list}.").format(list=parts_in_force(standard))


def parts_in_force(standard: Standard) -> str:
    """Return which parts and annexes stay in force in an extraordinary situation, as a list in words."""
    parts = sorted(number for number in standard.extraordinary if not number.startswith("A"))
    annexes = sorted(number[1:] for number in standard.extraordinary if number.startswith("A"))
    named = []
    if parts:
        named.append(ngettext("part {list}", "parts {list}", len(parts)).format(list=_listed(parts)))
    if annexes:
        named.append(ngettext("annex {list}", "annexes {list}", len(annexes)).format(list=_listed(annexes)))
    return ", ".join(named)


def _listed(words: list[str]) -> str:
    if len(words) == 1:
        return words[0]
    # Translators: a list such as “1, 2 and 4”.
    return _("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


def moment(at: datetime) -> str:
    """Return a day and a time in a sentence, e.g. ``gruodžio 1 d. 17.00 val.``."""
    # Translators: {day} is “1 December”, {time} is “17:00”.
    return pgettext("moment", "{day}, {time}").format(day=dates.day_in_month(at.date()), time=dates.clock_time(at))
