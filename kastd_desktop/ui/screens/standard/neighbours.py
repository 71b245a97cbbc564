"""The line under the text: the clauses before and after, and what was just done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.layout import Footer
from kastd_desktop.ui.widgets.link import Link
from kastd_desktop.ui.widgets.text import Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.core.standard import Clause
    from kastd_desktop.ui.theme.theme import Theme

SAID_FOR = 1600
"""Milliseconds for which the line says what was just done."""


class Neighbours(Footer):
    """The way to the clauses before and after.

    Attributes:
        chosen: (clause number) is to be opened.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, theme.px(64))
        self._theme = theme
        self._short = False
        self.setMinimumHeight(theme.px(56))
        self._before = Link(theme, "", role="label", size=14, weight=600, before="chevron-left")
        self._after = Link(theme, "", role="label", size=14, weight=600, after="chevron-right")
        self._said = Paragraph(theme, "", "label", "ok-ink", align=Qt.AlignmentFlag.AlignHCenter)
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.timeout.connect(self._on_moment)
        for link in (self._before, self._after):
            policy = link.sizePolicy()
            policy.setRetainSizeWhenHidden(False)
            link.setSizePolicy(policy)
            link.followed.connect(self.chosen)
        self._before.setToolTip(_("Previous clause (Ctrl+Page up)"))
        self._after.setToolTip(_("Next clause (Ctrl+Page down)"))
        self.line.addWidget(self._before, 0, Qt.AlignmentFlag.AlignVCenter)
        self.line.addWidget(self._said, 1, Qt.AlignmentFlag.AlignVCenter)
        self.line.addWidget(self._after, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_clauses(self, before: Clause | None, after: Clause | None) -> None:
        """Show the clauses before and after; None where there is none."""
        for link, clause, name in (
            (self._before, before, _("Previous: {name}")),
            (self._after, after, _("Next: {name}")),
        ):
            link.setVisible(clause is not None)
            link.target = clause.number if clause is not None else ""
            if clause is not None:
                link.set_text(clause.short)
                link.setAccessibleName(name.format(name=clause.short))

    def stops(self) -> tuple[Link, Link]:
        """Return what the keyboard can go to."""
        return self._before, self._after

    def say(self, text: str) -> None:
        """Say for a moment what was just done; an empty text takes it back."""
        self._said.set_text(text)
        self._moment.stop()
        if text:
            self._moment.start(SAID_FOR)

    def go_before(self) -> None:
        """Open the clause before, if there is one."""
        if self._before.target:
            self.chosen.emit(self._before.target)

    def go_after(self) -> None:
        """Open the clause after, if there is one."""
        if self._after.target:
            self.chosen.emit(self._after.target)

    def set_short(self, short: bool) -> None:
        """Take less room: there is no height to spare."""
        self._short = short
        self.setMinimumHeight(self._theme.px(40 if short else 56))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        width = self.width() / self._theme.scale
        padding = self._theme.px(64 if width >= 640 else 40 if width >= 440 else 20)
        right, edge = min(padding, self._theme.px(42)), self._theme.px(4 if self._short else 8)
        self.line.setContentsMargins(padding, edge, right, edge)

    def _on_moment(self) -> None:
        self._said.set_text("")
