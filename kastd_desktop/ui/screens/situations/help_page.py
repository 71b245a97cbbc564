"""The numbers to call now, and what to tell them. Reads settings only: it works without any network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.situations.aside import Aside
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.contact_row import EMERGENCY, Number
from kastd_desktop.ui.widgets.layout import column, holder, row, rule
from kastd_desktop.ui.widgets.surface import Surface
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.ui.commands import Hint
    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.widgets.contact_row import Line


class _Emergency(Surface):
    """112, as large as anything on the page."""

    accessible_role = "StaticText"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "danger-tint", radius=12)
        words = _("Danger to life or health")
        self.setAccessibleName(f"{words}: {EMERGENCY}")
        line = row(spacing=theme.px(16), margins=(theme.px(20), theme.px(8), theme.px(20), theme.px(8)))
        line.addWidget(Paragraph(theme, words, "heading", "danger-ink"), 1)
        line.addWidget(Number(theme, EMERGENCY, "display", "danger-ink"))
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class CallRow(QWidget):
    """Who and which number, in letters that are read from a step away.

    Attributes:
        settings_wanted: the number is missing and is to be filled in.
    """

    settings_wanted = Signal()

    def __init__(self, theme: Theme, line: Line) -> None:
        super().__init__()
        layout = row(spacing=theme.px(16))
        layout.addWidget(Paragraph(theme, line.who, "body"), 1)
        if line.number:
            number = Number(theme, line.number, "title")
            number.setAccessibleName(f"{line.who}: {line.number}")
            layout.addWidget(number)
        else:
            link = Button(theme, _("No number set"), "text", compact=True)
            # Translators: read out by a screen reader; {role} is whom to call.
            link.setAccessibleName(_("No number set: {role}. Open Settings").format(role=line.who))
            link.clicked.connect(self.settings_wanted)
            layout.addWidget(link)
        self.setLayout(layout)
        self.setMinimumHeight(theme.px(40))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class HelpPage(Aside):
    """Whom to call: 112, those of the card, then everyone else.

    Attributes:
        settings_wanted: a missing number is to be filled in.
    """

    settings_wanted = Signal()
    keys = ("F1",)

    def __init__(
        self, theme: Theme, back: str, first: Sequence[Line], others: Sequence[Line], where: Sequence[str]
    ) -> None:
        """Make the page.

        Args:
            theme: colours and sizes.
            back: name of where the way back leads.
            first: whom the card calls, in order.
            others: everyone else with a number, then those without one.
            where: what to tell where one is: institution, address, desk; empty ones are left out.
        """
        super().__init__(theme, _("Help now"), back)
        body = self.body
        body.setSpacing(theme.px(8))
        body.addWidget(_Emergency(theme))
        place = ", ".join(part for part in where if part)
        if place:
            told = _("Say where you are: {place}").format(place=place)
            body.addWidget(Paragraph(theme, told, "body", "ink-2", weight=400))
        # Translators: heading over the numbers a card tells to call.
        for title, lines in ((_("For this situation"), first), (_("Other numbers"), others)):
            if lines:
                body.addWidget(self._group(title, lines))

    def hints(self) -> Sequence[Hint]:
        from kastd_desktop.ui.commands import Hint

        return (Hint(("F1",), _("Back to the card")), Hint(("Esc",), _("Hide at once")))

    def _group(self, title: str, lines: Sequence[Line]) -> QWidget:
        theme = self._theme
        group = column(margins=(0, theme.px(10), 0, 0))
        heading = Heading(theme, title, "body-strong")
        group.addWidget(heading, 0, Qt.AlignmentFlag.AlignLeft)
        group.addSpacing(theme.px(6))
        for line in lines:
            group.addWidget(rule())
            call = CallRow(theme, line)
            call.settings_wanted.connect(self.settings_wanted)
            group.addWidget(call)
        return holder(group)
