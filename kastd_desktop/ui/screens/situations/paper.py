"""A card as a sheet of paper, in the order of the card on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.i18n import _
from kastd_desktop.ui.printing import Block, Sheet
from kastd_desktop.ui.quotes import quoted
from kastd_desktop.ui.widgets.contact_row import EMERGENCY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.core.situation import Situation, Step
    from kastd_desktop.ui.widgets.contact_row import Line


def sheet_of(card: Situation, lines: Sequence[Line], references: Sequence[str]) -> Sheet:
    """Return the sheet.

    Args:
        card: the card.
        lines: whom its stop rule calls.
        references: citations of the clauses it carries out.
    """
    blocks = [
        Block(
            _("First"),
            tuple(f"{number}. {item.challenge}: {item.action}" for number, item in enumerate(card.immediate, 1)),
        ),
        Block(_("Say"), tuple(quoted(phrase.text) for phrase in card.say)),
        Block(_("Avoid"), tuple(quoted(item.text) if item.said else item.text for item in card.avoid)),
        Block(_("Next"), tuple(text for step in card.next for text in _step(step))),
    ]
    if card.stop is not None:
        called = [f"{line.who}: {line.number}" if line.number else f"{line.who}: ____________" for line in lines]
        if card.stop.emergency:
            called.append(f"{_('Danger to life or health')}: {EMERGENCY}")
        blocks.append(Block(_("When to call for help"), (card.stop.rule, *called)))
    if card.after:
        blocks.append(Block(_("Afterwards"), card.after))
    return Sheet(card.title, card.condition, tuple(blocks), "; ".join(references))


def _step(step: Step) -> tuple[str, ...]:
    if not step.is_decision:
        return (f"• {step.text}",)
    ways = [f"    {_('Yes')} → {text}" for text in step.yes] + [f"    {_('No')} → {text}" for text in step.no]
    return (f"◇ {step.text}", *ways)
