"""After a hard conversation: a minute of calm, or someone who takes over the counter. Keeps nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.situations.aside import Aside
from kastd_desktop.ui.screens.situations.help_page import CallRow
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.flow import Flow
from kastd_desktop.ui.widgets.layout import column, holder, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.phrase_row import REACH, PhraseRow, RowLook
from kastd_desktop.ui.widgets.surface import Surface
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.ui.commands import Hint
    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.widgets.contact_row import Line


class RestPage(Aside):
    """What helps the person at the counter now.

    Attributes:
        calm_wanted: a minute of calm.
        notes_wanted: the notes written so far.
        settings_wanted: a missing number is to be filled in.
    """

    calm_wanted = Signal()
    notes_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, theme: Theme, back: str, told: str, desk: str, lines: Sequence[Line]) -> None:
        """Make the page.

        Args:
            theme: colours and sizes.
            back: name of where the way back leads.
            told: what was saved, in a sentence; empty when nothing was.
            desk: name of this desk.
            lines: who can take over, or find someone who does.
        """
        super().__init__(theme, _("Take a breath"), back)
        if told:
            said = row(spacing=theme.px(8))
            said.addWidget(Icon(theme, "circle-check", "ok-ink", 18))
            said.addWidget(Paragraph(theme, told, "body", "ok-ink", weight=500), 1)
            self.body.addLayout(said)
        buttons = Flow(spacing=theme.px(8), line_spacing=theme.px(8))
        self.calm = Button(theme, _("60 s of calm"), "primary", "wind")
        self.calm.clicked.connect(self.calm_wanted)
        buttons.addWidget(self.calm)
        if told:
            notes = Button(theme, _("Notes so far"), icon_name="files")
            notes.clicked.connect(self.notes_wanted)
            buttons.addWidget(notes)
        self.body.addWidget(holder(buttons))
        pad = theme.px(8)
        cover = column(spacing=theme.px(2), margins=(pad, pad + theme.px(4), pad, pad))
        title = column(margins=(REACH, 0, REACH, 0))
        title.addWidget(Heading(theme, _("Ask someone to take over"), "heading"))
        cover.addLayout(title)
        look = RowLook("phrase", 0, 6, 44)
        sentences = (
            (
                _("To the manager or a colleague"),
                _("Please take over at {desk} for ten minutes. I had a hard conversation.").format(desk=desk),
            ),
            (_("To those who wait"), _("I have to step away. My colleague will see you in a moment.")),
        )
        for label, text in sentences:
            phrase = PhraseRow(theme, look)
            phrase.set_phrase(text, label)
            cover.addWidget(phrase)
        for contact in lines:
            call = CallRow(theme, contact)
            call.settings_wanted.connect(self.settings_wanted)
            line = column(margins=(REACH, 0, REACH, 0))
            line.addWidget(call)
            cover.addLayout(line)
        card = Surface(theme, "sunken")
        card.setLayout(cover)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.body.addSpacing(theme.px(8))
        self.body.addWidget(card)

    def take_focus(self) -> None:
        self.calm.setFocus()

    def hints(self) -> Sequence[Hint]:
        from kastd_desktop.ui.commands import Hint

        return (Hint(("Enter",), _("Begin the minute of calm")), Hint(("Esc",), _("Hide at once")))
