"""The keys of the overview and of a card, for the list of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.i18n import _
from kastd_desktop.ui.commands import Hint

if TYPE_CHECKING:
    from kastd_desktop.core.situation import Situation


def overview_hints() -> tuple[Hint, ...]:
    """Return the keys of the overview."""
    return (
        Hint(("←", "→", "↑", "↓"), _("Another situation")),
        Hint(("Enter",), _("Open the card")),
        Hint(("Ctrl", "D"), _("Pin in quick help, or unpin")),
        Hint(("F1",), _("Numbers to call now")),
        Hint(("F2",), _("Phrases in other languages")),
        Hint(("F7",), _("Practise with random cards")),
        Hint(("F9",), _("Incident notes")),
    )


def card_hints(card: Situation) -> tuple[Hint, ...]:
    """Return the keys of a card; those for what it does not have are left out."""
    hints = [
        Hint(("↑", "↓"), _("Another sentence or step")),
        Hint(("Enter",), _("Copy the sentence")),
        Hint(("F1",), _("Numbers to call now")),
        Hint(("F2",), _("The sentences in another language")),
        Hint(("Shift", "Enter"), _("Show the sentence to the customer")),
    ]
    if card.clauses:
        hints.append(Hint(("F3",), _("The clause behind the card")))
    if card.annexes:
        hints.append(Hint(("F4",), _("The annex behind the card")))
    if card.next:
        hints += [
            Hint(("F6",), _("From the sentences to the steps and back")),
            Hint((_("Space"),), _("Tick the step, or take this way")),
            Hint(("Backspace",), _("Take back the last tick")),
        ]
    return (
        *hints,
        Hint(("F8",), _("Note the incident")),
        Hint(("Ctrl", "P"), _("Print the card")),
        Hint(("Ctrl", "D"), _("Pin in quick help, or unpin")),
        Hint(("Ctrl", "PgDn"), _("Next card")),
        Hint(("Ctrl", "PgUp"), _("Card before")),
        Hint(("Esc",), _("Hide the card at once")),
    )


def phrase_hints() -> tuple[Hint, ...]:
    """Return the keys of the sentences for any desk in other languages."""
    return (
        Hint(("↑", "↓"), _("Another sentence")),
        Hint(("Enter",), _("Copy the sentence")),
        Hint(("Shift", "Enter"), _("Show the sentence to the customer")),
        Hint(("F2",), _("The sentences in another language")),
        Hint(("Esc",), _("Back to the situations")),
    )
