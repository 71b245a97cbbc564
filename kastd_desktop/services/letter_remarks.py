"""What a writer may want to look at again before a letter goes out. Remarks never stop anybody. Knows no pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from kastd_desktop.core.personal_code import holds_personal_code
from kastd_desktop.services.letter_days import parse_day
from kastd_desktop.services.letter_names import address_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kastd_desktop.services.letter_entered import Entered

Remark = Literal["personal-code", "foreign-name", "late"]


def remarks(entered: Entered, latest: Mapping[str, str]) -> dict[str, Remark]:
    """Return what the writer may want to look at again, by field id; nothing of it keeps the letter back.

    Args:
    entered: the template and what was entered.
    latest: the last day the term allows, in ISO, by deadline.
    """
    letter, values, found = entered.letter, entered.values, dict[str, Remark]()
    for field in letter.fields:
        text = values.get(field.id, "").strip()
        day = parse_day(text) if field.kind == "deadline" else None
        if holds_personal_code(text):
            found[field.id] = "personal-code"
        elif field.kind == "name" and text:
            forms = {each.id for each in letter.fields if each.case}
            if not address_in(letter, values, entered.by_hand).sure and forms - entered.by_hand:
                found[field.id] = "foreign-name"
        elif day is not None and day.isoformat() > latest.get(field.id, "9999"):
            found[field.id] = "late"
    return found
