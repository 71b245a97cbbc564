"""Checks as files for other programs: CSV and JSON. Knows nothing of how a PDF is drawn."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kastd_desktop.core.checklist import Answer
from kastd_desktop.i18n import _
from kastd_desktop.system.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.store.runs import Recorded, Runs

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class Row:
    """One answer, readable."""

    day: str
    place: str
    list: str
    item: str
    text: str
    answer: Answer
    note: str
    at: str


class Export:
    """The recorded checks, ready to be written."""

    def __init__(self, pack: Pack, runs: Runs) -> None:
        self._pack = pack
        self._runs = runs

    def rows(self, first: str, last: str) -> list[Row]:
        """Return every answer between two ISO days, both included."""
        texts = {
            (checklist.id, item.id): item.text
            for _when, _place, checklist in self._pack.checklists
            for item in checklist.items()
        }
        return [_row(recorded, texts) for recorded in self._runs.recorded(first, last)]

    def write_csv(self, path: Path, first: str, last: str) -> int:
        """Write CSV as Excel reads it in Lithuania: UTF-8 with BOM, semicolons.

        A cell that a spreadsheet would run as a formula gets an apostrophe in front.

        Returns:
            The number of rows.

        Raises:
            UserError: the file cannot be written.
        """
        out = io.StringIO()
        writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
        writer.writerow(
            [_("Day"), _("Desk"), _("List"), _("Item"), _("What is seen"), _("Answer"), _("Note"), _("Time")]
        )
        rows = self.rows(first, last)
        for row in rows:
            cells = (row.day, row.place, row.list, row.item, row.text, answer_name(row.answer), row.note, row.at)
            writer.writerow([_harmless(cell) for cell in cells])
        write_atomically(path, out.getvalue().encode("utf-8-sig"))
        return len(rows)

    def write_json(self, path: Path, first: str, last: str) -> int:
        """Write JSON.

        Returns:
            The number of rows.

        Raises:
            UserError: the file cannot be written.
        """
        rows = self.rows(first, last)
        content = {
            "pack": self._pack.manifest.id,
            "from": first,
            "to": last,
            "answers": [
                {
                    "day": row.day,
                    "place": row.place,
                    "list": row.list,
                    "item": row.item,
                    "text": row.text,
                    "answer": row.answer.value,
                    "note": row.note,
                    "at": row.at,
                }
                for row in rows
            ],
        }
        write_atomically(path, (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode())
        return len(rows)


def answer_name(answer: Answer) -> str:
    """Return an answer's name in the current language."""
    return {
        Answer.OK: _("OK"),
        Answer.MISSING: _("Missing"),
        Answer.NOT_APPLICABLE: _("Not applicable"),
        Answer.FIXED: _("Fixed on the spot"),
    }[answer]


def _row(recorded: Recorded, texts: dict[tuple[str, str], str]) -> Row:
    text = texts.get((recorded.list, recorded.item), recorded.item)
    return Row(
        recorded.day, recorded.place, recorded.list, recorded.item, text, recorded.answer, recorded.note, recorded.at
    )


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
