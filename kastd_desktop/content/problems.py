"""What is wrong with a pack, said plainly; the same list serves the command line, the editor and the tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Level = Literal["error", "note"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding.

    Attributes:
        level: an ``error`` keeps the pack from being built, a ``note`` does not.
        file: path inside the pack.
        place: where in the file, e.g. ``say 2, text``; may be empty.
        message: msgid with named placeholders.
        fields: values for the placeholders.
    """

    level: Level
    file: str
    place: str
    message: str
    fields: dict[str, object] = field(default_factory=dict)

    def text(self) -> str:
        """Return the message in the current language."""
        from kastd_desktop.i18n import _

        return _(self.message).format(**self.fields)


def error(file: str, place: str, message: str, **fields: object) -> Problem:
    """Return a finding that keeps the pack from being built; see `Problem`."""
    return Problem("error", file, place, message, fields)


def has_errors(problems: list[Problem]) -> bool:
    """Tell whether any problem keeps the pack from being built."""
    return any(problem.level == "error" for problem in problems)
