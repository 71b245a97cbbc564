"""The report of checks on paper: numbers by time and the list of shortcomings. Holds no names and no remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from kastd_desktop.i18n import _, ngettext, pgettext
from kastd_desktop.services.export import answer_name
from kastd_desktop.ui import dates, printing

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.services.export import Export, Report, Shortcoming

_WIDTHS = (21, 10, 10, 13, 10, 10, 13, 13)


def write_checks_report(export: Export, path: Path, first: str, last: str) -> int:
    """Write the checks between two ISO days, both included, as PDF.

    Returns:
        The number of answers behind it.

    Raises:
        UserError: the file cannot be written.
    """
    report = export.report(first, last)
    printing.write_pdf(checks_sheet(report), path)
    return report.answers


def checks_sheet(report: Report) -> printing.Sheet:
    """Return the report as it goes on paper."""
    blocks: list[printing.Block | printing.Table] = [printing.Block("", _summary(report))]
    for place in sorted({line.place for line in report.lines}):
        heading = place if len(report.places) > 1 else _("By day") if report.by_day else _("By month")
        blocks.append(_numbers(report, place, heading))
    blocks.append(_shortcomings(report, _("Shortcomings"), report.shortcomings))
    if report.end_days:
        blocks.append(_shortcomings(report, _("Shortcomings at the end of the shift"), report.end_shortcomings))
    span = _("{first} to {last}").format(first=report.first, last=report.last)
    return printing.Sheet(
        title=_("Report of daily checks"),
        subtitle=" · ".join([span, *filter(None, report.places)]),
        blocks=tuple(blocks),
        source=_("This report holds no names and no remarks; they stay on this computer."),
    )


def month_name(iso: str) -> str:
    """Return a month as it stands alone: ``2026 m. lapkritis``.

    Args:
        iso: ``2026-11``.
    """
    year, _dash, month = iso.partition("-")
    name = dates.locale().standaloneMonthName(int(month), QLocale.FormatType.LongFormat)
    # Translators: a month that stands alone, e.g. in a heading.
    return pgettext("month and year", "{month} {year}").format(month=name, year=year)


def _summary(report: Report) -> tuple[str, ...]:
    ends = report.end_days
    wound_up = ngettext(
        "The list of the end of the shift was answered on {n} day.",
        "The list of the end of the shift was answered on {n} days.",
        ends,
    ).format(n=ends)
    closing = (wound_up,) if ends else ()
    if report.unreadable:
        left_out = _("Unreadable entries of the records that are not counted here: {n}.")
        closing = (*closing, left_out.format(n=report.unreadable))
    if not report.lines:
        return closing or (_("Nothing was checked in this time."),)
    days, finished, clean = (
        sum(getattr(line, name) for line in report.lines) for name in ("days", "finished", "clean")
    )
    bad = len(report.shortcomings)
    checked = ngettext("Checks on {n} day.", "Checks on {n} days.", days).format(n=days)
    whole = ngettext("Nothing was missing on {n} day.", "Nothing was missing on {n} days.", clean).format(n=clean)
    found = ngettext("{n} shortcoming was found.", "{n} shortcomings were found.", bad).format(n=bad)
    ended = ngettext("All was answered on {n} day.", "All was answered on {n} days.", finished).format(n=finished)
    return (f"{checked} {ended} {whole} {found}", *closing)


def _numbers(report: Report, place: str, heading: str) -> printing.Table:
    lines = [line for line in report.lines if line.place == place]
    rows = [
        (
            line.period if report.by_day else month_name(line.period),
            *map(str, (line.days, line.finished, line.clean, line.ok, line.missing, line.fixed, line.na)),
        )
        for line in lines
    ]
    total = tuple(
        str(sum(getattr(line, name) for line in lines))
        for name in ("days", "finished", "clean", "ok", "missing", "fixed", "na")
    )
    return printing.Table(
        heading=heading,
        columns=(
            _("Day") if report.by_day else _("Month"),
            pgettext("column", "Days"),
            pgettext("column", "Finished"),
            pgettext("column", "Nothing missing"),
            pgettext("column", "OK"),
            pgettext("column", "Missing"),
            pgettext("column", "Fixed"),
            pgettext("column", "Not applicable"),
        ),
        rows=(*rows, (_("Together"), *total)),
        widths=_WIDTHS,
        numbers=1,
        total=True,
    )


def _shortcomings(
    report: Report, heading: str, shortcomings: tuple[Shortcoming, ...]
) -> printing.Block | printing.Table:
    if not shortcomings:
        return printing.Block(heading, (_("None."),))
    several = len(report.places) > 1
    rows = tuple(
        (each.day, *((each.place,) if several else ()), each.text, answer_name(each.answer)) for each in shortcomings
    )
    return printing.Table(
        heading=heading,
        columns=(_("Day"), *((_("Desk"),) if several else ()), _("What is seen"), _("Answer")),
        rows=rows,
        widths=(14, 16, 50, 20) if several else (14, 64, 22),
    )
