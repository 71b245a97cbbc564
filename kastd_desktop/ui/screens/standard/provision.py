"""One numbered rule of a clause: duty, how it shows, a sentence to say, what to avoid, why, and the law apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter

from kastd_desktop.i18n import _, ngettext
from kastd_desktop.services.library import source_of
from kastd_desktop.ui.quotes import quoted
from kastd_desktop.ui.screens.standard.adorned import Bullets, HeadingPassage, LegalSources, Quotation
from kastd_desktop.ui.screens.standard.passage import HEADING, TEXT, WHY, Block, Passage
from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.layout import column, row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.core.standard import Law, Provision
    from kastd_desktop.ui.theme.theme import Theme

REACH: Final = 16
"""Pixels at 100 % by which the highlight of a provision stands out on both sides of its text."""


class CopyButton(IconButton):
    """Copies the citation of a clause or provision.

    Attributes:
        wanted: (number) is to be copied.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, number: str, title: str) -> None:
        super().__init__(
            theme, "copy", _("Copy reference: {what}").format(what=f"{number} {title}".strip()), "ink-3", 16
        )
        self._number = number
        # A tool tip says what the button does; which one it is can be seen. Its text must not hold a pack's words.
        self.setToolTip(_("Copy reference"))
        self.setFixedSize(theme.px(28), theme.px(28))
        self.clicked.connect(self._on_clicked)

    @property
    def number(self) -> str:
        """Return whose citation it copies."""
        return self._number

    def show_copied(self, copied: bool) -> None:
        """Show for a moment that it was copied."""
        if copied:
            self.set_icon("check", "ok-ink")
        else:
            self.set_icon("copy", "ink-3")

    def _on_clicked(self) -> None:
        self.wanted.emit(self._number)


class ProvisionView(Block):
    """A provision to read.

    Attributes:
        copied: (number) is to be copied.
    """

    copied = Signal(str)

    def __init__(self, theme: Theme, provision: Provision) -> None:
        super().__init__(theme)
        self._highlighted = False
        self.number = provision.number
        self._read: list[tuple[Passage, int, str]] = []
        self._copy = CopyButton(theme, provision.number, provision.heading)
        self._copy.wanted.connect(self.copied)
        px = theme.px
        heading = HeadingPassage(theme, provision.heading, HEADING, provision.number)
        self._add(heading, (provision.heading,))
        head = row(spacing=px(8))
        head.addWidget(heading, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        layout = column(spacing=px(12), margins=(px(REACH), px(8), px(REACH), px(12)))
        top = column(spacing=px(4))
        top.addLayout(head)
        top.addWidget(self._add(Passage(theme, (provision.duty,), TEXT), (provision.duty,)))
        layout.addLayout(top)
        for passage in self._rest(theme, provision):
            layout.addWidget(passage)
        self.setLayout(layout)

    def texts(self) -> list[tuple[Passage, int, str]]:
        """Return (passage, paragraph, text) of everything that can be searched, in reading order."""
        return self._read

    def copy_button(self) -> CopyButton:
        """Return the button that copies the citation."""
        return self._copy

    def set_highlighted(self, highlighted: bool) -> None:
        """Show that this is the provision asked for."""
        self._highlighted = highlighted
        self.update()

    @property
    def highlighted(self) -> bool:
        """Tell whether it is shown as the one asked for."""
        return self._highlighted

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._highlighted:
            return
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent-tint"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(QRectF(0, 8, theme.px(3), self.height() - 16), 1.5, 1.5)
        painter.end()

    def _rest(self, theme: Theme, provision: Provision) -> Iterator[Passage]:
        """Yield everything after the duty, in the order of `kastd_desktop.services.library.texts_of_provision`."""
        if provision.shows:
            yield self._add(Bullets(theme, provision.shows, _("How it shows")), provision.shows)
        if provision.example:
            yield self._add(Quotation(theme, quoted(provision.example)), (provision.example,))
        if provision.avoid:
            yield self._add(Bullets(theme, provision.avoid, _("Avoid"), crosses=True), provision.avoid)
        if provision.why:
            text = _("Why: {reason}").format(reason=provision.why)
            yield self._add(Passage(theme, (text,), WHY), (provision.why,))
        if provision.law:
            name = ngettext("Legal source", "Legal sources", len(provision.law))
            sources = LegalSources(theme, tuple(map(law_line, provision.law)), name)
            yield self._add(sources, tuple(map(source_of, provision.law)))

    def _add(self, passage: Passage, texts: tuple[str, ...]) -> Passage:
        self._read += [(passage, number, text) for number, text in enumerate(texts)]
        return passage


def law_line(law: Law) -> str:
    """Return a legal source with the day on which it was last read."""
    # Translators: {source} is an act with its article, {day} an ISO date.
    text = _("{source}. Checked {day}.")
    # In Lithuanian the article ends with the full stop of an abbreviation, which also ends the sentence.
    return text.format(source=source_of(law).removesuffix("."), day=law.checked)
