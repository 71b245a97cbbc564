"""A clause on paper: its text, and which edition of what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.i18n import _
from kastd_desktop.ui.printing import Block, Sheet
from kastd_desktop.ui.quotes import quoted
from kastd_desktop.ui.screens.standard.article import edition_line
from kastd_desktop.ui.screens.standard.provision import law_line

if TYPE_CHECKING:
    from kastd_desktop.core.standard import Clause, Provision, Standard


def sheet_of(clause: Clause, standard: Standard, citation: str, idle: str) -> Sheet:
    """Return a clause as it is printed.

    Args:
        clause: what to print.
        standard: the edition it belongs to.
        citation: how the clause is cited.
        idle: why it does not apply now; empty when it does.
    """
    first = [Block("", (idle,))] if idle else []
    blocks = [Block(f"{each.number} {each.heading}".strip(), tuple(_lines(each))) for each in clause.provisions]
    title = clause.title if clause.is_annex else f"{clause.number} {clause.title}"
    subtitle = f"{citation}. {clause.lead}" if clause.lead else citation
    return Sheet(title, subtitle, (*first, *blocks), edition_line(standard))


def _lines(provision: Provision) -> list[str]:
    lines = [provision.duty]
    lines += [f"• {text}" for text in provision.shows]
    if provision.example:
        lines.append(quoted(provision.example))
    if provision.avoid:
        lines.append(_("Avoid:"))
        lines += [f"✕ {text}" for text in provision.avoid]
    if provision.why:
        lines.append(_("Why: {reason}").format(reason=provision.why))
    # Named as law on paper too: there is no frame around it.
    lines += [_("Law: {source}").format(source=law_line(law)) for law in provision.law]
    return lines
