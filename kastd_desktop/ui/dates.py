"""Days and times as people read them, from Qt's own locale data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from kastd_desktop.i18n import _, active_locale, pgettext

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime


def locale() -> QLocale:
    """Return Qt's locale for the language in use."""
    return QLocale({"lt": "lt_LT", "en": "en_GB"}[active_locale()])


def clock_time(moment: datetime) -> str:
    """Return a time in a sentence: ``7.46`` in Lithuanian, ``7:46`` in English."""
    # Translators: the time of day in a sentence: hours and two-digit minutes.
    return pgettext("time in a sentence", "{hour}:{minute}").format(hour=moment.hour, minute=f"{moment.minute:02}")


def wall_time(moment: datetime) -> str:
    """Return a time as a clock shows it: ``10:24``."""
    return f"{moment.hour:02}:{moment.minute:02}"


def day_in_month(day: date) -> str:
    """Return ``lapkričio 26 d.`` or ``26 November``."""
    # Translators: “lapkričio 26 d.”; Qt date format, the month name is in the genitive. Keep quotes around letters.
    return locale().toString(QDate(day.year, day.month, day.day), pgettext("date format", "d MMMM"))


def weekday_and_day(day: date) -> str:
    """Return ``Ketvirtadienis, lapkričio 26 d.``, as a sentence begins."""
    return capitalised(weekday_in_sentence(day))


def weekday_in_sentence(day: date) -> str:
    """Return ``ketvirtadienis, lapkričio 26 d.`` or ``Thursday, 26 November``."""
    name = locale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)
    return f"{name}, {day_in_month(day)}"


def short_weekday(day: date) -> str:
    """Return ``Pr``, ``An`` …, as on a wall calendar."""
    return weekday_names()[day.weekday()]


def weekday_names() -> Sequence[str]:
    """Return the seven short names of days, Monday first."""
    return (
        pgettext("day", "Mo"),
        pgettext("day", "Tu"),
        pgettext("day", "We"),
        pgettext("day", "Th"),
        pgettext("day", "Fr"),
        pgettext("day", "Sa"),
        pgettext("day", "Su"),
    )


def minutes(count: int) -> str:
    """Return ``14 min.``, from an hour on ``4 val. 1 min.`` or ``4 val.``."""
    hours, left = divmod(count, 60)
    if not hours:
        return _("{n} min").format(n=left)
    if not left:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=left)


def length(seconds: int) -> str:
    """Return ``2 min. 10 s``, from an hour on as `minutes` does."""
    if seconds < 60:
        return _("{n} s").format(n=seconds)
    if seconds >= 60 * 60:
        return minutes(seconds // 60)
    return _("{minutes} min {seconds} s").format(minutes=seconds // 60, seconds=f"{seconds % 60:02}")


def capitalised(text: str) -> str:
    """Return the text with its first letter large and the rest as it is."""
    return text[:1].upper() + text[1:]
