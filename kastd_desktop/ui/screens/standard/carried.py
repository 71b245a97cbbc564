"""What carries a clause out: cards, check items, letters and tips to go to, and slides of the waiting room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from kastd_desktop.i18n import _, ngettext
from kastd_desktop.services.library import KINDS
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.screens.standard.adorned import HeadingPassage
from kastd_desktop.ui.screens.standard.passage import CAPTION, HEADING, WHY, Block, Passage
from kastd_desktop.ui.widgets.layout import column
from kastd_desktop.ui.widgets.link import Link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kastd_desktop.services.library import Link as Carrier
    from kastd_desktop.ui.theme.theme import Theme

SHOWN: Final = 6
"""How many of a kind are shown at first; annex 4 has 48 tips."""
_ICONS: Final = {"situation": "life-buoy", "check": "clipboard-check", "letter": "pen-line", "tip": "wind"}


def place_of(carrier: Carrier) -> Place:
    """Return where something that carries a clause out can be seen."""
    if carrier.kind == "situation":
        return Place("situations", carrier.id)
    if carrier.kind == "letter":
        return Place("letters", carrier.id)
    if carrier.kind == "tip":
        return Place("calm", carrier.id)
    return Place("today")


class CarriedOut(Block):
    """Everything that carries a clause out, by kind.

    Attributes:
        wanted: (`Place`) a person wants to go there.
        grown: more of them are shown now.
    """

    wanted = Signal(object)
    grown = Signal()

    def __init__(self, theme: Theme, carriers: Sequence[Carrier]) -> None:
        super().__init__(theme)
        layout = column(spacing=theme.px(16))
        layout.addWidget(HeadingPassage(theme, _("Where it works"), HEADING))
        for kind in KINDS:
            # The check lists of several places may hold the same item.
            same = {carrier.title: carrier for carrier in carriers if carrier.kind == kind}
            if same:
                group = _Group(theme, kind, tuple(same.values()))
                group.wanted.connect(self.wanted)
                group.grown.connect(self.grown)
                layout.addWidget(group)
        self.setLayout(layout)


class _Group(Block):
    """Everything of one kind; the first few, and the others when asked for."""

    wanted = Signal(object)
    grown = Signal()

    def __init__(self, theme: Theme, kind: str, carriers: Sequence[Carrier]) -> None:
        super().__init__(theme)
        self._kind = kind
        self._carriers = carriers
        self._list = column(spacing=theme.px(4))
        self._list.addWidget(HeadingPassage(theme, kind_name(kind), CAPTION))
        self._show(carriers[:SHOWN])
        rest = len(carriers) - SHOWN
        if rest > 0:
            words = ngettext("Show {n} more", "Show {n} more", rest).format(n=rest)
            self._more = Link(theme, words, role="label", weight=600, before="chevron-down")
            self._more.setAccessibleName(f"{words}: {kind_name(kind)}")
            self._more.clicked.connect(self._on_more)
            self._list.addWidget(self._more)
        self.setLayout(self._list)

    def _show(self, carriers: Sequence[Carrier]) -> list[QWidget]:
        added: list[QWidget] = []
        for carrier in carriers:
            if self._kind == "slide":
                # Slides live on the screen in the waiting room; there is nothing to open here.
                widget: QWidget = Passage(self.theme, (carrier.title,), WHY)
            else:
                link = Link(self.theme, carrier.title, str(self._carriers.index(carrier)), before=_ICONS[self._kind])
                link.followed.connect(self._on_followed)
                widget = link
            self._list.addWidget(widget)
            added.append(widget)
        return added

    def _on_followed(self, number: str) -> None:
        self.wanted.emit(place_of(self._carriers[int(number)]))

    def _on_more(self) -> None:
        self._more.hide()
        self._list.removeWidget(self._more)
        self._more.deleteLater()
        added = self._show(self._carriers[SHOWN:])
        self.grown.emit()
        added[0].setFocus()


def kind_name(kind: str) -> str:
    """Return what a kind is called, in the plural."""
    return {
        "situation": _("Situations"),
        "check": _("Items of the check"),
        "letter": _("Letters"),
        "slide": _("Slides of the waiting room"),
        "tip": _("Tips"),
    }[kind]
