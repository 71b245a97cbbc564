"""A clause as one page: where it stands, its title and provisions, what carries it out, its edition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from kastd_desktop.i18n import _, active_locale
from kastd_desktop.ui.screens.standard.adorned import HeadingPassage
from kastd_desktop.ui.screens.standard.carried import CarriedOut
from kastd_desktop.ui.screens.standard.passage import LEAD, MEASURE, TITLE, Block, Look, Passage
from kastd_desktop.ui.screens.standard.provision import REACH, CopyButton, ProvisionView
from kastd_desktop.ui.widgets.badge import Badge
from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.layout import column, row, rule
from kastd_desktop.ui.widgets.link import Link
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.surface import Surface

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QBoxLayout

    from kastd_desktop.core.standard import Clause, Standard
    from kastd_desktop.services.library import Link as Carrier
    from kastd_desktop.ui.theme.theme import Theme

EDITION: Final = Look("label", 13, 18, "ink-3", 400)


class Article(Block):
    """A clause to read.

    Attributes:
        copied: (number) its citation is to be copied.
        printed: the clause is to be printed.
        wanted: (`Place`) a person wants to go to what carries the clause out.
        upwards: (part number) the contents are wanted at this part; empty for their beginning.
        grown: there is more to go to by keyboard than before.
    """

    copied = Signal(str)
    printed = Signal()
    wanted = Signal(object)
    upwards = Signal(str)
    grown = Signal()

    def __init__(
        self, theme: Theme, clause: Clause, standard: Standard, carriers: Sequence[Carrier], idle: str
    ) -> None:
        """Build the page.

        Args:
            theme: colours and sizes.
            clause: what to read.
            standard: where it stands.
            carriers: what carries it out.
            idle: why it does not apply now; empty when it does.
        """
        super().__init__(theme)
        self._clause = clause
        self._copy = CopyButton(theme, clause.number, clause.short)
        self._copy.wanted.connect(self.copied)
        px, reach = theme.px, theme.px(REACH)
        self._title = HeadingPassage(theme, clause.title, TITLE)
        self._lead = Passage(theme, (clause.lead,), LEAD)
        self._provisions = {each.number: ProvisionView(theme, each) for each in clause.provisions}
        head = column(spacing=px(10), margins=(reach, 0, reach, 0))
        head.addLayout(self._top())
        head.addSpacing(px(-8))
        head.addWidget(self._title)
        self._idle = _Idle(theme)
        head.addWidget(self._idle)
        head.addWidget(self._lead)
        body = column()
        body.addLayout(head)
        body.addSpacing(px(12))
        for view in self._provisions.values():
            view.copied.connect(self.copied)
            body.addWidget(view)
        foot = column(spacing=px(20), margins=(reach, px(12), reach, 0))
        if carriers:
            foot.addWidget(rule())
            carried = CarriedOut(theme, carriers)
            carried.wanted.connect(self.wanted)
            carried.grown.connect(self.grown)
            foot.addWidget(carried)
        foot.addWidget(Passage(theme, (edition_line(standard),), EDITION))
        body.addLayout(foot)
        body.addStretch(1)
        self._page = Block(theme)
        self._page.setLayout(body)
        self._page.setMaximumWidth(px(MEASURE) + 2 * reach)
        self._page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._frame: QBoxLayout = row()
        self._frame.addWidget(self._page, 1)
        self._frame.addStretch()
        self.setLayout(self._frame)
        self._idle.set_reason(idle)

    def set_padding(self, padding: int) -> None:
        """Leave this many pixels beside the text."""
        side = max(0, padding - self.theme.px(REACH))
        self._frame.setContentsMargins(side, self.theme.px(17), side, self.theme.px(32))

    def set_idle(self, reason: str) -> None:
        """Say why the clause does not apply now; empty when it does."""
        self._idle.set_reason(reason)

    def settle(self) -> None:
        """Give everything its place now; else Qt does it when it next has time."""
        self._frame.activate()

    def provision(self, number: str) -> ProvisionView | None:
        """Return the view of a provision, or None."""
        return self._provisions.get(number)

    def provisions(self) -> tuple[ProvisionView, ...]:
        """Return the views of all provisions."""
        return tuple(self._provisions.values())

    def copy_buttons(self) -> tuple[CopyButton, ...]:
        """Return every button that copies a citation."""
        return (self._copy, *(view.copy_button() for view in self._provisions.values()))

    def mark(self, places: Callable[[str], list[tuple[int, int]]]) -> list[tuple[Passage, int]]:
        """Mark places in every text.

        Args:
            places: returns (start, length) of the places in a text.

        Returns:
            (passage, which of its marks) of every place, in reading order.
        """
        texts = [(self._title, 0, self._clause.title), (self._lead, 0, self._clause.lead)]
        for view in self._provisions.values():
            texts += view.texts()
        marks: dict[Passage, list[tuple[int, int, int]]] = {passage: [] for passage, _paragraph, _text in texts}
        hits = []
        for passage, paragraph, text in texts:
            # What is shown may have quotation marks or a word before the text that was searched.
            shift = passage.texts[paragraph].index(text)
            for start, length in places(text):
                hits.append((passage, len(marks[passage])))
                marks[passage].append((paragraph, shift + start, length))
        for passage, found in marks.items():
            passage.mark(found)
        return hits

    def _top(self) -> QBoxLayout:
        """Return the line above the title: where the clause stands, and what can be done with it."""
        theme = self.theme
        line = row(spacing=theme.px(8))
        line.addWidget(self._crumb(_("Standard"), ""))
        if not self._clause.is_annex:
            part = self._clause.number.split(".", 1)[0]
            line.addWidget(Icon(theme, "chevron-right", "ink-2", 14))
            line.addWidget(self._crumb(_("Part {number}").format(number=part), part))
        else:
            line.addWidget(Icon(theme, "chevron-right", "ink-2", 14))
            line.addWidget(self._crumb(_("Annexes"), self._clause.number))
        line.addWidget(Icon(theme, "chevron-right", "ink-2", 14))
        here = Passage(theme, (self._clause.short,), Look("label", 13, 18, "ink-2", 500))
        line.addWidget(here, 1, Qt.AlignmentFlag.AlignVCenter)
        if self._clause.locale != active_locale():
            line.addWidget(Badge(theme, self._clause.locale.upper(), _("This text is not translated.")))
        line.addWidget(self._copy)
        paper = IconButton(theme, "printer", _("Print"), "ink-3", 16)
        paper.setFixedSize(theme.px(28), theme.px(28))
        paper.clicked.connect(self.printed)
        line.addWidget(paper)
        return line

    def _crumb(self, text: str, target: str) -> Link:
        link = Link(self.theme, text, target, role="label", weight=500, color="ink-2")
        link.setAccessibleName(_("To the contents: {place}").format(place=text))
        link.followed.connect(self.upwards)
        return link


class _Idle(Surface):
    """A line that says why a clause does not apply now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "warn-tint", radius=8)
        self._line = row(spacing=theme.px(10), margins=(theme.px(12), theme.px(8), theme.px(12), theme.px(8)))
        self._line.addWidget(Icon(theme, "circle-pause", "warn-ink", 18), 0, Qt.AlignmentFlag.AlignTop)
        self._text: Passage | None = None
        self.setLayout(self._line)
        self.hide()

    def set_reason(self, reason: str) -> None:
        if self._text is not None:
            self._line.removeWidget(self._text)
            self._text.deleteLater()
            self._text = None
        if reason:
            self._text = Passage(self._theme, (reason,), Look("label", 14, 20, "ink", 400))
            self._line.addWidget(self._text, 1)
        self.setVisible(bool(reason))


def edition_line(standard: Standard) -> str:
    """Return which edition the text is, since when it applies, and what it was written from."""
    # Translators: {source} is a sentence that says what the text was written from.
    return _("{edition}. In force since {date}. {source}").format(
        edition=standard.edition, date=standard.in_force, source=standard.source
    )
