"""When to remind of the check: the next moment that the settings name, on the desk's own wall clock."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kastd_desktop.services.clock import at

if TYPE_CHECKING:
    from datetime import datetime

    from kastd_desktop.core.preferences import Preferences


def next_reminder(preferences: Preferences, now: datetime) -> datetime | None:
    """Return the first reminder later than ``now``; None when no day is chosen.

    Args:
        preferences: which days and what time.
        now: local time with its offset.
    """
    for ahead in range(8):  # the same weekday of the next week, when today's moment has passed
        day = now.date() + timedelta(days=ahead)
        if day.weekday() in preferences.reminder_days:
            moment = at(day, preferences.reminder, now)
            if moment > now:
                return moment
    return None
