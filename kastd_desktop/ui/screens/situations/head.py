"""The head of a card: the way back, its name and condition, the clauses it carries out, printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.widgets.badge import Badge, NotNow
from kastd_desktop.ui.widgets.buttons import Button, KeyCap
from kastd_desktop.ui.widgets.layout import column, holder, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from kastd_desktop.core.situation import Situation
    from kastd_desktop.ui.screens.situations.density import Density
    from kastd_desktop.ui.theme.theme import Theme


class ClauseLink(Button):
    """The way to a clause or annex.

    Attributes:
        wanted: (its number).
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, number: str, *, first: bool) -> None:
        annex = number.startswith("A")
        words = _("annex {number}").format(number=number[1:]) if annex else _("clause {number}").format(number=number)
        super().__init__(theme, f"KAStd {words}" if first else words, "text", compact=True)
        self.setFont(theme.font("label", weight=500))
        self.setFixedHeight(theme.px(24))
        self._number = number
        # Translators: read out by a screen reader; {place} is a clause or annex of the standard.
        self.setAccessibleName(_("Open in the standard: {place}").format(place=words))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.wanted.emit(self._number)


class Head(QWidget):
    """What stands above a card's columns.

    Attributes:
        closed: back to the overview.
        clause_wanted: (number of a clause or annex).
        printed: the card is wanted on paper.
    """

    closed = Signal()
    clause_wanted = Signal(str)
    printed = Signal()

    def __init__(self, theme: Theme, density: Density, card: Situation, *, applies: bool, translated: bool) -> None:
        """Make the head.

        Args:
            theme: colours and sizes.
            density: measures.
            card: the card.
            applies: False when nothing of it applies in the extraordinary situation.
            translated: False when the text is not in the language of the interface.
        """
        super().__init__()
        self._theme = theme
        # A button without a frame has some room before its icon; the arrow stands above the name all the same.
        lead = theme.px(8)
        layout = column(margins=(density.pad - lead, theme.px(density.top), density.pad, theme.px(density.top // 2)))
        layout.addLayout(self._top_line(card))
        name = row(spacing=theme.px(12), margins=(lead, 0, 0, 0))
        title = Heading(theme, card.title, density.title, "ink" if applies else "ink-3", wrap=True)
        condition = Paragraph(theme, card.condition, "label" if density.beside else "body", "ink-2", weight=400)
        title.setWordWrap(density.stacked)
        name.addWidget(title, 1 if density.stacked else 0)
        for badge in self._badges(card, applies=applies, translated=translated):
            name.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        if density.beside:
            name.addWidget(condition, 1)
        else:
            name.addStretch(0 if density.stacked else 1)
        button = Button(theme, _("Print"), icon_name="printer", compact=True)
        button.clicked.connect(self.printed)
        name.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(name)
        if not density.beside:
            under = row(margins=(lead, 0, 0, 0))
            under.addWidget(condition)
            layout.addLayout(under)
        self._trouble = Paragraph(theme, "", "label", "warn-ink")
        self._trouble_line = row(spacing=theme.px(6), margins=(lead, 0, 0, 0))
        self._trouble_icon = Icon(theme, "circle-alert", "warn-ink", 16)
        self._trouble_line.addWidget(self._trouble_icon)
        self._trouble_line.addWidget(self._trouble, 1)
        self._trouble_holder = holder(self._trouble_line)
        self._trouble_holder.hide()
        layout.addWidget(self._trouble_holder)
        self.setLayout(layout)

    def say(self, text: str) -> None:
        """Tell why something did not work."""
        self._trouble.set_text(text)
        self._trouble_holder.show()
        announce(self, text)

    def _top_line(self, card: Situation) -> QBoxLayout:
        theme = self._theme
        line = row(spacing=theme.px(4))
        back = Button(theme, _("Situations"), "text", "chevron-left", compact=True)
        back.setFont(theme.font("label", weight=500))
        back.setFixedHeight(theme.px(24))
        back.setAccessibleDescription("Esc")
        back.clicked.connect(self.closed)
        line.addWidget(back)
        line.addStretch(1)
        numbers = [*card.clauses, *(f"A{number}" for number in card.annexes)]
        if numbers:
            line.addWidget(Icon(theme, "book-open", "ink-2", 16))
        for position, number in enumerate(numbers):
            link = ClauseLink(theme, number, first=position == 0)
            link.wanted.connect(self.clause_wanted)
            line.addWidget(link)
        line.addSpacing(theme.px(12))
        line.addWidget(KeyCap(theme, "Esc"))
        line.addWidget(Paragraph(theme, _("hide at once"), "label", "ink-2", weight=400))
        return line

    def _badges(self, card: Situation, *, applies: bool, translated: bool) -> list[QWidget]:
        badges: list[QWidget] = []
        if not translated:
            # Translators: read out by a screen reader and shown as a tool tip; {code} is a language such as LT.
            name = _("This text is in another language: {code}").format(code=card.locale.upper())
            badges.append(Badge(self._theme, card.locale.upper(), name))
        if not applies:
            badges.append(NotNow(self._theme))
        return badges
